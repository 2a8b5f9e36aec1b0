using System.Text;
using System.Text.RegularExpressions;
using ForBedring.Json;

namespace ForBedring.Tests.Json;

/// <summary>A Norwegian message about a file holds no English.</summary>
public class JsonWantedTests
{
    [Fact]
    public void EveryPhraseOfAReaderIsTranslated()
    {
        var phrases = Directory.GetFiles(Path.Combine(Repository.Root, "src", "ForBedring", "Json"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Regex.Matches(File.ReadAllText(f, Encoding.UTF8), "(?:Refuse\\(|Wrong(?:<[^>]*>)?\\([^\"]*)\"([^\"]+)\"\\)").Cast<Match>()).Select(m => m.Groups[1].Value).Where(p => !p.EndsWith(' ')).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(phrases.Count > 25, $"{phrases.Count} phrases");
        Assert.DoesNotContain(phrases, p => JsonWanted.Of(p).Bokmaal == p || JsonWanted.Of(p).Nynorsk == p);
    }

    [Fact]
    public void AMessageIsInOneLanguage()
    {
        var problems = PlanJson.Read("{\"schema\":2,\"title\":7,\"lastUpdated\":\"1.1.2024\",\"placement\":{\"level\":\"Avdeling\",\"unit\":\"x\"},\"themes\":{}}").Problems;

        Assert.Equal("schema er «2», men skal være et helt tall fra 1 til 1.", problems[0].Message.Bokmaal);
        Assert.Equal("title er «7», men skal vere ein tekst.", problems[1].Message.Nynorsk);
        Assert.Equal("lastUpdated is “1.1.2024” but must be a date as yyyy-MM-dd.", problems[2].Message.English);
        Assert.StartsWith("placement.level er «Avdeling», men skal være en av RegionalAuthority, Enterprise", problems[3].Message.Bokmaal, StringComparison.Ordinal);
        Assert.Equal("themes skal være en liste.", problems[4].Message.Bokmaal);
        Assert.Equal("ukjent phrase", JsonWanted.Of("ukjent phrase").Nynorsk);
    }
}
