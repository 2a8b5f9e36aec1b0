using ForBedring.Rules;

namespace ForBedring.Releases.Making;

/// <summary>Whether a release may be made at all: every round closed, its bound thresholds kept, its ledger its own, and everything the ledgers hold at hand.</summary>
internal sealed class WaveCheck(DisclosurePolicy policy, JoinedWaves waves, ToldCounts told)
{
    public FindingList Findings() => waves.Misfits.HasError ? waves.Misfits : waves.All.Aggregate(FindingList.Empty, (all, wave) => all.And(Of(wave)));

    /// <summary>What was withdrawn stays in the span of what readers hold: it is only said.</summary>
    public static IEnumerable<Finding> Withdrawals(Wave wave)
        => wave.Ledger.Entries.Where(e => e.IsWithdrawal).Select(e => ReleaseRules.Withdrawn.Find(FindingPolicy.Default, new Subject("cell", e.Cell.Key, e.Family), ("cell", e.Cell.Name)));

    private FindingList Of(Wave wave)
    {
        var findings = wave.Round.CanRelease().And(wave.Round.CanUse(policy.Minimums)).And(wave.Round.CanChoose(policy.Choices)).And(Loosened(wave));
        var subject = wave.Round.Subject;
        if (wave.Ledger.Round != wave.Round.Id)
            findings = findings.And([ReleaseRules.OtherRound.Find(FindingPolicy.Default, subject, ("ledger", wave.Ledger.Round.Value), ("round", wave.Round.Id.Value))]);
        findings = findings.And(wave.Released.Where(e => !IsAtHand(wave, e)).Select(e => e.Cell).Distinct()
            .Select(cell => ReleaseRules.ResponseSetNeeded.Find(FindingPolicy.Default, subject, ("cell", cell.Name))));
        findings = findings.And(wave.Released.SelectMany(e => e.Unpublished.Select(q => (Question: q, e.Cell))).Where(e => !policy.Unpublished.Contains(e.Question)).GroupBy(e => e.Question).Select(e => e.First())
            .Select(e => ReleaseRules.LeftOutBefore.Find(FindingPolicy.Default, subject, ("question", e.Question.Value), ("cell", e.Cell.Name))));
        return findings.And(MissingIn(wave));
    }

    // Whatever weakens is bound by every policy that the same answers were released with.
    private IEnumerable<Finding> Loosened(Wave wave)
    {
        var looser = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var earlier in wave.Ledger.Policies)
        {
            looser.UnionWith(earlier.Minimums.Where(m => policy.Minimums.First(o => o.Family == m.Family) is { } own && (own.Minimum < m.Minimum || own.Difference < m.Difference)).Select(m => m.Family));
            looser.UnionWith(earlier.Choices.Where(c => policy.Choices.First(o => o.Name == c.Name).Strictness < c.Strictness).Select(c => c.Name));
        }

        return looser.Select(choice => ReleaseRules.Loosened.Find(FindingPolicy.Default, wave.Round.Subject, ("choice", choice)));
    }

    // The tree behind an entry is one we have, and the cell has as many people as was told: the same version must not come with others, nor the same codes on another tree.
    private bool IsAtHand(Wave wave, LedgerEntry entry)
    {
        if (waves.GroupsOf(wave, entry.Cell) is not { } groups || entry.TreeFingerprint != (entry.Cell.Tree ?? wave.OwnTree)) return false;
        if (entry.Scoring.Length > 0 && entry.Scoring != wave.Scores.ScoringRules.ToString()) return true;
        var detail = wave.Ledger.Policies.FirstOrDefault(p => p.Fingerprint == entry.PolicyFingerprint)?.Detail ?? policy.Detail;
        return entry.ResponseFingerprint == told.Fingerprint(groups, entry.Family, entry.Unpublished, detail);
    }

    // A ledger that lacks what another one says of its round is older than that release, and may lack more.
    private IEnumerable<Finding> MissingIn(Wave wave)
    {
        var own = new HashSet<(string, CellDefinition)>(wave.Released.Select(e => (e.Family, e.Cell)));
        return waves.All.SelectMany(w => w.Released).Where(e => e.Cell.Pooled.Any(p => p.Round == wave.Round.Id) && !own.Contains((e.Family, e.Cell))).Select(e => e.Cell).Distinct()
            .Select(cell => ReleaseRules.PooledElsewhere.Find(FindingPolicy.Default, wave.Round.Subject, ("cell", cell.Name), ("round", wave.Round.Id.Value)));
    }
}
