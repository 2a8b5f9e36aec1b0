using ForBedring.Rules;

namespace ForBedring.Planning;

public static partial class PlanningRules
{
    /// <summary>PLN-P01 (E/E/W): an area has a problem text.</summary>
    public static RuleDefinition AreaNeedsProblem { get; } = Rule("PLN-P01", "plan.area-needs-problem", "EEW",
        "Området {area} mangler problemstilling. Skriv hva som er problemet.", "Området {area} manglar problemstilling. Skriv kva som er problemet.", "Area {area} has no problem text. Write what the problem is.", Form, LegalBases.Lb04);

    /// <summary>PLN-P02 (E/E/W): an area has at least one goal before a measure is adopted.</summary>
    public static RuleDefinition AreaNeedsGoal { get; } = Rule("PLN-P02", "plan.area-needs-goal", "EEW",
        "Området {area} mangler mål. Skriv minst ett.", "Området {area} manglar mål. Skriv minst eitt.", "Area {area} has no goal. Write at least one.", Form, LegalBases.Lb04);

    /// <summary>PLN-P03 (E/E/W): exactly one party is accountable.</summary>
    public static RuleDefinition OneAccountable { get; } = Rule("PLN-P03", "plan.one-accountable", "EEW",
        "Tiltaket {measure} har {n} ansvarlige. Velg nøyaktig én.", "Tiltaket {measure} har {n} ansvarlege. Vel nøyaktig éin.", "Measure {measure} has {n} accountable parties. Choose exactly one.", Form, LegalBases.Lb08);

    /// <summary>PLN-P04 (E/E/W): the deadline is dated and not before adoption, or open with a review interval, or the measure recurs.</summary>
    public static RuleDefinition DeadlineNeeded { get; } = Rule("PLN-P04", "plan.deadline-needed", "EEW",
        "Tiltaket {measure} har ingen frist som kan følges: «{deadline}». Gi en dato som ikke er passert ved vedtak, et gjennomgangsintervall eller en gjentakelse.",
        "Tiltaket {measure} har ingen frist som kan følgjast: «{deadline}». Gi ein dato som ikkje er passert ved vedtak, eit gjennomgangsintervall eller ei gjentaking.",
        "Measure {measure} has no deadline that can be followed: “{deadline}”. Give a date that has not passed at adoption, a review interval or a recurrence.", Form, LegalBases.Lb08);

    /// <summary>PLN-P05 (E/E/W): a numeric goal has baseline, comparator, target, direction and due date.</summary>
    public static RuleDefinition NumericGoalComplete { get; } = Rule("PLN-P05", "plan.numeric-goal-complete", "EEW",
        "Målet {goal} kan ikke evalueres ennå. Det mangler {missing}.", "Målet {goal} kan ikkje evaluerast enno. Det manglar {missing}.", "Goal {goal} cannot be evaluated yet. It lacks {missing}.",
        new Basis.OwnChoice("Without these no evaluation is possible."));

    /// <summary>PLN-P06 (hard): the target is inside the scale and on the right side of the baseline; a tolerance is not negative.</summary>
    public static RuleDefinition TargetPossible { get; } = Hard("PLN-P06", "plan.target-possible",
        "Målet {goal} har en målverdi ({target}) som ligger utenfor skalaen eller på feil side av utgangsverdien.", "Målet {goal} har ein målverdi ({target}) som ligg utanfor skalaen eller på feil side av utgangsverdien.", "Goal {goal} has a target ({target}) outside the scale or on the wrong side of the baseline.",
        new Basis.OwnChoice("Such a target cannot be judged."));

    /// <summary>PLN-P07 (E/E/W): the baseline period ends before the measure starts.</summary>
    public static RuleDefinition BaselineBeforeStart { get; } = Rule("PLN-P07", "plan.baseline-before-start", "EEW",
        "Utgangsverdien for målet {goal} er målt til og med {end}, som ikke er før start. Mål utgangsverdien før tiltaket starter.", "Utgangsverdien for målet {goal} er målt til og med {end}, som ikkje er før start. Mål utgangsverdien før tiltaket startar.", "The baseline of goal {goal} was measured until {end}, which is not before the start. Measure the baseline before the measure starts.",
        new Basis.OwnChoice("No baseline is chosen afterwards."));

