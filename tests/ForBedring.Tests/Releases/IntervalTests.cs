using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>How closely a withheld sum is bounded. One question of 1 to 5: each person has 0 to 4 steps.</summary>
public class IntervalTests
{
    private static readonly Instrument One = Given.Instrument(Given.Theme("t", Given.Question("q")));

    // A 4 and B 9 are withheld below D, C 14 is shown: A and B are a block of 13 with at most 52 steps.
    // A lies between S − 36 and 16 and is narrow up to a width of 16 / 4 = 4: from S = 48. B lies between S − 16 and 36, narrow up to 9: from S = 43.
    [Theory]
    [InlineData(52, "A B")]
    [InlineData(48, "A B")]
    [InlineData(47, "B")]
    [InlineData(43, "B")]
    [InlineData(42, "")]
    public void AQuarterOfTheRangeIsNarrow(int steps, string narrow)
    {
        var missing = 52 - steps;
        string[] answers = [.. Enumerable.Range(0, 13).Select(i => missing >= 4 * (i + 1) ? "1" : missing > 4 * i ? Answer(5 - (missing - (4 * i))) : "5")];
        var scores = Scores([.. answers.Select((a, i) => (i < 9 ? "B" : "A", (string?)null, a)), .. Enumerable.Range(0, 14).Select(i => ("C", (string?)null, Answer((i % 5) + 1)))]);
        Assert.Equal(steps, answers.Sum(a => a[0] - '1'));

        Assert.Equal(narrow, Narrow(scores, DisclosurePolicy.Standard, 0.25m));
    }

    [Fact]
    public void PeopleUnderNoShownUnitHaveTheirWholeRange()
    {
        var scores = Scores([.. Enumerable.Repeat(("A", (string?)null, "5"), 4)]);

        Assert.Equal("", Narrow(scores, DisclosurePolicy.Standard, 0.25m));
        Assert.Equal("", Narrow(scores, DisclosurePolicy.Standard, 0.99m));
        // All of the range is a share too.
        Assert.Equal("A D", Narrow(scores, DisclosurePolicy.Standard, 1m));
    }

    [Fact]
    public void AWithheldUnitIsAsWideAsItsPartsTogether()
    {
        // Nine in A, which is kept, and three more directly in D: D is withheld. A's sum is known, the three have 3 · 4 steps of D's 12 · 4: a quarter.
        var scores = Scores([.. Enumerable.Repeat(("A", (string?)null, "3"), 9), .. Enumerable.Repeat(("D", (string?)null, "3"), 3)]);
        var policy = DisclosurePolicy.Create("keep A", options: new DisclosureOptions(alwaysPrefer: ["A"])).ValueOrThrow();

        Assert.Equal("D", Narrow(scores, policy, 0.25m));
        Assert.Equal("", Narrow(scores, policy, 0.24m));
    }

    [Fact]
    public void AShareIsAboveNothingAndAtMostAll()
    {
        var scores = Scores([.. Enumerable.Repeat(("A", (string?)null, "5"), 4)]);
        var release = DisclosurePolicy.Standard.Apply(scores);

        foreach (var share in new[] { 0m, -0.25m, 1.01m }) Assert.Throws<ArgumentOutOfRangeException>(() => IntervalAudit.Of(scores, release, share));
        Assert.NotEmpty(IntervalAudit.Of(scores, release, 1m));
    }

    [Fact]
    public void SheetsInSeveralUnitsAreNoTreeAndGetNoFindings()
    {
        var inOne = Enumerable.Repeat(("A", (string?)null, "5"), 4).ToArray();

        Assert.Equal("A D", Narrow(Scores(inOne), DisclosurePolicy.Standard, 1m));
        Assert.Equal("", Narrow(Scores([.. inOne, ("A|B", null, "5")]), DisclosurePolicy.Standard, 1m));
    }

    private static SurveyScores Scores((string, string?, string)[] sheets) => Given.Scores(Given.Closed(One, Given.Tree("A", "B", "C")), sheets);

    private static string Narrow(SurveyScores scores, DisclosurePolicy policy, decimal share)
        => string.Join(" ", IntervalAudit.Of(scores, policy.Apply(scores), share).Select(f => f.Subject.Id));

    private static string Answer(int code) => code.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
