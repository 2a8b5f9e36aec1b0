using ForBedring.Calendar;

namespace ForBedring.Planning;

/// <summary>The thresholds of planning (<i>innstillinger</i>): counts and times, apart from severities (RUL-R06).</summary>
public sealed class PlanningSettings
{
    /// <summary>Settings; what is left out has its default, which is our choice.</summary>
    /// <param name="mostNewMeasures">How many measures a plan may adopt at once before PLN-P10 speaks; 5.</param>
    /// <param name="staleAfterMonths">Months without activity before a plan is stale; 3.</param>
    /// <param name="strandedAfter">How many times a measure may be carried over before it is stranded; 2.</param>
    /// <param name="movesBeforeNotice">How many moves of a deadline are noticed; 2.</param>
    /// <param name="leastFeedback">How many people feedback needs; 5.</param>
    /// <param name="mostUnclear">How many times a measure may be unclear; 2.</param>
    /// <param name="dueSoonDays">How near a deadline is soon; 28 days.</param>
    /// <param name="dueRule">Which day is the last of an imprecise deadline; its last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public PlanningSettings(
        int mostNewMeasures = 5, int staleAfterMonths = 3, int strandedAfter = 2, int movesBeforeNotice = 2, int leastFeedback = 5, int mostUnclear = 2, int dueSoonDays = 28,
        DueDayRule? dueRule = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostNewMeasures);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(staleAfterMonths);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(strandedAfter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(movesBeforeNotice);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leastFeedback);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostUnclear);
        ArgumentOutOfRangeException.ThrowIfNegative(dueSoonDays);
        MostNewMeasures = mostNewMeasures;
        StaleAfterMonths = staleAfterMonths;
        StrandedAfter = strandedAfter;
        MovesBeforeNotice = movesBeforeNotice;
        LeastFeedback = leastFeedback;
        MostUnclear = mostUnclear;
        DueSoonDays = dueSoonDays;
        DueRule = dueRule ?? DueDayRule.LastDay;
    }

    /// <summary>The defaults.</summary>
    public static PlanningSettings Default { get; } = new();

    /// <summary>How many measures a plan may adopt at once before PLN-P10 speaks.</summary>
    public int MostNewMeasures { get; }

    /// <summary>Months without activity before a plan is stale (PLN-L08).</summary>
    public int StaleAfterMonths { get; }

    /// <summary>How many times a measure may be carried over before it is stranded (PLN-L04).</summary>
    public int StrandedAfter { get; }

    /// <summary>How many moves of a deadline are noticed (PLN-G05).</summary>
    public int MovesBeforeNotice { get; }

    /// <summary>How many people feedback needs.</summary>
    public int LeastFeedback { get; }

    /// <summary>How many times a measure may be unclear (PLN-K04).</summary>
    public int MostUnclear { get; }

    /// <summary>How near a deadline is soon, in days.</summary>
    public int DueSoonDays { get; }

    /// <summary>Which day is the last of an imprecise deadline.</summary>
    public DueDayRule DueRule { get; }
}
