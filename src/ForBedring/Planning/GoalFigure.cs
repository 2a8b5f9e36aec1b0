using System.Numerics;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>A figure that a goal is judged by (<i>tall</i>): an amount, or a ratio kept as two whole numbers. Closed. Never rounded before it is compared.</summary>
public abstract record GoalFigure
{
    private GoalFigure()
    {
    }

    private protected abstract void Closed();

    /// <summary>An amount.</summary>
    public static GoalFigure FromAmount(decimal value) => new Amount(value);

    /// <summary>A part of a whole, read per hundred: 329 of 412 is 79.85… percent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive, or the numerator is negative.</exception>
    public static GoalFigure FromPercent(long numerator, long denominator) => new Ratio(numerator, denominator, 100);

    /// <summary>A count per exposure, read per <paramref name="per"/>: 3 in 1,500 bed days per 1,000 is 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator or <paramref name="per"/> is not positive, or the numerator is negative.</exception>
    public static GoalFigure FromRate(long numerator, long denominator, long per) => new Ratio(numerator, denominator, per);

    /// <summary>Compares the exact figure with a number: negative, zero or positive.</summary>
    public int CompareTo(decimal number)
    {
        var (value, scale) = Unscaled(number);
        return this switch
        {
            Amount amount => amount.Value.CompareTo(number),
            Ratio ratio => BigInteger.Compare(new BigInteger(ratio.Numerator) * ratio.Per * scale, value * ratio.Denominator),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The figure as a decimal number, divided once; for showing and for progress, never for deciding.</summary>
    public decimal ToDecimal() => this switch
    {
        Amount amount => amount.Value,
        Ratio ratio => (decimal)ratio.Numerator * ratio.Per / ratio.Denominator,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A decimal as a whole number over a power of ten, so that comparison with a ratio is one of whole numbers.
    private static (BigInteger Value, BigInteger Scale) Unscaled(decimal number)
    {
        var bits = decimal.GetBits(number);
        static uint Word(int part) => unchecked((uint)part);
        var whole = ((BigInteger)Word(bits[2]) << 64) + ((BigInteger)Word(bits[1]) << 32) + Word(bits[0]);
        var decimals = (bits[3] >> 16) & 0xFF;
        return (bits[3] < 0 ? -whole : whole, BigInteger.Pow(10, decimals));
    }

    /// <summary>An amount (<i>mengde</i>).</summary>
    public sealed record Amount : GoalFigure
    {
        /// <summary>An amount.</summary>
        public Amount(decimal value) => Value = value;

        /// <summary>The amount, in the goal's unit.</summary>
        public decimal Value { get; }

        /// <summary>The amount.</summary>
        public override string ToString() => NumberText.Machine(Value);

        private protected override void Closed()
        {
        }
    }

    /// <summary>A ratio (<i>forholdstall</i>) of two whole numbers.</summary>
    public sealed record Ratio : GoalFigure
    {
        /// <summary>A ratio.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The denominator or <paramref name="per"/> is not positive, or the numerator is negative.</exception>
        public Ratio(long numerator, long denominator, long per = 100)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(numerator);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(per);
            Numerator = numerator;
            Denominator = denominator;
            Per = per;
        }

        /// <summary>The numerator.</summary>
        public long Numerator { get; }

        /// <summary>The denominator; positive.</summary>
        public long Denominator { get; }

        /// <summary>What one whole is read as: 100 for percent, 1,000 for bed days.</summary>
        public long Per { get; }

        /// <summary>The ratio, as in <c>329/412</c>.</summary>
        public override string ToString() => $"{NumberText.Machine(Numerator)}/{NumberText.Machine(Denominator)}";

        private protected override void Closed()
        {
        }
    }
}
