using ForBedring.Organisation;
using ForBedring.Releases.Making;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>What a policy does with scores (<i>frigivelse</i>): the only road from scores to a figure.</summary>
public static class Releasing
{
    /// <summary>Whether a release may be made, and what earlier releases would keep back (DSC-L01): the round is closed, nothing bound is loosened, the ledger is of the round and its answers are at hand.</summary>
    /// <remarks>DSC-L01 refuses only a request for all or nothing; here it tells beforehand.</remarks>
    /// <param name="policy">The policy.</param>
    /// <param name="release">What is to be released.</param>
    public static FindingList CanRelease(this DisclosurePolicy policy, ReleaseOf release)
    {
        var run = Run(policy, release, default);
        var findings = run.Check();
        return findings.HasError ? findings : findings.And(run.KeptBack());
    }

    /// <summary>The release: a safe report for every unit. The only road from scores to a figure. The same scores, request and ledger give the same release.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="release">What is to be released.</param>
    /// <param name="cancellation">Observed per round of the search and per 10,000 steps.</param>
    /// <exception cref="RuleViolationException">A rule refuses: the round is not closed, the policy is looser than a bound one, answers of earlier releases are missing, or what was released cannot be verified.</exception>
    public static SurveyRelease Apply(this DisclosurePolicy policy, ReleaseOf release, CancellationToken cancellation = default)
    {
        var run = Run(policy, release, cancellation);
        run.Check().ThrowIfRefused();
        return run.Run(release.Now);
    }

    /// <summary>The decision about one theme from counts alone, before any figure is made: it can be audited, explained and compared with another policy's.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="release">What is to be released.</param>
    /// <param name="theme">The theme.</param>
    /// <exception cref="KeyNotFoundException">The instrument has no such theme.</exception>
    public static Protection.DisclosurePlan Plan(this DisclosurePolicy policy, ReleaseOf release, ThemeCode theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return Run(policy, release, default).PlanOf(theme);
    }

    /// <summary>The comments that may be shown, per unit: where the figures are shown and enough people answered, subtraction between units included. The texts are not analysed.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="release">What is to be released. Comments are never broken down.</param>
    /// <param name="comments">The comments.</param>
    /// <param name="reviewed">Who read them for names and other marks of people; required, because content can name people.</param>
    /// <exception cref="RuleViolationException">A rule of <see cref="CanRelease"/> refuses.</exception>
    /// <exception cref="KeyNotFoundException">A comment is on a theme that the instrument does not have.</exception>
    public static CommentRelease ApplyToComments(this DisclosurePolicy policy, ReleaseOf release, IEnumerable<SurveyComment> comments, CommentsReviewed reviewed)
    {
        ArgumentNullException.ThrowIfNull(comments);
        ArgumentNullException.ThrowIfNull(reviewed);
        var run = Run(policy, release, default);
        run.Check().ThrowIfRefused();
        return run.Comments([.. comments], reviewed, release.Now);
    }

    /// <summary>Whether rounds may be released together, and what earlier releases of any of them would keep back (DSC-L01).</summary>
    /// <remarks>The rounds are different and their instruments ask and score the same, whatever their year, version and texts (DSC-L09), each passes what <see cref="CanRelease"/> asks, and their ledgers say the same about cells of several rounds (DSC-L10). DSC-L01 only tells beforehand: such cells are withheld.</remarks>
    /// <param name="policy">The policy.</param>
    /// <param name="waves">The rounds, at least two.</param>
    /// <exception cref="ArgumentException">There are fewer than two rounds.</exception>
    public static FindingList CanReleasePooled(this DisclosurePolicy policy, IEnumerable<PooledWave> waves)
    {
        var run = Pooled(policy, waves, default);
        var findings = run.Check();
        return findings.HasError ? findings : findings.And(run.KeptBack());
    }

    /// <summary>Several rounds together, such as two years of a small unit: the total of every unit whose code stands in the own tree of each round.</summary>
    /// <remarks>
    /// Decided jointly with everything in every ledger: a pooled figure less one year's figure is the other year's. Roles, reporting groups and
    /// other trees are not pooled. With respondents' keys someone who answered in two rounds is one person for the thresholds; without them two.
    /// </remarks>
    /// <param name="policy">The policy.</param>
    /// <param name="waves">The rounds, at least two, each with its ledger as it now stands. Rounds that their ledgers hold other pooled years with are given in their requests.</param>
    /// <param name="now">When the release is made; goes into the ledgers.</param>
    /// <param name="cancellation">Observed per round of the search and per 10,000 steps.</param>
    /// <exception cref="ArgumentException">There are fewer than two rounds.</exception>
    /// <exception cref="RuleViolationException">A rule refuses; see <see cref="CanReleasePooled"/>.</exception>
    public static PooledRelease ApplyPooled(this DisclosurePolicy policy, IEnumerable<PooledWave> waves, Instant now, CancellationToken cancellation = default)
    {
        var run = Pooled(policy, waves, cancellation);
        run.Check().ThrowIfRefused();
        return run.Run(now);
    }

    /// <summary>The number answered that may be shown while a round is open: it stands still until enough have been added, so that it never reveals when one person answered.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="lastShown">What was shown last; withheld or no data before anything was.</param>
    /// <param name="answered">Sheets answered now.</param>
    /// <param name="invited">People invited; null where unknown.</param>
    public static Disclosed<ResponseCount> WhileOpen(this DisclosurePolicy policy, Disclosed<ResponseCount> lastShown, int answered, int? invited)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(lastShown);
        ArgumentOutOfRangeException.ThrowIfNegative(answered);
        var threshold = policy.Effective(MeasureFamily.Participation);
        if (lastShown.TryGetShown(out var last) && answered - last.Answered < Math.Max(5, threshold.Difference)) return lastShown;
        return answered >= threshold.Minimum && (invited is null || invited >= threshold.Minimum)
            ? Disclosed<ResponseCount>.Show(new ResponseCount(answered, invited))
            : Disclosed<ResponseCount>.Hidden;
    }

    /// <summary>From counts only, sets of sibling units that together reach the index threshold where each alone does not: proposals for reporting groups, never made silently.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="scores">The scores of a closed round.</param>
    /// <returns>Disjoint sets of as few units as possible, below each parent; a larger sibling joins only where the small ones do not reach.</returns>
    public static ImmutableArray<ImmutableArray<UnitId>> SuggestReportingGroups(this DisclosurePolicy policy, SurveyScores scores)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(scores);
        return GroupSuggestion.Of(scores, policy.Effective(MeasureFamily.Index).Minimum);
    }

    private static ReleaseRun Run(DisclosurePolicy policy, ReleaseOf release, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(release);
        return new(policy, release.Scores, release.Request, release.Ledger, cancellation);
    }

    private static PooledRun Pooled(DisclosurePolicy policy, IEnumerable<PooledWave> waves, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(waves);
        var given = waves.Select(w => w ?? throw new ArgumentException("A round is null.", nameof(waves))).ToList();
        return given.Count >= 2 ? new PooledRun(policy, given, cancellation) : throw new ArgumentException("Pooled years are at least two rounds.", nameof(waves));
    }
}
