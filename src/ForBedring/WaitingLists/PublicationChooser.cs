using ForBedring.Protection.Counts;

namespace ForBedring.WaitingLists;

/// <summary>Which counts of which group and month are withheld, so that no small one can be worked out over groups, months and metrics.</summary>
/// <remarks>
/// Every withheld count must be able to be another one: there must be another list of referrals, with the same counts wherever something is shown, in which it
/// has each value that a small count can have, or at least two where it protects others. Such lists are found by changing the history of a few people of one
/// place, and taking the same back from another place, so that what both are part of stays as it is; or by adding people where all they are part of is withheld.
/// Where none is found among what is withheld, the cheapest one says what to withhold besides.
/// </remarks>
internal sealed class PublicationChooser
{
    private const long StepsAmongWithheld = 400;
    private const long StepsAtAPrice = 4_000;
    private const long StepsOfTheWhole = 6_000;
    private const long StepsOfTheLast = 40_000;
    private const int MostOpenOfTheLast = 20;
    private const long PriceOfEveryone = 1_000;
    private const long PriceOfASector = 30;
    private const int MostPartners = 6;
    private const int FewPartners = 3;

    private readonly PublicationSystem _system;
    private readonly PublicationTable _table;
    private readonly WaitingPlaces _places;
    private readonly MoveSearch _search;
    private readonly MoveSearch? _whole;
    private readonly int _units;
    private MoveSearch? _last;
    private bool _isAllWithheld;
    private readonly List<int>[] _placesOfSector;
    private readonly List<int>?[] _withheldAt;
    private readonly List<int>?[] _cheapestAt;
    private readonly int[] _lastPartner;
    private readonly byte[][] _grown;
    private readonly byte[][] _shrunk;
    private readonly Dictionary<long, long> _changes = [];
    private readonly List<(int Place, int Partner)> _pairs = [];

    private PublicationChooser(PublicationSystem system, PublicationTable table, WaitingPlaces places, int units, int sectors)
    {
        _system = system;
        _table = table;
        _places = places;
        _units = units;
        _search = new(system.Moves);
        if (PublicationWhole.Of(system, table, places, units) is { } whole) _whole = new(whole.Moves);
        _placesOfSector = [.. Enumerable.Range(0, sectors + 1).Select(_ => new List<int>())];
        for (var p = 0; p < places.Count; p++) _placesOfSector[places.Sectors[p] + 1].Add(p);
        _withheldAt = new List<int>?[_placesOfSector.Length * system.Count];
        _cheapestAt = new List<int>?[_withheldAt.Length];
        _lastPartner = new int[places.Count];
        for (var p = 0; p < _lastPartner.Length; p++) _lastPartner[p] = -1;
        _grown = [.. Enumerable.Range(0, table.Groups).Select(_ => new byte[system.Count])];
        _shrunk = [.. Enumerable.Range(0, table.Groups).Select(_ => new byte[system.Count])];
    }

    /// <summary>Withholds in the table what must be withheld besides, and marks what cannot be protected.</summary>
    /// <param name="system">How counts hang together.</param>
    /// <param name="table">The counts, with the small ones withheld.</param>
    /// <param name="places">The places: changes are made there.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="sectors">The number of sectors.</param>
    public static void Choose(PublicationSystem system, PublicationTable table, WaitingPlaces places, int units, int sectors)
        => new PublicationChooser(system, table, places, units, sectors).Run();

    private void Run()
    {
        for (var v = 0; v < _system.Count; v++)
        {
            for (var p = 0; p < _places.Count; p++)
            {
                if (_table.Is(UnitGroup(p), v, CountState.Withheld)) (_withheldAt[ListAt(p, v)] ??= []).Add(p);
            }

            for (var list = 0; list < _placesOfSector.Length; list++)
                _withheldAt[(list * _system.Count) + v]?.Sort((a, b) => _table.Value(UnitGroup(b), v) != _table.Value(UnitGroup(a), v) ? _table.Value(UnitGroup(b), v).CompareTo(_table.Value(UnitGroup(a), v)) : a.CompareTo(b));
        }

        // Units before what they are part of: what protects them often protects the rest.
        for (var v = 0; v < _system.Count; v++)
        {
            for (var g = 1; g <= _table.Groups; g++) Protect(g == _table.Groups ? 0 : g, v);
        }
    }

