using System.Globalization;

namespace ForBedring.Indicators.Statistics;

/// <summary>A statistic as a short text, the same on every machine. For people who debug, never for files.</summary>
internal static class StatisticText
{
    /// <summary>At most six digits.</summary>
    public static string Of(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
