using BenchmarkDotNet.Attributes;
using ForBedring.WaitingLists;

namespace ForBedring.Benchmarks.WaitingLists;

/// <summary>Workload L for people.</summary>
[MemoryDiagnoser]
public class WaitingBenchmarks
{
    private ReferralData _data = null!;

    [Params(1_000_000)]
    public int Referrals { get; set; }

    [GlobalSetup]
    public void Setup() => _data = new ReferralData(Referrals);

    [Benchmark(Baseline = true)]
    public object PlainLoops() => PlainMonths.Run(_data);

    [Benchmark]
    public object Overview() => WaitingOverview.Of(_data.List, ReferralData.From, ReferralData.To);

    [Benchmark]
    public object OverviewTwoThreads() => WaitingOverview.Of(_data.List, ReferralData.From, ReferralData.To, ListProfile.Simple, 2);

    [Benchmark]
    public object AllMetrics() => MonthlyFigures.Of(_data.List, ReferralData.From, ReferralData.To, WaitingDefinitions.Simple, 2);
}
