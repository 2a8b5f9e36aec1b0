using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>A theme of the built-in catalogue (<i>temakatalog</i>): code, label, audience and maturity, without questions.</summary>
public sealed class CatalogueTheme
{
    internal CatalogueTheme(string code, LocalisedText label, Audience audience, bool hasMaturity, params string[] aliases)
    {
        Code = ThemeCode.From(code);
        Label = label;
        Audience = audience;
        HasMaturity = hasMaturity;
        Aliases = [.. aliases];
    }

    /// <summary>The code.</summary>
    public ThemeCode Code { get; }

    /// <summary>The label.</summary>
    public LocalisedText Label { get; }

    /// <summary>Whom it is asked of.</summary>
    public Audience Audience { get; }

    /// <summary>Whether a mature climate is defined for it.</summary>
    public bool HasMaturity { get; }

    /// <summary>Other names accepted when reading text, never written.</summary>
    public ImmutableArray<string> Aliases { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code.Value;
}
