using ForBedring.Disclosure.Engine;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Disclosure.Release;

/// <summary>One release: what is asked for, a decision per family, the figures of what is shown, and the ledger afterwards.</summary>
internal sealed class ReleaseRun
{
    private readonly DisclosurePolicy _policy;
    private readonly SurveyScores _scores;
    private readonly ReleaseRequest _request;
    private readonly ReleaseLedger _ledger;
    private readonly Instrument _instrument;
    private readonly SurveyScores _view;
    private readonly OrgTree _tree;
    private readonly WaveCells _cells;
    private readonly ReleasePlaces _places;
    private readonly InvitedPeople _invited;
    private readonly HashSet<QuestionCode> _unpublished;
    private readonly ImmutableArray<string?> _roles;
    private readonly CancellationToken _cancellation;
    private readonly List<Finding> _findings = [];
    private readonly ToldCounts _told;
    private readonly string _ownTree;
    private HashSet<int>? _released;

    public ReleaseRun(DisclosurePolicy policy, SurveyScores scores, ReleaseRequest request, ReleaseLedger ledger, CancellationToken cancellation)
    {
        _policy = policy;
        _scores = scores;
        _request = request;
        _ledger = ledger;
        _instrument = scores.Instrument;
        _cells = new WaveCells(scores, request);
        _tree = _cells.Asked.Tree;
        _view = request.Recut is null ? scores : scores.PlacedIn(_tree, _cells.Asked.Place);
        _unpublished = new HashSet<QuestionCode>(policy.Unpublished);
        _roles = request.ByRole ? scores.Roles : [];
        _cancellation = cancellation;
        _ownTree = TallyBase.FingerprintOf(scores.Organisation);
        _told = new(_instrument, _cells);
        _places = new(policy, request.Version, _cells, [.. request.Groups.Groups.Where(g => g.Round == scores.Round.Id)], _roles);
        _invited = new(scores, _cells);
    }

    private IReadOnlyList<(CellDefinition Cell, int[] Groups)> Wanted => _places.Wanted;

    /// <summary>Whether the release may be made at all: the round, its bound thresholds, the ledger.</summary>
    public FindingList Check()
    {
        var findings = _scores.Round.CanRelease().And(_scores.Round.CanUse(_policy.Minimums));
        var subject = new Subject("round", _scores.Round.Id.Value);
        if (_ledger.Round != _scores.Round.Id)
            findings = findings.And([DisclosureRules.OtherRound.Find(FindingPolicy.Default, subject, ("ledger", _ledger.Round.Value), ("round", _scores.Round.Id.Value))]);
        foreach (var entry in _ledger.Entries.Where(e => !e.IsWithdrawal && !IsAtHand(e)).GroupBy(e => e.Cell).Select(e => e.First()))
            findings = findings.And([DisclosureRules.ResponseSetNeeded.Find(FindingPolicy.Default, subject, ("cell", entry.Cell.Name))]);
        foreach (var (question, cell) in _ledger.Entries.Where(e => !e.IsWithdrawal).SelectMany(e => e.Unpublished.Select(q => (Question: q, e.Cell))).Where(e => !_unpublished.Contains(e.Question)).GroupBy(e => e.Question).Select(e => e.First()))
            findings = findings.And([DisclosureRules.LeftOutBefore.Find(FindingPolicy.Default, subject, ("question", question.Value), ("cell", cell.Name))]);
        if (_request.Recut is { } recut) findings = findings.And(recut.CanCut(_scores));
        return findings.And(Withdrawals());
    }

    // The tree behind an entry is one we have, and the cell has as many people as was told: the same version must not come with others, nor the same codes on another tree.
    private bool IsAtHand(LedgerEntry entry)
        => _cells.GroupsOf(entry.Cell) is not null
        && entry.TreeFingerprint == (entry.Cell.Tree ?? _ownTree)
        && entry.ResponseFingerprint == _told.Fingerprint(entry.Cell, entry.Family, entry.Unpublished);

    /// <summary>The findings a release would meet in the ledger, one for each cell that earlier releases keep back.</summary>
    public IEnumerable<Finding> KeptBack()
    {
        for (var t = 0; t < _instrument.Themes.Length; t++)
        {
            var item = _instrument.Themes[t].Code.Value;
            foreach (var wanted in Index(t).KeptBackByEarlier())
                yield return DisclosureRules.WouldDisclose.Find(FindingPolicy.Default, new Subject("cell", Wanted[wanted].Cell.Key, item), ("cell", Wanted[wanted].Cell.Name), ("item", item));
        }
    }

