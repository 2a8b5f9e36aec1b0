using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>Another way to cut a round's answers (<i>ny inndeling</i>): a reorganised tree, and where in it the people of each unit belong. Immutable.</summary>
/// <remarks>
/// "Last year on this year's tree." Cells of the new tree are decided together with everything released on the old one, because a few people
/// who moved can be taken out by subtraction. People are placed by unit: a unit that was split cannot be told apart afterwards, and is placed
/// in the unit above its parts by a line of the map that says <see cref="UnitChange.Merged"/>.
/// </remarks>
public sealed class Recut
{
    private Recut(OrgTree organisation, UnitMap map)
    {
        Organisation = organisation;
        Map = map;
        Fingerprint = Digest.Sha256(TallyBase.FingerprintOf(organisation) + "\n"
            + string.Join("\n", map.Mappings.Select(m => m.Old.Value + "\t" + m.New.Value + "\t" + (m.Change == UnitChange.Split ? "split" : "")).OrderBy(line => line, StringComparer.Ordinal)));
    }

    /// <summary>The tree to report on.</summary>
    public OrgTree Organisation { get; }

    /// <summary>Where the round's units belong in it.</summary>
    public UnitMap Map { get; }

    /// <summary>SHA-256 of the tree and the map, as 64 hexadecimal digits; names the cells of this cut in the ledger.</summary>
    public string Fingerprint { get; }

    /// <summary>Whether the answers of a round can be cut so (DSC-L07): every unit where people belong directly has one place in the new tree.</summary>
    /// <remarks>Whether the map fits the two trees at all was checked when it was made (<see cref="UnitMap.CanCreate"/>).</remarks>
    public static FindingList CanCreate(SurveyScores scores, OrgTree organisation, UnitMap map)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(map);
        return new Recut(organisation, map).CanCut(scores);
    }

    /// <summary>Another cut of a round's answers.</summary>
    /// <exception cref="RuleViolationException">Some people have no place; see <see cref="CanCreate"/>.</exception>
    public static Recut Create(SurveyScores scores, OrgTree organisation, UnitMap map)
    {
        CanCreate(scores, organisation, map).ThrowIfRefused();
        return new(organisation, map);
    }

    /// <summary>The number of units.</summary>
    public override string ToString() => $"{NumberText.Machine(Organisation.Count)} units";

    internal FindingList CanCut(SurveyScores scores)
    {
        var places = PlacesOf(scores.Organisation);
        var hasPeople = new bool[places.Length];
        foreach (var unit in scores.Groups.SelectMany(g => g.Units)) hasPeople[unit] = true;
        return new(Enumerable.Range(0, places.Length)
            .Where(u => places[u] < 0 && (hasPeople[u] || scores.Round.Invited[u] > 0))
            .Select(u => scores.Organisation.Units[u].Id.Value)
            .Select(unit => ReleaseRules.Unplaced.Find(FindingPolicy.Default, new Subject("unit", unit), ("unit", unit))));
    }

    /// <summary>Per unit of the round's tree its unit in this one; −1 where it has none or several.</summary>
    internal int[] PlacesOf(OrgTree older)
    {
        var places = new int[older.Count];
        for (var u = 0; u < places.Length; u++) places[u] = -1;
        foreach (var mapping in Map.Mappings)
        {
            var unit = mapping.Change == UnitChange.Split ? -1 : older.IndexOf(mapping.Old);
            if (unit >= 0) places[unit] = Organisation.IndexOf(mapping.New);
        }

        return places;
    }
}
