using ForBedring.Protection.Engine;

namespace ForBedring.Protection.Counts;

/// <summary>What a table of counts shows, and why.</summary>
internal sealed class CountChoice
{
    public CountChoice(bool[] shown, bool[] isExposed, bool[] notVerified, List<CountWitness> witnesses)
    {
        Shown = shown;
        IsExposed = isExposed;
        NotVerified = notVerified;
        Witnesses = witnesses;
    }

    /// <summary>Per distinct cell whether it is shown.</summary>
    public bool[] Shown { get; }

    /// <summary>Per distinct cell whether cells released earlier give it away, whatever else is withheld.</summary>
    public bool[] IsExposed { get; }

    /// <summary>Per distinct cell whether it is withheld because the search for alternatives gave up.</summary>
    public bool[] NotVerified { get; }

    /// <summary>The alternatives that prove the choice.</summary>
    public List<CountWitness> Witnesses { get; }
}

/// <summary>Decides which counts are withheld beside the small ones, so that no small count can be worked out in whole numbers.</summary>
/// <remarks>
/// Every withheld cell must be able to have another count, given all that is shown: a small one each count from the least that the zeros allow to k − 1,
/// any other one at least two. Where it cannot, the cheapest change of the table that moves it says what to withhold besides. At the end each of those
/// is shown again if everything stays safe without it, so that no single one of them is withheld for nothing.
/// </remarks>
internal sealed class CountChooser
{
    private readonly CountTable _table;
    private readonly CountEquations _equations;
    private readonly MoveSearch _search;
    private readonly bool[] _mustShow;
    private readonly bool[] _isPreferred;
    private readonly DisclosureObjective _objective;
    private readonly long _workLimit;
    private readonly long[] _least;
    private readonly CancellationToken _cancellation;

    private CountChooser(CountTable table, bool[] mustShow, bool[] isPreferred, DisclosureObjective objective, long workLimit, CancellationToken cancellation)
    {
        _table = table;
        _equations = CountEquations.Of(table);
        _search = new MoveSearch(_equations.System);
        _mustShow = mustShow;
        _isPreferred = isPreferred;
        _objective = objective;
        _workLimit = workLimit;
        _cancellation = cancellation;
        _least = new long[table.Sets.Length];
        for (var s = 0; s < _least.Length; s++)
        {
            if (table.IsSmall(s)) _least[s] = LeastByZeros(s);
        }
    }

    /// <param name="table">The table.</param>
    /// <param name="mustShow">Per distinct cell whether it was released before.</param>
    /// <param name="isPreferred">Per distinct cell whether it is to be kept if at all possible.</param>
    /// <param name="options">What to minimise, and how hard to try.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public static CountChoice Choose(CountTable table, bool[] mustShow, bool[] isPreferred, DisclosureOptions options, CancellationToken cancellation = default)
    {
        var chooser = new CountChooser(table, mustShow, isPreferred, options.Objective, options.WorkLimit, cancellation);
        int[] small = [.. Enumerable.Range(0, table.Sets.Length).Where(table.IsSmall).OrderBy(s => table.Values[s]).ThenBy(s => table.Sets[s].Length).ThenBy(s => s)];
        var best = chooser.Run(small);
        var chance = new SplitMix(0x5EED);
        for (var round = 0; round < options.ImproveRounds; round++)
        {
            var other = chooser.Run(chance.Shuffle(small));
            if (chooser.CostOf(other).CompareTo(chooser.CostOf(best)) < 0) best = other;
        }

        return best;
    }

    // What a choice costs: cells whose alternatives were not found count first, so that they are never preferred.
    private (int, long, long, long) CostOf(CountChoice choice)
    {
        var (preferred, first, second) = (0L, 0L, 0L);
        for (var s = 0; s < choice.Shown.Length; s++)
        {
            if (choice.Shown[s]) continue;
            if (_isPreferred[s]) preferred++;
            first += _objective == DisclosureObjective.FewestCells ? 1 : _table.Values[s];
            second += _objective == DisclosureObjective.FewestCells ? _table.Values[s] : 1;
        }

        return (choice.NotVerified.Count(n => n), preferred, first, second);
    }

    private CountChoice Run(int[] small) => new Attempt(this).Run(small);

    // The least count a cell can have when nothing is known but which cells are empty.
    private long LeastByZeros(int set)
    {
        var delta = new Dictionary<int, long>();
        var rules = new Rules(this, delta, hidden: null, mayHide: false);
        while (_table.Values[set] + Delta(delta, set) > 1)
        {
            var path = _search.Find(set, -1, rules, _workLimit);
            if (path is null) break;
            var times = _table.Values[set] + Delta(delta, set) - 1;
            foreach (var (variable, sign) in path) times = Math.Min(times, rules.Room(variable, sign));
            foreach (var (variable, sign) in path) delta[variable] = Delta(delta, variable) + (sign * times);
        }

        return _table.Values[set] + Delta(delta, set);
    }

