using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>The law that the time limits of waiting lists rest on (<i>lovgrunnlag for ventetid</i>), as data. The same as in <c>seeds/legal-basis.json</c>; a test compares them.</summary>
/// <remarks>None is checked against the text of the law: show each as <i>ikke kontrollert mot lovteksten</i>. Sections have moved, so none is numbered. What counts as a working day is the caller's choice.</remarks>
public static class WaitingLaw
{
    private const string Patients = "Pasient- og brukerrettighetsloven med forskrift";

    /// <summary>The limit for assessing a referral, not verified against the text.</summary>
    public static Basis.Legal Assessment { get; } = new("WB01", Patients, "vurderingsfristen", new(
        "en henvisning vurderes innen ti virkedager etter at den er mottatt; før 1. november 2015 var fristen 30 virkedager",
        "ei tilvising blir vurdert innan ti virkedagar etter at ho er motteken; før 1. november 2015 var fristen 30 virkedagar",
        "a referral is assessed within ten working days of receipt; before 1 November 2015 it was 30 working days"), isVerified: false);

    /// <summary>The deadline for care, and what a breach is, not verified against the text.</summary>
    public static Basis.Legal Deadline { get; } = new("WB02", Patients, "fristen for helsehjelp", new(
        "en pasient med rett til helsehjelp får en frist; starter ikke helsehjelpen innen fristen, er det fristbrudd",
        "ein pasient med rett til helsehjelp får ein frist; startar ikkje helsehjelpa innan fristen, er det fristbrot",
        "a patient with a right to care is given a deadline; care that has not started by then is a breach"), isVerified: false);

    /// <summary>Working days, not verified against the text.</summary>
    public static Basis.Legal WorkingDays { get; } = new("WB03", Patients, "virkedager", new(
        "fristene regnes i virkedager; søndager og helligdager teller ikke med, og den som teller, sier om lørdager gjør det",
        "fristane blir rekna i virkedagar; søndagar og heilagdagar tel ikkje med, og den som tel, seier om laurdagar gjer det",
        "the limits are counted in working days; Sundays and public holidays do not count, and whoever counts says whether Saturdays do"), isVerified: false);

    /// <summary>The 65 working days of young patients, not verified against the text.</summary>
    public static Basis.Legal Guarantee { get; } = new("WB04", Patients, "65 virkedager", new(
        "pasienter under 23 år får helsehjelp i psykisk helsevern eller rusbehandling innen 65 virkedager etter at henvisningen er vurdert",
        "pasientar under 23 år får helsehjelp i psykisk helsevern eller rusbehandling innan 65 virkedagar etter at tilvisinga er vurdert",
        "patients under 23 get mental health care or substance treatment within 65 working days of the assessment"), isVerified: false);

    /// <summary>The act that moved the provisions, not verified against the text.</summary>
    public static Basis.Legal Moved { get; } = new("WB05", "Prop. 40 L (2022–2023)", "hele", new(
        "flytter bestemmelsene om frister til andre paragrafer",
        "flyttar føresegnene om fristar til andre paragrafar",
        "moves the provisions on time limits to other sections"), isVerified: false);

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<Basis.Legal> All { get; } = [Assessment, Deadline, WorkingDays, Guarantee, Moved];
}
