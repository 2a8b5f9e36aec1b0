using ForBedring.Protection.Counts;
using ForBedring.Rules;

namespace ForBedring.Protection;

/// <summary>The way from a problem whose counts are secret to a decision, an audit and explanations.</summary>
internal static class CountProtection
{
    /// <summary>Which cells of a problem are shown, and what happened to the others. Empty cells are shown: that nobody is there points to nobody.</summary>
    public static (bool[] Shown, ImmutableArray<WithheldCell> Withheld, List<Finding> Findings) Decide(DisclosureProblem problem, DisclosureOptions options, CancellationToken cancellation)
    {
        var table = problem.Counts!;
        var choice = CountChooser.Choose(table, MustShow(problem), Preferred(problem, options), options, cancellation);
        var exposed = choice.IsExposed;
        var isRefused = CountProof.Unproved(table, choice.Shown, choice.Witnesses).Exists(s => !exposed[s]);

        // What the audit refuses is not shown: nothing but what was released before, and that cells are empty.
        var setsShown = isRefused ? MustShow(problem) : choice.Shown;
        var shown = Array.ConvertAll(table.SetOfCell, s => s < 0 || setsShown[s]);
        var withheld = Enumerable.Range(0, shown.Length).Where(c => !shown[c]).Select(c => new WithheldCell(
            problem.Cells[c].Id,
            table.IsSmall(table.SetOfCell[c]) ? WithholdingKind.BelowThreshold : isRefused || choice.NotVerified[table.SetOfCell[c]] ? WithholdingKind.NotVerified : WithholdingKind.ProtectsOthers));
        var findings = new List<Finding>();
        var subject = new Subject("disclosure", "");
        if (isRefused) findings.Add(DisclosureRules.AuditFailed.Find(FindingPolicy.Default, subject));
        if (choice.NotVerified.Any(x => x)) findings.Add(DisclosureRules.WorkLimit.Find(FindingPolicy.Default, subject));
        if (exposed.Any(x => x))
        {
            var given = CountAudit.Of(table, setsShown).Exposed.Where(e => exposed[e.Set]).Select(e => Leak(problem, e));
            findings.AddRange(given.Select(l => DisclosureRules.AlreadyExposed.Find(FindingPolicy.Default, subject, ("witness", l.Describe()))));
        }

        return (shown, [.. withheld], findings);
    }

    /// <summary>An independent audit of shown cells. Where every empty cell is shown, a reader knows that every withheld one has somebody in it.</summary>
    public static CountAudit Audit(DisclosureProblem problem, bool[] shown)
    {
        var table = problem.Counts!;
        var zerosAreKnown = Enumerable.Range(0, shown.Length).All(c => table.SetOfCell[c] >= 0 || shown[c]);
        return CountAudit.Of(table, SetsShown(table, shown), zerosAreKnown);
    }

    /// <summary>What a reader could tell if a withheld cell were shown too; null where nothing.</summary>
    public static DisclosureLeak? Witness(DisclosureProblem problem, bool[] shown, int cell)
    {
        var table = problem.Counts!;
        var more = SetsShown(table, shown);
        more[table.SetOfCell[cell]] = true;
        return CountAudit.Of(table, more).Exposed.Select(e => Leak(problem, e)).FirstOrDefault();
    }

    /// <summary>A range that is too narrow, or a small cell that is shown, as a leak.</summary>
    public static DisclosureLeak Leak(DisclosureProblem problem, CountRange range)
    {
        var table = problem.Counts!;
        var names = new string[table.Sets.Length];
        for (var c = problem.Cells.Length - 1; c >= 0; c--)
        {
            if (table.SetOfCell[c] >= 0) names[table.SetOfCell[c]] = problem.Cells[c].Id;
        }

        var isShown = range.Above is { Others: 0, Terms: [var only] } && only.Set == range.Set;
        var bound = range.Above is { Terms.Length: > 0 } ? range.Above : range.Below ?? range.Above;
        ImmutableArray<DisclosureTerm> terms = [.. (bound?.Terms ?? []).OrderBy(t => t.Sign < 0).Select(t => new DisclosureTerm(names[t.Set], t.Sign))];
        var name = names[range.Set];
        var k = NumberText.Machine(table.Threshold - 1);
        var n = NumberText.Machine(range.Least);
        var text = isShown
            ? new($"{name} vises med {n}; antall fra 1 til {k} skal ikke vises", $"{name} blir vist med {n}; tal frå 1 til {k} skal ikkje visast", $"{name} is shown with {n}; counts from 1 to {k} must not be shown")
            : CountWords.Of(name, range, s => names[s], s => table.Values[s]);
        return new(isShown ? LeakKind.CellBelowMinimum : LeakKind.CountDerivable, name, terms, [], name, table.Values[range.Set], isDifference: false, (range.Least, range.Greatest, text));
    }

    private static bool[] SetsShown(CountTable table, bool[] shown)
    {
        var sets = new bool[table.Sets.Length];
        for (var c = 0; c < shown.Length; c++)
        {
            if (table.SetOfCell[c] >= 0) sets[table.SetOfCell[c]] |= shown[c];
        }

        return sets;
    }

    private static bool[] MustShow(DisclosureProblem problem)
    {
        var must = new bool[problem.Cells.Length];
        foreach (var cell in problem.Released) must[cell] = true;
        return SetsShown(problem.Counts!, must);
    }

    private static bool[] Preferred(DisclosureProblem problem, DisclosureOptions options)
    {
        var wanted = new HashSet<string>(options.AlwaysPrefer, StringComparer.Ordinal);
        return SetsShown(problem.Counts!, [.. problem.Cells.Select(c => c.IsUnitTotal && wanted.Contains(c.Path[c.Path.Length - 1]))]);
    }
}
