using ForBedring.Organisation;
using ForBedring.Rules;
using static ForBedring.Wheel.WheelStep;

namespace ForBedring.Wheel;

/// <summary>The built-in data of the method, the same as <c>seeds/sammen-om-forbedring.json</c> (a test holds that).</summary>
internal static class WheelMethodData
{
    private static readonly LocalisedText[] Principles =
    [
        new("Partssamarbeid", "Partssamarbeid", "Party cooperation"),
        new("Forankring i toppledelsen", "Forankring i toppleiinga", "Anchoring in top leadership"),
        new("Bredt arbeid med tiltak", "Breitt arbeid med tiltak", "Broad work on measures"),
    ];

    private static readonly LocalisedText[] Barriers =
    [
        new("For lite tid", "For lita tid", "Time pressure"),
        new("Enda en ting på toppen", "Endå ein ting på toppen", "One more thing on top"),
        new("Uklar informasjon", "Uklar informasjon", "Unclear communication"),
        new("Usikkert om tallene treffer", "Usikkert om tala treffer", "Uncertain validity"),
        new("For få representanter", "For få representantar", "Limited representatives"),
        new("Svak forankring oppover", "Svak forankring oppover", "Weak anchoring above"),
        new("Det går allerede bra", "Det går alt bra", "Good baseline"),
        new("For mange verktøy", "For mange verktøy", "Tool overload"),
        new("Lite motivasjon", "Lite motivasjon", "Low motivation"),
    ];

    private static readonly LocalisedText[] Enablers =
    [
        new("HR eier oppgaven", "HR eig oppgåva", "HR owns the task"),
        new("Hensikten er forstått", "Føremålet er forstått", "The purpose is understood"),
        new("Ligger i rutinene", "Ligg i rutinane", "In the routines"),
        new("Fast sak på møter", "Fast sak på møte", "Fixed agenda item"),
        new("Satt av tid i kalenderen", "Sett av tid i kalenderen", "Time set aside in calendars"),
    ];

    public static WheelMethod Create() => new(Steps(), Principles, Tools(), Barriers, Enablers, [AdoptionProfile.Full, AdoptionProfile.Light]);

