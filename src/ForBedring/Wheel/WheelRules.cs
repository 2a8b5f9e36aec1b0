using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>The rules of the wheel (<i>regler for årshjulet</i>): WHL-H… are hard, WHL-W… are advice, WHL-I… are information.</summary>
/// <remarks>All pilots skipped or reordered steps, and those who used the method pragmatically did best: order is never an exception.</remarks>
public static partial class WheelRules
{
    private static readonly Basis Evaluation = new Basis.Method("Evaluation of Sammen om ForBedring, 2025");
    private static readonly Basis Process = new Basis.Method("Sammen om ForBedring, the process", "https://sammenomforbedring.no/sammen-om-forbedring-prosessen/");
    private static readonly Basis Privacy = new Basis.OwnChoice("Protects the people who answer.");
    private static readonly Basis Structure = new Basis.OwnChoice("A cycle that contradicts itself tells nobody where they are.");

    /// <summary>WHL-H01: steps 5–7 use figures only after the round is closed and released.</summary>
    public static RuleDefinition ResultsBeforeClose { get; } = RuleDefinition.Hard("WHL-H01", "wheel.results-before-close", new(
        "Trinn {step} viser til tall fra runden {round}, som ikke er lukket og frigitt. Vent, eller hold trinnet uten tall.",
        "Steg {step} viser til tal frå runden {round}, som ikkje er lukka og frigitt. Vent, eller hald steget utan tal.",
        "Step {step} refers to figures of round {round}, which is not closed and released. Wait, or take the step without figures."), Privacy, Process);

    /// <summary>WHL-H02: a withheld figure is no evidence.</summary>
    public static RuleDefinition SuppressedFigureUsed { get; } = RuleDefinition.Hard("WHL-H02", "wheel.suppressed-figure-used", new(
        "Trinn {step} viser til tallet {figure}, som er skjult av hensyn til personvernet. Et skjult tall kan ikke brukes som grunnlag.",
        "Steg {step} viser til talet {figure}, som er skjult av omsyn til personvernet. Eit skjult tal kan ikkje brukast som grunnlag.",
        "Step {step} refers to the figure {figure}, which is withheld for privacy. A withheld figure cannot be used as evidence."), Privacy);

    /// <summary>WHL-H03: there is one record per cycle, unit and step.</summary>
    public static RuleDefinition CycleKeyUnique { get; } = RuleDefinition.Hard("WHL-H03", "wheel.cycle-key-unique", new(
        "Trinn {step} for enheten {unit} i {year} er ført flere ganger. Behold én føring.",
        "Steg {step} for eininga {unit} i {year} er ført fleire gonger. Behald éi føring.",
        "Step {step} of unit {unit} in {year} is recorded several times. Keep one record."), Structure);

    /// <summary>WHL-H04: a step is 1–9.</summary>
    public static RuleDefinition UnknownStep { get; } = RuleDefinition.Hard("WHL-H04", "wheel.unknown-step", new(
        "{step} er ikke et trinn. Trinnene er 1 til 9.",
        "{step} er ikkje eit steg. Stega er 1 til 9.",
        "{step} is not a step. The steps are 1 to 9."), Structure);

    /// <summary>WHL-H06: a strategic step that is done names the body that decided.</summary>
    public static RuleDefinition DecisionNeedsDecider { get; } = RuleDefinition.Hard("WHL-H06", "wheel.decision-needs-decider", new(
        "Trinn {step} er ført som gjennomført uten at organet som bestemte, er oppgitt. Oppgi ledergruppen eller et annet organ.",
        "Steg {step} er ført som gjennomført utan at organet som bestemte, er oppgitt. Oppgi leiargruppa eller eit anna organ.",
        "Step {step} is recorded as done without the body that decided. Name the leader group or another body."), Structure);

