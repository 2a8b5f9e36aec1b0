using ForBedring.Comparisons;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Reports.Charts;
using ForBedring.Rules;
using ForBedring.WaitingLists;
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
        if (year.Plan is { } followed && year.Release is { } asked) page = page.WithSection("line", Line.In(language), SideBySide(followed, asked, year.Goals, language));
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
                WheelDays.In(language),
                WheelColumns.In(language).Split('|'),
                wheel.Days.Select(d => new[] { Days.For(d.Day, language), d.What.In(language), d.Position.Sentence.In(language) })));
        }

        parts.AddRange(wheel.TooEarly.Select(f => HtmlFragment.Note(Refused.In(language), $"{f.Code} {f.Message.In(language)}", isRefusal: true)));
        return HtmlFragment.Join([.. parts]);
    }

    private static HtmlFragment Suggestions(SurveyRelease release, IEnumerable<(UnitReport Unit, AreaSuggestion Areas)> areas, ReportLanguage language) => HtmlFragment.Join(
        HtmlFragment.Paragraph(AreasNote.In(language)),
        HtmlFragment.Table(
            AreasByUnit.In(language),
            AreasColumns.In(language).Split('|'),
            areas.Select(a => new[] { a.Unit.Name, YearAreas.Describe(release, a.Areas.Improve, language), YearAreas.Describe(release, a.Areas.Keep, language) })));

    private static HtmlFragment Mapping(YearWorkshop workshop, ReportLanguage language) => HtmlFragment.Join(
        HtmlFragment.Paragraph(WorkshopNote.Fill(
            language,
            ("people", $"{workshop.Report.People}"),
            ("tables", $"{workshop.Report.Tables}"),
            ("areas", string.Join(", ", workshop.Report.ToImprove.Select(s => s.Area.Name.In(language).ToLowerInvariant()))))),
        HtmlFragment.Table(
            WorkshopStages.In(language),
            WorkshopColumns.In(language).Split('|'),
            workshop.Canvas.Funnel().Stages.Select(s => new[] { WorkshopTexts.Of(s.Stage).In(language), $"{s.Items}", $"{s.IdeasRepresented}" })));

    // Theme by theme: what the survey says of the whole, and the rows the plan has for it with where they came from.
    private static HtmlFragment SideBySide(ImprovementPlan plan, SurveyRelease release, IEnumerable<GoalReading> goals, ReportLanguage language)
    {
        var whole = release.Reports[0];
        var rows = release.Basis.Themes.Select(t =>
        {
            var areas = plan.Themes.Where(p => p.Theme == t.Code).SelectMany(p => p.Areas).ToList();
            var (survey, workshop) = (areas.Count(a => a.Origins.Any(o => o is AreaOrigin.Survey)), areas.Count(a => a.Origins.Any(o => o is AreaOrigin.Workshop)));
            return new[]
            {
                t.Label.In(language),
                whole.Find(t.Code)!.Mean.Match(m => Days.Number(m.Value, language), _ => NotShown.In(language), () => NotShown.In(language), () => NotShown.In(language)),
                $"{survey}",
                $"{workshop}",
                $"{areas.Count - survey - workshop}",
            };
        });
        var table = HtmlFragment.Table(LineByTheme.In(language), LineColumns.In(language).Split('|'), rows);
        var read = goals.Select(g => new[] { g.Goal.Text, g.Sentence.In(language) }).ToList();
        return HtmlFragment.Join(
            HtmlFragment.Paragraph(LineNote.In(language)), table, read.Count == 0 ? HtmlFragment.Empty : HtmlFragment.Table(GoalsCaption.In(language), GoalsColumns.In(language).Split('|'), read));
    }

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
        return HtmlFragment.Join(HtmlFragment.Paragraph(note), PlanFormHtml.Form(plan, today, language), HtmlFragment.Paragraph(Abbreviations.In(language)));
    }

    private static HtmlFragment Flow(ReferralYear referrals, ReportLanguage language) => HtmlFragment.Figure(
        ReferralFlowSvg.Draw("referral-flow", language, $"{referrals.Number}", referrals.Received, referrals.Rejected, referrals.Unlabelled),
        ReferralsNote.In(language));

    private static HtmlFragment LegalTable(ReportLanguage language) => HtmlFragment.Table(
        BasesChecked.In(language),
        BasesColumns.In(language).Split('|'),
        LegalBases.All.Concat(WaitingLaw.All).Select(b => new[] { b.Instrument, b.Provision, b.Gist.In(language), (b.IsVerified ? Yes : No).In(language) }));
}
