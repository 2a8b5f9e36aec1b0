// Der skoen trykker: from what the tables answered to a report that points at nobody, a canvas, priorities and rows for the plan.
// Without arguments it tells a made-up workshop of the size in the source: 89 tables, 354 people.
using System.CommandLine;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Samples;
using ForBedring.Samples.Workshop;
using ForBedring.Workshops;

var sessionFile = CliOptions.File("--session", "Tables and cards as CSV (table,size,card,played,kept), or a whole session as JSON; a made-up workshop if left out.");
var ratingsFile = CliOptions.File("--ratings", "The tables' ratings as CSV: table,question,rating.");
var smileysFile = CliOptions.File("--smileys", "Smileys as CSV: one row a person, or question,face,votes.");
var notesFile = CliOptions.File("--notes", "Sticky notes as CSV: id,text,area.");
var textsFile = CliOptions.File("--freetext", "Free text as CSV: id,kind,text,area,review,paraphrase,reviewer.");
var deckFile = CliOptions.File("--deck", "The deck as JSON; the library's own if left out.");
var canvasFile = CliOptions.File("--canvas", "A measure canvas as JSON.");
var earlierFile = CliOptions.File("--earlier", "An earlier session of the same deck as JSON; both are released together and compared.");
var processFile = CliOptions.File("--process", "The process as JSON: phases, conditions, working group, risks, sick-leave target, stop points.");
var ledgerFile = CliOptions.File("--ledger", "What was released before, as JSON.");
var ledgerOut = CliOptions.File("--ledger-out", "Where to write what is released now; needed for the next release of the same session.");
var sickLeaveFile = CliOptions.File("--sick-leave", "Sick leave as CSV: x,y,n (month, days of sick leave, agreed days). Needs --employees.");
var employees = new Option<int?>("--employees") { Description = "How many employees the sick-leave series covers at the fewest.", HelpName = "N" };
var id = new Option<string?>("--id") { Description = "The id of the session; needed with --session FILE.csv.", HelpName = "ID" };
var unit = new Option<string?>("--unit") { Description = "The unit that met; needed with --session FILE.csv.", HelpName = "UNIT" };
var date = CliOptions.Date("--date", "The day of the workshop; needed with --session FILE.csv.");
var today = CliOptions.Date("--today", "The day that decisions are judged on; the day of the workshop if left out.");
var formatOption = CliOptions.OneOf("--format", "What to write.", "text", "json", "html", "svg");
var language = CliOptions.Language();
var outFile = CliOptions.Out();
var command = new RootCommand("Der skoen trykker: a safe report from what the tables answered, a canvas and its priorities.")
{
    sessionFile, ratingsFile, smileysFile, notesFile, textsFile, deckFile, canvasFile, earlierFile, processFile, ledgerFile, ledgerOut, sickLeaveFile, employees, id, unit, date, today, formatOption, language, outFile,
};

return Cli.Run(command, args, (options, run) =>
{
    run.Language = options.GetValue(language);
    var format = options.GetValue(formatOption)!;
    var sessionPath = options.GetValue(sessionFile);
    if (sessionPath is null && options.GetValue(canvasFile) is null && options.GetValue(processFile) is null)
    {
        MadeUpStory.Tell(run, options.GetValue(language), format, options.GetValue(outFile));
        return;
    }

    // The deck first: the sheets are read against it.
    var deck = options.GetValue(deckFile) is { } deckPath ? run.ReadWhole(deckPath, utf8 => CardDeckJson.Read(utf8)) : ShoeMethodJson.Default.Deck;
    var canvas = options.GetValue(canvasFile) is { } canvasPath ? run.ReadWhole(canvasPath, utf8 => MeasureCanvasJson.Read(utf8)) : null;
    var process = options.GetValue(processFile) is { } processPath ? run.ReadWhole(processPath, ShoeProcessJson.Read) : null;
    var earlier = options.GetValue(earlierFile) is { } earlierPath && deck is not null ? run.ReadWhole(earlierPath, utf8 => MappingSessionJson.Read(utf8, deck)) : null;
    var ledger = options.GetValue(ledgerFile) is { } ledgerPath ? run.ReadWhole(ledgerPath, utf8 => ReleaseLedgerJson.Read(utf8)) : null;
    var series = options.GetValue(sickLeaveFile) is { } leavePath
        ? run.Read(leavePath, (stream, read) => ReadingsCsv.Read(stream, SickLeave.Indicator, UnitId.From(options.GetValue(unit) ?? "-"), read))
        : null;
    if (options.GetValue(earlierFile) is not null && sessionPath is null) run.StopForUsage("Give --session FILE with --earlier.");
    if (sessionPath is null && options.GetValue(canvasFile) is null && options.GetValue(today) is null) run.StopForUsage("Give --today yyyy-MM-dd with --process alone.");
    if (series is not null && options.GetValue(employees) is null) run.StopForUsage("Give --employees N with --sick-leave.");
    MappingSession? session = null;
    if (sessionPath is not null && deck is not null)
    {
        if (sessionPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) session = run.ReadWhole(sessionPath, utf8 => MappingSessionJson.Read(utf8, deck));
        else session = SheetFiles.Read(run, Heading(), deck, [sessionPath, options.GetValue(ratingsFile), options.GetValue(smileysFile), options.GetValue(notesFile), options.GetValue(textsFile)]);
    }

    run.StopIfUnreadable();
    MappingReport? report = null, compared = null;
    var findings = FindingList.Empty;
    if (session is not null)
    {
        var before = ledger ?? ReleaseLedger.For(RoundId.From(session.Heading.Unit.Value));
        var release = MappingRelease.Apply(MappingTally.Create(earlier is null ? [session.Close()] : [session.Close(), earlier.Close()]), Request(before, session, earlier), SystemClock.Instance.GetCurrentInstant());
        report = release.Reports[0];
        if (earlier is not null) compared = release.Reports[1];
        findings = release.Findings;
        if (options.GetValue(ledgerOut) is { } to) run.Write(to, ReleaseLedgerJson.Write(release.Ledger));
    }

    var day = options.GetValue(today) ?? session?.Heading.Date ?? canvas?.OpenedOn ?? default;
    var sickLeave = series is null ? null : SickLeave.Create(series, options.GetValue(employees)!.Value, process?.SickLeaveTarget);
    Output.Write(run, options.GetValue(outFile), format, options.GetValue(language), new WorkshopResult(report, findings, canvas, sickLeave, day) { Process = process, Earlier = compared });

    static MappingReleaseRequest Request(ReleaseLedger before, MappingSession session, MappingSession? earlier)
        => new(before, earlier is null ? [[session.Heading.Id]] : new[] { new[] { session.Heading.Id }, [earlier.Heading.Id] });

    SessionHeading Heading()
    {
        if (options.GetValue(id) is not { } name || options.GetValue(unit) is not { } where || options.GetValue(date) is not { } when)
        {
            run.StopForUsage("Give --id, --unit and --date with a session as CSV.");
            return null!;
        }

        if (name.IndexOfAny([',', '[', ']', ';', '=', '@', '+']) >= 0 || string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(where)) run.StopForUsage("--id and --unit must not be blank, and --id has none of the signs , ; = @ + [ ].");
        return new SessionHeading(name, UnitId.From(where), when);
    }
});
