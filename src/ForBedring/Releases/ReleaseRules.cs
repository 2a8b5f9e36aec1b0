using ForBedring.Rules;

namespace ForBedring.Releases;

/// <summary>The rules of policies, releases and their ledgers (<i>regler for frigivelse</i>): codes DSC-A audit, DSC-P policy, DSC-L ledger, DSC-W warnings.</summary>
public static class ReleaseRules
{
    /// <summary>DSC-A02: a withheld figure cannot be bounded tightly from what is shown and the answer range. For the data controller.</summary>
    public static RuleDefinition NarrowInterval { get; } = RuleDefinition.Create("DSC-A02", "disclosure.narrow-interval", new(
        "Det skjulte tallet for {cell} kan anslås ganske nøye ut fra det som vises.",
        "Det skjulte talet for {cell} kan reknast ganske nøye ut frå det som blir vist.",
        "The withheld figure of {cell} can be estimated rather closely from what is shown."), Severity.Info);

    /// <summary>DSC-P01: minimum ≥ difference ≥ 3. There is no way around it.</summary>
    public static RuleDefinition PolicyFloor { get; } = RuleDefinition.Hard("DSC-P01", "policy.floor", new(
        "Grensen for {family} er for lav: forskjellen skal være minst 3 og minimum minst lik forskjellen.",
        "Grensa for {family} er for låg: skilnaden skal vere minst 3 og minimum minst lik skilnaden.",
        "The threshold for {family} is too low: the difference must be at least 3 and the minimum at least the difference."),
        new Basis.OwnChoice("3 is the lowest in published Norwegian use (10faktor.no)."));

    /// <summary>DSC-P02: a threshold of 3 or 4 needs a stated reason; with one it is a warning.</summary>
    public static RuleDefinition LowThreshold { get; } = RuleDefinition.Create("DSC-P02", "policy.low-threshold", new(
        "Grensen for {family} er 3 eller 4. Det krever en begrunnelse i acceptLowThreshold.",
        "Grensa for {family} er 3 eller 4. Det krev ei grunngjeving i acceptLowThreshold.",
        "The threshold for {family} is 3 or 4. That needs a reason in acceptLowThreshold."), Severity.Error);

    /// <summary>DSC-P03: distributions and comments need at least as many people as indexes.</summary>
    public static RuleDefinition PolicyOrder { get; } = RuleDefinition.Hard("DSC-P03", "policy.order", new(
        "Minimum for {family} skal være minst like høyt som for index.",
        "Minimum for {family} skal vere minst like høgt som for index.",
        "The minimum for {family} must be at least that of index."));

    /// <summary>DSC-L01: asked for all or nothing, and something asked for would give away a small group.</summary>
    public static RuleDefinition WouldDisclose { get; } = RuleDefinition.Hard("DSC-L01", "ledger.would-disclose", new(
        "{cell} ({item}) kan ikke frigis sammen med det som er frigitt: en liten gruppe ville bli synlig.",
        "{cell} ({item}) kan ikkje frigjevast saman med det som er frigjeve: ei lita gruppe ville bli synleg.",
        "{cell} ({item}) cannot be released with what is released: a small group would become visible."));

    /// <summary>DSC-L02: a statement that a released figure was withdrawn. It is information only: released stays released.</summary>
    public static RuleDefinition Withdrawn { get; } = RuleDefinition.Create("DSC-L02", "ledger.withdrawn", new(
        "{cell} er merket som trukket tilbake. Det som er lest, kan ikke gjøres ulest.",
        "{cell} er merkt som trekt tilbake. Det som er lese, kan ikkje gjerast ulese.",
        "{cell} is marked as withdrawn. What was read cannot be unread."), Severity.Info);

