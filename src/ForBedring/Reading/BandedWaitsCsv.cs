using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Reading;

/// <summary>Published counts of waits per band from a text file (<i>ventetider i grupper</i>): one row a unit, one column a band.</summary>
/// <remarks>
/// Bands are columns named <c>0-1</c>, <c>52+</c>, or <c>Gt 00 To 01 Weeks</c> and <c>Gt 52 Weeks</c>, ends as in "from 0 to under 1". A column <c>total</c> is compared with the bands (WTL-B03); the first other
/// column names the row. A row named total, sum, all or the like is not read as a unit (WTL-B04), nor is a row that is the sum of at least two others.
/// </remarks>
public static class BandedWaitsCsv
{
    private static readonly Regex Band = new(
        @"^(?:Gt\s+)?(?<from>\d{1,6})\s*(?:-|–|To)\s*(?<to>\d{1,6})(?:\s*(?:Weeks?|uker|veker).*)?$|^(?:(?<from>\d{1,6})\s*\+|Gt\s+(?<from>\d{1,6}))(?:\s*(?:Weeks?|uker|veker).*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Totals = new(StringComparer.OrdinalIgnoreCase) { "total", "totalt", "totals", "sum", "i alt", "alle", "all", "grand total" };

    /// <summary>Reads the waits of each unit by its name, in file order.</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    public static ReadResult<IReadOnlyList<KeyValuePair<string, BandedWaits>>> Read(Stream stream, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        var problems = new ReadProblems(options.SkipsBadRows);
        var reader = CsvReader.Open(stream, problems, options);
        var rows = new List<Row>();
        if (CsvHeader.Read(reader, problems) is { } header)
        {
            var columns = Columns(header, problems);
            var total = header.Find("total", "totalt", "sum", "i alt", "total all");
            var name = Enumerable.Range(0, header.Count).Where(i => i != total && columns.All(c => c.Index != i)).DefaultIfEmpty(-1).First();
            var isReadable = !problems.HasError;
            while (isReadable && reader.Read())
            {
                if (reader.IsBlank) problems.Add(CsvRules.BlankLine, reader.RowNumber, null);
                else if (reader.HasFields(header.Count)) rows.Add(RowOf(reader, header, columns, name, total, problems));
            }
        }

        var units = Units(rows, problems);
        return problems.ToResult<IReadOnlyList<KeyValuePair<string, BandedWaits>>>(() => [.. units.Select(r => new KeyValuePair<string, BandedWaits>(r.Name, BandedWaits.From(r.Bands)))]);
    }

    private static List<(int Index, int From, int? To)> Columns(CsvHeader header, ReadProblems problems)
    {
        var columns = new List<(int Index, int From, int? To)>();
        for (var i = 0; i < header.Count; i++)
        {
            if (Band.Match(header.Names[i]) is not { Success: true } match) continue;
            var from = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
            int? to = match.Groups["to"].Success ? int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture) : null;
            if (to > from || to is null) columns.Add((i, from, to));
        }

        if (columns.Count == 0) problems.Add(WaitingListRules.NoBands, header.Row, null);
        var sorted = columns.OrderBy(c => c.From).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            if (!(sorted[i - 1].To <= sorted[i].From))
                problems.Add(WaitingListRules.BandsOverlap, header.Row, header.Names[sorted[i].Index], ("band", header.Names[sorted[i - 1].Index]), ("other", header.Names[sorted[i].Index]));
        }

        return columns;
    }

    private static Row RowOf(CsvReader reader, CsvHeader header, List<(int Index, int From, int? To)> columns, int name, int total, ReadProblems problems)
    {
        var bands = new List<WaitBand>();
        foreach (var (index, from, to) in columns)
        {
            if (CountAt(reader, index) is { } count) bands.Add(new(from, to, count));
            else problems.AddBadRow(WaitingListRules.BadBandCount, reader.RowNumber, header.Names[index], ("column", header.Names[index]));
        }

        var row = new Row(reader.RowNumber, name < 0 ? NumberText.Machine(reader.RowNumber) : reader.TrimmedText(name), bands, isWhole: bands.Count == columns.Count);
        if (total >= 0 && reader.Trimmed(total).Length > 0 && row.IsWhole && CountAt(reader, total) != row.Sum)
            problems.Add(WaitingListRules.BandTotalDiffers, reader.RowNumber, header.Names[total], ("row", row.Name), ("total", reader.TrimmedText(total)), ("sum", row.Sum));
        return row;
    }

    private static List<Row> Units(List<Row> rows, ReadProblems problems)
    {
        var units = new List<Row>();
        foreach (var row in rows.Where(r => r.IsWhole))
        {
            if (Totals.Contains(row.Name) || IsSum(row, units)) problems.Add(WaitingListRules.TotalsRowLeftOut, row.Number, null, ("row", row.Name));
            else units.Add(row);
        }

        return units;
    }

    private static bool IsSum(Row row, List<Row> before)
        => before.Count >= 2 && row.Sum > 0 && row.Sum == before.Sum(b => b.Sum) && Enumerable.Range(0, row.Bands.Count).All(i => row.Bands[i].Count == before.Sum(b => b.Bands[i].Count));

    private static long? CountAt(CsvReader reader, int index)
    {
        var text = reader.TrimmedText(index);
        if (text.Length == 0) return 0;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == decimal.Floor(number) && number <= 1_000_000_000_000 ? (long)number : null;
    }

    private sealed class Row(int number, string name, List<WaitBand> bands, bool isWhole)
    {
        public int Number { get; } = number;

        public string Name { get; } = name;

        public List<WaitBand> Bands { get; } = bands;

        public bool IsWhole { get; } = isWhole;

        public long Sum { get; } = bands.Sum(b => b.Count);
    }
}
