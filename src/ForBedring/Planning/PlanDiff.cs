namespace ForBedring.Planning;

/// <summary>What differs between two versions of a plan (<i>endringer</i>): paths, in ordinal order. Never the texts themselves.</summary>
public sealed class PlanDiff
{
    internal PlanDiff(IEnumerable<string> added, IEnumerable<string> removed, IEnumerable<string> changed)
    {
        Added = [.. added.OrderBy(p => p, StringComparer.Ordinal)];
        Removed = [.. removed.OrderBy(p => p, StringComparer.Ordinal)];
        Changed = [.. changed.OrderBy(p => p, StringComparer.Ordinal)];
    }

    /// <summary>Paths that are new.</summary>
    public ImmutableArray<string> Added { get; }

    /// <summary>Paths that were taken out of the draft.</summary>
    public ImmutableArray<string> Removed { get; }

    /// <summary>Paths whose content is another.</summary>
    public ImmutableArray<string> Changed { get; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Added.Length + Removed.Length + Changed.Length == 0;

    /// <summary>The three counts.</summary>
    public override string ToString() => $"{Added.Length} added, {Removed.Length} removed, {Changed.Length} changed";

    internal static PlanDiff Between(ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> after) => new(
        after.Keys.Where(k => !before.ContainsKey(k)),
        before.Keys.Where(k => !after.ContainsKey(k)),
        after.Where(p => before.TryGetValue(p.Key, out var old) && old != p.Value).Select(p => p.Key));
}
