using ForBedring.Calendar;
using ForBedring.Tests.Generators;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

public class FlowProperties
{
    [Fact]
    public void EveryMetricEqualsThePlainModel() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        var figures = PeriodFigures.Of(List(c.Referrals), c.Interval, WaitingDefinitions.For(c.Profile));

        AssertSame(new PlainModel(c.Referrals, c.Profile, c.Interval, WorkingDayRule.MondayToFriday).Metrics(), m => figures[m]);
    });

    [Fact]
    public void TheMonthlyCoreEqualsThePlainModelInEveryGroupAndMonth() => Property.Holds(WaitingListsGen.WithProfile, c =>
    {
        var list = List(c.Referrals);
        var monthly = MonthlyFigures.Of(list, new YearMonth(2023, 2), new YearMonth(2024, 11), WaitingDefinitions.For(c.Profile));
        foreach (var group in monthly.Groups)
        {
            var members = c.Referrals.Where(r => group.Unit is null ? group.Sector is null || r.Sector == group.Sector : r.Unit.Equals(group.Unit)).ToList();
            foreach (var month in new[] { monthly.Months[0], monthly.Months[5], monthly.Months[^1] })
                AssertSame(new PlainModel(members, c.Profile, month.ToDateInterval(), WorkingDayRule.MondayToFriday).Metrics(), m => monthly[group, month, m]);
        }
    }, cases: 100);

    [Fact]
    public void TheMonthlyCoreEqualsTheGeneralFormInEveryTerm() => Property.Holds(WaitingListsGen.WithProfile, c =>
    {
        var list = List(c.Referrals);
        var definitions = WaitingDefinitions.For(c.Profile).With(PercentileConvention.Type7).With(WorkingDayRule.MondayToSaturday).With(BreachPostponements.LeaveOut);
        var monthly = MonthlyFigures.Of(list, new YearMonth(2023, 6), new YearMonth(2024, 2), definitions);
        foreach (var group in monthly.Groups)
        {
            foreach (var month in monthly.Months) Assert.Equal(monthly.DetailsOf(group, month).Row, monthly.TallyOf(group, month));
        }
    }, cases: 20);

    [Fact]
    public void ManyWorkersCountWhatOneDoes() => Property.Holds(WaitingListsGen.WithProfile, c =>
    {
        var list = List(c.Referrals);
        var definitions = WaitingDefinitions.For(c.Profile);
        var one = MonthlyFigures.Of(list, new YearMonth(2023, 1), new YearMonth(2024, 12), definitions);
        for (var workers = 2; workers < 5; workers++)
            Assert.Equal(one.Tallies, new MonthlyCount(list, new MonthGrid(new YearMonth(2023, 1), new YearMonth(2024, 12)), definitions).Run(workers, fewestPerWorker: 1));
    }, cases: 60);

    [Fact]
    public void TheFlowBalancesToThePerson() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        var flow = PeriodFigures.Of(List(c.Referrals), c.Interval, WaitingDefinitions.For(c.Profile)).Flow;
        var model = new PlainModel(c.Referrals, c.Profile, c.Interval, WorkingDayRule.MondayToFriday);

        Assert.Equal(c.Referrals.Count(r => model.IsOnListAt(r, c.Interval.End)), flow.Opening + flow.Entered - flow.Exited);
        Assert.Equal(flow.Exited, flow.ExitsByCode.Values.Sum() + flow.ExitsWithoutCode + flow.CleanUp + flow.AssessedOut);
    });

    [Fact]
    public void TheClosingOfOnePeriodIsTheOpeningOfTheNext() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        var list = List(c.Referrals);
        var next = new DateInterval(c.Interval.End.PlusDays(1), c.Interval.End.PlusDays(40));

        Assert.Equal(PeriodFigures.Of(list, c.Interval, WaitingDefinitions.For(c.Profile)).Flow.Closing, PeriodFigures.Of(list, next, WaitingDefinitions.For(c.Profile)).Flow.Opening);
    });

    [Fact]
    public void PersonDaysAreTheSumOfTheDailyStock() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        var model = new PlainModel(c.Referrals, c.Profile, c.Interval, WorkingDayRule.MondayToFriday);
        var stock = c.Interval.Sum(day => c.Referrals.Count(r => model.IsOnListAt(r, day)));

        Assert.Equal(stock, PersonDays.Of(List(c.Referrals), c.Interval, c.Profile).Total);
    }, cases: 100);

    [Fact]
    public void UnitsAndSectorsMergeToTheWhole() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        var list = List(c.Referrals);
        var definitions = WaitingDefinitions.For(c.Profile);
        if (list.Units.Length == 0) return;
        var whole = PeriodFigures.Of(list, c.Interval, definitions);
        var merged = list.Units.Select(u => PeriodFigures.Of(list, c.Interval, definitions, [u])).Aggregate((a, b) => a.Merge(b));

        Assert.Equal(whole.Row, merged.Row);
        Assert.Equal(whole.Details, merged.Details);
        Assert.Equal(whole.StartedWaits, merged.StartedWaits);
        Assert.Equal(whole.WaitingWaits.Value, merged.WaitingWaits.Value);
        Assert.Equal(whole.AssessmentWorkingDays, merged.AssessmentWorkingDays);
    });

    [Fact]
    public void AddingARejectedReferralChangesNeitherWaitingNorStarted() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        if (c.Profile == ListProfile.IncludeUnassessed) return;
        var rejected = new Referral("X", ForBedring.Organisation.UnitId.From("A"), c.Interval.Start, c.Interval.Start, c.Interval.Start.PlusDays(3), RightCode.Rejected, OutcomeCode.Treatment);
        var before = PeriodFigures.Of(List(c.Referrals), c.Interval, WaitingDefinitions.For(c.Profile));
        var after = PeriodFigures.Of(List([.. c.Referrals, rejected]), c.Interval, WaitingDefinitions.For(c.Profile));

        Assert.Equal(before.WaitingWaits.Value, after.WaitingWaits.Value);
        Assert.Equal(before.StartedWaits, after.StartedWaits);
        Assert.Equal(before.Flow.Closing, after.Flow.Closing);
    });

    [Fact]
    public void TheRegisterLikeProfileIsWithinTheSimpleOneAndExcludedRecordsChangeNothing() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        var list = List(c.Referrals);
        var simple = PeriodFigures.Of(list, c.Interval, WaitingDefinitions.Simple);
        var npr = PeriodFigures.Of(list, c.Interval, WaitingDefinitions.NprLike);
        var excluded = new HashSet<string>(ExclusionReport.Of(list).Exclusions.Select(e => e.Id));
        var without = PeriodFigures.Of(List(c.Referrals.Where(r => !excluded.Contains(r.Id))), c.Interval, WaitingDefinitions.NprLike);

        Assert.True(npr.Started.Count <= simple.Started.Count);
        Assert.True(npr.Waiting.Value <= simple.Waiting.Value);
        Assert.Equal(npr.StartedWaits, without.StartedWaits);
    });

    [Fact]
    public void RowOrderAndWorkersNeverChangeTheFigures() => Property.Holds(WaitingListsGen.WithProfile, c =>
    {
        var one = MonthlyFigures.Of(List(c.Referrals), new YearMonth(2023, 1), new YearMonth(2024, 12), WaitingDefinitions.For(c.Profile));
        var two = MonthlyFigures.Of(List(Enumerable.Reverse(c.Referrals)), new YearMonth(2023, 1), new YearMonth(2024, 12), WaitingDefinitions.For(c.Profile), workers: 4);

        Assert.Equal(TidyRows.Of(one, withDetail: true).Select(r => r.ToString()), TidyRows.Of(two, withDetail: true).Select(r => r.ToString()));
    }, cases: 25);

    [Fact]
    public void WhatIsDatedAfterTChangesWhoIsWaitingOnlyByAWaitThatEndsLater() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        var t = c.Interval.End;
        var known = c.Referrals.Select(r => r.Assessed > t || r.Received > t
            ? new Referral(r.Id, r.Unit, r.Received, r.Seniority)
            : new Referral(r.Id, r.Unit, r.Received, r.Seniority, r.Assessed, r.Right, r.Outcome, r.Deadline, r.WaitEnd > t ? null : r.WaitEnd, r.WaitEnd > t ? null : r.WaitEndCode)).ToList();

        Assert.Equal(
            PeriodFigures.Of(List(c.Referrals), c.Interval, WaitingDefinitions.NprLike).WaitingWaits.Value,
            PeriodFigures.Of(List(known), c.Interval, WaitingDefinitions.NprLike).WaitingWaits.Value);
    });

    // On a calendar without holidays every week is like every other, so the assessment's working days move along too.
    [Fact]
    public void ShiftingEveryDateByWeeksChangesNothingOnACalendarWithoutHolidays() => Property.Holds(WaitingListsGen.WithInterval, c =>
    {
        foreach (var shift in new[] { 7, 21, -70 })
        {
            foreach (var week in new[] { WorkingDayRule.MondayToFriday, WorkingDayRule.MondayToSaturday })
            {
                var moved = c.Referrals.Select(r => new Referral(
                    r.Id, r.Unit, r.Received.PlusDays(shift), r.Seniority?.PlusDays(shift), r.Assessed?.PlusDays(shift), r.Right, r.Outcome, r.Deadline?.PlusDays(shift), r.WaitEnd?.PlusDays(shift),
                    r.WaitEndCode, r.Postponement, closed: r.Closed?.PlusDays(shift), sector: r.Sector, ageAtReferral: r.AgeAtReferral, isCleanUp: r.IsCleanUp));
                var then = new DateInterval(c.Interval.Start.PlusDays(shift), c.Interval.End.PlusDays(shift));
                var definitions = WaitingDefinitions.For(c.Profile).With(week.WithoutHolidays());
                var before = PeriodFigures.Of(List(c.Referrals), c.Interval, definitions);
                var after = PeriodFigures.Of(List(moved), then, definitions);

                foreach (var metric in WaitingMetric.All) Assert.Equal(before[metric], after[metric]);
            }
        }
    }, cases: 60);

    private static ReferralList List(IEnumerable<Referral> referrals) => ReferralList.Read(referrals).ValueOrThrow();

    private static void AssertSame(Dictionary<string, decimal?> model, Func<WaitingMetric, Figure> figure)
    {
        Assert.Equal(38, model.Count);
        foreach (var metric in WaitingMetric.All)
        {
            var found = figure(metric).TryGetValue(out var value) ? value : (decimal?)null;
            Assert.True(model[metric.Name] == found, $"{metric}: {model[metric.Name]} by the plain model, {found} by the library");
        }
    }
}
