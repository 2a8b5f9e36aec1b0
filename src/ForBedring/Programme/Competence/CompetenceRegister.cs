using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Programme.Competence;

/// <summary>Who has reached which rung (<i>kompetanseregister</i>). It has no figure; <see cref="Report"/> makes those that may be shown.</summary>
/// <remarks>A person counts once, in the main unit of her latest record, and is employed through the earliest last day any of her records names.</remarks>
public sealed class CompetenceRegister
{
    private readonly ImmutableArray<CompetenceRecord> _records;

    /// <summary>A register.</summary>
    /// <param name="ladder">The ladder.</param>
    /// <param name="records">The records.</param>
    /// <exception cref="ArgumentException">A record names a rung that the ladder lacks.</exception>
    public CompetenceRegister(CompetenceLadder ladder, IEnumerable<CompetenceRecord> records)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentNullException.ThrowIfNull(records);
        Ladder = ladder;
        _records = [.. records];
        var levels = new HashSet<int>(ladder.Levels.Select(l => l.Order));
        if (_records.Any(r => !levels.Contains(r.Level))) throw new ArgumentException("A record names a rung that the ladder lacks.", nameof(records));
    }

    /// <summary>The ladder.</summary>
    public CompetenceLadder Ladder { get; }

    /// <summary>What speaks against a report: a headcount below the number recorded with a competence (PRG-C01).</summary>
    /// <inheritdoc cref="Report" path="/param"/>
    public FindingList CanReport(OrgTree tree, IReadOnlyDictionary<UnitId, int> headcounts, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(headcounts);
        return new(HighestLevels(date).GroupBy(p => p.Unit).Where(g => g.Count() > (headcounts.TryGetValue(g.Key, out var n) ? n : 0))
            .Select(g => ProgrammeRules.HeadcountTooLow.Find(FindingPolicy.Default, new Subject("unit", g.Key.Value), ("unit", g.Key.Value))));
    }

    /// <summary>The shares that may be shown on a day.</summary>
    /// <param name="tree">The organisation.</param>
    /// <param name="headcounts">How many people have each unit as their main unit; a unit left out has none.</param>
    /// <param name="date">The day.</param>
    /// <exception cref="RuleViolationException">A headcount is below the number recorded (PRG-C01).</exception>
    /// <exception cref="KeyNotFoundException">Someone's main unit is not in the organisation.</exception>
    public CompetenceReport Report(OrgTree tree, IReadOnlyDictionary<UnitId, int> headcounts, LocalDate date)
    {
        CanReport(tree, headcounts, date).ThrowIfRefused();
        return CompetenceReport.Of(Ladder, tree, headcounts, date, HighestLevels(date));
    }

    /// <summary>The kind of register.</summary>
    public override string ToString() => nameof(CompetenceRegister);

    // One line per person employed on the day: her unit and her highest rung by then.
    private List<(UnitId Unit, int Level)> HighestLevels(LocalDate date)
        => [.. _records.GroupBy(r => r.Person, StringComparer.Ordinal)
            .Where(p => !(p.Min(r => r.LeftOn) < date) && p.Any(r => r.Achieved <= date))
            .Select(p =>
            {
                var reached = p.Where(r => r.Achieved <= date).OrderBy(r => r.Achieved).ThenBy(r => r.Level).ToList();
                return (reached[reached.Count - 1].MainUnit, reached.Max(r => r.Level));
            })];
}
