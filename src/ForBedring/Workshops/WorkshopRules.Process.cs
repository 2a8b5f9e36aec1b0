using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>The rules of the seven phases, the canvas and the priorities.</summary>
public static partial class WorkshopRules
{
    /// <summary>WSP-F01: a phase is started after the one before it.</summary>
    public static RuleDefinition PhaseOutOfOrder { get; } = Rule("WSP-F01", "process.phase-out-of-order", "WEI", new(
        "Fase {phase} ble startet før fase {before}.",
        "Fase {phase} vart starta før fase {before}.",
        "Phase {phase} was started before phase {before}."), Method);

    /// <summary>WSP-F02: the canvas starts from a report that is anchored.</summary>
    public static RuleDefinition CanvasBeforeReport { get; } = Rule("WSP-F02", "process.canvas-before-report", "WEW", new(
        "Tiltaksduken {canvas} ble tatt i bruk før rapporten var forankret. Tiltakene skal bygge på rapporten.",
        "Tiltaksduken {canvas} vart teken i bruk før rapporten var forankra. Tiltaka skal byggje på rapporten.",
        "Canvas {canvas} was opened before the report was anchored. Measures must build on the report."), Method);

    /// <summary>WSP-F03: measures follow within three months of the report.</summary>
    public static RuleDefinition NoFollowUp { get; } = Rule("WSP-F03", "process.no-follow-up", "WEW", new(
        "Rapporten var ferdig {date}, men arbeidet med tiltak er ikke startet. Kartlegging uten oppfølging kan gjøre vondt verre: avtal når tiltaksarbeidet begynner.",
        "Rapporten var ferdig {date}, men arbeidet med tiltak er ikkje starta. Kartlegging utan oppfølging kan gjere vondt verre: avtal når tiltaksarbeidet byrjar.",
        "The report was finished on {date}, but work on measures has not begun. Mapping without follow-up can do harm: agree when it begins."), Leaders);

    /// <summary>WSP-F04: the risk of the process itself is assessed in phase 1.</summary>
    public static RuleDefinition NoRiskAssessment { get; } = Rule("WSP-F04", "process.no-risk-assessment", "WWI", new(
        "Risikoen ved selve prosessen er ikke vurdert: Hva kan gå galt, hvordan hindrer vi det, og hva gjør vi om det skjer?",
        "Risikoen ved sjølve prosessen er ikkje vurdert: Kva kan gå gale, korleis hindrar vi det, og kva gjer vi om det skjer?",
        "The risk of the process itself is not assessed: what can go wrong, how is it prevented, and what is done if it happens?"), Method);

    /// <summary>WSP-F05: the working group has the leader, the leader's leader, and union and safety representatives.</summary>
    public static RuleDefinition GroupIncomplete { get; } = Rule("WSP-F05", "process.group-incomplete", "WEI", new(
        "Arbeidsgruppen mangler {roles}.",
        "Arbeidsgruppa manglar {roles}.",
        "The working group lacks: {roles}."), Method);

    /// <summary>WSP-F06: the unit has set a target for its sick leave.</summary>
    public static RuleDefinition NoSickLeaveTarget { get; } = Rule("WSP-F06", "process.no-sick-leave-target", "IWI", new(
        "Det er ikke satt noe mål for sykefraværet sammen med enheten.",
        "Det er ikkje sett noko mål for sjukefråværet saman med eininga.",
        "No sick-leave target has been set with the unit."), Experience);

    /// <summary>WSP-F07: every entry criterion is assessed.</summary>
    public static RuleDefinition CriteriaNotAssessed { get; } = Rule("WSP-F07", "process.criteria-not-assessed", "IWI", new(
        "Inngangskriteriet «{criterion}» er ikke vurdert.",
        "Inngangskriteriet «{criterion}» er ikkje vurdert.",
        "The entry criterion “{criterion}” has not been assessed."), Programme);

    /// <summary>WSP-K01: an idea is in at most one category, ids resolve, and a proposal comes from at least one idea through a prioritised category.</summary>
    public static RuleDefinition BrokenLineage { get; } = RuleDefinition.Hard("WSP-K01", "canvas.broken-lineage", new(
        "«{id}» viser til «{other}», som ikke finnes, ikke er prioritert, ikke har noen idé, eller allerede er brukt et annet sted.",
        "«{id}» viser til «{other}», som ikkje finst, ikkje er prioritert, ikkje har nokon idé, eller alt er brukt ein annan stad.",
        "“{id}” refers to “{other}”, which does not exist, is not prioritised, has no idea, or is already used elsewhere."), Structure);

