namespace ForBedring.Tests.Releases.Attack;

/// <summary>Looks for a combination of equations that is about fewer than d people; misses none.</summary>
/// <remarks>
/// Unknowns with the same coefficients everywhere are one column. Whatever involves a column that d people or more own is of no use, so these
/// columns are eliminated first. Every combination of the rows that are left begins with one of them: it is that row and some of the later ones.
/// Where it is not 0 in a column, the owners of the column are among its people. So a column where the sum cannot be changed by any later row puts
/// its owners in; and for a column that can be changed both are tried: that it becomes 0, which uses up a row, and that its owners are in, which
/// uses up d. Whatever the combination, one of the two holds of it, so that none is missed; the test against plain enumeration shows it.
/// </remarks>
internal sealed class LightSearch
{
    private readonly IReadOnlyList<Equation> _equations;
    private readonly List<ulong[]> _rows;
    private readonly int[][] _ownersOf;
    private readonly List<List<int>> _crowds;
    private readonly List<int[]> _columnsOf;
    private bool[] _isIn = [];
    private List<List<int>>? _all;

    private LightSearch(IReadOnlyList<Equation> equations, List<ulong[]> rows, int[][] ownersOf, List<List<int>> crowds, List<int[]> columnsOf)
    {
        _equations = equations;
        _rows = rows;
        _ownersOf = ownersOf;
        _crowds = crowds;
        _columnsOf = columnsOf;
    }

    public static LightSearch Of(IReadOnlyList<Equation> equations)
    {
        var (columnOf, columns) = Columns(equations);
        var rows = equations.Select(e =>
        {
            var row = new ulong[columns];
            foreach (var (unknown, (above, below)) in e.Terms) row[columnOf[unknown]] = PrimeField.Of(above, below);
            return row;
        }).ToList();

        // People who own the same columns are one crowd: they are in or out together.
        var crowds = new Dictionary<string, (List<int> People, int[] Columns)>(StringComparer.Ordinal);
        foreach (var person in columnOf.GroupBy(c => c.Key.Person))
        {
            var own = person.Select(c => c.Value).Distinct().Order().ToArray();
            var key = string.Join(",", own);
            if (!crowds.TryGetValue(key, out var crowd)) crowds.Add(key, crowd = ([], own));
            crowd.People.Add(person.Key);
        }

        var owners = Enumerable.Range(0, columns).Select(_ => new List<int>()).ToArray();
        var list = crowds.Values.ToList();
        for (var g = 0; g < list.Count; g++)
        {
            foreach (var column in list[g].Columns) owners[column].Add(g);
        }

        return new(equations, rows, [.. owners.Select(o => o.ToArray())], [.. list.Select(c => c.People)], [.. list.Select(c => c.Columns)]);
    }

    /// <summary>The people of a combination about fewer than d of them; null where there is none.</summary>
    public IReadOnlyList<int>? Below(int d)
    {
        foreach (var part in Parts(d))
        {
            if (Search(part, d - 1) is { } found) return found;
        }

        return null;
    }

    /// <summary>Every smallest set of fewer than d people that some combination is about and no part of the set is.</summary>
    public IReadOnlyList<IReadOnlyList<int>> AllBelow(int d)
    {
        _all = [];
        foreach (var part in Parts(d)) _ = Search(part, d - 1);

        var sets = _all.Select(s => s.ToHashSet()).OrderBy(s => s.Count).ToList();
        _all = null;
        var least = new List<HashSet<int>>();
        foreach (var set in sets)
        {
            if (!least.Exists(l => l.IsSubsetOf(set))) least.Add(set);
        }

        return [.. least.Select(s => (IReadOnlyList<int>)[.. s.Order()])];
    }

    /// <summary>As few equations as suffice for the people found, each needed.</summary>
    public static IReadOnlyList<Equation> Witness(IReadOnlyList<Equation> equations, IReadOnlyCollection<int> people)
    {
        var kept = equations.ToList();
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var without = kept.Where((_, at) => at != i).ToList();
            if (TellsOf(without, people)) kept = without;
        }

