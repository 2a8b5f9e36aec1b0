namespace ForBedring.WaitingLists;

/// <summary>What happens to a count.</summary>
internal enum CountState : byte
{
    /// <summary>It is not published.</summary>
    Unpublished = 0,

    /// <summary>It is shown.</summary>
    Shown = 1,

    /// <summary>It is withheld.</summary>
    Withheld = 2,

    /// <summary>It is known, whatever is decided: a zero, or published earlier.</summary>
    Fixed = 3,
}

/// <summary>The counts of every group with what happens to them.</summary>
internal sealed class PublicationTable
{
    private readonly long[][] _values;
    private readonly CountState[][] _states;
    private readonly bool[][] _targets;
    private readonly long[]?[] _own;
    private readonly bool _zerosAreKnown;
    private readonly List<(int Group, int Variable)> _exposed = [];

    public PublicationTable(long[][] values, long[]?[] own, int threshold, bool zerosAreKnown, bool hasEarlier)
    {
        HasEarlier = hasEarlier;
        _values = values;
        _own = own;
        Threshold = threshold;
        _zerosAreKnown = zerosAreKnown;
        _states = [.. values.Select(v => new CountState[v.Length])];
        _targets = [.. values.Select(v => new bool[v.Length])];
    }

    public int Groups => _values.Length;

    public int Threshold { get; }

    /// <summary>Whether something was published before, which cannot be withheld any more.</summary>
    public bool HasEarlier { get; }

    /// <summary>Withheld counts that cannot be protected, because of what was published before.</summary>
    public IReadOnlyList<(int Group, int Variable)> Exposed => _exposed;

    public long Value(int group, int variable) => _values[group][variable];

    public bool IsSmall(int group, int variable) => _values[group][variable] >= 1 && _values[group][variable] < Threshold;

    /// <summary>Whether a reader knows which counts are zero.</summary>
    public bool ZerosAreKnown => _zerosAreKnown;

    public bool IsZero(int group, int variable) => _zerosAreKnown && _values[group][variable] == 0 && _states[group][variable] != CountState.Unpublished;

    public CountState State(int group, int variable) => _states[group][variable];

    public bool Is(int group, int variable, CountState state) => _states[group][variable] == state;

    /// <summary>Whether a count is to be protected: withheld, or a difference that the policy protects.</summary>
    public bool IsTarget(int group, int variable) => _targets[group][variable];

    /// <summary>How far a count may shrink: a withheld one keeps at least one where zeros are known.</summary>
    public long Above(int group, int variable)
        => Math.Max(0, _values[group][variable] - (_zerosAreKnown && _states[group][variable] != CountState.Unpublished ? 1 : 0));

    public bool HasOwnCounts(int place) => _own[place] is not null;

    public long OwnCount(int place, int variable) => _own[place]![variable];

    public void Set(int group, int variable, CountState state) => _states[group][variable] = state;

    public void MakeTarget(int group, int variable) => _targets[group][variable] = true;

    /// <summary>Withholds a shown count; false where it was withheld or is not published.</summary>
    public bool Withhold(int group, int variable)
    {
        if (_states[group][variable] != CountState.Shown) return false;
        _states[group][variable] = CountState.Withheld;
        return true;
    }

    public void MarkExposed(int group, int variable) => _exposed.Add((group, variable));
}
