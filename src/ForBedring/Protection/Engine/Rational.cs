namespace ForBedring.Protection.Engine;

/// <summary>Exact rationals as arithmetic for elimination: slow, never wrong.</summary>
internal readonly struct Rational : IArithmetic<Ratio>
{
    public Ratio One => Ratio.One;

    public Ratio Of(Ratio value) => value;

    public bool IsZero(Ratio value) => value.IsZero;

    public bool AreEqual(Ratio left, Ratio right) => left == right;

    public Ratio Subtract(Ratio left, Ratio right) => left - right;

    public Ratio Multiply(Ratio left, Ratio right) => left * right;

    public Ratio Invert(Ratio value) => Ratio.One / value;
}
