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

/// <summary>The two icons of a phase (<i>ikoner</i>).</summary>
public sealed class PhaseIcons
{
    internal PhaseIcons(PointClass variation, Assurance assurance)
    {
        Variation = variation;
        Assurance = assurance;
    }

    /// <summary>The variation icon (<i>variasjonsikon</i>): the class of the phase's last present point, excluded ones passed over; common cause where there is none.</summary>
    public PointClass Variation { get; }

    /// <summary>The assurance icon (<i>målikon</i>), from the phase's limits and the target in force at its last present point.</summary>
    public Assurance Assurance { get; }

    /// <summary>Both icons.</summary>
    public override string ToString() => $"{Variation}, {Assurance}";
}

/// <summary>The point rules and the two icons of NHS Making Data Count (<i>NHS-reglene</i>).</summary>
/// <remarks>Windows never cross phases, and a missing value or an absent period breaks every window (our choice; the reference tool fails there). An excluded point is passed over and has no class.</remarks>
public sealed class MakingDataCount
{
    private MakingDataCount(ImmutableArray<PointRule> rules, ImmutableArray<PointClass?> classes, ImmutableArray<PhaseIcons> icons)
    {
        Rules = rules;
        Classes = classes;
        Icons = icons;
    }

    /// <summary>The first rule each point meets, in order of positions; <see cref="PointRule.None"/> for missing and excluded ones too.</summary>
    public ImmutableArray<PointRule> Rules { get; }

    /// <summary>The class of each point; null where it is missing or excluded.</summary>
    public ImmutableArray<PointClass?> Classes { get; }

    /// <summary>The icons of each phase, in order.</summary>
    public ImmutableArray<PhaseIcons> Icons { get; }

    /// <summary>The variation icon of the last phase; common cause where there is none.</summary>
    public PointClass Variation => Icons.IsEmpty ? PointClass.CommonCause : Icons[Icons.Length - 1].Variation;

    /// <summary>The assurance icon of the last phase; none where there is none.</summary>
    public Assurance Assurance => Icons.IsEmpty ? Assurance.None : Icons[Icons.Length - 1].Assurance;

    /// <summary>Reads a chart drawn with <see cref="ChartPreset.NhsMakingDataCount"/>.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="direction">Which way is better; null where neither is.</param>
    /// <param name="target">The target, which may change by date; null for none.</param>
    /// <exception cref="ArgumentException">The chart was drawn with other rules.</exception>
    public static MakingDataCount Read(ControlChart chart, Direction? direction = null, TargetLine? target = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (!chart.Preset.IsMakingDataCount) throw new ArgumentException("The chart was drawn with other rules than those of NHS Making Data Count.", nameof(chart));
        var rules = ImmutableArray.CreateBuilder<PointRule>();
        var classes = ImmutableArray.CreateBuilder<PointClass?>();
        var icons = ImmutableArray.CreateBuilder<PhaseIcons>();
        foreach (var phase in chart.Phases)
        {
            var found = MakingDataCountRules.Of(phase);
            PointClass?[] own = [.. phase.Points.Select((p, i) => p.State == PointState.Present ? ClassOf(found[i].Side, direction) : (PointClass?)null)];
            rules.AddRange(found.Select((f, i) => own[i] is null ? PointRule.None : f.Rule));
            classes.AddRange(own);
            icons.Add(new(own.LastOrDefault(c => c is not null) ?? PointClass.CommonCause, AssuranceOf(phase, direction, target)));
        }

        return new(rules.ToImmutable(), classes.ToImmutable(), icons.ToImmutable());
    }

    private static PointClass ClassOf(int side, Direction? direction)
    {
        if (side == 0) return PointClass.CommonCause;
        if (direction is null or Direction.Hold) return side > 0 ? PointClass.NeutralHigh : PointClass.NeutralLow;
        return side == Goal.SignOf(direction.Value) ? PointClass.Improvement : PointClass.Concern;
    }

    private static Assurance AssuranceOf(Phase phase, Direction? direction, TargetLine? target)
    {
        if (target is null || direction is null or Direction.Hold || phase.Points.LastOrDefault(p => p.State == PointState.Present) is not { } now) return Assurance.None;
        if (target.At(now.Time) is not { } wanted || now.UpperLimit is not { } upper || now.LowerLimit is not { } lower) return Assurance.None;
        var beyond = (double)wanted > upper ? 1 : (double)wanted < lower ? -1 : 0;
        if (beyond == 0) return Assurance.HitAndMiss;
        return beyond == Goal.SignOf(direction.Value) ? Assurance.ConsistentlyFails : Assurance.ConsistentlyPasses;
    }
}
