using ForBedring.Calendar;
using ForBedring.Planning;
using ForBedring.Rules;
using NodaTime;
using NodaTime.Text;

namespace ForBedring.Samples;

/// <summary>The review of a plan as lines for people.</summary>
internal static class PlanReviewText
{
    private static readonly (LocalisedText Text, Func<PlanDiagnostics, Portion> Share)[] Shares =
    [
        (new("Mål som kan måles", "Mål som kan målast", "Goals that can be measured"), d => d.MeasurableGoals),
        (new("Tiltak med én ansvarlig", "Tiltak med éin ansvarleg", "Measures with a single accountable party"), d => d.SingleAccountable),
        (new("Områder med problemstilling", "Område med problemstilling", "Areas with a problem text"), d => d.AreasWithProblem),
        (new("Områder med årsak", "Område med årsak", "Areas with a cause"), d => d.AreasWithCause),
        (new("Områder som sier bevare eller forbedre", "Område som seier bevare eller forbetre", "Areas that say keep or improve"), d => d.AreasWithKind),
        (new("Rader over frist uten evaluering", "Rader over frist utan evaluering", "Rows past deadline without evaluation"), d => d.PastDeadlineWithoutEvaluation),
        (new("Områder med registrert evaluering", "Område med registrert evaluering", "Areas with a recorded evaluation"), d => d.EvaluationsRecorded),
        (new("Korrigert etter svak effekt", "Korrigert etter svak effekt", "Corrected after a weak effect"), d => d.CorrectionsAfterWeakEffect),
        (new("Gjentatte tiltak: perioder holdt", "Gjentekne tiltak: periodar haldne", "Recurring measures: periods met"), d => d.RecurringCompliance),
    ];

    public static (string Label, string Day, string Policy, string Status, string Form, string Findings, string Code, string Severity, string Where, string Message, string Bases) Headings(ReportLanguage language) => language switch
    {
        ReportLanguage.Nynorsk => ("Gradering", "Per dato", "Policy", "Status", "Planen", "Funn", "Kode", "Vekt", "Kvar", "Kva", "Grunnlag"),
        ReportLanguage.English => ("Sensitivity", "As of", "Policy", "Status", "The plan", "Findings", "Code", "Weight", "Where", "What", "Bases"),
        _ => ("Gradering", "Per dato", "Policy", "Status", "Planen", "Funn", "Kode", "Vekt", "Hvor", "Hva", "Grunnlag"),
    };

    public static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static LocalisedText Severity(Severity severity) => severity switch
    {
        Rules.Severity.Error => new("feil", "feil", "error"),
        Rules.Severity.Warning => new("advarsel", "åtvaring", "warning"),
        _ => new("til orientering", "til orientering", "info"),
    };

    public static LocalisedText Kind(string kind) => kind switch
    {
        "area" => new("område", "område", "area"),
        "measure" => new("tiltak", "tiltak", "measure"),
        "goal" => new("mål", "mål", "goal"),
        "theme" => new("tema", "tema", "theme"),
        _ => new("plan", "plan", "plan"),
    };

