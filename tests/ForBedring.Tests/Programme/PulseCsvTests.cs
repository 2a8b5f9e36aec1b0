using System.Text;
using ForBedring.Programme;
using ForBedring.Programme.Pulse;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Tests.Programme;

/// <summary>Pulses from a file: every problem with its row, and never a quotation.</summary>
public class PulseCsvTests
{
    private const string Head = "id;form;date;unit;filledBy;BelongsHere;WaitedAsPromised;WaitingFor;BedDays;DaysReadyForDischarge\n";

    [Fact]
    public void BothFormsAreReadAndKeptApart()
    {
        var rows = Enumerable.Range(0, 6).Select(i => $"o{i};Outpatient;2024-03-04;POL;seksjonsleder+sykepleier;{(i < 2 ? "nei" : "ja")};ja;;;\n")
            .Concat(Enumerable.Range(0, 5).Select(i => $"w{i};sengepost;2024-03-04;MED;Leader + nurse;yes;;Surgery;5;{i}\n"));
        var file = Read(Head + string.Concat(rows)).ValueOrThrow();

        Assert.True(file.Outpatient.Report().AnswersTo(Given.Belongs, null, Given.Day).TryGetShown(out var outpatient));
        Assert.Equal(new Portion.Of(2, 6), outpatient.NoShare);
        Assert.True(file.Ward.Report().DaysOf(PulseQuestions.Default.WardOf(PulseQuestions.DaysReadyForDischarge), null, Given.Day).TryGetShown(out var ready));
        Assert.Equal((10L, 25L), (ready.Part, ready.Whole));
        Assert.Empty(file.Outpatient.Findings(FindingPolicy.Strict));
    }

    [Fact]
    public void EveryProblemIsListedWithItsRow()
    {
        var problems = Read(Head
            + "a;Something;2024-03-04;POL;Leader;yes;;;;\n"
            + "b;Ward;4.3.2024;POL;Leader;yes;;;;\n"
            + "b;Ward;2024-03-04;;Leader;maybe;;Sleep;5;6\n"
            + "01019012345;Outpatient;2024-03-04;POL;Leader+wizard;yes;;;;\n"
            + "c;Outpatient;2024-03-04;POL;Leader;yes;;;7;\n"
            + "d;Ward;2024-03-04;POL;Leader;yes;yes;;-1;\n").Problems;

        Assert.Equal(
            [
                (2, ProgrammeRules.UnknownForm.Code), (3, ProgrammeRules.NotADate.Code), (4, ProgrammeRules.DuplicateEntry.Code), (4, ProgrammeRules.NoUnit.Code), (4, ProgrammeRules.UnknownAnswer.Code),
                (4, ProgrammeRules.UnknownAnswer.Code), (4, ProgrammeRules.DaysDoNotFit.Code), (5, ProgrammeRules.IdIsNotOpaque.Code), (5, ProgrammeRules.UnknownFiller.Code),
                (6, ProgrammeRules.FieldOfTheOtherForm.Code), (7, ProgrammeRules.FieldOfTheOtherForm.Code), (7, ProgrammeRules.NotAWholeNumber.Code),
            ],
            problems.Select(p => (p.Row, p.Code)).OrderBy(p => p.Row).ThenBy(p => Order(p.Code.Value)).Select(p => (p.Row!.Value, p.Code)));
        Assert.DoesNotContain(problems, p => p.Message.Bokmaal.Contains("01019012345") || p.Message.English.Contains("maybe") || p.Message.English.Contains("wizard"));
    }

    [Fact]
    public void W12_SixDaysReadyOfAFiveDayStayIsAProblemWithItsRow()
    {
        var problem = Assert.Single(Read(Head + "a;Ward;2024-03-04;MED;Leader+nurse;yes;;;5;6\n").Problems);

        Assert.Equal((2, ProgrammeRules.DaysDoNotFit.Code, "DaysReadyForDischarge"), (problem.Row, problem.Code, problem.Column));
        Assert.Equal("DaysReadyForDischarge is 6 days, but the patient has had 5 bed days. Correct the numbers.", problem.Message.English);
    }

    [Theory]
    [InlineData("Fødselsnummer")]
    [InlineData("navn")]
    [InlineData("birthDate")]
    public void AColumnThatTellsWhoThePatientIsMakesTheFileUnreadable(string column)
    {
        var read = Read($"id;form;date;unit;filledBy;{column}\na;Ward;2024-03-04;MED;Leader+nurse;x\n");

        Assert.False(read.IsAccepted);
        Assert.Contains(read.Problems, p => p.Code == ProgrammeRules.ColumnTellsWho.Code && p.Row == 1);
    }

    [Fact]
    public void BadRowsCanBeLeftOut()
    {
        var text = Head + "a;Ward;2024-03-04;MED;Leader+nurse;yes;;;5;6\n" + string.Concat(Enumerable.Range(0, 5).Select(i => $"w{i};Ward;2024-03-04;MED;Leader+nurse;no;;;5;1\n"));
        var read = PulseCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options: ReadOptions.SkipBadRows);

        Assert.Single(read.Problems);
        Assert.True(read.ValueOrThrow().Ward.Report().Patients(null, Given.Day).TryGetShown(out var patients));
        Assert.Equal(5, patients);
    }

    [Fact]
    public void AColumnThatIsMissingOrUnknownIsTold()
    {
        var codes = Read("id;form;date;unit;Weather\na;Ward;2024-03-04;MED;fine\n").Problems.Select(p => (p.Code, p.Column));

        Assert.Equal([(CsvRules.MissingColumn.Code, "filledBy")], codes);
        Assert.Equal([(CsvRules.UnknownColumn.Code, "Weather")], Read("id;form;date;unit;filledBy;Weather\na;Ward;2024-03-04;MED;Leader;fine\n").Problems.Select(p => (p.Code, p.Column)));
    }

    private static int Order(string code) => Array.IndexOf(["PRG-R01", "PRG-R04", "PRG-R05", "PRG-R06", "PRG-R09", "PRG-R08", "PRG-R02", "PRG-T05", "PRG-R03", "PRG-T03"], code);

    private static ReadResult<PulseFile> Read(string text) => PulseCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
