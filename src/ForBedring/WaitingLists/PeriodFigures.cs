using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Every figure of one group of referrals in one period (<i>periodetall</i>), with the stock at its last day. Carries its definitions.</summary>
/// <remarks>
/// The period includes both ends; T is its last day. What happened in the period is a <see cref="PeriodCount"/>, what stands at T a
/// <see cref="Snapshot{T}"/>: the two are different types, because a stock may never be summed over periods. Figures of disjoint groups merge
/// exactly (<see cref="Merge"/>): means by their sums, shares by numerator and denominator, medians from merged histograms (WTL-R13).
/// </remarks>
public sealed class PeriodFigures
{
    private readonly ImmutableArray<short> _exitCodes;

    private PeriodFigures(WaitingDefinitions definitions, DateInterval interval, RecordedColumns recorded, ImmutableArray<short> exitCodes, long[] row, long[] details, DayHistogram started, DayHistogram waiting, DayHistogram assessment)
    {
        Definitions = definitions;
        Interval = interval;
        Recorded = recorded;
        _exitCodes = exitCodes;
        Row = row;
        Details = details;
        StartedWaits = started;
        WaitingWaits = new(interval.End, waiting);
        AssessmentWorkingDays = assessment;
        Flow = ListFlow.From(interval, row, exitCodes, recorded.HasFlag(RecordedColumns.ExitReason));
        if (Flow.Closing != row[Tally.Waiting]) throw new InvalidOperationException("The flow does not balance with the list.");
    }

    /// <summary>The definitions the figures are made by.</summary>
    public WaitingDefinitions Definitions { get; }

    /// <summary>The period, both days included.</summary>
    public DateInterval Interval { get; }

    /// <summary>The last day: that of the snapshots.</summary>
    public LocalDate SnapshotDay => Interval.End;

    /// <summary>Which optional columns the source has.</summary>
    public RecordedColumns Recorded { get; }

    /// <summary>W1: received in the period (<i>nyhenviste</i>), every referral.</summary>
    public PeriodCount ReferralsReceived => Count(Tally.Received);

    /// <summary>W1: assessed in the period (<i>vurderte</i>).</summary>
    public PeriodCount Assessed => Count(Tally.Assessed);

    /// <summary>W1: assessed with a right (<i>tatt imot</i>).</summary>
    public PeriodCount Accepted => Count(Tally.Accepted);

    /// <summary>W1: assessed and rejected (<i>avviste</i>).</summary>
    public PeriodCount Rejected => Count(Tally.Rejected);

    /// <summary>W1: assessed, a rights assessment not applicable (<i>ikke aktuelt</i>).</summary>
    public PeriodCount NotApplicable => Count(Tally.NotApplicable);

    /// <summary>W1: rejected of accepted and rejected (<i>avvisningsandel</i>).</summary>
    public Share RejectionShare => new(Row[Tally.Rejected], Row[Tally.Accepted] + Row[Tally.Rejected]);

    /// <summary>W1: rejected of accepted and rejected among those <em>received</em> in the period, whenever they were assessed up to now.</summary>
    public Share RejectionShareByReceivedCohort => new(Details[PeriodDetails.CohortRejected], Details[PeriodDetails.CohortAccepted] + Details[PeriodDetails.CohortRejected]);

    /// <summary>W1: received in the period and not yet assessed; to be shown beside the cohort's share.</summary>
    public long CohortNotYetAssessed => Details[PeriodDetails.CohortUnassessed];

    /// <summary>W1: received in the period after being sent on from elsewhere (<i>videresendt</i>).</summary>
    public Figure Forwarded => Recorded.HasFlag(RecordedColumns.Forwarded) ? Figure.From(Details[PeriodDetails.Forwarded], Row[Tally.Received]) : Figure.NotRecorded.Instance;

    /// <summary>W2: assessed within ten working days, of those assessed in the period.</summary>
    public Share AssessedOnTime => new(Row[Tally.AssessedInTime], Row[Tally.AssessmentTimes]);

    /// <summary>W2: not assessed at the end of T (<i>ikke vurdert</i>).</summary>
    public Snapshot<long> Unassessed => new(SnapshotDay, Row[Tally.Unassessed]);

    /// <summary>W2: of those, past their due day.</summary>
    public Snapshot<long> UnassessedOverdue => new(SnapshotDay, Row[Tally.UnassessedOverdue]);

    /// <summary>W3: working days from receipt to assessment, of those assessed in the period.</summary>
    public DayHistogram AssessmentWorkingDays { get; }

    /// <summary>W3: mean calendar days from receipt to assessment.</summary>
    public Figure MeanAssessmentCalendarDays => Figure.Mean(Details[PeriodDetails.AssessmentCalendarDays], Row[Tally.AssessmentTimes]);

    /// <summary>W4: on the list at the end of T (<i>ventende</i>).</summary>
    public Snapshot<long> Waiting => new(SnapshotDay, Row[Tally.Waiting]);

