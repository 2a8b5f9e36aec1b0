using ForBedring.Rules;

namespace ForBedring.Programme;

/// <summary>The rules of the improvement programme (<i>regler for forbedringsprogrammet</i>): PRG-F… focus areas, PRG-L… learning networks, PRG-T… the pulse check, PRG-R… its files,
/// PRG-C… competence, PRG-B… the user bank, PRG-J… joy in work, PRG-H… meetings, PRG-M… micro-teams.</summary>
/// <remarks>PRG-T01, T02, T05 and T07 say how figures are made and are kept by types; that meetings are held as agreed (PRG-H02) is told as CAL-R02.</remarks>
public static class ProgrammeRules
{
    private static readonly Basis Programme = new Basis.Method("Focus areas for continuous improvement, 2023");
    private static readonly Basis NetworkAdvice = new Basis.Method("Advice for learning networks", "https://www.unn.no/kontinuerlig-forbedring/forbedringskompetanse/tips-og-rad-for-leringsnettverk/");
    private static readonly Basis Handbook = new Basis.Method("Handbook of learning networks", "http://www.kunnskapssenteret.no/kvalitet-og-pasientsikkerhet/kvalitetsforbedring/handbok-i-laeringsnettverk");
    private static readonly Basis Patients = new Basis.OwnChoice("Protects the patients who are counted.");
    private static readonly Basis Recruitment = new Basis.Method("Recruiting user representatives", "https://mestring.no/helsepedagogikk/brukermedvirkning/rekruttering/");
    private static readonly Basis Slides = new Basis.Method("Slides of a child and youth clinic on waiting lists and micro-teams");

    /// <summary>PRG-F01: a focus area has support from a body.</summary>
    public static RuleDefinition AreaNotAnchored { get; } = RuleDefinition.Create("PRG-F01", "programme.area-not-anchored", new(
        "Satsing {number} er ikke forankret i noe organ. Legg den fram for ledergruppen, styret eller et utvalg.",
        "Satsing {number} er ikkje forankra i noko organ. Legg ho fram for leiargruppa, styret eller eit utval.",
        "Focus area {number} has no support from a body. Present it to the management team, the board or a committee."),
        Severity.Warning, Severity.Warning, Severity.Info, Programme);

    /// <summary>PRG-F02: what is postponed has a new date.</summary>
    public static RuleDefinition PostponedWithoutDate { get; } = RuleDefinition.Create("PRG-F02", "programme.postponed-without-date", new(
        "Noe i satsing {number} er utsatt uten ny dato. Sett en ny dato.",
        "Noko i satsing {number} er utsett utan ny dato. Set ein ny dato.",
        "Something in focus area {number} is postponed without a new date. Set a new date."),
        Severity.Warning, Severity.Error, Severity.Info, new Basis.OwnChoice("A postponement without a date is seldom taken up again."));

    /// <summary>PRG-F03: an area that has been carried over for two years or more is decided on anew.</summary>
    public static RuleDefinition CarriedOverLong { get; } = RuleDefinition.Create("PRG-F03", "programme.carried-over-long", new(
        "Satsing {number} er videreført fra {year}. Avgjør om den skal fortsette, endres eller avsluttes.",
        "Satsing {number} er vidareført frå {year}. Avgjer om ho skal halde fram, endrast eller avsluttast.",
        "Focus area {number} has been carried over since {year}. Decide whether it goes on, changes or ends."),
        Severity.Info, Severity.Warning, Severity.Info, new Basis.OwnChoice("Two years is our choice."));

    /// <summary>PRG-L01: the teams of a network work on its topic.</summary>
    public static RuleDefinition TopicDiffers { get; } = RuleDefinition.Create("PRG-L01", "network.topic-differs", new(
        "Team {team} arbeider med et annet tema enn nettverket. Et nettverk har ett felles tema.",
        "Team {team} arbeider med eit anna tema enn nettverket. Eit nettverk har eitt felles tema.",
        "Team {team} works on another topic than its network. A network has one topic in common."),
        Severity.Warning, Severity.Warning, Severity.Info, NetworkAdvice);

