using ForBedring.Organisation;

namespace ForBedring.WaitingLists;

/// <summary>A planned contact after the first start (<i>kontroll</i>, <i>intern venteliste</i>). It has no statutory deadline.</summary>
public sealed class FollowUpContact
{
    /// <summary>A planned contact. Name the arguments that are given.</summary>
    /// <param name="id">A pseudonymous id, unique in the list.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="plannedBy">The last day it should be done for medical reasons; null where there is no plan.</param>
    /// <param name="appointment">How firm the appointment is.</param>
    /// <param name="appointmentOn">The day of a fixed appointment, or of a tentative one that has a day.</param>
    /// <param name="appointmentMonth">The month of a tentative appointment.</param>
    /// <param name="doneOn">The day it was done; null while open.</param>
    /// <param name="needDrivenUntil">The last day the patient may come when needed; null where follow-up is not need-driven.</param>
    /// <param name="sector">The sector; empty where unknown.</param>
    public FollowUpContact(
        string id,
        UnitId unit,
        LocalDate? plannedBy = null,
        AppointmentKind appointment = AppointmentKind.None,
        LocalDate? appointmentOn = null,
        YearMonth? appointmentMonth = null,
        LocalDate? doneOn = null,
        LocalDate? needDrivenUntil = null,
        string sector = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(sector);
        if (appointment is < AppointmentKind.None or > AppointmentKind.Fixed) throw new ArgumentOutOfRangeException(nameof(appointment), appointment, "The kind is not one of AppointmentKind.");
        Id = id;
        Unit = unit;
        PlannedBy = plannedBy;
        Appointment = appointment;
        AppointmentOn = appointmentOn;
        AppointmentMonth = appointmentMonth;
        DoneOn = doneOn;
        NeedDrivenUntil = needDrivenUntil;
        Sector = sector;
    }

    /// <summary>The pseudonymous id.</summary>
    public string Id { get; }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The sector; empty where unknown.</summary>
    public string Sector { get; }

    /// <summary>The last day it should be done for medical reasons (<i>planlagt tid</i>); null where there is no plan.</summary>
    public LocalDate? PlannedBy { get; }

    /// <summary>How firm the appointment is.</summary>
    public AppointmentKind Appointment { get; }

    /// <summary>The day of the appointment; null where there is none.</summary>
    public LocalDate? AppointmentOn { get; }

    /// <summary>The month of a tentative appointment; null where there is none.</summary>
    public YearMonth? AppointmentMonth { get; }

    /// <summary>The day it was done; null while open.</summary>
    public LocalDate? DoneOn { get; }

    /// <summary>The last day of need-driven follow-up; null where follow-up is not need-driven.</summary>
    public LocalDate? NeedDrivenUntil { get; }

    /// <summary>Whether the patient comes when needed instead of at a planned time (<i>behovsstyrt</i>).</summary>
    public bool IsNeedDriven => NeedDrivenUntil is not null;

    /// <summary>Whether it is not done by the end of a day.</summary>
    public bool IsOpenAt(LocalDate day) => DoneOn is not { } done || done > day;

    /// <summary>The id and the unit.</summary>
    public override string ToString() => $"{Id} at {Unit}";
}

/// <summary>How firm an appointment is (<i>type time</i>).</summary>
public enum AppointmentKind
{
    /// <summary>No appointment (<i>ingen</i>).</summary>
    None = 0,

    /// <summary>A month or a day that may change (<i>tentativ</i>).</summary>
    Tentative = 1,

    /// <summary>A day and time the patient has been given (<i>fast</i>).</summary>
    Fixed = 2,
}
