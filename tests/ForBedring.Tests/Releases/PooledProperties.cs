using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Protection;
using ForBedring.Tests.Surveys;
using FsCheck.Fluent;

namespace ForBedring.Tests.Releases;

/// <summary>Whatever is released of two or three years, alone and together and in any order, an attacker with all of it finds no small group.</summary>
public class PooledProperties
{
    private static readonly QuestionCode[] Questions = [.. new[] { "s1", "s2", "s3" }.Select(QuestionCode.From)];

    [Fact]
    public void P9_EverythingEverReleasedOfSeveralYearsLeavesAnAttackerNothing()
    {
        var (pooledShown, keptBack, needless) = (0, 0, 0);
        Property.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            var random = new Random(seed);
            var years = Enumerable.Range(0, random.Next(2, 4)).Select(y => new Year(2024 + y, random)).ToList();
            for (var step = random.Next(2, 6); step > 0; step--)
            {
                var asked = years.OrderBy(_ => random.Next()).Take(random.Next(1, years.Count + 1)).ToList();
                if (asked.Count == 1)
                {
                    var request = new ReleaseRequest(byRole: random.Next(3) == 0, pooledWith: years.Where(y => y != asked[0]).Select(y => new PooledWave(y.Scores, y.Ledger)));
                    asked[0].Ledger = DisclosurePolicy.Standard.Apply(asked[0].Scores, request, asked[0].Ledger).Ledger;
                    continue;
                }

                var beside = new ReleaseRequest(pooledWith: years.Where(y => !asked.Contains(y)).Select(y => new PooledWave(y.Scores, y.Ledger)));
                var pooled = DisclosurePolicy.Standard.ApplyPooled([.. asked.Select(y => new PooledWave(y.Scores, y.Ledger, beside))]);
                for (var i = 0; i < asked.Count; i++) asked[i].Ledger = pooled.Ledgers[i];
                pooledShown += pooled.Reports.Count(r => r.Total.Themes[0].Mean.IsShown);
                keptBack += pooled.PlanOf(ThemeCode.From("safety-climate")).Withheld.Count(w => w.Kind is WithholdingKind.ReleasedEarlierDiffers or WithholdingKind.ProtectsOthers);
                Assert.All(pooled.Reports, r => Assert.Equal(r.Total.Themes[0].Mean.IsShown, Released(years, "index:safety-climate").Any(c => IsOf(c, r, asked))));
                needless += HiddenWithoutNeed(years, asked, pooled);
            }

            Assert.True(IsSafe(years, "index:safety-climate", 5, []), "index");
            Assert.True(IsSafe(years, "distribution:safety-climate", 8, []), "distribution");
            Assert.True(IsSafe(years, "participation", 5, [], everyone: true), "who answered");
            Assert.True(Attacker.IsSafe([.. years.SelectMany(y => y.Units.Select(u => (long)y.Invited[u]))], InvitedRows(years), 5, 5), "invitations");
        }, 200);
        Assert.True(pooledShown > 0 && keptBack > 0);
        Assert.True(needless * 20 < pooledShown, $"{needless} of {pooledShown}");
    }

    // A pooled total that is withheld and large enough would nearly always give something away beside what is released; who answered is decided
    // before it is known which of those cells show a theme.
    private static int HiddenWithoutNeed(List<Year> years, List<Year> asked, PooledRelease pooled)
    {
        var needless = 0;
        foreach (var report in pooled.Reports.Where(r => !r.Total.Themes[0].Mean.IsShown))
        {
            var row = years.SelectMany(y => y.People.Select(p => asked.Contains(y) && y.IsBelow(p.Unit, report.Id))).ToArray();
            var counts = Measures(years).Select(m => m.Where((_, i) => row[i]).Sum()).Where(n => n > 0).DefaultIfEmpty(0).Min();
            if (counts >= 5 && IsSafe(years, "index:safety-climate", 5, row) && IsSafe(years, "participation", 5, row, everyone: true)) needless++;
        }

        return needless;
    }

    private static bool IsSafe(List<Year> years, string family, int threshold, bool[] more, bool everyone = false)
    {
        var rows = Released(years, family).Distinct().Select(c => years.SelectMany(y => y.People.Select(p => c.Cell.Pooled.IsEmpty
            ? c.Year == y.Number && y.IsBelow(p.Unit, c.Cell.Units[0].Value) && (c.Cell.Attribute is null || c.Cell.Value == p.Role)
            : c.Cell.Pooled.Any(part => part.Round == y.Scores.Round.Id) && y.IsBelow(p.Unit, c.Cell.Units[0].Value))).ToArray()).ToList();
        if (more.Length > 0) rows.Add(more);
        return (everyone ? [[.. years.SelectMany(y => y.People).Select(_ => 1L)]] : Measures(years)).All(weights => Attacker.IsSafe(weights, rows, threshold, threshold));
    }

    private static List<bool[]> InvitedRows(List<Year> years)
        => [.. Released(years, "invitations").Distinct().Select(c => years.SelectMany(y => y.Units.Select(u =>
            (c.Cell.Pooled.IsEmpty ? c.Year == y.Number : c.Cell.Pooled.Any(part => part.Round == y.Scores.Round.Id)) && y.IsBelow(u, c.Cell.Units[0].Value))).ToArray())];

    // Each person is a group: who has an index, and who answered each question.
    private static IEnumerable<long[]> Measures(List<Year> years)
    {
        var people = years.SelectMany(y => y.People).ToList();
        yield return [.. people.Select(p => p.Answers.Count(a => a.Length > 0) >= 2 ? 1L : 0)];
        for (var q = 0; q < Questions.Length; q++) yield return [.. people.Select(p => p.Answers[q].Length > 0 ? 1L : 0)];
    }

    private static IEnumerable<(int Year, CellDefinition Cell)> Released(List<Year> years, string family)
        => years.SelectMany(y => y.Ledger.Entries.Where(e => e.Family == family).Select(e => (e.Cell.Pooled.IsEmpty ? y.Number : 0, e.Cell)));

    private static bool IsOf((int Year, CellDefinition Cell) released, PooledReport report, List<Year> asked)
        => released.Cell.Units[0] == report.Unit && new HashSet<RoundId>(released.Cell.Pooled.Select(p => p.Round)).SetEquals(asked.Select(y => y.Scores.Round.Id));

    // A hospital of one year: the same unit codes, not all of them every year, and not always in the same department.
    private sealed class Year
    {
        private static readonly string[] Leaves = ["A", "B", "C", "E"];

        private readonly Dictionary<string, string?> _above = new(StringComparer.Ordinal) { ["H"] = null, ["D1"] = "H", ["D2"] = "H" };

        public Year(int number, Random random)
        {
            Number = number;
            foreach (var leaf in Leaves.Where(_ => random.Next(6) > 0)) _above[leaf] = random.Next(2) == 0 ? "D1" : "D2";
            Units = [.. _above.Keys];
            var tree = OrgTree.Read(Units.Select(u => new OrgUnit(UnitId.From(u), u, OrgLevel.Team, _above[u] is { } above ? UnitId.From(above) : null))).ValueOrThrow();
            foreach (var unit in Units)
            {
                var size = unit.Length == 1 && unit != "H" ? random.Next(0, 15) : random.Next(3) == 0 ? random.Next(0, 4) : 0;
                for (var i = 0; i < size; i++) People.Add((unit, random.Next(3) == 0 ? "Lege" : "Sykepleier", [.. Questions.Select(_ => random.Next(12) == 0 ? "" : ((char)('1' + random.Next(5))).ToString())]));
                Invited[unit] = size + random.Next(3);
            }

            var round = PooledTests.Round(number, tree, Given.Three, [.. Invited.Select(i => (i.Key, i.Value))]);
            Scores = Given.Scores(round, [.. People.Select(p => (p.Unit, (string?)p.Role, string.Join(",", p.Answers)))]);
            Ledger = ReleaseLedger.For(round.Id);
        }

        public int Number { get; }

        public List<string> Units { get; }

        public List<(string Unit, string Role, string[] Answers)> People { get; } = [];

        public Dictionary<string, int> Invited { get; } = new(StringComparer.Ordinal);

        public SurveyScores Scores { get; }

        public ReleaseLedger Ledger { get; set; }

        public bool IsBelow(string unit, string above)
        {
            for (string? at = unit; at is not null; at = _above[at])
            {
                if (at == above) return true;
            }

            return false;
        }
    }
}
