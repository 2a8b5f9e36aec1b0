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

var csv = CliOptions.File("--csv", "Readings in order of time. Columns: x (a date, a month 2024-01, a week 2024-W05, 2024-Q1, 2024-T1, a year, or a whole number), y, and n for shares and rates. With --events a column x, date or dato with a date a row, in any order.");
var bands = CliOptions.File("--bands", "Counts of waits per band, one row a unit and one column a band as in 0-1 or 52+, and perhaps total, instead of readings: writes median, percentiles and share within a limit.");
var kind = new Option<string?>("--chart") { Description = "The kind of chart.", HelpName = "run|i|mr|p|pp|u|up|c|g|t|cusum|ewma" }.AcceptOnlyFromAmong([.. Enum.GetValues<ChartKind>().Select(ChartJson.CodeOf), "cusum", "ewma"]);
var freeze = new Option<int?>("--freeze") { Description = "The last position of the baseline.", HelpName = "N" };
var part = new Option<string?>("--part") { Description = "The last position of each phase but the final one.", HelpName = "a,b" };
var baseline = new Option<string?>("--baseline") { Description = "How many of its own first positions each phase takes its centre and limits from: one number for all, or one for each.", HelpName = "k[,k]" };
var exclude = new Option<string?>("--exclude") { Description = "Positions to leave out.", HelpName = "a,b" };
var gaps = CliOptions.OneOf("--gaps", "What becomes of periods that a regular series lacks: as missing readings, or as if they did not exist.", "missing", "absent");
var screen = new Option<string?>("--screen") { Description = "Leave very large moving ranges out of the mean range; on for anhoej and off for nhs unless said.", HelpName = "on|off" }.AcceptOnlyFromAmong("on", "off");
var limits = CliOptions.OneOf("--limits", "Three sigma, or exact probability limits for p, u and c.", "sigma", "exact");
var warning = new Option<bool>("--warning-lines") { Description = "Lines at two sigma, which are never a signal." };
var target = new Option<string?>("--target") { Description = "The target, for the picture and the assurance icon; shares as 0.8 or 80%. One that changes: 0.75,2024-01:0.8.", HelpName = "X[,date:X]" };
var direction = new Option<string?>("--direction") { Description = "Which way is better.", HelpName = "increase|decrease|hold" }.AcceptOnlyFromAmong("increase", "decrease", "hold");
var centre = new Option<string?>("--centre") { Description = "A centre line that is known and not computed.", HelpName = "X" };
var sigma = new Option<string?>("--sigma") { Description = "A standard deviation that is known and not computed; with --centre, for i, p, pp, u, up and c.", HelpName = "X" };
var events = new Option<bool>("--events") { Description = "The rows are dates of rare events: draws the days between them, for g and t." };
var sameDay = CliOptions.OneOf("--same-day", "What several events on one day become: gaps of zero days, or one occasion.", "zero", "once");
var values = CliOptions.OneOf("--values", "What a cusum or ewma is made of.", "share", "rate", "count");
var memory = new Option<string?>("--k") { Description = "The allowance of a cusum, 0.5 unless said; the weight of an ewma is --weight.", HelpName = "X" };
var decision = new Option<string?>("--h") { Description = "The decision limit of a cusum, 5 unless said.", HelpName = "X" };
var weight = new Option<string?>("--weight") { Description = "The weight of the newest reading in an ewma, 0.2 unless said.", HelpName = "X" };
var width = new Option<string?>("--width") { Description = "The width of an ewma's limits in sigma, 2.962 unless said.", HelpName = "X" };
var within = new Option<string?>("--within") { Description = "With --bands: the limit of the share, 18 unless said.", HelpName = "X" };
var percentiles = new Option<string?>("--percentiles") { Description = "With --bands: the percentiles, 92,95 unless said.", HelpName = "a,b" };
var preset = CliOptions.OneOf("--preset", "Anhøj's rules, or those of NHS Making Data Count for I charts.", "anhoej", "nhs");
var format = CliOptions.OneOf("--format", "What to write.", "json", "svg");
var outFile = CliOptions.Out();
var language = CliOptions.Language();
var command = new RootCommand("Draws run charts, control charts, CUSUM and EWMA, and reads waits in bands.")
{
    csv, bands, kind, freeze, part, baseline, exclude, gaps, screen, limits, warning, target, direction, centre, sigma, events, sameDay, values, memory, decision, weight, width, within, percentiles, preset, format, outFile, language,
};
var aboutReadings = ReadingChoices.Of("the readings").WithDates();
aboutReadings.AddTo(command);

