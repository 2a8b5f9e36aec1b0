using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ForBedring.Json;
using ForBedring.Planning;
using ForBedring.Rules;
using static ForBedring.Tests.Planning.PlanBuilder;

namespace ForBedring.Tests.Planning;

/// <summary>The plan format: byte for byte, unknown members kept, every problem told, a schema that knows every member.</summary>
public class PlanJsonTests
{
    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    [Fact]
    public void MembersOfOtherProgramsAreKeptWhereTheyStood()
    {
        var json = Text(BetanienTests.SeedBytes)
            .Replace("  \"language\": \"nb\",\n", "  \"x-first\": 1.50,\n  \"language\": \"nb\",\n", StringComparison.Ordinal)
            .Replace("              \"text\": \"Behandlermøter\"\n", "              \"text\": \"Behandlermøter\",\n              \"x-local\": {\n                \"a\": [\n                  1,\n                  null\n                ]\n              }\n", StringComparison.Ordinal);
        Assert.Contains("x-local", json, StringComparison.Ordinal);
        var read = PlanJson.Read(json);

        Assert.Equal(2, read.Problems.Count(p => p.Severity == Severity.Info));
        Assert.Equal(json, Text(PlanJson.Write(read.ValueOrThrow())));
        Assert.Equal(json, Text(PlanJson.Write(read.ValueOrThrow().With(category: "Arbeidsmiljø"))));
    }

    [Fact]
    public void AnyFormattingSurvivesAsLongAsThePlanIsNotChanged()
    {
        var compact = JsonNode.Parse(BetanienTests.SeedBytes)!.ToJsonString();

        Assert.Equal(compact, Text(PlanJson.Write(PlanJson.Read(compact).ValueOrThrow())));
        Assert.Equal(Text(BetanienTests.SeedBytes), Text(PlanJson.Write(PlanJson.Read(compact).ValueOrThrow().With(category: "Arbeidsmiljø"))));
    }

    [Fact]
    public void AReviewIsTheSamePlanAgainAndIsNotCountedTwice()
    {
        var day = new LocalDate(2024, 1, 15);
        var first = PlanJson.WriteReview(BetanienTests.Seed.Diagnose(day));
        var second = PlanJson.WriteReview(PlanJson.Read(first).ValueOrThrow().Diagnose(day));
        using var document = JsonDocument.Parse(first);

        Assert.Equal(Text(first), Text(second));
        Assert.Equal(19, document.RootElement.GetProperty("review").GetProperty("counts").GetProperty("PLN-E12").GetInt32());
        Assert.Equal(37, document.RootElement.GetProperty("review").GetProperty("summary").GetProperty("overdueMeasures").GetInt32());
    }

