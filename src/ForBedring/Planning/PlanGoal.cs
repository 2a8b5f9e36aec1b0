using ForBedring.Calendar;
using ForBedring.Indicators;

namespace ForBedring.Planning;

/// <summary>A goal in a plan (<i>mål</i>): numeric, zero tolerance, milestone or qualitative. Closed.</summary>
/// <remarks>Another thing than a bare numeric target of a series. Immutable; equality is by reference, because a goal has an id.</remarks>
public abstract class PlanGoal
{
    private PlanGoal(GoalId id, string text, GoalId? carriedOverFrom)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        Id = id;
        Text = text;
        CarriedOverFrom = carriedOverFrom;
    }

    /// <summary>The id.</summary>
    public GoalId Id { get; }

    /// <summary>The goal in words, as written.</summary>
    public string Text { get; }

    /// <summary>The goal of an earlier plan that this one carries on; null if none.</summary>
    public GoalId? CarriedOverFrom { get; }

    /// <summary>The indicator that shows it; null where none is named or the kind has none.</summary>
    public abstract IndicatorId? Indicator { get; }

    /// <summary>Whether the goal can be measured: numeric, or zero tolerance with an indicator.</summary>
    public abstract bool IsMeasurable { get; }

    internal SourceShape? Shape { get; private protected set; }

    /// <summary>The same goal carried over into another plan with a new id.</summary>
    public abstract PlanGoal CarriedOver(GoalId id);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    internal PlanGoal Shaped(SourceShape? shape)
    {
        var copy = (PlanGoal)MemberwiseClone();
        copy.Shape = shape;
        return copy;
    }

    private protected abstract void Closed();

    /// <summary>A goal with a number (<i>målbart mål</i>).</summary>
    /// <remarks>Drafts may lack parts of it; PLN-P05 names what is missing. Reached is decided by the comparator on exact figures.</remarks>
    public sealed class Numeric : PlanGoal
    {
        /// <summary>A numeric goal.</summary>
        /// <param name="id">The id.</param>
        /// <param name="text">The goal in words.</param>
        /// <param name="indicator">What is measured.</param>
        /// <param name="unit">The unit, for example <c>%</c>.</param>
        /// <param name="comparator">How figure and target are compared.</param>
        /// <param name="target">The target, in the unit.</param>
        /// <param name="direction">Which way is better.</param>
        /// <param name="baseline">Where it starts.</param>
        /// <param name="due">When it shall be reached.</param>
        /// <param name="scale">The scale, if it has one.</param>
        /// <param name="tolerance">How far from the target is still within, for <see cref="Comparator.Within"/>.</param>
        /// <param name="carriedOverFrom">The goal it carries on.</param>
        public Numeric(
            GoalId id, string text, IndicatorId? indicator = null, string? unit = null, Comparator? comparator = null, decimal? target = null, Direction? direction = null,
            Baseline? baseline = null, ImpreciseDate? due = null, GoalScale? scale = null, decimal? tolerance = null, GoalId? carriedOverFrom = null)
            : base(id, text, carriedOverFrom)
        {
            Indicator = indicator;
            Unit = unit;
            Comparator = comparator;
            Target = target;
            Direction = direction;
            Baseline = baseline;
            Due = due;
            Scale = scale;
            Tolerance = tolerance;
        }

        /// <inheritdoc/>
        public override IndicatorId? Indicator { get; }

        /// <summary>The unit; null where it is not written.</summary>
        public string? Unit { get; }

        /// <summary>The comparator; null where it is not written.</summary>
        public Comparator? Comparator { get; }

        /// <summary>The target in the unit; null where it is not written.</summary>
        public decimal? Target { get; }

        /// <summary>Which way is better; null where it is not written.</summary>
        public Direction? Direction { get; }

        /// <summary>The baseline; null where it is not written.</summary>
        public Baseline? Baseline { get; }

        /// <summary>When it shall be reached; null where it is not written.</summary>
        public ImpreciseDate? Due { get; }

        /// <summary>The scale; null where it has none.</summary>
        public GoalScale? Scale { get; }

        /// <summary>The tolerance for <see cref="Planning.Comparator.Within"/>; null where it has none.</summary>
        public decimal? Tolerance { get; }

        /// <inheritdoc/>
        public override bool IsMeasurable => true;

        /// <summary>Whether a figure reaches the target, exact and before any rounding; not determined without comparator and target.</summary>
        /// <remarks>"Over 80 %" is strict: 320 of 400 is not over. 329 of 412 prints as 80 % and is not over either.</remarks>
        public GoalOutcome OutcomeOf(GoalFigure figure)
        {
            ArgumentNullException.ThrowIfNull(figure);
            if (Comparator is not { } comparator || Target is not { } target) return GoalOutcome.NotDetermined;
            bool reached;
            switch (comparator)
            {
                case Planning.Comparator.GreaterThan: reached = figure.CompareTo(target) > 0; break;
                case Planning.Comparator.AtLeast: reached = figure.CompareTo(target) >= 0; break;
                case Planning.Comparator.LessThan: reached = figure.CompareTo(target) < 0; break;
                case Planning.Comparator.AtMost: reached = figure.CompareTo(target) <= 0; break;
                default:
                    if (Tolerance is not { } tolerance) return GoalOutcome.NotDetermined;
                    reached = figure.CompareTo(target - tolerance) >= 0 && figure.CompareTo(target + tolerance) <= 0;
                    break;
            }

            return reached ? GoalOutcome.Reached : GoalOutcome.NotReached;
        }

        /// <summary>How far a figure has come from the baseline to the target.</summary>
        public GoalProgress ProgressOf(GoalFigure figure)
        {
            ArgumentNullException.ThrowIfNull(figure);
            if (Baseline is null || Target is not { } target)
                return new GoalProgress.NotApplicable(new("Uten utgangsverdi og målverdi er det ingen framgang å måle.", "Utan utgangsverdi og målverdi er det ingen framgang å måle.", "Without baseline and target there is no progress to measure."));
            if (Baseline.Value == target)
                return new GoalProgress.NotApplicable(new("Utgangsverdien er lik målverdien.", "Utgangsverdien er lik målverdien.", "The baseline equals the target."));
            return new GoalProgress.Of((figure.ToDecimal() - Baseline.Value) / (target - Baseline.Value));
        }

        /// <inheritdoc/>
        public override PlanGoal CarriedOver(GoalId id) => new Numeric(id, Text, Indicator, Unit, Comparator, Target, Direction, Baseline, Due, Scale, Tolerance, Id);

        private protected override void Closed()
        {
        }
    }

    /// <summary>A goal that something never happens (<i>nullvisjon, nulltoleranse</i>).</summary>
    public sealed class ZeroTolerance : PlanGoal
    {
        /// <summary>A zero-tolerance goal, best with an indicator that counts it.</summary>
        public ZeroTolerance(GoalId id, string text, IndicatorId? indicator = null, GoalId? carriedOverFrom = null)
            : base(id, text, carriedOverFrom) => Indicator = indicator;

        /// <inheritdoc/>
        public override IndicatorId? Indicator { get; }

        /// <inheritdoc/>
        public override bool IsMeasurable => Indicator is not null;

        /// <inheritdoc/>
        public override PlanGoal CarriedOver(GoalId id) => new ZeroTolerance(id, Text, Indicator, Id);

        private protected override void Closed()
        {
        }
    }

    /// <summary>A goal that something is done by a date (<i>milepæl</i>).</summary>
    public sealed class Milestone : PlanGoal
    {
        /// <summary>A milestone and its date.</summary>
        public Milestone(GoalId id, string text, ImpreciseDate due, GoalId? carriedOverFrom = null)
            : base(id, text, carriedOverFrom)
        {
            ArgumentNullException.ThrowIfNull(due);
            Due = due;
        }

        /// <summary>When it shall be done.</summary>
        public ImpreciseDate Due { get; }

        /// <inheritdoc/>
        public override IndicatorId? Indicator => null;

        /// <inheritdoc/>
        public override bool IsMeasurable => false;

        /// <inheritdoc/>
        public override PlanGoal CarriedOver(GoalId id) => new Milestone(id, Text, Due, Id);

        private protected override void Closed()
        {
        }
    }

    /// <summary>A goal in words only (<i>kvalitativt mål</i>).</summary>
    public sealed class Qualitative : PlanGoal
    {
        /// <summary>A qualitative goal.</summary>
        public Qualitative(GoalId id, string text, GoalId? carriedOverFrom = null)
            : base(id, text, carriedOverFrom)
        {
        }

        /// <inheritdoc/>
        public override IndicatorId? Indicator => null;

        /// <inheritdoc/>
        public override bool IsMeasurable => false;

        /// <inheritdoc/>
        public override PlanGoal CarriedOver(GoalId id) => new Qualitative(id, Text, Id);

        private protected override void Closed()
        {
        }
    }
}
