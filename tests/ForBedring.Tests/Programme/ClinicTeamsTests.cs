using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Programme.Teams;
using ForBedring.Reports.Charts;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.Programme;

/// <summary>W13 and the clinic's story, from the clinic's data alone.</summary>
public class ClinicTeamsTests
{
    private static readonly ClinicTeams Clinic = ClinicTeamsJson.Read(Given.Seed("child-youth-clinic.json")).ValueOrThrow();

    [Fact]
    public void W13_TheIntakeTeamHasSixSeatsWorksTwiceAWeekAndMeetsAboutMonthly()
    {
        var team = Clinic.Teams[0].Team;
        var started = Assert.IsType<ImpreciseDate.Dated>(team.StartedOn);

        Assert.Equal([("Consultant", 3), ("SectionLeader", 1), ("Secretary", 1), ("OutpatientSectionLeader", 1)], team.Seats.Select(s => (s.Key.Code, s.Value)));
        Assert.Equal((MicroTeamKind.Intake, 6), (team.Kind, team.CountSeats));
        Assert.Equal((2, PeriodUnit.Week), (team.Cadence!.AtLeast, team.Cadence.Per));
        Assert.Equal((1, PeriodUnit.Month, true), (team.Review!.AtLeast, team.Review.Per, team.Review.IsApproximate));
        Assert.Equal((new LocalDate(2023, 6, 1), "juni 23"), (started.Earliest, started.OriginalText));
        Assert.True(started.Has(DateFlags.DayOrYear));
        Assert.All(team.Seats, s => Assert.NotEqual(s.Key.Code, s.Key.Label.Bokmaal));
    }

    [Fact]
    public void TheClinicHasFourTeamsEighteenQuestionsFifteenGoalsAndThreeHuddleQuestions()
    {
        Assert.Equal([MicroTeamKind.Intake, MicroTeamKind.Board, MicroTeamKind.Specialty, MicroTeamKind.CleanUp], Clinic.Teams.Select(t => t.Team.Kind));
        Assert.Equal((11, 7), (Clinic.CharterQuestions.Questions.Count(q => q.Part == CharterPart.WorkingTogether), Clinic.CharterQuestions.Questions.Count(q => q.Part == CharterPart.RulesOfTheGame)));
        Assert.Equal((8, 7), (Clinic.Goals.Count(g => g.Perspective == GoalPerspective.Patient), Clinic.Goals.Count(g => g.Perspective == GoalPerspective.Staff)));
        Assert.Equal((10, 3), (Clinic.HuddleMinutes, Clinic.HuddleQuestions.Length));
        Assert.Equal(["DepartmentLeader", "Consultant", "Secretary", "Nurse"], Clinic.Teams[3].Team.Seats.Select(s => s.Key.Code));
    }

    [Fact]
    public void TheCauseMapHasFourGroupsAndTwentyOneHeadings()
    {
        var map = Clinic.CauseMap!;

        Assert.Equal([("Out", 4), ("Flow", 6), ("Resources", 6), ("In", 5)], map.Groups.Select(g => (g.Id, g.Causes.Length)));
        Assert.Equal(21, map.Causes.Count());
        Assert.True(map.Groups[1].IsNamed("gjennomstrøm") && map.Groups[1].IsNamed("Pasientforløp") && map.Groups[2].IsNamed("Ressursstyring og ledelse") && map.Groups[2].IsNamed("Ressurser/ledelse"));
        Assert.False(map.Groups[0].IsNamed("Pasientforløp"));
        Assert.Equal((CausePhrasing.Solution, CausePhrasing.Neutral, CausePhrasing.Problem), (map.Find("TraineeCompetence").Phrasing, map.Find("Documentation").Phrasing, map.Find("ListCleanUp").Phrasing));
        Assert.Null(map.Find("TraineeCompetence").ToAreaDraft().Problem);
    }

