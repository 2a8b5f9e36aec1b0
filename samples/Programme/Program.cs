// Shows an improvement programme: focus areas, learning networks, micro-teams, cause map and pulse checks, as text or as a page.
// Without arguments: a hospital's programme for 2023 and the micro-teams of its child and youth clinic, with made-up pulses, meetings, competence and user bank,
// as text and as out/programme.html.
using System.CommandLine;
using ForBedring.Calendar;
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
var pulseFile = CliOptions.File("--pulse", "Forms of Ta pulsen as rows: id, form, date, unit, filledBy and a column for each question.");
var bankFile = CliOptions.File("--bank", "The user bank as JSON: rates, members by opaque id, orders and assignments.");
var competenceFile = CliOptions.File("--competence", "The register of competence as JSON: ladder, units with head counts, records by opaque id.");
var meetingsFile = CliOptions.File("--meetings", "A unit's improvement board and daily huddles as JSON.");
var todayOption = CliOptions.Date("--today", "The day to tell of; needed with a file of your own.");
var policyOption = CliOptions.OneOf("--policy", "How severe each finding is.", "default", "strict", "pilot");
var formatOption = CliOptions.OneOf("--format", "What to write.", "text", "html");
var labelOption = new Option<string>("--label") { Description = "How far the page may travel, as in \"Intern (gul)\".", DefaultValueFactory = _ => "Intern" };
var language = CliOptions.Language();
var outFile = CliOptions.Out();
var command = new RootCommand("Shows an improvement programme and a clinic's micro-teams.") { programmeFile, teamsFile, pulseFile, bankFile, competenceFile, meetingsFile, todayOption, policyOption, formatOption, labelOption, language, outFile };

return Cli.Run(command, args, (options, run) =>
{
    var (programmePath, teamsPath, pulsePath) = (options.GetValue(programmeFile), options.GetValue(teamsFile), options.GetValue(pulseFile));
    var (bankPath, competencePath, meetingsPath) = (options.GetValue(bankFile), options.GetValue(competenceFile), options.GetValue(meetingsFile));
    var isOwn = new[] { programmePath, teamsPath, pulsePath, bankPath, competencePath, meetingsPath }.Any(p => p is not null);
    if (isOwn && options.GetValue(todayOption) is null) run.StopForUsage("Give --today yyyy-MM-dd with a file of your own.");
    var today = options.GetValue(todayOption) ?? new LocalDate(2024, 12, 31);
    run.Language = options.GetValue(language);

    // Read everything first, so that every problem of every file is listed.
    if (!isOwn)
    {
        (programmePath, teamsPath, pulsePath) = (Beside("improvement-programme.json"), Beside("child-youth-clinic.json"), Beside("made-up/pulse.csv"));
        (bankPath, competencePath, meetingsPath) = (Beside("made-up/user-bank.json"), Beside("made-up/competence.json"), Beside("made-up/meetings.json"));
    }

    var programme = programmePath is null ? null : run.ReadWhole(programmePath, ProgrammeJson.Read);
    var teams = teamsPath is null ? null : run.ReadWhole(teamsPath, ClinicTeamsJson.Read);
    var questions = programme?.PulseQuestions ?? PulseQuestions.Default;
    var pulse = pulsePath is null ? null : run.Read(pulsePath, (stream, how) => PulseCsv.Read(stream, questions, PlanAliases.Default.Roles, how));
    var bank = bankPath is null ? null : run.ReadWhole(bankPath, UserBankJson.Read);
    var competence = competencePath is null ? null : run.ReadWhole(competencePath, CompetenceJson.Read);
    var meetings = meetingsPath is null ? null : run.ReadWhole(meetingsPath, MeetingsJson.Read);
    run.StopIfUnreadable();

    var policy = FindingPolicy.Named(options.GetValue(policyOption)!)!;
    var page = ProgrammePage.Create(run.Language, today, SensitivityLabel.Parse(options.GetValue(labelOption)!), policy);
    if (programme is not null) page = page.Add(programme);
    if (teams is not null) page = page.Add(teams);
    if (pulse is not null) page = page.Add(pulse.Outpatient.Report(), pulse.Outpatient.Findings(policy)).Add(pulse.Ward.Report(), pulse.Ward.Findings(policy));
    if (meetings?.Board is { } board) page = page.Add(board);
    if (meetings?.Huddles is { } huddles) page = page.Add(huddles);
    if (competence is not null) page = page.Add(competence.Report(today), competence.Targets);
    if (bank is not null) page = page.Add(bank.Report(CalendarPeriod.Year(today.Year)));
    if (!isOwn)
    {
        page = page.WithNote(new LocalisedText(
            "Pulsene, møtene, kompetansetallene og brukerbanken på siden er oppdiktet. De viser hvordan siden ser ut med egne tall.",
            "Pulsane, møta, kompetansetala og brukarbanken på sida er oppdikta. Dei viser korleis sida ser ut med eigne tal.",
            "The pulses, meetings, competence figures and user bank on the page are made up. They show how the page looks with figures of your own."));
    }

    if (args.Length == 0) run.Write("out/programme.html", page.ToHtml());
    run.Write(options.GetValue(outFile), options.GetValue(formatOption) == "html" ? page.ToHtml() : page.ToText());
});

static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);
