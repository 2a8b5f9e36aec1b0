using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>What the assessment led to (<i>utfall av vurderingen</i>).</summary>
public sealed class OutcomeCode : ListedCode
{
    private OutcomeCode(int number, LocalisedText text, bool isRecognised)
        : base(number, text, isRecognised)
    {
    }

    /// <summary>1: investigation.</summary>
    public static OutcomeCode Investigation { get; } = new(1, new("utredning", "utgreiing", "investigation"), isRecognised: true);

    /// <summary>2: treatment.</summary>
    public static OutcomeCode Treatment { get; } = new(2, new("behandling", "behandling", "treatment"), isRecognised: true);

    /// <summary>3: control.</summary>
    public static OutcomeCode Control { get; } = new(3, new("kontroll", "kontroll", "control"), isRecognised: true);

    /// <summary>4: emergency.</summary>
    public static OutcomeCode Emergency { get; } = new(4, new("øyeblikkelig hjelp", "augeblikkeleg hjelp", "emergency"), isRecognised: true);

    /// <summary>5: newborn.</summary>
    public static OutcomeCode Newborn { get; } = new(5, new("nyfødt", "nyfødd", "newborn"), isRecognised: true);

    /// <summary>6: pregnancy.</summary>
    public static OutcomeCode Pregnancy { get; } = new(6, new("svangerskap", "svangerskap", "pregnancy"), isRecognised: true);

    /// <summary>7: training, course, certificate or advice.</summary>
    public static OutcomeCode Training { get; } = new(7, new("opplæring, kurs, attest, råd", "opplæring, kurs, attest, råd", "training, course, certificate or advice"), isRecognised: true);

    /// <summary>The codes of the list, by number.</summary>
    public static ImmutableArray<OutcomeCode> All { get; } = [Investigation, Treatment, Control, Emergency, Newborn, Pregnancy, Training];

    /// <summary>The code of a number; one that is not on the list is kept as unrecognised.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to 32766.</exception>
    public static OutcomeCode From(int number)
    {
        foreach (var code in All)
        {
            if (code.Number == number) return code;
        }

        return new(number, Unknown(number), isRecognised: false);
    }
}
