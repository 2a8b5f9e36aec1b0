using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>A planned review of a waiting list and what it decided (<i>rydding</i>, WTL-R16).</summary>
public sealed class CleanUpReview
{
    /// <summary>A review.</summary>
    /// <param name="date">The day.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="population">How many were on the list that was to be gone through.</param>
    /// <param name="decisions">What was decided for each patient reviewed, by referral.</param>
    /// <param name="needDrivenLeaves">Whether those who become need-driven leave the list.</param>
    /// <exception cref="ArgumentException">A referral was decided twice, or more were reviewed than were on the list.</exception>
    public CleanUpReview(LocalDate date, UnitId unit, int population, IEnumerable<KeyValuePair<string, ReviewDecision>> decisions, bool needDrivenLeaves = true)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        Date = date;
        Unit = unit;
        Population = population;
        Decisions = [.. decisions];
        NeedDrivenLeaves = needDrivenLeaves;
        if (Decisions.Any(d => d.Value is < ReviewDecision.Keep or > ReviewDecision.MergeDuplicate)) throw new ArgumentException("A decision is not one of ReviewDecision.", nameof(decisions));
        if (Decisions.Select(d => d.Key).Distinct(StringComparer.Ordinal).Count() != Decisions.Length) throw new ArgumentException("A referral is decided twice.", nameof(decisions));
        if (Decisions.Length > population) throw new ArgumentException("More were reviewed than were on the list.", nameof(decisions));
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>How many were on the list.</summary>
    public int Population { get; }

    /// <summary>What was decided, by referral.</summary>
    public ImmutableArray<KeyValuePair<string, ReviewDecision>> Decisions { get; }

    /// <summary>Whether those who become need-driven leave the list.</summary>
    public bool NeedDrivenLeaves { get; }

    /// <summary>How many were reviewed.</summary>
    public int Reviewed => Decisions.Length;

    /// <summary>How many leave the list: discharged, merged, and need-driven where they leave.</summary>
    public int Removed => Decisions.Count(d => IsRemoval(d.Value));

    /// <summary>Removed of reviewed (<i>utbytte</i>).</summary>
    public Share Yield => new(Removed, Reviewed);

    /// <summary>How many of each decision.</summary>
    public ImmutableSortedDictionary<ReviewDecision, int> CountByDecision => Decisions.GroupBy(d => d.Value).ToImmutableSortedDictionary(g => g.Key, g => g.Count());

    /// <summary>The referrals that leave the list.</summary>
    public IEnumerable<string> RemovedReferrals => Decisions.Where(d => IsRemoval(d.Value)).Select(d => d.Key);

    /// <summary>The number reviewed and removed.</summary>
    public override string ToString() => $"{NumberText.Machine(Removed)} of {NumberText.Machine(Reviewed)} removed";

    private bool IsRemoval(ReviewDecision decision)
        => decision is ReviewDecision.DischargeToGp or ReviewDecision.MergeDuplicate || (decision == ReviewDecision.NeedDriven && NeedDrivenLeaves);
}
