using System.Text;
using System.Text.Json.Nodes;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;
using FsCheck.Fluent;

namespace ForBedring.Tests.Planning;

/// <summary>What other programs put into a plan stays where it stood, at every level, in a plan that was changed too.</summary>
public class PlanJsonShapeTests
{
    private static readonly string[] Values = ["1.50", "\"æøå \\\"x\\\"\"", "null", "true", "[]", "{}", "[1,{\"y\":[null,2.0]}]", "{\"text\":\"x\",\"x-inner\":{\"kind\":\"Dated\"}}", "123456789012345678901234567890"];

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    /// <summary>Every object of the format; not those inside the members of others.</summary>
    private static List<JsonObject> Objects(JsonNode? node, string path = "")
    {
        var found = new List<JsonObject>();
        if (node is JsonObject o)
        {
            if (path != "/versions/content") found.Add(o);
            foreach (var pair in o.Where(p => p.Key is not "review" and not "labelOverride")) found.AddRange(Objects(pair.Value, path + "/" + pair.Key));
        }
        else if (node is JsonArray a)
        {
            foreach (var item in a) found.AddRange(Objects(item, path));
        }

        return found;
    }

    private static void Insert(JsonObject into, string name, string value, int at)
    {
        var members = into.Select(p => (p.Key, p.Value)).ToList();
        into.Clear();
        members.Insert(at % (members.Count + 1), (name, JsonNode.Parse(value)));
        foreach (var (key, member) in members) into.Add(key, member);
    }

    private static void Survives(string json)
    {
        var read = PlanJson.Read(json);
        var plan = read.ValueOrThrow();

        Assert.All(read.Problems, p => Assert.Equal(Severity.Info, p.Severity));
        Assert.Equal(json, Text(PlanJson.Write(plan)));
        Assert.Equal(json, Text(PlanJson.Write(plan.With(category: plan.Category))));
    }

    [Fact]
    public void ThePlanWithEveryMemberSurvivesAChangeByteForByte() => Survives(RichPlan.Json);

    [Fact]
    public void ThePlanWithEveryMemberHoldsEveryMemberOfTheSchema()
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        void Collect(JsonNode? node)
        {
            if (node is JsonObject o)
            {
                foreach (var pair in o)
                {
                    held.Add(pair.Key);
                    Collect(pair.Value);
                }
            }
            else if (node is JsonArray a)
            {
                foreach (var item in a) Collect(item);
            }
        }

        Collect(JsonNode.Parse(RichPlan.Json));
        var named = new HashSet<string>(StringComparer.Ordinal);
        void Names(JsonNode? node)
        {
            if (node is JsonObject o)
            {
                if (o["properties"] is JsonObject properties)
                {
                    foreach (var pair in properties) named.Add(pair.Key);
                }

                foreach (var pair in o) Names(pair.Value);
            }
            else if (node is JsonArray a)
            {
                foreach (var item in a) Names(item);
            }
        }

        Names(JsonNode.Parse(PlanJson.Schema));

