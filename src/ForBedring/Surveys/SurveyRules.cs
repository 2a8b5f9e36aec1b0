using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>The rules of surveys (<i>regler for undersøkelser</i>): codes SRV-I… instruments, SRV-R… rounds, SRV-A… answers, SRV-T… partial aggregates, SRV-K… comparisons, SRV-S… suggestions.</summary>
public static partial class SurveyRules
{
    /// <summary>SRV-I01: theme and question codes are unique; a warning where two differ by case only.</summary>
    public static RuleDefinition DuplicateCode { get; } = RuleDefinition.Create("SRV-I01", "instrument.duplicate-code", new(
        "Koden {code} står flere ganger, eller skiller seg bare i store og små bokstaver fra {other}. Hvert tema og hvert spørsmål trenger sin egen kode.",
        "Koden {code} står fleire gonger, eller skil seg berre i store og små bokstavar frå {other}. Kvart tema og kvart spørsmål treng sin eigen kode.",
        "Code {code} stands several times, or differs only by case from {other}. Every theme and every question needs a code of its own."),
        Severity.Error);

    /// <summary>SRV-I02: a theme has at least one question.</summary>
    public static RuleDefinition EmptyTheme { get; } = RuleDefinition.Create("SRV-I02", "instrument.empty-theme", new(
        "Temaet {theme} har ingen spørsmål. Legg til minst ett eller ta temaet ut.",
        "Temaet {theme} har ingen spørsmål. Legg til minst eitt eller ta temaet ut.",
        "Theme {theme} has no questions. Add at least one or take the theme out."),
        Severity.Error);

    /// <summary>SRV-I03: an instrument has at least one theme.</summary>
    public static RuleDefinition NoThemes { get; } = RuleDefinition.Create("SRV-I03", "instrument.no-themes", new(
        "Skjemaet {instrument} har ingen temaer. Minst ett trengs.",
        "Skjemaet {instrument} har ingen tema. Minst eitt trengst.",
        "Instrument {instrument} has no themes. At least one is needed."),
        Severity.Error);

    /// <summary>SRV-I04: a scale starts at 0 or 1 and has 2 to 11 points.</summary>
    public static RuleDefinition ScaleOutOfRange { get; } = RuleDefinition.Create("SRV-I04", "instrument.scale-out-of-range", new(
        "Skalaen {scale} må starte på 0 eller 1 og ha 2 til 11 trinn.",
        "Skalaen {scale} må starte på 0 eller 1 og ha 2 til 11 trinn.",
        "Scale {scale} must start at 0 or 1 and have 2 to 11 points."),
        Severity.Error);

    /// <summary>SRV-I05: a token for a non-answer is not also an answer on a scale in use.</summary>
    public static RuleDefinition TokenIsAnAnswer { get; } = RuleDefinition.Create("SRV-I05", "instrument.token-is-an-answer", new(
        "Koden «{token}» for ikke svar er også et svar på skalaen {scale}. Velg en kode utenfor skalaen.",
        "Koden «{token}» for ikkje svar er også eit svar på skalaen {scale}. Vel ein kode utanfor skalaen.",
        "The non-answer token “{token}” is also an answer on scale {scale}. Choose a token outside the scale."),
        Severity.Error);

    /// <summary>SRV-I06: a token stands for one kind of non-answer only.</summary>
    public static RuleDefinition TokenTwice { get; } = RuleDefinition.Create("SRV-I06", "instrument.token-twice", new(
        "Koden «{token}» står for både «vet ikke» og «ikke aktuelt». Den kan bare bety én ting.",
        "Koden «{token}» står for både «veit ikkje» og «ikkje aktuelt». Han kan berre bety éin ting.",
        "The token “{token}” stands for both don’t know and not applicable. It can mean one thing only."),
        Severity.Error);

