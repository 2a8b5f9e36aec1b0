using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>Comments on a theme and on the survey: whose people count, by which threshold, in which order.</summary>
public class CommentTests
{
    private static readonly CommentsReviewed Reviewed = new(new RoleRef(Role.SafetyRepresentative), new LocalDate(2026, 3, 1));

    private static readonly ThemeCode Climate = ThemeCode.From("safety-climate");
    private static readonly ThemeCode Bullying = ThemeCode.From("bullying");

    private static readonly Instrument TwoThemes = Given.Instrument(Given.Theme("safety-climate", Given.Question("s1"), Given.Question("s2")), Given.Theme("bullying", Given.Question("b1", sensitive: true)));

    [Fact]
    public void CommentsOnAThemeCountWhoAnsweredItAndNotWhoAnsweredTheSurvey()
    {
        // A: 14 sheets, of whom 9 answered on the climate. D has them and 22 of B.
        var scores = Scores(("A", 9, "3,4,"), ("A", 5, ",,2"), ("B", 22, "2,5,"));
        var release = DisclosurePolicy.Standard.ApplyToComments(scores, [On("A", "a", Climate), On("B", "b", Climate)], Reviewed);

        Assert.Equal(["D", "A", "B"], release.Comments.Select(c => c.Unit.Value));
        Assert.All(release.Comments, c => Assert.Equal(Climate, c.Theme));
        Assert.Equal(["a", "b"], Texts(release, "D", Climate).OrderBy(t => t, StringComparer.Ordinal));
        Assert.Empty(Texts(release, "A", Climate));

        // B less than D by nine people, under ten.
        Assert.Empty(Texts(release, "B", Climate));
        Assert.Equal(["comments:safety-climate"], release.Ledger.Entries.Select(e => e.Family).Distinct());
    }

    [Fact]
    public void CommentsOnTheSurveyCountSheetsAndNeedSomeThemeShown()
    {
        var scores = Scores(("A", 14, "3,4,"), ("B", 22, "2,5,"));
        var release = DisclosurePolicy.Standard.ApplyToComments(scores, [On("A", "a", null), On("B", "b", null)], Reviewed);
        Assert.Equal(["a"], Texts(release, "A", null));
        Assert.Equal(["comments:survey"], release.Ledger.Entries.Select(e => e.Family).Distinct());

        // Fourteen sheets, and four answers on the climate: nothing of A is shown, so its comments are not either.
        var blank = Scores(("A", 4, "3,4,"), ("A", 10, ",,3"), ("B", 22, "2,5,"));
        Assert.Empty(Texts(DisclosurePolicy.Standard.ApplyToComments(blank, [On("A", "a", null)], Reviewed), "A", null));
    }

    [Fact]
    public void CommentsOnASensitiveThemeNeedAsManyAsItsFigures()
    {
        var scores = Scores(("A", 15, "3,4,2"), ("B", 22, "2,5,3"));
        var release = DisclosurePolicy.Standard.ApplyToComments(scores, [On("A", "a", Bullying), On("B", "b", Bullying), On("A", "c", Climate)], Reviewed);

        // 15 are enough for comments on the climate (10) and too few for those on bullying (20); B is far enough from D for both.
        Assert.Empty(Texts(release, "A", Bullying));
        Assert.Equal(["b"], Texts(release, "B", Bullying));
        Assert.Equal(["c"], Texts(release, "A", Climate));
    }

    [Fact]
    public void TheSurveyStandsFirstThenTheThemesAsInTheInstrument()
    {
        var scores = Scores(("A", 15, "3,4,2"), ("B", 22, "2,5,3"));
        SurveyComment[] comments = [On("B", "1", Bullying), On("B", "2", Climate), On("B", "3", null)];
        var release = DisclosurePolicy.Standard.ApplyToComments(scores, comments, Reviewed);

        Assert.Equal([null, "safety-climate", "bullying"], release.Comments.Select(c => c.Theme?.Value).Distinct());
        Assert.Equal(9, release.Comments.Length);
    }

    [Fact]
    public void TextsStandInTheOrderOfTheirHashes()
    {
        // SHA-256 of the round, a line feed and the text.
        var texts = new[] { "en", "to", "tre", "fire", "fem", "seks", "sju" };
        static string Hash(string text) => Digest.Sha256("2026\n" + text);

        var release = DisclosurePolicy.Standard.ApplyToComments(Scores(("A", 15, "3,4,2")), texts.Select(t => On("A", t, null)), Reviewed);
        Assert.Equal(texts.OrderBy(Hash, StringComparer.Ordinal), Texts(release, "A", null));
    }

    [Fact]
    public void CommentsAreNeverBrokenDownAndAThemeThatIsNotThereIsRefused()
    {
        var scores = Scores(("A", 15, "3,4,2"), ("B", 22, "2,5,3"));
        var byRole = DisclosurePolicy.Standard.ApplyToComments(scores, [On("B", "b", Climate)], Reviewed, ReleaseRequest.TotalsAndRoles);
        Assert.All(byRole.Ledger.Entries, e => Assert.Null(e.Cell.Attribute));
        Assert.Equal(3, byRole.Comments.Length);

        var unknown = ThemeCode.From("no-such-theme");
        Assert.Throws<KeyNotFoundException>(() => DisclosurePolicy.Standard.ApplyToComments(scores, [On("B", "b", unknown)], Reviewed));
        Assert.Throws<KeyNotFoundException>(() => DisclosurePolicy.Standard.Plan(scores, unknown));
        Assert.Throws<KeyNotFoundException>(() => DisclosurePolicy.Standard.Apply(scores).PlanOf(unknown));
        Assert.Equal("D A B", string.Join(" ", DisclosurePolicy.Standard.Plan(scores, Climate).Shown));
    }

    private static SurveyComment On(string unit, string text, ThemeCode? theme) => new(UnitId.From(unit), text, theme);

    private static string[] Texts(CommentRelease release, string unit, ThemeCode? theme)
        => release.Comments.Single(c => c.Unit.Value == unit && c.Theme == theme).Texts.TryGetShown(out var shown) ? [.. shown!.Texts] : [];

    private static SurveyScores Scores(params (string Unit, int People, string Answers)[] groups)
        => Given.Scores(Given.Closed(TwoThemes, Given.Tree([.. groups.Select(g => g.Unit).Distinct()])), [.. groups.SelectMany(g => Enumerable.Repeat((g.Unit, (string?)null, g.Answers), g.People))]);
}
