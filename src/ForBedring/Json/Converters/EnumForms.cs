using ForBedring.Calendar;
using ForBedring.Comparisons;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Programme;
using ForBedring.Programme.Areas;
using ForBedring.Programme.Networks;
using ForBedring.Programme.Pulse;
using ForBedring.Programme.Teams;
using ForBedring.Programme.Users;
using ForBedring.Protection;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.WaitingLists;
using ForBedring.Wheel;
using ForBedring.Workshops;

namespace ForBedring.Json;

/// <summary>Closed choices: the name of the member, as the plan and wheel formats have it. Listed by hand, so that trimming keeps them; a test says which is missing.</summary>
internal static class EnumForms
{
    public static void AddTo(JsonForms forms)
    {
        forms.Value(() => new FlagsConverter<DateFlags>(f => (int)f, f => (DateFlags)f));
        forms.Value(() => new FlagsConverter<RecordedColumns>(f => (int)f, f => (RecordedColumns)f));
        forms.Value(() => new FlagsConverter<ExtraFigures>(f => (int)f, f => (ExtraFigures)f));

        forms.Enum<Severity>();

        forms.Enum<Certainty>();
        forms.Enum<DateBound>();
        forms.Enum<DatePrecision>();
        forms.Enum<PartialPeriodRule>();
        forms.Enum<PeriodStatus>();
        forms.Enum<PeriodUnit>();
        forms.Enum<PublicHoliday>();
        forms.Enum<SeasonConvention>();
        forms.Enum<UnspecifiedReason>();
        forms.Enum<WorkingWeek>();
        forms.Enum<YearInference>();

        forms.Enum<Duty>();
        forms.Enum<LeaderLevel>();
        forms.Enum<OrgLevel>();
        forms.Enum<PartyRelation>();
        forms.Enum<Quantity>();
        forms.Enum<SensitivityRank>();
        forms.Enum<UnitChange>();

        forms.Enum<Assurance>();
        forms.Enum<ChangeVerdict>();
        forms.Enum<ChartKind>();
        forms.Enum<GapTreatment>();
        forms.Enum<LimitMethod>();
        forms.Enum<SameDayEvents>();
        forms.Enum<SlowShiftKind>();
        forms.Enum<Direction>();
        forms.Enum<EvidenceGrade>();
        forms.Enum<GoalComparator>();
        forms.Enum<GoalState>();
        forms.Enum<MissingAnswers>();
        forms.Enum<MissingReason>();
        forms.Enum<MovingRangeScreening>();
        forms.Enum<PhaseStatus>();
        forms.Enum<PointClass>();
        forms.Enum<PointRule>();
        forms.Enum<PointState>();
        forms.Enum<TransitionMonth>();
        forms.Enum<ValueKind>();

        forms.Enum<NonAnswer>();
        forms.Enum<RoundState>();
        forms.Enum<UnitScoreMethod>();

        forms.Enum<AreaLabel>();
        forms.Enum<AreaReference>();
        forms.Enum<ComparedMeasure>();
        forms.Enum<ComparisonCaveat>();
        forms.Enum<PercentileMeasure>();
        forms.Enum<ComparisonKind>();
        forms.Enum<Detail>();
        forms.Enum<DisclosureObjective>();
        forms.Enum<DisclosureSecret>();
        forms.Enum<EmptyBreakdownCells>();
        forms.Enum<FigureBound>();
        forms.Enum<LeakKind>();
        forms.Enum<MeasureFamily>();
        forms.Enum<ParticipationRule>();
        forms.Enum<Precision>();
        forms.Enum<Unanimity>();
        forms.Enum<WithholdingKind>();
        forms.Enum<WithholdingReason>();

        forms.Enum<CanvasStage>();
        forms.Enum<CriterionState>();
        forms.Enum<DevelopmentSource>();
        forms.Enum<FactorLevel>();
        forms.Enum<FreeTextKind>();
        forms.Enum<PriorityCriterion>();
        forms.Enum<Quadrant>();
        forms.Enum<QualityContribution>();
        forms.Enum<ShoePhase>();
        forms.Enum<WorkMode>();

        forms.Enum<AppointmentKind>();
        forms.Enum<BreachPostponements>();
        forms.Enum<HelfoNotice>();
        forms.Enum<ListProfile>();
        forms.Enum<MetricKind>();
        forms.Enum<MicroTeamKind>();
        forms.Enum<PercentileConvention>();
        forms.Enum<CalendarEntryKind>();
        forms.Enum<PlannedDenominator>();
        forms.Enum<PostponementCause>();
        forms.Enum<PublicationState>();
        forms.Enum<ReviewDecision>();
        forms.Enum<ServiceOrder>();
        forms.Enum<SuppressionReason>();
        forms.Enum<TargetComparator>();
        forms.Enum<TargetMeasure>();

        forms.Enum<AreaKind>();
        forms.Enum<AreaOutcome>();
        forms.Enum<Arena>();
        forms.Enum<CauseMethod>();
        forms.Enum<Comparator>();
        forms.Enum<CorrectionDecision>();
        forms.Enum<Fidelity>();
        forms.Enum<GoalOutcome>();
        forms.Enum<MeasureCommandKind>();
        forms.Enum<MeasureState>();
        forms.Enum<ParticipationManner>();
        forms.Enum<PdcaPhase>();
        forms.Enum<PlanColumn>();
        forms.Enum<PlanMilestone>();
        forms.Enum<PlanProvenance>();
        forms.Enum<PlanStatus>();
        forms.Enum<Verdict>();

        forms.Enum<BarrierKind>();
        forms.Enum<EffectHorizon>();
        forms.Enum<Effort>();
        forms.Enum<Enabler>();
        forms.Enum<EvidenceState>();
        forms.Enum<Wheel.Maturity>();
        forms.Enum<MeetingMode>();
        forms.Enum<MethodPrinciple>();
        forms.Enum<NotApplicableReason>();
        forms.Enum<PrincipleStatus>();
        forms.Enum<ReminderKind>();
        forms.Enum<SkipReason>();
        forms.Enum<StepLevel>();
        forms.Enum<ToolAudience>();
        forms.Enum<ToolFidelity>();
        forms.Enum<ToolKind>();
        forms.Enum<WheelStep>();

        forms.Enum<CaseReferenceKind>();
        forms.Enum<CausePhrasing>();
        forms.Enum<CharterPart>();
        forms.Enum<DayFraction>();
        forms.Enum<ExperienceKind>();
        forms.Enum<FactKind>();
        forms.Enum<FocusAreaKind>();
        forms.Enum<FocusStatusKind>();
        forms.Enum<GoalPerspective>();
        forms.Enum<ImplementationState>();
        forms.Enum<MemberStatus>();
        forms.Enum<NetworkRoundStatus>();
        forms.Enum<ParticipationLevel>();
        forms.Enum<PdsaDecision>();
        forms.Enum<PulseAnswer>();
        forms.Enum<PulseAnswerKind>();
        forms.Enum<RequestStatus>();

        forms.Enum<PlanTableForm>();
        forms.Enum<DateForm>();
    }
}
