namespace ForBedring.Protection.Engine;

/// <summary>Decides which cells of a system are shown: the tree's optimum where there is a tree, the general algorithm for what crosses, and the audit at the end.</summary>
internal sealed class Chooser
{
    private readonly CellSystem _system;
    private readonly UnitForest? _forest;
    private readonly int[] _forced;
    private readonly bool[] _mayShow;
    private readonly DisclosureOptions _options;
    private readonly CancellationToken _cancellation;

    private Chooser(CellSystem system, UnitForest? forest, int[] forced, bool[]? mayShow, DisclosureOptions options, CancellationToken cancellation)
    {
        _system = system;
        _forest = forest;
        _forced = forced;
        _options = options;
        _cancellation = cancellation;
        _mayShow = mayShow ?? [.. Enumerable.Repeat(true, system.CellCount)];
    }

    /// <summary>The decision, checked by the audit.</summary>
    /// <param name="system">The cells.</param>
    /// <param name="forest">The tree of unit totals among them, if they form one.</param>
    /// <param name="forced">Cells released before, in ledger order.</param>
    /// <param name="mayShow">Per cell whether it may be shown; null for all.</param>
    /// <param name="options">Objective, preferences, limits.</param>
    /// <param name="cancellation">Observed per round and per 10,000 search steps.</param>
    public static Choice Choose(CellSystem system, UnitForest? forest, int[] forced, bool[]? mayShow, DisclosureOptions options, CancellationToken cancellation = default)
        => new Chooser(system, forest, forced, mayShow, options, cancellation).Run();

    private Choice Run()
    {
        var totals = TotalsOfTheTree();
        var rest = Rest(totals);
        if (_forced.Length == 0 && rest.Count == 0)
        {
            var shown = new bool[_system.CellCount];
            foreach (var cell in totals) shown[cell] = true;
            return FirstVerified(Verified, () => new GeneralChoice(shown, new bool[_system.CellCount], cannotVerify: false)) ?? Refused();
        }

        var best = General(totals, rest);
        return _options.ImproveRounds == 0 || best.CannotVerify || best.IsRefusedByAudit ? best : Improve(best, totals, rest);
    }

    // Step 2: the tree's optimum, parents first. Released totals of the same tree are kept by preference.
    private int[] TotalsOfTheTree()
    {
        if (_forest is null) return [];
        var released = new HashSet<int>(_forced);
        var preferred = new HashSet<string>(_options.AlwaysPrefer, StringComparer.Ordinal);
        var mayShow = Array.ConvertAll(_forest.Cells, cell => cell >= 0 && (_mayShow[cell] || released.Contains(cell)));
        var prefer = new bool[_forest.Count];
        for (var u = 0; u < prefer.Length; u++) prefer[u] = preferred.Contains(_forest.Codes[u]) || (_forest.Cells[u] >= 0 && released.Contains(_forest.Cells[u]));
        var shown = TreeChooser.Choose(_forest, _system.Minimum, _system.Difference, _options.Objective, mayShow, prefer);
        var totals = new List<int>();
        for (var u = 0; u < shown.Length; u++)
        {
            if (shown[u]) totals.Add(_forest.Cells[u]);
        }

        return [.. totals];
    }

    // Step 3: larger n first, then more columns, then key. On a pure tree the withheld totals have had their chance.
    private List<int> Rest(int[] totals)
    {
        var taken = new HashSet<int>(totals.Concat(_forced));
        var inTree = new HashSet<int>(_forest?.Cells ?? []);
        var crosses = _forced.Length > 0 || Enumerable.Range(0, _system.CellCount).Any(c => IsCandidate(c) && !inTree.Contains(c));
        return !crosses ? [] : [.. Enumerable.Range(0, _system.CellCount)
            .Where(c => IsCandidate(c) && !taken.Contains(c))
            .OrderByDescending(c => _system.Lowest[c])
            .ThenByDescending(c => _system.Cells[c].Length)
            .ThenBy(c => _system.Keys[c], StringComparer.Ordinal)];
    }

    private bool IsCandidate(int cell) => _mayShow[cell] && _system.Lowest[cell] >= _system.Minimum;

    private Choice General(int[] totals, IEnumerable<int> rest)
    {
        // Without anything released the totals are safe together, in any order: smallest first, each takes what is in it from those above, and rows stay short.
        IEnumerable<int> first = _forced.Length > 0 ? totals : totals.OrderBy(c => _system.Cells[c].Length).ThenBy(c => c);
        List<int> order = [.. first, .. rest];
        return FirstVerified(
            Verified,
            () => GeneralChooser<ulong, Modular61>.Choose(_system, _forced, order, _options.WorkLimit, _cancellation),
            () => GeneralChooser<ulong, Modular31>.Choose(_system, _forced, order, _options.WorkLimit, _cancellation),
            () => GeneralChooser<Ratio, Rational>.Choose(_system, _forced, order, _options.WorkLimit, _cancellation)) ?? Refused();
    }

