using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Tests.Surveys;
using FsCheck.Fluent;

namespace ForBedring.Tests.Releases;

/// <summary>What goes with the reports: comments, open rounds, reporting groups, intervals, counts with several demands.</summary>
public class AroundTheReportTests
{
    private static readonly CommentsReviewed Reviewed = new(new RoleRef(Role.SafetyRepresentative), new LocalDate(2026, 3, 1));

    [Fact]
    public void X7_CommentsNeedTenWhoAnsweredAndNoSmallRemainder()
    {
        var tree = Given.Tree("A", "B", "C");
        var scores = Given.Scores(Given.Closed(Given.Three, tree, ("A", 20), ("B", 20), ("C", 20)), ReleaseTests.Sheets(("A", 12), ("B", 7), ("C", 14)));
        var release = DisclosurePolicy.Standard.ApplyToComments(scores, [new(UnitId.From("A"), "a1"), new(UnitId.From("A"), "a2"), new(UnitId.From("B"), "b1"), new(UnitId.From("C"), "c1")], Reviewed);

        bool Shows(string unit) => release.Comments.Single(c => c.Unit.Value == unit).Texts.IsShown;
        Assert.True(Shows("D") && Shows("C"));
        Assert.False(Shows("A"));
        Assert.False(Shows("B"));
        Assert.True(release.Comments.Single(c => c.Unit.Value == "D").Texts.TryGetShown(out var all));
        Assert.Equal(["a1", "a2", "b1", "c1"], all!.Texts.OrderBy(t => t, StringComparer.Ordinal));
        Assert.NotEmpty(release.Ledger.Entries);
    }

    [Fact]
    public void X7_CommentsStandInAnOrderThatTellsNothing()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A"), ("A", 20)), ReleaseTests.Sheets(("A", 12)));
        var texts = new[] { "one", "two", "three", "four" };
        IEnumerable<string> Order(IEnumerable<string> given)
            => DisclosurePolicy.Standard.ApplyToComments(scores, given.Select(t => new SurveyComment(UnitId.From("A"), t)), Reviewed).Comments.Single(c => c.Unit.Value == "A").Texts.TryGetShown(out var shown) ? shown.Texts : [];

        Assert.Equal(Order(texts), Order(((IEnumerable<string>)texts).Reverse()));
        Assert.Equal(4, Order(texts).Count());
    }

    [Fact]
    public void X6_TheCountOfAnOpenRoundStandsStillUntilFiveHaveBeenAdded()
    {
        var policy = DisclosurePolicy.Standard;
        var none = policy.WhileOpen(Disclosed<ResponseCount>.None, 4, 30);
        Assert.False(none.IsShown);
        var first = policy.WhileOpen(none, 6, 30);
        Assert.True(first.TryGetShown(out var six) && six.Answered == 6);
        Assert.Same(first, policy.WhileOpen(first, 10, 30));
        Assert.True(policy.WhileOpen(first, 11, 30).TryGetShown(out var eleven) && eleven.Answered == 11);
        Assert.False(policy.WhileOpen(none, 4, 4).IsShown);
    }

    [Fact]
    public void X3_SmallSiblingsThatReachTheThresholdTogetherAreProposed()
    {
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A", "B", "C", "E", "F")), ReleaseTests.Sheets(("A", 4), ("B", 3), ("C", 12), ("E", 2), ("F", 1)));

        Assert.Equal(["A+F", "B+E"], DisclosurePolicy.Standard.SuggestReportingGroups(scores).Select(s => string.Join("+", s)));
    }

    [Fact]
    public void TheIntervalOfTheWorkedExample() => Assert.Equal((17L, 20L), IntervalAudit.Bounds(4, 12, 57, 1, 5));

    [Fact]
    public void P15_TheClosedFormIsTheBestThereIs()
        => Property.Holds(
            from n in Gen.Choose(1, 6)
            from m in Gen.Choose(0, n)
            from answers in Gen.Choose(1, 4).ArrayOf(n)
            select (m, answers),
            x =>
            {
                var sum = x.answers.Sum();
                var sums = Every(x.answers.Length).Where(a => a.Sum() == sum).Select(a => a.Take(x.m).Sum()).ToList();
                Assert.Equal((sums.Min(), sums.Max()), ((int, int))IntervalAudit.Bounds(x.m, x.answers.Length, sum, 1, 4));
            }, 1000);

    [Fact]
    public void AWithheldUnitWhoseSiblingsLeaveNoRoomIsNamed()
    {
        (string, string?, string)[] sheets = [.. Enumerable.Repeat(("A", (string?)null, "5,5,5"), 4), .. Enumerable.Repeat(("B", (string?)null, "5,5,5"), 9), .. ReleaseTests.Sheets(("C", 14))];
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree("A", "B", "C"), ("A", 5), ("B", 10), ("C", 16)), sheets);
        var findings = IntervalAudit.Of(scores, DisclosurePolicy.Standard.Apply(scores));

        Assert.Equal(["A", "B"], findings.Select(f => f.Subject.Id));
        Assert.All(findings, f => Assert.DoesNotContain(f.Message.English, char.IsDigit));
        var mixed = ReleaseTests.W1();
        Assert.Empty(IntervalAudit.Of(mixed, DisclosurePolicy.Standard.Apply(mixed)));
    }

    private static IEnumerable<int[]> Every(int n)
        => n == 0 ? [[]] : Every(n - 1).SelectMany(rest => Enumerable.Range(1, 4).Select(a => rest.Append(a).ToArray()));
}
