using ForBedring.Indicators.Statistics;

namespace ForBedring.Tests.Indicators.Statistics;

/// <summary>The expected values were computed with sixty digits by other methods (error function, numerical integration, sums of fractions) in mpmath.</summary>
public class DistributionTests
{
    [Theory]
    [InlineData(-37, 5.72557122252457682e-300)]
    [InlineData(-8, 6.22096057427178412e-16)]
    [InlineData(-3, 0.00134989803163009453)]
    [InlineData(-1, 0.158655253931457051)]
    [InlineData(-0.001, 0.499601057786088937)]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.691462461274013104)]
    [InlineData(1, 0.841344746068542949)]
    [InlineData(1.959963984540054, 0.974999999999999986)]
    [InlineData(2.5, 0.993790334674223865)]
    [InlineData(6, 0.999999999013412355)]
    public void TheNormalDistribution(double z, double expected) => Near(expected, Normal.Cdf(z), 1e-12);

    [Theory]
    [InlineData(1e-300, -37.0470962993611992)]
    [InlineData(1e-20, -9.26234008979840757)]
    [InlineData(1e-10, -6.3613409024040562)]
    [InlineData(0.001, -3.09023230616781354)]
    [InlineData(0.025, -1.95996398454005424)]
    [InlineData(0.3, -0.524400512708040784)]
    [InlineData(0.499, -0.00250663089957176401)]
    [InlineData(0.6, 0.253347103135799799)]
    [InlineData(0.925, 1.43953147093845592)]
    [InlineData(0.975, 1.95996398454005424)]
    public void TheNormalQuantile(double p, double expected) => Near(expected, Normal.Quantile(p), 1e-12);

    [Theory]
    [InlineData(0.1, 1, 0.936548965138892861)]
    [InlineData(1, 1, 0.5)]
    [InlineData(12.7062047361747, 1, 0.0500000000000000182)]
    [InlineData(3.873, 5.381, 0.0101737522466417708)]
    [InlineData(0.00001, 7, 0.999992300170983501)]
    [InlineData(2, 30, 0.0546250449629831039)]
    [InlineData(50, 30, 1.87154176592227126e-30)]
    [InlineData(2, 1000, 0.04577034649325164)]
    [InlineData(0.001, 1000000, 0.99920211577164909)]
    [InlineData(1.96, 1000000, 0.0499960675852697865)]
    [InlineData(5, 1000000, 5.73399787089074157e-7)]
    [InlineData(1.5, 12345.678, 0.133639973758057208)]
    public void TheTwoSidedTailOfT(double t, double df, double expected) => Near(expected, StudentT.TwoSided(t, df), 1e-12);

    [Theory]
    [InlineData(0.975, 1, 12.7062047361747046)]
    [InlineData(0.975, 2, 4.30265272974946385)]
    [InlineData(0.975, 5.38095238095238, 2.51679652862092363)]
    [InlineData(0.8, 10, 0.87905782855058869)]
    [InlineData(0.6, 3, 0.276670662332689911)]
    [InlineData(0.999, 48, 3.2689100178140069)]
    public void TheQuantileOfT(double p, double df, double expected) => Near(expected, StudentT.Quantile(p, df), 1e-12);

    [Theory]
    [InlineData(0.001, 1, 0.974772879369960389)]
    [InlineData(3.841458820694124, 1, 0.0500000000000000584)]
    [InlineData(10, 4, 0.0404276819945128026)]
    [InlineData(100, 60, 0.000916828861456079874)]
    [InlineData(0.5, 0.3, 0.156049167096862035)]
    [InlineData(250, 100, 7.76693640353917707e-15)]
    [InlineData(1000000, 1000000, 0.4998119368033945)]
    [InlineData(1003000, 1000000, 0.0170167729332663151)]
    [InlineData(995000, 1000000, 0.999800672140364251)]
    public void TheUpperTailOfChiSquared(double x, double df, double expected) => Near(expected, ChiSquared.Upper(x, df), 1e-12);

    [Theory]
    [InlineData(0.5, 0.5, 0.3, 0.369010119565545383)]
    [InlineData(2, 3, 0.4, 0.5248)]
    [InlineData(30, 0.5, 0.999, 0.807237306159537115)]
    [InlineData(1.5, 200, 0.001, 0.0599021098183361702)]
    [InlineData(12, 12, 0.5, 0.5)]
    [InlineData(400, 600, 0.42, 0.901195764633876215)]
    public void TheIncompleteBeta(double a, double b, double x, double expected) => Near(expected, IncompleteBeta.Lower(a, b, x), 1e-12);

    [Theory]
    [InlineData(4.0, 3, 12, 0.0345903571556468766)]
    [InlineData(0.5, 10, 10, 0.855154193974495758)]
    [InlineData(1.8, 24, 120, 0.0206690298475905158)]
    public void TheUpperTailOfF(double x, double df1, double df2, double expected) => Near(expected, FisherF.Upper(x, df1, df2), 1e-12);

    [Theory]
    [InlineData(0.1, 2.25271265173420596)]
    [InlineData(0.5, 0.572364942924700087)]
    [InlineData(1, 0.0)]
    [InlineData(1.5, -0.120782237635245222)]
    [InlineData(2, 0.0)]
    [InlineData(3.7, 1.42807232666538792)]
    [InlineData(10, 12.8018274800814696)]
    [InlineData(50.25, 145.541871596332118)]
    [InlineData(171, 706.573062245787347)]
    [InlineData(1000000.5, 12815511.4769027656)]
    public void TheLogarithmOfGamma(double x, double expected) => Near(expected, Saddle.LogGamma(x), 1e-12);

    [Theory]
    [InlineData(0, 10, 0.5, 0.0009765625)]
    [InlineData(3, 10, 0.5, 0.171875)]
    [InlineData(2, 20, 0.05, 0.924516326211503657)]
    [InlineData(45, 100, 0.4, 0.868909547380251834)]
    [InlineData(480, 1000, 0.5, 0.108724146602070471)]
    public void TheBinomialDistribution(long k, long n, double p, double expected) => Near(expected, Binomial.Cdf(k, n, p), 1e-12);

    [Theory]
    [InlineData(0, 3, 0.049787068367863943)]
    [InlineData(4, 2.5, 0.891178018914151242)]
    [InlineData(10, 30, 0.0000223487757384505934)]
    [InlineData(1050, 1000, 0.943971161636326623)]
    public void ThePoissonDistribution(long k, double mean, double expected) => Near(expected, Poisson.Cdf(k, mean), 1e-12);

    [Theory]
    [InlineData(3, 10, 7, 30, 0.856763925729442971)]
    [InlineData(0, 5, 3, 12, 0.159090909090909091)]
    [InlineData(40, 100, 90, 250, 0.886751233670011417)]
    public void TheHypergeometricDistribution(long k, long drawn, long marked, long total, double expected) => Near(expected, Hypergeometric.Cdf(k, drawn, marked, total), 1e-12);

    [Theory]
    [InlineData(2, 10, 1, 0.807611562530375262)]
    [InlineData(2.2281388519649385, 10, 3.1, 0.20250014413517469)]
    [InlineData(4.302652729911275, 2, 6, 0.1642618801998996)]
    [InlineData(1.96, 1000, 2.8, 0.200542741294231679)]
    [InlineData(-1, 5, 0.5, 0.0824440910567234583)]
    [InlineData(3, 118, 2.83, 0.563775531341043284)]
    [InlineData(0.5, 3, -1, 0.924273881288619111)]
    public void TheNoncentralT(double t, double df, double noncentrality, double expected) => Near(expected, NoncentralT.Cdf(t, df, noncentrality), 1e-9);

    [Theory]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(30)]
    [InlineData(1e3)]
    [InlineData(1e6)]
    public void QuantilesInvertTheirDistributions(double df)
    {
        foreach (var p in new[] { 1e-8, 0.001, 0.025, 0.3, 0.5, 0.8, 0.975, 0.9999 })
        {
            Near(p, StudentT.Cdf(StudentT.Quantile(p, df), df), 1e-11);
            Near(p, ChiSquared.Cdf(ChiSquared.Quantile(p, df), df), 1e-11);
            Near(p, ChiSquared.Upper(ChiSquared.UpperQuantile(p, df), df), 1e-11);
            Near(p, IncompleteBeta.Lower(df, 3, IncompleteBeta.Inverse(df, 3, p)), 1e-9);
        }
    }

    [Fact]
    public void TailsAddUpToOne()
    {
        for (var k = 0; k <= 40; k++)
        {
            Near(1, Binomial.Cdf(k, 40, 0.3) + Binomial.Upper(k, 40, 0.3), 1e-13);
            Near(1, Poisson.Cdf(k, 17.5) + Poisson.Upper(k, 17.5), 1e-13);
            Near(1, FisherF.Cdf(k / 7.0, 5, 9) + FisherF.Upper(k / 7.0, 5, 9), 1e-13);
        }
    }

    [Fact]
    public void ExtremesAreDefined()
    {
        Assert.Equal(0, Normal.Cdf(double.NegativeInfinity));
        Assert.Equal(1, Normal.Cdf(double.PositiveInfinity));
        Assert.Equal(double.NegativeInfinity, Normal.Quantile(0));
        Assert.Equal(double.PositiveInfinity, StudentT.Quantile(1, 4));
        Assert.Equal(0, StudentT.Quantile(0.5, 4));
        Assert.Equal(0, IncompleteBeta.Inverse(2, 3, 0));
        Assert.Equal(1, IncompleteBeta.Inverse(2, 3, 1));
        Assert.Equal(0, ChiSquared.Quantile(0, 3));
        Assert.Equal(0, Hypergeometric.Density(6, 5, 3, 12));
        Assert.True(double.IsNaN(Normal.Quantile(double.NaN)));
    }

    private static void Near(double expected, double actual, double relative)
    {
        Assert.False(double.IsNaN(actual), "not a number");
        Assert.True(Math.Abs(actual - expected) <= relative * Math.Max(Math.Abs(expected), expected == 0 ? 1e-3 : 0), $"expected {expected:R}, was {actual:R}");
    }
}
