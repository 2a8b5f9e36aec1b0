using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.WaitingLists;
using static ForBedring.Tests.Planning.PlanBuilder;

namespace ForBedring.Tests.Planning;

/// <summary>Every rule of planning is broken once and kept once. The list is compared with the rules, so that no rule is forgotten.</summary>
public class PlanningRuleTests
{
    private static readonly PlanningPractice Practice = PlanningPractice.Default;

    private static AreaDraft Pointed(string signal) => AreaDraft.Create(LocalisedText.Same(signal), AreaKind.Improve, new AreaOrigin.Workshop(signal));

    private sealed record Case(RuleDefinition Rule, Func<FindingList> Broken, Func<FindingList> Kept);

    private static FindingList Found(ImprovementPlan plan, LocalDate? today = null) => plan.Diagnose(today ?? Day).Findings;

    private static FindingList Imported(string rows) => Found(PlanTableText.Read("Dato oppdatert: 10.01.2024\n" + rows).ValueOrThrow());

    private const string Columns = "Forbedringsområder\tMål\tTiltak\tAnsvarlig\tFrist\tEvaluering\tKorrigering\n";
    private const string CleanRow = "1. Engasjement\nOpplæring\t• Mål\t• Kurs\tHR\tUltimo 2024\t\t\n";

    private static FindingList Clean() => Imported(Columns + CleanRow);

    private static FindingList Problems(ReadResult<ImprovementPlan> read) => new(read.Problems.Select(p => p.Rule.Find(FindingPolicy.Default, new Subject("plan", ""))));

    private static FindingList ReadBack(ImprovementPlan plan, string find, string replace)
    {
        var json = System.Text.Encoding.UTF8.GetString(PlanJson.Write(plan));
        Assert.Contains(find, json, StringComparison.Ordinal);
        return Problems(PlanJson.Read(json.Replace(find, replace, StringComparison.Ordinal)));
    }

    private static FindingList CanEvaluate(Evaluation evaluation) => Completed.CanEvaluate(Measure, EvaluationDay, evaluation);

    private static Evaluation Graded(Verdict verdict, EvidenceGrade? grade, ChangeVerdict change = ChangeVerdict.Better, bool released = true, bool comparable = true, Fidelity fidelity = Fidelity.AsPlanned, GoalOutcome outcome = GoalOutcome.NotDetermined, GoalFigure? figure = null, RoleRef? by = null)
        => new([by ?? new RoleRef(Role.QualityAdviser)], fidelity, verdict, grade, [new Evidence.Figures(Breaches, change, EvidenceGrade.Signal, released, comparable)], "se tallene", outcome, TheGoal, figure,
            verdict == Verdict.Unclear ? "flere målinger" : null, verdict == Verdict.Unclear ? EvaluationDay.PlusDays(60) : null);

    private static ImprovementPlan WithMeasure(Func<ImprovementMeasure, ImprovementMeasure> change) => Of(NewArea().With(change(NewMeasure())));

    private static ImprovementPlan WithArea(Func<ImprovementArea, ImprovementArea> change) => Of(change(NewArea()).With(NewMeasure()));

    private static ImprovementPlan Recurring(LocalDate? until) => WithMeasure(m => m.With(recurrence: new Recurrence(1, PeriodUnit.Month, Day, until))).Adopt(Measure, Day).AdoptPlan(Day, Body).Start(Measure, Day);

    private static ImprovementPlan ManyMeasures(int count)
    {
        var area = NewArea();
        for (var i = 0; i < count; i++) area = area.With(NewMeasure("M" + i));
        var plan = Of(area);
        for (var i = 0; i < count; i++) plan = plan.Adopt(MeasureId.From("M" + i), Day);
        return plan;
    }

    private static ImprovementPlan CarriedTimes(int times)
    {
        var plan = Draft.Adopt(Measure, Day);
        for (var i = 1; i <= times; i++) plan = plan.CarryOver(Measure, Bare("P" + i, 2024 + i), Day.PlusDays(i)).To;
        return plan;
    }

