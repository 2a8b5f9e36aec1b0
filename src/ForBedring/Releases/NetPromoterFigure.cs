using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>The net promoter figure of a question on a scale from 0 to 10 (<i>anbefalingstall</i>): percent who answered 9 or 10, less percent who answered 0 to 6.</summary>
/// <remarks>Shown where the distribution of the answers is shown, and withheld with it. Percents are 0 to 100 of the answers, as answered: a reversed question is not turned. Equality is by content.</remarks>
public sealed class NetPromoterFigure : IEquatable<NetPromoterFigure>
{
    private const int LowestPassive = 7;
    private const int LowestPromoter = 9;
    private const int Highest = 10;

    internal NetPromoterFigure(decimal score, decimal promoters, decimal passives, decimal detractors, int respondents)
    {
        Score = score;
        Promoters = promoters;
        Passives = passives;
        Detractors = detractors;
        Respondents = respondents;
    }

    /// <summary>Promoters less detractors, −100 to 100.</summary>
    public decimal Score { get; }

    /// <summary>Percent who answered 9 or 10.</summary>
    public decimal Promoters { get; }

    /// <summary>Percent who answered 7 or 8.</summary>
    public decimal Passives { get; }

    /// <summary>Percent who answered 0 to 6.</summary>
    public decimal Detractors { get; }

    /// <summary>Answers to the question.</summary>
    public int Respondents { get; }

    /// <inheritdoc/>
    public bool Equals(NetPromoterFigure? other)
        => other is not null && Score == other.Score && Promoters == other.Promoters && Passives == other.Passives && Detractors == other.Detractors && Respondents == other.Respondents;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NetPromoterFigure);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Score, Promoters, Detractors, Respondents);

    /// <summary>The score at ten decimals.</summary>
    public override string ToString() => NumberText.Machine(Score);

    /// <summary>Whether a scale has the codes 0 to 10.</summary>
    internal static bool IsOn(AnswerScale scale) => scale.Lowest == 0 && scale.Highest == Highest;

    /// <summary>The figure of the answers at each code 0 to 10; at least one answer.</summary>
    internal static NetPromoterFigure Of(Func<int, long> answersAt, Func<decimal, decimal> given)
    {
        long promoters = 0, passives = 0, detractors = 0;
        for (var code = 0; code <= Highest; code++)
        {
            var answers = answersAt(code);
            if (code >= LowestPromoter) promoters += answers;
            else if (code >= LowestPassive) passives += answers;
            else detractors += answers;
        }

        var n = promoters + passives + detractors;
        return new(given(100m * (promoters - detractors) / n), given(100m * promoters / n), given(100m * passives / n), given(100m * detractors / n), checked((int)n));
    }
}
