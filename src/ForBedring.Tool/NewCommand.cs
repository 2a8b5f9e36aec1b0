using System.CommandLine;
using System.Reflection;
using ForBedring.Rules;
using ForBedring.Samples;

namespace ForBedring.Tool;

/// <summary><c>forbedring new KIND</c>: writes files to start from, with an explanation of each column in the chosen language.</summary>
internal static class NewCommand
{
    private static readonly string[] Kinds = ["survey", "plan", "wheel", "workshop", "chart"];

    public static OwnCommand Create()
    {
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", Kinds) + "." };
        kind.AcceptOnlyFromAmong(Kinds);
        var folder = new Option<string>("--out") { Description = "The folder to write to; the current one if left out.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var command = new Command("new", "Writes files to start from: survey, plan, wheel, workshop or chart.") { kind, folder };
        return new(command, (options, run) => Write(run, options.GetRequiredValue(kind), options.GetRequiredValue(folder)));
    }

    private static void Write(ProgramRun run, string kind, string folder)
    {
        var files = FilesOf(kind, run.Language).ToList();
        foreach (var (name, _) in files)
        {
            // A template never replaces a file that somebody may have filled in.
            if (File.Exists(Path.Combine(folder, name))) run.TellUnreadable($"{Path.Combine(folder, name)}: {IsThere.In(run.Language)}");
        }

        run.StopIfUnreadable();
        foreach (var (name, content) in files)
        {
            run.Write(Path.Combine(folder, name), content);
            run.Print(Path.Combine(folder, name));
        }
    }

    /// <summary>The files of a template: those of the language, and those that are the same in all.</summary>
    internal static IEnumerable<(string Name, byte[] Content)> FilesOf(string kind, ReportLanguage language)
    {
        var assembly = typeof(NewCommand).Assembly;
        var code = language switch { ReportLanguage.English => "en", ReportLanguage.Nynorsk => "nn", _ => "nb" };
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            foreach (var start in new[] { $"{kind}/{code}/", $"{kind}/all/" })
            {
                if (resource.StartsWith(start, StringComparison.Ordinal)) yield return (resource[start.Length..], Content(assembly, resource));
            }
        }
    }

    private static byte[] Content(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static LocalisedText IsThere { get; } = new("Filen finnes fra før og er ikke endret. Velg en annen mappe med --out.", "Fila finst frå før og er ikkje endra. Vel ei anna mappe med --out.", "This file is already there and has not been changed. Choose another folder with --out.");
}
