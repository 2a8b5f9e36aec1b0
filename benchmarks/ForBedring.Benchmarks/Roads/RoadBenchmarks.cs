using BenchmarkDotNet.Attributes;
using ForBedring.Json;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Synthetic;

namespace ForBedring.Benchmarks.Roads;

/// <summary>The public road for people: answers to safe reports, with and without roles, and the files of a release.</summary>
[MemoryDiagnoser]
public class RoadBenchmarks
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 12, 0);
    private SurveyRound? _round;
    private ResponseSet? _responses;
    private SurveyScores? _scores;
    private SurveyRelease? _release;
    private byte[] _json = [];
    private byte[] _ledger = [];

    [Params(80, 1000)]
    public int Units { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var hospital = SyntheticHospital.Create(Units * 20, Units);
        _round = hospital.Round();
        _responses = hospital.Responses(_round);
        _scores = SurveyScores.Compute(_round.Close(), SurveyTally.Of(_responses));
        _release = Totals();
        _json = UnitReportJson.Write(_release.Reports);
        _ledger = ReleaseLedgerJson.Write(_release.Ledger);
    }

    [Benchmark(Baseline = true)]
    public object AnswersToReports() => DisclosurePolicy.Standard.Apply(new ReleaseOf(SurveyScores.Compute(_round!.Close(), SurveyTally.Of(_responses!)), Now));

    [Benchmark]
    public SurveyRelease Totals() => DisclosurePolicy.Standard.Apply(new ReleaseOf(_scores!, Now));

    [Benchmark]
    public SurveyRelease Roles() => DisclosurePolicy.Standard.Apply(new ReleaseOf(_scores!, Now, ReleaseRequest.TotalsAndRoles));

    [Benchmark]
    public SurveyRelease AgainWithTheLedger() => DisclosurePolicy.Standard.Apply(new ReleaseOf(_scores!, Now, null, _release!.Ledger));

    [Benchmark]
    public object WriteJson() => UnitReportJson.Write(_release!.Reports);

    [Benchmark]
    public object ReadJson() => UnitReportJson.Read(_json);

    [Benchmark]
    public object ReadLedger() => ReleaseLedgerJson.Read(_ledger);

    [Benchmark]
    public object WriteTidy() => TidyReport.Write(_release!.Reports);
}
