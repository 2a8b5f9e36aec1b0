using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ForBedring.Surveys;
using ForBedring.Surveys.Aggregation;
using ForBedring.Synthetic;

namespace ForBedring.Benchmarks.Surveys;

/// <summary>Goals S1–S5.</summary>
internal sealed class SurveyGate : IGateWorkload
{
    public string Name => "S";

    public IEnumerable<GateLine> Measure()
    {
        foreach (var line in HundredThousand()) yield return line;
        double arrival;
        {
            var data = new SurveyData(1_000_000, grouped: false);
            var (answers, units) = data.AsArrays();
            var loops = new PlainLoops(data.Hospital, answers, units);
            var ours = new Aggregate(data, 2);
            arrival = Gate.Best(ours.Run, 25);
            var plain = Gate.Best(() => loops.Run(), 3);
            yield return new("S1.arrival", plain / arrival, 5, Note: Gate.Text($"1 M in arrival order: {arrival:0.0} ms, plain loops {plain:0} ms"));
            yield return new("S4.bytes", Gate.Allocated(ours.Run), 4096, IsLimit: true, "allocated into a reused result, 1 M, 2 workers");
            yield return new("S4.same-bits", SameBits(data) ? 1 : 0, 1, Note: "1, 2 and 8 workers");
        }

        double baseline;
        {
            var data = new SurveyData(1_000_000, grouped: true);
            var (answers, units) = data.AsArrays();
            var loops = new PlainLoops(data.Hospital, answers, units);
            var ours = Gate.Best(new Aggregate(data, 2).Run, 25);
            var plain = Gate.Best(() => loops.Run(), 3);
            yield return new("S1.grouped", plain / ours, 15, Note: Gate.Text($"1 M grouped: {ours:0.0} ms, plain loops {plain:0} ms"));
            baseline = Gate.Best(new Aggregate(data, 1).Run, 5) / (1_000_000.0 * 45);
        }

        foreach (var line in OtherInstruments(baseline)) yield return line;
        foreach (var line in TenMillion(arrival)) yield return line;
    }

    private static IEnumerable<GateLine> HundredThousand()
    {
        var data = new SurveyData(100_000, grouped: false);
        var (answers, units) = data.AsArrays();
        var linq = new LinqScoring(data.Hospital, answers, units);
        var ours = Gate.Best(new Aggregate(data, 2).Run, 100);
        var slow = Gate.Best(() => linq.Run(), 1);
        yield return new("S2.linq", slow / ours, 300, Note: Gate.Text($"100 k: {ours:0.00} ms, LINQ {slow:0} ms"));
        yield return new("S2.ms", ours, 3, IsLimit: true, "100 k end to end");
    }

    private static IEnumerable<GateLine> TenMillion(double oneMillion)
    {
        var data = new SurveyData(10_000_000, grouped: false);
        var ours = Gate.Best(new Aggregate(data, 2).Run, 7);
        yield return new("S4.growth", ours / oneMillion, 11, IsLimit: true, Gate.Text($"10 M in arrival order: {ours:0} ms"));
        var reading = Gate.Best(() => Read(data.Set), 3);
        var counting = Gate.Best(() => Count(data.Set), 3);
        var gigabytes = data.Set.Chunks.Sum(c => (long)c.Count * data.Set.Stride) / 1e6;
        yield return new("S3.bandwidth", reading / counting, 0.5, Note: Gate.Text($"10 M: counting {gigabytes / counting:0.0} GB/s, reading {gigabytes / reading:0.0} GB/s"));
    }

    private static IEnumerable<GateLine> OtherInstruments(double baseline)
    {
        foreach (var (themes, questions, lowest, points) in new[] { (9, 5, 1, 4), (15, 3, 0, 11), (5, 9, 1, 5), (4, 12, 1, 7), (20, 1, 1, 2), (4, 11, 1, 10) })
        {
            var data = new SurveyData(1_000_000, grouped: true, SyntheticInstrument.Uniform(themes, questions, lowest, points));
            var perAnswer = Gate.Best(new Aggregate(data, 1).Run, 9) / (1_000_000.0 * themes * questions);
            yield return new(Gate.Text($"S5.{themes}x{questions}on{points}"), perAnswer / baseline, 2, IsLimit: true, "time per answer against 45 statements on 1 to 5");
        }
    }

    private static bool SameBits(SurveyData data)
    {
        var results = new[] { 1, 2, 8 }.Select(workers =>
        {
            var aggregate = new Aggregate(data, workers);
            aggregate.Run();
            return aggregate.Units;
        }).ToList();
        return results.All(r => r.Counts.SequenceEqual(results[0].Counts) && r.Sums.SequenceEqual(results[0].Sums));
    }

    private static void Read(ResponseSet set)
        => WorkTeam.Run(2, (team, worker) =>
        {
            var sum = Vector256<byte>.Zero;
            for (var c = worker * set.Chunks.Length / 2; c < (worker + 1) * set.Chunks.Length / 2; c++)
            {
                ref var from = ref MemoryMarshal.GetArrayDataReference(set.Chunks[c].Rows);
                var (a, b) = (Vector256<byte>.Zero, Vector256<byte>.Zero);
                for (nuint at = 0; at + 64 <= (nuint)set.Chunks[c].Rows.Length; at += 64)
                {
                    a ^= Vector256.LoadUnsafe(ref from, at);
                    b ^= Vector256.LoadUnsafe(ref from, at + 32);
                }

                sum ^= a ^ b;
            }

            GC.KeepAlive(sum[0]);
        });

    private static void Count(ResponseSet set)
        => WorkTeam.Run(2, (team, worker) =>
        {
            var counts = new int[16 * set.Stride];
            for (var c = worker * set.Chunks.Length / 2; c < (worker + 1) * set.Chunks.Length / 2; c++)
            {
                var chunk = set.Chunks[c];
                for (var at = 0; at < chunk.Count; at += SegmentCounter.MostSheets)
                {
                    var some = Math.Min(SegmentCounter.MostSheets, chunk.Count - at);
                    AnswerCounting.Add(chunk.Rows.AsSpan(at * set.Stride, some * set.Stride), some, set.Stride, 5, counts);
                }
            }
        });
}