    /// <summary>WSP-K02: a proposal names an area of the released report.</summary>
    public static RuleDefinition NoSignal { get; } = Rule("WSP-K02", "canvas.no-signal", "WEI", new(
        "Forslaget «{proposal}» viser ikke til noe område i rapporten. Tiltak skal stå i forhold til funnene.",
        "Forslaget «{proposal}» viser ikkje til noko område i rapporten. Tiltak skal stå i høve til funna.",
        "Proposal “{proposal}” refers to no area of the report. Measures must be proportionate to the findings."), Method);

    /// <summary>WSP-K03: only a handed-over proposal is decided, and a merged one ends in one that is accepted.</summary>
    public static RuleDefinition DecisionDoesNotStand { get; } = RuleDefinition.Hard("WSP-K03", "canvas.decision-does-not-stand", new(
        "Avgjørelsen om «{proposal}» kan ikke stå: forslaget er ikke overlevert, eller det er slått sammen med et forslag som ikke er godtatt.",
        "Avgjerda om «{proposal}» kan ikkje stå: forslaget er ikkje overlevert, eller det er slått saman med eit forslag som ikkje er godteke.",
        "The decision on “{proposal}” cannot stand: the proposal is not handed over, or it is merged into one that is not accepted."), Structure);

    /// <summary>WSP-K04: a proposal is decided within four weeks of the handover.</summary>
    public static RuleDefinition Undecided { get; } = Rule("WSP-K04", "canvas.undecided", "WEI", new(
        "Forslaget «{proposal}» ble overlevert {date} og er ikke avgjort. Ta det opp med tillitsvalgt og verneombud.",
        "Forslaget «{proposal}» vart overlevert {date} og er ikkje avgjort. Ta det opp med tillitsvald og verneombod.",
        "Proposal “{proposal}” was handed over on {date} and is not decided. Take it up with the union and safety representatives."), Method);

    /// <summary>WSP-K05: the staff are told what was decided.</summary>
    public static RuleDefinition Untold { get; } = Rule("WSP-K05", "canvas.untold", "WEW", new(
        "Forslaget «{proposal}» er avgjort, men de ansatte har ikke fått vite det.",
        "Forslaget «{proposal}» er avgjort, men dei tilsette har ikkje fått vite det.",
        "Proposal “{proposal}” is decided, but the staff have not been told."), Method);

    /// <summary>WSP-K06: union and safety representatives take part in the decision.</summary>
    public static RuleDefinition DecidedWithoutParties { get; } = Rule("WSP-K06", "canvas.decided-without-parties", "WEI", new(
        "Forslaget «{proposal}» er avgjort uten {roles}.",
        "Forslaget «{proposal}» er avgjort utan {roles}.",
        "Proposal “{proposal}” was decided without: {roles}."), Method);

    /// <summary>WSP-K07: a proposal that is declined or deferred gets a reason.</summary>
    public static RuleDefinition NoReason { get; } = Rule("WSP-K07", "canvas.no-reason", "EEW", new(
        "Forslaget «{proposal}» er avslått eller utsatt uten grunn. Skriv hvorfor, så de ansatte kan få vite det.",
        "Forslaget «{proposal}» er avslått eller utsett utan grunn. Skriv kvifor, så dei tilsette kan få vite det.",
        "Proposal “{proposal}” is declined or deferred without a reason. Write why, so that the staff can be told."), new Basis.OwnChoice("A no without a reason ends the talk."));

    /// <summary>WSP-Q01: a proposal that nobody has scored, or with a score off the scale, is listed as not scored; it never counts as 0.</summary>
    public static RuleDefinition NotScored { get; } = RuleDefinition.Hard("WSP-Q01", "priority.not-scored", new(
        "Forslaget «{proposal}» er ikke vurdert, eller har en vurdering utenfor skalaen. Det står utenfor diagrammet.",
        "Forslaget «{proposal}» er ikkje vurdert, eller har ei vurdering utanfor skalaen. Det står utanfor diagrammet.",
        "Proposal “{proposal}” is not scored, or has a score off the scale. It is left out of the diagram."), Structure);

    private static RuleDefinition Rule(string code, string name, string severities, LocalisedText template, Basis basis)
    {
        static Severity Of(char letter) => letter switch { 'E' => Severity.Error, 'W' => Severity.Warning, _ => Severity.Info };
        return RuleDefinition.Create(code, name, template, Of(severities[0]), Of(severities[1]), Of(severities[2]), basis);
    }
}
