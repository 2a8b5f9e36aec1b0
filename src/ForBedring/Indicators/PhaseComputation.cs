namespace ForBedring.Indicators;

/// <summary>Computes one phase of a chart. Amounts stay decimal as far as their centre and limits; roots and powers are double.</summary>
internal sealed class PhaseComputation
{
    private const decimal Screen = 3.267m;
    private const double Power = 3.6;

    private readonly ReadingSeries _series;
    private readonly ChartKind _kind;
    private readonly ChartPreset _preset;
    private readonly decimal? _knownCentre;
    private readonly int _from;
    private readonly int _length;
    private readonly int _baseline;
    private readonly bool[] _excluded;
    private readonly decimal?[] _value;
    private readonly decimal?[] _denominator;

    // Values that come of a division are compared with a tolerance.
    private readonly bool _isDivided;

    private readonly double?[] _lower;
    private readonly double?[] _upper;
    private decimal? _centre;
    private double? _timeCentre;

    // Limits of amounts, compared before anything becomes a double.
    private (decimal Lower, decimal Upper)? _exact;
    private bool _noVariation;
    private bool _tooFew;

    public PhaseComputation(ReadingSeries series, ChartKind kind, ChartPreset preset, ChartLayout layout, int from, int to, int? freeze)
    {
        _series = series;
        _kind = kind;
        _preset = preset;
        _knownCentre = layout.KnownCentre;
        _from = from;
        _length = to - from + 1;
        _baseline = freeze is { } frozen ? Math.Min(frozen, _length) : _length;
        _isDivided = series.Indicator.IsRatio;
        _excluded = new bool[_length];
        _value = new decimal?[_length];
        _denominator = new decimal?[_length];
        _lower = new double?[_length];
        _upper = new double?[_length];
        foreach (var point in layout.Excluded)
        {
            if (point.Position >= from && point.Position <= to) _excluded[point.Position - from] = true;
        }

        for (var i = 0; i < _length; i++)
        {
            switch (series[from - 1 + i].Value)
            {
                case ReadingValue.Amount amount: _value[i] = amount.Number; break;
                case ReadingValue.Ratio ratio: (_value[i], _denominator[i]) = (ratio.Numerator / ratio.Denominator, ratio.Denominator); break;
                case ReadingValue.Missing missing: _denominator[i] = missing.Denominator; break;
            }
        }

        if (kind == ChartKind.MovingRange) TakeRanges();
    }

    public Phase Compute()
    {
        switch (_kind)
        {
            case ChartKind.Run: _centre = _knownCentre ?? Median(Baseline()); break;
            case ChartKind.Individuals: Individuals(); break;
            case ChartKind.MovingRange: MovingRanges(); break;
            case ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime: Ratios(); break;
            case ChartKind.C: Counts(); break;
            case ChartKind.G: Opportunities(); break;
            default: Times(); break;
        }

        var points = ImmutableArray.CreateBuilder<ChartPoint>(_length);
        for (var i = 0; i < _length; i++) points.Add(Point(i));
        var runs = RunAnalysis.Of(points.Where(p => p.State == PointState.Present).Select(p => p.Side), canSignal: _kind != ChartKind.MovingRange);
        return new(_from, _from + _length - 1, _from + _baseline - 1, points.MoveToImmutable(), _timeCentre ?? (double?)_centre, runs, Status(runs));
    }

    private PhaseStatus Status(RunAnalysis runs)
    {
        if (_tooFew) return PhaseStatus.TooFewForLimits;
        if (_noVariation) return PhaseStatus.NoVariation;
        if (runs.UsefulPoints == 0) return PhaseStatus.NoUsefulPoints;
        return _kind != ChartKind.Run && Baseline().Count() < _preset.FirmBaseline ? PhaseStatus.TrialLimits : PhaseStatus.Ok;
    }

    private ChartPoint Point(int i)
    {
        var state = _excluded[i] ? PointState.Excluded : _value[i] is null ? PointState.Missing : PointState.Present;
        return new(_from + i, _series[_from - 1 + i].Time, state, (double?)_value[i], _lower[i], _upper[i], IsBeyondLimits(i), SideOf(i));
    }

