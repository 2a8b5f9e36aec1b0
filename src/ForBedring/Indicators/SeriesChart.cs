using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>A series laid out as a run chart or a control chart (<i>diagram over en tidsserie</i>). Closed.</summary>
/// <remarks>Immutable and made only by drawing: appending readings to the series makes a new series and leaves the chart as it was. Figures are unrounded.</remarks>
public abstract class SeriesChart
{
    private protected SeriesChart(ReadingSeries series, ChartKind kind, ChartPreset preset, ChartLayout layout)
    {
        Series = series;
        Kind = kind;
        Preset = preset;
        Layout = layout;
        Phases = [.. layout.PhasesOf(series.Count).Where(r => r.To >= r.From).Select(r => new PhaseComputation(this, r).Compute())];
        Findings = new FindingList(CanDraw(series, kind, preset, layout).Concat(Phases.SelectMany((phase, i) => FindingsOf(phase, i + 1))));
    }

    /// <summary>The readings.</summary>
    public ReadingSeries Series { get; }

    /// <summary>The kind of chart.</summary>
    public ChartKind Kind { get; }

    /// <summary>The rules it was drawn with.</summary>
    public ChartPreset Preset { get; }

    /// <summary>How it is laid out.</summary>
    public ChartLayout Layout { get; }

    /// <summary>The phases in order of time; none only if there are no readings.</summary>
    public ImmutableArray<Phase> Phases { get; }

    /// <summary>All points in order of time.</summary>
    public IEnumerable<ChartPoint> Points => Phases.SelectMany(p => p.Points);

    /// <summary>What a reader should know: what was ignored, and why there are no limits or signals.</summary>
    public FindingList Findings { get; }

    /// <summary>What speaks against a chart: a yearly series (IND-G03), values the chart cannot take (IND-K09, K10, K11, K16, K17, K18). Warnings and advice come along.</summary>
    /// <exception cref="ArgumentException">The preset is not made for the kind, an excluded position is not in the series, the known centre is impossible for the kind, or the kind has no limits of the layout's sort.</exception>
    public static FindingList CanDraw(ReadingSeries series, ChartKind kind, ChartPreset preset, ChartLayout layout)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(preset);
        ArgumentNullException.ThrowIfNull(layout);
        if (kind is < ChartKind.Run or > ChartKind.T) throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is one of the ten.");
        if (!preset.Allows(kind)) throw new ArgumentException("The rules of NHS Making Data Count are for I charts only.", nameof(preset));
        if (layout.Excluded.Any(e => e.Position > series.Count)) throw new ArgumentException("An excluded position is not in the series.", nameof(layout));
        if (layout.KnownCentre is { } centre && !IsPossibleCentre(kind, centre)) throw new ArgumentException("The known centre is impossible for this kind of chart.", nameof(layout));
        if (!layout.Allows(kind)) throw new ArgumentException("Given limits are for I, p, p′, u, u′ and c charts, exact limits for p, u and c charts, and not both.", nameof(layout));
        return new FindingList([.. ChartRefusals.Of(series, kind, layout), .. layout.FindingsFor(series.Count, SubjectOf(series)), .. GapsOf(series, kind, layout)]);
    }

    /// <summary>A chart of any kind: a <see cref="RunChart"/> for <see cref="ChartKind.Run"/>, otherwise a <see cref="ControlChart"/>.</summary>
    /// <exception cref="RuleViolationException"><see cref="CanDraw"/> has an error.</exception>
    public static SeriesChart Draw(ReadingSeries series, ChartKind kind, ChartPreset preset, ChartLayout layout)
        => kind == ChartKind.Run ? RunChart.Draw(series, preset, layout) : ControlChart.Draw(series, kind, preset, layout);

    /// <summary>The kind, the indicator and the number of points; no values.</summary>
    public override string ToString() => $"{Kind} {Series}";

    private protected abstract void Closed();

    internal static Subject SubjectOf(ReadingSeries series) => new("series", series.Indicator.Id.Value);

    private static bool IsPossibleCentre(ChartKind kind, decimal centre) => kind switch
    {
        ChartKind.Run or ChartKind.Individuals => true,
        ChartKind.P or ChartKind.PPrime => centre is >= 0 and <= 1,
        ChartKind.T => centre > 0,
        _ => centre >= 0,
    };

    // Events are no calendar: only charts of what is measured regularly have absent periods.
    private static IEnumerable<Finding> GapsOf(ReadingSeries series, ChartKind kind, ChartLayout layout)
    {
        if (kind is ChartKind.G or ChartKind.T || series.Absent.IsEmpty) return [];
        var rule = layout.Gaps == GapTreatment.Missing ? IndicatorRules.AbsentPeriods : IndicatorRules.AbsentPeriodsClosed;
        return [rule.Find(FindingPolicy.Default, SubjectOf(series), ("periods", NamesOf(series.AbsentTimes)), ("number", series.Absent.Length))];
    }

    // The first few by name; the number tells of the rest.
    private static string NamesOf(IEnumerable<ReadingTime> times)
    {
        const int Named = 12;
        var names = times.Take(Named + 1).Select(t => t.ToString()).ToList();
        return string.Join(", ", names.Take(Named)) + (names.Count > Named ? ", …" : "");
    }

    private IEnumerable<Finding> FindingsOf(Phase phase, int number)
    {
        var subject = new Subject("series", Series.Indicator.Id.Value, "phase " + NumberText.Machine(number));
        var phaseNumber = ("phase", number);
        if (phase.Runs.UsefulPoints == 0) yield return IndicatorRules.NoUsefulPoints.Find(FindingPolicy.Default, subject, phaseNumber);
        if (phase.Status == PhaseStatus.NoVariation) yield return IndicatorRules.NoVariation.Find(FindingPolicy.Default, subject, phaseNumber);
        if (phase.Status == PhaseStatus.TooFewForLimits) yield return IndicatorRules.TooFewForLimits.Find(FindingPolicy.Default, subject, phaseNumber);
        if (TooFewToJudge(phase) is { } tooFew) yield return tooFew;
        if (phase.Status != PhaseStatus.TrialLimits) yield break;
        var points = phase.Points.Count(p => p.State == PointState.Present && p.Position <= phase.BaselineTo && p.Value is not null);
        yield return IndicatorRules.TrialLimits.Find(FindingPolicy.Default, subject, phaseNumber, ("points", points), ("needed", Preset.FirmBaseline));

        Finding? TooFewToJudge(Phase inPhase)
        {
            var positions = inPhase.Points.Where(p => p.IsTooFewToJudge && p.State == PointState.Present).Select(p => NumberText.Machine(p.Position)).ToList();
            if (positions.Count == 0 || inPhase.CentreLine is not { } centre) return null;
            var names = ("positions", string.Join(", ", positions));
            if (Kind == ChartKind.C) return IndicatorRules.TooFewExpected.Find(FindingPolicy.Default, subject, phaseNumber, names, ("expected", NumberText.Machine((decimal)centre, 1)));
            var needed = SmallDenominators.Needed((decimal)centre, Kind is ChartKind.P or ChartKind.PPrime);
            return IndicatorRules.TooFewToJudge.Find(FindingPolicy.Default, subject, phaseNumber, names, ("needed", needed is { } n ? NumberText.Machine(n) : "∞"));
        }
    }
}
