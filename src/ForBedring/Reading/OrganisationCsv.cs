using System.IO;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>The organisation from a text file (<i>organisasjonsfil</i>): <c>id,parent,name,level,headcount</c>, rows and columns in any order.</summary>
/// <remarks>
/// A unit without parent is a root; several roots are allowed. The level is an <see cref="OrgLevel"/> name or its Norwegian term; where it is empty or unknown it is one below the unit above
/// (ORG-R11). The headcount counts the people who belong directly to the unit; empty is unknown. Column names may be Norwegian: <i>enhet, overordnet, navn, nivå, antall</i>.
/// </remarks>
public static class OrganisationCsv
{
    private static readonly Dictionary<string, OrgLevel> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["RegionalAuthority"] = OrgLevel.RegionalAuthority,
        ["regionalt helseforetak"] = OrgLevel.RegionalAuthority,
        ["regionalt helseføretak"] = OrgLevel.RegionalAuthority,
        ["Enterprise"] = OrgLevel.Enterprise,
        ["foretak"] = OrgLevel.Enterprise,
        ["helseforetak"] = OrgLevel.Enterprise,
        ["føretak"] = OrgLevel.Enterprise,
        ["helseføretak"] = OrgLevel.Enterprise,
        ["Clinic"] = OrgLevel.Clinic,
        ["klinikk"] = OrgLevel.Clinic,
        ["Department"] = OrgLevel.Department,
        ["avdeling"] = OrgLevel.Department,
        ["Section"] = OrgLevel.Section,
        ["seksjon"] = OrgLevel.Section,
        ["Team"] = OrgLevel.Team,
    };

    /// <summary>Reads an organisation, listing every problem with its row: the file's (CSV-F…), the rows' (ORG-R…) and the tree's (ORG-T…).</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    public static ReadResult<StaffedOrganisation> Read(Stream stream, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        var problems = new ReadProblems(options.SkipsBadRows);
        var rows = ReadRows(CsvReader.Open(stream, problems, options), problems);
        if (rows.Count == 0 && problems.HasError) return problems.ToResult<StaffedOrganisation>(() => throw new System.Diagnostics.UnreachableException());

        var levels = LevelsOf(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Level is null) problems.Add(OrganisationRules.LevelGuessed, rows[i].Row, "level", ("unit", rows[i].Id.Value), ("level", OrganisationWords.Of(levels[i])));
        }

        var tree = OrgTree.Read(rows.Select((row, i) => (row.Row, new OrgUnit(row.Id, row.Name, levels[i], row.Parent))), allowSeveralRoots: true);
        foreach (var problem in tree.Problems) problems.Add(problem);
        return problems.ToResult(() => new StaffedOrganisation(tree.ValueOrThrow(), rows.Select(row => row.Headcount)));
    }

    private static List<UnitRow> ReadRows(CsvReader reader, ReadProblems problems)
    {
        var rows = new List<UnitRow>();
        if (CsvHeader.Read(reader, problems) is not { } header) return rows;
        var (id, parent) = (header.Require(problems, "id", "unit", "enhet", "eining"), header.Require(problems, "parent", "overordnet", "overordna"));
        var (name, level, headcount) = (header.Find("name", "navn", "namn"), header.Find("level", "nivå"), header.Find("headcount", "antall", "inviterte"));
        header.ReportUnknown(problems);
        if (id < 0 || parent < 0) return rows;

        while (reader.Read())
        {
            if (reader.IsBlank)
            {
                problems.Add(CsvRules.BlankLine, reader.RowNumber, null);
                continue;
            }

            if (!reader.HasFields(header.Count)) continue;
            var unit = reader.TrimmedText(id);
            if (unit.Length == 0 || string.IsNullOrWhiteSpace(unit))
            {
                problems.AddBadRow(OrganisationRules.MissingUnitCode, reader.RowNumber, "id");
                continue;
            }

            int? people = null;
            if (headcount >= 0 && reader.Trimmed(headcount).Length > 0)
            {
                if (FieldNumber.TryWhole(reader.Trimmed(headcount), out var count))
                {
                    people = count;
                }
                else
                {
                    problems.AddBadRow(OrganisationRules.BadHeadcount, reader.RowNumber, "headcount", ("unit", unit));
                    if (problems.SkipsBadRows) continue;
                }
            }

            var above = reader.TrimmedText(parent);
            rows.Add(new UnitRow(
                reader.RowNumber,
                UnitId.From(unit),
                string.IsNullOrWhiteSpace(above) ? null : UnitId.From(above),
                name < 0 ? "" : reader.TrimmedText(name),
                level >= 0 && Levels.TryGetValue(reader.TrimmedText(level), out var known) ? known : null,
                people));
        }

        return rows;
    }

    // Climbs from a unit without level to the nearest known one, then comes down again; a root, an unknown parent or a circle ends the climb.
    private static OrgLevel[] LevelsOf(List<UnitRow> rows)
    {
        var indexOf = new Dictionary<UnitId, int>();
        for (var i = 0; i < rows.Count; i++) indexOf.TryAdd(rows[i].Id, i);
        var levels = rows.Select(row => row.Level).ToArray();
        var path = new List<int>();
        var isOnPath = new bool[rows.Count];
        for (var start = 0; start < rows.Count; start++)
        {
            path.Clear();
            var at = start;
            while (at >= 0 && levels[at] is null && !isOnPath[at])
            {
                path.Add(at);
                isOnPath[at] = true;
                at = rows[at].Parent is { } parent && indexOf.TryGetValue(parent, out var index) ? index : -1;
            }

            var level = at < 0 ? null : levels[at];
            for (var i = path.Count - 1; i >= 0; i--)
            {
                level = level is { } above ? Below(above) : OrgLevel.Enterprise;
                levels[path[i]] = level;
            }
        }

        return [.. levels.Select(level => level.GetValueOrDefault())];
    }

    private static OrgLevel Below(OrgLevel level) => level == OrgLevel.Team ? OrgLevel.Team : level + 1;

    private sealed record UnitRow(int Row, UnitId Id, UnitId? Parent, string Name, OrgLevel? Level, int? Headcount);
}
