using ForBedring.Surveys;

namespace ForBedring.Comparisons;

/// <summary>A theme suggested to keep or to improve (<i>foreslått bevarings- eller forbedringsområde</i>). People choose.</summary>
public sealed class SuggestedArea
{
    internal SuggestedArea(ThemeCode theme, decimal score, int respondents, decimal reference, AreaLabel label, ChangeInterval? interval, decimal? adjustedP, decimal? expectedWithoutAction, decimal smallestDetectable)
    {
        Theme = theme;
        Score = score;
        Respondents = respondents;
        Reference = reference;
        Label = label;
        Interval = interval;
        AdjustedP = adjustedP;
        ExpectedWithoutAction = expectedWithoutAction;
        SmallestDetectable = smallestDetectable;
    }

    /// <summary>The theme.</summary>
    public ThemeCode Theme { get; }

    /// <summary>The unit's score, 0 to 100.</summary>
    public decimal Score { get; }

    /// <summary>People behind it.</summary>
    public int Respondents { get; }

    /// <summary>What it is measured against, 0 to 100.</summary>
    public decimal Reference { get; }

    /// <summary>Score less reference, in points.</summary>
    public decimal Distance => Score - Reference;

    /// <summary>How sure the difference is.</summary>
    public AreaLabel Label { get; }

    /// <summary>Where the distance may lie; null without spread.</summary>
    public ChangeInterval? Interval { get; }

    /// <summary>The p-value adjusted by Holm's method over the candidate themes; null without spread.</summary>
    public decimal? AdjustedP { get; }

    /// <summary>Always true: it was picked because it ranked lowest or highest, and will tend towards the middle by itself (regression to the mean).</summary>
    public bool IsSelectedAsExtreme { get; } = true;

    /// <summary>The score to expect next time with no action at all; a later evaluation compares with this, not with the old score. Null where it cannot be estimated.</summary>
    public decimal? ExpectedWithoutAction { get; }

    /// <summary>The change between two years that this many people could show, in points, at a person spread of 20 and 80 % power, with Holm's correction over the candidate themes.</summary>
    public decimal SmallestDetectable { get; }

    /// <summary>The theme and the label.</summary>
    public override string ToString() => $"{Theme} {Label}";
}

/// <summary>What a unit might keep and what it might improve (<i>forslag til områder</i>).</summary>
public sealed class AreaSuggestion
{
    internal AreaSuggestion(ImmutableArray<SuggestedArea> improve, ImmutableArray<SuggestedArea> keep, ImmutableArray<ThemeCode> notShown, Rules.FindingList findings)
    {
        Improve = improve;
        Keep = keep;
        NotShown = notShown;
        Findings = findings;
    }

    /// <summary>Improvement areas (<i>forbedringsområder</i>), largest distance below first.</summary>
    public ImmutableArray<SuggestedArea> Improve { get; }

    /// <summary>Preservation areas (<i>bevaringsområder</i>), largest distance above first.</summary>
    public ImmutableArray<SuggestedArea> Keep { get; }

    /// <summary>Themes that are no candidates: not shown, or without a reference.</summary>
    public ImmutableArray<ThemeCode> NotShown { get; }

    /// <summary>What to know: raw ranking, regression not estimated.</summary>
    public Rules.FindingList Findings { get; }

    /// <summary>The number of suggestions.</summary>
    public override string ToString() => $"{Improve.Length} to improve, {Keep.Length} to keep";
}
