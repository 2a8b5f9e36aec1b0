using System.IO;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>The organisation from a text file (<i>organisasjonsfil</i>): <c>id,parent,name,level,headcount</c>, rows and columns in any order; or a column per level; or a column of paths.</summary>
/// <remarks>
/// <para>A unit without parent is a root; several roots are allowed and told of. NULL, 0 or the unit's own code as parent is a root too. A parent may be given by its name where only one unit has it.
/// The level is an <see cref="OrgLevel"/> name or its Norwegian term; where it is empty or unknown it is one below the unit above (ORG-R11). The headcount counts the people who belong directly to
/// the unit; empty is unknown. Column names may be Norwegian: <i>enhet, overordnet, navn, nivå, antall</i>.</para>
/// <para>Columns per level are called <i>nivå1, nivå2 …</i>, <i>level 1 …</i> or by the levels (<i>klinikk, avdeling, seksjon</i>); a column of paths is called <i>sti</i> or <i>path</i>, with
/// <c>&gt;</c>, <c>/</c> or <c>\</c> between the names. There a unit's code is its path, <c>Sykehuset &gt; Medisin</c>, unless the file has a column <c>id</c>.</para>
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
        var reader = CsvReader.Open(stream, problems, options);
        var rows = CsvHeader.Find(reader, problems, Sought) is { } header ? ReadRows(reader, header, problems) : [];
        if (rows.Count == 0 && problems.HasError) return problems.ToResult<StaffedOrganisation>(() => throw new System.Diagnostics.UnreachableException());

        OrganisationParents.Resolve(rows, problems);
        var levels = LevelsOf(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is { Level: null, IsFromPath: false }) problems.Add(OrganisationRules.LevelGuessed, rows[i].Row, "level", ("unit", rows[i].Id.Value), ("level", OrganisationWords.Of(levels[i])));
        }

        var tree = OrgTree.Read(rows.Select((row, i) => (row.Row, new OrgUnit(row.Id, row.Name, levels[i], row.Parent))), allowSeveralRoots: true);
        foreach (var problem in tree.Problems) problems.Add(problem);
        ReportRoots(rows, problems);
        return problems.ToResult(() => new StaffedOrganisation(tree.ValueOrThrow(), rows.Select(row => row.Headcount)));
    }

    /// <summary>What a header must hold: unit and parent, or columns per level, or a path.</summary>
    internal static HeaderSought Sought { get; } = new(
        SourceKind.Organisation,
        [OrganisationColumns.Id, OrganisationColumns.Parent],
        OrganisationColumns.Name.Concat(OrganisationColumns.Level).Concat(OrganisationColumns.Headcount).Concat(OrganisationColumns.Path),
        isMetOtherwise: names => OrganisationPaths.LevelColumns(names).Count >= 2 || names.Any(n => OrganisationColumns.Path.Contains(n.Trim(), StringComparer.OrdinalIgnoreCase)));

    /// <summary>The level a text names; null where it names none.</summary>
    internal static OrgLevel? LevelOf(string text) => Levels.TryGetValue(text.Trim(), out var level) ? level : null;

    /// <summary>The headcount of a field: null for an empty one; a problem, and false, where it is no whole number.</summary>
    internal static bool TryHeadcount(CsvReader reader, int field, string unit, ReadProblems problems, out int? people)
    {
        people = null;
        if (field < 0 || reader.Trimmed(field).Length == 0) return true;
        if (FieldNumber.TryWhole(reader.Trimmed(field), out var count) || FieldNumber.TryGrouped(reader.Trimmed(field), out count))
        {
            people = count;
            return true;
        }

        if (EmptyWord.Is(reader.Trimmed(field)))
        {
            problems.AddOnce(CsvRules.EmptyWords, reader.RowNumber, "headcount");
            return true;
        }

        problems.AddBadRow(OrganisationRules.BadHeadcount, reader.RowNumber, "headcount", ("unit", unit));
        return !problems.SkipsBadRows;
    }

    private static List<UnitRow> ReadRows(CsvReader reader, CsvHeader header, ReadProblems problems)
    {
        if (OrganisationColumns.Id.Any(n => header.Names.Contains(n, StringComparer.OrdinalIgnoreCase)) && header.Find(OrganisationColumns.Parent) is >= 0 and var parent)
            return ReadUnits(reader, header, parent, problems);
        return OrganisationPaths.Read(reader, header, problems);
    }

    private static List<UnitRow> ReadUnits(CsvReader reader, CsvHeader header, int parent, ReadProblems problems)
    {
        var rows = new List<UnitRow>();
        var id = header.Find(OrganisationColumns.Id);
        var (name, level, headcount) = (header.Find(OrganisationColumns.Name), header.Find(OrganisationColumns.Level), header.Find(OrganisationColumns.Headcount));
        header.ReportUnknown(problems);
        header.ReportDuplicates(problems);
        if (problems.HasError) return rows;

        while (reader.Read())
        {
            if (reader.IsBlank)
            {
                problems.Add(CsvRules.BlankLine, reader.RowNumber, null);
                continue;
            }

            if (!reader.HasFieldsWhenTrimmed(header.Count) && NoDataRow.Is(reader))
            {
                problems.Add(CsvRules.NoDataRow, reader.RowNumber, null);
                continue;
            }

            if (!reader.HasFields(header.Count)) continue;
            var unit = reader.TrimmedText(id);
            if (string.IsNullOrWhiteSpace(unit) || EmptyWord.Is(unit))
            {
                if (NoDataRow.Is(reader)) problems.Add(CsvRules.NoDataRow, reader.RowNumber, null);
                else problems.AddBadRow(OrganisationRules.MissingUnitCode, reader.RowNumber, "id");
                continue;
            }

            if (!TryHeadcount(reader, headcount, unit, problems, out var people)) continue;
            rows.Add(new UnitRow(reader.RowNumber, UnitId.From(unit), reader.TrimmedText(parent), name < 0 ? "" : reader.TrimmedText(name), level < 0 ? null : LevelOf(reader.TrimmedText(level)), people)
            {
                IsNote = NoDataRow.Is(reader),
            });
        }

        DropTotals(rows, problems);
        return rows;
    }

    // A unit may be called Total; a last line of totals has no unit below it and no unit above that exists.
    private static void DropTotals(List<UnitRow> rows, ReadProblems problems)
    {
        var parents = new HashSet<string>(rows.Select(r => r.ParentText), StringComparer.Ordinal);
        while (rows.Count > 1 && rows[rows.Count - 1] is { IsNote: true } last && !parents.Contains(last.Id.Value) && (last.ParentText.Length == 0 || EmptyWord.Is(last.ParentText)))
        {
            problems.Add(CsvRules.NoDataRow, last.Row, null);
            rows.RemoveAt(rows.Count - 1);
        }
    }

    private static void ReportRoots(List<UnitRow> rows, ReadProblems problems)
    {
        var roots = rows.Where(r => r.Parent is null).ToList();
        if (roots.Count < 2) return;
        var named = string.Join(", ", roots.Take(5).Select(r => r.Id.Value)) + (roots.Count > 5 ? " …" : "");
        problems.Add(OrganisationRules.RootsReported, roots[1].Row, "parent", ("n", roots.Count), ("units", named));
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
}

