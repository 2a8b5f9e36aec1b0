using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>What should be known about a canvas on a day.</summary>
internal static class CanvasFindings
{
    public static FindingList Of(MeasureCanvas canvas, LocalDate today, MappingReport? report, ShoeSituation situation, WorkshopPractice practice)
    {
        var found = new List<Finding>();
        var areas = report is null ? null : report.Signals.Where(s => s.Preserve || s.Improve).Select(s => s.Area.Id).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var proposal in canvas.Proposals)
        {
            void Find(RuleDefinition rule) => found.Add(rule.Find(practice.Policy, MeasureCanvas.Of(proposal.Id), ("proposal", proposal.What)));
            if (proposal.Reasons.Evidence.IsEmpty) Find(WorkshopRules.NoEvidence);
            if (!proposal.Reasons.Areas.Any(a => areas is null || areas.Contains(a))) Find(WorkshopRules.NoSignal);
            if (canvas.DecisionOf(proposal.Id) is not { } decision)
            {
                if (canvas.HandedOverOn(proposal.Id) is { } on && on.PlusDays(practice.DecideDays) < today)
                    found.Add(WorkshopRules.Undecided.Find(practice.Policy, MeasureCanvas.Of(proposal.Id), ("proposal", proposal.What), ("date", on)));
                continue;
            }

            if (decision.Told is null) Find(WorkshopRules.Untold);
            var missing = ShoeCheck.Missing([Role.UnionRepresentative, Role.SafetyRepresentative], [.. decision.By.Select(r => r.Role)], situation.Coverage);
            if (missing.Count > 0)
                found.Add(WorkshopRules.DecidedWithoutParties.Find(practice.Policy, MeasureCanvas.Of(proposal.Id), ("proposal", proposal.What), ("roles", WorkshopTexts.Of(missing))));
            if (LacksReason(decision.Outcome)) Find(WorkshopRules.NoReason);
        }

        return new(found);
    }

    public static bool LacksReason(ProposalOutcome outcome) => outcome switch
    {
        ProposalOutcome.Declined declined => string.IsNullOrWhiteSpace(declined.Reason),
        ProposalOutcome.Deferred deferred => string.IsNullOrWhiteSpace(deferred.Reason),
        _ => false,
    };
}
