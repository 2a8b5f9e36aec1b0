using ForBedring.Reading;
using ForBedring.Surveys;
using ForBedring.Synthetic;

namespace ForBedring.Benchmarks.Reading;

/// <summary>Workload C: a wide file of 45 statements in memory, read and validated.</summary>
internal sealed class ResponseFile
{
    private readonly byte[] _file;
    private readonly SurveyRound _round;

    public ResponseFile(int sheets)
    {
        var hospital = SyntheticHospital.Create(sheets, 5000);
        using var stream = new MemoryStream(sheets * 100);
        hospital.WriteResponses(stream, withRespondentAndRole: false);
        _file = stream.ToArray();
        _round = hospital.Round();
    }

    public int Bytes => _file.Length;

    public byte[] Content => _file;

    public char Delimiter => _file.AsSpan(0, 64).Contains((byte)';') ? ';' : ',';

    public IEnumerable<string> Units => _round.Organisation.Units.Select(u => u.Id.Value);

    public ResponseSet Read() => ResponseCsv.Read(new MemoryStream(_file), _round).ValueOrThrow();

    /// <summary>CsvHelper with one typed property per column, a check of the unit and of the scale.</summary>
    public int ReadWithCsvHelper()
    {
        var units = _round.Organisation.Units.Select(u => u.Id.Value).ToHashSet(StringComparer.Ordinal);
        using var csv = CsvHelper.CsvReader.Create(_file, CsvHelper.CsvReaderOptions.Default with { NullValues = ["", "vet ikke", "ikke aktuelt"] });
        var rows = new List<WideRow>();
        foreach (var row in csv.GetRecords<WideRow>())
        {
            if (!units.Contains(row.unit)) throw new InvalidDataException("unknown unit");
            if (row.IsOutsideScale()) throw new InvalidDataException("outside the scale");
            rows.Add(row);
        }

        return rows.Count;
    }
}
