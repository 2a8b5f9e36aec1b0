using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Json;

internal sealed partial class PlanJsonReader
{
    private ImprovementMeasure? Measure(JsonValue item, AreaId areaId, int number)
    {
        var id = item.Optional("id")?.NonBlankText() ?? $"{areaId}.{NumberText.Machine(number)}";
        var text = item.Required("text")?.NonBlankText();
        var responsibleText = item.Optional("responsibleText")?.Text();
        var told = responsibleText is null || item.Optional("responsible") is not null ? null : Read(responsibleText, id);
        var responsible = item.Optional("responsible") is { } parties ? Parties(parties) : (IEnumerable<ResponsibleParty>?)told?.Parties;
        var deadline = DateIn(item, "deadlineText", "deadline");
        var review = item.Optional("review") is { } r ? RecurrenceOf(r) : null;
        var recurrence = item.Optional("recurrence") is { } again ? RecurrenceOf(again) : null;
        var prediction = item.Optional("prediction")?.Text();
        var design = item.Optional("design") is { } d ? Design(d) : null;
        var origin = item.Optional("origin") is { } o ? MeasureOriginOf(o) : null;
        var urgent = item.Optional("urgent")?.Boolean();
        var shared = item.Optional("sharedAs")?.NonBlankText();
        var phases = (item.Optional("campaignPhases")?.Items ?? []).Select(i => i.Text()).ToList();
        var arenas = Arenas(item);
        var systems = (item.Optional("externalSystems")?.Items ?? []).Select(i => i.Text()).ToList();
        var before = item.Optional("predecessor")?.NonBlankText();
        var generation = item.Optional("generation")?.Whole(1) ?? 1;
        var carried = item.Optional("carryCount")?.Whole(0) ?? 0;
        var initial = item.Optional("initialState")?.OneOf(PlanJsonNames.Range(10, n => (MeasureState)n));
        var state = item.Optional("state")?.OneOf(PlanJsonNames.Range(10, n => (MeasureState)n));
        var log = (item.Optional("log")?.Items ?? []).Select(e => (Value: e, Event: Event(e))).ToList();
        var shape = ShapedObject.ShapeOf(item, PlanMembers.Measure);
        if (string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(text)) return null;

        var measure = ImprovementMeasure.Propose(MeasureId.From(id), text!)
            .With(responsible, deadline, review, recurrence, prediction, design, origin, urgent, string.IsNullOrWhiteSpace(shared) ? null : SharedMeasureId.From(shared!), phases, arenas, systems)
            .Lined(string.IsNullOrWhiteSpace(before) ? null : MeasureId.From(before!), generation, carried)
            .AsWritten(responsibleText, told);
        // Without a log a state is where the measure stands; an imported form is planned, or in progress where its text says so.
        measure = measure.StartingAs(initial ?? (log.Count == 0 ? state : null) ?? ImportedState(text!));
        measure = Replay(measure, log);
        if (state is { } written && written != measure.State && !problems.HasError)
            problems.Add(PlanningRules.LogReplays, item.Line, item.Path, ("measure", id), ("event", "state"));
        return measure.Shaped(shape);
    }

    private MeasureState ImportedState(string text) => _isImported ? FormFindings.StatusOf(text) ?? MeasureState.Planned : MeasureState.Proposed;

    // Each event must be one the table has from the state before it, with dates that never fall.
    private ImprovementMeasure Replay(ImprovementMeasure measure, List<(JsonValue Value, MeasureEvent? Event)> log)
    {
        var number = 0;
        foreach (var (value, e) in log)
        {
            number++;
            if (e is null) continue;
            var interim = e.What is MeasureCommand.Evaluate && measure.State == MeasureState.InProgress && measure.Recurrence is not null;
            var legal = MeasureTransitions.From(measure.State, e.What.Kind).Length > 0 || interim;
            if (!legal || (measure.LastEventOn is { } last && e.On < last))
                problems.Add(PlanningRules.LogReplays, value.Line, value.Path, ("measure", measure.Id.Value), ("event", number));
            measure = measure.After(e);
        }

        return measure;
    }

    private MeasureEvent? Event(JsonValue value)
    {
        var on = value.Required("on")?.Date() ?? default;
        var kind = value.Required("what")?.OneOf(PlanJsonNames.Range(17, n => (MeasureCommandKind)n));
        var command = kind is { } k ? Command(k, value) : null;
        var shape = ShapedObject.ShapeOf(value, PlanMembers.Event);
        return command is null ? null : new MeasureEvent(on, command) { Shape = shape };
    }

