using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>The value of a reading (<i>måleverdi</i>): an amount, a ratio, or missing with a reason. Closed.</summary>
/// <remarks>All parts lie within ±10¹⁵ (<see cref="Largest"/>), so that sums of any series are exact. Equality is by content.</remarks>
public abstract record ReadingValue
{
    /// <summary>The largest size of an amount, a numerator or a denominator: 10¹⁵.</summary>
    public static decimal Largest => 1_000_000_000_000_000m;

    private ReadingValue()
    {
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsPresent => this is not Missing;

    private protected abstract void Closed();

    private static void CheckSize(decimal value, string name)
    {
        if (Math.Abs(value) > Largest) throw new ArgumentOutOfRangeException(name, value, "The value must lie within ±10¹⁵.");
    }

    /// <summary>A number (<i>mengde</i>): an amount, a count, or the time or opportunities between events.</summary>
    public sealed record Amount : ReadingValue
    {
        /// <summary>A number.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It lies outside ±10¹⁵.</exception>
        public Amount(decimal number)
        {
            CheckSize(number, nameof(number));
            Number = number;
        }

        /// <summary>The number, in the indicator's unit.</summary>
        public decimal Number { get; }

        /// <summary>The number as machines print it.</summary>
        public override string ToString() => NumberText.Machine(Number);

        private protected override void Closed()
        {
        }
    }

    /// <summary>A numerator over a denominator (<i>teller og nevner</i>), whole numbers or decimals as the data have them.</summary>
    /// <remarks>A series turns a denominator of 0 or less into a missing reading (IND-M09).</remarks>
    public sealed record Ratio : ReadingValue
    {
        /// <summary>A numerator over a denominator.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A part, or the ratio itself, lies outside ±10¹⁵.</exception>
        public Ratio(decimal numerator, decimal denominator)
        {
            CheckSize(numerator, nameof(numerator));
            CheckSize(denominator, nameof(denominator));
            if (denominator is > 0 and < 1 && Math.Abs(numerator) > Largest * denominator)
                throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "The ratio must lie within ±10¹⁵.");
            Numerator = numerator;
            Denominator = denominator;
        }

        /// <summary>The numerator.</summary>
        public decimal Numerator { get; }

        /// <summary>The denominator.</summary>
        public decimal Denominator { get; }

        /// <summary>Both numbers, as in <c>7/12</c>.</summary>
        public override string ToString() => $"{NumberText.Machine(Numerator)}/{NumberText.Machine(Denominator)}";

        private protected override void Closed()
        {
        }
    }

    /// <summary>No value, and why (<i>mangler</i>). It keeps its place in the series.</summary>
    public sealed record Missing : ReadingValue
    {
        /// <summary>No value.</summary>
        /// <param name="reason">Why.</param>
        /// <param name="denominator">The denominator, where that is known although the numerator is not; positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The reason is none of the three, or the denominator is not positive.</exception>
        public Missing(MissingReason reason, decimal? denominator = null)
        {
            if (reason is < MissingReason.NotMeasured or > MissingReason.TooFew) throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is one of the three.");
            if (denominator is { } known)
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(known, nameof(denominator));
                CheckSize(known, nameof(denominator));
            }

            Reason = reason;
            Denominator = denominator;
        }

        /// <summary>Why there is no value.</summary>
        public MissingReason Reason { get; }

        /// <summary>The denominator, where it is known; null otherwise.</summary>
        public decimal? Denominator { get; }

        /// <summary>The word missing and the reason.</summary>
        public override string ToString() => $"missing ({Reason})";

        private protected override void Closed()
        {
        }
    }
}
