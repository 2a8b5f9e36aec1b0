using ForBedring.Disclosure;
using ForBedring.Organisation;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>What the rule "each measure is safe by itself" gives away: kept here, so that the attacker is seen to find it.</summary>
public class OldRuleTests
{
    [Fact]
    public void EachMeasureByItselfLeftTheExampleYearsPeopleBare()
    {
        var year = new ExampleYear();
        var (combinations, singles) = (0, 0);
        var single = new HashSet<int>();
        for (var theme = 0; theme < year.Instrument.Themes.Length; theme++)
        {
            var published = new Published();
            foreach (var unit in Shown(year, theme)) published.TakeMeans(unit, year.Instrument, theme, year.Below(unit), DisclosurePolicy.Standard);
            foreach (var name in published.Names)
            {
                var found = LightSearch.Of(published.Of(name)).AllBelow(5);
                combinations += found.Count;
                singles += found.Count(f => f.Count == 1);
                single.UnionWith(found.Where(f => f.Count == 1).Select(f => f[0]));
            }
        }

        // Smallest sets of people per theme: 54 of the 243 people could be read off one by one.
        Assert.Equal((103, 59, 54), (combinations, singles, single.Count));
    }

    // Unit totals, one decision a theme, each measure with its own counts and never two together.
    private static IEnumerable<string> Shown(ExampleYear year, int theme)
    {
        var instrument = year.Instrument;
        var questions = Enumerable.Range(instrument.FirstQuestions[theme], instrument.Themes[theme].Questions.Length).ToList();
        var groups = year.Sheets.GroupBy(s => s.Units[0]).Select(g => new DisclosureGroup("g" + g.Key, Counts(g), [Path(year.Tree, g.Key)])).ToList();
        var threshold = DisclosurePolicy.Standard.Threshold(instrument.Themes[theme].Questions.Any(q => q.IsSensitive) ? MeasureFamily.Sensitive : MeasureFamily.Index);
        return DisclosureProblem.Read(threshold.Minimum, threshold.Difference, year.Tree.Units.Select(u => new DisclosureUnit(u.Id.Value, u.Parent?.Value)), groups, year.Tree.Units.Select(u => new DisclosureCell(u.Id.Value, Path(year.Tree, u.Id.Value))))
            .ValueOrThrow().Decide().Shown;

        IEnumerable<long> Counts(IEnumerable<TrueSheet> sheets)
        {
            var list = sheets.ToList();
            return [list.Count(s => 2 * s.CountIn(questions[0], questions.Count) >= questions.Count && s.CountIn(questions[0], questions.Count) > 0), .. questions.Select(q => (long)list.Count(s => s.Answered(q)))];
        }
    }

    private static IEnumerable<string> Path(OrgTree tree, string unit) => [.. tree.AncestorsOf(UnitId.From(unit)).Reverse().Select(a => a.Id.Value), unit];
}
