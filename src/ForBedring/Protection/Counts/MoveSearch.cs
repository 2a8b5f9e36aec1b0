namespace ForBedring.Protection.Counts;

/// <summary>Finds the cheapest change of a table of whole numbers, consistent with its equations, in which one variable grows or shrinks.</summary>
/// <remarks>
/// Best first over the equations that a partial change leaves open. Exact where every variable is in at most two equations and the system is a network
/// (trees, tables with margins); elsewhere it may give up, and then says nothing. The same answer every time.
/// </remarks>
/// <param name="system">The equations.</param>
/// <param name="mostOpen">How many equations a partial change may leave open.</param>
internal sealed class MoveSearch(MoveSystem system, int mostOpen = MoveSearch.StandardOpen)
{
    /// <summary>As many open equations as a change of one or two places needs.</summary>
    public const int StandardOpen = 8;

    private readonly int[] _seenOne = new int[2 * system.VariablesOf.Length];
    private readonly HashSet<ulong> _seenMany = [];
    private readonly List<State> _states = [];
    private readonly List<(int Equation, int Left)> _open = [];
    private readonly List<(int Equation, int Left)> _work = [];
    private readonly List<Entry> _heap = [];
    private int _stamp;
    private int _goal;

    /// <summary>How many partial changes were made, over all searches.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether the last search gave up at its limit.</summary>
    public bool WasLimited { get; private set; }

    /// <summary>The variables of the cheapest change with their directions, the wanted one last; null where none was found.</summary>
    /// <param name="variable">The variable that is to move.</param>
    /// <param name="sign">1 to grow, −1 to shrink.</param>
    /// <param name="rules">What may move.</param>
    /// <param name="limit">How many partial changes may be made.</param>
    public List<(int Variable, int Sign)>? Find<TRules>(int variable, int sign, in TRules rules, long limit)
        where TRules : IMoveRules
    {
        WasLimited = false;
        if (rules.Price(variable) < 0 || rules.Room(variable, sign) < 1) return null;
        _stamp++;
        _seenMany.Clear();
        _states.Clear();
        _open.Clear();
        _heap.Clear();
        _goal = -1;
        limit += Steps;
        if (Push(-1, variable, sign, 0, 0)) return Path(_goal);
        while (_heap.Count > 0)
        {
            var entry = Pop();
            var at = entry.State;
            if (_states[at].OpenCount == 0) return Path(at);
            if (!IsFirst(at)) continue;
            if (Steps > limit)
            {
                WasLimited = true;
                return null;
            }

            if (Expand(at, rules)) return Path(_goal);
        }

        return null;
    }

