using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Samples.Workshop;

/// <summary>The walkthrough of a mapping session and its canvas, with made-up counts.</summary>
internal static class MadeUpStory
{
    private static readonly Instant Now = Instant.FromUtc(2023, 3, 20, 12, 0);
    private static readonly LocalDate Today = new(2023, 6, 1);

    public static void Tell(ProgramRun run, ReportLanguage language, string format, string? path)
    {
        var made = new MadeUpWorkshop(language);
        var release = Release(made.Session());
        var (report, canvas) = (release.Reports[0], made.Canvas());
        if (format != "text")
        {
            Output.Write(run, path, format, language, new WorkshopResult(report, release.Findings, canvas, MadeUpWorkshop.SickLeave(), Today) { Process = made.Process() });
            return;
        }

        var text = new WorkshopText(language);
        text.Line(text.Say("En oppdiktet kartlegging med størrelsen fra kilden. Alle tall og utsagn er laget.", "Ei oppdikta kartlegging med storleiken frå kjelda. Alle tal og utsegner er laga.", "A made-up mapping of the size in the source. All counts and statements are invented."));
        text.Line();
        text.Report(report, release.Findings);
        Cards(text, made, report);
        Small(text, made);
        text.SickLeave(MadeUpWorkshop.SickLeave());
        text.Process(made.Process(), made.Process().Findings(Today, new ShoeSituation(canvas)));
        text.Canvas(canvas, canvas.Findings(Today, report));
        Plan(text, canvas, report, language);
        text.Line();
        YearLater(text, made);
        run.Write(path, text.ToString());
    }

    private static MappingRelease Release(MappingSession session)
        => MappingRelease.Apply(MappingTally.Create([session.Close()]), new MappingReleaseRequest(ReleaseLedger.For(RoundId.From("workshops-2023"))), Now);

    // Both sessions are released together, so that what is shown of one does not give away what is hidden of the other.
    private static void YearLater(WorkshopText text, MadeUpWorkshop made)
    {
        var both = MappingRelease.Apply(
            MappingTally.Create([made.Session().Close(), made.Later().Close()]), new MappingReleaseRequest(ReleaseLedger.For(RoundId.From("workshops-2023")), [["2023-A"], ["2024-A"]]), Now);
        text.Line(text.Say("Et år senere: samme kort ved en ny samling", "Eit år seinare: same kort på ei ny samling", "A year later: the same cards at a new workshop"));
        text.Development(MappingDevelopment.Between(both.Reports[0], both.Reports[1]));
    }

    private static TableShare Share(MappingReport report) => report.Cards.Single(c => c.Card.Id == "SC1").Share.TryGetShown(out var share) ? share : throw new InvalidOperationException("The card is not shown.");

    private static void Cards(WorkshopText text, MadeUpWorkshop made, MappingReport report)
    {
        var share = Share(report);
        text.Line(text.Say("Hva tallet betyr", "Kva talet tyder", "What the figure means"));
        text.Line("  " + text.Say(
            $"Kort SC1 er beholdt ved {share.Kept} av {share.Played} bord = {text.Percent(share.Share, 1)} av bordene. Det er ikke {text.Percent(share.Share, 1)} av de ansatte: én ved bordet er nok.",
            $"Kort SC1 er teke vare på ved {share.Kept} av {share.Played} bord = {text.Percent(share.Share, 1)} av borda. Det er ikkje {text.Percent(share.Share, 1)} av dei tilsette: éin ved bordet er nok.",
            $"Card SC1 is kept at {share.Kept} of {share.Played} tables = {text.Percent(share.Share, 1)} of the tables. It is not {text.Percent(share.Share, 1)} of the staff: one at the table is enough."));
        text.Line("  " + text.Say(
            $"Svarte alle uavhengig av hverandre, ville {text.Percent(share.ImpliedPersonalRate!.Value, 1)} av de ansatte gitt dette tallet. Det er et regneeksempel.",
            $"Svara alle uavhengig av kvarandre, ville {text.Percent(share.ImpliedPersonalRate!.Value, 1)} av dei tilsette gitt dette talet. Det er eit rekneeksempel.",
            $"If everyone answered independently, {text.Percent(share.ImpliedPersonalRate!.Value, 1)} of the staff would give this figure. It is an illustration."));
        var other = Share(Release(made.Session(allReachedTheFirstCard: false)).Reports[0]);
        text.Line("  " + text.Say(
            $"Rakk ett bord aldri kortet, teller det ikke som nei: {other.Kept} av {other.Played} bord = {text.Percent(other.Share, 1)}.",
            $"Rakk eitt bord aldri kortet, tel det ikkje som nei: {other.Kept} av {other.Played} bord = {text.Percent(other.Share, 1)}.",
            $"A table that never reached the card does not count as a no: {other.Kept} of {other.Played} tables = {text.Percent(other.Share, 1)}."));
        text.Line();
    }

    private static void Small(WorkshopText text, MadeUpWorkshop made)
    {
        text.Line(text.Say("Tre bord med fire, fire og én deltaker", "Tre bord med fire, fire og éin deltakar", "Three tables of four, four and one"));
        text.Findings(Release(made.Small()).Findings);
        text.Line("  " + text.Say("Når den ene slås sammen med et annet bord:", "Når den eine blir slått saman med eit anna bord:", "When the single seat is merged with another table:"));
        var merged = Release(made.Small().MergeTables(2, 3)).Findings;
        text.Findings(new FindingList(merged.Take(1)));
        text.Line("  " + text.Say($"… og slik for alle {merged.Count} kort.", $"… og slik for alle {merged.Count} kort.", $"… and so for all {merged.Count} cards."));
        text.Line();
    }

    private static void Plan(WorkshopText text, MeasureCanvas canvas, MappingReport report, ReportLanguage language)
    {
        var plan = ImprovementPlan.Draft(PlanId.From("2023-A"), text.Say("Forbedringsplan", "Forbetringsplan", "Improvement plan"), new OrgPlacement(OrgLevel.Section, UnitId.From("A")), 2023, Today)
            .WithProposalsOf(canvas)
            .With(new PlanTheme(1, text.Say("Arbeidsmiljø", "Arbeidsmiljø", "Work environment"), areas: ProposalMeasures.Rows(canvas, report, language)));
        text.Line(text.Say("I planen", "I planen", "In the plan"));
        foreach (var measure in plan.Measures) text.Line($"  {measure.Id}  {measure.Text} ({text.Say("fra forslag", "frå forslag", "from proposal")} {((MeasureOrigin.Proposal)measure.Origin).ProposalId})");
        text.Line("  " + text.Say("Tar noen ut det siste tiltaket:", "Tek nokon ut det siste tiltaket:", "If someone takes out the last measure:"));
        var less = plan.Remove(plan.Measures.Last().Id).Diagnose(Today).Findings;
        text.Findings(new FindingList(less.Where(f => f.Code == PlanningRules.ProposalWithoutMeasure.Code)));
    }
}
