namespace ForBedring.Surveys;

/// <summary>How long work is done (<i>arbeidsvalg</i>): on how many workers, who hears of progress, and how it is cancelled. No choice changes a result.</summary>
public sealed class TallyOptions
{
    /// <summary>Options.</summary>
    /// <param name="workers">How many threads share the work: 1 or more. The library does not ask the machine.</param>
    /// <param name="progress">Hears the share done so far, in [0, 1]; null for nobody.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of workers is not positive.</exception>
    public TallyOptions(int workers = 1, IProgress<decimal>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workers);
        Workers = workers;
        Progress = progress;
        Cancellation = cancellation;
    }

    /// <summary>One worker, no progress, no cancellation.</summary>
    public static TallyOptions OneWorker { get; } = new();

    /// <summary>How many threads share the work.</summary>
    public int Workers { get; }

    /// <summary>Hears the share done so far; null for nobody.</summary>
    public IProgress<decimal>? Progress { get; }

    /// <summary>Cancels the work.</summary>
    public CancellationToken Cancellation { get; }
}
