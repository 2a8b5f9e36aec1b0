using System.Text;
using ForBedring.Planning;

namespace ForBedring.Reading;

/// <summary>The columns of a plan as a table: by their headings, or by what a mapping says they are.</summary>
internal sealed class PlanColumns(MappingParts? mapping)
{
    /// <summary>Which column stands where, that of statuses included, and the headings that are not known; columns the mapping leaves out are none of them.</summary>
    public Found Of(string[] cells)
    {
        var mapped = MappedColumns.Of(mapping, cells, null);
        var found = new Found();
        for (var i = 0; i < cells.Length; i++)
        {
            if (mapped.Ignored.Contains(i)) continue;
            if (ColumnOf(mapped.Names[i]) is { } column && !found.Columns.ContainsKey(column)) found.Columns.Add(column, i);
            else if (found.Status < 0 && PlanStatusWords.IsHeading(mapped.Names[i])) found.Status = i;
            else if (cells[i].Length > 0) found.Unknown.Add(PlanTableText.Joined(cells[i]));
        }

        return found;
    }

    /// <summary>Whether a row holds the headings: as a form has them, or every column the mapping names, the measures among them.</summary>
    public bool IsHeader(string[] cells)
    {
        if (mapping is null) return PlanTableRows.IsHeader(cells);
        var mapped = MappedColumns.Of(mapping, cells, null);
        return PlanTableRows.IsHeader([.. mapped.Names]) || (mapping.Columns.Length > 0 && mapped.Missing.Count == 0 && mapped.Names.Any(n => ColumnOf(n) == PlanColumn.Measure));
    }

    /// <summary>Whether the mapping keeps a row.</summary>
    public bool Keeps(string[] header, string[] cells)
    {
        foreach (var rule in mapping?.Rows ?? [])
        {
            var at = Array.FindIndex(header, h => PlanTableText.Joined(h).Equals(rule.Column, StringComparison.OrdinalIgnoreCase));
            if (at >= 0 && !rule.Keeps(Encoding.UTF8.GetBytes(at < cells.Length ? cells[at].Trim() : ""))) return false;
        }

        return true;
    }

    /// <summary>The cells with other texts where the mapping has them.</summary>
    public string[] Texts(string[] header, string[] cells)
    {
        if (mapping is null || mapping.Values.IsEmpty) return cells;
        var names = MappedColumns.Of(mapping, header, null).Names;
        return [.. cells.Select((cell, i) => i < names.Count && mapping.Values.TryGetValue(names[i], out var meanings)
            ? meanings.Where(m => m.Key.Equals(cell.Trim(), StringComparison.OrdinalIgnoreCase)).Select(m => m.Value).DefaultIfEmpty(cell).First()
            : cell)];
    }

    // A mapping calls a column by its heading in any of the languages, or as the plan's own format does.
    private static PlanColumn? ColumnOf(string name) => PlanTableRows.ColumnOf(name.Equals("improvementArea", StringComparison.OrdinalIgnoreCase) ? "improvement area" : name);

    /// <summary>What stands in a row of headings.</summary>
    internal sealed class Found
    {
        public Dictionary<PlanColumn, int> Columns { get; } = [];

        /// <summary>The column of statuses; −1 where there is none.</summary>
        public int Status { get; set; } = -1;

        public List<string> Unknown { get; } = [];
    }
}
