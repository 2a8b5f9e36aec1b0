using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

public sealed partial class ImprovementPlan
{
    /// <summary>What a command to a measure would break (<i>kan det gjøres</i>); empty, or without errors, if it can be done.</summary>
    /// <param name="id">The measure.</param>
    /// <param name="command">What is to be done.</param>
    /// <param name="on">The day it is done.</param>
    /// <param name="today">Today; <paramref name="on"/> where left out.</param>
    /// <param name="practice">Policy and thresholds; the everyday ones where left out.</param>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public FindingList CanApply(MeasureId id, MeasureCommand command, LocalDate on, LocalDate? today = null, PlanningPractice? practice = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        return MeasureGuards.Of(this, FindMeasure(id), command, on, today ?? on, practice ?? PlanningPractice.Default);
    }

    /// <summary>The plan after a command to a measure; the command stands in the measure's log.</summary>
    /// <remarks>A correction also adds its successors to the row, one generation on. Carrying over is done with <see cref="CarryOver"/>, which also gives the other plan.</remarks>
    /// <exception cref="RuleViolationException"><see cref="CanApply"/> holds an error.</exception>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public ImprovementPlan Apply(MeasureId id, MeasureCommand command, LocalDate on, LocalDate? today = null, PlanningPractice? practice = null)
    {
        CanApply(id, command, on, today, practice).ThrowIfRefused();
        var measure = FindMeasure(id);
        var changed = measure.After(new MeasureEvent(on, command));
        var plan = Replacing(measure, changed);
        if (command is not MeasureCommand.Correct { Successors: { Length: > 0 } successors }) return plan;
        foreach (var draft in successors)
        {
            var successor = ImprovementMeasure.Propose(draft.Id, draft.Text).With(draft.Responsible.Length > 0 ? draft.Responsible : null, draft.Deadline, origin: new MeasureOrigin.Successor(id))
                .Lined(id, measure.Generation + 1, 0);
            plan = plan.With(plan.AreaOf(id).Id, successor);
        }

        return plan;
    }

    /// <summary>Which commands a measure can be given now, each with what it would break (<i>hva kan gjøres</i>).</summary>
    /// <remarks>Lists the commands that the transition table has from the measure's state, those that are refused by other rules too, with their findings. Rules about what the command says are asked when it is said.</remarks>
    public ImmutableArray<MeasureOption> WhatCanBeDone(MeasureId id, LocalDate today, PlanningPractice? practice = null)
    {
        var measure = FindMeasure(id);
        var options = MeasureTransitions.MovingCommands.Concat(MeasureTransitions.StayingCommands)
            .Select(kind => new MeasureOption(kind, MeasureGuards.OfKind(this, measure, kind, today, practice ?? PlanningPractice.Default)))
            .Where(option => option.Findings.CountOf(PlanningRules.IllegalTransition.Code) == 0);
        return [.. options];
    }

    /// <summary>What accepting the recurrence in a measure's text would break: there is one, and the measure has none yet (PLN-R06).</summary>
    public FindingList CanAcceptSuggestion(MeasureId id)
        => SuggestedRecurrence(FindMeasure(id)) is null ? new([PlanningRules.NoSuggestion.Find(FindingPolicy.Default, new Subject("measure", id.Value), ("measure", id.Value))]) : FindingList.Empty;

    /// <summary>The plan with the recurrence that a measure's text states, as in <i>status hvert kvartal</i> (IMP-I16). A text alone never makes one.</summary>
    /// <exception cref="RuleViolationException">The rule of <see cref="CanAcceptSuggestion"/> refuses.</exception>
    public ImprovementPlan AcceptSuggestion(MeasureId id)
    {
        CanAcceptSuggestion(id).ThrowIfRefused();
        var measure = FindMeasure(id);
        return Replacing(measure, measure.With(recurrence: SuggestedRecurrence(measure)));
    }

    private Recurrence? SuggestedRecurrence(ImprovementMeasure measure)
        => measure.Recurrence is null && measure.Log.All(e => e.What is MeasureCommand.Adopt) && Recurrence.TryFind(measure.Text, LastUpdated, null, out var found) ? found : null;

    /// <summary>What adopting a measure would break.</summary>
    public FindingList CanAdopt(MeasureId id, LocalDate on, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.Adopt(), on, practice: practice);

    /// <summary>Adopts a measure (<i>vedta</i>): from proposed to planned.</summary>
    public ImprovementPlan Adopt(MeasureId id, LocalDate on, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.Adopt(), on, practice: practice);

    /// <summary>What rejecting a measure would break.</summary>
    public FindingList CanReject(MeasureId id, LocalDate on, string reason, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.Reject(reason), on, practice: practice);

    /// <summary>Rejects a proposed measure (<i>avvis</i>).</summary>
    public ImprovementPlan Reject(MeasureId id, LocalDate on, string reason, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.Reject(reason), on, practice: practice);

    /// <summary>What starting a measure would break.</summary>
    public FindingList CanStart(MeasureId id, LocalDate on, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.Start(), on, practice: practice);

    /// <summary>Starts a measure.</summary>
    public ImprovementPlan Start(MeasureId id, LocalDate on, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.Start(), on, practice: practice);

    /// <summary>What putting a measure on hold would break.</summary>
    public FindingList CanPutOnHold(MeasureId id, LocalDate on, string? reason, LocalDate? review, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.PutOnHold(reason, review), on, practice: practice);

    /// <summary>Puts a measure on hold (<i>sett på vent</i>) with a reason and a day to look at it again.</summary>
    public ImprovementPlan PutOnHold(MeasureId id, LocalDate on, string? reason, LocalDate? review, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.PutOnHold(reason, review), on, practice: practice);

    /// <summary>What resuming a measure would break.</summary>
    public FindingList CanResume(MeasureId id, LocalDate on, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.Resume(), on, practice: practice);

    /// <summary>Resumes a measure (<i>gjenoppta</i>): back to the state before the hold.</summary>
    public ImprovementPlan Resume(MeasureId id, LocalDate on, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.Resume(), on, practice: practice);

    /// <summary>What completing a measure would break.</summary>
    public FindingList CanComplete(MeasureId id, LocalDate on, int? percentDone = null, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.Complete(percentDone), on, practice: practice);

    /// <summary>Completes a measure (<i>fullfør</i>).</summary>
    public ImprovementPlan Complete(MeasureId id, LocalDate on, int? percentDone = null, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.Complete(percentDone), on, practice: practice);

    /// <summary>What an evaluation would break.</summary>
    public FindingList CanEvaluate(MeasureId id, LocalDate on, Evaluation evaluation, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.Evaluate(evaluation), on, practice: practice);

    /// <summary>Evaluates a measure (<i>evaluer</i>).</summary>
    public ImprovementPlan Evaluate(MeasureId id, LocalDate on, Evaluation evaluation, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.Evaluate(evaluation), on, practice: practice);

    /// <summary>What reopening an evaluation would break.</summary>
    public FindingList CanReopenEvaluation(MeasureId id, LocalDate on, string reason, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.ReopenEvaluation(reason), on, practice: practice);

    /// <summary>Reopens an evaluation (<i>gjenåpne</i>); the old one stays in the log.</summary>
    public ImprovementPlan ReopenEvaluation(MeasureId id, LocalDate on, string reason, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.ReopenEvaluation(reason), on, practice: practice);

    /// <summary>What making a measure standard would break.</summary>
    public FindingList CanStandardise(MeasureId id, LocalDate on, MeasureCommand.Standardise standard, PlanningPractice? practice = null) => CanApply(id, standard, on, practice: practice);

    /// <summary>Makes a measure standard (<i>standardiser</i>).</summary>
    public ImprovementPlan Standardise(MeasureId id, LocalDate on, MeasureCommand.Standardise standard, PlanningPractice? practice = null) => Apply(id, standard, on, practice: practice);

    /// <summary>What a correction would break.</summary>
    public FindingList CanCorrect(MeasureId id, LocalDate on, MeasureCommand.Correct correction, PlanningPractice? practice = null) => CanApply(id, correction, on, practice: practice);

    /// <summary>Corrects a measure (<i>korriger</i>): its successors are added to the row.</summary>
    public ImprovementPlan Correct(MeasureId id, LocalDate on, MeasureCommand.Correct correction, PlanningPractice? practice = null) => Apply(id, correction, on, practice: practice);

    /// <summary>What cancelling a measure would break.</summary>
    public FindingList CanCancel(MeasureId id, LocalDate on, string reason, string? learned = null, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.Cancel(reason, learned), on, practice: practice);

    /// <summary>Cancels a measure (<i>avbryt</i>); after the start also with what was learned.</summary>
    public ImprovementPlan Cancel(MeasureId id, LocalDate on, string reason, string? learned = null, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.Cancel(reason, learned), on, practice: practice);

    /// <summary>What logging progress would break.</summary>
    public FindingList CanLogProgress(MeasureId id, LocalDate on, string note, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.LogProgress(note), on, practice: practice);

    /// <summary>Logs progress (<i>loggfør</i>).</summary>
    public ImprovementPlan LogProgress(MeasureId id, LocalDate on, string note, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.LogProgress(note), on, practice: practice);

    /// <summary>What logging that a recurring measure was held would break.</summary>
    public FindingList CanLogOccurrence(MeasureId id, LocalDate on, LocalDate held, string? arena = null, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.LogOccurrence(held, arena), on, practice: practice);

    /// <summary>Logs that a recurring measure was held.</summary>
    public ImprovementPlan LogOccurrence(MeasureId id, LocalDate on, LocalDate held, string? arena = null, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.LogOccurrence(held, arena), on, practice: practice);

    /// <summary>What moving a deadline would break.</summary>
    public FindingList CanMoveDeadline(MeasureId id, LocalDate on, ImpreciseDate to, string reason, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.MoveDeadline(to, reason), on, practice: practice);

    /// <summary>Moves a deadline (<i>flytt fristen</i>); the original is kept.</summary>
    public ImprovementPlan MoveDeadline(MeasureId id, LocalDate on, ImpreciseDate to, string reason, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.MoveDeadline(to, reason), on, practice: practice);

    /// <summary>What changing who is responsible would break.</summary>
    public FindingList CanChangeResponsible(MeasureId id, LocalDate on, IEnumerable<ResponsibleParty> responsible, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.ChangeResponsible(responsible), on, practice: practice);

    /// <summary>Changes who is responsible for a measure.</summary>
    public ImprovementPlan ChangeResponsible(MeasureId id, LocalDate on, IEnumerable<ResponsibleParty> responsible, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.ChangeResponsible(responsible), on, practice: practice);

    /// <summary>What changing the text would break.</summary>
    public FindingList CanChangeText(MeasureId id, LocalDate on, string text, PlanningPractice? practice = null) => CanApply(id, new MeasureCommand.ChangeText(text), on, practice: practice);

    /// <summary>Changes the text of a measure that is not adopted.</summary>
    public ImprovementPlan ChangeText(MeasureId id, LocalDate on, string text, PlanningPractice? practice = null) => Apply(id, new MeasureCommand.ChangeText(text), on, practice: practice);
}
