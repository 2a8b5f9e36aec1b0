using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>One way to cut a round's units into cells: its own tree, or another that its units are placed in.</summary>
internal sealed class Cut
{
    private readonly int[] _placeOf;
    private readonly List<int>[] _unitsBelow;

    private Cut(OrgTree tree, string fingerprint, string? key, int[] placeOf)
    {
        Tree = tree;
        Fingerprint = fingerprint;
        Key = key;
        _placeOf = placeOf;
        _unitsBelow = new List<int>[tree.Count];
        for (var u = 0; u < tree.Count; u++) _unitsBelow[u] = [];
        for (var u = 0; u < placeOf.Length; u++)
        {
            for (var at = placeOf[u]; at >= 0; at = tree.ParentIndexes[at]) _unitsBelow[at].Add(u);
        }
    }

    public OrgTree Tree { get; }

    public string Fingerprint { get; }

    /// <summary>What cells of this cut carry in their definition: nothing for the round's own tree.</summary>
    public string? Key { get; }

    /// <summary>Per unit the round's own units that belong at or below it.</summary>
    public IReadOnlyList<int> UnitsBelow(int unit) => _unitsBelow[unit];

    public int PlaceOf(int ownUnit) => _placeOf[ownUnit];

    /// <summary>A group with its units in this tree.</summary>
    public ResponseGroup Place(ResponseGroup group) => Key is null ? group : new([.. group.Units.Select(u => _placeOf[u]).Where(u => u >= 0)], group.Role);

    /// <summary>Everyone invited to a unit and below; null unless all parts are known.</summary>
    public long? InvitedTo(int unit, SurveyScores scores)
    {
        if (Key is null) return scores.InvitedBelow(unit);
        long sum = 0;
        foreach (var own in _unitsBelow[unit])
        {
            if (scores.Round.Invited[own] >= 0) sum += scores.Round.Invited[own];
            else if (scores.Organisation.ChildIndexes(own).Length == 0 || scores.Groups.Any(g => g.Units.Contains(own))) return null;
        }

        return sum;
    }

    public static Cut Own(SurveyRound round) => new(round.Organisation, TallyBase.FingerprintOf(round.Organisation), null, [.. Enumerable.Range(0, round.Organisation.Count)]);

    public static Cut Other(SurveyRound round, Recut recut) => new(recut.Organisation, recut.Fingerprint, recut.Fingerprint, recut.PlacesOf(round.Organisation));
}
