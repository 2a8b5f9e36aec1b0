using ForBedring.Calendar;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Reports;
using ForBedring.Wheel;

namespace ForBedring.Office.Tests;

/// <summary>A calendar made again after a change: the same entries, moved or called off, never doubled.</summary>
public class CalendarMoveTests
{
    private static readonly LocalDate Day = new(2025, 2, 1);

    private static ImprovementPlan Plan => PlanTableText.Read("Dato oppdatert: 1.2.2025\nForbedringsområder\tMål\tTiltak\tAnsvarlig\tFrist\nSamarbeid\tBedre\tMøtepunkt\tHR\t15.3.2025\n").ValueOrThrow();

    [Fact]
    public void ADeadlineThatMovedHasTheSameUidAndAHigherSequence()
    {
        var before = Lines(Plan);
        var after = Lines(Moved(Plan));

        Assert.Equal(Only(before, "UID"), Only(after, "UID"));
        Assert.DoesNotContain(before, l => l.StartsWith("SEQUENCE", StringComparison.Ordinal));
        Assert.Contains("SEQUENCE:1", after);
        Assert.Contains("LAST-MODIFIED:20250301T000000Z", after);
        Assert.Contains("DTSTART;VALUE=DATE:20250430", after);
    }

    [Fact]
    public void AMeasureThatIsCalledOffStaysAsCancelled()
    {
        var plan = Plan;
        var cancelled = plan.Cancel(plan.Measures.Single().Id, Day, "Avlyst", practice: PlanningPractice.Default);
        var both = Moved(Plan);
        both = both.Cancel(both.Measures.Single().Id, new LocalDate(2025, 3, 2), "Avlyst");

        Assert.Contains("STATUS:CANCELLED", Lines(cancelled));
        Assert.Contains("SEQUENCE:1", Lines(cancelled));
        Assert.Contains("SEQUENCE:2", Lines(both));
        Assert.Equal(Only(Lines(Plan), "UID"), Only(Lines(cancelled), "UID"));
    }

    [Fact]
    public void RemindersComeOnRequestAndNeverForWhatIsCalledOff()
    {
        var plan = Plan;

        Assert.DoesNotContain("BEGIN:VALARM", Lines(plan));
        Assert.Contains("TRIGGER:-P7D", ICalendar.Write(CalendarFeed.Of(plan), Day, remindDaysBefore: 7).Split("\r\n"));
        Assert.DoesNotContain("BEGIN:VALARM", ICalendar.Write(CalendarFeed.Of(plan.Cancel(plan.Measures.Single().Id, Day, "Avlyst")), Day, remindDaysBefore: 7).Split("\r\n"));
        Assert.Throws<ArgumentOutOfRangeException>(() => ICalendar.Write(CalendarFeed.Of(plan), Day, remindDaysBefore: -1));
    }

    [Fact]
    public void KindsOfEntriesCanBeChosen()
    {
        Assert.Single(CalendarFeed.Of(Plan).Only(CalendarEntryKind.Deadline).Entries);
        Assert.Empty(CalendarFeed.Of(Plan).Only(CalendarEntryKind.Step).Entries);
        Assert.Throws<ArgumentException>(() => CalendarFeed.Of(Plan).Only());
    }

    private static ImprovementPlan Moved(ImprovementPlan plan) => plan.MoveDeadline(plan.Measures.Single().Id, new LocalDate(2025, 3, 1), ImpreciseDate.OnDay(new LocalDate(2025, 4, 30)), "Ferie");

    private static string[] Lines(ImprovementPlan plan) => ICalendar.Write(CalendarFeed.Of(plan), Day).Split("\r\n");

    private static IEnumerable<string> Only(string[] lines, string name) => lines.Where(l => l.StartsWith(name + ":", StringComparison.Ordinal));
}
