using System.Text.Encodings.Web;
using System.Text.Json;
using ForBedring.WaitingLists;

namespace ForBedring.Samples;

/// <summary>Figures of waits in bands as JSON: for each row and for all together n, share within a limit, median and percentiles, null where they lie in an open band.</summary>
internal static class BandFigures
{
    public static byte[] Write(IReadOnlyList<KeyValuePair<string, BandedWaits>> units, decimal limit, IReadOnlyList<decimal> percentiles)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("convention", BandedWaits.Convention.English);
            writer.WriteNumber("limit", limit);
            writer.WriteStartArray("rows");
            foreach (var unit in units) WriteRow(writer, unit.Key, unit.Value, limit, percentiles);
            writer.WriteEndArray();
            writer.WritePropertyName("all");
            WriteRow(writer, "all", BandedWaits.Merge(units.Select(u => u.Value)), limit, percentiles);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteRow(Utf8JsonWriter writer, string name, BandedWaits waits, decimal limit, IReadOnlyList<decimal> percentiles)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteNumber("n", waits.Count);
        Number("countWithin", waits.CountWithin(limit));
        Number("shareWithin", waits.ShareWithin(limit));
        Number("median", waits.Median());
        writer.WriteStartObject("percentiles");
        foreach (var percent in percentiles) Number(percent.ToString(System.Globalization.CultureInfo.InvariantCulture), waits.Percentile(percent));
        writer.WriteEndObject();
        writer.WriteEndObject();

        void Number(string member, decimal? value)
        {
            if (value is { } number) writer.WriteNumber(member, Math.Round(number, 10, MidpointRounding.AwayFromZero) / 1.0000000000m);
            else writer.WriteNull(member);
        }
    }
}