    /// <summary>WHL-H07: a long-term effect is observed only in a series of readings.</summary>
    public static RuleDefinition LongEffectNeedsSeries { get; } = RuleDefinition.Hard("WHL-H07", "wheel.long-effect-needs-series", new(
        "Virkningen «{effect}» er langsiktig og kan ikke føres som observert uten en måleserie. Før den som forventet.",
        "Verknaden «{effect}» er langsiktig og kan ikkje førast som observert utan ein måleserie. Før han som venta.",
        "The effect “{effect}” is long-term and cannot be recorded as observed without a series of readings. Record it as expected."),
        new Basis.OwnChoice("The evaluation documents no long-term effect."));

    /// <summary>WHL-H08: only a done step is reopened.</summary>
    public static RuleDefinition ReopenNeedsDone { get; } = RuleDefinition.Hard("WHL-H08", "wheel.reopen-needs-done", new(
        "Trinn {step} er ikke gjennomført og kan ikke gjenåpnes.",
        "Steg {step} er ikkje gjennomført og kan ikkje opnast att.",
        "Step {step} is not done and cannot be reopened."), Structure);

    /// <summary>WHL-H09: step 8 is never done while the plan has open measures.</summary>
    public static RuleDefinition OpenMeasuresLeft { get; } = RuleDefinition.Hard("WHL-H09", "wheel.open-measures-left", new(
        "Trinn 8 kan ikke føres som gjennomført mens planen {plan} har åpne tiltak.",
        "Steg 8 kan ikkje førast som gjennomført medan planen {plan} har opne tiltak.",
        "Step 8 cannot be recorded as done while plan {plan} has open measures."), Process);

    /// <summary>WHL-W01: a step is started after the one it builds on.</summary>
    public static RuleDefinition OutOfOrder { get; } = RuleDefinition.Create("WHL-W01", "wheel.out-of-order", new(
        "Trinn {b} ble startet før trinn {a}.",
        "Steg {b} vart starta før steg {a}.",
        "Step {b} was started before step {a}."), Severity.Warning, Severity.Error, Severity.Info, Process, Evaluation);

    /// <summary>WHL-W02: the dates tell which of two steps was started first.</summary>
    public static RuleDefinition PossiblyOutOfOrder { get; } = RuleDefinition.Create("WHL-W02", "wheel.possibly-out-of-order", new(
        "Trinn {b} kan være startet før trinn {a}; datoene avgjør det ikke.",
        "Steg {b} kan vere starta før steg {a}; datoane avgjer det ikkje.",
        "Step {b} may have been started before step {a}; the dates do not decide it."), Severity.Info, Severity.Warning, Severity.Info, Process);

    /// <summary>WHL-W03: a step that later steps have passed has a reason.</summary>
    public static RuleDefinition SkippedWithoutReason { get; } = RuleDefinition.Create("WHL-W03", "wheel.skipped-without-reason", new(
        "Trinn {step} er urørt, men senere trinn er i gang. Før det, eller hvorfor det ble hoppet over.",
        "Steg {step} er urørt, men seinare steg er i gang. Før det, eller kvifor det vart hoppa over.",
        "Step {step} is untouched while later steps have begun. Record it, or why it was skipped."), Severity.Warning, Severity.Error, Severity.Info, Evaluation);

    /// <summary>WHL-W04: who must take part in a step took part.</summary>
    public static RuleDefinition MissingParty { get; } = RuleDefinition.Create("WHL-W04", "wheel.missing-party", new(
        "Trinn {step}: {party} er ikke ført som deltaker.",
        "Steg {step}: {party} er ikkje ført som deltakar.",
        "Step {step}: {party} is not recorded as taking part."), Severity.Warning, Severity.Error, Severity.Info, Process, Evaluation);

