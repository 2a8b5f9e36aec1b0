using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Tests.Planning;

/// <summary>W1 and W2: the plan form of a hospital (seeds/betanien-plan-2023.json), read, diagnosed, and followed through time.</summary>
public class BetanienTests
{
    private static readonly LocalDate WrittenOn = new(2023, 5, 24);

    internal static byte[] SeedBytes => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "betanien-plan-2023.json"));

    internal static ImprovementPlan Seed => PlanJson.Read(SeedBytes).ValueOrThrow();

    [Fact]
    public void TheHeadOfTheFormIsRead()
    {
        var plan = Seed;

        Assert.Equal(SensitivityRank.Internal, plan.Label.Rank);
        Assert.Equal("Intern", plan.Label.Text);
        Assert.Equal("gul", plan.Label.Colour);
        Assert.Equal("Arbeidsmiljø", plan.Category);
        Assert.Equal(WrittenOn, plan.LastUpdated);
        Assert.Equal(OrgLevel.Enterprise, plan.Placement.Level);
        Assert.Null(plan.Owner);
        Assert.Null(plan.PreparedBy);
    }

    [Fact]
    public void TheFormHasTenThemesTwentyAreasAndFortyMeasures()
    {
        var plan = Seed;

        Assert.Equal(10, plan.Themes.Length);
        Assert.Equal(4, Assert.Single(plan.Themes, t => t.Number is null).Position);
        Assert.Equal(20, plan.Areas.Count());
        Assert.Single(plan.Areas, a => a.Heading is null);
        Assert.Equal(40, plan.Measures.Count());
        Assert.Equal(19, plan.Areas.Count(a => a.Deadline.OriginalText == "Ultimo 2023"));
        Assert.Equal(37, plan.Areas.Where(a => a.Deadline.OriginalText == "Ultimo 2023").Sum(a => a.Measures.Length));
        Assert.Equal(3, Assert.Single(plan.Areas, a => a.Deadline.OriginalText == "Feb. 24").Measures.Length);
        Assert.Single(plan.Goals.OfType<PlanGoal.Numeric>());
        Assert.Equal(2, plan.Goals.OfType<PlanGoal.ZeroTolerance>().Count());
        Assert.Equal(17, plan.Goals.OfType<PlanGoal.Qualitative>().Count());
        Assert.Equal(6, plan.Form!.ColumnHeaders);
        Assert.Single(plan.Measures, m => m.State == MeasureState.InProgress);
    }

    internal static readonly (string Code, int Count)[] FoundOnTheDayItWasWritten =
    [
        ("CAL-D01", 1), ("IMP-I01", 1), ("IMP-I02", 1), ("IMP-I03", 1), ("IMP-I04", 1), ("IMP-I05", 3), ("IMP-I06", 1), ("IMP-I07", 1), ("IMP-I08", 1), ("IMP-I11", 5), ("IMP-I16", 1),
        ("PLN-A06", 1), ("PLN-L06", 1), ("PLN-P01", 20), ("PLN-P03", 9), ("PLN-P05", 1), ("PLN-P09", 1), ("PLN-P11", 40), ("PLN-P12", 1), ("PLN-P14", 20), ("PLN-P15", 17), ("PLN-P16", 2),
        ("PLN-P17", 20), ("PLN-P18", 9),
    ];

    [Fact]
    public void TheDiagnosisOfTheDayItWasWrittenFindsExactlyThis()
    {
        var diagnosis = Seed.Diagnose(WrittenOn);

        Assert.Equal(FoundOnTheDayItWasWritten, diagnosis.CountsByCode.Select(p => (p.Key, p.Value)).OrderBy(p => p.Key, StringComparer.Ordinal));
        Assert.DoesNotContain(diagnosis.Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void LeaderTrainingStandsInFiveAreasAndOneOfThemIsOngoing()
    {
        var repeated = Seed.Diagnose(WrittenOn).Findings.Of(PlanningRules.MeasureInSeveralAreas.Code).Select(f => f.Arguments["n"]).OrderBy(n => n, StringComparer.Ordinal);

        Assert.Equal(["2", "2", "5"], repeated);
    }

    [Fact]
    public void NoEvaluationIsRecordedAndTheCommitteeNoteIsNone()
    {
        var diagnosis = Seed.Diagnose(WrittenOn);

        Assert.Equal(new Portion.Of(0, 20), diagnosis.EvaluationsRecorded);
        Assert.Equal(0, diagnosis.Corrections);
        Assert.Equal(new Portion.Of(1, 20), diagnosis.MeasurableGoals);
        Assert.IsType<Portion.NotApplicable>(diagnosis.CorrectionsAfterWeakEffect);
    }

    [Theory]
    [InlineData(2023, 12, 15, 0, 19)]
    [InlineData(2023, 12, 31, 0, 19)]
    [InlineData(2024, 1, 1, 19, 0)]
    [InlineData(2024, 1, 15, 19, 0)]
    [InlineData(2024, 2, 1, 19, 0)]
    [InlineData(2024, 2, 15, 19, 1)]
    [InlineData(2024, 2, 29, 19, 1)]
    [InlineData(2024, 3, 1, 20, 0)]
    public void RowsAreOverdueOnlyWhenItIsCertain(int year, int month, int day, int certainly, int possibly)
    {
        var diagnosis = Seed.Diagnose(new LocalDate(year, month, day));

        Assert.Equal(certainly, diagnosis.OverdueRows);
        Assert.Equal(possibly, diagnosis.PossiblyOverdueRows);
        Assert.Equal(certainly == 19 ? 37 : certainly * 2, diagnosis.OverdueMeasures);
        Assert.Equal(certainly, diagnosis.Findings.CountOf(PlanningRules.OverdueUnevaluated.Code));
    }

    [Fact]
    public void ByTheLastWorkingDayTheRowsAreDueOnTheTwentyNinth()
    {
        var settings = new PlanningSettings(dueRule: DueDayRule.LastWorkday(WorkingDayRule.MondayToFriday));

        Assert.Empty(Seed.OverdueMeasures(new LocalDate(2023, 12, 29), settings));
        Assert.Equal(37, Seed.OverdueMeasures(new LocalDate(2023, 12, 30), settings).Count());
    }

    [Fact]
    public void FebruaryTwentyFourIsAMonthAndNotADay()
    {
        var deadline = Assert.IsType<ImpreciseDate.Dated>(Seed.FindArea(AreaId.From("20")).Deadline);

        Assert.Equal(new LocalDate(2024, 2, 1), deadline.Earliest);
        Assert.Equal(new LocalDate(2024, 2, 29), deadline.Latest);
        Assert.Equal(Certainty.No, Seed.Overdue(AreaId.From("20"), new LocalDate(2024, 1, 15)));
    }

    [Fact]
    public void NoMeasureBecomesEvaluatedByTimeAlone()
    {
        Assert.DoesNotContain(Seed.Measures, m => m.IsEvaluated);
        Assert.Equal(new Portion.Of(19, 19), Seed.Diagnose(new LocalDate(2024, 1, 15)).PastDeadlineWithoutEvaluation);
        Assert.Equal(1, Seed.Diagnose(new LocalDate(2024, 1, 15)).Findings.CountOf(PlanningRules.StalePlan.Code));
    }

    [Fact]
    public void AnUnchangedPlanIsWrittenByteForByte() => Assert.Equal(SeedBytes, PlanJson.Write(Seed));

    [Fact]
    public void APlanThatWasTouchedKeepsItsShape()
    {
        var touched = Seed.With(category: "Arbeidsmiljø");

        Assert.Equal(System.Text.Encoding.UTF8.GetString(SeedBytes), System.Text.Encoding.UTF8.GetString(PlanJson.Write(touched)));
    }
}
