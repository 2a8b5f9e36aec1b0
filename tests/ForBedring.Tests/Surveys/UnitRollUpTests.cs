using ForBedring.Surveys;
using ForBedring.Surveys.Aggregation;
using ForBedring.Tests.Generators;
using FsCheck.Fluent;

namespace ForBedring.Tests.Surveys;

/// <summary>Every unit covers itself and everything below it, whoever adds.</summary>
public class UnitRollUpTests
{
    [Fact]
    public void AUnitIsTheSumOfTheGroupsBelowIt_ForAnyNumberOfWorkers_AndIntoRowsUsedBefore()
        => Property.Holds(from survey in SurveyGen.Survey(120, severalUnits: true) from workers in Gen.Choose(1, 6) from role in Gen.Elements<string?>(null, "Lege", "all") select (survey, workers, role), made =>
        {
            var set = made.survey.Whole();
            var tree = made.survey.Tree;
            var layout = new TallyLayout(made.survey.Instrument);
            TallyRows groups = new(layout), units = new(layout, tree.Count);
            units.Counts.Fill(77);
            units.Sums.Fill(77);
            new SheetCounter(layout).Count(set, groups, TallyOptions.OneWorker);
            Func<ResponseGroup, bool>? wanted = made.role == "all" ? null : g => g.Role == made.role;
            var rollUp = new UnitRollUp(layout, fewestUnitsPerWorker: 1);

            for (var again = 0; again < 2; again++)
            {
                rollUp.Fill(tree, set.Groups, groups, wanted, units, made.workers);

                for (var u = 0; u < tree.Count; u++)
                {
                    var below = tree.SubtreeOf(tree.Units[u].Id).Select(o => tree.IndexOf(o.Id)).ToList();
                    var plain = new TallyRows(layout, 1);
                    for (var g = 0; g < set.Groups.Length; g++)
                    {
                        if (wanted is not null && !wanted(set.Groups[g])) continue;
                        if (!set.Groups[g].Units.Any(below.Contains)) continue;
                        for (var i = 0; i < layout.CountWidth; i++) plain.Counts[i] += groups.CountsOf(g)[i];
                        for (var i = 0; i < layout.SumWidth; i++) plain.Sums[i] += groups.SumsOf(g)[i];
                    }

                    Assert.True(plain.Counts.SequenceEqual(units.CountsOf(u)));
                    Assert.True(plain.Sums.SequenceEqual(units.SumsOf(u)));
                }
            }
        }, 400);
}
