using ForBedring.Planning;
using FsCheck.Fluent;

namespace ForBedring.Tests.Planning;

public class HeadingsOfThemeTests
{
    private static readonly string[] Words = ["møte", "plan", "for", "hvile", "Møte", "plan,", "tavle"];

    // Each heading beside each measure, word by word, as the rule reads.
    [Fact]
    public void AnotherHeadingIsFoundAsAPlainSearchFindsIt()
        => Property.Holds(
            from headings in Texts(1, 2).ArrayOf().Where(h => h.Length > 0)
            from texts in Texts(1, 5).ArrayOf().Where(t => t.Length > 0)
            select (headings, texts),
            c =>
            {
                var theme = new PlanTheme(1, "Tema", areas: c.headings.Select((h, i) => ImprovementArea.Create(AreaId.From("a" + i), h)));
                var sought = new HeadingsOfTheme(theme);
                foreach (var area in theme.Areas)
                {
                    foreach (var text in c.texts) Assert.Equal(Plain(theme, area, text), sought.Of(area).Is(ImprovementMeasure.Propose(MeasureId.From("m"), text)));
                }
            });

    private static FsCheck.Gen<string> Texts(int least, int most) => Gen.Choose(least, most).SelectMany(n => Gen.Elements(Words).ArrayOf(n)).Select(w => string.Join(" ", w));

    private static bool Plain(PlanTheme theme, ImprovementArea area, string text)
    {
        var words = WordsOf(text);
        if (WordsOf(area.Heading!).Any(w => w.Length >= 4 && words.Contains(w))) return false;
        return theme.Areas.Any(other => FormFindings.Key(other.Heading!) != FormFindings.Key(area.Heading!) && Enumerable.Range(0, words.Count).Any(i => words.Skip(i).Take(WordsOf(other.Heading!).Count).SequenceEqual(WordsOf(other.Heading!))));
    }

    private static List<string> WordsOf(string text) => [.. text.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];
}
