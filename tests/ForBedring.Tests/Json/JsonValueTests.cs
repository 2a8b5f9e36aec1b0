using System.Text;
using ForBedring.Json;
using ForBedring.Rules;
using FsCheck.Fluent;

namespace ForBedring.Tests.Json;

public class JsonValueTests
{
    [Theory]
    [InlineData("", "JSN-F01:1")]
    [InlineData("{\n\"a\": 1,\n}", "JSN-F01:3")]
    [InlineData("{\"a\": 1} x", "JSN-F01:1")]
    [InlineData("{\"a\": \"\u0000\"}", "JSN-F01:1")]
    [InlineData("{\n}", "JSN-F02:1")]
    [InlineData("{\n\"a\": 1,\n\"b\": 2 }", "JSN-F03:3")]
    [InlineData("{\n\"a\": \"1\" }", "JSN-F05:2")]
    [InlineData("{\n\"a\": [1] }", "JSN-F04:2")]
    [InlineData("{\n\"a\": 1.5 }", "JSN-F05:2")]
    [InlineData("{\n\"a\": 1,\n\n\"a\": 2 }", "JSN-F06:4")]
    [InlineData("[1]", "JSN-F04:1")]
    [InlineData("{ \"a\": 1 }", "")]
    [InlineData("\uFEFF{ \"a\": 1 }", "")]
    public void WhatIsWrongIsNamedWithItsLine(string json, string found)
    {
        var problems = new ReadProblems();
        var root = JsonValue.Parse(Encoding.UTF8.GetBytes(json), problems);
        root?.Required("a")?.Whole(0, 10);
        root?.NoOtherMembers();

        Assert.Equal(found, string.Join(" ", problems.ToImmutableArray().Select(p => $"{p.Code}:{p.Row}")));
    }

    [Fact]
    public void AValueThatIsNotAllowedIsRefusedWithWhatIs()
    {
        var problems = new ReadProblems();
        JsonValue.Parse("{ \"themes\": [ { \"code\": \"x\" } ] }"u8, problems)!.Required("themes")!.Items[0].Required("code")!.Refuse("a theme of the catalogue");

        Assert.Equal("s.json(1): JSN-F05 json.wrong-value themes[0].code is “x” but must be a theme of the catalogue.", Assert.Single(problems.ToImmutableArray()).Describe("s.json"));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.0", false)]
    [InlineData("1e1", false)]
    [InlineData("2147483648", false)]
    [InlineData("\"1\"", false)]
    [InlineData("true", false)]
    [InlineData("null", false)]
    [InlineData("[1]", false)]
    public void AWholeNumberIsWrittenAsOne(string json, bool isWhole)
    {
        var problems = new ReadProblems();
        JsonValue.Parse(Encoding.UTF8.GetBytes(json), problems)!.Whole();

        Assert.Equal(isWhole, !problems.HasError);
    }

    [Fact]
    public void DecimalsKeepEveryDigit()
        => Assert.Equal(0.1234567890123456789012345678m, JsonValue.Parse("0.1234567890123456789012345678"u8, new ReadProblems())!.Decimal());

    [Theory]
    [InlineData("\"2024-02-29\"", true)]
    [InlineData("\"2023-02-29\"", false)]
    [InlineData("\"29.02.2024\"", false)]
    [InlineData("20240229", false)]
    public void ADateIsWrittenInOneWay(string json, bool isDate)
    {
        var problems = new ReadProblems();
        JsonValue.Parse(Encoding.UTF8.GetBytes(json), problems)!.Date();

        Assert.Equal(isDate, !problems.HasError);
    }

    [Fact]
    public void DeepNestingIsAProblemAndNotAnOverflow()
    {
        var problems = new ReadProblems();

        Assert.Null(JsonValue.Parse(Encoding.UTF8.GetBytes(new string('[', 100_000)), problems));
        Assert.Equal("JSN-F01", Assert.Single(problems.ToImmutableArray()).Code.Value);
    }

    [Fact]
    public void AnyBytesGiveAValueOrAProblemAndNeverAnException()
        => Property.Holds(Gen.Elements<byte>((byte)'{', (byte)'}', (byte)'[', (byte)']', (byte)'"', (byte)':', (byte)',', (byte)'1', (byte)'a', (byte)'\\', (byte)'u', (byte)'\n', 0xC3, 0xA5, 0xFF, 0).ListOf(20), bytes =>
        {
            var problems = new ReadProblems();
            var root = JsonValue.Parse(bytes.ToArray(), problems);

            Assert.Equal(root is null, problems.HasError && (problems.Counts.ContainsKey("JSN-F01") || problems.Counts.ContainsKey("JSN-F07")));
        }, cases: 1000);
}
