using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>One release of one round: what is asked for, a decision per family, the figures of what is shown, and the ledger afterwards.</summary>
internal sealed class ReleaseRun
{
    private readonly DisclosurePolicy _policy;
    private readonly Wave _wave;
    private readonly SurveyScores _scores;
    private readonly ReleaseRequest _request;
    private readonly Instrument _instrument;
    private readonly SurveyScores _view;
    private readonly OrgTree _tree;
    private readonly WaveCells _cells;
    private readonly ReleasePlaces _places;
    private readonly ImmutableArray<string?> _roles;
    private readonly JoinedWaves _waves;
    private readonly Families _families;
    private readonly ToldCounts _told;

    public ReleaseRun(DisclosurePolicy policy, SurveyScores scores, ReleaseRequest request, ReleaseLedger ledger, CancellationToken cancellation)
    {
        _policy = policy;
        _scores = scores;
        _request = request;
        _instrument = scores.Instrument;
        _wave = new(scores, ledger, request);
        _cells = _wave.Cells;
        _tree = _cells.Asked.Tree;
        _view = request.Recut is null ? scores : scores.PlacedIn(_tree, _cells.Asked.Place);
        _roles = request.ByRole ? scores.Roles : [];
        _places = new(policy, request.Version, _cells, [.. request.Groups.Groups.Where(g => g.Round == scores.Round.Id)], _roles);
        _waves = JoinedWaves.Around(_wave);
        _families = new(policy, _instrument, _waves, Wanted, _places, cancellation);
        _told = new(_policy, _instrument, _waves);
    }

    private IReadOnlyList<DecidedCell> Wanted => _places.Wanted;

    /// <summary>Whether the release may be made at all: the rounds, their bound thresholds, their ledgers.</summary>
    public FindingList Check()
    {
        var findings = new WaveCheck(_policy, _waves, _told).Findings();
        if (_request.Recut is { } recut) findings = findings.And(recut.CanCut(_scores));
        return findings.And(WaveCheck.Withdrawals(_wave));
    }

    /// <summary>The findings a release would meet in the ledger, one for each cell that earlier releases keep back.</summary>
    public IEnumerable<Finding> KeptBack() => _families.KeptBack();

    public SurveyRelease Run(Instant now)
    {
        if (_request.AllOrNothing) new FindingList(KeptBack()).ThrowIfRefused();
        var decisions = _families.All();
        var basis = new ReportBasis(_scores.Round.Id, _scores.Round.Year, _instrument.Code, _instrument.Version, _instrument.Fingerprint, _families.Published(), _instrument.Scoring, _policy, _scores.HasRespondents);
        return new SurveyRelease(
            _scores.Round.Release(), basis, Reports(basis, decisions), LedgerWith(decisions.All, now, decisions.IsShown), new FindingList([.. WaveCheck.Withdrawals(_wave), .. _families.Findings]),
            theme => _families.PlanOf(decisions.Index[_families.ThemeAt(theme)]));
    }

    /// <summary>Comments of units: where the theme (or some theme, for the survey) is shown and the comments' own pattern shows them.</summary>
    public CommentRelease Comments(IReadOnlyList<SurveyComment> comments, CommentsReviewed reviewed, Instant now)
    {
        var index = Enumerable.Range(0, _instrument.Themes.Length).Select(_families.Index).ToArray();
        var decisions = new List<FamilyDecision>();
        var result = ImmutableArray.CreateBuilder<UnitComments>();
        foreach (var theme in comments.Select(c => c.Theme).Distinct().OrderBy(t => t is null ? -1 : _families.ThemeAt(t)).ToList())
        {
            var at = theme is null ? -1 : _families.ThemeAt(theme);
            var mayShow = Enumerable.Range(0, Wanted.Count).Select(w => Wanted[w].Cell.Attribute is null && (at < 0 ? Array.Exists(index, d => d.Shows(w)) : index[at].Shows(w))).ToArray();
            var threshold = _policy.Effective(MeasureFamily.Comments).And(at < 0 ? _policy.Effective(MeasureFamily.Index) : _families.ThresholdOf(at));
            var decision = _families.Noted("comments:" + (theme?.Value ?? "survey"), threshold, at < 0 ? PeopleMeasure.Sheets : PeopleMeasure.IndexOf(at), mayShow);
            decisions.Add(decision);
            var own = comments.Where(c => c.Theme == theme).ToList();
            for (var u = 0; u < _tree.Count; u++) result.Add(CommentsOf(u, theme, own, _places.All[u].First >= 0 && decision.Shows(_places.All[u].First)));
        }

        return new(result.ToImmutable(), reviewed, LedgerWith(decisions, now, (_, _) => true));
    }

    public DisclosurePlan PlanOf(ThemeCode theme) => _families.PlanOf(theme);

    private UnitComments CommentsOf(int unit, ThemeCode? theme, List<SurveyComment> comments, bool isShown)
    {
        var id = _tree.Units[unit].Id;
        if (!isShown) return new(id, theme, Disclosed<CommentTexts>.Hidden);
        var below = new HashSet<UnitId>(_cells.Asked.UnitsBelow(unit).Select(u => _scores.Organisation.Units[u].Id));
        var texts = comments.Where(c => below.Contains(c.Unit)).Select(c => c.Text).OrderBy(t => Digest.Sha256(_scores.Round.Id.Value + "\n" + t), StringComparer.Ordinal);
        return new(id, theme, Disclosed<CommentTexts>.Show(new CommentTexts([.. texts])));
    }

    private ReleaseLedger LedgerWith(IEnumerable<FamilyDecision> decisions, Instant now, Func<FamilyDecision, int, bool> isShown)
        => new LedgerAdding(_policy, _families, _told, Wanted, _instrument, isShown).Add(_wave.Ledger, _cells.Asked.Fingerprint, decisions, now);

    private ImmutableArray<UnitReport> Reports(ReportBasis basis, ReleaseDecisions decisions)
    {
        var writer = new CellWriting(_instrument, _policy, _families, decisions, _request.Figures);
        var reports = ImmutableArray.CreateBuilder<UnitReport>(_places.All.Count);
        foreach (var place in _places.All)
        {
            var cells = new ReportCell[place.Breakdowns + 1];
            var isEmptyPlace = place.First >= 0 && Counts(place.First).Sheets == 0;
            for (var i = 0; i < cells.Length; i++)
            {
                var role = i == 0 ? null : _roles[i - 1] ?? "";
                cells[i] = place.First < 0 ? writer.Pointer(role) : Cell(place.First + i, role, isEmptyPlace);
            }

            _request.AnswerFrames.TryGetValue(place.Units[0], out var frame);
            reports.Add(new UnitReport(basis, place.Referent, place.Name, place.Level, place.Group is null ? [] : place.Units, place.ReportedIn, cells[0], [.. cells.Skip(1)], frame));
        }

        return reports.MoveToImmutable();

        ReportCell Cell(int wanted, string? role, bool isEmptyPlace)
        {
            var counts = Counts(wanted);
            return writer.Cell(wanted, role, counts, isEmptyPlace, decisions.Responses(wanted, _wave.Invited.To(Wanted[wanted].Cell), counts.Sheets, isEmptyPlace, _policy.Precision));
        }
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
}
