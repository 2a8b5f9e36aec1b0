using FsCheck.Fluent;

namespace ForBedring.Tests;

public class PropertyTests
{
    [Fact]
    public void APropertyThatDoesNotHoldIsReportedWithItsSeed()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Property.Holds(Gen.Choose(0, 100), n => n < 50));

        Assert.Contains("FORBEDRING_SEED=", failure.Message);
    }

    [Fact]
    public void EveryRunSeesTheSameCases()
    {
        List<int> first = [], second = [];
        Property.Holds(Gen.Choose(0, 1_000_000), n => first.Add(n), name: "same");
        Property.Holds(Gen.Choose(0, 1_000_000), n => second.Add(n), name: "same");

        Assert.Equal(first, second);
    }
}
