using System.Text;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Wheel;

namespace ForBedring.Tests.Wheel;

public class WheelCycleJsonTests
{
    [Fact]
    public void ACycleSurvivesTheRoundTripByteForByte()
    {
        var full = new WheelDocument(Everything(), PilotYear.Situation(Plans.AdoptedOverdue(PilotYear.Unit, withRepresentatives: true)));
        foreach (var document in new[] { full, new(PilotYear.Cycle(), PilotYear.Situation()), new(WheelCycle.Begin(2025, PilotYear.Unit, profile: AdoptionProfile.Light), WheelSituation.Unknown) })
        {
            var written = WheelCycleJson.Write(document);
            var read = WheelCycleJson.Read(written);
            Assert.Empty(read.Problems.Where(p => p.Severity != Severity.Info));
            Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(WheelCycleJson.Write(read.ValueOrThrow())));
            var withStatus = WheelCycleJson.WriteStatus(document, PilotYear.YearsEnd);
            Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(WheelCycleJson.Write(WheelCycleJson.Read(withStatus).ValueOrThrow())));
            Assert.Equal(document.Cycle.Findings(document.Situation, PilotYear.YearsEnd), read.ValueOrThrow().Cycle.Findings(read.ValueOrThrow().Situation, PilotYear.YearsEnd));
        }
    }

    [Fact]
    public void EveryProblemOfAFileIsListedWithItsLine()
    {
        const string Json = """
            {
              "schema": 1,
              "cycleYear": 2024,
              "unit": "A",
              "misspelt": true,
              "rounds": [{ "id": "2024", "opensOn": "2024-03-01", "closesOn": "2024-02-01" }],
              "steps": [
                { "step": 10, "state": "Done" },
                { "step": 1, "state": "Finished" },
                { "step": 1, "state": "Done" },
                { "step": "Nothing", "state": "Done" }
              ],
              "effects": [{ "text": "Lavere sykefravær", "horizon": "Long", "evidence": "Observed" }]
            }
            """;

        var read = WheelCycleJson.Read(Json);

        Assert.False(read.IsAccepted);
        Assert.Equal(
            [("JSN-F03", 5), ("JSN-F05", 6), ("WHL-H04", 8), ("JSN-F05", 9), ("WHL-H03", 10), ("WHL-H04", 11), ("WHL-H07", 13)],
            read.Problems.OrderBy(p => p.Row).Select(p => (p.Code.Value, p.Row ?? 0)).Select(p => p.Item1 == "JSN-F04" ? ("JSN-F05", p.Item2) : p));
        Assert.False(WheelCycleJson.Read("[]").IsAccepted);
        Assert.False(WheelCycleJson.Read("").IsAccepted);
        Assert.False(WheelCycleJson.Read("""{ "schema": 2, "cycleYear": 2024, "unit": "A" }""").IsAccepted);
    }

    [Fact]
    public void DatesCanBeWrittenAsPeopleWriteThem()
    {
        var read = WheelCycleJson.Read("""{ "schema": 1, "cycleYear": 2024, "unit": "A", "steps": [{ "step": 5, "state": "Done", "completed": "april", "body": "LeaderGroup", "parties": ["LeaderGroup"] }] }""").ValueOrThrow();

        var dated = Assert.IsType<ForBedring.Calendar.ImpreciseDate.Dated>(read.Cycle[WheelStep.StrategicReview].Completed);
        Assert.Equal(new LocalDate(2024, 4, 1), dated.Earliest);
        Assert.Equal(read.Cycle[WheelStep.StrategicReview].Completed, read.Cycle[WheelStep.StrategicReview].Started);
    }

    [Fact]
    public void TheBuiltInMethodIsTheOneInTheSeeds()
    {
        var seed = WheelMethodJson.Read(System.IO.File.ReadAllBytes(System.IO.Path.Combine(AppContext.BaseDirectory, "seeds", "sammen-om-forbedring.json")));
        Assert.Empty(seed.Problems);
        var (read, built) = (seed.ValueOrThrow(), WheelMethod.SammenOmForbedring);

        Assert.Equal(built.Steps.Select(Flat), read.Steps.Select(Flat));
        Assert.Equal(built.Principles.ToArray(), read.Principles.ToArray());
        Assert.Equal(built.Barriers.ToArray(), read.Barriers.ToArray());
        Assert.Equal(built.Enablers.ToArray(), read.Enablers.ToArray());
        Assert.Equal(built.Tools.Select(t => (t.Id, t.Label, t.Kind, string.Join(" ", t.Steps), t.Audience)), read.Tools.Select(t => (t.Id, t.Label, t.Kind, string.Join(" ", t.Steps), t.Audience)));

        static string Flat(StepDefinition s) => string.Join("|", s.Number, s.Label.Bokmaal, s.Label.Nynorsk, s.Label.English, s.Level, string.Join(" ", s.Must), string.Join(" ", s.May), string.Join(" ", s.WantsFirst), s.Window, string.Join(" ", s.Outputs), s.DoneWhen.Nynorsk);
    }

    [Theory]
    [InlineData("pilot-year-2024.json")]
    [InlineData("pilot-year-2025.json")]
    public void TheSeededYearsAreReadWithoutProblemsAndWrittenAsTheyStand(string file)
    {
        var bytes = System.IO.File.ReadAllBytes(System.IO.Path.Combine(AppContext.BaseDirectory, "seeds", file));
        var read = WheelCycleJson.Read(bytes);

        Assert.Empty(read.Problems);
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(WheelCycleJson.Write(read.ValueOrThrow())));
    }

    internal static WheelCycle Everything()
    {
        var today = PilotYear.YearsEnd;
        var situation = PilotYear.Situation();
        var five = StepRecord.Of(WheelStep.StrategicReview).WithBody(new(Role.TopLeaderGroup, UnitId.From("K"))).Complete(new LocalDate(2024, 4, 3)).Reopen(new(2024, 4, 10), "nye tall")
            .With(new StepReference.Figure(PilotYear.Round, UnitOrGroup.Of(PilotYear.Unit), "Engagement", isShown: true)).With(new StepReference.Plan("P1")).With(new StepReference.Document("Referat 4/24"))
            .With(Effort.Medium)
            .With(new ToolUse(ToolId.From("ReflectionQuestions"), new(2024, 4, 3), MeetingMode.Hybrid, 60, 45, [Role.LeaderGroup], [Role.LeaderGroup], "kortere"));
        return PilotYear.Cycle().RecordAll(
            [
                five,
                StepRecord.Of(WheelStep.InvolveRepresentatives).MergeInto(WheelStep.RepsInFollowUpPlan),
                StepRecord.Of(WheelStep.BuildSharedOwnership).CoverElsewhere("Introduksjonsdag"),
                StepRecord.Of(WheelStep.StrategicPreparation).Skip(SkipReason.Other, "ny leder"),
                StepRecord.Of(WheelStep.SecureFollowUp).SetAside(NotApplicableReason.Other, "enheten legges ned"),
                StepRecord.Of(WheelStep.RepsInFollowUpPlan).With(new StepParty(new(Role.UnionRepresentative, UnitId.From("K"), Quantity.Some), tookPart: false), new StepParty(new(new Role("Smittevern", LocalisedText.Same("Smittevern"))))).Plan(PilotYear.Month("juni 24")),
            ],
            situation,
            today)
            .With(new ReportedBarrier(BarrierKind.TimePressure, 3, LeaderLevel.Section, "vakter", "møte i arbeidstiden")).With(Enabler.FixedAgendaItem).With(Maturity.Low)
            .With(EffectChain.Create([new("Flere melder avvik", EffectHorizon.Medium, EvidenceState.Observed), new("Lavere sykefravær", EffectHorizon.Long, EvidenceState.Observed, "SICK-LEAVE")]))
            .With(new CarriedGoal(ForBedring.Planning.GoalId.From("G0"), "Over 80 % svarer", 2023));
    }
}