    [Fact]
    public void FromTheCauseToTheRunChart()
    {
        // The cause map says that the lists are cleaned up too seldom. The cause becomes a row of the clinic's plan.
        var cause = Clinic.CauseMap!.Find("ListCleanUp");
        var draft = cause.ToAreaDraft();
        var plan = ImprovementPlan.Draft(PlanId.From("BUK-2024"), "Ventelister", new OrgPlacement(OrgLevel.Clinic, Clinic.Unit), 2024, new LocalDate(2024, 1, 15))
            .With(new PlanTheme(1, "Flere pasienter ut"))
            .With(1, draft.ToImprovementArea(AreaId.From("R1"), ReportLanguage.Bokmaal));

        var row = plan.FindArea(AreaId.From("R1"));
        Assert.Equal("Ventelistene ryddes for sjelden", row.Problem);
        Assert.Equal(new AreaOrigin.External("CauseMap", "ListCleanUp"), Assert.Single(row.Origins));
        Assert.Equal([CauseMethod.CauseMap], row.Causes.Select(c => c.Method));

        // Its ideas are the row's proposed measures; the first is to go through the list regularly.
        var measure = row.Measures[0];
        Assert.Equal("Gå gjennom listen fast sammen med sekretær", measure.Text);
        Assert.Equal(MeasureState.Proposed, measure.State);

        // The clean-up started in February 2024, with a team of four.
        var start = Clinic.InterventionFor(cause.Id)!;
        Assert.Equal(("2024-02", MicroTeamKind.CleanUp), (start.Start.When, start.Team));
        Assert.Equal(4, Clinic.Teams.Single(t => t.Team.Kind == start.Team).Team.CountSeats);

        // The month is the start of a new phase in the run chart of those who wait for a follow-up visit.
        var series = Clinic.Series[0];
        var last = start.Start.LastPositionBefore(series);
        Assert.Equal((14, 24), (last, series.Count));
        var chart = RunChart.Draw(series, ChartLayout.Whole.InParts(last));
        Assert.Equal([(1, 14), (15, 24)], chart.Phases.Select(p => (p.From, p.To)));
        Assert.True(chart.Phases[1].CentreLine < chart.Phases[0].CentreLine);

        // And the picture marks it.
        var picture = ChartPicture.Draw(chart, ChartPictureOptions.Default.WithInterventions([start.Start])).ToSvg();
        Assert.Contains("Rydding av ventelisten starter", picture);
    }

    [Fact]
    public void TheTeamsKeepTheirAgreementsAsFarAsTheDataSay()
    {
        var found = Clinic.Findings(new LocalDate(2024, 3, 15), FindingPolicy.Default);

        Assert.Equal(["PRG-M02"], found.Select(f => f.Code.Value));
        Assert.Equal(new Portion.Of(10, 10), Clinic.Teams[0].AddReview(new(2024, 3, 1)).ReviewCompliance(new(2024, 3, 15)));
    }

    [Fact]
    public void TheLongestListsKeepTheirTies()
    {
        var lists = Clinic.Lists.Select(l => l.Length).ToList();

        Assert.Equal(["ALLERGY", "NEURO", "ENDOCRINE", "GASTRO"], ListLength.SelectLongestLists(lists, 3).Select(l => l.Id));
        Assert.Equal(["ALLERGY"], ListLength.SelectLongestLists(lists, 1).Select(l => l.Id));
        Assert.Equal(5, ListLength.SelectLongestLists(lists, 9).Length);
    }

    [Fact]
    public void WaitingIsEvenedOutWithTheFewestMovesAndNobodyIsNamed()
    {
        var balance = WaitingBalance.Of(Clinic.Lists[0].Slots);

        Assert.Equal([(61, 42), (38, 41), (25, 41)], balance.Slots.Select(s => (s.Waiting, s.After)));
        Assert.Equal(19, balance.Moves);
        Assert.Equal(["Role", "Waiting"], typeof(WaitingSlot).GetProperties().Select(p => p.Name).OrderBy(n => n, StringComparer.Ordinal));
    }

    [Fact]
    public void PatientsOfOneRoleDoNotMoveToAnother()
        => Assert.Equal(0, WaitingBalance.Of([new(Role.Consultant, 40), new(Role.Nurse, 2)]).Moves);

    [Fact]
    public void TheDocumentIsTheSameWhenItIsWrittenAndReadAgain()
    {
        var written = ClinicTeamsJson.Write(Clinic);

        Assert.Equal(written, ClinicTeamsJson.Write(ClinicTeamsJson.Read(written).ValueOrThrow()));
        Assert.Empty(ClinicTeamsJson.Read(written).Problems);
        Assert.Empty(ClinicTeamsJson.Read(Given.Seed("child-youth-clinic.json")).Problems);
    }

    [Fact]
    public void ProblemsOfAFileAreListedWithLineAndPath()
    {
        var text = System.Text.Encoding.UTF8.GetString(Given.Seed("child-youth-clinic.json")).Replace("\"count\": 3", "\"count\": 0").Replace("\"phrasing\": \"Neutral\"", "\"phrasing\": \"Maybe\"").Replace("\"date\": \"2024-02\"", "\"date\": \"2024-2\"");
        var problems = ClinicTeamsJson.Read(System.Text.Encoding.UTF8.GetBytes(text)).Problems;

        Assert.Equal(
            ["causeMap.groups[1].causes[2].phrasing", "causeMap.groups[1].causes[3].phrasing", "interventions[1].date", "microTeams[0].seats[0].count"],
            problems.Select(p => p.Column!).OrderBy(c => c, StringComparer.Ordinal));
        Assert.All(problems, p => Assert.True(p.Row > 1));
    }
}
