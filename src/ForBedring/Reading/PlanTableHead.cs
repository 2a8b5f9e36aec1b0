using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>The lines above the table: label, title, category, date, placement. Names of people are dropped (IMP-I15).</summary>
internal sealed class PlanTableHead
{
    private static readonly (string Label, int Field)[] Labels =
    [
        ("følsomhet", 1), ("gradering", 1), ("sensitivity", 1), ("kategori", 2), ("category", 2), ("dato oppdatert", 3), ("oppdatert", 3), ("last updated", 3),
        ("organisatorisk plassering", 4), ("placement", 4), ("dok.eier/leder", 5), ("dokumenteier", 5), ("dokumenteigar", 5), ("owner", 5), ("utfylt av", 6), ("fylt ut av", 6), ("prepared by", 6),
    ];

    /// <summary>Whether a text is the name of a field of the head.</summary>
    public static bool IsLabel(string text)
    {
        var name = text.Trim().TrimEnd(':').TrimEnd().ToLowerInvariant();
        return Array.Exists(Labels, l => l.Label == name);
    }

    private readonly string?[] _fields = new string?[7];

    public string Title { get; private set; } = "";

    public int OwnersDropped { get; private set; }

    public RoleRef? Owner { get; private set; }

    public RoleRef? PreparedBy { get; private set; }

    public string? Category => _fields[2];

    public SensitivityLabel Label => string.IsNullOrWhiteSpace(_fields[1]) ? ImprovementPlan.Unlabelled : SensitivityLabel.Parse(_fields[1]!);

    /// <summary>What stands as the day of the last change; null where nothing does.</summary>
    public string? UpdatedText => string.IsNullOrWhiteSpace(_fields[3]) ? null : _fields[3];

    public int? UpdatedLine { get; private set; }

    public static PlanTableHead Read(IEnumerable<(int Line, string Text)> lines, PlanAliases aliases)
    {
        var head = new PlanTableHead();
        foreach (var (number, line) in lines)
        {
            head.ReadLine(line);
            if (head.UpdatedText is not null) head.UpdatedLine ??= number;
        }

        head.Owner = head.RoleIn(5, aliases);
        head.PreparedBy = head.RoleIn(6, aliases);
        return head;
    }

    public LocalDate? Updated
        => _fields[3] is { } text && ImpreciseDate.Parse(text, new DateContext(new LocalDate(2024, 1, 1))) is ImpreciseDate.Dated { Precision: DatePrecision.Day } day ? day.Earliest : null;

    public OrgPlacement Placement
    {
        get
        {
            var text = (_fields[4] ?? "").Trim();
            var words = text.Split([' '], 2);
            OrgLevel? level = words[0].ToLowerInvariant() switch
            {
                "overordnet" or "overordna" or "enterprise" or "foretak" or "føretak" => OrgLevel.Enterprise,
                "klinikk" or "clinic" => OrgLevel.Clinic,
                "avdeling" or "department" => OrgLevel.Department,
                "seksjon" or "section" => OrgLevel.Section,
                "team" => OrgLevel.Team,
                "region" or "regional" => OrgLevel.RegionalAuthority,
                _ => null,
            };
            var unit = level is null ? text : words.Length > 1 ? words[1].Trim() : "";
            // A form that does not say where it belongs is not taken for the whole enterprise's.
            return new OrgPlacement(level ?? OrgLevel.Department, UnitId.From(unit.Length == 0 ? "enheten" : unit));
        }
    }

    // Several labels may stand on one line; each value ends where the next label begins.
    private void ReadLine(string line)
    {
        var lower = line.ToLowerInvariant();
        var found = new List<(int At, int End, int Field)>();
        foreach (var (label, field) in Labels)
        {
            var at = lower.IndexOf(label, StringComparison.Ordinal);
            var starts = at == 0 || (at > 0 && char.IsWhiteSpace(lower[at - 1]));
            if (!starts || found.Any(f => at >= f.At && at < f.End)) continue;
            var end = at + label.Length;
            if (end < lower.Length && lower[end] != ':' && !(at == 0 && field == 1)) continue;
            found.Add((at, end < lower.Length && lower[end] == ':' ? end + 1 : end, field));
        }

        found.Sort();
        if (found.Count == 0)
        {
            if (Title.Length == 0 && line.Any(char.IsLetter) && !IsPhaseLine(lower)) Title = line.Trim().TrimStart('#').Trim().Trim('*').Trim();
            return;
        }

        for (var i = 0; i < found.Count; i++)
        {
            var end = i + 1 < found.Count ? found[i + 1].At : line.Length;
            var value = line.Substring(found[i].End, end - found[i].End).Trim(' ', '\t', ':');
            _fields[found[i].Field] ??= value;
        }
    }

    private static bool IsPhaseLine(string lower) => lower.StartsWith("planlegg", StringComparison.Ordinal) && lower.Contains("gjennomføre");

    private RoleRef? RoleIn(int field, PlanAliases aliases)
    {
        var text = _fields[field];
        if (string.IsNullOrWhiteSpace(text) || text!.StartsWith('[')) return null;
        var reading = ResponsibleParty.Read(text!, aliases.Roles, FindingPolicy.Default, new Subject("plan", ""));
        if (reading.Findings.Count == 0 && reading.Parties.Length == 1) return reading.Parties[0].Who;
        OwnersDropped++;
        return null;
    }
}
