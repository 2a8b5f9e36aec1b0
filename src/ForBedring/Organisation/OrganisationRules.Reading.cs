using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <content>Rules for rows that describe units: codes ORG-R….</content>
public static partial class OrganisationRules
{
    /// <summary>ORG-R10: a headcount is empty or a whole number from 0.</summary>
    public static RuleDefinition BadHeadcount { get; } = RuleDefinition.Create("ORG-R10", "organisation.bad-headcount", new(
        "Antall inviterte i enheten {unit} er ikke et helt tall fra 0. La feltet stå tomt hvis antallet er ukjent.",
        "Talet på inviterte i eininga {unit} er ikkje eit heilt tal frå 0. La feltet stå tomt om talet er ukjent.",
        "The headcount of unit {unit} is not a whole number from 0. Leave the field empty if it is unknown."), Severity.Error);

    /// <summary>ORG-R11: a level that is empty or unknown is taken to be one below the unit above; a root is an enterprise.</summary>
    public static RuleDefinition LevelGuessed { get; } = RuleDefinition.Create("ORG-R11", "organisation.level-guessed", new(
        "Enheten {unit} mangler et kjent nivå og er lest som {level}.",
        "Eininga {unit} manglar eit kjent nivå og er lesen som {level}.",
        "Unit {unit} has no known level and was read as {level}."), Severity.Info);

    /// <summary>ORG-R12: a unit has a code.</summary>
    public static RuleDefinition MissingUnitCode { get; } = RuleDefinition.Create("ORG-R12", "organisation.missing-unit-code", new(
        "Raden mangler enhetskode.", "Rada manglar einingskode.", "The row has no unit code."), Severity.Error);
}
