using ForBedring.Rules;

namespace ForBedring.Planning;

public static partial class PlanningRules
{
    /// <summary>PLN-S01 (hard): the transition table has the step.</summary>
    public static RuleDefinition IllegalTransition { get; } = Hard("PLN-S01", "measure.illegal-transition",
        "Tiltaket {measure} har status «{state}» og kan derfor ikke {command}.", "Tiltaket {measure} har status «{state}» og kan difor ikkje {command}.", "Measure {measure} is {state} and therefore cannot be {command}.",
        new Basis.Method("Transition table of measures"));

    /// <summary>PLN-G01 (E/E/W): a measure starts only when it stands in an adopted version.</summary>
    public static RuleDefinition StartsInAdoptedPlan { get; } = Rule("PLN-G01", "measure.starts-in-adopted-plan", "EEW",
        "Tiltaket {measure} står ikke i en vedtatt versjon av planen. Vedta planen først.", "Tiltaket {measure} står ikkje i ein vedteken versjon av planen. Vedta planen først.", "Measure {measure} is not in an adopted version of the plan. Adopt the plan first.",
        new Basis.OwnChoice("Work starts when it is decided."));

    /// <summary>PLN-G02 (hard): event dates never decrease and are never after today.</summary>
    public static RuleDefinition DatesInOrder { get; } = Hard("PLN-G02", "measure.dates-in-order",
        "{date} er før forrige hendelse eller etter i dag.", "{date} er før førre hending eller etter i dag.", "{date} is before the previous event or after today.",
        new Basis.OwnChoice("A log is read from top to bottom."));

    /// <summary>PLN-G03 (E/E/W): a measure is completed only with a log line or a share done.</summary>
    public static RuleDefinition CompletionNeedsLog { get; } = Rule("PLN-G03", "measure.completion-needs-log", "EEW",
        "Tiltaket {measure} har ingen logg. Skriv hva som er gjort før det fullføres.", "Tiltaket {measure} har ingen logg. Skriv kva som er gjort før det blir fullført.", "Measure {measure} has no log. Write what was done before it is completed.",
        new Basis.OwnChoice("Done without a trace cannot be evaluated."));

    /// <summary>PLN-G04 (E/E/W): a hold has a reason and a review date.</summary>
    public static RuleDefinition HoldNeedsReason { get; } = Rule("PLN-G04", "measure.hold-needs-reason", "EEW",
        "Tiltaket {measure} kan ikke settes på vent uten grunn og dato for ny vurdering.", "Tiltaket {measure} kan ikkje setjast på vent utan grunn og dato for ny vurdering.", "Measure {measure} cannot be put on hold without a reason and a review date.",
        new Basis.OwnChoice("A hold without an end is a quiet cancellation."));

    /// <summary>PLN-G05 (W/E/I): the deadline was moved twice or more; the original is always kept.</summary>
    public static RuleDefinition DeadlineMovedOften { get; } = Rule("PLN-G05", "measure.deadline-moved-often", "WEI",
        "Fristen for {measure} er flyttet {n} ganger; den opprinnelige var «{deadline}».", "Fristen for {measure} er flytta {n} gonger; den opphavlege var «{deadline}».", "The deadline of {measure} was moved {n} times; the original was “{deadline}”.",
        new Basis.OwnChoice("The original promise stays visible."));

    /// <summary>PLN-G06 (E/E/W): a recurring measure completes only when its series has ended.</summary>
    public static RuleDefinition SeriesMustEnd { get; } = Rule("PLN-G06", "measure.series-must-end", "EEW",
        "Tiltaket {measure} gjentas fortsatt. Fullfør det når rekken er slutt.", "Tiltaket {measure} blir gjenteke framleis. Fullfør det når rekkja er slutt.", "Measure {measure} still recurs. Complete it when the series has ended.",
        new Basis.OwnChoice("A series is done when its last period is."));

    /// <summary>PLN-E01 (hard): a measure is evaluated when completed; a recurring one also while it runs, once one occurrence was due.</summary>
    public static RuleDefinition EvaluateAfterCompletion { get; } = Hard("PLN-E01", "evaluation.after-completion",
        "Tiltaket {measure} er ikke gjennomført og kan ikke evalueres ennå.", "Tiltaket {measure} er ikkje gjennomført og kan ikkje evaluerast enno.", "Measure {measure} is not completed and cannot be evaluated yet.",
        new Basis.OwnChoice("What has not happened cannot have worked."));