    // Nothing but what was released before.
    private Choice Refused()
    {
        var shown = new bool[_system.CellCount];
        foreach (var cell in _forced) shown[cell] = true;
        return new Choice(_system, new GeneralChoice(shown, new bool[_system.CellCount], cannotVerify: false), isExposed: false, isRefusedByAudit: true);
    }

    /// <summary>The first decision that the audit accepts; later ones are only made where it refuses the ones before. Null where it accepts none.</summary>
    internal static Choice? FirstVerified(Func<GeneralChoice, Choice?> verified, params Func<GeneralChoice>[] attempts)
    {
        foreach (var attempt in attempts)
        {
            if (verified(attempt()) is { } choice) return choice;
        }

        return null;
    }

    /// <summary>A decision that was made elsewhere, if the audit accepts it.</summary>
    internal static Choice? Verified(CellSystem system, UnitForest? forest, int[] forced, GeneralChoice choice)
        => new Chooser(system, forest, forced, null, DisclosureOptions.Default, default).Verified(choice);

    // The audit shares nothing with the choosers. Where released cells are unsafe themselves, the rest must add nothing to it.
    private Choice? Verified(GeneralChoice choice)
    {
        if (choice.CannotVerify) return new Choice(_system, choice, isExposed: false);
        var audit = SpanAudit.Of(_system, choice.Shown, _forest, stopAtFirst: _forced.Length == 0, carriesTerms: false, _cancellation);
        if (audit.IsSafe) return new Choice(_system, choice, isExposed: false);
        if (_forced.Length == 0) return null;
        var before = new bool[_system.CellCount];
        foreach (var cell in _forced) before[cell] = true;
        var exposed = SpanAudit.Of(_system, before, null, stopAtFirst: false, carriesTerms: false, _cancellation);
        return audit.AddsNothingTo(exposed) ? new Choice(_system, choice, isExposed: true) : null;
    }

    private Choice Improve(Choice best, int[] totals, List<int> rest)
    {
        var order = rest;
        foreach (var cell in rest.ToList())
        {
            if (best.Shown[cell]) continue;
            List<int> moved = [cell, .. order.Where(c => c != cell)];
            var tried = General(totals, moved);
            if (!IsBetter(tried, best)) continue;
            best = tried;
            order = moved;
        }

        var numbers = new SplitMix(0x5EED);
        for (var round = 0; round < _options.ImproveRounds; round++)
        {
            var tried = General(totals, numbers.Shuffle(rest));
            if (IsBetter(tried, best)) best = tried;
        }

        return best;
    }

    private bool IsBetter(Choice tried, Choice best)
    {
        if (tried.CannotVerify || tried.IsRefusedByAudit || Array.Exists(tried.NotVerified, x => x)) return false;
        var (people, cells) = tried.ShownValue();
        var (bestPeople, bestCells) = best.ShownValue();
        return _options.Objective == DisclosureObjective.FewestRespondents
            ? people > bestPeople || (people == bestPeople && cells > bestCells)
            : cells > bestCells || (cells == bestCells && people > bestPeople);
    }
}

/// <summary>What was decided for each cell.</summary>
internal sealed class Choice(CellSystem system, GeneralChoice general, bool isExposed, bool isRefusedByAudit = false)
{
    /// <summary>What was decided for the cells of a joint system.</summary>
    public static Choice Of(CellSystem system, JointChoice joint)
        => new(system, new GeneralChoice(joint.Shown, joint.NotVerified, joint.CannotVerify), joint.IsExposed, joint.IsRefusedByAudit);

    public bool[] Shown => general.Shown;

    public bool[] NotVerified => general.NotVerified;

    public bool CannotVerify => general.CannotVerify;

    /// <summary>Whether cells released before break the promise by themselves.</summary>
    public bool IsExposed { get; } = isExposed;

    /// <summary>Whether the audit refused every attempt, a fault in this library: nothing but what was released before is shown.</summary>
    public bool IsRefusedByAudit { get; } = isRefusedByAudit;

    public (long People, long Cells) ShownValue()
    {
        long people = 0, cells = 0;
        for (var c = 0; c < Shown.Length; c++)
        {
            if (!Shown[c]) continue;
            people += system.Lowest[c];
            cells++;
        }

        return (people, cells);
    }
}
