using ForBedring.Organisation;
using ForBedring.Programme.Competence;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>The format of a register of competence (<i>kompetanseoversikt</i>), <c>forbedring-competence/1</c>: ladder, units with head counts, targets, and who reached which rung. It is only read: records of people never leave the library.</summary>
public static class CompetenceJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-competence/1";

    private const string Level = "level";

    private static readonly JsonPart<UnitRow> Unit = new JsonObjectPart<UnitRow>(b => new(
            new OrgUnit(b.Get<UnitId>("id"), b.Find<string>("name") ?? "", b.Get<OrgLevel>(Level), b.Find<UnitId>("parent")), b.Get<int>("headcount")))
        .Required("id", JsonParts.Unit, u => u.Of.Id)
        .Optional("name", JsonParts.Word, u => u.Of.Name)
        .Required(Level, JsonParts.OneOf(("RegionalAuthority", OrgLevel.RegionalAuthority), ("Enterprise", OrgLevel.Enterprise), ("Clinic", OrgLevel.Clinic), ("Department", OrgLevel.Department), ("Section", OrgLevel.Section), ("Team", OrgLevel.Team)), u => u.Of.Level)
        .Optional("parent", JsonParts.Unit, u => u.Of.Parent)
        .Required("headcount", JsonParts.Whole(0, 1_000_000), u => u.Headcount);

    private static readonly JsonPart<CompetenceRecord> Record = new JsonObjectPart<CompetenceRecord>(b => new(
            b.Get<string>("person"), b.Get<UnitId>("unit"), b.Get<int>(Level), b.Get<LocalDate>("achieved"), b.Has("leftOn") ? b.Get<LocalDate>("leftOn") : null))
        .Required("person", JsonParts.Word, r => r.Person)
        .Required("unit", JsonParts.Unit, r => r.MainUnit)
        .Required(Level, JsonParts.Whole(0, 99), r => r.Level)
        .Required("achieved", JsonParts.Day, r => r.Achieved)
        .OptionalValue("leftOn", JsonParts.Day, r => r.LeftOn);

    private static readonly JsonObjectPart<CompetenceDocument> Document = new JsonObjectPart<CompetenceDocument>(
            b => new(
                new CompetenceRegister(new CompetenceLadder(b.List<CompetenceLevel>("ladder")), b.List<CompetenceRecord>("records")),
                OrgTree.Read(b.List<UnitRow>("units").Select(u => u.Of)).ValueOrThrow(),
                b.List<UnitRow>("units").Select(u => new KeyValuePair<UnitId, int>(u.Of.Id, u.Headcount)),
                b.List<CriticalMassTarget>("criticalMass")),
            Mismatch)
        .Required("format", JsonParts.Format(Format), _ => Format)
        .OptionalValue("writtenOn", JsonParts.Day, _ => (LocalDate?)null)
        .List("ladder", ProgrammeJson.Level, d => d.Register.Ladder.Levels, isRequired: true)
        .List("units", Unit, _ => [], isRequired: true)
        .List("criticalMass", ProgrammeJson.Target, d => d.Targets)
        .List("records", Record, _ => []);

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/competence-1.schema.json</c>.</summary>
    public static string Schema => JsonParts.SchemaOf(Document, "competence", "A register of competence, version 1");

    /// <summary>Reads a register, listing every problem with its line and path.</summary>
    /// <param name="utf8">The document.</param>
    public static ReadResult<CompetenceDocument> Read(byte[] utf8) => JsonParts.ReadDocument(Document, utf8);

    private static string? Mismatch(JsonBag b)
    {
        var ladder = b.List<CompetenceLevel>("ladder");
        if (ladder.Zip(ladder.Skip(1), (a, next) => a.Order < next.Order).Any(x => !x)) return "a ladder in order";
        var levels = new HashSet<int>(ladder.Select(l => l.Order));
        var units = b.List<UnitRow>("units");
        if (units.Count == 0 || OrgTree.Read(units.Select(u => u.Of)) is ReadResult<OrgTree>.Unreadable) return "units that make one tree";
        var known = new HashSet<UnitId>(units.Select(u => u.Of.Id));
        return b.List<CompetenceRecord>("records").All(r => levels.Contains(r.Level) && known.Contains(r.MainUnit)) && b.List<CriticalMassTarget>("criticalMass").All(t => levels.Contains(t.Level) && known.Contains(t.Scope))
            ? null : "records and targets whose rungs and units are there";
    }

    private sealed record UnitRow(OrgUnit Of, int Headcount);
}
