using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

public class ClinicFactsTests
{
    [Fact]
    public void TheOnlyCertainStepOf2023IsReceivedMinusRejected()
    {
        var received = new LabelledFigure(2356, "received", "clinic slides");
        var rejected = new LabelledFigure(544, "rejected", "clinic slides");

        Assert.Equal(1812, received.Value - rejected.Value);
        Assert.Equal(0.231m, Math.Round(new Share(544, 2356).Value.Value(), 3, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void AnUnlabelledFigureCanBePrintedButNeverComputedWith()
    {
        var figure = new UnlabelledFigure(1369, "2023, fourth of four", "clinic slides");

        Assert.Equal("1369", figure.ToString());
        Assert.Equal("WTL-R19", figure.CanInterpret().Single().Code.Value);
        Assert.Equal("WTL-R19", Assert.Throws<RuleViolationException>(() => figure.Interpret()).Findings.Single().Code.Value);
        Assert.DoesNotContain(typeof(UnlabelledFigure).GetMethods(), m => m.Name.StartsWith("op_", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(UnlabelledFigure).GetProperties(), p => p.PropertyType == typeof(decimal));
    }

    [Fact]
    public void AnInterpretationCarriesTheRoleAndTheReason()
    {
        var read = new UnlabelledFigure(1369, "2023, fourth of four", "clinic slides").LabelledAs("an example label", "head of department", new LocalDate(2026, 1, 1), "asked the clinic");

        Assert.Equal("head of department", read.InterpretedBy);
        Assert.Equal(1369, read.Value);
    }
}
