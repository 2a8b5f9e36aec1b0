using ForBedring.Benchmarks;
using ForBedring.Benchmarks.Surveys;
using ForBedring.Surveys;

namespace ForBedring.Peers;

/// <summary>The public road, answers to safe reports, of a million sheets and 5,000 units; beside plain loops, LINQ and DuckDB, which only count.</summary>
internal sealed class SurveyPeers : IGateWorkload
{
    public string Name => "survey";

    public IEnumerable<GateLine> Measure()
    {
        foreach (var line in Of(100_000, withLinq: true)) yield return line;
        foreach (var line in Of(1_000_000, withLinq: false)) yield return line;
    }

    private static IEnumerable<GateLine> Of(int sheets, bool withLinq)
    {
        var data = new SurveyData(sheets, grouped: true);
        var (answers, units) = data.AsArrays();
        var loops = new PlainLoops(data.Hospital, answers, units);
        using var duck = new Duck(data, answers, units);
        var counted = loops.Run();
        var tally = SurveyTally.Of(data.Set);
        var scores = SurveyScores.Compute(data.Round, tally);
        var asked = duck.Run();
        var wanted = counted.Select((u, i) => (u.Sheets, Sum: u.Counts.Select((n, c) => (long)n * ((c % 5) + 1)).Sum())).ToArray();
        for (var u = 0; u < wanted.Length; u++)
        {
            if (asked.TryGetValue(u, out var found) ? found != wanted[u] : wanted[u].Sheets > 0) throw new InvalidDataException($"DuckDB and the plain loops differ in unit {u}.");
        }

        var size = sheets >= 1_000_000 ? "1M" : "100k";
        var first = new Road(data);
        var cold = Gate.Text($"{first.Cold:0}");
        var ours = Gate.Best(first.Run, 5);
        var core = Gate.Best(() => SurveyTally.Of(data.Set), 5);
        var plain = Gate.Best(() => loops.Run(), 3);
        var theirs = Gate.Best(() => duck.Run(), 2);
        var note = Gate.Text($"{ours:0} ms (cold {cold}), of which counting {core:0.0}; {Gate.Allocated(first.Run, 1) / 1e6:0} MB");
        yield return new($"S.road.{size}.against-duckdb", theirs / ours, sheets >= 1_000_000 ? 12 : 1, Note: Gate.Text($"{note}; DuckDB {theirs:0} ms"));
        yield return new($"S.road.{size}.against-loops", plain / ours, 1, Note: Gate.Text($"plain loops, without any protection, {plain:0} ms"));
        GC.KeepAlive(scores);
        if (!withLinq) yield break;
        var linq = Gate.Best(() => new LinqScoring(data.Hospital, answers, units).Run(), 1);
        yield return new($"S.road.{size}.against-linq", linq / ours, 1, Note: Gate.Text($"LINQ, without any protection, {linq:0} ms"));
    }
}
