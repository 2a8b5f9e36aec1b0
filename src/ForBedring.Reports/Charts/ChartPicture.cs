using ForBedring.Indicators;
using ForBedring.Reports.Markup;
using ForBedring.Rules;

namespace ForBedring.Reports.Charts;

/// <summary>Draws run charts and control charts (<i>tegnede diagrammer</i>): line, centre, limits, target, starts of measures, and signals by shape as well as colour.</summary>
/// <remarks>Readable when printed in grey. The same chart gives the same bytes on every machine; nothing runs and nothing is fetched.</remarks>
public static class ChartPicture
{
    /// <summary>The picture.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="options">How it is drawn; null for <see cref="ChartPictureOptions.Default"/>.</param>
    public static SvgPicture Draw(SeriesChart chart, ChartPictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return new ChartDrawing(chart, options ?? ChartPictureOptions.Default).Draw();
    }

    /// <summary>The picture and a table of its readings beside it, for a page.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="options">How it is drawn; null for <see cref="ChartPictureOptions.Default"/>.</param>
    public static HtmlFragment WithTable(SeriesChart chart, ChartPictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        options ??= ChartPictureOptions.Default;
        var words = new ChartWords(chart, options);
        var scale = new ChartScale(chart, options.Target, 0, 1);
        var looks = PointLooks.Of(chart, options.Direction ?? chart.Series.Indicator.Direction, options.Target);
        var table = new HtmlTable(words.Title);
        foreach (var (head, i) in words.TableHeads.Select((h, i) => (h, i))) table.Column(head, i is 0 or 2 or 3 or 4 ? "number" : null);
        foreach (var (point, look) in chart.Points.Zip(looks, (p, l) => (p, l)))
        {
            table.Row(
                HtmlTable.Cell.Of(NumberText.Machine(point.Position), "number"),
                point.Time.ToString(),
                Number(point.Value),
                Number(point.LowerLimit),
                Number(point.UpperLimit),
                words.Mark(point, look));
        }

        var caption = options.Evaluation?.Sentence.In(options.Language) ?? words.Subtitle;
        return HtmlFragment.Join(HtmlFragment.Figure(Draw(chart, options), caption), table.ToFragment());

        HtmlTable.Cell Number(double? value) => HtmlTable.Cell.Of(value is { } some ? scale.Figure(some, options.Language) : "–", "number");
    }
}
