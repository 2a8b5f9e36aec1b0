using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Rules;
using NodaTime;
using SeriesReading = ForBedring.Indicators.Reading;

namespace ForBedring.Samples;

/// <summary>A synthetic story: referrals with a breached deadline at an outpatient clinic, before and after an intake team started in June 2023.</summary>
internal static class IntakeTeam
{
    // Breaches and treated patients for each month from January 2022. Made up.
    private static readonly (int Breaches, int Treated)[] Months =
    [
        (24, 602), (31, 588), (22, 611), (27, 540), (19, 597), (28, 605), (15, 388), (26, 560), (29, 618), (21, 604), (30, 612), (18, 455),
        (27, 609), (23, 577), (29, 634), (20, 489), (26, 601), (25, 610), (14, 402), (17, 566), (12, 623), (15, 611), (11, 606), (9, 447),
        (14, 615), (12, 590), (10, 571), (13, 598), (9, 583), (12, 607), (7, 391), (11, 572), (10, 629), (12, 616), (9, 608), (8, 451),
    ];

    public static void Tell(ProgramRun run)
    {
        var start = Intervention.InMonth(2023, 6, new("inntaksteamet starter", "inntaksteamet startar", "the intake team starts"));
        var indicator = new Indicator(IndicatorId.From("breach-share"), new("Andel fristbrudd", "Del fristbrot", "Share of breached deadlines"), ValueKind.Proportion, LocalisedText.Same(""), Direction.Decrease);
        var goal = new Goal(Direction.Decrease, 0.01m);
        var design = new SeriesDesign(indicator.Id, new LocalDate(2023, 5, 15), start, Direction.Decrease, goal, ChartKind.P);

        run.Print("Andel fristbrudd, poliklinikk A, januar 2022 – desember 2024 (syntetiske tall)");
        run.Print($"{ChartText.Sparkline(Series(indicator, 36))}   inntaksteamet starter juni 2023 (måned 18)");
        run.Print("Avtalt 15. mai 2023, før start: p-diagram, lavere er bedre, mål høyst 1 %.");
        foreach (var months in new[] { 22, 28, 36 })
        {
            var evaluation = SeriesEvaluation.Evaluate(Series(indicator, months), design);
            var runs = evaluation.Chart.Phases[0].Runs;
            run.Print();
            run.Print($"Etter {months - 18} måneder: {IndicatorTexts.Of(evaluation.Verdict).Bokmaal}. Evidensgrad: {IndicatorTexts.Of(evaluation.Grade).Bokmaal}. Mål: {IndicatorTexts.Of(evaluation.GoalState).Bokmaal}.");
            run.Print($"  lengste serie {runs.LongestRun}/{runs.LongestRunMax}, kryssinger {runs.Crossings}/{runs.CrossingsMin}");
            run.Print($"  {evaluation.Sentence.Bokmaal}");
            foreach (var finding in evaluation.Findings.Where(f => f.Severity >= Severity.Warning)) run.Print($"  {finding.Code} {finding.Message.Bokmaal}");
        }

        run.Print();
        run.Print("Fristende, men galt: å bestemme i oktober 2023, når tallene er kjent, at juli–september skal telle.");
        var afterwards = new SeriesDesign(indicator.Id, new LocalDate(2023, 10, 9), start, Direction.Decrease, goal, ChartKind.P);
        foreach (var finding in SeriesEvaluation.CanGiveVerdict(Series(indicator, 22), afterwards)) run.Print($"  Avvist: {finding.Code} {finding.Message.Bokmaal}");
    }

    private static ReadingSeries Series(Indicator indicator, int months) => ReadingSeries.Create(
        indicator,
        UnitId.From("A"),
        Months.Take(months).Select((m, i) => SeriesReading.Of(ReadingTime.InMonth(2022 + (i / 12), (i % 12) + 1), m.Breaches, m.Treated))).ValueOrThrow();
}
