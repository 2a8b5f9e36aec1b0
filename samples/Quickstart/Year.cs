using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.WaitingLists;

namespace ForBedring.Samples.Quickstart;

/// <summary>What the story is told from. What is not known is left out of the story, never filled in.</summary>
internal sealed class Year(LocalDate today, bool isMadeUp)
{
    public LocalDate Today { get; } = today;

    public bool IsMadeUp { get; } = isMadeUp;

    public SurveyRound? Round { get; init; }

    public SurveyRelease? Release { get; init; }

    public YearWorkshop? Workshop { get; init; }

    public ImprovementPlan? Plan { get; init; }

    /// <summary>Each numeric goal of the plan against the safe report of the whole; none where either is not known.</summary>
    public ImmutableArray<GoalReading> Goals => Plan is null || Release is null || Release.Reports.Length == 0 ? [] : Plan.ReadGoals(IndicatorFigures.None.With(Release.Reports[0]));

    public YearWheel? Wheel { get; init; }

    public YearEvaluations? Evaluations { get; init; }

    public ReferralYear? Referrals { get; init; }
}

/// <summary>A year's referrals at a clinic: what is labelled in the source, and what is not.</summary>
internal sealed record ReferralYear(int Number, long Received, long Rejected, ImmutableArray<UnlabelledFigure> Unlabelled);
