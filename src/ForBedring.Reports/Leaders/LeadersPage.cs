using ForBedring.Rules;
using ForBedring.Wheel;

namespace ForBedring.Reports;

/// <summary>The leaders' page (<i>ledersiden</i>): each clinic and the whole on a day, for the leader group.</summary>
public static class LeadersPage
{
    /// <summary>The page as HTML.</summary>
    /// <param name="view">What leaders see.</param>
    /// <param name="language">The language of the page.</param>
    public static string Write(LeadersView view, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(view);
        var words = new LeadersWords(language);
        var lines = view.Clinics.Prepend(view.Whole).ToList();
        return ReportPage.Create(language, words.Title(view.CycleYear), words.Lead)
            .WithFact(words.AsOf, words.Day(view.AsOf))
            .WithFact(words.Sensitivity, view.Label.Text)
            .WithFact(words.UnitsWithCycle, words.Number(view.Whole.Units))
            .WithSection("plans", words.Plans, HtmlFragment.Join(
                HtmlFragment.Paragraph(words.PlansNote),
                HtmlFragment.Table(
                    words.PlansByUnit,
                    [words.Unit, words.Made, words.Alive, words.Evaluated, words.Corrected, words.Overdue],
                    lines.Select(l => new[] { l.Unit.Name, words.Share(l.PlansMade), words.Share(l.PlansAlive), words.Share(l.MeasuresEvaluated), words.Share(l.Corrected), words.Number(l.Overdue) }))))
            .WithSection("response", words.Response, HtmlFragment.Table(
                words.Goal(view.ResponseGoal),
                [words.Unit, words.AgainstGoal],
                lines.Select(l => new[] { l.Unit.Name, words.In(l.ResponseRate.Sentence) })))
            .WithSection("steps", words.Steps, HtmlFragment.Join(
                HtmlFragment.Paragraph(words.StepsNote),
                HtmlFragment.Table(
                    words.StepsByUnit,
                    [words.Unit, .. WheelSteps.All.Select(s => words.Number((int)s)), words.All],
                    lines.Select(l => (string[])[l.Unit.Name, .. l.Steps.Select(s => words.Number(s.Done)), words.Share(l.StepsDone)])),
                HtmlFragment.Bullets(WheelSteps.All.Select(s => $"{words.Number((int)s)}: {words.In(WheelMethod.SammenOmForbedring[s].FullName)}"))))
            .WithSection("parties", words.Parties, HtmlFragment.Join(
                HtmlFragment.Paragraph(words.PartiesNote),
                HtmlFragment.Table(words.PartiesByUnit, [words.Unit, words.TookPart], lines.Select(l => new[] { l.Unit.Name, words.ShareOrReason(l.PartiesAtTheTable) }))))
            .WithSection("barriers", words.Barriers, HtmlFragment.Join(
                HtmlFragment.Paragraph(words.BarriersNote),
                HtmlFragment.Table(
                    words.BarriersByUnit,
                    [words.Unit, words.ByLeaders, words.NearestPatients],
                    lines.Select(l => new[] { l.Unit.Name, words.Kinds(l.BarriersOfLeaders), words.Kinds(l.BarriersNearestThePatients) }))))
            .WithClosing(words.Closing)
            .ToHtml();
    }
}
