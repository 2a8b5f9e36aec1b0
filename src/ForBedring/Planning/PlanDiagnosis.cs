using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>Every flaw of a plan (<i>diagnose</i>): found, never repaired.</summary>
internal static class PlanDiagnosis
{
    /// <summary>Content, import, deadlines and life on a day.</summary>
    public static IEnumerable<Finding> All(ImprovementPlan plan, LocalDate today, FindingPolicy policy, PlanningSettings settings)
        => OfContent(plan, adoption: null, policy, settings).Concat(OfForm(plan, policy)).Concat(OfLife(plan, today, policy, settings)).Concat(OfHistory(plan, policy));

    /// <summary>What the plan holds: the rules P, A04–A06, L06 and the dates. The adoption day is what PLN-P04 is asked for; null for a diagnosis, where each measure's own is.</summary>
    public static IEnumerable<Finding> OfContent(ImprovementPlan plan, LocalDate? adoption, FindingPolicy policy, PlanningSettings settings)
    {
        var found = new List<Finding>();
        foreach (var area in plan.Areas.Where(a => a.IsOpen)) OfArea(plan, area, adoption, policy, settings, found);
        foreach (var group in plan.Measures.SelectMany(m => m.Log.Where(e => e.What is MeasureCommand.Adopt)).GroupBy(e => e.On))
        {
            if (group.Count() > settings.MostNewMeasures)
                found.Add(PlanningRules.FewAtOnce.Find(policy, new Subject("plan", plan.Id.Value, PlanningTexts.Iso(group.Key)), ("n", group.Count()), ("date", group.Key), ("most", settings.MostNewMeasures)));
        }

        var subject = new Subject("plan", plan.Id.Value);
        var missing = MissingParties(plan);
        if (missing.Count > 0) found.Add(PlanningRules.PartiesTakePart.Find(policy, subject, ("parties", LocalisedList.Joined(missing))));
        var proposed = new HashSet<string>(plan.Measures.Select(m => m.Origin).OfType<MeasureOrigin.Proposal>().Select(p => p.ProposalId), StringComparer.Ordinal);
        foreach (var proposal in plan.AcceptedProposals.Where(id => !proposed.Contains(id)))
            found.Add(PlanningRules.ProposalWithoutMeasure.Find(policy, new Subject("plan", plan.Id.Value, proposal), ("proposal", proposal)));
        var notStated = plan.Areas.Count(a => a.Kind == AreaKind.NotStated);
        if (notStated > 0) found.Add(PlanningRules.KindNotStated.Find(policy, subject, ("n", notStated)));
        else if (plan.Areas.Any())
        {
            if (plan.Areas.All(a => a.Kind != AreaKind.Keep)) found.Add(PlanningRules.NoKeepArea.Find(policy, subject));
            if (plan.Areas.All(a => a.Kind != AreaKind.Improve)) found.Add(PlanningRules.NoImproveArea.Find(policy, subject));
        }

        if (plan.Placement.Level == OrgLevel.Enterprise && !plan.Participation.Any(p => p.Manner is not null && p.Party.Role == Role.WorkEnvironmentCommittee))
            found.Add(PlanningRules.CommitteeNotRecorded.Find(policy, subject));
        return found;
    }