    /// <summary>PLN-P08 (W/E/I): a goal is due no earlier than the last measure's deadline and its latency.</summary>
    public static RuleDefinition GoalDueAfterMeasures { get; } = Rule("PLN-P08", "plan.goal-due-after-measures", "WEI",
        "Målet {goal} skal være nådd {due}, før det siste tiltaket kan ha fått effekt ({last}).", "Målet {goal} skal vere nådd {due}, før det siste tiltaket kan ha fått effekt ({last}).", "Goal {goal} is due {due}, before the last measure can have had an effect ({last}).",
        new Basis.OwnChoice("A goal cannot be reached by a measure that has not worked yet."));

    /// <summary>PLN-P09 (E/E/W): safety and union representatives took part in planning, or it is written why not.</summary>
    public static RuleDefinition PartiesTakePart { get; } = Rule("PLN-P09", "plan.parties-take-part", "EEW",
        "Planen mangler medvirkning i planleggingen fra {parties}. Registrer medvirkningen, eller hvorfor de ikke var med.", "Planen manglar medverknad i planlegginga frå {parties}. Registrer medverknaden, eller kvifor dei ikkje var med.", "The plan lacks participation in the planning by {parties}. Record the participation, or why they did not take part.", Evaluated, LegalBases.Lb05, LegalBases.Lb03);

    /// <summary>PLN-P10 (W/W/I): not more than five (setting) new measures are adopted at once.</summary>
    public static RuleDefinition FewAtOnce { get; } = Rule("PLN-P10", "plan.few-at-once", "WWI",
        "{n} nye tiltak er vedtatt samtidig ({date}); grensen er {most}. Velg færre, slik at de kan gjøres ferdige.", "{n} nye tiltak er vedtekne samtidig ({date}); grensa er {most}. Vel færre, slik at dei kan gjerast ferdige.", "{n} new measures were adopted on the same day ({date}); the limit is {most}. Choose fewer, so that they can be finished.",
        new Basis.OwnChoice("Few and finished beats many."));

    /// <summary>PLN-P11 (W/W/I): a measure has a prediction.</summary>
    public static RuleDefinition PredictionMissing { get; } = Rule("PLN-P11", "plan.prediction-missing", "WWI",
        "Tiltaket {measure} har ingen forventning om hva som vil skje. Skriv den før start.", "Tiltaket {measure} har inga forventning om kva som vil skje. Skriv forventninga før start.", "Measure {measure} has no prediction of what will happen. Write it before the start.", Pdsa);

    /// <summary>PLN-P12 (E/E/W): a numeric goal has indicator, first evaluation date and planned points before the start.</summary>
    public static RuleDefinition EvaluationDesigned { get; } = Rule("PLN-P12", "plan.evaluation-designed", "EEW",
        "Området {area} har et tallfestet mål, men mangler {missing}. Bestem det før start.", "Området {area} har eit talfesta mål, men manglar {missing}. Avgjer det før start.", "Area {area} has a numeric goal but lacks {missing}. Decide this before the start.",
        new Basis.OwnChoice("An evaluation that is designed afterwards finds what it looks for."));

    /// <summary>PLN-P13 (W/W/I): an area chosen because it scored lowest will often rise by itself.</summary>
    public static RuleDefinition ChosenAsExtreme { get; } = Rule("PLN-P13", "plan.chosen-as-extreme", "WWI",
        "Området {area} ble valgt fordi skåren var lavest eller høyest. Regn med at den nærmer seg gjennomsnittet også uten tiltak.", "Området {area} vart valt fordi skåren var lågast eller høgast. Rekn med at han nærmar seg gjennomsnittet òg utan tiltak.", "Area {area} was chosen because its score was the lowest or highest. Expect the score to move towards the average even without measures.",
        new Basis.OwnChoice("Regression to the mean."));

