using ForBedring.Indicators.Statistics;
using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>How many are still waiting after so many days (<i>Kaplan–Meier</i>, W14): uses those who started and those who still wait.</summary>
/// <remarks>
/// Time is calendar days from seniority. At equal times starts come before censorings. Greenwood's variance, log–log limits. Every factor is one division of
/// whole numbers. Sources: Kaplan and Meier 1958, Greenwood 1926.
/// </remarks>
public sealed class SurvivalCurve
{
    private const decimal Same = 1e-9m;

    private SurvivalCurve(ImmutableArray<SurvivalStep> steps, long n, long events)
    {
        Steps = steps;
        N = n;
        Events = events;
    }

    /// <summary>The steps at each day on which someone started, ascending.</summary>
    public ImmutableArray<SurvivalStep> Steps { get; }

    /// <summary>How many are behind the curve.</summary>
    public long N { get; }

    /// <summary>How many of them started.</summary>
    public long Events { get; }

    /// <summary>A curve from waits in whole days.</summary>
    /// <param name="waits">Each wait, whether it ended with a start, and, for delayed entry, the day the person came under observation.</param>
    public static SurvivalCurve Of(IEnumerable<ObservedWait> waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        var all = waits.ToList();
        var entries = all.Select(w => w.EntryDays).OrderBy(d => d).ToArray();
        var ends = all.Select(w => w.Days).OrderBy(d => d).ToArray();
        var steps = ImmutableArray.CreateBuilder<SurvivalStep>();
        var survival = 1m;
        var variance = 0m;
        var entered = 0;
        var left = 0;
        foreach (var group in all.Where(w => w.IsStarted).GroupBy(w => w.Days).OrderBy(g => g.Key))
        {
            // At risk on day t: came before t (or on day 0), and has not left before t.
            while (entered < entries.Length && (entries[entered] < group.Key || entries[entered] == 0)) entered++;
            while (left < ends.Length && ends[left] < group.Key) left++;
            long atRisk = entered - left;
            long started = group.Count();
            survival = survival * (atRisk - started) / atRisk;
            if (atRisk > started) variance += (decimal)started / (atRisk * (atRisk - started));
            steps.Add(new(group.Key, atRisk, started, survival, variance));
        }

        return new(steps.ToImmutable(), all.Count, all.LongCount(w => w.IsStarted));
    }

    /// <summary>The curve of a list at the end of a day T: those with a right, assessed by T.</summary>
    /// <param name="list">The referrals.</param>
    /// <param name="day">T.</param>
    /// <param name="delayedEntry">Whether people are at risk only from the day they came onto the list, not from day 0.</param>
    public static SurvivalCurve Of(ReferralList list, LocalDate day, bool delayedEntry = false)
    {
        ArgumentNullException.ThrowIfNull(list);
        var t = DayNumber.Of(day);
        var waits = new List<ObservedWait>();
        for (var i = 0; i < list.Count; i++)
        {
            ref readonly var row = ref list.Rows[i];
            if (row.Right != Populations.HasRight || row.Assessed > t) continue;
            var hasEnded = row.WaitEnd <= t;
            if (hasEnded && row.WaitEndCode < 0) continue;
            var days = (hasEnded ? row.WaitEnd : t) - row.Seniority;
            var entry = delayedEntry ? Math.Max(0, row.Assessed - row.Seniority) : 0;
            if (days < 0 || days < entry) continue;
            waits.Add(new(days, hasEnded && row.WaitEndCode == Populations.CareStarted, entry));
        }

        return Of(waits);
    }

    /// <summary>The share still waiting after a number of days: S(t), in [0, 1].</summary>
    public decimal At(int days)
    {
        var survival = 1m;
        foreach (var step in Steps)
        {
            if (step.Days > days) break;
            survival = step.Survival;
        }

        return survival;
    }

    /// <summary>The share still waiting a number of days on, of those who have already waited: S(w + t) / S(w). No data where nobody waits that long.</summary>
    public Figure After(int waited, int days) => At(waited) is > 0 and var still ? Figure.From(At(checked(waited + days)) / still, N) : Figure.NoData.Instance;

