using System.Globalization;
using System.IO;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Rules;
using NodaTime.Text;

namespace ForBedring.Reading;

/// <summary>Readings of one indicator from a text file (<i>målefil</i>): <c>x,y</c> or <c>x,y,n</c>, in order of time.</summary>
/// <remarks>
/// x is a date (2023-06-01), a month (2023-06) or a whole number; y is a number with a point as decimal sign, or empty where it is missing; n is the denominator, which shares and rates
/// need and other kinds do not read (IND-M20). A row whose denominator is empty or not above 0 becomes a missing reading (IND-M09).
/// </remarks>
public static class ReadingsCsv
{
    /// <summary>Reads a series, listing every problem with its row: the file's (CSV-F…) and the readings' (IND-M…).</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="indicator">What is measured; its kind decides whether n is needed.</param>
    /// <param name="unit">Where it is measured.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    public static ReadResult<ReadingSeries> Read(Stream stream, Indicator indicator, UnitId unit, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        options ??= ReadOptions.Default;
        var problems = new ReadProblems(options.SkipsBadRows);
        var rows = ReadRows(CsvReader.Open(stream, problems, options), indicator, problems);
        return ReadingSeries.Create(indicator, unit, rows, problems);
    }

    private static List<(int Row, Indicators.Reading Reading)> ReadRows(CsvReader reader, Indicator indicator, ReadProblems problems)
    {
        var rows = new List<(int, Indicators.Reading)>();
        if (CsvHeader.Read(reader, problems) is not { } header) return rows;
        var (x, y) = (header.Require(problems, "x"), header.Require(problems, "y"));
        var n = indicator.IsRatio ? header.Require(problems, "n") : header.Find("n");
        header.ReportUnknown(problems);
        if (!indicator.IsRatio && n >= 0) problems.Add(IndicatorRules.DenominatorUnused, header.Row, "n");
        if (x < 0 || y < 0 || (indicator.IsRatio && n < 0)) return rows;

        while (reader.Read())
        {
            if (reader.IsBlank)
            {
                problems.Add(CsvRules.BlankLine, reader.RowNumber, null);
                continue;
            }

            if (!reader.HasFields(header.Count)) continue;
            var time = TimeOf(reader.TrimmedText(x));
            if (time is null) problems.AddBadRow(IndicatorRules.BadTime, reader.RowNumber, "x");
            var hasNumber = TryNumber(reader, y, "y", problems, out var number);
            decimal? denominator = null;
            var hasDenominator = !indicator.IsRatio || TryNumber(reader, n, "n", problems, out denominator);
            if (time is null) continue;
            var value = hasNumber && hasDenominator ? ValueOf(indicator, number, denominator) : null;
            if (value is null && hasNumber && hasDenominator) problems.AddBadRow(IndicatorRules.BadNumber, reader.RowNumber, "n", ("column", "n"));

            // A row that cannot be read still has its place in time, so that a time that stands twice is told in the same run.
            if (value is not null) rows.Add((reader.RowNumber, new(time, value)));
            else if (!problems.SkipsBadRows) rows.Add((reader.RowNumber, Indicators.Reading.Missing(time, MissingReason.NotMeasured)));
        }

        return rows;
    }

    // A numerator without denominator is given to the series as 0 below the line, which makes it missing with a warning.
    private static ReadingValue? ValueOf(Indicator indicator, decimal? number, decimal? denominator)
    {
        if (number is not { } value) return new ReadingValue.Missing(MissingReason.NotMeasured, denominator > 0 ? denominator : null);
        if (!indicator.IsRatio) return new ReadingValue.Amount(value);
        var below = denominator ?? 0;
        return below is > 0 and < 1 && Math.Abs(value) > ReadingValue.Largest * below ? null : new ReadingValue.Ratio(value, below);
    }

    private static ReadingTime? TimeOf(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return ReadingTime.AtNumber(number);
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day && IsOrdinary(day.Value.Year)) return ReadingTime.OnDay(day.Value);
        if (YearMonthPattern.Iso.Parse(text) is { Success: true } month && IsOrdinary(month.Value.Year)) return ReadingTime.InMonth(month.Value.Year, month.Value.Month);
        return null;
    }

    private static bool IsOrdinary(int year) => year is >= 1 and <= 9998;

    // False where the field is neither empty nor a number; the problem is then reported.
    private static bool TryNumber(CsvReader reader, int index, string column, ReadProblems problems, out decimal? number)
    {
        number = null;
        var text = reader.TrimmedText(index);
        if (text.Length == 0) return true;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= ReadingValue.Largest)
        {
            number = value;
            return true;
        }

        problems.AddBadRow(IndicatorRules.BadNumber, reader.RowNumber, column, ("column", column));
        return false;
    }
}
