using System.Collections;
using System.Text;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Referrals as numbers in columns (<i>henvisningsliste</i>), with every data-quality finding counted. Immutable.</summary>
/// <remarks>Rows keep the order they came in; no figure depends on it. A referral is made into a <see cref="Referral"/> only when it is asked for.</remarks>
public sealed class ReferralList : IReadOnlyList<Referral>
{
    private readonly ReferralExtras[] _extras;
    private readonly int[] _idOfRow;
    private readonly KeyColumn _ids;
    private readonly KeyColumn _patients;
    private readonly KeyColumn _specialties;
    private readonly KeyColumn _teams;

    internal ReferralList(ReferralListBuilder builder, RecordedColumns recorded, ImmutableArray<(int First, int Second)> doubles)
    {
        Rows = builder.Rows;
        _extras = builder.Extras;
        _idOfRow = builder.IdOfRow;
        Count = builder.Count;
        _ids = builder.Ids;
        _patients = builder.Patients;
        _specialties = builder.Specialties;
        _teams = builder.Teams;
        FollowUps = [.. builder.FollowUps];
        Recorded = recorded;
        ExtractDate = builder.ExtractDate;
        DoubleReferrals = doubles;
        FindingCounts = [.. builder.Findings.Counts.Select(c => new FindingCount(c.Rule, c.Severity, c.Count))];

        // Units and sectors are numbered in ordinal order, so that groups come out sorted.
        (Units, var newUnit) = Sorted(builder.Units, UnitId.From);
        (Sectors, var newSector) = Sorted(builder.Sectors, s => s);
        for (var i = 0; i < Count; i++)
        {
            Rows[i].Unit = newUnit[Rows[i].Unit];
            if (_extras[i].Sector >= 0) _extras[i].Sector = newSector[_extras[i].Sector];
        }

        Span = FindSpan();
        ExitCodes = Tally.ExitCodesOf(Rows, Count);
        UnitNames = builder.UnitNames.ToImmutableDictionary(p => Units[newUnit[p.Key]], p => p.Value);
    }

    /// <summary>The number of referrals, follow-ups not counted.</summary>
    public int Count { get; }

    /// <summary>The units that occur, ordinal order.</summary>
    public ImmutableArray<UnitId> Units { get; }

    /// <summary>The names of units, where the source has them: labels only.</summary>
    public ImmutableDictionary<UnitId, string> UnitNames { get; }

    /// <summary>The sectors that occur, ordinal order.</summary>
    public ImmutableArray<string> Sectors { get; }

    /// <summary>The planned contacts of the source (<c>listKind=followUp</c>), in the order they came.</summary>
    public ImmutableArray<FollowUpContact> FollowUps { get; }

    /// <summary>Which optional columns the source has.</summary>
    public RecordedColumns Recorded { get; }

    /// <summary>The day the list was taken out of the source system; null where not stated.</summary>
    public LocalDate? ExtractDate { get; }

    /// <summary>Candidate double referrals (<i>dobbelthenvisninger</i>) as pairs of 0-based rows, at most 100,000.</summary>
    public ImmutableArray<(int First, int Second)> DoubleReferrals { get; }

    /// <summary>How many findings of each data-quality rule there are, by code; complete, also where not every one is listed.</summary>
    public ImmutableArray<FindingCount> FindingCounts { get; }

    internal ReferralRow[] Rows { get; }

    /// <summary>The first and the last day that occurs among receipts, seniorities, assessments and ends of waits.</summary>
    internal (int First, int Last) Span { get; }

    /// <summary>The end codes the list can have, by number.</summary>
    internal ImmutableArray<short> ExitCodes { get; }

