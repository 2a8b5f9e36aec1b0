using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>One unit's turn of the annual wheel (<i>årshjul</i>): nine step records round a survey. Immutable; it holds no figures.</summary>
/// <remarks>A perpetual wheel: step 9 of one year feeds step 1 of the next. Order is advice; hard rules protect privacy and structure.</remarks>
public sealed class WheelCycle
{
    private readonly ImmutableArray<StepRecord> _records;

    private WheelCycle(
        int cycleYear,
        UnitId unit,
        RoundId? round,
        AdoptionProfile profile,
        ImmutableArray<StepRecord> records,
        ImmutableArray<ReportedBarrier> barriers = default,
        ImmutableSortedSet<Enabler>? enablers = null,
        EffectChain? effects = null,
        Maturity? maturity = null,
        ImmutableArray<CarriedGoal> carriedGoals = default)
    {
        CycleYear = cycleYear;
        Unit = unit;
        Round = round;
        Profile = profile;
        _records = records;
        Barriers = barriers.IsDefault ? [] : barriers;
        Enablers = enablers ?? [];
        Effects = effects ?? EffectChain.None;
        Maturity = maturity;
        CarriedGoals = carriedGoals.IsDefault ? [] : carriedGoals;
    }

    /// <summary>The survey year.</summary>
    public int CycleYear { get; }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The survey round in the hub; null where it is not named.</summary>
    public RoundId? Round { get; }

    /// <summary>The steps the unit takes on.</summary>
    public AdoptionProfile Profile { get; }

    /// <summary>The nine records, in the order of the steps.</summary>
    public ImmutableArray<StepRecord> Records => _records;

    /// <summary>The barriers that were reported.</summary>
    public ImmutableArray<ReportedBarrier> Barriers { get; }

    /// <summary>What helps.</summary>
    public ImmutableSortedSet<Enabler> Enablers { get; }

    /// <summary>The effects seen or expected.</summary>
    public EffectChain Effects { get; }

    /// <summary>How used the unit is to working like this; null where it is not said.</summary>
    public Maturity? Maturity { get; }

    /// <summary>Goals carried over from the cycle before.</summary>
    public ImmutableArray<CarriedGoal> CarriedGoals { get; }

    /// <summary>The record of a step.</summary>
    public StepRecord this[WheelStep step]
    {
        get
        {
            WheelSteps.Demand(step);
            return _records[(int)step - 1];
        }
    }

    /// <summary>A cycle nobody has begun; steps outside the profile do not apply.</summary>
    /// <param name="cycleYear">The survey year, 1900–2199.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="round">The survey round in the hub.</param>
    /// <param name="profile">The steps the unit takes on; all nine if left out.</param>
    public static WheelCycle Begin(int cycleYear, UnitId unit, RoundId? round = null, AdoptionProfile? profile = null)
    {
        if (cycleYear is < 1900 or > 2199) throw new ArgumentOutOfRangeException(nameof(cycleYear), cycleYear, "The cycle year is from 1900 to 2199.");
        ArgumentNullException.ThrowIfNull(unit);
        var steps = profile ?? AdoptionProfile.Full;
        return new(cycleYear, unit, round, steps, [.. WheelSteps.All.Select(s => steps.Includes(s) ? StepRecord.Of(s) : StepRecord.Of(s).SetAside(NotApplicableReason.OutsideProfile))]);
    }

    /// <summary>Whether a record can be put into this cycle: H01, H02, H06 and H09.</summary>
    /// <param name="record">The record.</param>
    /// <param name="situation">What surrounds the cycle.</param>
    /// <param name="today">The day that is asked about.</param>
    public FindingList CanRecord(StepRecord record, WheelSituation situation, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(situation);
        return new(HardRules.Of(this, record, situation, today));
    }

    /// <summary>This cycle with a record in place of the one it had for that step.</summary>
    /// <exception cref="RuleViolationException">A hard rule refuses it; see <see cref="CanRecord"/>.</exception>
    public WheelCycle Record(StepRecord record, WheelSituation situation, LocalDate today)
    {
        CanRecord(record, situation, today).ThrowIfRefused();
        return Copy(records: _records.SetItem((int)record.Step - 1, record));
    }

