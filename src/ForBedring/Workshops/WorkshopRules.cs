using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>The rules of workshops (<i>regler for Der skoen trykker</i>): WSP-D deck, WSP-S sheets, WSP-C counting, WSP-R release, WSP-F phases, WSP-K canvas, WSP-Q priorities.</summary>
public static partial class WorkshopRules
{
    private static readonly Basis Method = new Basis.Method("Der skoen trykker, the method and its process", "https://derskoentrykker.no/metodikk-og-prosess/");
    private static readonly Basis Leaders = new Basis.Method("Der skoen trykker, for leaders", "https://derskoentrykker.no/leder/");
    private static readonly Basis Experience = new Basis.Method("Der skoen trykker, experience", "https://derskoentrykker.no/erfaringer/");
    private static readonly Basis Programme = new Basis.Method(
        "The sector programme for hospitals", "https://www.virke.no/pavirkningsarbeid/arbeidslivspolitikk/ia-bransjeprogram-for-sykehus/");
    private static readonly Basis Privacy = new Basis.OwnChoice("Protects the people at the tables.");
    private static readonly Basis Structure = new Basis.OwnChoice("Sheets that contradict themselves cannot be counted.");

    /// <summary>WSP-D01: an id stands once in its list of the deck.</summary>
    public static RuleDefinition DeckIdTwice { get; } = RuleDefinition.Hard("WSP-D01", "deck.id-twice", new(
        "«{id}» står flere ganger i kortstokken ({list}). Gi hvert kort, spørsmål og område sin egen id.",
        "«{id}» står fleire gonger i kortstokken ({list}). Gi kvart kort, spørsmål og område sin eigen id.",
        "“{id}” appears several times in the deck ({list}). Give each card, question and area its own id."), Structure);

    /// <summary>WSP-D02: an area's cards and questions are in the deck.</summary>
    public static RuleDefinition UnknownSource { get; } = RuleDefinition.Hard("WSP-D02", "deck.unknown-source", new(
        "Området {area} viser til «{id}», som ikke er i kortstokken.",
        "Området {area} viser til «{id}», som ikkje er i kortstokken.",
        "Area {area} refers to “{id}”, which is not in the deck."), Structure);

    /// <summary>WSP-S01: at least one person sits at a table.</summary>
    public static RuleDefinition TableSize { get; } = RuleDefinition.Hard("WSP-S01", "session.table-size", new(
        "Bordstørrelsen er {value}. Den skal være minst 1.",
        "Bordstorleiken er {value}. Han skal vere minst 1.",
        "The table size is {value}. It must be at least 1."), Structure);

    /// <summary>WSP-S02: cards, questions and areas are in the deck.</summary>
    public static RuleDefinition UnknownId { get; } = RuleDefinition.Hard("WSP-S02", "session.unknown-id", new(
        "«{id}» i kolonnen {column} er ikke i kortstokken.",
        "«{id}» i kolonnen {column} er ikkje i kortstokken.",
        "“{id}” in column {column} is not in the deck."), Structure);

    /// <summary>WSP-S03: a kept card was played.</summary>
    public static RuleDefinition KeptNotPlayed { get; } = RuleDefinition.Hard("WSP-S03", "session.kept-not-played", new(
        "Kortet {card} er beholdt, men ikke spilt. Rett det ene eller det andre.",
        "Kortet {card} er teke vare på, men ikkje spelt. Rett det eine eller det andre.",
        "Card {card} is kept but not played. Correct one of them."), Structure);

    /// <summary>WSP-S04: a rating lies on the scale.</summary>
    public static RuleDefinition RatingOffScale { get; } = RuleDefinition.Hard("WSP-S04", "session.rating-off-scale", new(
        "Vurderingen {value} er utenfor skalaen fra {lowest} til {highest}.",
        "Vurderinga {value} er utanfor skalaen frå {lowest} til {highest}.",
        "The rating {value} is outside the scale from {lowest} to {highest}."), Structure);

