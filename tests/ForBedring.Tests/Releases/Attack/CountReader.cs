namespace ForBedring.Tests.Releases.Attack;

/// <summary>A reader of a table whose secret is the count: fills it in every way that fits what is printed, and sees what each withheld cell can be.</summary>
/// <remarks>A zero is printed, so that a withheld cell is at least 1. Plain enumeration, for small tables.</remarks>
internal sealed class CountReader
{
    private readonly List<(string Name, int[] Parts, long? Printed)> _cells;
    private readonly int _parts;
    private readonly long _most;

    /// <summary>A table as printed.</summary>
    /// <param name="parts">How many smallest parts the cells are sums of.</param>
    /// <param name="cells">Each cell, the parts it covers, and what is printed of it: null where it is withheld.</param>
    /// <param name="most">The largest count a part is tried with.</param>
    public CountReader(int parts, IEnumerable<(string Name, int[] Parts, long? Printed)> cells, long most)
    {
        _parts = parts;
        _cells = [.. cells];
        _most = most;
    }

    /// <summary>The least and the largest count of each withheld cell.</summary>
    public SortedDictionary<string, (long Least, long Most)> Ranges()
    {
        var ranges = new SortedDictionary<string, (long Least, long Most)>(StringComparer.Ordinal);
        Fill(new long[_parts], 0, ranges);
        return ranges;
    }

    /// <summary>What is given away: a cell of 1 to k − 1 whose range does not cover all of these, another withheld cell with a range of one value.</summary>
    /// <param name="k">Counts from 1 to k − 1 are secret.</param>
    /// <param name="truth">The counts of the parts.</param>
    public IEnumerable<string> Leaks(int k, IReadOnlyList<long> truth)
    {
        foreach (var (name, (least, most)) in Ranges())
        {
            var count = _cells.Single(c => c.Name == name).Parts.Sum(p => truth[p]);
            if (count < k ? least > 1 || most < k - 1 : least == most) yield return least == most ? $"{name} must be {least}" : $"{name} is from {least} to {most}";
        }
    }

    private void Fill(long[] counts, int next, SortedDictionary<string, (long Least, long Most)> ranges)
    {
        if (next == _parts)
        {
            foreach (var (name, parts, printed) in _cells.Where(c => c.Printed is null))
            {
                var count = parts.Sum(p => counts[p]);
                ranges[name] = ranges.TryGetValue(name, out var range) ? (Math.Min(range.Least, count), Math.Max(range.Most, count)) : (count, count);
            }

            return;
        }

        for (counts[next] = 0; counts[next] <= _most; counts[next]++)
        {
            if (_cells.TrueForAll(c => Fits(c, counts, next))) Fill(counts, next + 1, ranges);
        }

        counts[next] = 0;
    }

    // A cell that is filled has what is printed, or at least 1; one that is not filled yet has not too much.
    private static bool Fits((string Name, int[] Parts, long? Printed) cell, long[] counts, int last)
    {
        var sum = cell.Parts.Where(p => p <= last).Sum(p => counts[p]);
        return cell.Parts.All(p => p <= last) ? cell.Printed is { } printed ? sum == printed : sum > 0 : cell.Printed is null || sum <= cell.Printed;
    }
}
