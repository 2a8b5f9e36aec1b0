using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>How many answered (<i>antall svar</i>), and how many were invited where that is known.</summary>
public sealed class ResponseCount : IEquatable<ResponseCount>
{
    internal ResponseCount(int answered, int? invited)
    {
        Answered = answered;
        Invited = invited;
    }

    /// <summary>Sheets answered.</summary>
    public int Answered { get; }

    /// <summary>People invited; null where unknown.</summary>
    public int? Invited { get; }

    /// <inheritdoc/>
    public bool Equals(ResponseCount? other) => other is not null && Answered == other.Answered && Invited == other.Invited;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResponseCount);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Answered, Invited);

    /// <summary>Answered of invited.</summary>
    public override string ToString() => Invited is { } invited ? $"{NumberText.Machine(Answered)} of {NumberText.Machine(invited)}" : NumberText.Machine(Answered);
}

/// <summary>Whether a climate is mature (<i>modent klima</i>): at least the given share of those with an index is positive.</summary>
public sealed class Maturity : IEquatable<Maturity>
{
    internal Maturity(bool isMature, int respondents)
    {
        IsMature = isMature;
        Respondents = respondents;
    }

    /// <summary>Whether it is mature; decided on whole numbers, never on a rounded percent.</summary>
    public bool IsMature { get; }

    /// <summary>People with an index.</summary>
    public int Respondents { get; }

    /// <inheritdoc/>
    public bool Equals(Maturity? other) => other is not null && IsMature == other.IsMature && Respondents == other.Respondents;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Maturity);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(IsMature, Respondents);

    /// <summary>Mature or not.</summary>
    public override string ToString() => IsMature ? "mature" : "not mature";
}

/// <summary>How the answers to a question are distributed (<i>svarfordeling</i>), by position as answered, lowest code first.</summary>
public sealed class AnswerDistribution : IEquatable<AnswerDistribution>
{
    internal AnswerDistribution(ImmutableArray<decimal> shares, int respondents)
    {
        Shares = shares;
        Respondents = respondents;
    }

    /// <summary>The share of answers in each position, 0 to 1, unrounded; as answered, not reversed.</summary>
    public ImmutableArray<decimal> Shares { get; }

    /// <summary>Answers to the question.</summary>
    public int Respondents { get; }

    /// <inheritdoc/>
    public bool Equals(AnswerDistribution? other) => other is not null && Respondents == other.Respondents && Shares.SequenceEqual(other.Shares);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnswerDistribution);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Respondents, Hash.OfAll(Shares));

    /// <summary>The number of positions.</summary>
    public override string ToString() => $"{Shares.Length} positions";
}

/// <summary>A question's figures in one cell (<i>resultat for et spørsmål</i>).</summary>
public sealed class QuestionFigures
{
    internal QuestionFigures(
        QuestionCode code, Disclosed<ScoreFigure> mean, Disclosed<ScoreFigure> rawMean, Disclosed<ScoreFigure> standardDeviation, Disclosed<ScoreFigure> percentPositive, Disclosed<AnswerDistribution> distribution,
        Disclosed<NetPromoterFigure>? netPromoter = null)
    {
        NetPromoter = netPromoter;
        Code = code;
        Mean = mean;
        RawMean = rawMean;
        StandardDeviation = standardDeviation;
        PercentPositive = percentPositive;
        Distribution = distribution;
    }

    /// <summary>The question.</summary>
    public QuestionCode Code { get; }

    /// <summary>The mean on 0 to 100, after reversal.</summary>
    public Disclosed<ScoreFigure> Mean { get; }

    /// <summary>The mean in answer codes, as answered.</summary>
    public Disclosed<ScoreFigure> RawMean { get; }

    /// <summary>The sample standard deviation on 0 to 100; no data for one person.</summary>
    public Disclosed<ScoreFigure> StandardDeviation { get; }

    /// <summary>Percent positive, 0 to 100.</summary>
    public Disclosed<ScoreFigure> PercentPositive { get; }

    /// <summary>How the answers are distributed.</summary>
    public Disclosed<AnswerDistribution> Distribution { get; }

