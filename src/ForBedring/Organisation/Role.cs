using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <summary>A role (<i>rolle</i>): a code and its name in three languages, never a person.</summary>
/// <remarks>The codes in <see cref="WellKnown"/> are stable API; others are custom. Equality is by code, ordinal.</remarks>
public sealed class Role : IEquatable<Role>, IComparable<Role>
{
    /// <summary>A role of one's own.</summary>
    /// <param name="code">A code without blanks, for example <c>SmittevernSykepleier</c>.</param>
    /// <param name="label">The name in three languages.</param>
    /// <exception cref="ArgumentException">The code is blank or holds a blank.</exception>
    public Role(string code, LocalisedText label)
        : this(code, label, isCollective: false)
    {
    }

    /// <summary>A role of one's own, or one that is a group of people.</summary>
    public Role(string code, LocalisedText label, bool isCollective)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(label);
        if (code.Any(char.IsWhiteSpace)) throw new ArgumentException($"The role code '{code}' holds a blank.", nameof(code));
        Code = code;
        Label = label;
        IsCollective = isCollective;
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The name in three languages.</summary>
    public LocalisedText Label { get; }

    /// <summary>Whether the role is a body or group (<i>kollektiv</i>): a leader group, a committee. A service such as HR has a head and is not one.</summary>
    public bool IsCollective { get; }

    /// <summary>Leader (<i>leder</i>).</summary>
    public static Role Leader { get; } = new("Leader", new("leder", "leiar", "leader"));

    /// <summary>Hospital director (<i>sykehusdirektør</i>).</summary>
    public static Role HospitalDirector { get; } = new("HospitalDirector", new("sykehusdirektør", "sjukehusdirektør", "hospital director"));

    /// <summary>Head of clinic (<i>klinikksjef</i>).</summary>
    public static Role ClinicHead { get; } = new("ClinicHead", new("klinikksjef", "klinikksjef", "head of clinic"));

    /// <summary>Department leader (<i>avdelingsleder</i>).</summary>
    public static Role DepartmentLeader { get; } = new("DepartmentLeader", new("avdelingsleder", "avdelingsleiar", "department leader"));

    /// <summary>Section leader (<i>seksjonsleder</i>).</summary>
    public static Role SectionLeader { get; } = new("SectionLeader", new("seksjonsleder", "seksjonsleiar", "section leader"));

    /// <summary>Union representative (<i>tillitsvalgt</i>, TV).</summary>
    public static Role UnionRepresentative { get; } = new("UnionRepresentative", new("tillitsvalgt", "tillitsvald", "union representative"));

    /// <summary>Safety representative (<i>verneombud</i>, VO).</summary>
    public static Role SafetyRepresentative { get; } = new("SafetyRepresentative", new("verneombud", "verneombod", "safety representative"));

    /// <summary>Chief safety representative (<i>hovedverneombud</i>).</summary>
    public static Role ChiefSafetyRepresentative { get; } = new("ChiefSafetyRepresentative", new("hovedverneombud", "hovudverneombod", "chief safety representative"));

    /// <summary>Safety service (<i>vernetjeneste</i>).</summary>
    public static Role SafetyService { get; } = new("SafetyService", new("vernetjeneste", "verneteneste", "safety service"));

    /// <summary>Attendance group (<i>nærværsgruppe</i>).</summary>
    public static Role AttendanceGroup { get; } = new("AttendanceGroup", new("nærværsgruppe", "nærværsgruppe", "attendance group"), isCollective: true);

    /// <summary>Human resources, health and safety (<i>HR, personal</i>).</summary>
    public static Role HumanResources { get; } = new("HumanResources", new("HR", "HR", "human resources"));

    /// <summary>Occupational health service (<i>bedriftshelsetjeneste</i>, BHT).</summary>
    public static Role OccupationalHealthService { get; } = new("OccupationalHealthService", new("bedriftshelsetjeneste", "bedriftshelseteneste", "occupational health service"));

    /// <summary>Quality adviser (<i>kvalitetsrådgiver</i>).</summary>
    public static Role QualityAdviser { get; } = new("QualityAdviser", new("kvalitetsrådgiver", "kvalitetsrådgjevar", "quality adviser"));

    /// <summary>Follow-up officer (<i>oppfølgingsansvarlig</i>).</summary>
    public static Role FollowUpOfficer { get; } = new("FollowUpOfficer", new("oppfølgingsansvarlig", "oppfølgingsansvarleg", "follow-up officer"));

