using ForBedring.Protection;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>A release of a round (<i>frigivelse</i>): one safe report per unit and reporting group, the ledger as it now stands, and findings.</summary>
public sealed class SurveyRelease
{
    private readonly Func<ThemeCode, DisclosurePlan> _plan;
    private readonly Lazy<Dictionary<string, UnitReport>> _byId;

    internal SurveyRelease(SurveyRound round, ReportBasis basis, ImmutableArray<UnitReport> reports, ReleaseLedger ledger, FindingList findings, Func<ThemeCode, DisclosurePlan> plan)
    {
        Round = round;
        Basis = basis;
        Reports = reports;
        Ledger = ledger;
        Findings = findings;
        _plan = plan;
        _byId = new(ById);
    }

    /// <summary>The round, released.</summary>
    public SurveyRound Round { get; }

    /// <summary>What the reports rest on.</summary>
    public ReportBasis Basis { get; }

    /// <summary>The reports: units in the organisation's order, then reporting groups by id.</summary>
    public ImmutableArray<UnitReport> Reports { get; }

    /// <summary>The ledger with this release added.</summary>
    public ReleaseLedger Ledger { get; }

    /// <summary>What was found on the way, for the data controller.</summary>
    public FindingList Findings { get; }

    /// <summary>A unit's or group's report; null where there is none.</summary>
    public UnitReport? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.Value.TryGetValue(id, out var report) ? report : null;
    }

    /// <summary>The precise decision about a theme's figures, which can explain itself. For the data controller only: it holds counts.</summary>
    public DisclosurePlan PlanOf(ThemeCode theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return _plan(theme);
    }

    // Where a unit and a group have the same id, the unit's.
    private Dictionary<string, UnitReport> ById()
    {
        var byId = new Dictionary<string, UnitReport>(Reports.Length, StringComparer.Ordinal);
        foreach (var report in Reports) byId.TryAdd(report.Id, report);

        return byId;
    }

    /// <summary>The number of reports.</summary>
    public override string ToString() => $"{NumberText.Machine(Reports.Length)} reports";
}
