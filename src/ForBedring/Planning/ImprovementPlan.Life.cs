using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

public sealed partial class ImprovementPlan
{
    /// <summary>What adopting this plan, or its changes, would break: every error of its content, participation (PLN-P09), another adopted plan (PLN-L03), a missing body (PLN-L01).</summary>
    /// <param name="on">The day.</param>
    /// <param name="adoptedBy">The body that adopts it; null gives PLN-L01.</param>
    /// <param name="others">The unit's other plans.</param>
    /// <param name="practice">Policy and thresholds.</param>
    public FindingList CanAdoptPlan(LocalDate on, RoleRef? adoptedBy, IEnumerable<ImprovementPlan>? others = null, PlanningPractice? practice = null)
    {
        var used = practice ?? PlanningPractice.Default;
        var subject = new Subject("plan", Id.Value);
        var found = new List<Finding>();
        if (adoptedBy is null) found.Add(PlanningRules.AdoptionComplete.Find(used.Policy, subject, ("why", PlanningWords.NoAdoptingBody)));
        if (Status is PlanStatus.Superseded or PlanStatus.Closed) found.Add(PlanningRules.AdoptionComplete.Find(used.Policy, subject, ("why", Status == PlanStatus.Closed ? PlanningWords.Closed : PlanningWords.Superseded)));
        if (Versions.Length > 0 && !HasUnadoptedChanges) found.Add(PlanningRules.AdoptionComplete.Find(used.Policy, subject, ("why", PlanningWords.NothingNew)));
        if (on < (Versions.Length == 0 ? on : Versions[Versions.Length - 1].AdoptedOn)) found.Add(PlanningRules.DatesInOrder.Find(used.Policy, subject, ("date", on)));
        foreach (var other in others ?? [])
        {
            if (other.Id != Id && other.Status == PlanStatus.Adopted && other.Placement.Unit == Placement.Unit && other.CycleYear == CycleYear && string.Equals(other.Category, Category, StringComparison.OrdinalIgnoreCase))
                found.Add(PlanningRules.OneAdoptedPlan.Find(used.Policy, subject, ("unit", Placement.Unit.Value), ("plan", other.Id.Value)));
        }

        found.AddRange(PlanDiagnosis.OfContent(this, on, used.Policy, used.Settings));
        var hasError = found.Any(f => f.Severity == Severity.Error);
        if (hasError && adoptedBy is not null && !found.Any(f => f.Code == PlanningRules.AdoptionComplete.Code))
            found.Add(PlanningRules.AdoptionComplete.Find(used.Policy, subject, ("why", PlanningWords.Errors(string.Join(", ", found.Where(f => f.Severity == Severity.Error).Select(f => f.Code.Value).Distinct().OrderBy(c => c, StringComparer.Ordinal))))));
        return new(found);
    }

    /// <summary>Adopts this plan, or its changes, as a new version with a difference to the one before (<i>vedta planen</i>).</summary>
    /// <exception cref="RuleViolationException"><see cref="CanAdoptPlan"/> holds an error.</exception>
    public ImprovementPlan AdoptPlan(LocalDate on, RoleRef adoptedBy, IEnumerable<ImprovementPlan>? others = null, PlanningPractice? practice = null)
    {
        CanAdoptPlan(on, adoptedBy, others, practice).ThrowIfRefused();
        var content = PlanContent.Of(this);
        var before = Versions.Length == 0 ? ImmutableSortedDictionary<string, string>.Empty : Versions[Versions.Length - 1].Content;
        var version = new PlanVersion(Versions.Length + 1, on, adoptedBy, PlanContent.HashOf(content), PlanDiff.Between(before, content), content);
        return Copy(p =>
        {
            p.Versions = p.Versions.Add(version);
            p.Status = PlanStatus.Adopted;
        });
    }

    /// <summary>This plan marked as replaced by another (<i>erstattet</i>).</summary>
    public ImprovementPlan Superseded() => Copy(p => p.Status = PlanStatus.Superseded);

    /// <summary>What taking a measure out of the draft would break: nothing is deleted after adoption (PLN-L07).</summary>
    public FindingList CanRemove(MeasureId id)
    {
        var measure = FindMeasure(id);
        return Versions.Any(v => v.Holds(id)) || measure.Log.Any(e => e.What is not MeasureCommand.ChangeText and not MeasureCommand.LogProgress)
            ? new([PlanningRules.NothingDeleted.Find(FindingPolicy.Default, new Subject("measure", id.Value), ("what", id.Value))])
            : FindingList.Empty;
    }

