using ForBedring.Rules;

namespace ForBedring.Programme.Areas;

/// <summary>A year of the improvement programme (<i>satsinger for et år</i>): its focus areas in order.</summary>
public sealed class ProgrammeYear
{
    /// <summary>How many years an area may be carried over before PRG-F03 asks for a new decision: 2.</summary>
    public const int YearsBeforeReview = 2;

    /// <summary>A year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="areas">The areas; their numbers rise.</param>
    /// <exception cref="ArgumentException">A number stands twice, numbers do not rise, or an area is carried over from this year or a later one.</exception>
    public ProgrammeYear(int year, IEnumerable<FocusArea> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        Year = year;
        Areas = [.. areas];
        for (var i = 1; i < Areas.Length; i++)
        {
            if (Areas[i].Number <= Areas[i - 1].Number) throw new ArgumentException("The areas stand in order of number, each number once.", nameof(areas));
        }

        if (Areas.Any(a => a.CarriedFrom >= year)) throw new ArgumentException("An area is carried over from an earlier year.", nameof(areas));
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The areas in order.</summary>
    public ImmutableArray<FocusArea> Areas { get; }

    /// <summary>The areas that were carried over.</summary>
    public IEnumerable<FocusArea> CarriedOver => Areas.Where(a => a.CarriedFrom is not null);

    /// <summary>The areas that are new this year.</summary>
    public IEnumerable<FocusArea> New => Areas.Where(a => a.CarriedFrom is null);

    /// <summary>The areas that are postponed, or do something that is.</summary>
    public IEnumerable<FocusArea> Postponed => Areas.Where(a => a.IsPostponed);

    /// <summary>What the areas lack: PRG-F01, PRG-F02 and PRG-F03.</summary>
    public FindingList Findings(FindingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var found = new List<Finding>();
        foreach (var area in Areas)
        {
            var number = NumberText.Machine(area.Number);
            if (area.Anchorings.IsEmpty) found.Add(ProgrammeRules.AreaNotAnchored.Find(policy, new Subject("focus area", number), ("number", number)));
            if (area.Statuses.LastOrDefault() is { IsPostponedWithoutDate: true }) found.Add(ProgrammeRules.PostponedWithoutDate.Find(policy, new Subject("focus area", number), ("number", number)));
            for (var i = 0; i < area.Activities.Length; i++)
            {
                if (area.Activities[i].Status is { IsPostponedWithoutDate: true })
                    found.Add(ProgrammeRules.PostponedWithoutDate.Find(policy, new Subject("focus area", number, "activity " + NumberText.Machine(i + 1)), ("number", number)));
            }

            if (area.CarriedFrom is { } from && Year - from >= YearsBeforeReview)
                found.Add(ProgrammeRules.CarriedOverLong.Find(policy, new Subject("focus area", number), ("number", number), ("year", from)));
        }

        return new(found);
    }

    /// <summary>The year.</summary>
    public override string ToString() => NumberText.Machine(Year);
}
