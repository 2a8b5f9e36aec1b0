using System.Numerics;

namespace ForBedring.Protection.Engine;

/// <summary>Checks a list of shown cells of a joint system against the promise, in exact rationals. It shares no elimination, search or state with the chooser.</summary>
internal sealed class JointAudit
{
    /// <summary>Search steps; a search that is not finished counts as unsafe.</summary>
    public const long StepLimit = 20_000_000;

    private JointAudit(ImmutableArray<int> belowMinimum, ImmutableArray<JointLeak> leaks, bool isComplete)
    {
        BelowMinimum = belowMinimum;
        Leaks = leaks;
        IsComplete = isComplete;
    }

    /// <summary>Shown cells with a sum that fewer people than K are behind.</summary>
    public ImmutableArray<int> BelowMinimum { get; }

    /// <summary>Light combinations of the shown sums, those whose unknowns hold no other's, lightest first.</summary>
    public ImmutableArray<JointLeak> Leaks { get; }

    /// <summary>Whether the search was finished.</summary>
    public bool IsComplete { get; }

    public bool IsSafe => IsComplete && BelowMinimum.IsEmpty && Leaks.IsEmpty;

    /// <summary>Whether everything found here was already found in another audit.</summary>
    public bool AddsNothingTo(JointAudit other)
        => IsComplete && BelowMinimum.All(other.BelowMinimum.Contains) && Leaks.All(l => other.Leaks.Any(o => o.Columns.SequenceEqual(l.Columns)));

    /// <summary>The audit.</summary>
    /// <param name="system">The system.</param>
    /// <param name="shown">Per cell whether it is shown.</param>
    /// <param name="stopAtFirst">Whether the first leak found is enough.</param>
    /// <param name="carriesTerms">Whether the calculation that a reader would make is found for each leak.</param>
    /// <param name="work">The budget; null for one of its own.</param>
    /// <param name="cancellation">Observed every 10,000 steps.</param>
    public static JointAudit Of(JointSystem system, bool[] shown, bool stopAtFirst, bool carriesTerms = false, Work? work = null, CancellationToken cancellation = default)
    {
        var sums = new List<JointFunctional>();
        var cellOf = new List<int>();
        for (var c = 0; c < shown.Length; c++)
        {
            if (!shown[c]) continue;
            foreach (var sum in system.Cells[c].Functionals)
            {
                sums.Add(sum);
                cellOf.Add(c);
            }
        }

        var limit = work is null ? StepLimit : Math.Max(0, work.Limit - work.Used);
        var search = new AuditSearch(new AuditSpan(system, sums, carriesTerms).SmallRows(), system.ColumnWeights, system.Difference, limit, work?.Cancellation ?? cancellation, system.Owners);
        var found = search.All(stopAtFirst);
        work?.Take((int)Math.Min(int.MaxValue, search.StepsTaken));
        return new(
            [.. Enumerable.Range(0, shown.Length).Where(c => shown[c] && system.Lowest[c] > 0 && system.Lowest[c] < system.Minimum)],
            [.. Minimal(system, found, cellOf).OrderBy(l => l.People).ThenBy(l => l.Terms.Length).ThenBy(l => l.Columns[0])],
            search.IsComplete);
    }

    /// <summary>Explains withheld cells: a light combination that a reader could work out if one were shown as well; null where there is none.</summary>
    public static Func<int, JointLeak?> Witnesses(JointSystem system, bool[] shown, CancellationToken cancellation = default)
        => cell =>
        {
            var more = (bool[])shown.Clone();
            more[cell] = true;
            var audit = Of(system, more, stopAtFirst: false, carriesTerms: true, null, cancellation);
            return audit.Leaks.FirstOrDefault(l => l.Terms.Any(t => t.Cell == cell));
        };

    /// <summary>Whether showing each cell besides the shown ones would break the promise.</summary>
    public static Func<int, bool> WouldBreak(JointSystem system, bool[] shown, CancellationToken cancellation = default)
    {
        var witness = Witnesses(system, shown, cancellation);
        return cell => system.Lowest[cell] < system.Minimum || witness(cell) is not null;
    }

    private static List<JointLeak> Minimal(JointSystem system, List<AuditVector> found, List<int> cellOf)
    {
        var kept = new List<JointLeak>();
        foreach (var vector in found.OrderBy(v => v.Values.Count).ThenBy(v => v.Terms?.Count ?? 0))
        {
            if (!kept.Exists(k => k.Columns.All(vector.Values.ContainsKey))) kept.Add(JointLeak.Of(system, vector, cellOf));
        }

        return kept;
    }
}

/// <summary>Something that shown sums give away about fewer than d people.</summary>
internal sealed class JointLeak
{
    private JointLeak(ImmutableArray<int> columns, ImmutableArray<int> sets, long people, ImmutableArray<(int Cell, int Sum, BigInteger Coefficient)> terms)
    {
        Columns = columns;
        Sets = sets;
        People = people;
        Terms = terms;
    }

    /// <summary>The unknowns, ascending.</summary>
    public ImmutableArray<int> Columns { get; }

    /// <summary>The sets of people that own them, ascending.</summary>
    public ImmutableArray<int> Sets { get; }

    /// <summary>How many people.</summary>
    public long People { get; }

    /// <summary>What a reader calculates: cells, which of the cell's sums, and whole coefficients, positive ones first. Empty where calculations were not carried along.</summary>
    public ImmutableArray<(int Cell, int Sum, BigInteger Coefficient)> Terms { get; }

    internal static JointLeak Of(JointSystem system, AuditVector vector, List<int> cellOf)
    {
        ImmutableArray<int> columns = [.. vector.Values.Keys.OrderBy(c => c)];
        ImmutableArray<int> sets = [.. columns.Select(c => system.Owners[c]).Distinct().OrderBy(s => s)];
        return new(columns, sets, sets.Sum(s => system.People[s]), Whole(vector.Terms, cellOf));
    }

    private static ImmutableArray<(int Cell, int Sum, BigInteger Coefficient)> Whole(Dictionary<int, Ratio>? terms, List<int> cellOf)
    {
        if (terms is null) return [];
        BigInteger common = 1, shared = 0;
        foreach (var value in terms.Values) common = common / BigInteger.GreatestCommonDivisor(common, value.Denominator) * value.Denominator;
        foreach (var value in terms.Values) shared = BigInteger.GreatestCommonDivisor(shared, value.Numerator * (common / value.Denominator));
        return [.. terms
            .Select(t => (Cell: cellOf[t.Key], Sum: t.Key - cellOf.IndexOf(cellOf[t.Key]), Coefficient: t.Value.Numerator * (common / t.Value.Denominator) / shared))
            .OrderBy(t => t.Coefficient.Sign < 0).ThenBy(t => t.Cell).ThenBy(t => t.Sum)];
    }
}