    /// <summary>WSP-S05: a face is one of the scale's.</summary>
    public static RuleDefinition UnknownFace { get; } = RuleDefinition.Hard("WSP-S05", "session.unknown-face", new(
        "Smilefjeset finnes ikke. Bruk {known}.",
        "Smilefjeset finst ikkje. Bruk {known}.",
        "There is no such smiley. Use {known}."), Structure);

    /// <summary>WSP-S06: a table, a card of a table, a question of a table, a note stands once.</summary>
    public static RuleDefinition StandsTwice { get; } = RuleDefinition.Hard("WSP-S06", "session.stands-twice", new(
        "«{id}» i kolonnen {column} er ført to ganger. Behold én rad.",
        "«{id}» i kolonnen {column} er ført to gonger. Behald éi rad.",
        "“{id}” in column {column} is recorded twice. Keep one row."), Structure);

    /// <summary>WSP-S07: a table has one size.</summary>
    public static RuleDefinition SizeDiffers { get; } = RuleDefinition.Hard("WSP-S07", "session.size-differs", new(
        "Bordet har en annen størrelse her enn på rad {first}.",
        "Bordet har ein annan storleik her enn på rad {first}.",
        "The table has another size here than on row {first}."), Structure);

    /// <summary>WSP-S08: a field holds what its column asks for.</summary>
    public static RuleDefinition BadField { get; } = RuleDefinition.Hard("WSP-S08", "session.bad-field", new(
        "Feltet {column} skal være {wanted}.",
        "Feltet {column} skal vere {wanted}.",
        "The field {column} must be {wanted}."), Structure);

    /// <summary>WSP-S09: a session has tables.</summary>
    public static RuleDefinition NoTables { get; } = RuleDefinition.Hard("WSP-S09", "session.no-tables", new(
        "Ingen bord er ført. Før minst ett bord med størrelse og kort.",
        "Ingen bord er førte. Før minst eitt bord med storleik og kort.",
        "No table is recorded. Record at least one table with its size and cards."), Structure);

    /// <summary>WSP-S10: a question has no more votes than there were people at the tables.</summary>
    public static RuleDefinition MoreVotesThanPeople { get; } = RuleDefinition.Create("WSP-S10", "session.more-votes-than-people", new(
        "Spørsmålet {question} har flere smilefjes enn det var deltakere ved bordene. Kontroller tellingen.",
        "Spørsmålet {question} har fleire smilefjes enn det var deltakarar ved borda. Kontroller teljinga.",
        "Question {question} has more smileys than there were people at the tables. Check the count."), Severity.Warning, Structure);

    /// <summary>WSP-S11: the sheets are of the deck they are read with.</summary>
    public static RuleDefinition AnotherDeck { get; } = RuleDefinition.Hard("WSP-S11", "session.another-deck", new(
        "Arkene gjelder kortstokken {deck}, men er lest med {other}.",
        "Arka gjeld kortstokken {deck}, men er lesne med {other}.",
        "The sheets are of deck {deck} but were read with {other}."), Structure);

    /// <summary>WSP-S12: at least three people sit at a table; a table of one cannot be reported at all (WSP-R03).</summary>
    public static RuleDefinition SmallTable { get; } = RuleDefinition.Create("WSP-S12", "session.small-table", new(
        "Bordet har færre enn tre deltakere. Slå det sammen med et annet bord før rapporten lages, så ingen kan kjennes igjen.",
        "Bordet har færre enn tre deltakarar. Slå det saman med eit anna bord før rapporten blir laga, så ingen kan kjennast att.",
        "The table has fewer than three people. Merge it with another table before the report is made, so that nobody can be recognised."), Severity.Warning, Privacy);

