namespace ForBedring.WaitingLists;

/// <summary>Where a referral lies: in one unit and in one sector or none. A unit with several sectors is several places.</summary>
internal sealed class WaitingPlaces
{
    private WaitingPlaces(int[] units, int[] sectors, long[][]?[] tallies, int unitCount)
    {
        Units = units;
        Sectors = sectors;
        Tallies = tallies;
        OfUnit = [.. Enumerable.Range(0, unitCount).Select(_ => new List<int>())];
        for (var p = 0; p < units.Length; p++) OfUnit[units[p]].Add(p);
    }

    public int Count => Units.Length;

    /// <summary>Per place its unit.</summary>
    public int[] Units { get; }

    /// <summary>Per place its sector; −1 for none.</summary>
    public int[] Sectors { get; }

    /// <summary>Per place its tallies by month; null where it is the whole unit.</summary>
    public long[][]?[] Tallies { get; }

    /// <summary>Per unit its places.</summary>
    public List<int>[] OfUnit { get; }

    public static WaitingPlaces Of(ReferralList list, MonthGrid grid, WaitingDefinitions definitions)
    {
        var sectorsOf = Enumerable.Range(0, list.Units.Length).Select(_ => new SortedSet<int>()).ToArray();
        for (var i = 0; i < list.Count; i++) sectorsOf[list.Rows[i].Unit].Add(list.SectorOf(i));
        var (units, sectors, tallies) = (new List<int>(), new List<int>(), new List<long[][]?>());
        MonthlyKernel? kernel = null;
        ReferralOrder? order = null;
        var days = new RunningHistogram();
        for (var u = 0; u < sectorsOf.Length; u++)
        {
            foreach (var sector in sectorsOf[u])
            {
                units.Add(u);
                sectors.Add(sector);
                if (sectorsOf[u].Count == 1)
                {
                    tallies.Add(null);
                    continue;
                }

                var (first, last) = list.Span;
                kernel ??= new(grid, definitions, new WorkingDayTable(definitions.WorkingDayRule, first, last), list.ExitCodes);
                order ??= new(list, 1);
                kernel.Count(order.OfUnit(u, sector));
                tallies.Add(MonthlySum.Tallies(grid, Tally.Exits + list.ExitCodes.Length, [kernel], definitions.PercentileConvention, days));
            }
        }

        order?.Dispose();
        return new([.. units], [.. sectors], [.. tallies], list.Units.Length);
    }
}
