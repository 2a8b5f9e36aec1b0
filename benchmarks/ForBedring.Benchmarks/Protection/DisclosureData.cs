using ForBedring.Protection.Engine;

namespace ForBedring.Benchmarks;

/// <summary>A deterministic hospital of about 5,000 units in five levels, leaves of 3 to 60 people in eight roles.</summary>
internal sealed class DisclosureData
{
    private const int Roles = 8;
    private readonly int[] _parents;
    private readonly string[] _codes;
    private readonly List<(int Unit, int Role, long People)> _groups = [];

    public DisclosureData(int units)
    {
        var random = new SplitMix(42);
        // Levels of 1, 1/500, 1/50, 1/6 and the rest; inner units have few people of their own.
        int[] until = [1, 1 + Math.Max(1, units / 500), 1 + Math.Max(2, units / 50), 1 + Math.Max(3, units / 6), units];
        _parents = new int[units];
        _codes = new string[units];
        var level = 0;
        for (var u = 0; u < units; u++)
        {
            while (u >= until[level]) level++;
            var first = level < 2 ? 0 : until[level - 2];
            _parents[u] = level == 0 ? -1 : first + (int)(random.Next() % (ulong)(until[level - 1] - first));
            _codes[u] = "U" + u.ToString("D6", global::System.Globalization.CultureInfo.InvariantCulture);
            var people = level == 4 ? 3 + (int)(random.Next() % 58) : (int)(random.Next() % 4);
            var byRole = new long[Roles];
            for (var p = 0; p < people; p++) byRole[Math.Min(random.Next() % Roles, random.Next() % Roles)]++;
            for (var r = 0; r < Roles; r++)
            {
                if (byRole[r] > 0) _groups.Add((u, r, byRole[r]));
            }
        }
    }

    public int Units => _parents.Length;

    /// <summary>The tree of totals, for one measure; a number of themes vary a little in who answered.</summary>
    public UnitForest Forest(int theme = 0)
    {
        var direct = new long[Units];
        foreach (var (unit, _, people) in _groups) direct[unit] += Answered(people, theme);
        return UnitForest.Of(_parents, _codes, [.. Enumerable.Range(0, Units)], [direct]);
    }

    /// <summary>The totals as cells.</summary>
    public CellSystem Totals(int theme = 0) => Cells(theme, byRole: false);

    /// <summary>The totals and every unit × role that is not empty.</summary>
    public CellSystem TotalsAndRoles(int theme = 0) => Cells(theme, byRole: true);

    private CellSystem Cells(int theme, bool byRole)
    {
        var keys = new List<string>(_codes);
        var cells = new List<List<int>>();
        for (var u = 0; u < Units; u++) cells.Add([]);
        var roleCells = new Dictionary<(int, int), int>();
        for (var g = 0; g < _groups.Count; g++)
        {
            for (var at = _groups[g].Unit; at >= 0; at = _parents[at])
            {
                cells[at].Add(g);
                if (!byRole) continue;
                if (!roleCells.TryGetValue((at, _groups[g].Role), out var cell))
                {
                    roleCells.Add((at, _groups[g].Role), cell = cells.Count);
                    keys.Add(_codes[at] + " role " + _groups[g].Role.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
                    cells.Add([]);
                }

                cells[cell].Add(g);
            }
        }

        return CellSystem.Of(5, 5, [.. keys], [.. cells.Select(c => c.ToArray())], [[.. _groups.Select(g => Answered(g.People, theme))]], _groups.Count);
    }

    private static long Answered(long people, int theme) => theme == 0 || people == 0 ? people : people - (people * 7 + theme) % 3 % (people + 1) % 2;
}
