using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>Every finding of one process on one day. What is found does not depend on the policy.</summary>
internal sealed class ShoeCheck(ShoeProcess process, LocalDate today, ShoeSituation situation, WorkshopPractice practice)
{
    private static readonly Role[] Group = [Role.Leader, ShoeProcess.SuperiorLeader, Role.UnionRepresentative, Role.SafetyRepresentative];

    private readonly List<Finding> _found = [];

    private Subject Subject => new("process", process.Id);

    /// <summary>The roles of these that are missing, where coverage says that someone should be there.</summary>
    public static IReadOnlyList<Role> Missing(IEnumerable<Role> wanted, IReadOnlyCollection<Role> present, IReadOnlyDictionary<Role, RepresentativeCoverage> coverage)
        => [.. wanted.Where(role => !IsThere(role, present) && !(coverage.TryGetValue(role, out var c) && c is RepresentativeCoverage.NotRequired or RepresentativeCoverage.Vacant))];

    public FindingList All()
    {
        if (process.Phases.IsEmpty) return FindingList.Empty;
        Order();
        Canvas();
        FollowUp();
        if (process.RiskOfProcess is null) _found.Add(WorkshopRules.NoRiskAssessment.Find(practice.Policy, Subject));
        var missing = Missing(Group, process.WorkingGroup, situation.Coverage);
        if (missing.Count > 0) _found.Add(WorkshopRules.GroupIncomplete.Find(practice.Policy, Subject, ("roles", WorkshopTexts.Of(missing))));
        if (process.SickLeaveTarget is null) _found.Add(WorkshopRules.NoSickLeaveTarget.Find(practice.Policy, Subject));
        foreach (var criterion in process.Criteria.Where(c => c.State == CriterionState.NotAssessed))
            _found.Add(WorkshopRules.CriteriaNotAssessed.Find(practice.Policy, new Subject("process", process.Id, criterion.Id), ("criterion", criterion.Text)));
        return new(_found);
    }

    private static bool IsThere(Role role, IReadOnlyCollection<Role> present) => role == Role.Leader
        ? present.Any(p => p == role || Duties.Of(p).Contains(Duty.Accountable))
        : role == Role.SafetyRepresentative ? present.Any(p => p == role || p == Role.ChiefSafetyRepresentative) : present.Contains(role);

    private void Order()
    {
        foreach (var record in process.Phases.Where(p => p.Phase > ShoePhase.PrepareAndAnchor))
        {
            var before = process.Find(record.Phase - 1);
            if (before is not null && ImpreciseDate.Before(record.Started, before.Started) != Certainty.Yes) continue;
            _found.Add(WorkshopRules.PhaseOutOfOrder.Find(
                practice.Policy, new Subject("process", process.Id, NumberText.Machine((int)record.Phase)), ("phase", (int)record.Phase), ("before", (int)record.Phase - 1)));
        }
    }

    private void Canvas()
    {
        if (situation.Canvas is not { } canvas) return;
        var anchored = process.Find(ShoePhase.ReportAndAnchor)?.Completed;
        if (anchored is null || ImpreciseDate.Before(ImpreciseDate.OnDay(canvas.OpenedOn), anchored) == Certainty.Yes)
            _found.Add(WorkshopRules.CanvasBeforeReport.Find(practice.Policy, Subject, ("canvas", canvas.Id)));
    }

    private void FollowUp()
    {
        if (process.Find(ShoePhase.ReportAndAnchor)?.Completed is not ImpreciseDate.Dated report) return;
        if (process.Find(ShoePhase.WorkOutMeasures) is not null || process.Find(ShoePhase.WorkOnMeasures) is not null) return;
        if (report.Latest.PlusMonths(practice.FollowUpMonths) < today)
            _found.Add(WorkshopRules.NoFollowUp.Find(practice.Policy, Subject, ("date", report.Latest)));
    }
}
