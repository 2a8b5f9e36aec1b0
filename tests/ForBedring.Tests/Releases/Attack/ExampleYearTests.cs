using ForBedring.Releases;
using ForBedring.Surveys;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>The example year of the README under attack: by the old rule and as it is released.</summary>
public class ExampleYearTests
{
    [Fact]
    public void EachMeasureByItselfLeftPeopleBare()
    {
        var year = TrueHospital.ExampleYear();
        var found = new List<IReadOnlyList<int>>();
        for (var theme = 0; theme < year.Instrument.Themes.Length; theme++)
        {
            var published = new Published();
            foreach (var unit in OldRule.Shown(year, theme, OldRule.ThresholdOf(year, theme, DisclosurePolicy.Standard)))
                published.TakeMeans(unit, year.Instrument, theme, year.Below(unit), DisclosurePolicy.Standard, UnitScoreMethod.MeanOfRespondents);
            foreach (var name in published.Names) found.AddRange(published.SmallestSets(name, 5));
        }

        // Smallest sets of 1 to 4 people per theme: 54 of the 243 people could be read off one by one.
        Assert.Equal((103, 59, 54), (found.Count, found.Count(f => f.Count == 1), found.Where(f => f.Count == 1).Select(f => f[0]).Distinct().Count()));
    }

    [Fact]
    public void AsItIsReleasedNothingIsAboutFewPeople()
    {
        var year = TrueHospital.ExampleYear();
        var published = new Published();
        var release = DisclosurePolicy.Standard.Apply(new ReleaseOf(year.Scores, Instant.FromUtc(2023, 3, 1, 12, 0), ReleaseRequest.TotalsAndRoles));
        foreach (var report in release.Reports)
        {
            var sheets = year.Below(report.Id);
            foreach (var cell in report.Cells) published.Take($"{report.Id} {cell.Breakdown}", cell, year.Instrument, cell.IsTotal ? sheets : [.. sheets.Where(s => (s.Role ?? "") == cell.Value)], DisclosurePolicy.Standard);
        }

        Assert.Empty(published.Leaks());
        Assert.Equal(year.Instrument.Themes.Length, published.Names.Count(n => n.EndsWith("sums", StringComparison.Ordinal)));
    }
}
