using BenchmarkDotNet.Attributes;
using ForBedring.Organisation;
using ForBedring.WaitingLists;

namespace ForBedring.Benchmarks.Roads;

/// <summary>The publication of waiting lists for people: twelve months of units, decided together.</summary>
[MemoryDiagnoser]
public class PublicationBenchmarks
{
    private MonthlyFigures? _figures;

    [Params(20, 100)]
    public int Units { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var list = ReferralList.Read(Enumerable.Range(0, Units * 40).Select(i => new Referral(Gate.Text($"r{i}"), UnitId.From(Gate.Text($"k{i % Units}")), new LocalDate(2024, 1, 1).PlusDays(i * 7919 % 360)))).ValueOrThrow();
        _figures = MonthlyFigures.Of(list, new(2024, 1), new(2024, 12), WaitingDefinitions.Simple);
    }

    [Benchmark]
    public object Publish() => WaitingDisclosure.Indicator.Apply(_figures!);
}
