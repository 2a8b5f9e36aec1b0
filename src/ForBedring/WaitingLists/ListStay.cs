using NodaTime.Text;

namespace ForBedring.WaitingLists;

/// <summary>A referral's time on a list as a half-open interval (<i>opphold på listen</i>): from the day of entry up to, not including, the day of exit (WTL-R02).</summary>
/// <remarks>On the list at the end of day T exactly when entry ≤ T and the exit is open or after T. A wait that ends on T is not on the list at the end of T.</remarks>
public sealed record ListStay
{
    /// <summary>A stay; it may be empty, when the exit is not after the entry.</summary>
    public ListStay(LocalDate entry, LocalDate? exit)
    {
        Entry = entry;
        Exit = exit;
    }

    /// <summary>The first day on the list.</summary>
    public LocalDate Entry { get; }

    /// <summary>The first day no longer on the list; null while open.</summary>
    public LocalDate? Exit { get; }

    /// <summary>Whether it left on the day it came, or before: never on the list, counted as same-day.</summary>
    public bool IsEmpty => Exit is { } exit && exit <= Entry;

    /// <summary>Whether it is on the list at the end of a day.</summary>
    public bool IsOnListAt(LocalDate day) => Entry <= day && (Exit is not { } exit || exit > day);

    /// <summary>The stay of a referral under a profile; null where the profile leaves it out.</summary>
    public static ListStay? Of(Referral referral, ListProfile profile)
    {
        ArgumentNullException.ThrowIfNull(referral);
        var row = ReferralRow.Of(referral);
        return Populations.TryGetStay(row, profile, out var entry, out var exit)
            ? new(DayNumber.ToDate(entry), exit == DayNumber.Absent ? null : DayNumber.ToDate(exit))
            : null;
    }

    /// <summary>The two days, as in <c>[2024-02-15, 2024-03-18)</c>.</summary>
    public override string ToString() => $"[{LocalDatePattern.Iso.Format(Entry)}, {(Exit is { } exit ? LocalDatePattern.Iso.Format(exit) : "open")})";
}