    private static long Delta(Dictionary<int, long> delta, int variable) => delta.TryGetValue(variable, out var d) ? d : 0;

    private long ValueOf(int variable) => variable < _table.Sets.Length ? _table.Values[variable] : _table.People[variable - _table.Sets.Length];

    /// <summary>What may move: withheld cells and columns freely, shown cells at a price, released ones not at all.</summary>
    private readonly struct Rules(CountChooser chooser, Dictionary<int, long> delta, bool[]? hidden, bool mayHide) : IMoveRules
    {
        private const long Preferred = 1L << 52;

        public long Room(int variable, int sign)
            => sign > 0 ? long.MaxValue : chooser.ValueOf(variable) + Delta(delta, variable) - (variable < chooser._table.Sets.Length ? 1 : 0);

        public long Price(int variable)
        {
            if (hidden is null || variable >= hidden.Length || hidden[variable]) return 0;
            if (!mayHide || chooser._mustShow[variable]) return -1;
            return (chooser._objective == DisclosureObjective.FewestCells ? 1 : chooser._table.Values[variable]) + (chooser._isPreferred[variable] ? Preferred : 0);
        }

        public long SecondPrice(int variable) => chooser._objective == DisclosureObjective.FewestCells ? chooser._table.Values[variable] : 1;
    }

    /// <summary>One run through the small cells in some order.</summary>
    private sealed class Attempt
    {
        private readonly CountChooser _chooser;
        private readonly CountTable _table;
        private readonly bool[] _hidden;
        private readonly bool[] _isExposed;
        private readonly bool[] _notVerified;
        private readonly Dictionary<int, List<CountWitness>> _witnesses = [];
        private readonly Dictionary<int, HashSet<int>> _usedBy = [];

        public Attempt(CountChooser chooser)
        {
            _chooser = chooser;
            _table = chooser._table;
            _hidden = new bool[_table.Sets.Length];
            _isExposed = new bool[_hidden.Length];
            _notVerified = new bool[_hidden.Length];
        }

        public CountChoice Run(int[] small)
        {
            foreach (var s in small) _hidden[s] = !_chooser._mustShow[s];
            foreach (var s in small)
            {
                _chooser._cancellation.ThrowIfCancellationRequested();
                if (_chooser._mustShow[s]) _isExposed[s] = true;
                else Protect(s);
            }

            ShowAgain();
            var shown = Array.ConvertAll(_hidden, h => !h);
            return new(shown, _isExposed, _notVerified, [.. _witnesses.OrderBy(w => w.Key).SelectMany(w => w.Value)]);
        }

        private void Protect(int set)
        {
            if (TryProve(set, mayHide: true)) return;

            // What cannot be verified is withheld together with all it could be worked out from: first what shares people with it, then everything it hangs together with.
            foreach (var wide in new[] { false, true })
            {
                var near = Near(set, wide);
                foreach (var other in near) _notVerified[other] |= !_hidden[other];
                foreach (var other in near) _hidden[other] = true;
                if (!TryProve(set, mayHide: false)) continue;
                foreach (var other in near) ProveOther(other);
                return;
            }

            _isExposed[set] = true;
        }

        private List<int> Near(int set, bool wide)
        {
            var seen = new HashSet<int> { set };
            var next = new Queue<int>(seen);
            var near = new List<int>();
            var columns = new HashSet<int>(_table.Sets[set]);
            if (!wide)
            {
                for (var s = 0; s < _hidden.Length; s++)
                {
                    if (s != set && !_chooser._mustShow[s] && Array.Exists(_table.Sets[s], columns.Contains)) near.Add(s);
                }

                return near;
            }

            while (next.Count > 0)
            {
                foreach (var (equation, _) in _chooser._equations.System.EquationsOf[next.Dequeue()])
                {
                    foreach (var (variable, _) in _chooser._equations.System.VariablesOf[equation])
                    {
                        if (!seen.Add(variable)) continue;
                        next.Enqueue(variable);
                        if (variable < _hidden.Length && !_chooser._mustShow[variable]) near.Add(variable);
                    }
                }
            }

            near.Sort();
            return near;
        }

        private void ProveOther(int set)
        {
            if (_hidden[set] && !_witnesses.ContainsKey(set) && !_table.IsSmall(set) && !TryProve(set, mayHide: false)) _isExposed[set] = true;
        }

        // A small cell reaches every count up to k − 1 and down to the least; another one moves at all.
        private bool TryProve(int set, bool mayHide)
        {
            var proof = new List<CountWitness>();
            var value = _table.Values[set];
            if (!_table.IsSmall(set))
            {
                if (!Reach(set, 1, 1, mayHide, proof) && !Reach(set, -1, 1, mayHide, proof)) return false;
            }
            else
            {
                // Where k − 1 is the only count there is, another one must do.
                var up = Math.Max(_table.Threshold - 1 - value, value == _chooser._least[set] ? 1 : 0);
                if (!Reach(set, 1, up, mayHide, proof) || !Reach(set, -1, value - _chooser._least[set], mayHide, proof)) return false;
            }

            Keep(set, proof);
            return true;
        }

