using ForBedring.Tests.Generators;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

public class OverviewTests
{
    [Fact]
    public void TheOverviewShowsTheSameNumbersAsTheMonthlyFigures() => Property.Holds(WaitingListsGen.WithProfile, c => AssertSame(ReferralList.Read(c.Referrals).ValueOrThrow(), c.Profile, 1), cases: 60);

    [Fact]
    public void AlsoForManyReferralsAndAnyNumberOfWorkers()
    {
        var list = ReferralList.Read(Enumerable.Range(0, 25_000).Select(i => WaitingListsGen.Make(i * 7919, $"R{i}"))).ValueOrThrow();

        foreach (var workers in new[] { 1, 2, 7 }) AssertSame(list, ListProfile.NprLike, workers);
    }

    private static void AssertSame(ReferralList list, ListProfile profile, int workers)
    {
        var (from, to) = (new YearMonth(2023, 3), new YearMonth(2024, 10));
        var overview = WaitingOverview.Of(list, from, to, profile, workers);
        var figures = MonthlyFigures.Of(list, from, to, WaitingDefinitions.For(profile), workers);
        foreach (var unit in overview.Units)
        {
            foreach (var month in overview.Months)
            {
                var cell = overview[unit, month];
                Figure F(string metric) => figures[WaitingGroup.OfUnit(unit), month, WaitingMetric.Named(metric)!];
                Assert.Equal(
                    [F("referralsReceived").Value(), F("rejected").Value(), F("waiting").Value(), F("waitingBreaches").Value(), F("started").Value(), F("startedBreaches").Value()],
                    new decimal[] { cell.Received, cell.Rejected, cell.Waiting, cell.WaitingBreaches, cell.Started, cell.StartedBreaches });
                Assert.Equal(F("waitingMeanWait"), cell.WaitingMean);
                Assert.Equal(F("waitingMedianWait"), cell.WaitingMedian);
                if (cell.Started == 0) continue;
                Assert.Equal(F("startedMeanWait"), cell.StartedMean);
                Assert.Equal(F("startedMedianWait"), cell.StartedMedian);
            }
        }
    }
}
