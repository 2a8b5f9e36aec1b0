using ForBedring.Indicators;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.WaitingLists;

namespace ForBedring.Planning;

/// <summary>The figures that goals of a plan are read against (<i>tall til målene</i>): each indicator that the library computes, from safe reports only. Immutable; each verb gives new figures.</summary>
public sealed class IndicatorFigures
{
    private readonly ImmutableDictionary<IndicatorId, Disclosed<GoalFigure>> _figures;

    private IndicatorFigures(ImmutableDictionary<IndicatorId, Disclosed<GoalFigure>> figures) => _figures = figures;

    /// <summary>No figures.</summary>
    public static IndicatorFigures None { get; } = new(ImmutableDictionary<IndicatorId, Disclosed<GoalFigure>>.Empty);

    /// <summary>The share of the invited that answered the survey, in percent.</summary>
    public static IndicatorId ResponseRate { get; } = IndicatorId.From("ResponseRate");

    /// <summary>The share of waiting patients with a breach, in percent.</summary>
    public static IndicatorId BreachShare { get; } = IndicatorId.From("BreachShare");

    /// <summary>The share of obliged units with an adopted plan, in percent.</summary>
    public static IndicatorId PlanCoverage { get; } = IndicatorId.From("PlanCoverage");

    /// <summary>The share of due measures that are evaluated, in percent.</summary>
    public static IndicatorId MeasuresEvaluated { get; } = IndicatorId.From("MeasuresEvaluated");

    /// <summary>The mean of a theme of the survey, 0 to 100.</summary>
    public static IndicatorId ThemeIndex(ThemeCode theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return IndicatorId.From("ThemeIndex:" + theme.Value);
    }

    /// <summary>With the response rate and the themes of a unit's safe report.</summary>
    public IndicatorFigures With(UnitReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var rate = report.Total.Responses.TryGetShown(out var count)
            ? count.Invited is { } invited and > 0 ? Disclosed<GoalFigure>.Show(GoalFigure.FromPercent(count.Answered, invited)) : Disclosed<GoalFigure>.None
            : report.Total.Responses.Select(_ => GoalFigure.FromAmount(0));
        return report.Total.Themes.Aggregate(With(ResponseRate, rate), (all, t) => all.With(ThemeIndex(t.Code), t.Mean.Select(m => GoalFigure.FromAmount(m.Value))));
    }

    /// <summary>With the coverage of plans and evaluations of a branch.</summary>
    public IndicatorFigures With(PlanMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        return With(PlanCoverage, Of(metrics.PlanCoverage)).With(MeasuresEvaluated, Of(metrics.MeasureEvaluationCoverage));
    }

    /// <summary>With a figure of waiting lists, such as the share with a breach; a share is read in percent.</summary>
    /// <param name="indicator">What it is about.</param>
    /// <param name="figure">The figure; a share in [0, 1] where <paramref name="isShare"/>.</param>
    /// <param name="isShare">Whether it is a share.</param>
    public IndicatorFigures With(IndicatorId indicator, Figure figure, bool isShare)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return With(indicator, figure.TryGetValue(out var value) ? Disclosed<GoalFigure>.Show(GoalFigure.FromAmount(isShare ? 100 * value : value)) : figure is Figure.Suppressed ? Disclosed<GoalFigure>.Hidden : Disclosed<GoalFigure>.None);
    }

    /// <summary>With a figure of one's own.</summary>
    public IndicatorFigures With(IndicatorId indicator, GoalFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return With(indicator, Disclosed<GoalFigure>.Show(figure));
    }

    /// <summary>The figure of an indicator; no data where there is none.</summary>
    public Disclosed<GoalFigure> Find(IndicatorId indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return _figures.TryGetValue(indicator, out var figure) ? figure : Disclosed<GoalFigure>.None;
    }

    /// <summary>The number of figures.</summary>
    public override string ToString() => NumberText.Machine(_figures.Count) + " figures";

    private static Disclosed<GoalFigure> Of(Portion portion) => portion.Match((part, whole) => Disclosed<GoalFigure>.Show(GoalFigure.FromPercent(part, whole)), _ => Disclosed<GoalFigure>.None);

    private IndicatorFigures With(IndicatorId indicator, Disclosed<GoalFigure> figure)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new(_figures.SetItem(indicator, figure));
    }
}
