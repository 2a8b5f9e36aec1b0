using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>What the fingerprint of an entry of a ledger covers: every number of people that the release told, and nothing else.</summary>
public class ToldNumberTests
{
    private static readonly Instrument Two = Given.Instrument(Given.Theme("t1", Given.Question("q1"), Given.Question("q2")), Given.Theme("t2", Given.Question("q3")));

    private static readonly DisclosurePolicy Policy = Of();

    // Everyone's sheet is whole to begin with.
    private static readonly string[] Twelve = [.. Enumerable.Repeat("4,4,4", 12)];

    [Fact]
    public void EveryFamilyHasAFingerprint()
        => Assert.Equal(["distribution:t1", "distribution:t2", "index:t1", "index:t2", "participation"], Prints(Policy, Twelve).Where(p => p.Value.Length == 64).Select(p => p.Key));

    [Fact]
    public void OtherAnswersFromAsManyPeopleChangeNothing()
        => Assert.Equal("", Changed(Twelve, [.. Enumerable.Repeat("1,2,5", 12)]));

    [Fact]
    public void AnAnswerLessToAQuestionChangesTheFamiliesOfItsTheme()
    {
        Assert.Equal("distribution:t1 index:t1", Changed(Twelve, ["4,,4", .. Twelve.Skip(1)]));
        Assert.Equal("distribution:t1 index:t1", Changed(Twelve, [",4,4", .. Twelve.Skip(1)]));
        Assert.Equal("distribution:t2 index:t2", Changed(Twelve, ["4,4,", .. Twelve.Skip(1)]));
    }

    [Fact]
    public void ASheetMoreChangesParticipationAndWhatItAnswers()
    {
        Assert.Equal("distribution:t2 index:t2 participation", Changed(Twelve, [",,4", .. Twelve]));
        Assert.Equal("distribution:t1 index:t1 participation", Changed(Twelve, ["4,4,", .. Twelve]));
    }

    [Fact]
    public void AsManyAnswersFromFewerPeopleIsAnotherNumberOfPeople()
        // Half of the questions is enough for an index: two people with one answer each, or one with two.
        => Assert.Equal("distribution:t1 index:t1", Changed([.. Twelve, "4,,4", ",4,4"], [.. Twelve, "4,4,4", ",,4"]));

    [Fact]
    public void AQuestionThatWasNotPublishedToldNothing()
    {
        var without = Of("q2");

        Assert.Equal(Prints(without, Twelve), Prints(without, ["4,,4", .. Twelve.Skip(1)]));
        Assert.NotEqual(Prints(Policy, Twelve)["index:t1"], Prints(without, Twelve)["index:t1"]);
        Assert.Equal(Prints(Policy, Twelve)["index:t2"], Prints(without, Twelve)["index:t2"]);
    }

    [Fact]
    public void CommentsTellNoNumber()
    {
        var reviewed = new CommentsReviewed(new RoleRef(Role.SafetyRepresentative), new LocalDate(2026, 3, 1));
        var entries = Policy.ApplyToComments(Scores(Twelve), [new(UnitId.From("A"), "Bra."), new(UnitId.From("A"), "Bra.", ThemeCode.From("t1"))], reviewed).Ledger.Entries;

        Assert.Equal(["comments:survey", "comments:t1"], entries.Select(e => e.Family).Distinct());
        Assert.All(entries, e => Assert.Equal("", e.ResponseFingerprint));
    }

    private static DisclosurePolicy Of(params string[] unpublished)
        => DisclosurePolicy.Create("told", participationRule: ParticipationRule.WhereInvitedAllows, unpublished: unpublished.Select(QuestionCode.From)).ValueOrThrow();

    private static string Changed(string[] before, string[] after)
    {
        var (then, now) = (Prints(Policy, before), Prints(Policy, after));
        Assert.Equal(then.Keys, now.Keys);
        return string.Join(" ", then.Keys.Where(k => then[k] != now[k]));
    }

    private static SortedDictionary<string, string> Prints(DisclosurePolicy policy, string[] answers)
        => new(policy.Apply(Scores(answers)).Ledger.Entries.Where(e => e.Cell.Units[0].Value == "A").ToDictionary(e => e.Family, e => e.ResponseFingerprint, StringComparer.Ordinal), StringComparer.Ordinal);

    private static SurveyScores Scores(string[] answers)
        => Given.Scores(Given.Closed(Two, Given.Tree("A"), ("A", 20)), [.. answers.Select(a => ("A", (string?)null, a))]);
}
