namespace ForBedring.Rules;

/// <summary>A part of a whole as two whole numbers (<i>andel</i>): exact, never averaged. Closed.</summary>
public abstract record Portion
{
    private Portion()
    {
    }

    private protected abstract void Closed();

    /// <summary>A portion, or not applicable where the whole is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the part is larger than the whole.</exception>
    public static Portion From(long numerator, long denominator)
        => denominator == 0 && numerator == 0 ? new NotApplicable(LocalisedText.Same("0/0")) : new Of(numerator, denominator);

    /// <summary>One answer or the other.</summary>
    public TResult Match<TResult>(Func<long, long, TResult> of, Func<LocalisedText, TResult> notApplicable)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(notApplicable);
        return this switch
        {
            Of portion => of(portion.Numerator, portion.Denominator),
            NotApplicable none => notApplicable(none.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A numerator of a denominator, both counts. Range [0, 1].</summary>
    public sealed record Of : Portion
    {
        /// <summary>A part of a whole.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive, or the numerator is outside 0 … denominator.</exception>
        public Of(long numerator, long denominator)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(numerator);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
            Numerator = numerator;
            Denominator = denominator;
        }

        /// <summary>The part.</summary>
        public long Numerator { get; }

        /// <summary>The whole; positive.</summary>
        public long Denominator { get; }

        /// <summary>The two numbers, as in <c>7/12</c>.</summary>
        public override string ToString() => $"{Numerator}/{Denominator}";

        private protected override void Closed()
        {
        }
    }

    /// <summary>There is no whole to take a part of (<i>ikke aktuelt</i>).</summary>
    public sealed record NotApplicable : Portion
    {
        /// <summary>Not applicable, and why.</summary>
        public NotApplicable(LocalisedText reason)
        {
            ArgumentNullException.ThrowIfNull(reason);
            Reason = reason;
        }

        /// <summary>Why there is no portion.</summary>
        public LocalisedText Reason { get; }

        private protected override void Closed()
        {
        }
    }
}
