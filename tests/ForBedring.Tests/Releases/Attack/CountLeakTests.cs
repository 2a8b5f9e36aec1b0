namespace ForBedring.Tests.Releases.Attack;

/// <summary>Tables of counts made by hand that give a withheld count back, and their safe twins.</summary>
public class CountLeakTests
{
    [Fact]
    public void FiveWardsWithOneEachAreOneEach()
    {
        // A total of 25, 20 in one ward, five others with at least one each.
        var cells = new[] { ("total", Enumerable.Range(0, 6).ToArray(), (long?)25), ("A", [0], 20) }.Concat(Enumerable.Range(1, 5).Select(i => ("BCDEF"[i - 1].ToString(), (int[])[i], (long?)null))).ToList();
        Assert.Equal(["B must be 1", "C must be 1", "D must be 1", "E must be 1", "F must be 1"], new CountReader(6, cells, 25).Leaks(3, [20, 1, 1, 1, 1, 1]));

        // One more in all: each may be 1 or 2, as is to be kept secret.
        cells[0] = ("total", cells[0].Item2, 26);
        Assert.Empty(new CountReader(6, cells, 25).Leaks(3, [20, 2, 1, 1, 1, 1]));
    }

    [Fact]
    public void APrintedZeroLeavesTheOther()
        => Assert.Equal(["B must be 2"], new CountReader(2, [("total", [0, 1], 2), ("A", [0], 0), ("B", [1], null)], 5).Leaks(5, [0, 2]));

    [Fact]
    public void ACellLessItsShownPartIsTheOtherPart()
        => Assert.Equal(["B must be 3"], new CountReader(2, [("total", [0, 1], 12), ("A", [0], 9), ("B", [1], null)], 12).Leaks(5, [9, 3]));

    [Fact]
    public void TwoPublishedMonthsGiveTheThirdBack()
    {
        // January 3 and withheld, February 6, and afterwards the two months together.
        var january = ("January", (int[])[0], (long?)null);
        var february = ("February", (int[])[1], (long?)6);
        Assert.Equal(["January must be 3"], new CountReader(2, [january, february, ("both", [0, 1], 9)], 9).Leaks(5, [3, 6]));
        Assert.Empty(new CountReader(2, [january, february, ("both", [0, 1], null)], 9).Leaks(5, [3, 6]));
    }

    [Fact]
    public void ARateWithAKnownDenominatorIsItsCount()
        => Assert.Equal(["late must be 2", "not late must be 8"], new CountReader(2, [("all", [0, 1], 10), ("late", [0], null), ("not late", [1], null), ("late again, as 20 %", [0], 2)], 10).Leaks(5, [2, 8]));

    [Fact]
    public void CrossedTotalsBoundTheCellBetween()
    {
        // Two wards by two kinds, every total printed: one cell of 1 leaves the other three.
        (string, int[], long?)[] cells = [("A", [0, 1], 5), ("B", [2, 3], 6), ("fall", [0, 2], 2), ("other", [1, 3], 9), ("A fall", [0], null), ("A other", [1], null), ("B fall", [2], null), ("B other", [3], null)];
        Assert.Equal(["A fall must be 1", "A other must be 4", "B fall must be 1", "B other must be 5"], new CountReader(4, cells, 9).Leaks(3, [1, 4, 1, 5]));
    }
}
