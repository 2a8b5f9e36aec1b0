using ForBedring.Rules;

namespace ForBedring.Samples;

/// <summary>What a line on standard error begins with.</summary>
internal static class SeverityWords
{
    /// <summary>The word for a severity, in lower case.</summary>
    public static LocalisedText Of(Severity severity) => severity switch
    {
        Severity.Error => new("feil", "feil", "error"),
        Severity.Warning => new("advarsel", "åtvaring", "warning"),
        _ => new("merk", "merk", "note"),
    };
}
