using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>What one unit may see of several rounds together (<i>rapport for samlede år</i>). It is safe to show: only a disclosure policy makes one.</summary>
/// <remarks>
/// A type of its own, so that it is never taken for one year's. Units are matched by code. Every number of respondents is a number of sheets;
/// the thresholds count different people where every sheet has a respondent's key.
/// </remarks>
public sealed class PooledReport
{
    internal PooledReport(PooledBasis basis, OrgUnit unit, ReportCell total)
    {
        Basis = basis;
        Unit = unit.Id;
        Name = unit.Name;
        Level = unit.Level;
        Total = total;
    }

    /// <summary>What it rests on: rounds, instrument, scoring rules, policy.</summary>
    public PooledBasis Basis { get; }

    /// <summary>Whom it describes.</summary>
    public UnitId Unit { get; }

    /// <summary>The unit's code.</summary>
    public string Id => Unit.Value;

    /// <summary>The unit's name in the latest round.</summary>
    public string Name { get; }

    /// <summary>The unit's level in the latest round.</summary>
    public OrgLevel Level { get; }

    /// <summary>The whole unit, all rounds together.</summary>
    public ReportCell Total { get; }

    /// <summary>A theme's figures; null where the instrument has no such theme.</summary>
    public ThemeFigures? Find(ThemeCode theme) => Total.Find(theme);

    /// <summary>The unit's code and the years.</summary>
    public override string ToString() => $"{Id} ({string.Join(" + ", Basis.Rounds)})";
}

/// <summary>What every report of pooled years rests on (<i>rapportgrunnlag for samlede år</i>).</summary>
public sealed class PooledBasis
{
    internal PooledBasis(ImmutableArray<PooledYear> rounds, Instrument instrument, ImmutableArray<Theme> themes, DisclosurePolicy policy, bool countsPeople)
    {
        CountsPeople = countsPeople;
        Rounds = rounds;
        InstrumentCode = instrument.Code;
        InstrumentVersion = instrument.Version;
        InstrumentFingerprint = instrument.Fingerprint;
        Scoring = instrument.Scoring;
        Themes = themes;
        Policy = policy;
    }

    /// <summary>The rounds, oldest first.</summary>
    public ImmutableArray<PooledYear> Rounds { get; }

    /// <summary>The code of the rounds' instruments.</summary>
    public string InstrumentCode { get; }

    /// <summary>The version of the latest round's instrument; earlier ones ask and score the same.</summary>
    public string InstrumentVersion { get; }

    /// <summary>SHA-256 of the latest round's instrument without texts, as 64 hexadecimal digits. An earlier round's may differ by its year and version.</summary>
    public string InstrumentFingerprint { get; }

    /// <summary>The themes with their published questions, scales and audiences, worded as in the latest round.</summary>
    public ImmutableArray<Theme> Themes { get; }

    /// <summary>The scoring rules.</summary>
    public ScoringRules Scoring { get; }

    /// <summary>The disclosure policy.</summary>
    public DisclosurePolicy Policy { get; }

    /// <summary>Whether thresholds count people by their keys, also across rounds; otherwise each sheet counts as a person.</summary>
    public bool CountsPeople { get; }

    /// <summary>The rounds and the instrument.</summary>
    public override string ToString() => $"{string.Join(" + ", Rounds)} {InstrumentCode} {InstrumentVersion}";
}

/// <summary>One round of a pooled report (<i>runde i en samlet rapport</i>): its id and its year.</summary>
public sealed class PooledYear
{
    internal PooledYear(RoundId round, int year)
    {
        Round = round;
        Year = year;
    }

    /// <summary>The round.</summary>
    public RoundId Round { get; }

    /// <summary>The year of the round.</summary>
    public int Year { get; }

    /// <summary>The round, with the year where that is another text.</summary>
    public override string ToString() => Round.Value == NumberText.Machine(Year) ? Round.Value : $"{Round} {NumberText.Machine(Year)}";
}
