namespace ForBedring.Surveys.Aggregation;

/// <summary>A few threads that go through the same steps side by side and wait for each other between them.</summary>
/// <remarks>Threads of their own, because steps that wait for each other would stand still on a busy pool. With one worker no thread is made.</remarks>
internal sealed class WorkTeam : IDisposable
{
    private readonly Barrier? _barrier;
    private Exception? _failure;

    private WorkTeam(int workers)
    {
        Workers = workers;
        if (workers > 1) _barrier = new(workers);
    }

    public int Workers { get; }

    /// <summary>Whether a worker has failed; the others then do nothing more but meet.</summary>
    public bool HasFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>Runs the same work for each worker 0 … workers − 1; the caller is worker 0.</summary>
    public static void Run(int workers, Action<WorkTeam, int> work)
    {
        using var team = new WorkTeam(workers);
        var threads = new Thread[workers - 1];
        for (var i = 0; i < threads.Length; i++)
        {
            var worker = i + 1;
            threads[i] = new(() => team.Try(work, worker), 256 * 1024) { IsBackground = true };
            threads[i].Start();
        }

        team.Try(work, 0);
        foreach (var thread in threads) thread.Join();
        if (team._failure is { } failure) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure).Throw();
    }

    /// <summary>Waits until every worker has come here.</summary>
    public void Meet() => _barrier?.SignalAndWait();

    public void Dispose() => _barrier?.Dispose();

    private void Try(Action<WorkTeam, int> work, int worker)
    {
        try
        {
            work(this, worker);
        }
#pragma warning disable CA1031 // the caller's thread throws it again
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _failure, e, null);
            _barrier?.RemoveParticipant();
        }
#pragma warning restore CA1031
    }
}
