using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>Makes the figures of a cell that is shown: the mean where the cell is, spread, percent positive and distribution where the distribution is. Extreme ones become bounds.</summary>
internal sealed class FigureMaking(Instrument instrument, DisclosurePolicy policy, ExtraMaking? extras = null)
{
    private const int PointDecimals = 0;
    private const int ShareDecimals = 1;

    private bool Bands => policy.Unanimity == Unanimity.Band;

    /// <summary>A question's figures; null where nobody answered it.</summary>
    public QuestionMade? Question(int question, CellCounts counts, bool showsDistribution)
    {
        if (counts.QuestionMoments(question) is not { } moments) return null;
        var own = instrument.Questions[question];
        var k = own.Scale.Points;
        var (sum, _) = counts.Scored(question);
        var theme = instrument.Themes[ThemeOf(question)];
        var near = new NearUnanimity(
            moments.N, k - 1, (int)ThemeArithmetic.CeilingOfPercent(instrument.Scoring.PositiveFrom, k - 1), 1, sum, 1, moments.Positives, isFine: false, theme.IsSensitive);
        var isShownMean = k > 2 || showsDistribution;
        var mean = MeanOf(moments, near, showsDistribution);
        var raw = mean.IsExact
            ? new ScoreFigure(moments.RawMean ?? 0, mean.Respondents)
            : own.IsReversed
                ? new ScoreFigure(own.Scale.Highest - ((k - 1) * mean.Value / 100), mean.Respondents, mean.Bound == FigureBound.AtLeast ? FigureBound.AtMost : FigureBound.AtLeast)
                : new ScoreFigure(own.Scale.Lowest + ((k - 1) * mean.Value / 100), mean.Respondents, mean.Bound);
        var isNear = Bands && showsDistribution && near.IsNear;
        var distribution = showsDistribution && !isNear ? Disclosed<AnswerDistribution>.Show(Distribution(question, counts)) : Disclosed<AnswerDistribution>.Hidden;
        return new(
            new(own.Code,
                isShownMean ? Show(mean, PointDecimals) : Disclosed<ScoreFigure>.Hidden,
                isShownMean ? Show(raw, ShareDecimals) : Disclosed<ScoreFigure>.Hidden,
                showsDistribution ? Spread(moments, near, k) : Hidden(moments),
                showsDistribution ? Show(Positive(moments), ShareDecimals) : Disclosed<ScoreFigure>.Hidden,
                distribution,
                extras?.NetPromoter(question, distribution, counts)),
            isShownMean ? mean : null,
            Positive(moments),
            isNear,
            isNear && near.IsSaidToBeAtTheEnd);
    }

    /// <summary>A theme's figures; null where nobody has an index.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="counts">The counts.</param>
    /// <param name="questions">What is shown of its questions in the same cell; empty where none are.</param>
    /// <param name="showsMean">Whether the mean is shown; the questions may be shown without it.</param>
    /// <param name="showsDistribution">Whether what tells of the distribution is shown.</param>
    /// <param name="takesPart">Which questions go into a mean that is made of questions; null for all.</param>
    public ThemeMade? Theme(int theme, CellCounts counts, IReadOnlyList<QuestionMade> questions, bool showsMean, bool showsDistribution, Func<int, bool>? takesPart)
    {
        if (counts.ThemeMoments(theme, takesPart) is not { } moments) return null;
        var own = instrument.Themes[theme];
        var arithmetic = instrument.Arithmetic[theme];
        var isSingle = own.Questions.Length == 1;
        var (above, below) = moments.ExactMean;
        var near = new NearUnanimity(
            moments.N, arithmetic.M, arithmetic.PositiveFrom, arithmetic.M / (own.Questions.Min(q => q.Scale.Points) - 1), above * moments.N * arithmetic.M, 100 * below, moments.Positives, !isSingle, own.IsSensitive);
        var hidesMean = !showsMean || (!showsDistribution && own.Questions.Any(q => q.Scale.Points == 2) && (isSingle || questions.Count > 0));

        // Beside its questions a theme's mean follows from theirs: it is a bound where one of theirs is, and never by itself, which would tell of more than they do.
        var mean = isSingle || questions.Count == 0 ? MeanOf(moments, near, showsDistribution)
            : questions.Any(q => q.Mean is { IsExact: false }) ? FromQuestions(theme, counts, moments, questions)
            : new ScoreFigure(moments.Mean, checked((int)moments.N));
        Disclosed<ScoreFigure>? raw = own.CommonScale is { } scale
            ? hidesMean ? Disclosed<ScoreFigure>.Hidden : Show(
                mean.IsExact ? new ScoreFigure(moments.RawMean ?? 0, mean.Respondents) : new ScoreFigure(scale.Lowest + ((scale.Points - 1) * mean.Value / 100), mean.Respondents, mean.Bound), ShareDecimals)
            : null;

        // Beside a question whose distribution is kept back, spread and percent positive of the theme could give it back; not where they follow from the questions' bounds.
        var follows = questions.All(q => q.IsAtTheEnd && q.Mean?.Bound == questions[0].Mean?.Bound);
        var tells = showsDistribution && (isSingle || follows || !questions.Any(q => q.IsNear));
        return new(
            hidesMean ? Disclosed<ScoreFigure>.Hidden : Show(mean, PointDecimals),
            raw,
            tells ? Spread(moments, near, own.Questions.Min(q => q.Scale.Points)) : Hidden(moments),
            tells ? Show(Positive(moments), ShareDecimals) : Disclosed<ScoreFigure>.Hidden,
            moments.IsMature is { } mature ? tells ? Disclosed<Maturity>.Show(new Maturity(mature, checked((int)moments.N))) : Disclosed<Maturity>.Hidden : null);
    }