    private void Protect(int group, int variable)
    {
        if (_isAllWithheld || !_table.IsTarget(group, variable)) return;
        var value = _table.Value(group, variable);
        bool isProtected;
        if (!_table.IsSmall(group, variable))
        {
            isProtected = _grown[group][variable] > 0 || _shrunk[group][variable] > 0
                || Reach(group, variable, 1, 1, mayWithhold: false) || Reach(group, variable, -1, 1, mayWithhold: false)
                || Reach(group, variable, 1, 1, mayWithhold: true) || Reach(group, variable, -1, 1, mayWithhold: true)
                || (!_table.ZerosAreKnown && ReachAtLast(group, variable, 1, 0));
        }
        else
        {
            var down = value <= 1 ? 0 : value - LeastByZeros(group, variable);
            var up = Math.Max(_table.Threshold - 1 - value, down == 0 ? 1 : 0);
            isProtected = (up == 0 || _grown[group][variable] >= up || Reach(group, variable, 1, up, mayWithhold: true))
                & (down == 0 || _shrunk[group][variable] >= down || Reach(group, variable, -1, down, mayWithhold: true));

            // Where nothing was published before and everything may be withheld, what still cannot move is held by the zeros.
            isProtected |= _table.ZerosAreKnown && !_table.HasEarlier && _grown[group][variable] + _shrunk[group][variable] > 0;
            if (!isProtected && !_table.ZerosAreKnown) isProtected = ReachAtLast(group, variable, up, down);
        }

        if (!isProtected) _table.MarkExposed(group, variable);
    }

    // Where zeros are hidden, only what is shown can hold a count. First a longer search, then everything is withheld that may be.
    private bool ReachAtLast(int group, int variable, long up, long down)
    {
        _last ??= new(_system.Moves, MostOpenOfTheLast);
        ListPairs(group, variable, _pairs, isWide: true);
        var isReached = (up <= _grown[group][variable] || ReachOneByOne(_last, variable, 1, up)) & (down <= _shrunk[group][variable] || ReachOneByOne(_last, variable, -1, down));
        if (isReached) return true;
        if (_table.HasEarlier) return false;
        for (var g = 0; g < _table.Groups; g++)
        {
            for (var v = 0; v < _system.Count; v++) _table.Withhold(g, v);
        }

        return _isAllWithheld = true;
    }

    private bool ReachOneByOne(MoveSearch search, int variable, int sign, long amount)
    {
        _changes.Clear();
        foreach (var (place, partner) in _pairs)
        {
            while (amount > 0 && search.Find(variable, sign, new PairRules(this, place, partner, mayWithhold: true), StepsOfTheLast) is { } path)
                amount -= Take(place, partner, path, amount);
        }

        Keep();
        return amount <= 0;
    }

    // The least count a group can have when nothing is known but what is zero.
    private long LeastByZeros(int group, int variable)
    {
        var value = _table.Value(group, variable);
        if (!_table.ZerosAreKnown) return Math.Min(value, 1);
        _changes.Clear();
        var rules = new FreeRules(this, group);
        var nonZero = 0L;
        if (group == 0 || group > _units)
        {
            for (var u = 0; u < _units; u++)
            {
                var isInside = group == 0 || (_places.OfUnit[u].Count == 1 && _places.Sectors[_places.OfUnit[u][0]] == group - 1 - _units);
                if (isInside && _table.Is(1 + u, variable, CountState.Withheld) && _table.Value(1 + u, variable) > 0) nonZero++;
            }
        }

        while (value > Math.Max(1, nonZero) && _search.Find(variable, -1, rules, StepsAtAPrice) is { } path)
        {
            foreach (var (v, sign) in path) Change(group, v, sign);
            value--;
        }

        return value;
    }

