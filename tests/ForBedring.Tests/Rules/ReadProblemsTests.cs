using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Tests.Rules;

public class ReadProblemsTests
{
    [Fact]
    public void AThousandAreListedAndAllCounted()
    {
        var problems = new ReadProblems();
        for (var row = 1; row <= 2500; row++) problems.Add(CsvRules.BlankLine, row, null);

        Assert.False(problems.HasError);
        Assert.Equal(1000, problems.ToImmutableArray().Length);
        Assert.Equal(2500, problems.Counts["CSV-F13"]);
    }

    [Fact]
    public void AnErrorAmongThousandsOfHintsIsListed()
    {
        var problems = new ReadProblems();
        for (var row = 1; row <= 2500; row++) problems.Add(CsvRules.BlankLine, row, null);
        problems.Add(CsvRules.CutOff, 2501, null);

        Assert.Contains(problems.ToImmutableArray(), p => p.Code.Value == "CSV-F12");
        Assert.False(problems.ToResult(() => "value").IsAccepted);
    }

    [Fact]
    public void ProblemsComeInRowOrderThoseOfTheFileFirst()
    {
        var problems = new ReadProblems();
        problems.Add(CsvRules.BlankLine, 7, null);
        problems.Add(CsvRules.BlankLine, 3, null);
        problems.Add(CsvRules.EmptyFile, null, null);

        Assert.Equal(new int?[] { null, 3, 7 }, problems.ToImmutableArray().Select(p => p.Row).ToArray());
    }

    [Fact]
    public void SkippedRowsKeepTheirProblemsAndTheirSeverity()
    {
        var strict = new ReadProblems();
        strict.AddBadRow(CsvRules.FieldCount, 2, null, ("found", "1"), ("wanted", "2"));
        var lenient = new ReadProblems(skipsBadRows: true);
        lenient.AddBadRow(CsvRules.FieldCount, 2, null, ("found", "1"), ("wanted", "2"));

        Assert.False(strict.ToResult(() => "value").IsAccepted);
        Assert.Equal("value", lenient.ToResult(() => "value").ValueOrThrow());
        Assert.Equal(Severity.Error, Assert.Single(lenient.ToImmutableArray()).Severity);
    }

    [Fact]
    public void AProblemReadsAsToolsPrintIt()
    {
        var problem = CsvRules.FieldCount.Problem(17, null, ("found", "3"), ("wanted", "5"));

        Assert.Equal("answers.csv(17): CSV-F05 csv.field-count The row has 3 fields, the header has 5.", problem.Describe("answers.csv"));
        Assert.Equal("answers.csv(17): CSV-F05 csv.field-count Raden har 3 felt, overskriften har 5.", problem.Describe("answers.csv", ReportLanguage.Bokmaal));
        Assert.Equal("answers.csv: CSV-F01 csv.empty-file The file is empty. The first line must be the header.", CsvRules.EmptyFile.Problem(null, null).Describe("answers.csv"));
    }

    [Fact]
    public void UnreadableNeedsAnError()
        => Assert.Throws<ArgumentException>(() => new ReadResult<string>.Unreadable([CsvRules.BlankLine.Problem(1, null)]));

    [Fact]
    public void AskingForAValueThatIsNotThereTellsWhy()
    {
        var result = new ReadResult<string>.Unreadable([CsvRules.EmptyFile.Problem(null, null)]);

        Assert.Contains("CSV-F01", Assert.Throws<InvalidOperationException>(() => result.ValueOrThrow()).Message);
        Assert.Equal("no", result.Match((value, _) => value, _ => "no"));
    }
}
