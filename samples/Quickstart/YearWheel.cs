using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Wheel;

namespace ForBedring.Samples.Quickstart;

/// <summary>The wheel that drives the year: what happened when, and where the unit then was.</summary>
internal sealed class YearWheel
{
    private readonly List<(LocalDate Day, LocalisedText What, WheelPosition Position)> _days = [];

    private YearWheel(WheelCycle cycle, WheelSituation situation)
    {
        Cycle = cycle;
        Situation = situation;
    }

    public WheelCycle Cycle { get; private set; }

    /// <summary>The cycle that follows; null until this one has led to it.</summary>
    public WheelCycle? Following { get; private set; }

    public WheelSituation Situation { get; }

    /// <summary>What the rules say to looking at figures before they are released.</summary>
    public FindingList TooEarly { get; private set; } = FindingList.Empty;

    /// <summary>The day the wheel is asked on. What files do not tell is not called late: then it is asked before the first step's months are over.</summary>
    public LocalDate AskedOn { get; private init; }

    public IReadOnlyList<(LocalDate Day, LocalisedText What, WheelPosition Position)> Days => _days;

    /// <summary>The made-up year, from step 1 of one cycle to step 1 of the next.</summary>
    public static YearWheel MadeUp(SurveyRound round, ImprovementPlan plan, LocalDate today)
    {
        var unit = round.Organisation.Units[round.Organisation.Roots[0]].Id;
        var wheel = new YearWheel(WheelCycle.Begin(round.Year, unit, round.Id), new WheelSituation([WheelRound.Of(round, releasedOn: new LocalDate(round.Year, 3, 7))], plan: plan)) { AskedOn = today };
        var (leader, union, safety, staff, group) = (Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative, Role.Employee, new RoleRef(Role.LeaderGroup));
        var year = round.Year;
        var score = new StepReference.Figure(round.Id, UnitOrGroup.Of(unit), "teamwork-climate", isShown: true);

        wheel.Done(1, new(year - 1, 10, 12), r => r.WithParties(Role.LeaderGroup).WithBody(group), new("Ledergruppen setter mål for syklusen.", "Leiargruppa set mål for syklusen.", "The leader group sets goals for the cycle."));
        wheel.Done(2, new(year - 1, 11, 16), r => r.WithParties(leader, union, safety), new("Leder, tillitsvalgt og verneombud avklarer roller.", "Leiar, tillitsvald og verneombod avklarer roller.", "Leader, union and safety representative settle their roles."));
        wheel.Done(3, new(year, 1, 10), r => r.WithParties(leader, union, safety, staff), new("Alle får vite hva svarene gjelder og brukes til.", "Alle får vite kva svara gjeld og blir brukte til.", "Everyone learns what the answers are about and used for."));
        wheel.TooEarly = wheel.Cycle.CanRecord(StepRecord.Of(WheelStep.StrategicReview).Start(new LocalDate(year, 2, 10)).With(score), wheel.Situation, new LocalDate(year, 2, 10));
        wheel.Done(4, new(year, 2, 21), r => r.WithParties(staff), new("Runden lukkes.", "Runden blir lukka.", "The round is closed."));
        wheel.Done(5, new(year, 3, 14), r => r.WithParties(Role.LeaderGroup).WithBody(group).With(score), new("Ledergruppen går gjennom de frigitte tallene.", "Leiargruppa går gjennom dei frigjevne tala.", "The leader group reviews the released figures."));
        wheel.Done(6, new(year, 4, 12), r => r.WithParties(leader, union, safety), new("Partene blir enige om hvem som legger fram, og når.", "Partane blir samde om kven som legg fram, og når.", "The parties agree on who presents, and when."));
        wheel.Done(7, new(year, 5, 10), r => r.WithParties(leader, staff, union, safety).With(score), new("Hver enhet snakker om tallene og velger områder.", "Kvar eining snakkar om tala og vel område.", "Each unit talks about the figures and chooses areas."));
        wheel._days.Add((new(year, 5, 16), new("Etter kartleggingen: leder, tillitsvalgt og verneombud avgjør forslagene.", "Etter kartlegginga: leiar, tillitsvald og verneombod avgjer forslaga.", "After the mapping: leader, union and safety representative decide on the proposals."), wheel.Cycle.WhereAmI(new(year, 5, 16), wheel.Situation)));
        wheel.Add(new(year, 5, 24), StepRecord.Of(WheelStep.DevelopMeasures).Start(new LocalDate(year, 5, 24)).WithParties(leader, staff, union, safety).With(new StepReference.Plan(plan.Id.Value)).With(new StepReference.Workshop($"kartlegging-{year}")), new("Planen skrives; tiltakene starter.", "Planen blir skriven; tiltaka startar.", "The plan is written; measures start."));
        wheel.Done(9, new(year, 11, 22), r => r.WithParties(Role.LeaderGroup).WithBody(group), new("Ledergruppen ser på status og rydder hindringer.", "Leiargruppa ser på status og ryddar hindringar.", "The leader group looks at status and clears obstacles."));
        wheel.GoOn(new(year, 11, 29), group, plan, new("Trinn 1 i neste syklus: målene tas med videre.", "Steg 1 i neste syklus: måla blir tekne med vidare.", "Step 1 of the next cycle: the goals are carried over."));
        return wheel;
    }

    /// <summary>What one's own files tell of the wheel: the round is closed, and a plan may be under way.</summary>
    public static YearWheel FromFiles(SurveyRound? round, ImprovementPlan? plan, LocalDate today)
    {
        var unit = round is null ? plan!.Placement.Unit : round.Organisation.Units[round.Organisation.Roots[0]].Id;
        var year = round?.Year ?? plan!.CycleYear;
        var wheel = new YearWheel(WheelCycle.Begin(year, unit, round?.Id), new WheelSituation(round is null ? [] : [WheelRound.Of(round)], plan: plan, isObliged: false)) { AskedOn = new LocalDate(year - 1, 9, 1) };
        var cycle = wheel.Cycle;
        if (round is not null) cycle = cycle.Record(StepRecord.Of(WheelStep.IndividualResponse).Complete(ImpreciseDate.Blank), wheel.Situation, today);
        if (plan is not null && plan.Measures.Any(m => m.IsOpen)) cycle = cycle.Record(StepRecord.Of(WheelStep.DevelopMeasures).Start(ImpreciseDate.Blank), wheel.Situation, today);
        wheel.Cycle = cycle;
        return wheel;
    }

    private void Done(int step, LocalDate day, Func<StepRecord, StepRecord> with, LocalisedText what)
        => Add(day, with(StepRecord.Of(WheelSteps.Of(step)).Start(day)).Complete(day), what);

    private void Add(LocalDate day, StepRecord record, LocalisedText what)
    {
        Cycle = Cycle.Record(record, Situation, day);
        _days.Add((day, what, Cycle.WhereAmI(day, Situation)));
    }

    private void GoOn(LocalDate day, RoleRef group, ImprovementPlan plan, LocalisedText what)
    {
        Following = Cycle.Following(plan.Goals).Record(StepRecord.Of(WheelStep.StrategicPreparation).Start(day).WithParties(Role.LeaderGroup).WithBody(group).Complete(day), Situation, day);
        _days.Add((day, what, Following.WhereAmI(day, Situation)));
    }
}
