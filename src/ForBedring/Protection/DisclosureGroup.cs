namespace ForBedring.Protection;

/// <summary>People with the same memberships in everything that is or was released (<i>gruppe</i>): counts, never answers.</summary>
public sealed class DisclosureGroup
{
    /// <summary>A group.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="counts">People behind each measure, in the measures' order; at least one.</param>
    /// <param name="paths">The units the people belong to, each as a path from the root; several where they are in several units or trees.</param>
    /// <param name="by">Breakdown values by attribute, for example <c>role</c>.</param>
    /// <param name="period">The period or version of the answers; null where there is one only.</param>
    public DisclosureGroup(string id, IEnumerable<long> counts, IEnumerable<IEnumerable<string>>? paths = null, IEnumerable<KeyValuePair<string, string>>? by = null, string? period = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(counts);
        Id = id;
        Counts = [.. counts];
        if (Counts.IsEmpty) throw new ArgumentException("A group has at least one count.", nameof(counts));
        Paths = paths is null ? [] : [.. paths.Select(p => p.ToImmutableArray())];
        By = by is null ? ImmutableSortedDictionary<string, string>.Empty : by.ToImmutableSortedDictionary(StringComparer.Ordinal);
        Period = period;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>People behind each measure.</summary>
    public ImmutableArray<long> Counts { get; }

    /// <summary>Paths from a root to a unit.</summary>
    public ImmutableArray<ImmutableArray<string>> Paths { get; }

    /// <summary>Breakdown values by attribute.</summary>
    public ImmutableSortedDictionary<string, string> By { get; }

    /// <summary>The period or version; null where there is one only.</summary>
    public string? Period { get; }

    internal int? Row { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
