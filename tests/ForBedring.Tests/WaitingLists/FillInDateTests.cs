using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

/// <summary>Dates that nobody meant: each cell is told of and counts as empty, and the count is said.</summary>
public class FillInDateTests
{
    private const string Head = "R1,A,SOM,9,2024-02-01,2024-01-20,2024-02-05,3,1,";

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("2099-12-31")]
    [InlineData("1900-01-01")]
    [InlineData("1970-01-01")]
    [InlineData("2999-01-01")]
    [InlineData("1753-01-01")]
    public void AFillInDateIsToldOfAndCountsAsEmpty(string date)
    {
        var read = WorkedExample.Row(Head + $"2024-03-15,{date},,,,");

        Assert.Equal(("WTL-Q22", "waitEnd", Severity.Warning), read.Problems.Select(p => (p.Code.Value, p.Column!, p.Severity)).Single());
        Assert.Null(read.ValueOrThrow()[0].WaitEnd);
    }

    [Fact]
    public void InTheFormOfTheFileToo()
    {
        var file = string.Join(";", ReferralCsv.Columns) + "\nR1;A;SOM;9;01.02.2024;;;;;;31.12.9999;;;;31.12.2099\n";
        var read = ReferralCsv.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file)), ReadOptions.Default.WithDates(DateForm.DayMonthYear));

        Assert.Equal(["closed", "waitEnd"], read.Problems.Where(p => p.Rule == WaitingListRules.FillIn).Select(p => p.Column!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2034-02-10", null, true)]
    [InlineData("2034-01-20", null, false)]
    [InlineData("2026-09-01", "2024-06-30", true)]
    [InlineData("2026-06-01", "2024-06-30", false)]
    public void ADeadlineYearsAheadIsKeptOutOfTheFigures(string deadline, string? extract, bool isOut)
    {
        var day = extract is null ? (LocalDate?)null : NodaTime.Text.LocalDatePattern.Iso.Parse(extract).Value;
        var read = WorkedExample.Row(Head + $"{deadline},,,,,", extract: day);

        Assert.Equal(isOut, read.Problems.Any(p => p.Rule == WaitingListRules.DeadlineTooFarAhead));
        Assert.Equal(isOut, read.ValueOrThrow()[0].Deadline is null);
    }

    [Theory]
    [InlineData("2024-07-01", true)]
    [InlineData("2024-06-30", false)]
    public void ADeadlineSomeWeeksAfterTheExtractIsToldOfAndKept(string deadline, bool isTold)
    {
        var read = WorkedExample.Row(Head + $"{deadline},,,,,", extract: new LocalDate(2024, 6, 30));

        Assert.Equal(isTold, read.Problems.Any(p => p.Rule == WaitingListRules.DeadlineNotDue));
        Assert.NotNull(read.ValueOrThrow()[0].Deadline);
    }

    [Fact]
    public void AnEndAfterTheExtractIsNoEnd()
    {
        var read = WorkedExample.Row(Head + "2024-03-15,2024-08-01,1,,,", extract: new LocalDate(2024, 6, 30));

        Assert.Contains("30 June 2024", read.Problems.Single(p => p.Rule == WaitingListRules.EndAfterExtract).Message.English);
        Assert.Null(read.ValueOrThrow()[0].WaitEnd);
    }

    [Fact]
    public void WithoutAnExtractDateEndsAfterTheLastMonthAreCountedAndStay()
    {
        var file = WorkedExample.Header + "\n" + Head + "2024-03-15,2024-08-01,1,,,\n" + (Head + "2024-03-15,2024-04-01,1,,,").Replace("R1", "R2") + "\n";
        ReadResult<ReferralList> Read(LocalDate? extract) => ReferralCsv.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file)), extractDate: extract, lastDay: new LocalDate(2024, 6, 30));

        Assert.Contains("1 waits end after", Read(null).Problems.Single(p => p.Rule == WaitingListRules.EndAfterLastMonth).Message.English);
        Assert.Equal(new LocalDate(2024, 8, 1), Read(null).ValueOrThrow()[0].WaitEnd);
        Assert.DoesNotContain(Read(new LocalDate(2024, 12, 31)).Problems, p => p.Rule == WaitingListRules.EndAfterLastMonth);
    }
}
