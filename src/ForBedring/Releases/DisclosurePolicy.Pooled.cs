using ForBedring.Protection;
using ForBedring.Releases.Making;
using ForBedring.Rules;

namespace ForBedring.Releases;

public sealed partial class DisclosurePolicy
{
    /// <summary>Whether rounds may be released together, and what earlier releases of any of them would keep back (DSC-L01).</summary>
    /// <remarks>The rounds are different and their instruments ask and score the same, whatever their year, version and texts (DSC-L09), each passes what <see cref="CanRelease"/> asks, and their ledgers say the same about cells of several rounds (DSC-L10). DSC-L01 only tells beforehand: such cells are withheld.</remarks>
    /// <param name="waves">The rounds, at least two.</param>
    /// <exception cref="ArgumentException">There are fewer than two rounds.</exception>
    public FindingList CanReleasePooled(IEnumerable<PooledWave> waves)
    {
        var run = Pooled(waves, default);
        var findings = run.Check();
        return findings.HasError ? findings : findings.And(run.KeptBack());
    }

    /// <summary>Several rounds together, such as two years of a small unit: the total of every unit whose code stands in the own tree of each round.</summary>
    /// <remarks>
    /// Decided jointly with everything in every ledger: a pooled figure less one year's figure is the other year's. Roles, reporting groups and
    /// other trees are not pooled. Someone who answered in two rounds counts twice.
    /// </remarks>
    /// <param name="waves">The rounds, at least two, each with its ledger as it now stands. Rounds that their ledgers hold other pooled years with are given in their requests.</param>
    /// <param name="now">When the release is made; goes into the ledgers.</param>
    /// <param name="cancellation">Observed per round of the search and per 10,000 steps.</param>
    /// <exception cref="ArgumentException">There are fewer than two rounds.</exception>
    /// <exception cref="RuleViolationException">A rule refuses; see <see cref="CanReleasePooled"/>.</exception>
    public PooledRelease ApplyPooled(IEnumerable<PooledWave> waves, Instant now = default, CancellationToken cancellation = default)
    {
        var run = Pooled(waves, cancellation);
        run.Check().ThrowIfRefused();
        return run.Run(now);
    }

    private PooledRun Pooled(IEnumerable<PooledWave> waves, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(waves);
        var given = waves.Select(w => w ?? throw new ArgumentException("A round is null.", nameof(waves))).ToList();
        return given.Count >= 2 ? new PooledRun(this, given, cancellation) : throw new ArgumentException("Pooled years are at least two rounds.", nameof(waves));
    }
}
