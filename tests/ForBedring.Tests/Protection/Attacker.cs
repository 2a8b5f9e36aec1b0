using System.Numerics;
using ForBedring.Protection;

namespace ForBedring.Tests.Protection;

/// <summary>A reader who solves everything: tries every set of people below the difference and asks whether shown figures determine something about them alone.</summary>
/// <remarks>Shares no code with the library: dense big-integer elimination without division, and plain enumeration of the sets.</remarks>
internal static class Attacker
{
    /// <summary>Whether the shown cells keep the promise: none too small, and no set of fewer than d people that some combination is about.</summary>
    public static bool Fails(DisclosureProblem problem, IEnumerable<string> shown)
    {
        var measures = problem.Groups[0].Counts.Length;
        var rows = shown.Select(id => RowOf(problem, problem.Cells.Single(c => c.Id == id))).ToList();
        return Enumerable.Range(0, measures).All(m => IsSafe([.. problem.Groups.Select(g => g.Counts[m])], rows, problem.Threshold, problem.Difference));
    }

    public static bool[] RowOf(DisclosureProblem problem, DisclosureCell cell) => [.. problem.Groups.Select(g => IsIn(problem, g, cell))];

    /// <summary>Whether rows over people with weights give nothing away.</summary>
    public static bool IsSafe(long[] weights, List<bool[]> rows, int threshold, int difference)
    {
        foreach (var row in rows)
        {
            var n = weights.Where((_, i) => row[i]).Sum();
            if (n > 0 && n < threshold) return false;
        }

        // Columns that no shown cell tells apart act as one.
        var columns = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0)
            .GroupBy(i => string.Concat(rows.Select(r => r[i] ? '1' : '0')))
            .Select(g => (First: g.First(), Weight: g.Sum(i => weights[i]))).ToList();
        var matrix = rows.Select(r => columns.Select(c => r[c.First] ? BigInteger.One : 0).ToArray()).ToList();
        var rank = Rank(matrix, Enumerable.Range(0, columns.Count).ToList());
        foreach (var light in LightSets(columns.Select(c => c.Weight).ToList(), difference))
        {
            // A combination is about these people alone when leaving their columns out lowers the rank.
            var rest = Enumerable.Range(0, columns.Count).Except(light).ToList();
            if (Rank(matrix, rest) < rank) return false;
        }

        return true;
    }

    private static IEnumerable<List<int>> LightSets(List<long> weights, int difference)
    {
        var stack = new Stack<(List<int> Set, long Weight, int Next)>();
        stack.Push(([], 0, 0));
        while (stack.Count > 0)
        {
            var (set, weight, next) = stack.Pop();
            var isLargest = true;
            for (var i = 0; i < weights.Count; i++)
            {
                if (set.Contains(i) || weight + weights[i] >= difference) continue;
                isLargest = false;
                if (i >= next) stack.Push(([.. set, i], weight + weights[i], i + 1));
            }

            if (isLargest && set.Count > 0) yield return set;
        }
    }

    public static int Rank(List<BigInteger[]> matrix, List<int> columns)
    {
        var rows = matrix.Select(r => columns.Select(c => r[c]).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; column < columns.Count && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, r => !r[column].IsZero);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var i = rank + 1; i < rows.Count; i++)
            {
                if (rows[i][column].IsZero) continue;
                var (a, b) = (rows[rank][column], rows[i][column]);
                for (var k = 0; k < columns.Count; k++) rows[i][k] = (rows[i][k] * a) - (rows[rank][k] * b);
            }

            rank++;
        }

        return rank;
    }

    private static bool IsIn(DisclosureProblem problem, DisclosureGroup group, DisclosureCell cell)
    {
        if (cell.Groups is { } groups) return groups.Contains(group.Id);
        if (!cell.Path.IsEmpty && !group.Paths.Any(p => p.Contains(cell.Path[cell.Path.Length - 1]))) return false;
        if (cell.Period is not null && cell.Period != group.Period) return false;
        return cell.By.All(b => group.By.TryGetValue(b.Key, out var value) && value == b.Value);
    }
}
