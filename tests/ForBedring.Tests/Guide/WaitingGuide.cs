using System.Text;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.Tests;
using ForBedring.WaitingLists;

namespace Guide;

/// <summary>The code of docs/start/waiting-list.md.</summary>
public class WaitingGuide
{
    [Fact]
    public void ReferralsBecomeMonthlyFigures()
    {
        var lines = new Lines();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(Repository.Root, "docs", "start", "referrals.csv"))));
        Run(file, lines);
        Assert.Equal(["2026-01: 2 waiting", "2026-02: 2 waiting", "2026-03: 1 waiting"], lines.Written);
    }

    private static void Run(Stream referralFile, Lines Console)
    {
        // <waiting>
        ReadResult<ReferralList> read = ReferralCsv.Read(referralFile);
        foreach (ReadProblem problem in read.Problems) Console.WriteLine(problem.Describe("referrals.csv"));

        MonthlyFigures figures = MonthlyFigures.Of(read.ValueOrThrow(), new YearMonth(2026, 1), new YearMonth(2026, 3), WaitingDefinitions.Simple);
        WaitingMetric waiting = WaitingMetric.Named("waiting")!;
        foreach (var month in figures.SeriesOf(WaitingGroup.All, waiting))
        {
            string text = month.Value.Match(
                value: (number, n) => $"{number:0} waiting",
                noData: () => "no data",
                notRecorded: () => "not recorded",
                leftOut: count => $"{count} left out",
                suppressed: reason => "suppressed")!;
            Console.WriteLine($"{month.Key:uuuu-MM}: {text}");
        }
        // </waiting>
    }
}