    /// <summary>PLN-P14 (W/E/I): an area has a cause.</summary>
    public static RuleDefinition CauseMissing { get; } = Rule("PLN-P14", "plan.cause-missing", "WEI",
        "Området {area} har ingen årsak. Skriv hvorfor det er slik.", "Området {area} har inga årsak. Skriv kvifor det er slik.", "Area {area} has no cause. Write why it is so.", Form);

    /// <summary>PLN-P15 (W/W/I): an area's goals are not only qualitative.</summary>
    public static RuleDefinition GoalOnlyQualitative { get; } = Rule("PLN-P15", "plan.goal-only-qualitative", "WWI",
        "Området {area} har bare mål som ikke kan måles. Gjør gjerne ett av dem målbart.", "Området {area} har berre mål som ikkje kan målast. Gjer gjerne eitt av dei målbart.", "Area {area} has only goals that cannot be measured. Preferably make one of them measurable.", Form);

    /// <summary>PLN-P16 (W/W/I): a zero-tolerance goal has an indicator.</summary>
    public static RuleDefinition ZeroToleranceWithoutIndicator { get; } = Rule("PLN-P16", "plan.zero-tolerance-without-indicator", "WWI",
        "Nullmålet {goal} har ingen indikator. Velg hva som viser om det er nådd.", "Nullmålet {goal} har ingen indikator. Vel kva som viser om det er nådd.", "Zero-tolerance goal {goal} has no indicator. Choose what shows whether it is reached.",
        new Basis.OwnChoice("What is not counted cannot be zero."));

    /// <summary>PLN-P17 (I/W/I): a deadline is a day.</summary>
    public static RuleDefinition DeadlineImprecise { get; } = Rule("PLN-P17", "plan.deadline-imprecise", "IWI",
        "Fristen «{deadline}» er ikke en dato.", "Fristen «{deadline}» er ikkje ein dato.", "The deadline “{deadline}” is not a date.", Form);

    /// <summary>PLN-P18 (W/W/I): not every accountable or joint party is collective.</summary>
    public static RuleDefinition OnlyCollectiveResponsible { get; } = Rule("PLN-P18", "plan.only-collective-responsible", "WWI",
        "Bare en samlet gruppe er ansvarlig for {measure}. Velg én rolle som har ansvaret.", "Berre ei samla gruppe er ansvarleg for {measure}. Vel éi rolle som har ansvaret.", "Only a whole group is accountable for {measure}. Choose one role that is accountable.",
        new Basis.OwnChoice("Everyone is no one."));

    /// <summary>PLN-P20 (W/E/I): an accepted workshop proposal has a measure.</summary>
    public static RuleDefinition ProposalWithoutMeasure { get; } = Rule("PLN-P20", "plan.proposal-without-measure", "WEI",
        "Forslaget {proposal} er godtatt, men har ikke fått et tiltak.", "Forslaget {proposal} er godteke, men har ikkje fått eit tiltak.", "Proposal {proposal} was accepted but has no measure.",
        new Basis.Method("Der skoen trykker"));

    /// <summary>PLN-P21 (I/W/I): what a survey, a workshop or another source points to has a row.</summary>
    public static RuleDefinition PointedToWithoutRow { get; } = Rule("PLN-P21", "plan.pointed-to-without-row", "IWI",
        "«{heading}» er pekt på, men har ingen rad i planen. Ta det inn, eller si hvorfor ikke.", "«{heading}» er peikt på, men har inga rad i planen. Ta det inn, eller sei kvifor ikkje.", "“{heading}” is pointed to but has no row in the plan. Take it in, or say why not.",
        new Basis.OwnChoice("What the staff pointed to is answered."));

    /// <summary>PLN-P22 (I/W/I): a row's origin still points to it.</summary>
    public static RuleDefinition OriginGone { get; } = Rule("PLN-P22", "plan.origin-gone", "IWI",
        "Raden «{heading}» bygger på en kilde som ikke lenger peker på den. Avgjør om raden skal stå.", "Rada «{heading}» byggjer på ei kjelde som ikkje lenger peikar på ho. Avgjer om rada skal stå.", "The row “{heading}” rests on a source that no longer points to it. Decide whether it stays.",
        new Basis.OwnChoice("A row says where it came from; when that changes, people decide."));

