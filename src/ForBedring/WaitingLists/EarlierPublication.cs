namespace ForBedring.WaitingLists;

/// <summary>What was published before (<i>tidligere publisert</i>): per group, month and count the number that was shown, or that it was withheld.</summary>
/// <remarks>Given to <see cref="WaitingDisclosure.Apply"/>, so that the difference between two publications gives nothing back. It holds nothing that was not public.</remarks>
public sealed class EarlierPublication
{
    private readonly ImmutableArray<((string Group, YearMonth Month, string Count) At, long? Value)> _counts;

    private EarlierPublication(ImmutableArray<((string Group, YearMonth Month, string Count) At, long? Value)> counts) => _counts = counts;

    /// <summary>How many counts it holds, shown and withheld.</summary>
    public int Count => _counts.Length;

    internal ImmutableArray<((string Group, YearMonth Month, string Count) At, long? Value)> Counts => _counts;

    /// <summary>Figures as they were published.</summary>
    public static EarlierPublication Of(PublishedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new([.. figures.Counts()]);
    }

    /// <summary>This publication and a later one together: what either showed, with the number shown last.</summary>
    public EarlierPublication And(EarlierPublication later)
    {
        ArgumentNullException.ThrowIfNull(later);
        var at = new Dictionary<(string Group, YearMonth Month, string Count), int>();
        var counts = new List<((string Group, YearMonth Month, string Count) At, long? Value)>(_counts.Length + later._counts.Length);
        foreach (var count in _counts.Concat(later._counts))
        {
            if (!at.TryGetValue(count.At, out var place))
            {
                at.Add(count.At, counts.Count);
                counts.Add(count);
            }
            else if (count.Value is not null) counts[place] = count;
        }

        return new([.. counts]);
    }

    /// <summary>The number of counts.</summary>
    public override string ToString() => Rules.NumberText.Machine(Count) + " counts";

    internal static EarlierPublication From(IEnumerable<((string Group, YearMonth Month, string Count) At, long? Value)> counts) => new([.. counts]);
}

/// <summary>A count as it was published before.</summary>
/// <param name="value">The number shown; null where it was withheld each time.</param>
internal readonly struct EarlierCount(long? value)
{
    public bool IsWithheld => value is null;

    /// <summary>The number shown.</summary>
    public long Value => value ?? 0;
}

/// <summary>Every count published before: shown where any publication showed it, with the last number.</summary>
internal sealed class EarlierCounts
{
    private readonly Dictionary<(string Group, YearMonth Month, string Count), EarlierCount> _counts = [];
    private YearMonth? _first;
    private YearMonth? _last;

    public bool IsEmpty => _counts.Count == 0;

    public static EarlierCounts Of(IEnumerable<EarlierPublication> publications)
    {
        var all = new EarlierCounts();
        foreach (var publication in publications)
        {
            foreach (var (at, value) in publication.Counts)
            {
                if (value is null && all._counts.ContainsKey(at)) continue;
                all._counts[at] = new(value);
                if (all._first is not { } first || Order(at.Month) < Order(first)) all._first = at.Month;
                if (all._last is not { } last || Order(at.Month) > Order(last)) all._last = at.Month;
            }
        }

        return all;
    }

    public EarlierCount? At(string group, YearMonth month, string count) => _counts.TryGetValue((group, month, count), out var earlier) ? earlier : null;

    /// <summary>The months from the first to the last of these and of a run of months.</summary>
    public (YearMonth From, YearMonth To) Around(YearMonth from, YearMonth to)
        => (_first is { } first && Order(first) < Order(from) ? first : from, _last is { } last && Order(last) > Order(to) ? last : to);

    private static int Order(YearMonth month) => (month.Year * 12) + month.Month;
}
