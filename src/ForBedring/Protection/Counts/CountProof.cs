namespace ForBedring.Protection.Counts;

/// <summary>Checks a choice by its witnesses alone: each is gone through unit by unit, and after every unit the table must fit all that is shown.</summary>
/// <remarks>Shares nothing with the search that found them.</remarks>
internal static class CountProof
{
    /// <summary>The withheld cells that have no witness that holds.</summary>
    /// <param name="table">The table.</param>
    /// <param name="shown">Per distinct cell whether it is shown.</param>
    /// <param name="witnesses">The alternatives.</param>
    public static List<int> Unproved(CountTable table, bool[] shown, IEnumerable<CountWitness> witnesses)
    {
        var setsOf = table.People.Select(_ => new List<int>()).ToArray();
        for (var s = 0; s < table.Sets.Length; s++) Array.ForEach(table.Sets[s], j => setsOf[j].Add(s));
        var (least, greatest) = ((long[])table.Values.Clone(), (long[])table.Values.Clone());
        foreach (var witness in witnesses)
        {
            var people = new Dictionary<int, long>();
            var counts = new Dictionary<int, long>();
            long At(int s) => counts.TryGetValue(s, out var n) ? n : table.Values[s];
            foreach (var change in witness.Changes)
            {
                for (var unit = 0L; unit < change.Times; unit++)
                {
                    foreach (var (j, sign) in change.Columns)
                    {
                        people[j] = (people.TryGetValue(j, out var n) ? n : table.People[j]) + sign;
                        foreach (var s in setsOf[j]) counts[s] = At(s) + sign;
                    }

                    var fits = people.Values.All(n => n >= 0) && counts.All(p => shown[p.Key] ? p.Value == table.Values[p.Key] : p.Value >= 1);
                    if (!fits) break;
                    var reached = At(witness.Set);
                    if (Math.Abs(reached - (reached > table.Values[witness.Set] ? greatest : least)[witness.Set]) <= 1 || !table.IsSmall(witness.Set))
                        (least[witness.Set], greatest[witness.Set]) = (Math.Min(least[witness.Set], reached), Math.Max(greatest[witness.Set], reached));
                }
            }
        }

        return [.. Enumerable.Range(0, shown.Length).Where(s => !shown[s]
            && (greatest[s] == least[s] || (table.IsSmall(s) && greatest[s] < table.Threshold - 1)))];
    }
}
