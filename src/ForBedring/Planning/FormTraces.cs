using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>What only the reading of a form could see (<i>spor etter skjemaet</i>), kept with the plan so that its diagnosis is the same afterwards.</summary>
public sealed class FormTraces
{
    /// <summary>Traces of a form.</summary>
    /// <param name="columnHeaders">How many times the column headers stood; all but one are repeats.</param>
    /// <param name="strayRows">How many rows held punctuation only.</param>
    /// <param name="joinedRows">The areas whose rows were split.</param>
    /// <param name="columnProblems">Columns that were unknown or missing.</param>
    /// <param name="ownersDropped">How many owner texts looked like names and were dropped.</param>
    /// <param name="unplaced">Texts that belong to no column, theme or area of the form.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public FormTraces(
        int columnHeaders = 1, int strayRows = 0, IEnumerable<AreaId>? joinedRows = null, IEnumerable<string>? columnProblems = null, int ownersDropped = 0, IEnumerable<string>? unplaced = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columnHeaders);
        ArgumentOutOfRangeException.ThrowIfNegative(strayRows);
        ArgumentOutOfRangeException.ThrowIfNegative(ownersDropped);
        ColumnHeaders = columnHeaders;
        StrayRows = strayRows;
        JoinedRows = joinedRows is null ? [] : [.. joinedRows];
        ColumnProblems = columnProblems is null ? [] : [.. columnProblems];
        OwnersDropped = ownersDropped;
        Unplaced = unplaced is null ? [] : [.. unplaced];
    }

    /// <summary>How many times the column headers stood.</summary>
    public int ColumnHeaders { get; }

    /// <summary>How many rows held punctuation only.</summary>
    public int StrayRows { get; }

    /// <summary>The areas whose rows were split.</summary>
    public ImmutableArray<AreaId> JoinedRows { get; }

    /// <summary>Columns that were unknown or missing.</summary>
    public ImmutableArray<string> ColumnProblems { get; }

    /// <summary>How many owner texts looked like names and were dropped.</summary>
    public int OwnersDropped { get; }

    /// <summary>Texts that belong to no column, theme or area of the form, in the order they stood.</summary>
    public ImmutableArray<string> Unplaced { get; }

    internal SourceShape? Shape { get; init; }

    internal IEnumerable<Finding> Find(FindingPolicy policy, PlanId plan)
    {
        Subject At(string path, int n) => new("plan", plan.Value, path + "/" + NumberText.Machine(n));
        for (var i = 2; i <= ColumnHeaders; i++) yield return PlanningRules.HeaderRepeated.Find(policy, At("headers", i));
        for (var i = 1; i <= StrayRows; i++) yield return PlanningRules.StrayRow.Find(policy, At("stray", i));
        foreach (var area in JoinedRows) yield return PlanningRules.RowJoined.Find(policy, new Subject("area", area.Value), ("area", area.Value));
        foreach (var column in ColumnProblems) yield return PlanningRules.ColumnProblem.Find(policy, new Subject("plan", plan.Value, column), ("column", column));
        for (var i = 0; i < Unplaced.Length; i++) yield return PlanningRules.TextUnplaced.Find(policy, At("unplaced", i + 1), ("text", Unplaced[i]));
        for (var i = 1; i <= OwnersDropped; i++) yield return PlanningRules.OwnerDropped.Find(policy, At("owners", i));
    }
}
