using ForBedring.Organisation;

namespace ForBedring.WaitingLists;

/// <summary>One referral period as recorded (<i>henvisning</i>, <i>tilvising</i>). What is absent is null; nothing is filled in.</summary>
/// <remarks>A record is never refused for its data quality: <see cref="ReferralList.Read(IEnumerable{Referral}, LocalDate?)"/> tells what looks wrong.</remarks>
public sealed class Referral
{
    /// <summary>A referral. Name the arguments that are given.</summary>
    /// <param name="id">A pseudonymous id, unique in the list; never a national id.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="received">The day the institution received it (<i>mottaksdato</i>).</param>
    /// <param name="seniority">The first receipt anywhere in the specialist service (<i>ansiennitetsdato</i>).</param>
    /// <param name="assessed">The day it was assessed (<i>vurderingsdato</i>).</param>
    /// <param name="right">The outcome of the rights assessment.</param>
    /// <param name="outcome">What the assessment led to.</param>
    /// <param name="deadline">The last day care must have started (<i>juridisk frist</i>).</param>
    /// <param name="waitEnd">The day the wait ended (<i>ventetid sluttdato</i>).</param>
    /// <param name="waitEndCode">Why it ended.</param>
    /// <param name="postponement">Why the last postponement that counts was made.</param>
    /// <param name="postponementDate">Its day.</param>
    /// <param name="closed">The end of the referral period.</param>
    /// <param name="sector">The sector, such as <c>SOM</c> or <c>PHBU</c>; empty where unknown.</param>
    /// <param name="ageAtReferral">Whole years at the referral, 0 to 130.</param>
    /// <param name="patientKey">A pseudonymous patient key, for double referrals only.</param>
    /// <param name="specialty">The specialty.</param>
    /// <param name="forwarded">Whether it was sent on from another institution.</param>
    /// <param name="helfo">What was told to Helfo of a breach.</param>
    /// <param name="isCleanUp">Whether the wait ended in a clean-up of the list (<i>rydding</i>).</param>
    /// <param name="cleanUpDecision">What the clean-up decided.</param>
    /// <param name="team">The team.</param>
    public Referral(
        string id,
        UnitId unit,
        LocalDate received,
        LocalDate? seniority = null,
        LocalDate? assessed = null,
        RightCode? right = null,
        OutcomeCode? outcome = null,
        LocalDate? deadline = null,
        LocalDate? waitEnd = null,
        WaitEndCode? waitEndCode = null,
        PostponementCode? postponement = null,
        LocalDate? postponementDate = null,
        LocalDate? closed = null,
        string sector = "",
        int? ageAtReferral = null,
        string? patientKey = null,
        string? specialty = null,
        bool? forwarded = null,
        HelfoNotice helfo = HelfoNotice.None,
        bool isCleanUp = false,
        ReviewDecision cleanUpDecision = ReviewDecision.None,
        string? team = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(sector);
        if (ageAtReferral is < 0 or > 130) throw new ArgumentOutOfRangeException(nameof(ageAtReferral), ageAtReferral, "The age is from 0 to 130 years.");
        Id = id;
        Unit = unit;
        Received = received;
        Seniority = seniority;
        Assessed = assessed;
        Right = right;
        Outcome = outcome;
        Deadline = deadline;
        WaitEnd = waitEnd;
        WaitEndCode = waitEndCode;
        Postponement = postponement;
        PostponementDate = postponementDate;
        Closed = closed;
        Sector = sector;
        AgeAtReferral = ageAtReferral;
        PatientKey = patientKey;
        Specialty = specialty;
        Forwarded = forwarded;
        Helfo = helfo;
        IsCleanUp = isCleanUp;
        CleanUpDecision = cleanUpDecision;
        Team = team;
    }

    /// <summary>The pseudonymous id.</summary>
    public string Id { get; }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The sector: <c>SOM</c>, <c>PHBU</c>, <c>PHV</c>, <c>TSB</c> or another; empty where unknown.</summary>
    public string Sector { get; }

    /// <summary>Whole years at the referral, 0 to 130; null where unknown.</summary>
    public int? AgeAtReferral { get; }