    [Fact]
    public void EveryProblemIsToldWithItsLine()
    {
        var read = PlanJson.Read("{\n\"schema\": 2,\n\"title\": \"\",\n\"lastUpdated\": \"24.05.2023\",\n\"placement\": {\"level\": \"Ward\"},\n\"themes\": [{\"heading\": 1}]\n}");

        Assert.False(read.IsAccepted);
        Assert.Equal([2, 3, 4, 5, 5, 6, 6], read.Problems.Select(p => p.Row ?? 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"schema\":1")]
    public void WhatIsNoPlanIsRefused(string json) => Assert.False(PlanJson.Read(json).IsAccepted);

    [Fact]
    public void WhatIsNoObjectIsToldOnce() => Assert.Single(PlanJson.Read("[1]").Problems);

    // A plan from elsewhere may hold an evaluation that this library would have refused: it is read, and told.
    [Fact]
    public void ARecordedEvaluationIsDiagnosedByTheHardRulesToo()
    {
        var root = JsonNode.Parse(RichPlan.Json.Replace("\"fidelity\": \"AsPlanned\"", "\"fidelity\": \"NotCarriedOut\"", StringComparison.Ordinal))!;
        root["themes"]![0]!["areas"]![0]!["measures"]![0]!["log"]!.AsArray().Last(e => e!["what"]!.GetValue<string>() == "Evaluate")!["evaluation"]!.AsObject().Remove("claimedGrade");
        var json = root.ToJsonString();
        var before = PlanJson.Read(RichPlan.Json).ValueOrThrow().Diagnose(new LocalDate(2024, 3, 5)).Findings;
        var after = PlanJson.Read(json).ValueOrThrow().Diagnose(new LocalDate(2024, 3, 5)).Findings;

        Assert.Equal(0, before.CountOf(PlanningRules.VerdictNeedsGrade.Code) + before.CountOf(PlanningRules.FidelityApart.Code));
        Assert.Equal(1, after.CountOf(PlanningRules.VerdictNeedsGrade.Code));
        Assert.Equal(2, after.CountOf(PlanningRules.FidelityApart.Code));
    }

    [Fact]
    public void TheFormOfTheMethodIsEnough()
    {
        var read = PlanJson.Read("""{"schema":1,"language":"nb","title":"Forbedringsplan","sensitivity":{"text":"Intern","colour":"gul"},"category":"Arbeidsmiljø","lastUpdated":"2023-05-24","placement":{"level":"Enterprise","unit":"sykehuset"},"themes":[{"position":1,"number":1,"heading":"Engasjement","theme":"Engagement","audience":"All","areas":[{"row":1,"heading":"Opplæring","kind":"NotStated","goals":[{"kind":"Qualitative","text":"Alle kan jobben"}],"measures":[{"text":"Nyansattkurs"}],"responsibleText":"HR/ klinikksjefer/ avdelingsledere","deadlineText":"Ultimo 2023","evaluationText":null,"correctionText":null}]}]}""");
        var plan = read.ValueOrThrow();

        Assert.Empty(read.Problems);
        Assert.Equal(PlanProvenance.Imported, plan.Provenance);
        Assert.Equal(2023, plan.CycleYear);
        Assert.Equal("1.1", plan.Measures.Single().Id.Value);
        Assert.Equal(MeasureState.Planned, plan.Measures.Single().State);
        Assert.Equal(3, plan.Areas.Single().Responsible.Length);
    }

    [Fact]
    public void TheSchemaKnowsEveryMemberThatIsWritten()
    {
        var schema = JsonNode.Parse(PlanJson.Schema)!;
        void Check(JsonNode? value, JsonNode definition, string path)
        {
            if (definition["$ref"] is { } reference) definition = schema["$defs"]![reference.GetValue<string>().Split('/')[^1]]!;
            if (definition["anyOf"] is JsonArray choices) definition = choices.Select(c => c!).Select(c => c["$ref"] is { } r ? schema["$defs"]![r.GetValue<string>().Split('/')[^1]]! : c).FirstOrDefault(c => c["properties"] is not null) ?? choices[0]!;
            if (value is JsonArray list && definition["items"] is { } item)
            {
                foreach (var element in list) Check(element, item, path + "[]");
            }

            if (value is not JsonObject members || definition["properties"] is not { } known) return;
            foreach (var (name, member) in members)
            {
                Assert.True(known[name] is not null, $"{path}.{name} is not in the schema");
                Check(member, known[name]!, path + "." + name);
            }

            foreach (var required in definition["required"]?.AsArray() ?? []) Assert.True(members.ContainsKey(required!.GetValue<string>()), $"{path}.{required} is required");
        }

        var rich = Evaluated(Failed).Correct(Measure, EvaluationDay, new MeasureCommand.Correct(CorrectionDecision.Adjustment, "svakt", [Successor()]));
        foreach (var plan in new[] { BetanienTests.Seed, rich, Evaluated(Worked).Standardise(Measure, EvaluationDay, Kept) }) Check(JsonNode.Parse(PlanJson.Write(plan)), schema, "plan");
    }
}
