namespace ForBedring.Indicators;

/// <summary>What the numbers say of a change (<i>vurdering av endring</i>), seen in the goal's direction. None of the four names a cause.</summary>
public enum ChangeVerdict
{
    /// <summary>Better, beyond chance (<i>bedre</i>).</summary>
    Better = 1,

    /// <summary>Worse, beyond chance (<i>dårligere</i>).</summary>
    Worse = 2,

    /// <summary>No certain change (<i>ingen sikker endring</i>).</summary>
    NoCertainChange = 3,

    /// <summary>Too little data to tell (<i>for lite data</i>).</summary>
    TooLittleData = 4,
}
