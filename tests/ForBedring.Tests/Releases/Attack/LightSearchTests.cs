using FsCheck.Fluent;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>The search of the attacker finds a combination about few people exactly where one exists.</summary>
public class LightSearchTests
{
    [Fact]
    public void ItFindsWhatTryingEverySetOfPeopleFinds()
    {
        var (found, none) = (0, 0);
        Property.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var random = new Random(seed);
            var equations = Random(random);
            var d = random.Next(2, 5);
            var exists = ExactRank.HasBelow(equations, d);
            var people = LightSearch.Of(equations).Below(d);
            Assert.Equal(exists, people is not null);
            Assert.Equal(exists, Apart.Of(equations).Exists(part => LightSearch.Of(part).Below(d) is not null));
            if (people is null)
            {
                none++;
                return;
            }

            found++;
            Assert.InRange(people.Count, 1, d - 1);
            Assert.True(ExactRank.TellsOf(equations, people.ToHashSet()));
            var witness = LightSearch.Witness(equations, people.ToHashSet());
            Assert.True(ExactRank.TellsOf(witness, people.ToHashSet()));
        }, 300);
        Assert.True(found > 0 && none > 0, $"{found} {none}");
    }

    [Fact]
    public void ItListsEverySmallestSetOfPeople() => Property.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var random = new Random(seed);
        var equations = Random(random);
        var d = random.Next(2, 5);
        var people = equations.SelectMany(e => e.People).Distinct().Order().ToList();
        var sets = Enumerable.Range(1, (1 << people.Count) - 1).Select(set => people.Where((_, i) => (set >> i & 1) == 1).ToHashSet())
            .Where(set => set.Count < d && ExactRank.TellsOf(equations, set)).ToList();
        var least = sets.Where(s => !sets.Exists(o => o.IsProperSubsetOf(s))).Select(s => string.Join(" ", s.Order())).Order(StringComparer.Ordinal);
        Assert.Equal(least, LightSearch.Of(equations).AllBelow(d).Select(s => string.Join(" ", s)).Order(StringComparer.Ordinal));

        // In parts too: a smallest set is one of some part.
        Assert.Subset(Apart.Of(equations).SelectMany(part => LightSearch.Of(part).AllBelow(d)).Select(s => string.Join(" ", s)).ToHashSet(), least.ToHashSet());
    }, 100);

    // A few people, with up to three unknowns each, in sums over some of them, often with the same coefficients and some equations sums of others.
    private static List<Equation> Random(Random random)
    {
        var people = random.Next(3, 9);
        var items = random.Next(1, 4);
        var kinds = Enumerable.Range(0, people).Select(_ => random.Next(4)).ToArray();
        var equations = new List<Equation>();
        for (var e = random.Next(2, 9); e > 0; e--)
        {
            var equation = new Equation("e" + e);
            var shape = random.Next(3);
            for (var p = 0; p < people; p++)
            {
                if (random.Next(3) == 0) continue;
                var answered = Enumerable.Range(0, items).Where(i => ((kinds[p] + i) & 3) != 0).ToList();
                if (shape == 0)
                {
                    foreach (var i in answered) equation.Plus(new(p, p, i), 1, answered.Count);
                }
                else if (answered.Contains(e % items))
                {
                    equation.Plus(new(p, p, e % items), shape == 2 && random.Next(4) == 0 ? -2 : 1);
                }
            }

            if (equation.Terms.Count > 0) equations.Add(equation);
        }

        return equations.Count == 0 ? [new Equation("one").Plus(new(0, 0, 0))] : equations;
    }
}
