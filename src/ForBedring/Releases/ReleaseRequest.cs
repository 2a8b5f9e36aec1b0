using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>What is asked for in a release (<i>bestilling av frigivelse</i>): every unit's total, and perhaps a breakdown, reporting groups, earlier versions, another tree and the rounds it was pooled with. Immutable.</summary>
public sealed class ReleaseRequest
{
    /// <summary>A request.</summary>
    /// <param name="byRole">Whether each unit is also broken down by role.</param>
    /// <param name="groups">Reporting groups; those of other rounds are left out. A member unit gets a pointer to its group instead of figures.</param>
    /// <param name="version">The version of the answers, 1 for the first.</param>
    /// <param name="earlier">The scores of earlier versions by their number: needed once the ledger holds releases from them.</param>
    /// <param name="allOrNothing">Whether the release is refused when something that has enough people would have to be withheld because of earlier releases.</param>
    /// <param name="answerFrames">Per unit code, whose workplace and leader the answers describe.</param>
    /// <param name="recut">Another tree to report on, such as this year's for last year's answers; null for the round's own.</param>
    /// <param name="earlierRecuts">Other trees that the ledger holds releases on: needed once it does.</param>
    /// <param name="pooledWith">The other rounds of pooled years that the ledger holds, with their ledgers as they now stand: needed once it does. Rounds that nothing ties to this one are left out.</param>
    /// <param name="figures">Figures beside the usual ones.</param>
    public ReleaseRequest(
        bool byRole = false, ReportingGroups? groups = null, int version = 1, IEnumerable<KeyValuePair<int, SurveyScores>>? earlier = null, bool allOrNothing = false,
        IEnumerable<KeyValuePair<UnitId, AnswerFrame>>? answerFrames = null, Recut? recut = null, IEnumerable<Recut>? earlierRecuts = null, IEnumerable<PooledWave>? pooledWith = null, ExtraFigures figures = ExtraFigures.None)
    {
        if ((figures & ~(ExtraFigures.NetPromoter | ExtraFigures.Composite)) != ExtraFigures.None) throw new ArgumentOutOfRangeException(nameof(figures), figures, "The figures are not of ExtraFigures.");
        Figures = figures;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(version);
        ByRole = byRole;
        Groups = groups ?? ReportingGroups.None;
        Version = version;
        Earlier = earlier is null ? ImmutableSortedDictionary<int, SurveyScores>.Empty : earlier.ToImmutableSortedDictionary();
        if (Earlier.Keys.Any(v => v < 1 || v >= version)) throw new ArgumentException("Earlier versions are numbered from 1 and below the version asked for.", nameof(earlier));
        AllOrNothing = allOrNothing;
        Recut = recut;
        EarlierRecuts = earlierRecuts is null ? [] : [.. earlierRecuts.Where(r => r.Fingerprint != recut?.Fingerprint).GroupBy(r => r.Fingerprint).Select(g => g.First()).OrderBy(r => r.Fingerprint, StringComparer.Ordinal)];
        PooledWith = pooledWith is null ? [] : [.. pooledWith.Select(w => w ?? throw new ArgumentException("A round is null.", nameof(pooledWith)))];
        AnswerFrames = answerFrames is null ? ImmutableSortedDictionary<UnitId, AnswerFrame>.Empty : answerFrames.ToImmutableSortedDictionary();
    }

    /// <summary>Every unit's total, nothing else.</summary>
    public static ReleaseRequest Totals { get; } = new();

    /// <summary>Every unit's total and its roles.</summary>
    public static ReleaseRequest TotalsAndRoles { get; } = new(byRole: true);

    /// <summary>Whether each unit is also broken down by role.</summary>
    public bool ByRole { get; }

    /// <summary>The reporting groups.</summary>
    public ReportingGroups Groups { get; }

    /// <summary>The version of the answers.</summary>
    public int Version { get; }

    /// <summary>The scores of earlier versions.</summary>
    public ImmutableSortedDictionary<int, SurveyScores> Earlier { get; }

    /// <summary>Whether the release is refused rather than reduced.</summary>
    public bool AllOrNothing { get; }

    /// <summary>Per unit, whose workplace and leader the answers describe.</summary>
    public ImmutableSortedDictionary<UnitId, AnswerFrame> AnswerFrames { get; }

    /// <summary>Another tree to report on; null for the round's own.</summary>
    public Recut? Recut { get; }

    /// <summary>Other trees that the ledger holds releases on.</summary>
    public ImmutableArray<Recut> EarlierRecuts { get; }

    /// <summary>The other rounds of pooled years that the ledger holds.</summary>
    public ImmutableArray<PooledWave> PooledWith { get; }

    /// <summary>Figures beside the usual ones.</summary>
    public ExtraFigures Figures { get; }

    /// <summary>The version and whether roles are asked for.</summary>
    public override string ToString() => $"version {Rules.NumberText.Machine(Version)}{(ByRole ? " by role" : "")}";

    /// <summary>The answers and trees of this request with nothing asked for but totals on the round's own tree.</summary>
    internal ReleaseRequest WithoutAsking() => new(version: Version, earlier: Earlier, earlierRecuts: Recut is null ? EarlierRecuts : EarlierRecuts.Add(Recut), pooledWith: PooledWith);
}
