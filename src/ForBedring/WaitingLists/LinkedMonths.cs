namespace ForBedring.WaitingLists;

/// <summary>What a reader can solve over several months: a list's opening is the closing of the month before, and counts of units and sectors add up to the whole.</summary>
/// <remarks>
/// Every month's table has been decided by itself. Here the hidden counts of all months are the unknowns of one system of equations with coefficients 1 and −1;
/// where one of them has a single solution, another count of its equation is hidden as well, until none has. Solved modulo a prime, part by part.
/// </remarks>
internal sealed class LinkedMonths
{
    private const long Prime = 2_147_483_647;

    // Each line: what was there, what came, what left, what is there at the end. Of the middle ones the first is hidden first.
    private static readonly (int Before, int In, int Out, int After)[] Lines =
    [
        (PublicationKeys.FlowOpening, PublicationKeys.FlowEntered, PublicationKeys.FlowExited, PublicationKeys.FlowClosing),
        (-1, PublicationKeys.Received, PublicationKeys.Assessed, PublicationKeys.Unassessed),
    ];

    private readonly int _groups;
    private readonly int _units;
    private readonly int _months;
    private readonly bool _sectorsAddUp;
    private readonly Func<(int Group, int Month, int Key), bool> _isHidden;
    private readonly Func<(int Group, int Month, int Key), long> _count;
    private readonly Action<(int Group, int Month, int Key)> _hide;

    public LinkedMonths(
        int groups, int units, int months, bool sectorsAddUp, Func<(int Group, int Month, int Key), bool> isHidden, Func<(int Group, int Month, int Key), long> count, Action<(int Group, int Month, int Key)> hide)
    {
        _groups = groups;
        _units = units;
        _months = months;
        _sectorsAddUp = sectorsAddUp;
        _isHidden = isHidden;
        _count = count;
        _hide = hide;
    }

    /// <summary>Hides more until no hidden count has a single solution.</summary>
    public void Protect()
    {
        foreach (var line in Lines)
        {
            var equations = Equations(line);
            while (true)
            {
                var solved = Solved(equations);
                if (solved.Count == 0 || !HideMore(equations, solved, line)) break;
            }
        }
    }

    private List<List<(int Group, int Month, int Key)>> Equations((int Before, int In, int Out, int After) line)
    {
        var equations = new List<List<(int, int, int)>>();
        for (var m = 0; m < _months; m++)
        {
            for (var g = 0; g < _groups; g++)
            {
                // Before + in − out − after = 0; the signs stand in SignOf.
                if (m > 0) equations.Add([(g, m - 1, line.After), (g, m, line.In), (g, m, line.Out), (g, m, line.After)]);
                else if (line.Before >= 0) equations.Add([(g, m, line.Before), (g, m, line.In), (g, m, line.Out), (g, m, line.After)]);
            }

            foreach (var key in new[] { m == 0 ? line.Before : -1, line.In, line.Out, line.After })
            {
                if (key < 0) continue;
                equations.Add([(0, m, key), .. Enumerable.Range(1, _units).Select(g => (g, m, key))]);
                if (_sectorsAddUp && _groups > _units + 1) equations.Add([(0, m, key), .. Enumerable.Range(_units + 1, _groups - _units - 1).Select(g => (g, m, key))]);
            }
        }

        return equations;
    }

    // In a balance the last two are taken away; in a sum all but the first are.
    private static long SignOf(List<(int Group, int Month, int Key)> equation, int place)
    {
        var isBalance = equation.Count == 4 && equation[0].Group == equation[1].Group;
        return place < (isBalance ? 2 : 1) ? 1 : Prime - 1;
    }

    private HashSet<(int Group, int Month, int Key)> Solved(List<List<(int Group, int Month, int Key)>> equations)
    {
        var rows = equations.Select(e => e.Select((cell, i) => (Cell: cell, Sign: SignOf(e, i))).Where(t => _isHidden(t.Cell)).ToList()).Where(r => r.Count > 0).ToList();
        var solved = new HashSet<(int, int, int)>();
        foreach (var part in Parts(rows))
        {
            var cells = part.SelectMany(r => r.Select(t => t.Cell)).Distinct().ToList();
            var place = cells.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
            var matrix = part.Select(r =>
            {
                var row = new long[cells.Count];
                foreach (var (cell, sign) in r) row[place[cell]] = sign;
                return row;
            }).ToList();
            foreach (var column in Unique(matrix, cells.Count)) solved.Add(cells[column]);
        }

        return solved;
    }

