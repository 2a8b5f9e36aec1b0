using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>What becomes of periods that a regular series lacks (<i>kalenderhull</i>).</summary>
public enum GapTreatment
{
    /// <summary>As if their readings were missing: no moving range and no window of rules reaches across. The default.</summary>
    Missing = 1,

    /// <summary>As if they did not exist: the readings on either side are neighbours.</summary>
    Absent = 2,
}

/// <summary>How limits are computed (<i>grensetype</i>).</summary>
public enum LimitMethod
{
    /// <summary>Three standard deviations from the centre. The default.</summary>
    ThreeSigma = 1,

    /// <summary>Exact probability limits: beyond them a share or a count lies with a probability below 0.00135 on either side, by the binomial or Poisson distribution. For p, u and c charts.</summary>
    Exact = 2,
}

/// <summary>How a series is laid out in a chart (<i>oppsett</i>): frozen baseline, phases, excluded points, gaps, and what is known beforehand. Immutable.</summary>
public sealed class ChartLayout
{
    private ChartLayout()
    {
    }

    /// <summary>The whole series as one phase, all of it baseline.</summary>
    public static ChartLayout Whole { get; } = new();

    /// <summary>The last position of the baseline, from 1; null if the baseline is the whole phase.</summary>
    public int? Freeze { get; private set; }

    /// <summary>The last position of each phase except the final one, as given.</summary>
    public ImmutableArray<int> Parts { get; private set; } = [];

    /// <summary>How many of its own first positions each phase takes its centre and limits from: one number for all phases, or one for each; empty where phases use all of theirs.</summary>
    public ImmutableArray<int> Baselines { get; private set; } = [];

    /// <summary>The excluded points.</summary>
    public ImmutableArray<ExcludedPoint> Excluded { get; private set; } = [];

    /// <summary>A centre line that is given and not computed; null if it is computed.</summary>
    public decimal? KnownCentre { get; private set; }

    /// <summary>A standard deviation that is given and not computed; null if it is computed. It comes with a known centre.</summary>
    public decimal? KnownSigma { get; private set; }

    /// <summary>What becomes of absent periods.</summary>
    public GapTreatment Gaps { get; private set; } = GapTreatment.Missing;

    /// <summary>How limits are computed.</summary>
    public LimitMethod Limits { get; private set; } = LimitMethod.ThreeSigma;

    /// <summary>Whether lines at two standard deviations are computed and drawn. They are never a signal.</summary>
    public bool HasWarningLines { get; private set; }

    /// <summary>The same with positions 1 … <paramref name="position"/> as the baseline, whose centre and limits are drawn over all points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is below 1.</exception>
    public ChartLayout FrozenAt(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(position);
        return Changed(l => l.Freeze = position);
    }

    /// <summary>The same in phases, each analysed alone. {12, 24} on 30 points is 1–12, 13–24, 25–30.</summary>
    /// <param name="lastPositions">The last position of each phase except the final one. Those outside the series are ignored with warning IND-M14.</param>
    public ChartLayout InParts(params int[] lastPositions)
    {
        ArgumentNullException.ThrowIfNull(lastPositions);
        return Changed(l => l.Parts = [.. lastPositions]);
    }

