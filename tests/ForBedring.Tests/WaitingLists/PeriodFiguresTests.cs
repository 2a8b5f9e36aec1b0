using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

public class PeriodFiguresTests
{
    private static PeriodFigures March(WaitingDefinitions definitions) => PeriodFigures.Of(WorkedExample.List, WorkedExample.March, definitions);

    [Fact]
    public void W1_CountsWhatCameAndWhatTheAssessmentSaid()
    {
        var march = March(WaitingDefinitions.Simple);

        Assert.Equal(4, march.ReferralsReceived.Count);
        Assert.Equal(4, march.Assessed.Count);
        Assert.Equal(3, march.Accepted.Count);
        Assert.Equal(1, march.Rejected.Count);
        Assert.Equal(0, march.NotApplicable.Count);
        Assert.Equal(0.25m, march.RejectionShare.Value.Value());

        // Received in March: R3 rejected, R4, R5, R7 with a right.
        Assert.Equal(new Share(1, 4), march.RejectionShareByReceivedCohort);
        Assert.Equal(0, march.CohortNotYetAssessed);
    }

    [Fact]
    public void W2AndW3_MeasureAssessmentInWorkingDays()
    {
        var march = March(WaitingDefinitions.Simple);

        Assert.Equal(new Share(3, 4), march.AssessedOnTime);
        Assert.Equal([1, 8, 10, 11], march.AssessmentWorkingDays.Entries.Select(e => e.Days));
        Assert.Equal(7.5m, march.AssessmentWorkingDays.Mean.Value());
        Assert.Equal(9m, march.AssessmentWorkingDays.Median.Value());
        Assert.Equal(1, march.Unassessed.Value);
        Assert.Equal(0, march.UnassessedOverdue.Value);

        // R3 14, R5 15, R7 1, R10 10 calendar days.
        Assert.Equal(10m, march.MeanAssessmentCalendarDays.Value());
        var april = PeriodFigures.Of(WorkedExample.List, new DateInterval(new(2024, 4, 1), new(2024, 4, 30)), WaitingDefinitions.Simple);
        Assert.Equal(new Share(0, 1), april.AssessedOnTime);
    }

    [Fact]
    public void W6AndW7_StartedInTheSimpleProfile()
    {
        var march = March(WaitingDefinitions.Simple);

        Assert.Equal([(1, 1L), (36, 1L), (46, 1L), (70, 1L)], march.StartedWaits.Entries);
        Assert.Equal(38.25m, march.StartedWaits.Mean.Value());
        Assert.Equal(41m, march.StartedWaits.Median.Value());
        Assert.Equal(70m, march.StartedWaits.Percentile(90).Value());
        Assert.Equal(62.8m, march.StartedWaits.Percentile(90, PercentileConvention.Type7).Value());
        Assert.Equal(new Share(2, 4), march.StartedBreaches);
        Assert.Equal(2.5m, march.StartedMeanBreachDays.Value());
        Assert.Equal(1, march.StartedByCause(PostponementCause.PatientOrMedical));
        Assert.Equal(new Share(1, 1), march.StartedBreachesByCause(PostponementCause.PatientOrMedical));
        Assert.Equal(new Share(1, 3), march.StartedBreachesByCause(PostponementCause.None));
        Assert.Equal([(9, 1L)], march.EndedOtherwise.Select(p => (p.Key, p.Value)));
    }

    [Fact]
    public void W6AndW7_StartedInTheRegisterLikeProfile()
    {
        var march = March(WaitingDefinitions.NprLike);

        Assert.Equal([(46, 1L), (70, 1L)], march.StartedWaits.Entries);
        Assert.Equal(58m, march.StartedWaits.Mean.Value());
        Assert.Equal(58m, march.StartedWaits.Median.Value());
        Assert.Equal(new Share(1, 2), march.StartedBreaches);
        Assert.Equal(3m, march.StartedMeanBreachDays.Value());
    }