    /// <summary>WHL-W05: representatives took part in the road to an adopted plan.</summary>
    public static RuleDefinition PlanWithoutParties { get; } = RuleDefinition.Create("WHL-W05", "wheel.plan-without-parties", new(
        "Planen {plan} er vedtatt uten at tillitsvalgt eller verneombud deltok i trinn 2, 6 eller 8.",
        "Planen {plan} er vedteken utan at tillitsvald eller verneombod deltok i steg 2, 6 eller 8.",
        "Plan {plan} was adopted without union or safety representatives taking part in step 2, 6 or 8."), Severity.Warning, Severity.Error, Severity.Info, Evaluation);

    /// <summary>WHL-W06: a step is finished when its months are over.</summary>
    public static RuleDefinition StepLate { get; } = RuleDefinition.Create("WHL-W06", "wheel.step-late", new(
        "Trinn {step} er ikke ferdig; tidsrommet gikk ut {last}.",
        "Steg {step} er ikkje ferdig; tidsrommet gjekk ut {last}.",
        "Step {step} is not finished; its period ended on {last}."), Severity.Info, Severity.Warning, Severity.Info, Process);

    /// <summary>WHL-W07: a survey is followed up with an adopted plan.</summary>
    public static RuleDefinition SurveyWithoutFollowUp { get; } = RuleDefinition.Create("WHL-W07", "wheel.survey-without-follow-up", new(
        "Runden {round} ble frigitt {released}, men enheten {unit} har ingen vedtatt plan.",
        "Runden {round} vart frigitt {released}, men eininga {unit} har ingen vedteken plan.",
        "Round {round} was released on {released}, but unit {unit} has no adopted plan."), Severity.Warning, Severity.Error, Severity.Warning, Evaluation);

    /// <summary>WHL-W08: no step is skipped, not even with a reason.</summary>
    public static RuleDefinition SkippedWithReason { get; } = RuleDefinition.Create("WHL-W08", "wheel.skipped-with-reason", new(
        "Trinn {step} ble hoppet over. Grunn: {reason}.",
        "Steg {step} vart hoppa over. Grunn: {reason}.",
        "Step {step} was skipped. Reason: {reason}."), Severity.Info, Severity.Warning, Severity.Info, Evaluation);

    /// <summary>WHL-W09: the representative belongs to the unit.</summary>
    public static RuleDefinition PartyFromHigherLevel { get; } = RuleDefinition.Create("WHL-W09", "wheel.party-from-higher-level", new(
        "Trinn {step}: {party} er dekket fra {from}.",
        "Steg {step}: {party} er dekt frå {from}.",
        "Step {step}: {party} is covered from {from}."), Severity.Info, Severity.Warning, Severity.Info, Evaluation);

    /// <summary>WHL-W10: no post as representative is vacant.</summary>
    public static RuleDefinition PartyVacant { get; } = RuleDefinition.Create("WHL-W10", "wheel.party-vacant", new(
        "Trinn {step}: vervet som {party} er ledig: {reason}.",
        "Steg {step}: vervet som {party} er ledig: {reason}.",
        "Step {step}: the post as {party} is vacant: {reason}."), Severity.Warning, Severity.Warning, Severity.Warning, Evaluation);

    /// <summary>WHL-I01: steps were taken together.</summary>
    public static RuleDefinition StepsMerged { get; } = RuleDefinition.Create("WHL-I01", "wheel.steps-merged", new(
        "Trinn {step} ble tatt sammen med trinn {other}.",
        "Steg {step} vart teke saman med steg {other}.",
        "Step {step} was taken together with step {other}."), Severity.Info, Evaluation);

    /// <summary>WHL-I02: many tools were chosen.</summary>
    public static RuleDefinition ManyTools { get; } = RuleDefinition.Create("WHL-I02", "wheel.many-tools", new(
        "{n} ulike verktøy er brukt. Velg heller få og bruk dem godt.",
        "{n} ulike verktøy er brukte. Vel heller få og bruk dei godt.",
        "{n} different tools were used. Choose a few and use them well."), Severity.Info, Evaluation);

