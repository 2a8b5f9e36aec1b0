using System.CommandLine;
using ForBedring.Samples;
using ForBedring.Samples.Quickstart;
using ForBedring.Surveys;

// A hospital's year in one run. Without arguments: a made-up hospital, a published plan form and a clinic's published referral figures.
// With files: the same on your own data. See README.md.
var responses = CliOptions.File("--responses", "Answers, one row a sheet (CSV). Columns: unit (enhet, eining), perhaps respondent and role, and one per question code. Needs --organisation and --instrument.");
var organisation = CliOptions.File("--organisation", "Units (CSV). Columns: id (enhet), parent (overordnet), name (navn), level (nivå), headcount (antall); or a column per level; or a path (sti).");
var instrument = CliOptions.File("--instrument", "What was asked (JSON).");
var plan = CliOptions.File("--plan", "An improvement plan as JSON. Without it there is no plan in the report.");
var today = CliOptions.Date("--today", "The day that overdue is judged on. Left out: 2024-01-15 for the made-up year, otherwise the date in Norway.");
var folder = new Option<string>("--out") { Description = "The folder to write to.", HelpName = "DIR", DefaultValueFactory = _ => "out" };
var language = CliOptions.Language();
var ledgerFile = CliOptions.Ledger();
var keyFile = CliOptions.LedgerKey();

var command = new RootCommand("Tells a hospital's year and writes it to a folder: report.json, report.csv, plan.json and year.html.") { responses, organisation, instrument, plan, today, folder, language, ledgerFile, keyFile };
var aboutResponses = ReadingChoices.Of("the answers").WithRound();
var aboutOrganisation = ReadingChoices.Of("the organisation", "--organisation-mapping");
aboutResponses.AddTo(command);
aboutOrganisation.AddTo(command);

return Cli.Run(command, args, (options, run) =>
{
    var files = new OwnFiles(options.GetValue(responses), options.GetValue(organisation), options.GetValue(instrument), options.GetValue(plan));
    files.Check(run);
    files.ReadAs(aboutResponses.Options(options, run), aboutOrganisation.Options(options, run));
    LedgerFile Ledger(SurveyRound round) => LedgerFile.Open(run, options.GetValue(ledgerFile), round.Id, options.GetValue(folder), options.GetValue(keyFile));
    var year = files.AreAny ? files.Read(run, options.GetValue(today), Ledger) : MadeUpYear.Read(run, options.GetValue(today), Ledger);

    YearStory.Tell(year, run);
    YearFiles.Write(year, run, options.GetValue(folder)!, options.GetValue(language));
});
