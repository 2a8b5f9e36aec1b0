using ForBedring.Disclosure.Release;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Disclosure;

public sealed partial class DisclosurePolicy
{
    /// <summary>SHA-256 of everything the policy says, as 64 hexadecimal digits.</summary>
    public string Fingerprint => Digest.Sha256(string.Join("\n",
        Name,
        string.Join(";", _thresholds.Select(t => NameOf(t.Key) + "=" + t.Value)),
        NumberText.Machine(InsiderAllowance), Unanimity.ToString(), EmptyBreakdownCells.ToString(), Participation.ToString(), Options.Objective.ToString(),
        NumberText.Machine(Options.WorkLimit), NumberText.Machine(Options.ImproveRounds), string.Join(",", Options.AlwaysPrefer),
        string.Join(",", Unpublished.Select(q => q.Value)),
        string.Join(";", BreakdownLevels.Select(l => l.Key + "=" + string.Join(",", l.Value))),
        AcceptLowThreshold ?? ""));

    /// <summary>Whether a release may be made, and what earlier releases would keep back (DSC-L01): the round is closed, its thresholds are kept, the ledger is of the round and its answers are at hand.</summary>
    /// <remarks>DSC-L01 refuses only a request for all or nothing; here it tells beforehand.</remarks>
    public FindingList CanRelease(SurveyScores scores, ReleaseRequest? request = null, ReleaseLedger? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var run = new ReleaseRun(this, scores, request ?? ReleaseRequest.Totals, ledger ?? ReleaseLedger.For(scores.Round.Id), default);
        var findings = run.Check();
        return findings.HasError ? findings : findings.And(run.KeptBack());
    }

    /// <summary>The release: a safe report for every unit. The only road from scores to a figure. The same scores, request and ledger give the same release.</summary>
    /// <param name="scores">The scores of a closed round.</param>
    /// <param name="request">What is asked for; null for every unit's total.</param>
    /// <param name="ledger">What was released before of the round; null for nothing.</param>
    /// <param name="now">When the release is made; goes into the ledger.</param>
    /// <param name="cancellation">Observed per round of the search and per 10,000 steps.</param>
    /// <exception cref="RuleViolationException">A rule refuses: the round is not closed, a threshold is lower than the bound one, answers of earlier releases are missing, or what was released cannot be verified.</exception>
    /// <exception cref="DisclosureAuditException">The audit refused the decision: a fault in this library.</exception>
    public SurveyRelease Apply(SurveyScores scores, ReleaseRequest? request = null, ReleaseLedger? ledger = null, Instant now = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var run = new ReleaseRun(this, scores, request ?? ReleaseRequest.Totals, ledger ?? ReleaseLedger.For(scores.Round.Id), cancellation);
        run.Check().ThrowIfRefused();
        return run.Run(now);
    }

    /// <summary>The decision about one theme from counts alone, before any figure is made: it can be audited, explained and compared with another policy's.</summary>
    /// <exception cref="KeyNotFoundException">The instrument has no such theme.</exception>
    public DisclosurePlan Plan(SurveyScores scores, ThemeCode theme, ReleaseRequest? request = null, ReleaseLedger? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(theme);
        return new ReleaseRun(this, scores, request ?? ReleaseRequest.Totals, ledger ?? ReleaseLedger.For(scores.Round.Id), default).PlanOf(theme);
    }
}