    /// <summary>WHL-I03: a tool was adapted.</summary>
    public static RuleDefinition ToolAdapted { get; } = RuleDefinition.Create("WHL-I03", "wheel.tool-adapted", new(
        "Verktøyet {tool} ble tilpasset {date}.",
        "Verktøyet {tool} vart tilpassa {date}.",
        "The tool {tool} was adapted on {date}."), Severity.Info, Evaluation);

    /// <summary>WHL-I04: a tool was used far from as intended.</summary>
    public static RuleDefinition LowFidelity { get; } = RuleDefinition.Create("WHL-I04", "wheel.low-fidelity", new(
        "Verktøyet {tool} ble {date} ikke brukt slik det er ment: digitalt, forkortet eller uten parter som må være med.",
        "Verktøyet {tool} vart {date} ikkje brukt slik det er meint: digitalt, korta ned eller utan partar som må vere med.",
        "The tool {tool} was not used as intended on {date}: digitally, shortened or without parties that must take part."), Severity.Info, Evaluation);

    /// <summary>WHL-I05: the baseline is good, so a light profile may do.</summary>
    public static RuleDefinition GoodBaselineLightProfile { get; } = RuleDefinition.Create("WHL-I05", "wheel.good-baseline", new(
        "Utgangspunktet er meldt som godt. En lett profil kan være nok.",
        "Utgangspunktet er meldt som godt. Ein lett profil kan vere nok.",
        "The starting point is reported as good. A light profile may be enough."), Severity.Info, Evaluation);

    /// <summary>WHL-I06: all reports come from leaders far from the clinic, who tend to be more positive.</summary>
    public static RuleDefinition SelfReportBias { get; } = RuleDefinition.Create("WHL-I06", "wheel.self-report-bias", new(
        "Alle meldingene om hindringer kommer fra ledere over avdelingsnivå, som ofte ser lysere på situasjonen. Spør også dem som arbeider tettest på pasientene.",
        "Alle meldingane om hindringar kjem frå leiarar over avdelingsnivå, som ofte ser lysare på situasjonen. Spør òg dei som arbeider tettast på pasientane.",
        "All reports of barriers come from managers above department level, who tend to be more positive. Also ask staff who work closer to patients."), Severity.Info, Evaluation);

    /// <summary>WHL-I07: the results describe units joined in a reporting group.</summary>
    public static RuleDefinition MergedAnswerFrame { get; } = RuleDefinition.Create("WHL-I07", "wheel.merged-answer-frame", new(
        "Resultatene gjelder gruppen {group}, ikke bare enheten {unit}. Si det i dialogen.",
        "Resultata gjeld gruppa {group}, ikkje berre eininga {unit}. Sei det i dialogen.",
        "The results describe group {group}, not only unit {unit}. Say so in the dialogue."), Severity.Info, Evaluation);

    /// <summary>WHL-I08: someone in human resources owns the follow-up: as an enabler, or by taking part in a step.</summary>
    public static RuleDefinition NobodyInHrOwnsIt { get; } = RuleDefinition.Create("WHL-I08", "wheel.nobody-in-hr", new(
        "Oppfølgingen er i gang, men ingen i HR eier den. Avtal hvem som gjør det.",
        "Oppfølginga er i gang, men ingen i HR eig ho. Avtal kven som gjer det.",
        "The follow-up is under way, but nobody in human resources owns it. Agree on who does."), Severity.Info, Evaluation);

    /// <summary>WHL-I09: what helps is in place: a fixed item on agendas or time in calendars, where enablers are recorded at all.</summary>
    public static RuleDefinition NoTimeForIt { get; } = RuleDefinition.Create("WHL-I09", "wheel.no-time-for-it", new(
        "Arbeidet er verken fast sak på møter eller satt av tid til i kalenderen.",
        "Arbeidet er korkje fast sak på møte eller sett av tid til i kalenderen.",
        "The work is neither a fixed item on agendas nor given time in calendars."), Severity.Info, Evaluation);
}
