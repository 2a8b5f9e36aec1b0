using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Wheel;

namespace ForBedring.Tests.Wheel;

/// <summary>Walkthroughs W5, W6 and W7 of the method.</summary>
public class WalkthroughTests
{
    [Fact]
    public void APilotYearHasFindingsAndNoException()
    {
        var found = PilotYear.Cycle(nineIsDone: false).Findings(PilotYear.Situation(), PilotYear.BeforeNine);

        Assert.Equal(["WHL-I08", "WHL-W01", "WHL-W04", "WHL-W04", "WHL-W04", "WHL-W04", "WHL-W07", "WHL-W08", "WHL-W08", "WHL-W08"], found.Select(f => f.Code.Value).OrderBy(c => c, StringComparer.Ordinal));
        Assert.Equal("Trinn 7 ble startet før trinn 6.", found.Of(WheelRules.OutOfOrder.Code).Single().Message.Bokmaal);
        Assert.False(found.HasError);
    }

    [Fact]
    public void WithAnAdoptedPlanThePilotYearAlsoTellsWhatIsOverdueAndNotEvaluated()
    {
        var found = PilotYear.Cycle(nineIsDone: false).Findings(PilotYear.Situation(Plans.AdoptedOverdue(PilotYear.Unit)), PilotYear.BeforeNine);

        Assert.Equal(1, found.CountOf(RuleCode.From("PLN-E12")));
        Assert.Equal(0, found.CountOf(WheelRules.SurveyWithoutFollowUp.Code));
        Assert.Equal(["PLN-E12", "WHL-I08", "WHL-W01", "WHL-W04", "WHL-W08"], found.Select(f => f.Code.Value).Distinct().OrderBy(c => c, StringComparer.Ordinal));
    }

    [Fact]
    public void InOctoberThePilotIsInStep8AndStep9IsNext()
    {
        var position = PilotYear.Cycle(nineIsDone: false).WhereAmI(PilotYear.BeforeNine);

        Assert.Equal([WheelStep.DevelopMeasures], position.Active.ToArray());
        Assert.Equal((2024, WheelStep.SecureFollowUp), (position.Next.CycleYear, position.Next.Step));
        Assert.Equal(position.Active.ToArray(), PilotYear.Cycle().WhereAmI(PilotYear.BeforeNine).Active.ToArray());
        Assert.Equal("Nå: 8 Utvikle tiltak. Neste: 9 Sikre oppfølging (2024).", position.Sentence.Bokmaal);
        Assert.Equal((2025, WheelStep.StrategicPreparation), (PilotYear.Cycle().Next(PilotYear.YearsEnd).CycleYear, PilotYear.Cycle().Next(PilotYear.YearsEnd).Step));
    }

    [Fact]
    public void TheScorecardJudgesPrinciplesAndNotOrder()
    {
        var scorecard = PilotYear.Cycle().Scorecard(PilotYear.Situation(), PilotYear.YearsEnd);

        Assert.Equal(PrincipleStatus.Partly, scorecard[MethodPrinciple.PartyCooperation].Status);
        Assert.Equal(PrincipleStatus.Fulfilled, scorecard[MethodPrinciple.TopLeadershipAnchoring].Status);
        Assert.Equal(PrincipleStatus.Fulfilled, scorecard[MethodPrinciple.BroadMeasureWork].Status);
        Assert.Equal(PrincipleStatus.Partly, PilotYear.Cycle(employeesAtEight: false).Scorecard(PilotYear.Situation(), PilotYear.YearsEnd)[MethodPrinciple.BroadMeasureWork].Status);
        var missing = PilotYear.Cycle(employeesAtEight: false).Findings(PilotYear.Situation(), PilotYear.YearsEnd).Of(WheelRules.MissingParty.Code).Where(f => f.Subject.Id == "2024/SEKSJON-A/8");
        Assert.Equal(["Employee", "SafetyRepresentative", "UnionRepresentative"], missing.Select(f => f.Subject.Path).OrderBy(p => p, StringComparer.Ordinal));
        Assert.Equal(PrincipleStatus.NoEvidence, WheelCycle.Begin(2025, PilotYear.Unit).Scorecard(WheelSituation.Unknown, PilotYear.YearsEnd)[MethodPrinciple.PartyCooperation].Status);
    }

    // Source: the process guide of Sammen om ForBedring: representatives present results in step 7 and take part in making measures in step 8.
    [Fact]
    public void StepEightWithLeaderAndEmployeesAloneMissesBothRepresentatives()
    {
        var missing = PilotYear.Cycle().Findings(PilotYear.Situation(), PilotYear.YearsEnd).Of(WheelRules.MissingParty.Code).Where(f => f.Subject.Id == "2024/SEKSJON-A/8");

        Assert.Equal(["SafetyRepresentative", "UnionRepresentative"], missing.Select(f => f.Subject.Path).OrderBy(p => p, StringComparer.Ordinal));
        Assert.Equal("Involvering av tillitsvalgte og vernetjeneste", WheelMethod.SammenOmForbedring[WheelStep.InvolveRepresentatives].FullName.Bokmaal);
        Assert.Equal("Dialog om resultatene og oppstart av tiltaksutvikling", WheelMethod.SammenOmForbedring[WheelStep.ResultsDialogue].FullName.Bokmaal);
        Assert.Equal("Utvikling og justering av tiltak", WheelMethod.SammenOmForbedring[WheelStep.DevelopMeasures].FullName.Bokmaal);
    }

