using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>One round of pooled years (<i>runde i samlede år</i>): its scores, what was released of it, and what is needed to rebuild that. Immutable.</summary>
public sealed class PooledWave
{
    /// <summary>A round.</summary>
    /// <param name="scores">The scores of a closed round.</param>
    /// <param name="ledger">Everything released before of the round, as the ledger now stands; null for nothing.</param>
    /// <param name="request">The version of the answers, earlier versions, earlier trees and further rounds that the ledger holds releases of; null for the first version and nothing else. Roles, reporting groups and a tree it asks for are not asked for here; such a tree counts as an earlier one.</param>
    public PooledWave(SurveyScores scores, ReleaseLedger? ledger = null, ReleaseRequest? request = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        Scores = scores;
        Ledger = ledger ?? ReleaseLedger.For(scores.Round.Id);
        Request = request ?? ReleaseRequest.Totals;
    }

    /// <summary>The scores.</summary>
    public SurveyScores Scores { get; }

    /// <summary>The ledger.</summary>
    public ReleaseLedger Ledger { get; }

    /// <summary>What is needed to rebuild what the ledger holds.</summary>
    public ReleaseRequest Request { get; }

    /// <summary>The round.</summary>
    public override string ToString() => Scores.Round.Id.Value;

    internal bool IsSameAs(PooledWave other) => ReferenceEquals(Scores, other.Scores) && Ledger.LastHash == other.Ledger.LastHash && Request.Version == other.Request.Version;
}
