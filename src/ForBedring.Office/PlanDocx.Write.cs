using DocumentFormat.OpenXml.Wordprocessing;
using ForBedring.Calendar;
using ForBedring.Office.Word;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Office;

public static partial class PlanDocx
{
    private static readonly int[] Widths = [2600, 2650, 3200, 1850, 1350, 1900, 1848];
    private static readonly LocalisedText Moved = new("Opprinnelig frist: {first}", "Opphavleg frist: {first}", "Originally: {first}");
    private static readonly LocalisedText Given = new("Gitt ut under graderingen. {why}", "Gjeve ut under graderinga. {why}", "Given below its label. {why}");
    private static readonly LocalisedText AsOf = new("per {day}", "per {day}", "as of {day}");

    /// <summary>A plan as a Word document: the form with its head, guidance, four phases over seven columns and themes as headings; lying A4; headings repeated on every page.</summary>
    /// <remarks>
    /// The look is all in styles. Read again, the document gives the same plan: what the library says of the plan (late, not evaluated, moved) stands in styles of its own, which the reader knows.
    /// The same input gives the same bytes. The file's day is the plan's.
    /// </remarks>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The day lateness is judged on.</param>
    /// <param name="language">The language of heads and marks; the plan's own texts stay as they are.</param>
    /// <param name="audience">The rank the audience may see.</param>
    /// <param name="labelOverride">A reason and a role; printed; null for none.</param>
    /// <param name="template">A Word document or template whose styles, lists and theme are used; null for the library's own.</param>
    /// <param name="settings">When a row is late; null for <see cref="PlanningSettings.Default"/>.</param>
    /// <exception cref="RuleViolationException"><see cref="ImprovementPlan.CanExportTo"/> holds an error (PLN-L10).</exception>
    /// <exception cref="ArgumentException">The template is no Word document.</exception>
    public static byte[] Write(
        ImprovementPlan plan, LocalDate today, ReportLanguage language, SensitivityRank audience, LabelOverride? labelOverride = null, Stream? template = null, PlanningSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var view = PlanFormView.Of(plan, today, language, audience, labelOverride, settings);
        var word = new WordWriter(language, template is null ? WordTemplate.Own() : WordTemplate.Read(template));
        var field = WordTemplate.Field;
        void Head(int label, string text) => word.Add(field, PlanFormWords.Label(label).In(language) + ": " + text);
        if (plan.Label != ImprovementPlan.Unlabelled) Head(1, plan.Label.ToString());
        word.Add(WordTemplate.Title, plan.Title);
        if (view.Head.LabelOverride is { } given) word.Add(OwnStyles.MarkName, Given.In(language).Replace("{why}", given.ToString()));
        if (plan.Category.Length > 0) Head(2, plan.Category);
        Head(3, PlanFormWords.Day(plan.LastUpdated));
        Head(4, PlanFormWords.Of(plan.Placement.Level).In(language) + " " + plan.Placement.Unit);
        if (plan.Owner is { } owner) Head(5, PlanFormWords.Role(owner, language));
        if (plan.PreparedBy is { } prepared) Head(6, PlanFormWords.Role(prepared, language));
        word.Add(Form(word, plan, today, language, settings));
        var footer = (plan.Label == ImprovementPlan.Unlabelled ? "" : plan.Label + " · ") + plan.Title + ", " + AsOf.In(language).Replace("{day}", PlanFormWords.Day(today));
        return word.ToBytes(plan.Title, footer, plan.LastUpdated, isLandscape: true);
    }

    private static Table Form(WordWriter word, ImprovementPlan plan, LocalDate today, ReportLanguage language, PlanningSettings? settings)
    {
        var table = word.Table(Widths, plan.Title);
        var columns = Enumerable.Range(1, 7).Select(n => (PlanColumn)n).ToList();
        table.AppendChild(WordWriter.Row(
            columns.GroupBy(PlanningTexts.PhaseOf).Select(g => word.Cell([word.Paragraph(WordTemplate.ColumnHead, PlanningTexts.Of(g.Key).In(language))], g.Sum(c => Widths[(int)c - 1]), g.Count())), isHeader: true));
        table.AppendChild(WordWriter.Row(columns.Select((c, i) => word.Cell([word.Paragraph(WordTemplate.ColumnHead, PlanningTexts.Of(c).In(language))], Widths[i])), isHeader: true));
        table.AppendChild(WordWriter.Row(columns.Select((c, i) => word.Cell([word.Paragraph(OwnStyles.GuidanceName, PlanFormWords.Guidance(plan, c).In(language))], Widths[i]))));
        foreach (var theme in plan.Themes)
        {
            if (theme.Heading.Length > 0 || theme.Number is not null) table.AppendChild(WordWriter.Row([word.Cell([word.Paragraph(WordTemplate.ThemeHeading, PlanFormWords.Heading(theme))], Widths.Sum(), Widths.Length)]));
            foreach (var area in theme.Areas)
            {
                foreach (var row in Rows(word, plan, area, today, language, settings)) table.AppendChild(row);
            }
        }

        return table;
    }

