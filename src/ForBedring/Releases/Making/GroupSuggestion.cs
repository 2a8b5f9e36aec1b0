using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>Finds small siblings that reach the threshold together.</summary>
internal static class GroupSuggestion
{
    public static ImmutableArray<ImmutableArray<UnitId>> Of(SurveyScores scores, int minimum)
    {
        var tree = scores.Organisation;
        var sets = ImmutableArray.CreateBuilder<ImmutableArray<UnitId>>();
        foreach (var siblings in tree.PreOrder.GroupBy(u => tree.ParentIndexes[u]).Where(g => g.Key >= 0))
        {
            var people = siblings.ToDictionary(u => u, u => scores.OfUnit(u).Sheets);
            var small = siblings.Where(u => people[u] > 0 && people[u] < minimum).OrderByDescending(u => people[u]).ThenBy(u => tree.Units[u].Id).ToList();
            var large = siblings.Where(u => people[u] >= minimum).OrderBy(u => people[u]).ThenBy(u => tree.Units[u].Id).ToList();
            while (small.Count > 0)
            {
                var set = Fewest(small, people, minimum);
                if (set is null && large.Count == 0) break;
                set ??= [.. small, large[0]];
                large.RemoveAll(set.Contains);
                small.RemoveAll(set.Contains);
                sets.Add([.. set.Select(u => tree.Units[u].Id).OrderBy(id => id)]);
            }
        }

        return sets.ToImmutable();
    }

    // The largest first reaches with the fewest units; the last is then the smallest that still reaches.
    private static List<int>? Fewest(List<int> small, Dictionary<int, long> people, int minimum)
    {
        var set = new List<int>();
        long sum = 0;
        foreach (var unit in small)
        {
            if (sum + people[unit] >= minimum)
            {
                set.Add(small.Last(u => !set.Contains(u) && sum + people[u] >= minimum));
                return set;
            }

            set.Add(unit);
            sum += people[unit];
        }

        return null;
    }
}
