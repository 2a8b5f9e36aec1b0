using ForBedring.Indicators.Statistics;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>How much a figure changed between two rounds and how sure that is (<i>anslått endring</i>): this − last. Closed.</summary>
/// <remarks>Means by Welch (1947), shares by Newcombe's method 10 (1998). Unrounded.</remarks>
public abstract record ChangeEstimate
{
    private ChangeEstimate()
    {
    }

    private protected abstract void Closed();

    /// <summary>The change between two figures of the same kind.</summary>
    /// <param name="last">The earlier figure.</param>
    /// <param name="now">The later figure.</param>
    /// <exception cref="ArgumentException">One is a mean and the other a share.</exception>
    public static ChangeEstimate Between(SurveyFigure last, SurveyFigure now) => Between(last, now, 0);

    /// <summary>The change of a mean against a reference that is taken as known: the one-sample t interval.</summary>
    public static ChangeEstimate AgainstKnown(SurveyFigure.Mean now, decimal reference)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (now.People < 2) return new Unknown(IndicatorRules.TooLittleData);
        if (!(now.Variance > 0)) return new Unknown(IndicatorRules.NoVariation);
        var result = Welch.AgainstKnown((double)now.Score, now.Variance, now.People, (double)reference);
        return new Known((double)(now.Score - reference), new(result.Lower, result.Upper), result.PValue, result.StandardError, result.DegreesOfFreedom);
    }

    /// <summary>The change less what was expected to come by itself; everything moves by as much.</summary>
    internal static ChangeEstimate Between(SurveyFigure last, SurveyFigure now, double expectedAnyway)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(now);
        switch (last, now)
        {
            case (SurveyFigure.Withheld, _) or (_, SurveyFigure.Withheld):
                return new Unknown(IndicatorRules.SuppressedEvidence);
            case (SurveyFigure.Mean a, SurveyFigure.Mean b):
                if (a.People < 2 || b.People < 2) return new Unknown(IndicatorRules.TooLittleData);
                if (!(a.Variance > 0) && !(b.Variance > 0)) return new Unknown(IndicatorRules.NoVariation);
                var means = Welch.Compare((double)(b.Score - a.Score) - expectedAnyway, b.Variance, b.People, 0, a.Variance, a.People);
                return new Known(means.Difference, new(means.Lower, means.Upper), means.PValue, means.StandardError, means.DegreesOfFreedom);
            case (SurveyFigure.Share a, SurveyFigure.Share b):
                var (difference, lower, upper) = Newcombe.Interval(b.Part, b.Whole, a.Part, a.Whole);
                var p = Newcombe.PValue(b.Part, b.Whole, a.Part, a.Whole, expectedAnyway);
                return new Known(difference - expectedAnyway, new(lower - expectedAnyway, upper - expectedAnyway), p, null, null);
            default:
                throw new ArgumentException("A mean is compared with a mean and a share with a share.", nameof(now));
        }
    }

    /// <summary>An estimate with its interval (<i>anslag</i>).</summary>
    public sealed record Known : ChangeEstimate
    {
        internal Known(double change, ConfidenceInterval interval, double pValue, double? standardError, double? degreesOfFreedom)
        {
            Change = change;
            Interval = interval;
            PValue = pValue;
            StandardError = standardError;
            DegreesOfFreedom = degreesOfFreedom;
        }

        /// <summary>The change, in the figure's unit: points for means, [−1, 1] for shares.</summary>
        public double Change { get; }

        /// <summary>Its 95 % interval.</summary>
        public ConfidenceInterval Interval { get; }

        /// <summary>The two-sided p-value, before any adjustment. For shares, the smallest α whose interval excludes 0.</summary>
        public double PValue { get; }

        /// <summary>The standard error; null for shares.</summary>
        public double? StandardError { get; }

        /// <summary>Welch's degrees of freedom; null for shares.</summary>
        public double? DegreesOfFreedom { get; }

        /// <summary>The change and its interval.</summary>
        public override string ToString() => $"{StatisticText.Of(Change)} ({Interval})";

        private protected override void Closed()
        {
        }
    }

    /// <summary>No estimate, and why (<i>ikke anslått</i>). It holds no number.</summary>
    public sealed record Unknown : ChangeEstimate
    {
        internal Unknown(RuleDefinition reason) => Reason = reason;

        /// <summary>Why: too little data, no variation, or a withheld figure.</summary>
        public RuleDefinition Reason { get; }

        private protected override void Closed()
        {
        }
    }
}
