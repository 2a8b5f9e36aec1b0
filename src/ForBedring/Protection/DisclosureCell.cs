namespace ForBedring.Protection;

/// <summary>A cell (<i>celle</i>): people who may be shown as one, for example a unit, a unit's nurses, or two years together.</summary>
/// <remarks>It covers the groups with a path through the last unit of <see cref="Path"/> that agree on every attribute of <see cref="By"/> and on <see cref="Period"/>; what is left out does not restrict. <see cref="Groups"/>, where given, override all of it.</remarks>
public sealed class DisclosureCell
{
    /// <summary>A cell.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="path">The path to its unit; null for all units.</param>
    /// <param name="by">The breakdown values it names.</param>
    /// <param name="period">The period it names; null for all.</param>
    /// <param name="groups">The ids of its groups; null where path, breakdown and period decide.</param>
    /// <param name="isReleased">Whether it was released before.</param>
    public DisclosureCell(string id, IEnumerable<string>? path = null, IEnumerable<KeyValuePair<string, string>>? by = null, string? period = null, IEnumerable<string>? groups = null, bool isReleased = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Path = path is null ? [] : [.. path];
        By = by is null ? ImmutableSortedDictionary<string, string>.Empty : by.ToImmutableSortedDictionary(StringComparer.Ordinal);
        Period = period;
        Groups = groups?.ToImmutableArray();
        IsReleased = isReleased;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The path to its unit; empty for all units.</summary>
    public ImmutableArray<string> Path { get; }

    /// <summary>The breakdown values it names.</summary>
    public ImmutableSortedDictionary<string, string> By { get; }

    /// <summary>The period it names; null for all.</summary>
    public string? Period { get; }

    /// <summary>The ids of its groups; null where path, breakdown and period decide.</summary>
    public ImmutableArray<string>? Groups { get; }

    /// <summary>Whether it was released before and therefore stays released.</summary>
    public bool IsReleased { get; }

    /// <summary>Whether it is a unit's total: a path and nothing else.</summary>
    public bool IsUnitTotal => !Path.IsEmpty && By.IsEmpty && Period is null && Groups is null;

    internal int? Row { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
