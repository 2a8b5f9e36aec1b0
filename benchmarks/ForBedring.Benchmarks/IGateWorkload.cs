namespace ForBedring.Benchmarks;

/// <summary>A workload of the gate: one letter, and the lines it measures. Add a class that implements it; the gate finds it.</summary>
internal interface IGateWorkload
{
    /// <summary>The letter of the workload, for example <c>S</c>.</summary>
    string Name { get; }

    /// <summary>Measures, one line after the other.</summary>
    IEnumerable<GateLine> Measure();
}

/// <summary>One measured line: a value beside its goal.</summary>
/// <param name="Name">What was measured, without blanks, for example <c>S1.grouped</c>.</param>
/// <param name="Value">A ratio to a baseline, or a number with a limit.</param>
/// <param name="Goal">The goal.</param>
/// <param name="IsLimit">Whether the value must be at most the goal, instead of at least.</param>
/// <param name="Note">What stands behind it, for a person.</param>
internal sealed record GateLine(string Name, double Value, double Goal, bool IsLimit = false, string Note = "")
{
    public bool IsOk => IsLimit ? Value <= Goal : Value >= Goal;
}
