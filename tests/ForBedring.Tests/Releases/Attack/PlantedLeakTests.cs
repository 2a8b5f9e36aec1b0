using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>Unsafe publications made by hand, one for each way people were given away: the attacker finds every one of them, and nothing in their safe twins.</summary>
public class PlantedLeakTests
{
    private static readonly DisclosurePolicy Policy = DisclosurePolicy.Standard;

    [Fact]
    public void AThemeMeanLessItsQuestionsIsWhoeverSkippedOne()
    {
        var sheets = People(9, [0, 0, 0]);
        sheets[4] = sheets[4] with { Answers = [0, -1, 0] };

        Assert.Equal("climate sums: about 1 (person 4): A climate; A s1; A s2; A s3", Found(UnitScoreMethod.MeanOfRespondents, ("A", sheets)));
        Assert.Equal("", Found(UnitScoreMethod.PooledAnswers, ("A", sheets)));
        Assert.Equal("", Found(UnitScoreMethod.MeanOfQuestionMeans, ("A", sheets)));
        Assert.Equal("", Found(UnitScoreMethod.MeanOfRespondents, ("A", People(9, [0, 0, 0]))));
    }

    [Fact]
    public void FiveWhoSkippedOneAreFive()
    {
        var sheets = People(12, [0, 0, 0]);
        for (var i = 0; i < 5; i++) sheets[i] = sheets[i] with { Answers = [0, -1, 0] };

        Assert.Equal("", Found(UnitScoreMethod.MeanOfRespondents, ("A", sheets)));
        sheets[4] = sheets[4] with { Answers = [0, 0, 0] };
        Assert.StartsWith("climate sums: about 4 ", Found(UnitScoreMethod.MeanOfRespondents, ("A", sheets)), StringComparison.Ordinal);
    }

    [Fact]
    public void AQuestionThatIsNotPublishedComesBackFromTheThemeMean()
    {
        // One person alone answered the third question.
        var instrument = InstrumentOf(UnitScoreMethod.PooledAnswers);
        var published = new Published();
        var sheets = People(9, [0, 0, -1]);
        sheets[2] = sheets[2] with { Answers = [0, 0, 0] };
        published.TakeMean("A", instrument, 0, sheets, Policy);
        published.TakeQuestion("A", instrument, 0, 0, sheets, Policy);
        Assert.Empty(published.Leaks());
        published.TakeQuestion("A", instrument, 0, 1, sheets, Policy);

        Assert.Equal("climate sums: about 1 (person 2): A climate; A s1; A s2", string.Join("\n", published.Leaks()));
    }

    [Fact]
    public void FiveSheetsOfOnePersonAreOnePerson()
    {
        var sheets = People(9, [0, 0, 0]);
        for (var i = 1; i < 5; i++) sheets[i] = sheets[i] with { Person = 0 };
        sheets.RemoveRange(5, 4);
        var found = Found(UnitScoreMethod.PooledAnswers, ("A", sheets));
        Assert.Contains("A climate is about 1", found, StringComparison.Ordinal);

        // The department less its other section: again the one with five sheets.
        var others = People(9, [0, 0, 0], from: 100);
        Assert.Contains("about 1 (person 0)", Found(UnitScoreMethod.PooledAnswers, ("D", [.. sheets, .. others]), ("B", others)), StringComparison.Ordinal);
    }

    [Fact]
    public void SomeoneWhoMovedIsTheDifferenceOfTwoVersions()
    {
        var (a, b) = (People(9, [0, 0, 0]), People(9, [0, 0, 0], from: 100));
        Assert.Equal("climate sums: about 1 (person 8): A.1 climate; A.2 climate", Found(UnitScoreMethod.PooledAnswers, ("A.1", a), ("B.1", b), ("A.2", [.. a.Take(8)])));
        Assert.Contains("about 1 (person 8): B.1 climate; B.2 climate", Found(UnitScoreMethod.PooledAnswers, ("B.1", b), ("B.2", [.. b, a[8]])), StringComparison.Ordinal);
        Assert.Equal("", Found(UnitScoreMethod.PooledAnswers, ("A.1", a), ("B.2", [.. b, a[8]])));
    }

