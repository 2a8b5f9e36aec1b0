using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>The rules of rows in text files (<i>regler for CSV-filer</i>): codes CSV-F….</summary>
public static class CsvRules
{
    /// <summary>CSV-F01: the file has a header line.</summary>
    public static RuleDefinition EmptyFile { get; } = RuleDefinition.Create("CSV-F01", "csv.empty-file", new(
        "Filen er tom. Første linje skal være overskriften.", "Fila er tom. Første linje skal vere overskrifta.", "The file is empty. The first line must be the header."), Severity.Error);

    /// <summary>CSV-F02: the required columns are there. One problem names all that are missing, what stood on the line and what to do.</summary>
    public static RuleDefinition MissingColumn { get; } = RuleDefinition.Create("CSV-F02", "csv.missing-column", new(
        "Linje {line} er lest som overskrift ({held}), men kolonnen {columns} mangler. {hint}",
        "Linje {line} er lesen som overskrift ({held}), men kolonnen {columns} manglar. {hint}",
        "Line {line} was taken as the header ({held}), but it lacks the column {columns}. {hint}"), Severity.Error);

    /// <summary>CSV-F03: a column that is read stands once; one that is not read may stand many times.</summary>
    public static RuleDefinition DuplicateColumn { get; } = RuleDefinition.Create("CSV-F03", "csv.duplicate-column", new(
        "Kolonnen {column} står flere ganger i overskriften.", "Kolonnen {column} står fleire gonger i overskrifta.", "The column {column} stands several times in the header."), Severity.Error);

    /// <summary>CSV-F04: every column is known; an unknown one is not read.</summary>
    public static RuleDefinition UnknownColumn { get; } = RuleDefinition.Create("CSV-F04", "csv.unknown-column", new(
        "Kolonnen {column} er ukjent og leses ikke.", "Kolonnen {column} er ukjend og blir ikkje lesen.", "The column {column} is unknown and is not read."), Severity.Warning);

    /// <summary>CSV-F05: a row has as many fields as the header.</summary>
    public static RuleDefinition FieldCount { get; } = RuleDefinition.Create("CSV-F05", "csv.field-count", new(
        "Raden har {found} felt, overskriften har {wanted}.", "Rada har {found} felt, overskrifta har {wanted}.", "The row has {found} fields, the header has {wanted}."), Severity.Error);

    /// <summary>CSV-F06: a quote that opens is closed.</summary>
    public static RuleDefinition UnclosedQuote { get; } = RuleDefinition.Create("CSV-F06", "csv.unclosed-quote", new(
        "Et anførselstegn i raden blir aldri lukket; resten av filen er ikke lest.", "Eit hermeteikn i rada blir aldri lukka; resten av fila er ikkje lesen.", "A quote in the row is never closed; the rest of the file was not read."), Severity.Error);

    /// <summary>CSV-F07: a quote stands at the ends of a field, and doubled inside it (RFC 4180).</summary>
    public static RuleDefinition StrayQuote { get; } = RuleDefinition.Create("CSV-F07", "csv.stray-quote", new(
        "Felt {field} har et anførselstegn på feil sted. Sett hele feltet i anførselstegn og dobl dem som er inni.", "Felt {field} har eit hermeteikn på feil stad. Set heile feltet i hermeteikn og dobl dei som er inni.", "Field {field} has a quote in the wrong place. Quote the whole field and double the quotes inside it."), Severity.Error);

    /// <summary>CSV-F08: a row is no longer than the limit (<see cref="ReadOptions.MostBytesPerRow"/>).</summary>
    public static RuleDefinition RowTooLong { get; } = RuleDefinition.Create("CSV-F08", "csv.row-too-long", new(
        "Raden er lengre enn {limit} byte. Mangler det linjeskift eller et anførselstegn?", "Rada er lengre enn {limit} byte. Manglar det linjeskift eller eit hermeteikn?", "The row is longer than {limit} bytes. Is a line break or a quote missing?"), Severity.Error);

