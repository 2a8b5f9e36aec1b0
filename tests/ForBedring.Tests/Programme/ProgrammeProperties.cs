using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Programme.Areas;
using ForBedring.Programme.Competence;
using ForBedring.Programme.Meetings;
using ForBedring.Programme.Networks;
using ForBedring.Programme.Pulse;
using ForBedring.Programme.Teams;
using ForBedring.Programme.Users;
using ForBedring.Releases;
using ForBedring.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Programme;

/// <summary>What holds for any programme, pulse, register and list.</summary>
public class ProgrammeProperties
{
    private static readonly LocalDate Day = Given.Day;
    private static readonly UnitId[] Units = [.. new[] { "A", "B", "C" }.Select(UnitId.From)];
    private static readonly OrgTree Tree = OrgTree.Read(Units.Select(u => new OrgUnit(u, u.Value, OrgLevel.Section, UnitId.From("H"))).Prepend(new(UnitId.From("H"), "H", OrgLevel.Clinic, null))).ValueOrThrow();

    private static readonly Gen<CompetenceRecord[]> Records = Gen.ArrayOf(
        from person in Gen.Choose(0, 9)
        from unit in Gen.Elements(Units)
        from level in Gen.Choose(0, 2)
        from achieved in Gen.Choose(0, 600)
        from left in Gen.Choose(-300, 900)
        select new CompetenceRecord("p" + person, unit, level, Day.PlusDays(-achieved), left < 0 ? null : Day.PlusDays(left - 300)));

    private static readonly Gen<OutpatientEntry[]> Forms =
        from forms in Gen.ArrayOf(
            from unit in Gen.Elements(Units)
            from answer in Gen.Choose(1, 4)
            from level in Gen.Elements("Hospital", "GeneralPractice", "Unknown")
            select (unit, answer, level))
        select forms.Select((f, i) => OutpatientEntry.Create("f" + i + "x", Day, f.unit, Given.Together).With(Given.Belongs, (PulseAnswer)f.answer).With(PulseQuestions.Default.CommonOf("RightLevelOfCare"), f.level)).ToArray();

    private static CompetenceLadder Ladder { get; } = new(Enumerable.Range(0, 3).Select(i => new CompetenceLevel(i, Given.Text("l" + i), Given.Text("alle"))));

    [Fact]
    public void AShareNeverRisesFromRungToRungAndLiesBetweenNothingAndAll() => Property.Holds(Records, records =>
    {
        var report = Report(records, Day);
        foreach (var unit in report.Units)
        {
            var shares = Enumerable.Range(0, 3).Select(level => Numbers(report.Share(level, unit))).ToList();
            Assert.All(shares, s => Assert.True(s is null || (s.Value.Part >= 0 && s.Value.Part <= s.Value.Whole)));
            for (var level = 1; level < 3; level++) Assert.True(shares[level] is null || shares[level]!.Value.Part <= shares[level - 1]!.Value.Part);
        }
    });

    [Fact]
    public void APersonCountsOnce() => Property.Holds(Records, records =>
    {
        var employed = records.GroupBy(r => r.Person).Count(p => p.Any(r => r.Achieved <= Day) && !p.Any(r => r.LeftOn < Day));
        Assert.Equal((employed, 90L), Numbers(Report(records, Day).Share(0, UnitId.From("H"))));
    });

    [Fact]
    public void ALeaversLaterRecordChangesNothing() => Property.Holds(Records, records =>
    {
        var leaver = new CompetenceRecord("leaver", Units[0], 1, Day.PlusDays(-50), Day.PlusDays(-10));
        var more = new CompetenceRecord("leaver", Units[0], 2, Day.PlusDays(-5), Day.PlusDays(-10));
        Assert.Equal(Shares(Report([.. records, leaver], Day)), Shares(Report([.. records, leaver, more], Day)));
    });

