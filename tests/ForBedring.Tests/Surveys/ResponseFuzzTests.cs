using System.Text;
using ForBedring.Reading;
using ForBedring.Surveys;
using ForBedring.Surveys.Aggregation;
using ForBedring.Tests.Generators;
using FsCheck.Fluent;

namespace ForBedring.Tests.Surveys;

/// <summary>Q14 and Q15: one content in many forms, random bytes, and memory that does not grow with respondents.</summary>
public class ResponseFuzzTests
{
    private static readonly Instrument Instrument = Given.Instrument(
        Given.Theme("engagement", Given.Question("e1"), Given.Question("e2", AnswerScale.OneTo(10))),
        Given.Theme("leadership-leader", Given.Question("l1")));

    private static readonly SurveyRound Round = Given.Open(Instrument, Given.Tree("A", "Å", "C 1"));

    private static byte[] RowsOf(ResponseSet set) => [.. set.Chunks.SelectMany(c => Enumerable.Range(0, c.Count).SelectMany(i => Encoding.UTF8.GetBytes(string.Join(",", set.Groups[c.Groups[i]].Units) + set.Groups[c.Groups[i]].Role).Concat(c.Rows.Skip(i * set.Stride).Take(set.Stride))))];

    [Fact]
    public void Q14_TheSameContentInAnyForm_IsTheSameSet()
        => Property.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var random = new Random(seed);
            var units = new[] { "A", "Å", "C 1", "A|Å" };
            var roles = new[] { "", "Lege", "Leder", "Miljøarbeider, natt" };
            var answers = new[] { "1", "2", "5", "", "vet ikke", "NA" };
            var rows = Enumerable.Range(0, random.Next(1, 30)).Select(_ => new[] { units[random.Next(4)], roles[random.Next(4)], answers[random.Next(6)], answers[random.Next(6)], answers[random.Next(6)] }).ToList();

            var forms = Enumerable.Range(0, 4).Select(_ => Form(rows, random)).ToList();
            var read = forms.Select(f => RowsOf(ResponseCsv.Read(new MemoryStream(f), Round).ValueOrThrow())).ToList();
            Assert.All(read, r => Assert.Equal(read[0], r));
        }, 200);

    [Fact]
    public void Q14_RandomBytes_NeverThrow()
        => Property.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            if (random.Next(2) == 0) bytes = [.. Encoding.UTF8.GetBytes("respondent,unit,role,e1,e2,l1\n"), .. bytes.Select(b => random.Next(3) > 0 ? (byte)"AÅ,;\n\r\"|1234.5"[b % 14] : b)];
            var problems = ResponseCsv.Read(new MemoryStream(bytes), Round).Problems;

            // Q16: no message holds what was in a cell longer than a code.
            Assert.All(problems, p => Assert.True(p.Message.English.Length < 400));
        }, 500);

    [Fact]
    public void ForcedDelimiters_AndQuotedLineBreaks_AreRead()
    {
        var set = ResponseCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes("unit;role;e1;e2;l1\n\"A\";\"line\nbreak\";1;2;\n")), Round, options: ReadOptions.Default.WithDelimiter(';')).ValueOrThrow();

        Assert.Equal("line\nbreak", set.Groups[0].Role);
    }

#if NET
    [Fact]
    public void Q15_NoAllocationGrowsWithRespondents()
    {
        long AllocatedFor(int sheets)
        {
            var random = new Random(3);
            var set = SurveyCase.SetOf(Given.Closed(Instrument, Given.Tree("A", "B", "C")), Enumerable.Range(0, sheets).Select(_ => (new[] { random.Next(0, 4) }, (string?)null, new byte[] { (byte)random.Next(6), (byte)random.Next(11), AnswerCode.NotAsked })));
            var layout = new TallyLayout(Instrument);
            var counter = new SheetCounter(layout);
            var rows = new TallyRows(layout);
            counter.Count(set, rows, TallyOptions.OneWorker);
            var before = GC.GetAllocatedBytesForCurrentThread();
            counter.Count(set, rows, TallyOptions.OneWorker);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.InRange(AllocatedFor(1_000), 0, 4096);
        Assert.InRange(AllocatedFor(100_000), 0, 4096);
    }
#endif

    private static byte[] Form(List<string[]> rows, Random random)
    {
        var delimiter = ";,\t|"[random.Next(4)];
        var order = Enumerable.Range(0, 5).OrderBy(_ => random.Next()).ToArray();
        var heads = new[] { random.Next(2) == 0 ? "unit" : "Enhet", random.Next(2) == 0 ? "role" : "rolle", "e1", "e2", "l1" };
        var end = new[] { "\n", "\r\n", "\r" }[random.Next(3)];
        var text = string.Join(end, rows.Prepend(heads).Select(r => string.Join(delimiter.ToString(), order.Select(i => Quoted(r[i])))));
        return random.Next(4) switch
        {
            0 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            1 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            2 => [.. text.Select(c => (byte)c)],
            _ => Encoding.UTF8.GetBytes(text),
        };

        string Quoted(string field) => field.Contains(delimiter) || random.Next(4) == 0 ? "\"" + field + "\"" : field;
    }
}
