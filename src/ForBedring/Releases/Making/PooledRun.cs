using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>One release of several rounds together: the total of every unit that all of them have, decided with everything in all their ledgers.</summary>
internal sealed class PooledRun
{
    private readonly DisclosurePolicy _policy;
    private readonly IReadOnlyList<Wave> _asked;
    private readonly Wave _latest;
    private readonly IReadOnlyList<OrgUnit> _units;
    private readonly IReadOnlyList<DecidedCell> _wanted;
    private readonly JoinedWaves _waves;
    private readonly Families _families;
    private readonly ToldCounts _told;

    public PooledRun(DisclosurePolicy policy, IEnumerable<PooledWave> given, CancellationToken cancellation)
    {
        _policy = policy;
        _asked = [.. given.Select(Wave.Of)];
        var inTime = _asked.OrderBy(w => w.Round.Year).ThenBy(w => w.Round.OpensOn).ThenBy(w => w.Round.Id).ToList();
        _latest = inTime[inTime.Count - 1];
        _waves = JoinedWaves.Of(_asked);
        _units = [.. _latest.Scores.Organisation.Units.Where(u => _asked.All(w => w.Scores.Organisation.IndexOf(u.Id) >= 0))];
        var parts = _asked.Select(w => new PooledPart(w.Round.Id, w.Request.Version)).ToList();
        _wanted = [.. _units.Select(u => new CellDefinition(1, [u.Id], pooled: parts)).Select(c => new DecidedCell(c, _waves.GroupsOf(_latest, c)!))];
        _families = new(policy, _latest.Scores.Instrument, _waves, _wanted, null, cancellation);
        _told = new(policy, _latest.Scores.Instrument, _waves);
        Years = [.. inTime.Select(w => new PooledYear(w.Round.Id, w.Round.Year))];
    }

    private ImmutableArray<PooledYear> Years { get; }

    public FindingList Check() => new WaveCheck(_policy, _waves, _told).Findings().And(_asked.SelectMany(WaveCheck.Withdrawals));

    /// <summary>The findings a release would meet in the ledgers, one for each cell that earlier releases keep back.</summary>
    public IEnumerable<Finding> KeptBack() => _families.KeptBack();

    public PooledRelease Run(Instant now)
    {
        var decisions = _families.All();
        var adding = new LedgerAdding(_policy, _families, _told, _wanted, _latest.Scores.Instrument, decisions.IsShown);
        return new PooledRelease(
            [.. _asked.Select(w => w.Round.Release())], Reports(decisions), [.. _asked.Select(w => adding.Add(w.Ledger, w.OwnTree, decisions.All, now))],
            new FindingList([.. _asked.SelectMany(WaveCheck.Withdrawals), .. _families.Findings]), theme => _families.PlanOf(decisions.Index[_families.ThemeAt(theme)]));
    }

    private ImmutableArray<PooledReport> Reports(ReleaseDecisions decisions)
    {
        var instrument = _latest.Scores.Instrument;
        var basis = new PooledBasis(Years, instrument, _families.Published(), _policy, _asked.All(w => w.Scores.HasRespondents));
        var writer = new CellWriting(instrument, _policy, _families, decisions);
        return [.. _units.Select((unit, wanted) =>
        {
            var counts = CellCounts.Sum([.. _asked.Select(w => w.Scores.OfUnit(w.Scores.Organisation.IndexOf(unit.Id)))]);
            var responses = decisions.Responses(wanted, InvitedTo(unit), counts.Sheets, counts.Sheets == 0, _policy.Precision);
            return new PooledReport(basis, unit, writer.Cell(wanted, null, counts, counts.Sheets == 0, responses));
        })];
    }

    // Null where it is not known in some round.
    private long? InvitedTo(OrgUnit unit)
    {
        long? sum = 0;
        foreach (var wave in _asked) sum += wave.Scores.InvitedBelow(wave.Scores.Organisation.IndexOf(unit.Id));
        return sum;
    }
}
