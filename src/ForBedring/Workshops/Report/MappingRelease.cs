using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>Which reports are wanted, and what was released before (<i>ønsket frigivelse</i>).</summary>
public sealed class MappingReleaseRequest
{
    /// <summary>Which reports are wanted.</summary>
    /// <param name="ledger">Everything released of these sessions; <see cref="ReleaseLedger.For"/> where nothing is.</param>
    /// <param name="reports">The sessions of each report, by id; each session alone, and all together, where left out.</param>
    /// <param name="thresholds">The thresholds; the highest of the sessions' own where left out.</param>
    public MappingReleaseRequest(ReleaseLedger ledger, IEnumerable<IEnumerable<string>>? reports = null, ReleaseThresholds? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Ledger = ledger;
        Reports = reports is null ? [] : [.. reports.Select(r => r.Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToImmutableArray())];
        Thresholds = thresholds;
    }

    /// <summary>Everything released of these sessions.</summary>
    public ReleaseLedger Ledger { get; }

    /// <summary>The sessions of each report; empty for each session alone and all together.</summary>
    public ImmutableArray<ImmutableArray<string>> Reports { get; }

    /// <summary>The thresholds; null for the highest of the sessions' own.</summary>
    public ReleaseThresholds? Thresholds { get; }
}

/// <summary>A release (<i>frigivelse</i>): safe reports, and the ledger to store. The only way from a <see cref="MappingTally"/> to a figure.</summary>
/// <remarks>
/// What tables and people answered is protected by the same engine and ledger as surveys: whatever is added or subtracted between these reports and everything released before is about nobody,
/// or about at least as many people and tables as the thresholds say.
/// </remarks>
public sealed class MappingRelease
{
    private MappingRelease(ImmutableArray<MappingReport> reports, ReleaseLedger ledger, FindingList findings)
    {
        Reports = reports;
        Ledger = ledger;
        Findings = findings;
    }

    /// <summary>The reports, in the order they were asked for.</summary>
    public ImmutableArray<MappingReport> Reports { get; }

    /// <summary>The ledger with this release in it. Store it: the next release needs it.</summary>
    public ReleaseLedger Ledger { get; }

    /// <summary>What was withheld and why, for the process guide (WSP-R01 to WSP-R07). It names no figure.</summary>
    public FindingList Findings { get; }

    /// <summary>Whether the reports may be made: no threshold is below a session's own (WSP-R08), and every session in the ledger is given in the version that was released (WSP-R10).</summary>
    /// <param name="tally">The counts.</param>
    /// <param name="request">Which reports are wanted.</param>
    /// <exception cref="ArgumentException">A wanted report names a session that the tally lacks.</exception>
    public static FindingList CanApply(MappingTally tally, MappingReleaseRequest request)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(request);
        var ids = new HashSet<string>(tally.Sessions.Select(s => s.Id), StringComparer.Ordinal);
        foreach (var id in request.Reports.SelectMany(r => r).Where(id => !ids.Contains(id)))
            throw new ArgumentException($"The tally has no session {id}.", nameof(request));
        if (request.Reports.Any(r => r.IsEmpty)) throw new ArgumentException("A report covers at least one session.", nameof(request));
        var found = new List<Finding>();
        foreach (var session in tally.Parts.Where(s => request.Thresholds is { } t && !t.IsAtLeast(s.Thresholds!)))
            found.Add(WorkshopRules.ThresholdsFixed.Find(FindingPolicy.Default, session.Subject, ("session", session.Heading.Id)));
        var given = new HashSet<UnitId>(tally.Sessions.Select(MappingGate.KeyOf));
        foreach (var key in request.Ledger.Entries.SelectMany(e => e.Cell.Units).Distinct().Where(u => !given.Contains(u)))
            found.Add(WorkshopRules.ReleasedSessionMissing.Find(FindingPolicy.Default, new Subject("session", key.Value), ("session", key.Value)));
        return new(found);
    }

    /// <summary>The reports, decided jointly with everything in the ledger.</summary>
    /// <param name="tally">The counts.</param>
    /// <param name="request">Which reports are wanted.</param>
    /// <param name="now">When it is released; stamped in the ledger.</param>
    /// <exception cref="RuleViolationException">A rule of <see cref="CanApply"/> refuses.</exception>
    public static MappingRelease Apply(MappingTally tally, MappingReleaseRequest request, Instant now)
    {
        CanApply(tally, request).ThrowIfRefused();
        var thresholds = request.Thresholds ?? new ReleaseThresholds(
            tally.Parts.Max(s => s.Thresholds!.People), tally.Parts.Max(s => s.Thresholds!.Tables), tally.Parts.Max(s => s.Thresholds!.Comments));
        var reports = request.Reports;
        if (reports.IsEmpty)
        {
            reports = [.. tally.Sessions.Select(s => ImmutableArray.Create(s.Id))];
            if (reports.Length > 1) reports = reports.Add([.. tally.Sessions.Select(s => s.Id)]);
        }

        var gate = new MappingGate(tally, request.Ledger, thresholds, reports);
        var made = reports.Select((_, i) => gate.Report(i)).ToImmutableArray();
        return new(made, gate.Ledger(now), new FindingList(gate.Findings));
    }

    /// <summary>The number of reports.</summary>
    public override string ToString() => $"{NumberText.Machine(Reports.Length)} reports";
}
