using ForBedring.Rules;

namespace ForBedring.Indicators;

public static partial class IndicatorRules
{
    private static readonly Basis Galton = new Basis.Method("Galton 1886, regression towards the mean");
    private static readonly Basis HolmBasis = new Basis.Method("Holm 1979");

    /// <summary>IND-G04: the baseline ends before the measure starts.</summary>
    public static RuleDefinition BaselineNotBeforeStart { get; } = RuleDefinition.Create("IND-G04", "evaluation.baseline-not-before-start", new(
        "Utgangsperioden slutter {end}, men tiltaket startet {start}. Utgangsverdien kan ikke velges etterpå.",
        "Utgangsperioden sluttar {end}, men tiltaket starta {start}. Utgangsverdien kan ikkje veljast etterpå.",
        "The baseline ends {end}, but the measure started {start}. A baseline cannot be chosen afterwards."), Severity.Error);

    /// <summary>IND-G05: a design is about the indicator whose readings are given.</summary>
    public static RuleDefinition OtherIndicator { get; } = RuleDefinition.Create("IND-G05", "evaluation.other-indicator", new(
        "Evalueringen er planlagt med {planned}, men målingene gjelder {given}.",
        "Evalueringa er planlagd med {planned}, men målingane gjeld {given}.",
        "The evaluation was designed for {planned}, but the readings are of {given}."), Severity.Error);

    /// <summary>IND-G06: a series evaluation needs readings with dates.</summary>
    public static RuleDefinition NoDates { get; } = RuleDefinition.Create("IND-G06", "evaluation.no-dates", new(
        "Målingene har ikke datoer, så det går ikke an å se hva som kom før og etter start.",
        "Målingane har ikkje datoar, så det går ikkje an å sjå kva som kom før og etter start.",
        "The readings have no dates, so what came before and after the start cannot be told."), Severity.Error);

    /// <summary>IND-V03: how a measure will be judged is named before it starts.</summary>
    public static RuleDefinition NotNamedBeforeStart { get; } = RuleDefinition.Create("IND-V03", "evaluation.not-named-before-start", new(
        "Evalueringen ble bestemt {named}, men tiltaket startet {start}. Hvordan noe skal vurderes, bestemmes før start.",
        "Evalueringa vart bestemt {named}, men tiltaket starta {start}. Korleis noko skal vurderast, blir bestemt før start.",
        "The evaluation was decided {named}, but the measure started {start}. How something is judged is decided before it starts."), Severity.Error);

    /// <summary>IND-V07: a withheld figure is no evidence.</summary>
    public static RuleDefinition SuppressedEvidence { get; } = RuleDefinition.Hard("IND-V07", "evidence.suppressed", new(
        "Et skjult tall kan ikke brukes som grunnlag for en vurdering.",
        "Eit skjult tal kan ikkje brukast som grunnlag for ei vurdering.",
        "A withheld figure cannot be used as evidence."));

    /// <summary>IND-V05: a claimed grade is lowered to what the data support.</summary>
    public static RuleDefinition GradeLowered { get; } = RuleDefinition.Create("IND-V05", "evidence.grade-lowered", new(
        "Evidensgraden {claimed} er satt ned til {grade}. Dataene gir ikke grunnlag for mer.",
        "Evidensgraden {claimed} er sett ned til {grade}. Dataa gir ikkje grunnlag for meir.",
        "The grade {claimed} is lowered to {grade}. The data support no more."), Severity.Warning);

    /// <summary>IND-F01: too little data for a verdict on change.</summary>
    public static RuleDefinition TooLittleData { get; } = RuleDefinition.Create("IND-F01", "verdict.too-little-data", new(
        "For lite data til å vurdere endring: {before} før og {after} etter start. Minst {neededBefore} før og {neededAfter} etter trengs.",
        "For lite data til å vurdere endring: {before} før og {after} etter start. Minst {neededBefore} før og {neededAfter} etter trengst.",
        "Too little data to judge change: {before} before and {after} after the start. At least {neededBefore} before and {neededAfter} after are needed."), Severity.Warning);

