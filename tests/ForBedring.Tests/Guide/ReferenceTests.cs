using System.Text;
using ForBedring.Rules;
using ForBedring.Tests;
using ForBedring.Tests.Architecture;

namespace Guide;

/// <summary>The reference pages that are made from the library itself; FORBEDRING_APPROVE=1 writes them anew.</summary>
public class ReferenceTests
{
    private static readonly Dictionary<string, string> Areas = new(StringComparer.Ordinal)
    {
        ["RUL"] = "Rules themselves",
        ["CAL"] = "Dates and working days",
        ["ORG"] = "Organisation and roles",
        ["IND"] = "Series, charts and evaluation",
        ["SRV"] = "Surveys and answers",
        ["DSC"] = "Disclosure control",
        ["WSP"] = "Workshops",
        ["WTL"] = "Waiting lists",
        ["PLN"] = "Improvement plans",
        ["IMP"] = "Plans that are read from a form",
        ["PRG"] = "Improvement programme",
        ["WHL"] = "The annual wheel",
        ["CSV"] = "Text files",
        ["JSN"] = "JSON files",
    };

    [Fact]
    public void TheListOfRulesIsAsTheLibraryHasThem() => Fresh("rules.md", Rules());

    private static string Rules()
    {
        var text = new StringBuilder();
        text.Append("# Rules by code\n\n");
        text.Append("Each finding and each problem in a file has a code that never changes its meaning, and a text in bokmål, nynorsk and English. ");
        text.Append("Words in braces are filled in. Severity: *error* stops a step or a file, *warning* and *note* do not; where it depends on the policy it is given as pilot / default / strict. ");
        text.Append("A *hard* rule is an error under every policy, because it protects people or keeps the data whole.\n");
        foreach (var area in RuleTests.All.GroupBy(r => r.Rule.Code.Area).OrderBy(g => Array.IndexOf([.. Areas.Keys], g.Key)))
        {
            text.Append($"\n## {area.Key}: {Areas[area.Key]}\n");
            foreach (var (_, _, rule) in area.OrderBy(r => r.Rule.Code.Value, StringComparer.Ordinal))
            {
                text.Append($"\n### {rule.Code} `{rule.Name}`\n\n{Severities(rule)}\n\n");
                text.Append($"- **English** {Escaped(rule.Template.English)}\n- **Bokmål** {Escaped(rule.Template.Bokmaal)}\n- **Nynorsk** {Escaped(rule.Template.Nynorsk)}\n");
            }
        }

        return text.ToString();
    }

    private static string Severities(RuleDefinition rule)
        => rule.IsHard ? "Hard." : rule.InPilot == rule.InStrict ? $"{Word(rule.InDefault)}." : $"{Word(rule.InPilot)} / {Word(rule.InDefault).ToLowerInvariant()} / {Word(rule.InStrict).ToLowerInvariant()}.";

    private static string Word(Severity severity) => severity switch { Severity.Error => "Error", Severity.Warning => "Warning", _ => "Note" };

    private static string Escaped(string text) => text.Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    private static void Fresh(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "docs", "reference", name);
        if (Environment.GetEnvironmentVariable("FORBEDRING_APPROVE") == "1") File.WriteAllText(path, text);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, $"docs/reference/{name} is not what the library has; FORBEDRING_APPROVE=1 writes it anew.");
    }
}
