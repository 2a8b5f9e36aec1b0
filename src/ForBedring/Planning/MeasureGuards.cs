using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>The rules a command to a measure must keep. Pure: the same plan, command and days give the same findings.</summary>
internal sealed class MeasureGuards
{
    private readonly ImprovementPlan _plan;
    private readonly ImprovementArea _area;
    private readonly ImprovementMeasure _measure;
    private readonly LocalDate _on;
    private readonly PlanningPractice _practice;
    private readonly List<Finding> _found = [];

    private MeasureGuards(ImprovementPlan plan, ImprovementMeasure measure, LocalDate on, PlanningPractice practice)
    {
        _plan = plan;
        _measure = measure;
        _area = plan.AreaOf(measure.Id);
        _on = on;
        _practice = practice;
    }

    private string Name => _measure.Id.Value;

    /// <summary>What a whole command would break.</summary>
    public static FindingList Of(ImprovementPlan plan, ImprovementMeasure measure, MeasureCommand command, LocalDate on, LocalDate today, PlanningPractice practice)
    {
        var guards = new MeasureGuards(plan, measure, on, practice);
        guards.Context(command.Kind, today);
        guards.Content(command);
        return new(guards._found);
    }

    /// <summary>What any command of a kind would break, whatever it says.</summary>
    public static FindingList OfKind(ImprovementPlan plan, ImprovementMeasure measure, MeasureCommandKind kind, LocalDate today, PlanningPractice practice)
    {
        var guards = new MeasureGuards(plan, measure, today, practice);
        guards.Context(kind, today);
        return new(guards._found);
    }

    private void Context(MeasureCommandKind kind, LocalDate today)
    {
        if (_on > today || (_measure.LastEventOn is { } last && _on < last)) Add(PlanningRules.DatesInOrder, ("date", _on));
        var interim = kind == MeasureCommandKind.Evaluate && MayBeEvaluatedInBetween();
        var neverHeld = kind == MeasureCommandKind.LogOccurrence && _measure.Recurrence is null;
        if ((MeasureTransitions.From(_measure.State, kind).Length == 0 && !interim) || neverHeld)
            Add(PlanningRules.IllegalTransition, ("measure", Name), ("state", PlanningTexts.Of(_measure.State)), ("command", PlanningWords.Of(kind)));
        switch (kind)
        {
            case MeasureCommandKind.Adopt: Adopting(); break;
            case MeasureCommandKind.Start: Starting(); break;
            case MeasureCommandKind.Complete when _measure.Recurrence is { } recurrence && (recurrence.Until is not { } until || until > _on):
                Add(PlanningRules.SeriesMustEnd, ("measure", Name));
                break;
            case MeasureCommandKind.Evaluate:
                if (_measure.State != MeasureState.Completed && !interim) Add(PlanningRules.EvaluateAfterCompletion, ("measure", Name));
                break;
            case MeasureCommandKind.Standardise when _measure.LastEvaluation is not { Verdict: Verdict.Effect }:
                Add(PlanningRules.StandardiseOnEffect, ("measure", Name));
                break;
            case MeasureCommandKind.Correct when _measure.State != MeasureState.Evaluated:
                Add(PlanningRules.CorrectionNeedsEvaluation, ("measure", Name));
                break;
            case MeasureCommandKind.CarryOver when _measure.IsUrgent:
                Add(PlanningRules.UrgentNow, ("measure", Name));
                break;
            default:
                break;
        }
    }

    private void Content(MeasureCommand command)
    {
        switch (command)
        {
            case MeasureCommand.PutOnHold hold when string.IsNullOrWhiteSpace(hold.Reason) || hold.Review is not { } review || review <= _on:
                Add(PlanningRules.HoldNeedsReason, ("measure", Name));
                break;
            case MeasureCommand.Complete complete when complete.PercentDone is null && !_measure.Log.Any(e => e.What is MeasureCommand.LogProgress or MeasureCommand.LogOccurrence):
                Add(PlanningRules.CompletionNeedsLog, ("measure", Name));
                break;
            case MeasureCommand.Evaluate evaluate: Evaluating(evaluate.Evaluation); break;
            case MeasureCommand.Standardise standard:
                var kept = !string.IsNullOrWhiteSpace(standard.Place) && standard.Owner is not null && standard.HoldCheck is { } check && check > _on;
                if (!kept && string.IsNullOrWhiteSpace(standard.OnceOnly)) Add(PlanningRules.StandardiseOnEffect, ("measure", Name));
                break;
            case MeasureCommand.Correct correct: Correcting(correct); break;
            case MeasureCommand.Cancel cancel when string.IsNullOrWhiteSpace(cancel.Learned) && HasStarted():
                Add(PlanningRules.CancelNeedsLearning, ("measure", Name));
                break;
            case MeasureCommand.LogOccurrence occurrence when occurrence.Held > _on:
                Add(CalendarRules.OccurrenceInFuture, ("date", occurrence.Held), ("today", _on));
                break;
            default:
                break;
        }
    }

