using System.Numerics;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Generators;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>What a report shows of one cell, worked out from the sheets themselves: fractions of whole numbers, the words of the method, one figure at a time.</summary>
internal sealed class PlainRelease(SurveyCase survey, DisclosurePolicy policy)
{
    private Instrument Instrument => survey.Instrument;

    /// <summary>The sheets of a unit, or of one of its roles.</summary>
    public List<byte[]> Sheets(UnitId unit, string? breakdown) => [.. PlainModel.Below(survey, survey.Tree.IndexOf(unit)).Where(s => breakdown is null || (s.Role ?? "") == breakdown).Select(s => s.Codes)];

    public IEnumerable<int> Published(int theme)
    {
        var first = Instrument.Themes.Take(theme).Sum(t => t.Questions.Length);
        return Enumerable.Range(first, Instrument.Themes[theme].Questions.Length).Where(q => !policy.Unpublished.Contains(Instrument.Questions[q].Code));
    }

    /// <summary>People behind each measure of a theme's family: the index, then the published questions.</summary>
    public long[] Measures(int theme, List<byte[]> sheets) => [sheets.Count(s => PlainModel.IndexOf(Instrument, theme, s) is not null), .. Published(theme).Select(q => (long)sheets.Count(s => IsAnswer(s[q])))];

    /// <summary>A theme's figures as they are to be shown, as text.</summary>
    public string Theme(int theme, List<byte[]> sheets)
    {
        var own = Instrument.Themes[theme];
        var indexes = sheets.Select(s => PlainModel.IndexOf(Instrument, theme, s)).Where(i => i is not null).Select(i => new Exact(i!.Value.Above, i.Value.Below)).ToList();
        var hasRaw = own.Questions.Select(q => (q.Scale.Lowest, q.Scale.Points)).Distinct().Count() == 1;
        if (indexes.Count == 0) return string.Join(" ", "none", hasRaw ? "none" : "-", "none", "none", own.HasMaturity ? "none" : "-");
        var n = indexes.Count;
        var positiveFrom = new Exact(Instrument.Scoring.PositiveFrom.Numerator, Instrument.Scoring.PositiveFrom.Denominator);
        var positives = indexes.Count(i => i.Against(positiveFrom) >= 0);
        var step = new Exact(100, own.Questions.Min(q => q.Scale.Points) - 1);
        var (mean, bound) = Banded(ThemeMean(theme, sheets, indexes), n, step);
        var raw = new Exact(own.Questions[0].Scale.Lowest, 1) + (mean * new Exact(own.Questions[0].Scale.Points - 1, 100));
        var mature = new Exact(100 * positives, n).Against(new Exact(Instrument.Scoring.MatureFrom.Numerator, Instrument.Scoring.MatureFrom.Denominator)) >= 0;
        return string.Join(" ", Text(mean, bound, n), hasRaw ? Text(raw, bound, n) : "-", Spread(indexes, step), Positive(positives, n), own.HasMaturity ? $"{mature}({n})" : "-");
    }

    /// <summary>A question's figures as they are to be shown, as text.</summary>
    public string Question(int question, List<byte[]> sheets, bool showsDistribution)
    {
        var own = Instrument.Questions[question];
        var k = own.Scale.Points;
        var positions = sheets.Where(s => IsAnswer(s[question])).Select(s => s[question] - 1).ToList();
        if (positions.Count == 0) return "none none none none none";
        var n = positions.Count;
        var scores = positions.Select(p => new Exact(100 * (own.IsReversed ? k - 1 - p : p), k - 1)).ToList();
        var positiveFrom = new Exact(Instrument.Scoring.PositiveFrom.Numerator, Instrument.Scoring.PositiveFrom.Denominator);
        var positives = scores.Count(s => s.Against(positiveFrom) >= 0);
        var step = new Exact(100, k - 1);
        var (mean, bound) = Banded(Mean(scores), n, step);

        // As answered: where the question is reversed, the lowest score is the highest code.
        var inSteps = mean * new Exact(k - 1, 100);
        var raw = own.IsReversed ? new Exact(own.Scale.Lowest + k - 1, 1) - inSteps : new Exact(own.Scale.Lowest, 1) + inSteps;
        var rawBound = own.IsReversed ? bound switch { ">=" => "<=", "<=" => ">=", _ => bound } : bound;
        var positive = Positive(positives, n);
        var hidesShares = policy.Unanimity == Unanimity.Band && (positions.GroupBy(p => p).Max(g => g.Count()) >= n - 1 || positive[0] is '<' or '>');
        var shares = !showsDistribution || hidesShares ? "hidden" : string.Join(",", Enumerable.Range(0, k).Select(p => new Exact(positions.Count(x => x == p), n).ToString())) + $"({n})";
        return string.Join(" ", Text(mean, bound, n), Text(raw, rawBound, n), Spread(scores, step), positive, shares);
    }

