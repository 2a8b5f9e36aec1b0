namespace ForBedring.Tests.Releases.Attack;

/// <summary>Looks for a combination of equations that is about fewer than d people; misses none.</summary>
/// <remarks>
/// Unknowns with the same coefficients everywhere are one column. Whatever involves a column that d people or more own is of no use, so these
/// columns are eliminated first. In what is left every person is either out (all columns of the person become 0, which lowers the number of rows)
/// or in (one of at most d − 1). A combination about nobody but those who are in exists if and only if the columns of all others lower the rank.
/// Both choices are tried for a person at every step, so that no set of people is left out; the test against plain enumeration shows it.
/// </remarks>
internal sealed class LightSearch
{
    private readonly IReadOnlyList<Equation> _equations;
    private readonly List<ulong[]> _rows;
    private readonly int[][] _ownersOf;
    private readonly List<List<int>> _crowds;
    private readonly List<int[]> _columnsOf;
    private bool[] _isIn = [];
    private bool[] _isOut = [];
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
            Begin();
            if (Search(part, d - 1) is { } found) return found;
        }

        return null;
    }

    /// <summary>Every smallest set of fewer than d people that some combination is about and no part of the set is.</summary>
    public IReadOnlyList<IReadOnlyList<int>> AllBelow(int d)
    {
        _all = [];
        foreach (var part in Parts(d))
        {
            Begin();
            _ = Search(part, d - 1);
        }

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

    private void Begin() => (_isIn, _isOut) = (new bool[_crowds.Count], new bool[_crowds.Count]);

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

    private List<int>? Search(List<ulong[]> rows, int budget)
    {
        rows = WithoutCrowdsAbove(budget, rows, out var put);
        var found = rows.Count == 0 ? null : Decide(rows, budget);
        foreach (var crowd in put) _isOut[crowd] = false;
        return found;
    }

    private List<int>? Decide(List<ulong[]> rows, int budget)
    {
        var next = Next(rows);
        if (_all is null || next < 0)
        {
            if (AboutThoseIn(rows) is { } people) return people;
            if (next < 0) return null;
        }

        _isOut[next] = true;
        var without = PrimeField.Eliminate(rows, _columnsOf[next]).Free;
        var found = without.Count == 0 ? null : Search(without, budget);
        _isOut[next] = false;
        if (found is not null) return found;
        _isIn[next] = true;
        found = Search(rows, budget - _crowds[next].Count);
        _isIn[next] = false;
        return found;
    }

    // The people of a combination that is 0 for everybody who is not in.
    private List<int>? AboutThoseIn(List<ulong[]> rows)
    {
        var others = Enumerable.Range(0, _ownersOf.Length).Where(c => _ownersOf[c].Any(g => !_isIn[g])).ToList();
        var free = PrimeField.Eliminate(rows, others).Free;
        if (free.Count == 0) return null;
        var people = Enumerable.Range(0, _crowds.Count).Where(g => _columnsOf[g].Any(c => free[0][c] != 0)).SelectMany(g => _crowds[g]).ToList();
        if (_all is null) return people;
        _all.Add(people);
        return null;
    }

    private List<ulong[]> WithoutCrowdsAbove(int budget, List<ulong[]> rows, out List<int> put)
    {
        put = [];
        for (var g = 0; g < _crowds.Count; g++)
        {
            if (_isIn[g] || _isOut[g] || _crowds[g].Count <= budget) continue;
            _isOut[g] = true;
            put.Add(g);
            if (_columnsOf[g].Any(c => rows.Exists(r => r[c] != 0))) rows = PrimeField.Eliminate(rows, _columnsOf[g]).Free;
            if (rows.Count == 0) break;
        }

        return rows;
    }

    // The crowd not decided on that owns most columns in use.
    private int Next(List<ulong[]> rows)
    {
        var (best, most) = (-1, 0);
        for (var g = 0; g < _crowds.Count; g++)
        {
            if (_isIn[g] || _isOut[g]) continue;
            var used = _columnsOf[g].Count(c => rows.Exists(r => r[c] != 0));
            if (used > most) (best, most) = (g, used);
        }

        return best;
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
                var key = (kind.GetValueOrDefault(unknown), above, below);
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
