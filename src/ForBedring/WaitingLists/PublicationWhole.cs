using ForBedring.Protection.Counts;

namespace ForBedring.WaitingLists;

/// <summary>The counts of all groups as one system: what hangs together within a place, and what adds up over places, units and sectors. For lists of some size only.</summary>
internal sealed class PublicationWhole
{
    private const long MostVariables = 250_000;

    private PublicationWhole(MoveSystem moves) => Moves = moves;

    /// <summary>Variable v of group g is g · n + v, with n the variables of a group; after the groups come the places of units that have several.</summary>
    public MoveSystem Moves { get; }

    /// <summary>The system; null where the list is too large for it.</summary>
    public static PublicationWhole? Of(PublicationSystem system, PublicationTable table, WaitingPlaces places, int units)
    {
        var count = system.Count;
        var holders = table.Groups + places.Count;
        if ((long)holders * count > MostVariables) return null;
        var equations = new List<(int, int)[]>();
        var holderOf = new int[places.Count];
        for (var p = 0; p < places.Count; p++)
        {
            holderOf[p] = table.HasOwnCounts(p) ? table.Groups + p : 1 + places.Units[p];
            foreach (var equation in system.Moves.VariablesOf) equations.Add([.. equation.Select(t => ((holderOf[p] * count) + t.Variable, t.Factor))]);
        }

        var isNested = Enumerable.Range(0, places.Count).All(p => !table.HasOwnCounts(p));
        var ofSector = Enumerable.Range(0, places.Count).Where(p => places.Sectors[p] >= 0).GroupBy(p => places.Sectors[p]).ToDictionary(g => g.Key, g => g.ToList());
        for (var v = 0; v < count; v++)
        {
            (int, int) Term(int holder, int factor) => ((holder * count) + v, factor);
            if (!table.Is(0, v, CountState.Unpublished) || table.IsTarget(0, v))
            {
                // Where sectors hold whole units, everyone is the sectors and the units without one.
                equations.Add(isNested
                    ? [Term(0, 1), .. ofSector.Keys.Select(s => Term(1 + units + s, -1)), .. Enumerable.Range(0, places.Count).Where(p => places.Sectors[p] < 0).Select(p => Term(holderOf[p], -1))]
                    : [Term(0, 1), .. Enumerable.Range(0, units).Select(u => Term(1 + u, -1))]);
            }

            foreach (var sector in ofSector) equations.Add([Term(1 + units + sector.Key, 1), .. sector.Value.Select(p => Term(holderOf[p], -1))]);
            for (var u = 0; u < units; u++)
            {
                if (places.OfUnit[u].Count > 1) equations.Add([Term(1 + u, 1), .. places.OfUnit[u].Select(p => Term(holderOf[p], -1))]);
            }
        }

        return new(MoveSystem.Of(holders * count, equations));
    }
}
