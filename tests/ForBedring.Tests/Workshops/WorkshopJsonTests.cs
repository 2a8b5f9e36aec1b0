using System.Text;
using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Reading;
using ForBedring.Workshops;

namespace ForBedring.Tests.Workshops;

/// <summary>Decks, sheets and canvases from files; every problem with its line.</summary>
public class WorkshopJsonTests
{
    internal const string Deck = """
        { "format": "forbedring-deck/1", "id": "ours", "version": "3",
          "groups": [ { "id": "G", "name": { "nb": "Gruppe", "nn": "Gruppe", "en": "Group" }, "cards": [ { "id": "a", "text": { "nb": "Vi haster", "nn": "Vi hastar", "en": "We hurry" }, "isTruncated": true } ] } ],
          "questions": [ { "id": "q", "text": { "nb": "Hvordan?", "nn": "Korleis?", "en": "How?" } } ],
          "tableQuestions": [ { "id": "t", "text": { "nb": "Samlet?", "nn": "Samla?", "en": "Together?" } } ],
          "smileys": [ { "id": "Up", "label": { "nb": "Opp", "nn": "Opp", "en": "Up" } }, { "id": "Mid", "label": { "nb": "Midt", "nn": "Midt", "en": "Middle" } }, { "id": "Down", "label": { "nb": "Ned", "nn": "Ned", "en": "Down" } } ],
          "ratings": { "lowest": 1, "highest": 6, "isHighGood": false },
          "areas": [ { "id": "A", "name": { "nb": "Område", "nn": "Område", "en": "Area" }, "groups": ["G"], "tableQuestions": ["t"], "questions": ["q"], "evidence": ["JobControl-Low"] } ] }
        """;

    internal const string Session = """
        { "format": "forbedring-mapping-session/1", "id": "s1", "unit": "A", "date": "2023-03-14", "sheetVersion": 1, "deck": { "id": "made", "version": "1" },
          "tables": [
            { "table": 1, "size": 4, "played": ["S1", "S2"], "kept": ["S1"], "ratings": { "Talk": 4 } },
            { "table": 2, "size": 3, "played": ["S1"], "kept": [] },
            { "table": 3, "size": 5, "played": ["S1", "H1"], "kept": ["H1"] } ],
          "ballots": [ { "Valued": "Positive", "Load": "Negative" } ],
          "smileys": { "Valued": { "Positive": 3, "Neutral": 2, "Negative": 1 } },
          "notes": [ { "id": "n1", "text": "mer tid", "area": "Pace" }, { "id": "n2" } ],
          "freeText": [ { "id": "f1", "kind": "Improve", "text": "Lytt", "area": "Leading", "review": { "by": "ProcessGuidePerson", "paraphrase": "Flere vil bli hørt" } }, { "id": "f2", "kind": "Preserve", "text": "Godt", "review": { "by": "Leader" } } ] }
        """;

    internal const string Process = """
        { "format": "forbedring-shoe-process/1", "id": "P", "unit": "A", "writtenOn": "2023-01-05",
          "criteria": [ { "id": "motivation", "text": { "nb": "Høy motivasjon", "nn": "Høg motivasjon", "en": "High motivation" }, "state": "Met", "note": "spurt i møte" }, { "id": "potential", "text": { "nb": "Kan bli bedre" } } ],
          "phases": [ { "phase": 1, "started": "2023-01-10", "completed": "2023-02-14" }, { "phase": 2, "started": "mars 2023" } ],
          "workingGroup": ["Leader", "SuperiorLeader", "UnionRepresentative"], "guides": ["ProcessGuidePerson"],
          "riskOfWorkplace": { "risks": "alenevakt", "prevention": "to på vakt", "ifItGoesWrong": "ringe bakvakt" },
          "riskOfProcess": { "risks": "ingen oppfølging", "prevention": "stoppunkter", "ifItGoesWrong": "overordnet leder tar over" },
          "sickLeaveTarget": { "direction": "Decrease", "share": 0.06, "comparator": "LessThan", "tolerance": 0.01 },
          "stopPoints": [ { "on": "2023-09-15", "mode": "Repair", "note": "to tiltak virker" }, { "on": { "text": "i vår", "kind": "Dated", "earliest": "2024-01-01", "latest": "2024-06-30", "precision": "Season", "bound": "On", "flags": ["YearInferred"], "alternative": { "earliest": "2025-01-01", "latest": "2025-06-30" } }, "mode": "Prevention" }, { "on": { "text": "løpende", "kind": "Open", "from": "2024-01-01" }, "mode": "Maintenance" }, { "on": { "text": "snarest", "kind": "Unspecified", "reason": "AsSoonAsPossible" }, "mode": "Maintenance" } ],
          "cycleYear": 2023, "planId": "2023-A" }
        """;

