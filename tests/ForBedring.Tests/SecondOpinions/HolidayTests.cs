extern alias holidays;

using ForBedring.Calendar;
using NorwayPublicHoliday = holidays::PublicHoliday.NorwayPublicHoliday;

namespace ForBedring.Tests.SecondOpinions;

/// <summary>Our holidays against those of the package PublicHoliday.</summary>
public class HolidayTests
{
    [Fact]
    public void TheHolidaysOf1950To2100AreThoseOfAnotherLibrary()
    {
        var other = new NorwayPublicHoliday();
        for (var year = 1950; year <= 2100; year++)
        {
            var ours = NorwegianHolidays.Of(year).Select(h => h.Key).Distinct().ToList();
            var theirs = other.PublicHolidays(year).Select(LocalDate.FromDateTime).Distinct().Order().ToList();
            Assert.Equal(theirs, ours);
        }
    }
}
