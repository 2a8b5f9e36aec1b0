using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Reports.Markup;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Reports;

/// <summary>The words and rounded figures of a workshop's page in one language.</summary>
internal sealed class WorkshopWords(ReportLanguage language)
{
    public string NotShown => Say("Ikke vist", "Ikkje vist", "Not shown");

    public string NoData => Say("Ingen svar", "Ingen svar", "No answers");

    public string Title(string unit) => Say($"Der skoen trykker: rapport for {unit}", $"Der skoen trykker: rapport for {unit}", $"Where the shoe pinches: report for {unit}");

    public string Lead => Say(
        "Hva de ansatte svarte på samlingen. Tall som kunne pekt på enkeltpersoner, er ikke vist.",
        "Kva dei tilsette svara på samlinga. Tal som kunne peikt på enkeltpersonar, er ikkje viste.",
        "What the staff answered at the workshop. Figures that could point to single persons are not shown.");

    public string Date => Say("Dato", "Dato", "Date");

    public string People => Say("Deltakere", "Deltakarar", "Participants");

    public string Tables => Say("Bord", "Bord", "Tables");

    public string Deck => Say("Kortstokk", "Kortstokk", "Deck");

    public string Thresholds => Say("Minst bak hvert tall", "Minst bak kvart tal", "At least behind each figure");

    public string ThresholdsOf(ReleaseThresholds t) => Say($"{t.People} personer, {t.Tables} bord", $"{t.People} personar, {t.Tables} bord", $"{t.People} people, {t.Tables} tables");

    public string Areas => Say("Å ta vare på og å forbedre", "Å ta vare på og å forbetre", "To keep and to improve");

    public string AreasNote => Say(
        "Områdene svarene peker på, det tydeligste først. Et område kan stå begge steder. Prosentene teller ulike ting (bord, personer, lapper) og kan ikke legges sammen. Bruk dem til å starte samtalen.",
        "Områda svara peikar på, det tydelegaste først. Eit område kan stå begge stader. Prosentane tel ulike ting (bord, personar, lappar) og kan ikkje leggjast saman. Bruk dei til å starte samtalen.",
        "The areas that the answers point to, the clearest first. An area may be in both. The percentages count different things (tables, people, notes) and cannot be added. Use them to start the talk.");

    public string ToKeep => Say("Ta vare på", "Ta vare på", "Keep");

    public string ToImprove => Say("Forbedre", "Forbetre", "Improve");

    public string Area => Say("Område", "Område", "Area");

    public string Why => Say("Hva svarene sier", "Kva svara seier", "What the answers say");

    public string Cards => Say("Kortene", "Korta", "The cards");

    public string CardsNote => Say(
        "Et kort blir beholdt når minst én ved bordet mener at det er slik hos oss. Tallet er derfor en andel av bord, ikke av ansatte: Mener én av fire ansatte det, beholder omtrent to av tre bord kortet. Siste kolonne viser hvor stor andel av de ansatte som ville gitt dette tallet hvis alle svarte uavhengig av hverandre. Det er et regneeksempel, ikke en måling.",
        "Eit kort blir teke vare på når minst éin ved bordet meiner at det er slik hos oss. Talet er difor ein prosentdel av bord, ikkje av tilsette: Meiner éin av fire tilsette det, tek omtrent to av tre bord vare på kortet. Siste kolonne viser kor stor prosentdel av dei tilsette som ville gitt dette talet om alle svara uavhengig av kvarandre. Det er eit rekneeksempel, ikkje ei måling.",
        "A card is kept when at least one person at the table finds that it fits. The figure is therefore a share of tables, not of staff: if one in four of the staff finds so, about two tables in three keep the card. The last column shows what share of the staff would give this figure if everyone answered independently. It is an illustration, not a measurement.");

    public string Card => Say("Kort", "Kort", "Card");

    public string TablesThatKept => Say("Bord som beholdt kortet", "Bord som tok vare på kortet", "Tables that kept the card");

    public string Illustration => Say("Ansatte, som eksempel", "Tilsette, som døme", "Staff, as an illustration");

    public string AnyCard => Say("Minst ett av kortene", "Minst eitt av korta", "At least one of the cards");

    public string CutShort => Say(" (forkortet i kilden)", " (forkorta i kjelda)", " (cut short in the source)");

    public string EveryTable => Say("kan ikke regnes ut: alle bord", "kan ikkje reknast ut: alle bord", "cannot be worked out: every table");

    public string Ratings => Say("Bordenes vurdering", "Vurderinga frå borda", "The tables’ ratings");