        return kept;
    }

    /// <summary>Whether some combination is about nobody but these people, in the field.</summary>
    public static bool TellsOf(IReadOnlyList<Equation> equations, IReadOnlyCollection<int> people)
    {
        var search = Of(equations);
        var others = Enumerable.Range(0, search._ownersOf.Length).Where(c => search._ownersOf[c].Any(g => search._crowds[g].Exists(p => !people.Contains(p)))).ToList();
        return PrimeField.Eliminate(search._rows, others).Free.Count > 0;
    }

    // What is left when the columns of many are 0, in parts that have no column in common.
    private List<List<ulong[]>> Parts(int d)
    {
        var many = Enumerable.Range(0, _ownersOf.Length).Where(c => _ownersOf[c].Sum(g => _crowds[g].Count) >= d).ToList();
        var few = Enumerable.Range(0, _ownersOf.Length).Except(many).ToList();
        var rest = PrimeField.Eliminate(PrimeField.Eliminate(_rows, many).Free, few).Reduced;
        var parts = new List<(HashSet<int> Columns, List<ulong[]> Rows)>();
        foreach (var row in rest)
        {
            var columns = few.Where(c => row[c] != 0).ToHashSet();
            var touching = parts.Where(p => p.Columns.Overlaps(columns)).ToList();
            parts.RemoveAll(touching.Contains);
            parts.Add(([.. touching.SelectMany(t => t.Columns), .. columns], [.. touching.SelectMany(t => t.Rows), row]));
        }

        return [.. parts.Select(p => p.Rows)];
    }

    // Combinations that begin with each of the rows in turn.
    private List<int>? Search(List<ulong[]> rows, int budget)
    {
        for (var first = 0; first < rows.Count; first++)
        {
            _isIn = new bool[_crowds.Count];
            if (Search(rows[first], rows.GetRange(first + 1, rows.Count - first - 1), budget) is { } found) return found;
        }

        return null;
    }

    // The sum so far, and the rows that may be added to it.
    private List<int>? Search(ulong[] sum, List<ulong[]> more, int budget)
    {
        var put = new List<int>();
        try
        {
            var (best, fewest) = (-1, int.MaxValue);
            for (var isNew = true; isNew;)
            {
                (isNew, best, fewest) = (false, -1, int.MaxValue);
                for (var c = 0; c < sum.Length && !isNew; c++)
                {
                    if (sum[c] == 0 || IsFree(c)) continue;
                    var helpers = more.Count(r => r[c] != 0);
                    if (helpers > 0)
                    {
                        if (helpers < fewest) (best, fewest) = (c, helpers);
                        continue;
                    }

                    budget -= Pay(c, put);
                    if (budget < 0) return null;
                    isNew = true;
                }
            }

            if (best < 0) return Found(sum);
            var helper = more.Find(r => r[best] != 0)!;
            if (Search(Without(sum, helper, best), [.. more.Where(r => !ReferenceEquals(r, helper)).Select(r => Without(r, helper, best))], budget) is { } found) return found;
            budget -= Pay(best, put);
            return budget < 0 ? null : Search(sum, more, budget);
        }
        finally
        {
            foreach (var crowd in put) _isIn[crowd] = false;
        }
    }

    private List<int>? Found(ulong[] sum)
    {
        var people = Enumerable.Range(0, _crowds.Count).Where(g => Array.Exists(_columnsOf[g], c => sum[c] != 0)).SelectMany(g => _crowds[g]).ToList();
        if (_all is null) return people;
        _all.Add(people);
        return null;
    }

    private bool IsFree(int column) => Array.TrueForAll(_ownersOf[column], g => _isIn[g]);

    private int Pay(int column, List<int> put)
    {
        var cost = 0;
        foreach (var owner in _ownersOf[column].Where(g => !_isIn[g]))
        {
            _isIn[owner] = true;
            put.Add(owner);
            cost += _crowds[owner].Count;
        }

        return cost;
    }

    // The row less so much of the other that the column is 0.
    private static ulong[] Without(ulong[] row, ulong[] other, int column)
    {
        if (row[column] == 0) return row;
        var less = (ulong[])row.Clone();
        PrimeField.Subtract(less, PrimeField.Times(row[column], PrimeField.Inverse(other[column])), other);
        return less;
    }

    // Each equation splits the columns by its coefficients; unknowns that none splits are one column.
    private static (Dictionary<Unknown, int> ColumnOf, int Count) Columns(IReadOnlyList<Equation> equations)
    {
        var kind = new Dictionary<Unknown, int>();
        var kinds = 1;
        foreach (var equation in equations)
        {
            var split = new Dictionary<(int, long, long), int>();
            foreach (var (unknown, (above, below)) in equation.Terms)
            {
                var key = (kind.TryGetValue(unknown, out var old) ? old : default, above, below);
                if (!split.TryGetValue(key, out var at)) split.Add(key, at = kinds++);
                kind[unknown] = at;
            }
        }

        var numbers = new Dictionary<int, int>();
        foreach (var unknown in kind.Keys.ToList())
        {
            if (!numbers.TryGetValue(kind[unknown], out var number)) numbers.Add(kind[unknown], number = numbers.Count);
            kind[unknown] = number;
        }

        return (kind, numbers.Count);
    }
}
