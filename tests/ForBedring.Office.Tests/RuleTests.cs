using System.Reflection;
using System.Text.RegularExpressions;
using ForBedring.Rules;

namespace ForBedring.Office.Tests;

/// <summary>The rules of documents keep the form of the library's rules.</summary>
public class RuleTests
{
    private static readonly List<RuleDefinition> All = [.. typeof(DocumentRules).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => (RuleDefinition)p.GetValue(null)!)];

    [Fact]
    public void CodesAndNamesAreUniqueAndTextsHaveTheSamePlaceholders()
    {
        Assert.Equal(All.Count, All.Select(r => r.Code.Value).Distinct().Count());
        Assert.Equal(All.Count, All.Select(r => r.Name).Distinct().Count());
        Assert.All(All, r => Assert.Equal("DOC", r.Code.Area));
        Assert.All(All, r => Assert.Equal(Placeholders(r.Template.Bokmaal), Placeholders(r.Template.English)));
        Assert.All(All, r => Assert.Equal(Placeholders(r.Template.Bokmaal), Placeholders(r.Template.Nynorsk)));
    }

    [Fact]
    public void NoCodeIsOneOfTheCoreLibrarys()
    {
        var core = typeof(RuleCode).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p => p.PropertyType == typeof(RuleDefinition) && p.GetIndexParameters().Length == 0).Select(p => ((RuleDefinition)p.GetValue(null)!).Code.Value).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(All, r => core.Contains(r.Code.Value));
    }

    private static string Placeholders(string template) => string.Join(" ", Regex.Matches(template, "\\{[^}]*\\}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
}
