using System.Numerics;

namespace ForBedring.Indicators;

/// <summary>How long a run may be and how few crossings there may be by chance (<i>grenser for serier og kryssinger</i>): Anhøj's rules in whole numbers.</summary>
/// <remarks>Anhøj and Olesen 2014, doi 10.1371/journal.pone.0113825. n is the number of useful points: present, not excluded and not on the centre line. No floating point is used.</remarks>
public static class RunLimits
{
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
}
