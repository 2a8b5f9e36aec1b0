using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>The seven phases of <i>Der skoen trykker</i> (<i>faser</i>). Phases 2 and 3 find out where the shoe pinches, 4 to 7 are the work on it. A phase is not a step of the annual wheel.</summary>
public enum ShoePhase
{
    /// <summary>Prepare and anchor (<i>forberede og forankre</i>).</summary>
    PrepareAndAnchor = 1,

    /// <summary>Map the situation (<i>kartlegge</i>).</summary>
    MapSituation = 2,

    /// <summary>Report and anchor (<i>rapportere og forankre</i>).</summary>
    ReportAndAnchor = 3,

    /// <summary>Work out measures (<i>utvikle tiltak</i>).</summary>
    WorkOutMeasures = 4,

    /// <summary>Work on the measures (<i>arbeide med tiltakene</i>).</summary>
    WorkOnMeasures = 5,

    /// <summary>Evaluate and adjust (<i>evaluere og justere</i>).</summary>
    EvaluateAndAdjust = 6,

    /// <summary>Sustain (<i>holde ved like</i>); leads back to phase 5.</summary>
    Sustain = 7,
}

/// <summary>What the work is at a stop point (<i>arbeidsmåte</i>): from repair to maintenance and prevention.</summary>
public enum WorkMode
{
    /// <summary>Putting right what is wrong (<i>reparasjon</i>).</summary>
    Repair = 1,

    /// <summary>Keeping what works (<i>vedlikehold</i>).</summary>
    Maintenance = 2,

    /// <summary>Keeping trouble from arising (<i>forebygging</i>).</summary>
    Prevention = 3,
}

/// <summary>Whether an entry criterion is met (<i>vurdering</i>).</summary>
public enum CriterionState
{
    /// <summary>Nobody has said (<i>ikke vurdert</i>).</summary>
    NotAssessed = 1,

    /// <summary>Met (<i>oppfylt</i>).</summary>
    Met = 2,

    /// <summary>Not met (<i>ikke oppfylt</i>).</summary>
    NotMet = 3,
}

/// <summary>A condition for starting (<i>inngangskriterium</i>): potential for lower sick leave, challenges in the work environment, high motivation.</summary>
public sealed class EntryCriterion
{
    /// <summary>A condition for starting.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="text">What must hold.</param>
    /// <param name="state">Whether it is met.</param>
    /// <param name="note">A remark; null for none.</param>
    public EntryCriterion(string id, LocalisedText text, CriterionState state = CriterionState.NotAssessed, string? note = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        if (state is < CriterionState.NotAssessed or > CriterionState.NotMet) throw new ArgumentOutOfRangeException(nameof(state), state, "The state is one of the three.");
        Id = id;
        Text = text;
        State = state;
        Note = note;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What must hold.</summary>
    public LocalisedText Text { get; }

    /// <summary>Whether it is met.</summary>
    public CriterionState State { get; }

    /// <summary>A remark; null for none.</summary>
    public string? Note { get; }

    /// <summary>The same criterion assessed.</summary>
    public EntryCriterion With(CriterionState state, string? note = null) => new(Id, Text, state, note);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>Three questions about risk (<i>risikovurdering</i>), asked of the workplace and of the process itself: which risks are there, how are they prevented, what is done if it goes wrong.</summary>
public sealed class RiskAssessment
{
    /// <summary>The answers to the three questions.</summary>
    /// <param name="risks">Which risks there are.</param>
    /// <param name="prevention">How they are prevented.</param>
    /// <param name="ifItGoesWrong">What is done if it goes wrong.</param>
    /// <exception cref="ArgumentException">An answer is blank.</exception>
    public RiskAssessment(string risks, string prevention, string ifItGoesWrong)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(risks);
        ArgumentException.ThrowIfNullOrWhiteSpace(prevention);
        ArgumentException.ThrowIfNullOrWhiteSpace(ifItGoesWrong);
        Risks = risks;
        Prevention = prevention;
        IfItGoesWrong = ifItGoesWrong;
    }

    /// <summary>Which risks there are.</summary>
    public string Risks { get; }

    /// <summary>How they are prevented.</summary>
    public string Prevention { get; }

    /// <summary>What is done if it goes wrong.</summary>
    public string IfItGoesWrong { get; }

    /// <summary>The risks.</summary>
    public override string ToString() => Risks;
}

/// <summary>What is recorded of a phase (<i>faseføring</i>): when it was started and completed.</summary>
public sealed class PhaseRecord
{
    /// <summary>What is recorded of a phase.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="started">When it was started.</param>
    /// <param name="completed">When it was completed; null where it is still under way. For phase 3, when the report was anchored.</param>
    public PhaseRecord(ShoePhase phase, ImpreciseDate started, ImpreciseDate? completed = null)
    {
        if (phase is < ShoePhase.PrepareAndAnchor or > ShoePhase.Sustain) throw new ArgumentOutOfRangeException(nameof(phase), phase, "The phases are 1 to 7.");
        ArgumentNullException.ThrowIfNull(started);
        Phase = phase;
        Started = started;
        Completed = completed;
    }

