using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>A target for waiting (<i>styringsmål</i>, WTL-R20) as data: where it comes from, for whom, from when to when. Never a constant of the library.</summary>
public sealed class WaitingTarget
{
    /// <summary>A target.</summary>
    /// <param name="sector">The sector; null for all.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="comparator">How it is compared.</param>
    /// <param name="value">The value: days, a count, or a share in [0, 1].</param>
    /// <param name="validFrom">The first day it is valid.</param>
    /// <param name="validTo">The last day; null where it stands.</param>
    /// <param name="source">The source.</param>
    /// <param name="retrieved">The day the source was read; null where not stated.</param>
    public WaitingTarget(string? sector, TargetMeasure measure, TargetComparator comparator, decimal value, LocalDate validFrom, LocalDate? validTo, string source, LocalDate? retrieved = null)
    {
        if (measure is < TargetMeasure.MeanWaitStarted or > TargetMeasure.PlannedTimeKept) throw new ArgumentOutOfRangeException(nameof(measure), measure, "The measure is not one of TargetMeasure.");
        if (comparator is < TargetComparator.AtMost or > TargetComparator.AtLeast) throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "The comparator is not one of TargetComparator.");
        if (validTo < validFrom) throw new ArgumentException("The last day is before the first.", nameof(validTo));
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        Sector = sector;
        Measure = measure;
        Comparator = comparator;
        Value = value;
        ValidFrom = validFrom;
        ValidTo = validTo;
        Source = source;
        Retrieved = retrieved;
    }

    /// <summary>The sector; null for all.</summary>
    public string? Sector { get; }

    /// <summary>What is measured.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>How it is compared.</summary>
    public TargetComparator Comparator { get; }

    /// <summary>The value: days, a count, or a share in [0, 1].</summary>
    public decimal Value { get; }

    /// <summary>The first day it is valid.</summary>
    public LocalDate ValidFrom { get; }

    /// <summary>The last day; null where it stands.</summary>
    public LocalDate? ValidTo { get; }

    /// <summary>The source.</summary>
    public string Source { get; }

    /// <summary>The day the source was read; null where not stated.</summary>
    public LocalDate? Retrieved { get; }

    /// <summary>The unit of the value, as in <c>days</c>.</summary>
    public string Unit => Measure switch
    {
        TargetMeasure.MeanWaitStarted => "days",
        TargetMeasure.PlannedTimeKept => "share",
        _ => "patients",
    };

    /// <summary>Whether a value meets the target.</summary>
    public bool IsMetBy(decimal value) => Comparator switch
    {
        TargetComparator.AtMost => value <= Value,
        TargetComparator.Below => value < Value,
        _ => value >= Value,
    };

    /// <summary>Whether it is valid on a day.</summary>
    public bool IsValidOn(LocalDate day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);

    /// <summary>The measure and the value.</summary>
    public override string ToString() => $"{Sector ?? "all"} {Measure} {Comparator} {NumberText.Machine(Value)} {Unit}";
}

/// <summary>What a target is about (<i>måltall</i>).</summary>
public enum TargetMeasure
{
    /// <summary>Mean wait of those who started, in days.</summary>
    MeanWaitStarted = 1,

    /// <summary>Deadline breaches, a count.</summary>
    DeadlineBreaches = 2,

    /// <summary>Breaches of the 65-working-day guarantee, a count.</summary>
    GuaranteeBreaches = 3,

    /// <summary>Planned time kept, a share.</summary>
    PlannedTimeKept = 4,
}

/// <summary>How a value is compared with a target (<i>sammenligning</i>).</summary>
public enum TargetComparator
{
    /// <summary>At most the target (<i>høyst</i>).</summary>
    AtMost = 1,

    /// <summary>Below the target (<i>under</i>).</summary>
    Below = 2,

    /// <summary>At least the target (<i>minst</i>).</summary>
    AtLeast = 3,
}

/// <summary>A table of targets (<i>tabell over styringsmål</i>), loaded as data.</summary>
public sealed class WaitingTargets
{
    /// <summary>A table.</summary>
    public WaitingTargets(IEnumerable<WaitingTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        Targets = [.. targets];
    }

    /// <summary>The targets, in the order given.</summary>
    public ImmutableArray<WaitingTarget> Targets { get; }

    /// <summary>The target of a measure for a sector on a day: the sector's own where there is one, otherwise that for all; null where there is none.</summary>
    public WaitingTarget? Find(TargetMeasure measure, string? sector, LocalDate day)
    {
        var valid = Targets.Where(t => t.Measure == measure && t.IsValidOn(day)).ToList();
        return valid.Find(t => t.Sector is not null && t.Sector == sector) ?? valid.Find(t => t.Sector is null);
    }

    /// <summary>Compares a figure with the target of its measure, sector and day.</summary>
    public TargetComparison Compare(TargetMeasure measure, string? sector, LocalDate day, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (Find(measure, sector, day) is not { } target || !figure.TryGetValue(out var value)) return TargetComparison.NoTarget.Instance;
        return target.IsMetBy(value) ? new TargetComparison.Met(value, target) : new TargetComparison.NotMet(value, target);
    }

    /// <summary>The number of targets.</summary>
    public override string ToString() => NumberText.Machine(Targets.Length) + " targets";
}

/// <summary>What came of comparing a figure with its target (<i>måloppnåelse</i>). Closed.</summary>
public abstract record TargetComparison
{
    private TargetComparison()
    {
    }

    private protected abstract void Closed();

    /// <summary>Met (<i>nådd</i>).</summary>
    public sealed record Met : TargetComparison
    {
        internal Met(decimal value, WaitingTarget target)
        {
            Value = value;
            Target = target;
        }

        /// <summary>The value.</summary>
        public decimal Value { get; }

        /// <summary>The target.</summary>
        public WaitingTarget Target { get; }

        /// <summary>The value and the target.</summary>
        public override string ToString() => $"{NumberText.Machine(Value)} meets {Target}";

        private protected override void Closed()
        {
        }
    }

    /// <summary>Not met (<i>ikke nådd</i>).</summary>
    public sealed record NotMet : TargetComparison
    {
        internal NotMet(decimal value, WaitingTarget target)
        {
            Value = value;
            Target = target;
        }

        /// <summary>The value.</summary>
        public decimal Value { get; }

        /// <summary>The target.</summary>
        public WaitingTarget Target { get; }

        /// <summary>The value and the target.</summary>
        public override string ToString() => $"{NumberText.Machine(Value)} does not meet {Target}";

        private protected override void Closed()
        {
        }
    }

    /// <summary>There is no target, or no figure to compare (<i>ikke noe mål</i>).</summary>
    public sealed record NoTarget : TargetComparison
    {
        private NoTarget()
        {
        }

        /// <summary>The one value.</summary>
        public static NoTarget Instance { get; } = new();

        private protected override void Closed()
        {
        }
    }
}
