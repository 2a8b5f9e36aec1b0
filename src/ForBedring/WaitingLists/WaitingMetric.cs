using ForBedring.Indicators;
using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>One of the 38 monthly metrics (<i>måltall</i>): its stable name, what it counts, and its n. The order is that of tidy output.</summary>
public sealed class WaitingMetric
{
    private readonly Func<long[], Figure> _figure;

    private WaitingMetric(string name, string label, MetricKind kind, Func<long[], Figure> figure)
    {
        Name = name;
        Label = label;
        Kind = kind;
        _figure = figure;
    }

    /// <summary>The stable name in tidy output, such as <c>startedMedianWait</c>.</summary>
    public string Name { get; }

    /// <summary>Which of the metrics W1–W18 it belongs to, such as <c>W6</c>.</summary>
    public string Label { get; }

    /// <summary>What kind of number it is.</summary>
    public MetricKind Kind { get; }

    /// <summary>What it is called in reports.</summary>
    public LocalisedText Title => WaitingMetricTexts.TitleOf(Name);

    /// <summary>Which way is better: fewer and shorter for waits, breaches and what is overdue; null for what has no better way.</summary>
    public Direction? Direction => Kind is MetricKind.Mean or MetricKind.Median or MetricKind.Percentile or MetricKind.Longest || Name.Contains("Breach", StringComparison.Ordinal) || Name.Contains("Over", StringComparison.Ordinal)
        ? Indicators.Direction.Decrease
        : null;

    /// <summary>Every metric, in the order of tidy output.</summary>
    public static ImmutableArray<WaitingMetric> All { get; } =
    [
        Count("referralsReceived", "W1", Tally.Received),
        Count("assessed", "W1", Tally.Assessed),
        Count("accepted", "W1", Tally.Accepted),
        Count("rejected", "W1", Tally.Rejected),
        Count("notApplicable", "W1", Tally.NotApplicable),
        new("rejectionShare", "W1", MetricKind.Share, t => new Share(t[Tally.Rejected], t[Tally.Accepted] + t[Tally.Rejected]).Value),
        Count("assessedWithin10WorkingDays", "W2", Tally.AssessedInTime, Tally.AssessmentTimes),
        new("assessmentBreaches", "W2", MetricKind.Count, t => Figure.From(t[Tally.AssessmentTimes] - t[Tally.AssessedInTime], t[Tally.AssessmentTimes])),
        new("assessmentBreachShare", "W2", MetricKind.Share, t => OrLeftOut(new Share(t[Tally.AssessmentTimes] - t[Tally.AssessedInTime], t[Tally.AssessmentTimes]).Value, t[Tally.AssessmentLeftOut])),
        new("meanAssessmentWorkingDays", "W3", MetricKind.Mean, t => OrLeftOut(Figure.Mean(t[Tally.AssessmentDays], t[Tally.AssessmentTimes]), t[Tally.AssessmentLeftOut])),
        Count("unassessedAtEnd", "W2", Tally.Unassessed),
        Count("unassessedOverdueAtEnd", "W2", Tally.UnassessedOverdue, Tally.Unassessed),
        Count("started", "W6", Tally.Started),
        new("startedMeanWait", "W6", MetricKind.Mean, t => OrLeftOut(Figure.Mean(t[Tally.StartedDays], t[Tally.Started]), t[Tally.StartedLeftOut])),
        Order("startedMedianWait", "W6", MetricKind.Median, Tally.Started, Tally.StartedMedianTwice, 2, Tally.StartedLeftOut),
        Order("startedP90", "W6", MetricKind.Percentile, Tally.Started, Tally.StartedP90Hundredfold, 100, Tally.StartedLeftOut),
        Order("startedMaxWait", "W6", MetricKind.Longest, Tally.Started, Tally.StartedLongest, 1, Tally.StartedLeftOut),
        Count("startedOver365", "W6", Tally.StartedOver365, Tally.Started),
        Count("startedWithDeadline", "W7", Tally.StartedWithDeadline, Tally.Started),
        Count("startedBreaches", "W7", Tally.StartedBreaches, Tally.StartedWithDeadline),
        new("startedBreachShare", "W7", MetricKind.Share, t => new Share(t[Tally.StartedBreaches], t[Tally.StartedWithDeadline]).Value),
        new("startedMeanBreachDays", "W7", MetricKind.Mean, t => Figure.Mean(t[Tally.StartedBreachDays], t[Tally.StartedBreaches])),
        Count("waiting", "W4", Tally.Waiting),
        new("waitingMeanWait", "W5", MetricKind.Mean, t => Figure.Mean(t[Tally.WaitingDays], t[Tally.Waiting])),
        Order("waitingMedianWait", "W5", MetricKind.Median, Tally.Waiting, Tally.WaitingMedianTwice, 2, null),
        Order("waitingP92", "W5", MetricKind.Percentile, Tally.Waiting, Tally.WaitingP92Hundredfold, 100, null),
        Order("waitingLongest", "W5", MetricKind.Longest, Tally.Waiting, Tally.WaitingLongest, 1, null),
        Count("waitingOver365", "W5", Tally.WaitingOver365, Tally.Waiting),
        Count("waitingOver180", "W5", Tally.WaitingOver180, Tally.Waiting),
        Count("waitingWithin18Weeks", "W5", Tally.WaitingWithin126, Tally.Waiting),
        Count("waitingWithDeadline", "W7", Tally.WaitingWithDeadline, Tally.Waiting),
        Count("waitingBreaches", "W7", Tally.WaitingBreaches, Tally.WaitingWithDeadline),
        new("waitingBreachShare", "W7", MetricKind.Share, t => new Share(t[Tally.WaitingBreaches], t[Tally.WaitingWithDeadline]).Value),
        Count("deadlineWithinNext30", "W7", Tally.DeadlineNext30, Tally.WaitingWithDeadline),
        Count("flowOpening", "W12", Tally.FlowOpening),
        Count("flowEntered", "W12", Tally.FlowEntered),
        Count("flowExited", "W12", Tally.FlowExited),
        new("flowClosing", "W12", MetricKind.Count, t => Figure.From(Closing(t), Closing(t))),
    ];