    /// <summary>The phase.</summary>
    public ShoePhase Phase { get; }

    /// <summary>When it was started.</summary>
    public ImpreciseDate Started { get; }

    /// <summary>When it was completed; null where it is still under way.</summary>
    public ImpreciseDate? Completed { get; }

    /// <summary>The phase.</summary>
    public override string ToString() => Phase.ToString();
}

/// <summary>A day agreed beforehand to stop and look (<i>stoppunkt</i>): what the work is then, and what was seen.</summary>
public sealed class StopPoint
{
    /// <summary>A stop point.</summary>
    /// <param name="on">When.</param>
    /// <param name="mode">What the work is then: repair, maintenance or prevention.</param>
    /// <param name="note">What was seen; null before the day.</param>
    public StopPoint(ImpreciseDate on, WorkMode mode, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(on);
        if (mode is < WorkMode.Repair or > WorkMode.Prevention) throw new ArgumentOutOfRangeException(nameof(mode), mode, "The mode is one of the three.");
        On = on;
        Mode = mode;
        Note = note;
    }

    /// <summary>When.</summary>
    public ImpreciseDate On { get; }

    /// <summary>What the work is then.</summary>
    public WorkMode Mode { get; }

    /// <summary>What was seen; null before the day.</summary>
    public string? Note { get; }

    /// <summary>The day as written.</summary>
    public override string ToString() => On.OriginalText;
}

/// <summary>A unit's run of <i>Der skoen trykker</i> (<i>prosess</i>): who, when, on what conditions, with what targets. It holds no answers.</summary>
/// <remarks>
/// The leader owns it and answers for it; union and safety representatives cooperate, and the safety representative oversees. The plan that comes of it is the unit's improvement plan,
/// step 8 of the annual wheel; the phases themselves are no steps of the wheel. Immutable; each <c>With</c> gives a new value.
/// </remarks>
public sealed class ShoeProcess
{
    private ShoeProcess(string id, UnitId unit)
    {
        Id = id;
        Unit = unit;
    }

