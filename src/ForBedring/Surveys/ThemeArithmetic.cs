using System.Numerics;

namespace ForBedring.Surveys;

/// <summary>The whole numbers a theme is computed with: item points on a common scale, and a common multiple for the mean of 1 to J answers.</summary>
/// <remarks>
/// D = lcm of (k − 1) over the questions, L = lcm(1 … J), M = D · L. An answer at scored position p of k points is worth p · D/(k − 1) points.
/// A respondent with m answers and the sum a has y = a · (L/m), a whole number 0 … M, and the index 100 · y/M.
/// </remarks>
internal sealed class ThemeArithmetic
{
    /// <summary>Every theme must hold at least this many respondents exactly.</summary>
    public const int LeastCapacity = 200_000;

    private ThemeArithmetic(Theme theme, ScoringRules rules, int d, int l)
    {
        Questions = theme.Questions.Length;
        D = d;
        L = l;
        M = (long)d * l;
        PositiveFrom = CeilingOfPercent(rules.PositiveFrom, M);
        LeastAnswered = Math.Max(1, (int)rules.MinimumAnsweredShare.CeilingOf(Questions));
        Factors = new int[Questions + 1];
        for (var m = LeastAnswered; m <= Questions; m++) Factors[m] = l / m;
        Points = new int[Questions][];
        for (var q = 0; q < Questions; q++) Points[q] = PointsOf(theme.Questions[q], d);
        ItemPositiveFrom = [.. theme.Questions.Select(q => (int)CeilingOfPercent(rules.PositiveFrom, q.Scale.Points - 1))];
    }

    /// <summary>The number of questions, J.</summary>
    public int Questions { get; }

    /// <summary>lcm of (k − 1) over the questions: the points of the best answer.</summary>
    public int D { get; }

    /// <summary>lcm(1 … J).</summary>
    public int L { get; }

    /// <summary>The largest y: D · L.</summary>
    public long M { get; }

    /// <summary>The smallest y that counts as positive.</summary>
    public long PositiveFrom { get; }

    /// <summary>How many questions must be answered for an index: at least 1.</summary>
    public int LeastAnswered { get; }

    /// <summary>Per number of answers m, L/m; 0 where m is too few for an index.</summary>
    public int[] Factors { get; }

    /// <summary>Per question and position as answered, the points after reversal.</summary>
    public int[][] Points { get; }

    /// <summary>Per question, the smallest scored position that counts as positive.</summary>
    public int[] ItemPositiveFrom { get; }

    /// <summary>How many respondents Σy² can hold in 64 bits.</summary>
    public long Capacity => CapacityOf(M);

    /// <summary>The arithmetic of a theme; null where it would hold fewer than 200,000 respondents (SRV-I07).</summary>
    public static ThemeArithmetic? Of(Theme theme, ScoringRules rules)
    {
        var d = BigInteger.One;
        foreach (var question in theme.Questions) d = Lcm(d, question.Scale.Points - 1);
        var l = BigInteger.One;
        for (var j = 2; j <= theme.Questions.Length && l <= int.MaxValue; j++) l = Lcm(l, j);
        var m = d * l;
        return m > int.MaxValue || CapacityOf((long)m) < LeastCapacity ? null : new(theme, rules, (int)d, (int)l);
    }

    /// <summary>⌈percent/100 · whole⌉, exactly.</summary>
    internal static long CeilingOfPercent(Fraction percent, long whole)
    {
        var quotient = BigInteger.DivRem((BigInteger)whole * percent.Numerator, (BigInteger)percent.Denominator * 100, out var rest);
        return (long)(rest.Sign > 0 ? quotient + 1 : quotient);
    }

    private static int[] PointsOf(Question question, int d)
    {
        var k = question.Scale.Points;
        var points = new int[k];
        for (var p = 0; p < k; p++) points[p] = (question.IsReversed ? k - 1 - p : p) * (d / (k - 1));
        return points;
    }

    private static long CapacityOf(long m) => (long)(long.MaxValue / ((BigInteger)m * m));

    private static BigInteger Lcm(BigInteger a, BigInteger b) => a / BigInteger.GreatestCommonDivisor(a, b) * b;
}
