namespace ForBedring.Protection.Engine;

/// <summary>Chooses unit totals of a tree: the exact optimum among the safe sets. Linear in units, iterative, the same answer every time.</summary>
/// <remarks>
/// The state of a subtree is the number of its people that no shown unit covers: nobody (<c>E</c>, stored as 0), or min(d, number), stored as
/// number + 1. A unit may be shown when that is nobody or at least d. Values compare as (preferred units shown, primary, secondary).
/// </remarks>
internal sealed class TreeChooser
{
    private const int Nobody = 0;
    private readonly UnitForest _forest;
    private readonly int _difference;
    private readonly bool _byRespondents;
    private readonly Table?[] _tables;
    private readonly int[] _firstStep;
    private readonly int[] _shownFrom;
    private readonly Value[] _scratch;
    private readonly Step[] _scratchSteps;
    private readonly bool[] _isPresent;
    private readonly int[] _present;
    private readonly List<int> _children = [];

    // The steps of all units in one array, since they live until the walk back.
    private Step[] _steps;
    private int _stepCount;

    private TreeChooser(UnitForest forest, int difference, DisclosureObjective objective)
    {
        _forest = forest;
        var most = 0L;
        foreach (var totals in forest.Totals)
        {
            for (var u = 0; u < totals.Length; u++)
            {
                if (forest.Parents[u] < 0) most += totals[u];
            }
        }

        _difference = (int)Math.Min(difference, most + 1);
        _byRespondents = objective == DisclosureObjective.FewestRespondents;
        _tables = new Table?[forest.Count];
        _firstStep = new int[forest.Count];
        _steps = new Step[Math.Max(16, forest.Count * 2)];
        _shownFrom = new int[forest.Count];
        _scratch = new Value[_difference + 2];
        _scratchSteps = new Step[_difference + 2];
        _isPresent = new bool[_difference + 2];
        _present = new int[_difference + 2];
    }

    /// <summary>Per node whether its total is shown.</summary>
    /// <param name="forest">The tree.</param>
    /// <param name="minimum">K.</param>
    /// <param name="difference">d.</param>
    /// <param name="objective">What to minimise.</param>
    /// <param name="mayShow">Per node whether it may be shown at all.</param>
    /// <param name="prefer">Per node whether it is to be kept if at all possible; null for none.</param>
    public static bool[] Choose(UnitForest forest, int minimum, int difference, DisclosureObjective objective, bool[] mayShow, bool[]? prefer = null)
    {
        var chooser = new TreeChooser(forest, difference, objective);
        for (var u = forest.Count - 1; u >= 0; u--) chooser.Solve(u, mayShow[u] && forest.Lowest[u] >= minimum, prefer is not null && prefer[u]);
        var shown = chooser.WalkBack();
        if (forest.Direct.Length > 1) Complete(forest, minimum, difference, mayShow, shown);
        return shown;
    }

    private void Solve(int unit, bool mayShow, bool prefer)
    {
        var table = Own(unit);
        for (var child = _forest.FirstChild[unit]; child >= 0; child = _forest.NextSibling[child])
        {
            table = Merge(table, _tables[child]!, child);
            _tables[child] = null;
        }

        _shownFrom[unit] = -1;
        if (mayShow)
        {
            var nobody = table.Find(Nobody);
            var enough = table.Find(_difference + 1);
            if (nobody >= 0 || enough >= 0)
            {
                var from = enough < 0 || (nobody >= 0 && table.Values[nobody].Against(table.Values[enough]) >= 0) ? nobody : enough;
                long n = _forest.Lowest[unit];
                var value = table.Values[from].Plus(new Value(prefer ? 1 : 0, _byRespondents ? n : 1, _byRespondents ? 1 : n));
                if (nobody < 0 || value.Against(table.Values[nobody]) >= 0)
                {
                    _shownFrom[unit] = table.States[from];
                    table = table.WithNobody(value);
                }
            }
        }

        _tables[unit] = table;
    }

    private Table Own(int unit)
    {
        long low = long.MaxValue, high = 0;
        foreach (var direct in _forest.Direct)
        {
            low = Math.Min(low, direct[unit]);
            high = Math.Max(high, direct[unit]);
        }

        return new Table([high == 0 ? Nobody : (int)Math.Min(_difference, low) + 1], [default]);
    }

    private int Plus(int left, int right) => left == Nobody ? right : right == Nobody ? left : Math.Min(_difference, left + right - 2) + 1;

