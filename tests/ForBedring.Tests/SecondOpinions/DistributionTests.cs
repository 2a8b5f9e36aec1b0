using OurBinomial = ForBedring.Indicators.Statistics.Binomial;
using OurNormal = ForBedring.Indicators.Statistics.Normal;
using OurPoisson = ForBedring.Indicators.Statistics.Poisson;
using OurStudentT = ForBedring.Indicators.Statistics.StudentT;

namespace ForBedring.Tests.SecondOpinions;

/// <summary>Our distribution functions against those of MathNet.Numerics.</summary>
public class DistributionTests
{
    [Fact]
    public void NormalProbabilitiesAndQuantilesAgree()
    {
        for (var z = -6.0; z <= 6; z += 0.25) Close(MathNet.Numerics.Distributions.Normal.CDF(0, 1, z), OurNormal.Cdf(z));
        for (var p = 0.001; p < 1; p += 0.01) Close(MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p), OurNormal.Quantile(p), 1e-8);
    }

    [Fact]
    public void StudentProbabilitiesAndQuantilesAgree()
    {
        foreach (var df in new[] { 1.0, 2, 5, 11.5, 30, 250 })
        {
            for (var t = -8.0; t <= 8; t += 0.5) Close(MathNet.Numerics.Distributions.StudentT.CDF(0, 1, df, t), OurStudentT.Cdf(t, df));
            for (var p = 0.01; p < 1; p += 0.07) Close(MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, df, p), OurStudentT.Quantile(p, df), 1e-6);
        }
    }

    [Fact]
    public void ChiSquaredAndFisherProbabilitiesAgree()
    {
        foreach (var df in new[] { 1.0, 3, 10, 64 })
        {
            for (var x = 0.25; x <= 100; x *= 1.6)
            {
                Close(MathNet.Numerics.Distributions.ChiSquared.CDF(df, x), ForBedring.Indicators.Statistics.ChiSquared.Cdf(x, df));
                Close(MathNet.Numerics.Distributions.FisherSnedecor.CDF(df, 12, x), ForBedring.Indicators.Statistics.FisherF.Cdf(x, df, 12));
            }
        }
    }

    [Fact]
    public void BinomialAndPoissonTailsAgree()
    {
        foreach (var (n, p) in new[] { (1, 0.5), (12, 0.03), (80, 0.4), (600, 0.97) })
        {
            for (var k = 0; k <= n; k += Math.Max(1, n / 20)) Close(MathNet.Numerics.Distributions.Binomial.CDF(p, n, k), OurBinomial.Cdf(k, n, p));
        }

        foreach (var mean in new[] { 0.2, 4, 37.5 })
        {
            for (var k = 0; k < 60; k += 3) Close(MathNet.Numerics.Distributions.Poisson.CDF(mean, k), OurPoisson.Cdf(k, mean));
        }
    }

    private static void Close(double theirs, double ours, double within = 1e-9)
        => Assert.True(Math.Abs(theirs - ours) <= within * Math.Max(1, Math.Abs(theirs)), $"theirs {theirs:R}, ours {ours:R}");
}
