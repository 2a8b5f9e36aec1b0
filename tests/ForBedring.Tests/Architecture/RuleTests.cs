using System.Reflection;
using System.Text.RegularExpressions;
using ForBedring.Reports;
using ForBedring.Rules;

namespace ForBedring.Tests.Architecture;

/// <summary>What holds for every rule of the library.</summary>
public class RuleTests
{
    private static readonly Dictionary<string, string[]> AreasOf = new(StringComparer.Ordinal)
    {
        ["Rules"] = ["RUL"],
        ["Calendar"] = ["CAL"],
        ["Organisation"] = ["ORG"],
        ["Indicators"] = ["IND"],
        ["Surveys"] = ["SRV"],
        ["Protection"] = ["DSC"],
        ["Releases"] = ["DSC", "SRV"],
        ["Comparisons"] = ["SRV"],
        ["WaitingLists"] = ["WTL"],
        ["Planning"] = ["PLN", "IMP"],
        ["Wheel"] = ["WHL"],
        ["Workshops"] = ["WSP"],
        ["Programme"] = ["PRG"],
        ["Reading"] = ["CSV"],
        ["Json"] = ["JSN"],
    };

    internal static ImmutableArray<(Type Owner, string Name, RuleDefinition Rule)> All { get; } =
    [
        .. from library in new[] { typeof(RuleCode).Assembly, typeof(ReportPage).Assembly }
           from type in library.GetTypes()
           from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where property.PropertyType == typeof(RuleDefinition) && property.GetIndexParameters().Length == 0
           select (type, property.Name, (RuleDefinition)property.GetValue(null)!),
    ];

    [Fact]
    public void CodesAndNamesAreUnique()
    {
        Assert.True(All.Length > 15);
        Report.None(All.GroupBy(r => r.Rule.Code.Value).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => $"{r.Owner.Name} {r.Rule.Name}"))}"), "A code stands for two rules");
        Report.None(All.GroupBy(r => r.Rule.Name).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => r.Rule.Code))}"), "A name stands for two rules");
    }

    [Fact]
    public void NamesAreLowerCaseWordsWithDotsAndHyphens()
        => Report.None(All.Where(r => !Regex.IsMatch(r.Rule.Name, "^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+$")).Select(r => $"{r.Rule}"), "A name has another form");

    [Fact]
    public void TheAreaTellsTheChapter()
        => Report.None(
            All.Where(r => !AreasOf.TryGetValue(r.Owner.Namespace!.Split('.').ElementAtOrDefault(1) ?? "", out var areas) || !areas.Contains(r.Rule.Code.Area)).Select(r => $"{r.Rule} in {r.Owner.FullName}"),
            "A rule has another chapter's area");

    [Fact]
    public void EveryRuleHasThreeTextsWithTheSamePlaceholders()
        => Report.None(
            All.Where(r => new[] { r.Rule.Template.Bokmaal, r.Rule.Template.Nynorsk, r.Rule.Template.English }.Any(string.IsNullOrWhiteSpace)
                || Placeholders(r.Rule.Template.Bokmaal) != Placeholders(r.Rule.Template.English) || Placeholders(r.Rule.Template.Nynorsk) != Placeholders(r.Rule.Template.English))
                .Select(r => $"{r.Rule}"),
            "A rule lacks a text, or its placeholders differ");

    [Fact]
    public void SeveritiesNeverFallFromPilotToDefaultToStrict()
        => Report.None(All.Where(r => r.Rule.InPilot > r.Rule.InDefault || r.Rule.InDefault > r.Rule.InStrict || (r.Rule.IsHard && r.Rule.InPilot != Severity.Error)).Select(r => $"{r.Rule}"), "A severity falls");

    [Fact]
    public void NoMessageNamesAWithheldCount()
        => Report.None(All.Where(r => r.Rule.Code.Area == "DSC" && Regex.IsMatch(r.Rule.Template.English, "\\{(count|answers|people|respondents)\\}")).Select(r => $"{r.Rule}"), "A message of disclosure control names a count");

    [Fact]
    public void EveryRuleIsNamedInATest() => Report.None(Unnamed(All.Select(r => (r.Owner.Name, r.Name, r.Rule))), "No test names a rule");

    [Fact]
    public void EveryRuleIsNamedInATest_WouldSeeOneThatIsNot()
        => Assert.Equal(["ZZZ-" + "Z99"], Unnamed([("NoSuch" + "Rules", "Forgotten", RuleDefinition.Hard("ZZZ-" + "Z99", "nobody.named-" + "this", new("x", "x", "x"))), .. All.Take(1).Select(r => (r.Owner.Name, r.Name, r.Rule))]).Where(code => code.StartsWith("ZZZ", StringComparison.Ordinal)));

    [Fact]
    public void CodesAreAsApproved() => Api.ApprovedText.Check("RuleCodes", All.Select(r => $"{r.Rule.Code} {r.Rule.Name} {(r.Rule.IsHard ? "hard" : $"{r.Rule.InPilot}/{r.Rule.InDefault}/{r.Rule.InStrict}")}").Order(StringComparer.Ordinal));

    // A test names a rule by its property, its code, or its quoted name. This file does not count, nor does the list of approved codes.
    private static IEnumerable<string> Unnamed(IEnumerable<(string Owner, string Property, RuleDefinition Rule)> rules)
    {
        var folder = Path.Combine(Repository.Root, "tests", "ForBedring.Tests");
        var tests = string.Join("\n", Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar) && !f.EndsWith(Path.Combine("Architecture", "RuleTests.cs"), StringComparison.Ordinal))
            .Select(File.ReadAllText));
        return rules.Where(r => !Regex.IsMatch(tests, $"\\b{r.Owner}\\.{r.Property}\\b") && !tests.Contains(r.Rule.Code.Value) && !tests.Contains($"\"{r.Rule.Name}\"")).Select(r => r.Rule.Code.Value);
    }

    private static string Placeholders(string template) => string.Join(" ", Regex.Matches(template, "\\{[^}]*\\}").Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
