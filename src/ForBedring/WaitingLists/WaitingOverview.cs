using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>The figures a screen shows first, for every unit and month (<i>oversikt</i>): quick enough to be counted anew at every change of a filter.</summary>
/// <remarks>Received, rejected, waiting, started, their mean and median waits and breaches; the same numbers as <see cref="MonthlyFigures"/>. Working figures: nothing is suppressed.</remarks>
public sealed class WaitingOverview
{
    private const int FewForOneWorker = 20_000;
    private readonly OverviewCell[] _cells;
    private readonly MonthGrid _grid;
    private readonly Dictionary<UnitId, int> _placeOfUnit;

    private WaitingOverview(ListProfile profile, ImmutableArray<UnitId> units, MonthGrid grid, OverviewCell[] cells)
    {
        Profile = profile;
        Units = units;
        _grid = grid;
        _cells = cells;
        _placeOfUnit = new(units.Length);
        for (var i = 0; i < units.Length; i++) _placeOfUnit.Add(units[i], i);
    }

    /// <summary>Who counts.</summary>
    public ListProfile Profile { get; }

    /// <summary>The units, ordinal order.</summary>
    public ImmutableArray<UnitId> Units { get; }

    /// <summary>The months, ascending.</summary>
    public ImmutableArray<YearMonth> Months => _grid.Months;

    /// <summary>The overview of a list for the months from one through another.</summary>
    /// <param name="list">The referrals.</param>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month.</param>
    /// <param name="profile">Who counts.</param>
    /// <param name="workers">How many threads may work; the figures are the same for any number.</param>
    public static WaitingOverview Of(ReferralList list, YearMonth from, YearMonth to, ListProfile profile = ListProfile.Simple, int workers = 1)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workers);
        if (profile is < ListProfile.Simple or > ListProfile.IncludeUnassessed) throw new ArgumentOutOfRangeException(nameof(profile), profile, "The profile is not one of ListProfile.");
        var grid = new MonthGrid(from, to);
        var cells = new OverviewKernel(grid, profile).Count(list.Rows, list.Count, list.Units.Length, list.Count < FewForOneWorker ? 1 : workers);
        return new(profile, list.Units, grid, cells);
    }

    /// <summary>The figures of a unit in a month.</summary>
    /// <exception cref="KeyNotFoundException">The unit or the month is not in the overview.</exception>
    public OverviewFigures this[UnitId unit, YearMonth month]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(unit);
            var m = ((month.Year - Months[0].Year) * 12) + month.Month - Months[0].Month;
            return _placeOfUnit.TryGetValue(unit, out var u) && m >= 0 && m < Months.Length ? new(_cells[(u * Months.Length) + m]) : throw new KeyNotFoundException("The unit or the month is not in the overview.");
        }
    }

    /// <summary>The units and the months.</summary>
    public override string ToString() => $"{NumberText.Machine(Units.Length)} units, {NumberText.Machine(Months.Length)} months";
}

/// <summary>One unit's figures in one month (<i>nøkkeltall</i>).</summary>
public sealed class OverviewFigures
{
    private readonly OverviewCell _cell;

    internal OverviewFigures(OverviewCell cell) => _cell = cell;

    /// <summary>Referrals received.</summary>
    public long Received => _cell.Received;

    /// <summary>Rejected.</summary>
    public long Rejected => _cell.Rejected;

    /// <summary>Waiting at the end of the month.</summary>
    public long Waiting => _cell.Waiting;

    /// <summary>Their mean wait so far, in days.</summary>
    public Figure WaitingMean => Figure.Mean(_cell.WaitingDays, _cell.Waiting);

    /// <summary>Their median wait so far, in days.</summary>
    public Figure WaitingMedian => _cell.Waiting == 0 ? Figure.NoData.Instance : Figure.From(_cell.WaitingMedianTwice / 2m, _cell.Waiting);

    /// <summary>Waiting past their deadline.</summary>
    public long WaitingBreaches => _cell.WaitingBreaches;

    /// <summary>Started in the month.</summary>
    public long Started => _cell.Started;

    /// <summary>Their mean wait, in days.</summary>
    public Figure StartedMean => Figure.Mean(_cell.StartedDays, _cell.Started);

    /// <summary>Their median wait, in days.</summary>
    public Figure StartedMedian => _cell.Started == 0 ? Figure.NoData.Instance : Figure.From(_cell.StartedMedianTwice / 2m, _cell.Started);

    /// <summary>Started after their deadline.</summary>
    public long StartedBreaches => _cell.StartedBreaches;

    /// <summary>Waiting and started.</summary>
    public override string ToString() => $"{NumberText.Machine(Waiting)} waiting, {NumberText.Machine(Started)} started";
}