    internal const string Canvas = """
        { "format": "forbedring-measure-canvas/1", "id": "c", "unit": "A", "openedOn": "2023-04-20",
          "ideas": [ { "id": "i1", "text": "Møte", "group": 1 }, { "id": "i2" }, { "id": "i3" } ],
          "categories": [ { "id": "C1", "name": "Møter", "ideas": ["i1", "i2"] }, { "id": "C2", "ideas": ["i3"] } ],
          "prioritised": [ { "category": "C1", "votes": 7 } ],
          "proposals": [
            { "id": "P1", "what": "Fast møte", "categories": ["C1"], "areas": ["Pace"], "evidence": ["JobControl-Low"], "how": "hver uke", "who": { "role": "Leader", "unit": "A", "quantity": "One" }, "when": "innen utgangen av 2023" },
            { "id": "P2", "what": "Kortere møte", "categories": ["C1"], "who": "Leader", "when": { "text": "1.9.2023", "kind": "Dated", "earliest": "2023-09-01", "latest": "2023-09-01", "precision": "Day", "bound": "On", "flags": ["YearInferred"], "alternative": { "earliest": "2024-01-09", "latest": "2024-01-09" } } },
            { "id": "P3", "what": "Ikke møte", "categories": ["C1"], "when": { "text": "", "kind": "Unspecified", "reason": "Blank" } },
            { "id": "P4", "what": "Senere", "categories": ["C1"], "when": { "text": "fra mars", "kind": "Open", "from": "2023-03-01" } } ],
          "handovers": [ { "on": "2023-05-02", "to": "Leader", "proposals": ["P1", "P2", "P3", "P4"] } ],
          "decisions": [
            { "proposal": "P1", "on": "2023-05-10", "by": ["Leader", { "role": "SafetyRepresentative", "unit": "A", "quantity": "Some" }], "outcome": "Accepted", "told": { "on": "2023-05-12", "arena": "Personalmøte" } },
            { "proposal": "P2", "on": "2023-05-10", "by": ["Leader"], "outcome": "MergedInto", "into": "P1" },
            { "proposal": "P3", "on": "2023-05-10", "by": ["Leader"], "outcome": "Declined", "reason": "Nei" },
            { "proposal": "P4", "on": "2023-05-10", "by": ["Leader"], "outcome": "Deferred", "until": "2024", "reason": "Vent" } ],
          "scores": [ { "proposal": "P1", "scorer": "Leader", "effect": 4, "ease": 3, "quality": "Direct", "cost": 2 } ] }
        """;

    [Fact]
    public void ADeckComesBackAsItWas()
    {
        var written = CardDeckJson.Write(CardDeckJson.Read(Deck).ValueOrThrow());

        Assert.Equal(written, CardDeckJson.Write(CardDeckJson.Read(written).ValueOrThrow()));
        Assert.Equal(CardDeckJson.Write(ShoeMethodJson.Default.Deck), CardDeckJson.Write(CardDeckJson.Read(CardDeckJson.Write(ShoeMethodJson.Default.Deck)).ValueOrThrow()));
    }

    [Fact]
    public void AProcessComesBackAsItWas()
    {
        var process = ShoeProcessJson.Read(Process).ValueOrThrow();
        var written = ShoeProcessJson.Write(process);

        Assert.Equal(written, ShoeProcessJson.Write(ShoeProcessJson.Read(written).ValueOrThrow()));
        Assert.Equal(("P", Made.Unit, 2023, "2023-A"), (process.Id, process.Unit, process.CycleYear, process.PlanId));
        Assert.Equal([CriterionState.Met, CriterionState.NotAssessed], process.Criteria.Select(c => c.State));
        Assert.Equal("the leader’s leader", process.WorkingGroup[1].Label.English);
        Assert.Equal((0.06m, GoalComparator.LessThan), (process.SickLeaveTarget!.Target, process.SickLeaveTarget.Comparator));
        Assert.Equal(new LocalDate(2023, 3, 31), Assert.IsType<ImpreciseDate.Dated>(process.Find(ShoePhase.MapSituation)!.Started).Latest);
        Assert.Equal([WorkMode.Repair, WorkMode.Prevention, WorkMode.Maintenance, WorkMode.Maintenance], process.StopPoints.Select(s => s.Mode));
        Assert.Equal("overordnet leder tar over", process.RiskOfProcess!.IfItGoesWrong);
    }

