using System.Text;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>From scores to reports: the only road, what is shown on it, and what the ledger remembers.</summary>
public class ReleaseTests
{
    private static readonly ThemeCode Climate = ThemeCode.From("safety-climate");

    [Fact]
    public void W1AsASurvey()
    {
        var release = DisclosurePolicy.AtThreshold(5).ValueOrThrow().Apply(W1());

        var lines = TidyReport.Write(release.Reports).Split('\n');
        Assert.Equal("unit,breakdown,item,measure,value,n,status", lines[0]);
        Assert.Contains("D,total,survey,responses,27,31,shown", lines);
        Assert.Contains("D,total,survey,responseRate,87.0967741935,31,shown", lines);
        Assert.Contains("A,total,safety-climate,mean,,,withheld", lines);
        Assert.Contains("B,total,safety-climate,mean,,,withheld", lines);
        Assert.Contains("B,total,survey,responses,,,withheld", lines);
        Assert.Contains(lines, l => l.StartsWith("C,total,safety-climate,mean,", StringComparison.Ordinal) && l.EndsWith(",14,shown", StringComparison.Ordinal));
        Assert.Equal("B is withheld to protect A: D \u2212 B \u2212 C = 4 people (A).", release.PlanOf(Climate).Explain().Single(e => e.CellId == "B").Text.English);
    }

    [Fact]
    public void EveryCellHasTheSameRowsWithheldOrNot()
    {
        var rows = TidyReport.Write(DisclosurePolicy.Standard.Apply(W1(), ReleaseRequest.TotalsAndRoles).Reports).Split('\n').Skip(1).Where(l => l.Length > 0)
            .Select(l => l.Split(',')).GroupBy(f => f[0] + "," + f[1]).Select(g => string.Join(" ", g.Select(f => f[2] + "/" + f[3]))).Distinct();

        Assert.Single(rows);
    }

    [Fact]
    public void ExtremeFiguresAreShownAsBounds()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A"), ("A", 12)), [.. Enumerable.Repeat(("A", (string?)null, "5,5,5"), 12)]);
        var figures = TestReleases.Unrounded.Apply(scores).Find("A")!.Find(Climate)!;

