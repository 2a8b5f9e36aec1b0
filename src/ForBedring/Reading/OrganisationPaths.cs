using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>Makes the tree of an organisation from a column per level, or from a column of paths: one row per unit at the bottom, the units above by their names.</summary>
internal static class OrganisationPaths
{
    private const string Step = " > ";
    private static readonly string[] Separators = [">", "»", "→", "\\", "/", "|"];
    private static readonly string[] Stems = ["nivå", "niva", "level", "org nivå", "orgnivå", "org level", "orglevel", "organisasjonsnivå", "enhet nivå", "unit level"];

    /// <summary>The columns that hold the names of units level by level, from the top: numbered ones, or those called by a level.</summary>
    public static List<(int Field, OrgLevel? Level)> LevelColumns(IReadOnlyList<string> names)
    {
        var numbered = new SortedDictionary<int, int>();
        var called = new SortedDictionary<OrgLevel, int>();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i].Trim().ToLowerInvariant();
            var digits = new string([.. name.Reverse().TakeWhile(char.IsAsciiDigit).Reverse()]);
            var stem = name.Substring(0, name.Length - digits.Length).Trim(' ', '_', '-', '.');
            if (digits.Length is 1 or 2 && Array.IndexOf(Stems, stem) >= 0) numbered[int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)] = i;
            else if (OrganisationCsv.LevelOf(name) is { } level && !called.ContainsKey(level)) called.Add(level, i);
        }

        return numbered.Count >= 2 ? [.. numbered.Values.Select(f => (f, (OrgLevel?)null))] : [.. called.Select(c => (c.Value, (OrgLevel?)c.Key))];
    }

    /// <summary>The units of the file, those above before those below.</summary>
    public static List<UnitRow> Read(CsvReader reader, CsvHeader header, ReadProblems problems)
    {
        var (path, headcount, id) = (header.Find(OrganisationColumns.Path), header.Find(OrganisationColumns.Headcount), header.Find(OrganisationColumns.Id));
        var levels = path >= 0 ? [] : LevelColumns(header.Names);
        foreach (var (field, _) in levels) _ = header.Find(header.Names[field]);
        header.ReportUnknown(problems);
        header.ReportDuplicates(problems);
        var rows = new List<(int Row, string Code, List<(string Name, OrgLevel? Level)> Steps, int? People)>();
        if (problems.HasError) return [];
        List<(string Name, OrgLevel? Level)>? before = null;
        while (reader.Read())
        {
            if (reader.IsBlank || NoDataRow.Is(reader))
            {
                problems.Add(reader.IsBlank ? CsvRules.BlankLine : CsvRules.NoDataRow, reader.RowNumber, null);
                continue;
            }

            if (!reader.HasFields(header.Count)) continue;
            var steps = path >= 0 ? [(reader.TrimmedText(path), null)] : StepsOf(reader, levels, before, problems);
            if (steps.Count == 0 || steps[0].Name.Length == 0)
            {
                problems.AddBadRow(OrganisationRules.MissingUnitCode, reader.RowNumber, header.Names[path >= 0 ? path : levels[0].Field]);
                continue;
            }

            before = steps;
            if (!OrganisationCsv.TryHeadcount(reader, headcount, steps[steps.Count - 1].Name, problems, out var people)) continue;
            rows.Add((reader.RowNumber, id < 0 ? "" : reader.TrimmedText(id), steps, people));
        }

        if (path >= 0) Cut(rows);
        return Units(rows, problems);
    }

    // A cell left empty because it is merged with the one above it in a spreadsheet takes that one's name; a gap further in has no unit there.
    private static List<(string Name, OrgLevel? Level)> StepsOf(CsvReader reader, List<(int Field, OrgLevel? Level)> levels, List<(string Name, OrgLevel? Level)>? before, ReadProblems problems)
    {
        var texts = levels.ConvertAll(l => EmptyWord.Is(reader.Trimmed(l.Field)) ? "" : reader.TrimmedText(l.Field));
        var first = texts.FindIndex(t => t.Length > 0);
        var steps = new List<(string, OrgLevel?)>();
        if (first > 0 && before is not null)
        {
            steps.AddRange(before.Take(first));
            problems.AddOnce(OrganisationRules.LevelFromAbove, reader.RowNumber, null);
        }

        for (var i = Math.Max(first, 0); i < texts.Count; i++)
        {
            if (texts[i].Length > 0) steps.Add((texts[i], levels[i].Level));
        }

        return steps;
    }

    private static void Cut(List<(int Row, string Code, List<(string Name, OrgLevel? Level)> Steps, int? People)> rows)
    {
        var separator = Array.Find(Separators, s => rows.Exists(r => r.Steps[0].Name.Contains(s)));
        if (separator is null) return;
        foreach (var (_, _, steps, _) in rows)
        {
            var names = steps[0].Name.Split([separator], StringSplitOptions.None).Select(n => n.Trim()).Where(n => n.Length > 0).ToList();
            steps.Clear();
            steps.AddRange(names.ConvertAll(n => (n, (OrgLevel?)null)));
        }
    }

    private static List<UnitRow> Units(List<(int Row, string Code, List<(string Name, OrgLevel? Level)> Steps, int? People)> rows, ReadProblems problems)
    {
        // A code of its own holds for the unit whose row it is; a unit that stands only above others has its path.
        var codeOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, code, steps, _) in rows)
        {
            if (code.Length > 0) codeOf[string.Join(Step, steps.Select(s => s.Name))] = code;
        }

        var units = new List<UnitRow>();
        var known = new Dictionary<string, UnitRow>(StringComparer.Ordinal);
        var own = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (row, _, steps, people) in rows)
        {
            var (path, above) = ("", "");
            foreach (var (name, level) in steps)
            {
                path = path.Length == 0 ? name : path + Step + name;
                var code = codeOf.TryGetValue(path, out var given) ? given : path;
                if (!known.TryGetValue(path, out var unit))
                {
                    unit = new UnitRow(row, UnitId.From(code), above, name, level, null) { IsFromPath = true };
                    known.Add(path, unit);
                    units.Add(unit);
                }

                above = unit.Id.Value;
            }

            if (own.TryGetValue(path, out var first)) problems.Add(OrganisationRules.DuplicateUnit, row, null, ("unit", path), ("first", first));
            else own.Add(path, row);
            known[path].Headcount = people;
        }

        if (units.Count > 0) problems.Add(OrganisationRules.TreeFromNames, null, null, ("n", units.Count), ("unit", units[units.Count - 1].Id.Value));
        return units;
    }
}