    /// <summary>DSC-L03: further releases need the answers that earlier ones were made from.</summary>
    public static RuleDefinition ResponseSetNeeded { get; } = RuleDefinition.Hard("DSC-L03", "ledger.response-set-needed", new(
        "Svarene som ble brukt til frigivelsen av {cell}, trengs for å frigi mer.",
        "Svara som vart brukte til frigjevinga av {cell}, trengst for å frigje meir.",
        "The answers behind the release of {cell} are needed to release more."));

    /// <summary>DSC-L05: each entry of a ledger follows from the one before.</summary>
    public static RuleDefinition BrokenChain { get; } = RuleDefinition.Hard("DSC-L05", "ledger.broken-chain", new(
        "Frigivelsesloggen er endret: oppføring {entry} passer ikke med den foran.",
        "Frigjevingsloggen er endra: oppføring {entry} passar ikkje med den framfor.",
        "The release ledger has been changed: entry {entry} does not follow from the one before."));

    /// <summary>DSC-L06: a ledger belongs to one round.</summary>
    public static RuleDefinition OtherRound { get; } = RuleDefinition.Hard("DSC-L06", "ledger.other-round", new(
        "Frigivelsesloggen gjelder runden {ledger}, ikke {round}.",
        "Frigjevingsloggen gjeld runden {ledger}, ikkje {round}.",
        "The release ledger is for round {ledger}, not {round}."));

    /// <summary>DSC-L07: where answers are cut on another tree, everyone has one place in it.</summary>
    public static RuleDefinition Unplaced { get; } = RuleDefinition.Hard("DSC-L07", "ledger.unplaced", new(
        "De som hører til {unit}, har ikke én plass i den nye inndelingen.",
        "Dei som høyrer til {unit}, har ikkje éin plass i den nye inndelinga.",
        "The people of {unit} do not have one place in the other organisation."));

    /// <summary>DSC-L08: a question left out of an earlier release stays out for the whole wave.</summary>
    public static RuleDefinition LeftOutBefore { get; } = RuleDefinition.Hard("DSC-L08", "ledger.left-out-before", new(
        "Spørsmålet {question} ble holdt utenfor da {cell} ble frigitt, og kan ikke tas inn igjen for denne runden.",
        "Spørsmålet {question} vart halde utanfor då {cell} vart frigjeve, og kan ikkje takast inn att for denne runden.",
        "Question {question} was left out when {cell} was released, and cannot be brought back for this round."));

    /// <summary>DSC-L09: pooled years are different rounds with the same instrument, each given once.</summary>
    public static RuleDefinition PooledWaves { get; } = RuleDefinition.Hard("DSC-L09", "ledger.pooled-waves", new(
        "Runden {round} kan ikke slås sammen med {other}: samlede år er ulike runder med samme skjema, og hver gis én gang.",
        "Runden {round} kan ikkje slåast saman med {other}: samla år er ulike rundar med same skjema, og kvar blir gitt éin gong.",
        "Round {round} cannot be pooled with {other}: pooled years are different rounds with the same instrument, each given once."));

    /// <summary>DSC-L10: a cell of pooled years stands in the ledger of each of its rounds.</summary>
    public static RuleDefinition PooledElsewhere { get; } = RuleDefinition.Hard("DSC-L10", "ledger.pooled-elsewhere", new(
        "{cell} er frigitt for flere runder samlet, men mangler i frigivelsesloggen for {round}. Gi loggen slik den står nå.",
        "{cell} er frigjeve for fleire rundar samla, men manglar i frigjevingsloggen for {round}. Gi loggen slik han står no.",
        "{cell} was released for several rounds together, but is missing from the ledger of {round}. Give the ledger as it now stands."));

    /// <summary>DSC-W03: the policy hides a question that the instrument does not have.</summary>
    public static RuleDefinition UnknownQuestion { get; } = RuleDefinition.Create("DSC-W03", "policy.unknown-question", new(
        "Policyen nevner spørsmålet {question}, som ikke finnes i skjemaet.",
        "Policyen nemner spørsmålet {question}, som ikkje finst i skjemaet.",
        "The policy names question {question}, which is not in the instrument."), Severity.Warning);
}