return Cli.Run(command, args, (options, run) =>
{
    if (options.GetValue(bands) is { } bandFile)
    {
        var limit = Number(run, "--within", options.GetValue(within)) ?? 18;
        decimal[] wantedPercentiles = [.. (options.GetValue(percentiles) ?? "92,95").Split(',').Select(p => Number(run, "--percentiles", p)!.Value)];
        if (limit <= 0 || wantedPercentiles.Any(p => p is <= 0 or >= 100)) run.StopForUsage("--within takes a number above 0, --percentiles numbers above 0 and below 100.");
        run.Write(options.GetValue(outFile), BandFigures.Write(run.Required(run.Read(bandFile, (stream, how) => BandedWaitsCsv.Read(stream, how), aboutReadings.Options(options, run))), limit, wantedPercentiles));
        return;
    }

    if (options.GetValue(csv) is not { } file || options.GetValue(kind) is not { } word)
    {
        run.StopForUsage("--csv and --chart must be given, or --bands.");
        return;
    }

    if (word is "cusum" or "ewma") WriteSlowShift(run, options, file, word);
    else WriteChart(run, options, file, Enum.GetValues<ChartKind>().First(k => ChartJson.CodeOf(k) == word));
}, ExitCodes.InputOneUsageTwo);

void WriteChart(ProgramRun run, ParseResult options, string file, ChartKind chartKind)
{
    var rules = options.GetValue(preset) == "nhs" ? ChartPreset.NhsMakingDataCount : ChartPreset.Anhoej;
    if (options.GetValue(screen) is { } said) rules = rules.With(said == "on" ? MovingRangeScreening.On : MovingRangeScreening.Off);
    if (!rules.Allows(chartKind)) run.StopForUsage("--preset nhs draws --chart i only.");
    var better = DirectionOf(options);
    var wanted = TargetOption.Parse(run, options.GetValue(target), IsPossible, chartKind);
    var layout = LayoutOf(run, options);
    if (layout.KnownSigma is not null && chartKind is ChartKind.Run or ChartKind.MovingRange or ChartKind.G or ChartKind.T) run.StopForUsage("--sigma is for the charts i, p, pp, u, up and c.");
    if (layout.Limits == LimitMethod.Exact && (layout.KnownSigma is not null || chartKind is not (ChartKind.P or ChartKind.U or ChartKind.C))) run.StopForUsage("--limits exact is for the charts p, u and c, without --sigma.");
    if (layout.KnownCentre is { } known && !IsPossible(chartKind, known)) run.StopForUsage("--centre is impossible for this chart: shares lie in [0, 1], counts and times are not negative.");

    var series = SeriesOf(run, options, file, KindOf(chartKind), better);
    if (layout.Excluded.Any(e => e.Position > series.Count)) run.StopForUsage($"--exclude names a position beyond the last, {series.Count}.");
    var chart = SeriesChart.Draw(series, chartKind, rules, layout);
    Tell(run, chart.Findings);
    if (options.GetValue(format) == "json") run.Write(options.GetValue(outFile), ChartJson.Write(chart, better, wanted));
    else run.Write(options.GetValue(outFile), ChartPicture.Draw(chart, PictureOf(options, file).WithTarget(wanted, better).WithTable()).ToSvg());
}

