using ForBedring.Indicators.Statistics;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Comparisons;

/// <summary>Suggests what to keep and what to improve (<i>bevarings- og forbedringsområder</i>) from a released report. It ranks; people choose.</summary>
/// <remarks>
/// Follow-up asks each unit for at least one of each. A theme is suggested by its distance to the same theme elsewhere, with its uncertainty. The lowest of several themes rises by
/// itself more often than not: with eight themes that never change (spread 4 between, 20 within people) the lowest "improves" by 10.5, 8.8, 6.8, 4.7 and 2.8 points for 6, 8, 12, 20 and 40 people.
/// Only shown figures are read, so a suggestion cannot reveal a withheld one.
/// </remarks>
public static class AreaSelection
{
    private const int OfferedWithoutCertainty = 2;
    private const int FewestUnits = 5;
    private const double TypicalSpread = 20;

    /// <summary>The change between two years that n people each year could show, in points: person spread 20, 80 % power, 5 % level with Holm's correction over the themes that are compared (S-05, S-07).</summary>
    /// <param name="people">People each year, at least 2.</param>
    /// <param name="themes">How many themes are compared at once, at least 1: 30 people show 14.7 points in one theme and 19.5 in one of ten.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two people, or no theme.</exception>
    public static decimal SmallestDetectable(int people, int themes = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(themes);
        return (decimal)Detectable.ChangeInMean(TypicalSpread, people, people, level: 0.05 / themes);
    }

    /// <summary>Suggestions for a unit.</summary>
    /// <param name="report">The unit's report.</param>
    /// <param name="options">Against what and from which difference.</param>
    public static AreaSuggestion Suggest(UnitReport report, AreaSelectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        var candidates = Candidates(report, options);
        var findings = new List<Finding>();
        if (options.Reference == AreaReference.RawScore) findings.Add(SurveyRules.RawRanking.Find(FindingPolicy.Default, new Subject("unit", report.Id)));
        var areas = Assess(candidates, report, options, findings);
        var below = areas.Where(a => a.Label == AreaLabel.ClearlyBelow).OrderBy(a => a.Distance).ToList();
        var above = areas.Where(a => a.Label == AreaLabel.ClearlyAbove).OrderByDescending(a => a.Distance).ToList();
        var lowest = areas.Where(a => a.Label == AreaLabel.NotDistinguishable).OrderBy(a => a.Distance).ToList();
        var improve = below.Count > 0 ? below : [.. lowest.Take(Half(lowest.Count, above.Count))];
        var keep = above.Count > 0 ? above : [.. Enumerable.Reverse(lowest).Where(a => !improve.Contains(a)).Take(OfferedWithoutCertainty)];
        var notShown = report.Basis.Themes.Select(t => t.Code).Where(c => candidates.All(k => k.Theme != c));
        return new([.. improve], [.. keep], [.. notShown], new FindingList(findings));
    }

    // Two where there are enough, and something left for the other list; at least one.
    private static int Half(int undecided, int keep) => Math.Min(OfferedWithoutCertainty, keep > 0 ? undecided : (undecided + 1) / 2);

    private static List<Candidate> Candidates(UnitReport report, AreaSelectionOptions options)
    {
        var shown = report.Total.Themes.Where(t => t.Mean is Disclosed<ScoreFigure>.Shown).Select(t => (Figures: t, Mean: ((Disclosed<ScoreFigure>.Shown)t.Mean).Value)).ToList();
        var raw = shown.Count == 0 ? 0 : shown.Sum(s => s.Mean.Value) / shown.Count;
        var list = new List<Candidate>();
        foreach (var (theme, mean) in shown)
        {
            var sd = theme.StandardDeviation.TryGetShown(out var spread) && spread.IsExact && mean.IsExact ? spread.Value : (decimal?)null;
            var reference = options.Reference switch
            {
                AreaReference.Rest => RestOf(options.Whole!, report, theme, mean, sd),
                AreaReference.Values => options.Values.FirstOrDefault(v => v.Theme == theme.Code && v.Measure == ComparedMeasure.Mean) is { } v ? (v.Value, v.Respondents, v.StandardDeviation) : null,
                _ => ((decimal, int?, decimal?)?)(raw, null, null),
            };
            if (reference is { } known) list.Add(new(theme.Code, mean.Value, mean.Respondents, sd, known.Item1, known.Item2, known.Item3));
        }

        return list;
    }

    private static (decimal Value, int? Respondents, decimal? StandardDeviation)? RestOf(UnitReport whole, UnitReport report, ThemeFigures theme, ScoreFigure mine, decimal? deviation)
    {
        if (Comparability.OfTheme(theme.Code, report.Basis, whole.Basis).HasError || whole.Find(theme.Code) is not { } figures || !figures.Mean.TryGetShown(out var mean)) return null;
        if (!mine.IsExact || !mean.IsExact) return null;
        var all = figures.StandardDeviation.TryGetShown(out var spread) && spread.IsExact ? spread.Value : (decimal?)null;
        return RestOfUnit.Of(mean.Value, mean.Respondents, all, mine.Value, mine.Respondents, deviation) is { } rest ? (rest.Value, rest.Respondents, rest.StandardDeviation) : null;
    }

