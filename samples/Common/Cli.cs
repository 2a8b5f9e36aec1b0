using System.CommandLine;
using System.CommandLine.Invocation;
using ForBedring.Rules;

namespace ForBedring.Samples;

/// <summary>Runs a program's story and turns everything that can go wrong into plain lines on standard error and an exit code; never a stack trace.</summary>
/// <example>
/// <code>
/// return Cli.Run(command, args, (options, run) =>
/// {
///     var organisation = run.Read(options.GetRequiredValue(organisationFile), OrganisationCsv.Read);
///     run.StopIfUnreadable();
///     run.Write(options.GetValue(outFile), "…");
/// });
/// </code>
/// </example>
public static class Cli
{
    /// <summary>Parses the arguments and runs the story; returns the exit code.</summary>
    /// <param name="command">The options.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="story">What the program does; its outputs are written when it returns.</param>
    /// <param name="codes">Which exit codes; null for usage 1 and input 2.</param>
    public static int Run(RootCommand command, string[] args, Action<ParseResult, ProgramRun> story, ExitCodes? codes = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Host is { } host)
        {
            host(command, story);
            return ExitCodes.Done;
        }

        using var output = Console.OpenStandardOutput();
        using var error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true, NewLine = "\n" };
        return Run(command, args, story, codes ?? ExitCodes.UsageOneInputTwo, output, error);
    }

    /// <summary>Takes the command and the story of a program that another program has started, instead of running it; null where a program runs by itself.</summary>
    internal static Action<RootCommand, Action<ParseResult, ProgramRun>>? Host { get; set; }

    internal static int Run(RootCommand command, string[] args, Action<ParseResult, ProgramRun> story, ExitCodes codes, Stream output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Directives.Clear();
        var exitCode = ExitCodes.Done;
        command.SetAction(options => exitCode = RunStory(options, new ProgramRun(output, error), story, codes));
        return Invoke(command, args, codes, output, error) ?? exitCode;
    }

    /// <summary>Parses and runs a tree of commands; returns an exit code if the arguments were wrong, else null.</summary>
    internal static int? Invoke(RootCommand command, string[] args, ExitCodes codes, Stream output, TextWriter error, string tryThis = "Try --help.")
    {
        var parsed = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var wrong in parsed.Errors) error.WriteLine(wrong.Message);
            error.WriteLine(tryThis);
            return codes.Usage;
        }

        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        parsed.Invoke(new InvocationConfiguration { Output = writer, Error = error, EnableDefaultExceptionHandler = false });
        return null;
    }

    /// <summary>Tells a story and turns what can go wrong into lines and an exit code.</summary>
    internal static int RunStory(ParseResult options, ProgramRun run, Action<ParseResult, ProgramRun> story, ExitCodes codes)
    {
        try
        {
            story(options, run);
            run.Finish();
            return ExitCodes.Done;
        }
        catch (UnreadableInputException)
        {
            return codes.Input;
        }
        catch (UsageException e)
        {
            run.Tell(Severity.Error, e.Message);
            run.Note("Try --help.");
            return codes.Usage;
        }
        catch (RuleViolationException e)
        {
            foreach (var finding in e.Findings) run.Tell(finding);
            return ExitCodes.Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            run.Tell(Severity.Error, e.Message);
            return codes.Input;
        }
#pragma warning disable CA1031 // the last resort of a program: a plain line instead of a stack trace
        catch (Exception e)
        {
            run.Tell(Severity.Error, $"This is a mistake in the program, not in your files: {e.GetType().Name}: {e.Message}");
            return ExitCodes.Broken;
        }
#pragma warning restore CA1031
    }
}