    // Without variation nothing stands out (K-06, K-11).
    private bool IsBeyondLimits(int i)
    {
        if (_value[i] is not { } value || _noVariation) return false;
        return _exact is { } exact ? value > exact.Upper || value < exact.Lower : (double)value > _upper[i] || (double)value < _lower[i];
    }

    private int SideOf(int i)
    {
        if (_value[i] is not { } value) return 0;
        if (_timeCentre is { } time)
        {
            var above = (double)value - time;
            return Math.Abs(above) <= 1e-12 * Math.Max(1, Math.Abs(time)) ? 0 : Math.Sign(above);
        }

        if (_centre is not { } centre) return 0;
        var difference = value - centre;
        return _isDivided && Math.Abs(difference) <= 1e-12m * Math.Max(1, Math.Abs(centre)) ? 0 : Math.Sign(difference);
    }

    // The values the centre and σ come from: present, not excluded, in the baseline.
    private IEnumerable<decimal> Baseline()
    {
        for (var i = 0; i < _baseline; i++)
        {
            if (!_excluded[i] && _value[i] is { } value) yield return value;
        }
    }

    private void Individuals()
    {
        _centre = _knownCentre ?? Mean(Baseline());
        if (MeanMovingRange(Ranges(_value)) is not { } mean || _centre is not { } centre) return;
        var distance = _preset.ThreeSigma(mean);
        SetExact(centre - distance, centre + distance);
    }

    private void MovingRanges()
    {
        var mean = Mean(Baseline());
        _centre = _knownCentre ?? mean;
        _tooFew = mean is null;
        if (mean is not { } range) return;
        _noVariation = range == 0;
        SetExact(0, Screen * range);
    }

    private void Ratios()
    {
        var isShare = _kind is ChartKind.P or ChartKind.PPrime;
        decimal numerators = 0, denominators = 0;
        for (var i = 0; i < _baseline; i++)
        {
            if (_excluded[i] || _series[_from - 1 + i].Value is not ReadingValue.Ratio ratio) continue;
            numerators += ratio.Numerator;
            denominators += ratio.Denominator;
        }

        _tooFew = denominators == 0;
        _centre = _knownCentre ?? (_tooFew ? null : numerators / denominators);
        if (_tooFew || _centre is not { } centre) return;
        var variance = (double)(isShare ? centre * (1 - centre) : centre);
        _noVariation = variance <= 0;
        var factor = 1.0;
        if (_kind is ChartKind.PPrime or ChartKind.UPrime && !_noVariation)
        {
            var z = new double?[_baseline];
            for (var i = 0; i < _baseline; i++)
            {
                if (_value[i] is { } value) z[i] = (double)(value - centre) / Math.Sqrt(variance / (double)_denominator[i]!.Value);
            }

            if (MeanMovingRange(Ranges(z)) is not { } mean) return;
            factor = mean / 1.128;
        }

        for (var i = 0; i < _length; i++)
        {
            if (_denominator[i] is not { } n) continue;
            var distance = 3 * Math.Sqrt(Math.Max(0, variance) / (double)n) * factor;
            _lower[i] = Math.Max(0, (double)centre - distance);
            _upper[i] = isShare ? Math.Min(1, (double)centre + distance) : (double)centre + distance;
        }
    }

    private void Counts()
    {
        var mean = Mean(Baseline());
        _tooFew = mean is null;
        _centre = _knownCentre ?? mean;
        if (_tooFew || _centre is not { } centre) return;
        _noVariation = centre == 0;
        SetLimits(centre, 3 * Math.Sqrt((double)centre));
    }

    private void Opportunities()
    {
        var mean = _knownCentre ?? Mean(Baseline());
        _tooFew = !Baseline().Any();
        _centre = _knownCentre is { } known ? 0.693m * known : Median(Baseline());
        if (_tooFew || mean is not { } x) return;
        _noVariation = x == 0;
        SetLimits(x, 3 * Math.Sqrt((double)x * ((double)x + 1)));
    }

