using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Comparisons;

/// <summary>One theme of a unit beside the same theme elsewhere (<i>temasammenligning</i>).</summary>
public sealed class ThemeComparison
{
    internal ThemeComparison(ThemeCode theme, ComparedMeasure measure, Disclosed<ChangeFigure> change, FindingList findings)
    {
        Theme = theme;
        Measure = measure;
        Change = change;
        Findings = findings;
    }

    /// <summary>The theme.</summary>
    public ThemeCode Theme { get; }

    /// <summary>The measure compared.</summary>
    public ComparedMeasure Measure { get; }

    /// <summary>The change; withheld if either side is, no data if a side has none or the two cannot be compared (K1).</summary>
    public Disclosed<ChangeFigure> Change { get; }

    /// <summary>Why they cannot be compared, or what to know.</summary>
    public FindingList Findings { get; }

    /// <summary>The theme's code.</summary>
    public override string ToString() => Theme.Value;
}

/// <summary>A unit's report beside another (<i>sammenligning av rapporter</i>), theme by theme.</summary>
public sealed class ReportComparison
{
    internal ReportComparison(ComparisonKind kind, ImmutableArray<ThemeComparison> themes, ImmutableArray<ComparisonCaveat> caveats)
    {
        Kind = kind;
        Themes = themes;
        Caveats = caveats;
    }

    /// <summary>What it is compared with.</summary>
    public ComparisonKind Kind { get; }

    /// <summary>The themes of the unit's instrument, in order.</summary>
    public ImmutableArray<ThemeComparison> Themes { get; }

    /// <summary>What must be printed beside it.</summary>
    public ImmutableArray<ComparisonCaveat> Caveats { get; }

    /// <summary>A theme's comparison; null where the instrument has no such theme.</summary>
    public ThemeComparison? Find(ThemeCode theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return Themes.FirstOrDefault(t => t.Theme == theme);
    }

    /// <summary>The kind.</summary>
    public override string ToString() => Kind.ToString();
}