    public string RatingsCaption(RatingScale scale) => Say(
        $"Gjennomsnitt per bord, fra {scale.Lowest} til {scale.Highest}; {Good(scale)} er best",
        $"Gjennomsnitt per bord, frå {scale.Lowest} til {scale.Highest}; {Good(scale)} er best",
        $"Mean over tables, from {scale.Lowest} to {scale.Highest}; {Good(scale)} is best");

    public string Question => Say("Spørsmål", "Spørsmål", "Question");

    public string Mean => Say("Gjennomsnitt", "Gjennomsnitt", "Mean");

    public string Smileys => Say("Smilefjes", "Smilefjes", "Smileys");

    public string SmileysByQuestion => Say("Smilefjes per spørsmål", "Smilefjes per spørsmål", "Smileys by question");

    public string NotesByArea => Say("Lapper per område", "Lappar per område", "Notes by area");

    public string DevelopmentByCard => Say("Kort og spørsmål, før og nå", "Kort og spørsmål, før og no", "Cards and questions, before and now");

    public string FunnelByStage => Say("Idéer steg for steg", "Idear steg for steg", "Ideas stage by stage");

    public string PrioritiesByProposal => Say("Forslagene med vurderingene", "Forslaga med vurderingane", "The proposals with their scores");

    public string SmileysNote => Say(
        "Hver deltaker svarte for seg selv. Prosent av dem som svarte på spørsmålet; antallet står bak.",
        "Kvar deltakar svara for seg sjølv. Prosent av dei som svara på spørsmålet; talet står bak.",
        "Each participant answered alone. Per cent of those who answered the question; their number is in the last column.");

    public string Answers => Say("Svar (n)", "Svar (n)", "Answers (n)");

    public string NearlyAll(string face) => Say($"Nesten alle: {face}", $"Nesten alle: {face}", $"Nearly all: {face}");

    public string Notes => Say("Gule lapper", "Gule lappar", "Sticky notes");

    public string NotesNote(NoteShares notes) => Say(
        $"{Number(notes.Sorted)} lapper er sortert under et område; {Number(notes.Unsorted)} er ikke sortert.",
        $"{Number(notes.Sorted)} lappar er sorterte under eit område; {Number(notes.Unsorted)} er ikkje sorterte.",
        $"{Number(notes.Sorted)} notes are sorted under an area; {Number(notes.Unsorted)} are not sorted.");

    public string NoteCount => Say("Lapper", "Lappar", "Notes");

    public string ShareOfNotes => Say("Andel av sorterte lapper", "Prosentdel av sorterte lappar", "Share of sorted notes");

    public string Words => Say("Med egne ord", "Med eigne ord", "In their own words");

    public string WordsNote => Say(
        "Bare utsagn som er lest og godkjent, noen skrevet om så ingen kan kjennes igjen. Rekkefølgen sier ingenting.",
        "Berre utsegner som er lesne og godkjende, nokre skrivne om så ingen kan kjennast att. Rekkjefølgja seier ingenting.",
        "Only statements that have been read and approved, some paraphrased so that nobody can be recognised. Their order means nothing.");

    public string Development => Say("Utvikling", "Utvikling", "Development");

    public string DevelopmentNote => Say(
        "Forskjellen fra forrige kartlegging, i prosentpoeng. Den sier ikke hvorfor.",
        "Skilnaden frå førre kartlegging, i prosentpoeng. Han seier ikkje kvifor.",
        "The difference from the earlier mapping, in percentage points. It does not say why.");

    public string Before => Say("Før", "Før", "Before");

    public string After => Say("Nå", "No", "Now");

    public string Difference => Say("Forskjell", "Skilnad", "Difference");

    public string SickLeave => Say("Sykefravær", "Sjukefråvær", "Sick leave");

    public string Target(Goal target)
    {
        var share = Percent(target.Target);
        return target.Comparator switch
        {
            GoalComparator.LessThan => Say($"Enhetens mål: under {share}.", $"Målet til eininga: under {share}.", $"The unit’s target: under {share}."),
            GoalComparator.AtMost => Say($"Enhetens mål: høyst {share}.", $"Målet til eininga: høgst {share}.", $"The unit’s target: {share} at most."),
            _ => Say($"Enhetens mål: {share}.", $"Målet til eininga: {share}.", $"The unit’s target: {share}."),
        };
    }

    public string Knowledge => Say("Hva forskning sier", "Kva forsking seier", "What research says");

