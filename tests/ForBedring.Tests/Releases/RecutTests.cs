using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>Answers on another tree: who must have a place, and how many were invited there.</summary>
public class RecutTests
{
    // H above D1 (A), and D2 (C); the other tree has D2 no more.
    private static readonly OrgTree Older = Tree(("A", "D1"), ("C", "D2"));
    private static readonly OrgTree Newer = OrgTree.Read([Unit("H", OrgLevel.Clinic, null), Unit("D1", OrgLevel.Department, "H"), Unit("A", OrgLevel.Section, "D1"), Unit("C", OrgLevel.Section, "D1")]).ValueOrThrow();

    [Fact]
    public void WhereverPeopleAreOrWereInvitedThereMustBeAPlace()
    {
        // Nobody is directly in D2, which the other tree does not have.
        Assert.Equal("", Unplaced([("A", 9), ("C", 9)]));
        // Some answered, or some were invited; 0 invited are nobody.
        Assert.Equal("D2", Unplaced([("A", 9), ("D2", 1)]));
        Assert.Equal("D2", Unplaced([("A", 9)], ("D2", 1)));
        Assert.Equal("", Unplaced([("A", 9)], ("D2", 0)));
        Assert.Equal("D2", Unplaced([("D2", 3)], ("D2", 5)));
    }

    [Fact]
    public void PeopleAtTheTopKeepTheirPlace()
    {
        Assert.Equal("", Unplaced([("H", 6), ("A", 9), ("C", 9)]));
        var scores = Scores([("H", 6), ("A", 9), ("C", 9)]);
        var release = DisclosurePolicy.Standard.Apply(scores, new ReleaseRequest(recut: Recut.Create(scores, Newer, UnitMap.SameCodes(Older, Newer))));

        // H is 6 + 9 + 9, D1 is 9 + 9.
        Assert.Equal("H24 D1+18 A9 C9", string.Join(" ", release.Reports.Select(r => r.Id + (r.Id == "D1" ? "+" : "") + (r.Find(ThemeCode.From("safety-climate"))!.Mean.TryGetShown(out var mean) ? Text(mean.Respondents) : "?"))));
    }

    [Fact]
    public void AUnitThatWasSplitHasNoPlaceAndTakesNobodyElses()
    {
        var newer = Tree(("A1", "D1"), ("A2", "D1"), ("C", "D2"));
        UnitMapping Line(string from, string to, UnitChange change) => new(UnitId.From(from), UnitId.From(to), change);
        var map = UnitMap.Create([Line("A", "A1", UnitChange.Split), Line("A", "A2", UnitChange.Split), Line("C", "C", UnitChange.Same)], Older, newer);

        // Only C has a place.
        var scores = Scores([("H", 5), ("D1", 5), ("D2", 5), ("A", 5), ("C", 5)]);
        Assert.Equal(["A", "D1", "D2", "H"], Recut.CanCreate(scores, newer, map).Select(f => f.Subject.Id).OrderBy(id => id, StringComparer.Ordinal));
    }

    [Theory]
    // Everyone's number is known: 10 + 12.
    [InlineData("A10 C12", "D1 22")]
    // Nobody was invited to E, and that is known.
    [InlineData("A10 C12 E0", "D1 22")]
    public void TheNumberInvitedIsThatOfAllPartsWhereEachIsKnown(string invited, string expected)
        => Assert.Equal(expected, "D1 " + Invited(invited.Contains('E') ? [("A", "D1"), ("C", "D2"), ("E", "D2")] : [("A", "D1"), ("C", "D2")], invited, ("A", 9), ("C", 9)));

    [Fact]
    public void TheNumberInvitedIsNotKnownWhereThatOfAPartIsNot()
    {
        // A section that nobody answered in, and a section with answers.
        Assert.Equal("?", Invited([("A", "D1"), ("C", "D2"), ("E", "D2")], "A10 C12", ("A", 9), ("C", 9)));
        Assert.Equal("?", Invited([("A", "D1"), ("C", "D2")], "A10", ("A", 9), ("C", 9)));
        // A department with answers of its own; with none, its sections say it all.
        Assert.Equal("?", Invited([("A", "D1"), ("C", "D1")], "A10 C12", ("A", 9), ("C", 9), ("D1", 5)));
        Assert.Equal("22", Invited([("A", "D1"), ("C", "D1")], "A10 C12", ("A", 9), ("C", 9)));
    }

