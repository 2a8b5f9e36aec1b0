namespace ForBedring.Samples;

/// <summary>A file that is read before a decision and replaced in one step after it, such as what was published before.</summary>
/// <example>
/// <code>
/// var file = KeptFile.Open(run, options.GetValue(ledgerFile), target);
/// var before = file.Content is { } bytes ? run.Required(run.Accept(file.Path!, Read(bytes))) : null;
/// file.Keep(bytesAfter);
/// </code>
/// </example>
public sealed class KeptFile
{
    private readonly ProgramRun _run;

    private KeptFile(ProgramRun run, string? path, byte[]? content)
    {
        _run = run;
        Path = path;
        Content = content;
    }

    /// <summary>The file; null where none was given.</summary>
    public string? Path { get; }

    /// <summary>What it held; null where there is none yet.</summary>
    public byte[]? Content { get; }

    /// <summary>Reads the file. Where none is given and the output is there already, a warning tells that the two are not decided together.</summary>
    /// <param name="run">The run.</param>
    /// <param name="path">The file; null for none.</param>
    /// <param name="target">The file that the output is to be written to; null or <c>-</c> for standard output.</param>
    public static KeptFile Open(ProgramRun run, string? path, string? target)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (path is null)
        {
            if (target is not null and not "-" && File.Exists(target))
                run.Note($"{target}: something was published here before. Without --ledger this is decided as if nothing had been, and the two together may tell more than either.");
            return new(run, null, null);
        }

        if (File.Exists(path)) return new(run, path, File.ReadAllBytes(path));
        run.Note($"{path}: there is no such file yet. It is made.");
        return new(run, path, null);
    }

    /// <summary>Keeps the file with what it holds now; it is written before any other output.</summary>
    public void Keep(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (Path is not null && (Content is null || !Content.AsSpan().SequenceEqual(content))) _run.Keep(Path, content, Content);
    }
}
