using System.Text;
using System.Text.Json.Nodes;
using ForBedring.Json;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Tests.Releases;
using ForBedring.Tests.Surveys;
using ForBedring.Tests.Wheel;
using ForBedring.Tests.Workshops;

namespace ForBedring.Tests.Json;

/// <summary>A schema says what its reader does: the same members, the same ones required, and what the one refuses the other refuses.</summary>
/// <remarks>Shown on rich documents, each of whose values is left out, replaced by values of other kinds, and given a neighbour nobody knows.</remarks>
public class SchemaTests
{
    private const string PublicationExample = """{ "format": "forbedring-publication/1", "counts": [{ "group": "all", "month": "2024-01", "count": "assessed", "value": 12 }, { "group": "A", "month": "2024-01", "count": "assessed" }] }""";

    private const string Unknown = "zzz-unknown";

    // Values of every kind, with numbers and texts that are at the edge of, or outside, what formats allow.
    private static readonly string[] Others = ["\"x\"", "\" \"", "\"2024-02-03\"", "true", "-1", "7", "1.5", "123456789012", "[]", "{}", "[\"\"]"];

    private static readonly (string Name, string Schema, Func<byte[], IReadOnlyList<ReadProblem>> Read, Func<string[]> Documents)[] Formats =
    [
        ("instrument", InstrumentJson.Schema, b => InstrumentJson.Read(b).Problems, () => [InstrumentExample, Text(InstrumentJson.Write(Given.Three))]),
        ("mapping", MappingJson.Schema, b => MappingJson.Read(b).Problems, () => [MappingExample, Seed("mappings/qualtrics.json"), Seed("mappings/surveymonkey.json"), Seed("mappings/limesurvey.json")]),
        ("disclosure-policy", DisclosurePolicyJson.Schema, b => DisclosurePolicyJson.Read(b).Problems, () => [PolicyExample, Text(DisclosurePolicyJson.Write(DisclosurePolicy.Standard))]),
        ("disclosure", DisclosureJson.Schema, b => DisclosureJson.ReadProblem(b).Problems, () => [CaseExample, CaseOfCounts]),
        ("ledger", ReleaseLedgerJson.Schema, b => ReleaseLedgerJson.Read(b).Problems, () => [Text(ReleaseLedgerJson.Write(Ledger())), Text(ReleaseLedgerJson.Write(PooledTests.Ledger()))]),
        ("report", UnitReportJson.Schema, b => UnitReportJson.Read(b).Problems, () => [ReportExample()]),
        ("waiting-targets", WaitingTargetsJson.Schema, b => WaitingTargetsJson.Read(b).Problems, () => [TargetsExample, Seed("waiting-targets.json")]),
        ("publication", EarlierPublicationJson.Schema, b => EarlierPublicationJson.Read(b).Problems, () => [PublicationExample]),
        ("programme", ProgrammeJson.Schema, b => ProgrammeJson.Read(b).Problems, () => [Seed("improvement-programme.json"), ProgrammeExample, Text(ProgrammeJson.Write(ProgrammeJson.Read(Encoding.UTF8.GetBytes(ProgrammeExample)).ValueOrThrow()))]),
        ("teams", ClinicTeamsJson.Schema, b => ClinicTeamsJson.Read(b).Problems, () => [WithoutYears(Seed("child-youth-clinic.json")), TeamsExample, Text(ClinicTeamsJson.Write(ClinicTeamsJson.Read(Encoding.UTF8.GetBytes(TeamsExample)).ValueOrThrow()))]),
        ("user-bank", UserBankJson.Schema, b => UserBankJson.Read(b).Problems, () => [BankExample, Text(UserBankJson.Write(UserBankJson.Read(Encoding.UTF8.GetBytes(BankExample)).ValueOrThrow()))]),
        ("competence", CompetenceJson.Schema, b => CompetenceJson.Read(b).Problems, () => [CompetenceExample]),
        ("meetings", MeetingsJson.Schema, b => MeetingsJson.Read(b).Problems, () => [MeetingsExample, Text(MeetingsJson.Write(MeetingsJson.Read(Encoding.UTF8.GetBytes(MeetingsExample)).ValueOrThrow()))]),
        ("shoe-process", ShoeProcessJson.Schema, b => ShoeProcessJson.Read(b).Problems, () => [WorkshopJsonTests.Process, Text(ShoeProcessJson.Write(ShoeProcessJson.Read(WorkshopJsonTests.Process).ValueOrThrow()))]),
        ("deck", CardDeckJson.Schema, b => CardDeckJson.Read(b).Problems, () => [WorkshopJsonTests.Deck]),
        ("mapping-session", MappingSessionJson.Schema, b => MappingSessionJson.Read(b, Made.Deck()).Problems, () => [WorkshopJsonTests.Session]),
        ("measure-canvas", MeasureCanvasJson.Schema, b => MeasureCanvasJson.Read(b).Problems, () => [WorkshopJsonTests.Canvas, Text(MeasureCanvasJson.Write(Made.Canvas()))]),
        ("wheel-method", WheelMethodJson.Schema, b => WheelMethodJson.Read(b).Problems, () => [Seed("sammen-om-forbedring.json")]),
        ("wheel-cycle", WheelCycleJson.Schema, b => WheelCycleJson.Read(b).Problems, () => [Cycle(), CycleExample]),
    ];

