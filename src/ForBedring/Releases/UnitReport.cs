using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>What one unit or reporting group may see of a round (<i>enhetsrapport</i>). It is safe to show: only a disclosure policy makes one.</summary>
/// <remarks>No constructor, no factory from numbers, no <c>with</c>. It can also be read back from the file of a report that was safe when it was written.</remarks>
public sealed class UnitReport
{
    internal UnitReport(ReportBasis basis, UnitOrGroup referent, string name, OrgLevel level, ImmutableArray<UnitId> members, GroupId? reportedIn, ReportCell total, ImmutableArray<ReportCell> breakdowns, AnswerFrame? frame = null)
    {
        Basis = basis;
        Referent = referent;
        Name = name;
        Level = level;
        Members = members;
        ReportedIn = reportedIn;
        Total = total;
        Breakdowns = breakdowns;
        Frame = frame;
    }

    /// <summary>What it rests on: round, instrument, scoring rules, policy.</summary>
    public ReportBasis Basis { get; }

    /// <summary>Whom it describes.</summary>
    public UnitOrGroup Referent { get; }

    /// <summary>The code of the unit or the id of the group.</summary>
    public string Id => Referent.Id;

    /// <summary>The name of the unit or group.</summary>
    public string Name { get; }

    /// <summary>The unit's level; for a group that of its members.</summary>
    public OrgLevel Level { get; }

    /// <summary>The units a reporting group describes, so that readers know whom it is about; empty for a unit.</summary>
    public ImmutableArray<UnitId> Members { get; }

    /// <summary>The reporting group that a member unit is described by instead; null where the unit has its own report.</summary>
    public GroupId? ReportedIn { get; }

    /// <summary>The whole unit.</summary>
    public ReportCell Total { get; }

    /// <summary>The breakdown's cells, values in ordinal order; empty where none was asked for.</summary>
    public ImmutableArray<ReportCell> Breakdowns { get; }

    /// <summary>Whose workplace and leader the answers describe; null where it was not stated.</summary>
    public AnswerFrame? Frame { get; }

    /// <summary>The total, then the breakdowns.</summary>
    public IEnumerable<ReportCell> Cells => Breakdowns.Prepend(Total);

    /// <summary>A theme's figures for the whole unit; null where the instrument has no such theme.</summary>
    public ThemeFigures? Find(ThemeCode theme) => Total.Find(theme);

    /// <summary>The unit's or group's code.</summary>
    public override string ToString() => Id;
}

/// <summary>What every report of a release rests on (<i>rapportgrunnlag</i>).</summary>
public sealed class ReportBasis
{
    internal ReportBasis(RoundId round, int year, string instrumentCode, string instrumentVersion, string instrumentFingerprint, ImmutableArray<Theme> themes, ScoringRules scoring, DisclosurePolicy policy, bool countsPeople = false)
    {
        CountsPeople = countsPeople;
        Round = round;
        Year = year;
        InstrumentCode = instrumentCode;
        InstrumentVersion = instrumentVersion;
        InstrumentFingerprint = instrumentFingerprint;
        Themes = themes;
        Scoring = scoring;
        Policy = policy;
    }

    /// <summary>The round.</summary>
    public RoundId Round { get; }

    /// <summary>The year of the round.</summary>
    public int Year { get; }

    /// <summary>The instrument's code.</summary>
    public string InstrumentCode { get; }

    /// <summary>The instrument's version.</summary>
    public string InstrumentVersion { get; }

    /// <summary>SHA-256 of the instrument without texts, as 64 hexadecimal digits.</summary>
    public string InstrumentFingerprint { get; }

    /// <summary>The themes with their questions, scales and audiences, so that two years can be compared.</summary>
    public ImmutableArray<Theme> Themes { get; }

    /// <summary>The scoring rules.</summary>
    public ScoringRules Scoring { get; }

    /// <summary>The disclosure policy.</summary>
    public DisclosurePolicy Policy { get; }

    /// <summary>Whether thresholds count people by their keys; otherwise each sheet counts as a person, and someone with several counts several times.</summary>
    public bool CountsPeople { get; }

    /// <summary>The round and the instrument.</summary>
    public override string ToString() => $"{Round} {InstrumentCode} {InstrumentVersion}";
}
