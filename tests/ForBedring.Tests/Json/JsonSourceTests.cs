using System.Globalization;
using System.Text;
using System.Text.Json;
using ForBedring.Json;
using ForBedring.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Json;

/// <summary>The table of places says what the framework's own document says.</summary>
public class JsonSourceTests
{
    private static readonly string[] Names = ["a", "b", "kø", "a\\u0062", "c d", "e", "f", "g", "h", "i", "j", "k", "\\\""];
    private static readonly string[] Scalars = ["1", "-0.50", "1e3", "\"x\"", "\"\\n\\u00e5\"", "\"å\"", "true", "false", "null", "\"\"", "12345678901234567890123"];

    [Fact]
    public void ValuesTextsAndPathsAreThoseOfTheFramework()
        => Property.Holds(Document(3), json =>
        {
            using var document = JsonDocument.Parse(json);
            Same(document.RootElement, JsonValue.Parse(Encoding.UTF8.GetBytes(json), new ReadProblems())!, "$");
        });

    [Fact]
    public void AMemberThatStandsTwiceIsToldOfOnceForEachRepetition()
    {
        foreach (var others in new[] { 0, 3, 20 })
        {
            var problems = new ReadProblems();
            var root = JsonValue.Parse(Encoding.UTF8.GetBytes("{ " + string.Concat(Enumerable.Range(0, others).Select(i => $"\"o{i}\": {{}}, ")) + "\"x\": 1,\n \"x\": 2, \"\\u0078\": 3 }"), problems)!;

            Assert.Equal(2, problems.Counts[JsonRules.DuplicateMember.Code.Value]);
            Assert.All(problems.ToImmutableArray(), p => Assert.Equal((2, "x"), (p.Row, p.Column)));
            Assert.Equal(1, root.Required("x")!.Whole());
            Assert.Equal(others + 1, root.Members.Count);
        }
    }

    [Fact]
    public void APieceOfALargerSourceTellsItsPlaceInTheWhole()
    {
        var problems = new ReadProblems();
        JsonValue.Parse("{ \"a\":\n [ true ] }"u8, problems, "units[3]", 10)!.Required("a")!.Items[0].Text();

        Assert.Equal((11, "units[3].a[0]"), (problems.ToImmutableArray()[0].Row, problems.ToImmutableArray()[0].Column));
    }

    [Fact]
    public void ObjectsThatAreAskedTheSameShareWhatWasAskedAndOthersDoNot()
    {
        var problems = new ReadProblems();
        var items = JsonValue.Parse("[ { \"a\": 1, \"x\": 1 }, { \"b\": 1, \"x\": 1 } ]"u8, problems)!.Items;
        items[0].Optional("a");
        items[1].Optional("b");
        foreach (var item in items) item.NoOtherMembers();

        Assert.Equal(["$[0].x is not a known member. Known members: a.", "$[1].x is not a known member. Known members: b."], problems.ToImmutableArray().Select(p => p.Message.English));
    }

    [Fact]
    public void NumbersAreThoseOfTheFramework()
        => Property.Holds(
            from digits in Gen.Elements("0123456789".ToCharArray()).ArrayOf(20)
            from length in Gen.Choose(1, 20)
            from point in Gen.Choose(-5, 19)
            from sign in Gen.Elements("", "-")
            select sign + (point > 0 && point < length ? new string(digits, 0, point) + "." + new string(digits, point, length - point) : new string(digits, 0, length)),
            text =>
            {
                var bytes = Encoding.ASCII.GetBytes(text);
                Assert.Equal(decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var wanted), JsonDigits.TryDecimal(bytes, out var found));
                Assert.Equal((wanted, Scale(wanted)), (found, Scale(found)));
                Assert.Equal(int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole), JsonDigits.TryWhole(bytes, out var foundWhole));
                if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) Assert.Equal(whole, foundWhole);
            },
            cases: 1000);

    private static int Scale(decimal value) => (decimal.GetBits(value)[3] >> 16) & 0xFF;

    private static void Same(JsonElement wanted, JsonValue found, string path)
    {
        Assert.Equal((wanted.ValueKind, path), (found.Kind, found.Path));
        switch (wanted.ValueKind)
        {
            case JsonValueKind.Array:
                Assert.Equal(wanted.GetArrayLength(), found.Items.Count);
                for (var i = 0; i < found.Items.Count; i++) Same(wanted[i], found.Items[i], path + "[" + NumberText.Machine(i) + "]");
                break;
            case JsonValueKind.Object:
                var members = wanted.EnumerateObject().GroupBy(m => m.Name).Select(g => g.First()).ToList();
                Assert.Equal(members.Select(m => m.Name), found.Members.Select(m => m.Name));
                foreach (var member in members)
                {
                    Same(member.Value, found.Members.Single(m => m.Name == member.Name).Value, path == "$" ? member.Name : path + "." + member.Name);
                    Assert.Equal(member.Value.ValueKind == JsonValueKind.Null, found.Optional(member.Name) is null);
                }

                Assert.Null(found.Optional("missing"));
                break;
            case JsonValueKind.String:
                Assert.Equal(wanted.GetString(), found.Text());
                break;
            case JsonValueKind.Number:
                Assert.Equal(wanted.GetRawText(), found.TextOrNumber());
                break;
        }
    }

    private static Gen<string> Document(int depth)
    {
        var scalar = Gen.Elements(Scalars);
        if (depth == 0) return scalar;
        var items = Gen.Choose(0, 5).SelectMany(n => Document(depth - 1).ArrayOf(n));
        return Gen.Frequency(
            (1, scalar),
            (2, items.Select(v => "[" + string.Join(", ", v) + "]")),
            (3, Gen.Choose(0, 24).SelectMany(n => Gen.Elements(Names).Zip(Document(depth - 1)).ArrayOf(n)).Select(m => "{\n" + string.Join(",\n", m.Select(p => $"\"{p.Item1}\": {p.Item2}")) + "}")));
    }
}
