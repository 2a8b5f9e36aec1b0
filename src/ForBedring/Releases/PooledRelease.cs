using ForBedring.Protection;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>A release of several rounds together (<i>frigivelse av samlede år</i>): one safe report per unit that all of them have, their ledgers as they now stand, and findings.</summary>
public sealed class PooledRelease
{
    private readonly Func<ThemeCode, DisclosurePlan> _plan;

    internal PooledRelease(ImmutableArray<SurveyRound> rounds, ImmutableArray<PooledReport> reports, ImmutableArray<ReleaseLedger> ledgers, FindingList findings, Func<ThemeCode, DisclosurePlan> plan)
    {
        Rounds = rounds;
        Reports = reports;
        Ledgers = ledgers;
        Findings = findings;
        _plan = plan;
    }

    /// <summary>The rounds, released, in the order given.</summary>
    public ImmutableArray<SurveyRound> Rounds { get; }

    /// <summary>The reports, in the order of the latest round's organisation.</summary>
    public ImmutableArray<PooledReport> Reports { get; }

    /// <summary>The ledger of each round with this release added, in the order given. All of them are to be stored.</summary>
    public ImmutableArray<ReleaseLedger> Ledgers { get; }

    /// <summary>What was found on the way, for the data controller.</summary>
    public FindingList Findings { get; }

    /// <summary>A unit's report; null where some round has no such unit.</summary>
    public PooledReport? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Reports.FirstOrDefault(r => r.Id == id);
    }

    /// <summary>The precise decision about a theme's figures, which can explain itself. For the data controller only: it holds counts.</summary>
    /// <exception cref="KeyNotFoundException">The instrument has no such theme.</exception>
    public DisclosurePlan PlanOf(ThemeCode theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return _plan(theme);
    }

    /// <summary>The number of reports.</summary>
    public override string ToString() => $"{NumberText.Machine(Reports.Length)} reports";
}