    /// <summary>W5: how long those on the list have waited so far (<i>ventetid hittil</i>): not how long they will.</summary>
    public Snapshot<DayHistogram> WaitingWaits { get; }

    /// <summary>W6: started in the period (<i>påbegynt, ordinært avviklet</i>).</summary>
    public PeriodCount Started => Count(Tally.Started);

    /// <summary>W6: the waits of those who started.</summary>
    public DayHistogram StartedWaits { get; }

    /// <summary>W6: ended in the period for another reason than care started, by code; −1 for no code. Those with a right.</summary>
    public ImmutableSortedDictionary<int, long> EndedOtherwise
    {
        get
        {
            var ended = ImmutableSortedDictionary.CreateBuilder<int, long>();
            if (Details[PeriodDetails.EndedNoCode] > 0) ended.Add(-1, Details[PeriodDetails.EndedNoCode]);
            for (var i = 0; i < _exitCodes.Length; i++)
            {
                if (_exitCodes[i] != Populations.CareStarted && Details[PeriodDetails.EndedCodes + i] > 0) ended.Add(_exitCodes[i], Details[PeriodDetails.EndedCodes + i]);
            }

            return ended.ToImmutable();
        }
    }

    /// <summary>W6: started in the period by the cause of the last postponement.</summary>
    public long StartedByCause(PostponementCause cause) => Details[PeriodDetails.StartedNone + IndexOf(cause)];

    /// <summary>W7: started after the deadline, of those with one (<i>fristbrudd avviklede</i>).</summary>
    public Share StartedBreaches => new(Row[Tally.StartedBreaches], Row[Tally.StartedWithDeadline]);

    /// <summary>W7: breaches among those who started, by the cause of the last postponement.</summary>
    public Share StartedBreachesByCause(PostponementCause cause) => new(Details[PeriodDetails.BreachNone + IndexOf(cause)], Details[PeriodDetails.WithDeadlineNone + IndexOf(cause)]);

    /// <summary>W7: the mean number of days after the deadline, over breaches among those who started.</summary>
    public Figure StartedMeanBreachDays => Figure.Mean(Row[Tally.StartedBreachDays], Row[Tally.StartedBreaches]);

    /// <summary>W7: on the list after the deadline, of those with one (<i>fristbrudd ventende</i>).</summary>
    public Snapshot<Share> WaitingBreaches => new(SnapshotDay, new Share(Row[Tally.WaitingBreaches], Row[Tally.WaitingWithDeadline]));

    /// <summary>W7: the mean number of days after the deadline, over breaches among those waiting.</summary>
    public Figure WaitingMeanBreachDays => Figure.Mean(Row[Tally.WaitingBreachDays], Row[Tally.WaitingBreaches]);

    /// <summary>W7: on the list with a deadline on T or in the thirty days after.</summary>
    public Snapshot<long> DeadlineWithinNext30 => new(SnapshotDay, Row[Tally.DeadlineNext30]);

    /// <summary>W7: breaches of the period or of T that Helfo was notified of (31).</summary>
    public Figure HelfoNotified => Recorded.HasFlag(RecordedColumns.Helfo) ? Figure.From(Details[PeriodDetails.HelfoNotified], Row[Tally.StartedBreaches] + Row[Tally.WaitingBreaches]) : Figure.NotRecorded.Instance;

    /// <summary>W7: breaches of the period or of T that it was agreed with the patient not to notify (32).</summary>
    public Figure HelfoAgreedNotTo => Recorded.HasFlag(RecordedColumns.Helfo) ? Figure.From(Details[PeriodDetails.HelfoAgreed], Row[Tally.StartedBreaches] + Row[Tally.WaitingBreaches]) : Figure.NotRecorded.Instance;

    /// <summary>W8: under 23 in mental health or substance treatment, started within 65 working days of the assessment (<i>helsehjelp innen 65 virkedager</i>).</summary>
    public Share StartedWithin65WorkingDays => new(Details[PeriodDetails.GuaranteeKept], Details[PeriodDetails.Guarantee]);

    /// <summary>W12: how the list went from the day before the period to T.</summary>
    public ListFlow Flow { get; }

    /// <summary>How many rows each metric left out for their data quality, by finding.</summary>
    public ImmutableSortedDictionary<string, long> LeftOut => new[]
    {
        ("WTL-Q05", Row[Tally.AssessmentLeftOut]),
        ("WTL-Q06", Row[Tally.StartedLeftOut]),
        ("WTL-Q10", Row[Tally.Started] - Row[Tally.StartedWithDeadline] - Details[PeriodDetails.PostponedLeftOut] + Details[PeriodDetails.WaitingRightNoDeadline]),
    }.Where(p => p.Item2 > 0).ToImmutableSortedDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    internal long[] Row { get; }

    internal long[] Details { get; }

    /// <summary>The figures of every referral of a list.</summary>
    public static PeriodFigures Of(ReferralList list, DateInterval interval, WaitingDefinitions definitions) => Of(list, interval, definitions, _ => true);

