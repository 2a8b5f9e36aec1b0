using ForBedring.Indicators;
using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>One of the 38 monthly metrics (<i>måltall</i>): its stable name, what it counts, and its n. The order is that of tidy output.</summary>
/// <remarks>All there is to know of a metric stands in its declaration: kind, unit, direction, the counts it rests on, what it is called, and its formula. Nothing follows from its name.</remarks>
public sealed class WaitingMetric
{
    private const Direction Down = Indicators.Direction.Decrease;

    private static readonly LocalisedText Referrals = new("henvisninger", "tilvisingar", "referrals");
    private static readonly LocalisedText Days = new("dager", "dagar", "days");
    private static readonly LocalisedText WorkingDays = new("virkedager", "vyrkedagar", "working days");
    private static readonly LocalisedText Nothing = LocalisedText.Same("");

    private readonly Func<long[], Figure> _figure;

    private WaitingMetric(string name, string label, MetricKind kind, LocalisedText unit, Direction? direction, int[] restsOn, LocalisedText title, Func<long[], Figure> figure)
    {
        Name = name;
        Label = label;
        Kind = kind;
        Unit = unit;
        Direction = direction;
        RestsOn = restsOn;
        Title = title;
        _figure = figure;
    }

    /// <summary>The stable name in tidy output, such as <c>startedMedianWait</c>.</summary>
    public string Name { get; }

    /// <summary>Which of the metrics W1–W18 it belongs to, such as <c>W6</c>.</summary>
    public string Label { get; }

    /// <summary>What kind of number it is.</summary>
    public MetricKind Kind { get; }

    /// <summary>What it is measured in; empty for a share.</summary>
    public LocalisedText Unit { get; }

    /// <summary>What it is called in reports.</summary>
    public LocalisedText Title { get; }

    /// <summary>Which way is better: fewer and shorter for waits, breaches and what is overdue; null for what has no better way.</summary>
    public Direction? Direction { get; }

    /// <summary>The counts that must all be shown for it to be shown: what it counts first, its n last.</summary>
    internal int[] RestsOn { get; }

