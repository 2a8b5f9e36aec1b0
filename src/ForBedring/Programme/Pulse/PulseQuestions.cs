namespace ForBedring.Programme.Pulse;

/// <summary>The questions of the two forms (<i>skjemaene i Ta pulsen</i>): those in common, and those of each.</summary>
/// <remarks>The ward form always has the four numbers of days that <see cref="WardPulseReport"/> computes with; the other questions may be replaced.</remarks>
public sealed class PulseQuestions
{
    /// <summary>The questions of a form of one's own.</summary>
    /// <exception cref="ArgumentException">An id stands twice within a form, or the numbers of days are not there.</exception>
    public PulseQuestions(IEnumerable<PulseQuestion.Common> common, IEnumerable<PulseQuestion.Outpatient> outpatient, IEnumerable<PulseQuestion.Ward> ward)
    {
        ArgumentNullException.ThrowIfNull(common);
        ArgumentNullException.ThrowIfNull(outpatient);
        ArgumentNullException.ThrowIfNull(ward);
        Common = [.. common];
        Outpatient = [.. outpatient];
        Ward = [.. ward];
        foreach (var form in new[] { OfOutpatient, OfWard })
        {
            var ids = form.Select(q => q.Id).ToList();
            if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Count) throw new ArgumentException("A question stands twice in a form.", nameof(common));
        }

