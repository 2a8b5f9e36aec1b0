using System.Reflection;
using System.Runtime.Versioning;

namespace ForBedring.Tests;

public class BuildUnderTest
{
    [Fact]
    public void IsTheNetStandardBuild()
    {
        var target = typeof(ForBedring.Rules.RuleCode).Assembly.GetCustomAttribute<TargetFrameworkAttribute>();

        Assert.Equal(".NETStandard,Version=v2.0", target!.FrameworkName);
    }
}
