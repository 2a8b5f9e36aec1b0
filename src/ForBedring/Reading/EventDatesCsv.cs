using System.IO;
using ForBedring.Indicators;
using ForBedring.Rules;
using ForBedring.WaitingLists;
using NodaTime.Text;

namespace ForBedring.Reading;

/// <summary>Days of rare events from a text file (<i>hendelsesdatoer</i>): a column <c>x</c> or <c>date</c> with one date a row (yyyy-MM-dd, or the form the options name), a day as often as it had events.</summary>
/// <remarks>Rows may stand in any order; other columns are not read.</remarks>
public static class EventDatesCsv
{
    /// <summary>Reads the days in file order, listing every row whose date cannot be read (IND-M23).</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    public static ReadResult<IReadOnlyList<LocalDate>> Read(Stream stream, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        var problems = new ReadProblems(options.SkipsBadRows);
        var reader = CsvReader.Open(stream, problems, options);
        var days = new List<LocalDate>();
        if (CsvHeader.Find(reader, problems, Sought) is { } header)
        {
            var column = header.Find(Names);
            header.ReportDuplicates(problems);
            while (reader.Read())
            {
                if (reader.IsBlank) problems.Add(CsvRules.BlankLine, reader.RowNumber, null);
                else if (DayOf(reader, column) is null && NoDataRow.Is(reader)) problems.Add(CsvRules.NoDataRow, reader.RowNumber, null);
                else if (!reader.HasFields(header.Count)) continue;
                else if (DayOf(reader, column) is { } day) days.Add(day);
                else problems.AddBadRow(IndicatorRules.BadEventDate, reader.RowNumber, header.Names[column], ("column", header.Names[column]));
            }
        }

        return problems.ToResult<IReadOnlyList<LocalDate>>(() => days);
    }

    /// <summary>What a header must hold.</summary>
    internal static HeaderSought Sought { get; } = new(SourceKind.Events, [Names], ["y"]);

    private static string[] Names => ["x", "date", "dato"];

    private static LocalDate? DayOf(CsvReader reader, int column)
    {
        if (column >= reader.FieldCount) return null;
        if (DateField.TryRead(reader.Trimmed(column), reader.Options.DatesInForce, out var number)) return DayNumber.ToDate(number);
        return LocalDatePattern.Iso.Parse(reader.TrimmedText(column)) is { Success: true } day && day.Value.Year is >= 1 and <= 9998 ? day.Value : null;
    }
}
