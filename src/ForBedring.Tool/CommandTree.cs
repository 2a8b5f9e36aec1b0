using System.CommandLine;
using ForBedring.Rules;
using ForBedring.Samples;

namespace ForBedring.Tool;

/// <summary>The commands of the tool and the habits they share.</summary>
/// <remarks>
/// Exit codes: 0 done, 1 wrong options, 2 the input has errors, 3 a rule refused. Data go to standard output or <c>--out</c>, everything else to standard error.
/// <c>--lang</c> is the language of all output. Each problem is one line that begins with its severity, and the last line says how many errors there were.
/// </remarks>
internal static class CommandTree
{
    /// <summary>The programs, in the order of the list of commands.</summary>
    public static IReadOnlyList<HostedProgram> Programs { get; } =
    [
        new("survey", "SurveyReport", "From answers to a report that gives nobody away."),
        new("table", "DisclosureControl", "Which cells of a table of counts may be shown."),
        new("merge", "RegionalMerge", "Counts of several regions added to one safe report."),
        new("plan", "PlanReview", "An improvement plan reviewed on a day."),
        new("wheel", "AnnualWheel", "Where a unit is in the nine-step annual wheel."),
        new("chart", "RunChart", "Run charts, control charts, CUSUM and EWMA."),
        new("waiting", "WaitingList", "Waiting-list figures month by month."),
        new("workshop", "Workshop", "Der skoen trykker: report, canvas and priorities."),
        new("programme", "Programme", "An improvement programme and a clinic's micro-teams."),
    ];

    /// <summary>The year's program, which <c>year</c> gives the files of a folder.</summary>
    public static HostedProgram Year { get; } = new("year", "Quickstart", "A hospital's year from the files of a folder.");

    /// <summary>The commands that are the tool's own.</summary>
    private static readonly (string Name, Func<OwnCommand> Make)[] Own =
    [
        ("year", YearCommand.Create),
        ("new", NewCommand.Create),
        ("check", CheckCommand.Create),
        ("completion", CompletionCommand.Create),
    ];

    /// <summary>Every name, in the order of the list of commands.</summary>
    public static IEnumerable<string> Names => Programs.Select(p => p.Name).Concat(Own.Select(o => o.Name));

    /// <summary>Runs one command; returns the exit code.</summary>
    public static int Run(string[] args, Stream output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        var root = new RootCommand("Safe survey reports, improvement plans, the annual wheel, charts and waiting lists.");
        root.Directives.Clear();
        var exitCode = ExitCodes.Done;
        var wanted = args.FirstOrDefault();
        foreach (var program in Programs)
        {
            if (program.Name == wanted) Add(program.Load(), writes: true);
            else root.Subcommands.Add(program.ForTheList());
        }

        foreach (var (name, make) in Own)
        {
            var own = make();
            Add((own.Command, own.Story), own.Writes);
        }

        return Cli.Invoke(root, args, ExitCodes.UsageOneInputTwo, output, error, $"Try forbedring {(Names.Contains(wanted) ? wanted + " " : "")}--help.") ?? exitCode;

        void Add((Command Command, Action<ParseResult, ProgramRun> Story) given, bool writes)
        {
            var language = given.Command.Options.OfType<Option<ReportLanguage>>().FirstOrDefault(o => o.Name == "--lang");
            if (language is null) given.Command.Options.Add(language = CliOptions.Language());
            given.Command.SetAction(options => exitCode = Tell(options, options.GetValue(language), given.Story, writes, output, error));
            root.Subcommands.Add(given.Command);
        }
    }

    private static int Tell(ParseResult options, ReportLanguage language, Action<ParseResult, ProgramRun> story, bool writes, Stream output, TextWriter error)
    {
        var run = new ProgramRun(output, error, namesSeverity: true) { Language = language };
        var code = Cli.RunStory(options, run, story, ExitCodes.UsageOneInputTwo);
        if (run.Errors > 0) error.WriteLine(Last(run.Errors, writes).In(language));
        return code;
    }

    private static LocalisedText Last(int errors, bool writes)
    {
        var count = new LocalisedText($"{errors} feil", $"{errors} feil", errors == 1 ? "1 error" : $"{errors} errors");
        return writes
            ? new($"{count.Bokmaal}: ingenting er skrevet.", $"{count.Nynorsk}: ingenting er skrive.", $"{count.English}: nothing was written.")
            : new($"{count.Bokmaal}.", $"{count.Nynorsk}.", $"{count.English}.");
    }
}
