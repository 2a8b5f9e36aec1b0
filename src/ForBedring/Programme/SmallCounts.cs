using ForBedring.Protection;

namespace ForBedring.Programme;

/// <summary>Which counts of people are shown: each at least the threshold, and none that can be worked out from the others below it. Decided by the engine of disclosure control.</summary>
internal static class SmallCounts
{
    /// <summary>The ids of the cells that are shown. A cell without people is neither shown nor withheld: it is not in the answer.</summary>
    /// <param name="fewest">The fewest people behind a shown count, and behind any difference between shown counts.</param>
    /// <param name="groups">Groups of people that no cell splits: an id and a count each.</param>
    /// <param name="cells">Cells: an id and the ids of its groups.</param>
    public static HashSet<string> Shown(int fewest, IReadOnlyDictionary<string, long> groups, IEnumerable<(string Id, IEnumerable<string> Groups)> cells)
    {
        var filled = groups.Where(g => g.Value > 0).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new DisclosureGroup(g.Key, [g.Value])).ToList();
        var asked = cells.Select(c => (c.Id, Groups: c.Groups.Where(g => groups[g] > 0).ToList())).Where(c => c.Groups.Count > 0).Select(c => new DisclosureCell(c.Id, groups: c.Groups)).ToList();
        if (asked.Count == 0) return new(StringComparer.Ordinal);
        return new(DisclosureProblem.Read(fewest, fewest, [], filled, asked).ValueOrThrow().Decide().Shown, StringComparer.Ordinal);
    }
}
