using System.Globalization;
using ForBedring.Indicators;
using NodaTime;
using NodaTime.Text;

namespace ForBedring.Samples;

/// <summary>Reads a target as it is written on the command line: 44, 80%, or targets by date as in 0.75,2024-01:0.8.</summary>
internal static class TargetOption
{
    /// <summary>The target; null where none is given. A target that no reading of the chart can reach, such as a share of 80, is a usage error.</summary>
    public static TargetLine? Parse(ProgramRun run, string? text, Func<ChartKind, decimal, bool> isPossible, ChartKind kind)
    {
        if (text is null) return null;
        var steps = new List<TargetStep>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            LocalDate? from = null;
            if (colon >= 0)
            {
                from = DayOf(word[..colon].Trim());
                if (from is null) run.StopForUsage("--target takes dates as 2024-01-15 or 2024-01 before a colon.");
            }

            var figure = word[(colon + 1)..].Trim();
            var isPercent = figure.EndsWith('%');
            if (!TryNumber(isPercent ? figure[..^1].Trim() : figure, out var number)) run.StopForUsage("--target takes a number with a point as decimal sign, as in 0.8, 80% or 0.75,2024-01:0.8.");
            if (isPercent) number /= 100;
            if (!isPossible(kind, number)) run.StopForUsage("--target is impossible for this chart: shares lie in [0, 1] and may be written 0.8 or 80%; counts and times are not negative.");
            steps.Add(new(from, number));
        }

        if (steps.Select(s => s.From).Distinct().Count() < steps.Count) run.StopForUsage("--target has two targets from the same day.");
        return TargetLine.From(steps);
    }

    /// <summary>Reads a number with a point as decimal sign, within what a reading may hold.</summary>
    public static bool TryNumber(string text, out decimal number)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Math.Abs(number) <= ReadingValue.Largest;

    private static LocalDate? DayOf(string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day) return day.Value;
        return YearMonthPattern.Iso.Parse(text) is { Success: true } month ? month.Value.OnDayOfMonth(1) : null;
    }
}
