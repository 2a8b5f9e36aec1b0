using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>The outcome of the assessment of rights (<i>rett til nødvendig helsehjelp</i>). The old values 1, 2 and 4 are kept as unrecognised.</summary>
public sealed class RightCode : ListedCode
{
    private RightCode(int number, LocalisedText text, bool isRecognised)
        : base(number, text, isRecognised)
    {
    }

    /// <summary>3: right to necessary care.</summary>
    public static RightCode HasRight { get; } = new(3, new("rett til nødvendig helsehjelp", "rett til nødvendig helsehjelp", "right to necessary care"), isRecognised: true);

    /// <summary>5: rejected: no need for specialist care.</summary>
    public static RightCode Rejected { get; } = new(5, new("avvist: ikke behov for helsehjelp i spesialisthelsetjenesten", "avvist: ikkje behov for helsehjelp i spesialisthelsetenesta", "rejected: no need for specialist care"), isRecognised: true);

    /// <summary>6: not applicable.</summary>
    public static RightCode NotApplicable { get; } = new(6, new("ikke aktuelt", "ikkje aktuelt", "not applicable"), isRecognised: true);

    /// <summary>The codes of the list, by number.</summary>
    public static ImmutableArray<RightCode> All { get; } = [HasRight, Rejected, NotApplicable];

    /// <summary>The code of a number; one that is not on the list is kept as unrecognised.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to 32766.</exception>
    public static RightCode From(int number)
    {
        foreach (var code in All)
        {
            if (code.Number == number) return code;
        }

        return new(number, Unknown(number), isRecognised: false);
    }
}