    /// <summary>IND-F02: the baseline itself signals.</summary>
    public static RuleDefinition UnstableBaseline { get; } = RuleDefinition.Create("IND-F02", "verdict.unstable-baseline", new(
        "Målingene var i endring allerede før start. Da kan en endring etterpå ikke skilles ut.",
        "Målingane var i endring alt før start. Då kan ei endring etterpå ikkje skiljast ut.",
        "The readings were changing already before the start. A change afterwards cannot then be told apart."), Severity.Warning);

    /// <summary>IND-F03: signals on both sides.</summary>
    public static RuleDefinition ConflictingSignals { get; } = RuleDefinition.Create("IND-F03", "verdict.conflicting-signals", new(
        "Det er signaler i begge retninger etter start.",
        "Det er signal i begge retningar etter start.",
        "There are signals in both directions after the start."), Severity.Warning);

    /// <summary>IND-F09: what was chosen because it was lowest or highest is compared with what nothing would give.</summary>
    public static RuleDefinition SelectedAsExtreme { get; } = RuleDefinition.Create("IND-F09", "verdict.selected-as-extreme", new(
        "Området ble valgt fordi det lå ytterst. Uten tiltak ventes {expected}, ikke {score}; endringen måles mot det.",
        "Området vart valt fordi det låg ytst. Utan tiltak er {expected} venta, ikkje {score}; endringa blir målt mot det.",
        "The area was chosen because it was extreme. With no action {expected} is expected, not {score}; the change is measured against that."), Severity.Warning, Galton);

    /// <summary>IND-F10: a reference is taken as known.</summary>
    public static RuleDefinition ReferenceTakenAsKnown { get; } = RuleDefinition.Create("IND-F10", "verdict.reference-taken-as-known", new(
        "Sammenligningsverdien er tatt som kjent; usikkerheten i den er ikke med.",
        "Samanlikningsverdien er teken som kjend; uvissa i han er ikkje med.",
        "The value compared with is taken as known; its own uncertainty is left out."), Severity.Info);

    /// <summary>IND-F11: the same people answered both times, but answers are not linked.</summary>
    public static RuleDefinition SamePeopleUnlinked { get; } = RuleDefinition.Create("IND-F11", "comparison.same-people-unlinked", new(
        "Mange av de samme svarte begge ganger uten at svarene er koblet. Intervallet er heller for bredt enn for smalt.",
        "Mange av dei same svara begge gongene utan at svara er kopla. Intervallet er heller for breitt enn for smalt.",
        "Many of the same people answered both times, unlinked. The interval is wide rather than narrow."), Severity.Info);

    /// <summary>IND-F12: everybody was asked; the interval describes how the climate comes about, not a sample.</summary>
    public static RuleDefinition CensusNotSample { get; } = RuleDefinition.Create("IND-F12", "comparison.census-not-sample", new(
        "Alle ble spurt. Intervallet sier noe om tilfeldighetene bak klimaet, ikke om et utvalg.",
        "Alle vart spurde. Intervallet seier noko om det tilfeldige bak klimaet, ikkje om eit utval.",
        "Everybody was asked. The interval describes the chance in the climate, not a sample."), Severity.Info);

    /// <summary>IND-F13: the unit changed between the rounds; no verdict is given.</summary>
    public static RuleDefinition UnitChanged { get; } = RuleDefinition.Create("IND-F13", "comparison.unit-changed", new(
        "Enheten er endret mellom rundene. Det gis ingen vurdering av endring.",
        "Eininga er endra mellom rundane. Det blir ikkje gjeve noka vurdering av endring.",
        "The unit changed between the rounds. No verdict on change is given."), Severity.Error);

    /// <summary>IND-F14: the instrument changed between the rounds; no verdict is given.</summary>
    public static RuleDefinition InstrumentChanged { get; } = RuleDefinition.Create("IND-F14", "comparison.instrument-changed", new(
        "Spørsmålene er endret mellom rundene. Det gis ingen vurdering av endring.",
        "Spørsmåla er endra mellom rundane. Det blir ikkje gjeve noka vurdering av endring.",
        "The instrument changed between the rounds. No verdict on change is given."), Severity.Error);

