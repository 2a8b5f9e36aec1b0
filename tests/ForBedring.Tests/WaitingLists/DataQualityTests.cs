using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

public class DataQualityTests
{
    private const string Good = "R1,A,SOM,9,2024-02-01,2024-01-20,2024-02-15,3,1,2024-03-15,2024-03-10,1,,,2024-05-01";

    [Fact]
    public void ARowInOrderHasNoFinding() => Assert.Empty(WorkedExample.Row(Good).Problems);

    [Theory]
    [InlineData("WTL-Q01", "R1,A,SOM,9,2024-02-01,,2024-02-15,3,1,2024-03-15,2024-03-10,1,,,")]
    [InlineData("WTL-Q02", "R1,A,SOM,9,2024-02-01,2024-02-05,2024-02-15,3,1,2024-03-15,2024-03-10,1,,,")]
    [InlineData("WTL-Q05", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-01-31,3,1,2024-03-15,2024-03-10,1,,,")]
    [InlineData("WTL-Q06 WTL-Q07", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,2024-01-10,1,,,")]
    [InlineData("WTL-Q07", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,2024-02-10,1,,,")]
    [InlineData("WTL-Q08", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,2024-03-10,,,,")]
    [InlineData("WTL-Q09", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,,1,,,")]
    [InlineData("WTL-Q10", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,,2024-03-10,1,,,")]
    [InlineData("WTL-Q11", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-02-10,2024-03-10,1,,,")]
    [InlineData("WTL-Q12", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,,1,2024-03-15,2024-03-10,1,,,")]
    [InlineData("WTL-Q12", "R1,A,SOM,9,2024-02-01,2024-02-01,,3,1,2024-03-15,2024-03-10,1,,,")]
    [InlineData("WTL-Q13", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,9,2024-03-15,2024-03-10,1,,,")]
    [InlineData("WTL-Q13", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,2,1,2024-03-15,2024-03-10,1,,,")]
    [InlineData("WTL-Q13", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,2024-03-10,6,,,")]
    [InlineData("WTL-Q13", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,2024-03-10,1,999,2024-02-20,")]
    [InlineData("WTL-Q14", "R1,A,SOM,9,2014-02-01,2014-02-01,2014-02-15,3,1,2014-05-15,2024-02-02,1,,,")]
    [InlineData("WTL-Q15", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,5,1,2024-03-15,,,,,")]
    [InlineData("WTL-Q15", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,6,1,,2024-03-10,1,,,")]
    [InlineData("WTL-Q16", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,2024-03-10,1,,,2024-03-01")]
    [InlineData("WTL-Q17", "R1,A,SOM,9,2024-02-01,2024-02-01,,,,,,,,,2024-03-01")]
    public void AWarningKeepsTheRowAndIsToldWithItsRow(string codes, string row)
    {
        var read = WorkedExample.Row(row);

        Assert.True(read.IsAccepted);
        Assert.Equal(codes.Split(' '), read.Problems.Select(p => p.Code.Value).OrderBy(c => c));
        Assert.All(read.Problems, p => Assert.Equal((Severity.Warning, 2), (p.Severity, p.Row!.Value)));
        Assert.Single(read.ValueOrThrow());
    }

    [Theory]
    [InlineData("2024-02-30", "yyyy-MM-dd?")]
    [InlineData("2023-02-29", "yyyy-MM-dd?")]
    [InlineData("2024-13-01", "yyyy-MM-dd?")]
    [InlineData("0024-01-01", "yyyy-MM-dd?")]
    [InlineData("9999-12-31", "empty")]
    [InlineData("1900-01-01", "empty")]
    [InlineData("2024-02-01T00:00:00Z", "yyyy-MM-ddTHH:mm")]
    [InlineData("2024-02-01T00:00:00+01:00", "yyyy-MM-ddTHH:mm")]
    [InlineData("2024-02-01 12:00", "yyyy-MM-ddTHH:mm")]
    [InlineData("45323", "Excel")]
    [InlineData("45323.5", "Excel")]
    [InlineData("01.02.2024", "dd.MM.yyyy")]
    [InlineData("1.2.24", "dd.MM.yyyy")]
    [InlineData("1/2/2024", "dd/MM/yyyy")]
    [InlineData("01-02-2024", "dd-MM-yyyy")]
    [InlineData("20240201", "yyyyMMdd")]
    [InlineData("010224", "ddMMyy")]
    [InlineData("1. februar 2024", "text")]
    [InlineData("i går", "text")]
    [InlineData("", "empty")]
    public void ADateInAnyOtherFormIsRefusedAndNeverGuessed(string date, string form)
    {
        var read = WorkedExample.Row(Good.Replace("2024-02-01", date));

        var problem = Assert.Single(read.Problems, p => p.Severity == Severity.Error);
        Assert.Equal(("WTL-Q03", 2, "received"), (problem.Code.Value, problem.Row!.Value, problem.Column));
        Assert.Contains("(" + form + ")", problem.Message.English);
        Assert.False(read.IsAccepted);
        if (date.Length > 6 && form != "text") Assert.DoesNotContain(date, problem.Message.English);
    }

    [Fact]
    public void ADuplicateIdIsRefusedAndToldWithTheFirstRow()
    {
        var read = WorkedExample.Row(Good + "\n" + Good);

        var problem = Assert.Single(read.Problems);
        Assert.Equal(("WTL-Q04", 3), (problem.Code.Value, problem.Row!.Value));
        Assert.Contains("row 2", problem.Message.English);
    }

    [Theory]
    [InlineData("01819600054", true)]
    [InlineData("01819600055", false)]
    [InlineData("0181960005", false)]
    public void AnIdWithTheShapeOfANationalIdentityNumberIsRefusedAndNeverRepeated(string id, bool refused)
    {
        // A synthetic number: 80 is added to the month, as no real number has it.
        var read = WorkedExample.Row(Good.Replace("R1,", id + ","));

        Assert.Equal(!refused, read.IsAccepted);
        if (!refused) return;
        var problem = Assert.Single(read.Problems);
        Assert.Equal("WTL-Q20", problem.Code.Value);
        Assert.All(new[] { problem.Message.Bokmaal, problem.Message.Nynorsk, problem.Message.English }, m => Assert.DoesNotContain(id, m));
    }

    [Fact]
    public void ANationalIdentityNumberAsPatientKeyIsRefusedToo()
    {
        var read = WorkedExample.Read(WorkedExample.Header + ",patientKey\n" + Good + ",01819600054\n");

        Assert.Equal(["WTL-Q20"], read.Problems.Select(p => p.Code.Value));
    }

    [Fact]
    public void EveryErrorOfEveryRowIsListed()
    {
        var read = WorkedExample.Row("R1,,SOM,200,x,2024-02-01,45323,a,1,2024-03-15,,,,,\nR2,A,SOM\n" + Good);

        Assert.Equal(
            [("WTL-Q21", 2, "unit"), ("WTL-Q21", 2, "age"), ("WTL-Q03", 2, "received"), ("WTL-Q03", 2, "assessed"), ("WTL-Q21", 2, "right"), ("WTL-Q21", 3, null), ("WTL-Q04", 4, "id")],
            read.Problems.Select(p => (p.Code.Value, p.Row!.Value, p.Column)));
    }

    [Fact]
    public void SkippingBadRowsKeepsTheGoodOnesAndTheFindings()
    {
        var read = WorkedExample.Read(WorkedExample.Header + "\nR0,A,SOM,9,1.2.2024,,,,,,,,,,\n" + Good + "\n", ReadOptions.SkipBadRows);

        Assert.True(read.IsAccepted);
        Assert.Equal(["R1"], read.ValueOrThrow().Select(r => r.Id));
        Assert.Equal(["WTL-Q03"], read.Problems.Select(p => p.Code.Value));
    }

    [Fact]
    public void AMissingColumnIsAnErrorAndAnUnknownOneAWarning()
    {
        var missing = WorkedExample.Read("id,unit,received\nR1,A,2024-01-01\n");
        Assert.False(missing.IsAccepted);
        Assert.Contains("lacks the column sector, age, seniority,", Assert.Single(missing.Problems).Message.English);

        var unknown = WorkedExample.Read(WorkedExample.Header + ",note\n" + Good + ",text\n");
        Assert.True(unknown.IsAccepted);
        Assert.Equal(("WTL-Q21", Severity.Warning, 1), unknown.Problems.Select(p => (p.Code.Value, p.Severity, p.Row!.Value)).Single());
    }

    [Fact]
    public void ColumnsMayStandInAnyOrderWithSemicolonsAndQuotes()
    {
        var header = string.Join(";", WorkedExample.Header.Split(',').Reverse());
        var row = string.Join(";", Good.Split(',').Select(f => "\"" + f + "\"").Reverse());

        Assert.Equal(WorkedExample.Row(Good).ValueOrThrow().Select(Text), WorkedExample.Read("\uFEFF" + header + "\r\n" + row).ValueOrThrow().Select(Text));
    }

    [Fact]
    public void OverlappingPeriodsOfOnePatientInOneSpecialtyAreCandidatePairs()
    {
        var header = WorkedExample.Header + ",patientKey,specialty\n";
        var rows = "R1,A,SOM,9,2024-01-01,2024-01-01,,,,,,,,,2024-02-01,P,S\nR2,A,SOM,9,2024-01-15,2024-01-15,,,,,,,,,,P,S\nR3,A,SOM,9,2024-02-01,2024-02-01,,,,,,,,,,P,T\nR4,B,SOM,9,2024-02-01,2024-02-01,,,,,,,,,,P,S\n";
        var read = WorkedExample.Read(header + rows);

        Assert.Equal(new (int, int)[] { (0, 1), (1, 3) }, read.ValueOrThrow().DoubleReferrals.Select(p => (p.First, p.Second)));
        Assert.Equal([3, 5], read.Problems.Where(p => p.Code.Value == "WTL-Q18").Select(p => p.Row!.Value));
    }

    [Fact]
    public void ADateAfterTheExtractIsAWarningAndALaterDeadlineANote()
    {
        var read = WorkedExample.Row("R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-09-15,2024-03-10,1,,,", extract: new LocalDate(2024, 2, 10));

        Assert.Equal([("WTL-Q26", "deadline"), ("WTL-Q24", "waitEnd"), ("WTL-Q19", "assessed")], read.Problems.Select(p => (p.Code.Value, p.Column!)));
    }

    [Theory]
    [InlineData("received", "R1,A,SOM,9,2024-02-11,2024-01-20,,,,,,,,,")]
    [InlineData("seniority", "R1,A,SOM,9,2024-02-01,2024-02-11,,,,,,,,,")]
    [InlineData("assessed", "R1,A,SOM,9,2024-02-01,2024-01-20,2024-02-11,3,1,2024-03-15,,,,,")]
    [InlineData("postponementDate", "R1,A,SOM,9,2024-02-01,2024-01-20,2024-02-05,3,1,2024-03-15,,,1,2024-02-11,")]
    [InlineData("closed", "R1,A,SOM,9,2024-02-01,2024-01-20,2024-02-05,3,1,2024-03-15,2024-02-07,1,,,2024-02-11")]
    public void EachDateButTheDeadlineIsHeldAgainstTheExtract(string column, string row)
    {
        var late = WorkedExample.Row(row, extract: new LocalDate(2024, 2, 10));
        var onTheDay = WorkedExample.Row(row.Replace("2024-02-11", "2024-02-10"), extract: new LocalDate(2024, 2, 10));

        Assert.Equal([("WTL-Q19", column, 2)], late.Problems.Where(p => p.Code.Value == "WTL-Q19").Select(p => (p.Code.Value, p.Column!, p.Row!.Value)));
        Assert.DoesNotContain(onTheDay.Problems, p => p.Code.Value == "WTL-Q19");
        Assert.DoesNotContain(WorkedExample.Row(row).Problems, p => p.Code.Value == "WTL-Q19");
        Assert.True(late.IsAccepted);
    }

    // The other side of each warning: the same row, mended, has it no more.
    [Theory]
    [InlineData("WTL-Q02", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,2024-03-10,1,,,")]
    [InlineData("WTL-Q05", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-01,3,1,2024-03-15,2024-03-10,1,,,")]
    [InlineData("WTL-Q06", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,2024-02-01,1,,,")]
    [InlineData("WTL-Q07", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,2024-02-15,1,,,")]
    [InlineData("WTL-Q11", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-02-15,2024-03-10,1,,,")]
    [InlineData("WTL-Q12", "R1,A,SOM,9,2024-02-01,2024-02-01,,,1,2024-03-15,2024-03-10,1,,,")]
    [InlineData("WTL-Q13", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,7,2024-03-15,2024-03-10,9,6,2024-02-20,")]
    [InlineData("WTL-Q14", "R1,A,SOM,9,2014-02-01,2014-02-01,2014-02-15,3,1,2014-05-15,2024-02-01,1,,,")]
    [InlineData("WTL-Q15", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,5,1,,2024-03-10,9,,,")]
    [InlineData("WTL-Q16", "R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,2024-03-10,1,,,2024-03-10")]
    [InlineData("WTL-Q17", "R1,A,SOM,9,2024-02-01,2024-02-01,,,,,,,,,")]
    public void ARowOnTheEdgeKeepsTheRule(string code, string row) => Assert.DoesNotContain(WorkedExample.Row(row).Problems, p => p.Code.Value == code);

    [Fact]
    public void WhatIsWrongWithAShapeIsSaidInEachLanguage()
    {
        var width = Assert.Single(WorkedExample.Row("R2,A,SOM").Problems).Message;
        Assert.Equal(
            ("Feil form i raden, som har 3 felt: ventet 15 felt.", "Feil form i rada, som har 3 felt: venta 15 felt.", "Wrong shape in the row, which has 3 fields: expected 15 fields."),
            (width.Bokmaal, width.Nynorsk, width.English));

        var blank = WorkedExample.Row(Good.Replace("R1,A", "R1,")).Problems.Single().Message;
        Assert.Equal(("Feil form i unit: ventet en verdi.", "Feil form i unit: venta ein verdi.", "Wrong shape in unit: expected a value."), (blank.Bokmaal, blank.Nynorsk, blank.English));
        var empty = WorkedExample.Row(Good.Replace("2024-02-01", "")).Problems.Single(p => p.Severity == Severity.Error).Message;
        Assert.Contains("(tomt)", empty.Nynorsk);
        Assert.Contains("(empty)", empty.English);
        Assert.Contains("overskrifta «note»", WorkedExample.Read(WorkedExample.Header + ",note\n" + Good + ",text\n").Problems.Single().Message.Nynorsk);
    }

    [Fact]
    public void FindingsAreCountedAlsoWhereNotAllAreListed()
    {
        var rows = string.Join("\n", Enumerable.Range(0, 1500).Select(i => $"R{i},A,SOM,9,2024-02-01,,2024-02-15,3,1,2024-03-15,,,,,"));
        var read = WorkedExample.Row(rows);

        Assert.Equal(1000, read.Problems.Length);
        Assert.Equal([("WTL-Q01", 1500L)], read.ValueOrThrow().FindingCounts.Select(f => (f.Rule.Code.Value, f.Count)));
    }

    [Fact]
    public void AReferralComesOutAsItWentIn()
    {
        var referral = new Referral(
            "X1", UnitId.From("A"), new(2024, 2, 1), new(2024, 1, 20), new(2024, 2, 15), RightCode.HasRight, OutcomeCode.From(9), new(2024, 3, 15), new(2024, 3, 10), WaitEndCode.From(8),
            PostponementCode.Welfare, new(2024, 3, 1), new(2024, 5, 1), "TSB", 17, "P1", "S1", true, HelfoNotice.Notified, true, ReviewDecision.DischargeToGp, "T1");

        Assert.Equal(Text(referral), Text(ReferralList.Read([referral]).ValueOrThrow()[0]));
    }

    [Fact]
    public void EveryMutationOfOneCellGivesAResultOrFindingsAndNeverAnException()
    {
        string[] cells = ["", "x", "-1", "99999999999999999999", "2024-02-30", "\"", "\"a\"b", "\0", "æøå", "1;2", "01819600054"];
        var columns = Good.Split(',');
        for (var column = 0; column < columns.Length; column++)
        {
            foreach (var cell in cells)
            {
                var row = string.Join(",", columns.Select((c, i) => i == column ? cell : c));
                var read = WorkedExample.Row(row);
                Assert.True(read.IsAccepted || read.Problems.Any(p => p.Severity == Severity.Error));
            }
        }
    }

    [Fact]
    public void FollowUpRowsAreNoReferrals()
    {
        var header = WorkedExample.Header + ",listKind,plannedBy,appointmentKind,appointmentOn,appointmentMonth,doneOn,needDrivenUntil\n";
        var read = WorkedExample.Read(header + Good + ",,,,,,,\nF1,A,SOM,,,,,,,,,,,,,followUp,2024-03-01,tentative,,2024-04,,\n");
        var list = read.ValueOrThrow();

        Assert.Single(list);
        var contact = Assert.Single(list.FollowUps);
        Assert.Equal((new LocalDate(2024, 3, 1), AppointmentKind.Tentative, new YearMonth(2024, 4)), (contact.PlannedBy, contact.Appointment, contact.AppointmentMonth));
    }

    private static string Text(Referral r) => string.Join("|", r.Id, r.Unit, r.Sector, r.AgeAtReferral, r.Received, r.Seniority, r.Assessed, r.Right, r.Outcome, r.Deadline, r.WaitEnd, r.WaitEndCode,
        r.Postponement, r.PostponementDate, r.Closed, r.PatientKey, r.Specialty, r.Forwarded, r.Helfo, r.IsCleanUp, r.CleanUpDecision, r.Team);
}