    private void Adopting()
    {
        if (string.IsNullOrWhiteSpace(_area.Problem)) AddArea(PlanningRules.AreaNeedsProblem, ("area", _area.Id.Value));
        if (_area.Goals.Length == 0) AddArea(PlanningRules.AreaNeedsGoal, ("area", _area.Id.Value));
        var parties = _measure.ResponsibleIn(_area);
        if (!PlanChecks.HasOneAccountable(parties)) Add(PlanningRules.OneAccountable, ("measure", Name), ("n", PlanChecks.CountOfAccountable(parties)));
        if (!PlanChecks.HasDeadline(_measure, _area, _on, _practice.Settings)) Add(PlanningRules.DeadlineNeeded, ("measure", Name), ("deadline", _measure.DeadlineIn(_area).Current.OriginalText));
        foreach (var goal in _area.Goals.OfType<PlanGoal.Numeric>()) _found.AddRange(PlanChecks.Numeric(goal, _practice.Policy));
        if (_measure.IsUrgent && _measure.OwnDeadline is not ImpreciseDate.Dated) Add(PlanningRules.UrgentNow, ("measure", Name));
    }

    private void Starting()
    {
        if (!_plan.IsAdopted(_measure.Id)) Add(PlanningRules.StartsInAdoptedPlan, ("measure", Name));
        foreach (var goal in _area.Goals.OfType<PlanGoal.Numeric>())
        {
            if (goal.Baseline is { } baseline && baseline.Period.End >= _on)
                _found.Add(PlanningRules.BaselineBeforeStart.Find(_practice.Policy, new Subject("goal", goal.Id.Value), ("goal", goal.Id.Value), ("end", baseline.Period.End)));
        }

        if (PlanChecks.MissingDesign(_area, _measure) is { } missing) Add(PlanningRules.EvaluationDesigned, ("area", _area.Id.Value), ("missing", LocalisedList.Joined(missing)));
    }

    private void Evaluating(Evaluation evaluation)
    {
        var completed = _measure.Log.LastOrDefault(e => e.What is MeasureCommand.Complete);
        if (completed is not null && _measure.Design is { } design && _on < completed.On.PlusDays(design.LatencyDays))
            Add(PlanningRules.EvaluateAfterLatency, ("measure", Name), ("earliest", completed.On.PlusDays(design.LatencyDays)));
        _found.AddRange(EvaluationGuards.Of(_area, _measure, evaluation, _practice));
        if (evaluation.Verdict != Verdict.Unclear) return;
        var before = _measure.Log.Count(e => e.What is MeasureCommand.Evaluate { Evaluation.Verdict: Verdict.Unclear });
        if (before >= _practice.Settings.MostUnclear || string.IsNullOrWhiteSpace(evaluation.MissingData) || evaluation.NextEvaluation is not { } next || next <= _on)
            Add(PlanningRules.UnclearNeedsPlan, ("measure", Name));
    }

    private void Correcting(MeasureCommand.Correct correct)
    {
        if (correct.Decision == CorrectionDecision.Discard && string.IsNullOrWhiteSpace(correct.Reason)) Add(PlanningRules.WeakVerdictNeedsDecision, ("measure", Name));
        if (correct.Decision == CorrectionDecision.CarryOver && _measure.IsUrgent) Add(PlanningRules.UrgentNow, ("measure", Name));
        var makesNew = correct.Decision is CorrectionDecision.NewMeasure or CorrectionDecision.Adjustment;
        var evaluated = _measure.Evaluations is { Length: > 0 } all ? all[all.Length - 1].On : _on;
        var linked = correct.Successors.All(s => s.Deadline is ImpreciseDate.Dated dated && dated.DueLatest(_practice.Settings.DueRule) > evaluated)
            && correct.Successors.Select(s => s.Id).Distinct().Count() == correct.Successors.Length
            && correct.Successors.All(s => !_plan.Measures.Any(m => m.Id == s.Id));
        if (makesNew ? correct.Successors.Length == 0 || !linked : correct.Successors.Length > 0) Add(PlanningRules.SuccessorsLinked, ("measure", Name));
    }

    private bool HasStarted() => _measure.State == MeasureState.InProgress || _measure.InitialState == MeasureState.InProgress || _measure.Log.Any(e => e.What is MeasureCommand.Start);

    private bool MayBeEvaluatedInBetween()
        => _measure.State == MeasureState.InProgress && _measure.Recurrence is not null && _measure.Occurrences is { } log
            && log.Periods(_on).Any(p => p.Held > 0 || p.Status is PeriodStatus.Missed or PeriodStatus.Met);

    private void Add(RuleDefinition rule, params (string Name, MessageValue Value)[] arguments) => _found.Add(rule.Find(_practice.Policy, new Subject("measure", _measure.Id.Value), arguments));

    private void AddArea(RuleDefinition rule, params (string Name, MessageValue Value)[] arguments) => _found.Add(rule.Find(_practice.Policy, new Subject("area", _area.Id.Value), arguments));
}
