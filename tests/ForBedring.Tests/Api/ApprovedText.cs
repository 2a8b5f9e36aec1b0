namespace ForBedring.Tests.Api;

/// <summary>Compares lines with an approved file beside this one. <c>FORBEDRING_APPROVE=1 dotnet test</c> writes the file anew: a changed line is a deliberate commit and a line in the changelog.</summary>
internal static class ApprovedText
{
    public static void Check(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(Repository.Root, "tests", "ForBedring.Tests", "Api", name + ".approved.txt");
        var actual = lines.ToList();
        if (Environment.GetEnvironmentVariable("FORBEDRING_APPROVE") == "1") File.WriteAllText(path, string.Concat(actual.Select(line => line + "\n")));
        var approved = File.Exists(path) ? File.ReadAllLines(path) : [];
        var differences = approved.Except(actual, StringComparer.Ordinal).Select(line => "- " + line).Concat(actual.Except(approved, StringComparer.Ordinal).Select(line => "+ " + line)).ToList();
        if (differences.Count > 0 || approved.Length != actual.Count)
            Assert.Fail($"{name}.approved.txt differs; FORBEDRING_APPROVE=1 accepts:{Environment.NewLine}{string.Join(Environment.NewLine, differences)}");
    }
}