    /// <summary>Whether records can be a cycle: one for each step (WHL-H03), and each by its hard rules.</summary>
    public FindingList CanRecordAll(IEnumerable<StepRecord> records, WheelSituation situation, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(records);
        var given = records.ToList();
        var twice = given.GroupBy(r => r.Step).Where(g => g.Count() > 1).Select(g => WheelRules.CycleKeyUnique.Find(
            FindingPolicy.Default, SubjectOf(g.Key), ("step", (int)g.Key), ("unit", Unit.Value), ("year", CycleYear)));
        return new(given.SelectMany(r => CanRecord(r, situation, today)).Concat(twice));
    }

    /// <summary>This cycle with records in place of those it had for their steps.</summary>
    /// <exception cref="RuleViolationException">A hard rule refuses them; see <see cref="CanRecordAll"/>.</exception>
    public WheelCycle RecordAll(IEnumerable<StepRecord> records, WheelSituation situation, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(records);
        var given = records.ToList();
        CanRecordAll(given, situation, today).ThrowIfRefused();
        return Copy(records: given.Aggregate(_records, (all, r) => all.SetItem((int)r.Step - 1, r)));
    }

    /// <summary>This cycle with one barrier more.</summary>
    public WheelCycle With(ReportedBarrier barrier)
    {
        ArgumentNullException.ThrowIfNull(barrier);
        return Copy(barriers: [.. Barriers.Append(barrier).OrderBy(b => b.Kind).ThenBy(b => b.ReportedBy).ThenBy(b => b.Severity).ThenBy(b => b.Note, StringComparer.Ordinal)]);
    }

    /// <summary>This cycle with one enabler more.</summary>
    public WheelCycle With(Enabler enabler)
    {
        if (enabler is < Enabler.HrOwnership or > Enabler.TimeInCalendars) throw new ArgumentOutOfRangeException(nameof(enabler), enabler, "The enabler is not one of Enabler.");
        return Copy(enablers: Enablers.Add(enabler));
    }

    /// <summary>This cycle with other effects.</summary>
    public WheelCycle With(EffectChain effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        return Copy(effects: effects);
    }

    /// <summary>This cycle with a maturity.</summary>
    public WheelCycle With(Maturity maturity)
    {
        if (maturity is < Wheel.Maturity.Low or > Wheel.Maturity.High) throw new ArgumentOutOfRangeException(nameof(maturity), maturity, "The maturity is not one of Maturity.");
        return Copy(maturity: maturity);
    }

    /// <summary>This cycle with one carried goal more; the same goal is carried once.</summary>
    public WheelCycle With(CarriedGoal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return CarriedGoals.Any(g => g.Goal == goal.Goal) ? this : Copy(carriedGoals: [.. CarriedGoals.Append(goal).OrderBy(g => g.Goal)]);
    }

    /// <summary>The next cycle of the same unit, with goals carried over into it: the year after, nothing begun.</summary>
    /// <param name="goals">The goals that go on.</param>
    /// <param name="round">The survey round of the next cycle.</param>
    public WheelCycle Following(IEnumerable<PlanGoal>? goals = null, RoundId? round = null)
        => (goals ?? []).Aggregate(Begin(CycleYear + 1, Unit, round, Profile), (next, goal) => next.With(new CarriedGoal(goal.Id, goal.Text, CycleYear)));

