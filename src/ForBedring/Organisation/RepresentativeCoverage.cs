using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <summary>How a unit is represented by its union or safety representative (<i>representantdekning</i>). Closed.</summary>
/// <remarks>Representatives do not exist at every level and are hard to recruit; the library never codes size limits, because they have changed over time.</remarks>
public abstract record RepresentativeCoverage
{
    private RepresentativeCoverage()
    {
    }

    /// <summary>Whether a representative belongs to the unit itself, alone or shared.</summary>
    public bool IsOwnOrShared => this is Own or SharedAcross;

    private protected abstract void Closed();

    /// <summary>The unit has representatives of its own (<i>egen</i>).</summary>
    public sealed record Own : RepresentativeCoverage
    {
        /// <summary>Representatives of its own.</summary>
        /// <param name="count">How many, at least 1.</param>
        public Own(int count = 1)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
            Count = count;
        }

        /// <summary>How many, at least 1.</summary>
        public int Count { get; }

        /// <summary>How many.</summary>
        public override string ToString() => NumberText.Machine(Count) + " of its own";

        private protected override void Closed()
        {
        }
    }

    /// <summary>The unit shares a representative with others (<i>delt</i>).</summary>
    public sealed record SharedAcross : RepresentativeCoverage
    {
        /// <summary>Shared with other units.</summary>
        public SharedAcross(IEnumerable<UnitId> units)
        {
            ArgumentNullException.ThrowIfNull(units);
            Units = [.. units];
        }

        /// <summary>The units that share.</summary>
        public ImmutableSortedSet<UnitId> Units { get; }

        /// <inheritdoc/>
        public bool Equals(SharedAcross? other) => other is not null && Units.SetEquals(other.Units);

        /// <inheritdoc/>
        public override int GetHashCode() => Hash.OfAll(Units);

        private protected override void Closed()
        {
        }
    }

    /// <summary>A representative of a unit above stands in (<i>fra høyere nivå</i>).</summary>
    public sealed record FromHigherLevel : RepresentativeCoverage
    {
        internal FromHigherLevel(UnitId unit, ImmutableArray<UnitId> vacantBetween)
        {
            Unit = unit;
            VacantBetween = vacantBetween;
        }

        /// <summary>The unit above that has a representative, the nearest.</summary>
        public UnitId Unit { get; }

        /// <summary>Units between that were passed over because their post is vacant, nearest first.</summary>
        public ImmutableArray<UnitId> VacantBetween { get; }

        /// <inheritdoc/>
        public bool Equals(FromHigherLevel? other) => other is not null && Unit == other.Unit && VacantBetween.SequenceEqual(other.VacantBetween);

        /// <inheritdoc/>
        public override int GetHashCode() => Unit.GetHashCode();

        private protected override void Closed()
        {
        }
    }

    /// <summary>The post is vacant (<i>ledig</i>); never hidden by a representative above.</summary>
    public sealed record Vacant : RepresentativeCoverage
    {
        /// <summary>A vacant post.</summary>
        /// <param name="reason">Why it is vacant.</param>
        /// <param name="nearest">The nearest unit above with a representative; null where there is none or it is not resolved.</param>
        public Vacant(string reason, UnitId? nearest = null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);
            Reason = reason;
            Nearest = nearest;
        }

        /// <summary>Why it is vacant.</summary>
        public string Reason { get; }

        /// <summary>The nearest unit above with a representative; null where there is none.</summary>
        public UnitId? Nearest { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>No representative is needed (<i>ikke påkrevd</i>), as the caller states.</summary>
    public sealed record NotRequired : RepresentativeCoverage
    {
        /// <summary>Not needed, and why.</summary>
        public NotRequired(string reason)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);
            Reason = reason;
        }

        /// <summary>Why none is needed.</summary>
        public string Reason { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Nobody has recorded it (<i>ikke ført</i>).</summary>
    public sealed record NotRecorded : RepresentativeCoverage
    {
        /// <summary>Not recorded.</summary>
        public NotRecorded()
        {
        }

        private protected override void Closed()
        {
        }
    }
}