    /// <summary>The day it was received (<i>mottaksdato</i>): starts the assessment clock.</summary>
    public LocalDate Received { get; }

    /// <summary>The seniority date as recorded (<i>ansiennitetsdato</i>): starts the waiting clock; null where empty.</summary>
    public LocalDate? Seniority { get; }

    /// <summary>The day of assessment (<i>vurderingsdato</i>), also of a rejected referral; null while unassessed.</summary>
    public LocalDate? Assessed { get; }

    /// <summary>The outcome of the rights assessment; null while unassessed.</summary>
    public RightCode? Right { get; }

    /// <summary>What the assessment led to; null where not recorded.</summary>
    public OutcomeCode? Outcome { get; }

    /// <summary>The last day care must have started (<i>juridisk frist</i>), itself included; null where there is none.</summary>
    public LocalDate? Deadline { get; }

    /// <summary>The day the wait ended (<i>ventetid sluttdato</i>); null while waiting.</summary>
    public LocalDate? WaitEnd { get; }

    /// <summary>Why the wait ended (<i>sluttkode</i>); null where not recorded.</summary>
    public WaitEndCode? WaitEndCode { get; }

    /// <summary>Why the last postponement that counts was made; null where there was none.</summary>
    public PostponementCode? Postponement { get; }

    /// <summary>The day of that postponement; null where not recorded.</summary>
    public LocalDate? PostponementDate { get; }

    /// <summary>The end of the referral period; null while open.</summary>
    public LocalDate? Closed { get; }

    /// <summary>A pseudonymous patient key; null where not recorded.</summary>
    public string? PatientKey { get; }

    /// <summary>The specialty; null where not recorded.</summary>
    public string? Specialty { get; }

    /// <summary>Whether it was sent on from another institution; null where not recorded.</summary>
    public bool? Forwarded { get; }

    /// <summary>What was told to Helfo of a breach.</summary>
    public HelfoNotice Helfo { get; }

    /// <summary>Whether the wait ended in a clean-up of the list (<i>rydding</i>).</summary>
    public bool IsCleanUp { get; }

    /// <summary>What the clean-up decided.</summary>
    public ReviewDecision CleanUpDecision { get; }

    /// <summary>The team; null where not recorded.</summary>
    public string? Team { get; }

    /// <summary>The clock of the patient's wait.</summary>
    public WaitingClock WaitingClock => WaitingClock.Of(this);

    /// <summary>The clock of the hospital's assessment.</summary>
    public AssessmentClock AssessmentClock => AssessmentClock.Of(this);

    /// <summary>The id and the unit.</summary>
    public override string ToString() => $"{Id} at {Unit}";
}

/// <summary>What was told to Helfo of a breach (<i>varsel til Helfo</i>).</summary>
public enum HelfoNotice
{
    /// <summary>Nothing recorded.</summary>
    None = 0,

    /// <summary>31: Helfo was notified (<i>varslet</i>).</summary>
    Notified = 31,

    /// <summary>32: agreed with the patient not to notify (<i>avtalt med pasienten</i>).</summary>
    AgreedNotTo = 32,
}

/// <summary>What a review of a waiting list decided for one patient (<i>beslutning i ryddingen</i>).</summary>
public enum ReviewDecision
{
    /// <summary>None recorded.</summary>
    None = 0,

    /// <summary>Stays on the list (<i>behold</i>).</summary>
    Keep = 1,

    /// <summary>Back to the general practitioner (<i>avslutt til fastlege</i>).</summary>
    DischargeToGp = 2,

    /// <summary>Every other control at the general practitioner (<i>alterner med fastlege</i>).</summary>
    AlternateWithGp = 3,

    /// <summary>Follow-up when the patient needs it (<i>behovsstyrt oppfølging</i>).</summary>
    NeedDriven = 4,

    /// <summary>The next contact by telephone or video (<i>digital</i>).</summary>
    Digital = 5,

    /// <summary>Call and clarify (<i>ring og avklar</i>).</summary>
    CallAndClarify = 6,

    /// <summary>Sooner than planned (<i>framskynd</i>).</summary>
    Expedite = 7,

    /// <summary>A double referral, joined with the other (<i>slå sammen</i>).</summary>
    MergeDuplicate = 8,
}