    [Fact]
    public void W4AndW5_WaitingInTheSimpleProfile()
    {
        var march = March(WaitingDefinitions.Simple);
        var waits = march.WaitingWaits.Value;

        Assert.Equal([(26, 1L), (76, 1L), (405, 1L)], waits.Entries);
        Assert.Equal(169m, waits.Mean.Value());
        Assert.Equal(76m, waits.Median.Value());
        Assert.Equal(405m, waits.Percentile(92).Value());
        Assert.Equal(405m, waits.Longest.Value());
        Assert.Equal(1, waits.LongerThan(365));
        Assert.Equal(1, waits.LongerThan(180));
        Assert.Equal(2, waits.Within(126));
        Assert.Equal(new Share(1, 3), march.WaitingBreaches.Value);
        Assert.Equal(1, march.DeadlineWithinNext30.Value);
        Assert.Equal(new[] { 1L, 1L, 0L, 1L }, waits.InBands(WaitBands.MonthsSamdata));
    }

    [Fact]
    public void W4AndW5_WaitingInTheRegisterLikeProfile()
    {
        var march = March(WaitingDefinitions.NprLike);

        Assert.Equal([(76, 1L), (405, 1L)], march.WaitingWaits.Value.Entries);
        Assert.Equal(240.5m, march.WaitingWaits.Value.Mean.Value());
        Assert.Equal(240.5m, march.WaitingWaits.Value.Median.Value());
    }

    [Fact]
    public void W12_TheFlowBalancesToThePersonInEveryProfile()
    {
        var simple = March(WaitingDefinitions.Simple).Flow;
        Assert.Equal((5L, 2L, 3L, 4L, 3L), (simple.Opening, simple.Entered, simple.Started, simple.Exited, simple.Closing));
        Assert.Equal(1, simple.ExitsByCode[WaitEndCode.OtherReason]);
        Assert.Equal(1, simple.SameDay);

        var npr = March(WaitingDefinitions.NprLike).Flow;
        Assert.Equal((5L, 1L, 4L, 2L), (npr.Opening, npr.Entered, npr.Exited, npr.Closing));

        var all = March(WaitingDefinitions.IncludeUnassessed).Flow;
        Assert.Equal((6L, 4L, 6L, 4L), (all.Opening, all.Entered, all.Exited, all.Closing));
        Assert.Equal(1, all.AssessedOut);
    }

    [Fact]
    public void CleanUpIsATermOfItsOwn()
    {
        var lines = WorkedExample.Csv.Split('\n').Where(l => l.Length > 0).Select((l, i) => l + (i == 0 ? ",exitReason" : l.StartsWith("R9,", StringComparison.Ordinal) ? ",cleanUp" : ","));
        var csv = string.Join("\n", lines);
        var flow = PeriodFigures.Of(WorkedExample.Read(csv).ValueOrThrow(), WorkedExample.March, WaitingDefinitions.Simple).Flow;

        Assert.True(flow.IsCleanUpRecorded);
        Assert.Equal(1, flow.CleanUp);
        Assert.False(flow.ExitsByCode.ContainsKey(WaitEndCode.OtherReason));
        Assert.Equal(3, flow.Closing);
    }

    [Fact]
    public void EveryExcludedRecordHasOneCodeAndOneReason()
    {
        var report = ExclusionReport.Of(WorkedExample.List);

        Assert.Equal([("R3", 31), ("R5", 21), ("R7", 12)], report.Exclusions.Select(e => (e.Id, e.Code)));
        Assert.Equal("kontroll", report.Exclusions[1].Reason.Bokmaal);
        Assert.Equal("wait of 0 or 1 day", report.Exclusions[2].Reason.English);
    }

    [Theory]
    [InlineData("2024-05-08", 1, 1)]
    [InlineData("2024-05-10", 0, 1)]
    public void W8_TheSixtyFiveWorkingDayGuaranteeSkipsHolidays(string started, long kept, long n)
    {
        var list = WorkedExample.Row($"G1,B,PHBU,22,2024-01-10,2024-01-10,2024-02-01,3,2,2024-06-01,{started},1,,,").ValueOrThrow();
        var may = PeriodFigures.Of(list, new DateInterval(new(2024, 5, 1), new(2024, 5, 31)), WaitingDefinitions.Simple);

        Assert.Equal(new Share(kept, n), may.StartedWithin65WorkingDays);
    }