/// <summary>A unit as a row of a file gives it.</summary>
internal sealed class UnitRow(int row, UnitId id, string parentText, string name, OrgLevel? level, int? headcount)
{
    public int Row { get; } = row;

    public UnitId Id { get; } = id;

    /// <summary>What stands as the unit above.</summary>
    public string ParentText { get; } = parentText;

    public string Name { get; } = name;

    public OrgLevel? Level { get; } = level;

    public int? Headcount { get; set; } = headcount;

    /// <summary>Whether the row reads like a line of totals.</summary>
    public bool IsNote { get; init; }

    /// <summary>Whether the unit was made from a path or from columns of levels.</summary>
    public bool IsFromPath { get; init; }

    /// <summary>The unit above; null for a root. Known when the parents have been resolved.</summary>
    public UnitId? Parent { get; set; }
}

/// <summary>The names of the columns of an organisation file.</summary>
internal static class OrganisationColumns
{
    public static string[] Id { get; } = ["id", "unit", "enhet", "eining", "unitid", "unit_id", "enhetsid", "enhets-id", "enhetskode", "einingskode", "orgid", "org_id", "orgenhet"];

    public static string[] Parent { get; } =
        ["parent", "overordnet", "overordna", "parentid", "parent_id", "parent id", "overordnetid", "overordnet_id", "overordnet id", "overordnet enhet", "overordna eining", "parentunit", "parent_unit", "ligger under", "foreldreenhet"];

    public static string[] Name { get; } = ["name", "navn", "namn", "enhetsnavn", "einingsnamn", "unitname", "unit_name"];

    public static string[] Level { get; } = ["level", "nivå"];

    public static string[] Headcount { get; } = ["headcount", "antall", "inviterte", "antall ansatte", "antall inviterte", "antal", "tal på inviterte", "ansatte", "tilsette", "invited"];

    public static string[] Path { get; } = ["sti", "path", "organisasjonssti", "orgsti", "org_path", "unit path", "enhetssti", "hierarki", "hierarchy"];
}