    private Table Merge(Table left, Table right, int child)
    {
        var count = 0;
        for (var i = 0; i < left.States.Length; i++)
        {
            for (var j = 0; j < right.States.Length; j++)
            {
                var state = Plus(left.States[i], right.States[j]);
                var value = left.Values[i].Plus(right.Values[j]);
                if (!_isPresent[state])
                {
                    _isPresent[state] = true;
                    _present[count++] = state;
                }
                else if (value.Against(_scratch[state]) <= 0) continue;

                _scratch[state] = value;
                _scratchSteps[state] = new Step(state, left.States[i], right.States[j]);
            }
        }

        Array.Sort(_present, 0, count);
        var states = new int[count];
        var values = new Value[count];
        if (_steps.Length - _stepCount < count) Array.Resize(ref _steps, Math.Max(_steps.Length * 2, _stepCount + count));
        _firstStep[child] = _stepCount;
        for (var i = 0; i < count; i++)
        {
            var state = _present[i];
            states[i] = state;
            values[i] = _scratch[state];
            _steps[_stepCount++] = _scratchSteps[state];
            _isPresent[state] = false;
        }

        return new Table(states, values);
    }

    private bool[] WalkBack()
    {
        var shown = new bool[_forest.Count];
        var wanted = new int[_forest.Count];
        for (var u = 0; u < _forest.Count; u++)
        {
            if (_forest.Parents[u] < 0) wanted[u] = _tables[u]!.Best();
            var state = wanted[u];
            if (state == Nobody && _shownFrom[u] >= 0)
            {
                shown[u] = true;
                state = _shownFrom[u];
            }

            Divide(u, state, wanted);
        }

        return shown;
    }

    // Which state of each child made the wanted state, last child first. Siblings are linked forwards only, so they are listed first.
    private void Divide(int unit, int state, int[] wanted)
    {
        _children.Clear();
        for (var child = _forest.FirstChild[unit]; child >= 0; child = _forest.NextSibling[child]) _children.Add(child);
        for (var i = _children.Count - 1; i >= 0; i--)
        {
            var at = _firstStep[_children[i]];
            while (_steps[at].State != state) at++;
            var step = _steps[at];
            wanted[_children[i]] = step.OfChild;
            state = step.OfRest;
        }
    }

    // With several measures the low/high bound can withhold too much; larger units first, show what is safe after all.
    private static void Complete(UnitForest forest, int minimum, int difference, bool[] mayShow, bool[] shown)
    {
        var open = new List<int>();
        for (var u = 0; u < forest.Count; u++)
        {
            if (!shown[u] && mayShow[u] && forest.Lowest[u] >= minimum) open.Add(u);
        }

        if (open.Count == 0) return;
        var rest = Remainders(forest, shown);
        open.Sort((a, b) => forest.Lowest[a] != forest.Lowest[b] ? forest.Lowest[b].CompareTo(forest.Lowest[a]) : string.CompareOrdinal(forest.Codes[a], forest.Codes[b]));
        foreach (var u in open)
        {
            var above = forest.Parents[u];
            while (above >= 0 && !shown[above]) above = forest.Parents[above];
            if (!Array.TrueForAll(rest, r => Safe(r[u]) && (above < 0 || Safe(r[above] - r[u])))) continue;
            shown[u] = true;
            foreach (var r in rest)
            {
                for (var v = forest.Parents[u]; v >= 0; v = forest.Parents[v])
                {
                    r[v] -= r[u];
                    if (v == above) break;
                }
            }
        }

        bool Safe(long people) => people == 0 || people >= difference;
    }

    // Per measure and node the people at and below it that no shown unit below it covers.
    private static long[][] Remainders(UnitForest forest, bool[] shown) => Array.ConvertAll(forest.Direct, direct =>
    {
        var rest = (long[])direct.Clone();
        for (var u = rest.Length - 1; u >= 0; u--)
        {
            if (!shown[u] && forest.Parents[u] >= 0) rest[forest.Parents[u]] += rest[u];
        }

        return rest;
    });

    private readonly struct Value(long preferred, long primary, long secondary)
    {
        private readonly long _preferred = preferred;
        private readonly long _primary = primary;
        private readonly long _secondary = secondary;

        public Value Plus(Value other) => new(_preferred + other._preferred, _primary + other._primary, _secondary + other._secondary);

        public int Against(Value other)
            => _preferred != other._preferred ? _preferred.CompareTo(other._preferred)
            : _primary != other._primary ? _primary.CompareTo(other._primary)
            : _secondary.CompareTo(other._secondary);
    }

    private readonly struct Step(int state, int ofRest, int ofChild)
    {
        public int State { get; } = state;

        public int OfRest { get; } = ofRest;

        public int OfChild { get; } = ofChild;
    }

    // The states a subtree can be in, in their order, each with its best value.
    private sealed class Table(int[] states, Value[] values)
    {
        public int[] States { get; } = states;

        public Value[] Values { get; } = values;

        public int Find(int state) => Array.IndexOf(States, state);

        public Table WithNobody(Value value)
        {
            if (States[0] == Nobody)
            {
                Values[0] = value;
                return this;
            }

            var more = new Value[Values.Length + 1];
            Array.Copy(Values, 0, more, 1, Values.Length);
            more[0] = value;
            return new Table([Nobody, .. States], more);
        }

        public int Best()
        {
            var best = 0;
            for (var i = 1; i < Values.Length; i++)
            {
                if (Values[i].Against(Values[best]) > 0) best = i;
            }

            return States[best];
        }
    }
}