    // What a schema cannot say: the order of two members, and the order of a list.
    private static readonly Dictionary<string, string[]> BeyondASchema = new(StringComparer.Ordinal)
    {
        ["waiting-targets"] = ["$.targets[].validFrom"],
        ["programme"] =
        [
            "$.areas[].activities[].length", "$.areas[].activities[].length.most", "$.areas[].anchoredIn[].date.earliest", "$.areas[].no", "$.areas[].statuses[].from.earliest",
            "$.areas[].statuses[].until.latest", "$.criticalMass[].percent", "$.ladder[].order", "$.networks[].coHosts.atLeast", "$.networks[].rounds[].date.alternative.latest",
            "$.networks[].rounds[].date.earliest", "$.networks[].rounds[].no", "$.packages[].length", "$.packages[].length.most", "$.pulseQuestions[].choices", "$.pulseQuestions[].forms",
            "$.userBank.established.earliest",
        ],
        ["user-bank"] =
        [
            "$.assignments[].hours", "$.assignments[].member", "$.assignments[].request", "$.members", "$.members[].id", "$.rates[].from",
            "$.rates[].perHour", "$.rates[].until", "$.requests", "$.requests[].id", "$.requests[].period.alternative.latest",
        ],
        ["competence"] =
        [
            "$.criticalMass[].percent", "$.criticalMass[].unit", "$.ladder", "$.ladder[].order", "$.records[].unit", "$.units", "$.units[].id",
            "$.units[].parent",
        ],
        ["meetings"] =
        [
            "$.board.meetings[].suggestions[].deadline.alternative.latest",
        ],
        ["shoe-process"] =
        [
            "$.phases[].completed.earliest", "$.phases[].started.earliest", "$.sickLeaveTarget.share", "$.sickLeaveTarget.tolerance",
            "$.stopPoints[].on.alternative.latest", "$.stopPoints[].on.earliest",
        ],
        ["teams"] = ["$.microTeams[].started.alternative.latest"],
        ["deck"] = ["$.ratings.highest", "$.ratings.lowest"],
        ["report"] =
        [
            "$.instrument.themes", "$.instrument.themes[].code", "$.instrument.themes[].questions", "$.instrument.themes[].questions[].code", "$.instrument.themes[].questions[].points",
            "$.items[].item",
        ],
        ["measure-canvas"] = ["$.proposals[].when.alternative.earliest", "$.proposals[].when.earliest"],
        ["wheel-method"] = ["$.steps[].number", "$.steps[].window.to.month"],
        ["wheel-cycle"] = ["$.rounds[].releasedOn", "$.steps[].started.alternative.latest", "$.steps[].started.earliest"],
    };

