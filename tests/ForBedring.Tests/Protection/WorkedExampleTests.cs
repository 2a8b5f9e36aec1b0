using ForBedring.Protection;

namespace ForBedring.Tests.Protection;

/// <summary>The worked examples of the method, W1 to W14: threshold and difference 5 unless said.</summary>
public class WorkedExampleTests
{
    [Fact]
    public void W1_ASmallUnitTakesOneSiblingWithIt()
    {
        var plan = new Table().Unit("D", null).Unit("A", "D", 4).Unit("B", "D", 9).Unit("C", "D", 14).Decide();

        Shows(plan, "D", "C");
        Assert.Equal("B is withheld to protect A: D \u2212 B \u2212 C = 4 people (A).", plan.Explain().Single(e => e.CellId == "B").Text.English);
        Assert.Equal(WithholdingKind.BelowThreshold, plan.Withheld.Single(w => w.Id == "A").Kind);
        Assert.Equal(WithholdingKind.ProtectsOthers, plan.Withheld.Single(w => w.Id == "B").Kind);
    }

    [Fact]
    public void W2_DirectStaffOfAnInnerUnitAreProtected()
        => Shows(new Table().Unit("K", null, 2).Unit("S1", "K", 11).Unit("S2", "K", 8).Decide(), "K", "S1");

    [Fact]
    public void W3_TwoSmallUnitsTogetherAreASmallGroupToo()
        => Shows(new Table().Unit("D", null).Unit("S1", "D", 2).Unit("S2", "D", 2).Unit("S3", "D", 16).Decide(), "D");

    [Fact]
    public void W4_HidingTheNextSmallestSiblingIsNotEnough()
    {
        Table W4() => new Table().Unit("H", null).Unit("A", "H", 27).Unit("B", "H", 3).Unit("C", "H").Unit("c1", "C", 5).Unit("c2", "C", 5);

        Shows(W4().Decide(), "H", "A", "c1");
        Shows(W4().Decide(DisclosureObjective.FewestCells), "H", "C", "c1", "c2");
    }

    [Fact]
    public void W5_AReportingGroupShowsTwoSmallUnitsAsOne()
    {
        Shows(new Table().Unit("X", null).Unit("A", "X", 4).Unit("B", "X", 3).Unit("C", "X", 12).Decide(), "X", "C");
        Shows(new Table().Unit("X", null).Unit("G", "X").Unit("A", "G", 4).Unit("B", "G", 3).Unit("C", "X", 12).Decide(), "X", "G", "C");
    }

    [Fact]
    public void W6_WhatIsFewestDependsOnTheObjective()
    {
        Table W6() => new Table().Unit("H", null, 3).Unit("P", "H").Unit("p1", "P", 6).Unit("p2", "P", 6).Unit("p3", "P", 6).Unit("Q", "H", 40);

        Shows(W6().Decide(), "H", "Q", "p1", "p2");
        Shows(W6().Decide(DisclosureObjective.FewestCells), "H", "P", "p1", "p2", "p3");
    }

    [Fact]
    public void W7_RolesGiveWayWhereOneDoctorGroupWouldFollow()
    {
        var table = new Table().Unit("H", null).Unit("U1", "H").Unit("U2", "H");
        foreach (var (unit, role, n) in new[] { ("U1", "nurses", 9L), ("U1", "doctors", 3), ("U2", "nurses", 6), ("U2", "doctors", 8) })
        {
            table.Group($"{unit} {role}", n, [unit], ("role", role));
            table.Cell($"{unit}/{role}", unit, [("role", role)]);
        }

        table.Cell("H/nurses", "H", [("role", "nurses")]).Cell("H/doctors", "H", [("role", "doctors")]);

        Shows(table.Decide(), "H", "U1", "U2", "H/nurses", "H/doctors");
    }

    [Fact]
    public void W8_ASmallDifferenceThatIsNoCellIsFound()
    {
        var table = new Table().Unit("H", null).Unit("U1", "H").Unit("U2", "H")
            .Group("n1", 8, ["U1"], ("role", "nurses")).Group("n2", 3, ["U2"], ("role", "nurses")).Group("d2", 7, ["U2"], ("role", "doctors"))
            .Cell("nurses", null, [("role", "nurses")]).Cell("doctors", null, [("role", "doctors")]);

        Shows(table.Decide(), "H", "U1", "U2");
    }

    [Fact]
    public void W9_LastYearOnThisYearsTreeGivesAwayThoseWhoMoved()
    {
        var table = new Table()
            .Unit("H", null).Unit("A", "H").Unit("B", "H").Unit("H'", null).Unit("A'", "H'").Unit("B'", "H'")
            .Group("stayed in A", 8, ["A", "A'"]).Group("moved", 2, ["A", "B'"]).Group("stayed in B", 9, ["B", "B'"])
            .Released("H", "A", "B").WithoutCells("H'");
        var plan = table.Decide();

        Shows(plan, "H", "A", "B");
        Assert.All(plan.Withheld, w => Assert.Equal(WithholdingKind.ReleasedEarlierDiffers, w.Kind));
        Assert.Contains("A \u2212 A' = 2 people", plan.Explain().Single(e => e.CellId == "A'").Text.English);
    }

    [Fact]
    public void W10_OneLateAnswerStaysHidden()
    {
        var table = new Table().Cell("A", groups: ["A first"]).Cell("H", groups: ["A first", "rest"])
            .Cell("A new", groups: ["A first", "late"]).Cell("H new", groups: ["A first", "late", "rest"]).Released("A", "H");
        table.Group("A first", 10, []).Group("late", 1, []).Group("rest", 12, []);

        Shows(table.Decide(), "A", "H");
    }

    [Fact]
    public void W11_PeopleInTwoUnitsAreCountedOnceAbove()
        => Shows(new Table().Unit("H", null).Unit("A", "H").Unit("B", "H").Group("a", 8, ["A"]).Group("both", 2, ["A", "B"]).Group("b", 9, ["B"]).Decide(), "H", "B");

    [Fact]
    public void W12_ASensitiveThemeHasALowerDifferenceThanThreshold()
    {
        Table W12(long c) => new Table(20, 10).Unit("D", null).Unit("A", "D", 22).Unit("B", "D", 31).Unit("C", "D", c).Unit("E", "D", 24);

        Shows(W12(7).Decide(), "D", "B", "E");
        Shows(W12(11).Decide(), "D", "A", "B", "E");
    }

    [Fact]
    public void W13_TheLowestCountDecidesForTheWholeFamily()
    {
        Shows(new Table().Unit("U", null, 9, 3).Decide());
        Shows(new Table().Unit("U", null, 9).Decide(), "U");
        Shows(new Table().Unit("U", null, 9, 0).Decide(), "U");
    }

    [Fact]
    public void W14_SkippingAQuestionDoesNotUncoverTwoPeople()
    {
        Shows(new Table().Unit("D", null, 2, 0).Unit("A", "D", 8, 5).Unit("B", "D", 9, 6).Decide(), "D", "B");
        Shows(new Table().Unit("D", null, 0).Unit("A", "D", 5).Unit("B", "D", 6).Decide(), "D", "A", "B");
    }

    private static void Shows(DisclosurePlan plan, params string[] cells)
    {
        Assert.Equal(cells.OrderBy(id => id, StringComparer.Ordinal), plan.Shown.OrderBy(id => id, StringComparer.Ordinal));
        Assert.True(plan.Audit().IsSafe);
    }
}
