namespace ForBedring.Protection.Engine;

/// <summary>Some cells of a joint system where every sum is of one question and each set of people has one unknown in it: a table with a measure for each question.</summary>
internal sealed class FallingApart
{
    /// <summary>More questions than this are decided as one system.</summary>
    private const int MostMeasures = 64;

    private readonly CellSystem _table;
    private readonly int[] _forced;
    private readonly bool[] _mayShow;

    private FallingApart(CellSystem table, int[] forced, bool[] mayShow)
    {
        _table = table;
        _forced = forced;
        _mayShow = mayShow;
    }

    /// <summary>The table of some cells; null where they do not fall apart.</summary>
    public static FallingApart? Of(JointSystem system, IReadOnlyList<int> cells)
    {
        var part = Parts(system, cells);
        var count = 0;
        var numberOf = new Dictionary<int, int>();
        var measureOf = new int[system.ColumnCount];
        for (var column = 0; column < part.Length; column++)
        {
            if (part[column] < 0) continue;
            if (!numberOf.TryGetValue(part[column], out measureOf[column])) numberOf.Add(part[column], measureOf[column] = count++);
            if (count > MostMeasures) return null;
        }

        var people = new long[count][];
        for (var m = 0; m < count; m++) people[m] = new long[system.People.Length];
        for (var column = 0; column < part.Length; column++)
        {
            if (part[column] < 0) continue;
            var measure = people[measureOf[column]];
            if (measure[system.Owners[column]] > 0) return null;
            measure[system.Owners[column]] = system.ColumnWeights[column];
        }

        var groups = new int[cells.Count][];
        for (var i = 0; i < cells.Count; i++)
        {
            if (GroupsOf(system, system.Cells[cells[i]], measureOf, people) is not { } own) return null;
            groups[i] = own;
        }

        var table = CellSystem.Of(system.Minimum, system.Difference, [.. cells.Select(c => system.Cells[c].Key)], groups, people, system.People.Length);
        return new(
            table,
            [.. Enumerable.Range(0, cells.Count).Where(i => system.Cells[cells[i]].IsReleased)],
            [.. cells.Select(c => system.Cells[c].MayShow && system.Lowest[c] >= system.Minimum)]);
    }

    public PartsChoice Choose(DisclosureOptions options, CancellationToken cancellation)
        => new(Chooser.Choose(_table, NestedForest.Of(_table, _table.Keys), _forced, _mayShow, options, cancellation));

    // Per column a column that stands for all it is connected with through sums; −1 where no sum has it.
    private static int[] Parts(JointSystem system, IReadOnlyList<int> cells)
    {
        var above = new int[system.ColumnCount];
        for (var i = 0; i < above.Length; i++) above[i] = -1;
        foreach (var cell in cells)
        {
            foreach (var sum in system.Cells[cell].Functionals)
            {
                foreach (var column in sum.Columns)
                {
                    if (above[column] < 0) above[column] = column;
                    int a = Top(sum.Columns[0]), b = Top(column);
                    if (a != b) above[Math.Max(a, b)] = Math.Min(a, b);
                }
            }
        }

        for (var column = 0; column < above.Length; column++)
        {
            if (above[column] >= 0) above[column] = Top(column);
        }

        return above;

        int Top(int column)
        {
            while (above[column] != column) column = above[column] = above[above[column]];
            return column;
        }
    }

    // The sets of people of a cell; null where a sum has coefficients, two sums are of one question, or a sum lacks people that the cell has for its question.
    private static int[]? GroupsOf(JointSystem system, JointCell cell, int[] measureOf, long[][] people)
    {
        var own = new HashSet<int>();
        var measures = new HashSet<int>();
        foreach (var sum in cell.Functionals)
        {
            if (sum.Columns.Length == 0) continue;
            if (!measures.Add(measureOf[sum.Columns[0]]) || Array.Exists(sum.Coefficients, c => c != sum.Coefficients[0])) return null;
            foreach (var column in sum.Columns) own.Add(system.Owners[column]);
        }

        for (var m = 0; m < people.Length; m++)
        {
            var shown = cell.Functionals.FirstOrDefault(f => f.Columns.Length > 0 && measureOf[f.Columns[0]] == m)?.Columns.Length ?? 0;
            if (own.Count(o => people[m][o] > 0) != shown) return null;
        }

        return [.. own.OrderBy(o => o)];
    }
}

/// <summary>A decision of a table that stands for some cells of a joint system.</summary>
internal sealed class PartsChoice(Choice choice)
{
    public JointChoice ToJoint(IReadOnlyList<int> cells, int count)
    {
        var shown = new bool[count];
        var notVerified = new bool[count];
        for (var i = 0; i < cells.Count; i++)
        {
            shown[cells[i]] = choice.Shown[i];
            notVerified[cells[i]] = choice.NotVerified[i];
        }

        return new(shown, notVerified, choice.CannotVerify, choice.IsExposed, choice.IsRefusedByAudit);
    }
}
