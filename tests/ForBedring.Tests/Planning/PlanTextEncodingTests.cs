using System.Text;
using ForBedring.Json;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Tests.Planning;

/// <summary>A plan file is read in the encodings that other text files are, decided in the same way.</summary>
public class PlanTextEncodingTests
{
    private const string Table = "Dato oppdatert: 24.05.2023\nForbedringsområder\tMål\tTiltak\tAnsvarlig\tFrist\tEvaluering\tKorrigering\n1. Fysisk miljø\nStøy på gangen\t• Mål\t• Kjøpe sløyfer\tHR\tHøsten 2024\t\t\n";

    private static readonly Encoding Latin = Encoding.GetEncoding("iso-8859-1");

    private static IEnumerable<string> Codes(ReadResult<ImprovementPlan> read) => read.Problems.Select(p => p.Rule.Code.Value + "@" + p.Row);

    private static byte[] Marked(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    [Fact]
    public void Utf8AndUtf16AreReadWithoutAWord()
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(Table), Marked(new UTF8Encoding(true), Table), Marked(Encoding.Unicode, Table), Marked(Encoding.BigEndianUnicode, Table) })
        {
            var read = PlanTableText.Read(bytes);

            Assert.Empty(read.Problems);
            Assert.Equal("Støy på gangen", read.ValueOrThrow().Areas.Single().Heading);
        }
    }

    [Fact]
    public void Windows1252IsReadAndTold()
    {
        var read = PlanTableText.Read(Latin.GetBytes(Table));

        Assert.Equal(["CSV-F10@2"], Codes(read));
        Assert.Equal("Støy på gangen", read.ValueOrThrow().Areas.Single().Heading);
        Assert.Equal("Fysisk miljø", read.ValueOrThrow().Themes.Single().Heading);
    }

    [Fact]
    public void DamagedBytesAreRefusedWithTheirLine()
    {
        var utf8 = Encoding.UTF8.GetBytes(Table);
        var broken = utf8.Concat(Latin.GetBytes("Lys på gangen\t\t• Kjøpe\tHR\tUltimo 2024\t\t\n")).ToArray();
        var cut = utf8.Take(Array.LastIndexOf(utf8, (byte)0xC3) + 1).ToArray();

        Assert.Equal(["CSV-F09@5"], Codes(PlanTableText.Read(broken)));
        Assert.False(PlanTableText.Read(broken).IsAccepted);
        Assert.Equal(["CSV-F12@4"], Codes(PlanTableText.Read(cut)));
        Assert.Equal(["CSV-F11@1"], Codes(PlanTableText.Read(Encoding.UTF8.GetBytes("\0" + Table))).Take(1));
        Assert.True(PlanTableText.Read(Encoding.Unicode.GetBytes(Table)).IsAccepted);
    }

    [Fact]
    public void JsonMayBeUtf16AndStaysTheSameBytes()
    {
        var bytes = Marked(Encoding.Unicode, RichPlan.Json);
        var read = PlanJson.Read(bytes);

        Assert.Equal(bytes, PlanJson.Write(read.ValueOrThrow()));
        Assert.Equal(RichPlan.Json, Encoding.UTF8.GetString(PlanJson.Write(read.ValueOrThrow().With(category: read.ValueOrThrow().Category))));
        Assert.False(PlanJson.Read(Latin.GetBytes(RichPlan.Json)).IsAccepted);
    }
}
