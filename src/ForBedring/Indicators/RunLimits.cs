using System.Numerics;

namespace ForBedring.Indicators;

/// <summary>How long a run may be and how few crossings there may be by chance (<i>grenser for serier og kryssinger</i>): Anhøj's rules in whole numbers.</summary>
/// <remarks>Anhøj and Olesen 2014, doi 10.1371/journal.pone.0113825. n is the number of useful points: present, not excluded and not on the centre line. Whole numbers decide: floating point is used above a thousand points only, and only where it is far from the limit.</remarks>
public static class RunLimits
{
    private const int FewTrials = 1000;

    // Rounding errors of the sums below stay under 10⁻¹⁰ for any number of points.
    private const double FarFromLimit = 1e-7;

    /// <summary>The longest run that is not yet a signal: round(log₂ n) + 3, for n ≥ 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no useful points.</exception>
    public static int LongestRunMax(int usefulPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(usefulPoints);

        // ⌊log₂ n²⌋ is the bit length of n² less 1; round(log₂ n) = ⌊(⌊log₂ n²⌋ + 1)/2⌋, and no n is a tie.
        var square = (long)usefulPoints * usefulPoints;
        var log = 0;
        while (square > 1)
        {
            square >>= 1;
            log++;
        }

        return 3 + ((log + 1) / 2);
    }

    /// <summary>The fewest crossings that are not yet a signal: the 5 % quantile of Bin(n − 1, ½), for n ≥ 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no useful points.</exception>
    public static int CrossingsMin(int usefulPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(usefulPoints);
        var trials = usefulPoints - 1;
        return trials > FewTrials && QuickQuantile(trials) is { } crossings ? crossings : ExactQuantile(trials);
    }

    /// <summary>The smallest number of heads of a fair coin with a probability of at least 5 % at or below it, in whole numbers; work grows with the square of the trials.</summary>
    internal static int ExactQuantile(int trials)
    {
        var half = BigInteger.One << trials;
        BigInteger choose = 1, sum = 1;
        var crossings = 0;
        while (20 * sum < half)
        {
            crossings++;
            choose = choose * (trials - crossings + 1) / crossings;
            sum += choose;
        }

        return crossings;
    }

    /// <summary>The same from sums relative to the middle, in work that grows with the root of the trials; null where the limit is too near to tell.</summary>
    internal static int? QuickQuantile(int trials)
    {
        var middle = trials / 2;
        var below = 0.0;
        var weight = 1.0;
        for (var k = middle; k > 0 && weight > 1e-30; k--)
        {
            weight *= (double)k / (trials - k + 1);
            below += weight;
        }

        // An odd number of trials has two middles, each as probable as the other.
        var atOrBelow = 1 + below;
        var total = trials % 2 == 0 ? (2 * below) + 1 : 2 * atOrBelow;
        weight = 1;
        for (var k = middle; k > 0; k--)
        {
            // P(X ≤ k) ≥ 5 % and P(X ≤ k − 1) < 5 % at the answer.
            var next = atOrBelow - weight;
            var distance = (20 * next / total) - 1;
            if (Math.Abs(distance) < FarFromLimit) return null;
            if (distance < 0) return k;
            weight *= (double)k / (trials - k + 1);
            atOrBelow = next;
        }

        return null;
    }
}