    /// <summary>PLN-L01 (hard): a plan is adopted without errors and by a named body.</summary>
    public static RuleDefinition AdoptionComplete { get; } = Hard("PLN-L01", "plan.adoption-complete",
        "Planen kan ikke vedtas: {why}.", "Planen kan ikkje vedtakast: {why}.", "The plan cannot be adopted: {why}.",
        new Basis.OwnChoice("An adopted plan can be followed."));

    /// <summary>PLN-L02 (hard): an adopted version is never changed; a change is a new version.</summary>
    public static RuleDefinition VersionsImmutable { get; } = Hard("PLN-L02", "plan.versions-immutable",
        "Versjon {version} av planen stemmer ikke med det som ble vedtatt. Lag en ny versjon i stedet.", "Versjon {version} av planen stemmer ikkje med det som vart vedteke. Lag ein ny versjon i staden.", "Version {version} of the plan does not agree with what was adopted. Make a new version instead.", Evaluated);

    /// <summary>PLN-L03 (E/E/W): a unit has one adopted plan per cycle and category.</summary>
    public static RuleDefinition OneAdoptedPlan { get; } = Rule("PLN-L03", "plan.one-adopted", "EEW",
        "Enheten {unit} har alt en vedtatt plan ({plan}) for samme år og kategori.", "Eininga {unit} har alt ein vedteken plan ({plan}) for same år og kategori.", "Unit {unit} already has an adopted plan ({plan}) for the same year and category.",
        new Basis.OwnChoice("Two plans for the same thing hide each other."));

    /// <summary>PLN-L04 (W/E/W): a measure was carried over twice or more.</summary>
    public static RuleDefinition Stranded { get; } = Rule("PLN-L04", "plan.stranded", "WEW",
        "Tiltaket {measure} er videreført {n} ganger. Avgjør om det skal gjøres.", "Tiltaket {measure} er vidareført {n} gonger. Avgjer om det skal gjerast.", "Measure {measure} has been carried over {n} times. Decide whether it will be done.",
        new Basis.OwnChoice("A measure that is only carried over is stranded."));

    /// <summary>PLN-L05 (hard): a linked goal points to a goal of a unit above, with the same indicator and direction, without a circle.</summary>
    public static RuleDefinition GoalLinkUpwards { get; } = Hard("PLN-L05", "plan.goal-link-upwards",
        "Målet {goal} kan ikke knyttes til målet {parent}: {why}.", "Målet {goal} kan ikkje knytast til målet {parent}: {why}.", "Goal {goal} cannot be linked to goal {parent}: {why}.",
        new Basis.OwnChoice("A parent's progress is its own figure and is never evaluated by its children's."));

    /// <summary>PLN-L06 (W/W/I): a plan for the whole enterprise was treated by the working environment committee.</summary>
    public static RuleDefinition CommitteeNotRecorded { get; } = Rule("PLN-L06", "plan.committee-not-recorded", "WWI",
        "Planen gjelder hele virksomheten, men behandling i arbeidsmiljøutvalget er ikke registrert.", "Planen gjeld heile verksemda, men behandling i arbeidsmiljøutvalet er ikkje registrert.", "The plan covers the whole enterprise, but it is not recorded that the working environment committee has considered it.", LegalBases.Lb06, LegalBases.Lb07);

    /// <summary>PLN-L07 (hard): nothing is deleted after adoption.</summary>
    public static RuleDefinition NothingDeleted { get; } = Hard("PLN-L07", "plan.nothing-deleted",
        "{what} står i en vedtatt versjon og kan ikke slettes. Avbryt eller avslutt i stedet.", "{what} står i ein vedteken versjon og kan ikkje slettast. Avbryt eller avslutt i staden.", "{what} is part of an adopted version and cannot be deleted. Cancel or close instead.",
        new Basis.OwnChoice("What was promised stays visible."));

