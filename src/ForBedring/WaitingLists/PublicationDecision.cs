using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Which counts of which group and month are shown, decided together over groups, months, metrics and what was published before.</summary>
internal sealed class PublicationDecision
{
    private readonly MonthlyFigures _figures;
    private readonly WaitingDisclosure _policy;
    private readonly PublicationKeys _keys;
    private readonly PublicationSystem _system;
    private readonly EarlierCounts _earlier;
    private readonly MonthlyFigures _all;
    private readonly int _offset;
    private readonly long[][] _values;
    private readonly bool[][] _isWithheld;
    private readonly List<Finding> _findings = [];
    private HashSet<(int Group, int Variable)> _exposed = [];

    private PublicationDecision(MonthlyFigures figures, WaitingDisclosure policy, bool withDetail, EarlierCounts earlier)
    {
        _figures = figures;
        _policy = policy;
        _earlier = earlier;
        _keys = new(figures.ExitCodes, withDetail);
        var (from, to) = earlier.Around(figures.Months[0], figures.Months[figures.Months.Length - 1]);
        _all = from == figures.Months[0] && to == figures.Months[figures.Months.Length - 1] ? figures : MonthlyFigures.Of(figures.List, from, to, figures.Definitions);
        _offset = _all.Months.IndexOf(figures.Months[0]);
        _system = new(_all.Months.Length, figures.Definitions.Profile, _keys, policy.ProtectsComplement);
        _values = [.. _all.Tallies.Select(_system.ValuesOf)];
        _isWithheld = [.. _values.Select(v => new bool[v.Length])];
    }

    /// <summary>What was published before and is withheld now, and what cannot be protected any more.</summary>
    public FindingList Findings => new(_findings);

    public static PublicationDecision Decide(MonthlyFigures figures, WaitingDisclosure policy, bool withDetail, IEnumerable<EarlierPublication> earlier)
    {
        var decision = new PublicationDecision(figures, policy, withDetail, EarlierCounts.Of(earlier));
        decision.Decide();
        return decision;
    }

    /// <summary>Why a metric of a group and month is suppressed; null where it is shown.</summary>
    public SuppressionReason? ReasonFor(WaitingMetric metric, int group, int month)
    {
        foreach (var count in metric.RestsOn)
        {
            var variable = _system.VariableOf(_offset + month, count);
            if (_isWithheld[group][variable]) return _exposed.Contains((group, variable)) ? SuppressionReason.NotVerified : SuppressionReason.SmallOrProtecting;
        }

        return null;
    }

    /// <summary>Each published count by group, month and name; null where it is withheld.</summary>
    public IEnumerable<((string Group, YearMonth Month, string Count) At, long? Value)> Counts()
    {
        for (var g = 0; g < _values.Length; g++)
        {
            for (var m = 0; m < _figures.Months.Length; m++)
            {
                for (var key = 0; key < _keys.Count; key++)
                {
                    var variable = _system.VariableOf(_offset + m, key);
                    if (_keys.IsPublished(key)) yield return ((_figures.Groups[g].Name, _figures.Months[m], _keys.NameOf(key)), _isWithheld[g][variable] ? null : _values[g][variable]);
                }
            }
        }
    }

    private void Decide()
    {
        var places = WaitingPlaces.Of(_all.List, _all.Grid, _all.Definitions);
        long[]?[] own = [.. places.Tallies.Select(t => t is null ? null : _system.ValuesOf(t))];
        var changed = MarkChanged();
        if (changed.Count > 0)
        {
            var alone = new PublicationTable(_values, own, _policy.Threshold, !_policy.HidesZero, hasEarlier: false);
            ForEachCount((g, v, _, isPublished) => alone.Set(g, v, !isPublished ? CountState.Unpublished : _isWithheld[g][v] ? CountState.Withheld : IsKnownZero(g, v) ? CountState.Fixed : CountState.Shown));
            foreach (var (g, v) in changed) alone.MakeTarget(g, v);
            PublicationChooser.Choose(_system, alone, places, _all.List.Units.Length, _all.List.Sectors.Length);
            TakeOver(alone);
        }

        var table = new PublicationTable(_values, own, _policy.Threshold, !_policy.HidesZero, !_earlier.IsEmpty);
        ForEachCount((g, v, before, isPublished) => table.Set(g, v, StateOf(g, v, before, isPublished)));
        MakeTargets(table);
        PublicationChooser.Choose(_system, table, places, _all.List.Units.Length, _all.List.Sectors.Length);
        TakeOver(table);
        _exposed = [.. table.Exposed];
        Report(table, changed);
    }

    private bool IsKnownZero(int group, int variable) => _values[group][variable] == 0 && !_policy.HidesZero;

