using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Surveys;

namespace ForBedring.Wheel;

/// <summary>What the wheel needs to know of a survey round (<i>runde</i>): its dates and whether it is released. No figures, and nothing about who answered.</summary>
public sealed class WheelRound
{
    /// <summary>The dates of a round.</summary>
    /// <param name="id">The round.</param>
    /// <param name="opensOn">The first day one can answer.</param>
    /// <param name="closesOn">The last day one can answer.</param>
    /// <param name="releasedOn">The day the results were released; null where they are not.</param>
    /// <exception cref="ArgumentException">The days are not in order.</exception>
    public WheelRound(RoundId id, LocalDate opensOn, LocalDate closesOn, LocalDate? releasedOn = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (closesOn < opensOn) throw new ArgumentException("The round closes before it opens.", nameof(closesOn));
        if (releasedOn <= closesOn) throw new ArgumentException("A round is released after its last day.", nameof(releasedOn));
        Id = id;
        OpensOn = opensOn;
        ClosesOn = closesOn;
        ReleasedOn = releasedOn;
    }

    /// <summary>The round.</summary>
    public RoundId Id { get; }

    /// <summary>The first day one can answer.</summary>
    public LocalDate OpensOn { get; }

    /// <summary>The last day one can answer, included.</summary>
    public LocalDate ClosesOn { get; }

    /// <summary>The day the results were released; null where they are not.</summary>
    public LocalDate? ReleasedOn { get; }

    /// <summary>The dates of a survey round.</summary>
    /// <param name="round">The round.</param>
    /// <param name="releasedOn">The day the results were released; null where they are not.</param>
    public static WheelRound Of(SurveyRound round, LocalDate? releasedOn = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(round.Id, round.OpensOn, round.ClosesOn, releasedOn);
    }

    /// <summary>Whether the round is closed on a day: the last day has passed.</summary>
    public bool IsClosedOn(LocalDate today) => today > ClosesOn;

    /// <summary>Whether the results are released on a day.</summary>
    public bool IsReleasedOn(LocalDate today) => ReleasedOn is { } released && released <= today;
}

/// <summary>What surrounds a unit's cycle (<i>situasjon</i>): rounds, representatives, the plan, and whether the unit is obliged to have one. Immutable.</summary>
public sealed class WheelSituation
{
    private readonly ImmutableDictionary<Role, RepresentativeCoverage> _coverage;

    /// <summary>What surrounds a unit's cycle.</summary>
    /// <param name="rounds">The survey rounds that may be referred to.</param>
    /// <param name="coverage">How the unit is represented; a party left out is not recorded.</param>
    /// <param name="plan">The unit's improvement plan; null where it has none.</param>
    /// <param name="isObliged">Whether the unit must have a plan, as the caller states.</param>
    /// <param name="frame">Whose workplace the answers describe; null where it is not stated.</param>
    public WheelSituation(
        IEnumerable<WheelRound>? rounds = null,
        IEnumerable<KeyValuePair<Role, RepresentativeCoverage>>? coverage = null,
        ImprovementPlan? plan = null,
        bool isObliged = true,
        AnswerFrame? frame = null)
    {
        Rounds = [.. (rounds ?? []).OrderBy(r => r.OpensOn).ThenBy(r => r.Id)];
        _coverage = (coverage ?? []).ToImmutableDictionary();
        Plan = plan;
        IsObliged = isObliged;
        Frame = frame;
    }

    /// <summary>Nothing is known.</summary>
    public static WheelSituation Unknown { get; } = new(isObliged: false);

    /// <summary>The survey rounds that may be referred to, by opening day.</summary>
    public ImmutableArray<WheelRound> Rounds { get; }

    /// <summary>How the unit is represented, by party.</summary>
    public IReadOnlyDictionary<Role, RepresentativeCoverage> Coverage => _coverage;

    /// <summary>The unit's improvement plan; null where it has none.</summary>
    public ImprovementPlan? Plan { get; }

    /// <summary>Whether the unit must have a plan.</summary>
    public bool IsObliged { get; }

    /// <summary>Whose workplace the answers describe; null where it is not stated.</summary>
    public AnswerFrame? Frame { get; }

    /// <summary>Whether the plan is adopted: in force or closed after it was.</summary>
    public bool HasAdoptedPlan => Plan is { } plan && !plan.Versions.IsEmpty && plan.Status is not PlanStatus.Superseded;

    /// <summary>How the unit is represented by a party; not recorded where nothing is known.</summary>
    public RepresentativeCoverage CoverageOf(Role party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return _coverage.TryGetValue(party, out var coverage) ? coverage : new RepresentativeCoverage.NotRecorded();
    }

    /// <summary>A round by its id; null where it is not known here.</summary>
    public WheelRound? RoundOf(RoundId? id) => id is null ? null : Rounds.FirstOrDefault(r => r.Id == id);

    /// <summary>This situation with another plan.</summary>
    public WheelSituation With(ImprovementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(Rounds, _coverage, plan, IsObliged, Frame);
    }

    /// <summary>This situation with the coverage a register gives a unit for union and safety representatives.</summary>
    public WheelSituation With(CoverageRegister register, UnitId unit)
    {
        ArgumentNullException.ThrowIfNull(register);
        return new(Rounds, _coverage.SetItem(Role.UnionRepresentative, register.CoverageOf(unit, Role.UnionRepresentative)).SetItem(Role.SafetyRepresentative, register.CoverageOf(unit, Role.SafetyRepresentative)), Plan, IsObliged, Frame);
    }
}