    private MeasureCommand? Command(MeasureCommandKind kind, JsonValue value)
    {
        string? Text(string name) => value.Optional(name)?.Text();
        string? Needed(string name) => value.Required(name)?.NonBlankText() is { } t && !string.IsNullOrWhiteSpace(t) ? t : null;
        switch (kind)
        {
            case MeasureCommandKind.Adopt: return new MeasureCommand.Adopt();
            case MeasureCommandKind.Reject: return Needed("reason") is { } rejected ? new MeasureCommand.Reject(rejected) : null;
            case MeasureCommandKind.Start: return new MeasureCommand.Start();
            case MeasureCommandKind.PutOnHold: return new MeasureCommand.PutOnHold(Text("reason"), value.Optional("review")?.Date());
            case MeasureCommandKind.Resume: return new MeasureCommand.Resume();
            case MeasureCommandKind.Complete: return new MeasureCommand.Complete(value.Optional("percentDone")?.Whole(0, 100));
            case MeasureCommandKind.Evaluate: return value.Required("evaluation") is { } evaluation ? new MeasureCommand.Evaluate(EvaluationJson.Read(evaluation, RoleOf)) : null;
            case MeasureCommandKind.ReopenEvaluation: return Needed("reason") is { } reopened ? new MeasureCommand.ReopenEvaluation(reopened) : null;
            case MeasureCommandKind.Standardise: return new MeasureCommand.Standardise(Text("place"), value.Optional("owner") is { } owner ? RoleOf(owner) : null, value.Optional("holdCheck")?.Date(), Text("onceOnly"));
            case MeasureCommandKind.Correct:
                var decision = value.Required("decision")?.OneOf(PlanJsonNames.Range(4, n => (CorrectionDecision)n)) ?? CorrectionDecision.Discard;
                return new MeasureCommand.Correct(decision, Text("reason"), (value.Optional("successors")?.Items ?? []).Select(Successor).Where(s => s is not null).Select(s => s!));
            case MeasureCommandKind.Cancel: return Needed("reason") is { } cancelled ? new MeasureCommand.Cancel(cancelled, Text("learned")) : null;
            case MeasureCommandKind.CarryOver: return Needed("plan") is { } plan && Needed("twin") is { } twin ? new MeasureCommand.CarryOver(PlanId.From(plan), MeasureId.From(twin)) : null;
            case MeasureCommandKind.LogProgress: return Needed("note") is { } note ? new MeasureCommand.LogProgress(note) : null;
            case MeasureCommandKind.LogOccurrence: return value.Required("held") is { } held ? new MeasureCommand.LogOccurrence(held.Date(), Text("arena")) : null;
            case MeasureCommandKind.MoveDeadline: return DateIn(value, "toText", "to") is { } to && Needed("reason") is { } moved ? new MeasureCommand.MoveDeadline(to, moved) : null;
            case MeasureCommandKind.ChangeResponsible: return new MeasureCommand.ChangeResponsible(value.Required("responsible") is { } parties ? Parties(parties) : []);
            default: return Needed("text") is { } changed ? new MeasureCommand.ChangeText(changed) : null;
        }
    }

    private SuccessorDraft? Successor(JsonValue value)
    {
        var id = value.Required("id")?.NonBlankText();
        var text = value.Required("text")?.NonBlankText();
        var deadline = DateIn(value, "deadlineText", "deadline");
        var responsible = value.Optional("responsible") is { } parties ? Parties(parties) : null;
        return string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(text) ? null : new SuccessorDraft(MeasureId.From(id!), text!, deadline ?? ImpreciseDate.Blank, responsible);
    }

    public static Recurrence? RecurrenceOf(JsonValue value)
    {
        var atLeast = value.Required("atLeast")?.Whole(1) ?? 1;
        var per = value.Required("per")?.OneOf(PlanJsonNames.Range(8, n => (PeriodUnit)n)) ?? PeriodUnit.Month;
        var from = value.Required("from")?.Date() ?? default;
        var until = value.Optional("until")?.Date();
        if (until is { } end && end < from)
        {
            value.Refuse("a recurrence whose last day is not before its first");
            return null;
        }

        return new Recurrence(atLeast, per, from, until, value.Optional("approximate")?.Boolean() ?? false);
    }

    private static EvaluationDesign Design(JsonValue value) => new(
        value.Required("firstEvaluation")?.Date() ?? default, value.Optional("indicator")?.NonBlankText() is { } i && !string.IsNullOrWhiteSpace(i) ? IndicatorId.From(i) : null,
        value.Optional("plannedPoints")?.Whole(0) ?? 0, value.Optional("latencyDays")?.Whole(0) ?? 0);

    private static MeasureOrigin? MeasureOriginOf(JsonValue value)
    {
        string? Id(string name) => value.Required(name)?.NonBlankText() is { } t && !string.IsNullOrWhiteSpace(t) ? t : null;
        return value.Required("kind")?.OneOf(("Direct", 1), ("Standard", 2), ("Proposal", 3), ("CarriedOver", 4), ("Successor", 5)) switch
        {
            2 => MeasureOrigin.Standard,
            3 => Id("proposal") is { } proposal ? new MeasureOrigin.Proposal(proposal) : null,
            4 => Id("plan") is { } plan && Id("measure") is { } carried ? new MeasureOrigin.CarriedOver(PlanId.From(plan), MeasureId.From(carried)) : null,
            5 => Id("measure") is { } measure ? new MeasureOrigin.Successor(MeasureId.From(measure)) : null,
            _ => MeasureOrigin.Direct,
        };
    }
}
