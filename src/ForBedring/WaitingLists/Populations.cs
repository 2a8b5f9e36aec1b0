using System.Runtime.CompilerServices;

namespace ForBedring.WaitingLists;

/// <summary>Who belongs where (section 4 of the method): stays, starts and exclusion codes, on numbers.</summary>
internal static class Populations
{
    public const short HasRight = 3;
    public const short Rejected = 5;
    public const short NotApplicable = 6;
    public const short CareStarted = 1;

    /// <summary>The stay of a referral under a profile (WTL-R02); false where the profile leaves it out. The stay may be empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryGetStay(in ReferralRow row, ListProfile profile, out int entry, out int exit)
    {
        if (profile == ListProfile.IncludeUnassessed)
        {
            entry = Math.Max(row.Received, row.Seniority);
            exit = row.Right switch
            {
                HasRight => row.WaitEnd,
                Rejected or NotApplicable => Math.Min(row.Assessed, row.WaitEnd),
                _ => row.WaitEnd != DayNumber.Absent ? row.WaitEnd : row.Closed,
            };
            return true;
        }

        entry = row.Assessed == DayNumber.Absent ? DayNumber.Absent : Math.Max(row.Assessed, row.Seniority);
        exit = row.WaitEnd;
        return row.Right == HasRight && row.Assessed != DayNumber.Absent && (profile == ListProfile.Simple || row.Outcome is not (3 or 4 or 7));
    }

    /// <summary>Whether the exit of a stay is the assessment itself: only with the unassessed on the list.</summary>
    public static bool IsAssessedOut(in ReferralRow row, ListProfile profile)
        => profile == ListProfile.IncludeUnassessed && row.Right is (Rejected or NotApplicable) && row.Assessed != DayNumber.Absent && row.Assessed <= row.WaitEnd;

    /// <summary>Whether the wait ended because care started, as the profile counts it (WTL-R03). The period is the caller's.</summary>
    public static bool IsStarted(in ReferralRow row, ListProfile profile)
    {
        if (row.Right != HasRight || row.WaitEndCode != CareStarted || row.WaitEnd == DayNumber.Absent) return false;
        return profile != ListProfile.NprLike || (ExclusionCode(row) == 0 && CauseOf(row.Postponement) != PostponementCause.PatientOrMedical);
    }

    /// <summary>The exclusion code of the register-like profile (WTL-R04), first match; 0 where the record counts.</summary>
    public static int ExclusionCode(in ReferralRow row) => ExclusionRule(row) switch
    {
        1 => 31,
        2 => 33,
        3 => 21,
        4 => 1,
        5 or 6 => 12,
        7 => 22,
        _ => 0,
    };

    /// <summary>Which of the seven exclusion rules is the first to match; 0 where none does. An unassessed record has none.</summary>
    public static int ExclusionRule(in ReferralRow row)
    {
        if (row.Right < 0) return 0;
        if (row.Right == Rejected) return 1;
        if (row.Right == NotApplicable || row.Outcome == 7) return 2;
        if (row.Outcome == 3) return 3;
        var ended = row.WaitEnd != DayNumber.Absent;
        if (ended && row.WaitEndCode < 0) return 4;
        if (row.Outcome == 4) return 5;
        if (!ended || row.WaitEndCode is 3 or 4 or 5) return 0;
        if (row.WaitEnd - row.Seniority <= 1) return 6;
        return row.WaitEnd == row.Assessed ? 7 : 0;
    }

    public static PostponementCause CauseOf(short postponement) => postponement switch
    {
        1 or 4 => PostponementCause.Hospital,
        21 or 22 or 3 or 5 or 6 => PostponementCause.PatientOrMedical,
        _ => PostponementCause.None,
    };
}