    [Fact]
    public void EveryProblemOfAProcessIsListed()
    {
        var problems = ShoeProcessJson.Read("""
            { "format": "forbedring-shoe-process/1", "id": " ", "unit": "A", "phases": [ { "phase": 8, "started": "2023-01-10" } ],
              "sickLeaveTarget": { "direction": "Hold", "share": 0.06 }, "stopPoints": [ { "on": "2023-09-15", "mode": "Rest" } ], "other": 1 }
            """).Problems;
        var twice = ShoeProcessJson.Read("""{ "format": "forbedring-shoe-process/1", "id": "P", "unit": "A", "phases": [ { "phase": 1, "started": "" }, { "phase": 1, "started": "" } ] }""").Problems;

        Assert.Equal(5, problems.Length);
        Assert.Contains(problems, p => p.Message.Nynorsk.EndsWith("skal vere eit mål med slingringsmonn.", StringComparison.Ordinal));
        Assert.Contains("en prosess der hver fase står én gang", Assert.Single(twice).Message.Bokmaal);
    }

    [Fact]
    public void ACanvasComesBackAsItWas()
    {
        var canvas = MeasureCanvasJson.Read(Canvas).ValueOrThrow();
        var written = MeasureCanvasJson.Write(canvas);

        Assert.Equal(written, MeasureCanvasJson.Write(MeasureCanvasJson.Read(written).ValueOrThrow()));
        Assert.Equal(["P1"], canvas.Accepted.Select(p => p.Id));
        Assert.Equal(new LocalDate(2023, 5, 2), canvas.HandedOverOn("P3"));
        Assert.Equal("Vent", Assert.IsType<ProposalOutcome.Deferred>(canvas.DecisionOf("P4")!.Outcome).Reason);
    }

