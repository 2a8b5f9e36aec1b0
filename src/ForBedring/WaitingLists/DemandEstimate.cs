namespace ForBedring.WaitingLists;

/// <summary>How often something happens, such as referrals coming, and how unevenly (<i>etterspørsel</i>).</summary>
public sealed class DemandEstimate
{
    private const int FewestEvents = 3;

    private DemandEstimate(int events, PerWeek? rate, decimal? variation)
    {
        Events = events;
        Rate = rate;
        Variation = variation;
    }

    /// <summary>How many events there are.</summary>
    public int Events { get; }

    /// <summary>Whether there are too few events, under three, to tell.</summary>
    public bool IsTooLittleData => Rate is null;

    /// <summary>Events per week; null where there is too little data.</summary>
    public PerWeek? Rate { get; }

    /// <summary>The coefficient of variation of the gaps between events: standard deviation (n − 1) over mean; null where there is too little data or every gap is 0.</summary>
    public decimal? Variation { get; }

    /// <summary>By window: the events inside it over its length. What lies outside the window does not count.</summary>
    public static DemandEstimate ByWindow(IEnumerable<LocalDate> events, DateInterval window)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(window);
        var inside = events.Where(window.Contains).OrderBy(d => d).ToList();
        return inside.Count < FewestEvents ? new(inside.Count, null, null) : new(inside.Count, new PerWeek((decimal)inside.Count * 7 / window.Length), VariationOf(inside));
    }

    /// <summary>By gaps: one over the mean gap between consecutive events.</summary>
    public static DemandEstimate ByGaps(IEnumerable<LocalDate> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var all = events.OrderBy(d => d).ToList();
        var days = all.Count == 0 ? 0 : Period.DaysBetween(all[0], all[all.Count - 1]);
        return all.Count < FewestEvents || days == 0 ? new(all.Count, null, null) : new(all.Count, new PerWeek((decimal)(all.Count - 1) * 7 / days), VariationOf(all));
    }

    /// <summary>The rate, or too little data.</summary>
    public override string ToString() => Rate?.ToString() ?? "too little data";

    private static decimal? VariationOf(List<LocalDate> days)
    {
        var gaps = days.Skip(1).Select((d, i) => (long)Period.DaysBetween(days[i], d)).ToList();
        var n = gaps.Count;
        var sum = gaps.Sum();
        if (sum == 0) return null;
        var squares = gaps.Sum(g => g * g);
        var variance = (double)((n * squares) - (sum * sum)) / ((double)n * (n - 1));
        return (decimal)(Math.Sqrt(variance) * n / sum);
    }
}

/// <summary>Degrees of urgency as data (<i>hastegrad</i>): a name and the target in days.</summary>
public sealed class UrgencyPreset
{
    /// <summary>A degree of urgency.</summary>
    public UrgencyPreset(string name, Days target)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Target = target;
    }

    /// <summary>P1 to P4: 7, 28, 84 and 365 days, from the NHSRwaitinglist tool.</summary>
    public static ImmutableArray<UrgencyPreset> NhsPriorities { get; } = [new("P1", new Days(7)), new("P2", new Days(28)), new("P3", new Days(84)), new("P4", new Days(365))];

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The target.</summary>
    public Days Target { get; }

    /// <summary>The name and the target.</summary>
    public override string ToString() => $"{Name}: {Target}";
}
