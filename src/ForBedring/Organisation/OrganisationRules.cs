using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <summary>The rules of the organisation (<i>regler for organisasjonen</i>): codes ORG-T…, ORG-G…, ORG-C…, ORG-P….</summary>
public static partial class OrganisationRules
{
    /// <summary>ORG-T01: a unit code stands on one row only.</summary>
    public static RuleDefinition DuplicateUnit { get; } = RuleDefinition.Hard("ORG-T01", "organisation.duplicate-unit", new(
        "Enheten {unit} står på flere rader; den første er rad {first}. Hver enhetskode skal stå én gang.",
        "Eininga {unit} står på fleire rader; den første er rad {first}. Kvar einingskode skal stå éin gong.",
        "Unit {unit} appears on several rows (first on row {first}). Each unit code must appear once."));

    /// <summary>ORG-T03: the unit above exists.</summary>
    public static RuleDefinition UnknownParent { get; } = RuleDefinition.Hard("ORG-T03", "organisation.unknown-parent", new(
        "Enheten {unit} ligger under {parent}, som ikke finnes. Rett koden eller legg til enheten.",
        "Eininga {unit} ligg under {parent}, som ikkje finst. Rett koden eller legg til eininga.",
        "Unit {unit} lies below {parent}, which does not exist. Correct the code or add the unit."));

    /// <summary>ORG-T04: no unit lies below itself.</summary>
    public static RuleDefinition Cycle { get; } = RuleDefinition.Hard("ORG-T04", "organisation.cycle", new(
        "Enheten {unit} ligger under seg selv: {path}. Rett overordnet enhet på en av radene.",
        "Eininga {unit} ligg under seg sjølv: {path}. Rett overordna eining på ei av radene.",
        "Unit {unit} lies below itself: {path}. Correct the parent on one of the rows."));

    /// <summary>ORG-T05: there is one root, unless several are allowed.</summary>
    public static RuleDefinition SeveralRoots { get; } = RuleDefinition.Hard("ORG-T05", "organisation.several-roots", new(
        "{n} enheter mangler overordnet enhet: {units}. Nøyaktig én skal være øverst.",
        "{n} einingar manglar overordna eining: {units}. Nøyaktig éi skal vere øvst.",
        "{n} units have no parent: {units}. Exactly one must be at the top."));

    /// <summary>ORG-T06: there is at least one unit.</summary>
    public static RuleDefinition NoUnits { get; } = RuleDefinition.Hard("ORG-T06", "organisation.no-units", new(
        "Det er ingen enheter. Minst én trengs.",
        "Det er ingen einingar. Minst éi trengst.",
        "There are no units. At least one is needed."));

    /// <summary>ORG-T02: a unit's level is below that of the unit above.</summary>
    public static RuleDefinition LevelNotBelowParent { get; } = RuleDefinition.Create("ORG-T02", "organisation.level-not-below-parent", new(
        "Enheten {unit} er {level}, men ligger under {above}. Rett nivået eller overordnet enhet.",
        "Eininga {unit} er {level}, men ligg under {above}. Rett nivået eller overordna eining.",
        "Unit {unit} is {level} but lies below {above}. Correct the level or the parent unit."),
        Severity.Warning, Severity.Error, Severity.Info);
}
