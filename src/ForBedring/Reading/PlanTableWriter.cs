using System.Text;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>Writes a plan as a table of seven columns below its head.</summary>
internal static class PlanTableWriter
{
    public static string Write(ImprovementPlan plan, PlanTableForm form, LabelOverride? labelOverride = null)
    {
        if (form is < PlanTableForm.Tabs or > PlanTableForm.Markdown) throw new ArgumentOutOfRangeException(nameof(form), form, "The form is not one of PlanTableForm.");
        var text = new StringBuilder();
        if (plan.Label != ImprovementPlan.Unlabelled) Line(text, "Følsomhet: " + plan.Label);
        Line(text, PlanTableText.Joined(plan.Title));
        if (labelOverride is not null) Line(text, "Gitt ut under graderingen: " + PlanTableText.Joined(labelOverride.ToString()));
        if (plan.Category.Length > 0) Line(text, "Kategori: " + PlanTableText.Joined(plan.Category));
        var day = plan.LastUpdated;
        Line(text, $"Dato oppdatert: {Two(day.Day)}.{Two(day.Month)}.{NumberText.Machine(day.Year)}");
        Line(text, "Organisatorisk plassering: " + Level(plan.Placement.Level) + " " + plan.Placement.Unit);
        if (plan.Owner is not null) Line(text, "Dokumenteier: " + Role(plan.Owner));
        if (plan.PreparedBy is not null) Line(text, "Utfylt av: " + Role(plan.PreparedBy));
        Line(text, "");
        Row(text, form, "Planlegge", "", "Gjennomføre", "", "", "Evaluere", "Korrigere");
        if (form == PlanTableForm.Markdown) Line(text, "|---|---|---|---|---|---|---|");
        Row(text, form, [.. Enumerable.Range(1, 7).Select(n => PlanningTexts.Of((PlanColumn)n).Bokmaal)]);
        foreach (var theme in plan.Themes)
        {
            var heading = PlanTableText.Joined(theme.Heading);
            if (heading.Length > 0 || theme.Number is not null) Row(text, form, theme.Number is { } number ? $"{NumberText.Machine(number)}. {heading}" : "• " + heading, "", "", "", "", "", "");
            foreach (var area in theme.Areas) Row(text, form, Cells(area, form));
        }

        return text.ToString();
    }

    private static string[] Cells(ImprovementArea area, PlanTableForm form)
    {
        string[] cells =
        [
            PlanTableText.Joined(area.Heading ?? ""), List(area.Goals.Select(g => g.Text), form), List(area.Measures.Select(m => m.Text), form), area.ResponsibleText ?? Parties(area.Responsible), area.Deadline.OriginalText,
            area.EvaluationNote ?? Evaluations(area), area.CorrectionNote ?? Corrections(area),
        ];

        // A row with a heading alone would read as a theme: a dash says that it has no measures.
        if (cells.Skip(1).All(c => c.Trim().Length == 0)) cells[2] = "–";
        return cells;
    }

    private static string Evaluations(ImprovementArea area)
        => string.Join("; ", area.Measures.Where(m => m.LastEvaluation is not null).Select(m => $"{m.Id}: {m.LastEvaluation!.Describe().Bokmaal}"));

    private static string Corrections(ImprovementArea area)
        => string.Join("; ", area.Measures.Where(m => m.Correction is not null).Select(m => $"{m.Id}: {PlanningTexts.Of(m.State).Bokmaal}"));

    private static string Parties(ImmutableArray<ResponsibleParty> parties)
    {
        var answering = string.Join("/ ", parties.Where(p => p.Relation is PartyRelation.Accountable or PartyRelation.Joint).Select(p => Role(p.Who)));
        var others = string.Join("/ ", parties.Where(p => p.Relation is PartyRelation.InCollaborationWith or PartyRelation.Contributor).Select(p => Role(p.Who)));
        return others.Length == 0 ? answering : answering + " i samarbeid med " + others;
    }

    private static string Role(RoleRef role) => (role.Quantity == Quantity.All ? "alle " : "") + role.Role.Label.Bokmaal;

    private static string List(IEnumerable<string> texts, PlanTableForm form)
        => string.Join(form == PlanTableForm.Markdown ? "\n" : " ", texts.Select(t => "• " + PlanTableText.Joined(t.Replace('•', ' '))));

    private static void Row(StringBuilder text, PlanTableForm form, params string[] cells) => Line(text, form switch
    {
        PlanTableForm.Markdown => "| " + string.Join(" | ", cells.Select(c => c.Replace("\\", "\\\\").Replace("|", "\\|").Replace("\n", "<br>"))) + " |",
        PlanTableForm.Semicolons => string.Join(";", cells.Select(c => Quoted(c, ';'))),
        _ => string.Join("\t", cells.Select(c => Quoted(c, '\t'))),
    });

    // A cell that a spreadsheet would run as a formula is never written bare: it gets an apostrophe's place, a blank.
    private static string Quoted(string cell, char delimiter)
    {
        var safe = cell.Length > 0 && cell[0] is '=' or '+' or '@' ? " " + cell : cell;
        return safe.Contains(delimiter) || safe.Contains('"') || safe.Contains('\n') || safe.StartsWith(' ') ? "\"" + safe.Replace("\"", "\"\"") + "\"" : safe;
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Two(int number) => number < 10 ? "0" + NumberText.Machine(number) : NumberText.Machine(number);

    private static string Level(OrgLevel level) => level switch
    {
        OrgLevel.RegionalAuthority => "Regional",
        OrgLevel.Enterprise => "Overordnet",
        OrgLevel.Clinic => "Klinikk",
        OrgLevel.Department => "Avdeling",
        OrgLevel.Section => "Seksjon",
        _ => "Team",
    };
}
