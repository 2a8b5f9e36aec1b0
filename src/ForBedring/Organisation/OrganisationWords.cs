using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <summary>Levels and faults of reporting groups in words that fill the placeholders of messages.</summary>
internal static class OrganisationWords
{
    /// <summary>A level with its article, as in «er en klinikk».</summary>
    public static LocalisedText Of(OrgLevel level) => level switch
    {
        OrgLevel.RegionalAuthority => new("et regionalt helseforetak", "eit regionalt helseføretak", "a regional health authority"),
        OrgLevel.Enterprise => new("et helseforetak", "eit helseføretak", "a health trust"),
        OrgLevel.Clinic => new("en klinikk", "ein klinikk", "a clinic"),
        OrgLevel.Department => new("en avdeling", "ei avdeling", "a department"),
        OrgLevel.Section => new("en seksjon", "ein seksjon", "a section"),
        OrgLevel.Team => new("et team", "eit team", "a team"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "The level is not one of OrgLevel."),
    };

    public static LocalisedText FewMembers(int members) => new(
        $"den har {NumberText.Machine(members)} enhet, og må ha minst to", $"ho har {NumberText.Machine(members)} eining, og må ha minst to", $"it has {NumberText.Machine(members)} unit and must have at least two");

    public static LocalisedText IdOfUnit { get; } = new("en enhet har samme kode", "ei eining har same kode", "a unit has the same code");

    public static LocalisedText GivenTwice { get; } = new("den er oppgitt to ganger for samme runde", "ho er oppgitt to gonger for same runde", "it is given twice for the same round");

    public static LocalisedText UnknownMember(UnitId unit) => new($"enheten {unit} finnes ikke", $"eininga {unit} finst ikkje", $"unit {unit} does not exist");

    public static LocalisedText MemberElsewhere(UnitId unit) => new(
        $"enheten {unit} er alt med i en annen gruppe", $"eininga {unit} er alt med i ei anna gruppe", $"unit {unit} already belongs to another group");
}
