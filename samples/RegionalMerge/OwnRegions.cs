using System.CommandLine;
using System.Text;
using ForBedring.Json;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Surveys;
using NodaTime;

namespace ForBedring.Samples;

/// <summary>The user's own regions: a region's answers become a partial file, and the partial files of all regions become one safe report.</summary>
internal sealed class OwnRegions(Option<string?> ledgerFile)
{
    private readonly Option<string?> _responses = CliOptions.File("--responses", "The answers of one region, to be counted into a partial file. Needs --organisation, --instrument and --out.");
    private readonly Option<string[]> _partials = new("--partial") { Description = "Partial files of regions, to be added. Needs --organisation, --instrument, --today and --out.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _organisation = CliOptions.File("--organisation", "The units of the whole, the same file everywhere. Columns: id, parent, name, level, headcount.");
    private readonly Option<string?> _instrument = CliOptions.File("--instrument", "The instrument, forbedring-instrument/1, the same file everywhere.");
    private readonly Option<string?> _policy = CliOptions.File("--policy", "The disclosure policy, forbedring-disclosure-policy/1; standard if left out.");
    private readonly Option<string> _format = CliOptions.OneOf("--format", "With --partial, what to write.", "json", "csv", "html");
    private readonly Option<string?> _out = CliOptions.File("--out", "Where to write the partial file or the report.");
    private readonly Option<LocalDate?> _today = CliOptions.Date("--today", "With --partial, the day of the release, for the ledger.");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _responses, _partials, _organisation, _instrument, _policy, _format, _out, _today }) command.Options.Add(option);
    }

    /// <summary>Does what the options ask for; false where they name no file of the user's own.</summary>
    public bool Run(ParseResult options, ProgramRun run)
    {
        var responses = options.GetValue(_responses);
        var partials = options.GetValue(_partials) ?? [];
        if (responses is null && partials.Length == 0) return false;
        if (responses is not null && partials.Length > 0) run.StopForUsage("Give --responses or --partial, not both.");
        if (options.GetValue(_organisation) is not { } organisationFile || options.GetValue(_instrument) is not { } instrumentFile || options.GetValue(_out) is not { } target)
        {
            run.StopForUsage("--organisation, --instrument and --out are needed with --responses and --partial.");
            return true;
        }

        if (responses is null && options.GetValue(_today) is null) run.StopForUsage("Give --today yyyy-MM-dd with --partial.");
        var instrument = run.ReadWhole(instrumentFile, utf8 => InstrumentJson.Read(utf8));
        var organisation = run.Read(organisationFile, OrganisationCsv.Read);
        var policy = SurveyInputs.PolicyOf(run, options.GetValue(_policy));
        run.StopIfUnreadable();
        var round = SurveyInputs.RoundOf(instrument!, organisation!, policy!);
        if (responses is not null)
        {
            run.Write(target, Count(run, responses, round));
            return true;
        }

        var tallies = partials.Select(path => Partial(run, path, round)).ToList();
        run.StopIfUnreadable();
        var ledger = LedgerFile.Open(run, options.GetValue(ledgerFile), round.Id, target);
        var scores = SurveyScores.Compute(round.Close(), tallies.Select(t => t!).Aggregate(SurveyTally.Merge));
        var release = policy!.Apply(new ReleaseOf(scores, options.GetValue(_today)!.Value.AtMidnight().InUtc().ToInstant(), ledger: ledger.Ledger));
        ledger.Keep(release.Ledger);
        foreach (var finding in release.Findings) run.Tell(finding);
        run.Write(target, options.GetValue(_format) switch
        {
            "csv" => Encoding.UTF8.GetBytes(TidyReport.Write(release.Reports)),
            "html" => Encoding.UTF8.GetBytes(SurveyPage.Write(release.Reports)),
            _ => UnitReportJson.Write(release.Reports),
        });
        return true;
    }

    private static byte[] Count(ProgramRun run, string path, SurveyRound round)
    {
        var answers = run.Required(run.Read(path, (stream, how) => ResponseCsv.Read(stream, round, options: how)));
        using var stream = new MemoryStream();
        SurveyTally.Of(answers).WriteConfidential(stream);
        return stream.ToArray();
    }

    private static SurveyTally? Partial(ProgramRun run, string path, SurveyRound round)
    {
        if (run.ReadBytes(path) is not { } bytes) return null;
        using var stream = new MemoryStream(bytes);
        return run.Accept(path, SurveyTally.ReadConfidential(stream, round));
    }
}
