namespace ForBedring.Protection.Engine;

/// <summary>One budget of search steps for a decision: the choice, its improvement and its audit draw on it, and it observes cancellation.</summary>
internal sealed class Work(long limit, CancellationToken cancellation)
{
    private long _untilLook;

    /// <summary>Steps used so far.</summary>
    public long Used { get; private set; }

    /// <summary>Steps that may be used in all.</summary>
    public long Limit { get; private set; } = limit;

    public bool IsSpent => Used >= Limit;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Takes some steps; false once there are none left.</summary>
    public bool Take(int steps = 1)
    {
        Used += steps;
        _untilLook -= steps;
        if (_untilLook <= 0)
        {
            _untilLook = 10_000;
            cancellation.ThrowIfCancellationRequested();
        }

        return Used < Limit;
    }

    /// <summary>Allows so many steps from here on, whatever was used before.</summary>
    public void Allow(long more) => Limit = Used + more;
}
