using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Reports.Markup;
using ForBedring.Rules;

namespace ForBedring.Reports;

/// <summary>The improvement plan in its seven columns (<i>planskjemaet</i>), as it stands on a day. Overdue rows are told by symbol and text.</summary>
/// <remarks>Four phases over seven columns; one group of rows per theme. An evaluation that is not recorded is said so once its deadline has passed; a note in the cell is shown as a note.</remarks>
public static class PlanFormHtml
{
    private static readonly LocalisedText CaptionText = new("{title}, per {day}", "{title}, per {day}", "{title}, as of {day}");
    private static readonly LocalisedText NotEvaluated = new("Ikke evaluert", "Ikkje evaluert", "Not evaluated");
    private static readonly LocalisedText NoteText = new("Notat: {note}", "Notat: {note}", "Note: {note}");
    private static readonly LocalisedText NoHeading = new("(uten overskrift)", "(utan overskrift)", "(no heading)");
    private static readonly LocalisedText Together = new("i samarbeid med {who}", "i samarbeid med {who}", "together with {who}");
    private static readonly LocalisedText Everyone = new("alle: {who}", "alle: {who}", "all: {who}");
    private static readonly LocalisedText MovedText = new("{now} (opprinnelig {first})", "{now} (opphavleg {first})", "{now} (originally {first})");

    private static readonly LocalisedText HeadText = new("Skjemahodet", "Skjemahovudet", "The head of the form");
    private static readonly LocalisedText FieldWord = new("Felt", "Felt", "Field");
    private static readonly LocalisedText ValueWord = new("Innhold", "Innhald", "Content");
    private static readonly LocalisedText SensitivityWord = new("Følsomhet", "Følsemd", "Sensitivity");
    private static readonly LocalisedText CategoryWord = new("Kategori", "Kategori", "Category");
    private static readonly LocalisedText UpdatedWord = new("Dato oppdatert", "Dato oppdatert", "Updated");
    private static readonly LocalisedText PlacementWord = new("Organisatorisk plassering", "Organisatorisk plassering", "Place in the organisation");
    private static readonly LocalisedText OwnerWord = new("Dokumenteier (rolle)", "Dokumenteigar (rolle)", "Document owner (role)");
    private static readonly LocalisedText PreparedWord = new("Utfylt av (rolle)", "Fylt ut av (rolle)", "Filled in by (role)");

    // By level, the highest first.
    private static readonly LocalisedText[] Levels =
    [
        new("regionalt helseforetak", "regionalt helseføretak", "regional authority"), new("overordnet", "overordna", "the whole"), new("klinikk", "klinikk", "clinic"),
        new("avdeling", "avdeling", "department"), new("seksjon", "seksjon", "section"), new("team", "team", "team"),
    ];

    /// <summary>The form with its head and its row of guidance.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The day lateness is judged on.</param>
    /// <param name="language">The language of heads and marks; the plan's own texts stay as they are.</param>
    /// <param name="settings">When a row is late; null for <see cref="PlanningSettings.Default"/>.</param>
    public static HtmlFragment Form(ImprovementPlan plan, LocalDate today, ReportLanguage language, PlanningSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return HtmlFragment.Join(Head(plan, language), Table(plan, today, language, settings, hasGuidance: true));
    }

    /// <summary>The seven columns alone.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The day lateness is judged on.</param>
    /// <param name="language">The language of heads and marks; the plan's own texts stay as they are.</param>
    /// <param name="settings">When a row is late; null for <see cref="PlanningSettings.Default"/>.</param>
    public static HtmlFragment Table(ImprovementPlan plan, LocalDate today, ReportLanguage language, PlanningSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Table(plan, today, language, settings, hasGuidance: false);
    }

    private static HtmlFragment Table(ImprovementPlan plan, LocalDate today, ReportLanguage language, PlanningSettings? settings, bool hasGuidance)
    {
        var table = new PlanFormTable(Filled(CaptionText, language, ("title", plan.Title), ("day", PersonText.Date(today, language))), language);
        if (hasGuidance) table.Guidance(plan.ColumnGuidance);
        foreach (var theme in plan.Themes.OrderBy(t => t.Position))
        {
            table.Theme(theme.Number is { } number ? PersonText.Number(number, language) + ". " + theme.Heading : theme.Heading);
            foreach (var area in theme.Areas) AddRow(table, plan, area, today, language, settings);
        }

        return table.ToFragment();
    }

