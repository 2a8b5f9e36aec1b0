namespace ForBedring.Protection.Engine;

/// <summary>The cells of a joint system in the order they are tried.</summary>
internal sealed class JointOrder
{
    public JointOrder(JointSystem system, DisclosureOptions options, CancellationToken cancellation)
    {
        // What is shown in any case comes smallest first: each takes what is in it from those above, and rows stay short.
        Released = [.. Enumerable.Range(0, system.CellCount).Where(c => system.Cells[c].IsReleased).OrderBy(c => system.Sizes[c]).ThenBy(c => c)];
        var preferred = new HashSet<string>(options.AlwaysPrefer, StringComparer.Ordinal);
        var candidates = Enumerable.Range(0, system.CellCount)
            .Where(c => !system.Cells[c].IsReleased && system.Cells[c].MayShow && system.Lowest[c] >= system.Minimum)
            .OrderBy(c => system.Cells[c].Rank)
            .ThenByDescending(c => preferred.Contains(system.Cells[c].Key))
            .ThenByDescending(c => system.Lowest[c])
            .ThenByDescending(c => system.Sizes[c])
            .ThenBy(c => system.Cells[c].Key, StringComparer.Ordinal)
            .ToList();
        Candidates = candidates;
        if (candidates.Count == 0) return;

        // Cells of the lowest rank that fall apart by themselves, together with everything released, have a decision that is as good as any table's.
        var first = candidates.Where(c => system.Cells[c].Rank == system.Cells[candidates[0]].Rank).ToList();
        List<int> alone = [.. Released, .. first];
        if (FallingApart.Of(system, alone) is not { } parts) return;
        var choice = parts.Choose(options, cancellation).ToJoint(alone, system.CellCount);
        if (choice.CannotVerify || choice.IsExposed || choice.IsRefusedByAudit) return;
        SafeTogether = [.. first.Where(c => choice.Shown[c]).OrderBy(c => system.Sizes[c]).ThenBy(c => c)];
        var shown = new HashSet<int>(SafeTogether);
        Candidates = [.. candidates.Where(c => !shown.Contains(c))];
    }

    /// <summary>Cells released before; they are shown.</summary>
    public IReadOnlyList<int> Released { get; }

    /// <summary>Cells that keep the promise together with those released before.</summary>
    public IReadOnlyList<int> SafeTogether { get; } = [];

    /// <summary>The other cells with people enough, best first.</summary>
    public IReadOnlyList<int> Candidates { get; }
}
