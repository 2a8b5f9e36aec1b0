namespace ForBedring.Surveys;

/// <summary>A named set of roles in an instrument (<i>rollesett</i>): what <c>leaders</c>, <c>employees</c> or an own audience means.</summary>
/// <remarks>Role names are ordinal with blanks around them removed; repeated names count once.</remarks>
public sealed class RoleSet
{
    /// <summary>A set of roles.</summary>
    /// <exception cref="ArgumentException">The name is blank or <c>all</c>, or a role is blank.</exception>
    public RoleSet(string name, IEnumerable<string> roles)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(roles);
        Name = name.Trim();
        if (Name == "all") throw new ArgumentException("The audience 'all' has no set of roles.", nameof(name));
        Roles = [.. roles.Select(Role).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The roles in the order they were given.</summary>
    public ImmutableArray<string> Roles { get; }

    /// <summary>Whether a role is in the set; no role never is.</summary>
    public bool Has(string? role) => role is not null && Roles.Contains(role.Trim());

    /// <summary>The name and the number of roles.</summary>
    public override string ToString() => $"{Name}: {Roles.Length} roles";

    private static string Role(string role)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        return role.Trim();
    }
}