    private static void OfArea(ImprovementPlan plan, ImprovementArea area, LocalDate? adoption, FindingPolicy policy, PlanningSettings settings, List<Finding> found)
    {
        var subject = new Subject("area", area.Id.Value);
        var id = ("area", area.Id.Value);
        if (string.IsNullOrWhiteSpace(area.Problem)) found.Add(PlanningRules.AreaNeedsProblem.Find(policy, subject, id));
        if (area.Causes.Length == 0) found.Add(PlanningRules.CauseMissing.Find(policy, subject, id));
        if (area.Goals.Length == 0) found.Add(PlanningRules.AreaNeedsGoal.Find(policy, subject, id));
        else if (area.Goals.All(g => g is PlanGoal.Qualitative)) found.Add(PlanningRules.GoalOnlyQualitative.Find(policy, subject, id));
        if (area.IsSelectedAsExtreme) found.Add(PlanningRules.ChosenAsExtreme.Find(policy, subject, id));
        var lastWorkingDay = LastWorkingDay(area);
        foreach (var goal in area.Goals)
        {
            if (goal is PlanGoal.ZeroTolerance { Indicator: null }) found.Add(PlanningRules.ZeroToleranceWithoutIndicator.Find(policy, new Subject("goal", goal.Id.Value), ("goal", goal.Id.Value)));
            if (goal is not PlanGoal.Numeric numeric) continue;
            found.AddRange(PlanChecks.Numeric(numeric, policy));
            if (numeric.Due is ImpreciseDate.Dated due && lastWorkingDay is { } last && due.DueLatest(settings.DueRule) < last)
                found.Add(PlanningRules.GoalDueAfterMeasures.Find(policy, new Subject("goal", goal.Id.Value), ("goal", goal.Id.Value), ("due", due.OriginalText), ("last", last)));
        }

        // What the row gives to its measures is found once for the row; what a measure has of its own, once for the measure.
        var open = area.Measures.Where(m => m.IsOpen).ToList();
        foreach (var (about, name, parties, _) in Shared(area, open, m => m.Responsible.Length == 0, m => m.ResponsibleIn(area)))
        {
            if (!PlanChecks.HasOneAccountable(parties)) found.Add(PlanningRules.OneAccountable.Find(policy, about, ("measure", name), ("n", PlanChecks.CountOfAccountable(parties))));
            if (PlanChecks.IsOnlyCollective(parties)) found.Add(PlanningRules.OnlyCollectiveResponsible.Find(policy, about, ("measure", name)));
        }

        foreach (var (about, name, deadline, covered) in Shared(area, open, m => m.OwnDeadline is null && m.DeadlineMoves.Length == 0, m => m.DeadlineIn(area).Current))
        {
            if (deadline is ImpreciseDate.Dated { Precision: not DatePrecision.Day }) found.Add(PlanningRules.DeadlineImprecise.Find(policy, about, ("deadline", deadline.OriginalText)));
            found.AddRange(deadline.Findings(policy, about));
            if (covered.Any(m => !PlanChecks.HasDeadline(m, area, adoption is { } day && m.State == MeasureState.Proposed ? day : AdoptedOn(plan, m), settings)))
                found.Add(PlanningRules.DeadlineNeeded.Find(policy, about, ("measure", name), ("deadline", deadline.OriginalText)));
        }

        foreach (var measure in open)
        {
            var about = new Subject("measure", measure.Id.Value);
            if (string.IsNullOrWhiteSpace(measure.Prediction)) found.Add(PlanningRules.PredictionMissing.Find(policy, about, ("measure", measure.Id.Value)));
            if (measure.IsUrgent && measure.OwnDeadline is not ImpreciseDate.Dated) found.Add(PlanningRules.UrgentNow.Find(policy, about, ("measure", measure.Id.Value)));
        }

        // One design is enough for the row's numeric goals; what is missing is what even the best designed measure lacks.
        var needs = PlanChecks.DesignNeeds(area);
        var designs = area.Measures.Select(m => PlanChecks.MissingDesign(needs, m)).ToList();
        if (designs.Count > 0 && designs.All(d => d is not null))
            found.Add(PlanningRules.EvaluationDesigned.Find(policy, subject, id, ("missing", LocalisedList.Joined(designs.OrderBy(d => d!.Count).ThenBy(d => d![0].English, StringComparer.Ordinal).First()!))));
    }

    private static IEnumerable<Finding> OfForm(ImprovementPlan plan, FindingPolicy policy)
    {
        if (plan.Form is not null)
        {
            foreach (var finding in plan.Form.Find(policy, plan.Id)) yield return finding;
        }

        if (plan.Provenance != PlanProvenance.Imported) yield break;
        foreach (var finding in FormFindings.Of(plan, policy)) yield return finding;
    }

