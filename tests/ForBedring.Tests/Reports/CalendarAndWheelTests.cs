using System.Text;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Tests.Wheel;
using ForBedring.Wheel;

namespace ForBedring.Tests.Reports;

public class CalendarAndWheelTests
{
    [Fact]
    public void ACalendarFoldsAtSeventyFiveOctetsAndUnfoldsToWhatWasWritten()
    {
        var situation = PilotYear.Situation(Plans.AdoptedOverdue(PilotYear.Unit));
        foreach (var language in new[] { ReportLanguage.Bokmaal, ReportLanguage.Nynorsk, ReportLanguage.English })
        {
            var feed = CalendarFeed.Of(PilotYear.Cycle(), situation);
            var text = ICalendar.Write(feed, new(2024, 10, 1), language);

            Assert.EndsWith("END:VCALENDAR\r\n", text);
            Assert.Equal(text.Count(c => c == '\n'), text.Split(["\r\n"], StringSplitOptions.None).Length - 1);
            Assert.All(text.Split(["\r\n"], StringSplitOptions.None), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
            var unfolded = text.Replace("\r\n ", "").Split(["\r\n"], StringSplitOptions.None);
            Assert.Equal(feed.Entries.Select(e => e.Title.In(language)), unfolded.Where(l => l.StartsWith("SUMMARY:", StringComparison.Ordinal)).Select(l => Unescaped(l.Substring(8))));
            Assert.Equal(feed.Entries.Select(e => e.Description.In(language)), unfolded.Where(l => l.StartsWith("DESCRIPTION:", StringComparison.Ordinal)).Select(l => Unescaped(l.Substring(12))));
            Assert.Equal(feed.Entries.Length, unfolded.Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
        }
    }

    [Fact]
    public void WholeDaysEndTheDayAfterAndIdsStayWhenTheDataIsOfAnotherDay()
    {
        var feed = CalendarFeed.Of(PilotYear.Cycle(), PilotYear.Situation());
        var (one, other) = (ICalendar.Write(feed, new(2024, 10, 1)), ICalendar.Write(feed, new(2024, 11, 1)));

        Assert.Contains("UID:wheel/2024/SEKSJON-A/4@forbedring.example\r\nDTSTAMP:20241001T000000Z\r\nDTSTART;VALUE=DATE:20240201\r\nDTEND;VALUE=DATE:20240301\r\n", one);
        Assert.Equal(one.Replace("20241001", "20241101"), other);
        Assert.DoesNotContain("SEKSJON-A/1@", one);
        Assert.Throws<ArgumentException>(() => ICalendar.Write(feed, new(2024, 10, 1), domain: "bad domain"));
    }

    [Fact]
    public void DeadlinesAreOnTheirLastDayAndEachIdStandsOnce()
    {
        var plan = Plans.AdoptedOverdue(PilotYear.Unit);
        var both = CalendarFeed.Of(PilotYear.Cycle(), PilotYear.Situation(plan)).And(CalendarFeed.Of(plan));

        Assert.Equal(both.Entries.Length, both.Entries.Select(e => e.Id).Distinct().Count());
        Assert.Equal(new LocalDate(2024, 8, 31), both.Entries.Single(e => e.Id == "plan/P-SEKSJON-A/M1/deadline").First);
    }

    [Fact]
    public void TheWheelTellsEveryStateInWords()
    {
        var picture = WheelSvg.Draw("wheel", PilotYear.Cycle(), PilotYear.BeforeNine, ReportLanguage.Bokmaal, PilotYear.Situation(), "Seksjon A & B");
        var svg = picture.ToSvg();

        Assert.Equal("Årshjulet 2024 – Seksjon A & B", picture.Title);
        Assert.Contains("8 Utvikle tiltak: Nå.", picture.Description);
        Assert.Contains("9 Sikre oppfølging: Neste.", picture.Description);
        Assert.Contains("1 Strategisk forberedelse: Hoppet over.", picture.Description);
        Assert.Contains("role=\"img\"", svg);
        Assert.Contains("A &amp; B", svg);
        System.Xml.Linq.XDocument.Parse(svg);
        Assert.Contains("Next, late", WheelSvg.Draw("wheel", WheelCycle.Begin(2024, PilotYear.Unit), new(2024, 6, 1), ReportLanguage.English).Description);
    }

    private static string Unescaped(string value) => value.Replace("\\n", "\n").Replace("\\,", ",").Replace("\\;", ";").Replace("\\\\", "\\");
}
