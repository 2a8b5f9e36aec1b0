#if NET
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ForBedring.Tests;

/// <summary>All tests run in a culture in which careless code fails: Turkish letters (i and I are not a pair), comma as decimal sign, another sign for minus.</summary>
internal static class HostileCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        CultureInfo culture;
        try
        {
            culture = new CultureInfo("tr-TR");
        }
        catch (CultureNotFoundException)
        {
            // Without culture data there is nothing but numbers to be hostile with.
            culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        }

        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = "\u066B";
        culture.NumberFormat.NumberGroupSeparator = "'";
        (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = (culture, culture);
    }
}
#endif
