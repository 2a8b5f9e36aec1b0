using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Reports.Markup;

/// <summary>The improvement plan's form: seven columns under the four phases, one group of rows per theme, lateness told by symbol and text.</summary>
internal sealed class PlanFormTable
{
    private static readonly PlanColumn[] Columns =
    [
        PlanColumn.ImprovementArea, PlanColumn.Goal, PlanColumn.Measure, PlanColumn.Responsible, PlanColumn.Deadline, PlanColumn.Evaluation, PlanColumn.Correction,
    ];

    private static readonly LocalisedText OverdueText = new("Frist ute", "Frist ute", "Overdue");
    private static readonly LocalisedText PossiblyText = new("Fristen kan være ute", "Fristen kan vere ute", "Possibly overdue");

    private readonly HtmlTable _table;
    private readonly ReportLanguage _language;

    public PlanFormTable(string caption, ReportLanguage language)
    {
        _language = language;
        _table = new HtmlTable(caption, "plan");
        foreach (var phase in Columns.GroupBy(PlanningTexts.PhaseOf)) _table.Upper(PlanningTexts.Of(phase.Key).In(language), phase.Count());
        foreach (var column in Columns) _table.Column(PlanningTexts.Of(column).In(language));
    }

    /// <summary>How late a row is.</summary>
    internal enum Lateness
    {
        None,
        Possibly,
        Certain,
    }

    /// <summary>The form's row of guidance below the heads; none where the plan has none.</summary>
    public PlanFormTable Guidance(IReadOnlyDictionary<PlanColumn, LocalisedText> guidance)
    {
        if (guidance.Count > 0) _table.Row("soft", Columns.Select(c => HtmlTable.Cell.Of(guidance.TryGetValue(c, out var text) ? text.In(_language) : "")));
        return this;
    }

    /// <summary>Starts a theme.</summary>
    public PlanFormTable Theme(string heading)
    {
        _table.Group(heading);
        return this;
    }

    /// <summary>Adds a row of the form.</summary>
    public PlanFormTable Row(string area, string? problem, IEnumerable<string> goals, IEnumerable<string> measures, string responsible, string deadline, Lateness lateness, IEnumerable<string> evaluation, IEnumerable<string> correction)
    {
        _table.Row(
            lateness switch { Lateness.Certain => "overdue", Lateness.Possibly => "possibly", _ => null },
            [
                HtmlTable.Cell.Of(AreaCell(area, problem)),
                HtmlTable.Cell.Of(Several(goals)),
                HtmlTable.Cell.Of(Several(measures)),
                HtmlTable.Cell.Of(responsible),
                HtmlTable.Cell.Of(DeadlineCell(deadline, lateness)),
                HtmlTable.Cell.Of(Several(evaluation)),
                HtmlTable.Cell.Of(Several(correction)),
            ]);
        return this;
    }

    /// <summary>The form.</summary>
    public HtmlFragment ToFragment() => _table.ToFragment();

    private static HtmlFragment AreaCell(string area, string? problem)
    {
        var writer = new MarkupWriter().Text(area);
        if (!string.IsNullOrWhiteSpace(problem)) writer.Leaf("p", problem!, ("class", "soft"));
        return writer.ToFragment();
    }

    private static HtmlFragment Several(IEnumerable<string> texts)
    {
        var list = texts.Where(t => !string.IsNullOrWhiteSpace(t)).ToList();
        return list.Count == 1 ? new MarkupWriter().Text(list[0]).ToFragment() : HtmlFragment.Bullets(list);
    }

    private HtmlFragment DeadlineCell(string deadline, Lateness lateness)
    {
        var writer = new MarkupWriter().Text(deadline);
        if (lateness == Lateness.None) return writer.ToFragment();
        writer.Empty("br");
        return (lateness == Lateness.Certain
            ? writer.Leaf("span", "\u26A0 " + OverdueText.In(_language), ("class", "mark bad"))
            : writer.Leaf("span", "? " + PossiblyText.In(_language), ("class", "mark warn"))).ToFragment();
    }
}
