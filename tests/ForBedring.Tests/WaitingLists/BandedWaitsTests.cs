using System.Text;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.WaitingLists;
using FsCheck.Fluent;

namespace ForBedring.Tests.WaitingLists;

public class BandedWaitsTests
{
    private const string File = "unit,0-1,1-2,2-3,3-4,4-5,5-6,6-7,7-8,17-18,18-19,52+,total\nU1,12,20,18,25,10,6,4,2,1,1,1,100\nTotal,12,20,18,25,10,6,4,2,1,1,1,100\n";

    [Fact]
    public void ShareMedianAndPercentileByHandAndNoTotalIsAdded()
    {
        var result = Read(File);
        var (name, waits) = (Assert.Single(result.ValueOrThrow()).Key, result.ValueOrThrow()[0].Value);

        // Median at rank 50.5: 50 wait under 3 weeks, 25 from 3 to 4. The 95th percentile at rank 95: 91 wait under 6, 4 from 6 to 7.
        Assert.Equal(("U1", 100L), (name, waits.Count));
        Assert.Equal((98m, 0.98m), (waits.CountWithin(18)!.Value, waits.ShareWithin(18)!.Value));
        Assert.Equal((3.02m, 7m), (waits.Median()!.Value, waits.Percentile(95)!.Value));
        Assert.Null(waits.Percentile(99.5m));
        Assert.Equal(12 + 20 + 9m, waits.CountWithin(2.5m));
        Assert.Equal(99m, waits.CountWithin(52));
        Assert.Null(waits.CountWithin(60));
        Assert.Equal(WaitingListRules.TotalsRowLeftOut.Code, Assert.Single(result.Problems).Rule.Code);
    }

    [Fact]
    public void ARowThatIsTheSumOfTheOthersIsLeftOutUnderAnyName()
    {
        var result = Read("unit;Gt 00 To 01 Weeks;Gt 01 To 02 Weeks;Gt 52 Weeks\nA;3;4;0\nB;1;0;1\nHelse Nord;4;4;1\n");
        var all = BandedWaits.Merge(result.ValueOrThrow().Select(u => u.Value));

        Assert.Equal(["A", "B"], result.ValueOrThrow().Select(u => u.Key));
        Assert.Equal(9, all.Count);
        Assert.Equal(2, Read("unit,0-1\nA,3\nB,3\n").ValueOrThrow().Count);
    }

    [Fact]
    public void EveryProblemIsListed()
    {
        Assert.Equal([WaitingListRules.NoBands.Code], Read("unit,n\nA,3\n").Problems.Select(p => p.Rule.Code));
        Assert.Equal([WaitingListRules.BandsOverlap.Code], Read("unit,0-4,2-6\nA,3,1\n").Problems.Select(p => p.Rule.Code));
        Assert.Equal([WaitingListRules.BadBandCount.Code, WaitingListRules.BadBandCount.Code], Read("unit,0-1,1-2\nA,x,2\nB,1,-1\n").Problems.Select(p => p.Rule.Code));
        Assert.Equal([WaitingListRules.BandTotalDiffers.Code], Read("unit,0-1,1-2,total\nA,3,1,5\n").Problems.Select(p => p.Rule.Code));
        Assert.Throws<ArgumentException>(() => BandedWaits.From([new(0, 4, 1), new(2, 6, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WaitBand(2, 2, 1));
    }

    [Fact]
    public void ThePercentileThatACountGivesIsItsLimit() => Property.Holds(Gen.Choose(0, 30).ArrayOf(8), counts =>
    {
        var waits = BandedWaits.From(counts.Select((c, i) => new WaitBand(i, i + 1, c)));
        if (waits.Count == 0)
        {
            Assert.Null(waits.Median());
            return;
        }

        decimal before = 0;
        foreach (var percent in new[] { 5m, 25, 50, 75, 95 })
        {
            var at = waits.Percentile(percent)!.Value;
            Assert.Equal(waits.Count * percent / 100, waits.CountWithin(at)!.Value, 10);
            Assert.InRange(at, before, 8);
            before = at;
        }

        Assert.InRange(waits.Median()!.Value, waits.Percentile(49.9m)!.Value, 8);
    });

    private static ReadResult<IReadOnlyList<KeyValuePair<string, BandedWaits>>> Read(string text) => BandedWaitsCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