    /// <summary>PRG-L02: a team has at least two members.</summary>
    public static RuleDefinition TooFewMembers { get; } = RuleDefinition.Create("PRG-L02", "network.too-few-members", new(
        "Team {team} har {members} medlem. Et team har minst 2.",
        "Team {team} har {members} medlem. Eit team har minst 2.",
        "Team {team} has {members} member. A team has at least 2."),
        Severity.Error, Severity.Error, Severity.Warning, NetworkAdvice);

    /// <summary>PRG-L06: a team has three or four members. The advice of PRG-L02 as a code of its own, since a code has one severity under each policy.</summary>
    public static RuleDefinition TeamSizeAdvised { get; } = RuleDefinition.Create("PRG-L06", "network.team-size-advised", new(
        "Team {team} har {members} medlemmer. Rådet er 3 eller 4.",
        "Team {team} har {members} medlemer. Rådet er 3 eller 4.",
        "Team {team} has {members} members. The advice is 3 or 4."),
        Severity.Info, NetworkAdvice);

    /// <summary>PRG-L03: a team has at least two professions.</summary>
    public static RuleDefinition OneProfession { get; } = RuleDefinition.Create("PRG-L03", "network.one-profession", new(
        "Team {team} har bare én faggruppe. Ta med minst én til.",
        "Team {team} har berre éi faggruppe. Ta med minst éi til.",
        "Team {team} has one profession only. Include at least one more."),
        Severity.Warning, Severity.Warning, Severity.Info, NetworkAdvice);

    /// <summary>PRG-L04: clinic management takes the initiative, and the leader is involved where she is not a member.</summary>
    public static RuleDefinition LeaderNotInvolved { get; } = RuleDefinition.Create("PRG-L04", "network.leader-not-involved", new(
        "Team {team} mangler støtte fra ledelsen. Klinikkledelsen tar initiativet, og lederen følger arbeidet også når lederen ikke er med i teamet.",
        "Team {team} manglar støtte frå leiinga. Klinikkleiinga tek initiativet, og leiaren følgjer arbeidet også når leiaren ikkje er med i teamet.",
        "Team {team} lacks support from management. Clinic management takes the initiative, and the leader follows the work even when not a member of the team."),
        Severity.Warning, Severity.Error, Severity.Info, NetworkAdvice);

    /// <summary>PRG-L05: a unit in the middle of something large waits before it joins.</summary>
    public static RuleDefinition BetterNotJoin { get; } = RuleDefinition.Create("PRG-L05", "network.better-not-join", new(
        "Team {team} bør vente med å bli med: enheten står i omorganisering, konflikt eller en annen stor hendelse.",
        "Team {team} bør vente med å bli med: eininga står i omorganisering, konflikt eller ei anna stor hending.",
        "Team {team} had better wait before joining: the unit is in a reorganisation, a conflict or another major event."),
        Severity.Warning, Severity.Error, Severity.Warning, Handbook);

    /// <summary>PRG-T03: unnecessary days and days ready for discharge are part of the bed days.</summary>
    public static RuleDefinition DaysDoNotFit { get; } = RuleDefinition.Hard("PRG-T03", "pulse.days-do-not-fit", new(
        "{column} er {days} døgn, men pasienten har ligget {bedDays} døgn. Rett tallene.",
        "{column} er {days} døgn, men pasienten har lege {bedDays} døgn. Rett tala.",
        "{column} is {days} days, but the patient has had {bedDays} bed days. Correct the numbers."),
        new Basis.OwnChoice("A part is not larger than its whole."));

    /// <summary>PRG-T04: a leader and someone with a clinical role fill the form in together.</summary>
    public static RuleDefinition NotFilledTogether { get; } = RuleDefinition.Create("PRG-T04", "pulse.not-filled-together", new(
        "Skjemaer fra {unit} er ikke fylt ut av både leder og kliniker. Fyll dem ut i fellesskap.",
        "Skjema frå {unit} er ikkje fylte ut av både leiar og klinikar. Fyll dei ut i fellesskap.",
        "Forms from {unit} were not filled in by both a leader and a clinician. Fill them in together."),
        Severity.Warning, Severity.Error, Severity.Info, Programme);

    /// <summary>PRG-T05: a field of one form is not filled in on the other.</summary>
    public static RuleDefinition FieldOfTheOtherForm { get; } = RuleDefinition.Hard("PRG-T05", "pulse.field-of-the-other-form", new(
        "{column} hører til det andre skjemaet. La feltet stå tomt, eller rett skjematypen.",
        "{column} høyrer til det andre skjemaet. La feltet stå tomt, eller rett skjematypen.",
        "{column} belongs to the other form. Leave it blank, or correct the form."),
        new Basis.Method("Is the right patient in the right place?", "https://www.unn.no/kontinuerlig-forbedring/inspirasjon-og-gode-ideer/har-du-rett-pasient-til-rett-behandling/"));

