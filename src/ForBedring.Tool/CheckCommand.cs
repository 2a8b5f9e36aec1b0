using System.CommandLine;
using ForBedring.Rules;

namespace ForBedring.Tool;

/// <summary><c>forbedring check FILE…</c>: says what kind of file each is, and everything that is wrong with it.</summary>
internal static class CheckCommand
{
    public static OwnCommand Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "The files; - for standard input.", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-')) result.AddError($"'{token.Value}' is no option of check.");
        });
        var command = new Command("check", "Says what kind of file it is, and everything that is wrong with it.") { files };
        return new(command, (options, run) =>
        {
            foreach (var path in options.GetRequiredValue(files))
            {
                if (run.ReadBytes(path) is not { } content) continue;
                if (FileKinds.Of(content) is not var (kind, outcome))
                {
                    run.TellUnreadable($"{path}: {Unknown.In(run.Language)}");
                    continue;
                }

                foreach (var group in outcome.Groups) run.Tell(group.First.Severity, group.Describe(path, run.Language));
                if (outcome.IsRead) run.Print($"{path}: {kind.Name.In(run.Language)}");
                else run.TellUnreadable($"{path}: {CannotBeUsed(kind.Name).In(run.Language)}");
            }
        }, Writes: false);
    }

    private static LocalisedText Unknown { get; } = new(
        "Dette er ingen fil som programmet kjenner. Svar på en undersøkelse kan bare leses sammen med spørreskjemaet: forbedring survey.",
        "Dette er inga fil som programmet kjenner. Svar på ei undersøking kan berre lesast saman med spørjeskjemaet: forbedring survey.",
        "This is no file that the program knows. Answers to a survey can only be read with their instrument: forbedring survey.");

    private static LocalisedText CannotBeUsed(LocalisedText kind) => new(
        $"Dette er {kind.Bokmaal}, men filen kan ikke brukes slik den er.", $"Dette er {kind.Nynorsk}, men fila kan ikkje brukast slik ho er.", $"This is {kind.English}, but the file cannot be used as it is.");
}