    [Fact]
    public void SmallUnitsAreNeverTheDifferenceOfWhatIsShown() => Property.Holds(Gen.ArrayOf(Gen.Choose(0, 6), 3), heads =>
    {
        var report = new CompetenceRegister(Ladder, []).Report(Tree, Units.Zip(heads, (u, n) => (u, n)).ToDictionary(x => x.u, x => x.n), Day);
        var shown = Units.Select(u => report.Share(0, u).IsShown).ToArray();
        for (var i = 0; i < 3; i++) Assert.False(shown[i] && heads[i] is 1 or 2 && shown[i]);
        var hidden = Enumerable.Range(0, 3).Where(i => !shown[i]).Sum(i => heads[i]);
        Assert.False(report.Share(0, UnitId.From("H")).IsShown && heads.Sum() > 0 && hidden is 1 or 2 && report.Share(0, UnitId.From("H")).IsShown);
    });

    [Fact]
    public void TeamsInAllNeverFall() => Property.Holds(Gen.ArrayOf(from teams in Gen.Choose(0, 20) from status in Gen.Choose(1, 5) select (teams, status)), rounds =>
    {
        var network = rounds.Select((r, i) => NetworkRound.Create(i + 1, ImpreciseDate.Blank, (NetworkRoundStatus)r.status).WithCounts(r.teams)).Aggregate(LearningNetwork.Create("n", "t", Given.Text("n")), (n, r) => n.Add(r));
        var cumulative = NetworkScoreboard.Of(network).Rounds.Select(r => r.CumulativeTeams).ToList();
        Assert.Equal(cumulative.OrderBy(c => c), cumulative);
    });

    [Fact]
    public void PulseFiguresDoNotDependOnTheOrderOfTheForms() => Property.Holds(
        from forms in Forms
        from order in Gen.Shuffle(Enumerable.Range(0, forms.Length).ToArray())
        select (forms, order),
        x => Assert.Equal(Figures(new OutpatientPulse(x.forms).Report()), Figures(new OutpatientPulse(x.order.Select(i => x.forms[i])).Report())));

    [Fact]
    public void AnswersOfAFormAddUpToItsPatients() => Property.Holds(Forms, forms =>
    {
        var report = new OutpatientPulse(forms).Report();
        foreach (var unit in Units.Cast<UnitId?>().Append(null))
        {
            if (!report.AnswersTo(Given.Belongs, unit, Day).TryGetShown(out var shown)) continue;
            Assert.True(report.Patients(unit, Day).TryGetShown(out var patients));
            Assert.Equal(patients, shown.Yes + shown.No + shown.Unknown + shown.NotApplicable);
            Assert.True(shown.Answered >= 5);
        }
    });

    [Fact]
    public void NoShownChoiceIsAboutFewPatients() => Property.Holds(Forms, forms =>
    {
        var report = new OutpatientPulse(forms).Report();
        foreach (var unit in Units.Cast<UnitId?>().Append(null))
            Assert.All(report.ChoicesOf(PulseQuestions.Default.CommonOf("RightLevelOfCare"), unit, Day), c => Assert.True(!c.Patients.TryGetShown(out var n) || n is 0 or >= 5));
    });

    [Fact]
    public void AHigherThresholdNeverShowsMore() => Property.Holds(Forms, forms =>
    {
        var (low, high) = (new OutpatientPulse(forms).Report(), new OutpatientPulse(forms).Report(PulseSettings.Create(8)));
        Assert.All(Units, unit => Assert.True(!high.Patients(unit, Day).IsShown || forms.Count(f => f.Head.Unit == unit) >= 8));
        Assert.True(!high.Patients(null, Day).IsShown || low.Patients(null, Day).IsShown);
    });

    [Fact]
    public void TheFillRateLiesBetweenNothingAndAll() => Property.Holds(
        Gen.ArrayOf(from needed in Gen.Choose(1, 5) from assigned in Gen.Choose(0, 6) from cancelled in Gen.Choose(0, 3) select (needed, assigned, cancelled == 0)),
        requests =>
        {
            var bank = Enumerable.Range(0, 6).Aggregate(UserBank.Create(RemunerationPolicy.Create([])), (b, i) => b.With(BankMember.Create("m" + i, ExperienceKind.NextOfKin, Day)));
            for (var r = 0; r < requests.Length; r++)
            {
                var request = UserRequest.Create("r" + r, Units[0], "råd", requests[r].needed, Day);
                bank = bank.With(requests[r].Item3 ? request.Cancel() : request);
                for (var m = 0; m < requests[r].assigned; m++) bank = bank.Add(new Assignment($"a{r}-{m}", "m" + m, "r" + r, Day, new("Meeting", 1m)));
            }

            var expected = requests.Where(r => !r.Item3).ToList();
            Assert.Equal(Portion.From(expected.Sum(r => Math.Min(r.assigned, r.needed)), expected.Sum(r => r.needed)).ToString(), bank.Report(CalendarPeriod.Year(2024)).FillRate.ToString());
        });

