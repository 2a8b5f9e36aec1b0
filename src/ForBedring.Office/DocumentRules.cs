using ForBedring.Rules;

namespace ForBedring.Office;

/// <summary>What can be the matter with a Word document or an Excel workbook that is read (<i>dokumentregler</i>). Codes <c>DOC-F..</c> are about the file, <c>DOC-T..</c> about its table, <c>DOC-X..</c> about a workbook.</summary>
public static class DocumentRules
{
    /// <summary>DOC-F01 (hard): the file is of another kind than the one asked for.</summary>
    public static RuleDefinition WrongKind { get; } = RuleDefinition.Hard("DOC-F01", "document.wrong-kind", new(
        "Filen er ikke {wanted}: den ser ut til å være {found}. Åpne den i programmet den kommer fra, og lagre den som {wanted}.",
        "Fila er ikkje {wanted}: ho ser ut til å vere {found}. Opne ho i programmet ho kjem frå, og lagre ho som {wanted}.",
        "The file is not {wanted}: it looks like {found}. Open it in the program it comes from and save it as {wanted}."));

    /// <summary>DOC-F02 (hard): the file is damaged, cut short or empty.</summary>
    public static RuleDefinition Damaged { get; } = RuleDefinition.Hard("DOC-F02", "document.damaged", new(
        "Filen er skadet, ikke lastet helt ned, eller tom. Hent den på nytt, eller åpne og lagre den igjen.",
        "Fila er skadd, ikkje lasta heilt ned, eller tom. Hent ho på nytt, eller opne og lagre ho igjen.",
        "The file is damaged, incomplete or empty. Fetch it again, or open it and save it again."));

    /// <summary>DOC-F03 (hard): the file is protected by a password or encrypted.</summary>
    public static RuleDefinition Encrypted { get; } = RuleDefinition.Hard("DOC-F03", "document.encrypted", new(
        "Filen er kryptert eller beskyttet med passord. Lagre en kopi uten passord.",
        "Fila er kryptert eller verna med passord. Lagre ein kopi utan passord.",
        "The file is encrypted or protected by a password. Save a copy without the password."));

    /// <summary>DOC-F04 (hard): the file holds macros.</summary>
    public static RuleDefinition HasMacro { get; } = RuleDefinition.Hard("DOC-F04", "document.has-macro", new(
        "Filen inneholder makroer og er ikke lest. Lagre den som {wanted} uten makroer.",
        "Fila inneheld makroar og er ikkje lesen. Lagre ho som {wanted} utan makroar.",
        "The file holds macros and was not read. Save it as {wanted} without macros."));

    /// <summary>DOC-F05 (hard): the file is larger than what is read: packed, unpacked, or by how much it was packed.</summary>
    public static RuleDefinition TooLarge { get; } = RuleDefinition.Hard("DOC-F05", "document.too-large", new(
        "Filen er større enn det som blir lest: {what}. Er det riktig fil?",
        "Fila er større enn det som blir lese: {what}. Er det rett fil?",
        "The file is larger than what is read: {what}. Is it the right file?"));

    /// <summary>DOC-F06 (warning): the file fetches something from another place when it is opened; it is not fetched.</summary>
    public static RuleDefinition ExternalContent { get; } = RuleDefinition.Create("DOC-F06", "document.external-content", new(
        "Filen henter innhold fra {n} sted utenfor seg selv (mal, bilde eller annet). Det er ikke hentet.",
        "Fila hentar innhald frå {n} stad utanfor seg sjølv (mal, bilete eller anna). Det er ikkje henta.",
        "The file fetches content from {n} place outside itself (template, picture or other). It was not fetched."), Severity.Warning);

    /// <summary>DOC-F07 (info): the file has hyperlinks; their text is read and their addresses are not followed.</summary>
    public static RuleDefinition Hyperlinks { get; } = RuleDefinition.Create("DOC-F07", "document.hyperlinks", new(
        "Filen har {n} lenker. Teksten er lest; adressene er ikke fulgt og ikke tatt med.",
        "Fila har {n} lenkjer. Teksten er lesen; adressene er ikkje følgde og ikkje tekne med.",
        "The file has {n} hyperlinks. Their text was read; their addresses were neither followed nor kept."), Severity.Info);

