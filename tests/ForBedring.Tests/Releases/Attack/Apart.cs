namespace ForBedring.Tests.Releases.Attack;

/// <summary>The same equations in parts that have no unknown in common, so that each part is attacked by itself.</summary>
/// <remarks>
/// From each equation the smaller ones that it holds whole are subtracted first: a department less its sections. Whatever can be combined from
/// the one set can be combined from the other, so nothing is lost; and a combination about few people is one in some part.
/// </remarks>
internal static class Apart
{
    public static List<List<Equation>> Of(IReadOnlyList<Equation> equations)
    {
        var less = Less(equations);
        var at = new Dictionary<Unknown, int>();
        var parent = Enumerable.Range(0, less.Count).ToArray();
        for (var e = 0; e < less.Count; e++)
        {
            foreach (var unknown in less[e].Terms.Keys)
            {
                if (at.TryGetValue(unknown, out var other)) parent[Root(parent, e)] = Root(parent, other);
                else at.Add(unknown, e);
            }
        }

        return [.. Enumerable.Range(0, less.Count).GroupBy(e => Root(parent, e)).Select(g => g.Select(e => less[e]).ToList())];
    }

    private static List<Equation> Less(IReadOnlyList<Equation> equations)
    {
        var largest = new Dictionary<(Unknown, long, long), Equation>();
        var result = new List<Equation>();
        foreach (var equation in equations.OrderBy(e => e.Terms.Count))
        {
            var inside = equation.Terms.Select(t => largest.TryGetValue((t.Key, t.Value.Above, t.Value.Below), out var found) ? found : null).OfType<Equation>().Distinct()
                .Where(i => i.Terms.All(t => equation.Terms.TryGetValue(t.Key, out var same) && same == t.Value)).OrderByDescending(i => i.Terms.Count).ToList();
            var left = new Dictionary<Unknown, (long Above, long Below)>(equation.Terms);
            foreach (var smaller in inside)
            {
                // Two that overlap are not both taken away.
                if (!smaller.Terms.Keys.All(left.ContainsKey)) continue;
                foreach (var unknown in smaller.Terms.Keys) left.Remove(unknown);
            }

            foreach (var (unknown, (above, below)) in equation.Terms) largest[(unknown, above, below)] = equation;
            if (left.Count == 0) continue;
            var rest = new Equation(equation.Label);
            foreach (var (unknown, (above, below)) in left) rest.Plus(unknown, above, below);
            result.Add(rest);
        }

        return result;
    }

    private static int Root(int[] parent, int at)
    {
        while (parent[at] != at) at = parent[at] = parent[parent[at]];
        return at;
    }
}
