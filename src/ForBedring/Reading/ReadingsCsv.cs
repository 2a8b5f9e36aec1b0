using System.Globalization;
using System.IO;
using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.WaitingLists;
using NodaTime.Text;

namespace ForBedring.Reading;

/// <summary>Readings of one indicator from a text file (<i>målefil</i>): <c>x,y</c> or <c>x,y,n</c>, in order of time.</summary>
/// <remarks>
/// x is a date (2023-06-01), a month (2023-06), a week, quarter, tertial, half-year or year as the library writes them (2023-W22, 2023-Q2, 2023-T1, 2023-H1, 2023), or a whole number; whole
/// numbers that all are years from 1950 to 2100 are read as years. y is a number with a point as decimal sign (or a comma, where the delimiter is none), or empty where it is missing; n is the
/// denominator, which shares and rates need and other kinds do not read (IND-M20). A row whose denominator is empty or not above 0 becomes a missing reading (IND-M09).
/// A file that runs backwards in time is turned, with a note (IND-M21).
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
        return ReadingSeries.Create(indicator, unit, InOrder(WithYears(rows, problems), problems), problems);
    }

    /// <summary>What a header must hold for kinds without denominator.</summary>
    internal static HeaderSought SoughtAmounts { get; } = new(SourceKind.Readings, [["x"], ["y"]], ["n"]);

    private static HeaderSought SoughtRatios { get; } = new(SourceKind.Readings, [["x"], ["y"], ["n"]], []);

    // Labels that all are years are time, and rules about time hold for them.
    private static List<(int Row, Indicators.Reading Reading)> WithYears(List<(int Row, Indicators.Reading Reading)> rows, ReadProblems problems)
    {
        if (rows.Count < 2 || !rows.TrueForAll(r => r.Reading.Time is ReadingTime.Number { Value: >= 1950 and <= 2100 })) return rows;
        problems.Add(IndicatorRules.YearsAsTime, rows[0].Row, "x");
        return rows.ConvertAll(r => (r.Row, new Indicators.Reading(ReadingTime.In(CalendarPeriod.Year((int)((ReadingTime.Number)r.Reading.Time).Value)), r.Reading.Value)));
    }

    // A file that runs backwards all the way is turned; one that jumps is told of row by row.
    private static List<(int Row, Indicators.Reading Reading)> InOrder(List<(int Row, Indicators.Reading Reading)> rows, ReadProblems problems)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Reading.Time.CompareForOrder(rows[i - 1].Reading.Time) is not < 0) return rows;
        }

        if (rows.Count < 2) return rows;
        problems.Add(IndicatorRules.NewestFirst, rows[0].Row, "x");
        rows.Reverse();
        return rows;
    }

    private static List<(int Row, Indicators.Reading Reading)> ReadRows(CsvReader reader, Indicator indicator, ReadProblems problems)
    {
        var rows = new List<(int, Indicators.Reading)>();
        if (CsvHeader.Find(reader, problems, indicator.IsRatio ? SoughtRatios : SoughtAmounts) is not { } header) return rows;
        var (x, y, n) = (header.Find("x"), header.Find("y"), header.Find("n"));
        header.ReportUnknown(problems);
        header.ReportDuplicates(problems);
        if (!indicator.IsRatio && n >= 0) problems.Add(IndicatorRules.DenominatorUnused, header.Row, "n");

        while (reader.Read())
        {
            if (reader.IsBlank)
            {
                problems.Add(CsvRules.BlankLine, reader.RowNumber, null);
                continue;
            }

            var isWide = reader.HasFieldsWhenTrimmed(header.Count);
            if ((!isWide || TimeOf(reader, x) is null) && NoDataRow.Is(reader))
            {
                problems.Add(CsvRules.NoDataRow, reader.RowNumber, null);
                continue;
            }

            if (!reader.HasFields(header.Count)) continue;
            var time = TimeOf(reader, x);
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

    private static ReadingTime? TimeOf(CsvReader reader, int index)
    {
        var form = reader.Options.DatesInForce;
        if (form != DateForm.Iso && DateField.TryRead(reader.Trimmed(index), form, out var number)) return ReadingTime.OnDay(DayNumber.ToDate(number));
        var text = reader.TrimmedText(index);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return ReadingTime.AtNumber(whole);
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day && IsOrdinary(day.Value.Year)) return ReadingTime.OnDay(day.Value);
        if (CalendarPeriod.TryParse(text, out var period)) return ReadingTime.In(period);
        return DateField.TryRead(reader.Trimmed(index), form, out number) ? ReadingTime.OnDay(DayNumber.ToDate(number)) : null;
    }

    private static bool IsOrdinary(int year) => year is >= 1 and <= 9998;

    // False where the field is neither empty nor a number; the problem is then reported.
    private static bool TryNumber(CsvReader reader, int index, string column, ReadProblems problems, out decimal? number)
    {
        number = null;
        var text = reader.TrimmedText(index);
        if (text.Length == 0) return true;
        if (EmptyWord.Is(reader.Trimmed(index)))
        {
            problems.AddOnce(CsvRules.EmptyWords, reader.RowNumber, column);
            return true;
        }

        var hasComma = reader.Delimiter != ',' && FieldNumber.IsDecimalComma(text);
        if (hasComma) problems.AddOnce(CsvRules.DecimalComma, reader.RowNumber, column);
        if (decimal.TryParse(FieldNumber.WithoutGroups(hasComma ? text.Replace(',', '.') : text), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= ReadingValue.Largest)
        {
            number = value;
            return true;
        }

        problems.AddBadRow(IndicatorRules.BadNumber, reader.RowNumber, column, ("column", column));
        return false;
    }
}
