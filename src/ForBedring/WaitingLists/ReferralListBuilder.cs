using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>What a referral has beside its <see cref="ReferralRow"/>: rarely used, so kept apart from the fast core.</summary>
internal struct ReferralExtras
{
    public bool SeniorityGiven;
    public short Age;
    public int Sector;
    public int PostponementDate;
    public int PatientKey;
    public int Specialty;
    public int Team;
    public short Helfo;
    public sbyte Forwarded;
    public byte CleanUpDecision;
    public int SourceRow;
}

/// <summary>Gathers referrals from any source into columns, checking each as it comes.</summary>
internal sealed class ReferralListBuilder(LocalDate? extractDate)
{
    private const int TenYears = 10;
    private readonly int _extract = DayNumber.Of(extractDate);

    private int[] _firstRowOfId = new int[16];

    public ReferralRow[] Rows { get; private set; } = new ReferralRow[16];

    public ReferralExtras[] Extras { get; private set; } = new ReferralExtras[16];

    public int[] IdOfRow { get; private set; } = new int[16];

    public int Count { get; private set; }

    public KeyColumn Ids { get; } = new();

    public KeyColumn Units { get; } = new();

    public KeyColumn Sectors { get; } = new();

    public KeyColumn Patients { get; } = new();

    public KeyColumn Specialties { get; } = new();

    public KeyColumn Teams { get; } = new();

    public List<FollowUpContact> FollowUps { get; } = [];

    public Dictionary<int, string> UnitNames { get; } = [];

    public ReferralFindings Findings { get; } = new();

    public LocalDate? ExtractDate { get; } = extractDate;

    /// <summary>The number of an id, and whether it is free; reports a duplicate (WTL-Q04) and a national identity number (WTL-Q20).</summary>
    public bool TryTakeId(ReadOnlySpan<byte> id, int sourceRow, out int number)
    {
        number = -1;
        if (IdentityNumber.HasShapeOf(id))
        {
            Findings.Add(WaitingListRules.NationalIdentityNumber, sourceRow, "id", ("column", "id"));
            return false;
        }

        number = Ids.Intern(id, out var isNew);
        if (number >= _firstRowOfId.Length) Array.Resize(ref _firstRowOfId, _firstRowOfId.Length * 2);
        if (isNew)
        {
            _firstRowOfId[number] = sourceRow;
            return true;
        }

        Findings.Add(WaitingListRules.DuplicateId, sourceRow, "id", ("first", _firstRowOfId[number]));
        return false;
    }

    /// <summary>Adds a row whose id is taken, and tells what looks wrong with it.</summary>
    public void Add(in ReferralRow given, in ReferralExtras extras, int id)
    {
        var row = given;
        LeaveOutFillIns(ref row, extras.SourceRow);
        if (Count == Rows.Length)
        {
            var length = Count * 2;
            Rows = Resized(Rows, length);
            Extras = Resized(Extras, length);
            IdOfRow = Resized(IdOfRow, length);
        }

        Rows[Count] = row;
        Extras[Count] = extras;
        IdOfRow[Count++] = id;
        Check(row, extras);
    }

    public ReferralList ToList(RecordedColumns recorded)
    {
        var doubles = recorded.HasFlag(RecordedColumns.PatientKey) && recorded.HasFlag(RecordedColumns.Specialty) ? DoubleReferrals.Find(this) : [];
        return new ReferralList(this, recorded, doubles);
    }

    private static T[] Resized<T>(T[] array, int length)
    {
        Array.Resize(ref array, length);
        return array;
    }

