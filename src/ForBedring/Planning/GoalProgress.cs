using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>How far a goal has come from its baseline to its target (<i>framgang</i>). Closed.</summary>
public abstract record GoalProgress
{
    private GoalProgress()
    {
    }

    private protected abstract void Closed();

    /// <summary>One answer or the other.</summary>
    public TResult Match<TResult>(Func<decimal, TResult> of, Func<LocalisedText, TResult> notApplicable)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(notApplicable);
        return this switch
        {
            Of progress => of(progress.Share),
            NotApplicable none => notApplicable(none.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A share of the way: 0 at the baseline, 1 at the target.</summary>
    /// <remarks>Not clipped: below 0 is away from the target, above 1 past it. With a strict comparator 1 does not mean reached.</remarks>
    public sealed record Of : GoalProgress
    {
        internal Of(decimal share) => Share = share;

        /// <summary>(now − baseline) / (target − baseline).</summary>
        public decimal Share { get; }

        /// <summary>The share.</summary>
        public override string ToString() => NumberText.Machine(Share);

        private protected override void Closed()
        {
        }
    }

    /// <summary>There is no baseline, no target, or they are equal (<i>ikke aktuelt</i>).</summary>
    public sealed record NotApplicable : GoalProgress
    {
        internal NotApplicable(LocalisedText reason) => Reason = reason;

        /// <summary>Why.</summary>
        public LocalisedText Reason { get; }

        private protected override void Closed()
        {
        }
    }
}