    private static List<SuggestedArea> Assess(List<Candidate> candidates, UnitReport report, AreaSelectionOptions options, List<Finding> findings)
    {
        var tests = candidates.Select(c => c.Test()).ToList();
        var adjusted = Holm.Adjust([.. tests.Where(t => t is not null).Select(t => t!.Value.PValue)]);
        var next = 0;
        var areas = new List<SuggestedArea>();
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            double? p = tests[i] is null ? null : adjusted[next++];
            var distance = candidate.Score - candidate.Reference;
            var isClear = p < 0.05 && Math.Abs(distance) >= options.SmallestDifferenceOfInterest;
            var label = !isClear ? AreaLabel.NotDistinguishable : distance < 0 ? AreaLabel.ClearlyBelow : AreaLabel.ClearlyAbove;
            var expected = Expected(candidate, report, options.SameLevel);
            if (expected is null) findings.Add(SurveyRules.RegressionNotEstimated.Find(FindingPolicy.Default, new Subject("theme", candidate.Theme.Value), ("theme", candidate.Theme.Value)));
            areas.Add(new(
                candidate.Theme, candidate.Score, candidate.Respondents, candidate.Reference, label,
                tests[i] is { } test ? new ChangeInterval(test.Lower, test.Upper) : null,
                (decimal?)p, expected, SmallestDetectable(Math.Max(2, candidate.Respondents), Math.Max(1, adjusted.Length))));
        }

        return areas;
    }

    // r·score + (1 − r)·reference, r = B/(B + W/n), with B and W estimated over the shown units of the level (T-01, T-04).
    private static decimal? Expected(Candidate candidate, UnitReport report, ImmutableArray<UnitReport> sameLevel)
    {
        var units = new List<(decimal Mean, decimal Variance, int N)>();
        foreach (var other in sameLevel.Where(r => r.Level == report.Level && r.Members.IsEmpty))
        {
            if (other.Find(candidate.Theme) is { } theme && theme.Mean.TryGetShown(out var mean) && mean.IsExact && theme.StandardDeviation.TryGetShown(out var sd) && sd.IsExact && mean.Respondents > 1)
                units.Add((mean.Value, sd.Value * sd.Value, mean.Respondents));
        }

        if (units.Count < FewestUnits) return null;
        var within = units.Sum(u => (u.N - 1) * u.Variance) / units.Sum(u => u.N - 1);
        var middle = units.Sum(u => u.Mean) / units.Count;
        var between = Math.Max(0, (units.Sum(u => (u.Mean - middle) * (u.Mean - middle)) / (units.Count - 1)) - (within * units.Sum(u => 1m / u.N) / units.Count));
        return ExpectedWithoutAction(candidate.Score, candidate.Respondents, candidate.Reference, between, within);
    }

    /// <summary>The score to expect with no action: r·score + (1 − r)·reference, r = B/(B + W/n).</summary>
    /// <param name="score">The unit's score.</param>
    /// <param name="people">People behind it, n.</param>
    /// <param name="reference">What it is measured against.</param>
    /// <param name="between">The variance between units, B.</param>
    /// <param name="within">The variance within units, W.</param>
    internal static decimal ExpectedWithoutAction(decimal score, int people, decimal reference, decimal between, decimal within)
    {
        var total = between + (within / people);
        var r = total == 0 ? 1 : between / total;
        return (r * score) + ((1 - r) * reference);
    }

    private sealed class Candidate(ThemeCode theme, decimal score, int respondents, decimal? standardDeviation, decimal reference, int? referenceRespondents, decimal? referenceStandardDeviation)
    {
        public ThemeCode Theme { get; } = theme;

        public decimal Score { get; } = score;

        public int Respondents { get; } = respondents;

        public decimal Reference { get; } = reference;

        public (double Lower, double Upper, double PValue)? Test()
        {
            if (standardDeviation is not { } sd || Respondents < 2) return null;
            var variance = (double)(sd * sd);
            if (referenceRespondents is > 1 and var n && referenceStandardDeviation is { } other && (sd > 0 || other > 0))
            {
                var welch = Welch.Compare((double)Score, variance, Respondents, (double)Reference, (double)(other * other), n);
                return (welch.Lower, welch.Upper, welch.PValue);
            }

            if (sd == 0) return null;
            var known = Welch.AgainstKnown((double)Score, variance, Respondents, (double)Reference);
            return (known.Lower, known.Upper, known.PValue);
        }
    }
}