    private Exact ThemeMean(int theme, List<byte[]> sheets, List<Exact> indexes)
    {
        if (Instrument.Scoring.UnitScore == UnitScoreMethod.MeanOfRespondents) return Mean(indexes);
        var first = Instrument.Themes.Take(theme).Sum(t => t.Questions.Length);
        var byQuestion = Enumerable.Range(0, Instrument.Themes[theme].Questions.Length).Select(i =>
        {
            var question = Instrument.Themes[theme].Questions[i];
            return sheets.Where(s => IsAnswer(s[first + i])).Select(s => new Exact(100 * (question.IsReversed ? question.Scale.Points - s[first + i] : s[first + i] - 1), question.Scale.Points - 1)).ToList();
        }).Where(scores => scores.Count > 0).ToList();
        return Instrument.Scoring.UnitScore == UnitScoreMethod.PooledAnswers ? Mean([.. byQuestion.SelectMany(s => s)]) : Mean([.. byQuestion.Select(Mean)]);
    }

    private (Exact Value, string Bound) Banded(Exact mean, int n, Exact step)
    {
        var part = step / new Exact(n, 1);
        if (policy.Unanimity == Unanimity.Exact) return (mean, "");
        if (mean.Against(new Exact(100, 1) - part) >= 0) return (new Exact(100, 1) - part, ">=");
        return mean.Against(part) <= 0 ? (part, "<=") : (mean, "");
    }

    private string Spread(List<Exact> values, Exact step)
    {
        var n = values.Count;
        if (n < 2) return "none";
        var mean = Mean(values);
        var variance = values.Aggregate(new Exact(0, 1), (sum, v) => sum + ((v - mean) * (v - mean))) / new Exact(n - 1, 1);
        var band = step * step / new Exact(n, 1);
        return policy.Unanimity == Unanimity.Band && variance.Against(band) <= 0 ? $"<={band.Root()}({n})" : $"{variance.Root()}({n})";
    }

    private string Positive(int c, int n)
    {
        if (policy.Unanimity == Unanimity.Exact) return Text(new Exact(100 * c, n), "", n);
        if (c >= n - 1) return Text(new Exact(100 * (n - 1), n), ">=", n);
        return c <= 1 ? Text(new Exact(100, n), "<=", n) : Text(new Exact(100 * c, n), "", n);
    }

    private static Exact Mean(List<Exact> values) => values.Aggregate(new Exact(0, 1), (sum, v) => sum + v) / new Exact(values.Count, 1);

    private static string Text(Exact value, string bound, int n) => $"{bound}{value}({n})";

    private static bool IsAnswer(byte code) => code is > 0 and < 250;

    /// <summary>A fraction of whole numbers of any size; as text with eight decimals.</summary>
    internal readonly struct Exact(BigInteger above, BigInteger below)
    {
        private BigInteger Above { get; } = above;

        private BigInteger Below { get; } = below;

        public static Exact operator +(Exact a, Exact b) => new((a.Above * b.Below) + (b.Above * a.Below), a.Below * b.Below);

        public static Exact operator -(Exact a, Exact b) => new((a.Above * b.Below) - (b.Above * a.Below), a.Below * b.Below);

        public static Exact operator *(Exact a, Exact b) => new(a.Above * b.Above, a.Below * b.Below);

        public static Exact operator /(Exact a, Exact b) => new(a.Above * b.Below, a.Below * b.Above);

        public int Against(Exact other) => (Above * other.Below).CompareTo(other.Above * Below);

        public string Root() => Of(Math.Sqrt((double)Decimal()));

        public override string ToString() => Of(Decimal());

        public static string Of(decimal value) => Math.Round(value, 8, MidpointRounding.AwayFromZero).ToString("0.########", System.Globalization.CultureInfo.InvariantCulture);

        public static string Of(double value) => Of((decimal)Math.Round(value, 8));

        private decimal Decimal() => (decimal)(Above * BigInteger.Pow(10, 16) / Below) / 10_000_000_000_000_000m;
    }
}