    /// <summary>The same with the centre and limits of each phase from its own first positions.</summary>
    /// <param name="firstPositions">One number for all phases, or one for each in order; a phase beyond the last number uses all of its points.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public ChartLayout WithBaselines(params int[] firstPositions)
    {
        ArgumentNullException.ThrowIfNull(firstPositions);
        if (firstPositions.Length == 0) throw new ArgumentException("Say how many first positions the baselines have.", nameof(firstPositions));
        foreach (var count in firstPositions) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count, nameof(firstPositions));
        return Changed(l => l.Baselines = [.. firstPositions]);
    }

    /// <summary>The same with one point left out of centre, limits, runs, icons and verdicts; its neighbours become neighbours, and it is drawn hollow with its reason.</summary>
    /// <param name="position">1-based.</param>
    /// <param name="reason">Why, for the reader of the chart.</param>
    /// <param name="role">The role that decided it, never a person's name.</param>
    public ChartLayout Excluding(int position, string reason, string role)
    {
        var point = new ExcludedPoint(position, reason, role);
        return Changed(l => l.Excluded = [.. l.Excluded.Where(e => e.Position != position), point]);
    }

    /// <summary>The same with a given centre, for example the median fixed in a plan. Limits still use the moving ranges of the data.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The centre lies outside ±10¹⁵.</exception>
    public ChartLayout WithCentre(decimal centre)
    {
        CheckCentre(centre);
        return Changed(l => l.KnownCentre = centre);
    }

    /// <summary>The same with limits from outside: a given centre and three times a given standard deviation on either side, for example national figures. For I, p, p′, u, u′ and c charts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The centre lies outside ±10¹⁵, or the standard deviation is not above 0 or exceeds 10¹⁵.</exception>
    public ChartLayout WithPresetLimits(decimal centre, decimal sigma)
    {
        CheckCentre(centre);
        if (sigma <= 0 || sigma > ReadingValue.Largest) throw new ArgumentOutOfRangeException(nameof(sigma), sigma, "The standard deviation must be above 0 and at most 10¹⁵.");
        return Changed(l => (l.KnownCentre, l.KnownSigma) = (centre, sigma));
    }

    /// <summary>The same with another treatment of absent periods.</summary>
    public ChartLayout WithGaps(GapTreatment gaps) => gaps is GapTreatment.Missing or GapTreatment.Absent
        ? Changed(l => l.Gaps = gaps)
        : throw new ArgumentOutOfRangeException(nameof(gaps), gaps, "Absent periods are missing or absent.");

    /// <summary>The same with limits computed otherwise.</summary>
    public ChartLayout WithLimits(LimitMethod limits) => limits is LimitMethod.ThreeSigma or LimitMethod.Exact
        ? Changed(l => l.Limits = limits)
        : throw new ArgumentOutOfRangeException(nameof(limits), limits, "Limits are three sigma or exact.");

    /// <summary>The same with lines at two standard deviations.</summary>
    public ChartLayout WithWarningLines() => Changed(l => l.HasWarningLines = true);

    /// <summary>Whether limits of this layout can be computed for a kind of chart.</summary>
    internal bool Allows(ChartKind kind)
        => (KnownSigma is null || kind is ChartKind.Individuals or ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime or ChartKind.C)
            && (Limits != LimitMethod.Exact || (KnownSigma is null && kind is ChartKind.P or ChartKind.U or ChartKind.C));

    /// <summary>The phases of a series of so many points as first and last positions, and the last position of each baseline.</summary>
    internal ImmutableArray<(int From, int To, int BaselineTo)> PhasesOf(int count)
    {
        var ends = Parts.Where(p => p >= 1 && p < count).Distinct().OrderBy(p => p).Append(count).ToArray();
        var phases = ImmutableArray.CreateBuilder<(int, int, int)>(ends.Length);
        for (var i = 0; i < ends.Length; i++)
        {
            var from = i == 0 ? 1 : ends[i - 1] + 1;
            var baseline = BaselineOf(i) is { } own ? own : ends.Length == 1 ? Freeze : null;
            phases.Add((from, ends[i], baseline is { } length ? Math.Min(from + length - 1, ends[i]) : ends[i]));
        }

        return phases.MoveToImmutable();
    }

    /// <summary>Warnings about what is ignored for a series of so many points.</summary>
    internal IEnumerable<Finding> FindingsFor(int count, Subject subject)
    {
        foreach (var part in Parts.Where(p => p < 1 || p >= count).Distinct())
            yield return IndicatorRules.PartIgnored.Find(FindingPolicy.Default, subject, ("position", part), ("last", count - 1));
        if (Freeze is { } freeze && Baselines.IsEmpty && PhasesOf(count).Length > 1)
            yield return IndicatorRules.FreezeIgnored.Find(FindingPolicy.Default, subject, ("freeze", freeze));
    }

    private static void CheckCentre(decimal centre)
    {
        if (Math.Abs(centre) > ReadingValue.Largest) throw new ArgumentOutOfRangeException(nameof(centre), centre, "The centre must lie within ±10¹⁵.");
    }

    private int? BaselineOf(int phase) => Baselines.Length == 1 ? Baselines[0] : phase < Baselines.Length ? Baselines[phase] : null;

    private ChartLayout Changed(Action<ChartLayout> change)
    {
        var copy = (ChartLayout)MemberwiseClone();
        change(copy);
        return copy;
    }
}
