using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>A run that lasted long enough to suggest a new centre line (<i>forslag om ny senterlinje</i>). Only a suggestion: a new centre is a decision with date, reason and role.</summary>
public sealed record SustainedShift
{
    private SustainedShift(int firstPosition, int lastPosition, decimal before, decimal centre)
    {
        FirstPosition = firstPosition;
        LastPosition = lastPosition;
        CentreBefore = before;
        SuggestedCentre = centre;
    }

    /// <summary>The position of the run's first point, from 1.</summary>
    public int FirstPosition { get; }

    /// <summary>The position of the run's last point.</summary>
    public int LastPosition { get; }

    /// <summary>The centre the run lies off.</summary>
    public decimal CentreBefore { get; }

    /// <summary>The median of the run's points.</summary>
    public decimal SuggestedCentre { get; }

    /// <summary>Whether a series is long enough to search: baseline and run together (IND-F07).</summary>
    public static FindingList CanFind(ReadingSeries series, int baselinePoints = 13, int runPoints = 9)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(baselinePoints);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(runPoints);
        return series.Count >= baselinePoints + runPoints
            ? FindingList.Empty
            : new([IndicatorRules.TooFewPoints.Find(FindingPolicy.Default, SeriesChart.SubjectOf(series), ("points", series.Count), ("needed", baselinePoints + runPoints))]);
    }

    /// <summary>Runs of successive useful points on one side of the centre, found one after the other; each gives the centre for the next search.</summary>
    /// <param name="series">The readings.</param>
    /// <param name="above">Whether runs above the centre are looked for; otherwise below.</param>
    /// <param name="baselinePoints">How many points the first centre is the median of; 13.</param>
    /// <param name="runPoints">How many points make a run; 9.</param>
    /// <returns>None where the series is too short (<see cref="CanFind"/>) or no run lasted. Points on the centre are skipped.</returns>
    public static ImmutableArray<SustainedShift> Find(ReadingSeries series, bool above, int baselinePoints = 13, int runPoints = 9)
    {
        if (CanFind(series, baselinePoints, runPoints).Count > 0) return [];
        var values = series.Select(r => r.Value switch
        {
            ReadingValue.Amount amount => amount.Number,
            ReadingValue.Ratio ratio => ratio.Numerator / ratio.Denominator,
            _ => (decimal?)null,
        }).ToArray();
        var shifts = ImmutableArray.CreateBuilder<SustainedShift>();
        if (PhaseComputation.Median(values.Take(baselinePoints).OfType<decimal>()) is not { } centre) return [];
        var run = new List<int>();
        for (var i = baselinePoints; i < values.Length; i++)
        {
            if (values[i] is not { } value || value == centre) continue;
            if (value > centre != above)
            {
                run.Clear();
                continue;
            }

            run.Add(i);
            if (run.Count < runPoints) continue;
            var next = PhaseComputation.Median(run.Select(j => values[j]!.Value))!.Value;
            shifts.Add(new(run[0] + 1, i + 1, centre, next));
            centre = next;
            run.Clear();
        }

        return shifts.ToImmutable();
    }

    /// <summary>The positions and the suggested centre.</summary>
    public override string ToString() => $"{NumberText.Machine(FirstPosition)}–{NumberText.Machine(LastPosition)}: {NumberText.Machine(SuggestedCentre)}";
}
