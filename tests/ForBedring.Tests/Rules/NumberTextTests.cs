using ForBedring.Rules;
using FsCheck.Fluent;

namespace ForBedring.Tests.Rules;

public class NumberTextTests
{
    // The traps of rounding, from the survey method's table of vectors.
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
    [InlineData("-0.04", 1, "0,0")]
    [InlineData("80", 1, "80,0")]
    public void PeopleSeeHalvesRoundedAwayFromZero(string value, int decimals, string text)
        => Assert.Equal(text, NumberText.Person(Parse(value), decimals, ReportLanguage.Bokmaal));

    [Fact]
    public void EnglishHasAPoint() => Assert.Equal("12.3", NumberText.Person(12.25m, 1, ReportLanguage.English));

    [Theory]
    [InlineData("87.09677419354838709677", "87.0967741935")]
    [InlineData("71.29629629629629629629", "71.2962962963")]
    [InlineData("0.00000000005", "0.0000000001")]
    [InlineData("0.00000000004", "0")]
    [InlineData("-0.00000000004", "0")]
    [InlineData("-0.00000000005", "-0.0000000001")]
    [InlineData("100.000", "100")]
    [InlineData("0.50", "0.5")]
    [InlineData("-1.10", "-1.1")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void MachinesSeeTenDecimalsAndNoZerosAtTheEnd(string value, string text)
        => Assert.Equal(text, NumberText.Machine(Parse(value)));

    [Fact]
    public void MachineTextReadsBackAsTheRoundedNumber()
        => Property.Holds(
            from digits in Gen.Choose(int.MinValue, int.MaxValue)
            from scale in Gen.Choose(0, 14)
            select new decimal(Math.Abs((long)digits) > int.MaxValue ? 0 : Math.Abs(digits), 0, 0, digits < 0, (byte)scale),
            value => Assert.Equal(Math.Round(value, 10, MidpointRounding.AwayFromZero), Parse(NumberText.Machine(value))));

    private static decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
