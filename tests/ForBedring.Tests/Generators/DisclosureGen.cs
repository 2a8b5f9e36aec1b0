using ForBedring.Tests.Protection;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Generators;

/// <summary>Tables to protect: trees with people attached anywhere, and tables whose cells cross.</summary>
internal static class DisclosureGen
{
    /// <summary>Trees of unit totals, at most twelve units, one to three measures, zeros often.</summary>
    public static Gen<Table> Trees(int measures = 1) => Seeded(random => Tree(random, measures));

    public static Gen<Table> TreesOfOneToThreeMeasures => Seeded(random => Tree(random, random.Next(1, 4)));

    /// <summary>Units and roles in a tree, people in two units, cells of loose groups, some cells released: at most ten groups.</summary>
    public static Gen<Table> Crossing => Seeded(random => CrossingTable(random, 1));

    public static Gen<Table> CrossingOfOneToThreeMeasures => Seeded(random => CrossingTable(random, random.Next(1, 4)));

    /// <summary>The tree of one to three measures with a number: the same on every runtime.</summary>
    public static Table TreeOf(int seed) => TreeOf(new Draw(seed));

    /// <summary>The crossing table of one to three measures with a number: the same on every runtime.</summary>
    public static Table CrossingOf(int seed) => CrossingOf(new Draw(seed));

    private static Gen<Table> Seeded(Func<Draw, Table> make) => Gen.Choose(0, int.MaxValue).Select(seed => make(new Draw(seed)));

    private static (int K, int D) Thresholds(Draw random)
    {
        var d = random.Next(2, 6);
        return (d + (random.Next(3) == 0 ? random.Next(1, 4) : 0), d);
    }

    private static Table Tree(Draw random, int measures)
    {
        var (k, d) = Thresholds(random);
        var table = new Table(k, d);
        var count = random.Next(1, 13);
        for (var u = 0; u < count; u++)
        {
            var parent = u == 0 ? null : "u" + (random.Next(4) == 0 ? random.Next(0, u) : Math.Max(0, u - random.Next(1, 4)));
            table.Unit("u" + u, parent, People(random, measures, random.Next(3) == 0 ? 0 : random.Next(0, (3 * d) + 1)));
        }

        return table;
    }

    private static Table CrossingTable(Draw random, int measures)
    {
        var (k, d) = Thresholds(random);
        var table = new Table(k, d);
        var units = random.Next(1, 6);
        for (var u = 0; u < units; u++) table.Unit("u" + u, u == 0 ? null : "u" + random.Next(0, u));
        // Sometimes a second tree over the same people: last year's units, or another way to cut the hospital.
        var others = random.Next(3) == 0 ? random.Next(2, 5) : 0;
        for (var v = 0; v < others; v++) table.Unit("v" + v, v == 0 ? null : "v0");
        string[] roles = ["r0", "r1", "r2"];
        var groups = random.Next(2, 10);
        for (var g = 0; g < groups; g++)
        {
            string[] homes = random.Next(6) == 0 ? ["u" + random.Next(units), "u" + random.Next(units)] : ["u" + random.Next(units)];
            if (others > 0) homes = [.. homes, "v" + random.Next(others)];
            table.Group("g" + g, People(random, measures, random.Next(5) == 0 ? 0 : random.Next(1, (2 * d) + 1)), homes, ("role", roles[random.Next(roles.Length)]));
        }

        foreach (var role in roles)
        {
            if (random.Next(2) == 0) table.Cell("all " + role, null, [("role", role)]);
            for (var u = 0; u < units; u++)
            {
                if (random.Next(2) == 0) table.Cell($"u{u} {role}", "u" + u, [("role", role)]);
            }
        }

        for (var extra = random.Next(0, 4); extra > 0; extra--)
            table.Cell("loose " + extra, groups: [.. Enumerable.Range(0, groups).Where(_ => random.Next(2) == 0).Select(g => "g" + g)]);
        return table;
    }

    private static long[] People(Draw random, int measures, int n)
        => [.. Enumerable.Range(0, measures).Select(m => m == 0 ? n : (long)(random.Next(5) == 0 ? 0 : Math.Max(0, n - random.Next(0, 3))))];

    private static Table TreeOf(Draw random) => Tree(random, random.Next(1, 4));

    private static Table CrossingOf(Draw random) => CrossingTable(random, random.Next(1, 4));

    /// <summary>SplitMix64, so that a seed stands for the same table everywhere: the framework's own numbers are not promised to.</summary>
    private sealed class Draw(int seed)
    {
        private ulong _state = (ulong)seed;

        public int Next(int below) => Next(0, below);

        public int Next(int from, int below)
        {
            unchecked
            {
                var z = _state += 0x9E3779B97F4A7C15;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                return from + (int)((z ^ (z >> 31)) % (ulong)(below - from));
            }
        }
    }
}
