namespace ForBedring.Synthetic;

/// <summary>A small random generator with a fixed seed: the same numbers on every machine, for ever.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014).</remarks>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            return Mix(_state += 0x9E3779B97F4A7C15UL);
        }
    }

    /// <summary>A whole number in [0, bound).</summary>
    public int Below(int bound) => (int)((Next() >> 33) * (ulong)bound >> 31);

    /// <summary>A number in [0, 1).</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from about −3 to 3 whose spread is 1: the sum of twelve shares less six.</summary>
    public double Bell()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Share();
        return sum;
    }

    /// <summary>The random bits of a place in a stream of its own, without going through the ones before it.</summary>
    public static ulong At(ulong stream, ulong place)
    {
        unchecked
        {
            return Mix(stream + (place * 0x9E3779B97F4A7C15UL));
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
