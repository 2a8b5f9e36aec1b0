namespace ForBedring.Indicators;

/// <summary>What a point of an XmR chart means (<i>punktklasse</i>), by the first rule that it meets.</summary>
public enum PointClass
{
    /// <summary>Stands out for the better (<i>forbedring</i>).</summary>
    Improvement = 1,

    /// <summary>Stands out for the worse (<i>bekymring</i>).</summary>
    Concern = 2,

    /// <summary>Stands out upwards where neither way is better (<i>høyere</i>).</summary>
    NeutralHigh = 3,

    /// <summary>Stands out downwards where neither way is better (<i>lavere</i>).</summary>
    NeutralLow = 4,

    /// <summary>Does not stand out (<i>tilfeldig variasjon</i>).</summary>
    CommonCause = 5,
}

/// <summary>The rule by which a point of an XmR chart stands out (<i>punktregel</i>).</summary>
public enum PointRule
{
    /// <summary>None: common-cause variation.</summary>
    None = 0,

    /// <summary>Beyond a limit.</summary>
    Outside = 1,

    /// <summary>One of seven in a row that rise or fall strictly.</summary>
    Trend = 2,

    /// <summary>One of two in three close to a limit, all three on the same side.</summary>
    TwoOfThree = 3,

    /// <summary>One of seven in a row on one side of the mean; a point on the mean breaks the row.</summary>
    Shift = 4,
}

/// <summary>Whether a target can be expected to be met with the process as it is (<i>måloppnåelse</i>).</summary>
public enum Assurance
{
    /// <summary>No target, no limits, or neither way is better.</summary>
    None = 0,

    /// <summary>The target lies beyond the better limit (<i>treffer aldri</i>).</summary>
    ConsistentlyFails = 1,

    /// <summary>The target lies beyond the worse limit (<i>treffer alltid</i>).</summary>
    ConsistentlyPasses = 2,

    /// <summary>The target lies within the limits (<i>treffer av og til</i>).</summary>
    HitAndMiss = 3,
}

/// <summary>The point rules and the two icons of NHS Making Data Count (<i>NHS-reglene</i>).</summary>
/// <remarks>Windows never cross phases, and a missing value breaks every window (our choice; the reference tool fails there). An excluded point is passed over and can itself only lie outside.</remarks>
public sealed class MakingDataCount
{
    private MakingDataCount(ImmutableArray<PointRule> rules, ImmutableArray<PointClass?> classes, PointClass variation, Assurance assurance)
    {
        Rules = rules;
        Classes = classes;
        Variation = variation;
        Assurance = assurance;
    }

    /// <summary>The first rule each point meets, in order of positions; <see cref="PointRule.None"/> for missing ones too.</summary>
    public ImmutableArray<PointRule> Rules { get; }

    /// <summary>The class of each point; null where it is missing.</summary>
    public ImmutableArray<PointClass?> Classes { get; }

    /// <summary>The variation icon (<i>variasjonsikon</i>): the class of the last present point; common cause where there is none.</summary>
    public PointClass Variation { get; }

    /// <summary>The assurance icon (<i>målikon</i>), from the limits of the last phase.</summary>
    public Assurance Assurance { get; }

    /// <summary>Reads a chart drawn with <see cref="ChartPreset.NhsMakingDataCount"/>.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="direction">Which way is better; null where neither is.</param>
    /// <param name="target">The target; null for none.</param>
    /// <exception cref="ArgumentException">The chart was drawn with other rules.</exception>
    public static MakingDataCount Read(ControlChart chart, Direction? direction = null, decimal? target = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (!chart.Preset.IsMakingDataCount) throw new ArgumentException("The chart was drawn with other rules than those of NHS Making Data Count.", nameof(chart));
        var found = chart.Phases.SelectMany(MakingDataCountRules.Of).ToArray();
        PointClass?[] classes = [.. chart.Points.Select((p, i) => p.Value is null ? (PointClass?)null : ClassOf(found[i].Side, direction))];
        var variation = classes.LastOrDefault(c => c is not null) ?? PointClass.CommonCause;
        return new([.. found.Select(f => f.Rule)], [.. classes], variation, AssuranceOf(chart, direction, target));
    }

    private static PointClass ClassOf(int side, Direction? direction)
    {
        if (side == 0) return PointClass.CommonCause;
        if (direction is null or Direction.Hold) return side > 0 ? PointClass.NeutralHigh : PointClass.NeutralLow;
        return side == Goal.SignOf(direction.Value) ? PointClass.Improvement : PointClass.Concern;
    }

    private static Assurance AssuranceOf(ControlChart chart, Direction? direction, decimal? target)
    {
        if (target is not { } wanted || direction is null or Direction.Hold || chart.Phases.Length == 0) return Assurance.None;
        var last = chart.Phases[chart.Phases.Length - 1].Points.LastOrDefault(p => p.UpperLimit is not null);
        if (last is null) return Assurance.None;
        var beyond = (double)wanted > last.UpperLimit ? 1 : (double)wanted < last.LowerLimit ? -1 : 0;
        if (beyond == 0) return Assurance.HitAndMiss;
        return beyond == Goal.SignOf(direction.Value) ? Assurance.ConsistentlyFails : Assurance.ConsistentlyPasses;
    }
}
