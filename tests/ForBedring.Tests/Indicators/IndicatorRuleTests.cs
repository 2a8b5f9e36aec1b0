using System.Reflection;
using System.Text;
using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Reading;
using ForBedring.Rules;
using static ForBedring.Tests.Generators.IndicatorsGen;
using SeriesReading = ForBedring.Indicators.Reading;

namespace ForBedring.Tests.Indicators;

/// <summary>Every rule of measurement is broken once and kept once. The list is compared with the rules, so that no rule is forgotten.</summary>
public class IndicatorRuleTests
{
    private static readonly ChartLayout Whole = ChartLayout.Whole;
    private static readonly TwoPointDesign Named = new(new(2023, 5, 1), new(2023, 6, 1), Direction.Increase, 5);
    private static readonly decimal?[] Stable = [10, 13, 9, 12, 11, 14, 8, 12, 10, 13, 9, 12];

    private static readonly Dictionary<RuleDefinition, (Func<IEnumerable<RuleCode>> Broken, Func<IEnumerable<RuleCode>> Kept)> Cases = new()
    {
        [IndicatorRules.NoDenominator] = (() => Created(ValueKind.Rate, SeriesReading.Of(Month(0), 1, 0)), () => Created(ValueKind.Rate, SeriesReading.Of(Month(0), 1, 1))),
        [IndicatorRules.DuplicateTime] = (() => Created(ValueKind.Amount, SeriesReading.Of(Month(0), 1), SeriesReading.Of(Month(0), 2)), () => Created(ValueKind.Amount, SeriesReading.Of(Month(0), 1), SeriesReading.Of(Month(1), 2))),
        [IndicatorRules.OutOfOrder] = (() => Created(ValueKind.Amount, SeriesReading.Of(Month(1), 1), SeriesReading.Of(Month(0), 2)), () => Created(ValueKind.Amount, SeriesReading.Of(Month(0), 1), SeriesReading.Of(Month(1), 2))),
        [IndicatorRules.ShareAboveOne] = (() => Created(ValueKind.Proportion, SeriesReading.Of(Month(0), 11, 10)), () => Created(ValueKind.Rate, SeriesReading.Of(Month(0), 11, 10))),
        [IndicatorRules.NegativeCount] = (() => Created(ValueKind.Count, SeriesReading.Of(Month(0), -1)), () => Created(ValueKind.Amount, SeriesReading.Of(Month(0), -1))),
        [IndicatorRules.PartIgnored] = (() => Drawn(Series(1, 2, 3), ChartKind.Run, Whole.InParts(3)), () => Drawn(Series(1, 2, 3), ChartKind.Run, Whole.InParts(2))),
        [IndicatorRules.FreezeIgnored] = (() => Drawn(Series(1, 2, 3), ChartKind.Run, Whole.InParts(2).FrozenAt(1)), () => Drawn(Series(1, 2, 3), ChartKind.Run, Whole.InParts(3).FrozenAt(1))),
        [IndicatorRules.MixedTimes] = (() => Created(ValueKind.Amount, SeriesReading.Of(Month(0), 1), SeriesReading.Of(ReadingTime.AtNumber(9), 2)), () => Created(ValueKind.Amount, SeriesReading.Of(ReadingTime.AtNumber(8), 1), SeriesReading.Of(ReadingTime.AtNumber(9), 2))),
        [IndicatorRules.WrongValueKind] = (() => Created(ValueKind.Proportion, SeriesReading.Of(Month(0), 1)), () => Created(ValueKind.Proportion, SeriesReading.Of(Month(0), 1, 2))),
        [IndicatorRules.BadTime] = (() => Read("x,y\nmay,1\n"), () => Read("x,y\n2023-05,1\n")),
        [IndicatorRules.BadEventDate] = (() => Days("x\nmay\n"), () => Days("x\n2023-05-01\n")),
        [IndicatorRules.BadNumber] = (() => Read("x,y\n1,1.000.000\n"), () => Read("x,y\n1,1000000\n")),
        [IndicatorRules.DenominatorUnused] = (() => Read("x,y,n\n1,1,2\n"), () => Read("x,y\n1,1\n")),
        [IndicatorRules.NewestFirst] = (() => Read("x,y\n2023-06,1\n2023-05,2\n"), () => Read("x,y\n2023-05,1\n2023-06,2\n")),
        [IndicatorRules.YearsAsTime] = (() => Read("x,y\n2022,1\n2023,2\n"), () => Read("x,y\n2022-01-01,1\n2023-01-01,2\n")),
        [IndicatorRules.NegativeOpportunities] = (() => CanDraw(Series(3, -1), ChartKind.G), () => CanDraw(Series(3, 0), ChartKind.G)),
        [IndicatorRules.NoTimeBetween] = (() => CanDraw(Series(3, 0), ChartKind.T), () => CanDraw(Series(3, 0.1m), ChartKind.T)),
        [IndicatorRules.NotAShare] = (() => CanDraw(Ratios(ValueKind.Rate, (3, 2)), ChartKind.P), () => CanDraw(Ratios(ValueKind.Rate, (2, 2)), ChartKind.P)),
        [IndicatorRules.BetterChart] = (() => CanDraw(Ratios(ValueKind.Rate, (2, 20)), ChartKind.UPrime), () => CanDraw(Ratios(ValueKind.Rate, (2, 2000)), ChartKind.UPrime)),
        [IndicatorRules.ChartNeedsRatio] = (() => CanDraw(Series(1, 2), ChartKind.P), () => CanDraw(Ratios(ValueKind.Proportion, (1, 2)), ChartKind.P)),
        [IndicatorRules.ChartNeedsCounts] = (() => CanDraw(Ratios(ValueKind.Rate, (1, 2)), ChartKind.C), () => CanDraw(Series(1, 2), ChartKind.C)),
        [IndicatorRules.YearlySeries] = (() => CanDraw(EveryMonths(12), ChartKind.Run), () => CanDraw(EveryMonths(3), ChartKind.Run)),
        [IndicatorRules.TrialLimits] = (() => Drawn(Series(1, 2, 1, 2), ChartKind.Individuals), () => Drawn(Series([.. Stable, .. Stable]), ChartKind.Individuals)),
        [IndicatorRules.NoVariation] = (() => Drawn(Series(2, 2, 2), ChartKind.Individuals), () => Drawn(Series(2, 3, 2), ChartKind.Individuals)),
        [IndicatorRules.TooFewForLimits] = (() => Drawn(Series(2, null, 3), ChartKind.Individuals), () => Drawn(Series(2, 3), ChartKind.Individuals)),
        [IndicatorRules.TooFewPoints] = (() => Codes(SustainedShift.CanFind(Series(1, 2, 3))), () => Codes(SustainedShift.CanFind(Series(1, 2, 3), 2, 1))),
        [IndicatorRules.NoUsefulPoints] = (() => Drawn(Series(2, 2, 2), ChartKind.Run), () => Drawn(Series(2, 3), ChartKind.Run)),
        [IndicatorRules.ExactLimitsNeedCounts] = (() => Codes(SeriesChart.CanDraw(Ratios(ValueKind.Rate, (1.5m, 20)), ChartKind.U, ChartPreset.Anhoej, Whole.WithLimits(LimitMethod.Exact))), () => CanDraw(Ratios(ValueKind.Rate, (1.5m, 20)), ChartKind.U)),
        [IndicatorRules.AbsentPeriods] = (() => CanDraw(Without(3), ChartKind.Run), () => CanDraw(Without(0), ChartKind.Run)),
        [IndicatorRules.AbsentPeriodsClosed] = (() => Codes(RunChart.CanDraw(Without(3), Whole.WithGaps(GapTreatment.Absent))), () => CanDraw(Without(3), ChartKind.Run)),
        [IndicatorRules.SlowShiftNeedsCounts] = (() => Codes(SlowShiftChart.CanDraw(Series(1, 2), SlowShiftDesign.Cusum(), Whole.WithCentre(1))), () => Codes(SlowShiftChart.CanDraw(Series(ValueKind.Count, 1, 2), SlowShiftDesign.Cusum(), Whole.WithCentre(1)))),
        [IndicatorRules.SlowShiftNeedsCentre] = (() => Codes(SlowShiftChart.CanDraw(Series(ValueKind.Count, 1, 2), SlowShiftDesign.Cusum(), Whole)), () => Codes(SlowShiftChart.CanDraw(Series(ValueKind.Count, 1, 2), SlowShiftDesign.Cusum(), Whole.FrozenAt(1)))),
        [IndicatorRules.TooFewToJudge] = (() => Drawn(Ratios(ValueKind.Proportion, (3, 50), (3, 50), (1, 1)), ChartKind.P, Whole.FrozenAt(2)), () => Drawn(Ratios(ValueKind.Proportion, (3, 50), (3, 50), (1, 10)), ChartKind.P, Whole.FrozenAt(2))),
        [IndicatorRules.TooFewExpected] = (() => Drawn(Series(ValueKind.Count, 1, 0, 3), ChartKind.C, Whole.FrozenAt(2)), () => Drawn(Series(ValueKind.Count, 1, 0, 2), ChartKind.C, Whole.FrozenAt(2))),
        [IndicatorRules.BaselineNotBeforeStart] = (() => CanJudge(Design(baselineTo: new(2021, 1, 31))), () => CanJudge(Design(baselineTo: new(2020, 12, 31)))),
        [IndicatorRules.OtherIndicator] = (() => CanJudge(Design("falls")), () => CanJudge(Design())),
        [IndicatorRules.NoDates] = (() => Codes(SeriesEvaluation.CanGiveVerdict(Numbered(), Design())), () => CanJudge(Design())),
        [IndicatorRules.NotNamedBeforeStart] = (() => CanJudge(Design(named: new(2021, 1, 1))), () => CanJudge(Design(named: new(2020, 12, 31)))),
        [IndicatorRules.SuppressedEvidence] = (() => Codes(EvidenceAssessment.CanUseAsEvidence(new ReadingValue.Missing(MissingReason.Suppressed))), () => Codes(EvidenceAssessment.CanUseAsEvidence(new ReadingValue.Amount(1)))),
        [IndicatorRules.GradeLowered] = (() => Codes(EvidenceAssessment.Judgement.CanClaim(EvidenceGrade.Feedback)), () => Codes(EvidenceAssessment.Judgement.CanClaim(EvidenceGrade.Judgement))),
        [IndicatorRules.TooLittleData] = (() => Judged([.. Stable, 1, 1]), () => Judged([.. Stable, 6, 7, 5, 8, 6, 7, 5, 6])),
        [IndicatorRules.WasBetterHasReturned] = (() => Judged([.. Stable, 6, 7, 5, 8, 6, 7, 5, 6, 7, .. Stable]), () => Judged([.. Stable, 6, 7, 5, 8, 6, 7, 5, 6, 7])),
        [IndicatorRules.WasWorseHasReturned] = (() => Judged([.. Stable, 16, 17, 15, 18, 16, 17, 15, 16, 17, .. Stable]), () => Judged([.. Stable, 16, 17, 15, 18, 16, 17, 15, 16, 17])),
        [IndicatorRules.SignalNotConfirmed] = (() => Judged([.. Stable, 11.4m, 11.3m, 11.4m, 11.2m, 11.4m, 11.3m, 11.4m, 11.3m, 11.4m]), () => Judged([.. Stable, 6, 7, 5, 8, 6, 7, 5, 6, 7])),
        [IndicatorRules.RepeatedLooks] = (() => Judged([.. Stable, 6, 7, 5, 8, 6, 7, 5, 6, 7]), () => Judged([.. Stable, .. Stable])),
        [IndicatorRules.UnstableBaseline] = (() => Judged([20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 5, 5, 5, 5, 5, 5, 5, 5, 5]), () => Judged([.. Stable, 6, 7, 5, 8, 6, 7, 5, 6])),
        [IndicatorRules.ConflictingSignals] = (() => Judged([.. Enumerable.Repeat(Stable, 2).SelectMany(s => s).Take(12), .. Stable, 60, -60, 9, 12, 11, 10, 13, 9, 12, 10], ChartKind.Individuals, new(2022, 1, 1)), () => Judged([.. Stable, .. Stable, 60, 9, 12, 11, 10, 13, 9, 12, 10, 9], ChartKind.Individuals, new(2022, 1, 1))),
        [IndicatorRules.SelectedAsExtreme] = (() => Compared(63), () => Compared(null)),
        [IndicatorRules.ReferenceTakenAsKnown] = (() => Compared(63), () => Compared(null)),
        [IndicatorRules.SamePeopleUnlinked] = (() => Codes(RoundCircumstances.Usual.Caveats(1)), () => Codes(new RoundCircumstances(samePeople: false).Caveats(1))),
        [IndicatorRules.CensusNotSample] = (() => Codes(RoundCircumstances.Usual.Caveats(1)), () => Codes(new RoundCircumstances(isCensus: false).Caveats(1))),
        [IndicatorRules.UnitChanged] = (() => Codes(TwoPointEvaluation.CanGiveVerdict(Named, new(unitChanged: true))), () => Codes(TwoPointEvaluation.CanGiveVerdict(Named, new()))),
        [IndicatorRules.InstrumentChanged] = (() => Codes(TwoPointEvaluation.CanGiveVerdict(Named, new(instrumentChanged: true))), () => Codes(TwoPointEvaluation.CanGiveVerdict(Named, new()))),
        [IndicatorRules.ResponseRateChanged] = (() => Codes(new RoundCircumstances(responseRateLast: 0.5m, responseRateNow: 0.6m).Caveats(1)), () => Codes(new RoundCircumstances(responseRateLast: 0.5m, responseRateNow: 0.59m).Caveats(1))),
        [IndicatorRules.ManyThemes] = (() => Codes(RoundCircumstances.Usual.Caveats(2)), () => Codes(RoundCircumstances.Usual.Caveats(1))),
        [IndicatorRules.ChangeIsNotEffect] = (() => Codes(RoundCircumstances.Usual.Caveats(1)), () => []),
        [IndicatorRules.NegativeAlpha] = (() => Codes(((CronbachAlpha.Known)CronbachAlpha.Of([[1, 4], [2, 2], [3, 1]])).Findings), () => Codes(((CronbachAlpha.Known)CronbachAlpha.Of([[1, 1], [2, 2], [3, 1]])).Findings)),
    };

