using ForBedring.Indicators.Statistics;

namespace ForBedring.Indicators;

/// <summary>Computes one phase of a chart. Amounts stay decimal as far as their centre and limits; roots and powers are double.</summary>
internal sealed class PhaseComputation
{
    private const decimal Screen = 3.267m;
    private const double Power = 3.6;

    private readonly ReadingSeries _series;
    private readonly ChartKind _kind;
    private readonly ChartPreset _preset;
    private readonly ChartLayout _layout;
    private readonly decimal? _knownCentre;
    private readonly int _from;
    private readonly int _length;
    private readonly int _baseline;
    private readonly bool[] _excluded;
    private readonly int[] _absentBefore;
    private readonly decimal?[] _value;
    private readonly decimal?[] _denominator;

    // Values that come of a division are compared with a tolerance.
    private readonly bool _isDivided;

    private readonly double?[] _lower;
    private readonly double?[] _upper;
    private readonly double?[] _lowerWarning;
    private readonly double?[] _upperWarning;

    // Exact limits as counts, which are compared as counts.
    private readonly (long Fewest, long Most)?[] _counts;
    private decimal? _centre;
    private double? _timeCentre;

    // Limits of amounts, compared before anything becomes a double.
    private (decimal Lower, decimal Upper)? _exact;
    private bool _noVariation;
    private bool _tooFew;

    public PhaseComputation(SeriesChart chart, (int From, int To, int BaselineTo) range)
    {
        _series = chart.Series;
        _kind = chart.Kind;
        _preset = chart.Preset;
        _layout = chart.Layout;
        _knownCentre = _layout.KnownCentre;
        _from = range.From;
        _length = range.To - range.From + 1;
        _baseline = range.BaselineTo - range.From + 1;
        _isDivided = _series.Indicator.IsRatio;
        _excluded = new bool[_length];
        _absentBefore = new int[_length];
        _value = new decimal?[_length];
        _denominator = new decimal?[_length];
        _lower = new double?[_length];
        _upper = new double?[_length];
        _lowerWarning = new double?[_length];
        _upperWarning = new double?[_length];
        _counts = new (long, long)?[_length];
        foreach (var point in _layout.Excluded)
        {
            if (point.Position >= range.From && point.Position <= range.To) _excluded[point.Position - range.From] = true;
        }

        if (_layout.Gaps == GapTreatment.Missing && _kind is not (ChartKind.G or ChartKind.T))
        {
            foreach (var (before, _) in _series.Absent)
            {
                if (before >= range.From - 1 && before < range.To) _absentBefore[before - range.From + 1]++;
            }
        }

        for (var i = 0; i < _length; i++)
        {
            switch (_series[_from - 1 + i].Value)
            {
                case ReadingValue.Amount amount: _value[i] = amount.Number; break;
                case ReadingValue.Ratio ratio: (_value[i], _denominator[i]) = (ratio.Numerator / ratio.Denominator, ratio.Denominator); break;
                case ReadingValue.Missing missing: _denominator[i] = missing.Denominator; break;
            }
        }

        if (_kind == ChartKind.MovingRange) TakeRanges();
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
        return _kind != ChartKind.Run && _layout.KnownSigma is null && Baseline().Count() < _preset.FirmBaseline ? PhaseStatus.TrialLimits : PhaseStatus.Ok;
    }

    private ChartPoint Point(int i)
    {
        var state = _excluded[i] ? PointState.Excluded : _value[i] is null ? PointState.Missing : PointState.Present;
        var beyond = BeyondLimits(i);
        var isBelieved = beyond == 0 || IsBelieved(i, beyond);
        return new(_from + i, _series[_from - 1 + i].Time, state)
        {
            AbsentBefore = _absentBefore[i],
            Value = (double?)_value[i],
            LowerLimit = _lower[i],
            UpperLimit = _upper[i],
            LowerWarning = _layout.HasWarningLines ? _lowerWarning[i] : null,
            UpperWarning = _layout.HasWarningLines ? _upperWarning[i] : null,
            IsSigmaSignal = beyond != 0 && isBelieved,
            IsTooFewToJudge = !isBelieved,
            Side = SideOf(i),
        };
    }

    // 1 above the upper limit, −1 below the lower, 0 within or on them. Without variation nothing stands out (K-06, K-11).
    private int BeyondLimits(int i)
    {
        if (_value[i] is not { } value || _noVariation) return 0;
        if (_counts[i] is { } counts) return CountAt(i) > counts.Most ? 1 : CountAt(i) < counts.Fewest ? -1 : 0;
        if (_exact is { } exact) return value > exact.Upper ? 1 : value < exact.Lower ? -1 : 0;
        return (double)value > _upper[i] ? 1 : (double)value < _lower[i] ? -1 : 0;
    }

    // Where few events are expected, three sigma is no measure of what is rare; the exact tail is.
    private bool IsBelieved(int i, int beyond)
    {
        if (_centre is not { } centre || _counts[i] is not null) return true;
        var isShare = _kind is ChartKind.P or ChartKind.PPrime;
        if (!isShare && _kind is not (ChartKind.U or ChartKind.UPrime or ChartKind.C)) return true;
        var n = _denominator[i] ?? 1;
        if (n * (isShare ? Math.Min(centre, 1 - centre) : centre) >= SmallDenominators.FewestExpected) return true;
        var tail = isShare ? ExactTails.OfShare((double)CountAt(i), (double)n, (double)centre, beyond) : ExactTails.OfCount((double)CountAt(i), (double)(n * centre), beyond);
        return tail < ExactTails.ThreeSigma;
    }

