using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>Answers: SRV-A…. No message quotes a respondent, an answer or a free text.</summary>
public static partial class SurveyRules
{
    /// <summary>SRV-A01: there is a header line.</summary>
    public static RuleDefinition EmptyFile { get; } = RuleDefinition.Create("SRV-A01", "responses.empty-file", new(
        "Filen er tom. Den skal ha en linje med kolonnenavn.",
        "Fila er tom. Ho skal ha ei linje med kolonnenamn.",
        "The file is empty. It must have a line with column names."),
        Severity.Error);

    /// <summary>SRV-A02: there is a column for the unit.</summary>
    public static RuleDefinition NoUnitColumn { get; } = RuleDefinition.Create("SRV-A02", "responses.no-unit-column", new(
        "Linje {line} er lest som overskrift ({held}), men ingen kolonne heter {column}, så svarene kan ikke plasseres i en enhet. {hint}",
        "Linje {line} er lesen som overskrift ({held}), men ingen kolonne heiter {column}, så svara kan ikkje plasserast i ei eining. {hint}",
        "Line {line} was taken as the header ({held}), but no column is called {column}, so the answers cannot be placed in a unit. {hint}"),
        Severity.Error);

    /// <summary>SRV-A03: no column name stands twice.</summary>
    public static RuleDefinition DuplicateColumn { get; } = RuleDefinition.Create("SRV-A03", "responses.duplicate-column", new(
        "Kolonnen {column} står flere ganger.",
        "Kolonnen {column} står fleire gonger.",
        "Column {column} stands several times."),
        Severity.Error);

    /// <summary>SRV-A04: every question of the instrument has a column.</summary>
    public static RuleDefinition MissingQuestion { get; } = RuleDefinition.Create("SRV-A04", "responses.missing-question", new(
        "Spørsmålet {question} har ingen kolonne. Alle står som ubesvart.",
        "Spørsmålet {question} har ingen kolonne. Alle står som ikkje svara.",
        "Question {question} has no column. All are left blank."),
        Severity.Warning);

    /// <summary>SRV-A05: every column is known.</summary>
    public static RuleDefinition UnknownColumn { get; } = RuleDefinition.Create("SRV-A05", "responses.unknown-column", new(
        "Kolonnen {column} er ikke kjent og leses ikke.",
        "Kolonnen {column} er ikkje kjend og blir ikkje lesen.",
        "Column {column} is not known and is ignored."),
        Severity.Warning);

    /// <summary>SRV-A06: the unit of a row is in the organisation.</summary>
    public static RuleDefinition UnknownUnit { get; } = RuleDefinition.Create("SRV-A06", "responses.unknown-unit", new(
        "Enheten {unit} finnes ikke i organisasjonen, verken som kode eller navn. Raden er ikke lest.",
        "Eininga {unit} finst ikkje i organisasjonen, korkje som kode eller namn. Rada er ikkje lesen.",
        "Unit {unit} is not in the organisation, neither as a code nor as a name. The row is left out."),
        Severity.Error);

    /// <summary>SRV-A07: a row has as many fields as the header.</summary>
    public static RuleDefinition FieldCount { get; } = RuleDefinition.Create("SRV-A07", "responses.field-count", new(
        "Raden har {fields} felt, men overskriften har {columns}.",
        "Rada har {fields} felt, men overskrifta har {columns}.",
        "The row has {fields} fields but the header has {columns}."),
        Severity.Error);

    /// <summary>SRV-A08: an answer is a number or a token for a non-answer.</summary>
    public static RuleDefinition NotACode { get; } = RuleDefinition.Create("SRV-A08", "responses.not-a-code", new(
        "Svaret på {question} er ikke et svar på skalaen {scale} og ikke en kjent kode for ikke svar. Har filen tekster eller andre koder, list dem fra laveste til høyeste i skjemaet (scales, {scale}, answers) eller i en tilordning.",
        "Svaret på {question} er ikkje eit svar på skalaen {scale} og ikkje ein kjend kode for ikkje svar. Har fila tekstar eller andre kodar, list dei frå lågaste til høgaste i skjemaet (scales, {scale}, answers) eller i ei tilordning.",
        "The answer to {question} is not an answer on the scale {scale} and not a known token for a non-answer. If the file has texts or other codes, list them from lowest to highest in the instrument (scales, {scale}, answers) or in a mapping."),
        Severity.Error);

    /// <summary>SRV-A09: an answer is a code of the scale.</summary>
    public static RuleDefinition OutsideScale { get; } = RuleDefinition.Create("SRV-A09", "responses.outside-scale", new(
        "Svaret på {question} er utenfor skalaen {lowest} til {highest}. Har filen andre koder, list dem fra laveste til høyeste i skjemaet (scales, {scale}, answers); er det en kode for ikke svar, list den under nonAnswers.",
        "Svaret på {question} er utanfor skalaen {lowest} til {highest}. Har fila andre kodar, list dei frå lågaste til høgaste i skjemaet (scales, {scale}, answers); er det ein kode for ikkje svar, list han under nonAnswers.",
        "The answer to {question} is outside the scale {lowest} to {highest}. If the file has other codes, list them from lowest to highest in the instrument (scales, {scale}, answers); if it is a code for a non-answer, list it under nonAnswers."),
        Severity.Error);

    /// <summary>SRV-A10: an answer to a theme the respondent was not asked is ignored.</summary>
    public static RuleDefinition AnswerOutsideAudience { get; } = RuleDefinition.Create("SRV-A10", "responses.answer-outside-audience", new(
        "Temaet {theme} er ikke stilt til denne rollen. Svaret på {question} teller ikke.",
        "Temaet {theme} er ikkje stilt til denne rolla. Svaret på {question} tel ikkje.",
        "Theme {theme} is not asked of this role. The answer to {question} does not count."),
        Severity.Warning);

