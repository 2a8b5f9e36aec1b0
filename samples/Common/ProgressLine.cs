namespace ForBedring.Samples;

/// <summary>A line on standard error that tells how far a large file has been read, every tenth of the way; silent for files below 4 MB.</summary>
internal sealed class ProgressLine(string path, long length, TextWriter error) : IProgress<long>, IDisposable
{
    private const long Large = 4_000_000;
    private long _tenths;

    /// <inheritdoc/>
    public void Report(long value)
    {
        if (length < Large) return;
        var tenths = value * 10 / length;
        if (tenths == _tenths) return;
        _tenths = tenths;
        error.WriteLine($"{path}: {Math.Min(100, tenths * 10)} % of {length / 1_000_000} MB read");
    }

    /// <inheritdoc/>
    public void Dispose() => _tenths = 0;
}
