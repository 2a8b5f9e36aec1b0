using System.Text;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.Surveys;
using FsCheck.Fluent;

namespace ForBedring.Tests.Surveys;

/// <summary>Reading many answers at a time gives what reading them one by one gives.</summary>
public class WideRowTests
{
    private static readonly string[] Odd = ["", " ", "vet ikke", "NA", "9", "4.0", "+2", " 3", "\"2\"", "10", "1,0"];

    private static readonly Instrument Mixed = Instrument.Create(
        "mixed",
        2026,
        "1",
        [.. Enumerable.Range(0, 8).Select(t => new Theme(ThemeCode.From("t" + t), [.. Enumerable.Range(0, 6).Select(q => Asked(t, q))], Audience.All))],
        new NonAnswerTokens(["vet ikke", "9"], ["NA"])).ValueOrThrow();

    private static readonly SurveyRound Round = Given.Open(Mixed, Given.Tree("A", "B"));

    // Themes 0 to 3 are on 1–5, so that a wide row has a long run of one kind; the others mix scales that start elsewhere, and 9 stands for no answer.
    private static Question Asked(int theme, int number)
        => new(QuestionCode.From($"q{theme}{number}"), theme < 4 ? new AnswerScale("five", 1, 5) : number % 3 == 0 ? new AnswerScale("eight", 0, 8) : number % 3 == 1 ? new AnswerScale("four", 0, 4) : new AnswerScale("five", 1, 5), number == 2);

    [Fact]
    public void EveryRowIsReadAsItsFieldsAreOneByOne()
        => Property.Holds(
            from seed in Gen.Choose(0, 1_000_000)
            from rows in Gen.Choose(1, 40)
            from oddPercent in Gen.Elements(0, 3, 25, 100)
            from shuffles in Gen.Elements(0, 0, 1, 40)
            select (seed, rows, oddPercent, shuffles),
            made =>
            {
                var random = new Random(made.seed);
                var columns = Enumerable.Range(0, Mixed.Questions.Length).ToArray();
                for (var i = 0; i < made.shuffles; i++)
                {
                    var (a, b) = (random.Next(columns.Length), random.Next(columns.Length));
                    (columns[a], columns[b]) = (columns[b], columns[a]);
                }

                var unitAt = random.Next(columns.Length + 1);
                var sheets = Enumerable.Range(0, made.rows).Select(_ => columns.Select(q => Field(random, Mixed.Questions[q].Scale, made.oddPercent)).ToArray()).ToList();
                var text = Line(unitAt, "unit", columns.Select(q => Mixed.Questions[q].Code.Value)) + string.Concat(sheets.Select(s => Line(unitAt, "A", s)));

                var result = ResponseCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), Round);

                var wanted = sheets.Select((s, row) => (Row: row + 2, Codes: s.Select((field, i) => OneByOne(field, Mixed.Questions[columns[i]].Scale)).ToArray())).ToList();
                var bad = wanted.Where(w => w.Codes.Contains(null)).ToList();
                Assert.Equal(bad.Select(w => w.Row), result.Problems.Where(p => p.Severity == Severity.Error).Select(p => p.Row ?? 0).Distinct());
                Assert.Equal(bad.Sum(w => w.Codes.Count(c => c is null)), result.Problems.Count(p => p.Severity == Severity.Error));
                if (bad.Count > 0) return;
                var good = wanted.Where(w => w.Codes.Any(c => c is > 0 and < 12)).ToList();
                var set = result.ValueOrThrow();
                Assert.Equal(good.Count, set.SheetCount);
                for (var i = 0; i < columns.Length; i++)
                {
                    Span<byte> column = new byte[set.SheetCount];
                    set.CopyColumn(columns[i], column);
                    Assert.Equal(good.Select(w => w.Codes[i]!.Value), column.ToArray());
                }
            },
            400);

    private static string Line(int unitAt, string unit, IEnumerable<string> fields)
    {
        var all = fields.ToList();
        all.Insert(unitAt, unit);
        return string.Join(";", all) + "\n";
    }

    private static string Field(Random random, AnswerScale scale, int oddPercent)
    {
        if (random.Next(100) < oddPercent) return Odd[random.Next(Odd.Length)];
        return random.Next(2000) == 0 ? "x" : (scale.Lowest + random.Next(scale.Points)).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    // The convention in plain words: trimmed, a token, or a whole number of the scale. Null where it is none of them.
    private static byte? OneByOne(string field, AnswerScale scale)
    {
        var text = field.Replace("\"", "").Trim();
        if (text.Length == 0) return AnswerCode.Blank;
        if (text is "vet ikke" or "9") return AnswerCode.DontKnow;
        if (text == "NA") return AnswerCode.NotApplicable;
        if (!decimal.TryParse(text.Replace(',', '.'), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number)) return null;
        var position = number - scale.Lowest + 1;
        return position >= 1 && position <= scale.Points ? (byte)position : null;
    }
}
