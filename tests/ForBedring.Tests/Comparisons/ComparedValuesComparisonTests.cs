using ForBedring.Comparisons;
using ForBedring.Surveys;

namespace ForBedring.Tests.Comparisons;

/// <summary>The small values of a comparison: intervals and reference values.</summary>
public class ComparedValuesComparisonTests
{
    [Theory]
    [InlineData(1, 3, true)]
    [InlineData(-3, -1, true)]
    [InlineData(0, 3, false)]
    [InlineData(-3, 0, false)]
    [InlineData(-1, 1, false)]
    public void AnIntervalThatEndsAtZero_IncludesIt(double lower, double upper, bool excludes) => Assert.Equal(excludes, new ChangeInterval(lower, upper).ExcludesZero);

    [Fact]
    public void IntervalsAreEqual_WhereBothEndsAre()
    {
        var interval = new ChangeInterval(1, 3);

        Assert.True(interval.Equals(new ChangeInterval(1, 3)));
        Assert.True(interval.Equals((object)new ChangeInterval(1, 3)));
        Assert.Equal(interval.GetHashCode(), new ChangeInterval(1, 3).GetHashCode());
        Assert.False(interval.Equals(new ChangeInterval(2, 3)));
        Assert.False(interval.Equals(new ChangeInterval(1, 4)));
        Assert.False(interval.Equals(null));
        Assert.False(interval.Equals((object)"1 to 3"));
        Assert.Equal("-1.3 to 3.5", new ChangeInterval(-1.26, 3.5).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void AReferenceValue_MayBeAtEitherEndOfTheScale(int value) => Assert.Equal(value, Reference(value).Value);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(100.1)]
    public void AReferenceValueOutsideTheScale_IsRefused(double value)
        => Assert.Equal("value", Assert.Throws<ArgumentOutOfRangeException>(() => Reference((decimal)value)).ParamName);

    private static ReferenceValue Reference(decimal value) => new(ThemeCode.From("a"), ComparedMeasure.Mean, value, "2025", "the country");
}
