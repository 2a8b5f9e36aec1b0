#if NET
namespace ForBedring.Tests;

public class HostileCultureTests
{
    [Fact]
    public void CarelessFormattingWouldBeSeen() => Assert.Equal("\u22121\u066B5", (-1.5m).ToString());
}
#endif
