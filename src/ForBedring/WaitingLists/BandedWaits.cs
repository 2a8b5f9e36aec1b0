using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>How many have waited for a time within a band (<i>ventetidsgruppe</i>), for example from 3 to under 4 weeks. Equality is by content.</summary>
public sealed record WaitBand
{
    /// <summary>A band.</summary>
    /// <param name="from">The lower end, included; not negative.</param>
    /// <param name="to">The upper end, not included; null where the band is open.</param>
    /// <param name="count">How many; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end or the count is negative, or the upper end is not above the lower.</exception>
    public WaitBand(int from, int? to, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        if (to <= from) throw new ArgumentOutOfRangeException(nameof(to), to, "A band ends above where it begins.");
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        From = from;
        To = to;
        Count = count;
    }

    /// <summary>The lower end, included.</summary>
    public int From { get; }

    /// <summary>The upper end, not included; null where the band is open.</summary>
    public int? To { get; }

    /// <summary>How many.</summary>
    public long Count { get; }

    /// <summary>The band and the count.</summary>
    public override string ToString() => $"{NumberText.Machine(From)}{(To is { } to ? "–" + NumberText.Machine(to) : "+")}: {NumberText.Machine(Count)}";
}

/// <summary>Waits of which only counts per band are known (<i>ventetider i grupper</i>): share within a limit, median and percentiles.</summary>
/// <remarks>
/// Figures inside a band assume that waits are spread evenly over it (linear interpolation). The median is at rank (n + 1)/2 and a percentile at rank n·p, the convention of the published English
/// figures: lower end + (rank − count below)/(count in the band) · width. What falls into an open band has no figure. Bands are in the unit of their ends, usually weeks. Immutable.
/// </remarks>
public sealed class BandedWaits
{
    private BandedWaits(ImmutableArray<WaitBand> bands)
    {
        Bands = bands;
        Count = bands.Sum(b => b.Count);
    }

    /// <summary>The name of the convention, for the reader of a figure.</summary>
    public static LocalisedText Convention { get; } = new(
        "Jevnt fordelt innenfor hver gruppe; median ved plass (n + 1)/2, persentil ved plass n·p.",
        "Jamt fordelt innanfor kvar gruppe; median ved plass (n + 1)/2, persentil ved plass n·p.",
        "Spread evenly within each band; median at rank (n + 1)/2, percentile at rank n·p.");

    /// <summary>The bands in order of time.</summary>
    public ImmutableArray<WaitBand> Bands { get; }

    /// <summary>How many wait in all bands together.</summary>
    public long Count { get; }

    /// <summary>Waits from their bands, in any order.</summary>
    /// <exception cref="ArgumentException">Two bands overlap.</exception>
    public static BandedWaits From(IEnumerable<WaitBand> bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        WaitBand[] sorted = [.. bands.OrderBy(b => b.From)];
        for (var i = 1; i < sorted.Length; i++)
        {
            if (!(sorted[i - 1].To <= sorted[i].From)) throw new ArgumentException("Bands overlap.", nameof(bands));
        }

        return new([.. sorted]);
    }

    /// <summary>The waits of several units together.</summary>
    /// <exception cref="ArgumentException">Units have different bands that overlap.</exception>
    public static BandedWaits Merge(IEnumerable<BandedWaits> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return From(units.SelectMany(u => u.Bands).GroupBy(b => (b.From, b.To)).Select(g => new WaitBand(g.Key.From, g.Key.To, g.Sum(b => b.Count))));
    }

    /// <summary>How many wait less than a limit: exact at the end of a band, interpolated within one; null where the limit lies within an open band that holds somebody.</summary>
    public decimal? CountWithin(decimal limit)
    {
        decimal within = 0;
        foreach (var band in Bands)
        {
            if (band.To <= limit) within += band.Count;
            else if (band.From < limit && band.Count > 0)
            {
                if (band.To is not { } to) return null;
                within += (limit - band.From) / (to - band.From) * band.Count;
            }
        }

        return within;
    }

    /// <summary>The share that waits less than a limit, from 0 to 1; null without waits or where <see cref="CountWithin"/> is.</summary>
    public decimal? ShareWithin(decimal limit) => Count == 0 ? null : CountWithin(limit) / Count;

    /// <summary>The median, at rank (n + 1)/2; null without waits or in an open band.</summary>
    public decimal? Median() => Count == 0 ? null : AtRank((Count + 1) / 2m);

    /// <summary>A percentile, at rank n·p; null without waits or in an open band.</summary>
    /// <param name="percent">Above 0, below 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage lies outside.</exception>
    public decimal? Percentile(decimal percent) => percent is > 0 and < 100
        ? Count == 0 ? null : AtRank(Count * percent / 100)
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile lies above 0 and below 100.");

    /// <summary>The number of bands and of waits.</summary>
    public override string ToString() => $"{NumberText.Machine(Count)} in {NumberText.Machine(Bands.Length)} bands";

    private decimal? AtRank(decimal rank)
    {
        long below = 0;
        foreach (var band in Bands.Where(b => b.Count > 0))
        {
            if (below + band.Count < rank)
            {
                below += band.Count;
                continue;
            }

            return band.To is { } to ? band.From + ((rank - below) / band.Count * (to - band.From)) : null;
        }

        return null;
    }
}
