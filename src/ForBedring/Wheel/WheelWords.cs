using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>Reasons in words that fill the placeholders of the wheel's messages.</summary>
internal static class WheelWords
{
    /// <summary>Why a step was skipped, where no text was given.</summary>
    public static LocalisedText Of(SkipReason reason) => reason switch
    {
        SkipReason.LateStart => new("arbeidet startet sent i året", "arbeidet starta seint på året", "work started late in the year"),
        SkipReason.NotPrioritised => new("det ble ikke prioritert", "det vart ikkje prioritert", "it was not given priority"),
        SkipReason.Other => new("annen grunn", "annan grunn", "another reason"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is not one of SkipReason."),
    };
}
