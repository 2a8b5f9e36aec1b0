using ForBedring.WaitingLists;

namespace ForBedring.Benchmarks.WaitingLists;

/// <summary>Goal L1: a million referrals, 500 units, 36 month-ends, grouping included.</summary>
internal sealed class WaitingGate : IGateWorkload
{
    public string Name => "L";

    public IEnumerable<GateLine> Measure()
    {
        var data = new ReferralData(1_000_000);
        yield return new("L1.same", IsSame(data) ? 1 : 0, 1, Note: "every number equals the plain loops'");
        var two = Gate.Best(() => Overview(data, 2), 9);
        var one = Gate.Best(() => Overview(data, 1), 9);
        var plain = Gate.Best(() => PlainMonths.Run(data), 3);
        var linq = Gate.Best(() => LinqMonths.Run(data), 1);
        yield return new("L1.loops", plain / two, 12, Note: Gate.Text($"1 M: {two:0.0} ms on two threads, plain loops {plain:0} ms, LINQ {linq:0} ms"));
        yield return new("L1.ns", one, 50, IsLimit: true, Gate.Text($"ns a referral on one thread (1 M: {one:0.0} ms)"));
        var full = Gate.Best(() => Full(data, WaitingDefinitions.Simple), 9) + Gate.Best(() => Full(data, WaitingDefinitions.NprLike), 9);
        yield return new("L1.full", full / two, 4, IsLimit: true, Gate.Text($"38 metrics, every unit and all, two profiles: {full:0} ms on two threads"));
        yield return new("L1.bytes", Gate.Allocated(() => Overview(data, 1)) / 1e6, 5, IsLimit: true, "MB allocated");
        var five = new ReferralData(5_000_000);
        var fiveTwo = Gate.Best(() => Overview(five, 2), 9);
        yield return new("L1.growth", fiveTwo / two, 5.5, IsLimit: true, Gate.Text($"5 M: {fiveTwo:0} ms"));
    }

    private static WaitingOverview Overview(ReferralData data, int workers) => WaitingOverview.Of(data.List, ReferralData.From, ReferralData.To, ListProfile.Simple, workers);

    private static MonthlyFigures Full(ReferralData data, WaitingDefinitions definitions) => MonthlyFigures.Of(data.List, ReferralData.From, ReferralData.To, definitions, 2);

    private static bool IsSame(ReferralData data)
    {
        var overview = Overview(data, 2);
        var cells = PlainMonths.Run(data);
        for (var m = 0; m < overview.Months.Length; m++)
        {
            for (var u = 0; u < overview.Units.Length; u++)
            {
                var ours = overview[overview.Units[u], overview.Months[m]];
                var theirs = cells[(m * ReferralData.Units) + u];
                if (ours.Received != theirs.Received || ours.Rejected != theirs.Rejected || ours.Waiting != theirs.Waiting || ours.WaitingBreaches != theirs.WaitingBreaches) return false;
                if (ours.Started != theirs.Started || ours.StartedBreaches != theirs.StartedBreaches) return false;
                if (!IsMedian(ours.WaitingMedian, theirs.WaitingMedian) || !IsMedian(ours.StartedMedian, theirs.StartedMedian)) return false;
                if (ours.WaitingMean != Figure.Mean(theirs.WaitingDays, theirs.Waiting) || ours.StartedMean != Figure.Mean(theirs.StartedDays, theirs.Started)) return false;
            }
        }

        return true;
    }

    private static bool IsMedian(Figure figure, double median) => figure.TryGetValue(out var value) ? (double)value == median : double.IsNaN(median);
}
