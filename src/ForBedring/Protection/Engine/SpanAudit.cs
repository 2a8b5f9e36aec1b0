namespace ForBedring.Protection.Engine;

/// <summary>Checks a list of shown cells against the promise, from the cells and counts alone.</summary>
internal sealed class SpanAudit
{
    /// <summary>Search steps per measure; a search that is not finished counts as unsafe.</summary>
    private const long StepLimit = 20_000_000;

    private SpanAudit(ImmutableArray<int> belowMinimum, ImmutableArray<FoundLeak> leaks, bool isComplete, bool blocksAreSafe)
    {
        BelowMinimum = belowMinimum;
        Leaks = leaks;
        IsComplete = isComplete;
        BlocksAreSafe = blocksAreSafe;
    }

    /// <summary>Shown cells with fewer people than K for some measure.</summary>
    public ImmutableArray<int> BelowMinimum { get; }

    /// <summary>Light vectors among what the shown cells give, minimal ones, lightest first.</summary>
    public ImmutableArray<FoundLeak> Leaks { get; }

    /// <summary>Whether the search was finished.</summary>
    public bool IsComplete { get; }

    /// <summary>On pure trees: whether every block holds nobody or at least d people, for each measure.</summary>
    public bool BlocksAreSafe { get; }

    public bool IsSafe => IsComplete && BlocksAreSafe && BelowMinimum.IsEmpty && Leaks.IsEmpty;

    /// <summary>Whether everything found here was already found in another audit.</summary>
    public bool AddsNothingTo(SpanAudit other)
        => IsComplete && BelowMinimum.All(other.BelowMinimum.Contains) && Leaks.All(l => other.Leaks.Any(o => o.Measure == l.Measure && o.Columns.SequenceEqual(l.Columns)));

    public static SpanAudit Of(CellSystem system, bool[] shown, UnitForest? forest, bool stopAtFirst, bool carriesTerms = false, CancellationToken cancellation = default)
    {
        var cells = Enumerable.Range(0, system.CellCount).Where(c => shown[c]).ToList();
        var leaks = new List<FoundLeak>();
        var isComplete = true;
        var isSettled = stopAtFirst && NestedAudit.IsSafe(system, cells) == true;
        for (var m = 0; m < system.MeasureCount && !isSettled; m++)
        {
            cancellation.ThrowIfCancellationRequested();
            var search = SearchOf(system, m, cells, carriesTerms, cancellation);
            leaks.AddRange(FoundLeak.Minimal(system, m, search.All(stopAtFirst)));
            isComplete &= search.IsComplete;
        }

        var isPureTree = forest is not null && cells.Count > 0 && cells.TrueForAll(new HashSet<int>(forest.Cells).Contains);
        return new SpanAudit(
            [.. cells.Where(c => system.Lowest[c] > 0 && system.Lowest[c] < system.Minimum)],
            [.. leaks.OrderBy(l => l.People).ThenBy(l => l.Terms.Length).ThenBy(l => l.Columns[0])],
            isComplete,
            !isPureTree || Blocks(system, forest!, shown));
    }

    /// <summary>Explains withheld cells: what a reader could work out if one were shown as well.</summary>
    public static Func<int, FoundLeak?> Witnesses(CellSystem system, bool[] shown, CancellationToken cancellation = default)
    {
        var cells = Enumerable.Range(0, system.CellCount).Where(c => shown[c]).ToList();
        var spans = new AuditSpan?[system.MeasureCount];
        var searches = new AuditSearch[system.MeasureCount];
        return cell =>
        {
            FoundLeak? lightest = null;
            for (var m = 0; m < spans.Length; m++)
            {
                if (spans[m] is null)
                {
                    spans[m] = new AuditSpan(system, m, cells, carriesTerms: true);
                    searches[m] = new AuditSearch(spans[m]!.SmallRows(), system.Counts[m], system.Difference, StepLimit, cancellation);
                }

                var residual = spans[m]!.Residual(cell, system.Cells[cell]);
                if (residual.Values.Count == 0) continue;
                foreach (var leak in FoundLeak.Minimal(system, m, searches[m].With(residual)))
                {
                    if (lightest is null || leak.People < lightest.People || (leak.People == lightest.People && leak.Terms.Length < lightest.Terms.Length)) lightest = leak;
                }
            }

            return lightest;
        };
    }

    /// <summary>Whether adding each cell alone to the shown ones would break the promise.</summary>
    public static Func<int, bool> WouldBreak(CellSystem system, bool[] shown, CancellationToken cancellation = default)
    {
        var witness = Witnesses(system, shown, cancellation);
        return cell => system.Lowest[cell] < system.Minimum || witness(cell) is not null;
    }

    /// <summary>The cells that are exact combinations of shown ones for every measure.</summary>
    public static List<int> Derivable(CellSystem system, bool[] shown)
    {
        var cells = Enumerable.Range(0, system.CellCount).Where(c => shown[c]).ToList();
        var spans = Enumerable.Range(0, system.MeasureCount).Select(m => new AuditSpan(system, m, cells, carriesTerms: false)).ToList();
        return [.. Enumerable.Range(0, system.CellCount).Where(c => !shown[c] && system.Cells[c].Length > 0 && spans.TrueForAll(s => s.Residual(c, system.Cells[c]).Values.Count == 0))];
    }

    private static AuditSearch SearchOf(CellSystem system, int measure, List<int> cells, bool carriesTerms, CancellationToken cancellation)
        => new(new AuditSpan(system, measure, cells, carriesTerms).SmallRows(), system.Counts[measure], system.Difference, StepLimit, cancellation);

    // A block is what the nearest shown unit covers: people at and below it that no shown unit below it covers.
    private static bool Blocks(CellSystem system, UnitForest forest, bool[] shown)
    {
        var block = new int[forest.Count];
        foreach (var direct in forest.Direct)
        {
            var people = new long[forest.Count];
            for (var u = 0; u < forest.Count; u++)
            {
                block[u] = forest.Cells[u] >= 0 && shown[forest.Cells[u]] ? u : forest.Parents[u] >= 0 ? block[forest.Parents[u]] : -1;
                if (block[u] >= 0) people[block[u]] += direct[u];
            }

            if (people.Any(n => n > 0 && n < system.Difference)) return false;
        }

        return true;
    }
}