    public SurveyRelease Run(Instant now)
    {
        _findings.AddRange(Withdrawals());
        foreach (var question in _policy.Unpublished.Where(q => _instrument.FindQuestion(q) is null))
            _findings.Add(DisclosureRules.UnknownQuestion.Find(FindingPolicy.Default, new Subject("policy", _policy.Name), ("question", question.Value)));
        if (_request.AllOrNothing) new FindingList(KeptBack()).ThrowIfRefused();
        var count = _instrument.Themes.Length;
        var index = new FamilyDecision[count];
        var distribution = new FamilyDecision[count];
        for (var t = 0; t < count; t++)
        {
            index[t] = Noted(Index(t));
            distribution[t] = Noted(Distribution(t, index[t]));
        }

        var themeShown = new bool[Wanted.Count];
        for (var w = 0; w < themeShown.Length; w++) themeShown[w] = Array.Exists(index, d => d.Shows(w));
        var participation = Noted(Participation(themeShown));
        var basis = new ReportBasis(_scores.Round.Id, _scores.Round.Year, _instrument.Code, _instrument.Version, _instrument.Fingerprint, Published(), _instrument.Scoring, _policy);
        var reports = Reports(basis, index, distribution, participation, themeShown);
        var ledger = _ledger.Add(Entries(index.Concat(distribution).Append(participation), now));
        return new SurveyRelease(_scores.Round.Release(), basis, reports, ledger, new FindingList(_findings), theme => PlanOf(index, theme));
    }

    /// <summary>Comments of units: where the theme (or some theme, for the survey) is shown and the comments' own pattern shows them.</summary>
    public CommentRelease Comments(IReadOnlyList<SurveyComment> comments, CommentsReviewed reviewed, Instant now)
    {
        var index = Enumerable.Range(0, _instrument.Themes.Length).Select(Index).ToArray();
        var decisions = new List<FamilyDecision>();
        var result = ImmutableArray.CreateBuilder<UnitComments>();
        foreach (var theme in comments.Select(c => c.Theme).Distinct().OrderBy(t => t is null ? -1 : ThemeAt(t)).ToList())
        {
            var at = theme is null ? -1 : ThemeAt(theme);
            var people = _cells.Counts(c => at < 0 ? c.Sheets : c.Theme(at).Respondents);
            var mayShow = Enumerable.Range(0, Wanted.Count).Select(w => Wanted[w].Cell.Attribute is null && (at < 0 ? Array.Exists(index, d => d.Shows(w)) : index[at].Shows(w))).ToArray();
            var decision = Noted(Decide("comments:" + (theme?.Value ?? "survey"), _policy.Effective(MeasureFamily.Comments).And(at < 0 ? _policy.Effective(MeasureFamily.Index) : ThresholdOf(at)), [people], mayShow));
            decisions.Add(decision);
            var own = comments.Where(c => c.Theme == theme).ToList();
            for (var u = 0; u < _tree.Count; u++) result.Add(CommentsOf(u, theme, own, _places.All[u].First >= 0 && decision.Shows(_places.All[u].First)));
        }

        return new(result.ToImmutable(), reviewed, _ledger.Add(Entries(decisions, now)));
    }

    private UnitComments CommentsOf(int unit, ThemeCode? theme, List<SurveyComment> comments, bool isShown)
    {
        var id = _tree.Units[unit].Id;
        if (!isShown) return new(id, theme, Disclosed<CommentTexts>.Hidden);
        var below = new HashSet<UnitId>(_cells.Asked.UnitsBelow(unit).Select(u => _scores.Organisation.Units[u].Id));
        var texts = comments.Where(c => below.Contains(c.Unit)).Select(c => c.Text).OrderBy(t => Digest.Sha256(_scores.Round.Id.Value + "\n" + t), StringComparer.Ordinal);
        return new(id, theme, Disclosed<CommentTexts>.Show(new CommentTexts([.. texts])));
    }

    private int ThemeAt(ThemeCode theme)
    {
        for (var t = 0; t < _instrument.Themes.Length; t++)
        {
            if (_instrument.Themes[t].Code == theme) return t;
        }

        throw new KeyNotFoundException($"The instrument has no theme {theme}.");
    }

    public DisclosurePlan PlanOf(ThemeCode theme) => PlanOf(Enumerable.Range(0, _instrument.Themes.Length).Select(t => _instrument.Themes[t].Code == theme ? Index(t) : null).ToArray(), theme);

    private DisclosurePlan PlanOf(FamilyDecision?[] index, ThemeCode theme)
    {
        for (var t = 0; t < index.Length; t++)
        {
            if (_instrument.Themes[t].Code == theme) return index[t]!.ToProblem(_cells.NameOf).Decide(_policy.Options, _cancellation);
        }

        throw new KeyNotFoundException($"The instrument has no theme {theme}.");
    }

