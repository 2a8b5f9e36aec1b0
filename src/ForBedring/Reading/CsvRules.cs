using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>The rules of rows in text files (<i>regler for CSV-filer</i>): codes CSV-F….</summary>
public static class CsvRules
{
    /// <summary>CSV-F01: the file has a header line.</summary>
    public static RuleDefinition EmptyFile { get; } = RuleDefinition.Create("CSV-F01", "csv.empty-file", new(
        "Filen er tom. Første linje skal være overskriften.", "Fila er tom. Første linje skal vere overskrifta.", "The file is empty. The first line must be the header."), Severity.Error);

    /// <summary>CSV-F02: a required column is there.</summary>
    public static RuleDefinition MissingColumn { get; } = RuleDefinition.Create("CSV-F02", "csv.missing-column", new(
        "Kolonnen {column} mangler i overskriften.", "Kolonnen {column} manglar i overskrifta.", "The header lacks the column {column}."), Severity.Error);

    /// <summary>CSV-F03: a column stands once.</summary>
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
}