    private static OrgTree Tree => OrgTree.Read([new OrgUnit(UnitId.From("sykehuset"), "Sykehuset", OrgLevel.Enterprise, null), new OrgUnit(UnitId.From("poliklinikken"), "Poliklinikken", OrgLevel.Department, UnitId.From("sykehuset"))]).ValueOrThrow();

    private static ImprovementPlan Hospital(Direction direction) => ImprovementPlan.Draft(PlanId.From("H"), "Plan", new OrgPlacement(OrgLevel.Enterprise, UnitId.From("sykehuset")), 2024, Day)
        .With(new PlanTheme(1, "Tema", areas: [NewArea(goal: new PlanGoal.Numeric(TheGoal, "Fristbrudd", Breaches, "%", Comparator.AtMost, 1m, direction))]));

    private static ImprovementPlan Whole(bool treated)
    {
        var plan = ImprovementPlan.Draft(PlanId.From("H"), "Plan", new OrgPlacement(OrgLevel.Enterprise, UnitId.From("sykehuset")), 2024, Day);
        return treated ? plan.With(ParticipationRecord.TookPart(new RoleRef(Role.WorkEnvironmentCommittee), PdcaPhase.Plan, ImpreciseDate.OnDay(Day), ParticipationManner.Met)) : plan;
    }

    private static ImprovementPlan Moved(int times) => Enumerable.Range(1, times).Aggregate(Adopted, (p, i) => p.MoveDeadline(Measure, Day.PlusDays(i), ImpreciseDate.OnDay(new LocalDate(2024, 8, i)), "ferie"));

    private static ImprovementPlan Unclear(int times) => Enumerable.Range(0, times).Aggregate(Completed, (p, i) => p.Evaluate(Measure, EvaluationDay.PlusDays(i), Graded(Verdict.Unclear, EvidenceGrade.Judgement)));