    // What was withdrawn stays in the span of what readers hold: it is only said.
    private IEnumerable<Finding> Withdrawals()
        => _ledger.Entries.Where(e => e.IsWithdrawal).Select(e => DisclosureRules.Withdrawn.Find(FindingPolicy.Default, new Subject("cell", e.Cell.Key, e.Family), ("cell", e.Cell.Name)));

    private FamilyThreshold ThresholdOf(int theme) => _policy.Effective(_instrument.Themes[theme].IsSensitive ? MeasureFamily.Sensitive : MeasureFamily.Index);

    // The theme's index and each published question, counted as people; nothing else is a measure of the family.
    private long[][] Measures(int theme)
    {
        var measures = new List<long[]> { _cells.Counts(c => c.Theme(theme).Respondents) };
        foreach (var question in PublishedQuestions(theme)) measures.Add(_cells.Counts(c => c.AnswersTo(question)));
        return [.. measures];
    }

    private IEnumerable<int> PublishedQuestions(int theme)
        => Enumerable.Range(_instrument.FirstQuestions[theme], _instrument.Themes[theme].Questions.Length).Where(q => !_unpublished.Contains(_instrument.Questions[q].Code));

    private ImmutableArray<Theme> Published()
        => [.. _instrument.Themes.Select(t => t.Questions.Any(q => _unpublished.Contains(q.Code))
            ? new Theme(t.Code, t.Questions.Where(q => !_unpublished.Contains(q.Code)), t.Audience, t.HasMaturity, t.Label)
            : t)];

    private FamilyDecision Index(int theme) => Decide("index:" + _instrument.Themes[theme].Code.Value, ThresholdOf(theme), Measures(theme), Uncorrected());

    // Cells with a group whose answers were corrected after a release of it stay as they were first released. Null where there are none.
    private bool[]? Uncorrected()
    {
        if (_request.Earlier.IsEmpty) return null;
        _released ??= [.. _ledger.Entries.Where(e => !e.IsWithdrawal && e.Family != "participation").Select(e => e.Cell).Distinct().SelectMany(c => _cells.GroupsOf(c) ?? [])];
        return [.. Wanted.Select(w => !_cells.ReplacedIn(w.Cell).Any(_released.Contains))];
    }

    private FamilyDecision Distribution(int theme, FamilyDecision index)
        => Decide("distribution:" + _instrument.Themes[theme].Code.Value, _policy.Effective(MeasureFamily.Distribution).And(ThresholdOf(theme)), Measures(theme), [.. Enumerable.Range(0, Wanted.Count).Select(index.Shows)]);

    private FamilyDecision Decide(string family, FamilyThreshold threshold, long[][] counts, bool[]? mayShow)
        => FamilyDecision.Decide(family, threshold, counts, Released(family, c => _cells.GroupsOf(c)), Wanted, cells => _places.Forest(cells, counts), mayShow, _policy.Options, _cancellation);

    private List<(CellDefinition, int[])> Released(string family, Func<CellDefinition, int[]?> groupsOf)
        => [.. _ledger.Released(family).Select(c => (c, groupsOf(c) ?? []))];

    // People invited are the groups here, one per unit; cells whose number is unknown are left empty and decided by the themes.
    private FamilyDecision Participation(bool[] themeShown)
    {
        var invited = _invited.Counts();
        var cells = Wanted.Select(w => (w.Cell, Groups: _invited.GroupsOf(w.Cell) ?? [])).ToList();
        bool[]? mayShow = _policy.Participation == ParticipationRule.WithFiguresOnly ? themeShown : null;
        return FamilyDecision.Decide(
            "participation", _policy.Effective(MeasureFamily.Participation), [invited], Released("participation", _invited.GroupsOf), cells,
            cellOf => _places.Forest(cellOf, [invited], _cells.Asked.PlaceOf), mayShow, _policy.Options, _cancellation);
    }

    private FamilyDecision Noted(FamilyDecision decision)
    {
        var subject = new Subject("family", decision.Family);
        if (decision.Choice.CannotVerify) throw new RuleViolationException(new([DisclosureRules.CannotVerify.Find(FindingPolicy.Default, subject)]));
        if (decision.Choice.NotVerified.Any(x => x)) _findings.Add(DisclosureRules.WorkLimit.Find(FindingPolicy.Default, subject));
        if (!decision.Choice.IsExposed) return decision;
        var problem = decision.ToProblem(_cells.NameOf);
        foreach (var leak in DisclosureAudit.Of(problem, problem.Cells.Where(c => c.IsReleased).Select(c => c.Id)).Leaks)
            _findings.Add(DisclosureRules.AlreadyExposed.Find(FindingPolicy.Default, subject, ("witness", leak.Describe())));
        return decision;
    }