    /// <summary>What should be known about the cycle on a day: every rule of the wheel, and PLN-E12, A04, A05 and L08 of the unit's plan.</summary>
    /// <param name="situation">What surrounds the cycle.</param>
    /// <param name="today">The day that is asked about.</param>
    /// <param name="practice">Policy and thresholds; the defaults if left out.</param>
    public FindingList Findings(WheelSituation situation, LocalDate today, WheelPractice? practice = null)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return new WheelCheck(AsOf(today), situation, today, practice ?? WheelPractice.Default).All();
    }

    /// <summary>Where the unit is in the year and what is next.</summary>
    /// <param name="today">The day that is asked about.</param>
    /// <param name="situation">What surrounds the cycle: the round's dates win for step 4.</param>
    public WheelPosition WhereAmI(LocalDate today, WheelSituation? situation = null) => WheelPosition.Of(AsOf(today), today, situation ?? WheelSituation.Unknown);

    /// <summary>The next step to take on a day: never one that is done.</summary>
    public NextStep Next(LocalDate today) => WheelPosition.NextOf(AsOf(today));

    /// <summary>This cycle as it stood on a day: what is dated certainly later has not happened yet, and stands as planned.</summary>
    public WheelCycle AsOf(LocalDate today) => _records.All(r => ReferenceEquals(r.AsOf(today), r)) ? this : Copy(records: [.. _records.Select(r => r.AsOf(today))]);

    /// <summary>How the method's principles are kept on a day, with the evidence.</summary>
    public Scorecard Scorecard(WheelSituation situation, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return Wheel.Scorecard.Of(AsOf(today), situation);
    }

    /// <summary>The days a step is usually taken in this year; for step 4 the round's own dates where they are known.</summary>
    public Calendar.CalendarPeriod WindowOf(WheelStep step, WheelSituation? situation = null)
        => step == WheelStep.IndividualResponse && situation?.RoundOf(Round) is { } round
            ? Calendar.CalendarPeriod.Between(round.OpensOn, round.ClosesOn)
            : WheelMethod.SammenOmForbedring[step].Window.In(CycleYear);

    /// <summary>Whether a step that has not begun is not expected either, because another of which one is enough has begun.</summary>
    internal bool IsCoveredByAnother(StepRecord record) => !record.State.IsBegun && Profile.AnyOf.Contains(record.Step) && Profile.AnyOf.Any(s => s != record.Step && this[s].State.IsBegun);

    /// <summary>The year, the unit and the states.</summary>
    public override string ToString() => $"{NumberText.Machine(CycleYear)} {Unit}: {string.Join(", ", _records)}";

    /// <summary>A cycle as it was read: the records as they stand, the hard rules still to be asked.</summary>
    internal WheelCycle AsRead(IEnumerable<StepRecord> records, IEnumerable<ReportedBarrier> barriers, IEnumerable<Enabler> enablers, EffectChain effects, Maturity? maturity, IEnumerable<CarriedGoal> carriedGoals)
    {
        var cycle = Copy(records: records.Aggregate(_records, (all, r) => all.SetItem((int)r.Step - 1, r)), enablers: [.. enablers], effects: effects, maturity: maturity);
        cycle = barriers.Aggregate(cycle, (c, b) => c.With(b));
        return carriedGoals.Aggregate(cycle, (c, g) => c.With(g));
    }

    internal Subject SubjectOf(WheelStep step) => new("step", $"{NumberText.Machine(CycleYear)}/{Unit}/{NumberText.Machine((int)step)}");

    internal Subject Subject => new("cycle", $"{NumberText.Machine(CycleYear)}/{Unit}");

    private WheelCycle Copy(
        ImmutableArray<StepRecord>? records = null,
        ImmutableArray<ReportedBarrier>? barriers = null,
        ImmutableSortedSet<Enabler>? enablers = null,
        EffectChain? effects = null,
        Maturity? maturity = null,
        ImmutableArray<CarriedGoal>? carriedGoals = null)
        => new(CycleYear, Unit, Round, Profile, records ?? _records, barriers ?? Barriers, enablers ?? Enablers, effects ?? Effects, maturity ?? Maturity, carriedGoals ?? CarriedGoals);
}

/// <summary>A goal that goes on from the cycle before (<i>videreført mål</i>).</summary>
public sealed record CarriedGoal
{
    /// <summary>A goal that goes on.</summary>
    /// <param name="goal">The goal in the plan of the cycle before.</param>
    /// <param name="text">Its text.</param>
    /// <param name="fromYear">The cycle it comes from.</param>
    public CarriedGoal(GoalId goal, string text, int fromYear)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Goal = goal;
        Text = text;
        FromYear = fromYear;
    }

    /// <summary>The goal in the plan of the cycle before.</summary>
    public GoalId Goal { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>The cycle it comes from.</summary>
    public int FromYear { get; }

    /// <summary>The goal and the year it comes from.</summary>
    public override string ToString() => $"{Goal} from {NumberText.Machine(FromYear)}";
}

/// <summary>A cycle and what surrounds it (<i>årshjul med situasjon</i>), as one document holds them.</summary>
public sealed class WheelDocument
{
    /// <summary>A cycle and what surrounds it.</summary>
    public WheelDocument(WheelCycle cycle, WheelSituation situation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(situation);
        Cycle = cycle;
        Situation = situation;
    }

    /// <summary>The cycle.</summary>
    public WheelCycle Cycle { get; }

    /// <summary>What surrounds it.</summary>
    public WheelSituation Situation { get; }

    /// <summary>Whether the records keep the hard rules on a day: the same as <see cref="WheelCycle.CanRecordAll"/> asks of each.</summary>
    public FindingList CanStand(LocalDate today) => Cycle.CanRecordAll(Cycle.Records, Situation, today);
}
