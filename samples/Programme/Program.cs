// Shows an improvement programme: focus areas, learning networks, micro-teams, cause map and pulse checks, as text or as a page.
// Without arguments: a hospital's programme for 2023 and the micro-teams of its child and youth clinic, as text and as out/programme.html.
using System.CommandLine;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Programme.Pulse;
using ForBedring.Reading;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Samples;
using NodaTime;

var programmeFile = CliOptions.File("--programme", "The programme year as JSON.");
var teamsFile = CliOptions.File("--teams", "A clinic's micro-teams as JSON.");
var pulseFile = CliOptions.File("--pulse", "Forms of Ta pulsen as rows. Columns: id, form (skjema), date (dato), unit (enhet, eining), filledBy (utfyltAv), and one per question id.");
var todayOption = CliOptions.Date("--today", "The day to tell of; needed with a file of your own.");
var policyOption = CliOptions.OneOf("--policy", "How severe each finding is.", "default", "strict", "pilot");
var formatOption = CliOptions.OneOf("--format", "What to write.", "text", "html");
var labelOption = new Option<string>("--label") { Description = "How far the page may travel, as in \"Intern (gul)\".", DefaultValueFactory = _ => "Intern" };
var language = CliOptions.Language();
var outFile = CliOptions.Out();
var command = new RootCommand("Shows an improvement programme and a clinic's micro-teams.") { programmeFile, teamsFile, pulseFile, todayOption, policyOption, formatOption, labelOption, language, outFile };
var aboutPulse = ReadingChoices.Of("the forms").WithDates();
aboutPulse.AddTo(command);

return Cli.Run(command, args, (options, run) =>
{
    var (programmePath, teamsPath, pulsePath) = (options.GetValue(programmeFile), options.GetValue(teamsFile), options.GetValue(pulseFile));
    var isOwn = programmePath is not null || teamsPath is not null || pulsePath is not null;
    if (isOwn && options.GetValue(todayOption) is null) run.StopForUsage("Give --today yyyy-MM-dd with a file of your own.");
    var today = options.GetValue(todayOption) ?? new LocalDate(2024, 3, 15);
    run.Language = options.GetValue(language);

    // Read everything first, so that every problem of every file is listed.
    if (!isOwn) (programmePath, teamsPath) = (Seed("improvement-programme.json"), Seed("child-youth-clinic.json"));
    var programme = programmePath is null ? null : run.ReadWhole(programmePath, ProgrammeJson.Read);
    var teams = teamsPath is null ? null : run.ReadWhole(teamsPath, ClinicTeamsJson.Read);
    var questions = programme?.PulseQuestions ?? PulseQuestions.Default;
    var pulse = pulsePath is null ? null : run.Read(pulsePath, (stream, how) => PulseCsv.Read(stream, questions, PlanAliases.Default.Roles, how), aboutPulse.Options(options, run));
    run.StopIfUnreadable();

    var policy = FindingPolicy.Named(options.GetValue(policyOption)!)!;
    var page = ProgrammePage.Create(run.Language, today, SensitivityLabel.Parse(options.GetValue(labelOption)!), policy);
    if (programme is not null) page = page.Add(programme);
    if (teams is not null) page = page.Add(teams);
    if (pulse is not null) page = page.Add(pulse.Outpatient.Report(), pulse.Outpatient.Findings(policy)).Add(pulse.Ward.Report(), pulse.Ward.Findings(policy));

    if (args.Length == 0) run.Write("out/programme.html", page.ToHtml());
    run.Write(options.GetValue(outFile), options.GetValue(formatOption) == "html" ? page.ToHtml() : page.ToText());
});

static string Seed(string name) => Path.Combine(AppContext.BaseDirectory, name);