    /// <summary>PLN-E02 (E/E/W): the evaluation is no earlier than completion and latency.</summary>
    public static RuleDefinition EvaluateAfterLatency { get; } = Rule("PLN-E02", "evaluation.after-latency", "EEW",
        "Tiltaket {measure} kan tidligst evalueres {earliest}, når det har fått tid til å virke.", "Tiltaket {measure} kan tidlegast evaluerast {earliest}, når det har fått tid til å verke.", "Measure {measure} can be evaluated from {earliest}, when it has had time to work.",
        new Basis.OwnChoice("An effect needs its time."));

    /// <summary>PLN-E03 (hard): fidelity is stated apart from effect, and what was not carried out gets the verdict unclear.</summary>
    public static RuleDefinition FidelityApart { get; } = Hard("PLN-E03", "evaluation.fidelity-apart",
        "Tiltaket {measure} ble ikke gjennomført; da er vurderingen «uavklart».", "Tiltaket {measure} vart ikkje gjennomført; då er vurderinga «uavklart».", "Measure {measure} was not carried out; the verdict is then “unclear”.", Pdsa);

    /// <summary>PLN-E04 (hard): a verdict carries an evidence grade.</summary>
    public static RuleDefinition VerdictNeedsGrade { get; } = Hard("PLN-E04", "evaluation.verdict-needs-grade",
        "Vurderingen av {measure} mangler evidensgrad, eller skjønn mangler begrunnelse.", "Vurderinga av {measure} manglar evidensgrad, eller skjøn manglar grunngiving.", "The verdict on {measure} lacks an evidence grade, or a judgement lacks its reason.",
        new Basis.OwnChoice("A reader must see how sure we are."));

    /// <summary>PLN-E05 (hard): the computed change bounds the verdict; with too little data it is unclear or graded judgement or feedback.</summary>
    public static RuleDefinition TooLittleData { get; } = Hard("PLN-E05", "evaluation.bounded-by-data",
        "Tallene for {measure} ({change}) gir ikke grunnlag for vurderingen «{verdict}» med evidensgraden «{grade}». Velg «uavklart», eller oppgi skjønn eller tilbakemelding som grunnlag.", "Tala for {measure} ({change}) gir ikkje grunnlag for vurderinga «{verdict}» med evidensgraden «{grade}». Vel «uavklart», eller oppgi skjøn eller tilbakemelding som grunnlag.", "The figures for {measure} ({change}) do not support the verdict “{verdict}” at grade “{grade}”. Choose “unclear”, or give judgement or feedback as the grade.",
        new Basis.Method("Anhøj and Olesen 2014", "https://doi.org/10.1371/journal.pone.0113825"));

    /// <summary>PLN-E06 (hard): a withheld or unreleased figure is no evidence.</summary>
    public static RuleDefinition WithheldIsNoEvidence { get; } = Hard("PLN-E06", "evaluation.withheld-is-no-evidence",
        "Et tall som er skjult eller ikke frigitt, kan ikke være grunnlag for vurderingen.", "Eit tal som er skjult eller ikkje frigitt, kan ikkje vere grunnlag for vurderinga.", "A figure that is withheld or not released cannot be evidence.",
        new Basis.OwnChoice("Privacy."));

    /// <summary>PLN-E07 (hard): a goal is claimed reached only when its figure satisfies the comparator, before rounding.</summary>
    public static RuleDefinition ReachedNeedsFigure { get; } = Hard("PLN-E07", "evaluation.reached-needs-figure",
        "Målet {goal} kan ikke meldes nådd: tallet oppfyller ikke målet, eller mangler.", "Målet {goal} kan ikkje meldast nådd: talet oppfyller ikkje målet, eller manglar.", "Goal {goal} cannot be claimed reached: the figure does not satisfy it, or is missing.",
        new Basis.OwnChoice("79.85 % is not over 80 %."));

    /// <summary>PLN-E08 (I/I/I): goal reached and verdict say different things.</summary>
    public static RuleDefinition GoalAndVerdictDiffer { get; } = Rule("PLN-E08", "evaluation.goal-and-verdict-differ", "III",
        "For {measure} peker vurderingen av målet og vurderingen av tiltaket i hver sin retning. Kontroller begge.", "For {measure} peikar vurderinga av målet og vurderinga av tiltaket i kvar si retning. Kontroller begge.", "For {measure}, “goal reached” and “measure worked” point in different directions. Check both.",
        new Basis.OwnChoice("Two different questions."));

