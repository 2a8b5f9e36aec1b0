using ForBedring.Indicators.Statistics;

namespace ForBedring.Indicators;

/// <summary>Statistics of surveys for callers who have the figures themselves (<i>undersøkelsesstatistikk</i>). Results are unrounded.</summary>
public static class SurveyStatistics
{
    /// <summary>Wilson's 95 % interval of a share (Wilson 1927): exactly 0 below when nobody, exactly 1 above when everybody; null when nobody was asked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the part exceeds the whole.</exception>
    public static ConfidenceInterval? OfShare(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        if (whole == 0) return null;
        var (lower, upper) = Wilson.Interval(part, whole);
        return new(lower, upper);
    }

    /// <summary>The exact 95 % interval of a count (Garwood 1936): for 0 it runs from 0 to −ln 0.025 = 3.689.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static ConfidenceInterval OfCount(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var (lower, upper) = ExactCounts.PoissonInterval(count);
        return new(lower, upper);
    }

    /// <summary>Holm's adjusted p-values (Holm 1979), in the order given: at least the raw ones and at most 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A p-value lies outside [0, 1].</exception>
    public static ImmutableArray<double> AdjustByHolm(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        if (pValues.Any(p => !(p >= 0 && p <= 1))) throw new ArgumentOutOfRangeException(nameof(pValues), "A p-value lies in [0, 1].");
        return [.. Holm.Adjust(pValues)];
    }

    /// <summary>Hedges' g of two means (Hedges 1981): the change in pooled standard deviations, corrected for small groups; null where it is not defined.</summary>
    /// <param name="last">The earlier mean.</param>
    /// <param name="now">The later mean; g is above 0 where it is higher.</param>
    public static double? EffectSize(SurveyFigure.Mean last, SurveyFigure.Mean now)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(now);
        if (last.People + now.People < 4 || !(((last.People - 1) * last.Variance) + ((now.People - 1) * now.Variance) > 0)) return null;
        return Hedges.Effect((double)now.Score, now.Variance, now.People, (double)last.Score, last.Variance, last.People).G;
    }

    /// <summary>The smallest change in a mean that two rounds of such sizes show in eight of ten cases (power 0.8, two-sided 0.05), in points.</summary>
    /// <param name="standardDeviation">The standard deviation between people, the same both times.</param>
    /// <param name="peopleLast">Answers in the earlier round, at least 2.</param>
    /// <param name="peopleNow">Answers in the later round, at least 2.</param>
    public static double SmallestDetectableChangeInMean(double standardDeviation, long peopleLast, long peopleNow)
    {
        if (!(standardDeviation >= 0 && standardDeviation <= double.MaxValue)) throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation, "A standard deviation is a number from 0.");
        ArgumentOutOfRangeException.ThrowIfLessThan(peopleLast, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(peopleNow, 2);
        return Detectable.ChangeInMean(standardDeviation, peopleNow, peopleLast);
    }

    /// <summary>The smallest change in a share that two rounds of such sizes show in eight of ten cases, in [0, 1]; the share is pooled over both.</summary>
    public static double SmallestDetectableChangeInShare(SurveyFigure.Share last, SurveyFigure.Share now)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(now);
        return Detectable.ChangeInShare((double)(last.Part + now.Part) / (last.Whole + now.Whole), now.Whole, last.Whole);
    }
}
