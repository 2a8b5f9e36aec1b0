namespace ForBedring.Protection;

/// <summary>How a decision is sought (<i>valg for skjuling</i>): what to minimise, what to keep, how long to search. Immutable.</summary>
public sealed class DisclosureOptions
{
    /// <summary>The default work limit: 2,000,000 search steps.</summary>
    public const long StandardWorkLimit = 2_000_000;

    /// <summary>Options.</summary>
    /// <param name="objective">What to minimise.</param>
    /// <param name="alwaysPrefer">Codes of units whose totals are kept if at all possible.</param>
    /// <param name="workLimit">Search steps before the search gives up and withholds; at least 1.</param>
    /// <param name="improveRounds">Extra shuffled attempts after the first decision; 0 for none.</param>
    public DisclosureOptions(
        DisclosureObjective objective = DisclosureObjective.FewestRespondents,
        IEnumerable<string>? alwaysPrefer = null,
        long workLimit = StandardWorkLimit,
        int improveRounds = 0)
    {
        if (objective is not (DisclosureObjective.FewestRespondents or DisclosureObjective.FewestCells)) throw new ArgumentOutOfRangeException(nameof(objective), objective, "The objective is not one of DisclosureObjective.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(improveRounds);
        Objective = objective;
        AlwaysPrefer = alwaysPrefer is null ? [] : [.. alwaysPrefer];
        WorkLimit = workLimit;
        ImproveRounds = improveRounds;
    }

    /// <summary>Fewest respondents, no preferences, the standard limit, no improve rounds.</summary>
    public static DisclosureOptions Default { get; } = new();

    /// <summary>What to minimise.</summary>
    public DisclosureObjective Objective { get; }

    /// <summary>Codes of units whose totals are kept if at all possible.</summary>
    public ImmutableArray<string> AlwaysPrefer { get; }

    /// <summary>Search steps per measure and round before the search gives up and withholds what it could not verify.</summary>
    public long WorkLimit { get; }

    /// <summary>Extra attempts in shuffled order; each accepted result passes the same audit.</summary>
    public int ImproveRounds { get; }
}