    private static IEnumerable<StepDefinition> Steps()
    {
        yield return new(
            StrategicPreparation,
            new("Strategisk forberedelse", "Strategisk førebuing", "Strategic preparation"),
            new("Forberedelse til årets undersøkelse – strategisk nivå", "Førebuing til undersøkinga i år – strategisk nivå", "Preparing this year’s survey – strategic level"),
            StepLevel.Strategic,
            [Role.LeaderGroup],
            [Role.HumanResources, Role.QualityAdviser, Role.FollowUpOfficer],
            [new(SecureFollowUp, -1)],
            new(-1, 9, -1, 11),
            [
                new("status", "status", "status"),
                new("mål for syklusen", "mål for syklusen", "goals for the cycle"),
                new("valgte enheter og verktøy", "valde einingar og verktøy", "chosen units and tools"),
            ],
            new(
                "Ledergruppen har møttes, og minst ett mål eller «ingen endring» er skrevet ned",
                "Leiargruppa har møtst, og minst eitt mål eller «inga endring» er skrive ned",
                "The leader group has met and at least one goal, or “no change”, is written down"));
        yield return new(
            InvolveRepresentatives,
            new("Partene med", "Partane med", "Involve representatives"),
            new("Involvering av tillitsvalgte og vernetjeneste", "Involvering av tillitsvalde og verneteneste", "Involving union representatives and the safety service"),
            StepLevel.Both,
            [Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative],
            [Role.HumanResources],
            [new(StrategicPreparation)],
            new(-1, 10, 0, 1),
            [
                new("rolleavklaring", "rolleavklaring", "role clarification"),
                new("avtale om samarbeid", "avtale om samarbeid", "cooperation agreement"),
            ],
            new(
                "Felles møte er holdt, eller dekningen er ført som unntak",
                "Felles møte er halde, eller dekninga er ført som unntak",
                "A joint meeting was held, or the coverage is recorded as an exception"));
        yield return new(
            BuildSharedOwnership,
            new("Felles eierskap", "Felles eigarskap", "Shared ownership"),
            new("Involvere og skape felles eierskap til gjennomføring og oppfølging", "Involvere og skape felles eigarskap til gjennomføring og oppfølging", "Involving everyone and building shared ownership of the survey and its follow-up"),
            StepLevel.Unit,
            [Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative, Role.Employee],
            [Role.HumanResources],
            [new(InvolveRepresentatives)],
            new(-1, 12, 0, 1),
            [
                new("informasjon", "informasjon", "information"),
                new("svarramme", "svarramme", "answer frame"),
                new("mål for svarprosent", "mål for svarprosent", "response-rate goal"),
            ],
            new(
                "Informasjonen er ført og svarrammen er kunngjort",
                "Informasjonen er ført og svarramma er kunngjord",
                "Information is logged and the answer frame is published"));
        yield return new(
            IndividualResponse,
            new("Svare", "Svare", "Respond"),
            new("Individuell besvarelse på undersøkelsen", "Individuelle svar på undersøkinga", "Individual answers to the survey"),
            StepLevel.Individual,
            [Role.Employee],
            [],
            [new(BuildSharedOwnership)],
            new(0, 2, 0, 2),
            [
                new("lukket runde", "lukka runde", "closed round"),
            ],
            new(
                "Runden er lukket; hvem som har svart, lagres aldri",
                "Runden er lukka; kven som har svart, blir aldri lagra",
                "The round is closed; who answered is never stored"));
        yield return new(
            StrategicReview,
            new("Ledergruppen gjennomgår", "Leiargruppa går gjennom", "Leader groups review"),
            new("Ledergrupper går gjennom resultater og planlegger oppfølging på strategisk nivå", "Leiargrupper går gjennom resultat og planlegg oppfølging på strategisk nivå", "Leader groups review the results and plan the follow-up at strategic level"),
            StepLevel.Strategic,
            [Role.LeaderGroup],
            [Role.HumanResources, Role.QualityAdviser],
            [new(IndividualResponse)],
            new(0, 3, 0, 3),
            [
                new("risikoområder", "risikoområde", "risk areas"),
                new("støtte", "støtte", "support"),
                new("oppfølgingsplan", "oppfølgingsplan", "follow-up plan"),
            ],
            new(
                "Ledergruppen har møttes, og planen er skrevet",
                "Leiargruppa har møtst, og planen er skriven",
                "The leader group has met and the plan is written"));
        yield return new(
            RepsInFollowUpPlan,
            new("Partene i oppfølgingsplanen", "Partane i oppfølgingsplanen", "Representatives in follow-up plan"),
            new("Tillitsvalgte og verneombud involveres i plan for oppfølging", "Tillitsvalde og verneombod blir involverte i plan for oppfølging", "Union and safety representatives are involved in the plan for follow-up"),
            StepLevel.Both,
            [Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative],
            [Role.HumanResources],
            [new(StrategicReview)],
            new(0, 3, 0, 4),
            [
                new("hvem som legger fram", "kven som legg fram", "who presents"),
                new("møtedatoer", "møtedatoar", "meeting dates"),
            ],
            new(
                "Felles plan med dato",
                "Felles plan med dato",
                "A joint plan with a date"));
        yield return new(
            ResultsDialogue,
            new("Dialog om resultater", "Dialog om resultat", "Dialogue"),
            new("Dialog om resultatene og oppstart av tiltaksutvikling", "Dialog om resultata og oppstart av tiltaksutvikling", "Dialogue on the results and the start of developing measures"),
            StepLevel.Unit,
            [Role.Leader, Role.Employee, Role.UnionRepresentative, Role.SafetyRepresentative],
            [Role.HumanResources],
            [new(RepsInFollowUpPlan)],
            new(0, 4, 0, 5),
            [
                new("områder å bevare og forbedre", "område å bevare og forbetre", "areas to keep and improve"),
                new("årsaker", "årsaker", "causes"),
                new("første ideer", "første idear", "first ideas"),
            ],
            new(
                "Møte med oppmøte ført, og områder valgt",
                "Møte med oppmøte ført, og område valde",
                "A meeting with attendance recorded, and areas chosen"));
        yield return new(
            DevelopMeasures,
            new("Utvikle tiltak", "Utvikle tiltak", "Develop measures"),
            new("Utvikling og justering av tiltak", "Utvikling og justering av tiltak", "Developing and adjusting measures"),
            StepLevel.Unit,
            [Role.Leader, Role.Employee, Role.UnionRepresentative, Role.SafetyRepresentative],
            [Role.HumanResources, Role.FollowUpOfficer],
            [new(ResultsDialogue)],
            new(0, 5, 0, 12),
            [
                new("planversjoner", "planversjonar", "plan versions"),
                new("evalueringer", "evalueringar", "evaluations"),
                new("korrigeringer", "korrigeringar", "corrections"),
            ],
            new(
                "Planen har ingen åpne tiltak",
                "Planen har ingen opne tiltak",
                "The plan has no open measures"));
        yield return new(
            SecureFollowUp,
            new("Sikre oppfølging", "Sikre oppfølging", "Secure follow-up"),
            new("Ledergrupper sikrer oppfølging på strategisk nivå", "Leiargrupper sikrar oppfølging på strategisk nivå", "Leader groups secure the follow-up at strategic level"),
            StepLevel.Strategic,
            [Role.LeaderGroup],
            [Role.FollowUpOfficer, Role.HumanResources, Role.WorkEnvironmentCommittee],
            [new(DevelopMeasures)],
            new(0, 9, 0, 11),
            [
                new("status", "status", "status"),
                new("hindringer som er ryddet", "hindringar som er rydda", "obstacles removed"),
                new("læring", "læring", "learning"),
            ],
            new(
                "Ledergruppen har møttes med tall for dekning i referatet",
                "Leiargruppa har møtst med tal for dekning i referatet",
                "The leader group has met with coverage figures in the minutes"));
    }

