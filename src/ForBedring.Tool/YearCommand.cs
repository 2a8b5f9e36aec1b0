using System.CommandLine;
using ForBedring.Rules;
using ForBedring.Samples;

namespace ForBedring.Tool;

/// <summary><c>forbedring year FOLDER</c>: everything that the folder holds files for, made by the year's program.</summary>
internal static class YearCommand
{
    public static OwnCommand Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder with answers, organisation and instrument, or a plan, or both." };
        var target = new Option<string>("--out") { Description = "The folder to write to.", HelpName = "DIR", DefaultValueFactory = _ => "out" };
        var today = CliOptions.Date("--today", "The day that overdue is judged on; the date in Norway if left out.");
        var ledger = CliOptions.Ledger();
        var command = new Command("year", "A hospital's year from the files of a folder: report, plan and page.") { folder, target, today, ledger };
        return new(command, (options, run) =>
        {
            var arguments = Arguments(run, options.GetRequiredValue(folder));
            arguments.AddRange(["--out", options.GetRequiredValue(target), "--lang", run.Language switch { ReportLanguage.English => "en", ReportLanguage.Nynorsk => "nn", _ => "nb" }]);
            if (options.GetValue(today) is { } day) arguments.AddRange(["--today", NodaTime.Text.LocalDatePattern.Iso.Format(day)]);
            if (options.GetValue(ledger) is { } path) arguments.AddRange(["--ledger", path]);
            var (program, story) = CommandTree.Year.Load();
            story(program.Parse(arguments), run);
        });
    }

    // What each file is, is told by its content; the answers are the one text file that is nothing else.
    private static List<string> Arguments(ProgramRun run, string folder)
    {
        if (!Directory.Exists(folder)) run.StopForUsage($"{folder}: {NoFolder.In(run.Language)}");
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            if (run.ReadBytes(file) is not { } content) continue;
            var extension = Path.GetExtension(file).ToLowerInvariant();
            var option = FileKinds.Of(content)?.Kind.Key switch
            {
                "instrument" => "--instrument",
                "organisation" => "--organisation",
                "plan" => "--plan",
                null when extension is ".csv" or ".tsv" => "--responses",
                _ => null,
            };
            if (option is null) run.Tell(Severity.Info, $"{file}: {NotUsed.In(run.Language)}");
            else if (!found.TryAdd(option, file)) run.StopForUsage($"{file}: {Twice(found[option]).In(run.Language)}");
        }

        run.StopIfUnreadable();
        if (found.Count == 0) run.StopForUsage($"{folder}: {Nothing.In(run.Language)}");
        return [.. found.SelectMany(f => new[] { f.Key, f.Value })];
    }

    private static LocalisedText NoFolder { get; } = new("Det finnes ingen slik mappe.", "Det finst inga slik mappe.", "There is no such folder.");

    private static LocalisedText NotUsed { get; } = new("Filen er ikke brukt.", "Fila er ikkje brukt.", "This file is not used.");

    private static LocalisedText Twice(string other) => new(
        $"Filen er av samme slag som {other}. Behold én av dem i mappen.", $"Fila er av same slag som {other}. Behald éi av dei i mappa.", $"This file is of the same kind as {other}. Keep one of them in the folder.");

    private static LocalisedText Nothing { get; } = new("Mappen har ingen filer som programmet kjenner.", "Mappa har ingen filer som programmet kjenner.", "The folder has no file that the program knows.");
}
