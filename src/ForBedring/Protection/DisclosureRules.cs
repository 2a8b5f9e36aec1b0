using ForBedring.Rules;

namespace ForBedring.Protection;

/// <summary>The rules of disclosure control (<i>regler for anonymitet</i>): of any table: codes DSC-A audit, DSC-D data, DSC-L what was released before, DSC-W warnings.</summary>
/// <remarks>Codes never contain a count of withheld things, and messages that a reader may see name cells, never numbers.</remarks>
public static class DisclosureRules
{
    /// <summary>DSC-A01: the independent audit agrees with the decision. A breach is a fault in the library.</summary>
    public static RuleDefinition AuditFailed { get; } = RuleDefinition.Hard("DSC-A01", "disclosure.audit-failed", new(
        "Kontrollen godtok ikke utvalget av viste tall. Ingenting nytt vises; dette er en feil i biblioteket.",
        "Kontrollen godtok ikkje utvalet av viste tal. Ingenting nytt blir vist; dette er ein feil i biblioteket.",
        "The audit did not accept the selection of shown figures. Nothing new is shown; this is a fault in the library."));

    /// <summary>DSC-W01: the search for small groups reached its work limit; what could not be verified is withheld.</summary>
    public static RuleDefinition WorkLimit { get; } = RuleDefinition.Create("DSC-W01", "disclosure.work-limit", new(
        "Søket etter små grupper nådde grensen for arbeid. Det som ikke er kontrollert, er skjult.",
        "Søket etter små grupper nådde grensa for arbeid. Det som ikkje er kontrollert, er skjult.",
        "The search for small groups reached its work limit. What is not verified is withheld."), Severity.Warning);

    /// <summary>DSC-W02: the cells released before can be verified within the work limit; otherwise nothing more is released.</summary>
    public static RuleDefinition CannotVerify { get; } = RuleDefinition.Hard("DSC-W02", "disclosure.cannot-verify", new(
        "Det som er frigitt tidligere, kan ikke kontrolleres innenfor grensen for arbeid. Ingenting mer frigis.",
        "Det som er frigjeve tidlegare, kan ikkje kontrollerast innanfor grensa for arbeid. Ingenting meir blir frigjeve.",
        "What was released before cannot be verified within the work limit. Nothing more is released."));

    /// <summary>DSC-D01: an id stands once among units, groups or cells.</summary>
    public static RuleDefinition DuplicateId { get; } = RuleDefinition.Hard("DSC-D01", "disclosure.duplicate-id", new(
        "Koden {id} står flere ganger i {list}. Hver kode skal stå én gang.",
        "Koden {id} står fleire gonger i {list}. Kvar kode skal stå éin gong.",
        "The id {id} stands several times in {list}. Each id must stand once."));

    /// <summary>DSC-D02: a cell names groups that exist.</summary>
    public static RuleDefinition UnknownGroup { get; } = RuleDefinition.Hard("DSC-D02", "disclosure.unknown-group", new(
        "Cellen {cell} viser til gruppen {id}, som ikke finnes.",
        "Cella {cell} viser til gruppa {id}, som ikkje finst.",
        "Cell {cell} refers to group {id}, which does not exist."));

    /// <summary>DSC-D03: a path names units that exist.</summary>
    public static RuleDefinition UnknownUnit { get; } = RuleDefinition.Hard("DSC-D03", "disclosure.unknown-unit", new(
        "{where} viser til enheten {id}, som ikke finnes.",
        "{where} viser til eininga {id}, som ikkje finst.",
        "{where} refers to unit {id}, which does not exist."));

    /// <summary>DSC-D04: counts are 0 or more, at most 1,000,000,000,000.</summary>
    public static RuleDefinition NegativeCount { get; } = RuleDefinition.Hard("DSC-D04", "disclosure.negative-count", new(
        "Gruppen {group} har et antall som er negativt eller urimelig stort.",
        "Gruppa {group} har eit tal som er negativt eller urimeleg stort.",
        "Group {group} has a count that is negative or unreasonably large."));

    /// <summary>DSC-D05: no unit lies below itself.</summary>
    public static RuleDefinition Cycle { get; } = RuleDefinition.Hard("DSC-D05", "disclosure.cycle", new(
        "Enheten {id} ligger under seg selv.",
        "Eininga {id} ligg under seg sjølv.",
        "Unit {id} lies below itself."));

