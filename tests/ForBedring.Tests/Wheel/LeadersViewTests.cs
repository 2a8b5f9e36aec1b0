using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Tests.Surveys;
using ForBedring.Wheel;

namespace ForBedring.Tests.Wheel;

/// <summary>The leaders' page: what it shows is what a plain count gives, and a branch of few units tells of no single leader.</summary>
public class LeadersViewTests
{
    private static readonly LocalDate Today = new(2024, 12, 1);

    private static OrgTree Tree { get; } = OrgTree.Read(
    [
        new(UnitId.From("H"), "Sykehuset", OrgLevel.Enterprise, null),
        .. Enumerable.Range(1, 3).Select(k => new OrgUnit(UnitId.From($"K{k}"), $"Klinikk {k}", OrgLevel.Clinic, UnitId.From("H"))),
        .. Enumerable.Range(1, 9).Select(u => new OrgUnit(UnitId.From($"U{u}"), $"Enhet {u}", OrgLevel.Section, UnitId.From(u <= 4 ? "K1" : u <= 8 ? "K2" : "K3"))),
    ]).ValueOrThrow();

    [Fact]
    public void ItsNumbersAreThoseOfAPlainCount()
    {
        var units = Units();
        var view = LeadersView.Of(Tree, units, Today);
        foreach (var line in view.Clinics.Prepend(view.Whole))
        {
            var inside = units.Where(u => line.Unit.Id.Value == "H" || Tree.Find(u.Cycle.Unit).Parent == line.Unit.Id).ToList();
            var plans = inside.Select(u => u.Situation.Plan).OfType<ImprovementPlan>().ToList();

            Assert.Equal(inside.Count, line.Units);
            Assert.Equal(Portion.From(plans.Count, inside.Count), line.PlansMade);
            Assert.Equal(Portion.From(plans.Count(p => Period.DaysBetween(p.LastActivity, Today) < 90), plans.Count), line.PlansAlive);
            Assert.Equal(plans.Sum(p => p.Measures.Count(m => p.Overdue(m.Id, Today) == ForBedring.Calendar.Certainty.Yes)), line.Overdue);
            Assert.Equal(inside.Sum(u => u.Cycle.Records.Count(r => r.State is StepState.Done)), line.Steps.Sum(s => s.Done));
            Assert.Equal(line.Steps.Sum(s => s.Done), ((Portion.Of)line.StepsDone).Numerator);
        }

        Assert.Equal(["K1", "K2", "K3"], view.Clinics.Select(c => c.Unit.Id.Value));
        Assert.Equal(new Portion.Of(8, 9), view.Whole.PlansMade);
    }

    // K3 has one unit. K1 has four: shown, K3 would follow from the whole less the others.
    [Fact]
    public void AClinicOfOneUnitShowsNoPartiesAndTheNextSmallestIsHiddenWithIt()
    {
        var view = LeadersView.Of(Tree, Units(), Today);

        Assert.IsType<Portion.Of>(view.Whole.PartiesAtTheTable);
        Assert.Equal([false, true, false], view.Clinics.Select(c => c.PartiesAtTheTable is Portion.Of));
    }

    [Fact]
    public void FewReportsOfBarriersAreNotCountedOpenly()
    {
        var view = LeadersView.Of(Tree, Units(), Today);

        Assert.Equal((BarrierKind.TimePressure, 9), Assert.Single(view.Whole.BarriersNearestThePatients!.Value));
        Assert.Null(view.Clinics[0].BarriersNearestThePatients);
        Assert.Empty(view.Whole.BarriersOfLeaders!.Value);
    }

    [Fact]
    public void TheResponseRateIsReadAgainstItsGoalFromTheSafeReport()
    {
        var report = new UnitReport(GivenReport.Basis(), UnitOrGroup.Of(UnitId.From("H")), "H", OrgLevel.Enterprise, [], null, new ReportCell(null, "", Disclosed<ResponseCount>.Show(new(243, 319)), Disclosed<ScoreFigure>.None, []), []);
        var view = LeadersView.Of(Tree, Units(), Today, [report]);

        Assert.Equal("not reached: 76.2% (243 of 319)", view.Whole.ResponseRate.Sentence.English);
        Assert.Equal(GoalOutcome.NotDetermined, view.Clinics[0].ResponseRate.Outcome);
    }

    [Theory]
    [InlineData(ReportLanguage.Bokmaal, "Meldt nærmest pasientene", "8 av 9 (89 %)", "for få meldinger til å vises")]
    [InlineData(ReportLanguage.Nynorsk, "Melde nærast pasientane", "8 av 9 (89 %)", "for få meldingar til å visast")]
    [InlineData(ReportLanguage.English, "Reported nearest the patients", "8 of 9 (89%)", "too few reports to be shown")]
    public void ThePagesAreInOneLanguageAndShowNoEnumAndNoFreeText(ReportLanguage language, string nearest, string made, string few)
    {
        var units = Units();
        var obliged = units.Select(u => new UnitPlan(u.Cycle.Unit, u.Situation.Plan)).ToList();
        var leaders = LeadersPage.Write(LeadersView.Of(Tree, units, Today), language);
        var committee = CommitteePage.Write(CommitteeStatusView.Of(obliged, 2024, Today, language), CoverageView.Of(obliged, Tree, 2024, Today, language), nameOf: u => Tree.Find(u).Name);
        var poster = PosterPage.Write(DutyRoomPosterView.Of(Plans.AdoptedOverdue(UnitId.From("U1")), Today, language, SensitivityRank.Confidential));

        foreach (var wanted in new[] { nearest, made, few }) Assert.Contains(wanted, leaders.Replace('\u00A0', ' '));
        Assert.Contains(made, committee.Replace('\u00A0', ' '));
        Assert.Contains("Enhet 9", committee);
        Assert.Contains("Nyansattkurs", poster);
        foreach (var page in new[] { leaders, committee, poster })
        {
            foreach (var word in new[] { "TimePressure", "PlanExists", "Certainty", "Section<", "hemmelig" }) Assert.DoesNotContain(word, page);
        }
    }

    private static List<WheelDocument> Units() => [.. Enumerable.Range(1, 9).Select(number =>
    {
        var unit = UnitId.From($"U{number}");
        var cycle = WheelCycle.Begin(2024, unit, PilotYear.Round).RecordAll(PilotYear.Cycle().Records, PilotYear.Situation(), Today).With(new ReportedBarrier(BarrierKind.TimePressure, 2, LeaderLevel.Section, "et hemmelig ord"));
        return new WheelDocument(cycle, PilotYear.Situation(number == 9 ? null : Plans.AdoptedOverdue(unit)));
    })];
}