    private static readonly Case[] Cases =
    [
        new(PlanningRules.AreaNeedsProblem, () => Of(ImprovementArea.Create(Area).With(goals: [Numeric()], responsible: [Accountable], deadline: ImpreciseDate.OnDay(Day)).With(NewMeasure())).CanAdopt(Measure, Day), () => Draft.CanAdopt(Measure, Day)),
        new(PlanningRules.AreaNeedsGoal, () => WithArea(a => a.With(goals: [])).CanAdopt(Measure, Day), () => Draft.CanAdopt(Measure, Day)),
        new(PlanningRules.OneAccountable, () => WithArea(a => a.With(responsible: [Hr, Hr])).CanAdopt(Measure, Day), () => Draft.CanAdopt(Measure, Day)),
        new(PlanningRules.DeadlineNeeded, () => WithArea(a => a.With(deadline: ImpreciseDate.OnDay(Day.PlusDays(-1)))).CanAdopt(Measure, Day), () => WithArea(a => a.With(deadline: ImpreciseDate.OnDay(Day))).CanAdopt(Measure, Day)),
        new(PlanningRules.NumericGoalComplete, () => WithArea(a => a.With(goals: [new PlanGoal.Numeric(TheGoal, "x", Breaches)])).CanAdopt(Measure, Day), () => Draft.CanAdopt(Measure, Day)),
        new(PlanningRules.TargetPossible, () => WithArea(a => a.With(goals: [Numeric(target: 5m)])).CanAdopt(Measure, Day), () => Draft.CanAdopt(Measure, Day)),
        new(PlanningRules.BaselineBeforeStart, () => WithArea(a => a.With(goals: [Numeric(baselineEnd: Day)])).Adopt(Measure, Day).AdoptPlan(Day, Body).CanStart(Measure, Day), () => Adopted.CanStart(Measure, Day)),
        new(PlanningRules.GoalDueAfterMeasures, () => Found(WithArea(a => a.With(goals: [Numeric(due: ImpreciseDate.OnDay(new LocalDate(2024, 6, 13)))]))), () => Found(WithArea(a => a.With(goals: [Numeric(due: ImpreciseDate.OnDay(new LocalDate(2024, 6, 14)))])))),
        new(PlanningRules.PartiesTakePart, () => ImprovementPlan.Draft(PlanId.From("P"), "Plan", new OrgPlacement(OrgLevel.Team, UnitId.From("u")), 2024, Day).CanAdoptPlan(Day, Body), () => Draft.CanAdoptPlan(Day, Body)),
        new(PlanningRules.FewAtOnce, () => Found(ManyMeasures(6)), () => Found(ManyMeasures(5))),
        new(PlanningRules.PredictionMissing, () => Found(Of(NewArea().With(ImprovementMeasure.Propose(Measure, "x")))), () => Found(Draft)),
        new(PlanningRules.EvaluationDesigned, () => Of(NewArea().With(ImprovementMeasure.Propose(Measure, "x"))).Adopt(Measure, Day).AdoptPlan(Day, Body, practice: PlanningPractice.Pilot).CanStart(Measure, Day), () => Adopted.CanStart(Measure, Day)),
        new(PlanningRules.ChosenAsExtreme, () => Found(WithArea(a => a.With(isSelectedAsExtreme: true))), () => Found(Draft)),
        new(PlanningRules.CauseMissing, () => Found(WithArea(a => a.With(causes: []))), () => Found(Draft)),
        new(PlanningRules.GoalOnlyQualitative, () => Found(WithArea(a => a.With(goals: [new PlanGoal.Qualitative(TheGoal, "bedre")]))), () => Found(WithArea(a => a.With(goals: [new PlanGoal.Qualitative(GoalId.From("Q"), "bedre"), Numeric()])))),
        new(PlanningRules.ZeroToleranceWithoutIndicator, () => Found(WithArea(a => a.With(goals: [new PlanGoal.ZeroTolerance(TheGoal, "ingen")]))), () => Found(WithArea(a => a.With(goals: [new PlanGoal.ZeroTolerance(TheGoal, "ingen", Breaches)])))),
        new(PlanningRules.DeadlineImprecise, () => Found(WithArea(a => a.With(deadline: ImpreciseDate.Parse("Ultimo 2024", new DateContext(Day))))), () => Found(Draft)),
        new(PlanningRules.OnlyCollectiveResponsible, () => Found(WithArea(a => a.With(responsible: [new ResponsibleParty(new RoleRef(Role.Leader, quantity: Quantity.All), PartyRelation.Accountable)]))), () => Found(Draft)),
        new(PlanningRules.ProposalWithoutMeasure, () => Found(Draft.With(acceptedProposals: ["F1"])), () => Found(WithMeasure(m => m.With(origin: new MeasureOrigin.Proposal("F1"))).With(acceptedProposals: ["F1"]))),
        new(PlanningRules.PointedToWithoutRow, () => PlanOrigins.Findings(Draft, [Pointed("speaking")]), () => PlanOrigins.Findings(Draft.With(Pointed("speaking"), AreaId.From("R9")), [Pointed("speaking")])),
        new(PlanningRules.OriginGone, () => PlanOrigins.Findings(Draft.With(Pointed("speaking"), AreaId.From("R9")), [Pointed("pace")]), () => PlanOrigins.Findings(Draft.With(Pointed("speaking"), AreaId.From("R9")), [Pointed("speaking"), Pointed("pace")])),
        new(PlanningRules.StartsInAdoptedPlan, () => Draft.Adopt(Measure, Day).CanStart(Measure, Day), () => Adopted.CanStart(Measure, Day)),
        new(PlanningRules.DatesInOrder, () => Started.CanComplete(Measure, Day), () => Started.CanComplete(Measure, Day.PlusDays(1))),
        new(PlanningRules.CompletionNeedsLog, () => Started.CanComplete(Measure, Day.PlusDays(2)), () => Started.CanComplete(Measure, Day.PlusDays(2), 100)),
        new(PlanningRules.HoldNeedsReason, () => Started.CanPutOnHold(Measure, Day.PlusDays(2), "ferie", Day.PlusDays(2)), () => Started.CanPutOnHold(Measure, Day.PlusDays(2), "ferie", Day.PlusDays(3))),
        new(PlanningRules.DeadlineMovedOften, () => Found(Moved(2)), () => Found(Moved(1))),
        new(PlanningRules.SeriesMustEnd, () => Recurring(Day.PlusDays(11)).CanComplete(Measure, Day.PlusDays(10), 100), () => Recurring(Day.PlusDays(10)).CanComplete(Measure, Day.PlusDays(10), 100)),
        new(PlanningRules.EvaluateAfterCompletion, () => Started.CanEvaluate(Measure, EvaluationDay, Worked), () => CanEvaluate(Worked)),
        new(PlanningRules.EvaluateAfterLatency, () => Completed.CanEvaluate(Measure, Day.PlusDays(43), Worked), () => Completed.CanEvaluate(Measure, Day.PlusDays(44), Worked)),
        new(PlanningRules.FidelityApart, () => CanEvaluate(Graded(Verdict.NoEffect, EvidenceGrade.Judgement, fidelity: Fidelity.NotCarriedOut)), () => CanEvaluate(Graded(Verdict.Unclear, EvidenceGrade.Judgement, fidelity: Fidelity.NotCarriedOut))),
        new(PlanningRules.VerdictNeedsGrade, () => CanEvaluate(Graded(Verdict.Effect, null)), () => CanEvaluate(Graded(Verdict.Effect, EvidenceGrade.Signal))),
        new(PlanningRules.TooLittleData, () => CanEvaluate(Graded(Verdict.Effect, EvidenceGrade.Signal, ChangeVerdict.TooLittleData)), () => CanEvaluate(Graded(Verdict.Effect, EvidenceGrade.Judgement, ChangeVerdict.TooLittleData))),
        new(PlanningRules.WithheldIsNoEvidence, () => CanEvaluate(Graded(Verdict.Unclear, EvidenceGrade.Judgement, released: false)), () => CanEvaluate(Graded(Verdict.Unclear, EvidenceGrade.Judgement))),
        new(PlanningRules.ReachedNeedsFigure, () => CanEvaluate(Graded(Verdict.Effect, EvidenceGrade.Signal, outcome: GoalOutcome.Reached, figure: GoalFigure.FromPercent(9, 600))), () => CanEvaluate(Graded(Verdict.Effect, EvidenceGrade.Signal, outcome: GoalOutcome.Reached, figure: GoalFigure.FromPercent(6, 600)))),
        new(PlanningRules.GoalAndVerdictDiffer, () => CanEvaluate(Graded(Verdict.Effect, EvidenceGrade.TwoPoint, outcome: GoalOutcome.NotReached, figure: GoalFigure.FromPercent(9, 600))), () => CanEvaluate(Graded(Verdict.Effect, EvidenceGrade.TwoPoint))),
        new(PlanningRules.EvaluatorIsAccountable, () => CanEvaluate(Graded(Verdict.Effect, EvidenceGrade.Signal, by: Leader)), () => CanEvaluate(Graded(Verdict.Effect, EvidenceGrade.Signal))),
        new(PlanningRules.ComparisonNeedsSameMeasurement, () => CanEvaluate(Graded(Verdict.Unclear, EvidenceGrade.Judgement, comparable: false)), () => CanEvaluate(Graded(Verdict.Unclear, EvidenceGrade.Judgement))),
        new(PlanningRules.CancelNeedsLearning, () => Started.CanCancel(Measure, Day.PlusDays(2), "stoppet"), () => Adopted.CanCancel(Measure, Day.PlusDays(2), "stoppet")),
        new(PlanningRules.OverdueUnevaluated, () => Found(Adopted, new LocalDate(2024, 6, 1)), () => Found(Adopted, new LocalDate(2024, 5, 31))),
        new(PlanningRules.WeakVerdictNeedsDecision, () => Evaluated(Failed).CanCorrect(Measure, EvaluationDay, new MeasureCommand.Correct(CorrectionDecision.Discard)), () => Evaluated(Failed).CanCorrect(Measure, EvaluationDay, new MeasureCommand.Correct(CorrectionDecision.Discard, "ikke nødvendig"))),
        new(PlanningRules.SuccessorsLinked, () => Evaluated(Failed).CanCorrect(Measure, EvaluationDay, new MeasureCommand.Correct(CorrectionDecision.NewMeasure, successors: [Successor(due: EvaluationDay)])), () => Evaluated(Failed).CanCorrect(Measure, EvaluationDay, new MeasureCommand.Correct(CorrectionDecision.NewMeasure, successors: [Successor(due: EvaluationDay.PlusDays(1))]))),
        new(PlanningRules.StandardiseOnEffect, () => Evaluated(Failed).CanStandardise(Measure, EvaluationDay, Kept), () => Evaluated(Worked).CanStandardise(Measure, EvaluationDay, Kept)),
        new(PlanningRules.UnclearNeedsPlan, () => Unclear(2).CanEvaluate(Measure, EvaluationDay.PlusDays(2), Graded(Verdict.Unclear, EvidenceGrade.Judgement)), () => Unclear(1).CanEvaluate(Measure, EvaluationDay.PlusDays(1), Graded(Verdict.Unclear, EvidenceGrade.Judgement))),
        new(PlanningRules.CorrectionNeedsEvaluation, () => Completed.CanCorrect(Measure, EvaluationDay, new MeasureCommand.Correct(CorrectionDecision.Discard, "x")), () => Evaluated(Failed).CanCorrect(Measure, EvaluationDay, new MeasureCommand.Correct(CorrectionDecision.Discard, "x"))),
        new(PlanningRules.UrgentNow, () => WithMeasure(m => m.With(isUrgent: true, deadline: ImpreciseDate.OnDay(Day))).Adopt(Measure, Day).CanCarryOver(Measure, Bare("N", 2025), Day), () => Adopted.CanCarryOver(Measure, Bare("N", 2025), Day)),
        new(PlanningRules.AreaClosesWhenDone, () => Completed.CanCloseArea(Area, new AreaClosing(EvaluationDay, AreaOutcome.GoalReached)), () => Evaluated(Worked).Standardise(Measure, EvaluationDay, Kept).CanCloseArea(Area, new AreaClosing(EvaluationDay, AreaOutcome.GoalReached))),
        new(PlanningRules.AreaOutcomeGiven, () => Draft.CanCloseArea(Area, new AreaClosing(Day, AreaOutcome.NotReachedAccepted)), () => Draft.CanCloseArea(Area, new AreaClosing(Day, AreaOutcome.NotReachedAccepted, Leader, "dekkes av annet arbeid"))),
        new(PlanningRules.KeepAreaChecked, () => Draft.CanCloseArea(AreaId.From("K"), new AreaClosing(Day, AreaOutcome.GoalReached)), () => Draft.CanCloseArea(AreaId.From("K"), new AreaClosing(Day, AreaOutcome.GoalReached, holdCheck: "fire av fire møter holdt"))),
        new(PlanningRules.NoKeepArea, () => Found(Bare().With(new PlanTheme(1, "T", areas: [NewArea()]))), () => Found(Draft)),
        new(PlanningRules.NoImproveArea, () => Found(Bare().With(new PlanTheme(1, "T", areas: [NewArea(AreaKind.Keep)]))), () => Found(Draft)),
        new(PlanningRules.KindNotStated, () => Found(Bare().With(new PlanTheme(1, "T", areas: [NewArea(AreaKind.NotStated)]))), () => Found(Draft)),
        new(PlanningRules.AdoptionComplete, () => Draft.CanAdoptPlan(Day, null), () => Draft.CanAdoptPlan(Day, Body)),
        new(PlanningRules.VersionsImmutable, () => Found(PlanJson.Read(System.Text.Encoding.UTF8.GetString(PlanJson.Write(Adopted)).Replace("\"contentHash\": \"", "\"contentHash\": \"0", StringComparison.Ordinal)).ValueOrThrow()), () => Found(PlanJson.Read(PlanJson.Write(Adopted)).ValueOrThrow())),
        new(PlanningRules.OneAdoptedPlan, () => Draft.CanAdoptPlan(Day, Body, [Bare("P0").AdoptPlan(Day, Body)]), () => Draft.CanAdoptPlan(Day, Body, [Bare("P0", 2023).AdoptPlan(Day, Body)])),
        new(PlanningRules.Stranded, () => Found(CarriedTimes(2)), () => Found(CarriedTimes(1))),
        new(PlanningRules.GoalLinkUpwards, () => Draft.CanLinkGoal(TheGoal, Hospital(Direction.Increase), TheGoal, Tree), () => Draft.CanLinkGoal(TheGoal, Hospital(Direction.Decrease), TheGoal, Tree)),
        new(PlanningRules.CommitteeNotRecorded, () => Found(Whole(treated: false)), () => Found(Whole(treated: true))),
        new(PlanningRules.NothingDeleted, () => Adopted.CanRemove(Measure), () => Draft.CanRemove(Measure)),
        new(PlanningRules.StalePlan, () => Found(Adopted, new LocalDate(2024, 4, 11)), () => Found(Adopted, new LocalDate(2024, 4, 10))),
        new(PlanningRules.ExportBelowLabel, () => Draft.CanExportTo(SensitivityRank.Open), () => Draft.CanExportTo(SensitivityRank.Open, new LabelOverride("innsynskrav", Role.HospitalDirector))),
        new(PlanningRules.IllegalTransition, () => Draft.CanStart(Measure, Day), () => Adopted.CanStart(Measure, Day)),
        new(PlanningRules.IdsUnique, () => ReadBack(Draft, "\"id\": \"K\"", "\"id\": \"A\""), () => Problems(PlanJson.Read(PlanJson.Write(Draft)))),
        new(PlanningRules.LogReplays, () => ReadBack(Started, "\"what\": \"Start\"", "\"what\": \"Resume\""), () => Problems(PlanJson.Read(PlanJson.Write(Started)))),
        new(PlanningRules.LineageWhole, () => ReadBack(Draft, "\"id\": \"C\",", "\"id\": \"C\", \"parent\": \"X\","), () => Problems(PlanJson.Read(PlanJson.Write(Draft)))),
        new(PlanningRules.NoSuggestion, () => Draft.CanAcceptSuggestion(Measure), () => Draft.With(AreaId.From(Draft.AreaOf(Measure).Id.Value), ImprovementMeasure.Propose(MeasureId.From("Mq"), "Status på minst ett møte i kvartalet")).CanAcceptSuggestion(MeasureId.From("Mq"))),
        new(PlanningRules.NoTable, () => Problems(PlanTableText.Read("tekst")), () => Problems(PlanTableText.Read("Dato oppdatert: 10.01.2024\n" + Columns))),
        new(PlanningRules.DateMissing, () => Problems(PlanTableText.Read(Columns)), () => Problems(PlanTableText.Read(Columns, writtenOn: Day))),
        new(PlanningRules.ThemeWithoutNumber, () => Imported(Columns + "Engasjement\n"), Clean),
        new(PlanningRules.AreaWithoutHeading, () => Imported(Columns + "1. Engasjement\n\t• Mål\t• Kurs\tHR\tUltimo 2024\t\t\n"), Clean),
        new(PlanningRules.UnbalancedBracket, () => Imported(Columns + "1. Engasjement (alle\n"), Clean),
        new(PlanningRules.StrayRow, () => Imported(Columns + CleanRow + ".\n"), Clean),
        new(PlanningRules.MeasureInSeveralAreas, () => Imported(Columns + CleanRow + "Annet\t• Mål\t• kurs (pågående)\tHR\tUltimo 2024\t\t\n"), Clean),
        new(PlanningRules.PossibleCopyError, () => Imported(Columns + CleanRow + "Tilbakemelding\t• Mål\t• Mer opplæring\tHR\tUltimo 2024\t\t\n"), () => Imported(Columns + CleanRow + "Tilbakemelding\t• Mål\t• Opplæring i tilbakemelding\tHR\tUltimo 2024\t\t\n")),
        new(PlanningRules.FollowUpInEvaluation, () => Imported(Columns + "1. Engasjement\nOpplæring\t• Mål\t• Kurs\tHR\tUltimo 2024\tFølges opp i AMU\t\n"), Clean),
        new(PlanningRules.StatusLifted, () => Imported(Columns + "1. Engasjement\nOpplæring\t• Mål\t• Kurs (pågående)\tHR\tUltimo 2024\t\t\n"), Clean),
        new(PlanningRules.HeaderRepeated, () => Imported(Columns + CleanRow + Columns), Clean),
        new(PlanningRules.RowJoined, () => Imported(Columns + CleanRow + Columns + "\t\t• Mer\t\t\t\t\n"), Clean),
        new(PlanningRules.UnknownTheme, () => Imported(Columns + "1. Noe helt annet\n"), Clean),
        new(PlanningRules.ColumnProblem, () => Imported("Forbedringsområder\tMål\tTiltak\tAnsvarlig\tFrist\n" + "1. Engasjement\n"), Clean),
        new(PlanningRules.TextUnplaced, () => Imported(Columns + CleanRow + "Planen er behandlet i AMU og vedtatt.\n"), () => Imported(Columns + CleanRow)),
        new(PlanningRules.OwnerDropped, () => Imported("Utfylt av: Ola Nordkvist\n" + Columns + CleanRow), () => Imported("Utfylt av: HR\n" + Columns + CleanRow)),
        new(PlanningRules.RecurrenceFound, () => Imported(Columns + "1. Engasjement\nOpplæring\t• Mål\t• Møte minst to ganger i måneden\tHR\tUltimo 2024\t\t\n"), Clean),
        new(PlanningRules.EvaluationKeptAsNote, () => Imported(Columns + "1. Engasjement\nOpplæring\t• Mål\t• Kurs\tHR\tUltimo 2024\tGikk fint\t\n"), Clean),
    ];