    /// <summary>The referral of a 0-based row.</summary>
    public Referral this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such row.");
            ref readonly var row = ref Rows[index];
            ref readonly var extras = ref _extras[index];
            return new Referral(
                _ids[_idOfRow[index]],
                Units[row.Unit],
                DayNumber.ToDate(row.Received),
                extras.SeniorityGiven ? DayNumber.ToDate(row.Seniority) : null,
                DayNumber.ToDateOrNull(row.Assessed),
                row.Right < 0 ? null : RightCode.From(row.Right),
                row.Outcome < 0 ? null : OutcomeCode.From(row.Outcome),
                DayNumber.ToDateOrNull(row.Deadline),
                DayNumber.ToDateOrNull(row.WaitEnd),
                row.WaitEndCode < 0 ? null : WaitEndCode.From(row.WaitEndCode),
                row.Postponement < 0 ? null : PostponementCode.From(row.Postponement),
                DayNumber.ToDateOrNull(extras.PostponementDate),
                DayNumber.ToDateOrNull(row.Closed),
                extras.Sector < 0 ? "" : Sectors[extras.Sector],
                extras.Age < 0 ? null : extras.Age,
                extras.PatientKey < 0 ? null : _patients[extras.PatientKey],
                extras.Specialty < 0 ? null : _specialties[extras.Specialty],
                extras.Forwarded < 0 ? null : extras.Forwarded == 1,
                (HelfoNotice)extras.Helfo,
                row.IsCleanUp,
                (ReviewDecision)extras.CleanUpDecision,
                extras.Team < 0 ? null : _teams[extras.Team]);
        }
    }

    /// <summary>A list of referrals with every finding; the row of a finding is the 1-based place in the sequence.</summary>
    /// <param name="referrals">The referrals in any order.</param>
    /// <param name="extractDate">The day the list was taken out; null where unknown, and then no date is called too late.</param>
    public static ReadResult<ReferralList> Read(IEnumerable<Referral> referrals, LocalDate? extractDate = null) => Read(referrals, [], extractDate);

    /// <summary>A list of referrals and planned contacts with every finding.</summary>
    public static ReadResult<ReferralList> Read(IEnumerable<Referral> referrals, IEnumerable<FollowUpContact> followUps, LocalDate? extractDate = null)
    {
        ArgumentNullException.ThrowIfNull(referrals);
        ArgumentNullException.ThrowIfNull(followUps);
        var builder = new ReferralListBuilder(extractDate);
        var at = 0;
        foreach (var referral in referrals)
        {
            at++;
            AddTo(builder, referral, at);
        }

        foreach (var contact in followUps)
        {
            at++;
            if (builder.TryTakeId(Encoding.UTF8.GetBytes(contact.Id), at, out _)) builder.FollowUps.Add(contact);
        }

        var list = builder.ToList(RecordedColumns.All);
        var problems = builder.Findings.ToProblems([]);
        return builder.Findings.HasError ? new ReadResult<ReferralList>.Unreadable(problems) : new ReadResult<ReferralList>.Accepted(list, problems);
    }

    /// <summary>The id of a 0-based row.</summary>
    public string IdAt(int index) => (uint)index < (uint)Count ? _ids[_idOfRow[index]] : throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such row.");

    /// <inheritdoc/>
    public IEnumerator<Referral> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of referrals.</summary>
    public override string ToString() => NumberText.Machine(Count) + " referrals";

    internal int SectorOf(int index) => _extras[index].Sector;

    internal ref readonly ReferralExtras ExtrasOf(int index) => ref _extras[index];

    private (int First, int Last) FindSpan()
    {
        var first = int.MaxValue;
        var last = int.MinValue;
        for (var i = 0; i < Count; i++)
        {
            ref readonly var row = ref Rows[i];
            first = Math.Min(first, Math.Min(Math.Min(row.Received, row.Seniority), Math.Min(row.Assessed, row.WaitEnd)));
            last = Math.Max(last, Math.Max(row.Received, row.Seniority));
            if (row.Assessed != DayNumber.Absent) last = Math.Max(last, row.Assessed);
            if (row.WaitEnd != DayNumber.Absent) last = Math.Max(last, row.WaitEnd);
        }

        return Count == 0 ? (0, 0) : (first, last);
    }

    private static void AddTo(ReferralListBuilder builder, Referral referral, int at)
    {
        if (!builder.TryTakeId(Encoding.UTF8.GetBytes(referral.Id), at, out var id)) return;
        if (referral.PatientKey is { } patient && IdentityNumber.HasShapeOf(Encoding.UTF8.GetBytes(patient)))
        {
            builder.Findings.Add(WaitingListRules.NationalIdentityNumber, at, "patientKey", ("column", "patientKey"));
            return;
        }

        if (!HasOnlyKnownDays(builder, referral, at)) return;
        var row = ReferralRow.Of(referral);
        row.Unit = builder.Units.Intern(referral.Unit.Value, out _);
        builder.Add(row, new ReferralExtras
        {
            SeniorityGiven = referral.Seniority is not null,
            Age = (short)(referral.AgeAtReferral ?? -1),
            Sector = referral.Sector.Length == 0 ? -1 : builder.Sectors.Intern(referral.Sector, out _),
            PostponementDate = DayNumber.Of(referral.PostponementDate),
            PatientKey = referral.PatientKey is null ? -1 : builder.Patients.Intern(referral.PatientKey, out _),
            Specialty = referral.Specialty is null ? -1 : builder.Specialties.Intern(referral.Specialty, out _),
            Team = referral.Team is null ? -1 : builder.Teams.Intern(referral.Team, out _),
            Helfo = (short)referral.Helfo,
            Forwarded = referral.Forwarded switch { null => -1, true => 1, false => 0 },
            CleanUpDecision = (byte)referral.CleanUpDecision,
            SourceRow = at,
        }, id);
    }

    private static bool HasOnlyKnownDays(ReferralListBuilder builder, Referral referral, int at)
    {
        var all = true;
        foreach (var (column, date) in new (string, LocalDate?)[]
        {
            ("received", referral.Received), ("seniority", referral.Seniority), ("assessed", referral.Assessed), ("deadline", referral.Deadline),
            ("waitEnd", referral.WaitEnd), ("postponementDate", referral.PostponementDate), ("closed", referral.Closed),
        })
        {
            if (date is not { } day || day.Year is >= 1948 and <= 2199) continue;
            builder.Findings.Add(WaitingListRules.DateUnreadable, at, column, ("column", column), ("form", "yyyy-MM-dd"));
            all = false;
        }

        return all;
    }

    private static (ImmutableArray<T> Names, int[] NewNumber) Sorted<T>(KeyColumn keys, Func<string, T> name)
    {
        var texts = Enumerable.Range(0, keys.Count).Select(i => keys[i]).ToArray();
        var order = Enumerable.Range(0, texts.Length).OrderBy(i => texts[i], StringComparer.Ordinal).ToArray();
        var newNumber = new int[order.Length];
        for (var i = 0; i < order.Length; i++) newNumber[order[i]] = i;
        return ([.. order.Select(i => name(texts[i]))], newNumber);
    }
}

/// <summary>How many findings of one data-quality rule a source has (<i>antall funn</i>).</summary>
public sealed class FindingCount
{
    internal FindingCount(RuleDefinition rule, Severity severity, long count)
    {
        Rule = rule;
        Severity = severity;
        Count = count;
    }

    /// <summary>The rule.</summary>
    public RuleDefinition Rule { get; }

    /// <summary>The severity it was found with.</summary>
    public Severity Severity { get; }

    /// <summary>How many.</summary>
    public long Count { get; }

    /// <summary>The code and the number.</summary>
    public override string ToString() => $"{Rule.Code} {NumberText.Machine(Count)}";
}
