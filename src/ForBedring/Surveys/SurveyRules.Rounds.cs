using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>Rounds and tallies: SRV-R…, SRV-T….</summary>
public static partial class SurveyRules
{
    /// <summary>SRV-R01: scores are computed only for a closed or released round, because totals of an open round can be subtracted from each other.</summary>
    public static RuleDefinition ScoresNeedClosed { get; } = RuleDefinition.Hard("SRV-R01", "round.scores-need-closed", new(
        "Runden {round} er ikke lukket. Skårer regnes først ut når den er lukket.",
        "Runden {round} er ikkje lukka. Skårar blir først rekna ut når han er lukka.",
        "Round {round} is not closed. Scores are computed only after it is closed."));

    /// <summary>SRV-R02: nothing is released before the round is closed.</summary>
    public static RuleDefinition ReleaseNeedsClosed { get; } = RuleDefinition.Hard("SRV-R02", "round.release-needs-closed", new(
        "Runden {round} er ikke lukket. Resultater slippes først når den er lukket.",
        "Runden {round} er ikkje lukka. Resultat blir først sleppte når han er lukka.",
        "Round {round} is not closed. Results are released only after it is closed."));

    /// <summary>SRV-R03: late answers make a new version of the response set, never a silent change.</summary>
    public static RuleDefinition NoAnswersAfterClose { get; } = RuleDefinition.Hard("SRV-R03", "round.no-answers-after-close", new(
        "Runden {round} er lukket. Sene svar må bli en ny versjon av svarene.",
        "Runden {round} er lukka. Seine svar må bli ein ny versjon av svara.",
        "Round {round} is closed. Late answers must become a new version of the responses."));

    /// <summary>SRV-R04: a unit has no more answers than people invited; otherwise its number invited counts as unknown.</summary>
    public static RuleDefinition MoreAnswersThanInvited { get; } = RuleDefinition.Create("SRV-R04", "round.more-answers-than-invited", new(
        "Enheten {unit} har flere besvarelser enn inviterte. Antallet inviterte regnes som ukjent: svarprosenten for enheten og enhetene over den vises ikke, alt annet vises. Rett antallet, eller la det stå tomt, som gir det samme.",
        "Eininga {unit} har fleire svar enn inviterte. Talet på inviterte blir rekna som ukjent: svarprosenten for eininga og einingane over ho blir ikkje vist, alt anna blir vist. Rett talet, eller la det stå tomt, som gir det same.",
        "Unit {unit} has more answers than people invited. The number invited counts as unknown: the response rate of the unit and of the units above it is not shown, everything else is. Correct the number, or leave it empty, which does the same."),
        Severity.Warning);

    /// <summary>SRV-R05: the anonymity minimums bound when the round opened may be raised, never lowered.</summary>
    public static RuleDefinition ThresholdFixed { get; } = RuleDefinition.Hard("SRV-R05", "round.threshold-fixed", new(
        "Anonymitetsgrensen for {family} er lavere enn da runden {round} åpnet. Den kan heves, aldri senkes.",
        "Anonymitetsgrensa for {family} er lågare enn då runden {round} opna. Ho kan hevast, aldri senkast.",
        "The anonymity minimum for {family} is lower than when round {round} opened. It may be raised, never lowered."));

    /// <summary>SRV-R06: a round opens no later than it closes.</summary>
    public static RuleDefinition Dates { get; } = RuleDefinition.Create("SRV-R06", "round.dates", new(
        "Runden {round} lukker før den åpner. Rett datoene.",
        "Runden {round} lukkar før han opnar. Rett datoane.",
        "Round {round} closes before it opens. Correct the dates."),
        Severity.Error);

    /// <summary>SRV-R07: a round goes from planned to open to closed to released.</summary>
    public static RuleDefinition StateOrder { get; } = RuleDefinition.Create("SRV-R07", "round.state-order", new(
        "Runden {round} er {state} og kan ikke bli {next} nå. Rekkefølgen er planlagt, åpnet, lukket, frigitt.",
        "Runden {round} er {state} og kan ikkje bli {next} no. Rekkjefølgja er planlagd, opna, lukka, frigitt.",
        "Round {round} is {state} and cannot become {next} now. The order is planned, open, closed, released."),
        Severity.Error);

    /// <summary>SRV-R08: the units with a number of people invited are in the organisation.</summary>
    public static RuleDefinition UnknownInvitedUnit { get; } = RuleDefinition.Create("SRV-R08", "round.unknown-invited-unit", new(
        "Enheten {unit} har et antall inviterte, men finnes ikke i organisasjonen.",
        "Eininga {unit} har eit tal på inviterte, men finst ikkje i organisasjonen.",
        "Unit {unit} has a number of people invited but is not in the organisation."),
        Severity.Error);

    /// <summary>SRV-R09: what was bound when the round opened may be made stricter, never looser.</summary>
    public static RuleDefinition ChoiceFixed { get; } = RuleDefinition.Hard("SRV-R09", "round.choice-fixed", new(
        "Valget {choice} i anonymitetspolicyen er løsere enn da runden {round} åpnet. Det kan gjøres strengere, aldri løsere.",
        "Valet {choice} i anonymitetspolicyen er lausare enn då runden {round} opna. Det kan gjerast strengare, aldri lausare.",
        "The choice {choice} of the anonymity policy is looser than when round {round} opened. It may be made stricter, never looser."));

    /// <summary>SRV-T01: only tallies of the same instrument, round, organisation and scoring rules are added.</summary>
    public static RuleDefinition DifferentBase { get; } = RuleDefinition.Hard("SRV-T01", "tally.different-base", new(
        "Tellingene kan ikke legges sammen: de har ulik {part}.",
        "Teljingane kan ikkje leggjast saman: dei har ulik {part}.",
        "The tallies cannot be added: they differ in {part}."));

    /// <summary>SRV-T02: a partial aggregate is complete and unchanged.</summary>
    public static RuleDefinition DamagedTally { get; } = RuleDefinition.Create("SRV-T02", "tally.damaged", new(
        "Filen er ikke en hel og uendret telling. Skriv den på nytt fra kilden.",
        "Fila er ikkje ei heil og uendra teljing. Skriv ho på nytt frå kjelda.",
        "The file is not a whole and unchanged tally. Write it again from its source."),
        Severity.Error);

    /// <summary>SRV-T03: a partial aggregate has a format this version knows.</summary>
    public static RuleDefinition NewerTally { get; } = RuleDefinition.Create("SRV-T03", "tally.newer-format", new(
        "Tellingen er skrevet i et nyere format enn denne versjonen kan lese.",
        "Teljinga er skriven i eit nyare format enn denne versjonen kan lese.",
        "The tally is written in a newer format than this version can read."),
        Severity.Error);
}
