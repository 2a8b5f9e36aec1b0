namespace ForBedring.Benchmarks.Reading;

/// <summary>Goal C1.</summary>
internal sealed class ReadingGate : IGateWorkload
{
    public string Name => "C";

    public IEnumerable<GateLine> Measure()
    {
        var small = new ResponseFile(200_000);
        var helper = Gate.Best(() => small.ReadWithCsvHelper(), 1);
        var ours = Gate.Best(() => small.Read(), 5);
        yield return new("C1.csvhelper", helper / ours, 7, Note: Gate.Text($"200 k rows: {ours:0} ms, CsvHelper 34 typed {helper:0} ms"));
        var large = new ResponseFile(1_000_000);
        var million = Gate.Best(() => large.Read(), 5);
        yield return new("C1.ms", million, 330, IsLimit: true, Gate.Text($"1 M x 45, {large.Bytes / 1e6:0} MB, one thread; a third of 979 ms, DuckDB's best in the notes"));
        yield return new("C1.bytes", Gate.Allocated(() => large.Read()) - Gate.Kept(large.Read), 1_000_000, IsLimit: true, "allocated beyond what the answers keep");
    }
}