    /// <summary>SRV-I07: whole-number sums hold at least 200,000 respondents in every theme.</summary>
    public static RuleDefinition ThemeTooFine { get; } = RuleDefinition.Create("SRV-I07", "instrument.theme-too-fine", new(
        "Temaet {theme} har for mange spørsmål, eller for mange ulike skalaer, til å regnes eksakt for 200 000 svarende. Del det i flere temaer.",
        "Temaet {theme} har for mange spørsmål, eller for mange ulike skalaer, til å reknast eksakt for 200 000 svarande. Del det i fleire tema.",
        "Theme {theme} has too many questions, or too many different scales, to be computed exactly for 200,000 respondents. Split it into several themes."),
        Severity.Error);

    /// <summary>SRV-I08: the theme code is not in the built-in catalogue. Allowed.</summary>
    public static RuleDefinition UnknownTheme { get; } = RuleDefinition.Create("SRV-I08", "instrument.unknown-theme", new(
        "Temakoden {theme} finnes ikke i den innebygde temalisten. Det er lov.",
        "Temakoden {theme} finst ikkje i den innebygde temalista. Det er lov.",
        "Theme code {theme} is not in the built-in catalogue. That is allowed."),
        Severity.Info);

    /// <summary>SRV-I09: a sensitive question makes its whole theme sensitive.</summary>
    public static RuleDefinition SensitiveInIndex { get; } = RuleDefinition.Create("SRV-I09", "instrument.sensitive-in-index", new(
        "Det sensitive spørsmålet {question} gjør hele temaet {theme} sensitivt. Gi det et eget tema for å unngå det.",
        "Det sensitive spørsmålet {question} gjer heile temaet {theme} sensitivt. Gi det eit eige tema for å unngå det.",
        "The sensitive question {question} makes the whole theme {theme} sensitive. Give it a theme of its own to avoid that."),
        Severity.Warning);

    /// <summary>SRV-I10: the audience of a theme is one of the built-in ones or a set of roles of the instrument.</summary>
    public static RuleDefinition UnknownAudience { get; } = RuleDefinition.Create("SRV-I10", "instrument.unknown-audience", new(
        "Målgruppen {audience} for temaet {theme} er ikke alle, medarbeidere eller ledere, og ikke et rollesett i skjemaet.",
        "Målgruppa {audience} for temaet {theme} er ikkje alle, medarbeidarar eller leiarar, og ikkje eit rollesett i skjemaet.",
        "The audience {audience} of theme {theme} is not all, employees or leaders, and not a set of roles of the instrument."),
        Severity.Error);

    /// <summary>SRV-I11: a text that may mean more than one theme is never guessed.</summary>
    public static RuleDefinition AmbiguousTheme { get; } = RuleDefinition.Create("SRV-I11", "instrument.ambiguous-theme", new(
        "«{text}» kan bety flere temaer: {codes}. Skriv hvilket.",
        "«{text}» kan bety fleire tema: {codes}. Skriv kva for eit.",
        "“{text}” may mean several themes: {codes}. Write which."),
        Severity.Warning);

    /// <summary>SRV-I12: a question names a scale of the instrument.</summary>
    public static RuleDefinition UnknownScale { get; } = RuleDefinition.Create("SRV-I12", "instrument.unknown-scale", new(
        "Spørsmålet {question} bruker skalaen {scale}, som ikke finnes i skjemaet.",
        "Spørsmålet {question} bruker skalaen {scale}, som ikkje finst i skjemaet.",
        "Question {question} uses scale {scale}, which the instrument does not have."),
        Severity.Error);

    /// <summary>SRV-I13: a theme for leaders needs roles that are leaders.</summary>
    public static RuleDefinition LeadersNotListed { get; } = RuleDefinition.Create("SRV-I13", "instrument.leaders-not-listed", new(
        "Temaet {theme} er for ledere, men skjemaet sier ikke hvilke roller som er ledere. Ingen får temaet.",
        "Temaet {theme} er for leiarar, men skjemaet seier ikkje kva roller som er leiarar. Ingen får temaet.",
        "Theme {theme} is for leaders, but the instrument does not say which roles are leaders. Nobody is asked the theme."),
        Severity.Warning);
}
