using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>What is to be released, out of what, after what, and when (<i>frigivelse av</i>): the scores, the request, the ledger and the time. Immutable.</summary>
/// <remarks>Given to a policy as one thing: <c>policy.Apply(new ReleaseOf(scores, now, request, ledger))</c>.</remarks>
public sealed class ReleaseOf
{
    /// <summary>What is to be released.</summary>
    /// <param name="scores">The scores of a closed round.</param>
    /// <param name="now">When the release is made; goes into the ledger.</param>
    /// <param name="request">What is asked for; null for every unit's total.</param>
    /// <param name="ledger">Everything released before of the round, as the ledger now stands; null for nothing.</param>
    public ReleaseOf(SurveyScores scores, Instant now, ReleaseRequest? request = null, ReleaseLedger? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        Scores = scores;
        Now = now;
        Request = request ?? ReleaseRequest.Totals;
        Ledger = ledger ?? ReleaseLedger.For(scores.Round.Id);
    }

    /// <summary>The scores.</summary>
    public SurveyScores Scores { get; }

    /// <summary>When the release is made.</summary>
    public Instant Now { get; }

    /// <summary>What is asked for.</summary>
    public ReleaseRequest Request { get; }

    /// <summary>What was released before.</summary>
    public ReleaseLedger Ledger { get; }

    /// <summary>The round and the request.</summary>
    public override string ToString() => $"{Scores.Round.Id} {Request}";
}