    // An I chart of y^(1/3.6); every line is raised to 3.6 again (Nelson 1994).
    private void Times()
    {
        var transformed = new double?[_length];
        for (var i = 0; i < _length; i++)
        {
            if (_value[i] is { } y) transformed[i] = Math.Pow((double)y, 1 / Power);
        }

        var present = Enumerable.Range(0, _baseline).Where(i => !_excluded[i] && transformed[i] is not null).Select(i => transformed[i]!.Value).ToArray();
        double? centre = _knownCentre is { } known ? Math.Pow((double)known, 1 / Power) : present.Length == 0 ? null : present.Average();
        _timeCentre = _knownCentre is { } given ? (double)given : centre is { } c ? Math.Pow(c, Power) : null;
        if (MeanMovingRange(Ranges(transformed)) is not { } mean || centre is not { } x) return;
        var distance = 3 * mean / 1.128;
        var (lower, upper) = (x - distance > 0 ? Math.Pow(x - distance, Power) : 0, Math.Pow(x + distance, Power));
        for (var i = 0; i < _length; i++) (_lower[i], _upper[i]) = (lower, upper);
    }

    private void SetExact(decimal lower, decimal upper)
    {
        _exact = (lower, upper);
        for (var i = 0; i < _length; i++) (_lower[i], _upper[i]) = ((double)lower, (double)upper);
    }

    private void SetLimits(decimal about, double distance)
    {
        for (var i = 0; i < _length; i++) (_lower[i], _upper[i]) = (Math.Max(0, (double)about - distance), (double)about + distance);
    }

    // The mean of the ranges after screening; null, with the reason noted, where there are no limits.
    private decimal? MeanMovingRange(decimal?[] ranges)
    {
        var usable = ranges.Where(r => r is not null).Select(r => r!.Value).ToArray();
        _tooFew = usable.Length == 0;
        if (_tooFew) return null;
        var mean = usable.Sum() / usable.Length;
        _noVariation = mean == 0;
        if (_preset.Screening == MovingRangeScreening.Off) return mean;
        var kept = usable.Where(r => r < Screen * mean).ToArray();
        return kept.Length == 0 ? null : kept.Sum() / kept.Length;
    }

    private double? MeanMovingRange(double?[] ranges)
    {
        var usable = ranges.Where(r => r is not null).Select(r => r!.Value).ToArray();
        _tooFew = usable.Length == 0;
        if (_tooFew) return null;
        var mean = usable.Average();
        _noVariation = mean == 0;
        if (_preset.Screening == MovingRangeScreening.Off) return mean;
        var kept = usable.Where(r => r < (double)Screen * mean).ToArray();
        return kept.Length == 0 ? null : kept.Average();
    }

    private static decimal? Mean(IEnumerable<decimal> values)
    {
        var list = values.ToArray();
        return list.Length == 0 ? null : list.Sum() / list.Length;
    }

    internal static decimal? Median(IEnumerable<decimal> values)
    {
        var sorted = values.OrderBy(v => v).ToArray();
        if (sorted.Length == 0) return null;
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private void TakeRanges()
    {
        var ranges = Ranges(_value, _length);
        for (var i = 0; i < _length; i++) _value[i] = ranges[i];
    }

    private decimal?[] Ranges(decimal?[] values, int? length = null)
    {
        var ranges = new decimal?[length ?? _baseline];
        int? before = null;
        for (var i = 0; i < ranges.Length; i++)
        {
            if (_excluded[i]) continue;
            if (before is { } b && values[i] is { } y && values[b] is { } previous) ranges[i] = Math.Abs(y - previous);
            before = i;
        }

        return ranges;
    }

    private double?[] Ranges(double?[] values)
    {
        var ranges = new double?[_baseline];
        int? before = null;
        for (var i = 0; i < ranges.Length; i++)
        {
            if (_excluded[i]) continue;
            if (before is { } b && values[i] is { } y && values[b] is { } previous) ranges[i] = Math.Abs(y - previous);
            before = i;
        }

        return ranges;
    }
}