    private ShoeProcess(ShoeProcess other)
    {
        Id = other.Id;
        Unit = other.Unit;
        Criteria = other.Criteria;
        Phases = other.Phases;
        WorkingGroup = other.WorkingGroup;
        Guides = other.Guides;
        RiskOfWorkplace = other.RiskOfWorkplace;
        RiskOfProcess = other.RiskOfProcess;
        SickLeaveTarget = other.SickLeaveTarget;
        StopPoints = other.StopPoints;
        CycleYear = other.CycleYear;
        PlanId = other.PlanId;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The conditions for starting.</summary>
    public ImmutableArray<EntryCriterion> Criteria { get; private set; } = [];

    /// <summary>What is recorded of the phases that have begun, by phase.</summary>
    public ImmutableArray<PhaseRecord> Phases { get; private set; } = [];

    /// <summary>The roles in the working group.</summary>
    public ImmutableArray<Role> WorkingGroup { get; private set; } = [];

    /// <summary>The process guides: the regional team that leads the workshops (<i>innsatsteam</i>), as roles.</summary>
    public ImmutableArray<Role> Guides { get; private set; } = [];

    /// <summary>The risk of the workplace; null where it is not assessed.</summary>
    public RiskAssessment? RiskOfWorkplace { get; private set; }

    /// <summary>The risk of the process itself; null where it is not assessed.</summary>
    public RiskAssessment? RiskOfProcess { get; private set; }

    /// <summary>The target for the unit's sick leave, as a share; null where none is set.</summary>
    public Goal? SickLeaveTarget { get; private set; }

    /// <summary>The stop points, as given.</summary>
    public ImmutableArray<StopPoint> StopPoints { get; private set; } = [];

    /// <summary>The year of the unit's annual wheel that it runs beside; null where it is not said.</summary>
    public int? CycleYear { get; private set; }

    /// <summary>The improvement plan that its measures go into; null where there is none yet.</summary>
    public string? PlanId { get; private set; }

    /// <summary>Leader's leader (<i>overordnet leder</i>), who commits time before the process starts.</summary>
    public static Role SuperiorLeader { get; } = new("SuperiorLeader", new("overordnet leder", "overordna leiar", "the leader’s leader"));

    /// <summary>A process of a unit, nothing recorded.</summary>
    /// <param name="id">The id; not blank.</param>
    /// <param name="unit">The unit.</param>
    public static ShoeProcess Create(string id, UnitId unit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(unit);
        return new(id, unit);
    }

    /// <summary>The process with these conditions for starting.</summary>
    public ShoeProcess WithCriteria(IEnumerable<EntryCriterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return new(this) { Criteria = [.. criteria] };
    }

    /// <summary>The process with a record of a phase; an earlier record of the same phase is replaced.</summary>
    public ShoeProcess WithPhase(PhaseRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(this) { Phases = [.. Phases.Where(p => p.Phase != record.Phase).Append(record).OrderBy(p => p.Phase)] };
    }

    /// <summary>The process with these roles in the working group, and these process guides.</summary>
    public ShoeProcess WithWorkingGroup(IEnumerable<Role> group, IEnumerable<Role>? guides = null)
    {
        ArgumentNullException.ThrowIfNull(group);
        return new(this) { WorkingGroup = [.. group], Guides = guides is null ? Guides : [.. guides] };
    }

    /// <summary>The process with these assessments of risk.</summary>
    /// <param name="ofWorkplace">The risk of the workplace.</param>
    /// <param name="ofProcess">The risk of the process itself.</param>
    public ShoeProcess WithRisks(RiskAssessment? ofWorkplace, RiskAssessment? ofProcess) => new(this) { RiskOfWorkplace = ofWorkplace, RiskOfProcess = ofProcess };

    /// <summary>The process with a target for the unit's sick leave, as a share: 0.06 is six per cent.</summary>
    public ShoeProcess WithSickLeaveTarget(Goal? target) => new(this) { SickLeaveTarget = target };

    /// <summary>The process with these stop points.</summary>
    public ShoeProcess WithStopPoints(IEnumerable<StopPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return new(this) { StopPoints = [.. points] };
    }

    /// <summary>The process beside a year of the annual wheel, with the plan its measures go into.</summary>
    /// <param name="cycleYear">The survey year of the wheel; null where it is not said.</param>
    /// <param name="planId">The id of the improvement plan; null where there is none yet.</param>
    public ShoeProcess WithWheel(int? cycleYear, string? planId) => new(this) { CycleYear = cycleYear, PlanId = planId };

    /// <summary>The record of a phase; null where it has not begun.</summary>
    public PhaseRecord? Find(ShoePhase phase) => Phases.FirstOrDefault(p => p.Phase == phase);

    /// <summary>What should be known about the process on a day: WSP-F01 to WSP-F07.</summary>
    /// <param name="today">The day that is asked about.</param>
    /// <param name="situation">The canvas and the representatives; nothing known where left out.</param>
    /// <param name="practice">Policy and thresholds; the defaults where left out.</param>
    public FindingList Findings(LocalDate today, ShoeSituation? situation = null, WorkshopPractice? practice = null)
        => new ShoeCheck(this, today, situation ?? ShoeSituation.Unknown, practice ?? WorkshopPractice.Default).All();

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>What surrounds a process (<i>situasjon</i>): its canvas, and how the unit is represented.</summary>
public sealed class ShoeSituation
{
    /// <summary>What surrounds a process.</summary>
    /// <param name="canvas">The measure canvas; null where there is none.</param>
    /// <param name="coverage">How the unit is represented, by role; what is left out is not known.</param>
    public ShoeSituation(MeasureCanvas? canvas = null, IEnumerable<KeyValuePair<Role, RepresentativeCoverage>>? coverage = null)
    {
        Canvas = canvas;
        Coverage = coverage is null ? ImmutableDictionary<Role, RepresentativeCoverage>.Empty : coverage.ToImmutableDictionary();
    }

    /// <summary>Nothing is known.</summary>
    public static ShoeSituation Unknown { get; } = new();

    /// <summary>The measure canvas; null where there is none.</summary>
    public MeasureCanvas? Canvas { get; }

    /// <summary>How the unit is represented, by role.</summary>
    public IReadOnlyDictionary<Role, RepresentativeCoverage> Coverage { get; }
}

/// <summary>How severe each rule of workshops is, and their thresholds (<i>praksis</i>).</summary>
public sealed class WorkshopPractice
{
    /// <summary>A policy and thresholds.</summary>
    /// <param name="policy">How severe each rule is.</param>
    /// <param name="followUpMonths">Months from the report until work on measures is missed (WSP-F03); 3 by default.</param>
    /// <param name="decideDays">Days from the handover until a decision is missed (WSP-K04); 28 by default.</param>
    public WorkshopPractice(FindingPolicy policy, int followUpMonths = 3, int decideDays = 28)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(followUpMonths);
        ArgumentOutOfRangeException.ThrowIfNegative(decideDays);
        Policy = policy;
        FollowUpMonths = followUpMonths;
        DecideDays = decideDays;
    }

    /// <summary>The default policy and thresholds.</summary>
    public static WorkshopPractice Default { get; } = new(FindingPolicy.Default);

    /// <summary>How severe each rule is.</summary>
    public FindingPolicy Policy { get; }

    /// <summary>Months from the report until work on measures is missed.</summary>
    public int FollowUpMonths { get; }

    /// <summary>Days from the handover until a decision is missed.</summary>
    public int DecideDays { get; }
}