    private bool Reach(int group, int variable, int sign, long amount, bool mayWithhold)
    {
        _changes.Clear();
        if (_whole is not null && ReachInTheWhole(_whole, group, variable, sign, amount, mayWithhold)) return true;
        _changes.Clear();
        ListPairs(group, variable, _pairs, isWide: false);
        foreach (var (place, partner) in _pairs)
        {
            while (amount > 0 && _search.Find(variable, sign, new PairRules(this, place, partner, mayWithhold: false), StepsAmongWithheld) is { } path)
                amount -= Take(place, partner, path, amount);
        }

        if (amount > 0 && !mayWithhold) return false;
        ListPairs(group, variable, _pairs, isWide: true);
        while (amount > 0)
        {
            var (best, bestPlace, bestPartner, bestPrice) = ((List<(int, int)>?)null, -1, -1, (Price: long.MaxValue, Count: int.MaxValue));
            foreach (var (place, partner) in _pairs)
            {
                var rules = new PairRules(this, place, partner, mayWithhold: true);
                if (_search.Find(variable, sign, rules, StepsAtAPrice) is not { } path) continue;
                var price = (path.Sum(p => rules.Price(p.Variable)), path.Count);
                if (price.CompareTo(bestPrice) < 0) (best, bestPlace, bestPartner, bestPrice) = (path, place, partner, price);
            }

            if (best is null)
            {
                Keep();
                return false;
            }

            amount -= Take(bestPlace, bestPartner, best, amount);
        }

        Keep();
        return true;
    }

    private bool ReachInTheWhole(MoveSearch whole, int group, int variable, int sign, long amount, bool mayWithhold)
    {
        var target = (group * _system.Count) + variable;
        while (amount > 0)
        {
            var path = whole.Find(target, sign, new WholeRules(this, mayWithhold: false), mayWithhold ? StepsAtAPrice : StepsOfTheWhole);
            if (path is null && mayWithhold) path = whole.Find(target, sign, new WholeRules(this, mayWithhold: true), StepsOfTheWhole);
            if (path is null) return false;
            var rules = new WholeRules(this, mayWithhold);
            var times = amount;
            foreach (var (at, direction) in path) times = Math.Min(times, rules.Room(at, direction));
            foreach (var (at, direction) in path)
            {
                var (holder, v) = (at / _system.Count, at % _system.Count);
                Change(holder, v, direction * times);
                if (holder < _table.Groups) _table.Withhold(holder, v);
            }

            amount -= times;
        }

        Keep();
        return true;
    }

    private long Take(int place, int partner, List<(int Variable, int Sign)> path, long most)
    {
        var rules = new PairRules(this, place, partner, mayWithhold: true);
        foreach (var (variable, sign) in path) most = Math.Min(most, rules.Room(variable, sign));
        Span<(int Group, int Sign)> groups = stackalloc (int, int)[6];
        var count = Groups(place, partner, groups);
        foreach (var (variable, sign) in path)
        {
            for (var i = 0; i < count; i++)
            {
                Change(groups[i].Group, variable, groups[i].Sign * sign * most);
                if (_table.Withhold(groups[i].Group, variable)) NoteWithheld(groups[i].Group, variable);
            }

            if (_table.HasOwnCounts(place)) Change(_table.Groups + place, variable, sign * most);
            if (partner >= 0 && _table.HasOwnCounts(partner)) Change(_table.Groups + partner, variable, -sign * most);
        }

        if (partner >= 0) (_lastPartner[place], _lastPartner[partner]) = (partner, place);
        return most;
    }

    private void NoteWithheld(int group, int variable)
    {
        if (group == 0 || group > _units) return;
        foreach (var p in _places.OfUnit[group - 1]) (_withheldAt[ListAt(p, variable)] ??= []).Add(p);
    }

    // Every count that the other list changes has one value more.
    private void Keep()
    {
        foreach (var change in _changes)
        {
            var group = (int)(change.Key / _system.Count);
            if (group >= _table.Groups || change.Value == 0) continue;
            var reached = change.Value > 0 ? _grown[group] : _shrunk[group];
            var variable = (int)(change.Key % _system.Count);
            reached[variable] = (byte)Math.Max(reached[variable], Math.Min(255, Math.Abs(change.Value)));
        }
    }

