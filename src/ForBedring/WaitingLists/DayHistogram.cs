using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Whole days and how many had each (<i>dagfordeling</i>): exact means, medians and percentiles, and merging by addition.</summary>
/// <remarks>
/// Days are 0 or more. Up to 4,096 days stand in an array, longer ones in a sorted list. Merging is associative, commutative and exact, so a
/// median over units is that of all their patients; there is no way to average medians. Equality is by content.
/// </remarks>
public sealed class DayHistogram : IEquatable<DayHistogram>
{
    private const int InArray = 4096;

    private readonly long[] _short;
    private readonly SortedDictionary<int, long> _long;

    private DayHistogram(long[] shortDays, SortedDictionary<int, long> longDays)
    {
        _short = shortDays;
        _long = longDays;
        for (var day = 0; day < shortDays.Length; day++)
        {
            Count += shortDays[day];
            Sum += day * shortDays[day];
        }

        foreach (var pair in longDays)
        {
            Count += pair.Value;
            Sum += pair.Key * pair.Value;
        }
    }

    /// <summary>The histogram of nobody.</summary>
    public static DayHistogram Empty { get; } = new([], []);

    /// <summary>How many there are.</summary>
    public long Count { get; }

    /// <summary>The sum of their days.</summary>
    public long Sum { get; }

    /// <summary>The days that occur, ascending, with how many had each.</summary>
    public IEnumerable<(int Days, long Count)> Entries
    {
        get
        {
            for (var day = 0; day < _short.Length; day++)
            {
                if (_short[day] > 0) yield return (day, _short[day]);
            }

            foreach (var pair in _long) yield return (pair.Key, pair.Value);
        }
    }

    /// <summary>The histogram of some days, in any order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A day is negative.</exception>
    public static DayHistogram Of(IEnumerable<int> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var builder = new Builder();
        foreach (var day in days) builder.Add(day);
        return builder.ToHistogram();
    }

    /// <summary>The histogram of days with counts; a day may occur several times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A day or a count is negative.</exception>
    public static DayHistogram OfCounts(IEnumerable<(int Days, long Count)> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var builder = new Builder();
        foreach (var (days, count) in entries) builder.Add(days, count);
        return builder.ToHistogram();
    }

    /// <summary>This and another as one.</summary>
    public DayHistogram Merge(DayHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return MergeAll([this, other]);
    }

    /// <summary>Several as one.</summary>
    public static DayHistogram MergeAll(IEnumerable<DayHistogram> histograms)
    {
        ArgumentNullException.ThrowIfNull(histograms);
        var builder = new Builder();
        foreach (var histogram in histograms)
        {
            foreach (var (days, count) in histogram.Entries) builder.Add(days, count);
        }

        return builder.ToHistogram();
    }

    /// <summary>The mean in days: the sum over the count, one division, not rounded.</summary>
    public Figure Mean => Figure.Mean(Sum, Count);

    /// <summary>The middle value, or the mean of the two middle ones (WTL-R07).</summary>
    public Figure Median => Count == 0 ? Figure.NoData.Instance : new Figure.Value((AtRank((Count + 1) / 2) + (decimal)AtRank((Count / 2) + 1)) / 2, Count);

    /// <summary>The smallest.</summary>
    public Figure Shortest => Count == 0 ? Figure.NoData.Instance : new Figure.Value(AtRank(1), Count);

    /// <summary>The largest.</summary>
    public Figure Longest => Count == 0 ? Figure.NoData.Instance : new Figure.Value(AtRank(Count), Count);

    /// <summary>A percentile (WTL-R08).</summary>
    /// <param name="percent">From 1 to 99.</param>
    /// <param name="convention">Nearest rank, unless type 7 is asked for.</param>
    public Figure Percentile(int percent, PercentileConvention convention = PercentileConvention.NearestRank)
    {
        if (percent is < 1 or > 99) throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile is a whole number from 1 to 99.");
        return Count == 0 ? Figure.NoData.Instance : new Figure.Value(OrderStatistics.Percentile(Count, percent, convention, AtRank), Count);
    }

    /// <summary>The value of a 1-based rank in ascending order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rank is not from 1 to <see cref="Count"/>.</exception>
    public int AtRank(long rank)
    {
        if (rank < 1 || rank > Count) throw new ArgumentOutOfRangeException(nameof(rank), rank, "The rank is from 1 to the count.");
        var below = 0L;
        for (var day = 0; day < _short.Length; day++)
        {
            below += _short[day];
            if (below >= rank) return day;
        }

        foreach (var pair in _long)
        {
            below += pair.Value;
            if (below >= rank) return pair.Key;
        }

        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>How many have more than a number of days.</summary>
    public long LongerThan(int days)
    {
        var count = 0L;
        for (var day = Math.Max(0, days + 1); day < _short.Length; day++) count += _short[day];
        foreach (var pair in _long)
        {
            if (pair.Key > days) count += pair.Value;
        }

        return count;
    }

    /// <summary>How many have at most a number of days.</summary>
    public long Within(int days) => Count - LongerThan(days);

    /// <summary>How many fall in each band; the counts sum to <see cref="Count"/>.</summary>
    public ImmutableArray<long> InBands(WaitBands bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        var counts = new long[bands.Count];
        foreach (var (days, count) in Entries) counts[bands.IndexOf(days)] += count;
        return [.. counts];
    }

    /// <inheritdoc/>
    public bool Equals(DayHistogram? other) => other is not null && Count == other.Count && Sum == other.Sum && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DayHistogram);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Count, Sum);

    /// <summary>How many there are.</summary>
    public override string ToString() => NumberText.Machine(Count) + " waits";

    /// <summary>Whether two histograms have the same content.</summary>
    public static bool operator ==(DayHistogram? left, DayHistogram? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two histograms differ.</summary>
    public static bool operator !=(DayHistogram? left, DayHistogram? right) => !(left == right);

    internal sealed class Builder
    {
        private long[] _short = [];
        private readonly SortedDictionary<int, long> _long = [];

        public void Add(int days, long count = 1)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(days);
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            if (count == 0) return;
            if (days >= InArray)
            {
                _long[days] = _long.TryGetValue(days, out var before) ? before + count : count;
                return;
            }

            if (days >= _short.Length) Array.Resize(ref _short, Math.Min(InArray, Math.Max(days + 1, _short.Length * 2)));
            _short[days] += count;
        }

        public DayHistogram ToHistogram() => new([.. _short], new SortedDictionary<int, long>(_long));
    }
}