        foreach (var days in new[] { BedDays, UnnecessaryBedDays, DaysReadyForDischarge })
        {
            if (!Ward.Any(q => q.Id == days && q.Kind == PulseAnswerKind.Number)) throw new ArgumentException($"The ward form lacks the number {days}.", nameof(ward));
        }
    }

    /// <summary>The id of the number of bed days (<i>liggedøgn</i>).</summary>
    public const string BedDays = "BedDays";

    /// <summary>The id of the number of unnecessary bed days (<i>unødvendige liggedøgn</i>).</summary>
    public const string UnnecessaryBedDays = "UnnecessaryBedDays";

    /// <summary>The id of the number of days ready for discharge (<i>utskrivningsklare døgn</i>).</summary>
    public const string DaysReadyForDischarge = "DaysReadyForDischarge";

    /// <summary>The questions of this library, put together from two public descriptions, in our own words.</summary>
    public static PulseQuestions Default { get; } = new(
        [
            new("BelongsHere", new("Hører pasienten til her?", "Høyrer pasienten til her?", "Does the patient belong here?")),
            new("RightLevelOfCare", new("Hvor får pasienten best hjelp nå?", "Kvar får pasienten best hjelp no?", "Where is the patient best cared for now?"), PulseAnswerKind.Choice,
            [
                new("Hospital", new("på sykehuset", "på sjukehuset", "in this hospital")),
                new("GeneralPractice", new("hos fastlegen", "hos fastlegen", "in general practice")),
                new("Municipality", new("i kommunen", "i kommunen", "in municipal care")),
                new("OtherHospital", new("på et annet sykehus", "på eit anna sjukehus", "in another hospital")),
                new("Unknown", new("vet ikke", "veit ikkje", "not known")),
            ]),
            new("RightTreatment", new("Får pasienten rett behandling?", "Får pasienten rett behandling?", "Does the patient get the right treatment?")),
            new("RightTime", new("Får pasienten behandling til rett tid?", "Får pasienten behandling til rett tid?", "Does the patient get treatment at the right time?")),
            new("RightCompetence", new("Møter pasienten rett kompetanse?", "Møter pasienten rett kompetanse?", "Does the patient meet the right competence?")),
            new("FollowUpPlanPerGuideline", new("Følger oppfølgingsplanen veilederen?", "Følgjer oppfølgingsplanen rettleiaren?", "Does the follow-up plan match the guideline?")),
        ],
        [
            new("ReferralAssessedCorrectly", new("Ble henvisningen vurdert riktig?", "Vart tilvisinga vurdert rett?", "Was the referral assessed correctly?")),
            new("WaitedAsPromised", new("Kom pasienten til den tiden som var lovet?", "Kom pasienten til den tida som var lova?", "Was the patient seen at the time promised?")),
            new("Geography", new("Hvor bor pasienten?", "Kvar bur pasienten?", "Where does the patient live?"), PulseAnswerKind.Choice,
            [
                new("Near", new("nær poliklinikken", "nær poliklinikken", "near the clinic")),
                new("Travel", new("så langt unna at det trengs reise", "så langt unna at det trengst reise", "far enough to need travel")),
            ]),
            new("CouldBeDigital", new("Kunne timen vært digital?", "Kunne timen vore digital?", "Could the visit have been digital?")),
            new("WaitingDays", new("Hvor mange dager ventet pasienten?", "Kor mange dagar venta pasienten?", "How many days did the patient wait?"), PulseAnswerKind.Number),
        ],
        [
            new("WaitingFor", new("Hva venter pasienten på?", "Kva ventar pasienten på?", "What is the patient waiting for?"), PulseAnswerKind.Choice,
            [
                new("Examination", new("undersøkelse eller svar", "undersøking eller svar", "an examination or a result")),
                new("Surgery", new("operasjon", "operasjon", "surgery")),
                new("Assessment", new("vurdering fra annen lege", "vurdering frå annan lege", "another doctor's assessment")),
                new("MunicipalBed", new("plass i kommunen", "plass i kommunen", "a place in municipal care")),
                new("Transport", new("transport", "transport", "transport")),
                new("Nothing", new("ingenting", "ingenting", "nothing")),
            ]),
            new(BedDays, new("Hvor mange døgn har pasienten ligget her?", "Kor mange døgn har pasienten lege her?", "How many bed days has the patient had?"), PulseAnswerKind.Number),
            new(UnnecessaryBedDays, new("Hvor mange av døgnene var unødvendige?", "Kor mange av døgna var unødvendige?", "How many of the bed days were unnecessary?"), PulseAnswerKind.Number),
            new("WaitingDays", new("Hvor mange døgn har pasienten ventet?", "Kor mange døgn har pasienten venta?", "How many days has the patient waited?"), PulseAnswerKind.Number),
            new(DaysReadyForDischarge, new("Hvor mange døgn har pasienten vært utskrivningsklar?", "Kor mange døgn har pasienten vore utskrivingsklar?", "How many days has the patient been ready for discharge?"), PulseAnswerKind.Number),
            new("ResourceUseRight", new("Er ressursbruken riktig?", "Er ressursbruken rett?", "Is the use of resources right?")),
        ]);

    /// <summary>The questions of both forms.</summary>
    public ImmutableArray<PulseQuestion.Common> Common { get; }

    /// <summary>The questions of the outpatient form alone.</summary>
    public ImmutableArray<PulseQuestion.Outpatient> Outpatient { get; }

    /// <summary>The questions of the ward form alone.</summary>
    public ImmutableArray<PulseQuestion.Ward> Ward { get; }

    /// <summary>The common question of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public PulseQuestion.Common CommonOf(string id) => Common.FirstOrDefault(q => q.Id == id) ?? throw new KeyNotFoundException($"There is no common question {id}.");

    /// <summary>The question of the outpatient form of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public PulseQuestion.Outpatient OutpatientOf(string id) => Outpatient.FirstOrDefault(q => q.Id == id) ?? throw new KeyNotFoundException($"The outpatient form has no question {id}.");

    /// <summary>The question of the ward form of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public PulseQuestion.Ward WardOf(string id) => Ward.FirstOrDefault(q => q.Id == id) ?? throw new KeyNotFoundException($"The ward form has no question {id}.");

    internal IEnumerable<PulseQuestion> OfOutpatient => Common.Cast<PulseQuestion>().Concat(Outpatient);

    internal IEnumerable<PulseQuestion> OfWard => Common.Cast<PulseQuestion>().Concat(Ward);
}
