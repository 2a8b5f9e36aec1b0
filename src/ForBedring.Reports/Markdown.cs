using System.Text;
using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Reports.Markup;
using ForBedring.Rules;

namespace ForBedring.Reports;

/// <summary>A plan and its findings as Markdown for wikis and merge requests (<i>tekst for wiki</i>): GitHub's tables, LF, no HTML but line breaks in cells.</summary>
/// <remarks>Texts are escaped, so that nobody's text becomes a heading, a link, a picture or markup. The same input gives the same text.</remarks>
public static class Markdown
{
    /// <summary>The plan: its head, and a table for each theme.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The day lateness is judged on.</param>
    /// <param name="language">The language of headings and marks.</param>
    /// <param name="audience">The rank the audience may see.</param>
    /// <param name="labelOverride">A reason and a role; printed; null for none.</param>
    /// <param name="settings">When a row is late; null for <see cref="PlanningSettings.Default"/>.</param>
    /// <exception cref="RuleViolationException"><see cref="ImprovementPlan.CanExportTo"/> holds an error (PLN-L10).</exception>
    public static string Plan(ImprovementPlan plan, LocalDate today, ReportLanguage language, SensitivityRank audience, LabelOverride? labelOverride = null, PlanningSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var view = PlanFormView.Of(plan, today, language, audience, labelOverride, settings);
        var text = new StringBuilder("# ").Append(Escaped(plan.Title)).Append("\n\n");
        foreach (var fact in new[] { plan.Label.ToString(), view.Head.LabelOverride?.ToString(), plan.Category, PersonText.Date(today, language) })
        {
            if (!string.IsNullOrWhiteSpace(fact)) text.Append("- ").Append(Escaped(fact!)).Append('\n');
        }

        foreach (var theme in view.Rows.GroupBy(r => r.Theme))
        {
            if (theme.Key.Heading.Length > 0) text.Append("\n## ").Append(Escaped((theme.Key.Number is { } number ? NumberText.Machine(number) + ". " : "") + theme.Key.Heading)).Append('\n');
            text.Append('\n');
            var columns = new[] { PlanColumn.ImprovementArea, PlanColumn.Goal, PlanColumn.Measure, PlanColumn.Responsible, PlanColumn.Deadline };
            Row(text, columns.Select(c => PlanningTexts.Of(c).In(language)));
            Row(text, columns.Select(_ => "---"));
            foreach (var row in theme)
            {
                var area = row.Area;
                Row(text,
                [
                    Escaped(area.Heading ?? ""), Lines(area.Goals.Select(g => g.Text)), Lines(area.Measures.Select(m => $"{m.Text} ({PlanningTexts.Of(m.State).In(language)})")), Escaped(area.ResponsibleText ?? string.Join("/ ", area.Responsible.Select(p => p.Who.Role.Label.In(language)))),
                    Lines(area.Measures.Select(m => m.DeadlineIn(area).Current.OriginalText).DefaultIfEmpty(area.Deadline.OriginalText).Distinct(StringComparer.Ordinal).Concat(row.Overdue == Certainty.No ? [] : [PlanningTexts.Of(row.Overdue).In(language)])),
                ]);
            }
        }

        return text.ToString();
    }

    /// <summary>The findings, gravest first: one line each, with severity, code and message.</summary>
    public static string Findings(FindingList findings, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var text = new StringBuilder();
        foreach (var finding in findings) text.Append("- **").Append(SeverityText(finding.Severity).In(language)).Append("** `").Append(finding.Code.Value).Append("` ").Append(Escaped(finding.Message.In(language))).Append('\n');
        return text.ToString();
    }

    private static LocalisedText SeverityText(Severity severity) => severity switch
    {
        Severity.Error => new("Feil", "Feil", "Error"),
        Severity.Warning => new("Advarsel", "Åtvaring", "Warning"),
        _ => new("Merknad", "Merknad", "Note"),
    };

    private static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines.Where(l => l.Length > 0).Select(Escaped));

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (letter is '\r' or '\n') escaped.Append(' ');
            else if ("\\`*_{}[]<>#|!&~".Contains(letter)) escaped.Append('\\').Append(letter);
            else if (!char.IsControl(letter)) escaped.Append(letter);
        }

        var safe = escaped.ToString();
        return safe.Length > 0 && safe[0] is '-' or '+' ? "\\" + safe : safe;
    }
}