    /// <summary>Takes a measure out of the draft.</summary>
    /// <exception cref="RuleViolationException"><see cref="CanRemove"/> holds an error.</exception>
    public ImprovementPlan Remove(MeasureId id)
    {
        CanRemove(id).ThrowIfRefused();
        var area = AreaOf(id);
        return Replacing(area, area.Without(FindMeasure(id)));
    }

    /// <summary>What closing an area would break (PLN-A01 … A03, PLN-K01).</summary>
    public FindingList CanCloseArea(AreaId id, AreaClosing closing, PlanningPractice? practice = null)
    {
        ArgumentNullException.ThrowIfNull(closing);
        var area = FindArea(id);
        var policy = (practice ?? PlanningPractice.Default).Policy;
        var subject = new Subject("area", id.Value);
        var found = new List<Finding>();
        var left = area.Measures.Where(m => m.IsOpen || (m.Log.Any(e => e.What is MeasureCommand.Complete) && !m.IsEvaluated && m.State != MeasureState.CarriedOver)).ToList();
        if (left.Count > 0) found.Add(PlanningRules.AreaClosesWhenDone.Find(policy, subject, ("area", id.Value), ("measures", string.Join(", ", left.Select(m => m.Id.Value)))));
        foreach (var weak in area.Measures.Where(m => m.State == MeasureState.Evaluated && m.LastEvaluation is { IsWeak: true }))
            found.Add(PlanningRules.WeakVerdictNeedsDecision.Find(policy, new Subject("measure", weak.Id.Value), ("measure", weak.Id.Value)));
        var why = closing.Outcome switch
        {
            _ when !area.IsOpen => PlanningWords.AreaClosed,
            AreaOutcome.NotReachedAccepted when closing.AcceptedBy is null || string.IsNullOrWhiteSpace(closing.Reason) => PlanningWords.AcceptanceMissing,
            AreaOutcome.CarriedOver when area.Measures.All(m => m.State != MeasureState.CarriedOver) => PlanningWords.NothingCarriedOver,
            AreaOutcome.GoalReached or AreaOutcome.NotReachedAccepted or AreaOutcome.CarriedOver => null,
            _ => PlanningWords.OutcomeMissing,
        };
        if (why is not null) found.Add(PlanningRules.AreaOutcomeGiven.Find(policy, subject, ("area", id.Value), ("why", why)));
        if (area.Kind == AreaKind.Keep && string.IsNullOrWhiteSpace(closing.HoldCheck)) found.Add(PlanningRules.KeepAreaChecked.Find(policy, subject, ("area", id.Value)));
        return new(found);
    }

    /// <summary>Closes an area with its outcome (<i>lukk området</i>).</summary>
    /// <exception cref="RuleViolationException"><see cref="CanCloseArea"/> holds an error.</exception>
    public ImprovementPlan CloseArea(AreaId id, AreaClosing closing, PlanningPractice? practice = null)
    {
        CanCloseArea(id, closing, practice).ThrowIfRefused();
        var area = FindArea(id);
        return Replacing(area, area.Closed(closing));
    }

