using ForBedring.Rules;

namespace ForBedring.Planning;

public static partial class PlanningRules
{
    /// <summary>IMP-I01: a theme has no number.</summary>
    public static RuleDefinition ThemeWithoutNumber { get; } = Rule("IMP-I01", "import.theme-without-number", "III",
        "Temaet på plass {position} har ikke nummer.", "Temaet på plass {position} har ikkje nummer.", "The theme at position {position} has no number.", Form);

    /// <summary>IMP-I02: an area has no heading; the theme's stands in.</summary>
    public static RuleDefinition AreaWithoutHeading { get; } = Rule("IMP-I02", "import.area-without-heading", "III",
        "Området {area} har ikke egen overskrift. Overskriften til temaet er brukt.", "Området {area} har ikkje eiga overskrift. Overskrifta til temaet er brukt.", "Area {area} has no heading of its own; the theme heading is used.", Form);

    /// <summary>IMP-I03: a heading has an unbalanced bracket.</summary>
    public static RuleDefinition UnbalancedBracket { get; } = Rule("IMP-I03", "import.unbalanced-bracket", "III",
        "En parentes i en overskrift er ikke lukket.", "Ein parentes i ei overskrift er ikkje lukka.", "A heading has an unclosed bracket.", Form);

    /// <summary>IMP-I04: a stray row of punctuation was ignored.</summary>
    public static RuleDefinition StrayRow { get; } = Rule("IMP-I04", "import.stray-row", "III",
        "En rad med bare skilletegn er ikke tatt med.", "Ei rad med berre skiljeteikn er ikkje teken med.", "A row that holds only punctuation was left out.", Form);

    /// <summary>IMP-I05: the same measure stands in several areas; one finding per text.</summary>
    public static RuleDefinition MeasureInSeveralAreas { get; } = Rule("IMP-I05", "import.measure-in-several-areas", "III",
        "Samme tiltak står i {n} områder: {measures}. Knytt dem gjerne sammen.", "Same tiltak står i {n} område: {measures}. Knyt dei gjerne saman.", "The same measure appears in {n} areas: {measures}. Consider linking them.", Form);

    /// <summary>IMP-I06: a measure names another heading of its theme and no word of its own: perhaps a copy error.</summary>
    public static RuleDefinition PossibleCopyError { get; } = Rule("IMP-I06", "import.possible-copy-error", "III",
        "Tiltaket {measure} nevner en annen overskrift i temaet enn sin egen. Kan det være kopiert feil?", "Tiltaket {measure} nemner ei anna overskrift i temaet enn si eiga. Kan det vere kopiert feil?", "Measure {measure} names another heading of its theme than its own. Could it be a copy error?", Form);

    /// <summary>IMP-I07: an evaluation cell holds a follow-up arrangement; the evaluation stays not recorded.</summary>
    public static RuleDefinition FollowUpInEvaluation { get; } = Rule("IMP-I07", "import.follow-up-in-evaluation", "III",
        "Evalueringsfeltet i området {area} sier hvor tiltaket følges opp ({arena}), ikke om det fungerte. Evalueringen er ikke registrert.", "Evalueringsfeltet i området {area} seier kvar tiltaket blir følgt opp ({arena}), ikkje om det fungerte. Evalueringa er ikkje registrert.", "The evaluation cell of area {area} says where the measure is followed up ({arena}), not whether it worked. No evaluation is recorded.", Form);

    /// <summary>IMP-I08: a status was lifted from a measure's text.</summary>
    public static RuleDefinition StatusLifted { get; } = Rule("IMP-I08", "import.status-lifted", "III",
        "Tiltaket {measure} er lest som pågående; startdatoen er ukjent.", "Tiltaket {measure} er lese som pågåande; startdatoen er ukjend.", "Measure {measure} was read as in progress; its start is unknown.", Form);

    /// <summary>IMP-I11: a repeated column header was joined.</summary>
    public static RuleDefinition HeaderRepeated { get; } = Rule("IMP-I11", "import.header-repeated", "III",
        "Kolonneoverskriftene er gjentatt; tabellen er lest som én.", "Kolonneoverskriftene er gjentekne; tabellen er lesen som éin.", "The column headers are repeated; the table was read as one.", Form);

    /// <summary>IMP-I12: a row split over a page break was joined.</summary>
    public static RuleDefinition RowJoined { get; } = Rule("IMP-I12", "import.row-joined", "III",
        "En rad som var delt, er lest som én: området {area}.", "Ei rad som var delt, er lesen som éi: området {area}.", "A row that was split was read as one: area {area}.", Form);

    /// <summary>IMP-I13: a heading is not in the table of theme names.</summary>
    public static RuleDefinition UnknownTheme { get; } = Rule("IMP-I13", "import.unknown-theme", "III",
        "Temaet på plass {position} er ikke et kjent tema.", "Temaet på plass {position} er ikkje eit kjent tema.", "The theme at position {position} is not a known theme.", Form);

    /// <summary>IMP-I14 (warning): a column is unknown or missing.</summary>
    public static RuleDefinition ColumnProblem { get; } = Rule("IMP-I14", "import.column-problem", "WWW",
        "Kolonnen «{column}» er ukjent eller mangler.", "Kolonnen «{column}» er ukjend eller manglar.", "The column “{column}” is unknown or missing.", Form);

    /// <summary>IMP-I15: an owner text that looks like a name was dropped.</summary>
    public static RuleDefinition OwnerDropped { get; } = Rule("IMP-I15", "import.owner-dropped", "III",
        "En eier eller utfyller sto med navn og er ikke tatt med. Bruk en rolle.", "Ein eigar eller utfyllar stod med namn og er ikkje teken med. Bruk ei rolle.", "An owner or preparer was given by name and was not kept. Use a role.",
        new Basis.OwnChoice("Privacy: persons are roles or opaque ids."));

    /// <summary>IMP-I16: a recurrence was found in a measure's text; it is suggested, not set.</summary>
    public static RuleDefinition RecurrenceFound { get; } = Rule("IMP-I16", "import.recurrence-found", "III",
        "Tiltaket {measure} ser ut til å gjentas. Registrer gjerne gjentakelsen.", "Tiltaket {measure} ser ut til å bli gjenteke. Registrer gjerne gjentakinga.", "Measure {measure} seems to recur. Consider recording the recurrence.", Form);

    /// <summary>IMP-I17: an evaluation or correction text is kept as a note; it is recorded as an evaluation only by a person.</summary>
    public static RuleDefinition EvaluationKeptAsNote { get; } = Rule("IMP-I17", "import.evaluation-kept-as-note", "III",
        "Teksten i kolonnen «{column}» i området {area} er beholdt som notat. Registrer den som evaluering hvis den er det.", "Teksten i kolonnen «{column}» i området {area} er teken vare på som notat. Registrer teksten som evaluering viss det er det han er.", "The text in the column “{column}” of area {area} is kept as a note. Record it as an evaluation if it is one.",
        new Basis.OwnChoice("A free text has no verdict, date or grade."));

    /// <summary>IMP-I18 (warning): a text of the form belongs to no column, theme or area and is kept only in this finding.</summary>
    public static RuleDefinition TextUnplaced { get; } = Rule("IMP-I18", "import.text-unplaced", "WWW",
        "«{text}» kunne ikke plasseres i planen. Flytt teksten til et tema, et område eller en kolonne.", "«{text}» kunne ikkje plasserast i planen. Flytt teksten til eit tema, eit område eller ein kolonne.", "“{text}” could not be placed in the plan. Move the text to a theme, an area or a column.", Form);
}
