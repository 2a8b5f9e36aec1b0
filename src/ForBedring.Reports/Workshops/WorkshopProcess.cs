using ForBedring.Workshops;

namespace ForBedring.Reports;

/// <summary>The process on a workshop's page: phases, working group, conditions, risks and stop points.</summary>
internal static class WorkshopProcess
{
    public static HtmlFragment Of(ShoeProcess process, WorkshopWords words)
    {
        var parts = new List<HtmlFragment> { HtmlFragment.Paragraph(words.ProcessNote) };
        if (!process.WorkingGroup.IsEmpty) parts.Add(HtmlFragment.Paragraph(words.WorkingGroup(words.Roles(process.WorkingGroup))));
        if (!process.Guides.IsEmpty) parts.Add(HtmlFragment.Paragraph(words.Guides(words.Roles(process.Guides))));
        if (process.CycleYear is { } year) parts.Add(HtmlFragment.Paragraph(words.BesideWheel(year)));
        parts.Add(Phases(process, words));
        if (!process.Criteria.IsEmpty) parts.Add(Criteria(process, words));
        parts.Add(Risks(process, words));
        if (!process.StopPoints.IsEmpty) parts.Add(StopPoints(process, words));
        return HtmlFragment.Join([.. parts]);
    }

    private static HtmlFragment Phases(ShoeProcess process, WorkshopWords words) => HtmlFragment.Table(
        words.Phases,
        [words.Phase, words.Started, words.Completed],
        Enumerable.Range(1, 7).Select(n =>
        {
            var record = process.Find((ShoePhase)n);
            return new[]
            {
                $"{words.Number(n)}. {words.Start(WorkshopTexts.Of((ShoePhase)n))}",
                record is null ? words.NotStarted : words.DateOf(record.Started),
                record is null ? "" : record.Completed is { } completed ? words.DateOf(completed) : words.UnderWay,
            };
        }));

    private static HtmlFragment Criteria(ShoeProcess process, WorkshopWords words) => HtmlFragment.Table(
        words.Criteria,
        [words.Criterion, words.Assessment, words.Note],
        process.Criteria.Select(c => new[] { words.In(c.Text), words.In(WorkshopTexts.Of(c.State)), c.Note ?? "" }));

    private static HtmlFragment Risks(ShoeProcess process, WorkshopWords words) => HtmlFragment.Table(
        words.Risks,
        [words.Asked, words.OfWorkplace, words.OfProcess],
        new (string Question, Func<RiskAssessment, string> Answer)[]
        {
            (words.WhichRisks, r => r.Risks), (words.HowPrevented, r => r.Prevention), (words.IfItGoesWrong, r => r.IfItGoesWrong),
        }.Select(q => new[] { q.Question, Told(process.RiskOfWorkplace, q.Answer, words), Told(process.RiskOfProcess, q.Answer, words) }));

    private static HtmlFragment StopPoints(ShoeProcess process, WorkshopWords words) => HtmlFragment.Table(
        words.StopPoints,
        [words.Date, words.Mode, words.Note],
        process.StopPoints.Select(s => new[] { words.DateOf(s.On), words.In(WorkshopTexts.Of(s.Mode)), s.Note ?? "" }));

    private static string Told(RiskAssessment? assessment, Func<RiskAssessment, string> answer, WorkshopWords words) => assessment is null ? words.NotAssessed : answer(assessment);
}