    /// <summary>DSC-D06: the unit above exists.</summary>
    public static RuleDefinition UnknownParent { get; } = RuleDefinition.Hard("DSC-D06", "disclosure.unknown-parent", new(
        "Enheten {id} ligger under {parent}, som ikke finnes.",
        "Eininga {id} ligg under {parent}, som ikkje finst.",
        "Unit {id} lies below {parent}, which does not exist."));

    /// <summary>DSC-D07: every group has one count per measure.</summary>
    public static RuleDefinition CountLength { get; } = RuleDefinition.Hard("DSC-D07", "disclosure.count-length", new(
        "Gruppen {group} har et annet antall mål enn den første gruppen.",
        "Gruppa {group} har eit anna tal mål enn den første gruppa.",
        "Group {group} has another number of measures than the first group."));

    /// <summary>DSC-D08: 1 ≤ d ≤ K.</summary>
    public static RuleDefinition ThresholdOrder { get; } = RuleDefinition.Hard("DSC-D08", "disclosure.threshold-order", new(
        "Grensen {threshold} og forskjellen {difference} passer ikke: forskjellen skal være minst 1 og høyst lik grensen.",
        "Grensa {threshold} og skilnaden {difference} passar ikkje: skilnaden skal vere minst 1 og høgst lik grensa.",
        "Threshold {threshold} and difference {difference} do not fit: the difference must be at least 1 and at most the threshold."));

    /// <summary>DSC-D09: a path follows the units' parents. The people are counted in every unit of the path and in all units above them.</summary>
    public static RuleDefinition PathMismatch { get; } = RuleDefinition.Create("DSC-D09", "disclosure.path-mismatch", new(
        "Stien til {where} følger ikke enhetene: {id} ligger ikke rett under enheten foran.",
        "Stien til {where} følgjer ikkje einingane: {id} ligg ikkje rett under eininga framfor.",
        "The path of {where} does not follow the units: {id} does not lie directly below the unit before it."), Severity.Warning);

    /// <summary>DSC-D10: a threshold of 3 or more. Below it the counts themselves are nearly public.</summary>
    public static RuleDefinition VeryLowThreshold { get; } = RuleDefinition.Create("DSC-D10", "disclosure.very-low-threshold", new(
        "Grensen er under 3. Ingen kjent norsk praksis går så lavt.",
        "Grensa er under 3. Ingen kjend norsk praksis går så lågt.",
        "The threshold is below 3. No known Norwegian practice goes so low."), Severity.Warning);

    /// <summary>DSC-D11: a list of shown cells names cells that exist.</summary>
    public static RuleDefinition UnknownCell { get; } = RuleDefinition.Hard("DSC-D11", "disclosure.unknown-cell", new(
        "Cellen {id} finnes ikke.",
        "Cella {id} finst ikkje.",
        "The cell {id} does not exist."));

    /// <summary>DSC-L04: cells released before keep the promise by themselves.</summary>
    public static RuleDefinition AlreadyExposed { get; } = RuleDefinition.Hard("DSC-L04", "ledger.already-exposed", new(
        "Det som er frigitt tidligere, røper allerede en liten gruppe: {witness}.",
        "Det som er frigjeve tidlegare, røper alt ei lita gruppe: {witness}.",
        "What was released before already gives away a small group: {witness}."));

    /// <summary>DSC-D12: where the counts are the secret, each group has one count.</summary>
    public static RuleDefinition OneCount { get; } = RuleDefinition.Hard("DSC-D12", "disclosure.one-count", new(
        "Gruppen {group} har flere antall. Når antallene er det som skal beskyttes, har hver gruppe ett.",
        "Gruppa {group} har fleire tal. Når tala er det som skal vernast, har kvar gruppe eitt.",
        "Group {group} has several counts. Where the counts are what is protected, each group has one."));

    /// <summary>DSC-D13: where the counts are the secret, there is one threshold, at least 2, and no difference besides.</summary>
    public static RuleDefinition CountThreshold { get; } = RuleDefinition.Hard("DSC-D13", "disclosure.count-threshold", new(
        "Grensen er {threshold}. Når antallene er det som skal beskyttes, skal grensen være minst 2, og forskjellen skal ikke oppgis.",
        "Grensa er {threshold}. Når tala er det som skal vernast, skal grensa vere minst 2, og skilnaden skal ikkje givast opp.",
        "The threshold is {threshold}. Where the counts are what is protected, it must be at least 2, and no difference is given."));
}
