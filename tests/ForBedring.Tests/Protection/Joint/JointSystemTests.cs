using ForBedring.Protection;
using ForBedring.Protection.Engine;

namespace ForBedring.Tests.Protection.Joint;

/// <summary>Joint systems by example.</summary>
public class JointSystemTests
{
    [Fact]
    public void AnIndexByRespondentsBesideItsQuestionsGivesAwayWhoSkippedOne()
    {
        var system = OneSkipped.Build(pooled: false);
        var leak = Assert.Single(JointAudit.Of(system, [true], stopAtFirst: false, carriesTerms: true).Leaks);

        Assert.Equal(1, leak.People);
        Assert.Equal(4, leak.Terms.Length);
        Assert.Equal([false], JointChooser.Choose(system, DisclosureOptions.Default).Shown);
    }

    [Fact]
    public void QuestionsAloneGiveNothingAway()
        => Assert.Equal([true], JointChooser.Choose(OneSkipped.Build(pooled: true), DisclosureOptions.Default).Shown);

    [Fact]
    public void QuestionsComeFirstAndAnIndexWhereItFits()
    {
        Assert.Equal([true, false], JointChooser.Choose(OneSkipped.Build(pooled: false, byRank: true), DisclosureOptions.Default).Shown);
        Assert.Equal([true, true], JointChooser.Choose(OneSkipped.Build(pooled: false, byRank: true, skipped: 0), DisclosureOptions.Default).Shown);
    }

    [Fact]
    public void AnIndexByRespondentsAloneIsDecidedAsAnyTable()
    {
        var builder = new JointSystemBuilder(5, 5);
        var columns = new List<(int, long)>();
        for (var answered = 1; answered <= 3; answered++)
        {
            var people = builder.AddPeople(answered);
            for (var q = 0; q < answered; q++) columns.Add((builder.AddColumn(people), 6 / answered));
        }

        builder.AddCell("unit", [JointFunctional.Of(columns)]);
        var system = builder.Build();

        Assert.Equal([6L], system.People);
        Assert.Equal(1, system.ColumnCount);
        Assert.NotNull(FallingApart.Of(system, [0]));
    }

    [Fact]
    public void APersonWithSeveralSheetsIsOnePerson()
    {
        var builder = new JointSystemBuilder(5, 5);
        var one = builder.AddPeople(1);
        var others = builder.AddPeople(3);
        builder.AddCell("unit", [JointFunctional.Sum([builder.AddColumn(one), builder.AddColumn(one), builder.AddColumn(others)])]);
        var system = builder.Build();

        Assert.Equal([4L], system.Lowest);
        Assert.Equal([false], JointChooser.Choose(system, DisclosureOptions.Default).Shown);
    }

    [Fact]
    public void AReplacedSheetIsTwoUnknownsOfOnePerson()
    {
        var builder = new JointSystemBuilder(5, 5);
        var staying = builder.AddColumn(builder.AddPeople(9));
        var person = builder.AddPeople(1);
        int before = builder.AddColumn(person), after = builder.AddColumn(person);
        builder.AddCell("version 1", [JointFunctional.Sum([staying, before])], isReleased: true);
        builder.AddCell("version 2", [JointFunctional.Sum([staying, after])]);
        var system = builder.Build();
        var leak = Assert.Single(JointAudit.Of(system, [true, true], stopAtFirst: false).Leaks);

        Assert.Equal((1L, 2), (leak.People, leak.Columns.Length));
        Assert.Equal([true, false], JointChooser.Choose(system, DisclosureOptions.Default).Shown);
    }

    [Fact]
    public void PeopleAreCountedOnceOverTheQuestionsOfACombination()
    {
        // Two questions of the same four people, each times another number: eight unknowns would be enough, four people are not.
        var builder = new JointSystemBuilder(5, 5);
        var few = builder.AddPeople(4);
        var many = builder.AddPeople(20);
        int q1 = builder.AddColumn(few), q2 = builder.AddColumn(few), m1 = builder.AddColumn(many), m2 = builder.AddColumn(many);
        builder.AddCell("all", [JointFunctional.Of([(q1, 1L), (q2, 2L), (m1, 1L), (m2, 1L)])]);
        builder.AddCell("without", [JointFunctional.Of([(m1, 1L), (m2, 1L)]), JointFunctional.Of([(q1, 1L), (m1, 1L)])]);
        var system = builder.Build();

        Assert.Equal(4, Assert.Single(JointAudit.Of(system, [true, true], stopAtFirst: false).Leaks).People);
        Assert.Single(JointChooser.Choose(system, DisclosureOptions.Default).Shown, shown => shown);
    }

    [Fact]
    public void ACellNeedsPeopleEnoughBehindEachOfItsSums()
    {
        var builder = new JointSystemBuilder(5, 5);
        int many = builder.AddPeople(6), few = builder.AddPeople(3), nobody = builder.AddPeople(0);
        int q1 = builder.AddColumn(many), q1Few = builder.AddColumn(few), q2 = builder.AddColumn(few);
        builder.AddCell("three answered the second question", [JointFunctional.Sum([q1, q1Few]), JointFunctional.Sum([q2])]);
        builder.AddCell("nobody answered it", [JointFunctional.Sum([q1]), JointFunctional.Sum([builder.AddColumn(nobody)])]);
        builder.AddCell("fewer people than sheets", [JointFunctional.Sum([q1])], people: 4);
        var system = builder.Build();

        Assert.Equal([3L, 6, 4], system.Lowest);
        Assert.Equal([false, true, false], JointChooser.Choose(system, DisclosureOptions.Default).Shown);
    }

    [Fact]
    public void ACellThatMayNotBeShownIsNot()
    {
        var builder = new JointSystemBuilder(5, 5);
        var column = builder.AddColumn(builder.AddPeople(9));
        builder.AddCell("a", [JointFunctional.Sum([column])], mayShow: false);

        Assert.Equal([false], JointChooser.Choose(builder.Build(), DisclosureOptions.Default).Shown);
    }

    [Fact]
    public void WhatDoesNotExistIsRefused()
    {
        var builder = new JointSystemBuilder(5, 5);

        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddColumn(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddPeople(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddCell("a", [JointFunctional.Sum([0])]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JointSystemBuilder(5, 6));
    }
}
