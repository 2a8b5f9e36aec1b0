using ForBedring.Calendar;
using ForBedring.Organisation;

namespace ForBedring.Planning;

/// <summary>An improvement measure (<i>tiltak</i>): what will be done, and a log of what was. Its state is the fold of the log.</summary>
/// <remarks>
/// Immutable; every change gives a new value and appends to the log. Steps are taken through the plan (<see cref="ImprovementPlan"/>), which knows the goals,
/// the row's responsible parties and deadline, and whether the plan is adopted.
/// </remarks>
public sealed class ImprovementMeasure
{
    private ImprovementMeasure(MeasureId id, string text)
    {
        Id = id;
        Text = text;
    }

    /// <summary>The id, unique in the plan.</summary>
    public MeasureId Id { get; }

    /// <summary>What will be done, as written.</summary>
    public string Text { get; private set; }

    /// <summary>The measure's own responsible parties; empty where the row's apply.</summary>
    public ImmutableArray<ResponsibleParty> Responsible { get; private set; } = [];

    /// <summary>The measure's own first deadline; null where the row's applies.</summary>
    public ImpreciseDate? OwnDeadline { get; private set; }

    /// <summary>The moves of the deadline, oldest first.</summary>
    public ImmutableArray<DeadlineMove> DeadlineMoves { get; private set; } = [];

    /// <summary>For an open deadline, how often it is looked at again; null where not agreed.</summary>
    public Recurrence? Review { get; private set; }

    /// <summary>How often the measure is repeated; null for one that is done once.</summary>
    public Recurrence? Recurrence { get; private set; }

    /// <summary>When a recurring measure was held; null where it does not recur.</summary>
    public OccurrenceLog? Occurrences { get; private set; }

    /// <summary>What is expected to happen; null where not written.</summary>
    public string? Prediction { get; private set; }

    /// <summary>How it will be evaluated; null where not decided.</summary>
    public EvaluationDesign? Design { get; private set; }

    /// <summary>Where it came from.</summary>
    public MeasureOrigin Origin { get; private set; } = MeasureOrigin.Direct;

    /// <summary>The measure it follows; null for a first one.</summary>
    public MeasureId? Predecessor { get; private set; }

    /// <summary>1 for a first measure, one more for each correction.</summary>
    public int Generation { get; private set; } = 1;

    /// <summary>Whether it is urgent (<i>haster</i>): something is unsafe or a duty is broken. It needs its own deadline and is not carried over.</summary>
    public bool IsUrgent { get; private set; }

    /// <summary>Links the same measure in several areas without merging them; null where it stands alone.</summary>
    public SharedMeasureId? SharedAs { get; private set; }

    /// <summary>The phases of a campaign, in order; empty where it is none.</summary>
    public ImmutableArray<string> CampaignPhases { get; private set; } = [];

    /// <summary>Where it is followed up.</summary>
    public ImmutableArray<Arena> Arenas { get; private set; } = [];

    /// <summary>Other systems that hold something of it.</summary>
    public ImmutableArray<string> ExternalSystems { get; private set; } = [];

    /// <summary>How many times it was carried over.</summary>
    public int CarryCount { get; private set; }

    /// <summary>The state the log starts from.</summary>
    public MeasureState InitialState { get; private set; } = MeasureState.Proposed;

    /// <summary>The state now: the fold of the log.</summary>
    public MeasureState State { get; private set; } = MeasureState.Proposed;

    /// <summary>The log, oldest first.</summary>
    public ImmutableArray<MeasureEvent> Log { get; private set; } = [];

    /// <summary>The evaluations, oldest first; an evaluation is never overwritten.</summary>
    public ImmutableArray<MeasureEvent> Evaluations => [.. Log.Where(e => e.What is MeasureCommand.Evaluate)];

    /// <summary>Whether any evaluation is recorded.</summary>
    public bool IsEvaluated => Log.Any(e => e.What is MeasureCommand.Evaluate);

    /// <summary>Whether the measure has not reached a terminal state.</summary>
    public bool IsOpen => !MeasureTransitions.IsTerminal(State);

    /// <summary>The last evaluation; null where there is none.</summary>
    public Evaluation? LastEvaluation => (Log.LastOrDefault(e => e.What is MeasureCommand.Evaluate)?.What as MeasureCommand.Evaluate)?.Evaluation;

    /// <summary>The correction that ended it; null where there is none.</summary>
    public MeasureCommand.Correct? Correction => Log.LastOrDefault(e => e.What is MeasureCommand.Correct)?.What as MeasureCommand.Correct;

    /// <summary>The day of the last log line; null for an empty log.</summary>
    public LocalDate? LastEventOn => Log.Length == 0 ? null : Log[Log.Length - 1].On;