    /// <summary>The form's head: sensitivity, category, day of the last change, place in the organisation, owner and who filled it in, as roles. What is not known is left out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="language">The language of the words.</param>
    public static HtmlFragment Head(ImprovementPlan plan, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var rows = new List<string[]> { new[] { SensitivityWord.In(language), plan.Label.ToString() } };
        if (!string.IsNullOrWhiteSpace(plan.Category)) rows.Add([CategoryWord.In(language), plan.Category!]);
        rows.Add([UpdatedWord.In(language), PersonText.Date(plan.LastUpdated, language)]);
        rows.Add([PlacementWord.In(language), $"{Levels[(int)plan.Placement.Level - 1].In(language)} {plan.Placement.Unit}"]);
        if (plan.Owner is { } owner) rows.Add([OwnerWord.In(language), owner.Role.Label.In(language)]);
        if (plan.PreparedBy is { } writer) rows.Add([PreparedWord.In(language), writer.Role.Label.In(language)]);
        return HtmlFragment.Table(HeadText.In(language), [FieldWord.In(language), ValueWord.In(language)], rows);
    }

    private static void AddRow(PlanFormTable table, ImprovementPlan plan, ImprovementArea area, LocalDate today, ReportLanguage language, PlanningSettings? settings)
    {
        var overdue = plan.Overdue(area.Id, today, settings);
        table.Row(
            area.Heading ?? NoHeading.In(language),
            area.Problem,
            area.Goals.Select(g => g.Text),
            area.Measures.Select(m => TextOf(m, language)),
            area.ResponsibleText ?? string.Join(" / ", area.Responsible.Select(p => Describe(p, language))),
            DeadlineOf(area, language),
            overdue switch { Certainty.Yes => PlanFormTable.Lateness.Certain, Certainty.Possibly => PlanFormTable.Lateness.Possibly, _ => PlanFormTable.Lateness.None },
            EvaluationsOf(area, overdue, language),
            CorrectionsOf(area, language));
    }

    // A state that was only read out of the measure's own text is not told twice.
    private static string TextOf(ImprovementMeasure measure, ReportLanguage language)
        => measure.Log.Length == 0 || measure.State is MeasureState.Planned or MeasureState.Proposed ? measure.Text : $"{measure.Text} ({PlanningTexts.Of(measure.State).In(language)})";

    private static string DeadlineOf(ImprovementArea area, ReportLanguage language)
    {
        var histories = area.Measures.Select(m => m.DeadlineIn(area)).ToList();
        if (histories.Count == 0) return area.Deadline.OriginalText;
        return string.Join("; ", histories
            .Select(h => h.Moves.Length == 0 ? h.Current.OriginalText : Filled(MovedText, language, ("now", h.Current.OriginalText), ("first", h.Original.OriginalText)))
            .Where(t => t.Length > 0)
            .Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<string> EvaluationsOf(ImprovementArea area, Certainty overdue, ReportLanguage language)
    {
        if (area.EvaluationNote is { Length: > 0 } note) yield return Filled(NoteText, language, ("note", note));
        var any = false;
        foreach (var measure in area.Measures)
        {
            if (measure.LastEvaluation is not { } evaluation) continue;
            any = true;
            yield return area.Measures.Length == 1 ? evaluation.Describe().In(language) : $"{measure.Text}: {evaluation.Describe().In(language)}";
        }

        if (!any && overdue == Certainty.Yes) yield return NotEvaluated.In(language);
    }

    private static IEnumerable<string> CorrectionsOf(ImprovementArea area, ReportLanguage language)
    {
        if (area.CorrectionNote is { Length: > 0 } note) yield return Filled(NoteText, language, ("note", note));
        foreach (var measure in area.Measures)
        {
            if (measure.Correction is not { } correction) continue;
            var text = PlanningTexts.Of(measure.State).In(language) + (string.IsNullOrWhiteSpace(correction.Reason) ? "" : ": " + correction.Reason);
            yield return area.Measures.Length == 1 ? text : $"{measure.Text}: {text}";
        }
    }

    private static string Describe(ResponsibleParty party, ReportLanguage language)
    {
        var who = party.Who.Role.Label.In(language);
        if (party.Who.Quantity == Quantity.All) who = Filled(Everyone, language, ("who", who));
        return party.Relation == PartyRelation.InCollaborationWith ? Filled(Together, language, ("who", who)) : who;
    }

    private static string Filled(LocalisedText text, ReportLanguage language, params (string Name, string Value)[] arguments)
        => text.With(arguments.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal)).In(language);
}
