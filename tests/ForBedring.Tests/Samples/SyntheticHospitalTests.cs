using ForBedring.Organisation;
using ForBedring.Synthetic;

namespace ForBedring.Tests.Samples;

/// <summary>The made-up hospital that samples, tests and benchmarks share: believable, and the same on every run.</summary>
public class SyntheticHospitalTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(27)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(249)]
    public void ASmallHospitalIsBroad(int units)
    {
        var tree = SyntheticHospital.Create(sheets: units * 9, units: units).Organisation;

        Assert.Equal(units, tree.Count);
        Assert.Equal(OrgLevel.Enterprise, tree.Units[Assert.Single(tree.Roots)].Level);
        foreach (var unit in tree.Units.Where(u => u.Level == OrgLevel.Clinic))
        {
            var wards = tree.ChildrenOf(unit.Id).ToList();
            Assert.True(wards.Count >= 2, unit.Name);
            Assert.All(wards, w => Assert.Equal(OrgLevel.Section, w.Level));
            Assert.Equal(wards.Count, wards.Select(w => w.Name).Distinct(StringComparer.Ordinal).Count());
        }

        if (units >= 27) Assert.True(tree.ChildrenOf(tree.Units[tree.Roots[0]].Id).Count() >= 5);
    }

    [Theory]
    [InlineData(27)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(400)]
    public void SomeUnitsAreOfOneToFour(int units)
    {
        var hospital = SyntheticHospital.Create(sheets: units * 9, units: units);
        var answered = hospital.Sheets().GroupBy(s => s.Unit).Where(g => hospital.Organisation.ChildIndexes(g.Key).IsEmpty).Select(g => g.Count()).ToList();

        Assert.Equal(units * 9, hospital.SheetCount);
        Assert.InRange(answered.Count(n => n <= 4), 2, units / 2);
        Assert.Contains(answered, n => n >= 15);
    }

    [Fact]
    public void ALargeHospitalHasFiveLevels()
        => Assert.Equal(5, SyntheticHospital.Create(sheets: 3000, units: 250).Organisation.Units.Select(u => u.Level).Distinct().Count());

    [Fact]
    public void ItIsTheSameOnEveryRunAndAnotherWithAnotherSeed()
    {
        static (string, byte[]) Files(ulong seed)
        {
            using var answers = new MemoryStream();
            var hospital = SyntheticHospital.Create(sheets: 300, units: 27, seed: seed);
            hospital.WriteResponses(answers);
            return (hospital.OrganisationCsv(), answers.ToArray());
        }

        var (organisation, answers) = Files(7);
        var (again, answersAgain) = Files(7);

        Assert.Equal(organisation, again);
        Assert.Equal(answers, answersAgain);
        Assert.NotEqual(answers, Files(8).Item2);
    }

    [Fact]
    public void UnitsDifferByMoreThanChance()
    {
        var hospital = SyntheticHospital.Create(sheets: 6000, units: 40);
        var codes = new byte[hospital.Instrument.Questions.Length];
        var byUnit = new Dictionary<int, List<double>>();
        foreach (var sheet in hospital.Sheets())
        {
            hospital.Answer(sheet, codes);
            var given = codes.Take(7).Where(c => c is >= 1 and <= 5).Select(c => (double)c).ToList();
            if (given.Count == 0) continue;
            if (!byUnit.TryGetValue(sheet.Unit, out var means)) byUnit.Add(sheet.Unit, means = []);
            means.Add(given.Average());
        }

        var large = byUnit.Values.Where(m => m.Count >= 50).ToList();
        var within = large.Average(m => m.Sum(x => Math.Pow(x - m.Average(), 2)) / (m.Count - 1) / m.Count);
        var centre = large.Average(m => m.Average());
        var between = large.Sum(m => Math.Pow(m.Average() - centre, 2)) / (large.Count - 1);

        // Were units alike, the two would be about the same.
        Assert.True(between > 3 * within, $"{between} {within}");
    }
}
