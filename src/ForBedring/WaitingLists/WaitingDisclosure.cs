using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>How waiting-list figures are suppressed before they are published (<i>skjuling ved publisering</i>, WTL-R21). Immutable.</summary>
/// <remarks>
/// Everything is decided together: units, sectors and their totals, all months, all counts, and what was published before. Each hidden count can be another
/// whole number, given all that is shown: a small one each number from the least that the zeros allow to the threshold less one, any other one at least two.
/// A reader is taken to know that parts add up to their whole, that a list at the end of a month is that of the month before with those who came and without
/// those who left, and which counts are zero. Which figures are hidden depends on the counts and on nothing else; "hidden" says that a count is small or protects
/// a small one, and no more.
/// </remarks>
public sealed class WaitingDisclosure
{
    /// <summary>The longest and percentiles are one person's wait: they need at least this many behind them.</summary>
    public const int FewestForOnePerson = 5;

    private WaitingDisclosure(string name, int threshold, bool hidesZero, bool protectsComplement)
    {
        Name = name;
        Threshold = threshold;
        HidesZero = hidesZero;
        ProtectsComplement = protectsComplement;
    }

    /// <summary>As open register statistics (<i>NPR åpne tall</i>): counts of 1 and 2 are hidden, zeros are shown.</summary>
    public static WaitingDisclosure NprOpen { get; } = new("npr", 3, hidesZero: false, protectsComplement: false);

    /// <summary>As national quality indicators (<i>kvalitetsindikator</i>): hidden where the denominator is under 5 or the numerator 1 to 4.</summary>
    public static WaitingDisclosure Indicator { get; } = new("indicator", 5, hidesZero: false, protectsComplement: false);

    /// <summary>The name in output: <c>npr</c> or <c>indicator</c>.</summary>
    public string Name { get; }

    /// <summary>The smallest count that is shown; 0 apart.</summary>
    public int Threshold { get; }

    /// <summary>Whether a count of 0 is hidden too.</summary>
    public bool HidesZero { get; }

    /// <summary>Whether a figure is hidden where its denominator minus its numerator is small.</summary>
    public bool ProtectsComplement { get; }

    /// <summary>The same, with zeros hidden. Default: shown, because a zero points to nobody.</summary>
    public WaitingDisclosure HideZero() => new(Name, Threshold, hidesZero: true, ProtectsComplement);

    /// <summary>The same, hiding also where the denominator minus the numerator is small.</summary>
    public WaitingDisclosure ProtectComplement() => new(Name, Threshold, HidesZero, protectsComplement: true);

    /// <summary>The figures that may be published.</summary>
    /// <param name="figures">Working figures.</param>
    /// <param name="withDetail">Whether the terms of the flow are to be published too; then they are decided together with it.</param>
    /// <param name="earlier">What was published before about the same referrals by the same definitions; null for nothing. A count that was hidden stays hidden, and one that changed by fewer than the threshold is hidden, with a finding.</param>
    public PublishedFigures Apply(MonthlyFigures figures, bool withDetail = false, IEnumerable<EarlierPublication>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new(figures, this, withDetail, PublicationDecision.Decide(figures, this, withDetail, earlier ?? []));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>Waiting-list figures that may be published (<i>publiserbare tall</i>): every figure is shown or suppressed, and nothing else can be had from them.</summary>
public sealed class PublishedFigures
{
    private readonly PublicationDecision _decision;

    internal PublishedFigures(MonthlyFigures source, WaitingDisclosure policy, bool hasDetail, PublicationDecision decision)
    {
        Source = source;
        Policy = policy;
        HasDetail = hasDetail;
        _decision = decision;
    }

    /// <summary>The policy they were suppressed by.</summary>
    public WaitingDisclosure Policy { get; }

    /// <summary>The definitions they are made by.</summary>
    public WaitingDefinitions Definitions => Source.Definitions;

    /// <summary>The groups.</summary>
    public ImmutableArray<WaitingGroup> Groups => Source.Groups;

    /// <summary>The months.</summary>
    public ImmutableArray<YearMonth> Months => Source.Months;

    /// <summary>Whether the terms of the flow were decided for publication.</summary>
    public bool HasDetail { get; }

    /// <summary>How many figures of the 38 metrics are suppressed, over all groups and months.</summary>
    public long CountSuppressed => TidyRows.Of(this).LongCount(r => r.Figure is Figure.Suppressed);

    /// <summary>What was published before and is hidden now (WTL-R28), and what is hidden though earlier figures give it away (WTL-R29).</summary>
    public FindingList Findings => _decision.Findings;

    internal MonthlyFigures Source { get; }

    /// <summary>One figure.</summary>
    /// <exception cref="KeyNotFoundException">The group or the month is not among the figures.</exception>
    public Figure this[WaitingGroup group, YearMonth month, WaitingMetric metric]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(metric);
            var tally = Source.TallyOf(group, month);
            return Show(metric, tally, Groups.IndexOf(group), Months.IndexOf(month));
        }
    }

    /// <summary>The policy.</summary>
    public override string ToString() => $"{Groups.Length} groups, {Months.Length} months, {Policy}";

    internal IEnumerable<((string Group, YearMonth Month, string Count) At, long? Value)> Counts() => _decision.Counts();

    internal Figure Show(WaitingMetric metric, long[] tally, int group, int month)
    {
        var figure = metric.Of(tally);
        if (figure is Figure.NotRecorded) return figure;
        if (_decision.ReasonFor(metric, group, month) is { } reason) return new Figure.Suppressed(reason);
        if (figure is Figure.LeftOut) return Figure.NoData.Instance;
        return figure is Figure.Value value && metric.Kind is MetricKind.Percentile or MetricKind.Longest && value.N < WaitingDisclosure.FewestForOnePerson
            ? new Figure.Suppressed(SuppressionReason.OnePerson)
            : figure;
    }
}