    /// <summary>A figure as it is given: rounded where the policy says so, bounds outwards so that they stay true.</summary>
    public static ScoreFigure Given(ScoreFigure figure, Precision precision, int decimals)
    {
        if (precision == Precision.Exact) return figure;
        var unit = decimals switch { 0 => 1m, 1 => 10m, _ => 1000m };
        var value = figure.Bound switch
        {
            FigureBound.AtLeast => decimal.Floor(figure.Value * unit) / unit,
            FigureBound.AtMost => decimal.Ceiling(figure.Value * unit) / unit,
            _ => decimal.Round(figure.Value * unit, 0, MidpointRounding.AwayFromZero) / unit,
        };
        return new(value, figure.Respondents, figure.Bound);
    }

    private Disclosed<ScoreFigure> Show(ScoreFigure figure, int decimals) => Disclosed<ScoreFigure>.Show(Given(figure, policy.Precision, decimals));

    private int ThemeOf(int question)
    {
        var theme = instrument.Themes.Length - 1;
        while (instrument.FirstQuestions[theme] > question) theme--;
        return theme;
    }

    private AnswerDistribution Distribution(int question, CellCounts counts)
    {
        var n = counts.AnswersTo(question);
        return new([.. Enumerable.Range(0, instrument.Questions[question].Scale.Points).Select(p => Share((decimal)counts.AnswersAt(question, p) / n))], checked((int)n));
    }

    private decimal Share(decimal share) => policy.Precision == Precision.Exact ? share : decimal.Round(share, ShareDecimals + 2, MidpointRounding.AwayFromZero);

    private static Disclosed<ScoreFigure> Hidden(ScoreArithmetic.Moments moments) => moments.StandardDeviation is null ? Disclosed<ScoreFigure>.None : Disclosed<ScoreFigure>.Hidden;

    private ScoreFigure MeanOf(ScoreArithmetic.Moments moments, NearUnanimity near, bool showsDistribution)
    {
        var n = checked((int)moments.N);
        if (!Bands) return new(moments.Mean, n);
        return near.Mean(showsDistribution) is { } bound ? new(bound.Value, n, bound.IsLeast ? FigureBound.AtLeast : FigureBound.AtMost) : new(moments.Mean, n);
    }

    // What the questions' bounds say of the mean over all answers, or of the mean of their means, and no more.
    private ScoreFigure FromQuestions(int theme, CellCounts counts, ScoreArithmetic.Moments moments, IReadOnlyList<QuestionMade> questions)
    {
        if (instrument.Scoring.UnitScore == UnitScoreMethod.MeanOfRespondents) return OfRespondents(theme, counts, moments, questions);
        var isPooled = instrument.Scoring.UnitScore == UnitScoreMethod.PooledAnswers;
        decimal low = 0, high = 0, weights = 0;
        foreach (var question in questions)
        {
            if (question.Mean is not { } mean) continue;
            var weight = isPooled ? mean.Respondents : 1;
            weights += weight;
            low += weight * (mean.Bound == FigureBound.AtMost ? 0 : mean.Value);
            high += weight * (mean.Bound == FigureBound.AtLeast ? 100 : mean.Value);
        }

        var n = checked((int)moments.N);
        return questions.Any(q => q.Mean is { Bound: FigureBound.AtLeast }) ? new(low / weights, n, FigureBound.AtLeast) : new(high / weights, n, FigureBound.AtMost);
    }

