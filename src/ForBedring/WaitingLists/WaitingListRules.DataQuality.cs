using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <content>Data quality (<i>datakvalitet</i>): errors reject the row, warnings keep it.</content>
public static partial class WaitingListRules
{
    private static readonly Basis Skde = new Basis.Method("SKDE-Analyse/sas_codes, venteliste.sas and the register's formats");
    private static readonly Basis CodeLists = new Basis.Method("Volven code lists 8445, 8446 and the register's formats");
    private static readonly Basis NothingGuessed = new Basis.OwnChoice("Nothing is guessed: a value that could mean two things is refused.");
    private static readonly Basis Told = new Basis.OwnChoice("A record that looks wrong is kept and told of: the owner of the list knows best.");

    /// <summary>WTL-Q01: seniority is given; where it is empty, the day of receipt stands in.</summary>
    public static RuleDefinition SeniorityMissing { get; } = Warning("WTL-Q01", "waiting.seniority-missing", new(
        "Ansiennitetsdato mangler; mottaksdato brukes.",
        "Ansiennitetsdato manglar; mottaksdato blir brukt.",
        "The seniority date is empty; the day of receipt is used."), Told);

    /// <summary>WTL-Q02: seniority is not after receipt.</summary>
    public static RuleDefinition SeniorityAfterReceived { get; } = Warning("WTL-Q02", "waiting.seniority-after-received", new(
        "Ansiennitetsdato er etter mottaksdato. Raden er beholdt, og ventetiden regnes fra ansiennitetsdato.",
        "Ansiennitetsdato er etter mottaksdato. Rada er halden, og ventetida blir rekna frå ansiennitetsdato.",
        "The seniority date is after the day of receipt. The row is kept, and the wait is counted from seniority."), Told);

    /// <summary>WTL-Q03: the day of receipt is given and every date can be read.</summary>
    public static RuleDefinition DateUnreadable { get; } = Error("WTL-Q03", "waiting.date-unreadable", new(
        "Datoen i {column} mangler eller kan ikke leses ({form}). Den skal være en dag fra 1948 til 2199, skrevet yyyy-MM-dd; si fra om filen har en annen form (--dates dd.MM.yyyy eller --dates excel). Raden er avvist.",
        "Datoen i {column} manglar eller kan ikkje lesast ({form}). Han skal vere ein dag frå 1948 til 2199, skriven yyyy-MM-dd; sei frå om fila har ei anna form (--dates dd.MM.yyyy eller --dates excel). Rada er avvist.",
        "The date in {column} is missing or cannot be read ({form}). It must be a day from 1948 to 2199, written yyyy-MM-dd; say if the file has another form (--dates dd.MM.yyyy or --dates excel). The row is rejected."), NothingGuessed);

    /// <summary>WTL-Q04: an id stands once.</summary>
    public static RuleDefinition DuplicateId { get; } = Error("WTL-Q04", "waiting.duplicate-id", new(
        "Id-en står allerede på rad {first}. Raden er avvist.",
        "Id-en står alt på rad {first}. Rada er avvist.",
        "The id already stands on row {first}. The row is rejected."), NothingGuessed);

    /// <summary>WTL-Q05: a referral is not assessed before it is received.</summary>
    public static RuleDefinition AssessedBeforeReceived { get; } = Warning("WTL-Q05", "waiting.assessed-before-received", new(
        "Vurderingsdato er før mottaksdato. Raden er holdt utenfor vurderingstid.",
        "Vurderingsdato er før mottaksdato. Rada er halden utanfor vurderingstid.",
        "The day of assessment is before the day of receipt. The row is left out of assessment times."), Told);

    /// <summary>WTL-Q06: a wait does not end before it begins.</summary>
    public static RuleDefinition EndBeforeSeniority { get; } = Warning("WTL-Q06", "waiting.end-before-seniority", new(
        "Ventetid sluttdato er før ansiennitetsdato. Raden er holdt utenfor ventetider og fristbrudd for påbegynte.",
        "Ventetid sluttdato er før ansiennitetsdato. Rada er halden utanfor ventetider og fristbrot for påbyrja.",
        "The end of the wait is before the seniority date. The row is left out of waits and breaches of the started."), Told);

