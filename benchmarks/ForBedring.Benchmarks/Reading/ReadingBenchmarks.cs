using BenchmarkDotNet.Attributes;

namespace ForBedring.Benchmarks.Reading;

/// <summary>Workload C for people: the library beside CsvHelper.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private ResponseFile? _file;

    [Params(100_000, 1_000_000)]
    public int Sheets { get; set; }

    [GlobalSetup]
    public void SetUp() => _file = new(Sheets);

    [Benchmark(Baseline = true)]
    public int CsvHelperTyped() => _file!.ReadWithCsvHelper();

    [Benchmark]
    public object ForBedring() => _file!.Read();
}
