using ForBedring.Organisation;
using ForBedring.Rules;
using static ForBedring.Wheel.WheelStep;

namespace ForBedring.Wheel;

/// <summary>The built-in data of the method, the same as <c>seeds/sammen-om-forbedring.json</c> (a test holds that).</summary>
internal static class WheelMethodData
{
    public static WheelMethod Create() => new(Steps(), Principles, Tools(), Barriers, Enablers, [AdoptionProfile.Light]);

    private static readonly LocalisedText[] Principles =
    [
        new("Partssamarbeid", "Partssamarbeid", "Cooperation between the parties"),
        new("Forankring i toppledelsen", "Forankring i toppleiinga", "Anchoring in the top leadership"),
        new("Bred medvirkning i tiltak", "Brei medverknad i tiltak", "Broad work with measures"),
    ];

    private static readonly LocalisedText[] Barriers =
    [
        new("Tidspress", "Tidspress", "Time pressure"),
        new("Enda en ting", "Enda ein ting", "One more thing"),
        new("Uklar kommunikasjon", "Uklar kommunikasjon", "Unclear communication"),
        new("Usikker gyldighet", "Usikker gyldigheit", "Uncertain validity"),
        new("Få representanter med lite tid", "Få representantar med lita tid", "Limited representatives"),
        new("Svak forankring oppover", "Svak forankring oppover", "Weak anchoring above"),
        new("Godt utgangspunkt", "Godt utgangspunkt", "Good baseline"),
        new("For mange verktøy", "For mange verktøy", "Too many tools"),
        new("Lav motivasjon", "Låg motivasjon", "Low motivation"),
    ];

    private static readonly LocalisedText[] Enablers =
    [
        new("HR eier metoden", "HR eig metoden", "Human resources own the method"),
        new("Hensikten er forstått", "Formålet er forstått", "The purpose is understood"),
        new("Del av rutinene", "Del av rutinane", "Part of the routines"),
        new("Fast punkt på agendaen", "Fast punkt på agendaen", "Fixed item on the agenda"),
        new("Satt av tid i kalenderen", "Sett av tid i kalenderen", "Time in calendars"),
    ];

    private static IEnumerable<StepDefinition> Steps()
    {
        yield return new(StrategicPreparation, new("Strategisk forberedelse", "Strategisk førebuing", "Strategic preparation"), StepLevel.Strategic,
            [Role.LeaderGroup], [Role.HumanResources, Role.QualityAdviser, Role.FollowUpOfficer], [new(SecureFollowUp, -1)], new(-1, 9, -1, 11),
            [
                new("status", "status", "status"),
                new("mål for året", "mål for året", "goals for the cycle"),
                new("valgte enheter og verktøy", "valde einingar og verktøy", "chosen units and tools"),
            ],
            new("Ledergruppen har møttes og skrevet minst ett mål, eller at ingenting endres.", "Leiargruppa har møtst og skrive minst eitt mål, eller at ingenting blir endra.", "The leader group has met and at least one goal, or that nothing changes, is written."));
        yield return new(InvolveRepresentatives, new("Partene med", "Partane med", "Involve representatives"), StepLevel.Both,
            [Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative], [Role.HumanResources], [new(StrategicPreparation)], new(-1, 10, 0, 1),
            [
                new("avklarte roller", "avklarte roller", "role clarification"),
                new("avtale om samarbeid", "avtale om samarbeid", "cooperation agreement"),
            ],
            new("Felles møte er holdt, eller det er ført hvorfor en part mangler.", "Felles møte er halde, eller det er ført kvifor ein part manglar.", "A joint meeting is held, or it is recorded why a party is missing."));
        yield return new(BuildSharedOwnership, new("Felles eierskap", "Felles eigarskap", "Shared ownership"), StepLevel.Unit,
            [Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative, Role.Employee], [Role.HumanResources], [new(InvolveRepresentatives)], new(-1, 12, 0, 1),
            [
                new("informasjon", "informasjon", "information"),
                new("svarramme", "svarramme", "answer frame"),
                new("mål for svarprosent", "mål for svarprosent", "response-rate goal"),
            ],
            new("Informasjonen er ført og svarrammen er gjort kjent.", "Informasjonen er ført og svarramma er gjord kjend.", "The information is logged and the answer frame published."));
        yield return new(IndividualResponse, new("Svare", "Svare", "Respond"), StepLevel.Individual,
            [Role.Employee], [], [new(BuildSharedOwnership)], new(0, 2, 0, 2),
            [new("lukket runde", "lukka runde", "closed round")],
            new("Runden er lukket. Hvem som svarte, lagres aldri.", "Runden er lukka. Kven som svarte, blir aldri lagra.", "The round is closed. Who answered is never stored."));
        yield return new(StrategicReview, new("Ledergruppen gjennomgår", "Leiargruppa går gjennom", "Leader groups review"), StepLevel.Strategic,
            [Role.LeaderGroup], [Role.HumanResources, Role.QualityAdviser], [new(IndividualResponse)], new(0, 3, 0, 3),
            [
                new("risikoområder", "risikoområde", "risk areas"),
                new("støtte til enheter", "støtte til einingar", "support"),
                new("plan for oppfølging", "plan for oppfølging", "follow-up plan"),
            ],
            new("Ledergruppen har møttes og planen er skrevet.", "Leiargruppa har møtst og planen er skriven.", "The leader group has met and the plan is written."));
        yield return new(RepsInFollowUpPlan, new("Partene i oppfølgingsplanen", "Partane i oppfølgingsplanen", "Representatives in follow-up plan"), StepLevel.Both,
            [Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative], [Role.HumanResources], [new(StrategicReview)], new(0, 3, 0, 4),
            [
                new("hvem som legger frem resultatene", "kven som legg fram resultata", "who presents"),
                new("møtedatoer", "møtedatoar", "meeting dates"),
            ],
            new("Felles plan med dato.", "Felles plan med dato.", "Joint plan with date."));
        yield return new(ResultsDialogue, new("Dialog om resultater", "Dialog om resultat", "Dialogue"), StepLevel.Unit,
            [Role.Leader, Role.Employee], [Role.UnionRepresentative, Role.SafetyRepresentative, Role.HumanResources], [new(RepsInFollowUpPlan)], new(0, 4, 0, 5),
            [
                new("områder å bevare og forbedre", "område å ta vare på og forbetre", "keep and improve areas"),
                new("årsaker", "årsaker", "causes"),
                new("første ideer", "første idear", "first ideas"),
            ],
            new("Møtet er holdt med oppmøte ført, og områder er valgt.", "Møtet er halde med oppmøte ført, og område er valde.", "The meeting is held with attendance, and areas are chosen."));
        yield return new(DevelopMeasures, new("Utvikle tiltak", "Utvikle tiltak", "Develop measures"), StepLevel.Unit,
            [Role.Leader, Role.Employee], [Role.UnionRepresentative, Role.SafetyRepresentative, Role.HumanResources, Role.FollowUpOfficer], [new(ResultsDialogue)], new(0, 5, 0, 12),
            [
                new("planversjoner", "planversjonar", "plan versions"),
                new("evalueringer", "evalueringar", "evaluations"),
                new("korrigeringer", "korrigeringar", "corrections"),
            ],
            new("Aldri mens planen har åpne tiltak.", "Aldri medan planen har opne tiltak.", "Never while the plan has open measures."));
        yield return new(SecureFollowUp, new("Sikre oppfølging", "Sikre oppfølging", "Secure follow-up"), StepLevel.Strategic,
            [Role.LeaderGroup], [Role.FollowUpOfficer, Role.HumanResources, Role.WorkEnvironmentCommittee], [new(DevelopMeasures)], new(0, 9, 0, 11),
            [
                new("status", "status", "status"),
                new("fjernede hindringer", "fjerna hindringar", "obstacles removed"),
                new("læring", "læring", "learning"),
            ],
            new("Ledergruppen har møttes og dekningstallene er protokollført.", "Leiargruppa har møtst og dekningstala er protokollførte.", "The leader group has met with coverage figures minuted."));
    }