    private static IEnumerable<Finding> OfLife(ImprovementPlan plan, LocalDate today, FindingPolicy policy, PlanningSettings settings)
    {
        foreach (var area in plan.Areas)
        {
            var overdue = area.Measures.Where(m => plan.Overdue(m.Id, today, settings) == Certainty.Yes).ToList();
            foreach (var (about, _, deadline, covered) in Shared(area, overdue, m => m.OwnDeadline is null && m.DeadlineMoves.Length == 0, m => m.DeadlineIn(area).Current))
                yield return PlanningRules.OverdueUnevaluated.Find(policy, about, ("deadline", deadline.OriginalText), ("measures", covered.Count));
            foreach (var measure in area.Measures)
            {
                var about = new Subject("measure", measure.Id.Value);
                if (measure.DeadlineMoves.Length >= settings.MovesBeforeNotice)
                    yield return PlanningRules.DeadlineMovedOften.Find(policy, about, ("measure", measure.Id.Value), ("n", measure.DeadlineMoves.Length), ("deadline", measure.DeadlineIn(area).Original.OriginalText));
                if (measure.CarryCount >= settings.StrandedAfter && measure.IsOpen)
                    yield return PlanningRules.Stranded.Find(policy, about, ("measure", measure.Id.Value), ("n", measure.CarryCount));
                if (measure.State == MeasureState.Evaluated && measure.LastEvaluation is { } last)
                {
                    if (last.IsWeak) yield return PlanningRules.WeakVerdictNeedsDecision.Find(policy, about, ("measure", measure.Id.Value));
                }

                if (measure.LastEvaluation is { } evaluation)
                {
                    foreach (var finding in EvaluationGuards.Of(area, measure, evaluation, new PlanningPractice(policy, settings))) yield return finding;
                }

                if (measure.Occurrences is { } log && measure.IsOpen)
                {
                    foreach (var finding in log.Findings(today, policy, about)) yield return finding;
                }
            }
        }

        if (plan.IsStale(today, settings)) yield return PlanningRules.StalePlan.Find(policy, new Subject("plan", plan.Id.Value), ("last", plan.LastActivity));
    }

    private static IEnumerable<Finding> OfHistory(ImprovementPlan plan, FindingPolicy policy)
    {
        for (var i = 0; i < plan.Versions.Length; i++)
        {
            if (plan.Versions[i].Number != i + 1 || !plan.Versions[i].IsIntact)
                yield return PlanningRules.VersionsImmutable.Find(policy, new Subject("plan", plan.Id.Value, "versions/" + NumberText.Machine(i + 1)), ("version", plan.Versions[i].Number));
        }
    }

    // The latest day an open measure of the row can have worked: its last day and its latency.
    private static LocalDate? LastWorkingDay(ImprovementArea area) => area.Measures
        .Select(m => m.DeadlineIn(area).Current is ImpreciseDate.Dated d ? d.Latest.PlusDays(m.Design?.LatencyDays ?? 0) : (LocalDate?)null)
        .Where(d => d is not null).Max();

    private static LocalDate AdoptedOn(ImprovementPlan plan, ImprovementMeasure measure)
        => measure.Log.FirstOrDefault(e => e.What is MeasureCommand.Adopt)?.On ?? LocalDate.Min(plan.LastUpdated, measure.LastEventOn ?? plan.LastUpdated);

    private static List<LocalisedText> MissingParties(ImprovementPlan plan)
    {
        bool Covered(params Role[] roles) => plan.Participation.Any(p => p.Phase == PdcaPhase.Plan && roles.Contains(p.Party.Role) && (p.Manner is not null || p.Coverage is not null));
        var missing = new List<LocalisedText>();
        if (!Covered(Role.SafetyRepresentative, Role.ChiefSafetyRepresentative)) missing.Add(Role.SafetyRepresentative.Label);
        if (!Covered(Role.UnionRepresentative)) missing.Add(Role.UnionRepresentative.Label);
        return missing;
    }

    private static IEnumerable<(Subject About, string Name, T Value, IReadOnlyList<ImprovementMeasure> Covered)> Shared<T>(ImprovementArea area, IReadOnlyList<ImprovementMeasure> measures, Func<ImprovementMeasure, bool> isRows, Func<ImprovementMeasure, T> value)
    {
        var rows = measures.Where(isRows).ToList();
        if (rows.Count > 0)
        {
            var names = rows.Count == 1 ? rows[0].Id.Value : rows[0].Id.Value + "–" + rows[rows.Count - 1].Id.Value;
            yield return (new Subject("area", area.Id.Value), names, value(rows[0]), rows);
        }

        foreach (var measure in measures.Where(m => !isRows(m))) yield return (new Subject("measure", measure.Id.Value), measure.Id.Value, value(measure), [measure]);
    }
}
