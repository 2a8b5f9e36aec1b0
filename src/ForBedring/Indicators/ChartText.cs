using System.Text;

namespace ForBedring.Indicators;

/// <summary>A series as one line of text for consoles (<i>diagram i tekst</i>).</summary>
public static class ChartText
{
    private const string Steps = "▁▂▃▄▅▆▇█";

    /// <summary>One block for each reading, from the lowest to the highest; a blank where it is missing. A series without variation lies on the middle step.</summary>
    public static string Sparkline(ReadingSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        decimal?[] values = [.. series.Select(r => r.Value switch
        {
            ReadingValue.Amount amount => amount.Number,
            ReadingValue.Ratio ratio => ratio.Numerator / ratio.Denominator,
            _ => (decimal?)null,
        })];
        var present = values.Where(v => v is not null).Select(v => v!.Value).DefaultIfEmpty(0).ToArray();
        var (low, high) = (present.Min(), present.Max());
        var line = new StringBuilder(values.Length);
        foreach (var value in values)
        {
            if (value is not { } some) line.Append(' ');
            else line.Append(Steps[high == low ? 3 : (int)Math.Min(7, Math.Floor((some - low) / (high - low) * 8))]);
        }

        return line.ToString();
    }
}
