using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>The words by which forms name roles and themes (<i>rollenavn og temanavn</i>), as data: <c>seeds/roles.json</c> and <c>seeds/theme-aliases.json</c>.</summary>
public sealed class PlanAliases
{
    private readonly ImmutableDictionary<string, (ThemeCode Theme, Audience Audience)> _themes;

    private PlanAliases(RoleAliases roles, ImmutableDictionary<string, (ThemeCode, Audience)> themes)
    {
        Roles = roles;
        _themes = themes;
    }

    /// <summary>The library's own words.</summary>
    public static PlanAliases Default { get; } = Read(EmbeddedData.Bytes("roles.json"), EmbeddedData.Bytes("theme-aliases.json")).ValueOrThrow();

    /// <summary>The words for roles.</summary>
    public RoleAliases Roles { get; }

    /// <summary>Words from the two seed formats.</summary>
    public static ReadResult<PlanAliases> Read(ReadOnlySpan<byte> roles, ReadOnlySpan<byte> themes)
    {
        var problems = new ReadProblems();
        var words = ReadRoles(JsonValue.Parse(roles, problems));
        var names = ReadThemes(JsonValue.Parse(themes, problems));
        return problems.ToResult(() => new PlanAliases(RoleAliases.WellKnown.And(words), names));
    }

    /// <summary>The theme and audience of a heading, case, blanks and a missing bracket at the end ignored, by the table or by the survey's catalogue; null where both lack it.</summary>
    public (ThemeCode Theme, Audience Audience)? ThemeOf(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var key = Key(heading);
        if (_themes.TryGetValue(key, out var found)) return found;
        if (key.Contains('(') && !key.EndsWith(')') && _themes.TryGetValue(key + ")", out found)) return found;
        return ForBedringThemes.Recognise(key) is { } theme ? (theme.Code, theme.Audience) : null;
    }

    private static string Key(string heading)
        => string.Join(" ", heading.Split([' ', '\u00a0', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static List<KeyValuePair<string, Role>> ReadRoles(JsonValue? root)
    {
        var words = new List<KeyValuePair<string, Role>>();
        if (root is null) return words;
        root.Required("schema")?.Whole(1, 1);
        foreach (var item in root.Required("roles")?.Items ?? [])
        {
            var code = item.Required("code")?.NonBlankText() ?? "Unknown";
            var label = item.Required("label") is { } text ? JsonText.ReadText(text) : LocalisedText.Same(code);
            var isCollective = item.Required("collective")?.Boolean() ?? false;
            var known = Role.WellKnown.FirstOrDefault(r => r.Code == code);
            var role = known ?? (code.Any(char.IsWhiteSpace) ? new Role("Unknown", label, isCollective) : new Role(code, label, isCollective));
            foreach (var word in new[] { label.Bokmaal, label.Nynorsk, label.English, code }.Concat((item.Required("aliases")?.Items ?? []).Select(a => a.NonBlankText()))) words.Add(new(word, role));
            item.NoOtherMembers();
        }

        root.NoOtherMembers();
        return words;
    }

    private static ImmutableDictionary<string, (ThemeCode, Audience)> ReadThemes(JsonValue? root)
    {
        var themes = ImmutableDictionary.CreateBuilder<string, (ThemeCode, Audience)>(StringComparer.Ordinal);
        if (root is null) return themes.ToImmutable();
        root.Required("schema")?.Whole(1, 1);
        foreach (var item in root.Required("aliases")?.Items ?? [])
        {
            var alias = item.Required("alias")?.NonBlankText();
            var theme = item.Required("theme")?.NonBlankText();
            var audience = item.Required("audience")?.OneOf(PlanJsonNames.Audiences) ?? Audience.All;
            item.NoOtherMembers();
            if (!string.IsNullOrWhiteSpace(alias) && !string.IsNullOrWhiteSpace(theme)) themes[Key(alias!)] = (ThemeCode.From(theme!), audience);
        }

        root.NoOtherMembers();
        return themes.ToImmutable();
    }
}
