using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Samples.WaitingList;

/// <summary>What the program tells without arguments: an invented clinic, quarter by quarter, and what the list would do.</summary>
internal static class ClinicStory
{
    public static void Tell(ProgramRun run)
    {
        var text = new StoryText(run.Language);
        var list = ReferralList.Read(SyntheticClinic.Referrals(), SyntheticClinic.ExtractDate).ValueOrThrow();
        run.Print(text.Title);
        run.Print();
        TellFlow(run, text, list);
    }

    private static void TellFlow(ProgramRun run, StoryText text, ReferralList list)
    {
        run.Print(text.QuarterHeader);
        for (var quarter = new LocalDate(2023, 1, 1); quarter.Year < 2025; quarter = quarter.PlusMonths(3))
        {
            var figures = PeriodFigures.Of(list, new DateInterval(quarter, quarter.PlusMonths(3).PlusDays(-1)), WaitingDefinitions.Simple);
            run.Print(text.Row(
                $"{quarter.Year} {(quarter.Month / 3) + 1}",
                text.Whole(figures.ReferralsReceived.Count),
                text.Percent(figures.RejectionShare),
                text.Percent(figures.AssessedOnTime),
                text.Whole(figures.Started.Count),
                text.Days(figures.StartedWaits.Median),
                text.Whole(figures.Waiting.Value),
                text.Days(figures.WaitingWaits.Value.Median),
                text.Percent(figures.WaitingBreaches.Value)));
        }

        run.Print();
        foreach (var year in new[] { 2023, 2024 })
        {
            var flow = PeriodFigures.Of(list, new DateInterval(new(year, 1, 1), new(year, 12, 31)), WaitingDefinitions.Simple).Flow;
            run.Print(text.Flow(year, flow));
        }
    }
}
