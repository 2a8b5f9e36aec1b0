using System.Numerics;

namespace ForBedring.Surveys;

/// <summary>From counts to figures: one division, at the end, in decimal or whole-number arithmetic of any size. No double.</summary>
internal static class ScoreArithmetic
{
    private static readonly BigInteger Digits = BigInteger.Pow(10, 24);

    /// <summary>The figures of a theme by the instrument's scoring rules; null where there is nothing to take a mean of.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="cell">The counts.</param>
    /// <param name="takesPart">Per question of the instrument whether its answers go into the mean of a method that is made of questions; null for all.</param>
    public static Moments? OfTheme(Instrument instrument, int theme, CellCounts cell, Func<int, bool>? takesPart = null)
    {
        var arithmetic = instrument.Arithmetic[theme];
        var counts = cell.Theme(theme);
        if (counts.Respondents == 0) return null;
        decimal mean;
        (BigInteger Above, BigInteger Below) exact;
        switch (instrument.Scoring.UnitScore)
        {
            case UnitScoreMethod.MeanOfQuestionMeans:
                exact = MeanOfQuestionMeans(instrument, theme, cell, takesPart);
                if (exact.Below.IsZero) return null;
                mean = Divide(exact.Above, exact.Below);
                break;
            case UnitScoreMethod.PooledAnswers:
                var (points, answers) = PooledAnswers(instrument, theme, cell, takesPart);
                if (answers == 0) return null;
                exact = (100 * (BigInteger)points, (BigInteger)answers * arithmetic.D);
                mean = Mean(answers, points, arithmetic.D);
                break;
            default:
                exact = (100 * (BigInteger)counts.Sum, (BigInteger)counts.Respondents * arithmetic.M);
                mean = Mean(counts.Respondents, counts.Sum, arithmetic.M);
                break;
        }

        return new(
            counts.Respondents,
            mean,
            exact,
            StandardDeviation(counts.Respondents, counts.Sum, counts.SumOfSquares, arithmetic.M),
            counts.Positives,
            instrument.Themes[theme].CommonScale is { } scale ? scale.Lowest + ((scale.Points - 1) * mean / 100) : null,
            instrument.Themes[theme].HasMaturity ? IsMature(instrument.Scoring, counts.Positives, counts.Respondents) : null,
            (counts.Sum, counts.SumOfSquares, arithmetic.M));
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

        return n == 0 ? null : new(n, Mean(n, sum, k - 1), (100 * (BigInteger)sum, (BigInteger)n * (k - 1)), StandardDeviation(n, sum, squares, k - 1), positives, asked.Scale.Lowest + ((decimal)raw / n), null, (sum, squares, k - 1));
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
    private static (BigInteger Above, BigInteger Below) MeanOfQuestionMeans(Instrument instrument, int theme, CellCounts cell, Func<int, bool>? takesPart)
    {
        BigInteger above = 0, below = 1;
        var questions = 0;
        for (var q = instrument.FirstQuestions[theme]; q < instrument.FirstQuestions[theme] + instrument.Themes[theme].Questions.Length; q++)
        {
            if (takesPart is not null && !takesPart(q)) continue;
            var (points, n) = cell.Scored(q);
            if (n == 0) continue;
            questions++;
            var part = (BigInteger)n * (instrument.Questions[q].Scale.Points - 1);
            above = (above * part) + (points * below);
            below *= part;
        }

        return (100 * above, below * questions);
    }

    private static (long Points, long Answers) PooledAnswers(Instrument instrument, int theme, CellCounts cell, Func<int, bool>? takesPart)
    {
        long points = 0, answers = 0;
        var d = instrument.Arithmetic[theme].D;
        for (var q = instrument.FirstQuestions[theme]; q < instrument.FirstQuestions[theme] + instrument.Themes[theme].Questions.Length; q++)
        {
            if (takesPart is not null && !takesPart(q)) continue;
            var (sum, n) = cell.Scored(q);
            points += sum * (d / (instrument.Questions[q].Scale.Points - 1));
            answers += n;
        }

        return (points, answers);
    }

    /// <summary>The figures of a theme or question in one cell, unrounded.</summary>
    internal sealed class Moments(long n, decimal mean, (BigInteger Above, BigInteger Below) exactMean, decimal? standardDeviation, long positives, decimal? rawMean, bool? isMature, (long Sum, long Squares, long Most) sums)
    {
        /// <summary>Respondents with an index, or answers.</summary>
        public long N { get; } = n;

        /// <summary>The mean on 0 … 100 after reversal.</summary>
        public decimal Mean { get; } = mean;

        /// <summary>The same mean as a fraction of whole numbers, for comparisons.</summary>
        public (BigInteger Above, BigInteger Below) ExactMean { get; } = exactMean;

        /// <summary>The sample standard deviation on 0 … 100; null for n below 2.</summary>
        public decimal? StandardDeviation { get; } = standardDeviation;

        /// <summary>Whether the standard deviation is at most s/√n, with the step s = 100/(points − 1) of one answer.</summary>
        public bool IsWithinOneStep(int points)
        {
            BigInteger steps = points - 1, total = sums.Sum;
            return (((BigInteger)N * sums.Squares) - (total * total)) * steps * steps <= (BigInteger)sums.Most * sums.Most * (N - 1);
        }

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