    /// <summary>Every metric, in the order of tidy output.</summary>
    public static ImmutableArray<WaitingMetric> All { get; } =
    [
        new("referralsReceived", "W1", MetricKind.Count, Referrals, null, [PublicationKeys.Received],
            new("Mottatte henvisninger", "Mottekne tilvisingar", "Referrals received"),
            t => Figure.From(t[Tally.Received], t[Tally.Received])),
        new("assessed", "W1", MetricKind.Count, Referrals, null, [PublicationKeys.Assessed],
            new("Vurderte henvisninger", "Vurderte tilvisingar", "Referrals assessed"),
            t => Figure.From(t[Tally.Assessed], t[Tally.Assessed])),
        new("accepted", "W1", MetricKind.Count, Referrals, null, [PublicationKeys.Accepted],
            new("Vurdert med rett til helsehjelp", "Vurderte med rett til helsehjelp", "Assessed with a right"),
            t => Figure.From(t[Tally.Accepted], t[Tally.Accepted])),
        new("rejected", "W1", MetricKind.Count, Referrals, null, [PublicationKeys.Rejected],
            new("Avviste", "Avviste", "Rejected"),
            t => Figure.From(t[Tally.Rejected], t[Tally.Rejected])),
        new("notApplicable", "W1", MetricKind.Count, Referrals, null, [PublicationKeys.NotApplicable],
            new("Rett ikke aktuelt", "Rett ikkje aktuelt", "Right not applicable"),
            t => Figure.From(t[Tally.NotApplicable], t[Tally.NotApplicable])),
        new("rejectionShare", "W1", MetricKind.Share, Nothing, null, [PublicationKeys.Rejected, PublicationKeys.AcceptedOrRejected],
            new("Andel avvist", "Del avvist", "Share rejected"),
            t => new Share(t[Tally.Rejected], t[Tally.Accepted] + t[Tally.Rejected]).Value),
        new("assessedWithin10WorkingDays", "W2", MetricKind.Count, Referrals, null, [PublicationKeys.AssessedInTime, PublicationKeys.AssessmentTimes],
            new("Vurdert innen ti virkedager", "Vurderte innan ti vyrkedagar", "Assessed within ten working days"),
            t => Figure.From(t[Tally.AssessedInTime], t[Tally.AssessmentTimes])),
        new("assessmentBreaches", "W2", MetricKind.Count, Referrals, Down, [PublicationKeys.AssessedLate, PublicationKeys.AssessmentTimes],
            new("Vurdert for sent", "Vurderte for seint", "Assessed too late"),
            t => Figure.From(t[Tally.AssessmentTimes] - t[Tally.AssessedInTime], t[Tally.AssessmentTimes])),
        new("assessmentBreachShare", "W2", MetricKind.Share, Nothing, Down, [PublicationKeys.AssessedLate, PublicationKeys.AssessmentTimes],
            new("Andel vurdert for sent", "Del vurdert for seint", "Share assessed too late"),
            t => OrLeftOut(new Share(t[Tally.AssessmentTimes] - t[Tally.AssessedInTime], t[Tally.AssessmentTimes]).Value, t[Tally.AssessmentLeftOut])),
        new("meanAssessmentWorkingDays", "W3", MetricKind.Mean, WorkingDays, Down, [PublicationKeys.AssessmentTimes],
            new("Gjennomsnittlig vurderingstid", "Gjennomsnittleg vurderingstid", "Mean assessment time"),
            t => OrLeftOut(Figure.Mean(t[Tally.AssessmentDays], t[Tally.AssessmentTimes]), t[Tally.AssessmentLeftOut])),
        new("unassessedAtEnd", "W2", MetricKind.Count, Referrals, null, [PublicationKeys.Unassessed],
            new("Ikke vurdert ved månedens slutt", "Ikkje vurderte ved slutten av månaden", "Unassessed at the end of the month"),
            t => Figure.From(t[Tally.Unassessed], t[Tally.Unassessed])),
        new("unassessedOverdueAtEnd", "W2", MetricKind.Count, Referrals, Down, [PublicationKeys.UnassessedOverdue, PublicationKeys.Unassessed],
            new("Ikke vurdert og over fristen", "Ikkje vurderte og over fristen", "Unassessed and overdue"),
            t => Figure.From(t[Tally.UnassessedOverdue], t[Tally.Unassessed])),
        new("started", "W6", MetricKind.Count, Referrals, null, [PublicationKeys.Started],
            new("Påbegynt helsehjelp", "Påbyrja helsehjelp", "Care started"),
            t => Figure.From(t[Tally.Started], t[Tally.Started])),
        new("startedMeanWait", "W6", MetricKind.Mean, Days, Down, [PublicationKeys.Started],
            new("Gjennomsnittlig ventetid, påbegynte", "Gjennomsnittleg ventetid, påbyrja", "Mean wait of the started"),
            t => OrLeftOut(Figure.Mean(t[Tally.StartedDays], t[Tally.Started]), t[Tally.StartedLeftOut])),
        new("startedMedianWait", "W6", MetricKind.Median, Days, Down, [PublicationKeys.Started],
            new("Median ventetid, påbegynte", "Median ventetid, påbyrja", "Median wait of the started"),
            t => Order(t[Tally.Started], t[Tally.StartedMedianTwice], 2, t[Tally.StartedLeftOut])),
        new("startedP90", "W6", MetricKind.Percentile, Days, Down, [PublicationKeys.Started],
            new("90-persentil ventetid, påbegynte", "90-persentil ventetid, påbyrja", "90th percentile wait of the started"),
            t => Order(t[Tally.Started], t[Tally.StartedP90Hundredfold], 100, t[Tally.StartedLeftOut])),
        new("startedMaxWait", "W6", MetricKind.Longest, Days, Down, [PublicationKeys.Started],
            new("Lengste ventetid, påbegynte", "Lengste ventetid, påbyrja", "Longest wait of the started"),
            t => Order(t[Tally.Started], t[Tally.StartedLongest], 1, t[Tally.StartedLeftOut])),
        new("startedOver365", "W6", MetricKind.Count, Referrals, Down, [PublicationKeys.StartedOver365, PublicationKeys.Started],
            new("Påbegynt etter mer enn 365 dager", "Påbyrja etter meir enn 365 dagar", "Started after more than 365 days"),
            t => Figure.From(t[Tally.StartedOver365], t[Tally.Started])),
        new("startedWithDeadline", "W7", MetricKind.Count, Referrals, null, [PublicationKeys.StartedWithDeadline, PublicationKeys.Started],
            new("Påbegynte med juridisk frist", "Påbyrja med juridisk frist", "Started with a deadline"),
            t => Figure.From(t[Tally.StartedWithDeadline], t[Tally.Started])),
        new("startedBreaches", "W7", MetricKind.Count, Referrals, Down, [PublicationKeys.StartedBreaches, PublicationKeys.StartedWithDeadline],
            new("Fristbrudd, påbegynte", "Fristbrot, påbyrja", "Deadline breaches of the started"),
            t => Figure.From(t[Tally.StartedBreaches], t[Tally.StartedWithDeadline])),
        new("startedBreachShare", "W7", MetricKind.Share, Nothing, Down, [PublicationKeys.StartedBreaches, PublicationKeys.StartedWithDeadline],
            new("Andel fristbrudd, påbegynte", "Del fristbrot, påbyrja", "Share of breaches of the started"),
            t => new Share(t[Tally.StartedBreaches], t[Tally.StartedWithDeadline]).Value),
        new("startedMeanBreachDays", "W7", MetricKind.Mean, Days, Down, [PublicationKeys.StartedBreaches],
            new("Gjennomsnittlig dager over fristen", "Gjennomsnittleg dagar over fristen", "Mean days past the deadline"),
            t => Figure.Mean(t[Tally.StartedBreachDays], t[Tally.StartedBreaches])),
        new("waiting", "W4", MetricKind.Count, Referrals, null, [PublicationKeys.FlowClosing],
            new("Ventende ved månedens slutt", "Ventande ved slutten av månaden", "Waiting at the end of the month"),
            t => Figure.From(t[Tally.Waiting], t[Tally.Waiting])),
        new("waitingMeanWait", "W5", MetricKind.Mean, Days, Down, [PublicationKeys.FlowClosing],
            new("Gjennomsnittlig ventetid hittil", "Gjennomsnittleg ventetid hittil", "Mean wait so far"),
            t => Figure.Mean(t[Tally.WaitingDays], t[Tally.Waiting])),
        new("waitingMedianWait", "W5", MetricKind.Median, Days, Down, [PublicationKeys.FlowClosing],
            new("Median ventetid hittil", "Median ventetid hittil", "Median wait so far"),
            t => Order(t[Tally.Waiting], t[Tally.WaitingMedianTwice], 2, 0)),
        new("waitingP92", "W5", MetricKind.Percentile, Days, Down, [PublicationKeys.FlowClosing],
            new("92-persentil ventetid hittil", "92-persentil ventetid hittil", "92nd percentile wait so far"),
            t => Order(t[Tally.Waiting], t[Tally.WaitingP92Hundredfold], 100, 0)),
        new("waitingLongest", "W5", MetricKind.Longest, Days, Down, [PublicationKeys.FlowClosing],
            new("Lengste ventetid hittil", "Lengste ventetid hittil", "Longest wait so far"),
            t => Order(t[Tally.Waiting], t[Tally.WaitingLongest], 1, 0)),
        new("waitingOver365", "W5", MetricKind.Count, Referrals, Down, [PublicationKeys.WaitingOver365, PublicationKeys.FlowClosing],
            new("Ventet mer enn 365 dager", "Venta meir enn 365 dagar", "Waited more than 365 days"),
            t => Figure.From(t[Tally.WaitingOver365], t[Tally.Waiting])),
        new("waitingOver180", "W5", MetricKind.Count, Referrals, Down, [PublicationKeys.WaitingOver180, PublicationKeys.FlowClosing],
            new("Ventet mer enn 180 dager", "Venta meir enn 180 dagar", "Waited more than 180 days"),
            t => Figure.From(t[Tally.WaitingOver180], t[Tally.Waiting])),
        new("waitingWithin18Weeks", "W5", MetricKind.Count, Referrals, null, [PublicationKeys.WaitingWithin126, PublicationKeys.FlowClosing],
            new("Ventet høyst 18 uker", "Venta høgst 18 veker", "Waited at most 18 weeks"),
            t => Figure.From(t[Tally.WaitingWithin126], t[Tally.Waiting])),
        new("waitingWithDeadline", "W7", MetricKind.Count, Referrals, null, [PublicationKeys.WaitingWithDeadline, PublicationKeys.FlowClosing],
            new("Ventende med juridisk frist", "Ventande med juridisk frist", "Waiting with a deadline"),
            t => Figure.From(t[Tally.WaitingWithDeadline], t[Tally.Waiting])),
        new("waitingBreaches", "W7", MetricKind.Count, Referrals, Down, [PublicationKeys.WaitingBreaches, PublicationKeys.WaitingWithDeadline],
            new("Fristbrudd, ventende", "Fristbrot, ventande", "Deadline breaches of the waiting"),
            t => Figure.From(t[Tally.WaitingBreaches], t[Tally.WaitingWithDeadline])),
        new("waitingBreachShare", "W7", MetricKind.Share, Nothing, Down, [PublicationKeys.WaitingBreaches, PublicationKeys.WaitingWithDeadline],
            new("Andel fristbrudd, ventende", "Del fristbrot, ventande", "Share of breaches of the waiting"),
            t => new Share(t[Tally.WaitingBreaches], t[Tally.WaitingWithDeadline]).Value),
        new("deadlineWithinNext30", "W7", MetricKind.Count, Referrals, null, [PublicationKeys.DeadlineNext30, PublicationKeys.WaitingWithDeadline],
            new("Frist innen 30 dager", "Frist innan 30 dagar", "Deadline within 30 days"),
            t => Figure.From(t[Tally.DeadlineNext30], t[Tally.WaitingWithDeadline])),
        new("flowOpening", "W12", MetricKind.Count, Referrals, null, [PublicationKeys.FlowOpening],
            new("På listen ved månedens start", "På lista ved starten av månaden", "On the list at the start of the month"),
            t => Figure.From(t[Tally.FlowOpening], t[Tally.FlowOpening])),
        new("flowEntered", "W12", MetricKind.Count, Referrals, null, [PublicationKeys.FlowEntered],
            new("Nye på listen", "Nye på lista", "Came onto the list"),
            t => Figure.From(t[Tally.FlowEntered], t[Tally.FlowEntered])),
        new("flowExited", "W12", MetricKind.Count, Referrals, null, [PublicationKeys.FlowExited],
            new("Ut av listen", "Ut av lista", "Left the list"),
            t => Figure.From(t[Tally.FlowExited], t[Tally.FlowExited])),
        new("flowClosing", "W12", MetricKind.Count, Referrals, null, [PublicationKeys.FlowClosing],
            new("På listen ved månedens slutt", "På lista ved slutten av månaden", "On the list at the end of the month"),
            t => Figure.From(Closing(t), Closing(t))),
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
    internal static WaitingMetric Term(string name, int count, int slot)
        => new(name, "W12", MetricKind.Count, Referrals, null, [count], LocalisedText.Same(name), t => Figure.From(t[slot], t[slot]));

    /// <summary>A term whose column the source does not have.</summary>
    internal static WaitingMetric NotRecorded(string name) => new(name, "W12", MetricKind.Count, Referrals, null, [], LocalisedText.Same(name), _ => Figure.NotRecorded.Instance);

    internal static long Closing(long[] tally) => tally[Tally.FlowOpening] + tally[Tally.FlowEntered] - tally[Tally.FlowExited];

    private static Figure Order(long n, long multiple, int times, long leftOut) => n == 0 ? OrLeftOut(Figure.NoData.Instance, leftOut) : Figure.From((decimal)multiple / times, n);

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
