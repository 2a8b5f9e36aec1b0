using ForBedring.Calendar;
using ForBedring.Indicators;
using static ForBedring.Tests.Generators.IndicatorsGen;

namespace ForBedring.Tests.Calendar;

public class CalendarPeriodWordsTests
{
    [Theory]
    [InlineData("2024-03", "mars 2024", "mars 2024", "March 2024")]
    [InlineData("2024-W05", "uke 5 2024", "veke 5 2024", "week 5 of 2024")]
    [InlineData("2020-W53", "uke 53 2020", "veke 53 2020", "week 53 of 2020")]
    [InlineData("2024-Q1", "1. kvartal 2024", "1. kvartal 2024", "quarter 1 of 2024")]
    [InlineData("2024-T3", "3. tertial 2024", "3. tertial 2024", "tertial 3 of 2024")]
    [InlineData("2024-H2", "2. halvår 2024", "2. halvår 2024", "half-year 2 of 2024")]
    [InlineData("2024", "2024", "2024", "2024")]
    [InlineData("2024-02-01/2024-04-30", "1. februar 2024 til 30. april 2024", "1. februar 2024 til 30. april 2024", "1 February 2024 to 30 April 2024")]
    [InlineData("2024-02-10/2024-03-09", "10. februar 2024 til 9. mars 2024", "10. februar 2024 til 9. mars 2024", "10 February 2024 to 9 March 2024")]
    public void APeriodIsSaidInTheReadersLanguage(string written, string bokmaal, string nynorsk, string english)
    {
        Assert.True(CalendarPeriod.TryParse(written, out var period));
        var words = CalendarPeriodWords.Of(period);

        Assert.Equal((bokmaal, nynorsk, english), (words.Bokmaal, words.Nynorsk, words.English));
    }

    [Fact]
    public void AMessageAboutAReadingSaysTheMonthAndItsCodeIsForPrograms()
    {
        var series = Series(1, 2);
        var finding = series.CanAppend(series[0]).Single(f => f.Rule == IndicatorRules.OutOfOrder);

        Assert.Contains("januar 2020", finding.Message.Bokmaal);
        Assert.Contains("January 2020", finding.Message.English);
        Assert.Equal("2020-01", finding.Arguments["time"]);
    }
}
