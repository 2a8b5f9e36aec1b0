using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <summary>What became of a unit between two trees (<i>enhetsendring</i>).</summary>
public enum UnitChange
{
    /// <summary>The same unit, perhaps with another code (<i>samme</i>): figures are comparable.</summary>
    Same = 1,

    /// <summary>Several units became one (<i>slått sammen</i>).</summary>
    Merged = 2,

    /// <summary>One unit became several (<i>delt</i>).</summary>
    Split = 3,
}

/// <summary>One line of a unit map (<i>enhetskobling</i>): an old unit, a new unit and what happened.</summary>
public sealed record UnitMapping
{
    /// <summary>One line of a unit map.</summary>
    public UnitMapping(UnitId old, UnitId @new, UnitChange change)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        if (change is < UnitChange.Same or > UnitChange.Split) throw new ArgumentOutOfRangeException(nameof(change), change, "The change is not one of UnitChange.");
        Old = old;
        New = @new;
        Change = change;
    }

    /// <summary>The unit in the older tree.</summary>
    public UnitId Old { get; }

    /// <summary>The unit in the newer tree.</summary>
    public UnitId New { get; }

    /// <summary>What happened.</summary>
    public UnitChange Change { get; }
}

/// <summary>Which units of an older tree became which of a newer one (<i>enhetskart</i>). Without a map units are not comparable.</summary>
public sealed class UnitMap
{
    private readonly HashSet<(UnitId Old, UnitId New)> _same;

    private UnitMap(ImmutableArray<UnitMapping> mappings)
    {
        Mappings = mappings;
        _same = [.. mappings.Where(m => m.Change == UnitChange.Same).Select(m => (m.Old, m.New))];
    }

    /// <summary>The lines, by old and new unit.</summary>
    public ImmutableArray<UnitMapping> Mappings { get; }

    /// <summary>Whether a map fits two trees: units exist, <i>same</i> is one to one, <i>merged</i> ends in one unit, <i>split</i> begins in one (ORG-R01).</summary>
    public static FindingList CanCreate(IEnumerable<UnitMapping> mappings, OrgTree older, OrgTree newer)
    {
        ArgumentNullException.ThrowIfNull(mappings);
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var given = mappings.ToList();
        var findings = new List<Finding>();
        void Refuse(UnitMapping m, string problem) => findings.Add(OrganisationRules.UnitMapNotValid.Find(FindingPolicy.Default, new Subject("unit", m.Old.Value, m.New.Value), ("problem", problem)));
        var fromOld = given.ToLookup(m => m.Old);
        var toNew = given.ToLookup(m => m.New);
        foreach (var mapping in given)
        {
            if (!older.Contains(mapping.Old)) Refuse(mapping, "? " + mapping.Old.Value);
            if (!newer.Contains(mapping.New)) Refuse(mapping, "? " + mapping.New.Value);
            var (out_, in_) = (fromOld[mapping.Old].Count(), toNew[mapping.New].Count());
            var fits = mapping.Change switch
            {
                UnitChange.Same => out_ == 1 && in_ == 1,
                UnitChange.Merged => out_ == 1 && in_ > 1,
                _ => out_ > 1 && in_ == 1,
            };
            if (!fits) Refuse(mapping, $"{mapping.Old} → {mapping.New}: {mapping.Change}, {NumberText.Machine(out_)} → {NumberText.Machine(in_)}");
        }

        return new(findings);
    }

    /// <summary>A map that fits two trees.</summary>
    /// <exception cref="RuleViolationException">It does not fit; see <see cref="CanCreate"/>.</exception>
    public static UnitMap Create(IEnumerable<UnitMapping> mappings, OrgTree older, OrgTree newer)
    {
        ArgumentNullException.ThrowIfNull(mappings);
        ImmutableArray<UnitMapping> given = [.. mappings.OrderBy(m => m.Old).ThenBy(m => m.New)];
        CanCreate(given, older, newer).ThrowIfRefused();
        return new(given);
    }

    /// <summary>The map in which every unit that both trees have is the same.</summary>
    public static UnitMap SameCodes(OrgTree older, OrgTree newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        return new([.. older.Units.Where(u => newer.Contains(u.Id)).Select(u => new UnitMapping(u.Id, u.Id, UnitChange.Same)).OrderBy(m => m.Old)]);
    }

    /// <summary>Whether figures of an old and a new unit can be compared: they are the same unit.</summary>
    public bool AreComparable(UnitId old, UnitId @new) => _same.Contains((old, @new));
}