    public static TheoryData<string> Names => new(Formats.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSchemaIsTheOneInTheRepository(string name)
    {
        var schema = Formats.Single(f => f.Name == name).Schema;

        // These are worked out from the format's own table.
        if (Environment.GetEnvironmentVariable("FORBEDRING_APPROVE") == "1" && name is "programme" or "teams" or "user-bank" or "competence" or "meetings" or "shoe-process") File.WriteAllText(Path.Combine(Repository.Root, "schemas", name + "-1.schema.json"), schema);
        var version = name == "report" ? 2 : 1;
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "schemas", $"{name}-{version}.schema.json")), schema);
        Assert.Equal($"urn:forbedring:{name}:{version}", JsonNode.Parse(schema)!["$id"]!.GetValue<string>());

        // Beside them the plan's, and the first version of reports, which is read and no longer written.
        Assert.Equal(Formats.Length + 4, Directory.GetFiles(Path.Combine(Repository.Root, "schemas")).Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheDocumentsAreReadAndValid(string name)
    {
        var (_, schema, read, documents) = Formats.Single(f => f.Name == name);
        foreach (var document in documents())
        {
            Assert.Empty(read(Encoding.UTF8.GetBytes(document)));
            Assert.True(new Schema(schema).Accepts(JsonNode.Parse(document)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSchemaKnowsTheMembersTheReaderKnows(string name)
    {
        var (_, text, read, documents) = Formats.Single(f => f.Name == name);
        var schema = new Schema(text);
        var known = new Dictionary<JsonObject, HashSet<string>>();
        foreach (var document in documents().Select(d => JsonNode.Parse(d)!))
        {
            foreach (var (value, part) in schema.Objects(document).ToList())
            {
                value[Unknown] = 1;
                var told = read(Utf8(document)).Where(p => p.Code == JsonRules.UnknownMember.Code && p.Column!.EndsWith(Unknown, StringComparison.Ordinal)).ToList();
                value.Remove(Unknown);
                Assert.True(told.Count == 1, $"The reader passes over an unknown member of {value.GetPath()}.");
                Assert.Equal(told[0].Severity == Severity.Error, part["additionalProperties"] is not null);
                if (!known.TryGetValue(part, out var names)) known.Add(part, names = new(StringComparer.Ordinal));
                names.UnionWith(told[0].Message.English.Split(["Known members: "], StringSplitOptions.None)[1].TrimEnd('.').Split([", "], StringSplitOptions.None));
            }
        }

        foreach (var part in schema.Parts().Where(p => p.Parent is not JsonObject { } parent || parent["if"] != p))
        {
            Assert.True(known.ContainsKey(part), $"No document shows {part.GetPath()}.");
            Assert.Equal(part["properties"]!.AsObject().Select(p => p.Key).OrderBy(n => n, StringComparer.Ordinal), known[part].OrderBy(n => n, StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatIsLeftOutIsRefusedByBothOrByNeither(string name)
    {
        var (_, text, read, documents) = Formats.Single(f => f.Name == name);
        var schema = new Schema(text);
        var disagree = new List<string>();
        foreach (var document in documents().Select(d => JsonNode.Parse(d)!))
        {
            foreach (var (value, _) in schema.Objects(document).ToList())
            {
                foreach (var member in value.Select(m => m.Key).ToList())
                {
                    var taken = value[member];
                    var index = value.IndexOf(member);
                    value.Remove(member);
                    var problems = read(Utf8(document));
                    if (schema.Accepts(document) && problems.Any(p => p.Code == JsonRules.MissingMember.Code)) disagree.Add($"the schema lets {value.GetPath()}.{member} be left out");
                    if (!schema.Accepts(document) && !problems.Any(p => p.Severity == Severity.Error)) disagree.Add($"the reader lets {value.GetPath()}.{member} be left out");
                    value.Insert(index, member, taken);
                }
            }
        }

        Assert.True(disagree.Count == 0, string.Join("\n", disagree));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AValueOfAnotherKindIsRefusedByBothOrByNeither(string name)
    {
        var (_, text, read, documents) = Formats.Single(f => f.Name == name);
        var schema = new Schema(text);
        var disagree = new List<string>();
        var beyond = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents().Select(d => JsonNode.Parse(d)!))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (value, _) in schema.Objects(document).ToList())
            {
                // One of each place is enough: a list's items are read by the same code.
                foreach (var member in value.Select(m => m.Key).Where(m => seen.Add(Place(value.GetPath() + "." + m))).ToList())
                {
                    var taken = value[member];
                    foreach (var other in Others)
                    {
                        value[member] = JsonNode.Parse(other);
                        var (isValid, problems) = (schema.Accepts(document), read(Utf8(document)));
                        var where = $"{value.GetPath()}.{member} = {other}";
                        if (isValid && problems.Any(p => p.Severity == Severity.Error && (p.Code == JsonRules.WrongType.Code || p.Code == JsonRules.WrongValue.Code)))
                        {
                            beyond.Add(Place(value.GetPath() + "." + member));
                            if (!BeyondASchema.TryGetValue(name, out var places) || !places.Contains(Place(value.GetPath() + "." + member))) disagree.Add("only the reader refuses " + where);
                        }


                        if (!isValid && !problems.Any(p => p.Severity == Severity.Error)) disagree.Add("only the schema refuses " + where);
                    }

                    value[member] = taken;
                }
            }
        }

        Assert.True(disagree.Count == 0, string.Join("\n", disagree));
        Assert.Equal(BeyondASchema.TryGetValue(name, out var listed) ? listed : [], beyond.OrderBy(p => p, StringComparer.Ordinal));
    }

    [Fact]
    public void ASchemaThatLacksAMemberOrARequirementWouldBeSeen()
    {
        var schema = JsonNode.Parse(WaitingTargetsJson.Schema)!;
        var target = schema["properties"]!["targets"]!["items"]!.AsObject();
        target["required"]!.AsArray().RemoveAt(0);
        target["properties"]!["value"] = new JsonObject { ["type"] = "string" };

        Assert.True(new Schema(schema.ToJsonString()).Accepts(JsonNode.Parse(TargetsExample.Replace("\"measure\": \"deadlineBreaches\", ", "").Replace("0.5", "\"a\""))));
        Assert.False(new Schema(WaitingTargetsJson.Schema).Accepts(JsonNode.Parse(TargetsExample.Replace("\"measure\": \"deadlineBreaches\", ", ""))));
        Assert.False(new Schema(WaitingTargetsJson.Schema).Accepts(JsonNode.Parse(TargetsExample.Replace("0.5", "\"a\""))));
        Assert.Throws<NotSupportedException>(() => new Schema("""{ "minContains": 1 }""").Accepts(1));
    }

    // Years of referrals are another reader's.
    private static string WithoutYears(string teams)
    {
        var document = JsonNode.Parse(teams)!.AsObject();
        document.Remove("years");
        document.Remove("source");
        return document.ToJsonString();
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    private static byte[] Utf8(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());

    private static string Seed(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", file));

    private static string Place(string path) => System.Text.RegularExpressions.Regex.Replace(path, @"(?<=\[)\d+(?=\])|(?<=measures\.)\w+|(?<=coverage\.)\w+", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static ReleaseLedger Ledger()
    {
        var ledger = DisclosurePolicy.AtThreshold(5).ValueOrThrow().Apply(ReleaseTests.W1(), ReleaseRequest.TotalsAndRoles, null, Instant.FromUtc(2026, 3, 1, 12, 0)).Ledger;
        return ledger.Withdraw(ledger.Entries[0].Cell, ledger.Entries[0].Family, Instant.FromUtc(2026, 3, 2, 12, 0));
    }

    // One unit of a real release, with the members that only groups have.
    private static string ReportExample()
    {
        var file = JsonNode.Parse(UnitReportJson.Write([DisclosurePolicy.Standard.Apply(ReleaseTests.W1()).Find("C")!]))!;
        var unit = file["units"]![0]!.AsObject();
        unit.Insert(3, "members", new JsonArray("C"));
        unit.Insert(4, "reportedIn", "G");
        unit.Insert(5, "answerFrame", new JsonObject { ["referent"] = "G", ["isGroup"] = true, ["leaderMeant"] = "Section", ["clarification"] = new JsonObject { ["nb"] = "Nærmeste leder." } });
        var theme = file["instrument"]!["themes"]![0]!;
        theme["questions"]![0]!["text"] = new JsonObject { ["nb"] = "Vi lærer av feil." };
        file["policy"]!["acceptLowThreshold"] = "vedtatt";
        file["policy"]!["workLimit"] = 1000;
        file["policy"]!["improveRounds"] = 2;
        var entry = unit["cells"]![0]!["figures"]![1]!.AsArray();
        entry[1] = new JsonObject { ["value"] = 50.5, ["n"] = 7, ["bound"] = "atLeast" };
        return file.ToJsonString();
    }

    private static string Cycle()
        => Text(WheelCycleJson.Write(new(WheelCycleJsonTests.Everything(), PilotYear.Situation())));

    private const string BankExample = """
        { "format": "forbedring-user-bank/1", "writtenOn": "2024-02-03",
          "rates": [ { "kind": "meeting", "perHour": 300, "currency": "NOK", "from": "2023-01-01", "until": "2023-12-31" }, { "kind": "meeting", "perHour": 320.5, "currency": "NOK", "from": "2024-01-01" } ],
          "members": [ { "id": "b1", "experience": "Patient", "joined": "2023-01-10", "status": "Active", "fields": ["diabetes"], "trainings": ["2023-03-01"], "employedHere": true },
            { "id": "b2", "experience": "NextOfKin", "joined": "2023-01-10", "status": "Left", "leftOn": "2024-05-01" } ],
          "requests": [ { "id": "o1", "orderedBy": "BUK", "purpose": "Lese brev", "needed": 2, "received": "2024-02-03", "level": "System", "period": { "text": "i vår", "kind": "Dated", "earliest": "2024-01-01", "latest": "2024-06-30", "precision": "Season", "bound": "On", "flags": ["YearInferred"], "alternative": { "earliest": "2025-01-01", "latest": "2025-06-30" } }, "status": "CarriedOut", "matchedOn": "2024-02-10" },
            { "id": "o2", "orderedBy": "BUK", "purpose": "Råd", "needed": 1, "received": "2024-02-03", "period": { "text": "løpende", "kind": "Open", "from": "2024-01-01" } }, { "id": "o3", "orderedBy": "BUK", "purpose": "Råd", "needed": 1, "received": "2024-02-03", "period": { "text": "snarest", "kind": "Unspecified", "reason": "AsSoonAsPossible" } } ],
          "assignments": [ { "id": "a1", "member": "b1", "request": "o1", "date": "2024-03-01", "kind": "meeting", "hours": 2.5, "paidOn": "2024-04-01" } ] }
        """;

    private const string CompetenceExample = """
        { "format": "forbedring-competence/1", "writtenOn": "2024-12-31",
          "ladder": [ { "order": 1, "name": { "nb": "Kurs", "nn": "Kurs", "en": "Course" }, "audience": { "nb": "alle" }, "offerings": [ { "nb": "e-læring" } ], "minutes": 15, "mandatory": true },
            { "order": 7, "name": { "nb": "Leder" }, "audience": { "nb": "ledere" } } ],
          "units": [ { "id": "A", "name": "Klinikk", "level": "Clinic", "headcount": 0 }, { "id": "B", "level": "Section", "parent": "A", "headcount": 10 } ],
          "criticalMass": [ { "level": 1, "unit": "A", "year": 2024, "percent": 15 }, { "level": 7, "unit": "A", "year": 2024, "people": 5 } ],
          "records": [ { "person": "p1", "unit": "B", "level": 1, "achieved": "2024-02-01", "leftOn": "2024-06-01" } ] }
        """;

    private const string MeetingsExample = """
        { "format": "forbedring-meetings/1", "unit": "POL", "writtenOn": "2024-02-03",
          "board": { "cadence": { "atLeast": 1, "per": "Fortnight", "from": "2024-01-01", "until": "2024-12-31", "approximate": true },
            "meetings": [ { "date": "2024-01-03", "minutes": 15, "attendance": [ { "role": "Nurse", "count": 3 } ], "actions": ["Ring"],
              "suggestions": [ { "text": "Mal", "responsible": "Leader", "deadline": { "text": "i vår", "kind": "Dated", "earliest": "2024-01-01", "latest": "2024-06-30", "precision": "Season", "bound": "On", "flags": ["YearInferred"], "alternative": { "earliest": "2025-01-01", "latest": "2025-06-30" } }, "expectedGain": "tid", "smallTest": "én uke" },
                { "text": "Liste", "deadline": { "text": "løpende", "kind": "Open", "from": "2024-01-01" } }, { "text": "Skjema", "deadline": { "text": "snarest", "kind": "Unspecified", "reason": "AsSoonAsPossible" } } ] } ] },
          "huddles": { "from": "2024-01-02", "questions": [ { "nb": "Hvem er ferdig?" } ], "held": [ { "date": "2024-01-02", "minutes": 10, "attendance": [ { "role": "Nurse", "count": 3 } ], "actions": ["Ring"] } ] } }
        """;

    private const string MappingExample = """
        { "format": "forbedring-mapping/1", "id": "own", "title": "Own", "base": "forms", "delimiter": ";", "dates": "dd.MM.yyyy", "header": { "line": 3, "nameRows": 2, "rows": 3 },
          "columns": { "Enhet": "unit", "Fritekst": null }, "ignore": ["x*"], "rows": [ { "column": "Ferdig", "keep": ["1", 1] }, { "column": "Dato", "filled": true } ],
          "round": { "column": "aar", "value": 2026 }, "values": { "unit": { "Medisin": "A", "Ukjent": null } },
          "scales": { "agree5": { "answers": [["Helt uenig", 1], "2", 3], "dontKnow": [99], "notApplicable": ["-"], "blank": ["?"] } },
          "noAnswer": { "dontKnow": [98], "notApplicable": ["IA"], "blank": ["."] } }
        """;

    private const string InstrumentExample = """
        { "format": "forbedring-instrument/1", "code": "forbedring", "year": 2026, "version": "2026.1",
          "scales": { "agree5": { "lowest": 1, "points": 5 } },
          "nonAnswers": { "dontKnow": ["vet ikke", "DK"], "notApplicable": ["ikke aktuelt", "NA"] },
          "audiences": { "leaders": { "roles": ["Leder"] } },
          "themes": [ { "code": "safety-climate", "audience": "all", "maturity": true, "label": { "nb": "Sikkerhetsklima", "nn": "Tryggleiksklima", "en": "Safety climate" },
              "questions": [ { "code": "s1", "scale": "agree5", "reversed": true, "sensitive": false, "text": { "nb": "Vi lærer av feil." } } ] } ],
          "scoring": { "minimumAnsweredShare": "1/2", "positiveFrom": "75", "matureFrom": 60, "unitScore": "meanOfRespondents" } }
        """;

    private const string PolicyExample = """
        { "format": "forbedring-disclosure-policy/1", "name": "ours",
          "families": { "index": { "minimum": 5, "difference": 5 }, "distribution": { "minimum": 10 }, "sensitive": { "minimum": 10 }, "comments": { "minimum": 10 }, "participation": { "minimum": 5 } },
          "insiderAllowance": 0, "objective": "fewestCells", "unanimity": "band", "emptyBreakdownCells": "asNoData", "participation": "whereInvitedAllows",
          "alwaysPrefer": ["H"], "unpublished": ["s9"], "breakdownLevels": { "role": ["clinic", "enterprise"] }, "acceptLowThreshold": "vedtatt i styret", "workLimit": 1000, "improveRounds": 2 }
        """;

    private const string CaseExample = """
        { "format": "forbedring-disclosure/1", "threshold": 5, "difference": 5,
          "units": [ { "id": "H", "name": "Sykehuset" }, { "id": "A", "parent": "H", "name": "A" }, { "id": "B", "parent": "H" } ],
          "groups": [ { "id": "a", "n": 7, "path": ["H", "A"], "by": { "role": "lege" }, "period": "2026" }, { "id": "b", "n": 9, "paths": [["H", "B"]], "by": { "role": "lege" }, "period": "2026" } ],
          "cells": [ { "id": "all", "path": ["H"], "by": {}, "period": "2026" }, { "id": "one", "groups": ["a"], "released": true } ],
          "shown": ["all"], "withheld": [ { "id": "one" } ] }
        """;

    private const string CaseOfCounts = """{ "format": "forbedring-disclosure/1", "threshold": 5, "groups": [ { "id": "a", "counts": [7, 6], "path": ["H", "A"], "period": 2026 } ] }""";

    private const string TargetsExample = """
        { "schema": 1, "targets": [ { "sector": "SOM", "measure": "deadlineBreaches", "comparator": "atMost", "value": 0.5, "validFrom": "2024-01-01", "validTo": "2024-12-31", "source": "egen", "retrieved": "2026-01-02", "checked": true, "longTerm": true } ] }
        """;

    private const string CycleExample = """
        { "schema": 1, "cycleYear": 2024, "unit": "A", "round": "2024", "profile": "Light", "maturity": "High", "isObliged": false,
          "rounds": [ { "id": "2024", "opensOn": "2024-02-01", "closesOn": "2024-02-29", "releasedOn": "2024-03-20" } ],
          "coverage": { "SafetyRepresentative": { "kind": "SharedAcross", "units": ["A", "B"] }, "UnionRepresentative": { "kind": "FromHigherLevel", "unit": "H", "vacantBetween": ["K"] },
            "ChiefSafetyRepresentative": { "kind": "Vacant", "reason": "permisjon", "nearest": "H" }, "Employee": { "kind": "Own", "count": 2 }, "Leader": { "kind": "NotRecorded" }, "HumanResources": { "kind": "NotRequired", "reason": "liten" } },
          "frame": { "group": "G", "leaderMeant": "Section", "clarification": { "nb": "seksjonslederen" } },
          "steps": [
            { "step": "StrategicPreparation", "state": "Done", "started": { "text": "høsten", "kind": "Dated", "earliest": "2023-09-01", "latest": "2023-11-30", "precision": "Season", "bound": "On", "flags": ["YearInferred"], "alternative": { "earliest": "2024-09-01", "latest": "2024-11-30" } }, "completed": { "text": "", "kind": "Unspecified", "reason": "Blank" }, "body": { "role": "LeaderGroup" } },
            { "step": 2, "state": "InProgress", "started": { "text": "fra mars", "kind": "Open", "from": "2024-03-01" },
              "references": [ { "kind": "Figure", "round": "2024", "group": "G", "name": "Engagement", "isShown": true }, { "kind": "Figure", "round": "2024", "unit": "A", "name": "Engagement", "isShown": false }, { "kind": "Plan", "id": "P" }, { "kind": "Workshop", "id": "W" }, { "kind": "Document", "title": "Referat" } ],
              "tools": [ { "tool": "T", "date": "2024-02-03", "mode": "Physical", "plannedMinutes": 60, "actualMinutes": 45, "invited": ["Leader"], "present": ["Leader"], "adapted": "kortere" } ],
              "activities": [ { "date": "2024-02-03", "text": "Møte", "attendance": 12 } ], "effort": "Heavy",
              "history": [ { "on": "2024-02-03", "from": "Done", "to": "InProgress", "reason": "nye tall" } ],
              "parties": [ "Leader", { "role": "UnionRepresentative", "unit": "A", "quantity": "Some", "tookPart": false } ] },
            { "step": 3, "state": "Skipped", "reason": "Other", "text": "ny leder" },
            { "step": 4, "state": "NotApplicable", "reason": "Other", "text": "legges ned" },
            { "step": 6, "state": "MergedInto", "into": 7 },
            { "step": 8, "state": "CoveredElsewhere", "reference": "Introduksjonsdag" } ],
          "barriers": [ { "kind": "TimePressure", "severity": 3, "reportedBy": "Section", "note": "vakter", "mitigation": "møte i arbeidstiden" } ],
          "enablers": ["FixedAgendaItem"],
          "effects": [ { "text": "Lavere sykefravær", "horizon": "Long", "evidence": "Observed", "series": "S" } ],
          "carriedGoals": [ { "goal": "G0", "text": "Over 80 % svarer", "fromYear": 2023 } ],
          "plan": { "schema": 1, "title": "Plan", "lastUpdated": "2024-01-01", "placement": { "level": "Section", "unit": "A" }, "themes": [] },
          "status": { "today": "2024-04-01" } }
        """;

    // Every member of the format, whatever stands in the programme of 2023.
    private const string ProgrammeExample = """
        { "format": "forbedring-programme/1", "schema": 1, "year": 2024, "writtenOn": "2024-02-01", "origin": { "nb": "oppdiktet" }, "caseReferences": ["5/2017"],
          "areas": [
            { "no": 1, "kind": "Other", "name": { "nb": "Flyt", "nn": "Flyt", "en": "Flow" }, "statuses": [ { "status": "Postponed", "from": "2023", "until": "uke 14" }, { "status": "Extended", "until": "ut året" } ],
              "caseReferences": ["5/2017"], "anchoredIn": [ { "body": "LeaderGroup", "unit": "H", "date": "1.2.2024", "case": "2019/171" } ],
              "activities": [ { "name": { "nb": "Kurs" }, "date": "løpende", "length": { "least": 45, "most": 90 }, "status": { "status": "Planned" } }, { "name": { "nb": "Dag" }, "length": { "day": "Half" } } ],
              "targetGroups": [ { "nb": "leger" } ], "contents": [ { "nb": "film" } ], "channels": [ { "nb": "KVAM" } ], "carriedFrom": 2022, "state": "Tested" } ],
          "networks": [
            { "id": "N", "topic": "T", "name": { "nb": "venting" }, "hosts": ["H"], "coHosts": { "kind": { "nb": "klinikk" }, "atLeast": 1, "atMost": 3 },
              "rounds": [ { "no": 1, "date": "juni 23", "status": "Ongoing", "teams": 3, "people": 12, "peopleApproximate": true, "gatherings": 2, "gatheringDates": ["fra mars", ""],
                "teamList": [ { "id": "T1", "unit": "H", "topic": "T", "members": [ { "role": "Nurse", "count": 2 } ], "initiatedByManagement": true, "leaderInvolved": true,
                  "screening": { "largeReorganisation": false, "highConflict": true, "otherMajorEvent": false },
                  "project": { "aim": { "id": "G", "text": "Færre brudd", "indicator": "B", "unit": "%", "comparator": "AtMost", "target": 2.5 }, "area": "R1", "series": ["B"], "state": "Installed",
                    "cycles": [ { "plan": "Ny mal", "prediction": "Færre ringer", "asPlanned": true, "study": "Halvparten", "decision": "Adapt" } ] } } ] } ] } ],
          "packages": [ { "id": "P", "name": { "nb": "Pakke" }, "length": { "day": "Full" }, "combinesWith": ["Q"] } ],
          "igpQuestions": [ { "id": "Q", "text": { "nb": "Hva?" }, "ihiStep": 2 } ],
          "userBank": { "parts": [ { "nb": "register" } ], "established": "uke 14 2022" },
          "pulseQuestions": [
            { "id": "BelongsHere", "forms": ["Outpatient", "Ward"], "kind": "YesNo", "text": { "nb": "Hører til?" } },
            { "id": "Where", "forms": ["Outpatient"], "kind": "Choice", "text": { "nb": "Hvor?" }, "choices": [ { "code": "A", "text": { "nb": "A" } } ] },
            { "id": "BedDays", "forms": ["Ward"], "kind": "Number", "text": { "nb": "Døgn?" } }, { "id": "UnnecessaryBedDays", "forms": ["Ward"], "kind": "Number", "text": { "nb": "Døgn?" } },
            { "id": "DaysReadyForDischarge", "forms": ["Ward"], "kind": "Number", "text": { "nb": "Døgn?" } } ],
          "ladder": [ { "order": 0, "name": { "nb": "Kurs" }, "audience": { "nb": "alle" }, "offerings": [ { "nb": "film" } ], "minutes": 15, "mandatory": true } ],
          "criticalMass": [ { "level": 0, "unit": "H", "year": 2025, "percent": 12.5 }, { "level": 0, "unit": "H", "year": 2025, "people": 9 } ],
          "marks": [ { "path": "areas", "mark": "madeUp" } ] }
        """;

    private const string TeamsExample = """
        { "format": "forbedring-teams/1", "schema": 1, "origin": { "nb": "oppdiktet" }, "writtenOn": "2024-03-15", "clinic": { "id": "K", "name": { "nb": "Klinikken" } },
          "microTeams": [ { "id": "t", "name": { "nb": "Team" }, "kind": "intake", "started": "Feb. 24", "seats": [ { "role": "Nurse", "count": 1 } ], "work": { "atLeast": 2, "per": "Week", "from": "2024-02-01", "until": "2024-12-31", "approximate": true },
            "review": { "atLeast": 1, "per": "Month", "from": "2024-02-01" }, "list": "L", "charter": [ { "id": "q", "part": "RulesOfTheGame", "text": { "nb": "?" }, "answer": "ja" } ],
            "goals": [ { "id": "g", "perspective": "Staff", "text": { "nb": "ro" } } ], "reviews": ["2024-03-01"], "wins": [ { "date": "2024-03-01", "text": "ny mal" } ],
            "microsystem": { "purpose": "a", "patients": "b", "professionals": "c", "processes": "d", "patterns": "e" } },
            { "id": "u", "name": { "nb": "Team" }, "kind": "board", "started": "løpende" }, { "id": "v", "name": { "nb": "Team" }, "kind": "board", "started": "avklares" } ],
          "huddle": { "minutes": 10, "questions": [ { "nb": "Hvem?" } ] }, "charterQuestions": [ { "id": "q", "part": "WorkingTogether", "text": { "nb": "?" } } ],
          "goals": [ { "id": "g", "perspective": "Patient", "text": { "nb": "rask hjelp" } } ],
          "causeMap": { "aim": { "nb": "rett tid" }, "groups": [ { "id": "G", "name": { "nb": "Ut" }, "aliases": ["Ut av listen"], "causes": [ { "id": "C", "text": { "nb": "Rydding" }, "phrasing": "Neutral", "ideas": [ { "nb": "Ringe" } ] } ] } ] },
          "interventions": [ { "date": "2024-02", "kind": "cleanUp", "text": { "nb": "Start" }, "cause": "C" }, { "date": "2024-02-03", "kind": "intake", "text": { "nb": "Start" } } ],
          "lists": [ { "id": "L", "name": { "nb": "allergi" }, "waiting": 9, "slots": [ { "role": "Consultant", "waiting": 9 } ] } ],
          "series": [ { "id": "S", "name": { "nb": "Venter" }, "unitOfCount": { "nb": "pasienter" }, "unit": "K", "direction": "Decrease", "readings": [ { "month": "2024-01", "value": 5 } ] } ],
          "marks": [ { "path": "lists", "mark": "madeUp" } ] }
        """;
}
