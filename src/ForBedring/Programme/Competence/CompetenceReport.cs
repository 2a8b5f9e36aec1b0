using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Programme.Competence;

/// <summary>How many of the people in each unit have reached each rung or a higher one (<i>kompetanse per enhet</i>), on a day. Small units stand in the units above only.</summary>
/// <remarks>Unit of count: people. A unit of 1 or 2 people, and a unit that would let such a unit be worked out, is withheld. No person can be reached from here.</remarks>
public sealed class CompetenceReport
{
    /// <summary>The fewest people in a unit that has figures of its own: 3, our choice.</summary>
    public const int FewestPeople = 3;

    private readonly Dictionary<(UnitId Unit, int Level), Disclosed<Portion>> _shares;

    private CompetenceReport(CompetenceLadder ladder, ImmutableArray<UnitId> units, LocalDate date, Dictionary<(UnitId, int), Disclosed<Portion>> shares)
    {
        Ladder = ladder;
        Units = units;
        Date = date;
        _shares = shares;
    }

    /// <summary>The ladder.</summary>
    public CompetenceLadder Ladder { get; }

    /// <summary>The units of the tree, each above those below it.</summary>
    public ImmutableArray<UnitId> Units { get; }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>People in the unit and below who have the rung or a higher one, of all people there; not applicable where nobody works there. Never rises from rung to rung.</summary>
    /// <exception cref="KeyNotFoundException">The report has no such unit or rung.</exception>
    public Disclosed<Portion> Share(int level, UnitId unit)
        => _shares.TryGetValue((unit, level), out var share) ? share : throw new KeyNotFoundException("The report has no such unit or rung.");

    /// <summary>The day.</summary>
    public override string ToString() => Calendar.CalendarText.Iso(Date);

    internal static CompetenceReport Of(CompetenceLadder ladder, OrgTree tree, IReadOnlyDictionary<UnitId, int> headcounts, LocalDate date, List<(UnitId Unit, int Level)> people)
    {
        // Sums over each unit and all below it, from the leaves up: the order is parent before child.
        var units = tree.PreOrder.Select(i => tree.Units[i].Id).ToImmutableArray();
        var heads = units.ToDictionary(u => u, u => (long)(headcounts.TryGetValue(u, out var n) ? n : 0));
        var holders = ladder.Levels.ToDictionary(l => l.Order, _ => units.ToDictionary(u => u, _ => 0L));
        foreach (var (unit, level) in people)
        {
            foreach (var rung in ladder.Levels.Where(l => l.Order <= level)) holders[rung.Order][unit]++;
        }

        var own = heads.ToDictionary(h => h.Key.Value, h => h.Value, StringComparer.Ordinal);
        for (var i = units.Length - 1; i >= 0; i--)
        {
            if (tree.Find(units[i]).Parent is not { } parent) continue;
            heads[parent] += heads[units[i]];
            foreach (var rung in holders.Values) rung[parent] += rung[units[i]];
        }

        var shown = SmallCounts.Shown(FewestPeople, own, units.Select(u => (u.Value, tree.SubtreeOf(u).Select(below => below.Id.Value))));
        var shares = new Dictionary<(UnitId, int), Disclosed<Portion>>();
        foreach (var unit in units)
        {
            foreach (var rung in ladder.Levels)
            {
                shares[(unit, rung.Order)] = heads[unit] == 0 ? Disclosed<Portion>.Show(Portion.From(0, 0))
                    : shown.Contains(unit.Value) ? Disclosed<Portion>.Show(Portion.From(holders[rung.Order][unit], heads[unit])) : Disclosed<Portion>.Hidden;
            }
        }

        return new(ladder, units, date, shares);
    }
}