    /// <summary>PLN-L08 (W/E/W): a plan with open measures shows activity within three months (setting).</summary>
    public static RuleDefinition StalePlan { get; } = Rule("PLN-L08", "plan.stale", "WEW",
        "Planen har åpne tiltak, men er ikke oppdatert siden {last}. Ta den opp på neste ledermøte.", "Planen har opne tiltak, men er ikkje oppdatert sidan {last}. Ta planen opp på neste leiarmøte.", "The plan has open measures but has not been updated since {last}. Discuss it at the next management meeting.", Evaluated);

    /// <summary>PLN-L10 (hard): nothing is exported to an audience below the label's rank without an override with reason and role.</summary>
    public static RuleDefinition ExportBelowLabel { get; } = Hard("PLN-L10", "plan.export-below-label",
        "Planen er merket «{label}» og kan ikke gis til mottakere med lavere gradering uten en begrunnet overstyring.", "Planen er merkt «{label}» og kan ikkje givast til mottakarar med lågare gradering utan ei grunngitt overstyring.", "The plan is labelled “{label}” and cannot be given to an audience below that without an override with a reason.",
        new Basis.OwnChoice("The label follows the content."));

    /// <summary>PLN-R01 (hard): every id stands once in a plan.</summary>
    public static RuleDefinition IdsUnique { get; } = Hard("PLN-R01", "plan.ids-unique",
        "Id-en {id} står flere ganger i planen ({kind}).", "Id-en {id} står fleire gonger i planen ({kind}).", "The id {id} is used several times in the plan ({kind}).");

    /// <summary>PLN-R02 (hard): a measure's log follows the transition table and gives the state that is written.</summary>
    public static RuleDefinition LogReplays { get; } = Hard("PLN-R02", "plan.log-replays",
        "Loggen til tiltaket {measure} kan ikke stemme ved hendelse {event}.", "Loggen til tiltaket {measure} kan ikkje stemme ved hending {event}.", "The log of measure {measure} cannot be right at event {event}.");

    /// <summary>PLN-R03 (hard): predecessors, causes and goal links point to what exists, without a circle, and generations rise.</summary>
    public static RuleDefinition LineageWhole { get; } = Hard("PLN-R03", "plan.lineage-whole",
        "{id} ({kind}) viser til {other}, som ikke finnes, eller som viser tilbake til {id}.", "{id} ({kind}) viser til {other}, som ikkje finst, eller som viser tilbake til {id}.", "{id} ({kind}) points to {other}, which does not exist or leads back to {id}.");

    /// <summary>PLN-R04 (hard): a pasted text has a table with at least four of the seven column names.</summary>
    public static RuleDefinition NoTable { get; } = Hard("PLN-R04", "plan.no-table",
        "Fant ingen tabell med kolonnene Forbedringsområder, Mål, Tiltak, Ansvarlig, Frist, Evaluering og Korrigering. Ta med overskriftsraden.", "Fann ingen tabell med kolonnane Forbetringsområde, Mål, Tiltak, Ansvarleg, Frist, Evaluering og Korrigering. Ta med overskriftsrada.", "Found no table with the columns area, goal, measure, responsible, deadline, evaluation and correction. Include the header row.");

    /// <summary>PLN-R05 (hard): the day a form was written is known: from its head, or given.</summary>
    public static RuleDefinition DateMissing { get; } = Hard("PLN-R05", "plan.date-missing",
        "Skjemaet sier ikke når det ble oppdatert. Skriv «Dato oppdatert:» over tabellen, eller oppgi datoen.", "Skjemaet seier ikkje når det vart oppdatert. Skriv «Dato oppdatert:» over tabellen, eller oppgi datoen.", "The form does not say when it was updated. Write “Dato oppdatert:” above the table, or give the date.");

    /// <summary>PLN-R06 (hard): a recurrence is accepted where a measure's text states one, it has none yet, and it is not begun.</summary>
    public static RuleDefinition NoSuggestion { get; } = Hard("PLN-R06", "plan.no-suggestion",
        "Tiltaket {measure} har ingen gjentakelse i teksten som kan godtas.", "Tiltaket {measure} har inga gjentaking i teksten som kan godtakast.", "Measure {measure} has no recurrence in its text that can be accepted.");
}
