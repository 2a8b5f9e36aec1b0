using ForBedring.Comparisons;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;
using ForBedring.Tests.Workshops;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.Planning;

/// <summary>One line from the survey and the workshop to the plan and back: one list of theme codes, drafts that keep where they came from, and goals that are read against their figures.</summary>
public class OneLineTests
{
    private static readonly LocalDate Day = new(2024, 3, 25);

    // The form prints nine numbers and one bullet; the heading of the employees' leadership lacks its bracket.
    [Fact]
    public void TheTenHeadingsOfTheBetanienFormAreTheTenThemesOfTheSurvey()
    {
        var headings = Betanien().Themes.Select(t => PlanAliases.Default.ThemeOf(t.Heading)?.Theme).ToList();

        Assert.Equal(ForBedringThemes.All.Select(t => t.Code), headings);
        Assert.Equal(ForBedringThemes.All.Select(t => t.Code), Betanien().Themes.Select(t => t.Theme));
        Assert.Equal("leadership-employee", PlanAliases.Default.ThemeOf("Opplevd lederatferd (for medarbeider")?.Theme.Value);
        Assert.Null(PlanAliases.Default.ThemeOf("Opplevd lederatferd"));
    }

    [Fact]
    public void EveryAliasAndEveryWorkshopAreaHasACodeOfTheCatalogue()
    {
        using var aliases = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "theme-aliases.json")));

        Assert.All(aliases.RootElement.GetProperty("aliases").EnumerateArray(), a => Assert.NotNull(ForBedringThemes.Find(ThemeCode.From(a.GetProperty("theme").GetString()!))));
        Assert.All(ShoeMethodJson.Default.Deck.Areas, a => Assert.NotNull(ForBedringThemes.Find(a.Theme!)));
    }

    [Theory]
    [InlineData("SafetyClimate", "All", "safety-climate")]
    [InlineData("PerceivedLeadership", "Leader", "leadership-leader")]
    [InlineData("PerceivedLeadership", "Employee", "leadership-employee")]
    [InlineData("PerceivedLeadership", "All", "PerceivedLeadership")]
    [InlineData("our-own-theme", "All", "our-own-theme")]
    public void APlanWithOldCodesIsReadWithTheNewOnesAndWrittenSo(string old, string audience, string now)
    {
        var json = System.Text.Encoding.UTF8.GetString(PlanJson.Write(Plan().With(new PlanTheme(1, "Tema", theme: ThemeCode.From("replaced"), audience: Audience.All))))
            .Replace("\"replaced\"", $"\"{old}\"").Replace("\"audience\": \"All\"", $"\"audience\": \"{audience}\"");
        var plan = PlanJson.Read(json).ValueOrThrow();

        Assert.Equal(now, plan.Themes[0].Theme!.Value);
        Assert.Contains($"\"{now}\"", System.Text.Encoding.UTF8.GetString(PlanJson.Write(plan)));
    }

    [Fact]
    public void EveryThemeOfTheSurveyFindsItsRowAndEveryRowItsTheme()
    {
        var report = GivenReport.Of("A", [.. ForBedringThemes.All.Select(t => GivenReport.Theme(t.Code.Value, 70, 20, 10))]);
        var plan = Betanien();

        Assert.All(report.Total.Themes, t => Assert.NotEmpty(plan.Themes.Single(p => p.Theme == t.Code).Areas));
        Assert.All(plan.Themes, t => Assert.NotNull(report.Find(t.Theme!)));
    }

    [Fact]
    public void ASuggestedAreaBecomesARowUnderItsThemeWithItsOriginAndNoFigure()
    {
        var report = GivenReport.Of("A", [GivenReport.Theme("safety-climate", 43.5m, 40, 10), GivenReport.Theme("engagement", 82.5m, 40, 10)]);
        var suggestion = AreaSelection.Suggest(report, AreaSelectionOptions.AgainstValues(report.Basis.Themes.Select(t => new ReferenceValue(t.Code, ComparedMeasure.Mean, 65, "2025", "the trust")), 5));
        var drafts = AreaDrafts.Of(report, suggestion);
        var plan = Plan().With(new PlanTheme(1, "Sikkerhetsklima", theme: ThemeCode.From("safety-climate")));
        plan = plan.With(drafts[0], AreaId.From("R1")).With(drafts[1], AreaId.From("R2"));
        var row = plan.FindArea(AreaId.From("R1"));

        Assert.Equal([AreaKind.Improve, AreaKind.Keep], drafts.Select(d => d.Kind));
        Assert.Equal(new AreaOrigin.Survey(report.Basis.Round, ThemeCode.From("safety-climate"), report.Referent), Assert.Single(row.Origins));
        Assert.True(row.IsSelectedAsExtreme);
        Assert.Equal("Undersøkelsen: temaet ligger klart under det som det er sammenlignet med.", row.Problem);
        Assert.DoesNotContain("43", System.Text.Encoding.UTF8.GetString(PlanJson.Write(plan)));
        Assert.Equal(["safety-climate", "engagement"], plan.Themes.Select(t => t.Theme!.Value));
        Assert.Equal("Engasjement", plan.Themes[1].Heading);
        Assert.Empty(PlanOrigins.Findings(plan, drafts));
    }

    [Fact]
    public void AnAreaOfAWorkshopLandsUnderTheThemeItIsAbout()
    {
        var deck = ShoeMethodJson.Default.Deck;
        var tables = Enumerable.Range(1, 6).Select(t => new ForBedring.Workshops.TableSheet(t, 4, deck.Cards.Select(c => c.Id), ["BU1", "BU2"]));
        var session = ForBedring.Workshops.MappingSession.Create(new("s", UnitId.From("A"), new LocalDate(2023, 3, 14)), deck, new(tables)).ValueOrThrow();
        var report = Made.Report(session);
        var draft = AreaDrafts.Of(report).First(d => d.Kind == AreaKind.Improve);
        var plan = Betanien().With(draft, AreaId.From("from-workshop"));

        Assert.Equal(new AreaOrigin.Workshop("Workload"), draft.Origin);
        Assert.Contains(plan.Themes.Single(t => t.Theme!.Value == "working-conditions").Areas, a => a.Id.Value == "from-workshop");
    }

    // 243 of 319 invited answered: 76.2 %, not over 80 %.
    [Fact]
    public void TheGoalOfMoreThan80PercentIsReadAgainstTheSurvey()
    {
        var reading = Assert.Single(Betanien().ReadGoals(IndicatorFigures.None.With(IndicatorFigures.ResponseRate, GoalFigure.FromPercent(243, 319))));

        Assert.Equal(GoalOutcome.NotReached, reading.Outcome);
        Assert.Equal("ikke nådd: 76,2\u00A0% (243 av 319)", reading.Sentence.Bokmaal);
        Assert.Equal("not reached: 76.2% (243 of 319)", reading.Sentence.English);
    }

    [Fact]
    public void TheFigureOfAReportIsTheSafeOne()
    {
        var shown = Report(Disclosed<ResponseCount>.Show(new(243, 319)));
        var hidden = Report(Disclosed<ResponseCount>.Hidden);

        Assert.Equal(GoalOutcome.NotReached, Assert.Single(Betanien().ReadGoals(IndicatorFigures.None.With(shown))).Outcome);
        var unknown = Assert.Single(Betanien().ReadGoals(IndicatorFigures.None.With(hidden)));
        Assert.Equal((GoalOutcome.NotDetermined, "ikke avgjort: tallet er ikke vist, av hensyn til personvernet"), (unknown.Outcome, unknown.Sentence.Bokmaal));
        Assert.Equal("not determined: there is no figure", Assert.Single(Betanien().ReadGoals(IndicatorFigures.None)).Sentence.English);
    }

    [Fact]
    public void EveryIndicatorTheLibraryComputesCanBeAGoal()
    {
        var metrics = PlanMetrics.Of([new UnitPlan(UnitId.From("A"), null), new UnitPlan(UnitId.From("B"), null)], 2024, Day);
        var figures = IndicatorFigures.None.With(GivenReport.Of("A", [GivenReport.Theme("safety-climate", 71, 40, 10)])).With(metrics).With(IndicatorFigures.BreachShare, Figure.From(0.04m, 500), isShare: true);

        Assert.Equal(71m, Value(figures, IndicatorFigures.ThemeIndex(ThemeCode.From("safety-climate"))));
        Assert.Equal(0m, Value(figures, IndicatorFigures.PlanCoverage));
        Assert.Null(Value(figures, IndicatorFigures.MeasuresEvaluated));
        Assert.Equal(4m, Value(figures, IndicatorFigures.BreachShare));
        Assert.IsType<Disclosed<GoalFigure>.Withheld>(figures.With(IndicatorFigures.BreachShare, new Figure.Suppressed(SuppressionReason.SmallOrProtecting), isShare: true).Find(IndicatorFigures.BreachShare));
    }

    [Fact]
    public void AnEvaluationTakesTheGoalTheFigureAndTheOutcome()
    {
        var reading = Betanien().ReadGoals(IndicatorFigures.None.With(IndicatorFigures.ResponseRate, GoalFigure.FromPercent(243, 319)))[0];
        Assert.True(reading.Figure.TryGetShown(out var figure));
        var evaluation = new Evaluation([new RoleRef(Role.HumanResources)], Fidelity.AsPlanned, Verdict.PartialEffect, EvidenceGrade.Judgement, [new Evidence.Note("Flere svarte.")], "", reading.Outcome, reading.Goal.Id, figure);

        Assert.Equal((GoalOutcome.NotReached, reading.Goal.Id, "243/319"), (evaluation.Outcome, evaluation.Goal, evaluation.Figure!.ToString()));
    }

    // The form says: status at least one meeting a quarter. It becomes a recurrence when someone says so, not by itself.
    [Fact]
    public void StatusEveryQuarterBecomesARecurrenceByOneConfirmingCall()
    {
        var plan = Betanien();
        var measure = plan.Measures.First(m => plan.CanAcceptSuggestion(m.Id).Count == 0);
        var accepted = plan.AcceptSuggestion(measure.Id);

        Assert.Null(measure.Recurrence);
        Assert.Equal((1, ForBedring.Calendar.PeriodUnit.Quarter), (accepted.FindMeasure(measure.Id).Recurrence!.AtLeast, accepted.FindMeasure(measure.Id).Recurrence!.Per));
        Assert.Equal(PlanningRules.NoSuggestion.Code, Assert.Throws<RuleViolationException>(() => accepted.AcceptSuggestion(measure.Id)).Findings[0].Code);
    }

    private static UnitReport Report(Disclosed<ResponseCount> responses)
        => new(GivenReport.Basis(), UnitOrGroup.Of(UnitId.From("A")), "A", OrgLevel.Section, [], null, new ReportCell(null, "", responses, Disclosed<ScoreFigure>.None, []), []);

    private static decimal? Value(IndicatorFigures figures, IndicatorId indicator) => figures.Find(indicator).TryGetShown(out var figure) ? figure.ToDecimal() : null;

    private static ImprovementPlan Plan() => ImprovementPlan.Draft(PlanId.From("P"), "Plan", new OrgPlacement(OrgLevel.Section, UnitId.From("A")), 2024, Day);

    private static ImprovementPlan Betanien() => PlanJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "betanien-plan-2023.json"))).ValueOrThrow();
}