    public static TheoryData<string> AllCodes => [.. Cases.Keys.Select(r => r.Code.Value)];

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void EveryRuleIsBrokenAndKept(string code)
    {
        var (broken, kept) = Cases.First(c => c.Key.Code.Value == code).Value;

        Assert.Contains(code, broken().Select(c => c.Value));
        Assert.DoesNotContain(code, kept().Select(c => c.Value));
    }

    [Fact]
    public void NoRuleIsForgotten()
    {
        var all = typeof(IndicatorRules).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => ((RuleDefinition)p.GetValue(null)!).Code.Value);

        Assert.Equal(all.OrderBy(c => c, StringComparer.Ordinal), Cases.Keys.Select(r => r.Code.Value).OrderBy(c => c, StringComparer.Ordinal));
    }

    private static IEnumerable<RuleCode> Codes(FindingList findings) => findings.Select(f => f.Code);

    private static IEnumerable<RuleCode> Created(ValueKind kind, params SeriesReading[] readings) => ReadingSeries.Create(Indicator(kind), Unit, readings).Problems.Select(p => p.Code);

    private static IEnumerable<RuleCode> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. ReadingsCsv.Read(stream, Indicator(), Unit).Problems.Select(p => p.Code)];
    }

    private static IEnumerable<RuleCode> Days(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. EventDatesCsv.Read(stream).Problems.Select(p => p.Code)];
    }

    private static IEnumerable<RuleCode> Drawn(ReadingSeries series, ChartKind kind, ChartLayout? layout = null) => Codes(SeriesChart.Draw(series, kind, ChartPreset.Anhoej, layout ?? Whole).Findings);

    private static IEnumerable<RuleCode> CanDraw(ReadingSeries series, ChartKind kind) => Codes(SeriesChart.CanDraw(series, kind, ChartPreset.Anhoej, Whole));

    private static IEnumerable<RuleCode> CanJudge(SeriesDesign design) => Codes(SeriesEvaluation.CanGiveVerdict(Series(Stable), design));

    private static IEnumerable<RuleCode> Judged(decimal?[] values, ChartKind kind = ChartKind.Run, LocalDate? start = null)
        => Codes(SeriesEvaluation.Evaluate(Series(values), Design(kind: kind, start: start)).Findings);

    private static IEnumerable<RuleCode> Compared(double? expected)
        => Codes(TwoPointEvaluation.Evaluate(new("t", new SurveyFigure.Mean(60, 10, 20), new SurveyFigure.Mean(66, 10, 20), expected), Named).Findings);

    private static SeriesDesign Design(string indicator = "wait", LocalDate? named = null, LocalDate? baselineTo = null, ChartKind kind = ChartKind.Run, LocalDate? start = null)
    {
        var from = start ?? new LocalDate(2021, 1, 1);
        var baseline = baselineTo is { } to ? CalendarPeriod.Between(new LocalDate(2020, 1, 1), to) : null;
        return new(IndicatorId.From(indicator), named ?? from.PlusDays(-1), Intervention.OnDay(from, LocalisedText.Same("start")), Direction.Decrease, chart: kind, baseline: baseline);
    }

    private static ReadingSeries Numbered() => ReadingSeries.Create(Indicator(), Unit, [SeriesReading.Of(ReadingTime.AtNumber(1), 5)]).ValueOrThrow();

    private static ReadingSeries EveryMonths(int step)
        => ReadingSeries.Create(Indicator(), Unit, Enumerable.Range(0, 4).Select(i => SeriesReading.Of(Month(i * step), i))).ValueOrThrow();

    // Six months, one of them absent.
    private static ReadingSeries Without(int index)
        => ReadingSeries.Create(Indicator(), Unit, Enumerable.Range(0, 6).Where(i => i != index).Select(i => SeriesReading.Of(Month(i), i % 2))).ValueOrThrow();
}
