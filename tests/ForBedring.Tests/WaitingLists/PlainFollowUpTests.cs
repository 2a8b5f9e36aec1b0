using ForBedring.Organisation;
using ForBedring.WaitingLists;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.WaitingLists;

/// <summary>The follow-up list beside the method's own words, for random contacts.</summary>
public class PlainFollowUpTests
{
    private static readonly LocalDate T = new(2024, 2, 29);

    private static readonly Gen<LocalDate?> Day = Gen.Frequency((1, Gen.Constant((LocalDate?)null)), (3, Gen.Choose(-120, 300).Select(d => (LocalDate?)T.PlusDays(d))));

    private static readonly Gen<FollowUpContact[]> Contacts = Gen.Choose(0, 40).SelectMany(n => Gen.ArrayOf(Contact(), n));

    [Fact]
    public void W9_PlannedTimePassedEqualsThePlainModel() => Property.Holds(Contacts, contacts =>
    {
        var regular = contacts.Where(c => c.NeedDrivenUntil is null).ToList();
        var notDone = regular.Where(c => c.DoneOn is null || c.DoneOn > T).ToList();
        var passed = notDone.Count(c => c.PlannedBy < T);
        var planned = notDone.Count(c => c.PlannedBy is not null);
        var due = regular.Count(c => c.PlannedBy <= T);

        Assert.Equal(new Share(passed, planned), FollowUpFigures.Of(contacts, T).Passed);
        Assert.Equal(new Share(planned - passed, planned), FollowUpFigures.Of(contacts, T).Kept);
        Assert.Equal(new Share(passed, due), FollowUpFigures.Of(contacts, T, PlannedDenominator.DueByT).Passed);
    });

    [Fact]
    public void W10_TheBookingHorizonEqualsThePlainModel() => Property.Holds(Contacts, contacts =>
    {
        foreach (var months in new[] { 1, 6, 12 })
        {
            var end = T.PlusMonths(months);
            var (booked, unbooked) = (0, 0);
            foreach (var c in contacts)
            {
                if (c.NeedDrivenUntil is not null || c.DoneOn <= T) continue;
                LocalDate? when = null;
                if (c.AppointmentOn is not null) when = c.AppointmentOn;
                else if (c.AppointmentMonth is { } m) when = new LocalDate(m.Year, m.Month, CalendarSystem.Iso.GetDaysInMonth(m.Year, m.Month));
                else if (c.PlannedBy is not null) when = c.PlannedBy;
                if (when is null || when <= T || when > end) continue;
                if (c.Appointment == AppointmentKind.Fixed) booked++;
                else unbooked++;
            }

            Assert.Equal(new Share(booked, booked + unbooked), FollowUpFigures.Of(contacts, T, horizonMonths: months).BookingHorizon);
        }
    });

    [Fact]
    public void W11_TheFollowUpListEqualsThePlainModel() => Property.Holds(Contacts, contacts =>
    {
        var figures = FollowUpFigures.Of(contacts, T);
        var open = contacts.Where(c => !(c.DoneOn <= T)).ToList();
        var regular = open.Where(c => !c.IsNeedDriven).ToList();
        var late = regular.Where(c => c.PlannedBy < T).Select(c => Period.DaysBetween(c.PlannedBy!.Value, T)).OrderBy(d => d).ToList();

        Assert.Equal(regular.Count, figures.Open.Value);
        Assert.Equal(T, figures.Open.Day);
        Assert.Equal(regular.Count(c => c.Appointment == AppointmentKind.Tentative), figures.TentativeOnly);
        Assert.Equal(regular.Count(c => c.Appointment == AppointmentKind.None && c.PlannedBy is null), figures.WithoutPlan);
        Assert.Equal(open.Count(c => c.NeedDrivenUntil >= T), figures.NeedDrivenOpen);
        Assert.Equal(open.Count(c => c.NeedDrivenUntil < T), figures.NeedDrivenExpired);
        Assert.Equal(open.Count, figures.Open.Value + figures.NeedDrivenOpen + figures.NeedDrivenExpired);
        Assert.Equal(late.Count, figures.DaysOverdue.Count);
        if (late.Count == 0) return;
        Assert.Equal((decimal)late.Sum() / late.Count, figures.DaysOverdue.Mean.Value());
        Assert.Equal((late[(late.Count - 1) / 2] + (decimal)late[late.Count / 2]) / 2, figures.DaysOverdue.Median.Value());
        Assert.Equal(late[^1], figures.DaysOverdue.Longest.Value());
    });

    private static Gen<FollowUpContact> Contact() =>
        from plannedBy in Day
        from kind in Gen.Elements(AppointmentKind.None, AppointmentKind.Tentative, AppointmentKind.Fixed)
        from appointment in Day
        from month in Gen.Choose(0, 14)
        from done in Gen.Frequency((2, Gen.Constant((LocalDate?)null)), (1, Day))
        from needDriven in Gen.Frequency((4, Gen.Constant((LocalDate?)null)), (1, Day))
        select new FollowUpContact(
            "F", UnitId.From("A"), plannedBy, kind, kind == AppointmentKind.None ? null : appointment, kind == AppointmentKind.Tentative && month > 2 ? new YearMonth(2024 + (month / 13), 1 + (month % 12)) : null, done, needDriven);
}