    /// <summary>DOC-F08 (warning): a part of the file is not read, such as an embedded document.</summary>
    public static RuleDefinition PartNotRead { get; } = RuleDefinition.Create("DOC-F08", "document.part-not-read", new(
        "Filen har {n} innfelt dokument som ikke er lest. Lim inn teksten i selve dokumentet.",
        "Fila har {n} innfelt dokument som ikkje er lese. Lim inn teksten i sjølve dokumentet.",
        "The file has {n} embedded document that was not read. Paste its text into the document itself."), Severity.Warning);

    /// <summary>DOC-T01 (info): tracked changes were taken as accepted.</summary>
    public static RuleDefinition TrackedChange { get; } = RuleDefinition.Create("DOC-T01", "document.tracked-change", new(
        "Sporede endringer er lest som godtatt.", "Spora endringar er lesne som godtekne.", "Tracked changes were read as accepted."), Severity.Info);

    /// <summary>DOC-T02 (info): comments were not read.</summary>
    public static RuleDefinition CommentIgnored { get; } = RuleDefinition.Create("DOC-T02", "document.comment-ignored", new(
        "En kommentar er ikke lest.", "Ein kommentar er ikkje lesen.", "A comment was not read."), Severity.Info);

    /// <summary>DOC-T03 (info): a table inside a cell was read as lines of the cell.</summary>
    public static RuleDefinition NestedTable { get; } = RuleDefinition.Create("DOC-T03", "document.nested-table", new(
        "En tabell inni cellen er lest som linjer i cellen.", "Ein tabell inni cella er lesen som linjer i cella.", "A table inside the cell was read as lines of the cell."), Severity.Info);

    /// <summary>DOC-T04 (info): a cell merged over several areas holds for each of them.</summary>
    public static RuleDefinition MergedOverAreas { get; } = RuleDefinition.Create("DOC-T04", "document.merged-over-areas", new(
        "En celle som er slått sammen over flere områder, er lest som gjeldende for hvert av dem.",
        "Ei celle som er slått saman over fleire område, er lesen som gjeldande for kvart av dei.",
        "A cell merged over several areas was read as holding for each of them."), Severity.Info);

    /// <summary>DOC-T05 (info): the text of a text box was read with the text around it.</summary>
    public static RuleDefinition TextBox { get; } = RuleDefinition.Create("DOC-T05", "document.text-box", new(
        "Teksten i en tekstboks er lest sammen med teksten rundt.", "Teksten i ein tekstboks er lesen saman med teksten rundt.", "The text of a text box was read with the text around it."), Severity.Info);

    /// <summary>DOC-T06 (warning): a picture stands in the plan; what it shows was not read.</summary>
    public static RuleDefinition PictureNotRead { get; } = RuleDefinition.Create("DOC-T06", "document.picture-not-read", new(
        "Et bilde står i cellen. Det som vises i bildet, er ikke lest.", "Eit bilete står i cella. Det som er vist i biletet, er ikkje lese.", "A picture stands in the cell. What it shows was not read."), Severity.Warning);

    /// <summary>DOC-T07 (warning): hidden text was not read.</summary>
    public static RuleDefinition HiddenText { get; } = RuleDefinition.Create("DOC-T07", "document.hidden-text", new(
        "Skjult tekst er ikke lest.", "Skjult tekst er ikkje lesen.", "Hidden text was not read."), Severity.Warning);

    /// <summary>DOC-T08 (warning): a table of the document was not taken as part of the plan.</summary>
    public static RuleDefinition OtherTable { get; } = RuleDefinition.Create("DOC-T08", "document.other-table", new(
        "Tabell {table} i dokumentet har ikke planens kolonner og er ikke lest.",
        "Tabell {table} i dokumentet har ikkje kolonnane til planen og er ikkje lesen.",
        "Table {table} of the document does not have the plan's columns and was not read."), Severity.Warning);