    [Fact]
    public void EveryRuleHasACaseThatBreaksIt()
        => Assert.Equal(PlanningRules.All.Select(r => r.Code.Value), Cases.Select(c => c.Rule.Code.Value).OrderBy(c => c, StringComparer.Ordinal));

    [Fact]
    public void EveryRuleIsFoundWhenBrokenAndNotWhenKept()
    {
        var wrong = new List<string>();
        foreach (var (rule, broken, kept) in Cases)
        {
            if (broken().CountOf(rule.Code) == 0) wrong.Add($"{rule.Code} is not found when it is broken: {string.Join(" ", broken())}");
            if (kept().CountOf(rule.Code) > 0) wrong.Add($"{rule.Code} is found when it is kept");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void TheCleanPlanIsCleanAndCanBeAdopted()
    {
        Assert.Empty(Found(Draft));
        Assert.Empty(Draft.CanAdopt(Measure, Day));
        Assert.Empty(Draft.CanAdoptPlan(Day, Body, practice: Practice));
        Assert.False(Adopted.HasUnadoptedChanges);
    }

    [Fact]
    public void APolicyChangesSeverityAndNeverWhatIsFound()
    {
        var seed = BetanienTests.Seed;
        var day = new LocalDate(2024, 1, 15);
        var (pilot, usual, strict) = (seed.Diagnose(day, PlanningPractice.Pilot).Findings, seed.Diagnose(day).Findings, seed.Diagnose(day, PlanningPractice.Strict).Findings);

        Assert.Equal(usual.Select(f => f.Code.Value).OrderBy(c => c, StringComparer.Ordinal), strict.Select(f => f.Code.Value).OrderBy(c => c, StringComparer.Ordinal));
        Assert.Equal(usual.Select(f => f.Code.Value).OrderBy(c => c, StringComparer.Ordinal), pilot.Select(f => f.Code.Value).OrderBy(c => c, StringComparer.Ordinal));
        foreach (var code in usual.Select(f => f.Code).Distinct())
            Assert.True(pilot.Of(code).First().Severity <= usual.Of(code).First().Severity && usual.Of(code).First().Severity <= strict.Of(code).First().Severity);
    }

    [Fact]
    public void TheLegalBasesAreThoseOfTheSeed()
    {
        using var seed = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "legal-basis.json")));