    /// <summary>SRV-A11: a respondent has one row in a unit; a warning where the units differ.</summary>
    public static RuleDefinition RepeatedRespondent { get; } = RuleDefinition.Create("SRV-A11", "responses.repeated-respondent", new(
        "Samme svarende har flere rader: rad {first} var den første. I samme enhet beholdes bare den; i ulike enheter beholdes begge, og anonymitetsgrensen teller dem som én person. Uten nøkkel for svarende kan slike rader ikke kjennes igjen: da teller hver rad som en person, og en grense på fem rader kan være færre enn fem personer.",
        "Same svarande har fleire rader: rad {first} var den første. I same eining blir berre den teken med; i ulike einingar blir begge tekne med, og anonymitetsgrensa tel dei som éin person. Utan nøkkel for svarande kan slike rader ikkje kjennast att: då tel kvar rad som ein person, og ei grense på fem rader kan vere færre enn fem personar.",
        "The same respondent has several rows: row {first} was the first. In the same unit only that one is kept; in different units both are, and the anonymity threshold counts them as one person. Without respondents' keys such rows cannot be recognised: each row then counts as a person, and a threshold of five rows may be fewer than five people."),
        Severity.Error);

    /// <summary>SRV-A12: a row without any answer is not counted as answered.</summary>
    public static RuleDefinition NothingAnswered { get; } = RuleDefinition.Create("SRV-A12", "responses.nothing-answered", new(
        "Raden har ingen svar og teller ikke som besvart.",
        "Rada har ingen svar og tel ikkje som svara.",
        "The row has no answers and is not counted as answered."),
        Severity.Info);

    /// <summary>SRV-A13: a blank line is skipped.</summary>
    public static RuleDefinition BlankLine { get; } = RuleDefinition.Create("SRV-A13", "responses.blank-line", new(
        "Linjen er tom og hoppes over.",
        "Linja er tom og blir hoppa over.",
        "The line is blank and is skipped."),
        Severity.Info);

    /// <summary>SRV-A14: a source that is not UTF-8 is read as Windows-1252.</summary>
    public static RuleDefinition Windows1252 { get; } = RuleDefinition.Create("SRV-A14", "responses.windows-1252", new(
        "Filen er ikke UTF-8 og er lest som Windows-1252.",
        "Fila er ikkje UTF-8 og er lesen som Windows-1252.",
        "The file is not UTF-8 and was read as Windows-1252."),
        Severity.Info);

    /// <summary>SRV-A15: every row names a unit.</summary>
    public static RuleDefinition NoUnit { get; } = RuleDefinition.Create("SRV-A15", "responses.no-unit", new(
        "Raden har ingen enhet. Den er ikke lest.",
        "Rada har inga eining. Ho er ikkje lesen.",
        "The row has no unit. It is left out."),
        Severity.Error);

    /// <summary>SRV-A16: in "tick all that apply" an empty field is read as not ticked.</summary>
    public static RuleDefinition BlankAsNotTicked { get; } = RuleDefinition.Create("SRV-A16", "responses.blank-as-not-ticked", new(
        "Tomme felt i avkrysninger er lest som «ikke krysset av», slik skjemaet sier.",
        "Tomme felt i avkryssingar er lesne som «ikkje kryssa av», slik skjemaet seier.",
        "Empty fields of tick boxes were read as not ticked, as the instrument says."),
        Severity.Info);

    /// <summary>SRV-A17: both ends of a scale are used; otherwise the file may be on another scale.</summary>
    public static RuleDefinition UnusedEnd { get; } = RuleDefinition.Create("SRV-A17", "responses.unused-end", new(
        "{end} på skalaen {scale} ({points} svar) er ikke brukt av noen. Se etter at skalaen i skjemaet er den filen har; tallene regnes på hele skalaen.",
        "{end} på skalaen {scale} ({points} svar) er ikkje brukt av nokon. Sjå etter at skalaen i skjemaet er den fila har; tala blir rekna på heile skalaen.",
        "{end} on scale {scale} ({points} answers) was used by nobody. Check that the instrument’s scale is the file’s; figures are computed on the whole scale."),
        Severity.Info);

    /// <summary>SRV-A19: on a scale of two answers both are given; where there is one answer and empty fields, empty may mean not ticked.</summary>
    public static RuleDefinition MaybeTicks { get; } = RuleDefinition.Create("SRV-A19", "responses.maybe-tick-boxes", new(
        "På skalaen {scale} er det bare gitt ett svar, og resten av feltene er tomme. Betyr et tomt felt «ikke krysset av», så si det i skjemaet (scales, {scale}, blankIsNotTicked); ellers regnes andelene bare av dem som har svart.",
        "På skalaen {scale} er det berre gitt eitt svar, og resten av felta er tomme. Tyder eit tomt felt «ikkje kryssa av», så sei det i skjemaet (scales, {scale}, blankIsNotTicked); elles blir delane rekna berre av dei som har svara.",
        "On scale {scale} only one answer was given and the other fields are empty. If an empty field means not ticked, say so in the instrument (scales, {scale}, blankIsNotTicked); otherwise shares are of those who answered only."),
        Severity.Warning);

    /// <summary>SRV-A18: NULL, NA and a lone dash are read as an empty field.</summary>
    public static RuleDefinition EmptyWords { get; } = RuleDefinition.Create("SRV-A18", "responses.empty-words", new(
        "Svar med NULL, NA eller bare en strek er lest som ubesvart.",
        "Svar med NULL, NA eller berre ein strek er lesne som ikkje svara.",
        "Answers with NULL, NA or a lone dash were read as blank."),
        Severity.Info);
}
