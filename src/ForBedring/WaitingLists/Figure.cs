using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>A figure that may be absent (<i>tall</i>): a value with its n, or the reason there is none. Never null, never NaN. Closed.</summary>
public abstract record Figure
{
    private Figure()
    {
    }

    private protected abstract void Closed();

    /// <summary>A value.</summary>
    public static Figure From(decimal value, long n) => new Value(value, n);

    /// <summary>A mean of whole days, one division at the end; no data where n is 0.</summary>
    public static Figure Mean(long sum, long n) => n == 0 ? NoData.Instance : new Value((decimal)sum / n, n);

    /// <summary>Exactly one of the five answers.</summary>
    public TResult Match<TResult>(Func<decimal, long, TResult> value, Func<TResult> noData, Func<TResult> notRecorded, Func<long, TResult> leftOut, Func<SuppressionReason, TResult> suppressed)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(noData);
        ArgumentNullException.ThrowIfNull(notRecorded);
        ArgumentNullException.ThrowIfNull(leftOut);
        ArgumentNullException.ThrowIfNull(suppressed);
        return this switch
        {
            Value v => value(v.Number, v.N),
            NoData => noData(),
            NotRecorded => notRecorded(),
            LeftOut l => leftOut(l.Count),
            Suppressed s => suppressed(s.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The value and whether there is one.</summary>
    public bool TryGetValue(out decimal value)
    {
        value = this is Value v ? v.Number : 0;
        return this is Value;
    }

    /// <summary>A value and how many it rests on (<i>verdi</i>).</summary>
    public sealed record Value : Figure
    {
        /// <summary>A value.</summary>
        /// <exception cref="ArgumentOutOfRangeException">n is negative.</exception>
        public Value(decimal number, long n)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(n);
            Number = number;
            N = n;
        }

        /// <summary>The number, not rounded.</summary>
        public decimal Number { get; }

        /// <summary>How many referrals it rests on.</summary>
        public long N { get; }

        /// <summary>The number with at most six decimals, and n.</summary>
        public override string ToString() => $"{NumberText.Machine(Number, 6)} (n {NumberText.Machine(N)})";

        private protected override void Closed()
        {
        }
    }

    /// <summary>Nothing to count: an empty set or a denominator of 0 (<i>ingen data</i>).</summary>
    public sealed record NoData : Figure
    {
        private NoData()
        {
        }

        /// <summary>The one value.</summary>
        public static NoData Instance { get; } = new();

        /// <summary>The case's name.</summary>
        public override string ToString() => nameof(NoData);

        private protected override void Closed()
        {
        }
    }

    /// <summary>The column the figure needs is not in the data (<i>ikke registrert</i>).</summary>
    public sealed record NotRecorded : Figure
    {
        private NotRecorded()
        {
        }

        /// <summary>The one value.</summary>
        public static NotRecorded Instance { get; } = new();

        /// <summary>The case's name.</summary>
        public override string ToString() => nameof(NotRecorded);

        private protected override void Closed()
        {
        }
    }

    /// <summary>Every referral of the set was left out for its data quality (<i>holdt utenfor</i>).</summary>
    public sealed record LeftOut : Figure
    {
        /// <summary>Left out.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
        public LeftOut(long count)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
            Count = count;
        }

        /// <summary>How many were left out.</summary>
        public long Count { get; }

        /// <summary>The case's name and the count.</summary>
        public override string ToString() => $"LeftOut {NumberText.Machine(Count)}";

        private protected override void Closed()
        {
        }
    }

    /// <summary>Hidden so that nobody can be recognised (<i>skjult</i>). Holds no number and no n.</summary>
    public sealed record Suppressed : Figure
    {
        /// <summary>Suppressed.</summary>
        public Suppressed(SuppressionReason reason)
        {
            if (reason is < SuppressionReason.SmallOrProtecting or > SuppressionReason.NotVerified) throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is not one of SuppressionReason.");
            Reason = reason;
        }

        /// <summary>Why it is hidden.</summary>
        public SuppressionReason Reason { get; }

        /// <summary>The case's name.</summary>
        public override string ToString() => nameof(Suppressed);

        private protected override void Closed()
        {
        }
    }
}

/// <summary>Why a waiting-list figure is hidden (<i>grunn til skjuling</i>).</summary>
/// <remarks>A small count and one that would let a small count be computed have the same reason: telling them apart would itself tell.</remarks>
public enum SuppressionReason
{
    /// <summary>It is small, or it protects one that is (<i>lite tall, eller beskytter et lite tall</i>).</summary>
    SmallOrProtecting = 1,

    /// <summary>It is one person's wait, and fewer than five are behind it (<i>én persons ventetid</i>).</summary>
    OnePerson = 2,

    /// <summary>That it is safe could not be shown within the limit of work (<i>ikke kontrollert</i>).</summary>
    NotVerified = 3,
}
