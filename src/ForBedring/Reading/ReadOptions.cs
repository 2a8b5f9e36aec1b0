namespace ForBedring.Reading;

/// <summary>How untrusted rows are read (<i>lesevalg</i>). Immutable; each <c>With…</c> gives a new value.</summary>
public sealed class ReadOptions
{
    private ReadOptions(bool skipsBadRows, char? delimiter, int mostBytesPerRow, IProgress<long>? progress, CancellationToken cancellation)
    {
        SkipsBadRows = skipsBadRows;
        Delimiter = delimiter;
        MostBytesPerRow = mostBytesPerRow;
        Progress = progress;
        Cancellation = cancellation;
    }

    /// <summary>Every error makes the source unreadable; the delimiter is found from the header; rows of at most 1 MiB.</summary>
    public static ReadOptions Default { get; } = new(skipsBadRows: false, delimiter: null, 1 << 20, progress: null, default);

    /// <summary>As <see cref="Default"/>, but a row with an error is left out and its problems stay in the list.</summary>
    public static ReadOptions SkipBadRows { get; } = new(skipsBadRows: true, delimiter: null, 1 << 20, progress: null, default);

    /// <summary>Whether a row with an error is left out instead of making the source unreadable. Errors of the file as a whole always do.</summary>
    public bool SkipsBadRows { get; }

    /// <summary>The delimiter; null to find it from the header.</summary>
    public char? Delimiter { get; }

    /// <summary>The longest row in bytes of UTF-8, line breaks in quotes included; a longer one is a problem, so that memory stays bounded. Default 1,048,576.</summary>
    public int MostBytesPerRow { get; }

    /// <summary>Told how many bytes of the source have been read, now and then; null for nobody.</summary>
    public IProgress<long>? Progress { get; }

    /// <summary>Stops the reading with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The same with a forced delimiter: <c>;</c>, <c>,</c>, tab or <c>|</c>; null to find it from the header.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delimiter is none of the four.</exception>
    public ReadOptions WithDelimiter(char? delimiter)
        => delimiter is null or ';' or ',' or '\t' or '|'
            ? new(SkipsBadRows, delimiter, MostBytesPerRow, Progress, Cancellation)
            : throw new ArgumentOutOfRangeException(nameof(delimiter), delimiter, "The delimiter must be a semicolon, a comma, a tab or a vertical line.");

    /// <summary>The same with another limit for a row, in bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1,024 or above 268,435,455 (256 MiB).</exception>
    public ReadOptions WithMostBytesPerRow(int limit)
        => limit is >= 1024 and < 1 << 28
            ? new(SkipsBadRows, Delimiter, limit, Progress, Cancellation)
            : throw new ArgumentOutOfRangeException(nameof(limit), limit, "The limit must be at least 1,024 bytes and below 256 MiB.");

    /// <summary>The same with a receiver of the bytes read so far.</summary>
    public ReadOptions WithProgress(IProgress<long>? progress) => new(SkipsBadRows, Delimiter, MostBytesPerRow, progress, Cancellation);

    /// <summary>The same with a token that stops the reading.</summary>
    public ReadOptions WithCancellation(CancellationToken cancellation) => new(SkipsBadRows, Delimiter, MostBytesPerRow, Progress, cancellation);
}
