using System.Text.Json;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Planning;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Planning;
using ForBedring.Tests.Releases;
using ForBedring.Tests.Surveys;
using ForBedring.Tests.WaitingLists;
using ForBedring.Tests.Wheel;
using ForBedring.WaitingLists;
using ForBedring.Wheel;
using static ForBedring.Tests.Generators.IndicatorsGen;

namespace ForBedring.Tests.Json;

/// <summary>A document in somebody's own JSON is the document its file holds: same members, order and digits, same refusals.</summary>
public class DocumentConverterTests
{
    private static readonly ImprovementPlan Rich = PlanBuilder.Evaluated(PlanBuilder.Failed).Correct(
        PlanBuilder.Measure, PlanBuilder.EvaluationDay, new MeasureCommand.Correct(CorrectionDecision.Adjustment, "svakt", [PlanBuilder.Successor()]));

    private static readonly SurveyRelease Release = DisclosurePolicy.Standard.Apply(ReleaseTests.W1(), ReleaseRequest.TotalsAndRoles, null, Instant.FromUtc(2026, 3, 1, 12, 0));

    private static readonly WheelDocument Wheel = new(WheelCycleJsonTests.Everything(), PilotYear.Situation(Plans.AdoptedOverdue(PilotYear.Unit, withRepresentatives: true)));