    private static IEnumerable<Tool> Tools()
    {
        Role[] leaders = [Role.Leader, Role.LeaderGroup];
        Role[] parties = [Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative];
        Role[] everyone = [Role.Leader, Role.Employee];
        yield return Make("ProcessGuide", new("Prosessveileder", "Prosessrettleiar", "Process guide"), ToolKind.Guide, WheelSteps.All, parties);
        yield return Make("MethodBooklet", new("Metodehefte", "Metodehefte", "Method booklet"), ToolKind.Guide, WheelSteps.All, parties);
        yield return Make("DialogueCanvas", new("Dialogduk", "Dialogduk", "Dialogue canvas"), ToolKind.Exercise, [InvolveRepresentatives], parties);
        yield return Make("CogwheelExercise", new("Tannhjul", "Tannhjul", "Cogwheel exercise"), ToolKind.Exercise, [InvolveRepresentatives], parties);
        yield return Make("PlanningWithRepresentatives", new("Planlegging med partene", "Planlegging med partane", "Planning with representatives"), ToolKind.Template, [InvolveRepresentatives, RepsInFollowUpPlan], parties);
        yield return Make("MeetingTemplates", new("Møtemaler", "Møtemalar", "Meeting templates"), ToolKind.Template, [BuildSharedOwnership], parties);
        yield return Make("WorkEnvironmentFilm", new("Film om arbeidsmiljø", "Film om arbeidsmiljø", "Work environment film"), ToolKind.Film, [BuildSharedOwnership], everyone);
        yield return Make("PresentationTemplate", new("Presentasjonsmal", "Presentasjonsmal", "Presentation template"), ToolKind.Template, [StrategicReview], leaders);
        yield return Make("ReflectionQuestions", new("Refleksjonsspørsmål", "Refleksjonsspørsmål", "Reflection questions"), ToolKind.Card, [StrategicReview], leaders);
        yield return Make("TalkCard", new("Samtalekort", "Samtalekort", "Talk card"), ToolKind.Card, [ResultsDialogue], everyone);
        yield return Make("RootCauseAnalysis", new("Rotårsaksanalyse", "Rotårsaksanalyse", "Root cause analysis"), ToolKind.Analysis, [ResultsDialogue, DevelopMeasures], everyone);
        yield return Make("StaffInvolvementPlanner", new("Plan for medvirkning", "Plan for medverknad", "Staff involvement planner"), ToolKind.Template, [ResultsDialogue], leaders);
        yield return Make("MeasureCard", new("Tiltakskort", "Tiltakskort", "Measure card"), ToolKind.Card, [DevelopMeasures], everyone);
        yield return Make("MeasureCanvas", new("Tiltaksduk", "Tiltaksduk", "Measure canvas"), ToolKind.Exercise, [DevelopMeasures], everyone);
        yield return Make("PdsaSheet", new("PDSA-skjema", "PDSA-skjema", "PDSA sheet"), ToolKind.Template, [DevelopMeasures], everyone);
        yield return Make("StatusTemplate", new("Statusmal", "Statusmal", "Status template"), ToolKind.Template, [SecureFollowUp], leaders);

        static Tool Make(string id, LocalisedText label, ToolKind kind, IEnumerable<WheelStep> steps, IEnumerable<Role> audience) => new(ToolId.From(id), label, kind, steps, audience);
    }
}
