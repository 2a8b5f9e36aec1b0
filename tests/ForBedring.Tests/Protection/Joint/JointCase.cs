using ForBedring.Protection;
using ForBedring.Protection.Engine;

namespace ForBedring.Tests.Protection.Joint;

/// <summary>A small made-up theme: people by unit, role and questions answered; question sums and an index for some overlapping cells.</summary>
internal sealed class JointCase
{
    private readonly List<(long People, int Unit, int Role, int Answered, bool HasReplacedSheet)> _sets = [];

    private readonly List<(int[] Units, int Role, bool OfOldSheets, bool IsReleased)> _cells = [];

    public JointCase(ulong seed)
    {
        var random = new SplitMix(seed);
        int Next(int below) => (int)(random.Next() % (ulong)below);
        Questions = 1 + Next(3);
        Difference = 2 + Next(3);
        Minimum = Difference + Next(2);
        Units = 2 + Next(3);
        HasIndex = Next(4) > 0;
        ByRank = Next(2) == 0;
        var sets = 3 + Next(6);
        for (var i = 0; i < sets; i++) _sets.Add((Next(8) == 0 ? 0 : 1 + Next(4), Next(Units), Next(2), 1 + Next((1 << Questions) - 1), Next(6) == 0));
        _cells.Add(([.. Enumerable.Range(0, Units)], -1, false, false));
        for (var u = 0; u < Units; u++)
        {
            _cells.Add(([u], -1, false, false));
            if (Next(2) == 0) _cells.Add(([u], Next(2), false, false));
        }

        if (Next(2) == 0) _cells.Add(([0, 1], -1, false, false));
        if (Next(3) == 0) _cells.Add(([.. Enumerable.Range(0, Units)], 0, false, false));
        if (Next(3) == 0) _cells.Add(([0], -1, true, Next(2) == 0));
        HasReleased = _cells.Any(c => c.IsReleased);
    }

    public int Questions { get; }

    public int Difference { get; }

    public int Minimum { get; }

    public int Units { get; }

    public bool HasIndex { get; }

    public bool ByRank { get; }

    public bool HasReleased { get; }

    /// <summary>The system, with sets and cells in another order and every set cut in single people where wanted.</summary>
    public JointSystem Build(bool backwards = false, bool cut = false)
    {
        var builder = new JointSystemBuilder(Minimum, Difference);
        var columns = new Dictionary<(int Set, int Question, bool Old), List<int>>();
        foreach (var s in InOrder(_sets.Count, backwards))
        {
            var parts = cut ? Enumerable.Repeat(1L, (int)_sets[s].People).ToList() : [_sets[s].People];
            foreach (var part in parts)
            {
                var people = builder.AddPeople(part);
                foreach (var q in InOrder(Questions, backwards).Where(q => (_sets[s].Answered >> q & 1) == 1))
                {
                    foreach (var old in _sets[s].HasReplacedSheet ? new[] { false, true } : [false])
                    {
                        if (!columns.TryGetValue((s, q, old), out var list)) columns.Add((s, q, old), list = []);
                        list.Add(builder.AddColumn(people));
                    }
                }
            }
        }

        var keys = new List<string>();
        foreach (var c in InOrder(_cells.Count, backwards))
        {
            var (units, role, ofOldSheets, isReleased) = _cells[c];
            var inside = Enumerable.Range(0, _sets.Count).Where(s => units.Contains(_sets[s].Unit) && (role < 0 || _sets[s].Role == role)).ToList();
            IEnumerable<int> Of(int s, int q) => columns.TryGetValue((s, q, ofOldSheets && _sets[s].HasReplacedSheet), out var list) ? list : [];
            var questions = Enumerable.Range(0, Questions).Select(q => JointFunctional.Sum(inside.SelectMany(s => Of(s, q)))).ToList();
            var index = JointFunctional.Of(inside.SelectMany(s => Enumerable.Range(0, Questions).SelectMany(q => Of(s, q)).Select(column => (column, 6L / CountBits(_sets[s].Answered)))));
            if (HasIndex && ByRank)
            {
                builder.AddCell($"c{c} questions", questions, 0, isReleased);
                builder.AddCell($"c{c} index", [index], 1, isReleased);
            }
            else
            {
                builder.AddCell($"c{c}", HasIndex ? [.. questions, index] : questions, 0, isReleased);
            }
        }

        return builder.Build();
    }

    private static IEnumerable<int> InOrder(int count, bool backwards) => backwards ? Enumerable.Range(0, count).Reverse() : Enumerable.Range(0, count);

    private static int CountBits(int bits) => Enumerable.Range(0, 8).Count(b => (bits >> b & 1) == 1);
}
