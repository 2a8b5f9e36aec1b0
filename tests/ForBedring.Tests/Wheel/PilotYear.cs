using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Wheel;

namespace ForBedring.Tests.Wheel;

/// <summary>The pilot year of walkthrough W5: begun late, 7 before 6, months partly made up.</summary>
internal static class PilotYear
{
    public static readonly UnitId Unit = UnitId.From("SEKSJON-A");

    public static readonly RoundId Round = RoundId.From("2024");

    public static readonly LocalDate BeforeNine = new(2024, 10, 1);

    public static readonly LocalDate YearsEnd = new(2024, 12, 31);

    public static WheelSituation Situation(ImprovementPlan? plan = null) => new(
        [new(Round, new(2024, 2, 1), new(2024, 2, 29), new(2024, 3, 20))],
        [new(Role.UnionRepresentative, new RepresentativeCoverage.Own()), new(Role.SafetyRepresentative, new RepresentativeCoverage.Own())],
        plan);

    public static WheelCycle Cycle(bool employeesAtEight = true, bool nineIsDone = true)
    {
        var late = new[] { WheelStep.StrategicPreparation, WheelStep.InvolveRepresentatives, WheelStep.BuildSharedOwnership }.Select(s => StepRecord.Of(s).Skip(SkipReason.LateStart));
        StepRecord[] records =
        [
            .. late,
            StepRecord.Of(WheelStep.IndividualResponse).Start(Month("februar 2024")).Complete(Month("februar 2024")),
            StepRecord.Of(WheelStep.StrategicReview).WithParties(Role.LeaderGroup).WithBody(new(Role.LeaderGroup)).Complete(Month("april 2024")),
            StepRecord.Of(WheelStep.RepsInFollowUpPlan).WithParties(Role.Leader, Role.UnionRepresentative, Role.SafetyRepresentative).Complete(Month("juni 2024")),
            StepRecord.Of(WheelStep.ResultsDialogue).WithParties(Role.Leader, Role.Employee).With(new StepActivity(new(2024, 5, 14), "Dialogmøte", 17)).Complete(Month("mai 2024")),
            employeesAtEight
                ? StepRecord.Of(WheelStep.DevelopMeasures).WithParties(Role.Leader, Role.Employee).Start(Month("august 2024"))
                : StepRecord.Of(WheelStep.DevelopMeasures).WithParties(Role.Leader).Start(Month("august 2024")),
            nineIsDone
                ? StepRecord.Of(WheelStep.SecureFollowUp).WithBody(new(Role.LeaderGroup)).Complete(Month("november 2024"))
                : StepRecord.Of(WheelStep.SecureFollowUp),
        ];
        return WheelCycle.Begin(2024, Unit, Round).RecordAll(records, Situation(), YearsEnd);
    }

    public static ImpreciseDate Month(string text) => ImpreciseDate.Parse(text, new DateContext(new(2023, 9, 1)));
}
