using System.CommandLine;
using System.CommandLine.Parsing;
using ForBedring.Rules;
using NodaTime.Text;

namespace ForBedring.Samples;

/// <summary>Options that several programs share.</summary>
public static class CliOptions
{
    /// <summary>An input or output file that must be given.</summary>
    public static Option<string> RequiredFile(string name, string description) => new(name) { Description = description, Required = true, HelpName = "FILE" };

    /// <summary>An input or output file.</summary>
    public static Option<string?> File(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    /// <summary>Where the output goes; <c>-</c>, or nothing, is standard output.</summary>
    public static Option<string?> Out() => new("--out") { Description = "Where to write; - for standard output.", HelpName = "FILE" };

    /// <summary>One of several words, ordinal; the first where it is left out.</summary>
    public static Option<string> OneOf(string name, string description, params string[] words)
        => new Option<string>(name) { Description = $"{description} One of: {string.Join(", ", words)}.", DefaultValueFactory = _ => words[0], HelpName = string.Join('|', words) }.AcceptOnlyFromAmong(words);

    /// <summary>A date as yyyy-MM-dd.</summary>
    public static Option<LocalDate?> Date(string name, string description)
        => new(name) { Description = description, HelpName = "yyyy-MM-dd", CustomParser = token => Parse(token, LocalDatePattern.Iso, "a date as yyyy-MM-dd") };

    /// <summary>A month as yyyy-MM.</summary>
    public static Option<YearMonth?> Month(string name, string description)
        => new(name) { Description = description, HelpName = "yyyy-MM", CustomParser = token => Parse(token, YearMonthPattern.Iso, "a month as yyyy-MM") };

    /// <summary>The ledger of the round: everything released of it before. Read, decided with, and replaced in one step.</summary>
    public static Option<string?> Ledger() => File("--ledger", "The ledger of the round (JSON): read, decided with, and written back. Made where there is none.");

    /// <summary>The key that seals the ledger.</summary>
    public static Option<string?> LedgerKey() => File("--ledger-key", "A file whose bytes, at least 16, are the key of the ledger's seal. Keep it where the ledger is not.");

    /// <summary>The time of a release, such as 2026-03-01T12:00:00Z; the clock's where it is left out.</summary>
    public static Option<Instant?> Now()
        => new("--now") { Description = "The time of the release, for the ledger: yyyy-MM-ddTHH:mm:ssZ. The clock's where it is left out.", HelpName = "TIME", CustomParser = token => Parse(token, InstantPattern.ExtendedIso, "a time as yyyy-MM-ddTHH:mm:ssZ") };

    /// <summary>The language of texts: nb, nn or en; bokmål where it is left out.</summary>
    public static Option<ReportLanguage> Language()
        => new("--lang")
        {
            Description = "The language of texts: nb (bokmål), nn (nynorsk) or en (English).",
            HelpName = "nb|nn|en",
            DefaultValueFactory = _ => ReportLanguage.Bokmaal,
            CustomParser = token =>
            {
                switch (token.Tokens.Count == 1 ? token.Tokens[0].Value : "")
                {
                    case "nb": return ReportLanguage.Bokmaal;
                    case "nn": return ReportLanguage.Nynorsk;
                    case "en": return ReportLanguage.English;
                    default:
                        token.AddError("--lang must be nb, nn or en.");
                        return ReportLanguage.Bokmaal;
                }
            },
        };

    private static T? Parse<T>(ArgumentResult token, IPattern<T> pattern, string wanted)
        where T : struct
    {
        if (token.Tokens.Count == 1 && pattern.Parse(token.Tokens[0].Value) is { Success: true } parsed) return parsed.Value;
        token.AddError($"'{string.Join(' ', token.Tokens.Select(t => t.Value))}' is not {wanted}.");
        return null;
    }
}