    private void Change(int holder, int variable, long amount)
    {
        var key = ((long)holder * _system.Count) + variable;
        _changes[key] = (_changes.TryGetValue(key, out var before) ? before : 0) + amount;
    }

    private long Changed(int holder, int variable)
        => _changes.Count > 0 && _changes.TryGetValue(((long)holder * _system.Count) + variable, out var change) ? change : 0;

    // People behind what is withheld; the figures of everyone are the last to go, those of a sector the last but one.
    private long PriceOf(int group, int variable) => (1 + _table.Value(group, variable)) * (group == 0 ? PriceOfEveryone : group > _units ? PriceOfASector : 1);

    private int UnitGroup(int place) => 1 + _places.Units[place];

    private int ListAt(int place, int variable) => ((_places.Sectors[place] + 1) * _system.Count) + variable;

    // The groups that a change at a place, taken back at a partner, leaves changed.
    private int Groups(int place, int partner, Span<(int Group, int Sign)> groups)
    {
        var count = 0;
        var sector = _places.Sectors[place];
        var other = partner < 0 ? -1 : _places.Sectors[partner];
        if (partner < 0) groups[count++] = (0, 1);
        if (partner < 0 || _places.Units[partner] != _places.Units[place])
        {
            groups[count++] = (UnitGroup(place), 1);
            if (partner >= 0) groups[count++] = (UnitGroup(partner), -1);
        }

        if (partner >= 0 && sector == other) return count;
        if (sector >= 0) groups[count++] = (1 + _units + sector, 1);
        if (other >= 0) groups[count++] = (1 + _units + other, -1);
        return count;
    }

    // Places in the group, each with partners outside of it: first those where the same count is withheld, then the smallest.
    private void ListPairs(int group, int variable, List<(int Place, int Partner)> pairs, bool isWide)
    {
        pairs.Clear();
        if (group > 0 && group <= _units)
        {
            foreach (var place in _places.OfUnit[group - 1])
            {
                if (pairs.Count > 2 * MostPartners) break;
                var before = pairs.Count;
                if (_lastPartner[place] >= 0 && _places.Units[_lastPartner[place]] != group - 1) pairs.Add((place, _lastPartner[place]));
                AddPartners(place, _places.Sectors[place] + 1, variable, pairs, isWide, before);
                for (var list = 0; list < _placesOfSector.Length; list++)
                {
                    if (list != _places.Sectors[place] + 1 && IsFree(list, variable) && IsFree(_places.Sectors[place] + 1, variable)) AddPartners(place, list, variable, pairs, isWide, before);
                }

                pairs.Add((place, -1));
            }

            return;
        }

        var wanted = group == 0 ? -1 : group - _units;
        for (var list = 0; list < _placesOfSector.Length; list++)
        {
            if (wanted >= 0 && list != wanted) continue;
            foreach (var place in Candidates(list, variable, isWide).ToArray())
            {
                pairs.Add((place, -1));
                for (var outside = 0; wanted >= 0 && outside < _placesOfSector.Length; outside++)
                {
                    if (outside != wanted) AddPartners(place, outside, variable, pairs, isWide, pairs.Count);
                }
            }
        }
    }

    private bool IsFree(int list, int variable) => list == 0 || _table.Is(_units + list, variable, CountState.Withheld);

    private void AddPartners(int place, int list, int variable, List<(int Place, int Partner)> pairs, bool isWide, int from)
    {
        foreach (var partner in Candidates(list, variable, isWide))
        {
            if (_places.Units[partner] == _places.Units[place] || pairs.FindIndex(from, p => p.Partner == partner && p.Place == place) >= 0) continue;
            pairs.Add((place, partner));
        }
    }

    private IEnumerable<int> Candidates(int list, int variable, bool isWide)
    {
        var at = (list * _system.Count) + variable;
        if (_withheldAt[at] is { } withheld)
        {
            for (var i = 0; i < withheld.Count && i < (isWide ? FewPartners : MostPartners); i++) yield return withheld[i];
        }

        if (!isWide) yield break;
        _cheapestAt[at] ??= [.. _placesOfSector[list].Where(p => _table.Value(UnitGroup(p), variable) > 0 && !_table.Is(UnitGroup(p), variable, CountState.Withheld))
            .OrderBy(p => _table.Value(UnitGroup(p), variable)).ThenBy(p => p).Take(FewPartners)];
        foreach (var place in _cheapestAt[at]!) yield return place;
    }