    public string KnowledgeNote => Say(
        "Sammenhenger i forskning, for områdene som må forbedres. De sier ikke hva som er årsaken hos dere.",
        "Samanhengar i forsking, for områda som må forbetrast. Dei seier ikkje kva som er årsaka hos dykk.",
        "Links found in research, for the areas to improve. They do not say what the cause is at your unit.");

    public string Funnel => Say("Fra idé til tiltak", "Frå idé til tiltak", "From idea to measure");

    public string FunnelNote => Say(
        "Siste kolonne teller idéene som lever videre. Den kan bare synke.",
        "Siste kolonne tel ideane som lever vidare. Han kan berre søkke.",
        "The last column counts the ideas that live on. It can only fall.");

    public string Stage => Say("Steg på tiltaksduken", "Steg på tiltaksduken", "Stage of the canvas");

    public string Count => Say("Antall", "Tal", "Number");

    public string IdeasLeft => Say("Idéer som lever videre", "Idear som lever vidare", "Ideas that live on");

    public string Proposals => Say("Forslagene", "Forslaga", "The proposals");

    public string Proposal => Say("Forslag", "Forslag", "Proposal");

    public string Reason => Say("Område", "Område", "Area");

    public string When => Say("Foreslått tid", "Foreslått tid", "Suggested time");

    public string Decision => Say("Avgjort", "Avgjort", "Decided");

    public string Told => Say("Ansatte informert", "Tilsette informerte", "Staff told");

    public string NotYet => Say("ikke ennå", "ikkje enno", "not yet");

    public string Lineage => Say("Hva idéene ble til", "Kva ideane vart til", "What became of the ideas");

    public string LineageNote => Say(
        "Hver idé ligger i én kategori. Tabellen viser hvilke forslag som kom ut av kategorien, og hva lederen har avgjort.",
        "Kvar idé ligg i éin kategori. Tabellen viser kva forslag som kom ut av kategorien, og kva leiaren har avgjort.",
        "Each idea is in one category. The table shows which proposals came out of the category, and what the leader has decided.");

    public string Category => Say("Kategori", "Kategori", "Category");

    public string Ideas => Say("Idéer", "Idear", "Ideas");

    public string InNoCategory => Say("uten kategori", "utan kategori", "in no category");

    public string Prioritised => Say("Prioritert", "Prioritert", "Prioritised");

    public string CameOfIt => Say("Forslag", "Forslag", "Proposals");

    public string Yes => Say("ja", "ja", "yes");

    public string No => Say("nei", "nei", "no");

    public string Process => Say("Prosessen", "Prosessen", "The process");

    public string ProcessNote => Say(
        "Lederen eier prosessen og svarer for den. Tillitsvalgt og verneombud samarbeider om den.",
        "Leiaren eig prosessen og svarer for han. Tillitsvald og verneombod samarbeider om han.",
        "The leader owns the process and answers for it. Union and safety representatives cooperate on it.");

    public string Phases => Say("De sju fasene", "Dei sju fasane", "The seven phases");

    public string Phase => Say("Fase", "Fase", "Phase");

    public string Started => Say("Startet", "Starta", "Started");

    public string Completed => Say("Fullført", "Fullført", "Completed");

    public string NotStarted => Say("ikke startet", "ikkje starta", "not started");

    public string UnderWay => Say("i gang", "i gang", "under way");

    public string WorkingGroup(string roles) => Say($"Arbeidsgruppe: {roles}.", $"Arbeidsgruppe: {roles}.", $"Working group: {roles}.");

    public string Guides(string roles) => Say($"Veileder samlingene: {roles}.", $"Rettleier samlingane: {roles}.", $"Guides the workshops: {roles}.");

    public string BesideWheel(int year) => Say(
        $"Prosessen går ved siden av årshjulet for {year}. Fasene er ikke trinn i årshjulet; tiltakene føres i enhetens forbedringsplan.",
        $"Prosessen går ved sida av årshjulet for {year}. Fasane er ikkje steg i årshjulet; tiltaka blir førte i forbetringsplanen til eininga.",
        $"The process runs beside the annual wheel of {year}. Its phases are no steps of the wheel; the measures go into the unit’s improvement plan.");

    public string Criteria => Say("Vilkår for å starte", "Vilkår for å starte", "Conditions for starting");

    public string Criterion => Say("Vilkår", "Vilkår", "Condition");

    public string Assessment => Say("Vurdering", "Vurdering", "Assessment");

    public string Note => Say("Merknad", "Merknad", "Note");

    public string Risks => Say("Risikovurdering", "Risikovurdering", "Risk assessment");

