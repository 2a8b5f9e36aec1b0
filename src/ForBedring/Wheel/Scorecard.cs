using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>How a principle is kept (<i>oppfyllelse</i>).</summary>
public enum PrincipleStatus
{
    /// <summary>Fulfilled (<i>oppfylt</i>).</summary>
    Fulfilled = 1,

    /// <summary>Partly (<i>delvis</i>).</summary>
    Partly = 2,

    /// <summary>No evidence (<i>ingen spor</i>): not the same as failure.</summary>
    NoEvidence = 3,
}

/// <summary>One principle, how it is kept, and by what (<i>vurdert prinsipp</i>).</summary>
public sealed class PrincipleScore
{
    internal PrincipleScore(MethodPrinciple principle, PrincipleStatus status, IEnumerable<LocalisedText> evidence)
    {
        Principle = principle;
        Status = status;
        Evidence = [.. evidence];
    }

    /// <summary>The principle.</summary>
    public MethodPrinciple Principle { get; }

    /// <summary>How it is kept.</summary>
    public PrincipleStatus Status { get; }

    /// <summary>What it is judged by; empty where there is none.</summary>
    public ImmutableArray<LocalisedText> Evidence { get; }

    /// <summary>The principle and the status.</summary>
    public override string ToString() => $"{Principle} {Status}";
}

/// <summary>How the method's principles are kept (<i>prinsippkort</i>). It judges principles, not order; the thresholds are ours.</summary>
public sealed class Scorecard
{
    private static readonly Role[] Representatives = [Role.UnionRepresentative, Role.SafetyRepresentative];

    private Scorecard(ImmutableArray<PrincipleScore> scores) => Scores = scores;

    /// <summary>The three principles in order.</summary>
    public ImmutableArray<PrincipleScore> Scores { get; }

    /// <summary>One principle.</summary>
    public PrincipleScore this[MethodPrinciple principle] => Scores[(int)principle - 1];

    internal static Scorecard Of(WheelCycle cycle, WheelSituation situation) => new([Cooperation(cycle, situation), Anchoring(cycle), BroadWork(cycle, situation)]);

    /// <summary>The representatives that took part in some of several steps, with the step.</summary>
    internal static IEnumerable<(WheelStep Step, Role Party)> RepresentativesAt(WheelCycle cycle, params WheelStep[] steps)
        => from step in steps
           where cycle[step].State.IsBegun
           from party in Representatives
           where cycle[step].TookPart(party)
           select (step, party);

    // Both took part in 2 or 6, begun no later than 7, and in 8 or in the plan; partly where any took part anywhere.
    private static PrincipleScore Cooperation(WheelCycle cycle, WheelSituation situation)
    {
        var early = new[] { WheelStep.InvolveRepresentatives, WheelStep.RepsInFollowUpPlan }.Any(s =>
            cycle[s].State.IsBegun && Representatives.All(cycle[s].TookPart) && !(cycle[WheelStep.ResultsDialogue].State.IsBegun && ImpreciseDate.Before(cycle[WheelStep.ResultsDialogue].Started, cycle[s].Started) == Certainty.Yes));
        var inPlan = PlanParticipants(situation);
        var later = Representatives.All(party => inPlan.Contains(party) || (cycle[WheelStep.DevelopMeasures].State.IsBegun && cycle[WheelStep.DevelopMeasures].TookPart(party)));
        var evidence = RepresentativesAt(cycle, [.. WheelSteps.All]).Select(x => TookPart(x.Step, x.Party)).Concat(inPlan.Select(party => new LocalisedText(
            $"{party.Label.Bokmaal} deltok i planen", $"{party.Label.Nynorsk} deltok i planen", $"{party.Label.English} took part in the plan"))).ToList();
        return new(MethodPrinciple.PartyCooperation, early && later ? PrincipleStatus.Fulfilled : evidence.Count > 0 ? PrincipleStatus.Partly : PrincipleStatus.NoEvidence, evidence);
    }

    private static PrincipleScore Anchoring(WheelCycle cycle)
    {
        var steps = new[] { WheelStep.StrategicPreparation, WheelStep.StrategicReview, WheelStep.SecureFollowUp }.Where(s => cycle[s].State is StepState.Done && cycle[s].TookPart(Role.LeaderGroup)).ToList();
        return new(MethodPrinciple.TopLeadershipAnchoring, StatusOf(steps.Count), steps.Select(s => TookPart(s, Role.LeaderGroup)));
    }

    private static PrincipleScore BroadWork(WheelCycle cycle, WheelSituation situation)
    {
        var evidence = new List<LocalisedText>();
        foreach (var step in new[] { WheelStep.ResultsDialogue, WheelStep.DevelopMeasures })
        {
            var attendance = step == WheelStep.ResultsDialogue && cycle[step].Activities.Any(a => a.Attendance > 0);
            if (cycle[step].State.IsBegun && (cycle[step].TookPart(Role.Employee) || attendance)) evidence.Add(TookPart(step, Role.Employee));
        }

        if (situation.Plan is { } plan && HasMeasureFromStaff(plan))
            evidence.Add(new("et tiltak kommer fra de ansatte", "eit tiltak kjem frå dei tilsette", "a measure comes from the staff"));
        return new(MethodPrinciple.BroadMeasureWork, StatusOf(evidence.Count), evidence);
    }

    private static bool HasMeasureFromStaff(ImprovementPlan plan)
        => plan.Measures.Any(m => m.Origin is MeasureOrigin.Proposal) || plan.Areas.Any(a => a.Origins.Any(o => o is AreaOrigin.Workshop) && a.Measures.Length > 0);

    private static List<Role> PlanParticipants(WheelSituation situation)
        => situation.Plan is { } plan ? [.. Representatives.Where(party => plan.Participation.Any(p => p.AbsenceReason is null && PartyRoles.Stands(p.Party.Role, party)))] : [];

    private static PrincipleStatus StatusOf(int count) => count >= 2 ? PrincipleStatus.Fulfilled : count == 1 ? PrincipleStatus.Partly : PrincipleStatus.NoEvidence;

    private static LocalisedText TookPart(WheelStep step, Role party)
    {
        var n = NumberText.Machine((int)step);
        return new($"trinn {n}: {party.Label.Bokmaal} deltok", $"steg {n}: {party.Label.Nynorsk} deltok", $"step {n}: {party.Label.English} took part");
    }
}
