using ForBedring.Indicators;
using ForBedring.Reports.Markup;
using ForBedring.Rules;

namespace ForBedring.Reports.Charts;

/// <summary>Draws CUSUM and EWMA charts (<i>tegnet diagram for langsom endring</i>): the sums or the average in standard deviations, the limits, the design in words, and signals by shape as well as colour.</summary>
/// <remarks>Of the options it uses the name, the language, the unit's name, the direction and the marks where measures started. The same chart gives the same bytes everywhere.</remarks>
public static class SlowShiftPicture
{
    private const decimal Width = 960;
    private const decimal Height = 430;
    private const decimal Left = 74;
    private const decimal Right = 60;
    private const decimal Top = 92;
    private const decimal PlotHeight = 250;

    /// <summary>The picture.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="options">How it is drawn; null for <see cref="ChartPictureOptions.Default"/>.</param>
    public static SvgPicture Draw(SlowShiftChart chart, ChartPictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        options ??= ChartPictureOptions.Default;
        var language = options.Language;
        var isCusum = chart.Design.Kind == SlowShiftKind.Cusum;
        var period = chart.Series.Count == 0 ? "" : $", {chart.Series[0].Time}–{chart.Series[chart.Series.Count - 1].Time}";
        var title = $"{options.UnitName ?? chart.Series.Unit.Value}: {chart.Series.Indicator.Name.In(language)}{period}, n = {PersonText.Number(chart.Series.Count, language)}";
        var svg = new SvgWriter(options.Id, Width, Height, title, DesignText(chart, language) + " " + SignalText(chart, language));
        svg.Text(16, 26, title, "fb-medium fb-strong");
        svg.Text(16, 48, DesignText(chart, language), "fb-body");
        svg.Text(16, 68, SignalText(chart, language), "fb-body");

        var limit = (decimal)chart.LimitLine;
        var top = Math.Max(limit, chart.Points.Select(p => (decimal)Math.Max(Math.Abs(p.Upper), p.Lower ?? 0)).DefaultIfEmpty(0).Max()) * 1.08m;
        decimal Y(decimal value) => Top + ((top - value) / (2 * top) * PlotHeight);
        decimal X(int position, decimal offset = 0) => Left + ((position - 0.5m + offset) * (Width - Left - Right) / Math.Max(1, chart.Points.Length));
        foreach (var (height, css) in new[] { (limit, "fb-limit"), (0m, "fb-centre"), (-limit, "fb-limit") })
        {
            svg.Line(Left, Y(height), Width - Right, Y(height), css);
            svg.Text(Left - 8, Y(height) + 4, PersonText.Number(height, 1, language), "fb-small fb-soft", "end");
        }

        svg.Line(Left, Top + PlotHeight, Width - Right, Top + PlotHeight, "fb-axis");
        var every = Math.Max(1, (chart.Points.Length + 7) / 8);
        for (var i = 0; i < chart.Points.Length; i += every) svg.Text(X(i + 1), Top + PlotHeight + 20, chart.Points[i].Time.ToString(), "fb-small fb-soft", "middle");
        foreach (var start in options.Interventions)
        {
            var x = X(start.FirstPositionAfter(chart.Series), -0.5m);
            svg.Line(x, Top - 8, x, Top + PlotHeight, "fb-mark");
            svg.Text(x + (x > Width / 2 ? -6 : 6), Top - 6, $"{start.Text.In(language)} ({start.When})", "fb-small fb-strong", x > Width / 2 ? "end" : "start");
        }

        if (chart.Points.Length > 1)
        {
            svg.Polyline([.. chart.Points.Select(p => (X(p.Position), Y((decimal)p.Upper)))], "fb-run");
            if (isCusum) svg.Polyline([.. chart.Points.Select(p => (X(p.Position), Y(-(decimal)p.Lower!.Value)))], "fb-run");
        }

        foreach (var point in chart.Points.Where(p => p.State == PointState.Present))
        {
            var value = point.Signal < 0 && isCusum ? -(decimal)point.Lower!.Value : (decimal)point.Upper;
            using (svg.Group(label: $"{point.Time}: {PersonText.Number(value, 1, language)} {(point.Signal == 0 ? "" : Signal.In(language))}".TrimEnd()))
            {
                if (point.Signal == 0) svg.Circle(X(point.Position), Y(value), 2.6m, "fb-common");
                else svg.Rect(X(point.Position) - 5, Y(value) - 5, 10, 10, "fb-neutral");
            }
        }

        svg.Text(Left, Top + PlotHeight + 46, Note(isCusum).In(language), "fb-small fb-soft");
        svg.Text(Left, Top + PlotHeight + 64, NoVerdict.In(language), "fb-small fb-soft");
        return svg.ToPicture();
    }

    private static LocalisedText Signal { get; } = LocalisedText.Same("signal");

    private static LocalisedText NoVerdict { get; } = new(
        "Diagrammet gir ingen vurdering av tiltak: det er ikke en del av evalueringen.",
        "Diagrammet gir inga vurdering av tiltak: det er ikkje ein del av evalueringa.",
        "This chart gives no verdict on a measure: it is no part of the evaluation.");

    private static LocalisedText Note(bool isCusum) => isCusum
        ? new(
            "Øverste linje: sum av avvik oppover; nederste: sum av avvik nedover. I standardavvik.",
            "Øvste linje: sum av avvik oppover; nedste: sum av avvik nedover. I standardavvik.",
            "Upper line: sum of deviations upwards; lower line: downwards. In standard deviations.")
        : new(
            "Vektet gjennomsnitt av avvik fra senterlinjen, i standardavvik.",
            "Vekta gjennomsnitt av avvik frå senterlinja, i standardavvik.",
            "Weighted average of deviations from the centre, in standard deviations.");

    // The method, its constants, and how rarely it signals by itself.
    private static string DesignText(SlowShiftChart chart, ReportLanguage language)
    {
        var isCusum = chart.Design.Kind == SlowShiftKind.Cusum;
        var constants = isCusum
            ? $"CUSUM, k = {PersonText.Number(chart.Design.Memory, 2, language)}, h = {PersonText.Number(chart.Design.Limit, 2, language)}"
            : $"EWMA, λ = {PersonText.Number(chart.Design.Memory, 2, language)}, L = {PersonText.Number(chart.Design.Limit, 3, language)}";
        var length = PersonText.Number((long)Math.Min(1e12, Math.Round(chart.InControlRunLength)), language);
        return constants + new LocalisedText(
            $"; uten endring kommer et signal i snitt etter {length} målinger.",
            $"; utan endring kjem eit signal i snitt etter {length} målingar.",
            $"; without a change a signal comes after {length} readings on average.").In(language);
    }

    private static string SignalText(SlowShiftChart chart, ReportLanguage language)
    {
        if (chart.FirstSignal is not { } first) return new LocalisedText("Ingen signal.", "Ingen signal.", "No signal.").In(language);
        var when = chart.Series.At(first).Time;
        return chart.Points[first - 1].Signal > 0
            ? new LocalisedText($"Signal om høyere nivå, først ved {when}.", $"Signal om høgare nivå, først ved {when}.", $"Signal of a higher level, first at {when}.").In(language)
            : new LocalisedText($"Signal om lavere nivå, først ved {when}.", $"Signal om lågare nivå, først ved {when}.", $"Signal of a lower level, first at {when}.").In(language);
    }
}
