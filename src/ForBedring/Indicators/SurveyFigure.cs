using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>A figure of one round that is compared with another round's (<i>rundetall</i>): a mean, a share, or withheld. Closed.</summary>
public abstract record SurveyFigure
{
    private SurveyFigure()
    {
    }

    /// <summary>How many people it rests on; null where withheld.</summary>
    public abstract long? N { get; }

    private protected abstract void Closed();

    /// <summary>A mean of people's scores (<i>gjennomsnitt</i>).</summary>
    public sealed record Mean : SurveyFigure
    {
        /// <summary>A mean with its standard deviation (divisor n − 1) and number of people.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number of people is not positive, or the deviation is negative.</exception>
        public Mean(decimal score, decimal standardDeviation, long people)
            : this(score, (double)standardDeviation * (double)standardDeviation, people)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(standardDeviation);
        }

        private Mean(decimal score, double variance, long people)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(people);
            if (Math.Abs(score) > ReadingValue.Largest) throw new ArgumentOutOfRangeException(nameof(score), score, "The score must lie within ±10¹⁵.");
            Score = score;
            Variance = variance;
            People = people;
        }

        /// <summary>The mean, unrounded.</summary>
        public decimal Score { get; }

        /// <summary>The variance, divisor n − 1; 0 for one person.</summary>
        public double Variance { get; }

        /// <summary>How many people it is the mean of.</summary>
        public long People { get; }

        /// <inheritdoc/>
        public override long? N => People;

        /// <summary>A mean with its variance, where that is what one has.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The number of people is not positive, or the variance is not a number from 0.</exception>
        public static Mean WithVariance(decimal score, double variance, long people) => variance >= 0 && variance <= double.MaxValue
            ? new(score, variance, people)
            : throw new ArgumentOutOfRangeException(nameof(variance), variance, "A variance is a number from 0.");

        /// <summary>The mean of scores that are given one by one.</summary>
        /// <exception cref="ArgumentException">There are none.</exception>
        public static Mean Of(IReadOnlyList<decimal> scores)
        {
            ArgumentNullException.ThrowIfNull(scores);
            if (scores.Count == 0) throw new ArgumentException("A mean needs a score.", nameof(scores));
            var mean = scores.Sum() / scores.Count;
            var squares = scores.Sum(s => (s - mean) * (s - mean));
            return new(mean, scores.Count == 1 ? 0 : (double)(squares / (scores.Count - 1)), scores.Count);
        }

        /// <summary>The mean and how many people.</summary>
        public override string ToString() => $"{NumberText.Machine(Score)} (n {NumberText.Machine(People)})";

        private protected override void Closed()
        {
        }
    }

    /// <summary>A share of people (<i>andel</i>), as two counts.</summary>
    public sealed record Share : SurveyFigure
    {
        /// <summary>So many of so many.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The whole is not positive, or the part lies outside 0 … the whole.</exception>
        public Share(long part, long whole)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
            ArgumentOutOfRangeException.ThrowIfNegative(part);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
            Part = part;
            Whole = whole;
        }

        /// <summary>The part.</summary>
        public long Part { get; }

        /// <summary>The whole.</summary>
        public long Whole { get; }

        /// <inheritdoc/>
        public override long? N => Whole;

        /// <summary>The two counts.</summary>
        public override string ToString() => $"{NumberText.Machine(Part)}/{NumberText.Machine(Whole)}";

        private protected override void Closed()
        {
        }
    }

    /// <summary>A figure that is withheld for privacy (<i>skjult</i>). It holds no number and is no evidence (IND-V07).</summary>
    public sealed record Withheld : SurveyFigure
    {
        /// <inheritdoc/>
        public override long? N => null;

        /// <summary>The word withheld.</summary>
        public override string ToString() => "withheld";

        private protected override void Closed()
        {
        }
    }
}