    /// <summary>WTL-Q07: a wait does not end before the assessment.</summary>
    public static RuleDefinition EndBeforeAssessed { get; } = Warning("WTL-Q07", "waiting.end-before-assessed", new(
        "Ventetid sluttdato er før vurderingsdato. Raden er beholdt, men står aldri på den enkle listen.",
        "Ventetid sluttdato er før vurderingsdato. Rada er halden, men står aldri på den enkle lista.",
        "The end of the wait is before the assessment. The row is kept, but is never on the simple list."), Told);

    /// <summary>WTL-Q08: a wait that ended has a code.</summary>
    public static RuleDefinition EndWithoutCode { get; } = Warning("WTL-Q08", "waiting.end-without-code", new(
        "Ventetid sluttdato mangler sluttkode. Ventetiden regnes som avsluttet uten kode, ikke som påbegynt.",
        "Ventetid sluttdato manglar sluttkode. Ventetida blir rekna som avslutta utan kode, ikkje som påbyrja.",
        "The end of the wait has no code. The wait counts as ended without code, not as started."), Told);

    /// <summary>WTL-Q09: a code has a day.</summary>
    public static RuleDefinition CodeWithoutEnd { get; } = Warning("WTL-Q09", "waiting.code-without-end", new(
        "Sluttkode uten ventetid sluttdato. Pasienten regnes som ventende.",
        "Sluttkode utan ventetid sluttdato. Pasienten blir rekna som ventande.",
        "An end code without an end of the wait. The patient counts as waiting."), Told);

    /// <summary>WTL-Q10: a right has a deadline.</summary>
    public static RuleDefinition RightWithoutDeadline { get; } = Warning("WTL-Q10", "waiting.right-without-deadline", new(
        "Rett til helsehjelp uten juridisk frist. Raden er holdt utenfor nevneren for fristbrudd.",
        "Rett til helsehjelp utan juridisk frist. Rada er halden utanfor nemnaren for fristbrot.",
        "A right without a deadline. The row is left out of the denominator of breaches."), Told);

    /// <summary>WTL-Q11: a deadline is neither before receipt nor before assessment.</summary>
    public static RuleDefinition DeadlineTooEarly { get; } = Warning("WTL-Q11", "waiting.deadline-too-early", new(
        "Juridisk frist er før mottaksdato eller vurderingsdato. Raden er beholdt.",
        "Juridisk frist er før mottaksdato eller vurderingsdato. Rada er halden.",
        "The deadline is before the day of receipt or of assessment. The row is kept."), Told);

    /// <summary>WTL-Q12: assessment and right come together.</summary>
    public static RuleDefinition RightAndAssessedApart { get; } = Warning("WTL-Q12", "waiting.right-and-assessed-apart", new(
        "Rett uten vurderingsdato, eller vurderingsdato uten rett. Raden er verken tatt imot eller avvist, og står ikke på den enkle listen.",
        "Rett utan vurderingsdato, eller vurderingsdato utan rett. Rada er korkje teken imot eller avvist, og står ikkje på den enkle lista.",
        "A right without assessment, or an assessment without right. The row is neither accepted nor rejected and is not on the simple list."), Told);

    /// <summary>WTL-Q13: a code is on its list.</summary>
    public static RuleDefinition UnrecognisedCode { get; } = Warning("WTL-Q13", "waiting.unrecognised-code", new(
        "Koden {code} i {column} er ikke på kodelisten. Den er beholdt som den står.",
        "Koden {code} i {column} er ikkje på kodelista. Han er halden som han står.",
        "The code {code} in {column} is not on its list. It is kept as it stands."), CodeLists);

    /// <summary>WTL-Q14: no wait is over ten years.</summary>
    public static RuleDefinition WaitOverTenYears { get; } = Warning("WTL-Q14", "waiting.over-ten-years", new(
        "Ventetiden er over ti år. Raden er beholdt; det nasjonale registeret forkaster slike.",
        "Ventetida er over ti år. Rada er halden; det nasjonale registeret forkastar slike.",
        "The wait is over ten years. The row is kept; the national register discards such rows."), Skde);

