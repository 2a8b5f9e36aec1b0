// Tells a leader where the unit is in the year, what is next, who was missing at the table, and whether the method's principles are kept.
// Without arguments it tells a pilot's first year and the start of its second.
using System.CommandLine;
using ForBedring.Json;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Samples;
using ForBedring.Wheel;

var cycleFile = CliOptions.File("--cycle", "A wheel cycle as JSON; the pilot year if left out.");
var todayOption = CliOptions.Date("--today", "The day to tell of; needed with --cycle.");
var policyOption = CliOptions.OneOf("--policy", "How severe each finding is.", "default", "strict", "pilot");
var formatOption = CliOptions.OneOf("--format", "What to write.", "text", "json", "svg", "ics");
var language = CliOptions.Language();
var outFile = CliOptions.Out();
var command = new RootCommand("Tells where a unit is in the nine-step annual wheel.") { cycleFile, todayOption, policyOption, formatOption, language, outFile };

return Cli.Run(command, args, (options, run) =>
{
    var path = options.GetValue(cycleFile);
    var today = options.GetValue(todayOption);
    if (path is not null && today is null) run.StopForUsage("Give --today yyyy-MM-dd with --cycle.");
    var practice = new WheelPractice(FindingPolicy.Named(options.GetValue(policyOption)!)!, WheelSettings.Default);
    var document = path is null ? Pilot("pilot-year-2024.json") : run.Required(run.ReadWhole(path, utf8 => WheelCycleJson.Read(utf8)));
    var text = new WheelText(options.GetValue(language), practice);
    var format = options.GetValue(formatOption);

    // Without a file and a day: the whole story, in October, at the end of the year, and when the next one begins.
    if (path is null && today is null && format == "text")
    {
        var next = Pilot("pilot-year-2025.json");
        run.Write(options.GetValue(outFile), string.Join("\n", text.Tell(document, new(2024, 10, 1)), text.Tell(document, new(2024, 12, 31)), text.Tell(next, new(2025, 2, 1))));
        return;
    }

    var day = today ?? new LocalDate(2024, 10, 1);
    document.CanStand(day).ThrowIfRefused();
    var (cycle, situation) = (document.Cycle, document.Situation);
    switch (format)
    {
        case "json":
            run.Write(options.GetValue(outFile), WheelCycleJson.WriteStatus(document, day, practice));
            break;
        case "svg":
            run.Write(options.GetValue(outFile), WheelSvg.Draw("wheel", cycle, day, options.GetValue(language), situation, cycle.Unit.Value).ToSvg());
            break;
        case "ics":
            run.Write(options.GetValue(outFile), ICalendar.Write(CalendarFeed.Of(cycle, situation), day, options.GetValue(language)));
            break;
        default:
            run.Write(options.GetValue(outFile), text.Tell(document, day));
            break;
    }
});

static WheelDocument Pilot(string name)
{
    using var seed = typeof(WheelText).Assembly.GetManifestResourceStream(name)!;
    using var copy = new MemoryStream();
    seed.CopyTo(copy);
    return WheelCycleJson.Read(copy.ToArray()).ValueOrThrow();
}