    // What the questions' bounds say of a mean of respondents: an answer counts for at most 1 in the fewest answers that give someone an index, and an answer that nothing is told of may be any.
    private ScoreFigure OfRespondents(int theme, CellCounts counts, ScoreArithmetic.Moments moments, IReadOnlyList<QuestionMade> questions)
    {
        var all = Enumerable.Range(instrument.FirstQuestions[theme], instrument.Themes[theme].Questions.Length).Select(counts.AnswersTo).ToList();
        var n = checked((int)moments.N);
        var own = counts.Theme(theme);
        var skips = own.Asked - own.NoneAnswered != n || all.Exists(answers => answers != n);

        // Divided by once, at the end: a share rounded first would not be a bound.
        var answersOfAll = (decimal)n * (skips ? instrument.Arithmetic[theme].LeastAnswered : all.Count);
        decimal untold = all.Sum(), below = 0, above = 0;
        foreach (var question in questions)
        {
            if (question.Mean is not { } mean) continue;
            untold -= mean.Respondents;
            below += mean.Respondents * (100 - (mean.Bound == FigureBound.AtMost ? 0 : mean.Value));
            above += mean.Respondents * (mean.Bound == FigureBound.AtLeast ? 100 : mean.Value);
        }

        return questions.Any(q => q.Mean is { Bound: FigureBound.AtLeast })
            ? new(Math.Max(0, 100 - ((below + (100 * untold)) / answersOfAll)), n, FigureBound.AtLeast)
            : new(Math.Min(100, (above + (100 * untold)) / answersOfAll), n, FigureBound.AtMost);
    }

    private Disclosed<ScoreFigure> Spread(ScoreArithmetic.Moments moments, NearUnanimity near, int points)
    {
        if (moments.StandardDeviation is not { } deviation) return Disclosed<ScoreFigure>.None;
        var n = checked((int)moments.N);
        var most = !Bands ? null : near.Spread() ?? (moments.IsWithinOneStep(points) ? 100m / (points - 1) / ScoreArithmetic.SquareRoot(n) : null);
        return Show(most is { } bound ? new ScoreFigure(bound, n, FigureBound.AtMost) : new ScoreFigure(deviation, n), PointDecimals);
    }

    private ScoreFigure Positive(ScoreArithmetic.Moments moments)
    {
        var n = checked((int)moments.N);
        if (Bands && moments.Positives >= n - 1) return new(100m * (n - 1) / n, n, FigureBound.AtLeast);
        if (Bands && moments.Positives <= 1) return new(100m / n, n, FigureBound.AtMost);
        return new(moments.PercentPositive, n);
    }

    /// <summary>A question's figures, its mean before rounding (null where that is withheld), and whether its distribution is kept back because nearly all agree.</summary>
    internal sealed class QuestionMade(QuestionFigures figures, ScoreFigure? mean, ScoreFigure positive, bool isNear, bool isAtTheEnd)
    {
        public bool IsAtTheEnd { get; } = isAtTheEnd;

        public QuestionFigures Figures { get; } = figures;

        public ScoreFigure? Mean { get; } = mean;

        /// <summary>Percent positive before rounding, a bound where it is extreme. Shown only where the figures show it.</summary>
        public ScoreFigure Positive { get; } = positive;

        public bool IsNear { get; } = isNear;
    }

    /// <summary>A theme's figures without its questions.</summary>
    internal sealed class ThemeMade(Disclosed<ScoreFigure> mean, Disclosed<ScoreFigure>? raw, Disclosed<ScoreFigure> spread, Disclosed<ScoreFigure> positive, Disclosed<Maturity>? mature)
    {
        public Disclosed<ScoreFigure> Mean { get; } = mean;

        public Disclosed<ScoreFigure>? Raw { get; } = raw;

        public Disclosed<ScoreFigure> Spread { get; } = spread;

        public Disclosed<ScoreFigure> Positive { get; } = positive;

        public Disclosed<Maturity>? Mature { get; } = mature;
    }
}
