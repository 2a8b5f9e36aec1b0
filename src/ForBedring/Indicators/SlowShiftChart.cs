using ForBedring.Indicators.Statistics;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>One point of a chart for slow shifts (<i>punkt</i>).</summary>
public sealed class SlowShiftPoint
{
    internal SlowShiftPoint(int position, ReadingTime time, PointState state)
    {
        Position = position;
        Time = time;
        State = state;
    }

    /// <summary>1-based position in the series.</summary>
    public int Position { get; }

    /// <summary>When.</summary>
    public ReadingTime Time { get; }

    /// <summary>Whether it takes part.</summary>
    public PointState State { get; }

    /// <summary>How many standard deviations the reading lies above the centre; null where it is missing or excluded.</summary>
    public double? Standardised { get; internal init; }

    /// <summary>The upper sum of a CUSUM, or the average of an EWMA, after this reading; a missing or excluded reading leaves it as it was.</summary>
    public double Upper { get; internal init; }

    /// <summary>The lower sum of a CUSUM after this reading, from 0 upwards; null for an EWMA.</summary>
    public double? Lower { get; internal init; }

    /// <summary>1 where the upper limit is passed after this reading, −1 where the lower is, 0 otherwise. Always 0 for a missing or excluded reading.</summary>
    public int Signal { get; internal init; }
}

/// <summary>A CUSUM or EWMA chart of shares, rates or counts (<i>diagram for langsom endring</i>): it finds small shifts that last, which charts with limits find late.</summary>
/// <remarks>
/// A chart of its own: it is no <see cref="SeriesChart"/>, so that no <see cref="SeriesDesign"/> can take it, and it never gives one of the four verdicts. A reading is standardised by the binomial or Poisson
/// standard deviation about the centre, so that varying denominators count as they should. After a signal the sums go on. Immutable.
/// </remarks>
public sealed class SlowShiftChart
{
    private SlowShiftChart(ReadingSeries series, SlowShiftDesign design, ChartLayout layout, double centre, ImmutableArray<SlowShiftPoint> points, double runLength)
    {
        Series = series;
        Design = design;
        Layout = layout;
        CentreLine = centre;
        Points = points;
        InControlRunLength = runLength;
    }

    /// <summary>The readings.</summary>
    public ReadingSeries Series { get; }

    /// <summary>The design.</summary>
    public SlowShiftDesign Design { get; }

    /// <summary>Its frozen baseline or known centre, and its excluded points.</summary>
    public ChartLayout Layout { get; }

    /// <summary>The centre that readings are compared with, in the indicator's unit.</summary>
    public double CentreLine { get; }

    /// <summary>The points in order.</summary>
    public ImmutableArray<SlowShiftPoint> Points { get; }

    /// <summary>What signals, in standard deviations: h of a CUSUM, L·√(λ/(2 − λ)) of an EWMA.</summary>
    public double LimitLine => Design.Kind == SlowShiftKind.Cusum ? (double)Design.Limit : (double)Design.Limit * Math.Sqrt((double)Design.Memory / (2 - (double)Design.Memory));

    /// <summary>How many readings pass on average before a signal on either side when nothing changes: for binomial or Poisson readings with the mean denominator of this series about a known centre.</summary>
    public double InControlRunLength { get; }

    /// <summary>The position of the first signal; null where there is none.</summary>
    public int? FirstSignal => Points.FirstOrDefault(p => p.Signal != 0)?.Position;

