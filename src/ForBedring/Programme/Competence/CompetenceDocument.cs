using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Programme.Competence;

/// <summary>A register of competence with the units it is told of (<i>kompetanseoversikt</i>): people by opaque id, units with head counts, and the targets. Only its report can be shown.</summary>
public sealed class CompetenceDocument
{
    /// <summary>A register with its units.</summary>
    /// <param name="register">Who has reached which rung.</param>
    /// <param name="tree">The units.</param>
    /// <param name="headcounts">The people employed in each unit itself, not in the units below it; 0 where a unit is left out.</param>
    /// <param name="targets">The targets for a critical mass; none where left out.</param>
    /// <exception cref="ArgumentException">A head count is negative, or of a unit that the tree lacks.</exception>
    public CompetenceDocument(CompetenceRegister register, OrgTree tree, IEnumerable<KeyValuePair<UnitId, int>> headcounts, IEnumerable<CriticalMassTarget>? targets = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(headcounts);
        Register = register;
        Tree = tree;
        Headcounts = headcounts.ToImmutableDictionary();
        Targets = targets is null ? [] : [.. targets];
        var known = new HashSet<UnitId>(tree.Units.Select(u => u.Id));
        if (Headcounts.Any(h => h.Value < 0 || !known.Contains(h.Key))) throw new ArgumentException("A head count is 0 or more, of a unit in the tree.", nameof(headcounts));
    }

    /// <summary>Who has reached which rung. It shows nobody.</summary>
    public CompetenceRegister Register { get; }

    /// <summary>The units.</summary>
    public OrgTree Tree { get; }

    /// <summary>The people employed in each unit itself.</summary>
    public IReadOnlyDictionary<UnitId, int> Headcounts { get; }

    /// <summary>The targets for a critical mass.</summary>
    public ImmutableArray<CriticalMassTarget> Targets { get; }

    /// <summary>Whether there is a report on a day: no unit has more people with competence than employees.</summary>
    /// <param name="date">The day.</param>
    public FindingList CanReport(LocalDate date) => Register.CanReport(Tree, Headcounts, date);

    /// <summary>The report of a day.</summary>
    /// <param name="date">The day.</param>
    /// <exception cref="RuleViolationException">The rule of <see cref="CanReport"/> refuses.</exception>
    public CompetenceReport Report(LocalDate date) => Register.Report(Tree, Headcounts, date);

    /// <summary>The type's name: nobody is shown.</summary>
    public override string ToString() => nameof(CompetenceDocument);
}
