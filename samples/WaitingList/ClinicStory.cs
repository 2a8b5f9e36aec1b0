using ForBedring.Calendar;
using ForBedring.WaitingLists;

namespace ForBedring.Samples.WaitingList;

/// <summary>What the program tells without arguments: an invented clinic quarter by quarter, why its list grew or shrank, and what could be done.</summary>
internal static class ClinicStory
{
    private static readonly YearMonth First = new(2023, 1);
    private static readonly YearMonth Last = new(2024, 12);

    public static void Tell(ProgramRun run)
    {
        var text = new StoryText(run.Language);
        var list = ReferralList.Read(SyntheticClinic.Referrals(), SyntheticClinic.ExtractDate).ValueOrThrow();
        var monthly = MonthlyFigures.Of(list, First, Last, WaitingDefinitions.Simple);
        run.Print(text.Title);
        run.Print();
        TellQuarters(run, text, list);
        TellFlow(run, text, monthly);
        TellWait(run, text, list);
        TellForecast(run, text, list);
        TellWhatIf(run, text, monthly);
    }

    private static void TellQuarters(ProgramRun run, StoryText text, ReferralList list)
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
    }

    private static void TellFlow(ProgramRun run, StoryText text, MonthlyFigures monthly)
    {
        var months = ListDecomposition.Of(monthly, WaitingGroup.All).Months;
        foreach (var year in months.GroupBy(m => m.Month.Year))
            run.Print(text.Flow(year.Key, year.First().Opening, [.. year.Select(m => m.Terms)]));
        var most = months.MaxBy(m => m.Terms.Growth)!;
        var least = months.MinBy(m => m.Terms.Growth)!;
        run.Print(text.Extremes(most, least));
        run.Print();
    }

    private static void TellWait(ProgramRun run, StoryText text, ReferralList list)
    {
        var curve = SurvivalCurve.Of(list, SyntheticClinic.ExtractDate);
        var median = curve.Quantile(50);
        run.Print(text.Survival(median, curve.At(90)));
        run.Print();
    }

    private static void TellForecast(ProgramRun run, StoryText text, ReferralList list)
    {
        var day = SyntheticClinic.ExtractDate;
        var waiting = WaitingPatient.AllAt(list, day);
        foreach (var capacity in new[] { 6, 9 })
        {
            var plan = CapacityPlan.EveryWorkingDay(capacity, WorkingDayRule.MondayToFriday);
            run.Print(text.Forecast(capacity, [.. new[] { ServiceOrder.Fifo, ServiceOrder.EarliestDeadline, ServiceOrder.FewestBreaches }.Select(order => BreachForecast.Of(waiting, day, order, plan))]));
        }

        run.Print(text.Minimum(MinimumCapacity.ForNoNewBreach(waiting, day, WorkingDayRule.MondayToFriday)));
        run.Print();
    }

    private static void TellWhatIf(ProgramRun run, StoryText text, MonthlyFigures monthly)
    {
        var start = new LocalDate(2025, 1, 1);
        Lever[][] choices =
        [
            [],
            [new Lever.RejectionShare(0.26m, 0.30m, start)],
            [new Lever.CleanUpOf(40, start), new Lever.NeedDrivenConversion(0.05m, start)],
        ];
        foreach (var levers in choices)
        {
            var scenario = Scenario.Project(monthly, WaitingGroup.All, 6, levers);
            run.Print(text.WhatIf(scenario));
        }

        run.Print(text.NoEvidence);
    }
}
