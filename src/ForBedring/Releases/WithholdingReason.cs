using ForBedring.Protection;
using ForBedring.Rules;

namespace ForBedring.Releases;

/// <summary>Why a figure is withheld, as readers may know it (<i>grunn til skjuling</i>).</summary>
/// <remarks>
/// One value for readers: whether a figure is small itself or protects another one is already a piece of information. The precise kind is in
/// <see cref="DisclosureExplanation"/>, which the data controller asks for by name.
/// </remarks>
public enum WithholdingReason
{
    /// <summary>To protect anonymity (<i>av hensyn til anonymitet</i>).</summary>
    Anonymity = 1,
}

/// <summary>The texts of <see cref="WithholdingReason"/> (<i>skjermingsgrunner</i>).</summary>
public static class WithholdingReasons
{
    private static readonly LocalisedText Anonymity = new(
        "Vises ikke av hensyn til anonymitet", "Blir ikkje vist av omsyn til anonymitet", "Not shown, to protect anonymity");

    /// <summary>What a reader sees in place of the figure.</summary>
    public static LocalisedText Text(this WithholdingReason reason) => reason switch
    {
        WithholdingReason.Anonymity => Anonymity,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is not one of WithholdingReason."),
    };
}
