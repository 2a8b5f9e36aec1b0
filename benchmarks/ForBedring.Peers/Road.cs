using ForBedring.Benchmarks.Surveys;
using ForBedring.Releases;
using ForBedring.Surveys;

namespace ForBedring.Peers;

/// <summary>Tally, scores, policy: what a caller writes.</summary>
internal sealed class Road
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 12, 0);
    private readonly SurveyData _data;

    public Road(SurveyData data)
    {
        _data = data;
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        Run();
        Cold = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The first run, in milliseconds.</summary>
    public double Cold { get; }

    public void Run() => GC.KeepAlive(DisclosurePolicy.Standard.Apply(new ReleaseOf(SurveyScores.Compute(_data.Round, SurveyTally.Of(_data.Set)), Now)));
}