    // Equations that share no unknown are solved apart.
    private static IEnumerable<List<List<((int Group, int Month, int Key) Cell, long Sign)>>> Parts(List<List<((int Group, int Month, int Key) Cell, long Sign)>> rows)
    {
        var rowsOf = rows.SelectMany((r, i) => r.Select(t => (t.Cell, Row: i))).ToLookup(p => p.Cell, p => p.Row);
        var seen = new bool[rows.Count];
        for (var first = 0; first < rows.Count; first++)
        {
            if (seen[first]) continue;
            var part = new List<List<((int, int, int), long)>>();
            var open = new Stack<int>([first]);
            seen[first] = true;
            while (open.Count > 0)
            {
                var row = open.Pop();
                part.Add(rows[row]);
                foreach (var next in rows[row].SelectMany(t => rowsOf[t.Cell]))
                {
                    if (seen[next]) continue;
                    seen[next] = true;
                    open.Push(next);
                }
            }

            yield return part;
        }
    }

    // Gauss–Jordan: an unknown has a single solution where its row holds no other.
    private static IEnumerable<int> Unique(List<long[]> matrix, int columns)
    {
        var rank = 0;
        for (var column = 0; column < columns && rank < matrix.Count; column++)
        {
            var pivot = matrix.FindIndex(rank, r => r[column] != 0);
            if (pivot < 0) continue;
            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            var inverse = Power(matrix[rank][column], Prime - 2);
            var lead = matrix[rank];
            for (var c = 0; c < columns; c++) lead[c] = lead[c] * inverse % Prime;
            for (var r = 0; r < matrix.Count; r++)
            {
                if (r == rank || matrix[r][column] == 0) continue;
                var factor = matrix[r][column];
                var row = matrix[r];
                for (var c = column; c < columns; c++)
                {
                    if (lead[c] != 0) row[c] = (row[c] + ((Prime - factor) * lead[c])) % Prime;
                }
            }

            rank++;
        }

        for (var r = 0; r < rank; r++)
        {
            var row = matrix[r];
            if (row.Count(v => v != 0) == 1) yield return Array.FindIndex(row, v => v != 0);
        }
    }

    private static long Power(long value, long exponent)
    {
        var power = 1L;
        for (; exponent > 0; exponent >>= 1, value = value * value % Prime)
        {
            if ((exponent & 1) == 1) power = power * value % Prime;
        }

        return power;
    }

    private bool HideMore(List<List<(int Group, int Month, int Key)>> equations, HashSet<(int Group, int Month, int Key)> solved, (int Before, int In, int Out, int After) line)
    {
        // An equation whose unknowns are all solved is what solves them; where several equations do it together, any that holds a solved one.
        var isMore = false;
        foreach (var equation in equations)
        {
            var hidden = equation.Where(_isHidden).ToList();
            if (hidden.Count > 0 && hidden.TrueForAll(solved.Contains)) isMore |= HideOneOf(equation, line);
        }

        if (isMore) return true;
        var left = new HashSet<(int, int, int)>(solved);
        foreach (var equation in equations)
        {
            if (!equation.Exists(left.Contains) || !HideOneOf(equation, line)) continue;
            left.ExceptWith(equation);
            isMore = true;
        }

        return isMore;
    }

    // What moves is hidden before what stands, and a count before a zero; in a sum the smallest part first, the whole last.
    private bool HideOneOf(List<(int Group, int Month, int Key)> equation, (int Before, int In, int Out, int After) line)
    {
        var shown = equation.Where(c => !_isHidden(c)).OrderBy(c => _count(c) == 0).ThenBy(c => c.Key == line.After || c.Key == line.Before).ThenBy(c => c.Group == 0).ThenBy(_count).ThenBy(c => c.Group).ThenBy(c => c.Key).ToList();
        if (shown.Count == 0) return false;
        _hide(shown[0]);
        return true;
    }
}