    /// <summary>What may move where one place's history changes and a partner's changes the other way.</summary>
    private readonly struct PairRules : IMoveRules
    {
        private readonly PublicationChooser _chooser;
        private readonly int _place;
        private readonly int _partner;
        private readonly bool _mayWithhold;
        private readonly (int Group, int Sign) _g0;
        private readonly (int Group, int Sign) _g1;
        private readonly (int Group, int Sign) _g2;
        private readonly (int Group, int Sign) _g3;
        private readonly int _count;

        public PairRules(PublicationChooser chooser, int place, int partner, bool mayWithhold)
        {
            _chooser = chooser;
            _place = place;
            _partner = partner;
            _mayWithhold = mayWithhold;
            Span<(int Group, int Sign)> groups = stackalloc (int, int)[6];
            _count = chooser.Groups(place, partner, groups);
            (_g0, _g1, _g2, _g3) = (groups[0], groups[1], groups[2], groups[3]);
        }

        public long Room(int variable, int sign)
        {
            var room = long.MaxValue;
            for (var i = 0; i < _count; i++)
            {
                var (group, direction) = At(i);
                if (direction * sign < 0) room = Math.Min(room, _chooser._table.Above(group, variable) + _chooser.Changed(group, variable));
            }

            if (sign < 0) room = Math.Min(room, OwnRoom(_place, variable));
            else if (_partner >= 0) room = Math.Min(room, OwnRoom(_partner, variable));
            return room;
        }

        public long Price(int variable)
        {
            var price = 0L;
            for (var i = 0; i < _count; i++)
            {
                var (group, _) = At(i);
                switch (_chooser._table.State(group, variable))
                {
                    case CountState.Fixed: return -1;
                    case CountState.Shown when !_mayWithhold: return -1;
                    case CountState.Shown: price += _chooser.PriceOf(group, variable); break;
                    default: break;
                }
            }

            return price;
        }

        public long SecondPrice(int variable) => 1;

        private (int Group, int Sign) At(int i) => i switch { 0 => _g0, 1 => _g1, 2 => _g2, _ => _g3 };

        private long OwnRoom(int place, int variable)
            => _chooser._table.HasOwnCounts(place) ? _chooser._table.OwnCount(place, variable) + _chooser.Changed(_chooser._table.Groups + place, variable) : long.MaxValue;
    }

    /// <summary>What may move where all groups are one system.</summary>
    private readonly struct WholeRules(PublicationChooser chooser, bool mayWithhold) : IMoveRules
    {
        public long Room(int variable, int sign)
        {
            if (sign > 0) return long.MaxValue;
            var (holder, v) = (variable / chooser._system.Count, variable % chooser._system.Count);
            var left = holder < chooser._table.Groups ? chooser._table.Above(holder, v) : chooser._table.OwnCount(holder - chooser._table.Groups, v);
            return left + chooser.Changed(holder, v);
        }

        public long Price(int variable)
        {
            var (holder, v) = (variable / chooser._system.Count, variable % chooser._system.Count);
            if (holder >= chooser._table.Groups) return 0;
            return chooser._table.State(holder, v) switch
            {
                CountState.Fixed => -1,
                CountState.Shown => mayWithhold ? chooser.PriceOf(holder, v) : -1,
                _ => 0,
            };
        }

        public long SecondPrice(int variable) => 1;
    }

    /// <summary>One group alone, and everything but zeros may move.</summary>
    private readonly struct FreeRules(PublicationChooser chooser, int group) : IMoveRules
    {
        public long Room(int variable, int sign) => sign > 0 ? long.MaxValue : chooser._table.Above(group, variable) + chooser.Changed(group, variable);

        public long Price(int variable) => chooser._table.IsZero(group, variable) ? -1 : 0;

        public long SecondPrice(int variable) => 0;
    }
}
