using System.Reflection;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Tests.Surveys;

/// <summary>Section 12: published vectors and rounding traps; R6, R7, R9, R10, R11 and Q17.</summary>
public class PublishedVectorTests
{
    [Theory]
    [InlineData(6856, 8801, 0, "78")] // St. Olav 2018
    [InlineData(49819, 62827, 0, "79")] // Helse Sør-Øst 2018
    [InlineData(288, 463, 1, "62,2")] // nursing homes, general practice and out-of-hours (PMC6593577; PMC3994245)
    [InlineData(266, 510, 1, "52,2")]
    [InlineData(139, 194, 0, "72")]
    [InlineData(124, 316, 0, "39")]
    [InlineData(5, 16, 1, "31,3")] // mature units (Olsen and Bjerkan)
    [InlineData(11, 16, 1, "68,8")]
    [InlineData(329, 412, 0, "80")]
    public void PublishedShares_PrintAsPublished(int part, int whole, int decimals, string printed)
        => Assert.Equal(printed, NumberText.Person(100m * part / whole, decimals, ReportLanguage.Bokmaal));

    [Fact]
    public void R5_TheMeanOfPersonsMeans_OfThePublishedExample()
        => Assert.Equal(2.534m, new[] { 2.67m, 2.33m, 2.44m, 2.56m, 2.67m }.Average());

    [Theory]
    [InlineData("62.5", 0, "63")]
    [InlineData("12.25", 1, "12,3")]
    [InlineData("0.15", 1, "0,2")]
    [InlineData("2.675", 2, "2,68")]
    [InlineData("31.25", 1, "31,3")]
    [InlineData("45.5", 0, "46")]
    [InlineData("-2.5", 0, "\u22123")]
    [InlineData("59.96", 0, "60")]
    [InlineData("74.99", 0, "75")]
    public void R11_RoundingIsOnceAndHalfAwayFromZero(string value, int decimals, string printed)
        => Assert.Equal(printed, NumberText.Person(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals, ReportLanguage.Bokmaal));

    [Theory]
    [InlineData(1499, 2500, false)] // 59.96 %
    [InlineData(3, 5, true)]
    [InlineData(60, 101, false)]
    [InlineData(1, 1, true)]
    public void R7_MatureIsDecidedOnWholeNumbers(long positives, long n, bool isMature)
        => Assert.Equal(isMature, ScoreArithmetic.IsMature(ScoringRules.Default, positives, n));

    [Theory]
    [InlineData(5, 3)]
    [InlineData(4, 3)]
    [InlineData(6, 4)]
    [InlineData(10, 7)]
    [InlineData(2, 1)]
    public void R6_AnItemIsPositiveFrom75OnItsOwnScale(int points, int fromPosition)
        => Assert.Equal(fromPosition, ThemeArithmetic.CeilingOfPercent(Fraction.From(75), points - 1));

    [Theory]
    [InlineData(3, 6, 24, long.MaxValue)]
    [InlineData(10, 2520, 10_080, 90_000_000_000)]
    [InlineData(12, 27_720, 110_880, 750_210_766)]
    [InlineData(14, 360_360, 1_441_440, 4_439_116)]
    [InlineData(16, 720_720, 2_882_880, 1_109_779)]
    public void TheCommonMultipleAndItsCapacity(int questions, int l, long m, long capacity)
    {
        var arithmetic = ThemeArithmetic.Of(Given.Theme("t", Enumerable.Range(1, questions).Select(i => Given.Question("q" + i)).ToArray()), ScoringRules.Default)!;

        Assert.Equal((l, m), (arithmetic.L, arithmetic.M));
        if (questions >= 12) Assert.Equal(capacity, arithmetic.Capacity);
        else Assert.True(arithmetic.Capacity > capacity / 1000);
    }