/// <summary>What is recorded about representatives in a tree (<i>dekningsoversikt</i>), and the resolver that answers for each unit. Immutable.</summary>
public sealed class CoverageRegister
{
    private readonly ImmutableDictionary<(UnitId Unit, string Role), RepresentativeCoverage> _records;

    private CoverageRegister(OrgTree tree, ImmutableDictionary<(UnitId, string), RepresentativeCoverage> records)
    {
        Tree = tree;
        _records = records;
    }

    /// <summary>The organisation.</summary>
    public OrgTree Tree { get; }

    /// <summary>A register without records.</summary>
    public static CoverageRegister For(OrgTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return new(tree, ImmutableDictionary<(UnitId, string), RepresentativeCoverage>.Empty);
    }

    /// <summary>This register with one record more; a later record for the same unit and party replaces an earlier.</summary>
    /// <exception cref="ArgumentException">The coverage is derived (from a higher level) and is not recorded by hand.</exception>
    /// <exception cref="KeyNotFoundException">The tree has no such unit.</exception>
    public CoverageRegister Record(UnitId unit, Role party, RepresentativeCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(coverage);
        _ = Tree.Find(unit);
        if (coverage is RepresentativeCoverage.FromHigherLevel) throw new ArgumentException("Coverage from a higher level is derived, never recorded.", nameof(coverage));
        return new(Tree, _records.SetItem((unit, party.Code), coverage));
    }

    /// <summary>How a unit is represented: its own record wins; otherwise the nearest unit above with a representative; a recorded vacancy is never hidden.</summary>
    /// <exception cref="KeyNotFoundException">The tree has no such unit.</exception>
    public RepresentativeCoverage CoverageOf(UnitId unit, Role party)
    {
        ArgumentNullException.ThrowIfNull(party);
        var (nearest, vacant) = NearestAbove(unit, party);
        if (_records.TryGetValue((unit, party.Code), out var own) && own is not RepresentativeCoverage.NotRecorded)
            return own is RepresentativeCoverage.Vacant post ? new RepresentativeCoverage.Vacant(post.Reason, nearest ?? post.Nearest) : own;
        return nearest is null ? new RepresentativeCoverage.NotRecorded() : new RepresentativeCoverage.FromHigherLevel(nearest, vacant);
    }

    /// <summary>What should be known about a unit's coverage: ORG-C01, ORG-C02 or ORG-C03; nothing where it is its own, shared or not required.</summary>
    public FindingList Findings(UnitId unit, Role party, FindingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var subject = new Subject("unit", unit.Value, party.Code);
        return CoverageOf(unit, party) switch
        {
            RepresentativeCoverage.FromHigherLevel above => new([OrganisationRules.CoveredFromHigherLevel.Find(policy, subject, ("unit", unit.Value), ("party", party.Label), ("from", above.Unit.Value))]),
            RepresentativeCoverage.Vacant vacant => new([OrganisationRules.RepresentativeVacant.Find(policy, subject, ("unit", unit.Value), ("party", party.Label), ("reason", vacant.Reason))]),
            RepresentativeCoverage.NotRecorded => new([OrganisationRules.CoverageNotRecorded.Find(policy, subject, ("unit", unit.Value), ("party", party.Label))]),
            _ => FindingList.Empty,
        };
    }

    private (UnitId? Nearest, ImmutableArray<UnitId> Vacant) NearestAbove(UnitId unit, Role party)
    {
        var vacant = ImmutableArray.CreateBuilder<UnitId>();
        foreach (var above in Tree.AncestorsOf(unit))
        {
            if (!_records.TryGetValue((above.Id, party.Code), out var record)) continue;
            if (record.IsOwnOrShared) return (above.Id, vacant.ToImmutable());
            if (record is RepresentativeCoverage.Vacant) vacant.Add(above.Id);
        }

        return (null, vacant.ToImmutable());
    }
}