        Assert.Equal(Written("bases"), Told(LegalBases.All));
        Assert.Equal(Written("waiting"), Told(WaitingLaw.All));

        IEnumerable<(string?, string?, string?, string?, bool)> Written(string list) => seed.RootElement.GetProperty(list).EnumerateArray()
            .Select(b => (b.GetProperty("id").GetString(), b.GetProperty("instrument").GetString(), b.GetProperty("provision").GetString(), b.GetProperty("gist").GetProperty("nn").GetString(), b.GetProperty("verified").GetBoolean()));

        static IEnumerable<(string?, string?, string?, string?, bool)> Told(IEnumerable<Basis.Legal> bases) => bases.Select(b => ((string?)b.Id, (string?)b.Instrument, (string?)b.Provision, (string?)b.Gist.Nynorsk, b.IsVerified));
    }

    // Sources: the regulation defines the management system (helsedirektoratet.no); the committee's tasks are those of arbeidstilsynet.no; sick leave is letter f of § 3-1 (2), which § 7-2 (2) e refers to.
    [Fact]
    public void WhatTheLawSaysIsMarkedWithItsSourceWhereItIsChecked()
    {
        Assert.StartsWith("defines", LegalBases.Lb01.Gist.English, StringComparison.Ordinal);
        Assert.False(LegalBases.Lb03.IsVerified || LegalBases.Lb04.IsVerified || LegalBases.Lb11.IsVerified || LegalBases.Lb12.IsVerified);
        Assert.Equal((true, "arbeidstilsynet.no om arbeidsmiljøutvalg"), (LegalBases.Lb06.IsVerified, LegalBases.Lb06.VerifiedAgainst));
        Assert.Contains("sykefravær", LegalBases.Lb11.Gist.Bokmaal);
        Assert.All(LegalBases.All.Concat(WaitingLaw.All), b => Assert.Equal(b.IsVerified, b.VerifiedAgainst is not null));
        foreach (var note in new[] { "opptrykk", "brosjyre", "sekundærkilde", "ikke kjent" }) Assert.DoesNotContain(LegalBases.All, b => (b.VerifiedAgainst + b.Gist.Bokmaal).Contains(note));
    }

    [Fact]
    public void TheRolesAreThoseOfTheSeed()
    {
        using var seed = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "roles.json")));
        var written = seed.RootElement.GetProperty("roles").EnumerateArray().Select(r => (r.GetProperty("code").GetString(), r.GetProperty("label").GetProperty("nb").GetString(), r.GetProperty("collective").GetBoolean()));

        Assert.Equal(written.OrderBy(r => r.Item1, StringComparer.Ordinal), Role.WellKnown.Select(r => ((string?)r.Code, (string?)r.Label.Bokmaal, r.IsCollective)).OrderBy(r => r.Item1, StringComparer.Ordinal));
    }
}
