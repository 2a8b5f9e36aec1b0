using System.Text;
using ForBedring.Json;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Tests.Generators;
using ForBedring.Tests.Surveys;
using FsCheck.Fluent;

namespace ForBedring.Tests.Releases;

/// <summary>What a decision may depend on: P3 counts and memberships only; P12 nothing of the machine, the runtime or the thread.</summary>
public class SameAnswerTests
{
    [Fact]
    public void P3_OtherAnswersOfTheSamePeopleGiveTheSamePattern()
    {
        var exact = DisclosurePolicy.Create("exact", new FamilyThreshold(5), new FamilyThreshold(6), unanimity: Unanimity.Exact).ValueOrThrow();
        Property.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            var random = new Random(seed);
            var units = Enumerable.Range(0, random.Next(1, 6)).Select(i => "U" + i).ToArray();
            var roles = new[] { null, "Lege", "Sykepleier" };
            // Who is where, and which questions each leaves blank; the answers come afterwards.
            var people = units.SelectMany(u => Enumerable.Range(0, random.Next(0, 16)).Select(_ => (Unit: u, Role: roles[random.Next(3)], Blank: random.Next(8) == 0 ? random.Next(3) : -1))).ToList();
            var round = Given.Closed(Given.Three, Given.Tree(units));
            string Pattern(DisclosurePolicy policy, Func<string> answer, bool withDistributions)
            {
                var scores = Given.Scores(round, [.. people.Select(p => (p.Unit, p.Role, string.Join(",", Enumerable.Range(0, 3).Select(q => q == p.Blank ? "" : answer()))))]);
                var cells = policy.Apply(scores, ReleaseRequest.TotalsAndRoles).Reports.SelectMany(r => r.Cells).ToList();
                return string.Concat(cells.Select(c => CaseOf(c.Responses))) + string.Concat(cells.SelectMany(c => c.Themes).SelectMany(t => t.Questions.Select(q => CaseOf(q.Mean) + (withDistributions ? CaseOf(q.Distribution) : "")).Prepend(CaseOf(t.Mean))));
            }

            string Any() => (1 + random.Next(5)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(Pattern(exact, Any, true), Pattern(exact, () => "1", true));
            Assert.Equal(Pattern(DisclosurePolicy.Standard, Any, false), Pattern(DisclosurePolicy.Standard, () => "5", false));
        }, 1000);
    }

    [Fact]
    public void P12_EveryRuntimeDecidesAndExplainsTheSame()
    {
        // Made on .NET 10; the same tests run on the netstandard2.0 build and on Mono.
        var digest = DigestOf(Enumerable.Range(0, 400));
        Assert.True(digest == "9f31d38f9e3d3d01d1d9d3f2c45b3968831f35a755907ab2fca899e309d42061", digest);
    }

    [Fact]
    public void P12_EveryThreadDecidesAndExplainsTheSame()
    {
        var digests = new string[4];
        Parallel.For(0, digests.Length, i => digests[i] = DigestOf(Enumerable.Range(1000, 40)));
        Assert.Single(digests.Distinct());
    }

    private static string CaseOf<T>(Disclosed<T> figure)
        where T : notnull
        => figure.Match(_ => "s", _ => "w", () => "n", () => "a");

    private static string DigestOf(IEnumerable<int> seeds)
    {
        var text = new StringBuilder();
        foreach (var seed in seeds)
        {
            var table = seed % 4 == 0 ? DisclosureGen.TreeOf(seed) : DisclosureGen.CrossingOf(seed);
            var objective = seed % 2 == 0 ? DisclosureObjective.FewestRespondents : DisclosureObjective.FewestCells;
            var plan = table.Problem().Decide(new DisclosureOptions(objective, improveRounds: seed % 8 == 1 ? 2 : 0));
            text.Append(Encoding.UTF8.GetString(DisclosureJson.WritePlan(plan, explain: true)));
            text.Append(Encoding.UTF8.GetString(DisclosureJson.WriteAudit(DisclosureAudit.Of(plan.Problem, plan.Problem.Cells.Select(c => c.Id)))));
        }

        return Digest.Sha256(text.ToString());
    }
}
