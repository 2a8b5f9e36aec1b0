using System.Diagnostics;

namespace ForBedring.Benchmarks.Growing;

/// <summary>How the time of every public operation on a collection grows with its items (<i>vekst</i>): nanoseconds an item for n, 10 n and 100 n, which must not grow faster than log n.</summary>
/// <remarks>
/// Cases written by hand come first; every other public member with a collection among its parameters is called with made-up items. What cannot be called that way is listed, and is
/// a failure unless it is named, with a reason, among those that need no measurement.
/// </remarks>
internal static class Growth
{
    // Larger inputs leave the caches: three times as much an item is allowed beside the logarithm.
    private const double Slack = 3;
    private const double LongestSeconds = 4;
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(20);
    private static readonly double Noticeable = TimeSpan.FromMilliseconds(2).TotalNanoseconds;

    /// <summary>Measures the cases whose name holds one of the words, all without words; 0 if none grows too fast.</summary>
    public static int Run(IReadOnlyCollection<string> words, TextWriter output)
    {
        bool IsWanted(string name) => words.Count == 0 || words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));
        var failed = new List<string>();
        var measured = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in GrowthCases.All().Where(c => IsWanted(c.Name)))
        {
            measured.Add(one.Member);
            if (!Measure(one, output)) failed.Add(one.Name);
        }

        var sweep = new Sweep();
        var uncalled = new List<string>();
        foreach (var (member, cases) in sweep.Members().Where(m => IsWanted(m.Name) && !measured.Contains(m.Name)))
        {
            if (Unmeasured.Reasons.ContainsKey(member)) continue;
            var called = false;
            foreach (var one in cases)
            {
                if (!Sweep.CanCall(one)) continue;
                called = true;
                if (!Measure(one, output)) failed.Add(one.Name);
            }

            if (!called) uncalled.Add(member);
        }

        foreach (var name in uncalled) output.WriteLine(Gate.Text($"{name} not-called short  # no made-up input is taken"));
        output.WriteLine(Gate.Text($"# {failed.Count} grow too fast{(failed.Count > 0 ? ": " + string.Join(", ", failed) : "")}; {uncalled.Count} not called"));
        return failed.Count + uncalled.Count == 0 ? 0 : 1;
    }

    private static bool Measure(GrowthCase one, TextWriter output)
    {
        var perItem = new List<double>();
        var last = 0.0;
        var n = one.Smallest;
        WarmUp(one.Prepare(n));
        for (var step = 0; step < 3; step++, n *= 10)
        {
            // A step that would take too long by what the last one took is not tried: it is too long already.
            if (last * 10 > LongestSeconds * 1e9 * 2) break;
            last = Nanoseconds(one.Prepare(n));
            perItem.Add(last / n);
        }

        var allowed = perItem.Count < 2 ? 0 : Slack * Math.Log(10.0 * 10 * one.Smallest) / Math.Log(10.0 * one.Smallest) * Math.Max(perItem[0], perItem[1]);
        var isOk = perItem.Count == 3 && (perItem[2] <= allowed || last < Noticeable);
        output.WriteLine(Gate.Text($"{one.Name} n={one.Smallest} {string.Join(" ", perItem.Select(p => p.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)))} {(isOk ? "ok" : "short")}"));
        output.Flush();
        return isOk;
    }

    // The best of several runs; long work is run once, and told in processor time, which what else the machine does disturbs less.
    private static double Nanoseconds(Action work)
    {
        var best = double.MaxValue;
        var whole = Stopwatch.StartNew();
        for (var run = 0; run < 20 && (run == 0 || whole.ElapsedMilliseconds < 60); run++)
        {
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            work();
            var (wall, processor) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - used);
            best = Math.Min(best, (wall > Long ? processor : wall).TotalNanoseconds);
        }

        return best;
    }

    // Until the compiler has done its best, or for long enough.
    private static void WarmUp(Action work)
    {
        var whole = Stopwatch.StartNew();
        for (var run = 0; run < 60 && whole.ElapsedMilliseconds < 250; run++) work();
    }
}
