using ForBedring.Protection;
using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Which counts of which group and month are shown: made into disclosure problems, decided by the engine.</summary>
internal sealed class Suppression
{
    private readonly PublicationKeys _keys;
    private readonly WaitingDisclosure _policy;
    private readonly Dictionary<(int Group, int Month, int Key), Cell> _cells = [];
    private readonly Dictionary<(int Group, int Month, int Key), long> _counts = [];
    private readonly HashSet<(int Group, int Month, string Metric)> _complements = [];

    private Suppression(PublicationKeys keys, WaitingDisclosure policy)
    {
        _keys = keys;
        _policy = policy;
    }

    private enum Cell
    {
        Shown = 1,
        Hidden = 2,
        NotVerified = 3,
    }

    public static Suppression Decide(MonthlyFigures figures, WaitingDisclosure policy, bool withDetail)
    {
        var list = figures.List;
        var (first, last) = list.Span;
        var keys = new PublicationKeys(figures.Definitions, new WorkingDayTable(figures.Definitions.WorkingDayRule, first, last), figures.ExitCodes);
        var suppression = new Suppression(keys, policy);
        List<int[]> problems =
        [
            [PublicationKeys.Received],
            [
                PublicationKeys.Assessed, PublicationKeys.Accepted, PublicationKeys.Rejected, PublicationKeys.NotApplicable, PublicationKeys.AcceptedOrRejected,
                PublicationKeys.AssessmentTimes, PublicationKeys.AssessedInTime, PublicationKeys.AssessedLate,
            ],
            .. new[]
            {
                PublicationKeys.Unassessed, PublicationKeys.UnassessedOverdue, PublicationKeys.Started, PublicationKeys.StartedOver365, PublicationKeys.StartedWithDeadline,
                PublicationKeys.StartedBreaches, PublicationKeys.WaitingOver365, PublicationKeys.WaitingOver180, PublicationKeys.WaitingWithin126, PublicationKeys.WaitingWithDeadline,
                PublicationKeys.WaitingBreaches, PublicationKeys.DeadlineNext30, PublicationKeys.FlowSameDay,
            }.Select(k => new[] { k }),
            [PublicationKeys.FlowOpening, PublicationKeys.FlowEntered, PublicationKeys.FlowExited, PublicationKeys.FlowClosing, .. withDetail ? keys.ExitTerms : []],
        ];
        for (var m = 0; m < figures.Months.Length; m++)
        {
            var month = figures.Months[m].ToDateInterval();
            var atoms = Atoms(list, keys, DayNumber.Of(month.Start), DayNumber.Of(month.End));
            foreach (var problem in problems) suppression.DecideOne(figures, m, problem, atoms);
            if (!policy.ProtectsComplement) continue;
            foreach (var (metric, value, n) in PublicationKeys.Complements) suppression.DecideComplement(figures, m, metric, value, n, atoms);
        }

        suppression.DecideLinkedMonths(figures);
        return suppression;
    }

    /// <summary>Why a metric of a group and month is suppressed; null where it is shown.</summary>
    public SuppressionReason? ReasonFor(WaitingMetric metric, int group, int month)
    {
        SuppressionReason? reason = _complements.Contains((group, month, metric.Name)) || (metric.Name.EndsWith("BreachShare", StringComparison.Ordinal) && _complements.Contains((group, month, metric.Name.Replace("Share", "es"))))
            ? SuppressionReason.SmallOrProtecting
            : null;
        foreach (var key in _keys.Of(metric))
        {
            // A count of 0 has no cell: it points to nobody.
            if (!_cells.TryGetValue((group, month, key), out var cell)) reason ??= _policy.HidesZero ? SuppressionReason.SmallOrProtecting : null;
            else if (cell == Cell.NotVerified) return SuppressionReason.NotVerified;
            else if (cell == Cell.Hidden) reason = SuppressionReason.SmallOrProtecting;
        }

        return reason;
    }

    // Over several months more can be solved than within one: the opening list is the closing one of the month before.
    private void DecideLinkedMonths(MonthlyFigures figures)
    {
        if (!_cells.Values.Any(c => c != Cell.Shown) && !_policy.HidesZero) return;
        var list = figures.List;
        var sectorsAddUp = Enumerable.Range(0, list.Count).All(i => list.SectorOf(i) >= 0);
        bool IsHidden((int Group, int Month, int Key) cell) => _cells.TryGetValue(cell, out var how) ? how != Cell.Shown : _policy.HidesZero;
        void Hide((int Group, int Month, int Key) cell)
        {
            _cells[cell] = Cell.Hidden;
            if (cell.Key == PublicationKeys.FlowClosing && cell.Month + 1 < figures.Months.Length) _cells[(cell.Group, cell.Month + 1, PublicationKeys.FlowOpening)] = Cell.Hidden;
        }

        new LinkedMonths(figures.Groups.Length, list.Units.Length, figures.Months.Length, sectorsAddUp, IsHidden, c => _counts.TryGetValue(c, out var count) ? count : 0, Hide).Protect();
    }