    [Fact]
    public void TheFiguresOfARealSurvey_ComeOutOfItsPublishedSums()
    {
        // 2,042 people on eleven questions 1…5: M 110,880, Σy 113,248,800, Σy² 7,336,032,883,200.
        Assert.Equal(50.0178078533m, Math.Round(ScoreArithmetic.Mean(2042, 113_248_800, 110_880), 10));
        Assert.Equal(20.5073624747m, Math.Round(ScoreArithmetic.StandardDeviation(2042, 113_248_800, 7_336_032_883_200, 110_880)!.Value, 10));

        // Three questions: M 24, Σy 26,134, Σy² 410,924; five questions 0…4: M 240, Σy 116,028.
        Assert.Equal(53.3259875939m, Math.Round(ScoreArithmetic.Mean(2042, 26_134, 24), 10));
        Assert.Equal(25.5017417480m, Math.Round(ScoreArithmetic.StandardDeviation(2042, 26_134, 410_924, 24)!.Value, 10));
        Assert.Equal(23.6753183154m, Math.Round(ScoreArithmetic.Mean(2042, 116_028, 240), 10));
    }

    [Fact]
    public void R9_OnePersonHasNoSpread_AndAlikeOnesHaveNone()
    {
        Assert.Null(ScoreArithmetic.StandardDeviation(1, 12, 144, 24));
        Assert.Equal(0, ScoreArithmetic.StandardDeviation(5, 60, 720, 24));
    }

    [Fact]
    public void TheSpreadOfTheLargestSurvey_DoesNotOverflow()
    {
        // 10 million people, half at 0 and half at M = 110,880: spread 50.
        const long N = 10_000_000, M = 110_880;
        var sd = ScoreArithmetic.StandardDeviation(N, N / 2 * M, N / 2 * M * M, M)!.Value;

        Assert.Equal(50.0000025m, Math.Round(sd, 7));
    }

    [Fact]
    public void SquareRoots_HaveAtLeastTwentyDigits()
        => Assert.Equal(1.4142135623730950488016887m, Math.Round(ScoreArithmetic.SquareRoot(2), 25));

    [Fact]
    public void Q17_WholePercentsAddTo100_EachBetweenFloorAndCeiling()
        => Property.Holds(FsCheck.Fluent.Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var random = new Random(seed);
            var counts = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(3) == 0 ? 0L : random.Next(1, 1000)).ToList();
            var percents = WholePercents.Of(counts);
            var total = counts.Sum();
            if (total == 0)
            {
                Assert.All(percents, p => Assert.Equal(0, p));
                return;
            }

            Assert.Equal(100, percents.Sum());
            for (var i = 0; i < counts.Count; i++)
            {
                Assert.InRange(percents[i], (int)(100 * counts[i] / total), (int)((100 * counts[i] + total - 1) / total));
                for (var j = 0; j < counts.Count; j++) Assert.False(counts[i] > counts[j] && percents[i] < percents[j]);
            }
        }, 300);

    [Fact]
    public void Q17_TiesGoToTheLowerPosition() => Assert.Equal([34, 33, 33], WholePercents.Of([1, 1, 1]).ToArray());

    [Fact]
    public void Q16_NoPublicMemberOfTheOpaqueStagesGivesANumber()
    {
        foreach (var type in new[] { typeof(SurveyScores), typeof(SurveyTally) })
        {
            Assert.Empty(NumbersOf(type));
            Assert.Equal(typeof(object), type.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType);
        }

        // The test can fail: a response set does give a number.
        Assert.NotEmpty(NumbersOf(typeof(ResponseSet)));
    }

    private static IEnumerable<string> NumbersOf(Type type)
        => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => m switch
            {
                PropertyInfo p => IsFigure(p.PropertyType),
                FieldInfo f => IsFigure(f.FieldType),
                MethodInfo f => IsFigure(f.ReturnType) || f.GetParameters().Any(p => p.IsOut && IsFigure(p.ParameterType)),
                _ => false,
            })
            .Select(m => m.Name);

    private static bool IsFigure(Type type) => type.IsPrimitive && type != typeof(bool) || type == typeof(decimal) || (typeof(System.Collections.IEnumerable).IsAssignableFrom(type) && type != typeof(string) && type != typeof(FindingList));
}
