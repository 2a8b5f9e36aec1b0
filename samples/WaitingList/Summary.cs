using ForBedring.Rules;

namespace ForBedring.Samples.WaitingList;

/// <summary>What is told on standard error.</summary>
internal static class Summary
{
    public static LocalisedText InternalUse { get; } = new(
        "Tallene er ikke skjult og er bare til internt bruk. Bruk --disclosure før publisering.",
        "Tala er ikkje skjulte og er berre til internt bruk. Bruk --disclosure før publisering.",
        "The figures are not suppressed and are for internal use only. Use --disclosure before publishing.");
}
