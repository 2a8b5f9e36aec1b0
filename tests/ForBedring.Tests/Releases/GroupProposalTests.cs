using ForBedring.Releases;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>Which small siblings are proposed as reporting groups: as few as possible that reach five together.</summary>
public class GroupProposalTests
{
    [Theory]
    // Two of three, and the last is the smallest that reaches; without a larger sibling too.
    [InlineData("A4 B3", "A+B")]
    [InlineData("A4 B3 C1", "A+C")]
    // 3 + 1 does not reach five, 3 + 3 does; the one left over reaches with nobody.
    [InlineData("A3 B3 C1", "A+B")]
    // Of equally large ones the first by code.
    [InlineData("A3 B3 C3 E2", "A+E B+C")]
    // Three are needed: 2 + 2 is four.
    [InlineData("A2 B2 C2", "A+B+C")]
    // Nobody else, or too few altogether: nothing is proposed.
    [InlineData("A3", "")]
    [InlineData("A1 B1 C2", "")]
    // Five are enough alone, and nobody needs no group.
    [InlineData("A5", "")]
    [InlineData("A5 B9", "")]
    [InlineData("A0 B9", "")]
    // Where the small ones do not reach, the smallest of the larger ones joins, the first by code of two.
    [InlineData("A3 B5", "A+B")]
    [InlineData("A3 B9 C6", "A+C")]
    [InlineData("A3 B6 C6", "A+B")]
    [InlineData("A3 B0 C9", "A+C")]
    [InlineData("A1 B2 C9 E7", "A+B+E")]
    // The pair first, then what is left with a larger one.
    [InlineData("A4 B3 C2 E9", "A+C B+E")]
    public void AsFewSmallSiblingsAsReachFiveAreProposed(string people, string proposed)
    {
        (string Unit, int People)[] units = [.. people.Split(' ').Select(p => (p.Substring(0, 1), p[1] - '0'))];
        var scores = Given.Scores(Given.Closed(Given.Three, Given.Tree([.. units.Select(u => u.Unit)])), ReleaseTests.Sheets(units));

        Assert.Equal(proposed, string.Join(" ", DisclosurePolicy.Standard.SuggestReportingGroups(scores).Select(s => string.Join("+", s))));
    }
}