    public string Asked => Say("Spørsmål", "Spørsmål", "Question");

    public string OfWorkplace => Say("Arbeidsplassen", "Arbeidsplassen", "The workplace");

    public string OfProcess => Say("Selve prosessen", "Sjølve prosessen", "The process itself");

    public string WhichRisks => Say("Hvilke risikoer finnes?", "Kva risikoar finst?", "Which risks are there?");

    public string HowPrevented => Say("Hvordan forebygger vi?", "Korleis førebyggjer vi?", "How do we prevent them?");

    public string IfItGoesWrong => Say("Hva gjør vi om det går galt?", "Kva gjer vi om det går gale?", "What do we do if it goes wrong?");

    public string NotAssessed => Say("ikke vurdert", "ikkje vurdert", "not assessed");

    public string StopPoints => Say("Stoppunkter", "Stoppunkt", "Stop points");

    public string Mode => Say("Arbeidsmåte", "Arbeidsmåte", "Kind of work");

    public string Roles(IEnumerable<Role> roles) => WorkshopTexts.And([.. roles.Select(r => In(r.Label))], Say("og", "og", "and"));

    public string DateOf(ImpreciseDate date) => date is ImpreciseDate.Dated day && day.Earliest == day.Latest ? Day(day.Latest) : date.OriginalText;

    public string Priorities => Say("Prioritering", "Prioritering", "Priorities");

    public string PrioritiesNote => Say(
        "Midtverdien av alle vurderinger. Der synene er ulike, er det samtalen som avgjør, ikke tallet.",
        "Midtverdien av alle vurderingar. Der syna er ulike, er det samtalen som avgjer, ikkje talet.",
        "The median of all scores. Where opinions are split, the talk decides, not the figure.");

    public string Effect => Say("Virkning", "Verknad", "Effect");

    public string Ease => Say("Lett", "Lett", "Ease");

    public string Quality => Say("Kvalitet (0–2)", "Kvalitet (0–2)", "Quality (0–2)");

    public string Cost => Say("Kostnad", "Kostnad", "Cost");

    public string Place => Say("Felt", "Felt", "Field");

    public string Split => Say("Ulike syn om", "Ulike syn om", "Split on");

    public string Scores => Say("Vurderinger (virkning, lett, kvalitet, kostnad)", "Vurderingar (verknad, lett, kvalitet, kostnad)", "Scores (effect, ease, quality, cost)");

    public string Unscored(string ids) => Say($"Ikke vurdert: {ids}.", $"Ikkje vurderte: {ids}.", $"Not scored: {ids}.");

    public string ToFollowUp => Say("Dette bør følges opp", "Dette bør følgjast opp", "To follow up");

    public string Closing => Say(
        "Ingen tall i rapporten gjelder ett bord eller én person. Rapporten kan ikke brukes til å finne ut hvem som mente hva.",
        "Ingen tal i rapporten gjeld eitt bord eller éin person. Rapporten kan ikkje brukast til å finne ut kven som meinte kva.",
        "No figure in the report is about one table or one person. It cannot be used to find out who meant what.");

    public string Source(string source) => source switch
    {
        "cards" => Say("kort", "kort", "cards"),
        "ratings" => Say("bordenes vurdering", "vurderinga frå borda", "the tables’ ratings"),
        "smileys" => Say("smilefjes", "smilefjes", "smileys"),
        "notes" => Say("gule lapper", "gule lappar", "sticky notes"),
        _ => Say("fritekst", "fritekst", "free text"),
    };

    public string In(LocalisedText text) => text.In(language);

    public string Day(LocalDate day) => PersonText.Date(day, language);

    public string Number(long number) => PersonText.Number(number, language);

    public string Decimal(decimal number, int decimals) => PersonText.Number(number, decimals, language);

    public string Percent(decimal share, int decimals = 1) => PersonText.Number(100 * share, decimals, language) + "\u00A0%";

    public string Word<T>(Disclosed<T> figure, Func<T, string> shown)
        where T : notnull
        => figure.Match(shown, _ => NotShown, () => NoData, () => NoData);

    /// <summary>The first letter as a capital.</summary>
    public string Start(LocalisedText text)
    {
        var words = text.In(language);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words.Substring(1);
    }

    private static int Good(RatingScale scale) => scale.IsHighGood ? scale.Highest : scale.Lowest;

    private string Say(string bokmaal, string nynorsk, string english) => language switch
    {
        ReportLanguage.Nynorsk => nynorsk,
        ReportLanguage.English => english,
        _ => bokmaal,
    };
}
