using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests;

/// <summary>A property that must hold for everything a generator makes. Same cases on every run; FORBEDRING_SEED=n gives others, and a failure prints the seed.</summary>
/// <remarks>A quarter of the cases run on a developer's machine, all with CI=true. FORBEDRING_CASES=p runs p per cent: for mutation testing, where everything runs very many times. A test of what the cases cover asks for all of them.</remarks>
internal static class Property
{
    public static void Holds<T>(Gen<T> generator, Action<T> assertions, int cases = 200, [CallerMemberName] string name = "", bool isAboutTheCases = false)
    {
        var seed = Seed(name);
        try
        {
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(isAboutTheCases ? cases : Share(cases)).WithReplay(seed, 1UL), Prop.ForAll(generator.ToArbitrary(), assertions));
        }
        catch (Exception e)
        {
            throw new Xunit.Sdk.XunitException($"{name} does not hold (FORBEDRING_SEED={seed}).{Environment.NewLine}{e.Message}{Environment.NewLine}{e.InnerException}", e);
        }
    }

    public static void Holds<T>(Gen<T> generator, Func<T, bool> property, int cases = 200, [CallerMemberName] string name = "")
        => Holds(generator, value => Assert.True(property(value)), cases, name);

    private static int Share(int cases)
        => int.TryParse(Environment.GetEnvironmentVariable("FORBEDRING_CASES"), out var percent) && percent > 0 ? Math.Max(1, cases * percent / 100)
            : Environment.GetEnvironmentVariable("CI") == "true" ? cases : Math.Max(1, cases / 4);

    private static ulong Seed(string name)
    {
        if (ulong.TryParse(Environment.GetEnvironmentVariable("FORBEDRING_SEED"), out var given)) return given;
        return name.Aggregate(1469598103934665603UL, (hash, letter) => unchecked((hash ^ letter) * 1099511628211UL)) | 1;
    }
}
