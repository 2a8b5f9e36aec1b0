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
        using var output = Console.OpenStandardOutput();
        using var error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true, NewLine = "\n" };
        return Run(command, args, story, codes ?? ExitCodes.UsageOneInputTwo, output, error);
    }

    internal static int Run(RootCommand command, string[] args, Action<ParseResult, ProgramRun> story, ExitCodes codes, Stream output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Directives.Clear();
        var exitCode = ExitCodes.Done;
        command.SetAction(options => exitCode = RunStory(options, story, codes, output, error));
        var parsed = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var wrong in parsed.Errors) error.WriteLine(wrong.Message);
            error.WriteLine("Try --help.");
            return codes.Usage;
        }

        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        parsed.Invoke(new InvocationConfiguration { Output = writer, Error = error, EnableDefaultExceptionHandler = false });
        return exitCode;
    }

    private static int RunStory(ParseResult options, Action<ParseResult, ProgramRun> story, ExitCodes codes, Stream output, TextWriter error)
    {
        var run = new ProgramRun(output, error);
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
            error.WriteLine(e.Message);
            error.WriteLine("Try --help.");
            return codes.Usage;
        }
        catch (RuleViolationException e)
        {
            foreach (var finding in e.Findings) error.WriteLine($"{finding.Code} {finding.Rule.Name} {finding.Message.In(run.Language)}");
            return ExitCodes.Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return codes.Input;
        }
#pragma warning disable CA1031 // the last resort of a program: a plain line instead of a stack trace
        catch (Exception e)
        {
            error.WriteLine($"This is a mistake in the program, not in your files: {e.GetType().Name}: {e.Message}");
            return ExitCodes.Broken;
        }
#pragma warning restore CA1031
    }
}