    /// <summary>The net promoter figure; null where it was not asked for or the scale is not 0 to 10.</summary>
    public Disclosed<NetPromoterFigure>? NetPromoter { get; }

    /// <summary>The question's code.</summary>
    public override string ToString() => Code.Value;
}

/// <summary>A theme's figures in one cell (<i>resultat for et tema</i>). Shown together or withheld together.</summary>
public sealed class ThemeFigures
{
    internal ThemeFigures(
        ThemeCode code, Disclosed<ScoreFigure> mean, Disclosed<ScoreFigure>? rawMean, Disclosed<ScoreFigure> standardDeviation, Disclosed<ScoreFigure> percentPositive,
        Disclosed<Maturity>? mature, ImmutableArray<QuestionFigures> questions, Disclosed<ScoreFigure>? composite = null)
    {
        Composite = composite;
        Code = code;
        Mean = mean;
        RawMean = rawMean;
        StandardDeviation = standardDeviation;
        PercentPositive = percentPositive;
        Mature = mature;
        Questions = questions;
    }

    /// <summary>The theme.</summary>
    public ThemeCode Code { get; }

    /// <summary>The unit's score: the mean on 0 to 100.</summary>
    public Disclosed<ScoreFigure> Mean { get; }

    /// <summary>The mean in answer codes, after reversal; null where the theme's questions have no common scale.</summary>
    public Disclosed<ScoreFigure>? RawMean { get; }

    /// <summary>The sample standard deviation of the respondents' indexes on 0 to 100; no data for one person.</summary>
    public Disclosed<ScoreFigure> StandardDeviation { get; }

    /// <summary>Percent with a positive index, 0 to 100.</summary>
    public Disclosed<ScoreFigure> PercentPositive { get; }

    /// <summary>The mean of the questions' percents positive, 0 to 100; n is the most answers to one of them. Null where it was not asked for.</summary>
    public Disclosed<ScoreFigure>? Composite { get; }

    /// <summary>Whether the climate is mature; null where the theme has no maturity.</summary>
    public Disclosed<Maturity>? Mature { get; }

    /// <summary>The questions in order; those that are not published are left out.</summary>
    public ImmutableArray<QuestionFigures> Questions { get; }

    /// <summary>A question's figures; null where the theme has no such published question.</summary>
    public QuestionFigures? Find(QuestionCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Questions.FirstOrDefault(q => q.Code == code);
    }

    /// <summary>The theme's code.</summary>
    public override string ToString() => Code.Value;
}

/// <summary>Everything shown of one cell of a report (<i>rapportcelle</i>): a unit's total, or one value of a breakdown.</summary>
public sealed class ReportCell
{
    internal ReportCell(string? attribute, string value, Disclosed<ResponseCount> responses, Disclosed<ScoreFigure> responseRate, ImmutableArray<ThemeFigures> themes)
    {
        Attribute = attribute;
        Value = value;
        Responses = responses;
        ResponseRate = responseRate;
        Themes = themes;
    }

    /// <summary>The breakdown attribute, for example <c>role</c>; null for the total.</summary>
    public string? Attribute { get; }

    /// <summary>The value of the attribute; empty for the total and for sheets without one.</summary>
    public string Value { get; }

    /// <summary>Whether it is the unit's total.</summary>
    public bool IsTotal => Attribute is null;

    /// <summary>The name in files: <c>total</c>, or <c>role=Sykepleier</c>.</summary>
    public string Breakdown => Attribute is null ? "total" : Attribute + "=" + Value;

    /// <summary>How many answered.</summary>
    public Disclosed<ResponseCount> Responses { get; }

    /// <summary>The response rate in percent, 0 to 100; no data where the number invited is unknown or 0.</summary>
    public Disclosed<ScoreFigure> ResponseRate { get; }

    /// <summary>The themes in the instrument's order.</summary>
    public ImmutableArray<ThemeFigures> Themes { get; }

    /// <summary>A theme's figures; null where the instrument has no such theme.</summary>
    public ThemeFigures? Find(ThemeCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Themes.FirstOrDefault(t => t.Code == code);
    }

    /// <summary>The breakdown's name.</summary>
    public override string ToString() => Breakdown;
}