    [Fact]
    public void StrictFindsTheSameAndJudgesHarder()
    {
        foreach (var cycle in new[] { PilotYear.Cycle(), PilotYear.Cycle(employeesAtEight: false, nineIsDone: false) })
        {
            var (pilot, usual, strict) = (Findings(WheelPractice.Pilot), Findings(WheelPractice.Default), Findings(WheelPractice.Strict));
            Assert.Equal(usual.Keys, strict.Keys);
            Assert.Equal(usual.Keys, pilot.Keys);
            Assert.All(usual, f => Assert.True(pilot[f.Key] <= f.Value && f.Value <= strict[f.Key]));

            SortedDictionary<string, Severity> Findings(WheelPractice practice) => new(cycle.Findings(PilotYear.Situation(), PilotYear.YearsEnd, practice).ToDictionary(f => f.Code.Value + f.Subject, f => f.Severity), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void TheNextCycleBeginsInTimeWithAGoalCarriedOver()
    {
        var plan = Plans.AdoptedOverdue(PilotYear.Unit);
        var situation = new WheelSituation([new(RoundId.From("2025"), new(2025, 2, 3), new(2025, 2, 28))], PilotYear.Situation().Coverage);
        var next = PilotYear.Cycle().Following(plan.Goals.Take(1), RoundId.From("2025")).RecordAll(
            [
                StepRecord.Of(WheelStep.StrategicPreparation).WithBody(new(Role.LeaderGroup)).Complete(new LocalDate(2024, 10, 8)),
                StepRecord.Of(WheelStep.InvolveRepresentatives).WithParties(Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative).Complete(new LocalDate(2024, 11, 12)),
                StepRecord.Of(WheelStep.BuildSharedOwnership).WithParties(Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative, Role.Employee).Complete(new LocalDate(2025, 1, 14)),
            ],
            situation,
            new(2025, 2, 1));

        Assert.Empty(next.Findings(situation, new(2025, 2, 1), WheelPractice.Strict));
        Assert.Equal((plan.Goals.First().Id, 2024), (next.CarriedGoals.Single().Goal, next.CarriedGoals.Single().FromYear));
        Assert.Equal(WheelStep.IndividualResponse, next.Next(new(2025, 2, 1)).Step);
    }

    // W6: A 4, B 3, C 12, threshold 5: A and B report together.
    [Fact]
    public void MergedSectionsAreToldInTheDialogue()
    {
        var frame = new AnswerFrame(UnitOrGroup.Of(GroupId.From("A+B")), LeaderLevel.Section, LocalisedText.Same("Seksjon A og B"));
        var cycle = PilotYear.Cycle();
        var merged = new WheelSituation(PilotYear.Situation().Rounds, PilotYear.Situation().Coverage, frame: frame, isObliged: false);

        Assert.Equal("2024/SEKSJON-A/7", cycle.Findings(merged, PilotYear.YearsEnd).Of(WheelRules.MergedAnswerFrame.Code).Single().Subject.Id);
        Assert.Equal(0, cycle.Findings(PilotYear.Situation(), PilotYear.YearsEnd).CountOf(WheelRules.MergedAnswerFrame.Code));
    }

    // W7: unit X has no union representative recorded, the clinic has one; the safety representative's post is vacant.
    [Fact]
    public void MissingRepresentativesAreToldButNotHidden()
    {
        var tree = OrgTree.Read([new OrgUnit(UnitId.From("K"), "Klinikk", OrgLevel.Clinic, null), new OrgUnit(UnitId.From("X"), "X", OrgLevel.Section, UnitId.From("K"))]).ValueOrThrow();
        var register = CoverageRegister.For(tree)
            .Record(UnitId.From("K"), Role.UnionRepresentative, new RepresentativeCoverage.Own())
            .Record(UnitId.From("X"), Role.SafetyRepresentative, new RepresentativeCoverage.Vacant("ingen kandidat"));
        var situation = new WheelSituation(isObliged: false).With(register, UnitId.From("X"));
        var today = new LocalDate(2024, 12, 1);
        var two = StepRecord.Of(WheelStep.InvolveRepresentatives)
            .With(new StepParty(new(Role.DepartmentLeader)), new StepParty(new(Role.UnionRepresentative, UnitId.From("K"))))
            .With(Canvas(new(2024, 10, 20), MeetingMode.Physical, 90, Role.UnionRepresentative, Role.SafetyRepresentative, Role.Leader))
            .With(Canvas(new(2024, 11, 3), MeetingMode.Physical, 85, Role.UnionRepresentative, Role.SafetyRepresentative, Role.Leader))
            .With(Canvas(new(2024, 11, 17), MeetingMode.Digital, 30, Role.Leader))
            .Complete(new LocalDate(2024, 11, 17));
        var one = StepRecord.Of(WheelStep.StrategicPreparation).WithBody(new(Role.LeaderGroup)).Complete(new LocalDate(2024, 10, 1));
        var cycle = WheelCycle.Begin(2025, UnitId.From("X")).RecordAll([one, two], situation, today);

        Assert.Equal(["WHL-I04", "WHL-W09", "WHL-W10"], cycle.Findings(situation, today).Select(f => f.Code.Value).OrderBy(c => c, StringComparer.Ordinal));
        Assert.Equal([ToolFidelity.Full, ToolFidelity.Full, ToolFidelity.Low], two.ToolUses.Select(u => u.FidelityAt(WheelMethod.SammenOmForbedring[two.Step])));

        static ToolUse Canvas(LocalDate date, MeetingMode mode, int minutes, params Role[] present)
            => new(ToolId.From("DialogueCanvas"), date, mode, 90, minutes, [Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative], present);
    }
}
