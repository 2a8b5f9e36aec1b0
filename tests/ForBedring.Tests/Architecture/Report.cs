namespace ForBedring.Tests.Architecture;

/// <summary>Fails with every violation by name, so that all can be mended at once.</summary>
internal static class Report
{
    public static void None(IEnumerable<string> violations, string what)
    {
        var all = violations.Distinct(StringComparer.Ordinal).OrderBy(v => v, StringComparer.Ordinal).ToList();
        if (all.Count > 0) Assert.Fail($"{what} ({all.Count}):{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }
}
