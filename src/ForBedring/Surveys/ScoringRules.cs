namespace ForBedring.Surveys;

/// <summary>How answers become scores (<i>skåringsregler</i>, rules R4–R7): kept in every report. Equality is by content.</summary>
/// <remarks>The limits are fractions and compared exactly. 1/2 answered follows NOSACQ-50 and 75 positive the SAQ scoring key; for ForBedring itself neither is published, so both are our choice there.</remarks>
public sealed class ScoringRules : IEquatable<ScoringRules>
{
    /// <summary>Scoring rules.</summary>
    /// <param name="minimumAnsweredShare">The share of a theme's questions a respondent must have answered to get an index, inclusive; in (0, 1]. Default 1/2.</param>
    /// <param name="positiveFrom">The index from which a respondent counts as positive, inclusive; in [0, 100]. Default 75.</param>
    /// <param name="matureFrom">The percent positive from which a climate is mature, inclusive; in [0, 100]. Default 60.</param>
    /// <param name="unitScore">How a unit's theme score is made.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is outside its range.</exception>
    public ScoringRules(Fraction? minimumAnsweredShare = null, Fraction? positiveFrom = null, Fraction? matureFrom = null, UnitScoreMethod unitScore = UnitScoreMethod.PooledAnswers)
    {
        MinimumAnsweredShare = minimumAnsweredShare ?? Fraction.From(1, 2);
        PositiveFrom = positiveFrom ?? Fraction.From(75);
        MatureFrom = matureFrom ?? Fraction.From(60);
        UnitScore = unitScore;
        if (!IsShare(MinimumAnsweredShare)) throw new ArgumentOutOfRangeException(nameof(minimumAnsweredShare), "The share must be above 0 and at most 1.");
        if (!IsLimit(PositiveFrom)) throw new ArgumentOutOfRangeException(nameof(positiveFrom), "The limit must be from 0 to 100.");
        if (!IsLimit(MatureFrom)) throw new ArgumentOutOfRangeException(nameof(matureFrom), "The limit must be from 0 to 100.");
        if (unitScore is < UnitScoreMethod.MeanOfRespondents or > UnitScoreMethod.PooledAnswers) throw new ArgumentOutOfRangeException(nameof(unitScore), unitScore, "The method is not one of UnitScoreMethod.");
    }

    /// <summary>The rules where nothing else is chosen: 1/2 answered, positive from 75, mature from 60, mean over all answers.</summary>
    public static ScoringRules Default { get; } = new();

    /// <summary>The share of a theme's questions a respondent must have answered to get an index, inclusive; in (0, 1].</summary>
    public Fraction MinimumAnsweredShare { get; }

    /// <summary>The index from which a respondent, or an answer, counts as positive, inclusive; in [0, 100].</summary>
    public Fraction PositiveFrom { get; }

    /// <summary>The percent positive from which a climate is mature, inclusive; in [0, 100].</summary>
    public Fraction MatureFrom { get; }

    /// <summary>How a unit's theme score is made.</summary>
    public UnitScoreMethod UnitScore { get; }

    /// <inheritdoc/>
    public bool Equals(ScoringRules? other)
        => other is not null && MinimumAnsweredShare.Equals(other.MinimumAnsweredShare) && PositiveFrom.Equals(other.PositiveFrom) && MatureFrom.Equals(other.MatureFrom) && UnitScore == other.UnitScore;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScoringRules);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(MinimumAnsweredShare, PositiveFrom, MatureFrom, UnitScore);

    /// <summary>The limits and the method.</summary>
    public override string ToString() => $"answered {MinimumAnsweredShare}, positive from {PositiveFrom}, mature from {MatureFrom}, {UnitScore}";

    /// <summary>Whether a fraction may be a share answered: above 0 and at most 1.</summary>
    internal static bool IsShare(Fraction value) => value.Numerator > 0 && value.Numerator <= value.Denominator;

    /// <summary>Whether a fraction may be a limit on the scale 0 … 100.</summary>
    internal static bool IsLimit(Fraction value) => value.Numerator >= 0 && value.CompareTo(Fraction.From(100)) <= 0;
}