    /// <summary>What speaks against a chart: amounts or times (IND-K21), no centre (IND-K22), nothing that varies about the centre (IND-K22), and what a chart of shares or counts refuses.</summary>
    /// <remarks>The centre is the known one of the layout, or that of its frozen baseline: sums about a centre of the same readings would hide the shift.</remarks>
    public static FindingList CanDraw(ReadingSeries series, SlowShiftDesign design, ChartLayout layout)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(layout);
        if (layout.Excluded.Any(e => e.Position > series.Count)) throw new ArgumentException("An excluded position is not in the series.", nameof(layout));
        var subject = SeriesChart.SubjectOf(series);
        if (KindOf(series) is not { } kind) return new([IndicatorRules.SlowShiftNeedsCounts.Find(FindingPolicy.Default, subject)]);
        var refused = ChartRefusals.Of(series, kind, ChartLayout.Whole).Where(f => f.Severity == Severity.Error).ToList();
        if (refused.Count == 0 && !(CentreOf(series, layout) is { } centre && centre > 0 && (kind != ChartKind.P || centre < 1))) refused.Add(IndicatorRules.SlowShiftNeedsCentre.Find(FindingPolicy.Default, subject));
        return new FindingList(refused);
    }

    /// <summary>Draws the chart.</summary>
    /// <param name="series">Readings of a share, a rate or a count.</param>
    /// <param name="design">The constants.</param>
    /// <param name="layout">A frozen baseline or a known centre, and excluded points; what else it holds is not used.</param>
    /// <exception cref="RuleViolationException"><see cref="CanDraw"/> has an error.</exception>
    public static SlowShiftChart Draw(ReadingSeries series, SlowShiftDesign design, ChartLayout layout)
    {
        CanDraw(series, design, layout).ThrowIfRefused();
        var isShare = KindOf(series) == ChartKind.P;
        var centre = (double)CentreOf(series, layout)!.Value;
        var excluded = new HashSet<int>(layout.Excluded.Select(e => e.Position));
        var limit = design.Kind == SlowShiftKind.Cusum ? (double)design.Limit : (double)design.Limit * Math.Sqrt((double)design.Memory / (2 - (double)design.Memory));
        var points = ImmutableArray.CreateBuilder<SlowShiftPoint>(series.Count);
        double upper = 0, lower = 0, denominators = 0;
        var used = 0;
        for (var position = 1; position <= series.Count; position++)
        {
            var reading = series.At(position);
            var state = excluded.Contains(position) ? PointState.Excluded : reading.Value.IsPresent ? PointState.Present : PointState.Missing;
            double? z = null;
            if (state == PointState.Present)
            {
                var (count, n) = CountsOf(reading.Value);
                var variance = isShare ? n * centre * (1 - centre) : n * centre;
                var standardised = (count - (n * centre)) / Math.Sqrt(variance);
                (upper, lower) = Next(design, upper, lower, standardised);
                z = standardised;
                denominators += n;
                used++;
            }

            var signal = z is null ? 0 : upper > limit ? 1 : (design.Kind == SlowShiftKind.Cusum ? lower > limit : upper < -limit) ? -1 : 0;
            points.Add(new(position, reading.Time, state) { Standardised = z, Upper = upper, Lower = design.Kind == SlowShiftKind.Cusum ? lower : null, Signal = signal });
        }

        return new(series, design, layout, centre, points.MoveToImmutable(), RunLengthOf(design, isShare, centre, used == 0 ? 1 : denominators / used));
    }

    /// <summary>The design and the number of points; no values.</summary>
    public override string ToString() => $"{Design} {Series}";

    private static (double Upper, double Lower) Next(SlowShiftDesign design, double upper, double lower, double z)
    {
        var memory = (double)design.Memory;
        return design.Kind == SlowShiftKind.Cusum
            ? (Math.Max(0, upper + z - memory), Math.Max(0, lower - z - memory))
            : ((memory * z) + ((1 - memory) * upper), 0);
    }

    private static ChartKind? KindOf(ReadingSeries series) => series.Indicator.Kind switch
    {
        ValueKind.Proportion => ChartKind.P,
        ValueKind.Rate => ChartKind.U,
        ValueKind.Count => ChartKind.C,
        _ => null,
    };

    private static decimal? CentreOf(ReadingSeries series, ChartLayout layout)
    {
        if (layout.KnownCentre is { } known) return known;
        if (layout.Freeze is not { } freeze) return null;
        decimal counts = 0, denominators = 0;
        var excluded = new HashSet<int>(layout.Excluded.Select(e => e.Position));
        for (var position = 1; position <= Math.Min(freeze, series.Count); position++)
        {
            if (excluded.Contains(position)) continue;
            switch (series.At(position).Value)
            {
                case ReadingValue.Ratio ratio: (counts, denominators) = (counts + ratio.Numerator, denominators + ratio.Denominator); break;
                case ReadingValue.Amount amount: (counts, denominators) = (counts + amount.Number, denominators + 1); break;
            }
        }

        return denominators > 0 ? counts / denominators : null;
    }

    private static (double Count, double N) CountsOf(ReadingValue value) => value switch
    {
        ReadingValue.Ratio ratio => ((double)ratio.Numerator, (double)ratio.Denominator),
        ReadingValue.Amount amount => ((double)amount.Number, 1),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static double RunLengthOf(SlowShiftDesign design, bool isShare, double centre, double denominator)
    {
        if (isShare)
        {
            var n = Math.Max(1, (long)Math.Round(denominator));
            var spread = Math.Sqrt(n * centre * (1 - centre));
            return design.RunLengthOf(z => Binomial.Cdf((long)Math.Floor((n * centre) + (z * spread) + 1e-9), n, centre));
        }

        var mean = denominator * centre;
        return design.RunLengthOf(z => Poisson.Cdf((long)Math.Floor(mean + (z * Math.Sqrt(mean)) + 1e-9), mean));
    }
}
