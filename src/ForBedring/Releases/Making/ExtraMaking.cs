using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>Makes the figures that are given only where they are asked for, out of what the cell shows: they are shown, withheld and banded with it.</summary>
internal sealed class ExtraMaking(Instrument instrument, DisclosurePolicy policy, ExtraFigures wanted)
{
    private const int Decimals = 1;

    /// <summary>A question's net promoter figure: of the distribution, where that is shown; null where it is not asked for or the scale is another.</summary>
    public Disclosed<NetPromoterFigure>? NetPromoter(int question, Disclosed<AnswerDistribution> distribution, CellCounts? counts = null)
    {
        if ((wanted & ExtraFigures.NetPromoter) == ExtraFigures.None || !NetPromoterFigure.IsOn(instrument.Questions[question].Scale)) return null;
        return distribution.Select(_ => NetPromoterFigure.Of(p => counts!.AnswersAt(question, p), Given));
    }

    /// <summary>A theme's composite where its questions are as they are; null where it is not asked for or no figures of questions are released.</summary>
    public Disclosed<ScoreFigure>? Composite(Disclosed<ScoreFigure> otherwise) => OffersComposite ? otherwise : null;

    /// <summary>A theme's composite: the mean of its questions' percents positive, before rounding; a bound where one of them is, withheld where one of them is.</summary>
    public Disclosed<ScoreFigure>? Composite(IReadOnlyList<FigureMaking.QuestionMade> questions, Disclosed<ScoreFigure> ofNobody)
    {
        if (!OffersComposite) return null;
        if (questions.Count == 0) return ofNobody;
        if (questions.Any(q => !q.Figures.PercentPositive.IsShown)) return Disclosed<ScoreFigure>.Hidden;
        var all = questions.Select(q => q.Positive).ToList();
        var n = all.Max(p => p.Respondents);
        var bound = all.Exists(p => p.Bound == FigureBound.AtLeast) ? FigureBound.AtLeast : all.Exists(p => p.Bound == FigureBound.AtMost) ? FigureBound.AtMost : FigureBound.Exact;

        // Where some are at least and others at most, the lower bound is said: those that are at most something may be 0.
        var sum = all.Sum(p => bound == FigureBound.AtLeast && p.Bound == FigureBound.AtMost ? 0 : p.Value);
        return Disclosed<ScoreFigure>.Show(FigureMaking.Given(new ScoreFigure(sum / all.Count, n, bound), policy.Precision, Decimals));
    }

    private bool OffersComposite => (wanted & ExtraFigures.Composite) != ExtraFigures.None && policy.Detail == Detail.Questions;

    private decimal Given(decimal percent) => policy.Precision == Precision.Exact ? percent : decimal.Round(percent, Decimals, MidpointRounding.AwayFromZero);
}
