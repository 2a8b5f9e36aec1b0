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

    /// <summary>DSC-P04: a sensitive theme needs at least as many people as another.</summary>
    public static RuleDefinition SensitiveOrder { get; } = RuleDefinition.Hard("DSC-P04", "policy.sensitive-order", new(
        "Grensen for sensitive temaer skal være minst like høy som for index, både minimum og forskjell.",
        "Grensa for sensitive tema skal vere minst like høg som for index, både minimum og skilnad.",
        "The threshold for sensitive themes must be at least that of index, both minimum and difference."));

    /// <summary>DSC-P05: a policy is no looser than one that the same answers were released with.</summary>
    public static RuleDefinition Loosened { get; } = RuleDefinition.Hard("DSC-P05", "policy.loosened", new(
        "{choice} er løsere i policyen enn da svarene ble frigitt tidligere. Det kan gjøres strengere, aldri løsere.",
        "{choice} er lausare i policyen enn då svara vart frigjevne tidlegare. Det kan gjerast strengare, aldri lausare.",
        "{choice} is looser in the policy than when the answers were released before. It may be made stricter, never looser."));

    /// <summary>DSC-L11: a threshold was raised after a release. What was shown stays shown; what is new obeys the new one.</summary>
    public static RuleDefinition ThresholdRaised { get; } = RuleDefinition.Create("DSC-L11", "ledger.threshold-raised", new(
        "Grensen for {family} er hevet etter en tidligere frigivelse. Det som er vist, står; det nye følger den nye grensen.",
        "Grensa for {family} er heva etter ei tidlegare frigjeving. Det som er vist, står; det nye følgjer den nye grensa.",
        "The threshold for {family} was raised after an earlier release. What was shown stays; what is new obeys the new threshold."), Severity.Info);

    /// <summary>DSC-L12: something shown before has too few people now.</summary>
    public static RuleDefinition ShownBeforeTooFew { get; } = RuleDefinition.Create("DSC-L12", "ledger.shown-before-too-few", new(
        "{cell} ({item}) ble vist tidligere, men er skjult nå: for få svarende.",
        "{cell} ({item}) vart vist tidlegare, men er skjult no: for få svarande.",
        "{cell} ({item}) was shown before but is withheld now: too few respondents."), Severity.Warning);

    /// <summary>DSC-L13: something shown before would, with what was released before, give away a small group now.</summary>
    public static RuleDefinition ShownBeforeDiffers { get; } = RuleDefinition.Create("DSC-L13", "ledger.shown-before-differs", new(
        "{cell} ({item}) ble vist tidligere, men er skjult nå: forskjellen fra det som er frigitt, handler om for få.",
        "{cell} ({item}) vart vist tidlegare, men er skjult no: skilnaden frå det som er frigjeve, gjeld for få.",
        "{cell} ({item}) was shown before but is withheld now: what differs from what is released is about too few people."), Severity.Warning);

    /// <summary>DSC-L14: something shown before protects others now.</summary>
    public static RuleDefinition ShownBeforeProtects { get; } = RuleDefinition.Create("DSC-L14", "ledger.shown-before-protects", new(
        "{cell} ({item}) ble vist tidligere, men er skjult nå for å verne andre.",
        "{cell} ({item}) vart vist tidlegare, men er skjult no for å verne andre.",
        "{cell} ({item}) was shown before but is withheld now to protect others."), Severity.Warning);

    /// <summary>DSC-L15: the versions of the answers cannot be told apart sheet by sheet, so nothing is shown again.</summary>
    public static RuleDefinition VersionsNotRelated { get; } = RuleDefinition.Create("DSC-L15", "ledger.versions-not-related", new(
        "Det er ikke kjent hvilke svar som er endret siden forrige frigivelse av runden {round}. Enheter som er vist før, vises derfor ikke på nytt. Bygg versjonen på den forrige, med nøkler for svarende.",
        "Det er ikkje kjent kva svar som er endra sidan førre frigjeving av runden {round}. Einingar som er viste før, blir difor ikkje viste på nytt. Bygg versjonen på den førre, med nøklar for svarande.",
        "Which answers changed since the last release of round {round} is not known. Units shown before are therefore not shown again. Build the version on the one before, with respondents' keys."), Severity.Warning);

    /// <summary>DSC-L16: late answers without respondents' keys may be of people who are in already, and protect nobody.</summary>
    public static RuleDefinition LateWithoutPeople { get; } = RuleDefinition.Create("DSC-L16", "ledger.late-without-people", new(
        "Sene svar i runden {round} har ikke nøkler for svarende. De kan være fra noen som er med fra før, og verner derfor ingen.",
        "Seine svar i runden {round} har ikkje nøklar for svarande. Dei kan vere frå nokon som er med frå før, og vernar difor ingen.",
        "Late answers in round {round} have no respondents' keys. They may be of people who are in already, and therefore protect nobody."), Severity.Info);

    /// <summary>DSC-L17: the same answers were released with other scoring; figures of both would differ by few people.</summary>
    public static RuleDefinition OtherScoring { get; } = RuleDefinition.Create("DSC-L17", "ledger.other-scoring", new(
        "Svarene i runden {round} er frigitt med andre skåringsregler. Tall som avhenger av reglene, vises ikke på nytt for de samme personene.",
        "Svara i runden {round} er frigjevne med andre skåringsreglar. Tal som avheng av reglane, blir ikkje viste på nytt for dei same personane.",
        "The answers of round {round} were released with other scoring rules. Figures that depend on the rules are not shown again about the same people."), Severity.Warning);

    /// <summary>DSC-W04: people cannot be told from sheets.</summary>
    public static RuleDefinition SheetsNotPeople { get; } = RuleDefinition.Create("DSC-W04", "disclosure.sheets-not-people", new(
        "Svarene i runden {round} har ikke nøkkel for alle svarende. Hvert svar er talt som en person; noen med flere svar teller flere ganger.",
        "Svara i runden {round} har ikkje nøkkel for alle svarande. Kvart svar er talt som ein person; nokon med fleire svar tel fleire gonger.",
        "The answers of round {round} do not all have a respondent's key. Each sheet is counted as a person; someone with several sheets counts several times."), Severity.Info);

    /// <summary>DSC-W05: beside question figures, a mean of respondents is withheld where it would tell of those who skipped a question.</summary>
    public static RuleDefinition IndexesWithheld { get; } = RuleDefinition.Create("DSC-W05", "disclosure.indexes-withheld", new(
        "{item}: {figures} temaskårer er skjult, fordi gjennomsnitt av personer sammen med tall for hvert spørsmål røper dem som hoppet over noe. Velg gjennomsnitt av alle svar (pooledAnswers), eller vis bare temaer (detail: themes).",
        "{item}: {figures} temaskårar er skjulte, fordi gjennomsnitt av personar saman med tal for kvart spørsmål røper dei som hoppa over noko. Vel gjennomsnitt av alle svar (pooledAnswers), eller vis berre tema (detail: themes).",
        "{item}: {figures} theme scores are withheld, because a mean of respondents beside figures for each question tells of those who skipped something. Choose the mean of all answers (pooledAnswers), or show themes only (detail: themes)."), Severity.Warning);

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

    /// <summary>DSC-L21: a ledger has as many entries as were noted elsewhere.</summary>
    public static RuleDefinition OtherLength { get; } = RuleDefinition.Hard("DSC-L21", "ledger.other-length", new(
        "Frigivelsesloggen har {found} oppføringer, men skal ha {expected}. Den er avkortet, forlenget eller en annen.",
        "Frigjevingsloggen har {found} oppføringar, men skal ha {expected}. Han er avkorta, forlengd eller ein annan.",
        "The release ledger has {found} entries, but should have {expected}. It was cut, extended or is another one."));

    /// <summary>DSC-L22: a ledger ends with the hash that was noted elsewhere.</summary>
    public static RuleDefinition OtherLastHash { get; } = RuleDefinition.Hard("DSC-L22", "ledger.other-last-hash", new(
        "Frigivelsesloggen slutter ikke der den skal: den er endret, avkortet eller en eldre utgave.",
        "Frigjevingsloggen sluttar ikkje der han skal: han er endra, avkorta eller ei eldre utgåve.",
        "The release ledger does not end where it should: it was changed, cut or is an older one."));

    /// <summary>DSC-L23: a ledger carries the seal of the key it is read with.</summary>
    public static RuleDefinition NoSeal { get; } = RuleDefinition.Hard("DSC-L23", "ledger.no-seal", new(
        "Frigivelsesloggen har ikke et gyldig segl for nøkkelen: den er endret, avkortet, eller ble aldri forseglet med den.",
        "Frigjevingsloggen har ikkje eit gyldig segl for nøkkelen: han er endra, avkorta, eller vart aldri forsegla med han.",
        "The release ledger has no valid seal for the key: it was changed, cut, or never sealed with it."));

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