    private void Check(in ReferralRow row, in ReferralExtras extras)
    {
        const int absent = DayNumber.Absent;
        var at = extras.SourceRow;
        var isAssessed = row.Assessed != absent;
        var isEnded = row.WaitEnd != absent;
        var isClosed = row.Closed != absent;
        if (!extras.SeniorityGiven) Findings.Add(WaitingListRules.SeniorityMissing, at, "seniority");
        if (row.Seniority > row.Received) Findings.Add(WaitingListRules.SeniorityAfterReceived, at, "seniority");
        if (row.Assessed < row.Received) Findings.Add(WaitingListRules.AssessedBeforeReceived, at, "assessed");
        if (row.WaitEnd < row.Seniority) Findings.Add(WaitingListRules.EndBeforeSeniority, at, "waitEnd");
        if (isAssessed && row.WaitEnd < row.Assessed) Findings.Add(WaitingListRules.EndBeforeAssessed, at, "waitEnd");
        if (isEnded && row.WaitEndCode < 0) Findings.Add(WaitingListRules.EndWithoutCode, at, "waitEndCode");
        if (!isEnded && row.WaitEndCode >= 0) Findings.Add(WaitingListRules.CodeWithoutEnd, at, "waitEnd");
        if (row.Right == Populations.HasRight && row.Deadline == absent) Findings.Add(WaitingListRules.RightWithoutDeadline, at, "deadline");
        if (row.Deadline < row.Received || (isAssessed && row.Deadline < row.Assessed)) Findings.Add(WaitingListRules.DeadlineTooEarly, at, "deadline");
        if (isAssessed != row.Right >= 0) Findings.Add(WaitingListRules.RightAndAssessedApart, at, isAssessed ? "right" : "assessed");
        CheckCode(RightCode.All, row.Right, "right", at);
        CheckCode(OutcomeCode.All, row.Outcome, "outcome", at);
        CheckCode(WaitEndCode.All, row.WaitEndCode, "waitEndCode", at);
        CheckCode(PostponementCode.All, row.Postponement, "postponementCode", at);
        if (extras.Helfo is not (0 or 31 or 32)) Findings.Add(WaitingListRules.UnrecognisedCode, at, "helfo", ("code", extras.Helfo), ("column", "helfo"));
        if (IsOverTenYears(row)) Findings.Add(WaitingListRules.WaitOverTenYears, at, "waitEnd");
        if (row.Right is Populations.Rejected or Populations.NotApplicable && (row.Deadline != absent || row.WaitEndCode == Populations.CareStarted)) Findings.Add(WaitingListRules.NoRightButCare, at, "right");
        if (isClosed && ((isEnded && row.Closed < row.WaitEnd) || (isAssessed && row.Closed < row.Assessed))) Findings.Add(WaitingListRules.ClosedTooEarly, at, "closed");
        if (isClosed && !isAssessed) Findings.Add(WaitingListRules.ClosedUnassessed, at, "assessed");
        if (_extract == absent) return;
        CheckExtract(row.Received, "received", at);
        if (extras.SeniorityGiven) CheckExtract(row.Seniority, "seniority", at);
        CheckExtract(row.Assessed, "assessed", at);
        CheckExtract(extras.PostponementDate, "postponementDate", at);
        CheckExtract(row.Closed, "closed", at);
    }

    /// <summary>Counts the waits that end after the last day asked for (WTL-Q25).</summary>
    public void ReportEndsAfter(LocalDate lastDay)
    {
        var (last, count) = (DayNumber.Of(lastDay), 0);
        for (var i = 0; i < Count; i++)
        {
            if (Rows[i].WaitEnd > last && Rows[i].WaitEnd != DayNumber.Absent) count++;
        }

        if (count > 0) Findings.Add(WaitingListRules.EndAfterLastMonth, null, "waitEnd", ("n", count));
    }

    // Dates that nobody meant: the cell is told of and counts as empty.
    private void LeaveOutFillIns(ref ReferralRow row, int at)
    {
        if (row.Deadline != DayNumber.Absent && row.Deadline > FillInDate.LatestDeadline(row.Received, _extract))
        {
            Findings.Add(WaitingListRules.DeadlineTooFarAhead, at, "deadline");
            row.Deadline = DayNumber.Absent;
        }

        if (_extract == DayNumber.Absent || row.WaitEnd == DayNumber.Absent || row.WaitEnd <= _extract) return;
        Findings.Add(WaitingListRules.EndAfterExtract, Severity.Warning, at, "waitEnd", ("extract", DayNumber.ToDate(_extract)));
        (row.WaitEnd, row.WaitEndCode) = (DayNumber.Absent, -1);
    }

    private bool IsOverTenYears(in ReferralRow row)
    {
        var end = row.WaitEnd != DayNumber.Absent ? row.WaitEnd : _extract;
        if (end == DayNumber.Absent || end - row.Seniority <= TenYears * 365) return false;
        return DayNumber.ToDate(row.Seniority).PlusYears(TenYears) < DayNumber.ToDate(end);
    }

    private void CheckExtract(int day, string column, int at)
    {
        if (day != DayNumber.Absent && day > _extract)
            Findings.Add(WaitingListRules.AfterExtract, at, column, ("column", column), ("extract", NodaTime.Text.LocalDatePattern.Iso.Format(DayNumber.ToDate(_extract))));
    }

    private void CheckCode<T>(ImmutableArray<T> list, short number, string column, int at)
        where T : ListedCode
    {
        if (number < 0) return;
        foreach (var code in list)
        {
            if (code.Number == number) return;
        }

        Findings.Add(WaitingListRules.UnrecognisedCode, at, column, ("code", number), ("column", column));
    }
}

/// <summary>Which optional columns the source has (<i>valgfrie kolonner</i>); a figure that needs one that is not there is not recorded.</summary>
[Flags]
public enum RecordedColumns
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Patient keys.</summary>
    PatientKey = 1,

    /// <summary>Specialties.</summary>
    Specialty = 2,

    /// <summary>Whether a referral was sent on.</summary>
    Forwarded = 4,

    /// <summary>Notices to Helfo.</summary>
    Helfo = 8,

    /// <summary>Reason of the exit: clean-up or not.</summary>
    ExitReason = 16,

    /// <summary>Decisions of clean-ups.</summary>
    CleanUpDecision = 32,

    /// <summary>Teams.</summary>
    Team = 64,

    /// <summary>Follow-up rows.</summary>
    FollowUp = 128,

    /// <summary>All of them.</summary>
    All = 255,
}
