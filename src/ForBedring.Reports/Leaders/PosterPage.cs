using ForBedring.Planning;

namespace ForBedring.Reports;

/// <summary>The poster for the duty room's wall (<i>oppslag på vaktrommet</i>): the open measures of a unit on one page.</summary>
public static class PosterPage
{
    /// <summary>The poster as HTML, to be printed.</summary>
    /// <param name="poster">The poster.</param>
    public static string Write(DutyRoomPosterView poster)
    {
        ArgumentNullException.ThrowIfNull(poster);
        var words = new LeadersWords(poster.Head.Language);
        var table = HtmlFragment.Table(
            words.MeasuresByDeadline,
            [words.Measure, words.Responsible, words.Deadline, words.Late],
            poster.Lines.Select(l => new[]
            {
                l.Measure.Text,
                string.Join(", ", l.Measure.Responsible.Select(r => words.In(r.Who.Role.Label))),
                words.When(l.Deadline),
                words.In(PlanningTexts.Of(l.Overdue)),
            }));
        var page = ReportPage.Create(poster.Head.Language, poster.Title, words.PosterLead)
            .WithFact(words.AsOf, words.Day(poster.Head.AsOf))
            .WithFact(words.Sensitivity, poster.Head.Label.Text)
            .WithSection("measures", words.Measures, poster.NotShown == 0 ? table : HtmlFragment.Join(table, HtmlFragment.Paragraph(words.More(poster.NotShown))));
        return page.ToHtml();
    }
}
