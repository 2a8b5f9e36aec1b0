using System.IO;
using ForBedring.Indicators;
using ForBedring.Rules;
using NodaTime.Text;

namespace ForBedring.Reading;

/// <summary>Days of rare events from a text file (<i>hendelsesdatoer</i>): a column <c>x</c> or <c>date</c> with one date a row, a day as often as it had events.</summary>
/// <remarks>Rows may stand in any order; other columns are not read.</remarks>
public static class EventDatesCsv
{
    /// <summary>Reads the days in file order, listing every row whose date cannot be read (IND-M18).</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    public static ReadResult<IReadOnlyList<LocalDate>> Read(Stream stream, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        var problems = new ReadProblems(options.SkipsBadRows);
        var reader = CsvReader.Open(stream, problems, options);
        var days = new List<LocalDate>();
        if (CsvHeader.Read(reader, problems) is { } header && header.Require(problems, "x", "date", "dato") is >= 0 and var column)
        {
            while (reader.Read())
            {
                if (reader.IsBlank) problems.Add(CsvRules.BlankLine, reader.RowNumber, null);
                else if (!reader.HasFields(header.Count)) continue;
                else if (LocalDatePattern.Iso.Parse(reader.TrimmedText(column)) is { Success: true } day && day.Value.Year is >= 1 and <= 9998) days.Add(day.Value);
                else problems.AddBadRow(IndicatorRules.BadTime, reader.RowNumber, "x");
            }
        }

        return problems.ToResult<IReadOnlyList<LocalDate>>(() => days);
    }
}
