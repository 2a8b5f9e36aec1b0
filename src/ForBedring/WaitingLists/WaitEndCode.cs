using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Why a wait ended (<i>ventetid sluttkode</i>, list 8445). 6 and 8 are not in use.</summary>
public sealed class WaitEndCode : ListedCode
{
    private WaitEndCode(int number, LocalisedText text, bool isRecognised)
        : base(number, text, isRecognised)
    {
    }

    /// <summary>1: care started.</summary>
    public static WaitEndCode CareStarted { get; } = new(1, new("helsehjelp påbegynt", "helsehjelp påbyrja", "care started"), isRecognised: true);

    /// <summary>2: the patient declines care.</summary>
    public static WaitEndCode PatientDeclined { get; } = new(2, new("pasienten ønsker ikke helsehjelp", "pasienten ønskjer ikkje helsehjelp", "the patient declines care"), isRecognised: true);

    /// <summary>3: referred to another hospital, not by free choice.</summary>
    public static WaitEndCode ReferredToAnotherHospital { get; } = new(3, new("henvist til annet sykehus", "tilvist til anna sjukehus", "referred to another hospital, not by free choice"), isRecognised: true);

    /// <summary>4: the patient chose another hospital.</summary>
    public static WaitEndCode ChoseAnotherHospital { get; } = new(4, new("pasienten valgte annet sykehus", "pasienten valde anna sjukehus", "the patient chose another hospital"), isRecognised: true);

    /// <summary>5: care elsewhere, requisitioned by Helfo.</summary>
    public static WaitEndCode RequisitionedElsewhere { get; } = new(5, new("helsehjelp et annet sted, bestilt av Helfo", "helsehjelp ein annan stad, tinga av Helfo", "care elsewhere, requisitioned by Helfo"), isRecognised: true);

    /// <summary>7: referred to a contracted specialist.</summary>
    public static WaitEndCode ContractedSpecialist { get; } = new(7, new("henvist til avtalespesialist", "tilvist til avtalespesialist", "referred to a contracted specialist"), isRecognised: true);

    /// <summary>9: other reason, care no longer relevant.</summary>
    public static WaitEndCode OtherReason { get; } = new(9, new("annen årsak, helsehjelp ikke lenger aktuelt", "annan grunn, helsehjelp ikkje lenger aktuelt", "other reason, care no longer relevant"), isRecognised: true);

    /// <summary>The codes of the list, by number.</summary>
    public static ImmutableArray<WaitEndCode> All { get; } = [CareStarted, PatientDeclined, ReferredToAnotherHospital, ChoseAnotherHospital, RequisitionedElsewhere, ContractedSpecialist, OtherReason];

    /// <summary>The code of a number; one that is not on the list is kept as unrecognised.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to 32766.</exception>
    public static WaitEndCode From(int number)
    {
        foreach (var code in All)
        {
            if (code.Number == number) return code;
        }

        return new(number, Unknown(number), isRecognised: false);
    }
}
