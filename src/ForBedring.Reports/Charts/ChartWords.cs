using ForBedring.Indicators;
using ForBedring.Reports.Markup;
using ForBedring.Rules;

namespace ForBedring.Reports.Charts;

/// <summary>The texts of a chart in three languages.</summary>
internal sealed class ChartWords
{
    private readonly SeriesChart _chart;
    private readonly ChartPictureOptions _options;

    public ChartWords(SeriesChart chart, ChartPictureOptions options)
    {
        _chart = chart;
        _options = options;
    }

    private ReportLanguage Language => _options.Language;

    /// <summary>Unit, indicator, period and n.</summary>
    public string Title
    {
        get
        {
            var series = _chart.Series;
            var period = series.Count == 0 ? "" : $", {series[0].Time}–{series[series.Count - 1].Time}";
            return $"{_options.UnitName ?? series.Unit.Value}: {series.Indicator.Name.In(Language)}{period}, n = {PersonText.Number(series.Count, Language)}";
        }
    }

    /// <summary>Kind of chart, verdict and grade.</summary>
    public string Subtitle
    {
        get
        {
            var kind = IndicatorTexts.Of(_chart.Kind).In(Language);
            if (_options.Evaluation is not { } evaluation) return kind;
            return $"{kind} · {IndicatorTexts.Of(evaluation.Verdict).In(Language)} · {Say("evidensgrad", "evidensgrad", "grade of evidence")}: {IndicatorTexts.Of(evaluation.Grade).In(Language)}";
        }
    }

    /// <summary>Runs and crossings of a phase against their limits.</summary>
    public string Runs(Phase phase)
    {
        var runs = phase.Runs;
        if (runs.LongestRun is null) return Say("ingen punkter utenfor senterlinjen", "ingen punkt utanfor senterlinja", "no points off the centre line");
        var text = Say(
            $"lengste serie {runs.LongestRun} (mer enn {runs.LongestRunMax} er et signal), kryssinger {runs.Crossings} (færre enn {runs.CrossingsMin} er et signal)",
            $"lengste serie {runs.LongestRun} (meir enn {runs.LongestRunMax} er eit signal), kryssingar {runs.Crossings} (færre enn {runs.CrossingsMin} er eit signal)",
            $"longest run {runs.LongestRun} (more than {runs.LongestRunMax} is a signal), crossings {runs.Crossings} (fewer than {runs.CrossingsMin} is a signal)");
        return runs.IsSignal ? text + ": " + SpecialCause : text;
    }

    /// <summary>What the picture shows, in full sentences.</summary>
    public string Description(ChartScale scale)
    {
        var sentences = new List<string>();
        for (var i = 0; i < _chart.Phases.Length; i++)
        {
            var phase = _chart.Phases[i];
            var centre = phase.CentreLine is { } line ? scale.Figure(line, Language) : "–";
            sentences.Add(Say(
                $"Fase {i + 1}, {phase.Points.Length} punkter: senterlinje {centre}, {Runs(phase)}{Beyond(phase)}.",
                $"Fase {i + 1}, {phase.Points.Length} punkt: senterlinje {centre}, {Runs(phase)}{Beyond(phase)}.",
                $"Phase {i + 1}, {phase.Points.Length} points: centre line {centre}, {Runs(phase)}{Beyond(phase)}."));
        }

        foreach (var point in _chart.Points.Where(p => p.State == PointState.Excluded)) sentences.Add($"{point.Time}: {Label(point, PointLook.Common)}.");
        if (_options.Evaluation is { } evaluation) sentences.Add(evaluation.Sentence.In(Language));
        sentences.AddRange(_chart.Findings.Select(f => f.Message.In(Language)));
        return sentences.Count == 0 ? Say("Ingen målinger.", "Ingen målingar.", "No readings.") : string.Join(" ", sentences);
    }

    public string Centre => Say("senterlinje", "senterlinje", "centre line");

    public string SpecialCause => Say("spesiell variasjon", "spesiell variasjon", "special-cause variation");

    public string Phase => Say("Fase", "Fase", "Phase");

    /// <summary>The limits, and where they come from unless it is three standard deviations of the data.</summary>
    public string Limits => _chart.Layout switch
    {
        { KnownSigma: not null } => Say("oppgitte grenser, 3 sigma", "oppgjevne grenser, 3 sigma", "given limits, 3 sigma"),
        { Limits: LimitMethod.Exact } => Say("eksakte grenser", "eksakte grenser", "exact limits"),
        _ => Say("grenser", "grenser", "limits"),
    };

    public string WarningLines => Say("varsellinjer, 2 sigma (ikke signal)", "varsellinjer, 2 sigma (ikkje signal)", "warning lines, 2 sigma (no signal)");

    public string LeftOut => Say("utelatt", "utelaten", "left out");

    public string TrialLimits => Say("prøvegrenser", "prøvegrenser", "trial limits");

    public string Target => Say("mål", "mål", "target");

    public string Baseline => Say("utgangsperiode", "utgangsperiode", "baseline");

    public string PerThousand => Say("per 1 000", "per 1 000", "per 1,000");

    public string[] TableHeads => Language switch
    {
        ReportLanguage.English => ["No.", "Time", "Value", "Lower limit", "Upper limit", "Mark"],
        ReportLanguage.Nynorsk => ["Nr.", "Tid", "Verdi", "Nedre grense", "Øvre grense", "Merke"],
        _ => ["Nr.", "Tid", "Verdi", "Nedre grense", "Øvre grense", "Merke"],
    };

    /// <summary>What marks a point out, in words; empty where nothing does.</summary>
    public string Mark(ChartPoint point, PointLook look) => point.State switch
    {
        PointState.Excluded => LeftOut,
        PointState.Missing => _chart.Series.At(point.Position).Value is ReadingValue.Missing missing ? IndicatorTexts.Of(missing.Reason).In(Language) : Say("ikke målt", "ikkje målt", "not measured"),
        _ => Name(look),
    };

    /// <summary>As <see cref="Mark"/>, with the reason of an excluded point.</summary>
    public string Label(ChartPoint point, PointLook look)
        => point.State == PointState.Excluded ? $"{LeftOut} ({_chart.Layout.Excluded.First(e => e.Position == point.Position).Reason})" : Mark(point, look);

    /// <summary>What a look means; empty for an ordinary point.</summary>
    public string Name(PointLook look) => look switch
    {
        PointLook.Improvement => Say("forbedring", "forbetring", "improvement"),
        PointLook.Concern => Say("bekymring", "bekymring", "concern"),
        PointLook.Neutral => Say("signal", "signal", "signal"),
        PointLook.TooFew => Say("for få til å vurdere", "for få til å vurdere", "too few to judge"),
        _ => "",
    };

    // A run chart has no limits to lie beyond.
    private string Beyond(Phase phase)
    {
        if (phase.Points.All(p => p.UpperLimit is null)) return "";
        var signals = phase.Points.Count(p => p.IsSigmaSignal && p.State == PointState.Present);
        return Say($", {signals} punkter utenfor grensene", $", {signals} punkt utanfor grensene", $", {signals} points beyond the limits");
    }

    public string Say(string bokmaal, string nynorsk, string english) => new LocalisedText(bokmaal, nynorsk, english).In(Language);
}
