using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>The anonymity minimum of one family of figures (<i>anonymitetsgrense</i>) as it stood when a round opened.</summary>
/// <remarks>Minimum is the fewest people a shown figure is about; Difference the fewest that two shown figures may differ by. Equality is by content.</remarks>
public sealed class AnonymityMinimum : IEquatable<AnonymityMinimum>
{
    /// <summary>A minimum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public AnonymityMinimum(string family, int minimum, int difference)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(family);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minimum);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(difference);
        Family = family;
        Minimum = minimum;
        Difference = difference;
    }

    /// <summary>The family of figures, for example <c>index</c>.</summary>
    public string Family { get; }

    /// <summary>The fewest people behind a shown figure.</summary>
    public int Minimum { get; }

    /// <summary>The fewest people two shown figures may differ by.</summary>
    public int Difference { get; }

    /// <inheritdoc/>
    public bool Equals(AnonymityMinimum? other) => other is not null && Family == other.Family && Minimum == other.Minimum && Difference == other.Difference;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnonymityMinimum);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Family, Minimum, Difference);

    /// <summary>The family and its two numbers.</summary>
    public override string ToString() => $"{Family} {NumberText.Machine(Minimum)}/{NumberText.Machine(Difference)}";
}