    public static IEnumerable<string> Lines(PlanDiagnostics diagnosis, ReportLanguage language)
    {
        var plan = diagnosis.Plan;
        var texts = Headings(language);
        yield return $"{plan.Title}, {plan.Placement.Unit}, {plan.CycleYear}";
        yield return $"{texts.Label}: {plan.Label}   {texts.Day}: {Day(diagnosis.Today)}   {texts.Policy}: {diagnosis.Practice.Policy.Name}";
        yield return "";
        yield return texts.Status;
        foreach (var line in Status(diagnosis, language)) yield return "  " + line;
        yield return "";
        yield return texts.Form;
        foreach (var area in plan.Areas)
        {
            var mark = plan.Overdue(area.Id, diagnosis.Today, diagnosis.Practice.Settings) switch { Certainty.Yes => "!", Certainty.Possibly => "?", _ => " " };
            var theme = plan.Themes.First(t => t.Areas.Contains(area));
            yield return $"  {mark} {area.Id,3}  {area.Heading ?? theme.Heading,-40}  {area.Deadline.OriginalText,-12}  {PlanningTexts.Of(plan.Overdue(area.Id, diagnosis.Today, diagnosis.Practice.Settings)).In(language)}".TrimEnd();
        }

        // Rows in the order of the plan, not of the alphabet.
        var order = plan.Areas.SelectMany(a => new[] { a.Id.Value }.Concat(a.Goals.Select(g => g.Id.Value)).Concat(a.Measures.Select(m => m.Id.Value))).ToList();
        yield return "";
        yield return $"{texts.Findings}: {diagnosis.Findings.Count}";
        foreach (var group in diagnosis.Findings.GroupBy(f => f.Code).OrderByDescending(g => g.First().Severity).ThenBy(g => g.Key))
        {
            var first = group.First();
            yield return $"  {group.Key} x{group.Count(),-3} {Severity(first.Severity).In(language)}: {first.Message.In(language)}";
            var where = group.Select(f => f.Subject.Id).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(id => order.IndexOf(id)).ToList();
            if (where.Count > 1) yield return $"            {Kind(first.Subject.Kind).In(language)} {string.Join(", ", where)}";
        }

        yield return "";
        yield return texts.Bases;
        foreach (var basis in Bases(diagnosis, language)) yield return "  " + basis;
    }

    public static IEnumerable<string> Status(PlanDiagnostics diagnosis, ReportLanguage language)
    {
        var plan = diagnosis.Plan;
        var (certain, possible) = (diagnosis.OverdueRows, diagnosis.PossiblyOverdueRows);
        yield return language switch
        {
            ReportLanguage.English => $"{Count(plan.Themes.Length, "theme", "themes")}, {Count(plan.Areas.Count(), "area", "areas")}, {Count(plan.Measures.Count(), "measure", "measures")}",
            ReportLanguage.Nynorsk => $"{plan.Themes.Length} tema, {plan.Areas.Count()} område, {plan.Measures.Count()} tiltak",
            _ => $"{Count(plan.Themes.Length, "tema", "temaer")}, {Count(plan.Areas.Count(), "område", "områder")}, {plan.Measures.Count()} tiltak",
        };
        yield return language switch
        {
            ReportLanguage.English => $"Overdue: {Count(certain, "row", "rows")} ({Count(diagnosis.OverdueMeasures, "measure", "measures")}), possibly: {possible}",
            ReportLanguage.Nynorsk => $"Over frist: {Count(certain, "rad", "rader")} ({diagnosis.OverdueMeasures} tiltak), kanskje: {possible}",
            _ => $"Over frist: {Count(certain, "rad", "rader")} ({diagnosis.OverdueMeasures} tiltak), kanskje: {possible}",
        };
        foreach (var (text, share) in Shares)
            yield return $"{text.In(language)}: {share(diagnosis).Match((n, d) => $"{n}/{d}", _ => language == ReportLanguage.English ? "not applicable" : language == ReportLanguage.Nynorsk ? "ikkje aktuelt" : "ikke aktuelt")}";
    }

    private static string Count(int n, string one, string many) => n == 1 ? $"{n} {one}" : $"{n} {many}";

    /// <summary>The legal bases behind what was found; those not checked against the law's text say so.</summary>
    public static IEnumerable<string> Bases(PlanDiagnostics diagnosis, ReportLanguage language)
    {
        var unchecked_ = language switch { ReportLanguage.English => "not checked against the text of the law", ReportLanguage.Nynorsk => "ikkje kontrollert mot lovteksta", _ => "ikke kontrollert mot lovteksten" };
        return diagnosis.Findings.SelectMany(f => f.Rule.Bases).OfType<Basis.Legal>().Distinct().OrderBy(b => b.Id, StringComparer.Ordinal)
            .Select(b => $"{b.Instrument} {b.Provision}: {b.Gist.In(language)}" + (b.IsVerified ? "" : $" ({unchecked_})"));
    }
}