        Assert.Equal("97.917", Rounded(figures.Mean, FigureBound.AtLeast));
        Assert.Equal("91.667", Rounded(figures.PercentPositive, FigureBound.AtLeast));
        Assert.Equal("7.217", Rounded(figures.StandardDeviation, FigureBound.AtMost));
        Assert.Equal("4.917", Rounded(figures.RawMean!, FigureBound.AtLeast));
        Assert.IsType<Disclosed<AnswerDistribution>.Withheld>(figures.Questions[0].Distribution);
    }

    [Fact]
    public void TheEndsOfABandBelongToIt()
    {
        // Eleven "fully agree" and one a step below: the mean is exactly 100 − s/n and the spread exactly s/√n.
        var sheets = Enumerable.Repeat(("A", (string?)null, "5,5,5"), 11).Append(("A", null, "4,4,4")).ToArray();
        var figures = TestReleases.Unrounded.Apply(Given.Scores(Given.Closed(Given.Three, Given.Tree("A"), ("A", 12)), sheets)).Find("A")!.Find(Climate)!;
        Assert.Equal("97.917", Rounded(figures.Mean, FigureBound.AtLeast));
        Assert.Equal("7.217", Rounded(figures.StandardDeviation, FigureBound.AtMost));

        // Two a step below: the mean as it is; the spread would tell that they are two of one step and not one of two.
        sheets = [.. Enumerable.Repeat(("A", (string?)null, "5,5,5"), 10), .. Enumerable.Repeat(("A", (string?)null, "4,4,4"), 2)];
        figures = TestReleases.Unrounded.Apply(Given.Scores(Given.Closed(Given.Three, Given.Tree("A"), ("A", 12)), sheets)).Find("A")!.Find(Climate)!;
        Assert.Equal("95.833", Rounded(figures.Mean, FigureBound.Exact));
        Assert.IsType<Disclosed<ScoreFigure>.Withheld>(figures.StandardDeviation);
    }

    [Fact]
    public void AReversedQuestionsBoundTurnsInAnswerCodes()
    {
        var instrument = Given.Instrument(Given.Theme("t", Given.Question("q", reversed: true)));
        var figures = TestReleases.Unrounded.Apply(Given.Scores(Given.Closed(instrument, Given.Tree("A"), ("A", 10)), [.. Enumerable.Repeat(("A", (string?)null, "1"), 10)])).Find("A")!.Total.Themes[0].Questions[0];

        Assert.Equal("97.500", Rounded(figures.Mean, FigureBound.AtLeast));
        Assert.Equal("1.100", Rounded(figures.RawMean, FigureBound.AtMost));
    }

    [Fact]
    public void F1_ThemesQuestionsAreShownAndWithheldTogether()
    {
        foreach (var cell in DisclosurePolicy.Standard.Apply(W1()).Reports.SelectMany(r => r.Cells))
        {
            foreach (var theme in cell.Themes) Assert.All(theme.Questions, q => Assert.Equal(theme.Mean.IsShown, q.Mean.IsShown));
        }
    }

    [Fact]
    public void F3_AnUnpublishedQuestionLowersNoCountAndIsNowhere()
    {
        (string, string?, string)[] sheets = [.. Enumerable.Repeat(("A", (string?)null, "4,4,"), 6), .. Enumerable.Repeat(("A", (string?)null, "4,4,4"), 3)];
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A"), ("A", 9)), sheets);
        Assert.False(DisclosurePolicy.Standard.Apply(scores).Find("A")!.Find(Climate)!.Mean.IsShown);

        var policy = DisclosurePolicy.Create("without s3", unpublished: [QuestionCode.From("s3")]).ValueOrThrow();
        var theme = policy.Apply(scores).Find("A")!.Find(Climate)!;
        Assert.True(theme.Mean.IsShown);
        Assert.Null(theme.Find(QuestionCode.From("s3")));
        Assert.DoesNotContain("s3", TidyReport.Write(policy.Apply(scores).Reports));
    }

    [Fact]
    public void F4_ASensitiveQuestionMakesItsThemeSensitive()
    {
        var instrument = Given.Instrument(Given.Theme("mild", Given.Question("q1")), Given.Theme("hard", Given.Question("q2", sensitive: true)));
        var report = DisclosurePolicy.Standard.Apply(Given.Scores(Given.Closed(instrument, Given.Tree("A"), ("A", 30)), [.. Enumerable.Range(0, 19).Select(i => ("A", (string?)null, $"{(i % 5) + 1},{(i % 5) + 1}"))])).Find("A")!;

        Assert.True(report.Find(ThemeCode.From("mild"))!.Mean.IsShown);
        Assert.False(report.Find(ThemeCode.From("hard"))!.Mean.IsShown);
    }

    [Fact]
    public void F5_DistributionsNeedMorePeopleThanMeans()
    {
        (string, string?, string)[] seven = [.. Enumerable.Range(0, 7).Select(i => ("A", (string?)null, $"{(i % 5) + 1},{(i % 5) + 1},{(i % 5) + 1}"))];
        var question = DisclosurePolicy.Standard.Apply(Given.Scores(Given.Closed(Given.Three, Given.Tree("A"), ("A", 9)), seven)).Find("A")!.Find(Climate)!.Questions[0];

        Assert.True(question.Mean.IsShown);
        Assert.False(question.Distribution.IsShown);
    }

    [Fact]
    public void F6_AnUnknownNumberInvitedGivesNoRateAndKeepsTheCount()
    {
        var report = DisclosurePolicy.Standard.Apply(Given.Scores(Given.Closed(Given.Three, Given.Tree("A")), [.. Enumerable.Range(0, 7).Select(i => ("A", (string?)null, $"{(i % 5) + 1},2,3"))])).Find("A")!;

        Assert.True(report.Total.Responses.TryGetShown(out var count) && count.Answered == 7 && count.Invited is null);
        Assert.IsType<Disclosed<ScoreFigure>.NoData>(report.Total.ResponseRate);
    }

    [Fact]
    public void F8_NotAskedNoDataAndWithheldAreThreeThings()
    {
        var instrument = Given.Instrument(
            new Theme(ThemeCode.From("for-leaders"), [Given.Question("l1")], Audience.Leaders), Given.Theme("for-all", Given.Question("a1")));
        (string, string?, string)[] sheets = [.. Enumerable.Range(0, 9).Select(i => ("A", (string?)"Sykepleier", $",{(i % 5) + 1}")), ("B", "Sykepleier", ",1"), .. Enumerable.Range(0, 9).Select(i => ("C", (string?)"Leder", $"{(i % 5) + 1},{(i % 5) + 1}"))];
        var release = DisclosurePolicy.Standard.Apply(Given.Scores(Given.Closed(instrument, Given.Tree("A", "B", "C", "E"), ("A", 9), ("B", 9), ("C", 9), ("E", 9)), sheets), ReleaseRequest.TotalsAndRoles);

        Assert.IsType<Disclosed<ScoreFigure>.NotAsked>(release.Find("A")!.Total.Themes[0].Mean);
        Assert.True(release.Find("A")!.Total.Themes[1].Mean.IsShown);
        Assert.IsType<Disclosed<ScoreFigure>.Withheld>(release.Find("B")!.Total.Themes[1].Mean);
        Assert.IsType<Disclosed<ScoreFigure>.NoData>(release.Find("E")!.Total.Themes[1].Mean);
        var leaders = release.Find("A")!.Breakdowns.Single(b => b.Value == "Leder");
        Assert.IsType<Disclosed<ScoreFigure>.Withheld>(leaders.Themes[1].Mean);
        var nurses = release.Find("C")!.Breakdowns.Single(b => b.Value == "Sykepleier");
        Assert.IsType<Disclosed<ScoreFigure>.NotAsked>(nurses.Themes[0].Mean);
    }

    [Fact]
    public void AnEmptyBreakdownCellLooksWithheldUnlessThePolicySaysOtherwise()
    {
        var scores = W1();
        var open = DisclosurePolicy.Create("open", emptyBreakdownCells: EmptyBreakdownCells.AsNoData).ValueOrThrow();

        Assert.IsType<Disclosed<ScoreFigure>.Withheld>(DisclosurePolicy.Standard.Apply(scores, ReleaseRequest.TotalsAndRoles).Find("C")!.Breakdowns.Single(b => b.Value == "Lege").Themes[0].Mean);
        Assert.IsType<Disclosed<ScoreFigure>.NoData>(open.Apply(scores, ReleaseRequest.TotalsAndRoles).Find("C")!.Breakdowns.Single(b => b.Value == "Lege").Themes[0].Mean);
    }

    [Fact]
    public void W5AsASurvey_AReportingGroupSpeaksForItsMembers()
    {
        var tree = Given.Tree("A", "B", "C");
        var round = Given.Closed(Given.Three, tree, ("A", 5), ("B", 5), ("C", 15));
        var scores = Given.Scores(round, Sheets(("A", 4), ("B", 3), ("C", 12)));
        var groups = ReportingGroups.Create([new ReportingGroup(GroupId.From("AB"), "A og B", [UnitId.From("A"), UnitId.From("B")], "små enheter", round.Id)], tree, FindingPolicy.Default);

        var alone = DisclosurePolicy.Standard.Apply(scores);
        Assert.False(alone.Find("A")!.Find(Climate)!.Mean.IsShown);
        var together = DisclosurePolicy.Standard.Apply(scores, new ReleaseRequest(groups: groups));
        Assert.True(together.Find("AB")!.Find(Climate)!.Mean.TryGetShown(out var mean) && mean.Respondents == 7);
        Assert.Equal(["A", "B"], together.Find("AB")!.Members.Select(m => m.Value));
        Assert.Equal("AB", together.Find("A")!.ReportedIn!.Value);
        Assert.False(together.Find("A")!.Find(Climate)!.Mean.IsShown);
        Assert.True(together.Find("D")!.Find(Climate)!.Mean.IsShown && together.Find("C")!.Find(Climate)!.Mean.IsShown);
    }

    [Fact]
    public void W10AsASurvey_OneLateAnswerStaysHidden()
    {
        var tree = Given.Tree("A", "B");
        var round = Given.Closed(Given.Three, tree, ("A", 20), ("B", 20));
        var first = Given.Responses(round, Sheets(("A", 10), ("B", 12)));
        var scores = SurveyScores.Compute(round, SurveyTally.Of(first));
        var released = DisclosurePolicy.Standard.Apply(scores);
        Assert.True(released.Find("A")!.Find(Climate)!.Mean.IsShown);

        var late = SurveyScores.Compute(round, SurveyTally.Of(first.WithLateAnswers(Given.Responses(round, Sheets(("A", 1))))));
        var request = new ReleaseRequest(version: 2, earlier: [new KeyValuePair<int, SurveyScores>(1, scores)]);
        var again = DisclosurePolicy.Standard.Apply(late, request, released.Ledger);
        Assert.False(again.Find("A")!.Find(Climate)!.Mean.IsShown);
        Assert.False(again.Find("D")!.Find(Climate)!.Mean.IsShown);
        Assert.True(again.Find("B")!.Find(Climate)!.Mean.IsShown);

        Assert.Contains(DisclosurePolicy.Standard.CanRelease(late, request, released.Ledger), f => f.Code == ReleaseRules.WouldDisclose.Code);
        var refused = Assert.Throws<RuleViolationException>(() => DisclosurePolicy.Standard.Apply(late, new ReleaseRequest(version: 2, earlier: [new KeyValuePair<int, SurveyScores>(1, scores)], allOrNothing: true), released.Ledger));
        Assert.Equal(ReleaseRules.WouldDisclose.Code, refused.Findings[0].Code);
        var missing = Assert.Throws<RuleViolationException>(() => DisclosurePolicy.Standard.Apply(late, new ReleaseRequest(version: 2), released.Ledger));
        Assert.Equal(ReleaseRules.ResponseSetNeeded.Code, missing.Findings[0].Code);
    }

    [Fact]
    public void AReleaseMadeTwiceIsTheSameAndAddsNothing()
    {
        var scores = W1();
        var first = DisclosurePolicy.Standard.Apply(scores, ReleaseRequest.TotalsAndRoles);
        var second = DisclosurePolicy.Standard.Apply(scores, ReleaseRequest.TotalsAndRoles, first.Ledger);

        Assert.Equal(TidyReport.Write(first.Reports), TidyReport.Write(second.Reports));
        Assert.Equal(first.Ledger.LastHash, second.Ledger.LastHash);
        Assert.True(first.Ledger.Entries.Length > 0);
        Assert.Equal(RoundState.Released, first.Round.State);
    }

    [Fact]
    public void AChangedLedgerIsRefused()
    {
        var ledger = DisclosurePolicy.Standard.Apply(W1()).Ledger;

        Assert.True(ReleaseLedger.Read(ledger.Round, ledger.Entries).IsAccepted);
        Assert.Equal(ReleaseRules.BrokenChain.Code, ReleaseLedger.Read(ledger.Round, ledger.Entries.Skip(1)).Problems[0].Code);
    }

    [Fact]
    public void ALedgerReadBackIsTheSameAndAnAlteredOneIsRefused()
    {
        var ledger = DisclosurePolicy.Standard.Apply(W1(), ReleaseRequest.TotalsAndRoles, null, Instant.FromUtc(2026, 3, 1, 12, 0)).Ledger;
        ledger = ledger.Withdraw(ledger.Entries[0].Cell, ledger.Entries[0].Family, Instant.FromUtc(2026, 3, 2, 12, 0));
        var bytes = ReleaseLedgerJson.Write(ledger);

        Assert.Equal(ledger.LastHash, ReleaseLedgerJson.Read(bytes).ValueOrThrow().LastHash);
        Assert.Equal(bytes, ReleaseLedgerJson.Write(ReleaseLedgerJson.Read(bytes).ValueOrThrow()));
        var altered = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("2026-03-01", "2026-03-03"));
        Assert.Contains(ReleaseLedgerJson.Read(altered).Problems, p => p.Code == ReleaseRules.BrokenChain.Code);
        Assert.Equal(TidyReport.Write(DisclosurePolicy.Standard.Apply(W1(), ReleaseRequest.TotalsAndRoles, ledger).Reports), TidyReport.Write(DisclosurePolicy.Standard.Apply(W1(), ReleaseRequest.TotalsAndRoles).Reports));
    }

    [Fact]
    public void ReportsReadBackSayTheSame()
    {
        var release = DisclosurePolicy.Standard.Apply(W1(), ReleaseRequest.TotalsAndRoles);
        var bytes = UnitReportJson.Write(release.Reports);
        var read = UnitReportJson.Read(bytes).ValueOrThrow();

        Assert.Equal(TidyReport.Write(release.Reports), TidyReport.Write(read));
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(UnitReportJson.Write(read)));
    }

    [Fact]
    public void TheAnswerFrameTravelsWithTheReport()
    {
        AnswerFrame unit = new(UnitOrGroup.Of(UnitId.From("C")), LeaderLevel.Section, new("Nærmeste leder", "Næraste leiar", "Your nearest leader"));
        AnswerFrame group = new(UnitOrGroup.Of(GroupId.From("AB")), null, LocalisedText.Same("A + B"));
        var request = new ReleaseRequest(answerFrames: [new(UnitId.From("C"), unit), new(UnitId.From("A"), group)]);
        var bytes = UnitReportJson.Write(DisclosurePolicy.Standard.Apply(W1(), request).Reports);
        var read = UnitReportJson.Read(bytes).ValueOrThrow();

        Assert.Equal(unit, read.Single(r => r.Id == "C").Frame);
        Assert.Equal(group, read.Single(r => r.Id == "A").Frame);
        Assert.Null(read.Single(r => r.Id == "B").Frame);
        Assert.Contains("A + B", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void P18_AReadersFileHoldsNoTraceOfThePreciseReason()
    {
        var release = DisclosurePolicy.Standard.Apply(W1(), ReleaseRequest.TotalsAndRoles);
        var text = Encoding.UTF8.GetString(UnitReportJson.Write(release.Reports)) + TidyReport.Write(release.Reports);

        foreach (var kind in new[] { "BelowThreshold", "ProtectsOthers", "NotVerified", "ReleasedEarlier" }) Assert.DoesNotContain(kind, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void P3_AnswersNeverDecideWhatIsShown()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A", "B", "C"), ("A", 5), ("B", 10), ("C", 16));
        string Pattern(Func<int, string> answer)
        {
            (string, string?, string)[] sheets = [.. Sheets(("A", 4), ("B", 9), ("C", 14)).Select((s, i) => (s.Unit, s.Role, string.Join(",", answer(i), answer(i + 1), answer(i + 2))))];
            return string.Concat(DisclosurePolicy.Standard.Apply(Given.Scores(round, sheets), ReleaseRequest.TotalsAndRoles).Reports.SelectMany(r => r.Cells).SelectMany(c => c.Themes).Select(t => t.Mean.IsShown ? '1' : '0'));
        }

        Assert.Equal(Pattern(_ => "1"), Pattern(i => ((i % 5) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    internal static (string Unit, string? Role, string Answers)[] Sheets(params (string Unit, int People)[] units)
        => [.. units.SelectMany(u => Enumerable.Range(0, u.People).Select(i => (u.Unit, (string?)null, $"{(i % 5) + 1},{((i + 1) % 5) + 1},{((i + 3) % 5) + 1}")))];

    // D: A 4, B 9, C 14; doctors in A and B only.
    internal static SurveyScores W1()
        => Given.Scores(
            Given.Closed(Given.Three, Given.Tree("A", "B", "C"), ("A", 5), ("B", 10), ("C", 16)),
            [.. Sheets(("A", 4), ("B", 9), ("C", 14)).Select((s, i) => (s.Unit, s.Unit != "C" && i % 3 == 0 ? "Lege" : "Sykepleier", s.Answers))]);

    private static string Rounded(Disclosed<ScoreFigure> figure, FigureBound bound)
    {
        Assert.True(figure.TryGetShown(out var shown));
        Assert.Equal(bound, shown!.Bound);
        return Math.Round(shown.Value, 3, MidpointRounding.AwayFromZero).ToString("F3", System.Globalization.CultureInfo.InvariantCulture);
    }
}