    /// <summary>WTL-Q15: who has no right has neither deadline nor start of care.</summary>
    public static RuleDefinition NoRightButCare { get; } = Warning("WTL-Q15", "waiting.no-right-but-care", new(
        "Avvist eller ikke aktuelt, men med juridisk frist eller påbegynt helsehjelp. Raden er beholdt.",
        "Avvist eller ikkje aktuelt, men med juridisk frist eller påbyrja helsehjelp. Rada er halden.",
        "Rejected or not applicable, but with a deadline or with care started. The row is kept."), Told);

    /// <summary>WTL-Q16: a period is not closed before its wait ended or its assessment.</summary>
    public static RuleDefinition ClosedTooEarly { get; } = Warning("WTL-Q16", "waiting.closed-too-early", new(
        "Henvisningsperioden er avsluttet før ventetid sluttdato eller vurderingsdato. Raden er beholdt.",
        "Tilvisingsperioden er avslutta før ventetid sluttdato eller vurderingsdato. Rada er halden.",
        "The referral period is closed before the end of the wait or the assessment. The row is kept."), Told);

    /// <summary>WTL-Q17: a period is not closed while unassessed.</summary>
    public static RuleDefinition ClosedUnassessed { get; } = Warning("WTL-Q17", "waiting.closed-unassessed", new(
        "Henvisningsperioden er avsluttet uten vurdering. Den regnes fortsatt som ikke vurdert.",
        "Tilvisingsperioden er avslutta utan vurdering. Han blir framleis rekna som ikkje vurdert.",
        "The referral period is closed without assessment. It still counts as unassessed."), Told);

    /// <summary>WTL-Q18: a patient has one open period in a specialty.</summary>
    public static RuleDefinition DoubleReferral { get; } = Warning("WTL-Q18", "waiting.double-referral", new(
        "Mulig dobbelthenvisning: samme pasient og fagområde som rad {first}, med overlappende perioder. Begge er beholdt.",
        "Mogleg dobbelttilvising: same pasient og fagområde som rad {first}, med overlappande periodar. Begge er haldne.",
        "Possible double referral: the same patient and specialty as row {first}, with overlapping periods. Both are kept."), Told);

    /// <summary>WTL-Q19: no date is later than the extract.</summary>
    public static RuleDefinition AfterExtract { get; } = Warning("WTL-Q19", "waiting.after-extract", new(
        "Datoen i {column} er etter uttrekksdatoen {extract}. Raden er beholdt.",
        "Datoen i {column} er etter uttrekksdatoen {extract}. Rada er halden.",
        "The date in {column} is later than the extract of {extract}. The row is kept."), Told);

    /// <summary>WTL-Q22: a date that a system writes where there is none counts as empty.</summary>
    public static RuleDefinition FillIn { get; } = Warning("WTL-Q22", "waiting.fill-in-date", new(
        "Datoen i {column} er en utfyllingsdato (som 1900, 1970, 2099 eller 9999). Feltet er lest som tomt.",
        "Datoen i {column} er ein utfyllingsdato (som 1900, 1970, 2099 eller 9999). Feltet er lese som tomt.",
        "The date in {column} is a fill-in date (such as 1900, 1970, 2099 or 9999). The field was read as empty."), Told);

    /// <summary>WTL-Q23: a deadline lies within ten years of receipt, and within two years of the extract.</summary>
    public static RuleDefinition DeadlineTooFarAhead { get; } = Warning("WTL-Q23", "waiting.deadline-too-far-ahead", new(
        "Fristen er mer enn ti år etter mottak, eller mer enn to år etter uttrekket. Den er holdt utenfor tallene.",
        "Fristen er meir enn ti år etter mottak, eller meir enn to år etter uttrekket. Han er halden utanfor tala.",
        "The deadline is more than ten years after receipt, or more than two years after the extract. It is kept out of the figures."), Told);

