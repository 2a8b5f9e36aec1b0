namespace ForBedring.WaitingLists;

/// <summary>Every month of every group of a list: each referral is counted with its unit; sectors and everyone are sums.</summary>
internal sealed class MonthlyCount
{
    private const int FewestReferralsPerWorker = 10_000;

    private readonly ReferralList _list;
    private readonly MonthGrid _grid;
    private readonly WaitingDefinitions _definitions;
    private readonly WorkingDayTable _workingDays;
    private readonly int _width;

    public MonthlyCount(ReferralList list, MonthGrid grid, WaitingDefinitions definitions)
    {
        _list = list;
        _grid = grid;
        _definitions = definitions;
        var (first, last) = list.Span;
        _workingDays = new WorkingDayTable(definitions.WorkingDayRule, first, last);
        _width = Tally.Exits + list.ExitCodes.Length;
    }

    /// <summary>By group (everyone, units, sectors), by month.</summary>
    /// <param name="workers">How many threads share the work.</param>
    /// <param name="fewestPerWorker">How many referrals are worth a thread.</param>
    public long[][][] Run(int workers, int fewestPerWorker = FewestReferralsPerWorker)
    {
        workers = Math.Max(1, Math.Min(workers, _list.Count / fewestPerWorker));
        var tallies = new long[1 + _list.Units.Length + _list.Sectors.Length][][];
        using var order = new ReferralOrder(_list, workers);
        var sums = new MonthlyTotal?[workers][];
        ReferralOrder.Run(workers, w => sums[w] = CountUnits(order, order.FirstUnitOf(w, workers), order.FirstUnitOf(w + 1, workers), tallies));
        FinishSectors(sums, tallies, workers);
        return tallies;
    }

    // Sums by sector, first those without one; a unit that lies in one sector is counted once.
    private MonthlyTotal?[] CountUnits(ReferralOrder order, int from, int to, long[][][] tallies)
    {
        var sums = new MonthlyTotal?[_list.Sectors.Length + 1];
        var kernel = new MonthlyKernel(_grid, _definitions, _workingDays, _list.ExitCodes);
        var days = new RunningHistogram();
        var only = new MonthlySum[] { kernel };
        for (var unit = from; unit < to; unit++)
        {
            var rows = order.OfUnit(unit);
            kernel.Count(rows);
            tallies[1 + unit] = MonthlySum.Tallies(_grid, _width, only, _definitions.PercentileConvention, days);
            for (var sector = -1; sector < _list.Sectors.Length; sector++)
            {
                var part = order.OfUnit(unit, sector);
                if (part.Length == 0) continue;
                if (part.Length < rows.Length) kernel.Count(part);
                (sums[sector + 1] ??= new(_grid, _width)).Add(kernel);
            }
        }

        return sums;
    }

    private void FinishSectors(MonthlyTotal?[][] sums, long[][][] tallies, int workers)
    {
        var empty = new MonthlyTotal(_grid, _width);
        Parallel.For(-1, _list.Sectors.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, sector =>
        {
            var parts = sums.SelectMany(s => sector < 0 ? s : [s[sector + 1]]).OfType<MonthlyTotal>().DefaultIfEmpty(empty).ToArray();
            tallies[sector < 0 ? 0 : 1 + _list.Units.Length + sector] = MonthlySum.Tallies(_grid, _width, parts, _definitions.PercentileConvention, workers == 1 ? new RunningHistogram() : null);
        });
    }
}
