using DuckDB.NET.Data;
using ForBedring.Benchmarks;
using ForBedring.Benchmarks.Surveys;

namespace ForBedring.Peers;

/// <summary>The answers in DuckDB, a row for each sheet and a row for each unit with each unit above it.</summary>
internal sealed class Duck : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly int _questions;

    public Duck(SurveyData data, byte[] answers, int[] units)
    {
        _questions = data.Hospital.Instrument.Questions.Length;
        _connection.Open();
        Execute("set threads = 2");
        Execute("create table above (unit integer, upper integer)");
        using (var appender = _connection.CreateAppender("above"))
        {
            for (var u = 0; u < data.Hospital.Organisation.Count; u++)
            {
                for (var at = u; at >= 0; at = data.Hospital.Organisation.ParentIndexes[at]) appender.CreateRow().AppendValue((int?)u).AppendValue((int?)at).EndRow();
            }
        }

        Execute("create table sheets (unit integer, " + string.Join(", ", Enumerable.Range(0, _questions).Select(q => Gate.Text($"q{q} utinyint"))) + ")");
        using (var appender = _connection.CreateAppender("sheets"))
        {
            for (var s = 0; s < units.Length; s++)
            {
                var row = appender.CreateRow().AppendValue((int?)units[s]);
                for (var q = 0; q < _questions; q++) row.AppendValue((byte?)(answers[(s * _questions) + q] <= 5 ? answers[(s * _questions) + q] : (byte)0));
                row.EndRow();
            }
        }
    }

    /// <summary>Sheets and the sum of the answers by unit, through every count of every answer, as a report needs them.</summary>
    public Dictionary<int, (int Sheets, long Sum)> Run()
    {
        var counts = string.Join(", ", Enumerable.Range(0, _questions).SelectMany(q => Enumerable.Range(1, 5).Select(a => Gate.Text($"sum((q{q} = {a})::int) as n{q}_{a}"))));
        var sums = string.Join(" + ", Enumerable.Range(0, _questions).SelectMany(q => Enumerable.Range(1, 5).Select(a => Gate.Text($"{a} * sum(n{q}_{a})"))));
        using var command = _connection.CreateCommand();
        command.CommandText = $"with own as (select unit, count(*) as n, {counts} from sheets group by unit) select upper, sum(n)::bigint, ({sums})::bigint from own join above using (unit) group by upper";
        using var reader = command.ExecuteReader();
        var found = new Dictionary<int, (int, long)>();
        while (reader.Read()) found.Add(reader.GetInt32(0), ((int)reader.GetInt64(1), reader.GetInt64(2)));
        return found;
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