    /// <summary>CSV-F09: a file that begins as UTF-8 is UTF-8 to the end.</summary>
    public static RuleDefinition BrokenUtf8 { get; } = RuleDefinition.Create("CSV-F09", "csv.broken-utf-8", new(
        "Raden er ikke gyldig UTF-8, enda filen begynner slik. Lagre filen på nytt som UTF-8.", "Rada er ikkje gyldig UTF-8, endå fila byrjar slik. Lagre fila på nytt som UTF-8.", "The row is not valid UTF-8 although the file begins so. Save the file anew as UTF-8."), Severity.Error);

    /// <summary>CSV-F10: the bytes are not UTF-8 and were read as Windows-1252, from this line on.</summary>
    public static RuleDefinition Windows1252 { get; } = RuleDefinition.Create("CSV-F10", "csv.windows-1252", new(
        "Filen er ikke UTF-8 og er lest som Windows-1252.", "Fila er ikkje UTF-8 og er lesen som Windows-1252.", "The file is not UTF-8 and was read as Windows-1252."), Severity.Info);

    /// <summary>CSV-F11: a text file holds no NUL byte.</summary>
    public static RuleDefinition NulByte { get; } = RuleDefinition.Create("CSV-F11", "csv.nul-byte", new(
        "Filen har en NUL-byte på denne linjen og er ikke en tekstfil i UTF-8. Lagre den på nytt som UTF-8.", "Fila har ein NUL-byte på denne linja og er ikkje ei tekstfil i UTF-8. Lagre ho på nytt som UTF-8.", "The file has a NUL byte on this line and is no UTF-8 text file. Save it anew as UTF-8."), Severity.Error);

    /// <summary>CSV-F12: the last character of the file is whole.</summary>
    public static RuleDefinition CutOff { get; } = RuleDefinition.Create("CSV-F12", "csv.cut-off", new(
        "Filen slutter midt i et tegn og er trolig avkuttet.", "Fila sluttar midt i eit teikn og er truleg kutta av.", "The file ends in the middle of a character and has probably been cut off."), Severity.Error);

    /// <summary>CSV-F13: a blank line is skipped.</summary>
    public static RuleDefinition BlankLine { get; } = RuleDefinition.Create("CSV-F13", "csv.blank-line", new(
        "Linjen er tom og er hoppet over.", "Linja er tom og er hoppa over.", "The line is blank and was skipped."), Severity.Info);

    /// <summary>CSV-F14: lines above the header are not read.</summary>
    public static RuleDefinition LinesAbove { get; } = RuleDefinition.Create("CSV-F14", "csv.lines-above", new(
        "Overskriften står på linje {line}; linjene over er ikke lest.",
        "Overskrifta står på linje {line}; linjene over er ikkje lesne.",
        "The header stands on line {line}; the lines above it were not read."), Severity.Info);

    /// <summary>CSV-F15: a line of totals, counts or notes is no row of data.</summary>
    public static RuleDefinition NoDataRow { get; } = RuleDefinition.Create("CSV-F15", "csv.no-data-row", new(
        "Linjen er en sum-, antalls- eller merknadslinje og er ikke lest som data.",
        "Linja er ei sum-, tal- eller merknadslinje og er ikkje lesen som data.",
        "The line holds a total, a count or a note and was not read as data."), Severity.Info);

    /// <summary>CSV-F16: NULL, NA and a lone dash are read as an empty field.</summary>
    public static RuleDefinition EmptyWords { get; } = RuleDefinition.Create("CSV-F16", "csv.empty-words", new(
        "Felt med NULL, NA eller bare en strek er lest som tomme.",
        "Felt med NULL, NA eller berre ein strek er lesne som tomme.",
        "Fields with NULL, NA or a lone dash were read as empty."), Severity.Info);

