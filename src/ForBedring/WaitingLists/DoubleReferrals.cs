namespace ForBedring.WaitingLists;

/// <summary>Finds pairs of periods of one patient in one specialty that overlap (WTL-Q18).</summary>
internal static class DoubleReferrals
{
    /// <summary>How many pairs are listed at the most; the findings count every later row.</summary>
    private const int MostPairs = 100_000;

    public static ImmutableArray<(int First, int Second)> Find(ReferralListBuilder builder)
    {
        var groups = new Dictionary<(int Patient, int Specialty), List<int>>();
        for (var i = 0; i < builder.Count; i++)
        {
            ref readonly var extras = ref builder.Extras[i];
            if (extras.PatientKey < 0 || extras.Specialty < 0) continue;
            if (!groups.TryGetValue((extras.PatientKey, extras.Specialty), out var rows)) groups.Add((extras.PatientKey, extras.Specialty), rows = []);
            rows.Add(i);
        }

        var pairs = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var rows in groups.Values)
        {
            if (rows.Count < 2) continue;
            var ordered = rows.OrderBy(i => builder.Rows[i].Received).ThenBy(i => i).ToList();
            var stillOpen = new List<int> { ordered[0] };
            for (var at = 1; at < ordered.Count; at++)
            {
                var row = ordered[at];
                stillOpen.RemoveAll(other => builder.Rows[other].Closed <= builder.Rows[row].Received);
                foreach (var other in stillOpen)
                {
                    if (pairs.Count < MostPairs) pairs.Add((Math.Min(other, row), Math.Max(other, row)));
                }

                if (stillOpen.Count > 0)
                    builder.Findings.Add(WaitingListRules.DoubleReferral, builder.Extras[row].SourceRow, "patientKey", ("first", builder.Extras[stillOpen[0]].SourceRow));
                stillOpen.Add(row);
            }
        }

        pairs.Sort();
        return pairs.ToImmutable();
    }
}
