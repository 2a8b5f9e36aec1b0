namespace ForBedring.Planning;

/// <summary>The transition table of measures (<i>overgangstabell</i>): which command leads from which state to which.</summary>
/// <remarks>What is not in the table is refused with PLN-S01. The documentation's table is generated from this one.</remarks>
public static class MeasureTransitions
{
    private static readonly ImmutableDictionary<(MeasureState From, MeasureCommandKind Command), ImmutableArray<MeasureState>> Table = Build();

    /// <summary>The states in order.</summary>
    public static ImmutableArray<MeasureState> States { get; } = [.. Enumerable.Range(1, 10).Select(n => (MeasureState)n)];

    /// <summary>The commands that move a measure, in order.</summary>
    public static ImmutableArray<MeasureCommandKind> MovingCommands { get; } = [.. Enumerable.Range(1, 12).Select(n => (MeasureCommandKind)n)];

    /// <summary>The commands that do not move a measure, in order.</summary>
    public static ImmutableArray<MeasureCommandKind> StayingCommands { get; } = [.. Enumerable.Range(13, 5).Select(n => (MeasureCommandKind)n)];

    /// <summary>Whether a state has no way out.</summary>
    public static bool IsTerminal(MeasureState state) => state >= MeasureState.Standardised;

    /// <summary>Where a command may lead from a state; empty where it is refused. A command that does not move leads to the same state.</summary>
    /// <remarks>
    /// Resuming leads to the state before the hold. Evaluating leads to Completed again when the verdict is unclear. Correcting leads where the decision says.
    /// A recurring measure in progress may also be evaluated in between, once one occurrence was due; it stays in progress, so the table does not list it.
    /// </remarks>
    public static ImmutableArray<MeasureState> From(MeasureState state, MeasureCommandKind command)
        => Table.TryGetValue((state, command), out var to) ? to : [];

    private static ImmutableDictionary<(MeasureState, MeasureCommandKind), ImmutableArray<MeasureState>> Build()
    {
        var table = ImmutableDictionary.CreateBuilder<(MeasureState, MeasureCommandKind), ImmutableArray<MeasureState>>();
        void Add(MeasureState from, MeasureCommandKind command, params MeasureState[] to) => table.Add((from, command), [.. to]);

        Add(MeasureState.Proposed, MeasureCommandKind.Adopt, MeasureState.Planned);
        Add(MeasureState.Proposed, MeasureCommandKind.Reject, MeasureState.Discarded);
        Add(MeasureState.Planned, MeasureCommandKind.Start, MeasureState.InProgress);
        Add(MeasureState.Planned, MeasureCommandKind.PutOnHold, MeasureState.OnHold);
        Add(MeasureState.InProgress, MeasureCommandKind.PutOnHold, MeasureState.OnHold);
        Add(MeasureState.InProgress, MeasureCommandKind.Complete, MeasureState.Completed);
        Add(MeasureState.OnHold, MeasureCommandKind.Resume, MeasureState.Planned, MeasureState.InProgress);
        Add(MeasureState.Completed, MeasureCommandKind.Evaluate, MeasureState.Evaluated, MeasureState.Completed);
        Add(MeasureState.Evaluated, MeasureCommandKind.ReopenEvaluation, MeasureState.Completed);
        Add(MeasureState.Evaluated, MeasureCommandKind.Standardise, MeasureState.Standardised);
        Add(MeasureState.Evaluated, MeasureCommandKind.Correct, MeasureState.Corrected, MeasureState.Discarded, MeasureState.CarriedOver);
        foreach (var open in new[] { MeasureState.Proposed, MeasureState.Planned, MeasureState.InProgress, MeasureState.OnHold })
        {
            Add(open, MeasureCommandKind.Cancel, MeasureState.Discarded);
            Add(open, MeasureCommandKind.CarryOver, MeasureState.CarriedOver);
        }

        Add(MeasureState.Completed, MeasureCommandKind.CarryOver, MeasureState.CarriedOver);
        foreach (var state in new[] { MeasureState.Proposed, MeasureState.Planned, MeasureState.InProgress, MeasureState.OnHold, MeasureState.Completed, MeasureState.Evaluated })
        {
            Add(state, MeasureCommandKind.LogProgress, state);
            Add(state, MeasureCommandKind.LogOccurrence, state);
            if (state <= MeasureState.OnHold) Add(state, MeasureCommandKind.MoveDeadline, state);
            Add(state, MeasureCommandKind.ChangeResponsible, state);
        }

        Add(MeasureState.Proposed, MeasureCommandKind.ChangeText, MeasureState.Proposed);
        return table.ToImmutable();
    }
}