    /// <summary>PRG-T06: figures have at least five patients behind them.</summary>
    public static RuleDefinition ThresholdTooLow { get; } = RuleDefinition.Hard("PRG-T06", "pulse.threshold-too-low", new(
        "Grensen {threshold} er for lav. Bak hvert tall må det stå minst {least} pasienter.",
        "Grensa {threshold} er for låg. Bak kvart tal må det stå minst {least} pasientar.",
        "The threshold {threshold} is too low. Behind each figure there must be at least {least} patients."),
        Patients);

    /// <summary>PRG-R01: a row says which form it is.</summary>
    public static RuleDefinition UnknownForm { get; } = RuleDefinition.Create("PRG-R01", "pulse.unknown-form", new(
        "Kolonnen form sier ikke hvilket skjema raden er. Skriv Outpatient (poliklinikk) eller Ward (sengepost).",
        "Kolonnen form seier ikkje kva skjema rada er. Skriv Outpatient (poliklinikk) eller Ward (sengepost).",
        "The column form does not say which form the row is. Write Outpatient or Ward."), Severity.Error, Patients);

    /// <summary>PRG-R02: an answer is yes, no, unknown, not applicable, or one of the coded choices.</summary>
    public static RuleDefinition UnknownAnswer { get; } = RuleDefinition.Create("PRG-R02", "pulse.unknown-answer", new(
        "Svaret på {column} er ikke ett av {choices}.", "Svaret på {column} er ikkje eitt av {choices}.", "The answer to {column} is not one of {choices}."), Severity.Error, Patients);

    /// <summary>PRG-R03: a number is a whole number, 0 or more.</summary>
    public static RuleDefinition NotAWholeNumber { get; } = RuleDefinition.Create("PRG-R03", "pulse.not-a-whole-number", new(
        "{column} er ikke et helt tall fra 0 og oppover.", "{column} er ikkje eit heilt tal frå 0 og oppover.", "{column} is not a whole number of 0 or more."), Severity.Error, Patients);

    /// <summary>PRG-R04: the day of the pulse is a date.</summary>
    public static RuleDefinition NotADate { get; } = RuleDefinition.Create("PRG-R04", "pulse.not-a-date", new(
        "Datoen er ikke skrevet som år-måned-dag, for eksempel 2024-03-01.", "Datoen er ikkje skriven som år-månad-dag, til dømes 2024-03-01.", "The date is not written as year-month-day, for example 2024-03-01."), Severity.Error, Patients);

    /// <summary>PRG-R05: an id stands once.</summary>
    public static RuleDefinition DuplicateEntry { get; } = RuleDefinition.Create("PRG-R05", "pulse.duplicate-entry", new(
        "Samme id står også på rad {first}. Hvert skjema har sin egen id.", "Same id står også på rad {first}. Kvart skjema har sin eigen id.", "The same id stands on row {first} too. Each form has an id of its own."), Severity.Error, Patients);

    /// <summary>PRG-R06: the id is opaque.</summary>
    public static RuleDefinition IdIsNotOpaque { get; } = RuleDefinition.Hard("PRG-R06", "pulse.id-is-not-opaque", new(
        "Id-en er tom eller ser ut som en fødselsdato eller et fødselsnummer. Lag en id som ikke sier hvem pasienten er.",
        "Id-en er tom eller ser ut som ein fødselsdato eller eit fødselsnummer. Lag ein id som ikkje seier kven pasienten er.",
        "The id is blank or looks like a birth date or a national identity number. Make an id that does not say who the patient is."), Patients);

    /// <summary>PRG-R07: a file holds no column about who the patient is.</summary>
    public static RuleDefinition ColumnTellsWho { get; } = RuleDefinition.Hard("PRG-R07", "pulse.column-tells-who", new(
        "Kolonnen {column} forteller hvem pasienten er. Ta den bort fra filen.", "Kolonnen {column} fortel kven pasienten er. Ta han bort frå fila.", "The column {column} tells who the patient is. Remove it from the file."), Patients);

