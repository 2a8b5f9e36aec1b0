namespace ForBedring.Organisation;

/// <summary>The organisation with the number of people invited to a survey per unit (<i>organisasjon med antall inviterte</i>).</summary>
/// <remarks>People are counted in the unit they belong to directly, never in the units above it.</remarks>
public sealed class StaffedOrganisation
{
    /// <summary>A tree and the people invited directly in each unit.</summary>
    /// <param name="tree">The organisation.</param>
    /// <param name="invited">People invited, per unit in the order of <see cref="OrgTree.Units"/>; null where unknown.</param>
    /// <exception cref="ArgumentException">There are not as many headcounts as units, or one is negative.</exception>
    public StaffedOrganisation(OrgTree tree, IEnumerable<int?> invited)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(invited);
        Tree = tree;
        Invited = [.. invited];
        if (Invited.Length != tree.Count) throw new ArgumentException("There must be one headcount per unit.", nameof(invited));
        if (Invited.Any(n => n < 0)) throw new ArgumentException("A headcount cannot be negative.", nameof(invited));
    }

    /// <summary>The organisation.</summary>
    public OrgTree Tree { get; }

    /// <summary>People invited directly in each unit, in the order of <see cref="OrgTree.Units"/>; null where unknown.</summary>
    public ImmutableArray<int?> Invited { get; }

    /// <summary>Unit and people invited directly there, for the units where it is known: what a survey round is planned with.</summary>
    public IEnumerable<KeyValuePair<UnitId, int>> InvitedByUnit
        => Enumerable.Range(0, Tree.Count).Where(i => Invited[i] is not null).Select(i => new KeyValuePair<UnitId, int>(Tree.Units[i].Id, Invited[i]!.Value));

    /// <summary>People invited directly in a unit; null where unknown.</summary>
    /// <exception cref="KeyNotFoundException">The tree has no such unit.</exception>
    public int? InvitedIn(UnitId unit)
    {
        var index = Tree.IndexOf(unit);
        return index >= 0 ? Invited[index] : throw new KeyNotFoundException($"The organisation has no unit {unit}.");
    }

    /// <summary>The number of units.</summary>
    public override string ToString() => Tree.ToString();
}
