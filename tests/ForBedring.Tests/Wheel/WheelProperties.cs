using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Tests.Generators;
using ForBedring.Wheel;
using FsCheck.Fluent;

namespace ForBedring.Tests.Wheel;

public class WheelProperties
{
    private static readonly LocalDate Late = new(2026, 6, 1);

    [Fact]
    public void ADoneRecordNeverAddsASkipForItsStepAndNextIsNeverDone() => Property.Holds(WheelGen.Records, records =>
    {
        var cycle = Cycle(records);
        foreach (var step in WheelSteps.All)
        {
            var done = cycle.Record(StepRecord.Of(step).WithBody(new(Role.LeaderGroup)).Complete(new LocalDate(2024, 6, 1)), WheelSituation.Unknown, Late);
            Assert.DoesNotContain(done.Findings(WheelSituation.Unknown, Late), f => f.Code.Value is "WHL-W03" or "WHL-W08" && f.Subject == done.SubjectOf(step));
            var next = done.Next(Late);
            Assert.True(next.CycleYear == 2025 || done[next.Step].State is StepState.NotStarted or StepState.Planned);
        }
    }, cases: 100);

    [Fact]
    public void FindingsDoNotDependOnTheOrderOfEntryOrOnThePolicy() => Property.Holds(
        from records in WheelGen.Records
        from order in Gen.Shuffle(Enumerable.Range(0, 9).ToArray())
        select (records, order),
        x =>
        {
            var (one, other) = (Cycle(x.records), Cycle(x.order.Select(i => x.records[i]).ToArray()));
            Assert.Equal(one.Findings(PilotYear.Situation(), Late), other.Findings(PilotYear.Situation(), Late));
            var strict = one.Findings(PilotYear.Situation(), Late, WheelPractice.Strict);
            var pilot = one.Findings(PilotYear.Situation(), Late, WheelPractice.Pilot);
            var usual = one.Findings(PilotYear.Situation(), Late);
            Assert.Equal(Keys(usual), Keys(strict));
            Assert.Equal(Keys(usual), Keys(pilot));
            foreach (var finding in usual) Assert.True(finding.Rule.InPilot <= finding.Rule.InDefault && finding.Rule.InDefault <= finding.Rule.InStrict);
        }, cases: 100);

    [Fact]
    public void WithoutDatesNothingIsOutOfOrder() => Property.Holds(WheelGen.Records, records =>
    {
        var undated = Cycle(records.Select(r => r.State switch
        {
            StepState.InProgress => StepRecord.Of(r.Step).Start(ImpreciseDate.Blank),
            StepState.Done => StepRecord.Of(r.Step).WithBody(new(Role.LeaderGroup)).Complete(ImpreciseDate.Blank),
            _ => r,
        }).ToArray());
        Assert.DoesNotContain(undated.Findings(WheelSituation.Unknown, Late), f => f.Code.Value is "WHL-W01" or "WHL-W02");
    }, cases: 100);

    [Fact]
    public void AskedEarlierNothingOfTheFutureHasHappened() => Property.Holds(
        from records in WheelGen.Records
        from days in Gen.Choose(0, 900)
        select (records, Day: new LocalDate(2023, 6, 1).PlusDays(days)),
        x =>
        {
            var cycle = Cycle(x.records);
            foreach (var record in cycle.AsOf(x.Day).Records)
            {
                if (record.State.IsBegun && record.Started is ImpreciseDate.Dated started) Assert.True(started.Earliest <= x.Day);
                if (record.State is StepState.Done && record.Completed is ImpreciseDate.Dated completed) Assert.True(completed.Earliest <= x.Day);
            }

            Assert.Equal(cycle.AsOf(x.Day).WhereAmI(x.Day).Active.ToArray(), cycle.WhereAmI(x.Day).Active.ToArray());
            Assert.Equal(cycle.Records.Length, cycle.AsOf(x.Day).Records.Length);
        }, cases: 100);

    private static WheelCycle Cycle(StepRecord[] records) => WheelCycle.Begin(2024, PilotYear.Unit, PilotYear.Round).RecordAll(records, WheelSituation.Unknown, Late);

    private static IEnumerable<string> Keys(FindingList findings) => findings.Select(f => $"{f.Code} {f.Subject}").OrderBy(k => k, StringComparer.Ordinal);
}
