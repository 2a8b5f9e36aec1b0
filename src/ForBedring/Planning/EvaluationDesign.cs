using ForBedring.Calendar;
using ForBedring.Indicators;

namespace ForBedring.Planning;

/// <summary>How a measure will be evaluated, decided before it starts (<i>evalueringsopplegg</i>).</summary>
public sealed record EvaluationDesign
{
    /// <summary>A design.</summary>
    /// <param name="firstEvaluation">The first day of evaluation.</param>
    /// <param name="indicator">What is followed; null where judged without figures.</param>
    /// <param name="plannedPoints">How many readings are planned after the start; 0 where none.</param>
    /// <param name="latencyDays">How many days a completed measure needs before it can have worked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public EvaluationDesign(LocalDate firstEvaluation, IndicatorId? indicator = null, int plannedPoints = 0, int latencyDays = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(plannedPoints);
        ArgumentOutOfRangeException.ThrowIfNegative(latencyDays);
        FirstEvaluation = firstEvaluation;
        Indicator = indicator;
        PlannedPoints = plannedPoints;
        LatencyDays = latencyDays;
    }

    /// <summary>The first day of evaluation.</summary>
    public LocalDate FirstEvaluation { get; }

    /// <summary>What is followed; null where judged without figures.</summary>
    public IndicatorId? Indicator { get; }

    /// <summary>How many readings are planned after the start.</summary>
    public int PlannedPoints { get; }

    /// <summary>Days from completion until the measure can have worked.</summary>
    public int LatencyDays { get; }

    /// <summary>The day of the first evaluation.</summary>
    public override string ToString() => "first evaluation " + CalendarText.Iso(FirstEvaluation);
}