    /// <summary>WSP-S13: two different tables of the session are merged.</summary>
    public static RuleDefinition NoSuchTables { get; } = RuleDefinition.Hard("WSP-S13", "session.no-such-tables", new(
        "Samlingen {session} har ikke to slike bord. Oppgi numrene til to ulike bord.",
        "Samlinga {session} har ikkje to slike bord. Oppgi nummera til to ulike bord.",
        "Session {session} does not have two such tables. Give the numbers of two different tables."), Structure);

    /// <summary>WSP-C10: sessions that are added up have one deck and different ids.</summary>
    public static RuleDefinition CannotMerge { get; } = RuleDefinition.Hard("WSP-C10", "session.cannot-merge", new(
        "Samlingen {session} kan ikke telles med: den har en annen kortstokk eller versjon enn den første, eller er gitt to ganger.",
        "Samlinga {session} kan ikkje teljast med: ho har ein annan kortstokk eller versjon enn den første, eller er gitt to gonger.",
        "Session {session} cannot be counted with the others: it has another deck or version than the first, or is given twice."), Structure);

    /// <summary>WSP-C11: a proposal has a knowledge card.</summary>
    public static RuleDefinition NoEvidence { get; } = RuleDefinition.Create("WSP-C11", "proposal.no-evidence", new(
        "Forslaget «{proposal}» viser ikke til noe kunnskapskort. Tiltak bør bygge på kunnskap så langt det er mulig.",
        "Forslaget «{proposal}» viser ikkje til noko kunnskapskort. Tiltak bør byggje på kunnskap så langt det er mogleg.",
        "Proposal “{proposal}” refers to no knowledge card. Measures should rest on knowledge as far as possible."), Severity.Info, Method);

    /// <summary>WSP-C09: why two figures cannot be compared: the decks differ.</summary>
    internal static LocalisedText OtherDeck { get; } = new(
        "ikke samme kortstokk og versjon", "ikkje same kortstokk og versjon", "not the same deck and version");

    /// <summary>WSP-C09: why two figures cannot be compared: one of them is not shown.</summary>
    internal static LocalisedText NotShownInBoth { get; } = new(
        "tallet er ikke vist i begge rapportene", "talet er ikkje vist i begge rapportane", "the figure is not shown in both reports");

    /// <summary>WSP-R01: smileys, notes and other figures of people need enough people.</summary>
    public static RuleDefinition TooFewPeople { get; } = RuleDefinition.Hard("WSP-R01", "release.too-few-people", new(
        "«{figure}» i rapporten for {report} har for få svar og vises ikke.",
        "«{figure}» i rapporten for {report} har for få svar og blir ikkje vist.",
        "“{figure}” in the report of {report} has too few answers and is not shown."), Privacy);

    /// <summary>WSP-R02: card and rating figures need enough tables, and enough people at them.</summary>
    public static RuleDefinition TooFewTables { get; } = RuleDefinition.Hard("WSP-R02", "release.too-few-tables", new(
        "«{figure}» i rapporten for {report} har for få bord og vises ikke.",
        "«{figure}» i rapporten for {report} har for få bord og blir ikkje vist.",
        "“{figure}” in the report of {report} has too few tables and is not shown."), Privacy);

    /// <summary>WSP-R03: a table of one person blocks every card and rating figure until it is merged with another.</summary>
    public static RuleDefinition TableTooSmall { get; } = RuleDefinition.Hard("WSP-R03", "release.table-too-small", new(
        "I rapporten for {report} satt én person alene ved et bord. Tallene for kort og bord vises ikke før bordet er slått sammen med et annet.",
        "I rapporten for {report} sat éin person aleine ved eit bord. Tala for kort og bord blir ikkje viste før bordet er slått saman med eit anna.",
        "In the report of {report} one person sat alone at a table. Figures of cards and tables are not shown until that table is merged with another."), Privacy);

