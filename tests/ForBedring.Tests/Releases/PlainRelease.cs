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
    /// <param name="theme">The theme.</param>
    /// <param name="sheets">The sheets.</param>
    /// <param name="showsDistribution">Whether what tells of the distribution is shown.</param>
    /// <param name="isMeanWithheld">Whether a mean of respondents that tells of those who skipped something is withheld.</param>
    public string Theme(int theme, List<byte[]> sheets, bool showsDistribution, bool isMeanWithheld = true)
    {
        var own = Instrument.Themes[theme];
        var indexes = sheets.Select(s => PlainModel.IndexOf(Instrument, theme, s)).Where(i => i is not null).Select(i => new Exact(i!.Value.Above, i.Value.Below)).ToList();
        var hasRaw = own.Questions.Select(q => (q.Scale.Lowest, q.Scale.Points)).Distinct().Count() == 1;
        var isMeanOfRespondents = Instrument.Scoring.UnitScore == UnitScoreMethod.MeanOfRespondents;
        if (indexes.Count == 0 || (!isMeanOfRespondents && Published(theme).All(q => sheets.All(s => !IsAnswer(s[q]))))) return string.Join(" ", "none", hasRaw ? "none" : "-", "none", "none", own.HasMaturity ? "none" : "-");
        var n = indexes.Count;
        var positives = indexes.Count(i => i.Against(PositiveFrom) >= 0);
        var step = new Exact(100, own.Questions.Min(q => q.Scale.Points) - 1);
        var isSingle = own.Questions.Length == 1;
        var first = Instrument.FirstQuestions[theme];

        // A mean of respondents beside the questions' means tells of those who did not answer every question.
        var everyone = sheets.Count(s => Enumerable.Range(first, own.Questions.Length).Any(q => IsAnswer(s[q])));
        var skips = isMeanOfRespondents && (everyone != n || Enumerable.Range(first, own.Questions.Length).Any(q => sheets.Count(s => IsAnswer(s[q])) != n));
        var questions = Published(theme).Select(q => (Values: Scores(q, sheets), Points: Instrument.Questions[q].Scale.Points)).Where(q => q.Values.Count > 0).ToList();
        var hidesMean = (skips && isMeanWithheld) || (!showsDistribution && own.Questions.Any(q => q.Scale.Points == 2) && (isSingle || questions.Count > 0));
        var bounds = questions.Select(q => (Bounded: Banded(q.Values, Mean(q.Values), new Exact(100, q.Points - 1), new Exact(100, q.Points - 1), ItemFrom(q.Points), own.IsSensitive, isSingle: true, showsDistribution), N: q.Values.Count, IsHidden: q.Points == 2 && !showsDistribution)).Where(q => !q.IsHidden).ToList();
        var indexFrom = new Exact(100 * Instrument.Arithmetic[theme].PositiveFrom, Instrument.Arithmetic[theme].M);
        var (mean, bound) = Banded(indexes, ThemeMean(theme, sheets, indexes), step, new Exact(100, Instrument.Arithmetic[theme].M), indexFrom, own.IsSensitive, isSingle, showsDistribution);
        if (!isSingle && bounds.Any(q => q.Bounded.Bound.Length > 0))
        {
            var isPooled = Instrument.Scoring.UnitScore == UnitScoreMethod.PooledAnswers;
            var weights = new Exact(bounds.Sum(q => isPooled ? q.N : 1), 1);
            Exact Of(string open, int end) => bounds.Aggregate(new Exact(0, 1), (sum, q) => sum + ((q.Bounded.Bound == open ? new Exact(end, 1) : q.Bounded.Value) * new Exact(isPooled ? q.N : 1, 1))) / weights;
            (mean, bound) = bounds.Any(q => q.Bounded.Bound == ">=") ? (Of("<=", 0), ">=") : (Of(">=", 100), "<=");
            if (isMeanOfRespondents)
            {
                // Every answer at its worst, or its best, with the largest share that one can have of its person's index.
                var untold = Enumerable.Range(first, own.Questions.Length).Sum(q => sheets.Count(s => IsAnswer(s[q]))) - bounds.Sum(q => q.N);
                var least = skips ? Instrument.Arithmetic[theme].LeastAnswered : own.Questions.Length;
                Exact Ends(string open, bool isBest) => bounds.Aggregate(new Exact(isBest ? 100 * untold : 0, 1), (sum, q) => sum + ((q.Bounded.Bound == open ? new Exact(isBest ? 100 : 0, 1) : q.Bounded.Value) * new Exact(q.N, 1)));
                var all = new Exact(100 * (untold + bounds.Sum(q => q.N)), 1);
                var low = new Exact(100, 1) - ((all - Ends("<=", isBest: false)) / new Exact((long)n * least, 1));
                var high = Ends(">=", isBest: true) / new Exact((long)n * least, 1);
                mean = bound == ">=" ? (low.Against(new Exact(0, 1)) < 0 ? new Exact(0, 1) : low) : high.Against(new Exact(100, 1)) > 0 ? new Exact(100, 1) : high;
            }
        }
        else if (!isSingle && questions.Count > 0)
        {
            (mean, bound) = (ThemeMean(theme, sheets, indexes), "");
        }

        var raw = new Exact(own.Questions[0].Scale.Lowest, 1) + (mean * new Exact(own.Questions[0].Scale.Points - 1, 100));
        var mature = new Exact(100 * positives, n).Against(new Exact(Instrument.Scoring.MatureFrom.Numerator, Instrument.Scoring.MatureFrom.Denominator)) >= 0;
        var tells = showsDistribution && (isSingle || policy.Unanimity == Unanimity.Exact || !questions.Any(q => IsNear(q.Values, ItemFrom(q.Points))) || Follows());
        return string.Join(
            " ", hidesMean ? "hidden" : Text(mean, bound, n), !hasRaw ? "-" : hidesMean ? "hidden" : Text(raw, bound, n), n < 2 ? "none" : tells ? Spread(indexes, step, indexFrom) : "hidden", tells ? Positive(positives, n) : "hidden",
            !own.HasMaturity ? "-" : tells ? $"{mature}({n})" : "hidden");

        // All, or all but one by one step, at the same end of every question.
        bool Follows() => !own.IsSensitive && bounds.Count == questions.Count && bounds.Select(q => q.Bounded.Bound).Distinct().Count() == 1 && questions.TrueForAll(q =>
            IsNear(q.Values, ItemFrom(q.Points)) && Mean(q.Values) is var m && new Exact(100, (q.Points - 1) * q.Values.Count) is var step1
            && ((m.Against(new Exact(100, 1) - step1) >= 0 && ItemFrom(q.Points).Against(new Exact(100, 1)) < 0) || (m.Against(step1) <= 0 && ItemFrom(q.Points).Against(new Exact(100, q.Points - 1)) > 0)));
    }

    /// <summary>A question's figures as they are to be shown, as text.</summary>
    public string Question(int question, List<byte[]> sheets, bool showsDistribution)
    {
        var own = Instrument.Questions[question];
        var k = own.Scale.Points;
        var positions = sheets.Where(s => IsAnswer(s[question])).Select(s => s[question] - 1).ToList();
        if (positions.Count == 0) return "none none none none none";
        var n = positions.Count;
        var isSensitive = Instrument.Themes.Single(t => t.Questions.Contains(own)).IsSensitive;
        var scores = Scores(question, sheets);
        var step = new Exact(100, k - 1);
        var (mean, bound) = Banded(scores, Mean(scores), step, step, ItemFrom(k), isSensitive, isSingle: true, showsDistribution);

        // As answered: where the question is reversed, the lowest score is the highest code.
        var inSteps = mean * new Exact(k - 1, 100);
        var raw = own.IsReversed ? new Exact(own.Scale.Lowest + k - 1, 1) - inSteps : new Exact(own.Scale.Lowest, 1) + inSteps;
        var rawBound = own.IsReversed ? bound switch { ">=" => "<=", "<=" => ">=", _ => bound } : bound;
        var hidesMean = k == 2 && !showsDistribution;
        var hidesShares = policy.Unanimity == Unanimity.Band && IsNear(scores, ItemFrom(k));
        var shares = !showsDistribution || hidesShares ? "hidden" : string.Join(",", Enumerable.Range(0, k).Select(p => new Exact(positions.Count(x => x == p), n).ToString())) + $"({n})";
        return string.Join(
            " ", hidesMean ? "hidden" : Text(mean, bound, n), hidesMean ? "hidden" : Text(raw, rawBound, n), n < 2 ? "none" : showsDistribution ? Spread(scores, step, ItemFrom(k)) : "hidden",
            showsDistribution ? Positive(scores.Count(s => s.Against(ItemFrom(k)) >= 0), n) : "hidden", shares);
    }

    private Exact PositiveFrom => new(Instrument.Scoring.PositiveFrom.Numerator, Instrument.Scoring.PositiveFrom.Denominator);

    // The least score of a question that is positive.
    private Exact ItemFrom(int points) => Enumerable.Range(0, points).Select(p => new Exact(100 * p, points - 1)).First(s => s.Against(PositiveFrom) >= 0);

    private List<Exact> Scores(int question, List<byte[]> sheets)
    {
        var own = Instrument.Questions[question];
        var k = own.Scale.Points;
        return [.. sheets.Where(s => IsAnswer(s[question])).Select(s => s[question] - 1).Select(p => new Exact(100 * (own.IsReversed ? k - 1 - p : p), k - 1))];
    }

    private static bool IsNear(List<Exact> values, Exact from) => values.Count(v => v.Against(from) >= 0) is var c && (c >= values.Count - 1 || c <= 1);

    private Exact ThemeMean(int theme, List<byte[]> sheets, List<Exact> indexes)
    {
        if (Instrument.Scoring.UnitScore == UnitScoreMethod.MeanOfRespondents) return Mean(indexes);
        var byQuestion = Published(theme).Select(q => Scores(q, sheets)).Where(scores => scores.Count > 0).ToList();
        return Instrument.Scoring.UnitScore == UnitScoreMethod.PooledAnswers ? Mean([.. byQuestion.SelectMany(s => s)]) : Mean([.. byQuestion.Select(Mean)]);
    }

    /// <summary>Whether two texts say the same, where <c>near</c> stands for any upper bound.</summary>
    public static bool IsSame(string expected, string found)
        => expected.Split(' ') is var e && found.Split(' ') is var f && e.Length == f.Length && e.Zip(f, (a, b) => a == b || (a == "near" && b.StartsWith("<=", StringComparison.Ordinal))).All(x => x);

    // Turned so that nearly all are positive; what is said then is turned back.
    private (Exact Value, string Bound) Banded(List<Exact> values, Exact mean, Exact step, Exact unit, Exact from, bool isSensitive, bool isSingle, bool showsDistribution)
    {
        if (policy.Unanimity == Unanimity.Exact) return (mean, "");
        var n = new Exact(values.Count, 1);
        var hundred = new Exact(100, 1);
        if (!showsDistribution || !IsNear(values, from))
        {
            if (mean.Against(hundred - (step / n)) >= 0) return (hundred - (step / n), ">=");
            return mean.Against(step / n) <= 0 ? (step / n, "<=") : (mean, "");
        }

        var isHigh = values.Count(v => v.Against(from) >= 0) >= values.Count - 1;
        var (f, m) = isHigh ? (from, mean) : (Mirrored(from), hundred - mean);
        var (value, bound) = High();
        return isHigh || bound.Length == 0 ? (isHigh ? value : hundred - value, bound) : (hundred - value, bound == ">=" ? "<=" : ">=");

        // The least value at or above which at most one is not, when all is turned round: just above what is not positive.
        Exact Mirrored(Exact limit) => hundred - limit + unit;

        (Exact, string) High()
        {
            var others = f * (n - new Exact(1, 1)) / n;
            if (isSensitive || (isSingle && f.Against(hundred) == 0)) return (others, ">=");
            if (m.Against(hundred - (step / n)) >= 0) return (hundred - (step / n), ">=");
            return m.Against(others + (step / n)) <= 0 ? (others + (step / n), "<=") : (m, "");
        }
    }

    private string Spread(List<Exact> values, Exact step, Exact from)
    {
        var n = values.Count;
        if (n < 2) return "none";
        var mean = Mean(values);
        var variance = values.Aggregate(new Exact(0, 1), (sum, v) => sum + ((v - mean) * (v - mean))) / new Exact(n - 1, 1);
        var band = step * step / new Exact(n, 1);
        if (policy.Unanimity == Unanimity.Exact) return $"{variance.Root()}({n})";
        if (!IsNear(values, from)) return variance.Against(band) <= 0 ? $"<={band.Root()}({n})" : $"{variance.Root()}({n})";
        return "near";
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
