using System.Numerics;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>Makes the figures of a cell that is shown. Extreme ones become bounds: decided on whole numbers, so that the ends are exact.</summary>
internal static class FigureMaking
{
    /// <summary>A theme's figures without its questions; null where nobody has an index.</summary>
    public static (Disclosed<ScoreFigure> Mean, Disclosed<ScoreFigure>? Raw, Disclosed<ScoreFigure> Spread, Disclosed<ScoreFigure> Positive, Disclosed<Maturity>? Mature)? Theme(Instrument instrument, int theme, CellCounts counts, Unanimity unanimity)
    {
        if (counts.ThemeMoments(theme) is not { } moments) return null;
        var own = instrument.Themes[theme];
        var people = counts.Theme(theme);
        var most = instrument.Arithmetic[theme].M;
        var points = own.Questions.Min(q => q.Scale.Points);
        var bands = unanimity == Unanimity.Band ? new Bands(moments, people.Sum, people.SumOfSquares, most, points) : null;
        var mean = Mean(moments, bands);
        Disclosed<ScoreFigure>? raw = own.CommonScale is { } scale
            ? Disclosed<ScoreFigure>.Show(mean.IsExact ? new ScoreFigure(moments.RawMean ?? 0, mean.Respondents) : new ScoreFigure(scale.Lowest + ((scale.Points - 1) * mean.Value / 100), mean.Respondents, mean.Bound))
            : null;
        return (
            Disclosed<ScoreFigure>.Show(mean),
            raw,
            Spread(moments, bands),
            Disclosed<ScoreFigure>.Show(Positive(moments, bands)),
            moments.IsMature is { } mature ? Disclosed<Maturity>.Show(new Maturity(mature, checked((int)moments.N))) : null);
    }

    /// <summary>A question's figures; null where nobody answered it.</summary>
    public static (Disclosed<ScoreFigure> Mean, Disclosed<ScoreFigure> Raw, Disclosed<ScoreFigure> Spread, Disclosed<ScoreFigure> Positive, bool IsBanded)? Question(Instrument instrument, int question, CellCounts counts, Unanimity unanimity)
    {
        if (counts.QuestionMoments(question) is not { } moments) return null;
        var own = instrument.Questions[question];
        var k = own.Scale.Points;

        // By position as answered: turning a question round changes no spread.
        long sum = 0, squares = 0;
        for (var p = 0; p < k; p++)
        {
            var count = counts.AnswersAt(question, p);
            sum += count * p;
            squares += count * p * p;
        }

        var bands = unanimity == Unanimity.Band ? new Bands(moments, sum, squares, k - 1, k) : null;
        var mean = Mean(moments, bands);
        var raw = mean.IsExact
            ? new ScoreFigure(moments.RawMean ?? 0, mean.Respondents)
            : own.IsReversed
                ? new ScoreFigure(own.Scale.Highest - ((k - 1) * mean.Value / 100), mean.Respondents, mean.Bound == FigureBound.AtLeast ? FigureBound.AtMost : FigureBound.AtLeast)
                : new ScoreFigure(own.Scale.Lowest + ((k - 1) * mean.Value / 100), mean.Respondents, mean.Bound);
        var positive = Positive(moments, bands);

        // Where one class holds all or all but one, so do the positive or the others: the percentage is a bound then.
        return (Disclosed<ScoreFigure>.Show(mean), Disclosed<ScoreFigure>.Show(raw), Spread(moments, bands), Disclosed<ScoreFigure>.Show(positive), !positive.IsExact);
    }

    /// <summary>A question's distribution.</summary>
    public static AnswerDistribution Distribution(Instrument instrument, int question, CellCounts counts)
    {
        var n = counts.AnswersTo(question);
        return new([.. Enumerable.Range(0, instrument.Questions[question].Scale.Points).Select(p => (decimal)counts.AnswersAt(question, p) / n)], checked((int)n));
    }

    private static ScoreFigure Mean(ScoreArithmetic.Moments moments, Bands? bands)
    {
        var n = checked((int)moments.N);
        if (bands is { MeanIsHigh: true }) return new(100 - (bands.Step / n), n, FigureBound.AtLeast);
        if (bands is { MeanIsLow: true }) return new(bands.Step / n, n, FigureBound.AtMost);
        return new(moments.Mean, n);
    }

    private static Disclosed<ScoreFigure> Spread(ScoreArithmetic.Moments moments, Bands? bands)
    {
        if (moments.StandardDeviation is not { } deviation) return Disclosed<ScoreFigure>.None;
        var n = checked((int)moments.N);
        return Disclosed<ScoreFigure>.Show(bands is { SpreadIsSmall: true }
            ? new ScoreFigure(bands.Step / ScoreArithmetic.SquareRoot(n), n, FigureBound.AtMost)
            : new ScoreFigure(deviation, n));
    }

    private static ScoreFigure Positive(ScoreArithmetic.Moments moments, Bands? bands)
    {
        var n = checked((int)moments.N);
        if (bands is not null && moments.Positives >= n - 1) return new(100m * (n - 1) / n, n, FigureBound.AtLeast);
        if (bands is not null && moments.Positives <= 1) return new(100m / n, n, FigureBound.AtMost);
        return new(moments.PercentPositive, n);
    }

    // With the step s = 100/(points − 1): mean ≥ 100 − s/n ⇔ (points − 1)·n·(100 − mean) ≤ 100, and so on, the mean as a fraction.
    private sealed class Bands
    {
        public Bands(ScoreArithmetic.Moments moments, long sum, long squares, long most, int points)
        {
            Step = 100m / (points - 1);
            BigInteger steps = points - 1, total = sum, n = moments.N;
            var (above, below) = moments.ExactMean;
            MeanIsHigh = steps * n * ((100 * below) - above) <= 100 * below;
            MeanIsLow = steps * n * above <= 100 * below;
            SpreadIsSmall = ((n * squares) - (total * total)) * steps * steps <= (BigInteger)most * most * (n - 1);
        }

        public decimal Step { get; }

        public bool MeanIsHigh { get; }

        public bool MeanIsLow { get; }

        public bool SpreadIsSmall { get; }
    }
}