    /// <summary>PRG-R08: the roles that filled in the form are known.</summary>
    public static RuleDefinition UnknownFiller { get; } = RuleDefinition.Create("PRG-R08", "pulse.unknown-filler", new(
        "En av rollene i filledBy er ukjent. Bruk rollenavn, for eksempel seksjonsleder og sykepleier, med + mellom.",
        "Ei av rollene i filledBy er ukjend. Bruk rollenamn, til dømes seksjonsleiar og sjukepleiar, med + mellom.",
        "A role in filledBy is not known. Use names of roles, such as section leader and nurse, with + between them."), Severity.Error, Patients);

    /// <summary>PRG-R09: a row says which unit it is from.</summary>
    public static RuleDefinition NoUnit { get; } = RuleDefinition.Create("PRG-R09", "pulse.no-unit", new(
        "Raden sier ikke hvilken enhet den er fra.", "Rada seier ikkje kva eining ho er frå.", "The row does not say which unit it is from."), Severity.Error, Patients);

    /// <summary>PRG-C01: no more people have a competence than work in the unit.</summary>
    public static RuleDefinition HeadcountTooLow { get; } = RuleDefinition.Hard("PRG-C01", "competence.headcount-too-low", new(
        "Antall ansatte i {unit} er lavere enn antallet som er ført med kompetanse der. Rett antallet ansatte.",
        "Talet på tilsette i {unit} er lågare enn talet som er ført med kompetanse der. Rett talet på tilsette.",
        "The headcount of {unit} is lower than the number recorded with a competence there. Correct the headcount."),
        new Basis.OwnChoice("A part is not larger than its whole."));

    /// <summary>PRG-B01: a member is not employed at the hospital.</summary>
    public static RuleDefinition MemberIsEmployed { get; } = RuleDefinition.Create("PRG-B01", "user-bank.member-is-employed", new(
        "Bruker {member} er ansatt på sykehuset. Vurder om vedkommende kan representere brukerne.",
        "Brukar {member} er tilsett på sjukehuset. Vurder om vedkomande kan representere brukarane.",
        "Member {member} is employed at the hospital. Consider whether the member can represent users."),
        Severity.Warning, Severity.Warning, Severity.Info, Recruitment);

    /// <summary>PRG-B02: an assignment is paid at most once.</summary>
    public static RuleDefinition PaidTwice { get; } = RuleDefinition.Hard("PRG-B02", "user-bank.paid-twice", new(
        "Oppdrag {assignment} er allerede betalt.", "Oppdrag {assignment} er alt betalt.", "Assignment {assignment} is already paid."),
        new Basis.OwnChoice("Nobody is paid twice for one assignment."));

    /// <summary>PRG-B03: amounts of two currencies are not added.</summary>
    public static RuleDefinition CurrenciesMixed { get; } = RuleDefinition.Hard("PRG-B03", "user-bank.currencies-mixed", new(
        "Beløp i {one} og {other} kan ikke legges sammen. Bruk én valuta.", "Beløp i {one} og {other} kan ikkje leggjast saman. Bruk éin valuta.", "Amounts in {one} and {other} cannot be added. Use one currency."),
        new Basis.OwnChoice("No exchange rate is guessed."));

    /// <summary>PRG-B04: a rate holds on the day of an assignment.</summary>
    public static RuleDefinition NoRate { get; } = RuleDefinition.Create("PRG-B04", "user-bank.no-rate", new(
        "Ingen sats for {kind} gjelder på dagen for oppdrag {assignment}. Legg inn en sats.",
        "Ingen sats for {kind} gjeld på dagen for oppdrag {assignment}. Legg inn ein sats.",
        "No rate for {kind} holds on the day of assignment {assignment}. Add a rate."),
        Severity.Warning, Severity.Error, Severity.Warning, Programme);

    /// <summary>PRG-B05: a member is trained before an assignment.</summary>
    public static RuleDefinition NotTrained { get; } = RuleDefinition.Create("PRG-B05", "user-bank.not-trained", new(
        "Brukeren i oppdrag {assignment} hadde ikke fått opplæring.", "Brukaren i oppdrag {assignment} hadde ikkje fått opplæring.", "The member of assignment {assignment} had not been trained."),
        Severity.Info, Severity.Warning, Severity.Info, Programme);

