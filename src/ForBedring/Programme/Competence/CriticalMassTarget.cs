using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Programme.Competence;

/// <summary>How many shall have reached a rung by the end of a year (<i>mål om kritisk masse</i>): a share in percent, or a number of people. The figure is always data: no source gives it.</summary>
public sealed class CriticalMassTarget
{
    private CriticalMassTarget(int level, UnitId scope, int year, decimal? percent, int? people)
    {
        Level = level;
        Scope = scope;
        Year = year;
        Percent = percent;
        People = people;
    }

    /// <summary>The rung, by its place.</summary>
    public int Level { get; }

    /// <summary>The unit, those below it included.</summary>
    public UnitId Scope { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The share in percent, above 0 and at most 100; null for a number of people.</summary>
    public decimal? Percent { get; }

    /// <summary>The number of people; null for a share.</summary>
    public int? People { get; }

    /// <summary>A share in percent, above 0 and at most 100.</summary>
    public static CriticalMassTarget OfShare(int level, decimal percent, UnitId scope, int year)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (percent is <= 0 or > 100) throw new ArgumentOutOfRangeException(nameof(percent), percent, "A share is above 0 and at most 100 percent.");
        return new(level, scope, year, percent, null);
    }

    /// <summary>A number of people, positive.</summary>
    public static CriticalMassTarget OfPeople(int level, int people, UnitId scope, int year)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(people);
        return new(level, scope, year, null, people);
    }

    /// <summary>Whether the target is reached: holders × 100 ≥ percent × headcount, or holders ≥ people. Exact; not determined where the figure is withheld or nobody works there.</summary>
    public GoalOutcome OutcomeIn(CompetenceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!report.Share(Level, Scope).TryGetShown(out var share)) return GoalOutcome.NotDetermined;
        return share.Match(
            (holders, headcount) => (Percent is { } percent ? holders * 100m >= percent * headcount : holders >= People) ? GoalOutcome.Reached : GoalOutcome.NotReached,
            _ => GoalOutcome.NotDetermined);
    }

    /// <summary>The rung, the unit and the year.</summary>
    public override string ToString() => $"{Scope} {NumberText.Machine(Level)} {NumberText.Machine(Year)}";
}
