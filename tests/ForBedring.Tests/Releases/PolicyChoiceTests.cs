using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>What a policy keeps of what it was given, what its fingerprint covers, and what it asks before it releases.</summary>
public class PolicyChoiceTests
{
    private static readonly ThemeCode Climate = ThemeCode.From("safety-climate");
    private static readonly DisclosurePolicy Standard = DisclosurePolicy.Standard;
    private static readonly CommentsReviewed Reviewed = new(new RoleRef(Role.SafetyRepresentative), new LocalDate(2026, 3, 1));

    [Fact]
    public void APolicyKeepsItsOptionsAndItsUnpublishedQuestionsInOrder()
    {
        var policy = Of(options: new DisclosureOptions(DisclosureObjective.FewestCells), unpublished: [QuestionCode.From("s3"), QuestionCode.From("s1"), QuestionCode.From("s3")]);

        Assert.Equal(DisclosureObjective.FewestCells, policy.Options.Objective);
        Assert.Equal(["s1", "s3"], policy.Unpublished.Select(q => q.Value));
        Assert.Same(DisclosureOptions.Default, Of().Options);
    }

    [Fact]
    public void ABlankReasonIsNoReason()
    {
        Assert.False(DisclosurePolicy.Create("p", new FamilyThreshold(4), acceptLowThreshold: " ").IsAccepted);
        Assert.Null(Of(reason: " ").AcceptLowThreshold);
        Assert.Equal("a closed circle", Of(reason: "a closed circle").AcceptLowThreshold);
    }

    [Fact]
    public void OneLowNumberSaysWhyItIsAcceptedAndFiveNeedsNoReason()
    {
        Assert.NotNull(DisclosurePolicy.AtThreshold(4).ValueOrThrow().AcceptLowThreshold);
        Assert.Null(DisclosurePolicy.AtThreshold(5).ValueOrThrow().AcceptLowThreshold);
        Assert.Null(DisclosurePolicy.AtThreshold(6).ValueOrThrow().AcceptLowThreshold);
    }

    [Fact]
    public void ALowThresholdIsNamedByItsFamily()
        => Assert.Contains("threshold for index is 3 or 4", Assert.Single(DisclosurePolicy.Create("p", new FamilyThreshold(4)).Problems).Message.English);

    [Fact]
    public void TheFingerprintCoversEverythingThePolicySays()
    {
        DisclosurePolicy[] policies =
        [
            Of(), Of("q"), Of(index: new(6)), Of(index: new(6, 5)), Of(allowance: 1), Of(unanimity: Unanimity.Exact), Of(empty: EmptyBreakdownCells.AsNoData), Of(participation: ParticipationRule.WhereInvitedAllows),
            Of(options: new DisclosureOptions(DisclosureObjective.FewestCells)), Of(options: new DisclosureOptions(workLimit: 9)), Of(options: new DisclosureOptions(improveRounds: 1)), Of(options: new DisclosureOptions(alwaysPrefer: ["A"])),
            Of(unpublished: [QuestionCode.From("s1")]), Of(reason: "one"), Of(reason: "two"),
            DisclosurePolicy.Create("p", breakdownLevels: [new("role", [OrgLevel.Clinic])]).ValueOrThrow(),
            DisclosurePolicy.Create("p", detail: Detail.Themes).ValueOrThrow(), DisclosurePolicy.Create("p", precision: Precision.Exact).ValueOrThrow(),
        ];

        Assert.Equal(policies.Length, policies.Select(p => p.Fingerprint).Distinct().Count());
        Assert.Equal(Of().Fingerprint, Of().Fingerprint);
    }