    internal MeasureState StateBeforeHold { get; private set; } = MeasureState.Planned;

    /// <summary>The measure's own responsible parties as written; null where they were not given as a text, or were changed since.</summary>
    internal string? ResponsibleText { get; private set; }

    /// <summary>The parts of the responsible text that are no known role.</summary>
    internal ImmutableArray<string> UnknownParties { get; private set; } = [];

    internal SourceShape? Shape { get; private set; }

    /// <summary>A proposed measure.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static ImprovementMeasure Propose(MeasureId id, string text)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new(id, text);
    }

    /// <summary>This measure with some facts filled in; what is left out stays. For measures that are not started.</summary>
    /// <param name="responsible">Its own responsible parties.</param>
    /// <param name="deadline">Its own deadline.</param>
    /// <param name="review">For an open deadline, how often it is looked at again.</param>
    /// <param name="recurrence">How often it is repeated.</param>
    /// <param name="prediction">What is expected to happen.</param>
    /// <param name="design">How it will be evaluated.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="isUrgent">Whether it is urgent.</param>
    /// <param name="sharedAs">Which shared measure it is.</param>
    /// <param name="campaignPhases">The phases of a campaign.</param>
    /// <param name="arenas">Where it is followed up.</param>
    /// <param name="externalSystems">Other systems that hold something of it.</param>
    /// <exception cref="InvalidOperationException">The measure has a log: what was promised is changed by commands, which leave a trace.</exception>
    public ImprovementMeasure With(
        IEnumerable<ResponsibleParty>? responsible = null, ImpreciseDate? deadline = null, Recurrence? review = null, Recurrence? recurrence = null, string? prediction = null,
        EvaluationDesign? design = null, MeasureOrigin? origin = null, bool? isUrgent = null, SharedMeasureId? sharedAs = null, IEnumerable<string>? campaignPhases = null,
        IEnumerable<Arena>? arenas = null, IEnumerable<string>? externalSystems = null)
    {
        if (Log.Any(e => e.What is not MeasureCommand.Adopt)) throw new InvalidOperationException("A measure with a log is changed by commands, which leave a trace.");
        return Copy(m =>
        {
            if (responsible is not null) m.Answering([.. responsible]);
            m.Shape = m.Shape?.Forgetting(Replaced((nameof(deadline), deadline), (nameof(review), review), (nameof(recurrence), recurrence), (nameof(design), design), (nameof(origin), origin)));
            m.OwnDeadline = deadline ?? m.OwnDeadline;
            m.Review = review ?? m.Review;
            m.Prediction = prediction ?? m.Prediction;
            m.Design = design ?? m.Design;
            m.Origin = origin ?? m.Origin;
            m.IsUrgent = isUrgent ?? m.IsUrgent;
            m.SharedAs = sharedAs ?? m.SharedAs;
            if (campaignPhases is not null) m.CampaignPhases = [.. campaignPhases];
            if (arenas is not null) m.Arenas = [.. arenas];
            if (externalSystems is not null) m.ExternalSystems = [.. externalSystems];
            if (recurrence is null) return;
            m.Recurrence = recurrence;
            m.Occurrences = OccurrenceLog.For(recurrence);
        });
    }

    /// <summary>The same facts with the log replayed from the start: the same value, because the state is nothing but the fold of the log.</summary>
    public ImprovementMeasure Replayed()
    {
        var start = Copy(m =>
        {
            m.Log = [];
            m.State = m.InitialState;
            m.DeadlineMoves = [];
            if (m.Recurrence is not null) m.Occurrences = OccurrenceLog.For(m.Recurrence);
        });
        return Log.Aggregate(start, (measure, e) => measure.After(e));
    }

    /// <summary>The deadline with its history: the measure's own, or the row's.</summary>
    public DeadlineHistory DeadlineIn(ImprovementArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return new(OwnDeadline ?? area.Deadline, DeadlineMoves, isInherited: OwnDeadline is null);
    }

    /// <summary>The responsible parties: the measure's own, or the row's.</summary>
    public ImmutableArray<ResponsibleParty> ResponsibleIn(ImprovementArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Responsible.Length > 0 ? Responsible : area.Responsible;
    }

    /// <summary>The state and the text.</summary>
    public override string ToString() => $"{Id} {State}: {Text}";

    internal ImprovementMeasure StartingAs(MeasureState state) => Copy(m => m.InitialState = m.State = state);

    internal ImprovementMeasure AsWritten(string? responsibleText, ResponsiblePartyReading? told) => Copy(m =>
    {
        m.ResponsibleText = responsibleText;
        m.UnknownParties = told is null ? [] : [.. told.Findings.Select(f => f.Arguments["part"])];
    });

    internal ImprovementMeasure Shaped(SourceShape? shape) => Copy(m => m.Shape = shape);

    internal ImprovementMeasure Lined(MeasureId? predecessor, int generation, int carryCount) => Copy(m =>
    {
        m.Predecessor = predecessor;
        m.Generation = generation;
        m.CarryCount = carryCount;
    });

    /// <summary>The twin in the next plan: text, parties, original deadline and lineage stay; the log starts anew, with the current deadline where it was moved.</summary>
    internal ImprovementMeasure Twin(MeasureId id, PlanId from, ImprovementArea area, ImpreciseDate? newDeadline, LocalDate on)
    {
        var history = DeadlineIn(area);
        var current = newDeadline ?? history.Current;
        var goesOn = Recurrence is null ? null : Recurrence.Until < on ? Recurrence : new Recurrence(Recurrence.AtLeast, Recurrence.Per, on, Recurrence.Until, Recurrence.IsApproximate);
        var twin = new ImprovementMeasure(id, Text)
        {
            Responsible = ResponsibleIn(area),
            OwnDeadline = history.Original,
            Review = Review,
            Recurrence = goesOn,
            Occurrences = goesOn is null ? null : OccurrenceLog.For(goesOn),
            Prediction = Prediction,
            Design = Design,
            Origin = new MeasureOrigin.CarriedOver(from, Id),
            Generation = Generation,
            SharedAs = SharedAs,
            CampaignPhases = CampaignPhases,
            Arenas = Arenas,
            ExternalSystems = ExternalSystems,
            CarryCount = CarryCount + 1,
        };
        var wasRunning = State == MeasureState.InProgress || (State == MeasureState.OnHold && StateBeforeHold == MeasureState.InProgress);
        twin = twin.StartingAs(wasRunning ? MeasureState.InProgress : MeasureState.Planned);
        return current.Equals(history.Original) ? twin : twin.After(new MeasureEvent(on, new MeasureCommand.MoveDeadline(current, "carried over")));
    }

    /// <summary>The fold: what one event does. Guards have been asked; an event that does not fit the state leaves the state as it is.</summary>
    internal ImprovementMeasure After(MeasureEvent e) => Copy(m =>
    {
        m.Log = m.Log.Add(e);
        switch (e.What)
        {
            case MeasureCommand.Adopt: m.State = MeasureState.Planned; break;
            case MeasureCommand.Reject or MeasureCommand.Cancel: m.State = MeasureState.Discarded; break;
            case MeasureCommand.Start: m.State = MeasureState.InProgress; break;
            case MeasureCommand.PutOnHold:
                m.StateBeforeHold = m.State;
                m.State = MeasureState.OnHold;
                break;
            case MeasureCommand.Resume: m.State = m.StateBeforeHold; break;
            case MeasureCommand.Complete: m.State = MeasureState.Completed; break;
            case MeasureCommand.Evaluate evaluate:
                if (m.State == MeasureState.Completed && evaluate.Evaluation.Verdict != Verdict.Unclear) m.State = MeasureState.Evaluated;
                break;
            case MeasureCommand.ReopenEvaluation: m.State = MeasureState.Completed; break;
            case MeasureCommand.Standardise: m.State = MeasureState.Standardised; break;
            case MeasureCommand.Correct correct:
                m.State = correct.Decision switch
                {
                    CorrectionDecision.Discard => MeasureState.Discarded,
                    CorrectionDecision.CarryOver => MeasureState.CarriedOver,
                    _ => MeasureState.Corrected,
                };
                break;
            case MeasureCommand.CarryOver: m.State = MeasureState.CarriedOver; break;
            case MeasureCommand.LogOccurrence held:
                m.Occurrences = m.Occurrences?.Add(new Occurrence(held.Held, held.Arena), LocalDate.Max(e.On, held.Held));
                break;
            case MeasureCommand.MoveDeadline move: m.DeadlineMoves = m.DeadlineMoves.Add(new(e.On, move.To, move.Reason)); break;
            case MeasureCommand.ChangeResponsible change: m.Answering(change.Responsible); break;
            case MeasureCommand.ChangeText change: m.Text = change.Text; break;
        }
    });

    private static string[] Replaced(params (string Name, object? Value)[] members) => [.. members.Where(m => m.Value is not null).Select(m => m.Name)];

    private void Answering(ImmutableArray<ResponsibleParty> parties)
    {
        Responsible = parties;
        ResponsibleText = null;
        UnknownParties = [];
        Shape = Shape?.Forgetting("responsible");
    }

    private ImprovementMeasure Copy(Action<ImprovementMeasure> change)
    {
        var copy = (ImprovementMeasure)MemberwiseClone();
        change(copy);
        return copy;
    }
}
