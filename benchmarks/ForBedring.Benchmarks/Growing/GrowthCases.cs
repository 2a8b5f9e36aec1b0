using System.Text;
using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Protection;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Reports.Charts;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Synthetic;
using ForBedring.WaitingLists;

namespace ForBedring.Benchmarks.Growing;

/// <summary>Operations whose input needs more thought than made-up values: files, reports, releases, series, plans, lists.</summary>
internal static class GrowthCases
{
    private static readonly LocalDate Day = new(2000, 1, 3);
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 12, 0);
    private static readonly UnitId Unit = UnitId.From("U");
    private static readonly Indicator Amount = new(IndicatorId.From("i"), LocalisedText.Same("i"), ValueKind.Amount, LocalisedText.Same("dager"), Direction.Decrease);
    private static readonly Indicator Share = new(IndicatorId.From("p"), LocalisedText.Same("p"), ValueKind.Proportion, LocalisedText.Same("%"), Direction.Decrease);

    /// <summary>All of them.</summary>
    public static IEnumerable<GrowthCase> All() => [.. Series(), .. Plans(), .. Json(), .. Releases(), .. Files(), .. Waiting(), .. Organisations()];

    private static IEnumerable<GrowthCase> Series()
    {
        yield return new("ReadingSeries.Create", 1000, n => With(Readings(n).ToList(), r => ReadingSeries.Create(Amount, Unit, r)));
        yield return new("ReadingSeries.Append", 1000, n => With(Readings(n).ToList(), readings =>
        {
            var series = ReadingSeries.Create(Amount, Unit, []).ValueOrThrow();
            foreach (var reading in readings) series = series.Append(reading);
            return series;
        }));
        yield return new("ReadingSeries.SameMonthLastYear", 1000, n => With(OfAmounts(n), s => Enumerable.Range(1, n).Count(p => s.SameMonthLastYear(p) is not null)));
        yield return new("RunLimits.CrossingsMin", 1000, n => () => RunLimits.CrossingsMin(n));
        foreach (var kind in new[] { ChartKind.Run, ChartKind.Individuals, ChartKind.MovingRange, ChartKind.C, ChartKind.G, ChartKind.T })
            yield return new("SeriesChart.Draw:" + kind, 1000, n => With(OfAmounts(n), s => SeriesChart.Draw(s, kind, ChartPreset.Anhoej, ChartLayout.Whole)));
        foreach (var kind in new[] { ChartKind.P, ChartKind.PPrime, ChartKind.U })
            yield return new("SeriesChart.Draw:" + kind, 1000, n => With(OfShares(n), s => SeriesChart.Draw(s, kind, ChartPreset.Anhoej, ChartLayout.Whole)));
        yield return new("SeriesChart.Draw:gaps", 1000, n => With(OfAmounts(n, step: 2), s => SeriesChart.Draw(s, ChartKind.Individuals, ChartPreset.Anhoej, ChartLayout.Whole)));
        yield return new("SeriesChart.Draw:nhs", 1000, n => With(OfAmounts(n), s => SeriesChart.Draw(s, ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole)));
        yield return new("ChartPicture.Draw", 100, n => With(SeriesChart.Draw(OfAmounts(n), ChartKind.Individuals, ChartPreset.Anhoej, ChartLayout.Whole), c => ChartPicture.Draw(c)));
        yield return new("SeriesEvaluation.Evaluate", 100, n => With(OfAmounts(n), s => SeriesEvaluation.Evaluate(
            s, new SeriesDesign(Amount.Id, Day.PlusDays(-1), Intervention.OnDay(Day.PlusDays(n / 2), LocalisedText.Same("start")), Direction.Decrease))));
    }

    private static IEnumerable<GrowthCase> Plans()
    {
        foreach (var perRow in new[] { 1, 100, int.MaxValue })
        {
            var form = perRow == 1 ? "rows" : perRow == 100 ? "hundreds" : "one-row";
            yield return new("ImprovementPlan.Diagnose:" + form, 200, n => With(PlanOf(n, perRow), p => p.Diagnose(Day.PlusDays(400))));
            yield return new("PlanFormHtml.Table:" + form, 200, n => With(PlanOf(n, perRow), p => PlanFormHtml.Table(p, Day.PlusDays(400), ReportLanguage.Bokmaal)));
            yield return new("PlanJson.Write:" + form, 200, n => With(PlanOf(n, perRow), PlanJson.Write));
            yield return new("PlanJson.Read:" + form, 200, n => With(PlanJson.Write(PlanOf(n, perRow)), b => PlanJson.Read(b)));
            yield return new("ImprovementPlan.AdoptPlan:" + form, 200, n => With(PlanOf(n, perRow), p => p.CanAdoptPlan(Day, new RoleRef(Role.LeaderGroup))));
            yield return new("PlanStatusView.Of:" + form, 200, n => With(PlanOf(n, perRow), p => PlanStatusView.Of(p, Day.PlusDays(400), ReportLanguage.Bokmaal, SensitivityRank.Confidential)));
        }
    }

    private static IEnumerable<GrowthCase> Json()
    {
        yield return new("DisclosureJson.ReadProblem", 500, n => With(ProblemJson(n), b => DisclosureJson.ReadProblem(b).ValueOrThrow()));
        yield return new("DisclosureJson.ReadProblem:unknown", 500, n => With(UnknownMembers("forbedring-disclosure/1", n), b => DisclosureJson.ReadProblem(b)));
        yield return new("InstrumentJson.Read", 500, n => With(UnknownMembers("forbedring-instrument/1", n), b => InstrumentJson.Read(b)));
        yield return new("MappingJson.Read", 500, n => With(Utf8($$"""{ "format": "forbedring-mapping/1", "id": "own", "title": "Own", "base": "forms", "columns": { {{Join(n, i => $"\"kol{i}\": \"q{i}\"")}} } }"""), b => MappingJson.Read(b)));
        yield return new("DisclosurePolicyJson.Read", 500, n => With(UnknownMembers("forbedring-disclosure-policy/1", n), b => DisclosurePolicyJson.Read(b)));
        yield return new("WheelCycleJson.Read", 500, n => With(UnknownMembers("forbedring-wheel-cycle/1", n), b => WheelCycleJson.Read(b)));
        yield return new("WheelMethodJson.Read", 500, n => With(UnknownMembers("forbedring-wheel-method/1", n), b => WheelMethodJson.Read(b)));
        yield return new("MeasureCanvasJson.Read", 500, n => With(UnknownMembers("forbedring-measure-canvas/1", n), b => MeasureCanvasJson.Read(b)));
        yield return new("CardDeckJson.Read", 500, n => With(UnknownMembers("forbedring-deck/1", n), b => CardDeckJson.Read(b)));
    }

    private static IEnumerable<GrowthCase> Releases()
    {
        var known = new Dictionary<int, SurveyRelease>();
        SurveyRelease Of(int n)
        {
            if (!known.TryGetValue(n, out var release)) known.Add(n, release = DisclosurePolicy.Standard.Apply(new ReleaseOf(ScoresOf(n), Now)));
            return release;
        }

        yield return new("Releasing.Apply", 50, n => With(ScoresOf(n), s => DisclosurePolicy.Standard.Apply(new ReleaseOf(s, Now))));
        yield return new("SurveyRelease.Find", 50, n => With(Of(n), r => r.Reports.Count(x => r.Find(x.Id) is not null)));
        yield return new("UnitReportJson.Write", 50, n => With(Of(n), r => UnitReportJson.Write(r.Reports)));
        yield return new("UnitReportJson.Read", 50, n => With(UnitReportJson.Write(Of(n).Reports), b => UnitReportJson.Read(b).ValueOrThrow()));
        yield return new("TidyReport.Write", 50, n => With(Of(n), r =>
        {
            TidyReport.Write(Stream.Null, r.Reports);
            return r;
        }));
        yield return new("SurveyPage.Write", 50, n => With(Of(n), r =>
        {
            SurveyPage.Write(Stream.Null, r.Reports);
            return r;
        }));
        yield return new("ReleaseLedgerJson.Write", 50, n => With(Of(n), r => ReleaseLedgerJson.Write(r.Ledger)));
        yield return new("ReleaseLedgerJson.Read", 50, n => With(ReleaseLedgerJson.Write(Of(n).Ledger), b => ReleaseLedgerJson.Read(b).ValueOrThrow()));
        yield return new("ReleaseLedger.Read", 50, n => With(Of(n).Ledger, l => ReleaseLedger.Read(l.Round, l.Entries, l.Policies)));
        yield return new("SurveyTally.Of", 1000, n => With(Responses(n), s => SurveyTally.Of(s)));
        yield return new("SurveyScores.Compute", 50, n => With(SyntheticHospital.Create(n * 4, Math.Max(n, 5)), h =>
        {
            var round = h.Round();
            return SurveyScores.Compute(round.Close(), SurveyTally.Of(h.Responses(round)));
        }));
    }

    private static IEnumerable<GrowthCase> Files()
    {
        yield return new("ResponseCsv.Read", 1000, n =>
        {
            var hospital = SyntheticHospital.Create(n, 80);
            using var stream = new MemoryStream();
            hospital.WriteResponses(stream);
            var round = hospital.Round();
            return With(stream.ToArray(), b => ResponseCsv.Read(new MemoryStream(b), round).ValueOrThrow());
        });
        yield return new("ResponseCsv.Read:problems", 1000, n =>
        {
            var round = SyntheticHospital.Create(10, 5).Round();
            return With(Lines("unit;" + string.Join(";", round.Instrument.Questions.Select(q => q.Code.Value)), n, i => $"nowhere{i};{new string('9', 44).Replace("9", "9;", StringComparison.Ordinal)}9"), b => ResponseCsv.Read(new MemoryStream(b), round));
        });
        yield return new("OrganisationCsv.Read", 1000, n => With(Lines("id;parent;name;level;headcount", n, i => i == 0 ? "k0;;Sykehus;Enterprise;" : $"k{i};k{(i - 1) / 4};Enhet {i};Section;5"), b => OrganisationCsv.Read(new MemoryStream(b))));
        yield return new("OrganisationCsv.Read:paths", 1000, n => With(Lines("sti;antall", n, i => $"Sykehus > Klinikk {i % 50} > Post {i};5"), b => OrganisationCsv.Read(new MemoryStream(b))));
        yield return new("ReadingsCsv.Read", 1000, n => With(Lines("x;y", n, i => $"{i + 1};{i % 17}"), b => ReadingsCsv.Read(new MemoryStream(b), Amount, Unit)));
        yield return new("EventDatesCsv.Read", 1000, n => With(Lines("date", n, i => Day.PlusDays(i / 3).ToString("uuuu-MM-dd", null)), b => EventDatesCsv.Read(new MemoryStream(b))));
        yield return new("BandedWaitsCsv.Read", 1000, n => With(Lines("unit;band;count", n, i => $"k{i / 4};{i % 4};3"), b => BandedWaitsCsv.Read(new MemoryStream(b))));
        yield return new("PulseCsv.Read", 1000, n => With(Lines("form;date;unit;q", n, i => $"ward;2026-01-05;k{i};ja"), b => PulseCsv.Read(new MemoryStream(b))));
        yield return new("ReferralCsv.Read", 1000, n => With(ReferralFile(n), b => ReferralCsv.Read(new MemoryStream(b))));
        yield return new("PlanTableText.Read", 100, n => With(PlanTable(n), t => PlanTableText.Read(t, null, Day)));
    }

    private static IEnumerable<GrowthCase> Waiting()
    {
        yield return new("ReferralList.Read", 1000, n => With(Referrals(n, 50).ToList(), r => ReferralList.Read(r)));
        yield return new("WaitingOverview.Of:cells", 50, n => With(ReferralList.Read(Referrals(n * 4, n)).ValueOrThrow(), list =>
        {
            var overview = WaitingOverview.Of(list, new(2024, 1), new(2024, 12));
            var waiting = 0L;
            foreach (var unit in overview.Units)
            {
                foreach (var month in overview.Months) waiting += overview[unit, month].Waiting;
            }

            return waiting;
        }));
        yield return new("PeriodFigures.Of", 50, n => With(ReferralList.Read(Referrals(n * 4, n)).ValueOrThrow(), list => PeriodFigures.Of(list, new DateInterval(new(2024, 1, 1), new(2024, 6, 30)), WaitingDefinitions.Simple, list.Units)));
        yield return new("BandedWaits.Merge", 100, n => With(Enumerable.Range(0, n).Select(i => BandedWaits.From([new WaitBand(0, 30, i), new WaitBand(31, 60, i)])).ToList(), b => BandedWaits.Merge(b)));
        yield return new("MonthlyFigures.Of", 50, n => With(ReferralList.Read(Referrals(n * 4, n)).ValueOrThrow(), list => MonthlyFigures.Of(list, new(2024, 1), new(2024, 6), WaitingDefinitions.Simple)));
        yield return new("WaitingDisclosure.Apply", 20, n => With(MonthlyFigures.Of(ReferralList.Read(Referrals(n * 40, n)).ValueOrThrow(), new(2024, 1), new(2024, 6), WaitingDefinitions.Simple), f => WaitingDisclosure.Indicator.Apply(f)));
    }

    private static IEnumerable<GrowthCase> Organisations()
    {
        yield return new("SurveyRound.Plan", 100, n => With(SyntheticHospital.Create(n, Math.Max(5, n)), h => h.Planned("2026", 2026)));
        yield return new("ReportingGroups.Create", 100, n =>
        {
            var tree = OrgTree.Read(Units(n, n)).ValueOrThrow();
            var groups = Enumerable.Range(0, (n - 1) / 2).Select(g => new ReportingGroup(GroupId.From(Gate.Text($"g{g}")), "Gruppe", [UnitId.From(Gate.Text($"k{(2 * g) + 1}")), UnitId.From(Gate.Text($"k{(2 * g) + 2}"))], "små enheter", RoundId.From("2026"))).ToList();
            return () => ReportingGroups.Create(groups, tree, FindingPolicy.Default);
        });
        yield return new("UnitMap.AreComparable", 100, n =>
        {
            var tree = OrgTree.Read(Units(n, n)).ValueOrThrow();
            var map = UnitMap.SameCodes(tree, tree);
            return () => tree.Units.Count(u => map.AreComparable(u.Id, u.Id));
        });
        yield return new("OrgTree.Read", 1000, n => With(Units(n, 4).ToList(), u => OrgTree.Read(u)));
        yield return new("OrgTree.Read:deep", 1000, n => With(Units(n, 1).ToList(), u => OrgTree.Read(u)));
        yield return new("OrgTree.Read:wide", 1000, n => With(Units(n, n).ToList(), u => OrgTree.Read(u)));
        yield return new("NorwegianHolidays.IsHoliday", 1000, n => () => Enumerable.Range(0, n).Count(i => NorwegianHolidays.IsHoliday(Day.PlusDays(i % 20000))));
    }

    private static Action With<T>(T input, Func<T, object?> work) => () => work(input);

    private static IEnumerable<global::ForBedring.Indicators.Reading> Readings(int n, int step = 1)
        => Enumerable.Range(0, n).Select(i => global::ForBedring.Indicators.Reading.Of(ReadingTime.AtNumber((long)i * step), 20 + (i * 7919 % 13)));

    private static ReadingSeries OfAmounts(int n, int step = 1)
        => ReadingSeries.Create(Amount, Unit, Enumerable.Range(0, n).Select(i => global::ForBedring.Indicators.Reading.Of(ReadingTime.OnDay(Day.PlusDays((i * step) + (step > 1 && i % 5 == 0 ? 1 : 0))), 20 + (i * 7919 % 13)))).ValueOrThrow();

    private static ReadingSeries OfShares(int n)
        => ReadingSeries.Create(Share, Unit, Enumerable.Range(0, n).Select(i => global::ForBedring.Indicators.Reading.Of(ReadingTime.OnDay(Day.PlusDays(i)), i * 7919 % 13, 60 + (i % 7)))).ValueOrThrow();

    private static ImprovementPlan PlanOf(int measures, int perRow)
    {
        var rows = Enumerable.Range(0, measures).GroupBy(i => i / perRow).Select(g => ImprovementArea.Create(AreaId.From(Gate.Text($"a{g.Key}")), Gate.Text($"Rad {g.Key}"))
            .With(problem: "Noe tar tid", deadline: ImpreciseDate.OnDay(Day.PlusDays(300)))
            .WithAll(g.Select(i => ImprovementMeasure.Propose(MeasureId.From(Gate.Text($"m{i}")), Gate.Text($"Tiltak {i}")).With(deadline: i % 3 == 0 ? null : ImpreciseDate.OnDay(Day.PlusDays(100 + (i % 200)))))));
        return ImprovementPlan.Draft(PlanId.From("P"), "Plan", new OrgPlacement(OrgLevel.Clinic, Unit), 2026, Day).With(new PlanTheme(1, "Tema", areas: rows.ToList()));
    }

    private static ImprovementArea WithAll(this ImprovementArea area, IEnumerable<ImprovementMeasure> measures) => measures.Aggregate(area, (a, m) => a.With(m));

    private static SurveyScores ScoresOf(int units)
    {
        var hospital = SyntheticHospital.Create(units * 20, Math.Max(units, 5));
        var round = hospital.Round();
        return SurveyScores.Compute(round.Close(), SurveyTally.Of(hospital.Responses(round)));
    }

    private static ResponseSet Responses(int sheets)
    {
        var hospital = SyntheticHospital.Create(sheets, 80);
        return hospital.Responses(hospital.Round());
    }

    private static IEnumerable<OrgUnit> Units(int n, int below)
        => Enumerable.Range(0, n).Select(i => new OrgUnit(UnitId.From(Gate.Text($"k{i}")), Gate.Text($"Enhet {i}"), i == 0 ? OrgLevel.Enterprise : OrgLevel.Section, i == 0 ? null : UnitId.From(Gate.Text($"k{(i - 1) / below}"))));

    private static IEnumerable<Referral> Referrals(int n, int units)
        => Enumerable.Range(0, n).Select(i => new Referral(Gate.Text($"r{i}"), UnitId.From(Gate.Text($"k{i % units}")), new LocalDate(2024, 1, 1).PlusDays(i * 7919 % 360)));

    private static byte[] ReferralFile(int n)
    {
        var columns = ReferralCsv.Columns;
        return Lines(string.Join(";", columns), n, i => string.Join(";", columns.Select(c => c switch { "id" => Gate.Text($"r{i}"), "unit" => Gate.Text($"k{i % 50}"), "received" => new LocalDate(2024, 1, 1).PlusDays(i % 300).ToString("uuuu-MM-dd", null), _ => "" })));
    }

    private static string PlanTable(int n)
        => "Forbedringsområde\tMål\tTiltak\tAnsvarlig\tFrist\tEvaluering\tKorrigering\n" + string.Concat(Enumerable.Range(0, n).Select(i => Gate.Text($"Rad {i}\tBedre {i}\tTiltak {i}\tAvdelingsleder\t31.12.2026\t\t\n")));

    private static byte[] ProblemJson(int n)
    {
        var path = (int i) => string.Join(", ", Up(i).Reverse().Select(u => $"\"k{u}\""));
        static IEnumerable<int> Up(int i)
        {
            for (; i > 0; i = (i - 1) / 8) yield return i;
            yield return 0;
        }

        return Utf8("{ \"format\": \"forbedring-disclosure/1\", \"threshold\": 5, \"groups\": [ " + Join(n, i => $"{{ \"id\": \"g{i}\", \"n\": {3 + (i % 20)}, \"path\": [{path(i)}] }}") + " ] }");
    }

    private static byte[] UnknownMembers(string format, int n) => Utf8($"{{ \"format\": \"{format}\", {Join(n, i => $"\"zzz{i}\": {i}")} }}");

    private static string Join(int n, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, n).Select(item));

    private static byte[] Lines(string header, int n, Func<int, string> line)
    {
        var text = new StringBuilder(header).Append('\n');
        for (var i = 0; i < n; i++) text.Append(line(i)).Append('\n');
        return Utf8(text.ToString());
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
