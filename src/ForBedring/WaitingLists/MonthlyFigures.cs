namespace ForBedring.WaitingLists;

/// <summary>Every metric of every group for a run of months (<i>månedstall</i>): everyone, each unit, each sector. Carries its definitions.</summary>
/// <remarks>
/// Internal working figures: nothing is suppressed. For publication see <see cref="WaitingDisclosure"/>. The same bits for any order of rows and any number of
/// workers. Cost: a constant number of touches per referral, whatever the number of months.
/// </remarks>
public sealed class MonthlyFigures
{
    private readonly MonthGrid _grid;
    private readonly Dictionary<WaitingGroup, int> _indexOf;

    private MonthlyFigures(ReferralList list, MonthGrid grid, WaitingDefinitions definitions, ImmutableArray<WaitingGroup> groups, ImmutableArray<short> exitCodes, long[][][] tallies)
    {
        List = list;
        _grid = grid;
        Definitions = definitions;
        Groups = groups;
        ExitCodes = exitCodes;
        Tallies = tallies;
        _indexOf = new(groups.Length);
        for (var i = 0; i < groups.Length; i++) _indexOf.Add(groups[i], i);
    }

    /// <summary>The definitions the figures are made by.</summary>
    public WaitingDefinitions Definitions { get; }

    /// <summary>The groups in the order of tidy output: all, units, sectors, each ordinal.</summary>
    public ImmutableArray<WaitingGroup> Groups { get; }

    /// <summary>The months, ascending.</summary>
    public ImmutableArray<YearMonth> Months => _grid.Months;

    /// <summary>Which optional columns the source has.</summary>
    public RecordedColumns Recorded => List.Recorded;

    /// <summary>How many rows the source had: referrals and planned contacts.</summary>
    public int RowsRead => List.Count + List.FollowUps.Length;

    /// <summary>How many data-quality findings of each kind the source has.</summary>
    public ImmutableArray<FindingCount> FindingCounts => List.FindingCounts;

    internal ReferralList List { get; }

    internal MonthGrid Grid => _grid;

    internal ImmutableArray<short> ExitCodes { get; }

    /// <summary>By group, by month.</summary>
    internal long[][][] Tallies { get; }

    /// <summary>The figures of a list for the months from one through another.</summary>
    /// <param name="list">The referrals.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month.</param>
    /// <param name="definitions">The definitions.</param>
    /// <param name="workers">How many threads may work; the figures are the same for any number.</param>
    public static MonthlyFigures Of(ReferralList list, YearMonth from, YearMonth to, WaitingDefinitions definitions, int workers = 1)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workers);
        var grid = new MonthGrid(from, to);
        ImmutableArray<WaitingGroup> groups = [WaitingGroup.All, .. list.Units.Select(WaitingGroup.OfUnit), .. list.Sectors.Select(WaitingGroup.OfSector)];
        return new(list, grid, definitions, groups, list.ExitCodes, new MonthlyCount(list, grid, definitions).Run(workers));
    }

    /// <summary>One figure.</summary>
    /// <exception cref="KeyNotFoundException">The group or the month is not among the figures.</exception>
    public Figure this[WaitingGroup group, YearMonth month, WaitingMetric metric]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(metric);
            return metric.Of(TallyOf(group, month));
        }
    }

    /// <summary>How a group's list went in a month, to the person.</summary>
    /// <exception cref="KeyNotFoundException">The group or the month is not among the figures.</exception>
    public ListFlow FlowOf(WaitingGroup group, YearMonth month)
        => ListFlow.From(month.ToDateInterval(), TallyOf(group, month), ExitCodes, Recorded.HasFlag(RecordedColumns.ExitReason));

    /// <summary>One metric of one group, month by month.</summary>
    public ImmutableArray<KeyValuePair<YearMonth, Figure>> SeriesOf(WaitingGroup group, WaitingMetric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return [.. Months.Select(m => new KeyValuePair<YearMonth, Figure>(m, this[group, m, metric]))];
    }

    /// <summary>Every metric of a unit or sector with all that single periods show, computed anew for one month.</summary>
    public PeriodFigures DetailsOf(WaitingGroup group, YearMonth month)
    {
        ArgumentNullException.ThrowIfNull(group);
        var interval = month.ToDateInterval();
        if (group.Unit is { } unit) return PeriodFigures.Of(List, interval, Definitions, [unit]);
        return group.Sector is { } sector ? PeriodFigures.OfSector(List, interval, Definitions, sector) : PeriodFigures.Of(List, interval, Definitions);
    }

    /// <summary>The groups and the months.</summary>
    public override string ToString() => $"{Groups.Length} groups, {Months.Length} months";

    internal long[] TallyOf(WaitingGroup group, YearMonth month)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (!_indexOf.TryGetValue(group, out var g)) throw new KeyNotFoundException($"There is no group {group}.");
        var m = ((month.Year - Months[0].Year) * 12) + month.Month - Months[0].Month;
        return m >= 0 && m < Months.Length ? Tallies[g][m] : throw new KeyNotFoundException("The month is not among the figures.");
    }
}