    /// <summary>The figures of some units of a list.</summary>
    public static PeriodFigures Of(ReferralList list, DateInterval interval, WaitingDefinitions definitions, IEnumerable<UnitId> units)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(units);
        var wanted = new HashSet<int>(units.Select(u => list.Units.IndexOf(u)));
        return Of(list, interval, definitions, i => wanted.Contains(list.Rows[i].Unit));
    }

    /// <summary>The figures of one sector of a list.</summary>
    public static PeriodFigures OfSector(ReferralList list, DateInterval interval, WaitingDefinitions definitions, string sector)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(sector);
        var wanted = list.Sectors.IndexOf(sector);
        return Of(list, interval, definitions, i => list.SectorOf(i) == wanted && wanted >= 0);
    }

    /// <summary>What hinders merging: other definitions (WTL-R27), another period (WTL-R25).</summary>
    public FindingList CanMerge(PeriodFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var findings = new List<Finding>();
        if (!Definitions.Equals(other.Definitions)) findings.Add(WaitingListRules.DifferentDefinitions.Find(FindingPolicy.Default, new Subject("figures", "definitions"), ("first", Definitions.ToString()), ("second", other.Definitions.ToString())));
        if (!Interval.Equals(other.Interval)) findings.Add(WaitingListRules.OverlappingPeriods.Find(FindingPolicy.Default, new Subject("period", PeriodCount.Text(Interval)), ("first", PeriodCount.Text(Interval)), ("second", PeriodCount.Text(other.Interval))));
        return new(findings);
    }

    /// <summary>The figures of this group and of another that shares no referral with it, as one group.</summary>
    /// <exception cref="RuleViolationException">WTL-R27, WTL-R25: other definitions or another period.</exception>
    public PeriodFigures Merge(PeriodFigures other)
    {
        CanMerge(other).ThrowIfRefused();
        ImmutableArray<short> codes = [.. _exitCodes.Union(other._exitCodes).OrderBy(c => c)];
        var row = new long[Tally.Exits + codes.Length];
        var details = new long[PeriodDetails.EndedCodes + codes.Length];
        foreach (var part in new[] { this, other })
        {
            for (var i = 0; i < Tally.StartedMedianTwice; i++) row[i] += part.Row[i];
            for (var i = 0; i < PeriodDetails.EndedCodes; i++) details[i] += part.Details[i];
            for (var i = 0; i < part._exitCodes.Length; i++)
            {
                var at = codes.IndexOf(part._exitCodes[i]);
                row[Tally.Exits + at] += part.Row[Tally.Exits + i];
                details[PeriodDetails.EndedCodes + at] += part.Details[PeriodDetails.EndedCodes + i];
            }
        }

        var started = StartedWaits.Merge(other.StartedWaits);
        var waiting = WaitingWaits.Value.Merge(other.WaitingWaits.Value);
        Tally.SetOrder(row, started.Count, started.AtRank, Tally.StartedMedianTwice, Tally.StartedPercent, Definitions.PercentileConvention);
        Tally.SetOrder(row, waiting.Count, waiting.AtRank, Tally.WaitingMedianTwice, Tally.WaitingPercent, Definitions.PercentileConvention);
        return new(Definitions, Interval, Recorded & other.Recorded, codes, row, details, started, waiting, AssessmentWorkingDays.Merge(other.AssessmentWorkingDays));
    }

    /// <summary>One of the 38 metrics.</summary>
    public Figure this[WaitingMetric metric]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(metric);
            return metric.Of(Row);
        }
    }

    /// <summary>The period and the definitions.</summary>
    public override string ToString() => $"{PeriodCount.Text(Interval)}, {Definitions}";

    internal static PeriodFigures Of(ReferralList list, DateInterval interval, WaitingDefinitions definitions, Func<int, bool> includes)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentNullException.ThrowIfNull(definitions);
        var from = DayNumber.Of(interval.Start);
        var to = DayNumber.Of(interval.End);
        var (first, last) = list.Span;
        var workingDays = new WorkingDayTable(definitions.WorkingDayRule, first, last);
        var exitCodes = list.ExitCodes;
        var tally = new PeriodTally(definitions, workingDays, exitCodes, from, to);
        var details = new PeriodDetails(definitions, workingDays, list, exitCodes, from, to);
        for (var i = 0; i < list.Count; i++)
        {
            if (!includes(i)) continue;
            tally.Add(list.Rows[i]);
            details.Add(i);
        }

        var started = tally.StartedWaits.ToHistogram();
        var waiting = tally.WaitingWaits.ToHistogram();
        tally.Finish(started, waiting);
        return new(definitions, interval, list.Recorded, exitCodes, tally.Row, details.Row, started, waiting, tally.AssessmentDays.ToHistogram());
    }

    private static int IndexOf(PostponementCause cause) => cause is >= PostponementCause.None and <= PostponementCause.PatientOrMedical
        ? (int)cause
        : throw new ArgumentOutOfRangeException(nameof(cause), cause, "The cause is not one of PostponementCause.");

    private PeriodCount Count(int slot) => new(Interval, Row[slot]);
}