    private static IEnumerable<Tool> Tools()
    {
        yield return new(ToolId.From("ProcessGuide"), new("Prosessveileder", "Prosessrettleiar", "Process guide"), ToolKind.Guide, WheelSteps.All, ToolAudience.Leaders);
        yield return new(ToolId.From("MethodBooklet"), new("Metodehefte", "Metodehefte", "Method booklet"), ToolKind.Guide, WheelSteps.All, ToolAudience.All);
        yield return new(ToolId.From("DialogueCanvas"), new("Dialogduk", "Dialogduk", "Dialogue canvas"), ToolKind.Exercise, [InvolveRepresentatives], ToolAudience.Parties);
        yield return new(ToolId.From("CogwheelExercise"), new("Tannhjul", "Tannhjul", "Cogwheel exercise"), ToolKind.Exercise, [InvolveRepresentatives], ToolAudience.Parties);
        yield return new(ToolId.From("PlanningWithRepresentatives"), new("Planlegging med partene", "Planlegging med partane", "Planning with representatives"), ToolKind.Template, [InvolveRepresentatives, RepsInFollowUpPlan], ToolAudience.Parties);
        yield return new(ToolId.From("MeetingTemplates"), new("Møtemaler", "Møtemalar", "Meeting templates"), ToolKind.Template, [BuildSharedOwnership], ToolAudience.Leaders);
        yield return new(ToolId.From("WorkEnvironmentFilm"), new("Film om arbeidsmiljø", "Film om arbeidsmiljø", "Film on the work environment"), ToolKind.Film, [BuildSharedOwnership], ToolAudience.All);
        yield return new(ToolId.From("PresentationTemplate"), new("Presentasjonsmal", "Presentasjonsmal", "Presentation template"), ToolKind.Template, [StrategicReview], ToolAudience.Leaders);
        yield return new(ToolId.From("ReflectionQuestions"), new("Spørsmål til ettertanke", "Spørsmål til ettertanke", "Reflection questions"), ToolKind.Card, [StrategicReview], ToolAudience.Leaders);
        yield return new(ToolId.From("TalkCard"), new("Samtalekort", "Samtalekort", "Talk card"), ToolKind.Card, [ResultsDialogue], ToolAudience.All);
        yield return new(ToolId.From("RootCauseAnalysis"), new("Rotårsaksanalyse", "Rotårsaksanalyse", "Root-cause analysis"), ToolKind.Analysis, [ResultsDialogue, DevelopMeasures], ToolAudience.All);
        yield return new(ToolId.From("StaffInvolvementPlanner"), new("Plan for å involvere ansatte", "Plan for å involvere tilsette", "Staff involvement planner"), ToolKind.Template, [ResultsDialogue], ToolAudience.Leaders);
        yield return new(ToolId.From("MeasureCard"), new("Tiltakskort", "Tiltakskort", "Measure card"), ToolKind.Card, [DevelopMeasures], ToolAudience.All);
        yield return new(ToolId.From("MeasureCanvas"), new("Tiltaksduk", "Tiltaksduk", "Measure canvas"), ToolKind.Exercise, [DevelopMeasures], ToolAudience.All);
        yield return new(ToolId.From("PdsaSheet"), new("PDSA-skjema", "PDSA-skjema", "PDSA sheet"), ToolKind.Template, [DevelopMeasures], ToolAudience.All);
        yield return new(ToolId.From("StatusTemplate"), new("Statusmal", "Statusmal", "Status template"), ToolKind.Template, [SecureFollowUp], ToolAudience.Leaders);
    }
}