    private static byte[] Seed(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", file));

    // Every form: with reflection on one line and as in files, and without reflection.
    private static void IsWrittenAs<T>(byte[] file, T value)
    {
        Assert.Equal(JsonForm.Text(file), JsonSerializer.Serialize(value, JsonForm.File) + "\n");
        Assert.Equal(JsonForm.Text(file), JsonForm.Text(JsonSerializer.SerializeToUtf8Bytes(value, typeof(T), ForBedringJsonContext.Default)) + "\n");
        Assert.Equal(JsonForm.Tokens(JsonForm.Text(file)), JsonForm.Tokens(JsonSerializer.Serialize(value, JsonForm.Plain)));
        Assert.DoesNotContain("\n", JsonSerializer.Serialize(value, JsonForm.Plain), StringComparison.Ordinal);
        Assert.Equal(JsonForm.Tokens(JsonForm.Text(file)), JsonForm.Tokens(JsonSerializer.Serialize(value, JsonForm.NoReflection)));
    }

    private static byte[] Indented(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        return [.. JsonSerializer.SerializeToUtf8Bytes(document.RootElement, JsonForm.File), (byte)'\n'];
    }

    private static void TravelsAs<T>(T value, Func<T, byte[]> write)
    {
        IsWrittenAs(write(value), value);
        foreach (var options in new[] { JsonForm.Plain, JsonForm.Web, JsonForm.File, JsonForm.NoReflection })
            Assert.Equal(JsonForm.Tokens(JsonForm.Text(write(value))), JsonForm.Tokens(JsonForm.Text(write(JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, options), options)!))));
    }

    [Fact]
    public void PlansTravel()
    {
        foreach (var plan in new[] { BetanienTests.Seed, PlanBuilder.Draft, Rich }) TravelsAs(plan, PlanJson.Write);
    }

    [Fact]
    public void InstrumentsTravel() => TravelsAs(Given.Three, InstrumentJson.Write);

    [Fact]
    public void PoliciesTravel()
    {
        TravelsAs(DisclosurePolicy.Standard, DisclosurePolicyJson.Write);
        TravelsAs(DisclosurePolicy.AtThreshold(10).ValueOrThrow(), DisclosurePolicyJson.Write);
    }

    [Fact]
    public void LedgersTravel() => TravelsAs(Release.Ledger, ledger => ReleaseLedgerJson.Write(ledger));

    [Fact]
    public void WheelDocumentsTravel()
    {
        TravelsAs(Wheel, WheelCycleJson.Write);
        TravelsAs(WheelCycleJson.Read(Seed("pilot-year-2025.json")).ValueOrThrow(), WheelCycleJson.Write);
    }

    [Fact]
    public void WaitingTargetsTravel() => TravelsAs(WaitingTargetsJson.Read(Seed("waiting-targets.json")).ValueOrThrow(), WaitingTargetsJson.Write);

    [Fact]
    public void ReportsTravel()
    {
        // The file has a line for each unit; a serializer has its own lines.
        foreach (var report in Release.Reports) TravelsAs(report, r => Indented(UnitReportJson.Write([r])));
        IsWrittenAs(Indented(UnitReportJson.Write(Release.Reports)), Release);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<SurveyRelease>("{}", JsonForm.Plain));
        var several = Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<UnitReport>(UnitReportJson.Write(Release.Reports), JsonForm.Plain));
        Assert.Equal("UnitReport: JSN-F05 json.wrong-value at units line 1 of the value.", several.Message);
    }

    [Fact]
    public void WhatIsWorkedOutIsWrittenAndNotRead()
    {
        var diagnosis = BetanienTests.Seed.Diagnose(new LocalDate(2024, 1, 15));
        var series = RunChart.Draw(Series(3, 5, 4, 6, 2, 7, 5, 4, 6, 3, 5, 4), ChartLayout.Whole);
        var month = MonthlyFigures.Of(WorkedExample.List, new YearMonth(2024, 3), new YearMonth(2024, 3), WaitingDefinitions.Simple);
        IsWrittenAs(WaitingFiguresJson.Write(month), month);
        IsWrittenAs(WaitingFiguresJson.Write(WaitingDisclosure.Indicator.Apply(month)), WaitingDisclosure.Indicator.Apply(month));
        IsWrittenAs(PlanJson.WriteReview(diagnosis), diagnosis);
        IsWrittenAs(DisclosureJson.WritePlan(Release.PlanOf(ThemeCode.From("safety-climate"))), Release.PlanOf(ThemeCode.From("safety-climate")));
        IsWrittenAs(ChartJson.Write(series), series);
        IsWrittenAs<SeriesChart>(ChartJson.Write(series), series);
        var sums = SlowShiftChart.Draw(Series(ValueKind.Count, 3, 5, 4), SlowShiftDesign.Cusum(), ChartLayout.Whole.WithCentre(4));
        IsWrittenAs(ChartJson.Write(sums), sums);
        foreach (var read in new Action[]
        {
            () => JsonSerializer.Deserialize<PlanDiagnostics>("{}", JsonForm.Plain),
            () => JsonSerializer.Deserialize<DisclosurePlan>("{}", JsonForm.Plain),
            () => JsonSerializer.Deserialize<DisclosureAudit>("{}", JsonForm.Plain),
            () => JsonSerializer.Deserialize<RunChart>("{}", JsonForm.Plain),
            () => JsonSerializer.Deserialize<MonthlyFigures>("{}", JsonForm.Plain),
            () => JsonSerializer.Deserialize<PublishedFigures>("{}", JsonForm.Plain),
        }) Assert.Throws<NotSupportedException>(read);
    }

    [Fact]
    public void WhatTheLibraryOnlyReadsIsNotWritten()
    {
        var method = JsonSerializer.Deserialize<WheelMethod>(Seed("sammen-om-forbedring.json"), JsonForm.Plain)!;
        var problem = JsonSerializer.Deserialize<DisclosureProblem>("""{ "format": "forbedring-disclosure/1", "threshold": 5, "groups": [{ "id": "a", "n": 7, "path": ["H", "A"] }] }""", JsonForm.Plain)!;

        Assert.Equal(9, method.Steps.Length);
        Assert.Equal(5, problem.Threshold);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(method, JsonForm.Plain));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(problem, JsonForm.Plain));
    }

    [Fact]
    public void MembersOfOtherProgramsTravelWithThePlan()
    {
        var json = PlanJson.Write(PlanJson.Read(JsonForm.Text(BetanienTests.SeedBytes).Replace("\"language\": \"nb\",", "\"x-first\": 1.50,\n  \"language\": \"nb\",")).ValueOrThrow());
        var plan = JsonSerializer.Deserialize<ImprovementPlan>(json, JsonForm.Plain)!;

        Assert.Contains("\"x-first\":1.50,", JsonSerializer.Serialize(plan, JsonForm.Plain), StringComparison.Ordinal);
        Assert.Equal(JsonForm.Text(json), JsonForm.Text(PlanJson.Write(plan)));
        Assert.Equal(JsonForm.Text(json), JsonForm.Text(PlanJson.Write(JsonSerializer.Deserialize<ImprovementPlan>(JsonSerializer.Serialize(plan, JsonForm.Plain), JsonForm.Plain)!)));
    }

    [Fact]
    public void ARefusalNamesEveryProblemAndQuotesNothing()
    {
        const string Json = "{ \"plan\":\n{\n\"schema\": 2,\n\"title\": \"\",\n\"lastUpdated\": \"Kari Hansen 24.05\",\n\"placement\": {\"level\": \"Olas post\", \"unit\": \"A\"},\n\"themes\": [{\"heading\": 1, \"areas\": []}]\n} }";

        var refused = Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<Dictionary<string, ImprovementPlan>>(Json, JsonForm.Plain));

        Assert.Equal("$.plan", refused.Path);
        Assert.Equal(PlanJson.Read(Json.Substring(Json.IndexOf('\n') + 1).TrimEnd('}', ' ') + "}").Problems.Select(p => (p.Code, p.Row)), refused.Problems.Select(p => (p.Code, p.Row)));
        Assert.Equal(5, refused.Problems.Length);
        Assert.Equal(
            "ImprovementPlan: JSN-F05 json.wrong-value at schema line 2 of the value. JSN-F05 json.wrong-value at title line 3 of the value. JSN-F05 json.wrong-value at lastUpdated line 4 of the value. "
            + "JSN-F05 json.wrong-value at placement.level line 5 of the value. JSN-F05 json.wrong-value at themes[0].heading line 6 of the value.",
            refused.Message);
        foreach (var secret in new[] { "Kari", "Hansen", "Olas" }) Assert.DoesNotContain(secret, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ALongRefusalStopsAtTwentyProblemsAndSaysHowManyMore()
    {
        var themes = string.Join(",", Enumerable.Repeat("{\"heading\":1,\"areas\":[]}", 30));
        var refused = Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<ImprovementPlan>("{\"themes\":[" + themes + "]}", JsonForm.Plain));

        Assert.EndsWith(" And 14 more.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(34, refused.Problems.Length);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"plan\"")]
    [InlineData("{}")]
    [InlineData("{ \"schema\": 1, \"schema\": 1 }")]
    public void WhatIsNoDocumentIsRefusedByEveryConverter(string json)
    {
        foreach (var read in new Action[]
        {
            () => JsonSerializer.Deserialize<ImprovementPlan>(json, JsonForm.Web),
            () => JsonSerializer.Deserialize<Instrument>(json, JsonForm.Web),
            () => JsonSerializer.Deserialize<DisclosurePolicy>(json, JsonForm.Web),
            () => JsonSerializer.Deserialize<DisclosureProblem>(json, JsonForm.Web),
            () => JsonSerializer.Deserialize<ReleaseLedger>(json, JsonForm.Web),
            () => JsonSerializer.Deserialize<UnitReport>(json, JsonForm.Web),
            () => JsonSerializer.Deserialize<WheelDocument>(json, JsonForm.Web),
            () => JsonSerializer.Deserialize<WheelMethod>(json, JsonForm.Web),
            () => JsonSerializer.Deserialize<WaitingTargets>(json, JsonForm.Web),
        }) Assert.NotEmpty(Assert.Throws<JsonReadException>(read).Problems.Where(p => p.Severity == Severity.Error));
    }

    [Fact]
    public void NothingIsNullAndABrokenTextIsTheFrameworksRefusal()
    {
        Assert.Null(JsonSerializer.Deserialize<ImprovementPlan>("null", JsonForm.Plain));
        Assert.Equal("null", JsonSerializer.Serialize<ImprovementPlan?>(null, JsonForm.Plain));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<ImprovementPlan>("{ \"schema\": 1", JsonForm.Plain));
    }

    [Fact]
    public void WhatHoldsAnswersIsRefused()
    {
        var scores = ReleaseTests.W1();
        foreach (var write in new Action[]
        {
            () => JsonSerializer.Serialize(scores, JsonForm.Plain),
            () => JsonSerializer.Serialize<object>(scores, JsonForm.Plain),
            () => JsonSerializer.Serialize(new { scores }, JsonForm.Plain),
            () => JsonSerializer.Serialize(scores, JsonForm.NoReflection),
            () => JsonSerializer.Serialize(Release.PlanOf(ThemeCode.From("safety-climate")).Explain()[0], JsonForm.Plain),
        }) Assert.Throws<NotSupportedException>(write);
    }
}
