using ForBedring.Protection.Engine;

namespace ForBedring.Protection;

/// <summary>Turns what the audit found in columns and cell numbers into ids a person knows.</summary>
internal static class LeakReading
{
    public static ImmutableArray<DisclosureLeak> Of(DisclosureProblem problem, bool[] shown, SpanAudit audit)
    {
        var leaks = new List<DisclosureLeak>();
        foreach (var cell in audit.BelowMinimum)
            leaks.Add(Itself(problem, cell));
        foreach (var leak in audit.Leaks)
        {
            var same = CellOf(problem, leak, withheldOnly: shown);
            leaks.Add(Read(problem, leak, same is null ? LeakKind.SmallGroupDerivable : LeakKind.ListedCellDerivable, same));
        }

        // The same people found for several measures are one leak; a small shown cell is not reported again as its own derivation.
        return [.. leaks
            .Where(l => l.Kind == LeakKind.CellBelowMinimum || l.Terms.Length > 1 || !audit.BelowMinimum.Any(c => problem.Cells[c].Id == l.Terms[0].CellId))
            .GroupBy(l => (l.Kind, string.Join("\n", l.Groups)))
            .Select(g => g.First())
            .OrderBy(l => l.Respondents).ThenBy(l => l.Kind)];
    }

    /// <summary>A cell that is too small by itself.</summary>
    public static DisclosureLeak Itself(DisclosureProblem problem, int cell)
    {
        var columns = new HashSet<int>(problem.System.Cells[cell]);
        return new(LeakKind.CellBelowMinimum, problem.Cells[cell].Id, [new(problem.Cells[cell].Id, 1)], Groups(problem, columns), "", problem.Lowest[cell], isDifference: false);
    }

    public static DisclosureLeak Read(DisclosureProblem problem, FoundLeak leak, LeakKind kind, string? cell)
    {
        var columns = new HashSet<int>(leak.Columns);
        var ranks = Ranks(problem);
        ImmutableArray<DisclosureTerm> terms = [.. leak.Terms.OrderBy(t => t.Coefficient.Sign < 0).ThenBy(t => ranks[t.Cell]).Select(t => new DisclosureTerm(problem.Cells[t.Cell].Id, t.Coefficient))];
        return new(kind, cell, terms, Groups(problem, columns), About(problem, leak.Measure, columns), leak.People, leak.HasMixedSigns);
    }

    /// <summary>A combination over people with several sheets; its people are named by their groups.</summary>
    public static DisclosureLeak Read(DisclosureProblem problem, JointLeak leak)
    {
        var sets = new HashSet<int>(leak.Sets);
        var ranks = Ranks(problem);
        ImmutableArray<DisclosureTerm> terms = [.. leak.Terms.OrderBy(t => t.Coefficient.Sign < 0).ThenBy(t => ranks[t.Cell]).Select(t => new DisclosureTerm(problem.Cells[t.Cell].Id, t.Coefficient))];
        ImmutableArray<string> groups = [.. Enumerable.Range(0, problem.Groups.Length).Where(g => sets.Contains(problem.Joint!.SetOfGiven[g])).Select(g => problem.Groups[g].Id)];
        return new(LeakKind.SmallGroupDerivable, null, terms, groups, string.Join(", ", groups), leak.People, isDifference: false);
    }

    /// <summary>The withheld cell whose people are exactly those of a leak; null where there is none.</summary>
    private static string? CellOf(DisclosureProblem problem, FoundLeak leak, bool[] withheldOnly)
    {
        if (leak.HasMixedSigns) return null;
        var counts = problem.System.Counts[leak.Measure];
        for (var c = 0; c < problem.Cells.Length; c++)
        {
            if (!withheldOnly[c] && problem.System.Cells[c].Where(column => counts[column] > 0).SequenceEqual(leak.Columns)) return problem.Cells[c].Id;
        }

        return null;
    }

    private static ImmutableArray<string> Groups(DisclosureProblem problem, HashSet<int> columns)
        => [.. Enumerable.Range(0, problem.Groups.Length).Where(g => columns.Contains(problem.System.ColumnOfGroup[g])).Select(g => problem.Groups[g].Id)];

    // Cells that make up the people without overlap, largest first; what is left over is named by group.
    private static string About(DisclosureProblem problem, int measure, HashSet<int> columns)
    {
        var counts = problem.System.Counts[measure];
        var left = new HashSet<int>(columns);
        var names = new List<(int Order, string Name)>();
        var inside = Enumerable.Range(0, problem.Cells.Length)
            .Select(c => (Cell: c, Columns: problem.System.Cells[c].Where(column => counts[column] > 0).ToList()))
            .Where(c => c.Columns.Count > 0 && c.Columns.TrueForAll(columns.Contains))
            .OrderByDescending(c => c.Columns.Count).ThenBy(c => c.Cell);
        foreach (var (cell, own) in inside)
        {
            if (!own.TrueForAll(left.Contains)) continue;
            left.ExceptWith(own);
            names.Add((cell, problem.Cells[cell].Id));
        }

        for (var g = 0; g < problem.Groups.Length; g++)
        {
            if (left.Contains(problem.System.ColumnOfGroup[g]) && problem.Groups[g].Counts.Any(n => n > 0)) names.Add((problem.Cells.Length + g, problem.Groups[g].Id));
        }

        return string.Join(", ", names.OrderBy(n => n.Order).Select(n => n.Name));
    }

    // Totals in the order of the trees, then the other cells as given.
    private static int[] Ranks(DisclosureProblem problem)
    {
        var ranks = Enumerable.Range(0, problem.Cells.Length).Select(c => c + problem.Cells.Length).ToArray();
        var placeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in problem.UnitsInOrder) placeOf.Add(unit, placeOf.Count - problem.Units.Length);
        for (var c = 0; c < ranks.Length; c++)
        {
            var path = problem.Cells[c].Path;
            if (problem.Cells[c].IsUnitTotal && placeOf.TryGetValue(path[path.Length - 1], out var place)) ranks[c] = place;
        }

        for (var u = 0; problem.Units.IsEmpty && u < (problem.Forest?.Count ?? 0); u++)
        {
            if (problem.Forest!.Cells[u] >= 0) ranks[problem.Forest.Cells[u]] = u - problem.Forest.Count;
        }

        return ranks;
    }
}