    private IEnumerable<LedgerEntry> Entries(IEnumerable<FamilyDecision> decisions, Instant now)
    {
        var (policy, hash) = (_policy.Fingerprint, _ledger.LastHash);
        foreach (var decision in decisions)
        {
            var leftOut = LeftOut(decision.Family);
            foreach (var wanted in decision.NewlyShown())
            {
                var source = new ReleaseSource(_cells.Asked.Fingerprint, _told.Fingerprint(Wanted[wanted].Cell, decision.Family, leftOut), policy, leftOut);
                var entry = LedgerEntry.After(hash, Wanted[wanted].Cell, decision.Family, source, now);
                hash = entry.Hash;
                yield return entry;
            }
        }
    }

    // The unpublished questions of a family's theme.
    private ImmutableArray<QuestionCode> LeftOut(string family)
        => [.. _instrument.Themes.Where(t => family == "index:" + t.Code.Value || family == "distribution:" + t.Code.Value).SelectMany(t => t.Questions).Select(q => q.Code).Where(_unpublished.Contains)];

    private ImmutableArray<UnitReport> Reports(ReportBasis basis, FamilyDecision[] index, FamilyDecision[] distribution, FamilyDecision participation, bool[] themeShown)
    {
        var writer = new CellWriting(_instrument, _policy, PublishedQuestions, index, distribution);
        var reports = ImmutableArray.CreateBuilder<UnitReport>(_places.All.Count);
        foreach (var place in _places.All)
        {
            var cells = new ReportCell[place.Breakdowns + 1];
            var isEmptyPlace = place.First >= 0 && Counts(place.First).Sheets == 0;
            for (var i = 0; i < cells.Length; i++)
            {
                var role = i == 0 ? null : _roles[i - 1] ?? "";
                cells[i] = place.First < 0
                    ? writer.Pointer(role)
                    : writer.Cell(place.First + i, role, Counts(place.First + i), isEmptyPlace, ResponsesOf(place.First + i, participation, themeShown, isEmptyPlace));
            }

            _request.AnswerFrames.TryGetValue(place.Units[0], out var frame);
            reports.Add(new UnitReport(basis, place.Referent, place.Name, place.Level, place.Group is null ? [] : place.Units, place.ReportedIn, cells[0], [.. cells.Skip(1)], frame));
        }

        return reports.MoveToImmutable();
    }

    private CellCounts Counts(int wanted)
    {
        var cell = Wanted[wanted].Cell;
        if (cell.Units.Length > 1) return _view.OfGroups(Enumerable.Range(0, _view.Groups.Length).Where(g => IsIn(_view.Groups[g], cell)));
        var unit = _tree.IndexOf(cell.Units[0]);
        return cell.Attribute is null ? _view.OfUnit(unit) : _view.OfUnit(unit, cell.Value.Length == 0 ? null : cell.Value);
    }

    private bool IsIn(ResponseGroup group, CellDefinition cell)
        => (cell.Attribute is null || (group.Role ?? "") == cell.Value)
        && group.Units.Any(u => cell.Units.Contains(_tree.Units[u].Id) || _tree.AncestorsOf(_tree.Units[u].Id).Any(a => cell.Units.Contains(a.Id)));

    // With an unknown number invited nothing is decided: the number answered is shown where some theme is.
    private (Disclosed<ResponseCount> Responses, Disclosed<ScoreFigure> Rate) ResponsesOf(int wanted, FamilyDecision participation, bool[] themeShown, bool isEmptyPlace)
    {
        var cell = Wanted[wanted].Cell;
        var invited = _invited.To(cell);
        var isShown = invited is null ? themeShown[wanted] : participation.Shows(wanted);
        if (!isShown)
        {
            var responses = isEmptyPlace ? Disclosed<ResponseCount>.None : Disclosed<ResponseCount>.Hidden;
            return (responses, invited is null or 0 || isEmptyPlace ? Disclosed<ScoreFigure>.None : Disclosed<ScoreFigure>.Hidden);
        }

        var answered = checked((int)Counts(wanted).Sheets);
        var rate = invited is null or 0 ? Disclosed<ScoreFigure>.None : Disclosed<ScoreFigure>.Show(new ScoreFigure(100m * answered / invited.Value, checked((int)invited.Value)));
        return (Disclosed<ResponseCount>.Show(new ResponseCount(answered, (int?)invited)), rate);
    }
}
