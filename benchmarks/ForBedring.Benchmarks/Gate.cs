using System.Diagnostics;
using System.Globalization;

namespace ForBedring.Benchmarks;

/// <summary>Ratios to plain baselines, measured side by side in one process: these machines are shared, so that times alone say little.</summary>
internal static class Gate
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs the workloads and prints <c>name value goal ok|short</c> per line; 0 if all are ok.</summary>
    public static int Run(IReadOnlyCollection<string> names, TextWriter output)
        => Run(Workloads().Where(w => names.Count == 0 || names.Contains(w.Name, StringComparer.OrdinalIgnoreCase)), output);

    /// <summary>Runs some workloads.</summary>
    public static int Run(IEnumerable<IGateWorkload> workloads, TextWriter output)
    {
        output.WriteLine(Text($"# {Environment.ProcessorCount} processors, {Environment.Version}, noise {Noise():0.00} (1 is quiet; above 1.3 the numbers below are worth little)"));
        var isOk = true;
        foreach (var workload in workloads)
        {
            var clock = Stopwatch.StartNew();
            foreach (var line in workload.Measure())
            {
                isOk &= line.IsOk;
                output.WriteLine(Text($"{line.Name}{(line.IsLimit ? ".at-most" : "")} {line.Value:0.###} {line.Goal:0.###} {(line.IsOk ? "ok" : "short")}{(line.Note.Length > 0 ? "  # " + line.Note : "")}"));
                output.Flush();
            }

            output.WriteLine(Text($"# {workload.Name}: {clock.Elapsed.TotalSeconds:0.0} s"));
            GC.Collect();
        }

        output.WriteLine(Text($"# noise at the end {Noise():0.00}"));
        return isOk ? 0 : 1;
    }

    /// <summary>The best time of several runs after a warm-up, in milliseconds. Short work is warmed up for half a second, so that the compiler has done its best.</summary>
    public static double Best(Action work, int runs = 5)
    {
        var warmUp = Stopwatch.GetTimestamp();
        do work();
        while (Stopwatch.GetElapsedTime(warmUp) < WarmUp);
        var best = double.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    /// <summary>Bytes that some work allocates on any thread, the least of several runs.</summary>
    public static long Allocated(Action work, int runs = 3)
    {
        work();
        var least = long.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            work();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }

    /// <summary>Bytes that stay in use as long as what some work makes is held.</summary>
    public static long Kept(Func<object> work)
    {
        work();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var made = work();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(made);
        return kept;
    }

    /// <summary>A line of text, the same on every machine.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<IGateWorkload> Workloads()
        => typeof(Gate).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IGateWorkload).IsAssignableFrom(t))
            .Select(t => (IGateWorkload)Activator.CreateInstance(t)!)
            .OrderBy(w => w.Name, StringComparer.Ordinal);

    // The same arithmetic many times on every processor at once: how much slower the middle run is than the best one.
    private static double Noise()
    {
        var times = new double[21];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Parallel.For(0, Environment.ProcessorCount, _ => Spin());
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[times.Length / 2] / times[0];

        static ulong Spin()
        {
            var value = 1UL;
            for (var i = 0; i < 4_000_000; i++) value = unchecked((value * 6364136223846793005UL) + 1442695040888963407UL);
            return value;
        }
    }
}
