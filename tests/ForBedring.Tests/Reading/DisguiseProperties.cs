using System.Text;
using ForBedring.Json;
using ForBedring.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Reading;

/// <summary>Whatever a valid file is dressed in, its figures stay the same.</summary>
public class DisguiseProperties
{
    private static readonly string[] Labels = ["Helt uenig", "Litt uenig", "Verken eller", "Litt enig", "Helt enig"];
    private static readonly string[] Ids = ["9", "2", "14", "5", "77"];

    private static readonly Gen<(string Unit, int? First, int? Second)[]> Sheets =
        Gen.Elements("A", "B", "C").SelectMany(_ => Answer(), (unit, first) => (unit, first)).SelectMany(_ => Answer(), (x, second) => (x.unit, x.first, second)).ArrayOf(25);

    [Fact]
    public void AnyDisguiseOfTheAnswersChangesNoFigure()
    {
        var disguise = Gen.Choose(0, 7).ListOf(3);
        Property.Holds(
            Sheets.SelectMany(_ => disguise, (sheets, dress) => (sheets, dress)),
            x =>
            {
                var plain = new Survey(File(x.sheets, d => d?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""), Tree).Figures();

                Assert.Equal(plain, Dressed(x.sheets, [.. x.dress]).Figures());
            },
            cases: 60);
    }

    [Fact]
    public void AnyDisguiseOfTheOrganisationChangesNoFigure()
    {
        var headcounts = Gen.Choose(25, 90).ArrayOf(3);
        Property.Holds(
            Sheets.SelectMany(_ => headcounts, (sheets, people) => (sheets, people)),
            x =>
            {
                var answers = File(x.sheets, d => d?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
                var (a, b, c) = (x.people[0], x.people[1], x.people[2]);
                var plain = Values(new Survey(answers, $"id;parent;name;level;headcount\nH;;H;foretak;\nK;H;K;klinikk;\nA;K;A;;{a}\nB;K;B;;{b}\nC;H;C;klinikk;{c}\n"));
                string[] others =
                [
                    $"nivå1;nivå2;nivå3;antall\nH;K;A;{a}\nH;K;B;{b}\nH;C;;{c}\n",
                    $"sti;antall\nH > K > A;{a}\nH > K > B;{b}\nH > C;{c}\n",
                    $"sep=;\nOrganisasjonen\nid;parent;name;headcount\nH;H;H;\nK;H;K;NULL\nA;K;A;{a}.0\nB;K;B;{b}\nC;0;C;{c}\nSum;;;{a + b + c}\n".Replace("C;0;", "C;H;"),
                ];

                Assert.All(others, other => Assert.Equal(plain, Values(new Survey(answers, other))));
            },
            cases: 40);
    }

    private const string Tree = "id;parent;name;level;headcount\nH;;Sykehuset;foretak;\nA;H;Medisin;klinikk;90\nB;H;Kirurgi;klinikk;90\nC;H;Psykiatri;klinikk;\n";

    private static Gen<int?> Answer() => Gen.OneOf(Gen.Choose(1, 5).Select(i => (int?)i), Gen.Choose(1, 5).Select(i => (int?)i), Gen.Constant((int?)null));

    // The units of a path have the path as code: the figures are compared, not what the units are called.
    private static IEnumerable<string> Values(Survey survey) => survey.Figures().Select(f => f.Split(',')).Where(c => c.Length > 5).Select(c => string.Join(",", c.Skip(1))).Order(StringComparer.Ordinal);

    private static string File((string Unit, int? First, int? Second)[] sheets, Func<int?, string> written)
        => "unit;s1;s2\n" + string.Concat(sheets.Select(s => $"{s.Unit};{written(s.First)};{written(s.Second)}\n"));

    private static Survey Dressed((string Unit, int? First, int? Second)[] sheets, int[] dress)
    {
        var options = ReadOptions.Default;
        Func<int?, string> written = d => d?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        if (dress.Contains(0)) (written, options) = (d => d is { } i ? Labels[i - 1] : "", Listed(Labels));
        if (dress.Contains(1)) (written, options) = (d => d is { } i ? Ids[i - 1] : "", Listed(Ids));
        if (dress.Contains(2)) (written, options) = (d => d is { } i ? $"{Ids[i - 1]} - {Labels[i - 1]}" : "", Listed([.. Ids.Select((id, i) => id + "\t" + Labels[i])]));
        var file = File(sheets, written);
        if (dress.Contains(3)) file += "Totalt;99;99\n(75 rows affected)\n";
        if (dress.Contains(4)) file = "Rapport, 2026\n;;\n" + file;
        if (dress.Contains(5)) file = "sep=;\n" + file;
        if (dress.Contains(6)) file = file.Replace(";;", ";NULL;");
        var bytes = dress.Contains(7) ? [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(file)] : (byte[])[.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(file)];
        return new Survey("", Tree) { Bytes = bytes, Options = options };
    }

    private static ReadOptions Listed(string[] texts)
    {
        var answers = string.Join(", ", texts.Select(t => "[" + string.Join(", ", t.Split('\t').Select(p => $"\"{p}\"")) + "]"));
        var json = $$"""{ "format": "forbedring-mapping/1", "scales": { "agree5": { "answers": [{{answers}}] } } }""";
        return ReadOptions.Default.WithMapping(MappingJson.Read(Encoding.UTF8.GetBytes(json)).ValueOrThrow());
    }
}
