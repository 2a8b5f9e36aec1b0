using System.Numerics;
using ForBedring.Protection.Engine;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Protection.Engine;

/// <summary>The numbers that elimination works with, beside big whole numbers.</summary>
public class ArithmeticTests
{
    private const ulong Prime61 = (1UL << 61) - 1;
    private const ulong Prime31 = (1UL << 31) - 1;

    private static readonly long[] Edges = [0, 1, -1, 2, -2, int.MaxValue, int.MinValue, int.MaxValue + 1L, int.MinValue - 1L, long.MaxValue, long.MinValue, long.MaxValue - 1, long.MinValue + 1];

    private static readonly Gen<long> Longs = Gen.OneOf(Gen.Elements(Edges), Gen.Choose(-50, 50).Select(i => (long)i), Gen.Choose(-1_000_000_000, 1_000_000_000).SelectMany(high => Gen.Choose(0, int.MaxValue).Select(low => ((long)high << 32) + low)));

    private static readonly Gen<Ratio> Ratios = Longs.SelectMany(n => Longs.Where(d => d != 0).Select(d => Ratio.Of(n, d)));

    [Fact]
    public void TheFieldOf61BitsIsArithmeticModuloItsPrime() => AgreesWithBigNumbers(default(Modular61), Prime61);

    [Fact]
    public void TheFieldOf31BitsIsArithmeticModuloItsPrime() => AgreesWithBigNumbers(default(Modular31), Prime31);

    [Fact]
    public void RatiosAreExactAndInLowestTerms() => Property.Holds(Ratios.SelectMany(a => Ratios.Select(b => (A: a, B: b))), c =>
    {
        var (a, b, p, q) = (c.A.Numerator, c.A.Denominator, c.B.Numerator, c.B.Denominator);
        Same(c.A - c.B, (a * q) - (p * b), b * q);
        Same(c.A + c.B, (a * q) + (p * b), b * q);
        Same(c.A * c.B, a * p, b * q);
        Same(-c.A, -a, b);
        if (!c.B.IsZero) Same(c.A / c.B, a * q, b * p);
        Assert.Equal(a * q == p * b, c.A == c.B);
        Assert.Equal(a * q != p * b, c.A != c.B);
        Assert.Equal(a * q == p * b, c.A.Equals((object)c.B));
        Assert.Equal(a.Sign, c.A.Sign);
        Assert.Equal(a.IsZero, c.A.IsZero);
        Assert.Equal(b.IsOne, c.A.IsWhole);
        if (c.A == c.B) Assert.Equal(c.A.GetHashCode(), c.B.GetHashCode());
    }, 2000);

    [Fact]
    public void EveryPairOfEdgesIsExact()
    {
        foreach (var a in Edges)
        {
            foreach (var b in Edges)
            {
                Same(Ratio.Of(a) - Ratio.Of(b), (BigInteger)a - b, 1);
                Same(Ratio.Of(a) * Ratio.Of(b), (BigInteger)a * b, 1);
                if (b != 0) Same(Ratio.Of(a) / Ratio.Of(b), a, b);
            }
        }
    }

    [Fact]
    public void TheRationalsOfEliminationAreRatios() => Property.Holds(Ratios.SelectMany(a => Ratios.Select(b => (A: a, B: b))), c =>
    {
        Rational number = default;
        Assert.Equal(c.A - c.B, number.Subtract(c.A, c.B));
        Assert.Equal(c.A * c.B, number.Multiply(c.A, c.B));
        Assert.Equal(c.A == c.B, number.AreEqual(c.A, c.B));
        Assert.Equal(c.A.IsZero, number.IsZero(c.A));
        if (!c.A.IsZero) Assert.Equal(number.One, number.Multiply(c.A, number.Invert(c.A)));
    });

    [Fact]
    public void TheFixedSequenceIsThePublishedOne()
    {
        // SplitMix64 from seed 1234567: the reference implementation's first five numbers.
        var numbers = new SplitMix(1234567);

        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821], Enumerable.Range(0, 5).Select(_ => numbers.Next()).ToArray());
    }

    [Fact]
    public void AShuffleKeepsEveryItemOnceAndReachesEveryOrder()
    {
        var numbers = new SplitMix(0x5EED);
        var orders = Enumerable.Range(0, 200).Select(_ => string.Join(" ", numbers.Shuffle([1, 2, 3]))).ToList();

        Assert.All(orders, o => Assert.Equal("1 2 3", string.Join(" ", o.Split(' ').OrderBy(x => x, StringComparer.Ordinal))));
        Assert.Equal(6, orders.Distinct().Count());
    }

    private static void AgreesWithBigNumbers<TArithmetic>(TArithmetic number, ulong prime)
        where TArithmetic : struct, IArithmetic<ulong>
    {
        ulong[] edges = [0, 1, 2, 3, prime - 1, prime - 2, prime / 2, (prime / 2) + 1, 1UL << 30, (1UL << 30) + 1];
        var element = Gen.OneOf(Gen.Elements(edges), Longs.Select(l => (ulong)(((l % (long)prime) + (long)prime) % (long)prime)));
        void Agree(ulong a, ulong b)
        {
            Assert.Equal((ulong)((BigInteger)a * b % prime), number.Multiply(a, b));
            Assert.Equal((ulong)(((BigInteger)a - b + prime) % prime), number.Subtract(a, b));
            Assert.Equal(a == b, number.AreEqual(a, b));
            Assert.Equal(a == 0, number.IsZero(a));
            if (a != 0) Assert.Equal((ulong)BigInteger.ModPow(a, prime - 2, prime), number.Invert(a));
        }

        foreach (var a in edges)
        {
            foreach (var b in edges) Agree(a, b);
        }

        Property.Holds(element.SelectMany(a => element.Select(b => (a, b))), pair => Agree(pair.a, pair.b), 1000, "the field of " + prime);
    }

    private static void Same(Ratio found, BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Assert.Equal((numerator / common, denominator / common), (found.Numerator, found.Denominator));
    }
}