    // Free moves first: one that closes everything at no further price is as cheap as can be.
    private bool Expand<TRules>(int at, in TRules rules)
        where TRules : IMoveRules
    {
        var state = _states[at];
        var (equation, left) = Narrowest(state);
        var variables = system.VariablesOf[equation];
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var (variable, factor) in variables)
            {
                var price = rules.Price(variable);
                if (price < 0 || (price == 0) != (pass == 0)) continue;
                var sign = left * factor > 0 ? -1 : 1;
                if (rules.Room(variable, sign) < 1 || IsUsed(at, variable)) continue;
                if (Push(at, variable, sign, state.Price + price, state.SecondPrice + (price == 0 ? 0 : rules.SecondPrice(variable))) && pass == 0) return true;
            }
        }

        return false;
    }

    private (int Equation, int Left) Narrowest(in State state)
    {
        var best = _open[state.OpenStart];
        for (var i = 1; i < state.OpenCount; i++)
        {
            var other = _open[state.OpenStart + i];
            if (system.VariablesOf[other.Equation].Length < system.VariablesOf[best.Equation].Length) best = other;
        }

        return best;
    }

    // Whether the new state is finished.
    private bool Push(int parent, int variable, int sign, long price, long secondPrice)
    {
        Steps++;
        _work.Clear();
        if (parent >= 0)
        {
            for (var i = 0; i < _states[parent].OpenCount; i++) _work.Add(_open[_states[parent].OpenStart + i]);
        }

        foreach (var (equation, factor) in system.EquationsOf[variable]) AddToWork(equation, factor * sign);
        if (_work.Count > mostOpen || (_work.Count > 0 && IsSeen(_work, mark: false))) return false;
        var index = _states.Count;
        _states.Add(new State(parent, variable, sign, price, secondPrice, _open.Count, _work.Count));
        _open.AddRange(_work);
        if (_work.Count == 0 && (_goal < 0 || IsLess(new Entry(price, secondPrice, index), new Entry(_states[_goal].Price, _states[_goal].SecondPrice, _goal)))) _goal = index;
        Add(new Entry(price, secondPrice, index));
        return _work.Count == 0;
    }

    private void AddToWork(int equation, int amount)
    {
        var place = 0;
        while (place < _work.Count && _work[place].Equation < equation) place++;
        if (place == _work.Count || _work[place].Equation != equation)
        {
            _work.Insert(place, (equation, amount));
            return;
        }

        var left = _work[place].Left + amount;
        if (left == 0) _work.RemoveAt(place);
        else _work[place] = (equation, left);
    }

    private bool IsUsed(int state, int variable)
    {
        for (; state >= 0; state = _states[state].Parent)
        {
            if (_states[state].Variable == variable) return true;
        }

        return false;
    }

    private bool IsFirst(int state)
    {
        _work.Clear();
        for (var i = 0; i < _states[state].OpenCount; i++) _work.Add(_open[_states[state].OpenStart + i]);
        return !IsSeen(_work, mark: true);
    }

    private bool IsSeen(List<(int Equation, int Left)> open, bool mark)
    {
        if (open.Count == 1 && open[0].Left is 1 or -1)
        {
            var place = (2 * open[0].Equation) + (open[0].Left > 0 ? 1 : 0);
            var isSeen = _seenOne[place] == _stamp;
            if (mark) _seenOne[place] = _stamp;
            return isSeen;
        }

        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var (equation, left) in open) hash = ((hash ^ (ulong)((equation * 64) + left + 32)) * 1099511628211UL) ^ (hash >> 31);
            return mark ? !_seenMany.Add(hash) : _seenMany.Contains(hash);
        }
    }

    private List<(int Variable, int Sign)> Path(int state)
    {
        var path = new List<(int, int)>();
        for (; state >= 0; state = _states[state].Parent) path.Add((_states[state].Variable, _states[state].Sign));
        return path;
    }

    private static bool IsLess(in Entry left, in Entry right)
        => left.Price != right.Price ? left.Price < right.Price : left.SecondPrice != right.SecondPrice ? left.SecondPrice < right.SecondPrice : left.State < right.State;

    private void Add(Entry entry)
    {
        _heap.Add(entry);
        var at = _heap.Count - 1;
        while (at > 0 && IsLess(entry, _heap[(at - 1) / 2]))
        {
            _heap[at] = _heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _heap[at] = entry;
    }

    private Entry Pop()
    {
        var top = _heap[0];
        var last = _heap[_heap.Count - 1];
        _heap.RemoveAt(_heap.Count - 1);
        if (_heap.Count == 0) return top;
        var at = 0;
        while ((2 * at) + 1 < _heap.Count)
        {
            var child = (2 * at) + 1;
            if (child + 1 < _heap.Count && IsLess(_heap[child + 1], _heap[child])) child++;
            if (!IsLess(_heap[child], last)) break;
            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = last;
        return top;
    }

    private readonly struct State(int parent, int variable, int sign, long price, long secondPrice, int openStart, int openCount)
    {
        public readonly int Parent = parent;
        public readonly int Variable = variable;
        public readonly int Sign = sign;
        public readonly long Price = price;
        public readonly long SecondPrice = secondPrice;
        public readonly int OpenStart = openStart;
        public readonly int OpenCount = openCount;
    }

    private readonly struct Entry(long price, long secondPrice, int state)
    {
        public readonly long Price = price;
        public readonly long SecondPrice = secondPrice;
        public readonly int State = state;
    }
}