    [Fact]
    public void OptionsAndGroupsThatMakeNoSenseAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosureOptions((DisclosureObjective)99));
        Assert.Throws<ArgumentException>(() => new DisclosureGroup("g", []));
    }

    [Theory]
    [InlineData(8, 8, 8)]
    [InlineData(12, 12, 12)]
    // A difference below five is no leave to show that fewer than five came in.
    [InlineData(8, 3, 5)]
    public void TheCountOfAnOpenRoundStandsStillUntilTheDifferenceAndFiveHaveBeenAdded(int minimum, int difference, int added)
    {
        var policy = DisclosurePolicy.Create("p", participation: new FamilyThreshold(minimum, difference), acceptLowThreshold: "a closed circle").ValueOrThrow();
        var first = policy.WhileOpen(Disclosed<ResponseCount>.None, minimum, null);

        Assert.Equal(minimum, Answered(first));
        Assert.Equal(minimum, Answered(policy.WhileOpen(first, minimum + added - 1, null)));
        Assert.Equal(minimum + added, Answered(policy.WhileOpen(first, minimum + added, null)));
    }

    [Fact]
    public void AnOpenRoundIsCountedFromFiveAnsweredAndFiveInvited()
    {
        Assert.Equal(5, Answered(Standard.WhileOpen(Disclosed<ResponseCount>.None, 5, 5)));
        Assert.Equal(5, Answered(Standard.WhileOpen(Disclosed<ResponseCount>.None, 5, null)));
        Assert.Null(Answered(Standard.WhileOpen(Disclosed<ResponseCount>.None, 4, 9)));
        Assert.Null(Answered(Standard.WhileOpen(Disclosed<ResponseCount>.None, 5, 4)));
    }

    [Fact]
    public void WhatWouldBeKeptBackIsSaidOnlyWhereAReleaseMayBeMade()
    {
        var (first, second, request) = Corrected();
        var ledger = Without("s3").Apply(first).Ledger;

        Assert.Equal([ReleaseRules.LeftOutBefore.Code], Standard.CanRelease(second, request, ledger).Select(f => f.Code).Distinct());
        Assert.Equal([ReleaseRules.WouldDisclose.Code], Without("s3").CanRelease(second, request, ledger).Select(f => f.Code).Distinct());
    }

    [Fact]
    public void APlanIsMadeForWhatIsAskedAndBesideWhatWasReleased()
    {
        var (first, second, request) = Corrected();
        var ledger = Standard.Apply(first).Ledger;

        Assert.Equal(["D", "A", "B", "B version 2"], Standard.Plan(second, Climate, request, ledger).Shown.AsEnumerable());
        Assert.Contains("A version 2", Standard.Plan(second, Climate, request, ledger).Withheld.Select(w => w.Id));
        Assert.DoesNotContain("A", Standard.Plan(second, Climate).Withheld.Select(w => w.Id));
    }

    [Fact]
    public void CommentsAreReleasedForWhatIsAskedAndBesideWhatWasReleased()
    {
        var (first, second, request) = Corrected();
        var ledger = Standard.Apply(first).Ledger;
        string ShownIn(CommentRelease release) => string.Join(" ", release.Comments.Where(c => c.Texts.IsShown).Select(c => c.Unit));

        // With A corrected by one person, neither A nor what is above it is shown again, and no comment of theirs.
        var beside = Standard.ApplyToComments(second, Comments, Reviewed, request, ledger);
        Assert.Equal("B", ShownIn(beside));
        Assert.Equal(ledger.Entries.Select(e => e.Hash), beside.Ledger.Entries.Take(ledger.Entries.Length).Select(e => e.Hash));
        Assert.Equal("D A B", ShownIn(Standard.ApplyToComments(first, Comments, Reviewed, null, ledger)));
    }

    [Fact]
    public void CommentsOfARoundThatMayNotBeReleasedAreRefused()
    {
        var (first, second, _) = Corrected();
        var ledger = Without("s3").Apply(first).Ledger;

        Assert.Equal(ReleaseRules.LeftOutBefore.Code, Assert.Throws<RuleViolationException>(() => Standard.ApplyToComments(first, Comments, Reviewed, null, ledger)).Findings[0].Code);
        Assert.Throws<RuleViolationException>(() => Standard.ApplyToComments(second, Comments, Reviewed, new ReleaseRequest(version: 2), ledger));
    }

    private static SurveyComment[] Comments => [new(UnitId.From("A"), "a"), new(UnitId.From("B"), "b")];

    // D above A 10 and B 12; one person in A answers differently the second time.
    private static (SurveyScores First, SurveyScores Second, ReleaseRequest Request) Corrected()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A", "B"), ("A", 20), ("B", 20));
        var sheets = ReleaseTests.Sheets(("A", 10), ("B", 12));
        var (first, second) = Given.Versions(round, sheets, [.. sheets.Select((s, i) => i == 3 ? (s.Unit, s.Role, "1,1,1") : s)]);
        return (first, second, new ReleaseRequest(version: 2, earlier: [new(1, first)]));
    }

    private static int? Answered(Disclosed<ResponseCount> count) => count.TryGetShown(out var shown) ? shown.Answered : null;

    private static DisclosurePolicy Without(string question) => Of(unpublished: [QuestionCode.From(question)]);

    private static DisclosurePolicy Of(
        string name = "p", FamilyThreshold? index = null, int allowance = 0, Unanimity unanimity = Unanimity.Band, EmptyBreakdownCells empty = EmptyBreakdownCells.AsWithheld,
        ParticipationRule participation = ParticipationRule.WithFiguresOnly, DisclosureOptions? options = null, QuestionCode[]? unpublished = null, string? reason = null)
        => DisclosurePolicy.Create(name, index, insiderAllowance: allowance, unanimity: unanimity, emptyBreakdownCells: empty, participationRule: participation, options: options, unpublished: unpublished, acceptLowThreshold: reason).ValueOrThrow();
}
