using ForBedring.Rules;

namespace ForBedring.Organisation;

public static partial class OrganisationRules
{
    private static readonly Basis Pilots = new Basis.Method("Evaluation of Sammen om ForBedring, 2025");

    /// <summary>ORG-P05: each part of who is responsible is a known role.</summary>
    public static RuleDefinition UnknownParty { get; } = RuleDefinition.Create("ORG-P05", "organisation.unknown-party", new(
        "«{part}» er ikke en kjent rolle og er ført som egen rolle. Legg den til i rollelisten eller rett teksten.",
        "«{part}» er ikkje ei kjend rolle og er ført som eiga rolle. Legg ho til i rollelista eller rett teksten.",
        "“{part}” is not a known role and was recorded as a role of its own. Add it to the list of roles or correct the text."),
        Severity.Info, Severity.Warning, Severity.Info, new Basis.OwnChoice("The text of a form is kept."));

    /// <summary>ORG-C01: the unit has a representative of its own or shares one.</summary>
    public static RuleDefinition CoveredFromHigherLevel { get; } = RuleDefinition.Create("ORG-C01", "organisation.covered-from-higher-level", new(
        "Enheten {unit} har {party} bare på høyere nivå, i {from}.",
        "Eininga {unit} har {party} berre på høgare nivå, i {from}.",
        "Unit {unit} has {party} only at a higher level, in {from}."),
        Severity.Info, Severity.Warning, Severity.Info, Pilots);

    /// <summary>ORG-C02: no post as representative is vacant.</summary>
    public static RuleDefinition RepresentativeVacant { get; } = RuleDefinition.Create("ORG-C02", "organisation.representative-vacant", new(
        "Vervet som {party} i enheten {unit} er ledig: {reason}",
        "Vervet som {party} i eininga {unit} er ledig: {reason}",
        "The post as {party} in unit {unit} is vacant: {reason}"),
        Severity.Warning, Severity.Warning, Severity.Warning, Pilots);

    /// <summary>ORG-C03: it is recorded who represents the unit.</summary>
    public static RuleDefinition CoverageNotRecorded { get; } = RuleDefinition.Create("ORG-C03", "organisation.coverage-not-recorded", new(
        "Det er ikke ført hvem som er {party} for enheten {unit}. Før det, eller hvorfor det ikke trengs.",
        "Det er ikkje ført kven som er {party} for eininga {unit}. Før det, eller kvifor det ikkje trengst.",
        "It is not recorded who is {party} for unit {unit}. Record it, or why it is not needed."),
        Severity.Warning, Severity.Error, Severity.Info, Pilots);

    /// <summary>ORG-G01: a reporting group has two members or more, each in one group a round, and an id that no unit has.</summary>
    public static RuleDefinition GroupNotValid { get; } = RuleDefinition.Hard("ORG-G01", "organisation.group-not-valid", new(
        "Rapporteringsgruppen {group} kan ikke brukes: {problem}",
        "Rapporteringsgruppa {group} kan ikkje brukast: {problem}",
        "Reporting group {group} cannot be used: {problem}"),
        new Basis.OwnChoice("A unit in two groups could be computed from their difference."));

    /// <summary>ORG-G02: the members of a reporting group lie below the same unit.</summary>
    public static RuleDefinition GroupMembersApart { get; } = RuleDefinition.Create("ORG-G02", "organisation.group-members-apart", new(
        "Enhetene i rapporteringsgruppen {group} ligger under ulike enheter: {parents}.",
        "Einingane i rapporteringsgruppa {group} ligg under ulike einingar: {parents}.",
        "The units of reporting group {group} lie below different units: {parents}."),
        Severity.Warning, Severity.Error, Severity.Info, Pilots);

    /// <summary>ORG-R01: a unit map has each old unit once and only units of the two trees.</summary>
    public static RuleDefinition UnitMapNotValid { get; } = RuleDefinition.Hard("ORG-R01", "organisation.unit-map-not-valid", new(
        "Enhetskartet kan ikke brukes: {problem}",
        "Einingskartet kan ikkje brukast: {problem}",
        "The unit map cannot be used: {problem}"),
        new Basis.OwnChoice("Without a valid map units of two trees are not comparable."));
}
