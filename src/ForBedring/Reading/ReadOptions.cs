namespace ForBedring.Reading;

/// <summary>How untrusted rows are read (<i>lesevalg</i>). Immutable; each <c>With…</c> gives a new value.</summary>
public sealed class ReadOptions
{
    private ReadOptions()
    {
    }

    private ReadOptions(ReadOptions other)
    {
        SkipsBadRows = other.SkipsBadRows;
        Delimiter = other.Delimiter;
        MostBytesPerRow = other.MostBytesPerRow;
        Dates = other.Dates;
        Mapping = other.Mapping;
        Round = other.Round;
        Progress = other.Progress;
        Cancellation = other.Cancellation;
    }

    /// <summary>Every error makes the source unreadable; the delimiter is found from the header; rows of at most 1 MiB; dates as yyyy-MM-dd; columns by their own names.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>As <see cref="Default"/>, but a row with an error is left out and its problems stay in the list.</summary>
    public static ReadOptions SkipBadRows { get; } = new() { SkipsBadRows = true };

    /// <summary>Whether a row with an error is left out instead of making the source unreadable. Errors of the file as a whole always do.</summary>
    public bool SkipsBadRows { get; private init; }

    /// <summary>The delimiter; null to find it from the header.</summary>
    public char? Delimiter { get; private init; }

    /// <summary>The longest row in bytes of UTF-8, line breaks in quotes included; a longer one is a problem, so that memory stays bounded. Default 1,048,576.</summary>
    public int MostBytesPerRow { get; private init; } = 1 << 20;

    /// <summary>The form of dates beside yyyy-MM-dd, which is always read. Default <see cref="DateForm.Iso"/>: no other.</summary>
    public DateForm Dates { get; private init; } = DateForm.Iso;

    /// <summary>What the file's columns and texts mean; null where they have the reader's own names.</summary>
    public SourceMapping? Mapping { get; private init; }

    /// <summary>The round to read where a file holds several (<i>runde</i>), as it stands in its column; null to read a file of one round.</summary>
    public string? Round { get; private init; }

    /// <summary>Told how many bytes of the source have been read, now and then; null for nobody.</summary>
    public IProgress<long>? Progress { get; private init; }

    /// <summary>Stops the reading with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; private init; }

    /// <summary>The same with a forced delimiter: <c>;</c>, <c>,</c>, tab or <c>|</c>; null to find it from the header.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delimiter is none of the four.</exception>
    public ReadOptions WithDelimiter(char? delimiter)
        => delimiter is null or ';' or ',' or '\t' or '|'
            ? new(this) { Delimiter = delimiter }
            : throw new ArgumentOutOfRangeException(nameof(delimiter), delimiter, "The delimiter must be a semicolon, a comma, a tab or a vertical line.");

    /// <summary>The same with another limit for a row, in bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1,024 or above 268,435,455 (256 MiB).</exception>
    public ReadOptions WithMostBytesPerRow(int limit)
        => limit is >= 1024 and < 1 << 28
            ? new(this) { MostBytesPerRow = limit }
            : throw new ArgumentOutOfRangeException(nameof(limit), limit, "The limit must be at least 1,024 bytes and below 256 MiB.");

    /// <summary>The same with another form of dates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The form is not one of <see cref="DateForm"/>.</exception>
    public ReadOptions WithDates(DateForm form)
        => form is >= DateForm.Iso and <= DateForm.ExcelSerial
            ? new(this) { Dates = form }
            : throw new ArgumentOutOfRangeException(nameof(form), form, "The form is not one of DateForm.");

    /// <summary>The same with a mapping; null for the reader's own names. A mapping's dates and round hold where the options say nothing else.</summary>
    public ReadOptions WithMapping(SourceMapping? mapping) => new(this) { Mapping = mapping };

    /// <summary>The same with the round to read, for example <c>2026</c>; null to read a file of one round.</summary>
    public ReadOptions WithRound(string? round) => new(this) { Round = string.IsNullOrWhiteSpace(round) ? null : round!.Trim() };

    /// <summary>The same with a receiver of the bytes read so far.</summary>
    public ReadOptions WithProgress(IProgress<long>? progress) => new(this) { Progress = progress };

    /// <summary>The same with a token that stops the reading.</summary>
    public ReadOptions WithCancellation(CancellationToken cancellation) => new(this) { Cancellation = cancellation };

    /// <summary>The form of dates that holds: the caller's, else the mapping's.</summary>
    internal DateForm DatesInForce => Dates != DateForm.Iso ? Dates : Mapping?.Dates ?? DateForm.Iso;
}