    /// <summary>WTL-Q24: no wait has ended after the extract.</summary>
    public static RuleDefinition EndAfterExtract { get; } = Warning("WTL-Q24", "waiting.end-after-extract", new(
        "Ventetid sluttdato er etter uttrekket {extract}. Den er holdt utenfor tallene: ventetiden regnes som ikke avsluttet.",
        "Ventetid sluttdato er etter uttrekket {extract}. Han er halden utanfor tala: ventetida blir rekna som ikkje avslutta.",
        "The end of the wait is after the extract of {extract}. It is kept out of the figures: the wait counts as not ended."), Told);

    /// <summary>WTL-Q25: without a stated extract date, ends after the last month asked for are counted, since one of them may be a fill-in date.</summary>
    public static RuleDefinition EndAfterLastMonth { get; } = RuleDefinition.Create("WTL-Q25", "waiting.end-after-last-month", new(
        "{n} ventetider slutter etter den siste måneden det er spurt om. Si når filen ble hentet ut (--extract), så blir slutt etter den dagen holdt utenfor.",
        "{n} ventetider sluttar etter den siste månaden det er spurt om. Sei når fila vart henta ut (--extract), så blir slutt etter den dagen halden utanfor.",
        "{n} waits end after the last month asked for. Say when the file was extracted (--extract) and ends after that day are kept out."), Severity.Info, Told);

    /// <summary>WTL-Q26: a deadline after the extract is not yet due: it can be kept, and cannot be called breached.</summary>
    public static RuleDefinition DeadlineNotDue { get; } = RuleDefinition.Create("WTL-Q26", "waiting.deadline-not-due", new(
        "Fristen er etter uttrekket {extract}. Den er beholdt, og kan ikke være brutt før den dagen.",
        "Fristen er etter uttrekket {extract}. Han er halden, og kan ikkje vere broten før den dagen.",
        "The deadline is after the extract of {extract}. It is kept, and cannot have been breached by that day."), Severity.Info, Told);

    /// <summary>WTL-Q20: no key has the shape of a national identity number.</summary>
    public static RuleDefinition NationalIdentityNumber { get; } = RuleDefinition.Hard("WTL-Q20", "waiting.national-identity-number", new(
        "{column} har form som et fødselsnummer. Bruk en pseudonym nøkkel. Verdien er ikke gjengitt, og raden er avvist.",
        "{column} har form som eit fødselsnummer. Bruk ein pseudonym nøkkel. Verdien er ikkje gjeven att, og rada er avvist.",
        "{column} has the shape of a national identity number. Use a pseudonymous key. The value is not repeated, and the row is rejected."),
        new Basis.OwnChoice("A file with national identity numbers must never come this far."));

    /// <summary>WTL-Q21: the columns are those agreed, each row has them all, and numbers are numbers.</summary>
    public static RuleDefinition WrongShape { get; } = Error("WTL-Q21", "waiting.wrong-shape", new(
        "Feil form i {column}: ventet {wanted}.",
        "Feil form i {column}: venta {wanted}.",
        "Wrong shape in {column}: expected {wanted}."), NothingGuessed);

    /// <summary>Every data-quality rule, in the order of the codes.</summary>
    public static ImmutableArray<RuleDefinition> DataQuality { get; } =
    [
        SeniorityMissing, SeniorityAfterReceived, DateUnreadable, DuplicateId, AssessedBeforeReceived, EndBeforeSeniority, EndBeforeAssessed,
        EndWithoutCode, CodeWithoutEnd, RightWithoutDeadline, DeadlineNotDue, DeadlineTooEarly, RightAndAssessedApart, UnrecognisedCode, WaitOverTenYears,
        NoRightButCare, ClosedTooEarly, ClosedUnassessed, DoubleReferral, AfterExtract, NationalIdentityNumber, WrongShape,
    ];

    private static RuleDefinition Warning(string code, string name, LocalisedText text, Basis basis) => RuleDefinition.Create(code, name, text, Severity.Warning, basis);

    private static RuleDefinition Error(string code, string name, LocalisedText text, Basis basis) => RuleDefinition.Create(code, name, text, Severity.Error, basis);
}