    [Fact]
    public void ASessionFromJsonCountsAsOneFromObjects()
    {
        var session = MappingSessionJson.Read(Session, Made.Deck()).ValueOrThrow();
        var report = Made.Report(session);

        Assert.Equal((3, 12L), (report.Tables, report.People));
        Assert.Equal("1/3", Made.Share(report, "S1")!.ToString());
        Assert.Equal(7, ((SmileyDistribution.Counted)Made.Smileys(report, "Valued")!).N);
        Assert.Equal(["Flere vil bli hørt", "Godt"], report.Texts.Select(t => t.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ASessionOfAnotherDeckIsRefusedWithItsLine()
    {
        var problems = MappingSessionJson.Read(Session, Made.Deck("2")).Problems;

        Assert.Equal(WorkshopRules.AnotherDeck.Code, Assert.Single(problems).Code);
        Assert.Equal(1, problems[0].Row);
    }

    [Fact]
    public void EveryProblemOfACanvasHasItsLine()
    {
        var problems = MeasureCanvasJson.Read(Canvas.Replace("\"categories\": [\"C1\"], \"areas\"", "\"categories\": [\"C2\"], \"areas\"").Replace("\"ideas\": [\"i3\"]", "\"ideas\": [\"i1\"]")).Problems;

        Assert.Equal([(WorkshopRules.BrokenLineage.Code, 3), (WorkshopRules.BrokenLineage.Code, 6)], problems.Select(p => (p.Code, p.Row!.Value)));
    }

    [Fact]
    public void ASessionFromFilesCountsAsOneFromObjects()
    {
        var reading = Read(
            "bord;størrelse;kort;spilt;beholdt\n1;4;S1;x;x\n1;4;S2;x;\n2;3;S1;1;nei\n3;5;S1;ja;ja\n3;5;H1;nei;\n",
            "table,question,rating\n1,Talk,4\n2,Talk,2\n3,Talk,3\n",
            "question,face,votes\nValued,Bra,4\nValued,Neutral,2\nValued,Not good,1\n",
            "id;tekst;område\n1;tid;Pace\n2;tid;\n",
            "kind;text;area;review;paraphrase;reviewer\nforbedre;Lytt;Leading;omskrevet;Flere vil bli hørt;prosessveileder\nbevare;Godt;;;;\n");
        var report = Made.Report(reading.Session!);

        Assert.Equal((3, 12L), (report.Tables, report.People));
        Assert.Equal("2/3", Made.Share(report, "S1")!.ToString());
        Assert.Equal(3, report.Ratings[0].Rating.TryGetShown(out var rating) ? rating.Mean : 0);
        Assert.Equal(Math.Round(37m / 12, 6), Math.Round(rating!.PeopleWeightedMean, 6));
        Assert.Equal([4L, 2L, 1L], ((SmileyDistribution.Counted)Made.Smileys(report, "Valued")!).Votes.AsEnumerable());
        Assert.Equal("Flere vil bli hørt", Assert.Single(report.Texts).Text);
    }

    [Fact]
    public void BallotsMayBeOneRowAPerson()
    {
        var reading = Read("table,size,card,kept\n1,4,S1,x\n2,4,S1,\n3,4,S1,\n", smileys: "Valued,Load\nPositive,Negative\nPositive,\n:-),Negative\nNeutral,Negative\n");

        Assert.Null(reading.Session);
        Assert.Equal((WorkshopRules.UnknownFace.Code, 4), (Assert.Single(reading.InSmileys).Code, reading.InSmileys[0].Row!.Value));
    }

    [Fact]
    public void EveryProblemStandsUnderItsFileWithItsRow()
    {
        var reading = Read(
            "table,size,card,played,kept\n1,4,S1,x,x\n1,5,S2,x,\n1,4,S1,x,\n2,0,S9,x,\n3,4,S1,nei,x\nx,4,S1,kanskje,x\n",
            "table,question,rating\n1,Talk,9\n7,Talk,3\n1,Walk,3\n",
            "question,face,votes\nValued,Blue,1\n",
            "id,text,area\n1,a,Nowhere\n1,b,\n",
            "kind,text,review,reviewer\nannet,a,,\nforbedre,b,ja,\n");

        Assert.Null(reading.Session);
        Assert.Equal(
            [(3, "WSP-S07"), (4, "WSP-S06"), (5, "WSP-S01"), (5, "WSP-S02"), (6, "WSP-S03"), (7, "WSP-S08"), (7, "WSP-S08")],
            reading.InCards.Select(p => (p.Row!.Value, p.Code.Value)).OrderBy(p => p.Item1).ThenBy(p => p.Item2, StringComparer.Ordinal));
        Assert.Equal([(2, "WSP-S04"), (3, "WSP-S02"), (4, "WSP-S02")], reading.InRatings.Select(p => (p.Row!.Value, p.Code.Value)));
        Assert.Equal([(2, "WSP-S05")], reading.InSmileys.Select(p => (p.Row!.Value, p.Code.Value)));
        Assert.Equal([(2, "WSP-S02"), (3, "WSP-S06")], reading.InNotes.Select(p => (p.Row!.Value, p.Code.Value)));
        Assert.Equal([(2, "WSP-S08"), (3, "WSP-S08")], reading.InFreeText.Select(p => (p.Row!.Value, p.Code.Value)));
    }

    [Fact]
    public void TheReportAsJsonHasAUnitOfCountAndNoNumberWhereAFigureIsWithheld()
    {
        var json = Encoding.UTF8.GetString(MappingReportJson.Write([Made.Report(Made.Keeping("s", 2, 1, Made.Votes("Load", 4, 2, 1)))]));

        Assert.Contains("\"status\": \"withheld\"\n", json);
        Assert.DoesNotContain("\"kept\"", json);
        Assert.Contains("\"unitOfCount\": \"tables\"", Encoding.UTF8.GetString(MappingReportJson.Write([Made.Report(Made.Keeping("s", 4, 1))])));
    }

    private static MappingReading Read(string cards, string? ratings = null, string? smileys = null, string? notes = null, string? texts = null)
    {
        static MemoryStream? Of(string? text) => text is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(text));
        return MappingCsv.Read(Made.Heading(), Made.Deck(), new MappingFiles(Of(cards)!, Of(ratings), Of(smileys), Of(notes), Of(texts)));
    }
}