    /// <summary>DOC-T09 (warning): two cells of a row stand under the same heading.</summary>
    public static RuleDefinition CellsJoined { get; } = RuleDefinition.Create("DOC-T09", "document.cells-joined", new(
        "To celler står under samme overskrift og er lest som én.", "To celler står under same overskrift og er lesne som éi.", "Two cells stand under the same heading and were read as one."), Severity.Warning);

    /// <summary>DOC-T10 (info): a footnote or endnote was not read.</summary>
    public static RuleDefinition FootnoteNotRead { get; } = RuleDefinition.Create("DOC-T10", "document.footnote-not-read", new(
        "En fotnote er ikke lest.", "Ein fotnote er ikkje lesen.", "A footnote was not read."), Severity.Info);

    /// <summary>DOC-X01 (hard): no sheet of the workbook has the columns of a plan written by this library.</summary>
    public static RuleDefinition NoPlanSheet { get; } = RuleDefinition.Hard("DOC-X01", "workbook.no-plan-sheet", new(
        "Fant ikke noe ark med kolonnene {columns}. Bruk en arbeidsbok som planen er skrevet til.",
        "Fann ikkje noko ark med kolonnane {columns}. Bruk ei arbeidsbok som planen er skriven til.",
        "Found no sheet with the columns {columns}. Use a workbook the plan was written to."));

    /// <summary>DOC-X02 (warning): a row names no measure of the plan.</summary>
    public static RuleDefinition UnknownMeasure { get; } = RuleDefinition.Create("DOC-X02", "workbook.unknown-measure", new(
        "Raden gjelder tiltaket «{measure}», som ikke finnes i planen. Nye tiltak føres i planen.",
        "Rada gjeld tiltaket «{measure}», som ikkje finst i planen. Nye tiltak blir førte i planen.",
        "The row is about the measure “{measure}”, which is not in the plan. New measures are entered in the plan."), Severity.Warning);

    /// <summary>DOC-X03 (warning): a measure of the plan has no row; nothing is done to it.</summary>
    public static RuleDefinition MeasureMissing { get; } = RuleDefinition.Create("DOC-X03", "workbook.measure-missing", new(
        "Tiltaket {measure} mangler i arket. Det er ikke slettet i planen; tiltak avsluttes med en grunn.",
        "Tiltaket {measure} manglar i arket. Det er ikkje sletta i planen; tiltak blir avslutta med ein grunn.",
        "Measure {measure} is missing from the sheet. It was not deleted from the plan; measures are ended with a reason."), Severity.Warning);

    /// <summary>DOC-X04 (warning): a changed cell that no command can be made of.</summary>
    public static RuleDefinition ChangeNotTaken { get; } = RuleDefinition.Create("DOC-X04", "workbook.change-not-taken", new(
        "Endringen er ikke tatt med: {why}", "Endringa er ikkje teken med: {why}", "The change was not taken: {why}"), Severity.Warning);

    /// <summary>DOC-X05 (warning): two rows are about the same measure; the first counts.</summary>
    public static RuleDefinition MeasureTwice { get; } = RuleDefinition.Create("DOC-X05", "workbook.measure-twice", new(
        "Tiltaket {measure} står i to rader. Den første gjelder.", "Tiltaket {measure} står i to rader. Den første gjeld.", "Measure {measure} stands in two rows. The first counts."), Severity.Warning);

    /// <summary>DOC-X06 (warning): a cell holds a formula; its last value was read.</summary>
    public static RuleDefinition FormulaRead { get; } = RuleDefinition.Create("DOC-X06", "workbook.formula-read", new(
        "Cellen har en formel. Verdien den viste sist, er lest.", "Cella har ein formel. Verdien ho viste sist, er lesen.", "The cell holds a formula. The value it last showed was read."), Severity.Warning);
}
