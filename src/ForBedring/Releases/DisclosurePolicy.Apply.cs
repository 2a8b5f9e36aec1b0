using ForBedring.Protection;
using ForBedring.Releases.Making;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

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

    /// <summary>The comments that may be shown, per unit: where the figures are shown and enough people answered, subtraction between units included. The texts are not analysed.</summary>
    /// <param name="scores">The scores of a closed round.</param>
    /// <param name="comments">The comments.</param>
    /// <param name="reviewed">Who read them for names and other marks of people; required, because content can name people.</param>
    /// <param name="request">What is asked for; null for every unit's total. Comments are never broken down.</param>
    /// <param name="ledger">What was released before; null for nothing.</param>
    /// <param name="now">When the release is made.</param>
    /// <exception cref="RuleViolationException">A rule of <see cref="CanRelease"/> refuses.</exception>
    /// <exception cref="KeyNotFoundException">A comment is on a theme that the instrument does not have.</exception>
    public CommentRelease ApplyToComments(
        SurveyScores scores, IEnumerable<SurveyComment> comments, CommentsReviewed reviewed, ReleaseRequest? request = null, ReleaseLedger? ledger = null, Instant now = default)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(comments);
        ArgumentNullException.ThrowIfNull(reviewed);
        var run = new ReleaseRun(this, scores, request ?? ReleaseRequest.Totals, ledger ?? ReleaseLedger.For(scores.Round.Id), default);
        run.Check().ThrowIfRefused();
        return run.Comments([.. comments], reviewed, now);
    }

    /// <summary>The number answered that may be shown while a round is open: it stands still until enough have been added, so that it never reveals when one person answered.</summary>
    /// <param name="lastShown">What was shown last; withheld or no data before anything was.</param>
    /// <param name="answered">Sheets answered now.</param>
    /// <param name="invited">People invited; null where unknown.</param>
    public Disclosed<ResponseCount> WhileOpen(Disclosed<ResponseCount> lastShown, int answered, int? invited)
    {
        ArgumentNullException.ThrowIfNull(lastShown);
        ArgumentOutOfRangeException.ThrowIfNegative(answered);
        var threshold = Effective(MeasureFamily.Participation);
        if (lastShown.TryGetShown(out var last) && answered - last.Answered < Math.Max(5, threshold.Difference)) return lastShown;
        return answered >= threshold.Minimum && (invited is null || invited >= threshold.Minimum)
            ? Disclosed<ResponseCount>.Show(new ResponseCount(answered, invited))
            : Disclosed<ResponseCount>.Hidden;
    }

    /// <summary>From counts only, sets of sibling units that together reach the index threshold where each alone does not: proposals for reporting groups, never made silently.</summary>
    /// <returns>Disjoint sets of as few units as possible, below each parent; a larger sibling joins only where the small ones do not reach.</returns>
    public ImmutableArray<ImmutableArray<Organisation.UnitId>> SuggestReportingGroups(SurveyScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return GroupSuggestion.Of(scores, Effective(MeasureFamily.Index).Minimum);
    }
}