void WriteSlowShift(ProgramRun run, ParseResult options, string file, string word)
{
    var valueKind = options.GetValue(values) switch { "rate" => ValueKind.Rate, "count" => ValueKind.Count, _ => ValueKind.Proportion };
    var layout = LayoutOf(run, options);
    if (layout.KnownCentre is { } known && !IsPossible(valueKind == ValueKind.Proportion ? ChartKind.P : ChartKind.C, known)) run.StopForUsage("--centre is impossible: shares lie in [0, 1], rates and counts are not negative.");
    var series = SeriesOf(run, options, file, valueKind, DirectionOf(options));
    if (layout.Excluded.Any(e => e.Position > series.Count)) run.StopForUsage($"--exclude names a position beyond the last, {series.Count}.");
    SlowShiftDesign? design = null;
    try
    {
        design = word == "cusum"
            ? SlowShiftDesign.Cusum(Number(run, "--k", options.GetValue(memory)) ?? 0.5m, Number(run, "--h", options.GetValue(decision)) ?? 5)
            : SlowShiftDesign.Ewma(Number(run, "--weight", options.GetValue(weight)) ?? 0.2m, Number(run, "--width", options.GetValue(width)) ?? 2.962m);
    }
    catch (ArgumentOutOfRangeException)
    {
        run.StopForUsage("--k lies above 0 and at most at 3, --h above 0 and at most at 20, --weight from 0.05 to 1, --width from 1 to 5.");
    }

    var chart = SlowShiftChart.Draw(series, design!, layout);
    if (options.GetValue(format) == "json") run.Write(options.GetValue(outFile), ChartJson.Write(chart));
    else run.Write(options.GetValue(outFile), SlowShiftPicture.Draw(chart, PictureOf(options, file)).ToSvg());
}

ReadingSeries SeriesOf(ProgramRun run, ParseResult options, string file, ValueKind valueKind, Direction? better)
{
    var indicator = new Indicator(IndicatorId.From("y"), LocalisedText.Same("y"), valueKind, LocalisedText.Same(""), better);
    if (!options.GetValue(events)) return run.Required(run.Read(file, (stream, how) => ReadingsCsv.Read(stream, indicator, UnitId.From("x"), how), aboutReadings.Options(options, run)));
    if (valueKind is not (ValueKind.OpportunitiesBetween or ValueKind.TimeBetween)) run.StopForUsage("--events draws --chart g or t only.");
    var days = run.Required(run.Read(file, (stream, how) => EventDatesCsv.Read(stream, how), aboutReadings.Options(options, run)));
    return EventGaps.DaysBetween(indicator, UnitId.From("x"), days, options.GetValue(sameDay) == "once" ? SameDayEvents.OneOccasion : SameDayEvents.ZeroGaps);
}

ChartPictureOptions PictureOf(ParseResult options, string file) => ChartPictureOptions.Default.For(Path.GetFileName(file)).In(options.GetValue(language));

Direction? DirectionOf(ParseResult options) => options.GetValue(direction) switch { "increase" => Direction.Increase, "decrease" => Direction.Decrease, "hold" => Direction.Hold, _ => null };

void Tell(ProgramRun run, IEnumerable<Finding> findings)
{
    foreach (var finding in findings) run.Note($"{finding.Severity}: {finding.Code} {finding.Rule.Name} {finding.Message.English}");
}

ChartLayout LayoutOf(ProgramRun run, ParseResult options)
{
    var layout = ChartLayout.Whole;
    if (options.GetValue(freeze) is { } last)
    {
        if (last < 1) run.StopForUsage("--freeze must be 1 or more.");
        layout = layout.FrozenAt(last);
    }

    if (Positions(run, "--part", options.GetValue(part)) is { } parts) layout = layout.InParts(parts);
    if (Positions(run, "--baseline", options.GetValue(baseline)) is { } firsts)
    {
        if (firsts.Any(f => f < 1)) run.StopForUsage("--baseline takes numbers from 1.");
        layout = layout.WithBaselines(firsts);
    }

    foreach (var position in Positions(run, "--exclude", options.GetValue(exclude)) ?? [])
    {
        if (position < 1) run.StopForUsage("--exclude takes positions from 1.");
        layout = layout.Excluding(position, "left out on the command line", "user");
    }

    var known = Number(run, "--centre", options.GetValue(centre));
    if (Number(run, "--sigma", options.GetValue(sigma)) is { } spread)
    {
        if (known is null || spread <= 0) run.StopForUsage("--sigma takes a number above 0, together with --centre.");
        layout = layout.WithPresetLimits(known!.Value, spread);
    }
    else if (known is { } value)
    {
        layout = layout.WithCentre(value);
    }

    if (options.GetValue(gaps) == "absent") layout = layout.WithGaps(GapTreatment.Absent);
    if (options.GetValue(limits) == "exact") layout = layout.WithLimits(LimitMethod.Exact);
    return options.GetValue(warning) ? layout.WithWarningLines() : layout;
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
    if (TargetOption.TryNumber(text, out var number)) return number;
    run.StopForUsage($"{option} takes a number with a point as decimal sign.");
    return null;
}
