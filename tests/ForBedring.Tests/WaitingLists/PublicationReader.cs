using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

/// <summary>A reader of published figures who works out what each withheld count can be, one equation after the other. Shares nothing with the library.</summary>
internal sealed class PublicationReader
{
    private const decimal Unlimited = 1e12m;

    private static readonly (string Whole, string[] Parts, bool HasRest)[] Wholes =
    [
        ("assessed", ["accepted", "rejected", "notApplicable"], true), ("n:rejectionShare", ["accepted", "rejected"], false), ("assessed", ["n:meanAssessmentWorkingDays"], true),
        ("n:meanAssessmentWorkingDays", ["assessedWithin10WorkingDays", "assessmentBreaches"], false), ("unassessedAtEnd", ["unassessedOverdueAtEnd"], true), ("started", ["startedOver365"], true),
        ("started", ["startedWithDeadline"], true), ("startedWithDeadline", ["startedBreaches"], true), ("flowClosing", ["waitingOver180", "waitingWithin18Weeks"], true),
        ("waitingOver180", ["waitingOver365"], true), ("flowClosing", ["waitingWithDeadline"], true), ("waitingWithDeadline", ["waitingBreaches", "deadlineWithinNext30"], true),
    ];

    private readonly Dictionary<(int Group, int Month, string Count), int> _at = [];
    private readonly List<decimal> _least = [];
    private readonly List<decimal> _greatest = [];
    private readonly List<(List<(int At, int Factor)> Terms, bool IsExact)> _equations = [];

    public PublicationReader(IReadOnlyList<PublishedFigures> publications, bool zerosOnly = false)
    {
        foreach (var publication in publications) Take(publication, zerosOnly);
        for (var round = 0; round < 300 && Narrow(); round++)
        {
        }
    }

    /// <summary>What a count can be, from and to.</summary>
    public (decimal Least, decimal Greatest) this[int group, int month, string count] => (_least[_at[(group, month, count)]], _greatest[_at[(group, month, count)]]);

    public IEnumerable<(int Group, int Month, string Count)> Counts => _at.Keys;

    private void Take(PublishedFigures figures, bool zerosOnly)
    {
        var groups = figures.Groups;
        var units = Enumerable.Range(0, groups.Length).Where(g => groups[g].Unit is not null).ToList();
        var sectors = Enumerable.Range(0, groups.Length).Where(g => groups[g].Sector is not null).ToList();
        var list = figures.Source.List;
        var allHaveSectors = list.All(r => r.Sector.Length > 0);
        var sectorOf = list.GroupBy(r => r.Unit).ToDictionary(u => u.Key, u => u.Select(r => r.Sector).Distinct().ToList());
        foreach (var at in figures.Months.Select(MonthNumber))
        {
            var month = new YearMonth(at / 12, (at % 12) + 1);
            var names = Wholes.SelectMany(w => w.Parts.Append(w.Whole)).Concat(["referralsReceived", "flowEntered", "flowExited", "flowOpening"]).Distinct().ToList();
            foreach (var name in names)
            {
                for (var g = 0; g < groups.Length; g++)
                {
                    var figure = figures[groups[g], month, WaitingMetric.Named(name.Replace("n:", "", StringComparison.Ordinal))!];
                    decimal? known = figure is Figure.Value value ? name.StartsWith("n:", StringComparison.Ordinal) ? value.N : value.Number : figure is Figure.Suppressed ? null : 0;
                    var place = Place(g, at, name);
                    if (known is { } n && (!zerosOnly || n == 0)) (_least[place], _greatest[place]) = (Math.Max(_least[place], n), Math.Min(_greatest[place], n));
                    else if (!figures.Policy.HidesZero && IsHiddenForItself(figures, groups[g], month, name)) _least[place] = Math.Max(_least[place], 1);
                }

                Equal([(Place(0, at, name), 1), .. units.Select(u => (Place(u, at, name), -1))]);
                if (allHaveSectors && sectors.Count > 0) Equal([(Place(0, at, name), 1), .. sectors.Select(s => (Place(s, at, name), -1))]);
                foreach (var s in sectors)
                {
                    var own = units.Where(u => sectorOf[groups[u].Unit!].Contains(groups[s].Sector!)).ToList();
                    if (own.TrueForAll(u => sectorOf[groups[u].Unit!].Count == 1)) Equal([(Place(s, at, name), 1), .. own.Select(u => (Place(u, at, name), -1))]);
                }
            }

            for (var g = 0; g < groups.Length; g++)
            {
                var group = g;
                foreach (var (whole, parts, hasRest) in Wholes) _equations.Add(([(Place(g, at, whole), 1), .. parts.Select(p => (Place(group, at, p), -1))], !hasRest));
                Equal([(Place(g, at, "flowOpening"), 1), (Place(g, at, "flowEntered"), 1), (Place(g, at, "flowExited"), -1), (Place(g, at, "flowClosing"), -1)]);
                if (at > figures.Months.Min(MonthNumber)) Equal([(Place(g, at - 1, "unassessedAtEnd"), 1), (Place(g, at, "referralsReceived"), 1), (Place(g, at, "assessed"), -1), (Place(g, at, "unassessedAtEnd"), -1)]);
            }
        }
    }

    // A part is hidden with its whole, and may then be zero.
    private static bool IsHiddenForItself(PublishedFigures figures, WaitingGroup group, YearMonth month, string name)
        => !Wholes.Any(w => w.Parts.Contains(name) && !name.StartsWith("n:", StringComparison.Ordinal) && w.Whole is not ("assessed" or "n:rejectionShare")
            && figures[group, month, WaitingMetric.Named(w.Whole.Replace("n:", "", StringComparison.Ordinal))!] is Figure.Suppressed);

    public static int MonthNumber(YearMonth month) => (month.Year * 12) + month.Month - 1;

    // An opening list is the closing list of the month before.
    private int Place(int group, int month, string count)
    {
        if (count == "flowOpening") (month, count) = (month - 1, "flowClosing");
        if (_at.TryGetValue((group, month, count), out var place)) return place;
        place = _least.Count;
        _at.Add((group, month, count), place);
        _least.Add(0);
        _greatest.Add(Unlimited);
        return place;
    }

    private void Equal(List<(int, int)> terms) => _equations.Add((terms, true));

    private bool Narrow()
    {
        var isChanged = false;
        foreach (var (terms, isExact) in _equations)
        {
            foreach (var (at, factor) in terms)
            {
                // factor · x = −(the rest), or at least that where the equation has a rest of its own.
                var (low, high) = (0m, 0m);
                foreach (var (other, f) in terms)
                {
                    if (other == at) continue;
                    low += f > 0 ? _least[other] : -_greatest[other];
                    high += f > 0 ? _greatest[other] : -_least[other];
                }

                (low, high) = (Math.Max(low, -Unlimited), Math.Min(high, Unlimited));
                var (from, to) = factor > 0 ? (-high, isExact ? -low : Unlimited) : (isExact ? low : 0, high);
                if (from > _least[at])
                {
                    _least[at] = from;
                    isChanged = true;
                }

                if (to < _greatest[at])
                {
                    _greatest[at] = to;
                    isChanged = true;
                }
            }
        }

        return isChanged;
    }
}