    [Fact]
    public void HuddlesNeverChangeTheComplianceOfTheBoard() => Property.Holds(Gen.ArrayOf(Gen.Choose(0, 60)), days =>
    {
        var meetings = days.Where(d => d % 7 == 0).Select(d => new ImprovementBoardMeeting(new(Day.PlusDays(d), 15)));
        var board = new ImprovementBoard(new Recurrence(1, PeriodUnit.Week, Day), meetings);
        var before = board.Compliance(Day.PlusDays(60));
        _ = new HuddleRoutine([], Day, days.Select(d => new DailyHuddle(new(Day.PlusDays(d), 10)))).Compliance(Day.PlusDays(60));
        Assert.Equal(before, board.Compliance(Day.PlusDays(60)));
        Assert.True(before is Portion.Of { Numerator: >= 0 } of && of.Numerator <= of.Denominator);
    });

    [Fact]
    public void ACaseReferenceKeepsItsText() => Property.Holds(
        from left in Gen.Elements("5", "2019", "x", "0", "12345") from right in Gen.Elements("2017", "171", "", "abc") from blank in Gen.Elements("", " ") select blank + left + "/" + right,
        text => new CaseReference(text).Raw == text);

    [Fact]
    public void EveningOutKeepsTheTotalAndMovesNoMoreThanNeeded() => Property.Holds(Gen.NonEmptyListOf(Gen.Choose(0, 80)), waiting =>
    {
        var balance = WaitingBalance.Of(waiting.Select(w => new WaitingSlot(Role.Consultant, w)));
        Assert.Equal(waiting.Sum(), balance.Slots.Sum(s => s.After));
        Assert.InRange(balance.Slots.Max(s => s.After) - balance.Slots.Min(s => s.After), 0, 1);
        Assert.Equal(FewestMoves([.. waiting]), balance.Moves);
    });

    [Fact]
    public void TheLongestListsAreLongerThanEveryOther() => Property.Holds(
        from lengths in Gen.ArrayOf(Gen.Choose(0, 9)) from count in Gen.Choose(1, 5) select (lengths, count),
        x =>
        {
            var lists = x.lengths.Select((n, i) => new ListLength("l" + i, Given.Text("l"), n)).ToList();
            var longest = ListLength.SelectLongestLists(lists, x.count);
            Assert.True(longest.Length >= Math.Min(x.count, lists.Count));
            Assert.All(lists.Except(longest), rest => Assert.All(longest, l => Assert.True(l.Waiting > rest.Waiting)));
        });

    // One at a time from the longest to the shortest, until they differ by at most one.
    private static int FewestMoves(List<int> waiting)
    {
        var moves = 0;
        while (waiting.Max() - waiting.Min() > 1)
        {
            waiting[waiting.IndexOf(waiting.Max())]--;
            waiting[waiting.IndexOf(waiting.Min())]++;
            moves++;
        }

        return moves;
    }

    private static CompetenceReport Report(CompetenceRecord[] records, LocalDate date) => new CompetenceRegister(Ladder, records).Report(Tree, Units.ToDictionary(u => u, _ => 30), date);

    private static List<(long Part, long Whole)?> Shares(CompetenceReport report) => [.. report.Units.SelectMany(u => Enumerable.Range(0, 3).Select(l => Numbers(report.Share(l, u))))];

    private static (long Part, long Whole)? Numbers(Disclosed<Portion> share) => share.TryGetShown(out var portion) && portion is Portion.Of of ? (of.Numerator, of.Denominator) : null;

    private static List<string> Figures(OutpatientPulseReport report)
        => [.. Units.Cast<UnitId?>().Append(null).Select(u => report.AnswersTo(Given.Belongs, u, Day).Match(a => $"{a.Yes} {a.No} {a.Unknown} {a.NotApplicable}", _ => "withheld", () => "none", () => "-"))];
}