    /// <summary>The metric of a name, ordinal; null where there is none.</summary>
    public static WaitingMetric? Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var metric in All)
        {
            if (metric.Name == name) return metric;
        }

        return null;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal Figure Of(long[] tally) => _figure(tally);

    /// <summary>A term of the flow, shown beside the metrics on request.</summary>
    internal static WaitingMetric Term(string name, int slot) => Count(name, "W12", slot);

    /// <summary>A term whose column the source does not have.</summary>
    internal static WaitingMetric NotRecorded(string name) => new(name, "W12", MetricKind.Count, _ => Figure.NotRecorded.Instance);

    internal static long Closing(long[] tally) => tally[Tally.FlowOpening] + tally[Tally.FlowEntered] - tally[Tally.FlowExited];

    private static WaitingMetric Count(string name, string label, int slot, int? n = null)
        => new(name, label, MetricKind.Count, t => Figure.From(t[slot], t[n ?? slot]));

    private static WaitingMetric Order(string name, string label, MetricKind kind, int n, int slot, int multiple, int? leftOut)
        => new(name, label, kind, t => t[n] == 0 ? OrLeftOut(Figure.NoData.Instance, leftOut is { } slotOut ? t[slotOut] : 0) : Figure.From((decimal)t[slot] / multiple, t[n]));

    private static Figure OrLeftOut(Figure figure, long leftOut) => figure is Figure.NoData && leftOut > 0 ? new Figure.LeftOut(leftOut) : figure;
}

/// <summary>What kind of number a metric is (<i>type måltall</i>).</summary>
public enum MetricKind
{
    /// <summary>A count (<i>antall</i>).</summary>
    Count = 1,

    /// <summary>A share in [0, 1] (<i>andel</i>).</summary>
    Share = 2,

    /// <summary>A mean in days (<i>gjennomsnitt</i>).</summary>
    Mean = 3,

    /// <summary>A median in days (<i>median</i>).</summary>
    Median = 4,

    /// <summary>A percentile in days (<i>persentil</i>).</summary>
    Percentile = 5,

    /// <summary>The longest in days (<i>lengste</i>): one person's wait.</summary>
    Longest = 6,
}