    /// <summary>WSP-R04: where one face holds all votes, or all but one, the distribution is not shown.</summary>
    public static RuleDefinition NearlyAll { get; } = RuleDefinition.Hard("WSP-R04", "release.nearly-all", new(
        "Nesten alle svarte likt på «{figure}» i rapporten for {report}. Fordelingen vises ikke, for den ville fortelle hva én person svarte.",
        "Nesten alle svara likt på «{figure}» i rapporten for {report}. Fordelinga blir ikkje vist, for ho ville fortelje kva éin person svara.",
        "Nearly everyone answered alike on “{figure}” in the report of {report}. The distribution is not shown, since it would tell what one person answered."), Privacy);

    /// <summary>WSP-R06: free text leaves only after a review.</summary>
    public static RuleDefinition TextNotReviewed { get; } = RuleDefinition.Hard("WSP-R06", "release.text-not-reviewed", new(
        "Rapporten for {report} har fritekst som ingen har gått gjennom. Den vises ikke. Skriv den om, eller godkjenn den ordrett.",
        "Rapporten for {report} har fritekst som ingen har gått gjennom. Han blir ikkje vist. Skriv han om, eller godkjenn han ordrett.",
        "The report of {report} has free text that nobody has reviewed. It is not shown. Paraphrase it, or approve it as written."), Privacy);

    /// <summary>WSP-R07: what several reports tell together is about enough people and tables.</summary>
    public static RuleDefinition Differencing { get; } = RuleDefinition.Hard("WSP-R07", "release.differencing", new(
        "«{figure}» i rapporten for {report} vises ikke: sammen med andre rapporter ville tallet fortelle om for få.",
        "«{figure}» i rapporten for {report} blir ikkje vist: saman med andre rapportar ville talet fortelje om for få.",
        "“{figure}” in the report of {report} is not shown: together with other reports it would tell about too few."), Privacy);

    /// <summary>WSP-R08: thresholds and tables are fixed when a session closes; thresholds may be raised, never lowered.</summary>
    public static RuleDefinition ThresholdsFixed { get; } = RuleDefinition.Hard("WSP-R08", "release.thresholds-fixed", new(
        "Samlingen {session} er lukket. Tersklene kan heves, men ikke senkes, og bord kan ikke lenger slås sammen.",
        "Samlinga {session} er lukka. Tersklane kan hevast, men ikkje senkast, og bord kan ikkje lenger slåast saman.",
        "Session {session} is closed. Its thresholds may be raised but not lowered, and tables can no longer be merged."), Privacy);

    /// <summary>WSP-R09: only closed sessions are counted.</summary>
    public static RuleDefinition SessionOpen { get; } = RuleDefinition.Hard("WSP-R09", "release.session-open", new(
        "Samlingen {session} er ikke lukket. Lukk den før den telles.",
        "Samlinga {session} er ikkje lukka. Lukk ho før ho blir talt.",
        "Session {session} is not closed. Close it before it is counted."), Privacy);

    /// <summary>WSP-R10: every session that was released is given again, in the version that was released.</summary>
    public static RuleDefinition ReleasedSessionMissing { get; } = RuleDefinition.Hard("WSP-R10", "release.released-session-missing", new(
        "Samlingen {session} er frigitt tidligere og må være med i opptellingen, med de samme arkene. Rettede ark ville vise hva som ble rettet.",
        "Samlinga {session} er frigitt tidlegare og må vere med i oppteljinga, med dei same arka. Retta ark ville vise kva som vart retta.",
        "Session {session} was released earlier and must be in the tally, with the same sheets. Corrected sheets would show what was corrected."), Privacy);

    /// <summary>WSP-R11: a sick-leave series covers enough employees.</summary>
    public static RuleDefinition SickLeaveOfFew { get; } = RuleDefinition.Hard("WSP-R11", "release.sick-leave-of-few", new(
        "Sykefraværet gjelder for få ansatte til å vises. Det trengs minst {least}.",
        "Sjukefråværet gjeld for få tilsette til å visast. Det trengst minst {least}.",
        "The sick-leave series covers too few employees to be shown. At least {least} are needed."), Privacy);
}
