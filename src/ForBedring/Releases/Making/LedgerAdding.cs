using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>Adds to ledgers what a release newly shows.</summary>
internal sealed class LedgerAdding(DisclosurePolicy policy, Families families, ToldCounts told, IReadOnlyList<DecidedCell> wanted, Instrument instrument, Func<FamilyDecision, int, bool> isShown)
{
    private readonly string _policy = policy.Fingerprint;

    /// <summary>A round's ledger with the cells that decisions newly show.</summary>
    /// <param name="ledger">The ledger as it stands.</param>
    /// <param name="tree">The fingerprint of the tree that the cells were cut on in that round.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="now">When the release is made.</param>
    public ReleaseLedger Add(ReleaseLedger ledger, string tree, IEnumerable<FamilyDecision> decisions, Instant now) => ledger.Add(Entries(ledger.LastHash, tree, decisions, now).ToList(), policy);

    private IEnumerable<LedgerEntry> Entries(string hash, string tree, IEnumerable<FamilyDecision> decisions, Instant now)
    {
        foreach (var decision in decisions)
        {
            var leftOut = families.LeftOut(decision.Family);
            foreach (var shown in decision.NewlyShown())
            {
                if (!isShown(decision, shown)) continue;
                var source = new ReleaseSource(tree, told.Fingerprint(wanted[shown].Groups, decision.Family, leftOut), _policy, leftOut, instrument.Fingerprint, instrument.Scoring.ToString());
                var entry = LedgerEntry.After(hash, wanted[shown].Cell, decision.Family, source, now);
                hash = entry.Hash;
                yield return entry;
            }
        }
    }
}
