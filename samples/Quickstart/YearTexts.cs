using ForBedring.Rules;

namespace ForBedring.Samples.Quickstart;

/// <summary>The page's own words, in three languages.</summary>
internal static class YearTexts
{
    public static LocalisedText Title { get; } = new("Et år med forbedring", "Eit år med forbetring", "A year of improvement");

    public static LocalisedText LeadMadeUp { get; } = new(
        "Et oppdiktet sykehus fra ett trinn 1 til det neste: svar, vern av små enheter, plan, årshjul og henvisninger. Planskjemaet og henvisningstallene er fra publiserte kilder.",
        "Eit oppdikta sjukehus frå eitt steg 1 til det neste: svar, vern av små einingar, plan, årshjul og tilvisingar. Planskjemaet og tilvisingstala er frå publiserte kjelder.",
        "A made-up hospital from one step 1 to the next: answers, small units protected, plan, wheel and referrals. The plan form and the referral figures come from published sources.");

    public static LocalisedText LeadOwn { get; } = new("Laget av egne filer.", "Laga av eigne filer.", "Made from your own files.");

    public static LocalisedText AsOf { get; } = new("Per", "Per", "As of");

    public static LocalisedText Sensitivity { get; } = new("Følsomhet", "Gradering", "Sensitivity");

    public static LocalisedText Policy { get; } = new("Anonymitetsregler", "Anonymitetsreglar", "Disclosure policy");

    public static LocalisedText Short { get; } = new("Året i korte trekk", "Året i korte trekk", "The year in short");

    public static LocalisedText Wheel { get; } = new("Årshjulet", "Årshjulet", "The annual wheel");

    public static LocalisedText Scores { get; } = new("Skår per enhet og tema", "Skår per eining og tema", "Scores by unit and theme");

    public static LocalisedText ScoresNote { get; } = new(
        "Indeks fra 0 til 100 der høyere er bedre, avrundet til hele poeng. Gjennomsnittet av dem som har svart i enheten og alle under den.",
        "Indeks frå 0 til 100 der høgare er betre, avrunda til heile poeng. Gjennomsnittet av dei som har svart i eininga og alle under ho.",
        "Index from 0 to 100, higher is better, rounded to whole points. The mean of those who answered in the unit and everyone below it.");

    public static LocalisedText WheelColumns { get; } = new("Dag|Hva som skjedde|Hvor vi er", "Dag|Kva som hende|Kvar vi er", "Day|What happened|Where we are");

    public static LocalisedText WheelNote { get; } = new(
        "Ni trinn rundt undersøkelsen. Rekkefølgen er et råd, aldri et krav; det eneste som nektes, er å bruke tall før de er frigitt.",
        "Ni steg rundt undersøkinga. Rekkjefølgja er eit råd, aldri eit krav; det einaste som blir nekta, er å bruke tal før dei er frigjevne.",
        "Nine steps round the survey. Their order is advice, never a demand; the one thing refused is using figures before their release.");

    public static LocalisedText Refused { get; } = new("Nektet:", "Nekta:", "Refused:");

    public static LocalisedText Worked { get; } = new("Virket det?", "Verka det?", "Did it work?");

    public static LocalisedText WorkedNote { get; } = new(
        "Et oppdiktet poliklinikkår. Hvert tiltak er vurdert med det grunnlaget det har, fra skjønn til vedvarende signal. Ingen grad beviser årsak: det står «endret etter», aldri «på grunn av».",
        "Eit oppdikta poliklinikkår. Kvart tiltak er vurdert med det grunnlaget det har, frå skjøn til vedvarande signal. Ingen grad provar årsak: det står «endra etter», aldri «på grunn av».",
        "A made-up clinic's year. Each measure is judged by the evidence it has, from judgement to sustained signal. No grade proves cause: it says “changed after”, never “because of”.");

    public static LocalisedText WorkedColumns { get; } = new("Tiltak|Vurdering|Evidensgrad", "Tiltak|Vurdering|Evidensgrad", "Measure|Verdict|Evidence grade");

    public static LocalisedText Tempting { get; } = new(
        "«Sikkerhetsklima var lavest, vi tok det opp på personalmøter, og det gikk fra 58 til 64: det virket!» Temaet ble valgt fordi det var lavest. Uten noe tiltak ventet vi {expected}.",
        "«Tryggleiksklima var lågast, vi tok det opp på personalmøte, og det gjekk frå 58 til 64: det verka!» Temaet vart valt fordi det var lågast. Utan noko tiltak venta vi {expected}.",
        "“Safety climate was lowest, we took it up at staff meetings, and it rose from 58 to 64: it worked!” The theme was chosen because it was lowest. With no measure at all, {expected} was to be expected.");

    public static LocalisedText Areas { get; } = new("Å bevare og forbedre", "Å bevare og forbetre", "To keep and to improve");

    public static LocalisedText AreasNote { get; } = new(
        "Forslag, mot hele virksomheten i samme tema. «Kan ikke skilles» er et sted å begynne samtalen, ikke en påstand. Det laveste temaet stiger ofte av seg selv neste år.",
        "Forslag, mot heile verksemda i same tema. «Kan ikkje skiljast» er ein stad å byrje samtalen, ikkje ein påstand. Det lågaste temaet stig ofte av seg sjølv neste år.",
        "Suggestions, against the whole organisation in the same theme. “Not distinguishable” is a place to start talking, not a claim. The lowest theme often rises by itself next year.");

    public static LocalisedText AreasColumns { get; } = new("Enhet|Forbedre|Bevare", "Eining|Forbetre|Bevare", "Unit|Improve|Keep");

    public static LocalisedText Workshop { get; } = new("Der skoen trykker", "Der skoen trykker", "Where the shoe pinches");

