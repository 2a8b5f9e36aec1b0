using ForBedring.Protection.Counts;
using ForBedring.Protection.Engine;
using ForBedring.Rules;

namespace ForBedring.Protection;

/// <summary>What is to be decided (<i>anonymitetsoppgave</i>): a threshold, groups with counts, and the cells that are wanted or already released.</summary>
/// <remarks>It holds counts and memberships, never answers. Valid by construction.</remarks>
public sealed class DisclosureProblem
{
    private const long MostPeople = 1_000_000_000_000;

    private DisclosureProblem(DisclosureSecret secret, int threshold, int difference, ImmutableArray<DisclosureUnit> units, ImmutableArray<DisclosureGroup> groups, ImmutableArray<DisclosureCell> cells, Memberships memberships)
    {
        Secret = secret;
        Threshold = threshold;
        Difference = difference;
        Units = units;
        Groups = groups;
        Cells = cells;
        var measures = groups.IsEmpty ? 0 : groups[0].Counts.Length;
        var counts = Enumerable.Range(0, measures).Select(m => groups.Select(g => g.Counts[m]).ToArray()).ToArray();
        System = CellSystem.Of(threshold, difference, [.. cells.Select(c => c.Id)], [.. cells.Select(memberships.GroupsOf)], counts, groups.Length);
        Forest = NestedForest.Widest(System, memberships.ForestOf(cells, counts), CodeOf);
        Released = [.. Enumerable.Range(0, cells.Length).Where(i => cells[i].IsReleased)];
        IndexOfCell = new(StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++) IndexOfCell.Add(cells[i].Id, i);
        if (secret == DisclosureSecret.Counts) Counts = CountTable.Of(threshold, System.Cells, System.MeasureCount == 0 ? [] : System.Counts[0]);
    }

    private DisclosureProblem(CellSystem system, JointSystem? joint, UnitForest? forest, ImmutableArray<DisclosureGroup> groups, ImmutableArray<DisclosureCell> cells, bool[]? mayShow)
    {
        MayShow = mayShow;
        Joint = joint;
        Secret = DisclosureSecret.Values;
        Threshold = system.Minimum;
        Difference = system.Difference;
        Units = [];
        Groups = groups;
        Cells = cells;
        System = system;
        Forest = forest;
        Released = [.. Enumerable.Range(0, cells.Length).Where(i => cells[i].IsReleased)];
        IndexOfCell = new(StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++) IndexOfCell.Add(cells[i].Id, i);
    }

    /// <summary>What must not be given away: what people answered, or how many they are.</summary>
    public DisclosureSecret Secret { get; }

    /// <summary>K: the fewest people a shown cell may have for any measure.</summary>
    public int Threshold { get; }

    /// <summary>d: whatever can be worked out from the shown cells is about nobody or at least this many people.</summary>
    public int Difference { get; }

    /// <summary>The units, in given order.</summary>
    public ImmutableArray<DisclosureUnit> Units { get; }

    /// <summary>The groups, in given order.</summary>
    public ImmutableArray<DisclosureGroup> Groups { get; }

    /// <summary>The cells, in given order.</summary>
    public ImmutableArray<DisclosureCell> Cells { get; }

    /// <summary>The units, each before those below it, siblings and trees as given.</summary>
    internal IEnumerable<string> UnitsInOrder
    {
        get
        {
            var below = Units.ToLookup(u => u.Parent, u => u.Id, StringComparer.Ordinal);
            var next = new Stack<string>(below[null].Reverse());
            while (next.Count > 0)
            {
                var unit = next.Pop();
                yield return unit;
                foreach (var child in below[unit].Reverse()) next.Push(child);
            }
        }
    }

    internal CellSystem System { get; }

    /// <summary>The cells over people who own several unknowns, where someone does; else null. Its given sets of people are the groups.</summary>
    internal JointSystem? Joint { get; }

    /// <summary>Per cell the fewest people behind one of its measures; 0 where nobody is behind any.</summary>
    internal long[] Lowest => Joint?.Lowest ?? System.Lowest;

    internal UnitForest? Forest { get; }

    /// <summary>The table of distinct cells where the counts are the secret; else null.</summary>
    internal CountTable? Counts { get; }

    internal int[] Released { get; }

    /// <summary>Per cell whether it may be shown, released cells aside; null for all.</summary>
    internal bool[]? MayShow { get; }

    internal Dictionary<string, int> IndexOfCell { get; }

    /// <summary>A problem from its parts, with every problem found.</summary>
    /// <param name="threshold">K, at least d.</param>
    /// <param name="difference">d, at least 1.</param>
    /// <param name="units">The units; where there are none, the groups' paths make them.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="cells">The cells; null for every unit's total.</param>
    public static ReadResult<DisclosureProblem> Read(int threshold, int difference, IEnumerable<DisclosureUnit> units, IEnumerable<DisclosureGroup> groups, IEnumerable<DisclosureCell>? cells = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(groups);
        return Read(DisclosureSecret.Values, threshold, difference, [.. units], [.. groups], cells?.ToImmutableArray(), new ReadProblems());
    }

