namespace ForBedring.Surveys;

/// <summary>Shares as whole percents that add to 100 (<i>hele prosenter</i>), by largest remainders.</summary>
/// <remarks>Each stays between its floor and its ceiling, a larger count never gets less, and ties go to the lower position, so that the order of work does not matter.</remarks>
public static class WholePercents
{
    /// <summary>The percents of counts; all zero where there is nothing to share.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static ImmutableArray<int> Of(IReadOnlyList<long> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var total = 0m;
        foreach (var count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            total += count;
        }

        if (total == 0) return [.. counts.Select(_ => 0)];
        var percents = counts.Select(c => (int)Math.Floor(100m * c / total)).ToArray();
        var left = 100 - percents.Sum();
        foreach (var i in Enumerable.Range(0, percents.Length).OrderByDescending(i => (100m * counts[i]) - (percents[i] * total)).ThenBy(i => i).Take(left)) percents[i]++;
        return [.. percents];
    }
}