    /// <summary>PLN-E09 (W/W/I): someone other than the accountable party evaluates too.</summary>
    public static RuleDefinition EvaluatorIsAccountable { get; } = Rule("PLN-E09", "evaluation.evaluator-is-accountable", "WWI",
        "Bare den ansvarlige har evaluert {measure}. La flere være med.", "Berre den ansvarlege har evaluert {measure}. Lat fleire vere med.", "Only the accountable party evaluated {measure}. Let others take part.",
        new Basis.OwnChoice("Own work looks better from inside."));

    /// <summary>PLN-E10 (hard): a survey comparison has the same item version and comparable units.</summary>
    public static RuleDefinition ComparisonNeedsSameMeasurement { get; } = Hard("PLN-E10", "evaluation.comparison-needs-same-measurement",
        "Tallene for {measure} kan ikke sammenlignes: spørsmålene eller enheten er endret.", "Tala for {measure} kan ikkje samanliknast: spørsmåla eller eininga er endra.", "The figures for {measure} cannot be compared: the items or the unit have changed.",
        new Basis.OwnChoice("Two rulers give no change."));

    /// <summary>PLN-E11 (E/E/W): cancelling after the start needs what was learned.</summary>
    public static RuleDefinition CancelNeedsLearning { get; } = Rule("PLN-E11", "measure.cancel-needs-learning", "EEW",
        "Tiltaket {measure} er startet. Skriv hva dere lærte før det avbrytes.", "Tiltaket {measure} er starta. Skriv kva de lærte før det blir avbrote.", "Measure {measure} has started. Write what was learned before it is cancelled.",
        new Basis.OwnChoice("A stopped try is still a try."));

    /// <summary>PLN-E12 (W/E/W): a deadline has certainly passed without evaluation.</summary>
    public static RuleDefinition OverdueUnevaluated { get; } = Rule("PLN-E12", "measure.overdue-unevaluated", "WEW",
        "Fristen {deadline} er passert for {measures} tiltak som ikke er evaluert.", "Fristen {deadline} er passert for {measures} tiltak som ikkje er evaluerte.", "The deadline {deadline} has passed; measures not evaluated: {measures}.", Evaluated);

    /// <summary>PLN-K01 (E/E/W): a weak verdict gets exactly one decision.</summary>
    public static RuleDefinition WeakVerdictNeedsDecision { get; } = Rule("PLN-K01", "correction.weak-verdict-needs-decision", "EEW",
        "Tiltaket {measure} fungerte ikke godt nok. Velg hva dere gjør videre: nytt tiltak, justering, videreføring, eller forkast det med begrunnelse.", "Tiltaket {measure} fungerte ikkje godt nok. Vel kva de gjer vidare: nytt tiltak, justering, vidareføring, eller forkast det med grunngiving.", "Measure {measure} did not work well enough. Choose what to do next: a new measure, an adjustment, carry it over, or discard it with a reason.", Form, Pdsa, LegalBases.Lb02);

    /// <summary>PLN-K02 (hard): a new measure or adjustment makes successors in the same area, one generation on, due after the evaluation.</summary>
    public static RuleDefinition SuccessorsLinked { get; } = Hard("PLN-K02", "correction.successors-linked",
        "Korrigeringen av {measure} må gi minst ett nytt tiltak i samme område, med frist etter evalueringen.", "Korrigeringa av {measure} må gi minst eitt nytt tiltak i same område, med frist etter evalueringa.", "The correction of {measure} must give at least one new measure in the same area, due after the evaluation.",
        new Basis.OwnChoice("A correction that leads nowhere is none."));

    /// <summary>PLN-K03 (E/E/W): only an effect is made standard, with place, owner and hold-check date, or once only with a reason.</summary>
    public static RuleDefinition StandardiseOnEffect { get; } = Rule("PLN-K03", "correction.standardise-on-effect", "EEW",
        "Tiltaket {measure} kan bare standardiseres etter effekt, med sted, eier og dato for ny kontroll, eller som engangstiltak med grunn.", "Tiltaket {measure} kan berre standardiserast etter effekt, med stad, eigar og dato for ny kontroll, eller som eingongstiltak med grunn.", "Measure {measure} can be made standard only after an effect, with place, owner and hold-check date, or as once only with a reason.",
        new Basis.Method("Modell for kvalitetsforbedring, 2015"));