    /// <summary>CSV-F17: a comma is a decimal sign where the delimiter is no comma.</summary>
    public static RuleDefinition DecimalComma { get; } = RuleDefinition.Create("CSV-F17", "csv.decimal-comma", new(
        "Komma i tall er lest som desimaltegn.", "Komma i tal er lese som desimalteikn.", "A comma in a number was read as the decimal sign."), Severity.Info);

    /// <summary>CSV-F18: the file is a text of rows.</summary>
    public static RuleDefinition NotText { get; } = RuleDefinition.Create("CSV-F18", "csv.not-text", new(
        "Filen er {form}, ikke en tekstfil med kolonner. {advice}",
        "Fila er {form}, ikkje ei tekstfil med kolonnar. {advice}",
        "The file is {form}, not a text file with columns. {advice}"), Severity.Error);

    /// <summary>CSV-F19: a file that looks like the export of a known program is read with that program's mapping.</summary>
    public static RuleDefinition KnownExport { get; } = RuleDefinition.Create("CSV-F19", "csv.known-export", new(
        "Filen ser ut som en eksport fra {program}, men er lest som den står: prøvesvar og uferdige svar kan være med. Les den med tilordningen {mapping} (--mapping {mapping}).",
        "Fila ser ut som ein eksport frå {program}, men er lesen som ho står: prøvesvar og uferdige svar kan vere med. Les ho med tilordninga {mapping} (--mapping {mapping}).",
        "The file looks like an export from {program} but was read as it stands: previews and unfinished answers may be in it. Read it with the mapping {mapping} (--mapping {mapping})."), Severity.Warning);

    /// <summary>CSV-F20: a file holds one round, or the caller says which to read.</summary>
    public static RuleDefinition SeveralRounds { get; } = RuleDefinition.Create("CSV-F20", "csv.several-rounds", new(
        "Kolonnen {column} har {n} verdier ({values}): filen har flere runder. Velg én (--round {first}).",
        "Kolonnen {column} har {n} verdiar ({values}): fila har fleire rundar. Vel éin (--round {first}).",
        "Column {column} has {n} values ({values}): the file holds several rounds. Choose one (--round {first})."), Severity.Error);

    /// <summary>CSV-F21: rows that the caller's round or mapping leaves out are counted.</summary>
    public static RuleDefinition RowsLeftOut { get; } = RuleDefinition.Create("CSV-F21", "csv.rows-left-out", new(
        "{n} rader er holdt utenfor, slik valgene sier: {rules}.",
        "{n} rader er haldne utanfor, slik vala seier: {rules}.",
        "{n} rows were left out, as the choices say: {rules}."), Severity.Info);

    /// <summary>CSV-F22: a mapping names columns that the file has.</summary>
    public static RuleDefinition MappedColumnMissing { get; } = RuleDefinition.Create("CSV-F22", "csv.mapped-column-missing", new(
        "Tilordningen nevner kolonnen {column}, som ikke står i overskriften.",
        "Tilordninga nemner kolonnen {column}, som ikkje står i overskrifta.",
        "The mapping names the column {column}, which the header does not have."), Severity.Warning);

    /// <summary>CSV-F23: a round that the caller asks for can be found.</summary>
    public static RuleDefinition NoRound { get; } = RuleDefinition.Create("CSV-F23", "csv.no-round", new(
        "Ingen rad er fra runden {round}. {hint}", "Inga rad er frå runden {round}. {hint}", "No row is from the round {round}. {hint}"), Severity.Error);

    /// <summary>CSV-F24: further header rows below the first are no data.</summary>
    public static RuleDefinition MoreHeaderRows { get; } = RuleDefinition.Create("CSV-F24", "csv.more-header-rows", new(
        "{n} rader under overskriften hører til overskriften og er ikke lest som data.",
        "{n} rader under overskrifta høyrer til overskrifta og er ikkje lesne som data.",
        "{n} rows below the header belong to the header and were not read as data."), Severity.Info);
}
