using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>By which rule figures are shown or withheld (<i>anonymitetspolicy</i>): a named, immutable value. Every report carries the one it was made with.</summary>
/// <remarks>
/// The standard thresholds rest on published practice: no report below five answers (a health trust's ForBedring procedure), 8 for distributions,
/// 20 for sensitive themes with reports differing by at least 10, 10 for comments, 5 invited. No national rule was found. Differences equal to the
/// minimum, and the two orders between families, are our choice.
/// </remarks>
public sealed class DisclosurePolicy
{
    private readonly ImmutableSortedDictionary<MeasureFamily, FamilyThreshold> _thresholds;

    private string? _fingerprint;

    private DisclosurePolicy(
        string name, ImmutableSortedDictionary<MeasureFamily, FamilyThreshold> thresholds, int insiderAllowance, Unanimity unanimity, EmptyBreakdownCells emptyCells,
        ParticipationRule participation, DisclosureOptions options, ImmutableArray<QuestionCode> unpublished,
        ImmutableSortedDictionary<string, ImmutableArray<OrgLevel>> breakdownLevels, string? acceptLowThreshold, Detail detail, Precision precision)
    {
        Detail = detail;
        Precision = precision;
        Name = name;
        _thresholds = thresholds;
        InsiderAllowance = insiderAllowance;
        Unanimity = unanimity;
        EmptyBreakdownCells = emptyCells;
        Participation = participation;
        Options = options;
        Unpublished = unpublished;
        BreakdownLevels = breakdownLevels;
        AcceptLowThreshold = acceptLowThreshold;
    }

    /// <summary>The standard policy: index 5/5, distribution 8/8, sensitive 20/10, comments 10/10, participation 5/5; banded, fewest respondents.</summary>
    public static DisclosurePolicy Standard { get; } = Create("Standard").ValueOrThrow();

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>a: added to every minimum and difference, because a reader who answered can take himself out; 0 for none.</summary>
    public int InsiderAllowance { get; }

    /// <summary>What happens to extreme figures.</summary>
    public Unanimity Unanimity { get; }

    /// <summary>How a breakdown cell without answers looks.</summary>
    public EmptyBreakdownCells EmptyBreakdownCells { get; }

    /// <summary>Where the number answered and the response rate are shown.</summary>
    public ParticipationRule Participation { get; }

    /// <summary>What to minimise, which units to keep, how long to search.</summary>
    public DisclosureOptions Options { get; }

    /// <summary>Questions that are out for the whole wave. They lower no n.</summary>
    public ImmutableArray<QuestionCode> Unpublished { get; }

    /// <summary>Per breakdown attribute, the levels of units that get one; an attribute left out gets all levels.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<OrgLevel>> BreakdownLevels { get; }

    /// <summary>Why a threshold of 3 or 4 is accepted; null where none is.</summary>
    public string? AcceptLowThreshold { get; }

    /// <summary>Whether figures of single questions are released.</summary>
    public Detail Detail { get; }

    /// <summary>How precisely figures are given.</summary>
    public Precision Precision { get; }

    /// <summary>SHA-256 of everything the policy says, as 64 hexadecimal digits.</summary>
    public string Fingerprint => _fingerprint ??= Digest.Sha256(string.Join("\n",
        Name,
        string.Join(";", _thresholds.Select(t => NameOf(t.Key) + "=" + t.Value)),
        NumberText.Machine(InsiderAllowance), Unanimity.ToString(), EmptyBreakdownCells.ToString(), Participation.ToString(), Options.Objective.ToString(),
        NumberText.Machine(Options.WorkLimit), NumberText.Machine(Options.ImproveRounds), string.Join(",", Options.AlwaysPrefer),
        string.Join(",", Unpublished.Select(q => q.Value)),
        string.Join(";", BreakdownLevels.Select(l => l.Key + "=" + string.Join(",", l.Value))),
        AcceptLowThreshold ?? "", Detail.ToString(), Precision.ToString()));

    /// <summary>The choices as they bind a round when it opens: each with how strict it is.</summary>
    public IReadOnlyList<AnonymityChoice> Choices =>
    [
        new("unanimity", Unanimity == Unanimity.Band ? 2 : 1),
        new("emptyBreakdownCells", EmptyBreakdownCells == EmptyBreakdownCells.AsWithheld ? 2 : 1),
        new("participation", Participation == ParticipationRule.WithFiguresOnly ? 2 : 1),
        new("detail", Detail == Detail.Themes ? 2 : 1),
        new("precision", Precision == Precision.Rounded ? 2 : 1),
    ];

    /// <summary>The thresholds as they bind a round when it opens, the insider allowance included.</summary>
    public IReadOnlyList<AnonymityMinimum> Minimums => [.. _thresholds.Select(t => new AnonymityMinimum(NameOf(t.Key), t.Value.Minimum + InsiderAllowance, t.Value.Difference + InsiderAllowance))];

    /// <summary>The threshold of a family, the insider allowance not included.</summary>
    public FamilyThreshold Threshold(MeasureFamily family) => _thresholds[family];

