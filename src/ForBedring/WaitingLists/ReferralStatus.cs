using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>The status of a referral in messages to the referrer (<i>henvisningsstatus</i>, list 9148). Advice to the referrer is an outcome of its own, not a rejection.</summary>
public sealed class ReferralStatus : ListedCode
{
    private ReferralStatus(int number, LocalisedText text, bool isRecognised)
        : base(number, text, isRecognised)
    {
    }

    /// <summary>1: called in.</summary>
    public static ReferralStatus CalledIn { get; } = new(1, new("innkalt", "innkalla", "called in"), isRecognised: true);

    /// <summary>2: right, time to come.</summary>
    public static ReferralStatus RightTimeToCome { get; } = new(2, new("rett, time kommer", "rett, time kjem", "right, time to come"), isRecognised: true);

    /// <summary>3: forwarded.</summary>
    public static ReferralStatus Forwarded { get; } = new(3, new("videresendt", "vidaresend", "forwarded"), isRecognised: true);

    /// <summary>4: rejected.</summary>
    public static ReferralStatus Rejected { get; } = new(4, new("avvist", "avvist", "rejected"), isRecognised: true);

    /// <summary>11: advice to the referrer.</summary>
    public static ReferralStatus AdviceToReferrer { get; } = new(11, new("råd til henviser", "råd til tilvisar", "advice to the referrer"), isRecognised: true);

    /// <summary>The codes of the list, by number.</summary>
    public static ImmutableArray<ReferralStatus> All { get; } = [CalledIn, RightTimeToCome, Forwarded, Rejected, AdviceToReferrer];

    /// <summary>The code of a number; one that is not on the list is kept as unrecognised.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to 32766.</exception>
    public static ReferralStatus From(int number)
    {
        foreach (var code in All)
        {
            if (code.Number == number) return code;
        }

        return new(number, Unknown(number), isRecognised: false);
    }
}
