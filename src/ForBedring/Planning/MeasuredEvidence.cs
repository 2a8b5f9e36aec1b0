using ForBedring.Indicators;

namespace ForBedring.Planning;

/// <summary>Evidence from computed evaluations (<i>grunnlag fra målinger</i>): verdict and grade are taken over as they were computed, so that nobody has to copy them.</summary>
public static class MeasuredEvidence
{
    /// <summary>What a series says of a measure.</summary>
    public static Evidence.Figures From(SeriesEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return new(evaluation.Series.Indicator.Id, evaluation.Verdict, evaluation.Grade);
    }

    /// <summary>What two rounds say of a measure. A withheld side makes it evidence that may not be used (PLN-E06).</summary>
    /// <param name="indicator">What was measured.</param>
    /// <param name="evaluation">The evaluation. Another unit or other questions have no evaluation: it is refused.</param>
    public static Evidence.Figures From(IndicatorId indicator, TwoPointEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(evaluation);
        var isReleased = evaluation.Comparison.Last is not SurveyFigure.Withheld && evaluation.Comparison.Now is not SurveyFigure.Withheld;
        return new(indicator, evaluation.Verdict, evaluation.Grade, isReleased);
    }
}
