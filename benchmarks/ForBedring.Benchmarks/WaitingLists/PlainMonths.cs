namespace ForBedring.Benchmarks.WaitingLists;

/// <summary>One unit's numbers in one month, as the baselines make them.</summary>
internal struct PlainCell
{
    public int Received;
    public int Rejected;
    public int Waiting;
    public long WaitingDays;
    public double WaitingMedian;
    public int WaitingBreaches;
    public int Started;
    public long StartedDays;
    public double StartedMedian;
    public int StartedBreaches;
}

/// <summary>Workload L as a good developer writes it: month by month one pass over the columns, waits in reused lists per unit, sorted for the median.</summary>
internal static class PlainMonths
{
    public static PlainCell[] Run(ReferralData data)
    {
        var months = ReferralData.Months();
        var cells = new PlainCell[months.Length * ReferralData.Units];
        var waiting = Enumerable.Range(0, ReferralData.Units).Select(_ => new List<int>()).ToArray();
        var started = Enumerable.Range(0, ReferralData.Units).Select(_ => new List<int>()).ToArray();
        for (var m = 0; m < months.Length; m++)
        {
            var (first, last) = months[m];
            for (var i = 0; i < data.Unit.Length; i++)
            {
                var unit = data.Unit[i];
                ref var cell = ref cells[(m * ReferralData.Units) + unit];
                if (data.Received[i] >= first && data.Received[i] <= last) cell.Received++;
                if (data.Right[i] == 5)
                {
                    if (data.Assessed[i] >= first && data.Assessed[i] <= last) cell.Rejected++;
                    continue;
                }

                if (Math.Max(data.Assessed[i], data.Seniority[i]) <= last && data.WaitEnd[i] > last)
                {
                    cell.Waiting++;
                    cell.WaitingDays += last - data.Seniority[i];
                    if (last > data.Deadline[i]) cell.WaitingBreaches++;
                    waiting[unit].Add(last - data.Seniority[i]);
                }

                if (data.Code[i] != 1 || data.WaitEnd[i] < first || data.WaitEnd[i] > last) continue;
                cell.Started++;
                cell.StartedDays += data.WaitEnd[i] - data.Seniority[i];
                if (data.WaitEnd[i] > data.Deadline[i]) cell.StartedBreaches++;
                started[unit].Add(data.WaitEnd[i] - data.Seniority[i]);
            }

            for (var unit = 0; unit < ReferralData.Units; unit++)
            {
                ref var cell = ref cells[(m * ReferralData.Units) + unit];
                cell.WaitingMedian = Median(waiting[unit]);
                cell.StartedMedian = Median(started[unit]);
                waiting[unit].Clear();
                started[unit].Clear();
            }
        }

        return cells;
    }

    private static double Median(List<int> waits)
    {
        if (waits.Count == 0) return double.NaN;
        waits.Sort();
        return (waits[(waits.Count - 1) / 2] + waits[waits.Count / 2]) / 2.0;
    }
}

/// <summary>Workload L as most would write it with LINQ.</summary>
internal static class LinqMonths
{
    public static PlainCell[] Run(ReferralData data)
    {
        var rows = Enumerable.Range(0, data.Unit.Length);
        var byUnit = rows.GroupBy(i => data.Unit[i]).ToDictionary(g => g.Key, g => g.ToArray());
        var months = ReferralData.Months();
        var cells = new PlainCell[months.Length * ReferralData.Units];
        foreach (var (unit, members) in byUnit)
        {
            for (var m = 0; m < months.Length; m++)
            {
                var (first, last) = months[m];
                var waiting = members.Where(i => data.Right[i] == 3 && Math.Max(data.Assessed[i], data.Seniority[i]) <= last && data.WaitEnd[i] > last).ToList();
                var started = members.Where(i => data.Code[i] == 1 && data.WaitEnd[i] >= first && data.WaitEnd[i] <= last).ToList();
                cells[(m * ReferralData.Units) + unit] = new PlainCell
                {
                    Received = members.Count(i => data.Received[i] >= first && data.Received[i] <= last),
                    Rejected = members.Count(i => data.Right[i] == 5 && data.Assessed[i] >= first && data.Assessed[i] <= last),
                    Waiting = waiting.Count,
                    WaitingDays = waiting.Sum(i => (long)last - data.Seniority[i]),
                    WaitingMedian = Median([.. waiting.Select(i => last - data.Seniority[i]).OrderBy(d => d)]),
                    WaitingBreaches = waiting.Count(i => last > data.Deadline[i]),
                    Started = started.Count,
                    StartedDays = started.Sum(i => (long)data.WaitEnd[i] - data.Seniority[i]),
                    StartedMedian = Median([.. started.Select(i => data.WaitEnd[i] - data.Seniority[i]).OrderBy(d => d)]),
                    StartedBreaches = started.Count(i => data.WaitEnd[i] > data.Deadline[i]),
                };
            }
        }

        return cells;
    }

    private static double Median(int[] sorted) => sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
}
