using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Programme.Meetings;

/// <summary>What is written down about a meeting (<i>møtereferat</i>): the day, the minutes, who came by role, and what was agreed.</summary>
/// <remarks>Immutable; equality is by reference. Attendance is by role, never by name.</remarks>
public sealed class MeetingRecord
{
    /// <summary>A meeting.</summary>
    /// <param name="date">The day.</param>
    /// <param name="minutes">How long it took, 1 to 1,440.</param>
    /// <param name="attendance">How many of each role came.</param>
    /// <param name="actions">What was agreed.</param>
    public MeetingRecord(LocalDate date, int minutes, IEnumerable<KeyValuePair<Role, int>>? attendance = null, IEnumerable<string>? actions = null)
    {
        if (minutes is < 1 or > 24 * 60) throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "Minutes run from 1 to 1,440.");
        Date = date;
        Minutes = minutes;
        Attendance = attendance is null ? [] : [.. attendance];
        Actions = actions is null ? [] : [.. actions];
        if (Attendance.Any(a => a.Value <= 0)) throw new ArgumentOutOfRangeException(nameof(attendance), "Each role that came has at least one person.");
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>How long it took.</summary>
    public int Minutes { get; }

    /// <summary>How many of each role came.</summary>
    public ImmutableArray<KeyValuePair<Role, int>> Attendance { get; }

    /// <summary>What was agreed.</summary>
    public ImmutableArray<string> Actions { get; }

    /// <summary>The day.</summary>
    public override string ToString() => Calendar.CalendarText.Iso(Date);

    internal FindingList LengthFinding(int least, int most, FindingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Minutes >= least && Minutes <= most
            ? FindingList.Empty
            : new([ProgrammeRules.MeetingLength.Find(policy, new Subject("meeting", ToString()), ("minutes", Minutes), ("least", least), ("most", most))]);
    }
}
