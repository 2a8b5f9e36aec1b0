using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Tests.Wheel;
using ForBedring.Wheel;

namespace ForBedring.Tests.SecondOpinions;

/// <summary>Calendars we write, read by Ical.Net.</summary>
public class CalendarFileTests
{
    [Fact]
    public void AnotherReaderFindsEveryEntryWithItsTextAndDays()
    {
        foreach (var language in new[] { ReportLanguage.Bokmaal, ReportLanguage.Nynorsk, ReportLanguage.English })
        {
            var feed = CalendarFeed.Of(PilotYear.Cycle(), PilotYear.Situation(Plans.AdoptedOverdue(PilotYear.Unit)));

            var read = Ical.Net.Calendar.Load(ICalendar.Write(feed, new(2024, 10, 1), language))!;

            var wanted = feed.Entries.Select(e => (Title: e.Title.In(language), e.First)).Order().ToList();
            Assert.Equal(wanted, read.Events.Select(e => (Title: e.Summary!, First: LocalDate.FromDateTime(e.Start!.Value))).Order());
        }
    }
}
