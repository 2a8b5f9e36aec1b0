namespace ForBedring.Protection.Engine;

/// <summary>Numbers that elimination can work with. Implemented by structs, so that calls are direct and no number is boxed.</summary>
internal interface IArithmetic<T>
    where T : struct
{
    T One { get; }

    /// <summary>An exact number as one of these.</summary>
    T Of(Ratio value);

    bool IsZero(T value);

    bool AreEqual(T left, T right);

    T Subtract(T left, T right);

    T Multiply(T left, T right);

    T Invert(T value);
}