    /// <summary>Survey coordinator (<i>gjennomføringsansvarlig</i>).</summary>
    public static Role SurveyCoordinator { get; } = new("SurveyCoordinator", new("gjennomføringsansvarlig", "gjennomføringsansvarleg", "survey coordinator"));

    /// <summary>Communication (<i>kommunikasjon</i>).</summary>
    public static Role Communication { get; } = new("Communication", new("kommunikasjon", "kommunikasjon", "communication"));

    /// <summary>Employee (<i>medarbeider</i>).</summary>
    public static Role Employee { get; } = new("Employee", new("medarbeider", "medarbeidar", "employee"));

    /// <summary>Leader group (<i>ledergruppe</i>).</summary>
    public static Role LeaderGroup { get; } = new("LeaderGroup", new("ledergruppe", "leiargruppe", "leader group"), isCollective: true);

    /// <summary>Top leader group (<i>toppledergruppe</i>).</summary>
    public static Role TopLeaderGroup { get; } = new("TopLeaderGroup", new("toppledergruppe", "toppleiargruppe", "top leader group"), isCollective: true);

    /// <summary>Working environment committee (<i>arbeidsmiljøutvalg</i>, AMU).</summary>
    public static Role WorkEnvironmentCommittee { get; } = new("WorkEnvironmentCommittee", new("arbeidsmiljøutvalg", "arbeidsmiljøutval", "working environment committee"), isCollective: true);

    /// <summary>Quality and working environment committee (<i>KVAM-utvalg</i>).</summary>
    public static Role QualityAndWorkEnvironmentCommittee { get; } = new("QualityAndWorkEnvironmentCommittee", new("KVAM-utvalg", "KVAM-utval", "quality and working environment committee"), isCollective: true);

    /// <summary>User representative (<i>brukerrepresentant</i>).</summary>
    public static Role UserRepresentative { get; } = new("UserRepresentative", new("brukerrepresentant", "brukarrepresentant", "user representative"));

    /// <summary>Process guide, the person (<i>prosessveileder</i>); the document is a tool of the wheel.</summary>
    public static Role ProcessGuidePerson { get; } = new("ProcessGuidePerson", new("prosessveileder", "prosessrettleiar", "process guide"));

    /// <summary>Consultant, a senior doctor (<i>overlege</i>).</summary>
    public static Role Consultant { get; } = new("Consultant", new("overlege", "overlege", "consultant"));

    /// <summary>Secretary (<i>sekretær</i>).</summary>
    public static Role Secretary { get; } = new("Secretary", new("sekretær", "sekretær", "secretary"));

    /// <summary>Nurse (<i>sykepleier</i>).</summary>
    public static Role Nurse { get; } = new("Nurse", new("sykepleier", "sjukepleiar", "nurse"));

    /// <summary>Section leader of an outpatient clinic (<i>seksjonsleder poliklinikk</i>).</summary>
    public static Role OutpatientSectionLeader { get; } = new("OutpatientSectionLeader", new("seksjonsleder poliklinikk", "seksjonsleiar poliklinikk", "outpatient section leader"));

    /// <summary>The roles with stable codes.</summary>
    public static ImmutableArray<Role> WellKnown { get; } =
    [
        Leader, HospitalDirector, ClinicHead, DepartmentLeader, SectionLeader, UnionRepresentative, SafetyRepresentative, ChiefSafetyRepresentative,
        SafetyService, AttendanceGroup, HumanResources, OccupationalHealthService, QualityAdviser, FollowUpOfficer, SurveyCoordinator, Communication,
        Employee, LeaderGroup, TopLeaderGroup, WorkEnvironmentCommittee, QualityAndWorkEnvironmentCommittee, UserRepresentative, ProcessGuidePerson,
        Consultant, Secretary, Nurse, OutpatientSectionLeader,
    ];

    /// <summary>The well-known role of a code, or a custom role named by the code itself.</summary>
    /// <exception cref="ArgumentException">The code is blank or holds a blank.</exception>
    public static Role Of(string code) => WellKnown.FirstOrDefault(r => r.Code == code) ?? new Role(code, LocalisedText.Same(code));

    /// <inheritdoc/>
    public int CompareTo(Role? other) => string.CompareOrdinal(Code, other?.Code);

    /// <inheritdoc/>
    public bool Equals(Role? other) => Code == other?.Code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Role);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>Whether two roles have the same code.</summary>
    public static bool operator ==(Role? left, Role? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two roles have different codes.</summary>
    public static bool operator !=(Role? left, Role? right) => !(left == right);
}
