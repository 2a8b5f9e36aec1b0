using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>The words of the plan form's cells (<i>tekster i skjemaet</i>), as its documents have them.</summary>
internal static class PlanFormWords
{
    public static LocalisedText NotEvaluated { get; } = new("Ikke evaluert", "Ikkje evaluert", "Not evaluated");

    private static readonly LocalisedText Together = new("i samarbeid med {who}", "i samarbeid med {who}", "together with {who}");
    private static readonly LocalisedText Everyone = new("alle {who}", "alle {who}", "all {who}");

    /// <summary>A field of the form's head, as the reader of forms knows it.</summary>
    public static LocalisedText Label(int field) => field switch
    {
        1 => new("Følsomhet", "Gradering", "Sensitivity"),
        2 => new("Kategori", "Kategori", "Category"),
        3 => new("Dato oppdatert", "Dato oppdatert", "Last updated"),
        4 => new("Organisatorisk plassering", "Organisatorisk plassering", "Placement"),
        5 => new("Dokumenteier", "Dokumenteigar", "Owner"),
        _ => new("Utfylt av", "Fylt ut av", "Prepared by"),
    };

    /// <summary>A level of the organisation, as the reader of forms knows it.</summary>
    public static LocalisedText Of(OrgLevel level) => level switch
    {
        OrgLevel.RegionalAuthority => new("Regional", "Regional", "Regional"),
        OrgLevel.Enterprise => new("Overordnet", "Overordna", "Enterprise"),
        OrgLevel.Clinic => new("Klinikk", "Klinikk", "Clinic"),
        OrgLevel.Department => new("Avdeling", "Avdeling", "Department"),
        OrgLevel.Section => new("Seksjon", "Seksjon", "Section"),
        _ => new("Team", "Team", "Team"),
    };

    /// <summary>A day as forms have it, the same in every language: <c>24.05.2023</c>.</summary>
    public static string Day(LocalDate day) => $"{Two(day.Day)}.{Two(day.Month)}.{NumberText.Machine(day.Year)}";

    /// <summary>What a column asks for: the plan's own words, else the library's.</summary>
    public static LocalisedText Guidance(ImprovementPlan plan, PlanColumn column) => plan.ColumnGuidance.TryGetValue(column, out var own) ? own : column switch
    {
        PlanColumn.ImprovementArea => new("Hva er problemet, og hvorfor er det slik?", "Kva er problemet, og kvifor er det slik?", "What is the problem, and why is it so?"),
        PlanColumn.Goal => new("Hva vil dere oppnå? Helst noe som kan måles.", "Kva vil de oppnå? Helst noko som kan målast.", "What do you want to achieve? Preferably something that can be measured."),
        PlanColumn.Measure => new("Hva skal gjøres, helt konkret?", "Kva skal gjerast, heilt konkret?", "What will be done, in concrete terms?"),
        PlanColumn.Responsible => new("Én person eller rolle", "Éin person eller rolle", "One person or role"),
        PlanColumn.Deadline => new("Dato", "Dato", "Date"),
        PlanColumn.Evaluation => new("Virket det? Hva er status?", "Verka det? Kva er status?", "Did it work? What is the status?"),
        _ => new("Hvis det ikke virket godt nok: hvilke nye tiltak?", "Dersom det ikkje verka godt nok: kva nye tiltak?", "If it did not work well enough: which new measures?"),
    };

    /// <summary>The responsible parties of a row, as written where they are.</summary>
    public static string Responsible(ImprovementArea area, ReportLanguage language) => area.ResponsibleText ?? Parties(area.Responsible, language);

    /// <summary>The responsible parties of a measure: its own, or the row's.</summary>
    public static string Responsible(ImprovementMeasure measure, ImprovementArea area, ReportLanguage language)
        => measure.Responsible.Length == 0 ? Responsible(area, language) : measure.ResponsibleText ?? Parties(measure.Responsible, language);

    /// <summary>What the evaluation cell says.</summary>
    public static IEnumerable<string> Evaluations(ImprovementArea area, ReportLanguage language)
    {
        if (area.EvaluationNote is { Length: > 0 } note) yield return note;
        foreach (var measure in area.Measures.Where(m => m.LastEvaluation is not null))
            yield return (area.Measures.Length == 1 ? "" : measure.Text + ": ") + measure.LastEvaluation!.Describe().In(language);
    }

    /// <summary>What the correction cell says.</summary>
    public static IEnumerable<string> Corrections(ImprovementArea area, ReportLanguage language)
    {
        if (area.CorrectionNote is { Length: > 0 } note) yield return note;
        foreach (var measure in area.Measures)
        {
            if (measure.Correction is not { } correction) continue;
            yield return (area.Measures.Length == 1 ? "" : measure.Text + ": ") + PlanningTexts.Of(measure.State).In(language) + (string.IsNullOrWhiteSpace(correction.Reason) ? "" : ": " + correction.Reason);
        }
    }

    /// <summary>The state to tell behind a measure's text; null where planned, proposed, or said by the text itself.</summary>
    public static LocalisedText? State(ImprovementMeasure measure)
        => measure.State is MeasureState.Planned or MeasureState.Proposed || FormFindings.StatusOf(measure.Text) == measure.State ? null : PlanningTexts.Of(measure.State);

    /// <summary>A theme as a heading: its number where it has one.</summary>
    public static string Heading(PlanTheme theme) => theme.Number is { } number ? NumberText.Machine(number) + ". " + theme.Heading : theme.Heading;

    /// <summary>A role, with whether all who have it are meant.</summary>
    public static string Role(RoleRef role, ReportLanguage language)
        => role.Quantity == Quantity.All ? Everyone.In(language).Replace("{who}", role.Role.Label.In(language)) : role.Role.Label.In(language);

    private static string Parties(ImmutableArray<ResponsibleParty> parties, ReportLanguage language)
    {
        var answering = string.Join("/ ", parties.Where(p => p.Relation is PartyRelation.Accountable or PartyRelation.Joint).Select(p => Role(p.Who, language)));
        var others = string.Join("/ ", parties.Where(p => p.Relation is PartyRelation.InCollaborationWith or PartyRelation.Contributor).Select(p => Role(p.Who, language)));
        return others.Length == 0 ? answering : (answering + " " + Together.In(language).Replace("{who}", others)).Trim();
    }

    private static string Two(int number) => number < 10 ? "0" + NumberText.Machine(number) : NumberText.Machine(number);
}