    private decimal CountAt(int i) => _series[_from - 1 + i].Value switch
    {
        ReadingValue.Ratio ratio => ratio.Numerator,
        ReadingValue.Amount amount => amount.Number,
        _ => 0,
    };

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
        if (_layout.KnownSigma is { } sigma)
        {
            SetExact(_centre!.Value, 3 * sigma);
            return;
        }

        if (MeanMovingRange(Ranges(_value)) is not { } mean || _centre is not { } centre) return;
        SetExact(centre, _preset.ThreeSigma(mean));
    }

    private void MovingRanges()
    {
        var mean = Mean(Baseline());
        _centre = _knownCentre ?? mean;
        _tooFew = mean is null;
        if (mean is not { } range) return;
        _noVariation = range == 0;
        _exact = (0, Screen * range);
        for (var i = 0; i < _length; i++) (_lower[i], _upper[i], _upperWarning[i]) = (0, (double)(Screen * range), (double)MovingRangeWarning(range));
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

        if (_layout.KnownSigma is { } sigma)
        {
            _centre = _knownCentre;
            SetLimits((double)_centre!.Value, (double)sigma, isShare ? 1 : double.PositiveInfinity);
            return;
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
            if (_layout.Limits == LimitMethod.Exact && !_noVariation) SetCounts(i, n, tail => isShare ? ExactTails.LimitsOfShare((long)n, (double)centre, tail) : ExactTails.LimitsOfCount((double)(n * centre), tail));
            else SetLimits(i, (double)centre, Math.Sqrt(Math.Max(0, variance) / (double)n) * factor, isShare ? 1 : double.PositiveInfinity);
        }
    }

    private void Counts()
    {
        var mean = Mean(Baseline());
        _centre = _knownCentre ?? mean;
        if (_layout.KnownSigma is { } sigma)
        {
            SetLimits((double)_centre!.Value, (double)sigma, double.PositiveInfinity);
            return;
        }

        _tooFew = mean is null;
        if (_tooFew || _centre is not { } centre) return;
        _noVariation = centre == 0;
        if (_layout.Limits != LimitMethod.Exact || _noVariation)
        {
            SetLimits((double)centre, Math.Sqrt((double)centre), double.PositiveInfinity);
            return;
        }

        for (var i = 0; i < _length; i++) SetCounts(i, 1, tail => ExactTails.LimitsOfCount((double)centre, tail));
    }

    private void Opportunities()
    {
        var mean = _knownCentre ?? Mean(Baseline());
        _tooFew = !Baseline().Any();
        _centre = _knownCentre is { } known ? 0.693m * known : Median(Baseline());
        if (_tooFew || mean is not { } x) return;
        _noVariation = x == 0;
        SetLimits((double)x, Math.Sqrt((double)x * ((double)x + 1)), double.PositiveInfinity);
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
        double Back(double sigmas) => x + (sigmas * mean / 1.128) is > 0 and var line ? Math.Pow(line, Power) : 0;
        for (var i = 0; i < _length; i++) (_lower[i], _upper[i], _lowerWarning[i], _upperWarning[i]) = (Back(-3), Back(3), Back(-2), Back(2));
    }

    // Two thirds of the way from the mean range to its upper limit.
    private static decimal MovingRangeWarning(decimal range) => range + (2 * (Screen - 1) * range / 3);

    private void SetExact(decimal centre, decimal distance)
    {
        _exact = (centre - distance, centre + distance);
        var (lower, upper) = ((double)(centre - distance), (double)(centre + distance));
        var (lowerWarning, upperWarning) = ((double)(centre - (2 * distance / 3)), (double)(centre + (2 * distance / 3)));
        for (var i = 0; i < _length; i++) (_lower[i], _upper[i], _lowerWarning[i], _upperWarning[i]) = (lower, upper, lowerWarning, upperWarning);
    }

    private void SetLimits(double centre, double sigma, double highest)
    {
        for (var i = 0; i < _length; i++) SetLimits(i, centre, sigma, highest);
    }

    private void SetLimits(int i, double centre, double sigma, double highest)
    {
        (_lower[i], _upper[i]) = (Math.Max(0, centre - (3 * sigma)), Math.Min(highest, centre + (3 * sigma)));
        (_lowerWarning[i], _upperWarning[i]) = (Math.Max(0, centre - (2 * sigma)), Math.Min(highest, centre + (2 * sigma)));
    }

    private void SetCounts(int i, decimal n, Func<double, (long Fewest, long Most)> limits)
    {
        var outer = limits(ExactTails.ThreeSigma);
        _counts[i] = outer;
        (_lower[i], _upper[i]) = ((double)(outer.Fewest / n), (double)(outer.Most / n));
        if (!_layout.HasWarningLines) return;
        var inner = limits(ExactTails.TwoSigma);
        (_lowerWarning[i], _upperWarning[i]) = ((double)(inner.Fewest / n), (double)(inner.Most / n));
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
            if (_absentBefore[i] > 0) before = null;
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
            if (_absentBefore[i] > 0) before = null;
            if (_excluded[i]) continue;
            if (before is { } b && values[i] is { } y && values[b] is { } previous) ranges[i] = Math.Abs(y - previous);
            before = i;
        }

        return ranges;
    }
}
