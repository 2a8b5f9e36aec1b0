using System.Text;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Samples;

/// <summary>One run of a program: reads its inputs, lists their problems, and holds its outputs back until all is well.</summary>
public sealed class ProgramRun
{
    private readonly Stream _output;
    private readonly TextWriter _error;
    private readonly List<(string Path, byte[] Content)> _outputs = [];
    private readonly List<(string Path, byte[] Content, byte[]? Before)> _kept = [];
    private readonly bool _namesSeverity;
    private bool _isUnreadable;

    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="namesSeverity">Whether each line of a problem begins with <c>error:</c>, <c>warning:</c> or <c>note:</c> in the reader's language.</param>
    internal ProgramRun(Stream output, TextWriter error, bool namesSeverity = false)
    {
        _output = output;
        _error = error;
        _namesSeverity = namesSeverity;
    }

    /// <summary>How many errors were listed.</summary>
    internal int Errors { get; private set; }

    /// <summary>The language of problems on standard error; English until set.</summary>
    public ReportLanguage Language { get; set; } = ReportLanguage.English;

    /// <summary>Reads a text file of rows with progress; null if it is unreadable. Its problems go to standard error as <c>file(line): CODE name message</c>, the same trouble in many rows once.</summary>
    /// <param name="path">The file; <c>-</c> for standard input.</param>
    /// <param name="read">A reader such as <c>OrganisationCsv.Read</c>.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    public T? Read<T>(string path, Func<Stream, ReadOptions, ReadResult<T>> read, ReadOptions? options = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        if (Open(path) is not { } stream) return null;
        using (stream)
        {
            using var progress = new ProgressLine(path, stream.CanSeek ? stream.Length : 0, _error);
            return Accept(path, read(stream, (options ?? ReadOptions.Default).WithProgress(progress)));
        }
    }

    /// <summary>Reads a whole file, for JSON; null if it is unreadable.</summary>
    /// <param name="path">The file; <c>-</c> for standard input.</param>
    /// <param name="read">A reader of UTF-8 bytes.</param>
    public T? ReadWhole<T>(string path, Func<byte[], ReadResult<T>> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return ReadBytes(path) is { } bytes ? Accept(path, read(bytes)) : null;
    }

    /// <summary>The bytes of a whole file; null, told on standard error, if it cannot be read.</summary>
    /// <param name="path">The file; <c>-</c> for standard input.</param>
    public byte[]? ReadBytes(string path)
    {
        if (Open(path) is not { } stream) return null;
        using (stream)
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
    }

    /// <summary>Lists problems of something that was read; an error makes the input unreadable.</summary>
    /// <param name="source">The name to print.</param>
    /// <param name="problems">The problems.</param>
    public void Tell(string source, IEnumerable<ReadProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        foreach (var problem in problems)
        {
            Tell(problem.Severity, problem.Describe(source, Language));
            _isUnreadable |= problem.Severity == Severity.Error;
        }
    }

    /// <summary>Lists the problems of something that was read, the same trouble in many rows as one line, errors first; returns its value, or null if it is unreadable.</summary>
    /// <param name="source">The name to print.</param>
    /// <param name="result">What came of reading.</param>
    public T? Accept<T>(string source, ReadResult<T> result)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var group in result.Groups) Tell(group.First.Severity, group.Describe(source, Language));
        if (result.TryGetValue(out var value)) return value;
        _isUnreadable = true;
        return null;
    }

    /// <summary>Ends the program with the exit code for input problems if anything was unreadable. Call it when all inputs have been read, so that every problem of every file is listed.</summary>
    public void StopIfUnreadable()
    {
        if (_isUnreadable) throw new UnreadableInputException();
    }

    /// <summary>The value of a file that has been read: ends the program with the exit code for input problems if anything was unreadable.</summary>
    public T Required<T>(T? value)
        where T : class
    {
        StopIfUnreadable();
        return value ?? throw new UnreadableInputException();
    }

    /// <summary>Ends the program with the exit code for wrong options.</summary>
    /// <param name="message">What is wrong, in plain words.</param>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public void StopForUsage(string message) => throw new UsageException(message);

    /// <summary>A finding on standard error: its code, readable name and message.</summary>
    public void Tell(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Tell(finding.Severity, $"{finding.Code} {finding.Rule.Name} {finding.Message.In(Language)}");
    }

    /// <summary>A line about something that is wrong, on standard error.</summary>
    internal void Tell(Severity severity, string line)
    {
        if (severity == Severity.Error) Errors++;
        _error.WriteLine(_namesSeverity ? $"{SeverityWords.Of(severity).In(Language)}: {line}" : line);
    }

    /// <summary>An error in an input, on standard error: the program ends with the exit code for input problems when it next asks.</summary>
    internal void TellUnreadable(string line)
    {
        Tell(Severity.Error, line);
        _isUnreadable = true;
    }

    /// <summary>A line for people on standard error.</summary>
    public void Note(string line) => _error.WriteLine(line);

    /// <summary>A line on standard output, held back until the program is done.</summary>
    public void Print(string line = "") => Write(null, line + "\n");

    /// <summary>An output, held back until the program is done.</summary>
    /// <param name="path">The file; <c>-</c> or null for standard output.</param>
    /// <param name="content">UTF-8, written without byte order mark.</param>
    public void Write(string? path, string content) => Write(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(content));

    /// <summary>An output, held back until the program is done.</summary>
    /// <param name="path">The file; <c>-</c> or null for standard output.</param>
    /// <param name="content">The bytes.</param>
    public void Write(string? path, byte[] content) => _outputs.Add((path ?? "-", content));

    /// <summary>A file that is to be replaced in one step before any output is written, such as a ledger: what stands in it may be more than what was published, never less.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="before">What it held when it was read; null where there was no file.</param>
    internal void Keep(string path, byte[] content, byte[]? before) => _kept.Add((path, content, before));

    // Files first, all or nothing; standard output last, when nothing can fail any more.
    internal void Finish()
    {
        StopIfUnreadable();
        foreach (var (path, content, before) in _kept) OutputFiles.Replace(path, content, before);
        OutputFiles.WriteAll(_outputs.Where(o => o.Path != "-"));
        foreach (var (_, content) in _outputs.Where(o => o.Path == "-")) _output.Write(content, 0, content.Length);
        _output.Flush();
    }

    private Stream? Open(string path)
    {
        if (path == "-") return Console.OpenStandardInput();
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Tell(Severity.Error, $"{path}: {WhyNotOpened(path, e).In(Language)}");
            _isUnreadable = true;
            return null;
        }
    }

    private static LocalisedText WhyNotOpened(string path, Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => new("det finnes ingen slik fil.", "det finst inga slik fil.", "there is no such file."),
        UnauthorizedAccessException when Directory.Exists(path) => new("dette er en mappe, ikke en fil.", "dette er ei mappe, ikkje ei fil.", "this is a folder, not a file."),
        UnauthorizedAccessException => new("du har ikke lov til å lese denne filen.", "du har ikkje lov til å lese denne fila.", "you may not read this file."),
        _ => new($"filen kan ikke åpnes. {e.Message}", $"fila kan ikkje opnast. {e.Message}", $"the file can't be opened. {e.Message}"),
    };
}
