using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>Runs and crossings about a centre line (<i>serier og kryssinger</i>).</summary>
/// <remarks>Without useful points there is no result: the four numbers are null and there is no signal. Equality is by content.</remarks>
public sealed record RunAnalysis
{
    private RunAnalysis(int usefulPoints, int? longestRun, int? longestRunMax, int? crossings, int? crossingsMin, bool isSignal)
    {
        UsefulPoints = usefulPoints;
        LongestRun = longestRun;
        LongestRunMax = longestRunMax;
        Crossings = crossings;
        CrossingsMin = crossingsMin;
        IsSignal = isSignal;
    }

    /// <summary>The number of useful points: present, not excluded and not on the centre line.</summary>
    public int UsefulPoints { get; }

    /// <summary>The length of the longest run on one side; null without useful points.</summary>
    public int? LongestRun { get; }

    /// <summary>The longest run that is no signal; null without useful points.</summary>
    public int? LongestRunMax { get; }

    /// <summary>How often the line is crossed; null without useful points.</summary>
    public int? Crossings { get; }

    /// <summary>The fewest crossings that are no signal; null without useful points.</summary>
    public int? CrossingsMin { get; }

    /// <summary>Whether the longest run is too long.</summary>
    public bool HasLongRun => LongestRun > LongestRunMax;

    /// <summary>Whether there are too few crossings.</summary>
    public bool HasFewCrossings => Crossings < CrossingsMin;

    /// <summary>Whether either is a signal. Always false in MR charts, whose points lean on each other (R-08).</summary>
    public bool IsSignal { get; }

    /// <summary>The runs of sides: above 0 over the line, below 0 under it, 0 on it or without a value.</summary>
    internal static RunAnalysis Of(IEnumerable<int> sides, bool canSignal = true)
    {
        int useful = 0, runs = 0, run = 0, longest = 0, before = 0;
        foreach (var value in sides)
        {
            var side = Math.Sign(value);
            if (side == 0) continue;
            useful++;
            if (side == before) run++;
            else (runs, run) = (runs + 1, 1);
            before = side;
            longest = Math.Max(longest, run);
        }

        if (useful == 0) return new(0, null, null, null, null, isSignal: false);
        var (most, fewest) = (RunLimits.LongestRunMax(useful), RunLimits.CrossingsMin(useful));
        return new(useful, longest, most, runs - 1, fewest, canSignal && (longest > most || runs - 1 < fewest));
    }

    /// <summary>The points that count, and whether there is a signal.</summary>
    public override string ToString() => $"{NumberText.Machine(UsefulPoints)} points, {(IsSignal ? "signal" : "no signal")}";
}