    [Fact]
    public void OtherTreesOfARequestStandInOneOrderAndOnce()
    {
        var scores = Scores([("A", 9), ("C", 9)]);
        var recuts = new[] { Newer, Older, Tree(("A", "D1"), ("C", "D1")), Tree(("A", "D2"), ("C", "D1")) }.Select(t => Recut.Create(scores, t, UnitMap.SameCodes(Older, t))).ToList();
        string Of(IEnumerable<Recut> given, Recut? asked = null) => string.Join(" ", new ReleaseRequest(recut: asked, earlierRecuts: given).EarlierRecuts.Select(r => r.Fingerprint));

        Assert.Equal(string.Join(" ", recuts.Select(r => r.Fingerprint).OrderBy(f => f, StringComparer.Ordinal)), Of(recuts));
        Assert.Equal(Of(recuts), Of(recuts.Concat(recuts)));
        Assert.Equal(Of(recuts.Skip(1)), Of(recuts, recuts[0]));
    }

    [Fact]
    public void EarlierVersionsAreNumberedFromOneAndBelowTheOneAskedFor()
    {
        var scores = Scores([("A", 9)]);
        ReleaseRequest Of(int version, params int[] earlier) => new(version: version, earlier: earlier.Select(v => new KeyValuePair<int, SurveyScores>(v, scores)));

        Assert.Equal([1, 2], Of(3, 1, 2).Earlier.Keys);
        Assert.Throws<ArgumentException>(() => Of(3, 0));
        Assert.Throws<ArgumentException>(() => Of(3, 3));
        Assert.Throws<ArgumentException>(() => Of(3, 1, 4));
        Assert.Equal(("version 3", "version 1 by role"), (Of(3).ToString(), ReleaseRequest.TotalsAndRoles.ToString()));
    }

    // The number invited to D1 of a tree where all sections lie below D1.
    private static string Invited((string Unit, string Above)[] sections, string invited, params (string Unit, int People)[] units)
    {
        var (older, newer) = (Tree(sections), Tree([.. sections.Select(s => (s.Unit, "D1"))]));
        (string, int)[] people = [.. invited.Split(' ').Select(i => (i.Substring(0, 1), int.Parse(i.Substring(1), System.Globalization.CultureInfo.InvariantCulture)))];
        var scores = Given.Scores(Given.Closed(Given.Three, older, people), ReleaseTests.Sheets(units));
        var report = DisclosurePolicy.Standard.Apply(scores, new ReleaseRequest(recut: Recut.Create(scores, newer, UnitMap.SameCodes(older, newer)))).Find("D1")!;
        Assert.True(report.Total.Responses.TryGetShown(out var responses));
        return responses.Invited is { } known ? Text(known) : "?";
    }

    private static string Unplaced((string Unit, int People)[] units, params (string Unit, int People)[] invited)
    {
        var scores = Scores(units, invited);
        return string.Join(" ", Recut.CanCreate(scores, Newer, UnitMap.SameCodes(Older, Newer)).Select(f => f.Subject.Id));
    }

    private static SurveyScores Scores((string Unit, int People)[] units, params (string Unit, int People)[] invited)
        => Given.Scores(Given.Closed(Given.Three, Older, invited), ReleaseTests.Sheets(units));

    private static OrgTree Tree(params (string Unit, string Above)[] sections)
        => OrgTree.Read([Unit("H", OrgLevel.Clinic, null), Unit("D1", OrgLevel.Department, "H"), Unit("D2", OrgLevel.Department, "H"), .. sections.Select(s => Unit(s.Unit, OrgLevel.Section, s.Above))]).ValueOrThrow();

    private static OrgUnit Unit(string id, OrgLevel level, string? above) => new(UnitId.From(id), id, level, above is null ? null : UnitId.From(above));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
