using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>A target for waiting (<i>styringsmål</i>, WTL-R20) as data: where it comes from, for whom, from when to when. Never a constant of the library.</summary>
public sealed class WaitingTarget
{
    /// <summary>A target.</summary>
    /// <param name="sector">The sector; null for all.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="comparator">How it is compared.</param>
    /// <param name="value">The value: days, a count, or a share in [0, 1]; with <see cref="TargetComparator.BelowLastYear"/> by how much it shall be lower, 0 for any amount.</param>
    /// <param name="validFrom">The first day it is valid; null where the start is not known.</param>
    /// <param name="validTo">The last day; null where it stands.</param>
    /// <param name="source">The source.</param>
    /// <param name="retrieved">The day the source was read; null where not stated.</param>
    /// <param name="isChecked">Whether the value was compared with the source.</param>
    /// <param name="isLongTerm">Whether it is a goal for the long run, beside the target of the year.</param>
    public WaitingTarget(
        string? sector, TargetMeasure measure, TargetComparator comparator, decimal value, LocalDate? validFrom, LocalDate? validTo, string source, LocalDate? retrieved = null, bool isChecked = false, bool isLongTerm = false)
    {
        if (measure is < TargetMeasure.MeanWaitStarted or > TargetMeasure.PlannedTimeKept) throw new ArgumentOutOfRangeException(nameof(measure), measure, "The measure is not one of TargetMeasure.");
        if (comparator is < TargetComparator.AtMost or > TargetComparator.BelowLastYear) throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "The comparator is not one of TargetComparator.");
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
        IsChecked = isChecked;
        IsLongTerm = isLongTerm;
    }

    /// <summary>The sector; null for all.</summary>
    public string? Sector { get; }

    /// <summary>What is measured.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>How it is compared.</summary>
    public TargetComparator Comparator { get; }

    /// <summary>The value: days, a count, or a share in [0, 1]; with <see cref="TargetComparator.BelowLastYear"/> by how much it shall be lower.</summary>
    public decimal Value { get; }

    /// <summary>The first day it is valid; null where the start is not known.</summary>
    public LocalDate? ValidFrom { get; }

    /// <summary>The last day; null where it stands.</summary>
    public LocalDate? ValidTo { get; }

    /// <summary>The source.</summary>
    public string Source { get; }

    /// <summary>The day the source was read; null where not stated.</summary>
    public LocalDate? Retrieved { get; }

    /// <summary>Whether the value was compared with the source. One that was not is shown with <see cref="NotChecked"/>.</summary>
    public bool IsChecked { get; }

    /// <summary>Whether it is a goal for the long run, beside the target of the year.</summary>
    public bool IsLongTerm { get; }

    /// <summary>What is said of a target that was not compared with its source.</summary>
    public static LocalisedText NotChecked { get; } = new("ikke kontrollert mot kilden", "ikkje kontrollert mot kjelda", "not checked against the source");

    /// <summary>The unit of the value, as in <c>days</c>.</summary>
    public string Unit => Measure switch
    {
        TargetMeasure.MeanWaitStarted => "days",
        TargetMeasure.PlannedTimeKept => "share",
        _ => "patients",
    };

    /// <summary>Whether a value meets the target.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">The target is relative to last year's figure.</exception>
    public bool IsMetBy(decimal value) => Comparator switch
    {
        TargetComparator.AtMost => value <= Value,
        TargetComparator.Below => value < Value,
        TargetComparator.AtLeast => value >= Value,
        _ => throw new InvalidOperationException("A target that is relative to last year's figure needs that figure."),
    };

    /// <summary>Whether a value meets the target, with the figure of the year before for a relative target.</summary>
    /// <param name="value">The value.</param>
    /// <param name="lastYear">The figure of the year before; not used by other targets.</param>
    public bool IsMetBy(decimal value, decimal lastYear)
        => Comparator == TargetComparator.BelowLastYear ? (Value == 0 ? value < lastYear : value <= lastYear - Value) : IsMetBy(value);

    /// <summary>Whether it is valid on a day.</summary>
    public bool IsValidOn(LocalDate day) => !(ValidFrom > day) && !(ValidTo < day);

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

    /// <summary>Lower than the figure of the year before (<i>lavere enn i fjor</i>).</summary>
    BelowLastYear = 4,
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

    /// <summary>Every target of a measure for a sector on a day, those of the long run last: of each kind the sector's own where there are any, otherwise those for all.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="sector">The sector; null for all.</param>
    /// <param name="day">The day.</param>
    public IEnumerable<WaitingTarget> FindAll(TargetMeasure measure, string? sector, LocalDate day)
    {
        return Targets.Where(t => t.Measure == measure && t.IsValidOn(day) && (t.Sector is null || t.Sector == sector))
            .GroupBy(t => (t.IsLongTerm, IsRelative: t.Comparator == TargetComparator.BelowLastYear))
            .OrderBy(g => g.Key.IsLongTerm)
            .SelectMany(g => g.Any(t => t.Sector is not null) ? g.Where(t => t.Sector is not null) : g);
    }

    /// <summary>The target of a measure for a sector on a day: the sector's own where there is one, otherwise that for all, that of the year before that of the long run; null where there is none.</summary>
    /// <remarks>A target relative to the year before is not given here: <see cref="FindAll"/> gives it.</remarks>
    public WaitingTarget? Find(TargetMeasure measure, string? sector, LocalDate day)
        => FindAll(measure, sector, day).FirstOrDefault(t => t.Comparator != TargetComparator.BelowLastYear);

    /// <summary>Compares a figure with the target of its measure, sector and day.</summary>
    public TargetComparison Compare(TargetMeasure measure, string? sector, LocalDate day, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (Find(measure, sector, day) is not { } target || !figure.TryGetValue(out var value)) return TargetComparison.NoTarget.Instance;
        return target.IsMetBy(value) ? new TargetComparison.Met(value, target) : new TargetComparison.NotMet(value, target);
    }

    /// <summary>Compares a figure with that of the year before, where a target of the day asks for a lower one.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="sector">The sector; null for all.</param>
    /// <param name="day">The day.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="lastYear">The figure of the year before.</param>
    public TargetComparison CompareWithLastYear(TargetMeasure measure, string? sector, LocalDate day, Figure figure, Figure lastYear)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(lastYear);
        var target = FindAll(measure, sector, day).FirstOrDefault(t => t.Comparator == TargetComparator.BelowLastYear);
        if (target is null || !figure.TryGetValue(out var value) || !lastYear.TryGetValue(out var before)) return TargetComparison.NoTarget.Instance;
        return target.IsMetBy(value, before) ? new TargetComparison.Met(value, target) : new TargetComparison.NotMet(value, target);
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
