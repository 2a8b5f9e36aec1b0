using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>How a series is laid out in a chart (<i>oppsett</i>): frozen baseline, phases, excluded points, known centre. Immutable.</summary>
public sealed class ChartLayout
{
    private ChartLayout(int? freeze, ImmutableArray<int> parts, ImmutableArray<ExcludedPoint> excluded, decimal? knownCentre)
    {
        Freeze = freeze;
        Parts = parts;
        Excluded = excluded;
        KnownCentre = knownCentre;
    }

    /// <summary>The whole series as one phase, all of it baseline.</summary>
    public static ChartLayout Whole { get; } = new(null, [], [], null);

    /// <summary>The last position of the baseline, from 1; null if the baseline is the whole phase.</summary>
    public int? Freeze { get; }

    /// <summary>The last position of each phase except the final one, as given.</summary>
    public ImmutableArray<int> Parts { get; }

    /// <summary>The excluded points.</summary>
    public ImmutableArray<ExcludedPoint> Excluded { get; }

    /// <summary>A centre line that is given and not computed; null if it is computed.</summary>
    public decimal? KnownCentre { get; }

    /// <summary>The same with positions 1 … <paramref name="position"/> as the baseline, whose centre and limits are drawn over all points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is below 1.</exception>
    public ChartLayout FrozenAt(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(position);
        return new(position, Parts, Excluded, KnownCentre);
    }

    /// <summary>The same in phases, each analysed alone. {12, 24} on 30 points is 1–12, 13–24, 25–30.</summary>
    /// <param name="lastPositions">The last position of each phase except the final one. Those outside the series are ignored with warning IND-M14.</param>
    public ChartLayout InParts(params int[] lastPositions)
    {
        ArgumentNullException.ThrowIfNull(lastPositions);
        return new(Freeze, [.. lastPositions], Excluded, KnownCentre);
    }

    /// <summary>The same with one point left out of centre, limits and runs; its neighbours become neighbours, and it is drawn hollow.</summary>
    /// <param name="position">1-based.</param>
    /// <param name="reason">Why, for the reader of the chart.</param>
    /// <param name="role">The role that decided it, never a person's name.</param>
    public ChartLayout Excluding(int position, string reason, string role)
        => new(Freeze, Parts, [.. Excluded.Where(e => e.Position != position), new ExcludedPoint(position, reason, role)], KnownCentre);

    /// <summary>The same with a given centre, for example the median fixed in a plan. Limits still use the moving ranges of the data.</summary>
    public ChartLayout WithCentre(decimal centre) => Math.Abs(centre) <= ReadingValue.Largest
        ? new(Freeze, Parts, Excluded, centre)
        : throw new ArgumentOutOfRangeException(nameof(centre), centre, "The centre must lie within ±10¹⁵.");

    /// <summary>The phases of a series of so many points as first and last positions.</summary>
    internal ImmutableArray<(int From, int To)> PhasesOf(int count)
    {
        var ends = Parts.Where(p => p >= 1 && p < count).Distinct().OrderBy(p => p).Append(count).ToArray();
        return [.. ends.Select((end, i) => (i == 0 ? 1 : ends[i - 1] + 1, end))];
    }

    /// <summary>Warnings about what is ignored for a series of so many points.</summary>
    internal IEnumerable<Finding> FindingsFor(int count, Subject subject)
    {
        foreach (var part in Parts.Where(p => p < 1 || p >= count).Distinct())
            yield return IndicatorRules.PartIgnored.Find(FindingPolicy.Default, subject, ("position", NumberText.Machine(part)), ("last", NumberText.Machine(count - 1)));
        if (Freeze is { } freeze && PhasesOf(count).Length > 1)
            yield return IndicatorRules.FreezeIgnored.Find(FindingPolicy.Default, subject, ("freeze", NumberText.Machine(freeze)));
    }
}
