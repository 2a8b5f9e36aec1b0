using System.Globalization;
using System.Text;
using CsvHelper;
using DuckDB.NET.Data;
using ForBedring.Benchmarks;
using ForBedring.Benchmarks.Reading;
using nietras.SeparatedValues;

namespace ForBedring.Peers;

/// <summary>A wide file of a million sheets in memory: everyone checks the unit and the scale of every answer and gives the same sums.</summary>
internal sealed class ReadingPeers : IGateWorkload
{
    private const int Sheets = 1_000_000;
    private const int Questions = 45;

    public string Name => "reading";

    public IEnumerable<GateLine> Measure()
    {
        var file = new ResponseFile(Sheets);
        var text = Path.Combine(Path.GetTempPath(), "forbedring-peers.csv");
        File.WriteAllBytes(text, file.Content);
        try
        {
            var sums = new Sums(file);
            (string Name, Func<long> Sum)[] peers =
            [
                ("sep.1", sums.Sep), ("sep.2", sums.SepOnTwo), ("sylvan", sums.Sylvan), ("csvhelper.spans", sums.CsvHelperSpans), ("duckdb", () => Sums.DuckDb(text)),
            ];
            var wanted = sums.Ours();
            foreach (var (name, sum) in peers)
            {
                if (sum() is var found && found != wanted) throw new InvalidDataException($"{name} reads {found}, the library {wanted}.");
            }

            var ours = Gate.Best(() => file.Read(), 5);
            foreach (var (name, sum) in peers)
            {
                var theirs = Gate.Best(() => sum(), 3);
                yield return new("C.against-" + name, theirs / ours, 1, Note: Gate.Text($"1 M x 45, {file.Bytes / 1e6:0} MB: {ours:0} ms against {theirs:0}"));
            }

            var typed = Gate.Best(() => file.ReadWithCsvHelper(), 1);
            yield return new("C.against-csvhelper.typed", typed / ours, 1, Note: Gate.Text($"{ours:0} ms against {typed:0}"));
        }
        finally
        {
            File.Delete(text);
        }
    }

    /// <summary>The sum of all answers by each reader; an unknown unit or an answer outside the scale throws.</summary>
    private sealed class Sums(ResponseFile file)
    {
        private readonly HashSet<string> _units = [.. file.Units];

        public long Ours()
        {
            var sum = 0L;
            var set = file.Read();
            foreach (var chunk in set.Chunks)
            {
                for (var i = 0; i < chunk.Count; i++)
                {
                    foreach (var code in chunk.Rows.AsSpan(i * set.Stride, Questions)) sum += code is >= 1 and <= 5 ? code : 0;
                }
            }

            return sum;
        }

        public long Sep()
        {
            using var reader = nietras.SeparatedValues.Sep.New(file.Delimiter).Reader().From(file.Content);
            var units = _units.GetAlternateLookup<ReadOnlySpan<char>>();
            var sum = 0L;
            foreach (var row in reader)
            {
                if (!units.Contains(row[0].Span)) throw new InvalidDataException("unknown unit");
                for (var q = 1; q <= Questions; q++) sum += Answer(row[q].Span);
            }

            return sum;
        }

        public long SepOnTwo()
        {
            using var reader = nietras.SeparatedValues.Sep.New(file.Delimiter).Reader().From(file.Content);
            var units = _units;
            return reader.ParallelEnumerate(row =>
            {
                if (!units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(row[0].Span)) throw new InvalidDataException("unknown unit");
                var sum = 0L;
                for (var q = 1; q <= Questions; q++) sum += Answer(row[q].Span);
                return sum;
            }, 2).Sum();
        }

        public long Sylvan()
        {
            using var text = new StreamReader(new MemoryStream(file.Content), Encoding.UTF8);
            using var reader = global::Sylvan.Data.Csv.CsvDataReader.Create(text, new global::Sylvan.Data.Csv.CsvDataReaderOptions { Delimiter = file.Delimiter });
            var units = _units.GetAlternateLookup<ReadOnlySpan<char>>();
            var sum = 0L;
            while (reader.Read())
            {
                if (!units.Contains(reader.GetFieldSpan(0))) throw new InvalidDataException("unknown unit");
                for (var q = 1; q <= Questions; q++) sum += Answer(reader.GetFieldSpan(q));
            }

            return sum;
        }

        public long CsvHelperSpans()
        {
            using var csv = CsvReader.Create(file.Content, CsvReaderOptions.Default);
            var units = _units.ToDictionary(u => u, u => u, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
            Span<char> unit = stackalloc char[64];
            csv.Read();
            csv.ReadHeader();
            var sum = 0L;
            while (csv.Read())
            {
                var bytes = csv.GetSpan(0);
                var length = Encoding.UTF8.GetChars(bytes, unit);
                if (!units.ContainsKey(unit[..length])) throw new InvalidDataException("unknown unit");
                for (var q = 1; q <= Questions; q++) sum += Answer(csv.GetSpan(q));
            }

            return sum;
        }

        public static long DuckDb(string file)
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            var columns = string.Join(" + ", Enumerable.Range(1, Questions).Select(q => Gate.Text($"coalesce(try_cast(q{q:00} as integer), 0)")));
            command.CommandText = $"set threads = 2; select sum({columns}) from read_csv('{file}', all_varchar = true, header = true)";
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }

        private static int Answer(ReadOnlySpan<char> field)
        {
            if (field.Length == 1 && field[0] is >= '1' and <= '5') return field[0] - '0';
            return field.Length == 0 || field is "vet ikke" or "ikke aktuelt" ? 0 : throw new InvalidDataException("outside the scale");
        }

        private static int Answer(ReadOnlySpan<byte> field)
        {
            if (field.Length == 1 && field[0] is >= (byte)'1' and <= (byte)'5') return field[0] - '0';
            return field.Length == 0 || field.SequenceEqual("vet ikke"u8) || field.SequenceEqual("ikke aktuelt"u8) ? 0 : throw new InvalidDataException("outside the scale");
        }
    }
}
