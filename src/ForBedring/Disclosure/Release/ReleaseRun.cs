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
    private readonly ImmutableArray<ReportingGroup> _groups;
    private readonly List<Place> _places = [];
    private readonly List<(CellDefinition Cell, int[] Groups)> _wanted = [];
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
        _groups = [.. request.Groups.Groups.Where(g => g.Round == scores.Round.Id)];
        _unpublished = new HashSet<QuestionCode>(policy.Unpublished);
        _roles = request.ByRole ? scores.Roles : [];
        _cancellation = cancellation;
        _ownTree = TallyBase.FingerprintOf(scores.Organisation);
        _told = new(_instrument, _cells);
        AddPlaces();
    }

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
                yield return DisclosureRules.WouldDisclose.Find(FindingPolicy.Default, new Subject("cell", _wanted[wanted].Cell.Key, item), ("cell", _wanted[wanted].Cell.Name), ("item", item));
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

        var themeShown = new bool[_wanted.Count];
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
            var mayShow = Enumerable.Range(0, _wanted.Count).Select(w => _wanted[w].Cell.Attribute is null && (at < 0 ? Array.Exists(index, d => d.Shows(w)) : index[at].Shows(w))).ToArray();
            var decision = Noted(Decide("comments:" + (theme?.Value ?? "survey"), _policy.Effective(MeasureFamily.Comments).And(at < 0 ? _policy.Effective(MeasureFamily.Index) : ThresholdOf(at)), [people], mayShow));
            decisions.Add(decision);
            var own = comments.Where(c => c.Theme == theme).ToList();
            for (var u = 0; u < _tree.Count; u++) result.Add(CommentsOf(u, theme, own, _places[u].First >= 0 && decision.Shows(_places[u].First)));
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

    // Units in the organisation's order, each followed by its roles; then reporting groups.
    private void AddPlaces()
    {
        var groupOf = new Dictionary<UnitId, ReportingGroup>();
        foreach (var group in _groups)
        {
            foreach (var member in group.Members) groupOf[member] = group;
        }

        for (var u = 0; u < _tree.Count; u++)
        {
            var unit = _tree.Units[u];
            groupOf.TryGetValue(unit.Id, out var group);
            _places.Add(AddPlace(UnitOrGroup.Of(unit.Id), unit.Name, unit.Level, [unit.Id], null, group?.Id));
        }

        foreach (var group in _groups)
            _places.Add(AddPlace(UnitOrGroup.Of(group.Id), group.Name, _tree.Find(group.Members[0]).Level, [.. group.Members], group.Id, null));
    }

    private Place AddPlace(UnitOrGroup referent, string name, OrgLevel level, ImmutableArray<UnitId> units, GroupId? group, GroupId? reportedIn)
    {
        var breaksDown = _policy.BreaksDown("role", level);
        if (reportedIn is not null) return new(referent, name, level, units, group, reportedIn, -1, breaksDown ? _roles.Length : 0);
        var first = _wanted.Count;
        Want(new CellDefinition(_request.Version, units, group, tree: _cells.Asked.Key));
        foreach (var role in breaksDown ? _roles : []) Want(new CellDefinition(_request.Version, units, group, "role", role ?? "", _cells.Asked.Key));
        return new(referent, name, level, units, group, null, first, _wanted.Count - first - 1);
    }

    private void Want(CellDefinition cell) => _wanted.Add((cell, _cells.GroupsOf(cell)!));

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
        return [.. _wanted.Select(w => !_cells.ReplacedIn(w.Cell).Any(_released.Contains))];
    }

    private FamilyDecision Distribution(int theme, FamilyDecision index)
        => Decide("distribution:" + _instrument.Themes[theme].Code.Value, _policy.Effective(MeasureFamily.Distribution).And(ThresholdOf(theme)), Measures(theme), [.. Enumerable.Range(0, _wanted.Count).Select(index.Shows)]);

    private FamilyDecision Decide(string family, FamilyThreshold threshold, long[][] counts, bool[]? mayShow)
        => FamilyDecision.Decide(family, threshold, counts, Released(family, c => _cells.GroupsOf(c)), _wanted, cells => Forest(cells, counts), mayShow, _policy.Options, _cancellation);

    private List<(CellDefinition, int[])> Released(string family, Func<CellDefinition, int[]?> groupsOf)
        => [.. _ledger.Released(family).Select(c => (c, groupsOf(c) ?? []))];

    // People invited are the groups here, one per unit; cells whose number is unknown are left empty and decided by the themes.
    private FamilyDecision Participation(bool[] themeShown)
    {
        var invited = new long[_scores.Organisation.Count];
        for (var u = 0; u < invited.Length; u++) invited[u] = Math.Max(0, _scores.Round.Invited[u]);
        var cells = _wanted.ConvertAll(w => (w.Cell, Groups: InvitedGroups(w.Cell) ?? []));
        bool[]? mayShow = _policy.Participation == ParticipationRule.WithFiguresOnly ? themeShown : null;
        return FamilyDecision.Decide(
            "participation", _policy.Effective(MeasureFamily.Participation), [invited], Released("participation", InvitedGroups), cells,
            cellOf => Forest(cellOf, [invited], _cells.Asked.PlaceOf), mayShow, _policy.Options, _cancellation);
    }

    private int[]? InvitedGroups(CellDefinition cell)
    {
        if (cell.Attribute is not null) return null;
        var groups = new List<int>();
        foreach (var id in cell.Units)
        {
            var cut = _cells.CutOf(cell);
            var unit = cut.Tree.IndexOf(id);
            if (unit < 0 || cut.InvitedTo(unit, _scores) is null) return null;
            groups.AddRange(cut.UnitsBelow(unit));
        }

        return [.. groups];
    }

    private long? Invited(CellDefinition cell)
    {
        long sum = 0;
        foreach (var id in cell.Units)
        {
            if (cell.Attribute is not null || _cells.Asked.InvitedTo(_tree.IndexOf(id), _scores) is not { } invited) return null;
            sum += invited;
        }

        return sum;
    }

    private UnitForest? Forest(int[] cellOfWanted, long[][] counts)
        => _cells.IsTree ? Forest(cellOfWanted, counts, _cells.UnitOf) : null;

    // A reporting group whose members share a parent is a node between them and it; otherwise it is left to the general algorithm.
    private UnitForest Forest(int[] cellOfWanted, long[][] counts, Func<int, int> unitOfGroup)
    {
        var nodes = _groups.Where(g => g.Members.Select(m => _tree.ParentIndexes[_tree.IndexOf(m)]).Distinct().Count() == 1).ToList();
        var size = _tree.Count + nodes.Count;
        var parents = new int[size];
        var codes = new string[size];
        var cells = new int[size];
        for (var u = 0; u < _tree.Count; u++) (parents[u], codes[u], cells[u]) = (_tree.ParentIndexes[u], _tree.Units[u].Id.Value, -1);
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = _tree.Count + i;
            (parents[node], codes[node], cells[node]) = (parents[_tree.IndexOf(nodes[i].Members[0])], nodes[i].Id.Value, -1);
            foreach (var member in nodes[i].Members) parents[_tree.IndexOf(member)] = node;
        }

        for (var p = 0; p < _places.Count; p++)
        {
            if (_places[p].First < 0) continue;
            var node = p < _tree.Count ? p : nodes.FindIndex(g => g.Id == _places[p].Group) is >= 0 and var i ? _tree.Count + i : -1;
            if (node >= 0) cells[node] = cellOfWanted[_places[p].First];
        }

        var direct = Array.ConvertAll(counts, measure =>
        {
            var people = new long[size];
            for (var g = 0; g < measure.Length; g++)
            {
                if (measure[g] != 0) people[unitOfGroup(g)] += measure[g];
            }

            return people;
        });
        return UnitForest.Of(parents, codes, cells, direct);
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
                var source = new ReleaseSource(_cells.Asked.Fingerprint, _told.Fingerprint(_wanted[wanted].Cell, decision.Family, leftOut), policy, leftOut);
                var entry = LedgerEntry.After(hash, _wanted[wanted].Cell, decision.Family, source, now);
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
        var reports = ImmutableArray.CreateBuilder<UnitReport>(_places.Count);
        foreach (var place in _places)
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
        var cell = _wanted[wanted].Cell;
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
        var cell = _wanted[wanted].Cell;
        var invited = Invited(cell);
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

    // A unit or group with the first of its wanted cells (−1 for a member of a reporting group) and how many breakdown cells follow.
    private sealed class Place(UnitOrGroup referent, string name, OrgLevel level, ImmutableArray<UnitId> units, GroupId? group, GroupId? reportedIn, int first, int breakdowns)
    {
        public UnitOrGroup Referent { get; } = referent;

        public string Name { get; } = name;

        public OrgLevel Level { get; } = level;

        public ImmutableArray<UnitId> Units { get; } = units;

        public GroupId? Group { get; } = group;

        public GroupId? ReportedIn { get; } = reportedIn;

        public int First { get; } = first;

        public int Breakdowns { get; } = breakdowns;
    }
}
