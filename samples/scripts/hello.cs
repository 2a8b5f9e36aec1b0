#!/usr/bin/env dotnet
#:project ../../src/ForBedring/ForBedring.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false
// A program in one file: dotnet run samples/scripts/hello.cs
using System.Text;
using ForBedring.Calendar;
using ForBedring.Reading;
using NodaTime;

var file = """
    id;parent;name;level;headcount
    H;;Sykehuset;foretak;
    A;H;Medisinsk klinikk;klinikk;12
    B;H;Kirurgisk klinikk;klinikk;tolv
    """;
var read = OrganisationCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)));
foreach (var problem in read.Problems) Console.WriteLine(problem.Describe("organisation.csv"));

var organisation = OrganisationCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(file.Replace("tolv", "14")))).ValueOrThrow();
foreach (var unit in organisation.Tree.Units) Console.WriteLine($"{unit.Name} ({unit.Level}): {organisation.InvitedIn(unit.Id)?.ToString() ?? "unknown"} invited");

Console.WriteLine($"Ten working days after Maundy Thursday 2026: {WorkingDayRule.MondayToFriday.AddWorkingDays(new LocalDate(2026, 4, 2), 10):uuuu-MM-dd}");
