using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using ForBedring.Samples;

namespace ForBedring.Tool;

/// <summary>A sample program as a subcommand: the sample builds its own options and tells its own story, so nothing stands twice.</summary>
/// <param name="name">The name of the subcommand.</param>
/// <param name="assembly">The program's assembly.</param>
/// <param name="description">One line for the list of commands. The program's own description stands in its help.</param>
internal sealed class HostedProgram(string name, string assembly, string description)
{
    /// <summary>The name of the subcommand.</summary>
    public string Name { get; } = name;

    /// <summary>The subcommand for the list of commands, without loading the program.</summary>
    public Command ForTheList() => new(Name, description);

    /// <summary>Starts the program, takes the command it builds and the story it would tell, and lets it end.</summary>
    public (Command Command, Action<ParseResult, ProgramRun> Story) Load()
    {
        (RootCommand Command, Action<ParseResult, ProgramRun> Story)? taken = null;
        Cli.Host = (command, story) => taken = (command, story);
        try
        {
            // With an argument, since some programs tell their made-up story at once when there is none.
            Assembly.Load(assembly).EntryPoint!.Invoke(null, [new[] { "--help" }]);
        }
        finally
        {
            Cli.Host = null;
        }

        var (root, story) = taken ?? throw new InvalidOperationException($"{assembly} ended without a command.");
        var command = new Command(Name, root.Description);
        foreach (var option in root.Options.Where(o => o is not (HelpOption or VersionOption))) command.Options.Add(option);
        foreach (var argument in root.Arguments) command.Arguments.Add(argument);
        return (command, story);
    }
}
