using ForBedring.Indicators;
using ForBedring.Indicators.Statistics;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Comparisons;

/// <summary>Compares released reports (<i>sammenligning</i>, K1–K7): it can therefore show no more than was released.</summary>
/// <remarks>
/// Means by Welch's interval (S-03), percent positive by Newcombe's (S-02), p-values adjusted by Holm's method over the unit's themes (S-05), verdict by V-03; what could have been seen is told for the same correction.
/// Fewer than five people on either side, or a banded figure, is always too little data.
/// </remarks>
public static class SurveyComparison
{
    private const int FewestPeople = 5;

    /// <summary>Whether a unit's reports of two years may be compared: a map says the units are the same (SRV-K03).</summary>
    public static FindingList CanCompareYears(UnitReport now, UnitReport before, UnitMap map)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(map);
        return map.AreComparable(UnitId.From(before.Id), UnitId.From(now.Id))
            ? FindingList.Empty
            : new([SurveyRules.ChangedUnit.Find(FindingPolicy.Default, new Subject("unit", now.Id), ("unit", now.Id), ("other", before.Id))]);
    }

    /// <summary>A unit beside itself a year ago.</summary>
    /// <param name="now">This year's report.</param>
    /// <param name="before">The other year's report.</param>
    /// <param name="map">Which units are the same.</param>
    /// <param name="smallestChangeOfInterest">The smallest change that matters, in points, declared beforehand; positive.</param>
    /// <param name="measure">What is compared.</param>
    /// <exception cref="RuleViolationException">The units are not the same (SRV-K03).</exception>
    public static ReportComparison WithPreviousYear(UnitReport now, UnitReport before, UnitMap map, decimal smallestChangeOfInterest, ComparedMeasure measure = ComparedMeasure.Mean)
    {
        CanCompareYears(now, before, map).ThrowIfRefused();
        var sides = now.Basis.Themes.Select(t => (t.Code, Other: Side.Of(before.Find(t.Code), measure), Findings: Comparability.OfTheme(t.Code, now.Basis, before.Basis))).ToList();
        var caveats = new List<ComparisonCaveat> { ComparisonCaveat.SamePeopleUnlinked, ComparisonCaveat.CensusNotSample };
        if (sides.Any(s => s.Findings.HasError)) caveats.Add(ComparisonCaveat.InstrumentChanged);
        if (RateOf(now) is { } rate && RateOf(before) is { } old && Math.Abs(rate - old) >= 10) caveats.Add(ComparisonCaveat.ResponseRateChanged);
        return Compare(ComparisonKind.PreviousYear, now, sides, measure, smallestChangeOfInterest, caveats);
    }

    /// <summary>Whether a unit can be compared with the rest of another: that one lies above it (SRV-K07).</summary>
    public static FindingList CanCompareWithRest(UnitReport unit, UnitReport whole, OrgTree tree)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(tree);
        return tree.AncestorsOf(UnitId.From(unit.Id)).Any(u => u.Id.Value == whole.Id)
            ? FindingList.Empty
            : new([SurveyRules.NotAnAncestor.Find(FindingPolicy.Default, new Subject("unit", unit.Id), ("unit", unit.Id), ("other", whole.Id))]);
    }

    /// <summary>A unit beside the rest of one that contains it, of the same release: everybody in the whole who is not in the unit.</summary>
    /// <remarks>The rest is computed from the two shown figures, so it tells no more than they do. A theme without an exact figure on both sides, or with nobody left, has no data.</remarks>
    /// <exception cref="RuleViolationException">The other unit does not lie above (SRV-K07).</exception>
    public static ReportComparison WithRest(UnitReport unit, UnitReport whole, OrgTree tree, decimal smallestDifferenceOfInterest, ComparedMeasure measure = ComparedMeasure.Mean)
    {
        CanCompareWithRest(unit, whole, tree).ThrowIfRefused();
        var sides = unit.Basis.Themes.Select(t => (t.Code, Side.OfRest(unit.Find(t.Code), whole.Find(t.Code), measure), Comparability.OfTheme(t.Code, unit.Basis, whole.Basis))).ToList();
        return Compare(ComparisonKind.Rest, unit, sides, measure, smallestDifferenceOfInterest, [ComparisonCaveat.CensusNotSample]);
    }

    /// <summary>A unit beside reference values; a theme without one has no data, one of another measure is refused (SRV-K05).</summary>
    public static ReportComparison WithReferences(UnitReport unit, IEnumerable<ReferenceValue> references, decimal smallestDifferenceOfInterest, ComparedMeasure measure = ComparedMeasure.Mean)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(references);
        var given = references.ToLookup(r => r.Theme);
        var sides = unit.Basis.Themes.Select(t =>
        {
            var value = given[t.Code].FirstOrDefault(r => r.Measure == measure);
            var isOther = value is null && given[t.Code].Any();
            var findings = isOther ? new FindingList([SurveyRules.DifferentMeasure.Find(FindingPolicy.Default, new Subject("theme", t.Code.Value), ("theme", t.Code.Value))]) : FindingList.Empty;
            return (t.Code, value is null ? Disclosed<Side>.None : Disclosed<Side>.Show(Side.Of(value)), findings);
        }).ToList();
        return Compare(ComparisonKind.Reference, unit, sides, measure, smallestDifferenceOfInterest, [ComparisonCaveat.CensusNotSample]);
    }

    /// <summary>The change of a theme's or question's mean since last year in one cell, for tables (R13): no verdict, no interval.</summary>
    /// <remarks>Withheld if either side is; otherwise no data if a side has no data, is not asked, or measures something else (K1, K2).</remarks>
    /// <param name="now">This year's report.</param>
    /// <param name="cell">The cell of it.</param>
    /// <param name="before">The same unit's report of the other year; null where it has none.</param>
    /// <param name="item">The code of a theme or question.</param>
    public static Disclosed<ScoreFigure> ChangeOfMean(UnitReport now, ReportCell cell, UnitReport? before, string item)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentException.ThrowIfNullOrWhiteSpace(item);
        var mine = MeanOf(cell, item);
        var other = before?.Cells.FirstOrDefault(c => c.Breakdown == cell.Breakdown) is { } same ? MeanOf(same, item) : Disclosed<ScoreFigure>.None;
        if (mine is Disclosed<ScoreFigure>.Withheld) return mine;
        if (other is Disclosed<ScoreFigure>.Withheld) return other;
        if (before is null || !mine.TryGetShown(out var a) || !other.TryGetShown(out var b) || !IsComparable(now, before, item)) return Disclosed<ScoreFigure>.None;
        return BoundOf(a.Bound, b.Bound) is { } bound ? Disclosed<ScoreFigure>.Show(new(a.Value - b.Value, 0, bound)) : Disclosed<ScoreFigure>.None;
    }

    /// <summary>The bound of a difference; null where it may be anything.</summary>
    internal static FigureBound? BoundOf(FigureBound mine, FigureBound other) => (mine, other) switch
    {
        (FigureBound.Exact, FigureBound.Exact) => FigureBound.Exact,
        (FigureBound.AtLeast, FigureBound.Exact or FigureBound.AtMost) or (FigureBound.Exact, FigureBound.AtMost) => FigureBound.AtLeast,
        (FigureBound.AtMost, FigureBound.Exact or FigureBound.AtLeast) or (FigureBound.Exact, FigureBound.AtLeast) => FigureBound.AtMost,
        _ => null,
    };

    private static bool IsComparable(UnitReport now, UnitReport before, string item)
        => now.Basis.Themes.Any(t => t.Code.Value == item)
            ? !Comparability.OfTheme(ThemeCode.From(item), now.Basis, before.Basis).HasError
            : Comparability.OfQuestion(QuestionCode.From(item), now.Basis, before.Basis);

    private static Disclosed<ScoreFigure> MeanOf(ReportCell cell, string item)
        => cell.Themes.FirstOrDefault(t => t.Code.Value == item)?.Mean
            ?? cell.Themes.SelectMany(t => t.Questions).FirstOrDefault(q => q.Code.Value == item)?.Mean
            ?? Disclosed<ScoreFigure>.None;

    private static decimal? RateOf(UnitReport report) => report.Total.ResponseRate.TryGetShown(out var rate) ? rate.Value : null;

    private static ReportComparison Compare(ComparisonKind kind, UnitReport unit, List<(ThemeCode Theme, Disclosed<Side> Other, FindingList Findings)> sides, ComparedMeasure measure, decimal ofInterest, List<ComparisonCaveat> caveats)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ofInterest);
        var pairs = sides.Select(s => new Pair(Side.Of(unit.Find(s.Theme), measure), s.Other, s.Findings.HasError, measure)).ToList();
        var tests = pairs.Select(p => p.Test()).ToList();
        var tested = tests.Count(t => t is not null);
        var adjusted = Holm.Adjust([.. tests.Where(t => t is not null).Select(t => t!.PValue)]);
        var next = 0;
        var themes = pairs.Select((pair, i) =>
        {
            double? p = tests[i] is null ? null : adjusted[next++];
            return new ThemeComparison(sides[i].Theme, measure, pair.Change(tests[i], p, tested, ofInterest), sides[i].Findings);
        }).ToImmutableArray();
        if (adjusted.Length > 1) caveats.Add(ComparisonCaveat.ManyThemes);
        caveats.Add(ComparisonCaveat.ChangeIsNotEffect);
        return new(kind, themes, [.. caveats.OrderBy(c => c)]);
    }

    /// <summary>One side of a comparison.</summary>
    internal sealed class Side(decimal value, FigureBound bound, int? respondents, decimal? standardDeviation)
    {
        public decimal Value { get; } = value;

        public FigureBound Bound { get; } = bound;

        /// <summary>People; null where not known.</summary>
        public int? Respondents { get; } = respondents;

        /// <summary>Standard deviation in points; null where not known or banded.</summary>
        public decimal? StandardDeviation { get; } = standardDeviation;

        public static Side Of(ReferenceValue value) => new(value.Value, FigureBound.Exact, value.Respondents, value.StandardDeviation);

        /// <summary>The rest of a whole less a part: withheld where either is, no data where either is a bound or nobody is left.</summary>
        public static Disclosed<Side> OfRest(ThemeFigures? part, ThemeFigures? whole, ComparedMeasure measure)
        {
            var (mine, all) = (Of(part, measure), Of(whole, measure));
            if (mine is Disclosed<Side>.Withheld) return mine;
            if (!mine.TryGetShown(out var a) || !all.TryGetShown(out var b)) return all is Disclosed<Side>.Withheld ? all : Disclosed<Side>.None;
            if (a.Bound != FigureBound.Exact || b.Bound != FigureBound.Exact || a.Respondents is not { } n || b.Respondents is not { } total) return Disclosed<Side>.None;
            return RestOfUnit.Of(b.Value, total, b.StandardDeviation, a.Value, n, a.StandardDeviation) is { } rest
                ? Disclosed<Side>.Show(new(rest.Value, FigureBound.Exact, rest.Respondents, rest.StandardDeviation))
                : Disclosed<Side>.None;
        }

        public static Disclosed<Side> Of(ThemeFigures? theme, ComparedMeasure measure)
        {
            if (theme is null) return Disclosed<Side>.None;
            var figure = measure == ComparedMeasure.Mean ? theme.Mean : theme.PercentPositive;
            var sd = theme.StandardDeviation.TryGetShown(out var spread) && spread.IsExact ? spread.Value : (decimal?)null;
            return figure.Select(f => new Side(f.Value, f.Bound, f.Respondents, sd));
        }
    }

    /// <summary>The outcome of one test.</summary>
    internal sealed class Outcome(double lower, double upper, double pValue, Func<double, double> detectable)
    {
        public double Lower { get; } = lower;

        public double Upper { get; } = upper;

        public double PValue { get; } = pValue;

        /// <summary>The smallest difference that is seen with 80 % probability at a level.</summary>
        public double Detectable(double level) => detectable(level);
    }

    private sealed class Pair(Disclosed<Side> mine, Disclosed<Side> other, bool isRefused, ComparedMeasure measure)
    {
        public Outcome? Test()
        {
            if (isRefused || !mine.TryGetShown(out var a) || !other.TryGetShown(out var b) || a.Bound != FigureBound.Exact || b.Bound != FigureBound.Exact) return null;
            if (a.Respondents is not { } n1 || b.Respondents is not { } n2 || n1 < FewestPeople || n2 < FewestPeople) return null;
            return measure == ComparedMeasure.Mean ? Means(a, n1, b, n2) : Shares(a, n1, b, n2);
        }

        public Disclosed<ChangeFigure> Change(Outcome? test, double? p, int tested, decimal ofInterest)
        {
            if (mine is Disclosed<Side>.Withheld w) return Disclosed<ChangeFigure>.Withhold(w.Reason);
            if (other is Disclosed<Side>.Withheld v) return Disclosed<ChangeFigure>.Withhold(v.Reason);
            if (isRefused || !mine.TryGetShown(out var a) || !other.TryGetShown(out var b) || BoundOf(a.Bound, b.Bound) is not { } bound) return Disclosed<ChangeFigure>.None;
            var points = a.Value - b.Value;
            if (test is null || p is not { } adjusted) return Disclosed<ChangeFigure>.Show(new(points, bound, null, ChangeVerdict.TooLittleData, null, null, isAtLeastOfInterest: false));
            var detectable = (decimal)test.Detectable(0.05 / tested);
            var interval = new ChangeInterval(test.Lower, test.Upper);
            var isCertain = interval.ExcludesZero && adjusted <= 0.05;
            var verdict = isCertain ? (points > 0 ? ChangeVerdict.Better : ChangeVerdict.Worse)
                : detectable > ofInterest ? ChangeVerdict.TooLittleData : ChangeVerdict.NoCertainChange;
            var isOfInterest = isCertain && (interval.Lower >= ofInterest || interval.Upper <= -ofInterest);
            return Disclosed<ChangeFigure>.Show(new(points, bound, interval, verdict, (decimal)adjusted, detectable, isOfInterest));
        }

        private static Outcome? Means(Side a, int n1, Side b, int n2)
        {
            if (a.StandardDeviation is not { } s1 || b.StandardDeviation is not { } s2 || (s1 == 0 && s2 == 0)) return null;
            var (v1, v2) = ((double)(s1 * s1), (double)(s2 * s2));
            var welch = Welch.Compare((double)a.Value, v1, n1, (double)b.Value, v2, n2);
            var pooled = Math.Sqrt((((n1 - 1) * v1) + ((n2 - 1) * v2)) / (n1 + n2 - 2));
            return new(welch.Lower, welch.Upper, welch.PValue, level => Detectable.ChangeInMean(pooled, n1, n2, level: level));
        }

        private static Outcome Shares(Side a, int n1, Side b, int n2)
        {
            var (x1, x2) = ((double)Math.Round(a.Value * n1 / 100), (double)Math.Round(b.Value * n2 / 100));
            var (_, lower, upper) = Newcombe.Interval(x1, n1, x2, n2);
            return new(100 * lower, 100 * upper, Newcombe.PValue(x1, n1, x2, n2), level => 100 * Detectable.ChangeInShare((x1 + x2) / (n1 + n2), n1, n2, level: level));
        }
    }
}