    public static LocalisedText WorkshopNote { get; } = new(
        "En oppdiktet kartlegging mellom undersøkelsen og planen: {people} ansatte ved {tables} bord. Å forbedre: {areas}. Ett forslag ble godtatt og er en rad i planen.",
        "Ei oppdikta kartlegging mellom undersøkinga og planen: {people} tilsette ved {tables} bord. Å forbetre: {areas}. Eitt forslag vart godteke og er ei rad i planen.",
        "A made-up mapping between the survey and the plan: {people} staff at {tables} tables. To improve: {areas}. One proposal was accepted and is a row of the plan.");

    public static LocalisedText WorkshopColumns { get; } = new("Steg|Antall|Idéer som lever videre", "Steg|Tal|Idear som lever vidare", "Stage|Number|Ideas that live on");

    public static LocalisedText WheelDays { get; } = new("Dagene i årshjulet", "Dagane i årshjulet", "The days of the wheel");

    public static LocalisedText AreasByUnit { get; } = new("Forslag per enhet", "Forslag per eining", "Suggestions by unit");

    public static LocalisedText WorkshopStages { get; } = new("Idéer steg for steg", "Idear steg for steg", "Ideas stage by stage");

    public static LocalisedText LineByTheme { get; } = new("Tema for tema", "Tema for tema", "Theme by theme");

    public static LocalisedText BasesChecked { get; } = new("Bestemmelsene, og om de er kontrollert", "Føresegnene, og om dei er kontrollerte", "The provisions, and whether they are checked");

    public static LocalisedText Line { get; } = new("Fra undersøkelse og kartlegging til plan", "Frå undersøking og kartlegging til plan", "From survey and workshop to plan");

    public static LocalisedText LineNote { get; } = new(
        "Tema for tema: skåren for hele virksomheten, og radene planen har for temaet. En rad sier hvor den kommer fra.",
        "Tema for tema: skåren for heile verksemda, og radene planen har for temaet. Ei rad seier kvar ho kjem frå.",
        "Theme by theme: the score of the whole, and the rows the plan has for it. A row says where it came from.");

    public static LocalisedText LineColumns { get; } = new(
        "Tema|Skår (0–100)|Rader fra undersøkelsen|Rader fra kartleggingen|Rader fra skjemaet", "Tema|Skår (0–100)|Rader frå undersøkinga|Rader frå kartlegginga|Rader frå skjemaet", "Theme|Score (0–100)|Rows from the survey|Rows from the workshop|Rows from the form");

    public static LocalisedText GoalsCaption { get; } = new("Målene mot tallene", "Måla mot tala", "The goals against the figures");

    public static LocalisedText GoalsColumns { get; } = new("Mål|Hva tallet sier", "Mål|Kva talet seier", "Goal|What the figure says");

    public static LocalisedText NotShown { get; } = new("ikke vist", "ikkje vist", "not shown");

    public static LocalisedText Plan { get; } = new("Forbedringsplanen", "Forbetringsplanen", "The improvement plan");

    public static LocalisedText PlanNote { get; } = new(
        "{rows} rader og {measures} tiltak. Per {day} er fristen ute for {late} rader ({lateMeasures} tiltak) uten at noe er evaluert; for {possibly} rader kan den være ute.",
        "{rows} rader og {measures} tiltak. Per {day} er fristen ute for {late} rader ({lateMeasures} tiltak) utan at noko er evaluert; for {possibly} rader kan han vere ute.",
        "{rows} rows and {measures} measures. On {day} the deadline has passed for {late} rows ({lateMeasures} measures) without evaluation; for {possibly} rows it may have.");

    public static LocalisedText Abbreviations { get; } = new(
        "AMU: arbeidsmiljøutvalg. VO: verneombud. TV: tillitsvalgt.",
        "AMU: arbeidsmiljøutval. VO: verneombod. TV: tillitsvald.",
        "AMU: working environment committee. VO: safety representative. TV: union representative.");

    public static LocalisedText Referrals { get; } = new("Henvisningene", "Tilvisingane", "The referrals");

    public static LocalisedText ReferralsNote { get; } = new(
        "Bare mottatt og avvist har merkelapp i kilden. Tatt imot er differansen. To år med tall sier heller ikke hva som virket.",
        "Berre motteke og avvist har merkelapp i kjelda. Teke imot er differansen. To år med tal seier heller ikkje kva som verka.",
        "Only received and rejected have a label in the source. Accepted is the difference. Nor do two years of figures say what worked.");

    public static LocalisedText Bases { get; } = new("Grunnlag", "Grunnlag", "Legal bases");

    public static LocalisedText BasesColumns { get; } = new("Lov eller forskrift|Bestemmelse|Kort sagt|Kontrollert mot lovteksten", "Lov eller forskrift|Føresegn|Kort sagt|Kontrollert mot lovteksten", "Instrument|Provision|Gist|Checked against the text of the law");

    public static LocalisedText Yes { get; } = new("ja", "ja", "yes");

    public static LocalisedText No { get; } = new("nei, ikke kontrollert mot lovteksten", "nei, ikkje kontrollert mot lovteksten", "no, not checked against the text of the law");

    public static LocalisedText Closing { get; } = new(
        "Laget med ForBedring. Sida henter ingenting og sender ingenting.",
        "Laga med ForBedring. Sida hentar ingenting og sender ingenting.",
        "Made with ForBedring. This page fetches nothing and sends nothing.");

    public static string Fill(this LocalisedText text, ReportLanguage language, params (string Name, string Value)[] words)
        => text.With(words.ToDictionary(w => w.Name, w => w.Value, StringComparer.Ordinal)).In(language);
}
