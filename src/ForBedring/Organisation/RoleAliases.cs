namespace ForBedring.Organisation;

/// <summary>Words people use for roles (<i>rollenavn</i>), as data: <i>Sykehusdir.</i>, <i>TV</i>, <i>verneombodet</i>. Case and a final full stop do not matter.</summary>
public sealed class RoleAliases
{
    private readonly ImmutableDictionary<string, Role> _roles;

    private RoleAliases(ImmutableDictionary<string, Role> roles) => _roles = roles;

    /// <summary>The names and codes of the well-known roles alone.</summary>
    public static RoleAliases WellKnown { get; } = From(Role.WellKnown.SelectMany(r => new[] { r.Label.Bokmaal, r.Label.Nynorsk, r.Label.English, r.Code }.Select(a => new KeyValuePair<string, Role>(a, r))));

    /// <summary>The number of words.</summary>
    public int Count => _roles.Count;

    /// <summary>A table of words; the last of two equal words wins.</summary>
    public static RoleAliases From(IEnumerable<KeyValuePair<string, Role>> aliases)
    {
        ArgumentNullException.ThrowIfNull(aliases);
        var roles = ImmutableDictionary.CreateBuilder<string, Role>(StringComparer.Ordinal);
        foreach (var alias in aliases) roles[Normalise(alias.Key)] = alias.Value;
        return new(roles.ToImmutable());
    }

    /// <summary>This table with more words.</summary>
    public RoleAliases And(IEnumerable<KeyValuePair<string, Role>> aliases)
    {
        ArgumentNullException.ThrowIfNull(aliases);
        return From(_roles.Concat(aliases));
    }

    /// <summary>The role of a word, and how many of its holders the form of the word means; false where the table lacks it.</summary>
    /// <remarks>A word the table lacks is tried without its plural ending (<i>-e, -er, -ar, -ane, -ene</i>); then several holders are meant.</remarks>
    public bool TryFind(string word, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Role? role, out Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(word);
        var key = Normalise(word);
        quantity = Quantity.One;
        if (_roles.TryGetValue(key, out role))
        {
            if (!role.IsCollective && LooksPlural(key, role)) quantity = Quantity.Some;
            return true;
        }

        foreach (var ending in new[] { "ene", "ane", "ne", "er", "ar", "r", "e", "a", "en", "et", "n" })
        {
            if (!key.EndsWith(ending, StringComparison.Ordinal) || !_roles.TryGetValue(key.Substring(0, key.Length - ending.Length), out role)) continue;
            quantity = role.IsCollective || ending is "en" or "et" or "n" or "a" ? Quantity.One : Quantity.Some;
            return true;
        }

        role = null;
        return false;
    }

    // The singular names of the well-known roles never end like their plurals, so a longer alias with such an ending is one.
    private static bool LooksPlural(string key, Role role)
    {
        foreach (var name in new[] { role.Label.Bokmaal, role.Label.Nynorsk })
        {
            var singular = Normalise(name);
            if (key == singular || !key.StartsWith(singular, StringComparison.Ordinal)) continue;
            if (key.Substring(singular.Length) is "e" or "er" or "ar" or "r" or "ene" or "ane" or "ne") return true;
        }

        return false;
    }

    private static string Normalise(string word)
    {
        var words = word.Trim().ToLowerInvariant().Split([' ', '\u00A0', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" ", words).TrimEnd('.');
    }
}