    [Fact]
    public void ACorrectedUnitExposesTheColleagueWhoStays()
    {
        // S has six people; it is not shown, the department and A are. Five of the six turn out to belong to A.
        var (a, s) = (People(9, [0, 0, 0]), People(6, [0, 0, 0], from: 100));
        var before = new[] { ("D.1", (List<TrueSheet>)[.. a, .. s]), ("A.1", a) };
        Assert.Equal("", Found(UnitScoreMethod.PooledAnswers, before));
        Assert.Contains("about 1 (person 105): D.1 climate; A.2 climate", Found(UnitScoreMethod.PooledAnswers, [.. before, ("A.2", [.. a, .. s.Take(5)])]), StringComparison.Ordinal);
    }

    [Fact]
    public void AReplacedSheetIsTheSamePersonsOtherAnswer()
    {
        var sheets = People(9, [0, 0, 0]);
        var corrected = sheets.ToList();
        corrected[3] = corrected[3] with { Number = 1000 };
        Assert.Contains("about 1 (person 3)", Found(UnitScoreMethod.PooledAnswers, ("A.1", sheets), ("A.2", corrected)), StringComparison.Ordinal);

        // Five corrected at once are five.
        for (var i = 3; i < 8; i++) corrected[i] = corrected[i] with { Number = 1000 + i };
        Assert.Equal("", Found(UnitScoreMethod.PooledAnswers, ("A.1", sheets), ("A.2", corrected)));
    }

    [Fact]
    public void AReorganisedDepartmentTellsOfTheSectionThatMoved()
    {
        var (a, b, s) = (People(9, [0, 0, 0]), People(9, [0, 0, 0], from: 100), People(3, [0, 0, 0], from: 200));
        Assert.Contains("about 3 (person 200, person 201, person 202): D1 climate; D1* climate", Found(UnitScoreMethod.PooledAnswers, ("D1", [.. a, .. s]), ("D2", b), ("D1*", a)), StringComparison.Ordinal);
    }

    [Fact]
    public void TwoYearsLessOneAreTheOther()
    {
        var (first, second) = (People(9, [0, 0, 0]), People(4, [0, 0, 0], from: 100));
        Assert.Contains("about 4 ", Found(UnitScoreMethod.PooledAnswers, ("A 2025", first), ("A both", [.. first, .. second])), StringComparison.Ordinal);

        // The same nine people in both years are nine, not eighteen.
        var again = first.Select(s => s with { Number = s.Number + 1000 }).ToList();
        Assert.Equal("", Found(UnitScoreMethod.PooledAnswers, ("A both", [.. first.Take(5), .. again.Take(5)])));
        Assert.Contains("is about 4", Found(UnitScoreMethod.PooledAnswers, ("A both", [.. first.Take(4), .. again.Take(4)])), StringComparison.Ordinal);
    }

    [Fact]
    public void SpreadAndShareOfFewAreTheirHistogram()
    {
        var published = new Published();
        published.TakeShapes("A", InstrumentOf(UnitScoreMethod.PooledAnswers), 0, People(7, [0, 0, 0]), Policy);
        Assert.Contains("climate squares: A s1 is about 7", published.Leaks());
        Assert.Contains("climate positive: A climate is about 7", published.Leaks());

        published = new Published();
        published.TakeShapes("A", InstrumentOf(UnitScoreMethod.PooledAnswers), 0, People(8, [0, 0, 0]), Policy);
        Assert.Empty(published.Leaks());

        // Fifteen less eight are seven.
        published.TakeShapes("D", InstrumentOf(UnitScoreMethod.PooledAnswers), 0, [.. People(8, [0, 0, 0]), .. People(7, [0, 0, 0], from: 100)], Policy);
        Assert.Contains(published.Leaks(), l => l.StartsWith("climate positive: about 7", StringComparison.Ordinal));
    }

    private static List<TrueSheet> People(int count, int[] answers, int from = 0) => [.. Enumerable.Range(from, count).Select(i => new TrueSheet(i, i, ["A"], null, answers))];

    private static Instrument InstrumentOf(UnitScoreMethod method)
        => Given.Instrument(new ScoringRules(unitScore: method), Given.Theme("climate", Given.Question("s1"), Given.Question("s2"), Given.Question("s3")));

    private static string Found(UnitScoreMethod method, params (string Label, List<TrueSheet> Sheets)[] cells)
    {
        var published = new Published();
        foreach (var (label, sheets) in cells) published.TakeMeans(label, InstrumentOf(method), 0, sheets, Policy);
        return string.Join("\n", published.Leaks());
    }
}
