using ForBedring.Organisation;
using ForBedring.Planning;

namespace ForBedring.Reports;

/// <summary>The page for the working environment committee (<i>side til arbeidsmiljøutvalget</i>): status, coverage by level, goals and what serves them, and who needs following up.</summary>
public static class CommitteePage
{
    /// <summary>The page as HTML.</summary>
    /// <param name="status">The status.</param>
    /// <param name="coverage">The coverage by level; null to leave it out.</param>
    /// <param name="cascades">Goals with the goals that serve them; none where left out.</param>
    /// <param name="nameOf">What a unit is called; its code where left out.</param>
    public static string Write(CommitteeStatusView status, CoverageView? coverage = null, IEnumerable<CascadeView>? cascades = null, Func<UnitId, string>? nameOf = null)
    {
        ArgumentNullException.ThrowIfNull(status);
        var (language, name) = (status.Head.Language, nameOf ?? (u => u.Value));
        var words = new LeadersWords(language);
        var metrics = status.Metrics;
        var page = ReportPage.Create(language, words.CommitteeTitle(metrics.CycleYear), words.CommitteeLead)
            .WithFact(words.AsOf, words.Day(status.Head.AsOf))
            .WithFact(words.Sensitivity, status.Head.Label.Text)
            .WithFact(words.ObligedUnits, words.Number(status.ObligedUnits))
            .WithSection("status", words.KeyFigures, HtmlFragment.Table(words.StatusFigures, [words.Figure, words.Value],
            [
                [words.Made, words.Share(metrics.PlanCoverage)],
                [words.EvaluatedUnits, words.Share(metrics.UnitEvaluationCoverage)],
                [words.Evaluated, words.Share(metrics.MeasureEvaluationCoverage)],
                [words.Corrected, words.Share(metrics.CorrectionCoverage)],
                [words.OpenMeasures, words.Number(metrics.OpenMeasures)],
                [words.Overdue, words.Number(metrics.OverdueMeasures)],
            ]));
        if (coverage is not null)
        {
            page = page.WithSection("levels", words.Levels, HtmlFragment.Table(
                words.CoverageByLevel,
                [words.Level, words.Made, words.EvaluatedUnits],
                coverage.ByLevel.Select(l => new[] { words.Of(l.Key), words.Share(l.Value.PlanCoverage), words.Share(l.Value.UnitEvaluationCoverage) })));
        }

        var goals = (cascades ?? []).ToList();
        if (goals.Count > 0) page = page.WithSection("goals", words.Goals, HtmlFragment.Join([HtmlFragment.Paragraph(words.GoalsNote), .. goals.Select(g => Cascade(g, words, name))]));
        if (!status.FollowUp.IsEmpty)
        {
            page = page.WithSection("follow-up", words.FollowUp, HtmlFragment.Table(
                words.UnitsToFollowUp,
                [words.Unit, words.HowFar, words.NextDeadline, words.Overdue],
                status.FollowUp.Select(l => new[] { name(l.Unit), words.Of(l.Milestone), l.NextDeadline is { } next ? words.When(next) : "–", words.Number(l.OverdueMeasures) })));
        }

        page = page.WithSection("bases", words.Bases, HtmlFragment.Bullets(status.Head.LegalBases.Select(b => $"{b.Instrument} {b.Provision}: {words.In(b.Gist)}" + (b.IsVerified ? "" : $" ({words.NotVerified})"))));
        return page.WithClosing(words.Closing).ToHtml();
    }

    private static HtmlFragment Cascade(CascadeView cascade, LeadersWords words, Func<UnitId, string> name) => HtmlFragment.Table(
        cascade.Parent.Text,
        [words.Unit, words.GoalWord, words.Progress],
        cascade.Children.Select(c => new[] { name(c.Unit), c.Goal.Text, words.ProgressOf(c.Progress) }).Prepend([words.Whole, cascade.Parent.Text, words.ProgressOf(cascade.OwnProgress)]));
}