    [Fact]
    public void W8_LeavesOutThoseWhoAreTwentyThreeAndThoseInSomaticCare()
    {
        var rows = "G1,B,PHBU,23,2024-01-10,2024-01-10,2024-02-01,3,2,2024-06-01,2024-05-08,1,,,\nG2,B,SOM,9,2024-01-10,2024-01-10,2024-02-01,3,2,2024-06-01,2024-05-08,1,,,";
        var may = PeriodFigures.Of(WorkedExample.Row(rows).ValueOrThrow(), new DateInterval(new(2024, 5, 1), new(2024, 5, 31)), WaitingDefinitions.Simple);

        Assert.Equal(new Share(0, 0), may.StartedWithin65WorkingDays);
        Assert.IsType<Figure.NoData>(may.StartedWithin65WorkingDays.Value);
    }

    [Fact]
    public void UnitsMergeToTheWhole()
    {
        foreach (var definitions in new[] { WaitingDefinitions.Simple, WaitingDefinitions.NprLike, WaitingDefinitions.IncludeUnassessed })
        {
            var whole = March(definitions);
            var merged = PeriodFigures.Of(WorkedExample.List, WorkedExample.March, definitions, [WorkedExample.List.Units[0]])
                .Merge(PeriodFigures.Of(WorkedExample.List, WorkedExample.March, definitions, [WorkedExample.List.Units[1]]));

            Assert.Equal(whole.StartedWaits, merged.StartedWaits);
            Assert.Equal(whole.WaitingWaits.Value, merged.WaitingWaits.Value);
            foreach (var metric in WaitingMetric.All) Assert.Equal(whole[metric], merged[metric]);
        }
    }

    [Fact]
    public void MergingOtherDefinitionsOrPeriodsIsRefused()
    {
        var march = March(WaitingDefinitions.Simple);
        var february = PeriodFigures.Of(WorkedExample.List, new DateInterval(new(2024, 2, 1), new(2024, 2, 29)), WaitingDefinitions.Simple);

        Assert.Equal(["WTL-R25"], march.CanMerge(february).Select(f => f.Code.Value));
        Assert.Equal(["WTL-R27"], march.CanMerge(March(WaitingDefinitions.NprLike)).Select(f => f.Code.Value));
        Assert.Throws<RuleViolationException>(() => march.Merge(february));
    }

    [Fact]
    public void SnapshotsOfDifferentDaysAreNeverAdded()
    {
        var march = March(WaitingDefinitions.Simple).Waiting;
        var february = new Snapshot<long>(new LocalDate(2024, 2, 29), 5);

        Assert.Equal("WTL-R26", Assert.Throws<RuleViolationException>(() => march.Combine(february, (a, b) => a + b)).Findings.Single().Code.Value);
        Assert.Equal(8, february.Combine(new Snapshot<long>(new LocalDate(2024, 2, 29), 3), (a, b) => a + b).Value);
    }

    [Fact]
    public void CountsAddOverAdjacentPeriodsAndOverUnitsButNotWhenPeriodsOverlap()
    {
        var january = new PeriodCount(new DateInterval(new(2024, 1, 1), new(2024, 1, 31)), 3);
        var february = new PeriodCount(new DateInterval(new(2024, 2, 1), new(2024, 2, 29)), 4);
        var quarter = new PeriodCount(new DateInterval(new(2024, 1, 1), new(2024, 3, 31)), 9);

        Assert.Equal(7, (february + january).Count);
        Assert.Equal(6, (january + january).Count);
        Assert.Equal("WTL-R25", Assert.Throws<RuleViolationException>(() => january + quarter).Findings.Single().Code.Value);
    }

    [Fact]
    public void ThePublishedRollUpOf2006IsWeightedByTheNumberOfPatients()
    {
        // SAMDATA 2006, table 4: five regions and private institutions.
        long[] n = [90_493, 63_079, 56_837, 45_676, 33_895, 266];
        int[] means = [73, 71, 78, 81, 79, 59];
        var whole = DayHistogram.MergeAll(n.Zip(means, (count, mean) => DayHistogram.OfCounts([(mean, count)])));

        Assert.Equal(290_246, whole.Count);
        Assert.Equal(21_911_039, whole.Sum);
        Assert.Equal(75.49m, Math.Round(whole.Mean.Value(), 2, MidpointRounding.AwayFromZero));
    }
}
