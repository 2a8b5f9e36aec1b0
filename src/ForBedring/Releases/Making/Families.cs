using ForBedring.Protection;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>The decisions of a release, family by family, for one round or for several together: each theme's figures, its distributions, participation.</summary>
/// <param name="policy">The policy.</param>
/// <param name="instrument">The instrument.</param>
/// <param name="waves">The rounds, with everything released of them.</param>
/// <param name="wanted">The cells asked for: of the first round, or of several.</param>
/// <param name="places">Where the cells asked for stand in a tree; null where they are of several rounds.</param>
/// <param name="cancellation">Cancels the search.</param>
internal sealed class Families(
    DisclosurePolicy policy, Instrument instrument, JoinedWaves waves, IReadOnlyList<DecidedCell> wanted, ReleasePlaces? places, CancellationToken cancellation)
{
    private readonly HashSet<QuestionCode> _unpublished = [.. policy.Unpublished];
    private readonly List<Finding> _findings = [];
    private readonly ReleasePlaces? _tree = waves.IsSingle ? places : null;
    private HashSet<int>? _released;

    /// <summary>What was found while deciding.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>All families of figures.</summary>
    public ReleaseDecisions All()
    {
        foreach (var question in policy.Unpublished.Where(q => instrument.FindQuestion(q) is null))
            _findings.Add(ReleaseRules.UnknownQuestion.Find(FindingPolicy.Default, new Subject("policy", policy.Name), ("question", question.Value)));
        var index = new FamilyDecision[instrument.Themes.Length];
        var distribution = new FamilyDecision[index.Length];
        for (var t = 0; t < index.Length; t++)
        {
            index[t] = Noted(Index(t));
            distribution[t] = Noted(Distribution(t, index[t]));
        }

        bool[] themeShown = [.. Enumerable.Range(0, wanted.Count).Select(w => Array.Exists(index, d => d.Shows(w)))];
        return new(index, distribution, Noted(Participation(themeShown)), themeShown);
    }

    /// <summary>A theme's index and its published questions.</summary>
    public FamilyDecision Index(int theme) => Decide("index:" + instrument.Themes[theme].Code.Value, ThresholdOf(theme), Measures(theme), Uncorrected());

    /// <summary>A family of its own, decided on people of the joined rounds; what was found on the way is kept.</summary>
    public FamilyDecision Noted(string family, FamilyThreshold threshold, Func<CellCounts, long> people, bool[] mayShow) => Noted(Decide(family, threshold, [waves.Counts(people)], mayShow));

    /// <summary>K and d of a theme.</summary>
    public FamilyThreshold ThresholdOf(int theme) => policy.Effective(instrument.Themes[theme].IsSensitive ? MeasureFamily.Sensitive : MeasureFamily.Index);

    /// <summary>The precise decision about a theme.</summary>
    public DisclosurePlan PlanOf(ThemeCode theme) => PlanOf(Index(ThemeAt(theme)));

    public DisclosurePlan PlanOf(FamilyDecision decision) => decision.ToProblem(waves.NameOf).Decide(policy.Options, cancellation);

    /// <summary>The findings a release would meet in the ledgers, one for each cell that earlier releases keep back.</summary>
    public IEnumerable<Finding> KeptBack()
    {
        for (var t = 0; t < instrument.Themes.Length; t++)
        {
            var item = instrument.Themes[t].Code.Value;
            foreach (var kept in Index(t).KeptBackByEarlier())
                yield return ReleaseRules.WouldDisclose.Find(FindingPolicy.Default, new Subject("cell", wanted[kept].Cell.Key, item), ("cell", wanted[kept].Cell.Name), ("item", item));
        }
    }

    /// <exception cref="KeyNotFoundException">The instrument has no such theme.</exception>
    public int ThemeAt(ThemeCode theme)
    {
        for (var t = 0; t < instrument.Themes.Length; t++)
        {
            if (instrument.Themes[t].Code == theme) return t;
        }

        throw new KeyNotFoundException($"The instrument has no theme {theme}.");
    }

    /// <summary>The questions of a theme that the policy does not leave out.</summary>
    public IEnumerable<int> PublishedQuestions(int theme)
        => Enumerable.Range(instrument.FirstQuestions[theme], instrument.Themes[theme].Questions.Length).Where(q => !_unpublished.Contains(instrument.Questions[q].Code));

    /// <summary>The themes with the questions that the policy does not leave out.</summary>
    public ImmutableArray<Theme> Published()
        => [.. instrument.Themes.Select(t => t.Questions.Any(q => _unpublished.Contains(q.Code))
            ? new Theme(t.Code, t.Questions.Where(q => !_unpublished.Contains(q.Code)), t.Audience, t.HasMaturity, t.Label)
            : t)];

    /// <summary>The questions of a family's theme that the policy leaves out.</summary>
    public ImmutableArray<QuestionCode> LeftOut(string family)
        => [.. instrument.Themes.Where(t => family == "index:" + t.Code.Value || family == "distribution:" + t.Code.Value).SelectMany(t => t.Questions).Select(q => q.Code).Where(_unpublished.Contains)];

    private FamilyDecision Distribution(int theme, FamilyDecision index)
        => Decide("distribution:" + instrument.Themes[theme].Code.Value, policy.Effective(MeasureFamily.Distribution).And(ThresholdOf(theme)), Measures(theme), [.. Enumerable.Range(0, wanted.Count).Select(index.Shows)]);

    private FamilyDecision Decide(string family, FamilyThreshold threshold, long[][] counts, bool[]? mayShow)
        => FamilyDecision.Decide(family, threshold, counts, waves.Released(family, waves.GroupsOf), wanted, cells => _tree?.Forest(cells, counts), mayShow, policy.Options, cancellation);

    // People invited are the groups here, one per unit. A cell whose number is unknown is not decided here: it goes with the themes.
    private FamilyDecision Participation(bool[] themeShown)
    {
        var invited = waves.Invited();
        var groups = wanted.Select(w => waves.InvitedOf(waves.All[0], w.Cell)).ToList();
        var cells = wanted.Select((w, i) => new DecidedCell(w.Cell, groups[i] ?? [])).ToList();
        bool[] mayShow = [.. groups.Select((g, i) => g is not null && (policy.Participation == ParticipationRule.WhereInvitedAllows || themeShown[i]))];
        return FamilyDecision.Decide(
            "participation", policy.Effective(MeasureFamily.Participation), [invited], waves.Released("participation", waves.InvitedOf), cells,
            cellOf => _tree?.ForestOfInvited(cellOf, invited), mayShow, policy.Options, cancellation);
    }

    // The theme's index and each published question, counted as people; nothing else is a measure of the family.
    private long[][] Measures(int theme)
        => [waves.Counts(c => c.Theme(theme).Respondents), .. PublishedQuestions(theme).Select(q => waves.Counts(c => c.AnswersTo(q)))];

    // Cells with a group whose answers were corrected after a release of it stay as they were first released. Null where there are none.
    private bool[]? Uncorrected()
    {
        if (waves.All.All(w => w.Request.Earlier.IsEmpty)) return null;
        _released ??= [.. waves.All.SelectMany(w => w.Released.Where(e => e.Family != "participation").Select(e => e.Cell).Distinct().SelectMany(c => waves.GroupsOf(w, c) ?? []))];
        return [.. wanted.Select(w => !waves.ReplacedIn(w.Cell).Any(_released.Contains))];
    }

    private FamilyDecision Noted(FamilyDecision decision)
    {
        var subject = new Subject("family", decision.Family);
        if (decision.Choice.CannotVerify) throw new RuleViolationException(new([DisclosureRules.CannotVerify.Find(FindingPolicy.Default, subject)]));
        if (decision.Choice.IsRefusedByAudit) _findings.Add(DisclosureRules.AuditFailed.Find(FindingPolicy.Default, subject));
        if (decision.Choice.NotVerified.Any(x => x)) _findings.Add(DisclosureRules.WorkLimit.Find(FindingPolicy.Default, subject));
        if (!decision.Choice.IsExposed) return decision;
        var problem = decision.ToProblem(waves.NameOf);
        foreach (var leak in DisclosureAudit.Of(problem, problem.Cells.Where(c => c.IsReleased).Select(c => c.Id)).Leaks)
            _findings.Add(DisclosureRules.AlreadyExposed.Find(FindingPolicy.Default, subject, ("witness", leak.Describe())));
        return decision;
    }
}
