using ForBedring.Comparisons;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Reports.Charts;
using ForBedring.Rules;
using ForBedring.Workshops;
using static ForBedring.Samples.Quickstart.YearTexts;

namespace ForBedring.Samples.Quickstart;

/// <summary>The year as one page for people: wheel, scores, plan, evaluations, referrals, legal bases. A part that is not known is left out.</summary>
internal static class YearPage
{
    public static string Write(Year year, ReportLanguage language)
    {
        var page = ReportPage.Create(language, Title.In(language), (year.IsMadeUp ? LeadMadeUp : LeadOwn).In(language))
            .WithFact(AsOf.In(language), Days.For(year.Today, language))
            .WithFact(Sensitivity.In(language), year.Plan?.Label.ToString() ?? "Intern");
        if (year.Release is { } release) page = page.WithFact(Policy.In(language), release.Basis.Policy.Name);
        if (year.Wheel is { } wheel) page = page.WithSection("wheel", YearTexts.Wheel.In(language), Ring(wheel, language));
        if (year.Release is { } scores) page = page.WithSection("scores", Scores.In(language), HtmlFragment.Join(HtmlFragment.Paragraph(ScoresNote.In(language)), HeatMapHtml.Table(scores, language, step: 5)));
        if (year.Release is { } released && YearAreas.Suggest(released).ToList() is { Count: > 0 } areas) page = page.WithSection("areas", Areas.In(language), Suggestions(released, areas, language));
        if (year.Workshop is { } workshop) page = page.WithSection("workshop", YearTexts.Workshop.In(language), Mapping(workshop, language));
        if (year.Plan is { } plan) page = page.WithSection("plan", YearTexts.Plan.In(language), Form(plan, year.Today, language));
        if (year.Evaluations is { } evaluations) page = page.WithSection("worked", Worked.In(language), Verdicts(evaluations, language));
        if (year.Referrals is { } referrals) page = page.WithSection("referrals", YearTexts.Referrals.In(language), Flow(referrals, language));
        if (year.Plan is not null) page = page.WithSection("bases", Bases.In(language), LegalTable(language));
        return page.WithClosing(Closing.In(language)).ToHtml();
    }

    private static HtmlFragment Ring(YearWheel wheel, ReportLanguage language)
    {
        var ring = HtmlFragment.Figure(WheelSvg.Draw("wheel", wheel.Cycle, wheel.AskedOn, language, wheel.Situation), wheel.Cycle.WhereAmI(wheel.AskedOn, wheel.Situation).Sentence.In(language));
        if (wheel.Following is { } next)
            ring = HtmlFragment.Beside(ring, HtmlFragment.Figure(WheelSvg.Draw("wheel-next", next, wheel.AskedOn, language, wheel.Situation), next.WhereAmI(wheel.AskedOn, wheel.Situation).Sentence.In(language)));
        var parts = new List<HtmlFragment> { HtmlFragment.Paragraph(WheelNote.In(language)), ring };
        if (wheel.Days.Count > 0)
        {
            parts.Add(HtmlFragment.Table(
                YearTexts.Wheel.In(language),
                WheelColumns.In(language).Split('|'),
                wheel.Days.Select(d => new[] { Days.For(d.Day, language), d.What.In(language), d.Position.Sentence.In(language) })));
        }

        parts.AddRange(wheel.TooEarly.Select(f => HtmlFragment.Note(Refused.In(language), $"{f.Code} {f.Message.In(language)}", isRefusal: true)));
        return HtmlFragment.Join([.. parts]);
    }

    private static HtmlFragment Suggestions(SurveyRelease release, IEnumerable<(UnitReport Unit, AreaSuggestion Areas)> areas, ReportLanguage language) => HtmlFragment.Join(
        HtmlFragment.Paragraph(AreasNote.In(language)),
        HtmlFragment.Table(
            Areas.In(language),
            AreasColumns.In(language).Split('|'),
            areas.Select(a => new[] { a.Unit.Name, YearAreas.Describe(release, a.Areas.Improve, language), YearAreas.Describe(release, a.Areas.Keep, language) })));

    private static HtmlFragment Mapping(YearWorkshop workshop, ReportLanguage language) => HtmlFragment.Join(
        HtmlFragment.Paragraph(WorkshopNote.Fill(
            language,
            ("people", $"{workshop.Report.People}"),
            ("tables", $"{workshop.Report.Tables}"),
            ("areas", string.Join(", ", workshop.Report.ToImprove.Select(s => s.Area.Name.In(language).ToLowerInvariant()))))),
        HtmlFragment.Table(
            YearTexts.Workshop.In(language),
            WorkshopColumns.In(language).Split('|'),
            workshop.Canvas.Funnel().Stages.Select(s => new[] { WorkshopTexts.Of(s.Stage).In(language), $"{s.Items}", $"{s.IdeasRepresented}" })));

    private static HtmlFragment Verdicts(YearEvaluations evaluations, ReportLanguage language)
    {
        var rows = evaluations.Plan.Measures
            .Where(m => m.LastEvaluation is not null)
            .Select(m => new[] { m.Text, m.LastEvaluation!.Describe().In(language), PlanningTexts.Of(m.LastEvaluation.Grade).In(language) });
        var tempting = Tempting.Fill(language, ("expected", $"{Math.Round((decimal)evaluations.ExpectedWithoutAction, MidpointRounding.AwayFromZero)}")) + " " + evaluations.Tempting.Sentence.In(language);
        return HtmlFragment.Join(
        [
            HtmlFragment.Paragraph(WorkedNote.In(language)),
            HtmlFragment.Table(evaluations.Plan.Title, WorkedColumns.In(language).Split('|'), rows),
            HtmlFragment.Figure(ChartPicture.Draw(
                evaluations.Sustained.Chart,
                ChartPictureOptions.Default.WithId("days").In(language).For(evaluations.Plan.Title).WithInterventions([evaluations.Sustained.Design.Start]).WithEvaluation(evaluations.Sustained))),
            HtmlFragment.Note("", tempting),
            .. evaluations.Refusal.Where(f => f.Severity == Severity.Error).Select(f => HtmlFragment.Note(Refused.In(language), $"{f.Code} {f.Message.In(language)}", isRefusal: true)),
        ]);
    }

    private static HtmlFragment Form(ImprovementPlan plan, LocalDate today, ReportLanguage language)
    {
        var diagnosis = plan.Diagnose(today);
        var note = PlanNote.Fill(
            language,
            ("rows", $"{plan.Areas.Count()}"),
            ("measures", $"{plan.Measures.Count()}"),
            ("day", Days.For(today, language)),
            ("late", $"{diagnosis.OverdueRows}"),
            ("lateMeasures", $"{diagnosis.OverdueMeasures}"),
            ("possibly", $"{diagnosis.PossiblyOverdueRows}"));
        return HtmlFragment.Join(HtmlFragment.Paragraph(note), PlanFormHtml.Table(plan, today, language), HtmlFragment.Paragraph(Abbreviations.In(language)));
    }

    private static HtmlFragment Flow(ReferralYear referrals, ReportLanguage language) => HtmlFragment.Figure(
        ReferralFlowSvg.Draw("referral-flow", language, $"{referrals.Number}", referrals.Received, referrals.Rejected, referrals.Unlabelled),
        ReferralsNote.In(language));

    private static HtmlFragment LegalTable(ReportLanguage language) => HtmlFragment.Table(
        Bases.In(language),
        BasesColumns.In(language).Split('|'),
        LegalBases.All.Select(b => new[] { b.Instrument, b.Provision, b.Gist.In(language), (b.IsVerified ? Yes : No).In(language) }));
}
