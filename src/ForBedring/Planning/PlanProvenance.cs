namespace ForBedring.Planning;

/// <summary>Where a plan comes from (<i>opphav</i>).</summary>
public enum PlanProvenance
{
    /// <summary>Written with the library's rules (<i>skrevet her</i>).</summary>
    Authored = 1,

    /// <summary>Read from a form (<i>importert</i>): diagnosed, never repaired.</summary>
    Imported = 2,
}
