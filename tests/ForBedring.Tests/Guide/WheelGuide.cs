using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Wheel;

namespace Guide;

/// <summary>The code of docs/start/wheel.md.</summary>
public class WheelGuide
{
    [Fact]
    public void AUnitSeesWhereItIsInTheYear()
    {
        var lines = new Lines();
        Run(lines);
        Assert.NotEmpty(lines.Written[0]);
        Assert.Contains(lines.Written, line => line.StartsWith("WHL-", StringComparison.Ordinal));
    }

    private static void Run(Lines Console)
    {
        // <wheel>
        var today = new LocalDate(2026, 10, 1);
        var round = new WheelRound(RoundId.From("2026"), opensOn: new LocalDate(2026, 2, 1), closesOn: new LocalDate(2026, 2, 28));
        var situation = new WheelSituation([round]);
        WheelCycle cycle = WheelCycle.Begin(2026, UnitId.From("A"), round.Id);

        var preparation = StepRecord.Of(WheelStep.StrategicPreparation).Start(new LocalDate(2026, 1, 8)).Complete(new LocalDate(2026, 1, 20));
        if (!cycle.CanRecord(preparation, situation, today).HasError) cycle = cycle.Record(preparation, situation, today);

        Console.WriteLine(cycle.WhereAmI(today, situation).Sentence.English);
        foreach (Finding finding in cycle.Findings(situation, today)) Console.WriteLine($"{finding.Code} {finding.Message.English}");
        // </wheel>
    }
}