    /// <summary>PLN-K04 (E/E/W): an unclear verdict names the next evaluation and what is missing, at most twice.</summary>
    public static RuleDefinition UnclearNeedsPlan { get; } = Rule("PLN-K04", "correction.unclear-needs-plan", "EEW",
        "Uavklart for {measure}: gi dato for ny evaluering og hva som mangler. Etter to ganger må det avgjøres.", "Uavklart for {measure}: gi dato for ny evaluering og kva som manglar. Etter to gonger må det avgjerast.", "Unclear for {measure}: give the next evaluation date and what is missing. After two times it must be decided.",
        new Basis.OwnChoice("Waiting has an end."));

    /// <summary>PLN-K05 (hard): no correction without an evaluation.</summary>
    public static RuleDefinition CorrectionNeedsEvaluation { get; } = Hard("PLN-K05", "correction.needs-evaluation",
        "Tiltaket {measure} er ikke evaluert og kan ikke korrigeres.", "Tiltaket {measure} er ikkje evaluert og kan ikkje korrigerast.", "Measure {measure} has not been evaluated and cannot be corrected.", Form);

    /// <summary>PLN-K06 (hard): an urgent measure has its own deadline and is not carried over.</summary>
    public static RuleDefinition UrgentNow { get; } = Hard("PLN-K06", "measure.urgent-now",
        "Tiltaket {measure} haster: det må ha egen frist nå og kan ikke videreføres.", "Tiltaket {measure} hastar: det må ha eigen frist no og kan ikkje vidareførast.", "Measure {measure} is urgent: it needs its own deadline now and cannot be carried over.", LegalBases.Lb02);

    /// <summary>PLN-A01 (E/E/W): an area closes when all measures are done and each completed one was evaluated.</summary>
    public static RuleDefinition AreaClosesWhenDone { get; } = Rule("PLN-A01", "area.closes-when-done", "EEW",
        "Området {area} har tiltak som ikke er ferdige eller ikke er evaluert: {measures}.", "Området {area} har tiltak som ikkje er ferdige eller ikkje er evaluerte: {measures}.", "Area {area} has measures that are not finished or not evaluated: {measures}.",
        new Basis.OwnChoice("A closed area has nothing open."));

    /// <summary>PLN-A02 (hard): closing states the outcome.</summary>
    public static RuleDefinition AreaOutcomeGiven { get; } = Hard("PLN-A02", "area.outcome-given",
        "Området {area} kan ikke lukkes: {why}.", "Området {area} kan ikkje lukkast: {why}.", "Area {area} cannot be closed: {why}.",
        new Basis.OwnChoice("An area ends in one of three ways."));

    /// <summary>PLN-A03 (E/E/W): an area to keep closes on a hold check.</summary>
    public static RuleDefinition KeepAreaChecked { get; } = Rule("PLN-A03", "area.keep-checked", "EEW",
        "Bevaringsområdet {area} lukkes først når det er kontrollert at nivået holder.", "Bevaringsområdet {area} blir lukka først når det er kontrollert at nivået held.", "Keep area {area} closes only after a check that the level holds.",
        new Basis.OwnChoice("Keeping is shown, not assumed."));

    /// <summary>PLN-A04 (W/W/I): a plan with all kinds stated has an area to keep.</summary>
    public static RuleDefinition NoKeepArea { get; } = Rule("PLN-A04", "plan.no-keep-area", "WWI",
        "Planen har ingen bevaringsområder.", "Planen har ingen bevaringsområde.", "The plan has no area to keep.", new Basis.Method("Helse Sør-Øst, ForBedring", "https://www.helse-sorost.no/forbedring/"));

    /// <summary>PLN-A05 (W/W/I): a plan with all kinds stated has an area to improve.</summary>
    public static RuleDefinition NoImproveArea { get; } = Rule("PLN-A05", "plan.no-improve-area", "WWI",
        "Planen har ingen forbedringsområder.", "Planen har ingen forbetringsområde.", "The plan has no area to improve.", new Basis.Method("Helse Sør-Øst, ForBedring", "https://www.helse-sorost.no/forbedring/"));

    /// <summary>PLN-A06 (I/W/I): every area says whether it is to keep or to improve.</summary>
    public static RuleDefinition KindNotStated { get; } = Rule("PLN-A06", "plan.kind-not-stated", "IWI",
        "{n} områder sier ikke om de skal bevares eller forbedres.", "{n} område seier ikkje om dei skal bevarast eller forbetrast.", "{n} areas do not say whether they are to keep or to improve.",
        new Basis.OwnChoice("Good things are worth a plan too."));
}