    /// <summary>IND-F15: the response rate moved by 10 points or more.</summary>
    public static RuleDefinition ResponseRateChanged { get; } = RuleDefinition.Create("IND-F15", "comparison.response-rate-changed", new(
        "Svarprosenten er endret fra {last} til {now}. Det kan være andre som svarer.",
        "Svarprosenten er endra frå {last} til {now}. Det kan vere andre som svarar.",
        "The response rate changed from {last} to {now}. Others may be answering."), Severity.Warning);

    /// <summary>IND-F16: several themes were compared at once, and Holm's method was used.</summary>
    public static RuleDefinition ManyThemes { get; } = RuleDefinition.Create("IND-F16", "comparison.many-themes", new(
        "{themes} sammenligninger er gjort på en gang. p-verdiene er justert etter Holm.",
        "{themes} samanlikningar er gjorde på ein gong. p-verdiane er justerte etter Holm.",
        "{themes} comparisons were made at once. The p-values are adjusted by Holm's method."), Severity.Info, HolmBasis);

    /// <summary>IND-F17: a change is not an effect.</summary>
    public static RuleDefinition ChangeIsNotEffect { get; } = RuleDefinition.Create("IND-F17", "comparison.change-is-not-effect", new(
        "En endring er ikke det samme som en virkning. Tallene viser hva som er endret etter start, ikke hvorfor.",
        "Ei endring er ikkje det same som ein verknad. Tala viser kva som er endra etter start, ikkje kvifor.",
        "A change is not an effect. The figures show what changed after the start, not why."), Severity.Info);

    /// <summary>IND-F18: Cronbach's α is negative.</summary>
    public static RuleDefinition NegativeAlpha { get; } = RuleDefinition.Create("IND-F18", "reliability.negative-alpha", new(
        "Cronbachs alfa er negativ. Noen spørsmål peker trolig motsatt vei av de andre.",
        "Cronbachs alfa er negativ. Nokre spørsmål peikar truleg motsett veg av dei andre.",
        "Cronbach's alpha is negative. Some questions probably point the other way."), Severity.Warning);

    /// <summary>IND-F21: a series was better for a time after the start and is no longer.</summary>
    public static RuleDefinition WasBetterHasReturned { get; } = RuleDefinition.Create("IND-F21", "verdict.was-better-has-returned", new(
        "Målingene var bedre en tid etter start, men de siste åtte er tilbake ved nivået før.",
        "Målingane var betre ei tid etter start, men dei siste åtte er tilbake ved nivået før.",
        "The readings were better for a time after the start, but the last eight have returned to the level before."), Severity.Warning);

    /// <summary>IND-F22: a series was worse for a time after the start and is no longer.</summary>
    public static RuleDefinition WasWorseHasReturned { get; } = RuleDefinition.Create("IND-F22", "verdict.was-worse-has-returned", new(
        "Målingene var verre en tid etter start, men de siste åtte er tilbake ved nivået før.",
        "Målingane var verre ei tid etter start, men dei siste åtte er tilbake ved nivået før.",
        "The readings were worse for a time after the start, but the last eight have returned to the level before."), Severity.Warning);

    /// <summary>IND-F23: a signal is a verdict only where the level after the start differs from the level before.</summary>
    public static RuleDefinition SignalNotConfirmed { get; } = RuleDefinition.Create("IND-F23", "verdict.signal-not-confirmed", new(
        "Diagrammet har et signal etter start, men nivået etter start skiller seg ikke sikkert nok fra nivået før.",
        "Diagrammet har eit signal etter start, men nivået etter start skil seg ikkje sikkert nok frå nivået før.",
        "The chart has a signal after the start, but the level after the start does not differ clearly enough from the level before."), Severity.Info);

    /// <summary>IND-F24: who looks again and again finds a change sooner or later.</summary>
    public static RuleDefinition RepeatedLooks { get; } = RuleDefinition.Create("IND-F24", "verdict.repeated-looks", new(
        "Av serier uten endring får om lag {rate} av 100 denne vurderingen en eller annen gang når de vurderes ved hver av {looks} målinger etter start.",
        "Av seriar utan endring får om lag {rate} av 100 denne vurderinga ein eller annan gong når dei blir vurderte ved kvar av {looks} målingar etter start.",
        "Of series without a change about {rate} in 100 get this verdict at some time when they are judged at each of {looks} readings after the start."), Severity.Info);
}