    /// <summary>Whether a theme's figures get a breakdown in units of a level.</summary>
    public bool BreaksDown(string attribute, OrgLevel level)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return !BreakdownLevels.TryGetValue(attribute, out var levels) || levels.Contains(level);
    }

    /// <summary>A policy, with every problem found (DSC-P01 … DSC-P04).</summary>
    /// <param name="name">Its name; not blank.</param>
    /// <param name="index">Threshold of means; null for 5/5.</param>
    /// <param name="distribution">Threshold of distributions, spread, percent positive and mature climate; null for 8/8.</param>
    /// <param name="sensitive">Threshold of sensitive themes; null for 20/10.</param>
    /// <param name="comments">Threshold of comments; null for 10/10.</param>
    /// <param name="participation">Threshold of people invited; null for 5/5.</param>
    /// <param name="insiderAllowance">Added to every minimum and difference; 0 or more.</param>
    /// <param name="unanimity">What happens to extreme figures.</param>
    /// <param name="emptyBreakdownCells">How a breakdown cell without answers looks.</param>
    /// <param name="participationRule">Where the number answered and the response rate are shown.</param>
    /// <param name="options">What to minimise, which units to keep, how long to search; null for the default.</param>
    /// <param name="unpublished">Questions that are out for the whole wave.</param>
    /// <param name="breakdownLevels">Per breakdown attribute, the levels that get one.</param>
    /// <param name="acceptLowThreshold">Why a threshold of 3 or 4 is accepted; kept in the policy.</param>
    /// <param name="detail">Whether figures of single questions are released.</param>
    /// <param name="precision">How precisely figures are given.</param>
    public static ReadResult<DisclosurePolicy> Create(
        string name, FamilyThreshold? index = null, FamilyThreshold? distribution = null, FamilyThreshold? sensitive = null, FamilyThreshold? comments = null,
        FamilyThreshold? participation = null, int insiderAllowance = 0, Unanimity unanimity = Unanimity.Band, EmptyBreakdownCells emptyBreakdownCells = EmptyBreakdownCells.AsWithheld,
        ParticipationRule participationRule = ParticipationRule.WithFiguresOnly, DisclosureOptions? options = null, IEnumerable<QuestionCode>? unpublished = null,
        IEnumerable<KeyValuePair<string, ImmutableArray<OrgLevel>>>? breakdownLevels = null, string? acceptLowThreshold = null,
        Detail detail = Detail.Questions, Precision precision = Precision.Rounded)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegative(insiderAllowance);
        var thresholds = ImmutableSortedDictionary<MeasureFamily, FamilyThreshold>.Empty
            .Add(MeasureFamily.Index, index ?? new(5))
            .Add(MeasureFamily.Distribution, distribution ?? new(8))
            .Add(MeasureFamily.Sensitive, sensitive ?? new(20, 10))
            .Add(MeasureFamily.Comments, comments ?? new(10))
            .Add(MeasureFamily.Participation, participation ?? new(5));
        return Create(
            new(name, thresholds, insiderAllowance, unanimity, emptyBreakdownCells, participationRule, options ?? DisclosureOptions.Default,
                unpublished is null ? [] : [.. unpublished.Distinct().OrderBy(q => q.Value, StringComparer.Ordinal)],
                breakdownLevels is null ? ImmutableSortedDictionary<string, ImmutableArray<OrgLevel>>.Empty : breakdownLevels.ToImmutableSortedDictionary(StringComparer.Ordinal),
                string.IsNullOrWhiteSpace(acceptLowThreshold) ? null : acceptLowThreshold, detail, precision),
            new ReadProblems());
    }

    /// <summary>The shortcut of one number: index, distribution and participation at it, sensitive and comments raised to it where they are lower, nothing banded or rounded.</summary>
    /// <remarks>For checking and for closed circles; a published report uses a policy of its own. 3 and 4 give a warning; below 3 is refused.</remarks>
    public static ReadResult<DisclosurePolicy> AtThreshold(int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        FamilyThreshold all = new(threshold);
        return Create(
            "Threshold " + NumberText.Machine(threshold), all, all, new FamilyThreshold(20, 10).And(all), new FamilyThreshold(10).And(all), all,
            unanimity: Unanimity.Exact, acceptLowThreshold: threshold < 5 ? "The threshold was given as one number." : null, precision: Precision.Exact);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The threshold figures of a family are decided with.</summary>
    internal FamilyThreshold Effective(MeasureFamily family) => _thresholds[family].Plus(InsiderAllowance);

    internal static ReadResult<DisclosurePolicy> Create(DisclosurePolicy policy, ReadProblems problems)
    {
        foreach (var pair in policy._thresholds)
        {
            var (family, threshold) = (NameOf(pair.Key), pair.Value);
            if (threshold.Difference < 3 || threshold.Minimum < threshold.Difference)
                problems.Add(ReleaseRules.PolicyFloor, null, family, ("family", family));
            else if (threshold.Difference < 5)
                Low(problems, family, policy.AcceptLowThreshold is null ? Severity.Error : Severity.Warning);
        }

        foreach (var larger in new[] { MeasureFamily.Distribution, MeasureFamily.Comments })
        {
            if (policy._thresholds[larger].Minimum < policy._thresholds[MeasureFamily.Index].Minimum)
                problems.Add(ReleaseRules.PolicyOrder, null, NameOf(larger), ("family", NameOf(larger)));
        }

        var (sensitive, ordinary) = (policy._thresholds[MeasureFamily.Sensitive], policy._thresholds[MeasureFamily.Index]);
        if (sensitive.Minimum < ordinary.Minimum || sensitive.Difference < ordinary.Difference)
            problems.Add(ReleaseRules.SensitiveOrder, null, NameOf(MeasureFamily.Sensitive));
        return problems.ToResult(() => policy);
    }

    internal static string NameOf(MeasureFamily family) => family switch
    {
        MeasureFamily.Index => "index",
        MeasureFamily.Distribution => "distribution",
        MeasureFamily.Sensitive => "sensitive",
        MeasureFamily.Comments => "comments",
        _ => "participation",
    };

    private static void Low(ReadProblems problems, string family, Severity severity)
        => problems.Add(new ReadProblem(ReleaseRules.LowThreshold, severity, null, family, [("family", family)]));
}
