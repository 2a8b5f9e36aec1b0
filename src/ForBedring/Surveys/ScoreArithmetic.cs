using System.Numerics;

namespace ForBedring.Surveys;

/// <summary>From counts to figures: one division, at the end, in decimal or whole-number arithmetic of any size. No double.</summary>
internal static class ScoreArithmetic
{
    private static readonly BigInteger Digits = BigInteger.Pow(10, 24);

    /// <summary>The figures of a theme by the instrument's scoring rules; null where there is nothing to take a mean of.</summary>
    public static Moments? OfTheme(Instrument instrument, int theme, CellCounts cell)
    {
        var arithmetic = instrument.Arithmetic[theme];
        var counts = cell.Theme(theme);
        if (counts.Respondents == 0) return null;
        var exact = instrument.Scoring.UnitScore switch
        {
            UnitScoreMethod.MeanOfQuestionMeans => MeanOfQuestionMeans(instrument, theme, cell),
            UnitScoreMethod.PooledAnswers => PooledAnswers(instrument, theme, cell),
            _ => (Above: 100 * (BigInteger)counts.Sum, Below: (BigInteger)counts.Respondents * arithmetic.M),
        };
        var mean = instrument.Scoring.UnitScore == UnitScoreMethod.MeanOfRespondents ? Mean(counts.Respondents, counts.Sum, arithmetic.M) : Divide(exact.Above, exact.Below);
        return new(
            counts.Respondents,
            mean,
            exact,
            StandardDeviation(counts.Respondents, counts.Sum, counts.SumOfSquares, arithmetic.M),
            counts.Positives,
            instrument.Themes[theme].CommonScale is { } scale ? scale.Lowest + ((scale.Points - 1) * mean / 100) : null,
            instrument.Themes[theme].HasMaturity ? IsMature(instrument.Scoring, counts.Positives, counts.Respondents) : null);
    }

    /// <summary>The figures of one question; null where nobody answered it.</summary>
    public static Moments? OfQuestion(Instrument instrument, int question, CellCounts cell)
    {
        var asked = instrument.Questions[question];
        var k = asked.Scale.Points;
        var positiveFrom = ThemeArithmetic.CeilingOfPercent(instrument.Scoring.PositiveFrom, k - 1);
        long n = 0, raw = 0, sum = 0, squares = 0, positives = 0;
        for (var p = 0; p < k; p++)
        {
            var count = cell.AnswersAt(question, p);
            var scored = asked.IsReversed ? k - 1 - p : p;
            n += count;
            raw += count * p;
            sum += count * scored;
            squares += count * scored * scored;
            if (scored >= positiveFrom) positives += count;
        }

        return n == 0 ? null : new(n, Mean(n, sum, k - 1), (100 * (BigInteger)sum, (BigInteger)n * (k - 1)), StandardDeviation(n, sum, squares, k - 1), positives, asked.Scale.Lowest + ((decimal)raw / n), null);
    }

    /// <summary>100 · Σ / (n · most).</summary>
    public static decimal Mean(long n, long sum, long most) => 100m * sum / ((decimal)n * most);

    /// <summary>The sample standard deviation on 0 … 100: √((n·Σ² − Σ²)/(n(n − 1))) · 100/most; null for n below 2.</summary>
    public static decimal? StandardDeviation(long n, long sum, long sumOfSquares, long most)
    {
        if (n < 2) return null;
        var spread = ((decimal)n * sumOfSquares) - ((decimal)sum * sum);
        return SquareRoot(spread / ((decimal)n * (n - 1))) * 100m / most;
    }

    /// <summary>Whether positives · 100 ≥ matureFrom · n, on exact whole numbers (R7).</summary>
    public static bool IsMature(ScoringRules rules, long positives, long n)
        => (BigInteger)positives * 100 * rules.MatureFrom.Denominator >= (BigInteger)rules.MatureFrom.Numerator * n;

    /// <summary>The square root, to at least 20 digits.</summary>
    public static decimal SquareRoot(decimal value)
    {
        if (value <= 0) return 0;
        var root = (decimal)Math.Sqrt((double)value);
        if (root == 0) root = 0.0000000001m;
        for (var i = 0; i < 3; i++) root = (root + (value / root)) / 2;
        return root;
    }

    /// <summary>A fraction of whole numbers of any size, cut off after 24 decimals.</summary>
    public static decimal Divide(BigInteger numerator, BigInteger denominator)
    {
        var scaled = numerator * Digits / denominator;
        var whole = BigInteger.DivRem(scaled, Digits, out var rest);
        return (decimal)whole + ((decimal)rest / (decimal)Digits);
    }

    // 100/q · Σ S/(n·(k−1)) as one fraction, so that a mean of exactly 45.5 is never 45.4999….
    private static (BigInteger Above, BigInteger Below) MeanOfQuestionMeans(Instrument instrument, int theme, CellCounts cell)
    {
        BigInteger above = 0, below = 1;
        var questions = 0;
        foreach (var (points, n, k) in Totals(instrument, theme, cell))
        {
            if (n == 0) continue;
            questions++;
            var part = (BigInteger)n * (k - 1);
            above = (above * part) + (points * below);
            below *= part;
        }

        return questions == 0 ? (0, 1) : (100 * above, below * questions);
    }

    private static (BigInteger Above, BigInteger Below) PooledAnswers(Instrument instrument, int theme, CellCounts cell)
    {
        BigInteger points = 0, answers = 0;
        var d = instrument.Arithmetic[theme].D;
        foreach (var (sum, n, k) in Totals(instrument, theme, cell))
        {
            points += (BigInteger)sum * (d / (k - 1));
            answers += n;
        }

        return answers.IsZero ? (0, 1) : (100 * points, answers * d);
    }

    private static IEnumerable<(long Sum, long N, int K)> Totals(Instrument instrument, int theme, CellCounts cell)
    {
        for (var i = 0; i < instrument.Themes[theme].Questions.Length; i++)
        {
            var question = instrument.FirstQuestions[theme] + i;
            var asked = instrument.Questions[question];
            var k = asked.Scale.Points;
            long n = 0, sum = 0;
            for (var p = 0; p < k; p++)
            {
                var count = cell.AnswersAt(question, p);
                n += count;
                sum += count * (asked.IsReversed ? k - 1 - p : p);
            }

            yield return (sum, n, k);
        }
    }

    /// <summary>The figures of a theme or question in one cell, unrounded.</summary>
    internal sealed class Moments(long n, decimal mean, (BigInteger Above, BigInteger Below) exactMean, decimal? standardDeviation, long positives, decimal? rawMean, bool? isMature)
    {
        /// <summary>Respondents with an index, or answers.</summary>
        public long N { get; } = n;

        /// <summary>The mean on 0 … 100 after reversal.</summary>
        public decimal Mean { get; } = mean;

        /// <summary>The same mean as a fraction of whole numbers, for comparisons.</summary>
        public (BigInteger Above, BigInteger Below) ExactMean { get; } = exactMean;

        /// <summary>The sample standard deviation on 0 … 100; null for n below 2.</summary>
        public decimal? StandardDeviation { get; } = standardDeviation;

        /// <summary>How many are positive.</summary>
        public long Positives { get; } = positives;

        /// <summary>Percent positive, 0 … 100.</summary>
        public decimal PercentPositive => 100m * Positives / N;

        /// <summary>The mean in answer codes: a question's as answered, a theme's after reversal; null where the theme has no common scale.</summary>
        public decimal? RawMean { get; } = rawMean;

        /// <summary>Whether the climate is mature; null where the theme has no maturity.</summary>
        public bool? IsMature { get; } = isMature;
    }
}
