using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Why an appointment was put off (<i>utsettelseskode</i>, list 8446). Placing 5 and 6 with the patient's reasons is our choice.</summary>
public sealed class PostponementCode : ListedCode
{
    private PostponementCode(int number, LocalisedText text, bool isRecognised)
        : base(number, text, isRecognised)
    {
    }

    /// <summary>1: the hospital, capacity.</summary>
    public static PostponementCode HospitalCapacity { get; } = new(1, new("sykehuset, kapasitet", "sjukehuset, kapasitet", "the hospital, capacity"), isRecognised: true);

    /// <summary>21: the patient did not attend.</summary>
    public static PostponementCode DidNotAttend { get; } = new(21, new("pasienten møtte ikke", "pasienten møtte ikkje", "the patient did not attend"), isRecognised: true);

    /// <summary>22: the patient, welfare reasons.</summary>
    public static PostponementCode Welfare { get; } = new(22, new("pasienten, velferdsgrunner", "pasienten, velferdsgrunnar", "the patient, welfare reasons"), isRecognised: true);

    /// <summary>3: medical reasons in the patient.</summary>
    public static PostponementCode Medical { get; } = new(3, new("medisinske årsaker hos pasienten", "medisinske årsaker hos pasienten", "medical reasons in the patient"), isRecognised: true);

    /// <summary>4: lack of capacity at the next place.</summary>
    public static PostponementCode CapacityElsewhere { get; } = new(4, new("manglende kapasitet på neste sted", "manglande kapasitet på neste stad", "lack of capacity at the next place"), isRecognised: true);

    /// <summary>5: declined an offer from another trust.</summary>
    public static PostponementCode DeclinedAnotherTrust { get; } = new(5, new("takket nei til tilbud fra annet foretak", "takka nei til tilbod frå anna føretak", "declined an offer from another trust"), isRecognised: true);

    /// <summary>6: declined an offer from Helfo elsewhere.</summary>
    public static PostponementCode DeclinedHelfoOffer { get; } = new(6, new("takket nei til tilbud fra Helfo", "takka nei til tilbod frå Helfo", "declined an offer from Helfo elsewhere"), isRecognised: true);

    /// <summary>The codes of the list, by number.</summary>
    public static ImmutableArray<PostponementCode> All { get; } = [HospitalCapacity, Medical, CapacityElsewhere, DeclinedAnotherTrust, DeclinedHelfoOffer, DidNotAttend, Welfare];

    /// <summary>The code of a number; one that is not on the list is kept as unrecognised.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to 32766.</exception>
    public static PostponementCode From(int number)
    {
        foreach (var code in All)
        {
            if (code.Number == number) return code;
        }

        return new(number, Unknown(number), isRecognised: false);
    }

    /// <summary>Whose reason it was.</summary>
    public PostponementCause Cause => Number switch
    {
        1 or 4 => PostponementCause.Hospital,
        21 or 22 or 3 or 5 or 6 => PostponementCause.PatientOrMedical,
        _ => PostponementCause.None,
    };
}