    /// <summary>A problem whose secret is the counts themselves, with every problem found: incidents per ward, published lists, votes.</summary>
    /// <param name="threshold">k, at least 2: counts from 1 to k − 1 are withheld. A zero is shown.</param>
    /// <param name="units">The units; where there are none, the groups' paths make them.</param>
    /// <param name="groups">The groups, each with one count.</param>
    /// <param name="cells">The cells; null for every unit's total.</param>
    public static ReadResult<DisclosureProblem> ReadCounts(int threshold, IEnumerable<DisclosureUnit> units, IEnumerable<DisclosureGroup> groups, IEnumerable<DisclosureCell>? cells = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(groups);
        return Read(DisclosureSecret.Counts, threshold, threshold, [.. units], [.. groups], cells?.ToImmutableArray(), new ReadProblems());
    }

    internal static ReadResult<DisclosureProblem> Read(
        DisclosureSecret secret, int threshold, int difference, ImmutableArray<DisclosureUnit> units, ImmutableArray<DisclosureGroup> groups, ImmutableArray<DisclosureCell>? cells, ReadProblems problems)
    {
        if (secret == DisclosureSecret.Counts) CheckSecretCounts(threshold, difference, groups, problems);

        if (difference < 1 || difference > threshold)
            problems.Add(DisclosureRules.ThresholdOrder, null, "threshold", ("threshold", threshold), ("difference", difference));
        else if (difference < 3) problems.Add(DisclosureRules.VeryLowThreshold, null, "threshold");
        if (units.IsEmpty) units = FromPaths(groups, cells);
        Unique(units, u => u.Id, u => u.Row, "units", problems);
        Unique(groups, g => g.Id, g => g.Row, "groups", problems);
        if (cells is { } given) Unique(given, c => c.Id, c => c.Row, "cells", problems);
        CheckCounts(groups, problems);
        var wanted = cells ?? [.. units.Select(u => new DisclosureCell(u.Id, [u.Id]))];
        var memberships = Memberships.Of(units, groups, wanted, problems);
        return problems.ToResult(() => new DisclosureProblem(secret, threshold, difference, units, groups, wanted, memberships));
    }

    /// <summary>A problem whose cells and tree are already worked out.</summary>
    internal static DisclosureProblem Of(CellSystem system, JointSystem? joint, UnitForest? forest, ImmutableArray<DisclosureGroup> groups, ImmutableArray<DisclosureCell> cells, bool[]? mayShow)
        => new(system, joint, forest, groups, cells, mayShow);

    /// <summary>The same problem where some cells were released before.</summary>
    /// <param name="cellIds">The ids of cells; one that the problem does not have is passed over.</param>
    public DisclosureProblem WithReleased(IEnumerable<string> cellIds)
    {
        ArgumentNullException.ThrowIfNull(cellIds);
        var released = new HashSet<string>(cellIds, StringComparer.Ordinal);
        var cells = Cells.Select(c => c.IsReleased || !released.Contains(c.Id) ? c : new DisclosureCell(c.Id, c.Path, c.By, c.Period, c.Groups, isReleased: true)).ToImmutableArray();
        return Read(Secret, Threshold, Difference, Units, Groups, cells, new ReadProblems()).ValueOrThrow();
    }

    /// <summary>The decision: which cells are shown and which are withheld. The same answer every time.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public DisclosurePlan Decide(DisclosureOptions? options = null, CancellationToken cancellation = default)
        => DisclosurePlan.Of(this, options ?? DisclosureOptions.Default, cancellation);

    /// <summary>The number of cells.</summary>
    public override string ToString() => $"{Cells.Length} cells";

    private static ImmutableArray<DisclosureUnit> FromPaths(ImmutableArray<DisclosureGroup> groups, ImmutableArray<DisclosureCell>? cells)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var units = ImmutableArray.CreateBuilder<DisclosureUnit>();
        foreach (var path in groups.SelectMany(g => g.Paths).Concat(cells is { } given ? given.Where(c => c.Path.Length > 1).Select(c => c.Path) : []))
        {
            for (var i = 0; i < path.Length; i++)
            {
                if (!string.IsNullOrWhiteSpace(path[i]) && seen.Add(path[i])) units.Add(new DisclosureUnit(path[i], i == 0 ? null : path[i - 1]));
            }
        }

        return units.ToImmutable();
    }

    // A total goes by its unit's code; siblings of a unit that are no units come after its units.
    private string CodeOf(int cell) => Cells[cell].Path.IsEmpty || !Cells[cell].By.IsEmpty ? Cells[cell].Id + "\uFFFF" : Cells[cell].Path[Cells[cell].Path.Length - 1];

    private static void Unique<T>(ImmutableArray<T> items, Func<T, string> id, Func<T, int?> row, string list, ReadProblems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!seen.Add(id(item))) problems.Add(DisclosureRules.DuplicateId, row(item), "id", ("id", id(item)), ("list", list));
        }
    }

    private static void CheckSecretCounts(int threshold, int difference, ImmutableArray<DisclosureGroup> groups, ReadProblems problems)
    {
        if (difference != threshold || threshold < 2) problems.Add(DisclosureRules.CountThreshold, null, "threshold", ("threshold", threshold));
        foreach (var group in groups.Where(g => g.Counts.Length > 1)) problems.Add(DisclosureRules.OneCount, group.Row, "counts", ("group", group.Id));
    }

    private static void CheckCounts(ImmutableArray<DisclosureGroup> groups, ReadProblems problems)
    {
        foreach (var group in groups)
        {
            if (group.Counts.Any(n => n is < 0 or > MostPeople)) problems.Add(DisclosureRules.NegativeCount, group.Row, "n", ("group", group.Id));
            if (group.Counts.Length != groups[0].Counts.Length) problems.Add(DisclosureRules.CountLength, group.Row, "counts", ("group", group.Id));
        }
    }
}
