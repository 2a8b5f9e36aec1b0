// From answers to reports that cannot leak: rows are read, scored, put through disclosure control, and only then written.
using System.CommandLine;
using ForBedring.Comparisons;
using ForBedring.Json;
using ForBedring.Office;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Samples;
using ForBedring.Surveys;
using NodaTime;

var responseFile = CliOptions.RequiredFile("--responses", "The answers, one sheet per row. Columns: unit (enhet, eining), perhaps respondent (besvarelse, id) and role (rolle), and one per question code.");
var organisationFile = CliOptions.RequiredFile("--organisation", "The units. Columns: id (enhet), parent (overordnet), name (navn), level (nivå), headcount (antall); or a column per level (nivå1, nivå2 …); or a path (sti).");
var instrumentFile = CliOptions.RequiredFile("--instrument", "The instrument, forbedring-instrument/1.");
var previousFile = CliOptions.File("--previous", "Last year's report as JSON, made by this program: adds the change of each mean.");
var policyFile = CliOptions.File("--policy", "The disclosure policy, forbedring-disclosure-policy/1. Standard where neither this nor --threshold is given.");
var threshold = new Option<int?>("--threshold") { Description = "One number instead of a policy, for checking and closed circles: index, distribution and participation at it, nothing banded.", HelpName = "N" };
var breakdown = new Option<string?>("--breakdown") { Description = "Also each role in each unit.", HelpName = "role" }.AcceptOnlyFromAmong("role");
var figures = new Option<string[]>("--figures") { Description = "Figures beside the usual ones: nps (net promoter of questions from 0 to 10), composite (mean of a theme's percents positive).", HelpName = "nps|composite", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] }.AcceptOnlyFromAmong("nps", "composite");
var percentileFile = CliOptions.File("--percentiles", "Published percentiles to compare with, forbedring-percentiles/1: adds where each figure lies among them.");
var format = new Option<string>("--format") { Description = "What to write: json, csv (one row per figure), html or xlsx.", HelpName = "json|csv|html|xlsx", Required = true }.AcceptOnlyFromAmong("json", "csv", "html", "xlsx");
var csvProfile = new Option<string?>("--csv") { Description = "For --format csv: tidy (for programs), or excel (semicolons, decimal comma and names, for a double click in Norwegian Excel).", HelpName = "tidy|excel" }.AcceptOnlyFromAmong("tidy", "excel");
var outFile = CliOptions.RequiredFile("--out", "Where to write; - is standard output, for json and csv.");
var ledgerFile = CliOptions.Ledger();
var keyFile = CliOptions.LedgerKey();
var time = CliOptions.Now();
var languageOption = CliOptions.Language();
var command = new RootCommand("Makes the reports of a survey round: every unit, every theme, nothing that gives anybody away.")
{
    responseFile, organisationFile, instrumentFile, previousFile, policyFile, threshold, breakdown, figures, percentileFile, format, csvProfile, outFile, ledgerFile, keyFile, time, languageOption,
};
var aboutResponses = ReadingChoices.Of("the answers").WithRound();
var aboutOrganisation = ReadingChoices.Of("the organisation", "--organisation-mapping");
aboutResponses.AddTo(command);
aboutOrganisation.AddTo(command);

return Cli.Run(command, args, (options, run) =>
{
    var target = options.GetRequiredValue(outFile);
    var language = options.GetValue(languageOption);
    if (options.GetResult(languageOption) is { Implicit: false }) run.Language = language;
    if (options.GetValue(policyFile) is not null && options.GetValue(threshold) is not null) run.StopForUsage("Give --policy or --threshold, not both.");
    if (target == "-" && options.GetRequiredValue(format) is "html" or "xlsx" && target == "-") run.StopForUsage("Only json and csv can be written to standard output.");

    // Everything is read before anything is refused, so that every problem of every file is listed at once.
    var instrument = run.ReadWhole(options.GetRequiredValue(instrumentFile), utf8 => InstrumentJson.Read(utf8));
    var organisation = run.Read(options.GetRequiredValue(organisationFile), OrganisationCsv.Read, aboutOrganisation.Options(options, run));
    var reading = aboutResponses.Options(options, run);
    var policy = SurveyInputs.PolicyOf(run, options.GetValue(policyFile), options.GetValue(threshold));
    var lastYear = options.GetValue(previousFile) is { } previous ? run.ReadWhole(previous, utf8 => UnitReportJson.Read(utf8)) : [];
    var percentiles = options.GetValue(percentileFile) is { } published ? run.ReadWhole(published, utf8 => PercentilesJson.Read(utf8)) : null;
    run.StopIfUnreadable();

    var round = SurveyInputs.RoundOf(instrument!, organisation!, policy!);
    var responses = run.Required(run.Read(options.GetRequiredValue(responseFile), (stream, how) => ResponseCsv.Read(stream, round, options: how), reading));

    // The only road from scores to a figure is the policy.
    var tally = SurveyTally.Of(responses, new TallyOptions(Environment.ProcessorCount));
    foreach (var finding in SurveyScores.CanCompute(round.Close(), tally)) run.Tell(finding);
    var scores = SurveyScores.Compute(round.Close(), tally);
    var request = new ReleaseRequest(byRole: options.GetValue(breakdown) is not null, figures: FiguresOf(options.GetRequiredValue(figures)));
    var ledger = LedgerFile.Open(run, options.GetValue(ledgerFile), round.Id, target, options.GetValue(keyFile));
    var release = policy!.Apply(new ReleaseOf(scores, options.GetValue(time) ?? SystemClock.Instance.GetCurrentInstant(), request, ledger.Ledger));
    ledger.Keep(release.Ledger);
    foreach (var finding in release.Findings) run.Tell(finding);

    var change = options.GetValue(previousFile) is null ? null : ChangeSince(lastYear!);
    run.Write(target, options.GetRequiredValue(format) switch
    {
        "json" => UnitReportJson.Write(release.Reports, change, percentiles is null ? null : percentiles.Of),
        "csv" when options.GetValue(csvProfile) == "excel" => System.Text.Encoding.UTF8.GetBytes(TidyReport.WriteForExcel(release.Reports, change, language)),
        "csv" => System.Text.Encoding.UTF8.GetBytes(TidyReport.Write(release.Reports, change, percentiles is null ? null : percentiles.Of)),
        "html" => System.Text.Encoding.UTF8.GetBytes(SurveyPage.Write(release, change, language, percentiles)),
        _ => Workbook(release.Reports, change, language),
    });
});

ExtraFigures FiguresOf(string[] asked)
    => (asked.Contains("nps") ? ExtraFigures.NetPromoter : ExtraFigures.None) | (asked.Contains("composite") ? ExtraFigures.Composite : ExtraFigures.None);

byte[] Workbook(IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change, ReportLanguage language)
{
    using var stream = new MemoryStream();
    SurveyXlsx.Write(stream, reports, change, language);
    return stream.ToArray();
}

// A unit with the same code is the same unit; what cannot be compared gets no number.
Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>> ChangeSince(IReadOnlyList<UnitReport> lastYear)
{
    var before = lastYear.ToDictionary(r => r.Id, StringComparer.Ordinal);
    return (report, cell, item) => SurveyComparison.ChangeOfMean(report, cell, before.GetValueOrDefault(report.Id), item);
}
