using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>One round in a decision: its answers, what was released of them, and the cells over its people.</summary>
internal sealed class Wave
{
    public Wave(SurveyScores scores, ReleaseLedger ledger, ReleaseRequest request)
    {
        Scores = scores;
        Ledger = ledger;
        Request = request;
        Cells = new(scores, request, ledger.Entries.Where(e => !e.IsWithdrawal).SelectMany(e => e.Cell.Pooled.IsEmpty ? [e.Cell.Version] : e.Cell.Pooled.Where(p => p.Round == scores.Round.Id).Select(p => p.Version)).Distinct());
        Invited = new(scores, Cells);
        OwnTree = Cells.OwnTree;
    }

    public SurveyScores Scores { get; }

    public ReleaseLedger Ledger { get; }

    public ReleaseRequest Request { get; }

    public WaveCells Cells { get; }

    public InvitedPeople Invited { get; }

    /// <summary>The fingerprint of the round's own tree.</summary>
    public string OwnTree { get; }

    public SurveyRound Round => Scores.Round;

    /// <summary>The entries that state a release.</summary>
    public IEnumerable<LedgerEntry> Released => Ledger.Entries.Where(e => !e.IsWithdrawal);

    /// <summary>A round given beside another one: what its request says about answers and trees counts, what it asks for does not.</summary>
    public static Wave Of(PooledWave given) => new(given.Scores, given.Ledger, given.Request.WithoutAsking());
}
