using BenchmarkDotNet.Attributes;

namespace ForBedring.Benchmarks.Surveys;

/// <summary>Workload S for people: the library beside plain loops and LINQ.</summary>
[MemoryDiagnoser]
public class SurveyBenchmarks
{
    private Aggregate? _one;
    private Aggregate? _two;
    private PlainLoops? _loops;
    private LinqScoring? _linq;

    [Params(100_000, 1_000_000)]
    public int Sheets { get; set; }

    [Params(false, true)]
    public bool Grouped { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var data = new SurveyData(Sheets, Grouped);
        var (answers, units) = data.AsArrays();
        _one = new(data, 1);
        _two = new(data, 2);
        _loops = new(data.Hospital, answers, units);
        _linq = Sheets <= 100_000 ? new(data.Hospital, answers, units) : null;
    }

    [Benchmark(Baseline = true)]
    public object PlainLoops() => _loops!.Run();

    [Benchmark]
    public object? Linq() => _linq?.Run();

    [Benchmark]
    public void OneWorker() => _one!.Run();

    [Benchmark]
    public void TwoWorkers() => _two!.Run();
}
