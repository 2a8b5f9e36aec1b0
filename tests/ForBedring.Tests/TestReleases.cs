using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Tests;

/// <summary>Releases at a time that no test depends on, in one line.</summary>
internal static class TestReleases
{
    public static Instant Now { get; } = Instant.FromUtc(2026, 3, 1, 12, 0);

    /// <summary>The standard policy, unrounded.</summary>
    public static DisclosurePolicy Unrounded { get; } = DisclosurePolicy.Create("Standard", precision: Precision.Exact).ValueOrThrow();

    public static SurveyRelease Apply(this DisclosurePolicy policy, SurveyScores scores, ReleaseRequest? request = null, ReleaseLedger? ledger = null, Instant? now = null)
        => policy.Apply(new ReleaseOf(scores, now ?? Now, request, ledger));

    public static FindingList CanRelease(this DisclosurePolicy policy, SurveyScores scores, ReleaseRequest? request = null, ReleaseLedger? ledger = null)
        => policy.CanRelease(new ReleaseOf(scores, Now, request, ledger));

    public static DisclosurePlan Plan(this DisclosurePolicy policy, SurveyScores scores, ThemeCode theme, ReleaseRequest? request = null, ReleaseLedger? ledger = null)
        => policy.Plan(new ReleaseOf(scores, Now, request, ledger), theme);

    public static CommentRelease ApplyToComments(
        this DisclosurePolicy policy, SurveyScores scores, IEnumerable<SurveyComment> comments, CommentsReviewed reviewed, ReleaseRequest? request = null, ReleaseLedger? ledger = null, Instant? now = null)
        => policy.ApplyToComments(new ReleaseOf(scores, now ?? Now, request, ledger), comments, reviewed);

    public static PooledRelease ApplyPooled(this DisclosurePolicy policy, IEnumerable<PooledWave> waves) => policy.ApplyPooled(waves, Now);
}
