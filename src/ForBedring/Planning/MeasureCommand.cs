using ForBedring.Calendar;
using ForBedring.Organisation;

namespace ForBedring.Planning;

/// <summary>What is done to a measure (<i>kommando</i>). Closed. Once accepted it stands in the measure's log with its date; the state is the fold of the log.</summary>
public abstract class MeasureCommand
{
    private MeasureCommand(MeasureCommandKind kind) => Kind = kind;

    /// <summary>The kind.</summary>
    public MeasureCommandKind Kind { get; }

    private protected abstract void Closed();

    /// <summary>The kind.</summary>
    public override string ToString() => Kind.ToString();

    /// <summary>Adopt (<i>vedta</i>).</summary>
    public sealed class Adopt : MeasureCommand
    {
        /// <summary>Adopt a proposed measure.</summary>
        public Adopt()
            : base(MeasureCommandKind.Adopt)
        {
        }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Reject (<i>avvis</i>).</summary>
    public sealed class Reject : MeasureCommand
    {
        /// <summary>Reject a proposed measure.</summary>
        public Reject(string reason)
            : base(MeasureCommandKind.Reject)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);
            Reason = reason;
        }

        /// <summary>Why.</summary>
        public string Reason { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Start.</summary>
    public sealed class Start : MeasureCommand
    {
        /// <summary>Start a planned measure.</summary>
        public Start()
            : base(MeasureCommandKind.Start)
        {
        }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Put on hold (<i>sett på vent</i>).</summary>
    public sealed class PutOnHold : MeasureCommand
    {
        /// <summary>Put on hold, with reason and review date (PLN-G04).</summary>
        public PutOnHold(string? reason, LocalDate? review)
            : base(MeasureCommandKind.PutOnHold)
        {
            Reason = reason;
            Review = review;
        }

        /// <summary>Why; null where not written.</summary>
        public string? Reason { get; }

        /// <summary>The day it is looked at again; null where not written.</summary>
        public LocalDate? Review { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Resume (<i>gjenoppta</i>).</summary>
    public sealed class Resume : MeasureCommand
    {
        /// <summary>Resume: back to the state before the hold.</summary>
        public Resume()
            : base(MeasureCommandKind.Resume)
        {
        }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Complete (<i>fullfør</i>).</summary>
    public sealed class Complete : MeasureCommand
    {
        /// <summary>Complete, perhaps with the share that was done.</summary>
        /// <param name="percentDone">How much was done, 0 to 100; null where the log tells.</param>
        public Complete(int? percentDone = null)
            : base(MeasureCommandKind.Complete)
        {
            if (percentDone is < 0 or > 100) throw new ArgumentOutOfRangeException(nameof(percentDone), percentDone, "The share done is from 0 to 100 percent.");
            PercentDone = percentDone;
        }

        /// <summary>How much was done, in percent; null where the log tells.</summary>
        public int? PercentDone { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Evaluate (<i>evaluer</i>).</summary>
    public sealed class Evaluate : MeasureCommand
    {
        /// <summary>Evaluate.</summary>
        public Evaluate(Evaluation evaluation)
            : base(MeasureCommandKind.Evaluate)
        {
            ArgumentNullException.ThrowIfNull(evaluation);
            Evaluation = evaluation;
        }

        /// <summary>The evaluation.</summary>
        public Evaluation Evaluation { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Reopen the evaluation (<i>gjenåpne evalueringen</i>).</summary>
    public sealed class ReopenEvaluation : MeasureCommand
    {
        /// <summary>Reopen, with a reason. The evaluation stays in the log.</summary>
        public ReopenEvaluation(string reason)
            : base(MeasureCommandKind.ReopenEvaluation)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);
            Reason = reason;
        }

        /// <summary>Why.</summary>
        public string Reason { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Make standard (<i>standardiser</i>).</summary>
    public sealed class Standardise : MeasureCommand
    {
        /// <summary>Make standard: place, owner and hold check, or once only with a reason (PLN-K03).</summary>
        /// <param name="place">Where it is written down, for example a procedure.</param>
        /// <param name="owner">The role that keeps it.</param>
        /// <param name="holdCheck">The day it is checked that it holds.</param>
        /// <param name="onceOnly">Why nothing is to be kept, for a measure done once.</param>
        public Standardise(string? place = null, RoleRef? owner = null, LocalDate? holdCheck = null, string? onceOnly = null)
            : base(MeasureCommandKind.Standardise)
        {
            Place = place;
            Owner = owner;
            HoldCheck = holdCheck;
            OnceOnly = onceOnly;
        }

        /// <summary>Where it is written down; null where not.</summary>
        public string? Place { get; }

        /// <summary>The role that keeps it; null where none.</summary>
        public RoleRef? Owner { get; }

        /// <summary>The day it is checked that it holds; null where none.</summary>
        public LocalDate? HoldCheck { get; }

        /// <summary>Why it is done once only; null where it is kept.</summary>
        public string? OnceOnly { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Correct (<i>korriger</i>).</summary>
    public sealed class Correct : MeasureCommand
    {
        /// <summary>Correct by a decision; a new measure or an adjustment names its successors.</summary>
        /// <param name="decision">The way on.</param>
        /// <param name="reason">Why; needed to discard.</param>
        /// <param name="successors">The new measures, for <see cref="CorrectionDecision.NewMeasure"/> and <see cref="CorrectionDecision.Adjustment"/>.</param>
        public Correct(CorrectionDecision decision, string? reason = null, IEnumerable<SuccessorDraft>? successors = null)
            : base(MeasureCommandKind.Correct)
        {
            if (decision is < CorrectionDecision.NewMeasure or > CorrectionDecision.Discard) throw new ArgumentOutOfRangeException(nameof(decision), decision, "The decision is not one of CorrectionDecision.");
            Decision = decision;
            Reason = reason;
            Successors = successors is null ? [] : [.. successors];
        }

        /// <summary>The way on.</summary>
        public CorrectionDecision Decision { get; }

        /// <summary>Why; null where not written.</summary>
        public string? Reason { get; }

        /// <summary>The new measures.</summary>
        public ImmutableArray<SuccessorDraft> Successors { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Cancel (<i>avbryt</i>).</summary>
    public sealed class Cancel : MeasureCommand
    {
        /// <summary>Cancel with a reason; after the start also with what was learned (PLN-E11).</summary>
        public Cancel(string reason, string? learned = null)
            : base(MeasureCommandKind.Cancel)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);
            Reason = reason;
            Learned = learned;
        }

        /// <summary>Why.</summary>
        public string Reason { get; }

        /// <summary>What was learned; null where not written.</summary>
        public string? Learned { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Carry over (<i>viderefør</i>).</summary>
    public sealed class CarryOver : MeasureCommand
    {
        /// <summary>Carry over to another plan, where the twin has an id of its own.</summary>
        public CarryOver(PlanId plan, MeasureId twin)
            : base(MeasureCommandKind.CarryOver)
        {
            ArgumentNullException.ThrowIfNull(plan);
            ArgumentNullException.ThrowIfNull(twin);
            Plan = plan;
            Twin = twin;
        }

        /// <summary>The plan it goes to.</summary>
        public PlanId Plan { get; }

        /// <summary>The measure's id there.</summary>
        public MeasureId Twin { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Log progress (<i>loggfør</i>).</summary>
    public sealed class LogProgress : MeasureCommand
    {
        /// <summary>A log line.</summary>
        public LogProgress(string note)
            : base(MeasureCommandKind.LogProgress)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(note);
            Note = note;
        }

        /// <summary>What was done.</summary>
        public string Note { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Log an occurrence of a recurring measure.</summary>
    public sealed class LogOccurrence : MeasureCommand
    {
        /// <summary>It was held, perhaps in a named arena.</summary>
        public LogOccurrence(LocalDate held, string? arena = null)
            : base(MeasureCommandKind.LogOccurrence)
        {
            Held = held;
            Arena = arena;
        }

        /// <summary>The day it was held.</summary>
        public LocalDate Held { get; }

        /// <summary>The id of the arena; null where not written.</summary>
        public string? Arena { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Move the deadline (<i>flytt fristen</i>). The original is kept.</summary>
    public sealed class MoveDeadline : MeasureCommand
    {
        /// <summary>A new deadline and why.</summary>
        public MoveDeadline(ImpreciseDate to, string reason)
            : base(MeasureCommandKind.MoveDeadline)
        {
            ArgumentNullException.ThrowIfNull(to);
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);
            To = to;
            Reason = reason;
        }

        /// <summary>The new deadline.</summary>
        public ImpreciseDate To { get; }

        /// <summary>Why.</summary>
        public string Reason { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Change who is responsible (<i>endre ansvarlig</i>).</summary>
    public sealed class ChangeResponsible : MeasureCommand
    {
        /// <summary>The parties from now on.</summary>
        public ChangeResponsible(IEnumerable<ResponsibleParty> responsible)
            : base(MeasureCommandKind.ChangeResponsible)
        {
            ArgumentNullException.ThrowIfNull(responsible);
            Responsible = [.. responsible];
        }

        /// <summary>The parties.</summary>
        public ImmutableArray<ResponsibleParty> Responsible { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Change the text, before adoption only (<i>endre teksten</i>).</summary>
    public sealed class ChangeText : MeasureCommand
    {
        /// <summary>The new text.</summary>
        public ChangeText(string text)
            : base(MeasureCommandKind.ChangeText)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(text);
            Text = text;
        }

        /// <summary>The new text.</summary>
        public string Text { get; }

        private protected override void Closed()
        {
        }
    }
}