    // First what is small, then what changed by a few since it was published, and what was withheld then.
    private List<(int Group, int Variable)> MarkChanged()
    {
        var changed = new List<(int, int)>();
        ForEachCount((g, v, before, isPublished) =>
        {
            if (!isPublished) return;
            var value = _values[g][v];
            if (value == 0 ? _policy.HidesZero : value < _policy.Threshold) _isWithheld[g][v] = true;
            if (before is not { } earlier) return;
            if (earlier.IsWithheld)
            {
                _isWithheld[g][v] = true;
            }
            else if (Math.Abs(value - earlier.Value) is > 0 and var change && change < _policy.Threshold)
            {
                _isWithheld[g][v] = true;
                changed.Add((g, v));
            }
        });
        return changed;
    }

    private CountState StateOf(int group, int variable, EarlierCount? before, bool isPublished)
    {
        if (before is { IsWithheld: false }) return CountState.Fixed;
        if (before is { IsWithheld: true }) return CountState.Withheld;
        if (!isPublished) return CountState.Unpublished;
        return _isWithheld[group][variable] ? CountState.Withheld : IsKnownZero(group, variable) ? CountState.Fixed : CountState.Shown;
    }

    private void MakeTargets(PublicationTable table)
    {
        for (var g = 0; g < _values.Length; g++)
        {
            for (var v = 0; v < _values[g].Length; v++)
            {
                if (table.Is(g, v, CountState.Withheld) && (_values[g][v] > 0 || _policy.HidesZero)) table.MakeTarget(g, v);
            }

            for (var m = 0; m < _all.Months.Length; m++)
            {
                for (var c = 0; c < _system.ComplementCount; c++)
                {
                    var variable = _system.ComplementOf(m, c);
                    if (table.IsSmall(g, variable)) table.MakeTarget(g, variable);
                }
            }
        }
    }

    private void TakeOver(PublicationTable table) => ForEachCount((g, v, _, isPublished) => _isWithheld[g][v] |= isPublished && table.Is(g, v, CountState.Withheld));

    private void Report(PublicationTable table, List<(int Group, int Variable)> changed)
    {
        if (_earlier.IsEmpty) return;
        var isChanged = new HashSet<(int, int)>(changed);
        ForEachName((g, v, month, name, before, isPublished) =>
        {
            if (!isPublished || !_isWithheld[g][v]) return;
            if (before is { IsWithheld: false }) _findings.Add(Find(isChanged.Contains((g, v)) || !table.IsSmall(g, v) ? WaitingListRules.WithheldNow : WaitingListRules.ExposedEarlier, g, month, name));
            else if (_exposed.Contains((g, v))) _findings.Add(Find(WaitingListRules.ExposedEarlier, g, month, name));
        });
    }

    private Finding Find(RuleDefinition rule, int group, YearMonth month, string count)
        => rule.Find(FindingPolicy.Default, new Subject("figure", $"{_all.Groups[group].Name} {PeriodCount.Text(month.ToDateInterval())} {count}"), ("group", _all.Groups[group].Name), ("count", count), ("month", NumberText.Machine(month.Month) + "." + NumberText.Machine(month.Year)));

    private void ForEachCount(Action<int, int, EarlierCount?, bool> visit) => ForEachName((g, v, _, _, before, isPublished) => visit(g, v, before, isPublished));

    // Each variable once: an opening list is the closing one of the month before, published with either of them.
    private void ForEachName(Action<int, int, YearMonth, string, EarlierCount?, bool> visit)
    {
        for (var m = 0; m < _all.Months.Length; m++)
        {
            var isNow = m >= _offset && m < _offset + _figures.Months.Length;
            for (var key = 0; key < _keys.Count; key++)
            {
                if (!_keys.IsPublished(key) || (key == PublicationKeys.FlowOpening && m > 0)) continue;
                var isPublished = isNow || (key == PublicationKeys.FlowClosing && m + 1 >= _offset && m + 1 < _offset + _figures.Months.Length);
                var variable = _system.VariableOf(m, key);
                for (var g = 0; g < _values.Length; g++)
                {
                    EarlierCount? before = null;
                    if (!_earlier.IsEmpty)
                    {
                        before = _earlier.At(_all.Groups[g].Name, _all.Months[m], _keys.NameOf(key));
                        if (before is null && key == PublicationKeys.FlowClosing) before = _earlier.At(_all.Groups[g].Name, MonthGrid.Plus(_all.Months[m], 1), _keys.NameOf(PublicationKeys.FlowOpening));
                    }

                    if (isPublished || before is not null) visit(g, variable, _all.Months[m], _keys.NameOf(key), before, isPublished);
                }
            }
        }
    }
}
