namespace ForBedring.WaitingLists;

/// <summary>How much capacity a list needs (<i>kapasitetstall</i>, W15). All inputs carry their units, so that days are never divided by weeks.</summary>
/// <remarks>Formulas: Fong et al. 2022 (medRxiv 2022.08.23.22279117) and the open NHSRwaitinglist tool. Planning figures, not promises.</remarks>
public static class CapacitySet
{
    /// <summary>The usual factor between target and mean wait: 4, an exponential tail of 1.8 %. 6 is stricter, 0.25 %.</summary>
    internal const decimal StandardFactor = 4;

    /// <summary>The usual time to bring a list down to its target size: 26 weeks.</summary>
    public static Weeks StandardReliefTime { get; } = new(26);

    /// <summary>Demand over capacity; 1 or more is unstable. No data where there is no capacity.</summary>
    public static Figure QueueLoad(PerWeek demand, PerWeek capacity) => capacity.Value == 0 ? Figure.NoData.Instance : Figure.From(demand / capacity, 0);

    /// <summary>The mean wait that keeps nearly everyone within the target: target / factor.</summary>
    public static Weeks TargetMeanWait(Weeks target, decimal factor = StandardFactor) => new(target.Value / Positive(factor));

    /// <summary>The list that goes with the target mean wait, by Little's law: demand × target / factor.</summary>
    public static PatientCount TargetQueueSize(PerWeek demand, Weeks target, decimal factor = StandardFactor) => new(demand.Value * target.Value / Positive(factor));

    /// <summary>The capacity that brings a list down to its target size in a given time: demand + (Q − Q*) / T. Below demand where the list is smaller than its target.</summary>
    public static PerWeek ReliefCapacity(PerWeek demand, PatientCount queue, PatientCount targetQueue, Weeks within) => demand + ((queue - targetQueue) / within);

    /// <summary>The same within 26 weeks.</summary>
    public static PerWeek ReliefCapacity(PerWeek demand, PatientCount queue, PatientCount targetQueue) => ReliefCapacity(demand, queue, targetQueue, StandardReliefTime);

    /// <summary>Whether relief is needed: the list is more than twice its target size.</summary>
    public static bool IsReliefNeeded(PatientCount queue, PatientCount targetQueue) => queue.Value > 2 * targetQueue.Value;

    /// <summary>The capacity that holds the target once the list is at its size: demand + ((cv²demand + cv²capacity)/2) × factor/target. A heavy-traffic approximation.</summary>
    public static PerWeek TargetCapacity(PerWeek demand, Weeks target, decimal demandVariation = 1, decimal capacityVariation = 1, decimal factor = StandardFactor)
        => new(demand.Value + (((demandVariation * demandVariation) + (capacityVariation * capacityVariation)) / 2 * Positive(factor) / target.Value));

    /// <summary>2 × mean wait / target; above 1 the target is likely to be missed.</summary>
    public static decimal Pressure(Weeks meanWait, Weeks target) => 2 * (meanWait / target);

    /// <summary>2 × mean wait / target, both in days.</summary>
    public static decimal Pressure(Days meanWait, Days target) => 2 * (meanWait / target);

    /// <summary>The weeks until the list is at its target size: (Q − Q*) / (capacity − demand); never where capacity is not above demand.</summary>
    public static ClearingTime WeeksToClear(PatientCount queue, PatientCount targetQueue, PerWeek capacity, PerWeek demand)
    {
        if (queue.Value <= targetQueue.Value) return new ClearingTime.After(new Weeks(0));
        return capacity.Value <= demand.Value ? ClearingTime.Never.Instance : new ClearingTime.After((queue - targetQueue) / (capacity - demand));
    }

    /// <summary>The list at which a part is served within the target, reading waits as exponential: rate / λ, λ = −ln(1 − part) / target.</summary>
    /// <param name="rate">Patients served per week.</param>
    /// <param name="target">The target.</param>
    /// <param name="part">The part served within it, between 0 and 1, both ends excluded.</param>
    public static PatientCount ListForPerformance(PerWeek rate, Weeks target, decimal part)
    {
        if (part is <= 0 or >= 1) throw new ArgumentOutOfRangeException(nameof(part), part, "The part is between 0 and 1, both ends excluded.");
        return new(rate.Value * target.Value / (decimal)-Math.Log((double)(1 - part)));
    }

    /// <summary>Demand with an allowance for its own uncertainty: demand / (1 − 2·demand·cv/√n) where the bracket is positive, otherwise demand.</summary>
    public static PerWeek WithDemandAllowance(PerWeek demand, decimal variation, int events)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(events);
        var bracket = 1 - (2 * demand.Value * variation / (decimal)Math.Sqrt(events));
        return bracket > 0 ? new(demand.Value / bracket) : demand;
    }

    /// <summary>Little's law as a check: the mean stock over entries per day × mean days on the list; near 1 where the list is stationary.</summary>
    public static Figure LittleRatio(PatientCount meanStock, decimal entriesPerDay, Days meanDaysOnList)
        => entriesPerDay * meanDaysOnList.Value == 0 ? Figure.NoData.Instance : Figure.From(meanStock.Value / (entriesPerDay * meanDaysOnList.Value), 0);

    private static decimal Positive(decimal factor) => factor > 0 ? factor : throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor is positive.");
}

/// <summary>How long until a list is at its target size (<i>tid til ønsket listestørrelse</i>). Closed.</summary>
public abstract record ClearingTime
{
    private ClearingTime()
    {
    }

    private protected abstract void Closed();

    /// <summary>After some weeks.</summary>
    public sealed record After : ClearingTime
    {
        /// <summary>After some weeks.</summary>
        public After(Weeks weeks) => Weeks = weeks;

        /// <summary>The weeks.</summary>
        public Weeks Weeks { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Never, with capacity not above demand (<i>aldri</i>).</summary>
    public sealed record Never : ClearingTime
    {
        private Never()
        {
        }

        /// <summary>The one value.</summary>
        public static Never Instance { get; } = new();

        private protected override void Closed()
        {
        }
    }
}
