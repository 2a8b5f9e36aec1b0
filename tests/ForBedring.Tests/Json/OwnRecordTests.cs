using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Planning;
using ForBedring.Tests.Releases;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.Json;

/// <summary>What a vendor sends over the wire: the library's types inside records of the vendor's own.</summary>
public partial class OwnRecordTests
{
    private static readonly UnitReport Report = DisclosurePolicy.Standard.Apply(ReleaseTests.W1()).Find("C")!;

    private static Message Sent => new(
        UnitId.From("BUP"),
        new LocalDate(2026, 11, 22),
        null,
        ImpreciseDate.Parse("Ultimo 2023", new DateContext(new LocalDate(2023, 5, 24))),
        BetanienTests.Seed,
        [Report],
        Severity.Warning,
        new Share(1, 3),
        new Dictionary<UnitId, Days> { [UnitId.From("A")] = new(12.5m) },
        [new RoleRef(Role.Leader)]);

    [Fact]
    public void TheyTravelInsideRecordsOfOnesOwn()
    {
        foreach (var options in new[] { JsonForm.Plain, JsonForm.Web, JsonForm.File })
        {
            var read = JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(Sent, options), options)!;

            Assert.Equal((Sent.Unit, Sent.On, Sent.Until, Sent.Deadline, Sent.Severity, Sent.Breached), (read.Unit, read.On, read.Until, read.Deadline, read.Severity, read.Breached));
            Assert.Equal(JsonForm.Tokens(JsonForm.Text(PlanJson.Write(Sent.Plan))), JsonForm.Tokens(JsonForm.Text(PlanJson.Write(read.Plan))));
            Assert.Equal(JsonForm.Text(UnitReportJson.Write([Report])), JsonForm.Text(UnitReportJson.Write([.. read.Reports])));
            Assert.Equal(Sent.Waits, read.Waits);
            Assert.Equal(Sent.Owners, read.Owners);
        }
    }

    [Fact]
    public void ThePlanInsideIsThePlanOfItsFile()
    {
        using var sent = JsonDocument.Parse(JsonSerializer.Serialize(Sent, JsonForm.Web));

        Assert.Equal(JsonForm.Tokens(JsonForm.Text(PlanJson.Write(Sent.Plan))), JsonSerializer.Serialize(sent.RootElement.GetProperty("plan")));
        Assert.Equal("2026-11-22", sent.RootElement.GetProperty("on").GetString());
        Assert.Equal(12.5m, sent.RootElement.GetProperty("waits").GetProperty("A").GetDecimal());
    }

    [Fact]
    public void AWithheldFigureInsideIsAStatus()
    {
        var withheld = DisclosurePolicy.Standard.Apply(ReleaseTests.W1()).Find("A")!.Find(ThemeCode.From("safety-climate"))!;
        var shown = Report.Find(ThemeCode.From("safety-climate"))!;

        Assert.Equal("""{"unit":"A","mean":{"status":"withheld"}}""", JsonSerializer.Serialize(new Row(UnitId.From("A"), withheld.Mean), JsonForm.Web));
        Assert.StartsWith("""{"unit":"C","mean":{"status":"shown","value":""", JsonSerializer.Serialize(new Row(UnitId.From("C"), shown.Mean), JsonForm.Web), StringComparison.Ordinal);
    }

    [Fact]
    public void ARefusalInsideSaysWhere()
    {
        var refused = Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<Message>("""{ "unit": "A", "on": "2026-11-22", "owners": [ { "role": "Leader" }, { "role": "Kari Hansen" } ] }""", JsonForm.Web));

        Assert.Equal("$.owners[1]", refused.Path);
        Assert.Equal("RoleRef: JSN-F05 json.wrong-value at $ line 1 of the value.", refused.Message);
    }

    [Fact]
    public void AConverterOfOnesOwnGoesFirst()
    {
        var options = new JsonSerializerOptions { Converters = { new Shouting() } }.AddForBedring().AddForBedring();

        Assert.Equal(2, options.Converters.Count);
        Assert.Equal("\"A!\"", JsonSerializer.Serialize(UnitId.From("A"), options));
    }

    [Fact]
    public void ItCanAlsoStandOnAMember()
    {
        var json = JsonSerializer.Serialize(new Marked(BetanienTests.Seed, UnitId.From("A")));

        Assert.StartsWith("""{"Plan":{"schema":1,""", json, StringComparison.Ordinal);
        Assert.Equal("A", JsonSerializer.Deserialize<Marked>(json)!.Unit.Value);
    }

#if NET
    [Fact]
    public void AGeneratedContextTakesTheConverterToo()
    {
        var row = new Row(UnitId.From("C"), Report.Find(ThemeCode.From("safety-climate"))!.Mean);
        var wanted = JsonSerializer.Serialize(row, JsonForm.Plain);

        Assert.Equal(wanted, JsonSerializer.Serialize(row, VendorContext.Default.Row));
        Assert.Equal(wanted, JsonSerializer.Serialize(row, OursFirst));
        Assert.Equal(wanted, JsonSerializer.Serialize(row, WithConverter));
    }
#endif

    internal sealed record Message(
        UnitId Unit, LocalDate On, LocalDate? Until, ImpreciseDate Deadline, ImprovementPlan Plan, UnitReport[] Reports, Severity Severity, Share Breached, Dictionary<UnitId, Days> Waits, IReadOnlyList<RoleRef> Owners);

    internal sealed record Row(UnitId Unit, Disclosed<ScoreFigure> Mean);

    internal sealed record Marked([property: JsonConverter(typeof(ForBedringJsonConverter))] ImprovementPlan Plan, [property: JsonConverter(typeof(ForBedringJsonConverter))] UnitId Unit);

#if NET
    private static readonly JsonSerializerOptions OursFirst = new() { TypeInfoResolver = JsonTypeInfoResolver.Combine(ForBedringJsonContext.Default, VendorContext.Default) };

    private static readonly JsonSerializerOptions WithConverter = new JsonSerializerOptions { TypeInfoResolver = VendorContext.Default }.AddForBedring();

    [JsonSourceGenerationOptions(Converters = [typeof(ForBedringJsonConverter)])]
    [JsonSerializable(typeof(Row))]
    internal sealed partial class VendorContext : JsonSerializerContext;
#endif

    private sealed class Shouting : JsonConverter<UnitId>
    {
        public override UnitId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => UnitId.From(reader.GetString()!.TrimEnd('!'));

        public override void Write(Utf8JsonWriter writer, UnitId value, JsonSerializerOptions options) => writer.WriteStringValue(value + "!");
    }
}