        private bool Reach(int set, int sign, long amount, bool mayHide, List<CountWitness> proof)
        {
            if (amount <= 0) return true;
            var delta = new Dictionary<int, long>();
            var rules = new Rules(_chooser, delta, _hidden, mayHide);
            var changes = new List<CountChange>();
            var nowHidden = new List<int>();
            var witness = new CountWitness(set, sign, changes);
            while (amount > 0)
            {
                var path = _chooser._search.Find(set, sign, rules, _chooser._workLimit);
                if (path is null)
                {
                    foreach (var other in nowHidden) _hidden[other] = false;
                    return false;
                }

                var times = amount;
                foreach (var (variable, direction) in path) times = Math.Min(times, rules.Room(variable, direction));
                foreach (var (variable, direction) in path)
                {
                    delta[variable] = Delta(delta, variable) + (direction * times);
                    if (variable >= _hidden.Length || _hidden[variable]) continue;
                    _hidden[variable] = true;
                    nowHidden.Add(variable);
                }

                changes.Add(new([.. path.Where(p => _chooser._equations.ColumnOfVariable[p.Variable] >= 0).Select(p => (_chooser._equations.ColumnOfVariable[p.Variable], p.Sign))], times));
                amount -= times;
            }

            proof.Add(witness);
            foreach (var other in nowHidden) Keep(other, [new CountWitness(other, 0, changes)]);
            return true;
        }

        private void Keep(int set, List<CountWitness> proof)
        {
            Forget(set);
            _witnesses[set] = proof;
            foreach (var used in UsedIn(proof))
            {
                if (!_usedBy.TryGetValue(used, out var users)) _usedBy.Add(used, users = []);
                users.Add(set);
            }
        }

        private void Forget(int set)
        {
            if (!_witnesses.TryGetValue(set, out var proof)) return;
            foreach (var used in UsedIn(proof)) _usedBy[used].Remove(set);
            _witnesses.Remove(set);
        }

        // The cells that a proof changes on its way: those that some change of columns does not leave as they are.
        private HashSet<int> UsedIn(List<CountWitness> proof)
        {
            var used = new HashSet<int>();
            var sums = new Dictionary<int, int>();
            foreach (var witness in proof)
            {
                foreach (var change in witness.Changes)
                {
                    sums.Clear();
                    foreach (var (column, sign) in change.Columns)
                    {
                        foreach (var s in _chooser.SetsOfColumn(column)) sums[s] = (sums.TryGetValue(s, out var sum) ? sum : 0) + sign;
                    }

                    foreach (var pair in sums)
                    {
                        if (pair.Value != 0) used.Add(pair.Key);
                    }
                }
            }

            return used;
        }

        // Largest first: each withheld cell that is not small is shown again where everything stays proved without it.
        private void ShowAgain()
        {
            var limit = _chooser._search.Steps + _chooser._workLimit;
            int[] others = [.. Enumerable.Range(0, _hidden.Length).Where(s => _hidden[s] && !_table.IsSmall(s)).OrderByDescending(s => _chooser.Weight(s)).ThenBy(s => s)];
            foreach (var s in others)
            {
                _chooser._cancellation.ThrowIfCancellationRequested();
                if (_chooser._search.Steps > limit) return;
                if (_isExposed[s]) continue;
                TryShow(s);
            }
        }

        private void TryShow(int set)
        {
            int[] users = _usedBy.TryGetValue(set, out var all) ? [.. all.Where(u => u != set && _hidden[u]).OrderBy(u => u)] : [];
            var before = users.Where(_witnesses.ContainsKey).ToDictionary(u => u, u => _witnesses[u]);
            _hidden[set] = false;
            foreach (var user in users)
            {
                if (TryProve(user, mayHide: false)) continue;
                _hidden[set] = true;
                foreach (var pair in before) Keep(pair.Key, pair.Value);
                return;
            }

            Forget(set);
            _notVerified[set] = false;
        }
    }

    private (bool, long, long) Weight(int set)
        => _objective == DisclosureObjective.FewestCells ? (_isPreferred[set], 1, _table.Values[set]) : (_isPreferred[set], _table.Values[set], 1);

    private List<int>[]? _setsOfColumn;

    private List<int> SetsOfColumn(int column)
    {
        if (_setsOfColumn is null)
        {
            _setsOfColumn = new List<int>[_table.People.Length];
            for (var j = 0; j < _setsOfColumn.Length; j++) _setsOfColumn[j] = [];
            for (var s = 0; s < _table.Sets.Length; s++)
            {
                foreach (var j in _table.Sets[s]) _setsOfColumn[j].Add(s);
            }
        }

        return _setsOfColumn[column];
    }
}
