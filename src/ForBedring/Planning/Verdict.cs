namespace ForBedring.Planning;

/// <summary>Whether a measure worked (<i>virket tiltaket</i>). People's answer; the numbers only bound it.</summary>
public enum Verdict
{
    /// <summary>It worked (<i>effekt</i>).</summary>
    Effect = 1,

    /// <summary>It worked partly (<i>delvis effekt</i>).</summary>
    PartialEffect = 2,

    /// <summary>It did not work (<i>ingen effekt</i>).</summary>
    NoEffect = 3,

    /// <summary>It cannot be told yet (<i>uavklart</i>).</summary>
    Unclear = 4,
}
