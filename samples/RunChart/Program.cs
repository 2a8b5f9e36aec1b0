// A series of readings as a run chart or control chart: JSON for programs, or an accessible picture for people.
// Without arguments: an intake team starts in June 2023, and the breach series is looked at three times.
using System.CommandLine;
using System.Globalization;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Reports.Charts;
using ForBedring.Rules;
using ForBedring.Samples;

if (args.Length == 0) return Cli.Run(new RootCommand(), args, (_, run) => IntakeTeam.Tell(run), ExitCodes.InputOneUsageTwo);

var csv = CliOptions.RequiredFile("--csv", "Readings in order of time. Columns: x (a date, a month 2024-01, a week 2024-W05, 2024-Q1, 2024-T1, a year, or a whole number), y, and n for shares and rates.");
var kind = new Option<string>("--chart") { Description = "The kind of chart.", Required = true, HelpName = "run|i|mr|p|pp|u|up|c|g|t" }.AcceptOnlyFromAmong([.. Enum.GetValues<ChartKind>().Select(ChartJson.CodeOf)]);
var freeze = new Option<int?>("--freeze") { Description = "The last position of the baseline.", HelpName = "N" };
var part = new Option<string?>("--part") { Description = "The last position of each phase but the final one.", HelpName = "a,b" };
var exclude = new Option<string?>("--exclude") { Description = "Positions to leave out.", HelpName = "a,b" };
var screen = new Option<string?>("--screen") { Description = "Leave very large moving ranges out of the mean range; on for anhoej and off for nhs unless said.", HelpName = "on|off" }.AcceptOnlyFromAmong("on", "off");
var target = new Option<string?>("--target") { Description = "The target, for the picture and the assurance icon.", HelpName = "X" };
var direction = new Option<string?>("--direction") { Description = "Which way is better.", HelpName = "increase|decrease|hold" }.AcceptOnlyFromAmong("increase", "decrease", "hold");
var centre = new Option<string?>("--centre") { Description = "A centre line that is known and not computed.", HelpName = "X" };
var preset = CliOptions.OneOf("--preset", "Anhøj's rules, or those of NHS Making Data Count for I charts.", "anhoej", "nhs");
var format = CliOptions.OneOf("--format", "What to write.", "json", "svg");
var outFile = CliOptions.Out();
var language = CliOptions.Language();
var command = new RootCommand("Draws run charts and control charts.") { csv, kind, freeze, part, exclude, screen, target, direction, centre, preset, format, outFile, language };
var aboutReadings = ReadingChoices.Of("the readings").WithDates();
aboutReadings.AddTo(command);

return Cli.Run(command, args, (options, run) =>
{
    var chartKind = Enum.GetValues<ChartKind>().First(k => ChartJson.CodeOf(k) == options.GetValue(kind));
    var rules = options.GetValue(preset) == "nhs" ? ChartPreset.NhsMakingDataCount : ChartPreset.Anhoej;
    if (options.GetValue(screen) is { } said) rules = rules.With(said == "on" ? MovingRangeScreening.On : MovingRangeScreening.Off);
    if (!rules.Allows(chartKind)) run.StopForUsage("--preset nhs draws --chart i only.");
    Direction? better = options.GetValue(direction) switch { "increase" => Direction.Increase, "decrease" => Direction.Decrease, "hold" => Direction.Hold, _ => null };
    var wanted = Number(run, "--target", options.GetValue(target));
    var layout = LayoutOf(run, options);

    var indicator = new Indicator(IndicatorId.From("y"), LocalisedText.Same("y"), KindOf(chartKind), LocalisedText.Same(""), better);
    var series = run.Required(run.Read(options.GetRequiredValue(csv), (stream, how) => ReadingsCsv.Read(stream, indicator, UnitId.From("x"), how), aboutReadings.Options(options, run)));
    if (layout.Excluded.Any(e => e.Position > series.Count)) run.StopForUsage($"--exclude names a position beyond the last, {series.Count}.");
    if (layout.KnownCentre is { } known && !IsPossible(chartKind, known)) run.StopForUsage("--centre is impossible for this chart: shares lie in [0, 1], counts and times are not negative.");

    var chart = SeriesChart.Draw(series, chartKind, rules, layout);
    foreach (var finding in chart.Findings) run.Note($"{finding.Severity}: {finding.Code} {finding.Rule.Name} {finding.Message.English}");
    if (options.GetValue(format) == "json") run.Write(options.GetValue(outFile), ChartJson.Write(chart, better, wanted));
    else run.Write(options.GetValue(outFile), ChartPicture.Draw(chart, ChartPictureOptions.Default.For(Path.GetFileName(options.GetRequiredValue(csv))).In(options.GetValue(language)).WithTarget(wanted, better).WithTable()).ToSvg());
}, ExitCodes.InputOneUsageTwo);

ChartLayout LayoutOf(ProgramRun run, ParseResult options)
{
    var layout = ChartLayout.Whole;
    if (options.GetValue(freeze) is { } last)
    {
        if (last < 1) run.StopForUsage("--freeze must be 1 or more.");
        layout = layout.FrozenAt(last);
    }

    if (Positions(run, "--part", options.GetValue(part)) is { } parts) layout = layout.InParts(parts);
    foreach (var position in Positions(run, "--exclude", options.GetValue(exclude)) ?? [])
    {
        if (position < 1) run.StopForUsage("--exclude takes positions from 1.");
        layout = layout.Excluding(position, "left out on the command line", "user");
    }

    if (Number(run, "--centre", options.GetValue(centre)) is { } value) layout = layout.WithCentre(value);
    return layout;
}

static ValueKind KindOf(ChartKind chart) => chart switch
{
    ChartKind.P or ChartKind.PPrime => ValueKind.Proportion,
    ChartKind.U or ChartKind.UPrime => ValueKind.Rate,
    ChartKind.C => ValueKind.Count,
    ChartKind.G => ValueKind.OpportunitiesBetween,
    ChartKind.T => ValueKind.TimeBetween,
    _ => ValueKind.Amount,
};

static bool IsPossible(ChartKind chart, decimal centre) => chart switch
{
    ChartKind.Run or ChartKind.Individuals => true,
    ChartKind.P or ChartKind.PPrime => centre is >= 0 and <= 1,
    ChartKind.T => centre > 0,
    _ => centre >= 0,
};

static int[]? Positions(ProgramRun run, string option, string? text)
{
    if (text is null) return null;
    var positions = new List<int>();
    foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
    {
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var position)) positions.Add(position);
        else run.StopForUsage($"{option} takes whole numbers with commas between, as in 12,24.");
    }

    return [.. positions];
}

static decimal? Number(ProgramRun run, string option, string? text)
{
    if (text is null) return null;
    if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= ReadingValue.Largest) return number;
    run.StopForUsage($"{option} takes a number with a point as decimal sign.");
    return null;
}
