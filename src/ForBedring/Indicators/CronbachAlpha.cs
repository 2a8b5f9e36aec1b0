using ForBedring.Indicators.Statistics;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>How incomplete rows are treated in Cronbach's α (<i>manglende svar</i>).</summary>
public enum MissingAnswers
{
    /// <summary>Only rows with every answer count. The default.</summary>
    Listwise = 1,

    /// <summary>Each pair of questions uses the rows that have both.</summary>
    Pairwise = 2,
}

/// <summary>Cronbach's α of a set of questions (<i>Cronbachs alfa</i>): whether they measure the same. Closed.</summary>
/// <remarks>Cronbach 1951. Questions are turned to one direction first, by the caller. α may be negative: it is shown, with IND-F18.</remarks>
public abstract record CronbachAlpha
{
    private CronbachAlpha()
    {
    }

    private protected abstract void Closed();

    /// <summary>α of rows of answers; null is no answer.</summary>
    /// <param name="rows">One row for each person, one answer for each question.</param>
    /// <param name="missing">How incomplete rows are treated.</param>
    /// <exception cref="ArgumentException">The rows are not equally long.</exception>
    public static CronbachAlpha Of(IReadOnlyList<IReadOnlyList<decimal?>> rows, MissingAnswers missing = MissingAnswers.Listwise)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var questions = rows.Count == 0 ? 0 : rows[0].Count;
        if (rows.Any(r => r.Count != questions)) throw new ArgumentException("Every row has one answer for each question.", nameof(rows));
        decimal[][] complete = [.. rows.Where(r => r.All(a => a is not null)).Select(r => r.Select(a => a!.Value).ToArray())];
        if (questions < 2) return new Unknown(IndicatorRules.TooLittleData);
        if (missing == MissingAnswers.Listwise)
        {
            if (complete.Length < 2) return new Unknown(IndicatorRules.TooLittleData);
            return Cronbach.OfCompleteRows(complete) is { } alpha ? new Known(alpha, questions, complete.Length, missing) : new Unknown(IndicatorRules.NoVariation);
        }

        var covariance = new double[questions, questions];
        for (var i = 0; i < questions; i++)
        {
            for (var j = i; j < questions; j++)
            {
                if (Covariance(rows, i, j) is not { } value) return new Unknown(IndicatorRules.TooLittleData);
                covariance[i, j] = covariance[j, i] = value;
            }
        }

        return Cronbach.FromCovariances(covariance) is { } pairwise ? new Known(pairwise, questions, complete.Length, missing) : new Unknown(IndicatorRules.NoVariation);
    }

    private static double? Covariance(IReadOnlyList<IReadOnlyList<decimal?>> rows, int i, int j)
    {
        decimal n = 0, sumX = 0, sumY = 0, sumXY = 0;
        foreach (var row in rows)
        {
            if (row[i] is not { } x || row[j] is not { } y) continue;
            n++;
            sumX += x;
            sumY += y;
            sumXY += x * y;
        }

        return n < 2 ? null : (double)(((n * sumXY) - (sumX * sumY)) / (n * (n - 1)));
    }

    /// <summary>An α (<i>beregnet</i>).</summary>
    public sealed record Known : CronbachAlpha
    {
        internal Known(double alpha, int questions, int completeRows, MissingAnswers missing)
        {
            Alpha = alpha;
            Questions = questions;
            CompleteRows = completeRows;
            Missing = missing;
        }

        /// <summary>α, at most 1, unrounded; may be negative.</summary>
        public double Alpha { get; }

        /// <summary>The number of questions.</summary>
        public int Questions { get; }

        /// <summary>The number of rows with every answer.</summary>
        public int CompleteRows { get; }

        /// <summary>How incomplete rows were treated.</summary>
        public MissingAnswers Missing { get; }

        /// <summary>IND-F18 where α is negative.</summary>
        public FindingList Findings => Alpha < 0 ? new([IndicatorRules.NegativeAlpha.Find(FindingPolicy.Default, new Subject("theme", ""))]) : FindingList.Empty;

        /// <summary>The value and what it rests on.</summary>
        public override string ToString() => $"{StatisticText.Of(Alpha)} over {NumberText.Machine(Questions)} questions, {NumberText.Machine(CompleteRows)} rows";

        private protected override void Closed()
        {
        }
    }

    /// <summary>No α, and why (<i>ikke beregnet</i>).</summary>
    public sealed record Unknown : CronbachAlpha
    {
        internal Unknown(RuleDefinition reason) => Reason = reason;

        /// <summary>Why: too few questions or complete rows, or no variation.</summary>
        public RuleDefinition Reason { get; }

        private protected override void Closed()
        {
        }
    }
}