    // One row an area; measures with responsible or deadline of their own follow in rows of their own, below the same area and goal.
    private static IEnumerable<TableRow> Rows(WordWriter word, ImprovementPlan plan, ImprovementArea area, LocalDate today, ReportLanguage language, PlanningSettings? settings)
    {
        var groups = new List<(string Responsible, string Deadline, string First, List<ImprovementMeasure> Measures)>();
        foreach (var measure in area.Measures)
        {
            var history = measure.DeadlineIn(area);
            var (who, when, first) = (PlanFormWords.Responsible(measure, area, language), history.Current.OriginalText, history.Moves.Length == 0 ? "" : history.Original.OriginalText);
            if (groups.Count == 0 || groups[groups.Count - 1].Responsible != who || groups[groups.Count - 1].Deadline != when || groups[groups.Count - 1].First != first) groups.Add((who, when, first, []));
            groups[groups.Count - 1].Measures.Add(measure);
        }

        if (groups.Count == 0) groups.Add((PlanFormWords.Responsible(area, language), area.Deadline.OriginalText, "", []));
        for (var n = 0; n < groups.Count; n++)
        {
            var (who, when, first, measures) = groups[n];
            bool? merge = groups.Count == 1 ? null : n > 0;
            var late = measures.Select(m => plan.Overdue(m.Id, today, settings)).DefaultIfEmpty(Certainty.No).Max();
            var deadline = new List<Paragraph> { word.Paragraph(WordTemplate.CellText, when) };
            if (first.Length > 0) deadline.Add(word.Paragraph(OwnStyles.MarkName, Moved.In(language).Replace("{first}", first)));
            if (late != Certainty.No) deadline.Add(word.Paragraph(OwnStyles.MarkName, (late == Certainty.Yes ? "▲ " : "△ ") + PlanningTexts.Of(late).In(language)));
            var inner = new[] { Measures(word, area, measures, language), [word.Paragraph(WordTemplate.CellText, who)], deadline };
            var outer = n > 0 ? [[], [], [], []] : Outer(word, plan, area, today, language, settings);
            yield return WordWriter.Row(new[] { outer[0], outer[1], inner[0], inner[1], inner[2], outer[2], outer[3] }.Select((c, i) => word.Cell(c, Widths[i], 1, i is 0 or 1 or 5 or 6 ? merge : null)));
        }
    }

    private static List<Paragraph> Measures(WordWriter word, ImprovementArea area, List<ImprovementMeasure> measures, ReportLanguage language)
    {
        // A row with a heading alone would be read as a theme: a dash says that it has no measures.
        if (measures.Count == 0 && area.Goals.Length == 0 && area.Heading is not null && PlanFormWords.Responsible(area, language).Length + area.Deadline.OriginalText.Length == 0) return [word.Paragraph(WordTemplate.CellText, "–")];
        return [.. measures.Select(m => PlanFormWords.State(m) is { } state ? word.Paragraph(WordTemplate.Bullet, m.Text, OwnStyles.StateName, " (" + state.In(language) + ")") : word.Paragraph(WordTemplate.Bullet, m.Text))];
    }

    private static List<Paragraph>[] Outer(WordWriter word, ImprovementPlan plan, ImprovementArea area, LocalDate today, ReportLanguage language, PlanningSettings? settings)
    {
        var heading = new List<Paragraph> { word.Paragraph(WordTemplate.CellText, area.Heading ?? "") };
        if (area.Problem is { Length: > 0 } problem) heading.Add(word.Paragraph(OwnStyles.ProblemName, problem));
        var evaluations = PlanFormWords.Evaluations(area, language).Select(e => word.Paragraph(WordTemplate.CellText, e)).ToList();
        if (!area.Measures.Any(m => m.IsEvaluated) && plan.Overdue(area.Id, today, settings) == Certainty.Yes) evaluations.Add(word.Paragraph(OwnStyles.MarkName, PlanFormWords.NotEvaluated.In(language)));
        return [heading, [.. area.Goals.Select(g => word.Paragraph(WordTemplate.Bullet, g.Text))], evaluations, [.. PlanFormWords.Corrections(area, language).Select(c => word.Paragraph(WordTemplate.CellText, c))]];
    }
}