    /// <summary>PRG-J01: groups of an IGP session have three to eight people.</summary>
    public static RuleDefinition GroupSize { get; } = RuleDefinition.Create("PRG-J01", "joy-in-work.group-size", new(
        "Gruppe {group} har {size} deltakere. Rådet er 3 til 8.", "Gruppe {group} har {size} deltakarar. Rådet er 3 til 8.", "Group {group} has {size} people. The advice is 3 to 8."),
        Severity.Warning, Severity.Warning, Severity.Info, new Basis.Method("The IGP method", "https://distriktssenteret.no/verktoy/igp-metoden/"));

    /// <summary>PRG-H01: a meeting is as long as advised. That meetings are held as agreed (PRG-H02) is told as CAL-R02.</summary>
    public static RuleDefinition MeetingLength { get; } = RuleDefinition.Create("PRG-H01", "meeting.length", new(
        "Møtet varte i {minutes} minutter. Rådet er {least} til {most}.", "Møtet varte i {minutes} minutt. Rådet er {least} til {most}.", "The meeting took {minutes} minutes. The advice is {least} to {most}."),
        Severity.Info, Severity.Warning, Severity.Info, Slides,
        new Basis.Method("Improvement board and board meeting", "https://www.unn.no/kontinuerlig-forbedring/kom-i-gang-med-forbedring/forbedringstavle-og-tavlemote/"));

    /// <summary>PRG-M01: a micro-team looks at its own work as often as agreed.</summary>
    public static RuleDefinition ReviewMissed { get; } = RuleDefinition.Create("PRG-M01", "team.review-missed", new(
        "Teamet «{team}» har gått gjennom arbeidet sitt i {held} av {periods} perioder som er avsluttet. Sett av tid til neste gjennomgang.",
        "Teamet «{team}» har gått gjennom arbeidet sitt i {held} av {periods} periodar som er avslutta. Set av tid til neste gjennomgang.",
        "The team “{team}” has reviewed its work in {held} of {periods} ended periods. Set time aside for the next review."),
        Severity.Warning, Severity.Warning, Severity.Info, Slides);

    /// <summary>PRG-M02: half of the charter is answered three months after the start.</summary>
    public static RuleDefinition CharterIncomplete { get; } = RuleDefinition.Create("PRG-M02", "team.charter-incomplete", new(
        "Teamet «{team}» har svart på {answered} av {questions} spørsmål i teamavtalen, mer enn tre måneder etter start.",
        "Teamet «{team}» har svara på {answered} av {questions} spørsmål i teamavtalen, meir enn tre månader etter start.",
        "The team “{team}” has answered {answered} of {questions} questions of its charter, more than three months after the start."),
        Severity.Info, Severity.Warning, Severity.Info, Slides, new Basis.OwnChoice("Half, and three months, are our choice."));

    /// <summary>PRG-M03: a micro-team has goals both for patients and for staff.</summary>
    public static RuleDefinition OnePerspective { get; } = RuleDefinition.Create("PRG-M03", "team.one-perspective", new(
        "Teamet «{team}» mangler mål for pasientene eller for medarbeiderne. Sett minst ett mål for hver.",
        "Teamet «{team}» manglar mål for pasientane eller for medarbeidarane. Set minst eitt mål for kvar.",
        "The team “{team}” lacks a goal for patients or for staff. Set at least one goal for each."),
        Severity.Warning, Severity.Warning, Severity.Info, Slides);

    /// <summary>The rules of this chapter, by code.</summary>
    public static IReadOnlyList<RuleDefinition> All { get; } =
    [
        MemberIsEmployed, PaidTwice, CurrenciesMixed, NoRate, NotTrained, HeadcountTooLow, AreaNotAnchored, PostponedWithoutDate, CarriedOverLong, MeetingLength, GroupSize,
        TopicDiffers, TooFewMembers, OneProfession, LeaderNotInvolved, BetterNotJoin, TeamSizeAdvised, ReviewMissed, CharterIncomplete, OnePerspective,
        UnknownForm, UnknownAnswer, NotAWholeNumber, NotADate, DuplicateEntry, IdIsNotOpaque, ColumnTellsWho, UnknownFiller, NoUnit,
        DaysDoNotFit, NotFilledTogether, FieldOfTheOtherForm, ThresholdTooLow,
    ];
}