        Assert.Empty(named.Except(held));
    }

    [Fact]
    public void UnknownMembersOfEveryObjectAreKeptWhereTheyStood()
    {
        var root = JsonNode.Parse(RichPlan.Json)!;
        var objects = Objects(root);
        for (var i = 0; i < objects.Count; i++) Insert(objects[i], "x-" + i, Values[i % Values.Length], i * 7);

        Assert.True(objects.Count > 110, $"{objects.Count} objects");
        var json = RichPlan.Form(root.ToJsonString());
        Survives(json);
        Assert.Equal(objects.Count, PlanJson.Read(json).Problems.Length);
    }

    [Fact]
    public void UnknownMembersAreKeptWhereverTheyAre()
    {
        var insertion = Gen.Choose(0, 10_000).SelectMany(o => Gen.Choose(0, 30).SelectMany(at => Gen.Choose(0, Values.Length - 1).Select(v => (Object: o, At: at, Value: v))));
        Property.Holds(
            Gen.Choose(1, 12).SelectMany(n => FsCheck.Fluent.Gen.ListOf(insertion, n)),
            insertions =>
            {
                var root = JsonNode.Parse(RichPlan.Json)!;
                var objects = Objects(root);
                var number = 0;
                foreach (var (target, at, value) in insertions) Insert(objects[target % objects.Count], "x-" + number++, Values[value], at);
                Survives(RichPlan.Form(root.ToJsonString()));
            },
            cases: 60);
    }

    [Fact]
    public void AMemberThatIsLeftOutOrNullStaysSo()
    {
        var root = JsonNode.Parse(RichPlan.Json)!;
        var objects = Objects(root).Where(o => o.Count > 0).ToList();
        Property.Holds(
            Gen.Choose(0, 10_000).SelectMany(o => Gen.Choose(0, 10_000).SelectMany(m => Gen.Choose(0, 1).Select(n => (Object: o, Member: m, IsNull: n == 1)))),
            x =>
            {
                var copy = JsonNode.Parse(RichPlan.Json)!;
                var target = Objects(copy)[x.Object % objects.Count];
                var name = target.ElementAt(x.Member % target.Count).Key;
                if (x.IsNull)
                {
                    var members = target.Select(p => (p.Key, Value: p.Key == name ? null : p.Value?.DeepClone())).ToList();
                    target.Clear();
                    foreach (var (key, member) in members) target.Add(key, member);
                }
                else target.Remove(name);
                var json = RichPlan.Form(copy.ToJsonString());
                if (!PlanJson.Read(json).IsAccepted) return;

                var plan = PlanJson.Read(json).ValueOrThrow();
                var written = JsonNode.Parse(PlanJson.Write(plan.With(category: plan.Category)))!;
                // What we write may say more than the source did, never less or otherwise.
                AssertHolds(written, copy, "");
                Assert.Equal(Text(PlanJson.Write(plan.With(category: plan.Category))), Text(PlanJson.Write(PlanJson.Read(PlanJson.Write(plan.With(category: plan.Category))).ValueOrThrow())));
            },
            cases: 60);
    }

    private static void AssertHolds(JsonNode? written, JsonNode? source, string path)
    {
        switch (source)
        {
            case JsonObject o:
                foreach (var pair in o)
                {
                    Assert.True(written is JsonObject w && w.ContainsKey(pair.Key), $"{path}/{pair.Key} was lost");
                    AssertHolds(written![pair.Key], pair.Value, path + "/" + pair.Key);
                }

                break;
            case JsonArray a:
                Assert.Equal(a.Count, written!.AsArray().Count);
                for (var i = 0; i < a.Count; i++) AssertHolds(written[i], a[i], path + "[" + i + "]");
                break;
            case null:
                break;
            default:
                Assert.True(source.ToJsonString() == written?.ToJsonString(), $"{path}: {source.ToJsonString()} became {written?.ToJsonString()}");
                break;
        }
    }

    [Fact]
    public void WhatBelongedToAReplacedValueDoesNotPassToTheNewOne()
    {
        var root = JsonNode.Parse(RichPlan.Json)!;
        root["owner"]!["x-phone"] = "12";
        root["themes"]![0]!["areas"]![1]!["responsible"]![0]!["x-phone"] = "34";
        root["themes"]![0]!["areas"]![0]!["measures"]![1]!["responsible"]![0]!["x-phone"] = "56";
        var plan = PlanJson.Read(root.ToJsonString()).ValueOrThrow();
        var other = new ResponsibleParty(new RoleRef(Role.ClinicHead), PartyRelation.Accountable);
        var changed = plan.With(owner: new RoleRef(Role.ClinicHead)).With(AreaId.From("B"), a => a.With(responsible: [other])).ChangeResponsible(MeasureId.From("m2"), new LocalDate(2024, 4, 1), [other]);
        var written = Text(PlanJson.Write(changed));

        Assert.DoesNotContain("x-phone", written, StringComparison.Ordinal);
        Assert.Contains("x-phone", Text(PlanJson.Write(plan.With(category: "Anna"))), StringComparison.Ordinal);
    }

    [Fact]
    public void AMemberOfAnotherKindIsNotOursAndIsKept()
    {
        var json = RichPlan.Json.Replace("\"what\": \"Start\"", "\"what\": \"Start\",\n                  \"note\": \"sein start\"", StringComparison.Ordinal);
        var plan = PlanJson.Read(json).ValueOrThrow();

        Assert.Contains("sein start", Text(PlanJson.Write(plan.With(category: "Anna"))), StringComparison.Ordinal);
    }

    [Fact]
    public void TheAnswerFrameIsPartOfTheFormat()
    {
        var frame = new AnswerFrame(UnitOrGroup.Of(GroupId.From("A+B")), LeaderLevel.Section, new("Din seksjon", "Seksjonen din", "Your section"));
        var plan = PlanBuilder.Draft.With(frame: frame);

        Assert.Equal(frame, PlanJson.Read(PlanJson.Write(plan)).ValueOrThrow().Frame);
        Assert.Null(PlanJson.Read(PlanJson.Write(PlanBuilder.Draft)).ValueOrThrow().Frame);
    }

    [Fact]
    public void NothingIsExportedBelowItsLabelWithoutAPrintedOverride()
    {
        var plan = PlanBuilder.Draft;
        var because = new LabelOverride("innsynskrav", Role.HospitalDirector);

        Assert.Equal(SensitivityRank.Internal, plan.Label.Rank);
        Assert.Equal(PlanningRules.ExportBelowLabel.Code, Assert.Throws<RuleViolationException>(() => PlanJson.Export(plan, SensitivityRank.Open)).Findings.Single().Code);
        Assert.Throws<RuleViolationException>(() => ForBedring.Reading.PlanTableText.Export(plan, SensitivityRank.Open));
        Assert.Equal(Text(PlanJson.Write(plan)), Text(PlanJson.Export(plan, SensitivityRank.Internal)));
        Assert.Equal(Text(PlanJson.Write(plan)), Text(PlanJson.Export(plan, SensitivityRank.Confidential, because)));
        var printed = JsonNode.Parse(PlanJson.Export(plan, SensitivityRank.Open, because))!["labelOverride"]!;
        Assert.Equal("innsynskrav", printed["reason"]!.GetValue<string>());
        Assert.Equal("HospitalDirector", printed["role"]!.GetValue<string>());
        Assert.Empty(PlanJson.Read(PlanJson.Export(plan, SensitivityRank.Open, because)).Problems);
        Assert.Contains("innsynskrav", ForBedring.Reading.PlanTableText.Export(plan, SensitivityRank.Open, labelOverride: because), StringComparison.Ordinal);
        Assert.Equal(ForBedring.Reading.PlanTableText.Write(plan), ForBedring.Reading.PlanTableText.Export(plan, SensitivityRank.Internal, labelOverride: because));
    }
}
