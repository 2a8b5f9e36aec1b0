using ForBedring.Protection;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>The decisions of a release, family by family, for one round or for several together: who answered, each theme's figures, its distributions, who was invited.</summary>
/// <remarks>
/// Who answered is decided first, because every figure tells how many are behind it: a theme is shown in no cell whose number must not be told.
/// </remarks>
/// <param name="policy">The policy.</param>
/// <param name="instrument">The instrument.</param>
/// <param name="waves">The rounds, with everything released of them.</param>
/// <param name="wanted">The cells asked for: of the first round, or of several.</param>
/// <param name="places">Where the cells asked for stand in a tree; null where they are of several rounds.</param>
/// <param name="cancellation">Cancels the search.</param>
internal sealed class Families(
    DisclosurePolicy policy, Instrument instrument, JoinedWaves waves, IReadOnlyList<DecidedCell> wanted, ReleasePlaces? places, CancellationToken cancellation)
{
    private const string AnsweredFamily = "participation";
    private const string InvitedFamily = "invitations";
    private const int FewestCellsSideBySide = 2000;

    private readonly HashSet<QuestionCode> _unpublished = [.. policy.Unpublished];
    private readonly List<Finding> _findings = [];
    private readonly ReleasePlaces? _tree = waves.IsSingle ? places : null;
    private readonly bool _hasQuestions = policy.Detail == Detail.Questions || waves.All.Any(w => w.Ledger.Policies.Any(p => p.Detail == Detail.Questions));
    private FamilyDecision? _answered;
    private bool[]? _unrelated;

    /// <summary>What was found while deciding.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    private bool IsMeanOfRespondents => instrument.Scoring.UnitScore == UnitScoreMethod.MeanOfRespondents;

    private FamilyDecision Answered => _answered ??= DecideAnswered();

    /// <summary>All families of figures.</summary>
    public ReleaseDecisions All()
    {
        NoteSituation();
        var themes = instrument.Themes.Length;
        var (index, distribution) = (new FamilyDecision[themes], new FamilyDecision[themes]);
        var answered = Noted(Answered);
        var same = SameAs();
        void Decide(int t)
        {
            if (same[t] != t) return;
            index[t] = Index(t);
            distribution[t] = Distribution(t, index[t]);
        }

        SideBySide(themes, Decide);
        for (var t = 0; t < themes; t++)
        {
            if (same[t] != t) (index[t], distribution[t]) = (index[same[t]].For(IndexFamily(t)), distribution[same[t]].For(DistributionFamily(t)));
            index[t] = Noted(index[t]);
            distribution[t] = Noted(distribution[t]);
        }

        bool[] themeShown = [.. Enumerable.Range(0, wanted.Count).Select(w => Array.Exists(index, d => d.Shows(w)))];
        bool[]?[] showsMean = [.. Enumerable.Range(0, themes).Select(t => MeansShown(t, index[t]))];
        NoteShownBefore(index);
        return new(index, distribution, answered, Noted(Invited(themeShown)), themeShown, showsMean, policy.Participation);
    }

    /// <summary>A theme's index and its published questions.</summary>
    public FamilyDecision Index(int theme) => Decide(IndexFamily(theme), ThresholdOf(theme), Measures(theme), MayShow(theme, isOfDistribution: false), Vetoed(theme, isOfDistribution: false));

    /// <summary>A family of its own, decided on people of the joined rounds; what was found on the way is kept.</summary>
    public FamilyDecision Noted(string family, FamilyThreshold threshold, PeopleMeasure people, bool[] mayShow) => Noted(Decide(family, threshold, [people], mayShow, null));

    /// <summary>K and d of a theme.</summary>
    public FamilyThreshold ThresholdOf(int theme) => policy.Effective(instrument.Themes[theme].IsSensitive ? MeasureFamily.Sensitive : MeasureFamily.Index);

    /// <summary>The precise decision about a theme.</summary>
    public DisclosurePlan PlanOf(ThemeCode theme) => PlanOf(Index(ThemeAt(theme)));

    public DisclosurePlan PlanOf(FamilyDecision decision) => decision.Plan(waves.NameOf, cancellation);

    /// <summary>The findings a release would meet in the ledgers, one for each cell that earlier releases keep back.</summary>
    public IEnumerable<Finding> KeptBack()
    {
        var named = new HashSet<int>();
        for (var t = 0; t < instrument.Themes.Length; t++)
        {
            var item = instrument.Themes[t].Code.Value;
            foreach (var kept in Index(t).KeptBackByEarlier())
            {
                named.Add(kept);
                yield return ReleaseRules.WouldDisclose.Find(FindingPolicy.Default, new Subject("cell", wanted[kept].Cell.Key, item), ("cell", wanted[kept].Cell.Name), ("item", item));
            }
        }

        foreach (var kept in Answered.KeptBackByEarlier().Where(k => !named.Contains(k)))
            yield return ReleaseRules.WouldDisclose.Find(FindingPolicy.Default, new Subject("cell", wanted[kept].Cell.Key, AnsweredFamily), ("cell", wanted[kept].Cell.Name), ("item", AnsweredFamily));
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

    /// <summary>Whether a question's answers go into a score that is made of questions: those that are not published do not.</summary>
    public bool TakesPart(int question) => _unpublished.Count == 0 || !_unpublished.Contains(instrument.Questions[question].Code);

    /// <summary>The questions of a theme that are shown: the published ones, or none where themes only are released.</summary>
    public IEnumerable<int> ShownQuestions(int theme) => policy.Detail == Detail.Questions ? PublishedQuestions(theme) : [];

    /// <summary>The questions of a theme that are shown or were shown earlier of the same answers.</summary>
    public IEnumerable<int> ToldQuestions(int theme) => _hasQuestions ? PublishedQuestions(theme) : [];

    /// <summary>The themes with the questions that the policy does not leave out.</summary>
    public ImmutableArray<Theme> Published()
        => [.. instrument.Themes.Select(t => t.Questions.Any(q => _unpublished.Contains(q.Code))
            ? new Theme(t.Code, t.Questions.Where(q => !_unpublished.Contains(q.Code)), t.Audience, t.HasMaturity, t.Label)
            : t)];

    /// <summary>The questions of a family's theme that the policy leaves out.</summary>
    public ImmutableArray<QuestionCode> LeftOut(string family)
        => [.. instrument.Themes.Where(t => family == "index:" + t.Code.Value || family == "distribution:" + t.Code.Value).SelectMany(t => t.Questions).Select(q => q.Code).Where(_unpublished.Contains)];

    private string IndexFamily(int theme) => "index:" + instrument.Themes[theme].Code.Value;

    private string DistributionFamily(int theme) => "distribution:" + instrument.Themes[theme].Code.Value;

    private IEnumerable<int> PublishedQuestions(int theme)
        => Enumerable.Range(instrument.FirstQuestions[theme], instrument.Themes[theme].Questions.Length).Where(TakesPart);

    private FamilyDecision Distribution(int theme, FamilyDecision index)
    {
        var may = MayShow(theme, isOfDistribution: true);
        return Decide(
            DistributionFamily(theme), policy.Effective(MeasureFamily.Distribution).And(ThresholdOf(theme)), Measures(theme),
            [.. Enumerable.Range(0, wanted.Count).Select(w => index.Shows(w) && may[w])], Vetoed(theme, isOfDistribution: true));
    }

    // Where someone has several sheets, people own what is decided. Where weights are not whole people, K is seen to here, on different people.
    private FamilyDecision Decide(string family, FamilyThreshold threshold, List<PeopleMeasure> measures, bool[]? mayShow, bool[]? vetoed)
    {
        if (waves.Scale > 1 && waves.KnowsPeople)
        {
            return Kept(FamilyDecision.DecideByPeople(
                family, threshold, waves.PeopleBy(instrument, measures), measures.Count, waves.GroupCount, waves.Released(family, waves.GroupsOf), wanted, mayShow, policy.Options, cancellation), vetoed);
        }

        if (waves.Scale > 1)
        {
            mayShow = mayShow is null ? [.. Enumerable.Repeat(true, wanted.Count)] : (bool[])mayShow.Clone();
            foreach (var measure in measures)
            {
                var people = waves.People(measure, wanted);
                for (var w = 0; w < mayShow.Length; w++) mayShow[w] &= people[w] == 0 || people[w] >= threshold.Minimum;
            }
        }

        long[][] counts = [.. measures.Select(waves.Weights)];
        return Kept(FamilyDecision.Decide(
            family, threshold, waves.Scale, counts, waves.Released(family, waves.GroupsOf), wanted, cells => _tree?.Forest(cells, counts), mayShow, policy.Options, cancellation), vetoed);
    }

    private FamilyDecision Kept(FamilyDecision decision, bool[]? vetoed)
    {
        decision.Vetoed = vetoed;
        if (vetoed is not null || Related() is not null) decision.KeptBack = [.. Enumerable.Range(0, wanted.Count).Select(w => vetoed?[w] == true || Related()?[w] == false)];
        return decision;
    }

    // Numbers of people are told of every cell with a figure, whoever was invited: no one is to be had by subtracting them. The threshold of
    // participation, where it is not higher than that of the figures themselves.
    private FamilyDecision DecideAnswered()
    {
        var (own, index) = (policy.Effective(MeasureFamily.Participation), policy.Effective(MeasureFamily.Index));
        return Decide(AnsweredFamily, new(Math.Min(own.Minimum, index.Minimum), Math.Min(own.Difference, index.Difference)), [PeopleMeasure.Sheets], Related(), null);
    }

    // People invited are the groups here, one per unit. A cell whose number is unknown is not decided here: it goes with the themes.
    private FamilyDecision Invited(bool[] themeShown)
    {
        var invited = waves.Invited();
        var groups = wanted.Select(w => waves.InvitedOf(waves.All[0], w.Cell)).ToList();
        var cells = wanted.Select((w, i) => new DecidedCell(w.Cell, groups[i] ?? [])).ToList();
        bool[] mayShow = [.. groups.Select((g, i) => g is not null && Answered.Shows(i) && (policy.Participation == ParticipationRule.WhereInvitedAllows || themeShown[i]))];
        return FamilyDecision.Decide(
            InvitedFamily, policy.Effective(MeasureFamily.Participation), 1, [invited], waves.Released(InvitedFamily, waves.InvitedOf), cells,
            cellOf => _tree?.ForestOfInvited(cellOf, invited), mayShow, policy.Options, cancellation);
    }

    // Whom the figures of a theme are about. Where its questions are or were shown, each is a measure, and a mean made of them tells no more.
    private List<PeopleMeasure> Measures(int theme)
    {
        var measures = new List<PeopleMeasure> { PeopleMeasure.IndexOf(theme) };
        var isMadeOfQuestions = !IsMeanOfRespondents && (instrument.Scoring.UnitScore == UnitScoreMethod.MeanOfQuestionMeans || instrument.Themes[theme].Questions.Any(q => _unpublished.Contains(q.Code)));
        if (_hasQuestions || isMadeOfQuestions) measures.AddRange(PublishedQuestions(theme).Select(PeopleMeasure.Question));
        else if (!IsMeanOfRespondents) measures.Add(PeopleMeasure.AnythingOf(theme));
        return measures;
    }

    // Per theme the first one with the same people everywhere, the same thresholds and nothing released before; itself where there is none.
    private int[] SameAs()
    {
        var same = Enumerable.Range(0, instrument.Themes.Length).ToArray();
        if (waves.Scale > 1 || waves.All.Any(w => w.Released.Any())) return same;
        var counts = new List<(int Theme, long[][] Counts)>();
        for (var t = 0; t < same.Length; t++)
        {
            long[][] own = [.. Measures(t).Select(waves.Counts).Aggregate(new List<long[]>(), (kept, c) =>
            {
                if (!kept.Exists(k => k.AsSpan().SequenceEqual(c))) kept.Add(c);
                return kept;
            })];
            var first = counts.Find(c => ThresholdOf(c.Theme).Equals(ThresholdOf(t)) && c.Counts.Length == own.Length && c.Counts.Zip(own, (a, b) => a.AsSpan().SequenceEqual(b)).All(x => x));
            if (first.Counts is null) counts.Add((t, own));
            else same[t] = first.Theme;
        }

        return same;
    }

    private bool[] MayShow(int theme, bool isOfDistribution)
    {
        var vetoed = Vetoed(theme, isOfDistribution);
        return [.. Enumerable.Range(0, wanted.Count).Select(w => Answered.Shows(w) && Related()?[w] != false && vetoed?[w] != true)];
    }

    // Not where it is unknown which of the people's answers changed since they were shown. Null where there is one version.
    private bool[]? Related()
    {
        if (waves.All.All(w => w.Request.Earlier.IsEmpty)) return null;
        return _unrelated ??= [.. wanted.Select(w => !waves.MeetsUnrelated(w.Cell))];
    }

    // A figure that depends on the scoring is not shown about people whose figure by other scoring was.
    private bool[]? Vetoed(int theme, bool isOfDistribution)
    {
        var family = isOfDistribution ? DistributionFamily(theme) : IndexFamily(theme);
        HashSet<int>? people = null;
        foreach (var wave in waves.All)
        {
            foreach (var entry in wave.Released)
            {
                if (entry.Family == family && entry.Scoring.Length > 0 && IsOther(entry.Scoring, isOfDistribution)) (people ??= []).UnionWith(waves.GroupsOf(wave, entry.Cell) ?? []);
            }
        }

        return people is null ? null : [.. wanted.Select(w => w.Groups.Any(people.Contains))];
    }

    // Spread, percent positive and distributions by any rule; a mean by who has an index and how it is made.
    private bool IsOther(string scoring, bool isOfDistribution)
    {
        var own = instrument.Scoring;
        return scoring != own.ToString() && (isOfDistribution || scoring != new ScoringRules(own.MinimumAnsweredShare, PositiveOf(scoring), MatureOf(scoring), own.UnitScore).ToString());
    }

    private static Fraction PositiveOf(string scoring) => Fraction.TryParse(Between(scoring, "positive from ", ",")) ?? Fraction.From(0);

    private static Fraction MatureOf(string scoring) => Fraction.TryParse(Between(scoring, "mature from ", ",")) ?? Fraction.From(0);

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        if (start < 0) return "";
        start += from.Length;
        var end = text.IndexOf(to, start, StringComparison.Ordinal);
        return end < 0 ? text.Substring(start) : text.Substring(start, end - start);
    }

    private void SideBySide(int count, Action<int> decide)
    {
        if (wanted.Count >= FewestCellsSideBySide) Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, decide);
        else
        {
            for (var i = 0; i < count; i++) decide(i);
        }
    }

    // Beside question figures a mean of respondents is shown where everyone answered every question: it is then the mean of the questions'
    // means. Elsewhere it would tell of those who skipped one. Null where every mean may be shown.
    private bool[]? MeansShown(int theme, FamilyDecision index)
    {
        if (!IsMeanOfRespondents || !_hasQuestions) return null;
        var respondents = waves.Counts(PeopleMeasure.IndexOf(theme));
        var any = waves.Counts(PeopleMeasure.AnythingOf(theme));
        var questions = Enumerable.Range(instrument.FirstQuestions[theme], instrument.Themes[theme].Questions.Length).Select(q => waves.Counts(PeopleMeasure.Question(q))).ToList();
        bool[] shows = [.. wanted.Select(w =>
        {
            var n = w.Groups.Sum(g => respondents[g]);
            return w.Groups.Sum(g => any[g]) == n && questions.TrueForAll(q => w.Groups.Sum(g => q[g]) == n);
        })];
        var cost = Enumerable.Range(0, wanted.Count).Count(w => index.Shows(w) && !shows[w]);
        var item = instrument.Themes[theme].Code.Value;
        if (cost > 0) _findings.Add(ReleaseRules.IndexesWithheld.Find(FindingPolicy.Default, new Subject("theme", item), ("item", item), ("figures", cost)));
        return shows;
    }

    private void NoteSituation()
    {
        foreach (var question in policy.Unpublished.Where(q => instrument.FindQuestion(q) is null))
            _findings.Add(ReleaseRules.UnknownQuestion.Find(FindingPolicy.Default, new Subject("policy", policy.Name), ("question", question.Value)));
        foreach (var wave in waves.All)
        {
            var (subject, round) = (wave.Round.Subject, ("round", wave.Round.Id.Value));
            if (!wave.Scores.HasRespondents) _findings.Add(ReleaseRules.SheetsNotPeople.Find(FindingPolicy.Default, subject, round));
            if (wave.Cells.HasLateWithoutPeople) _findings.Add(ReleaseRules.LateWithoutPeople.Find(FindingPolicy.Default, subject, round));
            if (wave.Released.Any(e => e.Scoring.Length > 0 && e.Scoring != instrument.Scoring.ToString())) _findings.Add(ReleaseRules.OtherScoring.Find(FindingPolicy.Default, subject, round));
        }

        if (Related() is { } related && Array.Exists(related, r => !r))
            _findings.Add(ReleaseRules.VersionsNotRelated.Find(FindingPolicy.Default, waves.All[0].Round.Subject, ("round", waves.All[0].Round.Id.Value)));
    }

    // A place that was shown in an earlier version, on another tree or under another policy, and is not shown now.
    private void NoteShownBefore(FamilyDecision[] index)
    {
        for (var t = 0; t < index.Length; t++)
        {
            var before = new HashSet<(string, string?, string)>(waves.All[0].Ledger.Released(IndexFamily(t)).Where(c => c.Pooled.IsEmpty).Select(Place));
            if (before.Count == 0) continue;
            for (var w = 0; w < wanted.Count; w++)
            {
                if (index[t].Shows(w) || !wanted[w].Cell.Pooled.IsEmpty || !before.Contains(Place(wanted[w].Cell))) continue;
                var rule = index[t].KindOf(w) switch
                {
                    WithholdingKind.BelowThreshold or WithholdingKind.NoData => ReleaseRules.ShownBeforeTooFew,
                    WithholdingKind.ReleasedEarlierDiffers => ReleaseRules.ShownBeforeDiffers,
                    _ => ReleaseRules.ShownBeforeProtects,
                };
                var item = instrument.Themes[t].Code.Value;
                _findings.Add(rule.Find(FindingPolicy.Default, new Subject("cell", wanted[w].Cell.Key, item), ("cell", wanted[w].Cell.Name), ("item", item)));
            }
        }

        static (string, string?, string) Place(CellDefinition cell) => (cell.Group?.Value ?? cell.Units[0].Value, cell.Attribute, cell.Value);
    }

    private FamilyDecision Noted(FamilyDecision decision)
    {
        var subject = new Subject("family", decision.Family);
        if (decision.Choice.CannotVerify) throw new RuleViolationException(new([DisclosureRules.CannotVerify.Find(FindingPolicy.Default, subject)]));
        if (decision.Choice.IsRefusedByAudit) _findings.Add(DisclosureRules.AuditFailed.Find(FindingPolicy.Default, subject));
        else if (decision.Choice.NotVerified.Any(x => x)) _findings.Add(DisclosureRules.WorkLimit.Find(FindingPolicy.Default, subject));
        if (!decision.Choice.IsExposed || decision.Choice.IsRefusedByAudit) return decision;
        if (LowestBefore(decision.Family) is { } lower && decision.IsSafeBefore(lower, waves.Scale))
        {
            _findings.Add(ReleaseRules.ThresholdRaised.Find(FindingPolicy.Default, subject, ("family", decision.Family)));
            return decision;
        }

        var problem = decision.ToProblem(waves.NameOf);
        foreach (var leak in DisclosureAudit.Of(problem, problem.Cells.Where(c => c.IsReleased).Select(c => c.Id)).Leaks)
            _findings.Add(DisclosureRules.AlreadyExposed.Find(FindingPolicy.Default, subject, ("witness", leak.Describe())));
        return decision;
    }

    // The lowest threshold that any policy in the ledgers decided a family with; null where none is known.
    private FamilyThreshold? LowestBefore(string family)
    {
        FamilyThreshold? lowest = null;
        foreach (var earlier in waves.All.SelectMany(w => w.Ledger.Policies))
        {
            var own = Of(earlier);
            lowest = lowest is null ? own : new(Math.Min(lowest.Minimum, own.Minimum), Math.Min(lowest.Difference, own.Difference));
        }

        return lowest;

        FamilyThreshold Of(DisclosurePolicy p)
        {
            var theme = Array.FindIndex([.. instrument.Themes], t => family.EndsWith(":" + t.Code.Value, StringComparison.Ordinal));
            var index = p.Effective(theme >= 0 && instrument.Themes[theme].IsSensitive ? MeasureFamily.Sensitive : MeasureFamily.Index);
            if (family.StartsWith("distribution:", StringComparison.Ordinal)) return p.Effective(MeasureFamily.Distribution).And(index);
            if (family.StartsWith("comments:", StringComparison.Ordinal)) return p.Effective(MeasureFamily.Comments).And(index);
            return theme >= 0 ? index : p.Effective(MeasureFamily.Participation);
        }
    }
}