    // People with the same unit, sector and keys, counted.
    private static List<Atom> Atoms(ReferralList list, PublicationKeys keys, int from, int to)
    {
        var counts = new Dictionary<(int Unit, int Sector, string Keys), Atom>();
        for (var i = 0; i < list.Count; i++)
        {
            var set = keys.Of(list.Rows[i], from, to);
            if (set.Count == 0) continue;
            var name = string.Join(",", set.OrderBy(k => k).Select(k => NumberText.Machine(k)));
            var key = (list.Rows[i].Unit, list.SectorOf(i), name);
            if (!counts.TryGetValue(key, out var atom)) counts.Add(key, atom = new Atom(key.Item1, key.Item2, set, NumberText.Machine(key.Item1) + "/" + NumberText.Machine(key.Item2) + "/" + name));
            atom.Count++;
        }

        return [.. counts.Values.OrderBy(a => a.Id, StringComparer.Ordinal)];
    }

    private void DecideOne(MonthlyFigures figures, int month, int[] keys, List<Atom> atoms)
    {
        // Only what differs within the problem tells people apart.
        var merged = atoms.Where(a => keys.Any(a.Keys.Contains))
            .GroupBy(a => (a.Unit, a.Sector, Keys: string.Join(",", keys.Where(a.Keys.Contains).Select(k => NumberText.Machine(k)))))
            .OrderBy(g => g.Key.Unit).ThenBy(g => g.Key.Sector).ThenBy(g => g.Key.Keys, StringComparer.Ordinal)
            .Select((g, i) => (Id: NumberText.Machine(i), g.Key.Unit, g.Key.Sector, First: g.First(), Count: g.Sum(a => a.Count))).ToList();
        if (merged.Count == 0) return;
        var cells = new List<DisclosureCell>();
        var placeOf = new List<(int Group, int Key)>();
        var groupCount = figures.Groups.Length;
        var units = figures.List.Units.Length;
        foreach (var key in keys)
        {
            for (var g = 0; g < groupCount; g++)
            {
                var inside = merged.Where(a => a.First.Keys.Contains(key) && IsIn(g, units, a.Unit, a.Sector)).ToList();
                if (inside.Count == 0) continue;
                var members = inside.Select(a => a.Id).ToList();
                _counts[(g, month, key)] = inside.Sum(a => a.Count);
                var isOpening = key == PublicationKeys.FlowOpening && month > 0;
                if (isOpening && _cells[(g, month - 1, PublicationKeys.FlowClosing)] != Cell.Shown)
                {
                    _cells[(g, month, key)] = _cells[(g, month - 1, PublicationKeys.FlowClosing)];
                    continue;
                }

                cells.Add(new DisclosureCell(NumberText.Machine(g) + ":" + NumberText.Machine(key), groups: members, isReleased: isOpening));
                placeOf.Add((g, key));
            }
        }

        if (cells.Count == 0) return;
        var plan = DisclosureProblem.Read(_policy.Threshold, _policy.Threshold, [], merged.Select(a => new DisclosureGroup(a.Id, [a.Count])), cells).ValueOrThrow().Decide();
        var withheld = plan.Withheld.ToDictionary(w => w.Id, w => w.Kind, StringComparer.Ordinal);
        for (var c = 0; c < cells.Count; c++)
        {
            _cells[(placeOf[c].Group, month, placeOf[c].Key)] = !withheld.TryGetValue(cells[c].Id, out var kind) ? Cell.Shown : kind == WithholdingKind.NotVerified ? Cell.NotVerified : Cell.Hidden;
        }
    }

    private void DecideComplement(MonthlyFigures figures, int month, string metric, int value, int n, List<Atom> atoms)
    {
        var rest = atoms.Where(a => a.Keys.Contains(n) && !a.Keys.Contains(value)).GroupBy(a => (a.Unit, a.Sector)).OrderBy(g => g.Key)
            .Select((g, i) => (Id: NumberText.Machine(i), g.Key.Unit, g.Key.Sector, Count: g.Sum(a => a.Count))).ToList();
        if (rest.Count == 0) return;
        var units = figures.List.Units.Length;
        var cells = new List<DisclosureCell>();
        for (var g = 0; g < figures.Groups.Length; g++)
        {
            var members = rest.Where(a => IsIn(g, units, a.Unit, a.Sector)).Select(a => a.Id).ToList();
            if (members.Count > 0) cells.Add(new DisclosureCell(NumberText.Machine(g), groups: members));
        }

        var plan = DisclosureProblem.Read(_policy.Threshold, _policy.Threshold, [], rest.Select(a => new DisclosureGroup(a.Id, [a.Count])), cells).ValueOrThrow().Decide();
        foreach (var withheld in plan.Withheld) _complements.Add((int.Parse(withheld.Id, System.Globalization.CultureInfo.InvariantCulture), month, metric));
    }

    private static bool IsIn(int group, int units, int unit, int sector)
        => group == 0 || (group <= units ? unit == group - 1 : sector == group - 1 - units);

    private sealed class Atom(int unit, int sector, HashSet<int> keys, string id)
    {
        public int Unit { get; } = unit;

        public int Sector { get; } = sector;

        public HashSet<int> Keys { get; } = keys;

        public string Id { get; } = id;

        public long Count { get; set; }
    }
}