    /// <summary>What carrying a measure over would break: by command from an open state, or by decision after an evaluation.</summary>
    /// <exception cref="ArgumentException">The target is this plan.</exception>
    public FindingList CanCarryOver(MeasureId id, ImprovementPlan target, LocalDate on, PlanningPractice? practice = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Id == Id) throw new ArgumentException("A measure is carried over to another plan.", nameof(target));
        return CanApply(id, CarryCommand(id, target), on, practice: practice);
    }

    /// <summary>Carries a measure over to another plan (<i>viderefør</i>): the original ends as carried over, a twin goes on with text, parties, original deadline and lineage.</summary>
    /// <param name="id">The measure.</param>
    /// <param name="target">The plan it goes to.</param>
    /// <param name="on">The day.</param>
    /// <param name="newDeadline">A new current deadline; the original is kept beside it.</param>
    /// <param name="practice">Policy and thresholds.</param>
    /// <remarks>The row goes along where the target does not have it: a row is the same if its heading is, in the same theme. Ids that are taken there get a number behind them.</remarks>
    /// <exception cref="RuleViolationException"><see cref="CanCarryOver"/> holds an error.</exception>
    public CarriedOverPlans CarryOver(MeasureId id, ImprovementPlan target, LocalDate on, ImpreciseDate? newDeadline = null, PlanningPractice? practice = null)
    {
        CanCarryOver(id, target, on, practice).ThrowIfRefused();
        var measure = FindMeasure(id);
        var area = AreaOf(id);
        var theme = Themes.First(t => t.Areas.Contains(area));
        var command = CarryCommand(id, target);
        var twinId = TwinId(id, target);
        var from = Replacing(measure, measure.After(new MeasureEvent(on, command)));
        var twin = measure.Twin(twinId, Id, area, newDeadline, on);
        var (home, at) = target.WithHome(theme, area);
        return new(from, home.With(at, twin));
    }

    /// <summary>Closes the plan (<i>avslutt planen</i>): every open measure is carried over to the next plan, one twin each.</summary>
    /// <exception cref="RuleViolationException">A measure cannot be carried over; the findings of all of them.</exception>
    public CarriedOverPlans ClosePlan(ImprovementPlan next, LocalDate on, PlanningPractice? practice = null)
    {
        CanClosePlan(next, on, practice).ThrowIfRefused();
        var plans = new CarriedOverPlans(this, next);
        foreach (var id in Measures.Where(m => m.IsOpen).Select(m => m.Id).ToList()) plans = plans.From.CarryOver(id, plans.To, on, newDeadline: null, practice);
        return new(plans.From.Copy(p => p.Status = PlanStatus.Closed), plans.To);
    }

    /// <summary>What closing the plan would break.</summary>
    public FindingList CanClosePlan(ImprovementPlan next, LocalDate on, PlanningPractice? practice = null)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new(Measures.Where(m => m.IsOpen).SelectMany(m => CanCarryOver(m.Id, next, on, practice)));
    }

    /// <summary>What linking a goal to one of a unit above would break (PLN-L05).</summary>
    /// <param name="child">The goal in this plan.</param>
    /// <param name="parentPlan">The plan of the unit above.</param>
    /// <param name="parent">The goal there.</param>
    /// <param name="tree">The organisation.</param>
    /// <param name="others">Other plans whose links may lead back here: the units may have stood otherwise when those were made.</param>
    public FindingList CanLinkGoal(GoalId child, ImprovementPlan parentPlan, GoalId parent, OrgTree tree, IEnumerable<ImprovementPlan>? others = null)
    {
        ArgumentNullException.ThrowIfNull(parentPlan);
        ArgumentNullException.ThrowIfNull(tree);
        var mine = FindGoal(child);
        var above = parentPlan.FindGoal(parent);
        LocalisedText? why = null;
        if (!tree.Contains(Placement.Unit) || !tree.AncestorsOf(Placement.Unit).Any(u => u.Id == parentPlan.Placement.Unit)) why = PlanningWords.NotAbove;
        else if (mine.Indicator is null || mine.Indicator != above.Indicator) why = PlanningWords.OtherIndicator;
        else if (mine is PlanGoal.Numeric a && above is PlanGoal.Numeric b && a.Direction != b.Direction) why = PlanningWords.OtherDirection;
        else if (GoalLinks.Any(l => l.Child == child)) why = PlanningWords.AlreadyLinked;
        else if (LeadsBack(child, parentPlan, parent, others)) why = PlanningWords.LeadsBack;
        return why is null
            ? FindingList.Empty
            : new([PlanningRules.GoalLinkUpwards.Find(FindingPolicy.Default, new Subject("goal", child.Value), ("goal", child.Value), ("parent", parent.Value), ("why", why))]);
    }

    /// <summary>Links a goal to one of a unit above (<i>målkobling</i>). A parent's progress is its own figure.</summary>
    /// <exception cref="RuleViolationException"><see cref="CanLinkGoal"/> holds an error.</exception>
    public ImprovementPlan LinkGoal(GoalId child, ImprovementPlan parentPlan, GoalId parent, OrgTree tree, IEnumerable<ImprovementPlan>? others = null)
    {
        CanLinkGoal(child, parentPlan, parent, tree, others).ThrowIfRefused();
        return Copy(p => p.GoalLinks = p.GoalLinks.Add(new GoalLink(child, parentPlan.Id, parent)));
    }

    /// <summary>What giving this plan to an audience would break: nothing below the label's rank without an override (PLN-L10).</summary>
    /// <param name="audience">The rank the audience may see.</param>
    /// <param name="labelOverride">A reason and a role, printed in the document; null for none.</param>
    public FindingList CanExportTo(SensitivityRank audience, LabelOverride? labelOverride = null)
        => labelOverride is null && audience < Label.Rank
            ? new([PlanningRules.ExportBelowLabel.Find(FindingPolicy.Default, new Subject("plan", Id.Value), ("label", Label.Text))])
            : FindingList.Empty;

    private MeasureCommand CarryCommand(MeasureId id, ImprovementPlan target) => FindMeasure(id).State == MeasureState.Evaluated
        ? new MeasureCommand.Correct(CorrectionDecision.CarryOver)
        : new MeasureCommand.CarryOver(target.Id, TwinId(id, target));

    private bool LeadsBack(GoalId child, ImprovementPlan parentPlan, GoalId parent, IEnumerable<ImprovementPlan>? others)
    {
        var plans = (others ?? []).Append(parentPlan).Append(this).GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.Last());
        var seen = new HashSet<(PlanId, GoalId)>();
        var at = (Plan: parentPlan.Id, Goal: parent);
        while (seen.Add(at))
        {
            if (at == (Id, child)) return true;
            if (!plans.TryGetValue(at.Plan, out var plan) || plan.GoalLinks.FirstOrDefault(l => l.Child == at.Goal) is not { } next) return false;
            at = (next.ParentPlan, next.Parent);
        }

        return false;
    }

    private static MeasureId TwinId(MeasureId id, ImprovementPlan target)
        => Free(id, target.Measures.Select(m => m.Id), number => MeasureId.From($"{id}-{NumberText.Machine(number)}"));

    // What is carried keeps its id where it is free; otherwise the first free number behind it. Deterministic.
    private static T Free<T>(T id, IEnumerable<T> taken, Func<int, T> numbered)
    {
        var all = taken.ToHashSet();
        if (!all.Contains(id)) return id;
        var number = 2;
        while (all.Contains(numbered(number))) number++;
        return numbered(number);
    }

    // The target's own row of the same theme and heading, or a copy of this one with its goals and causes.
    private (ImprovementPlan Plan, AreaId Area) WithHome(PlanTheme theme, ImprovementArea area)
    {
        var mine = Themes.FirstOrDefault(t => IsSame(t, theme));
        var isOnlyOne = theme.Areas.Count(a => IsSame(a, area)) == 1;
        var home = mine?.Areas.FirstOrDefault(a => IsSame(a, area) && (a.Id == area.Id || a.Id.Value.StartsWith(area.Id.Value + "-", StringComparison.Ordinal))) ?? (isOnlyOne ? mine?.Areas.FirstOrDefault(a => IsSame(a, area)) : null);
        if (home is not null) return (this, home.Id);
        var position = mine?.Position ?? (Themes.Any(t => t.Position == theme.Position) ? Themes[Themes.Length - 1].Position + 1 : theme.Position);
        var plan = mine is null ? Copy(p => p.Themes = [.. p.Themes.Add(theme.ForNextPlan(position)).OrderBy(t => t.Position)]) : this;
        var id = Free(area.Id, Areas.Select(a => a.Id), number => AreaId.From($"{area.Id}-{NumberText.Machine(number)}"));
        var goals = Goals.Select(g => g.Id).ToList();
        var causes = Areas.SelectMany(a => a.Causes).Select(c => c.Id).ToList();
        var moved = area.ForNextPlan(
            id,
            goal => Free(goal, goals, number => GoalId.From($"{goal}-{NumberText.Machine(number)}")),
            cause => Free(cause, causes, number => CauseId.From($"{cause}-{NumberText.Machine(number)}")));
        return (plan.With(position, moved), id);
    }

    private static bool IsSame(PlanTheme one, PlanTheme other)
        => one.Theme is not null && one.Theme == other.Theme ? one.Audience == other.Audience : FormFindings.Key(one.Heading) == FormFindings.Key(other.Heading);

    private static bool IsSame(ImprovementArea one, ImprovementArea other) => FormFindings.Key(one.Heading ?? "") == FormFindings.Key(other.Heading ?? "");
}
