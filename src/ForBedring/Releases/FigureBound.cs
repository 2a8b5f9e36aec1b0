namespace ForBedring.Releases;

/// <summary>Whether a figure is the value itself or a bound of it (<i>grense</i>): extreme figures are shown as bounds.</summary>
public enum FigureBound
{
    /// <summary>The value itself.</summary>
    Exact = 1,

    /// <summary>The true value is this or higher (<i>minst</i>).</summary>
    AtLeast = 2,

    /// <summary>The true value is this or lower (<i>høyst</i>).</summary>
    AtMost = 3,
}
