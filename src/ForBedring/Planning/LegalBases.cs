using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>The legal bases that planning rules rest on (<i>lovgrunnlag</i>), as data. The same as in <c>seeds/legal-basis.json</c>; a test compares them.</summary>
/// <remarks>Unverified ones are shown as <i>ikke kontrollert mot lovteksten</i>. Size limits for committees are never coded.</remarks>
public static class LegalBases
{
    private const string Quality = "FOR-2016-10-28-1250 (ledelse og kvalitetsforbedring)";
    private const string WorkingEnvironmentAct = "Arbeidsmiljøloven (AML)";
    private const string Participation = "Forskrift om organisering, ledelse og medvirkning";
    private const string InternalControl = "Internkontrollforskriften";

    /// <summary>LB01: FOR-2016-10-28-1250 § 4, verified.</summary>
    public static Basis.Legal Lb01 { get; } = new("LB01", Quality, "§ 4", new(
        "definerer styringssystemet som den delen av ledelsen som gjelder hvordan arbeidet planlegges, gjennomføres, evalueres og korrigeres",
        "definerer styringssystemet som den delen av leiinga som gjeld korleis arbeidet blir planlagt, gjennomført, evaluert og korrigert",
        "defines the management system as the part of leadership that is about how work is planned, carried out, evaluated and corrected"), isVerified: true, "statsforvalteren.no og helsedirektoratet.no om forskriften");

    /// <summary>LB02: FOR-2016-10-28-1250 §§ 6, 7, 8, 9, not verified against the text.</summary>
    public static Basis.Legal Lb02 { get; } = new("LB02", Quality, "§§ 6, 7, 8, 9", new(
        "paragrafene svarer til planlegge, gjennomføre, evaluere og korrigere",
        "paragrafane svarer til planleggje, gjennomføre, evaluere og korrigere",
        "the sections map to plan, do, evaluate and correct"), isVerified: false);

    /// <summary>LB03: Arbeidsmiljøloven § 3-1 (1), not verified against the text.</summary>
    public static Basis.Legal Lb03 { get; } = new("LB03", WorkingEnvironmentAct, "§ 3-1 (1)", new(
        "systematisk helse-, miljø- og sikkerhetsarbeid i samarbeid med arbeidstakerne og deres tillitsvalgte",
        "systematisk helse-, miljø- og tryggleiksarbeid i samarbeid med arbeidstakarane og dei tillitsvalde",
        "systematic health, environment and safety work in cooperation with employees and representatives"), isVerified: false);

    /// <summary>LB04: Arbeidsmiljøloven § 3-1 (2) a, b, c, e, h, not verified against the text.</summary>
    public static Basis.Legal Lb04 { get; } = new("LB04", WorkingEnvironmentAct, "§ 3-1 (2) a, b, c, e, h", new(
        "mål; ansvar; kartlegging, risiko, planer og tiltak; rette brudd; gjennomgang",
        "mål; ansvar; kartlegging, risiko, planar og tiltak; rette brot; gjennomgang",
        "goals; responsibility; mapping, risk, plans and measures; correct breaches; review"), isVerified: false);

    /// <summary>LB05: Arbeidsmiljøloven § 6-2, not verified against the text.</summary>
    public static Basis.Legal Lb05 { get; } = new("LB05", WorkingEnvironmentAct, "§ 6-2", new(
        "verneombudet tas med på råd når tiltak av betydning for arbeidsmiljøet planlegges og gjennomføres",
        "verneombodet blir teke med på råd når tiltak som har noko å seie for arbeidsmiljøet, blir planlagde og gjennomførte",
        "the safety representative is consulted when measures that matter for the work environment are planned and carried out"), isVerified: false);

    /// <summary>LB06: Arbeidsmiljøloven § 7-2, verified.</summary>
    public static Basis.Legal Lb06 { get; } = new("LB06", WorkingEnvironmentAct, "§ 7-2", new(
        "arbeidsmiljøutvalget deltar i planleggingen av arbeidsmiljøarbeidet og følger utviklingen",
        "arbeidsmiljøutvalet deltek i planlegginga av arbeidsmiljøarbeidet og følgjer utviklinga",
        "the working environment committee takes part in planning work on the environment and follows how it develops"), isVerified: true, "arbeidstilsynet.no om arbeidsmiljøutvalg", new LocalDate(2026, 11, 30));

    /// <summary>LB07: Forskrift om organisering, ledelse og medvirkning § 2-3 a, c, verified.</summary>
    public static Basis.Legal Lb07 { get; } = new("LB07", Participation, "§ 2-3 a, c", new(
        "utvalget tar del i handlingsplanen og gir råd om prioritering",
        "utvalet tek del i handlingsplanen og gir råd om prioritering",
        "the committee takes part in the action plan and advises on priority"), isVerified: true, "arbeidstilsynet.no, forskriften § 2-3", new LocalDate(2026, 11, 30));

    /// <summary>LB08: Internkontrollforskriften § 5, verified.</summary>
    public static Basis.Legal Lb08 { get; } = new("LB08", InternalControl, "§ 5", new(
        "mål, ansvar, kartlegging og plan (hva, når, hvem) skriftlig",
        "mål, ansvar, kartlegging og plan (kva, når, kven) skriftleg",
        "goals, responsibility, mapping and plan (what, when, who) in writing"), isVerified: true, "arbeidstilsynet.no");

    /// <summary>LB09: Internkontrollforskriften § 4; § 5 nr. 4–8, not verified against the text.</summary>
    public static Basis.Legal Lb09 { get; } = new("LB09", InternalControl, "§ 4; § 5 nr. 4–8", new(
        "sammen med arbeidstakerne; hvilke punkter som må være skriftlige",
        "saman med arbeidstakarane; kva punkt som må vere skriftlege",
        "together with employees; which items must be written"), isVerified: false);

    /// <summary>LB10: Arbeidsmiljøloven § 1-1 c (fra 1.1.2020), not verified against the text.</summary>
    public static Basis.Legal Lb10 { get; } = new("LB10", WorkingEnvironmentAct, "§ 1-1 c (fra 1.1.2020)", new(
        "et godt ytringsklima er et formål med loven",
        "eit godt ytringsklima er eit føremål med lova",
        "a good climate for speaking up is a purpose of the act"), isVerified: false);

    /// <summary>LB11: Arbeidsmiljøloven § 7-2 (2) e, jf. § 3-1 (2) f, not verified against the text.</summary>
    public static Basis.Legal Lb11 { get; } = new("LB11", WorkingEnvironmentAct, "§ 7-2 (2) e, jf. § 3-1 (2) f", new(
        "arbeidsmiljøutvalget behandler det systematiske arbeidet; det omfatter å forebygge og følge opp sykefravær",
        "arbeidsmiljøutvalet behandlar det systematiske arbeidet; det omfattar å førebyggje og følgje opp sjukefråvær",
        "the working environment committee deals with the systematic work, which includes preventing and following up sick leave"), isVerified: false);

    /// <summary>LB12: Arbeidsmiljøloven kapittel 4, not verified against the text.</summary>
    public static Basis.Legal Lb12 { get; } = new("LB12", WorkingEnvironmentAct, "kapittel 4", new(
        "arbeidsmiljøet skal være fullt forsvarlig",
        "arbeidsmiljøet skal vere fullt forsvarleg",
        "the working environment is to be fully satisfactory"), isVerified: false);

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<Basis.Legal> All { get; } = [Lb01, Lb02, Lb03, Lb04, Lb05, Lb06, Lb07, Lb08, Lb09, Lb10, Lb11, Lb12];
}
