using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>Says once that no line of a file is the header that is needed: which line was taken, what it holds, what is missing, and what to do about it.</summary>
internal static class MissingHeader
{
    private const int MostNames = 8;
    private const int LongestName = 40;

    public static void Report(ReadProblems problems, HeaderSought sought, int row, string[] written, IReadOnlyList<string> names, HeaderSearch search)
    {
        var missing = sought.Missing(names);
        Add(problems, sought.MissingRule, row, missing, written, Hint(sought, names, missing, search));
    }

    public static void ReportOne(ReadProblems problems, string column, CsvHeader header)
        => Add(problems, CsvRules.MissingColumn, header.Row, [column], header.Names, WriteNames);

    private static LocalisedText WriteNames { get; } = new(
        "Gi kolonnen det navnet i filen, eller si hvilken den er i en tilordning (--mapping).",
        "Gi kolonnen det namnet i fila, eller sei kva for ein det er i ei tilordning (--mapping).",
        "Give the column that name in the file, or say which it is in a mapping (--mapping).");

    private static void Add(ReadProblems problems, RuleDefinition rule, int row, IReadOnlyList<string> missing, IReadOnlyList<string> written, LocalisedText hint)
        => problems.Add(
            rule,
            row,
            missing.Count > 0 ? missing[0] : null,
            ("line", NumberText.Machine(row)),
            ("held", Held(written)),
            ("columns", string.Join(", ", missing)),
            ("column", string.Join(", ", missing)),
            ("hint", hint));

    private static LocalisedText Hint(HeaderSought sought, IReadOnlyList<string> names, IReadOnlyList<string> missing, HeaderSearch search)
    {
        if (SourceKinds.Other(names, sought.Kind) is { } other)
        {
            var (held, wanted) = (SourceKinds.NameOf(other), SourceKinds.NameOf(sought.Kind));
            return new(
                $"Filen ser ut som {held.Bokmaal}, ikke {wanted.Bokmaal}. Er to filer byttet om?",
                $"Fila ser ut som {held.Nynorsk}, ikkje {wanted.Nynorsk}. Er to filer bytte om?",
                $"The file looks like {held.English}, not {wanted.English}. Have two files been swapped?");
        }

        if (KnownExports.Of(names) is { } export)
        {
            return new(
                $"Filen ser ut som en eksport fra {export.Title}. Les den med --mapping {export.Id}, eller med en egen tilordning som bygger på den og sier hvilken kolonne som er enheten.",
                $"Fila ser ut som ein eksport frå {export.Title}. Les ho med --mapping {export.Id}, eller med ei eiga tilordning som byggjer på henne og seier kva for ein kolonne som er eininga.",
                $"The file looks like an export from {export.Title}. Read it with --mapping {export.Id}, or with a mapping of your own that builds on it and says which column is the unit.");
        }

        foreach (var column in missing)
        {
            if (sought.Resembling(column, names) is not { } like) continue;
            return new(
                $"Er det kolonnen «{like}»? Kall den {column}, eller si det i en tilordning (--mapping).",
                $"Er det kolonnen «{like}»? Kall han {column}, eller sei det i ei tilordning (--mapping).",
                $"Is it the column “{like}”? Call it {column}, or say so in a mapping (--mapping).");
        }

        if (search.Likeliest is { } line && line.Offset > 0)
        {
            var (n, held) = (NumberText.Machine(line.Number), Held(line.Fields));
            return new(
                $"Linje {n} ligner mest på en overskrift ({held.Bokmaal}). Skriv navnene som mangler, der.",
                $"Linje {n} liknar mest på ei overskrift ({held.Nynorsk}). Skriv namna som manglar, der.",
                $"Line {n} looks most like a header ({held.English}). Write the missing names there.");
        }

        return WriteNames;
    }

    // Names are told, data are not: a line without column names may hold somebody's answers.
    private static LocalisedText Held(IReadOnlyList<string> fields)
    {
        var names = fields.Where(f => f.Length > 0).ToList();
        var shown = names.Where(IsName).Take(MostNames).Select(n => n.Length > LongestName ? n.Substring(0, LongestName) + "…" : n).ToList();
        if (shown.Count == 0) return new("ingen navn", "ingen namn", "no names");
        var text = string.Join(", ", shown) + (names.Count > shown.Count ? " …" : "");
        return LocalisedText.Same(text.Replace("\n", " ").Replace("\r", ""));
    }

    private static bool IsName(string text) => char.IsLetter(text[0]) && text.IndexOf('@') < 0 && text.Count(char.IsDigit) < 6;
}