    /// <summary>The day by which a part has started: the first t with S(t) ≤ 1 − p. Not reached, where the curve does not come so far.</summary>
    /// <param name="percent">From 1 to 99; 50 is the median.</param>
    /// <remarks>Where S is exactly 1 − p, the midpoint to the next day on which someone started.</remarks>
    public SurvivalQuantile Quantile(int percent)
    {
        if (percent is < 1 or > 99) throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile is a whole number from 1 to 99.");
        var goal = 1 - (percent / 100m);
        return new(Crossing(goal, s => s.Survival), Crossing(goal, s => s.Lower), Crossing(goal, s => s.Upper));
    }

    /// <summary>The number behind it and the number of starts.</summary>
    public override string ToString() => $"{NumberText.Machine(N)} waits, {NumberText.Machine(Events)} started";

    private decimal? Crossing(decimal goal, Func<SurvivalStep, decimal?> curve)
    {
        for (var i = 0; i < Steps.Length; i++)
        {
            if (curve(Steps[i]) is not { } value || value > goal + (goal * Same)) continue;
            if (Math.Abs(value - goal) > goal * Same) return Steps[i].Days;
            return i + 1 < Steps.Length ? (Steps[i].Days + (decimal)Steps[i + 1].Days) / 2 : Steps[i].Days;
        }

        return null;
    }
}

/// <summary>One observed wait (<i>observert ventetid</i>).</summary>
public sealed record ObservedWait
{
    /// <summary>A wait.</summary>
    /// <param name="days">Calendar days until the start, or until it was last seen.</param>
    /// <param name="isStarted">Whether care started; otherwise the wait is censored.</param>
    /// <param name="entryDays">The day the person came under observation; 0 unless entry was delayed.</param>
    public ObservedWait(int days, bool isStarted, int entryDays = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entryDays);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, entryDays);
        Days = days;
        IsStarted = isStarted;
        EntryDays = entryDays;
    }

    /// <summary>Calendar days.</summary>
    public int Days { get; }

    /// <summary>Whether care started.</summary>
    public bool IsStarted { get; }

    /// <summary>The day the person came under observation.</summary>
    public int EntryDays { get; }

    /// <summary>The days, with + where the wait goes on.</summary>
    public override string ToString() => NumberText.Machine(Days) + (IsStarted ? "" : "+");
}

/// <summary>One step of the curve (<i>trinn</i>): a day on which someone started.</summary>
public sealed class SurvivalStep
{
    internal SurvivalStep(int days, long atRisk, long started, decimal survival, decimal variance)
    {
        Days = days;
        AtRisk = atRisk;
        Started = started;
        Survival = survival;
        if (survival is <= 0 or >= 1) return;

        // S^exp(±z·√V/|ln S|), Kalbfleisch and Prentice.
        var log = Math.Log((double)survival);
        var spread = Math.Exp(Normal.Z975 * Math.Sqrt((double)variance) / Math.Abs(log));
        Lower = (decimal)Math.Exp(log * spread);
        Upper = (decimal)Math.Exp(log / spread);
    }

    /// <summary>The day.</summary>
    public int Days { get; }

    /// <summary>How many were still waiting just before.</summary>
    public long AtRisk { get; }

    /// <summary>How many started that day.</summary>
    public long Started { get; }

    /// <summary>The share still waiting after it.</summary>
    public decimal Survival { get; }

    /// <summary>The lower 95 % limit; null where the share is 0 or 1.</summary>
    public decimal? Lower { get; }

    /// <summary>The upper 95 % limit; null where the share is 0 or 1.</summary>
    public decimal? Upper { get; }

    /// <summary>The day and the share.</summary>
    public override string ToString() => $"S({NumberText.Machine(Days)}) = {NumberText.Machine(Survival, 4)}";
}

/// <summary>A quantile of the wait with its limits (<i>kvantil</i>); each is null where the curve does not reach it.</summary>
public sealed class SurvivalQuantile
{
    internal SurvivalQuantile(decimal? days, decimal? lower, decimal? upper)
    {
        Days = days;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The quantile in days; null where not reached.</summary>
    public decimal? Days { get; }

    /// <summary>The lower 95 % limit in days; null where not reached.</summary>
    public decimal? Lower { get; }

    /// <summary>The upper 95 % limit in days; null where not reached.</summary>
    public decimal? Upper { get; }

    /// <summary>Whether the curve comes so far.</summary>
    public bool IsReached => Days is not null;

    /// <summary>The days, or not reached.</summary>
    public override string ToString() => Days is { } days ? NumberText.Machine(days) + " days" : "not reached";
}
