// Takes an improvement plan out of the drawer: what is late, what is missing, and what can be done about it.
// The plan is the library's JSON, or the seven-column table as people paste it out of a form; the content tells which.
using System.CommandLine;
using ForBedring.Json;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Samples;
using NodaTime;

var planFile = CliOptions.File("--plan", "The plan: JSON, or a pasted table. Columns: forbedringsområde, mål, tiltak, ansvarlig, frist, evaluering, korrigering, or tiltak, ansvarlig, frist, status; in any order. Without it, the plan of a hospital from 2023.");
var day = CliOptions.Date("--today", "The day to review on. Without --plan and --today, 2024-01-15.");
var policyName = CliOptions.OneOf("--policy", "How severe each finding is.", "default", "strict", "pilot");
var format = CliOptions.OneOf("--format", "Text for people, the plan with its review as JSON, or a page.", "text", "json", "html");
var outFile = CliOptions.Out();
var lang = CliOptions.Language();
var command = new RootCommand("Reviews an improvement plan on a day.") { planFile, day, policyName, format, outFile, lang };
var aboutPlan = ReadingChoices.Of("a pasted table");
aboutPlan.AddTo(command);

return Cli.Run(command, args, (options, run) =>
{
    var own = Path.Combine(AppContext.BaseDirectory, "betanien-plan-2023.json");
    var path = options.GetValue(planFile);
    if (path is not null && options.GetValue(day) is null) run.StopForUsage("Give --today yyyy-MM-dd with --plan.");
    var today = options.GetValue(day) ?? new LocalDate(2024, 1, 15);
    var language = run.Language = options.GetValue(lang);

    // Read: by content, not by name. The problems of an unreadable plan are listed with their lines, and nothing is written.
    var mapping = aboutPlan.Options(options, run).Mapping;
    var plan = run.Required(run.ReadWhole(path ?? own, bytes => ReadPlan(bytes, today, mapping)));

    // Diagnose: everything that is found, nothing repaired.
    var practice = new PlanningPractice(FindingPolicy.Named(options.GetValue(policyName)!)!, PlanningSettings.Default);
    var diagnosis = plan.Diagnose(today, practice);

    var to = options.GetValue(outFile);
    switch (options.GetValue(format))
    {
        case "json": run.Write(to, PlanJson.WriteReview(diagnosis, language)); break;
        case "html": run.Write(to, Page(diagnosis, language)); break;
        default: run.Write(to, Text(diagnosis, language)); break;
    }
});

static ReadResult<ImprovementPlan> ReadPlan(byte[] bytes, LocalDate today, SourceMapping? mapping)
{
    var first = bytes.FirstOrDefault(b => b is not (0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF));
    return first == (byte)'{' || first == (byte)'[' ? WithoutNotes(PlanJson.Read(bytes)) : PlanTableText.Read(bytes, writtenOn: today, mapping: mapping);
}

// Members of other programs are kept in the plan; they are no problem worth a line.
static ReadResult<ImprovementPlan> WithoutNotes(ReadResult<ImprovementPlan> read) => read.Match(
    (plan, problems) => new ReadResult<ImprovementPlan>.Accepted(plan, [.. problems.Where(p => p.Severity != Severity.Info)]),
    _ => read);

static string Text(PlanDiagnostics diagnosis, ReportLanguage language)
{
    var lines = PlanReviewText.Lines(diagnosis, language);
    return string.Join("\n", lines) + "\n";
}

static string Page(PlanDiagnostics diagnosis, ReportLanguage language)
{
    var plan = diagnosis.Plan;
    var texts = PlanReviewText.Headings(language);
    var page = ReportPage.Create(language, plan.Title)
        .WithFact(texts.Label, plan.Label.ToString())
        .WithFact(texts.Day, PlanReviewText.Day(diagnosis.Today))
        .WithFact(texts.Policy, diagnosis.Practice.Policy.Name)
        .WithSection("status", texts.Status, HtmlFragment.Bullets(PlanReviewText.Status(diagnosis, language)))
        .WithSection("plan", texts.Form, PlanFormHtml.Table(plan, diagnosis.Today, language, diagnosis.Practice.Settings))
        .WithSection("findings", texts.Findings, HtmlFragment.Table(
            texts.Findings, [texts.Code, texts.Severity, texts.Where, texts.Message],
            diagnosis.Findings.Select(f => new[] { f.Code.Value, PlanReviewText.Severity(f.Severity).In(language), $"{PlanReviewText.Kind(f.Subject.Kind).In(language)} {f.Subject.Id}".Trim(), f.Message.In(language) })));
    return page.WithSection("bases", texts.Bases, HtmlFragment.Bullets(PlanReviewText.Bases(diagnosis, language))).ToHtml();
}
