namespace ForBedring.Surveys;

/// <summary>The code of a theme (<i>temakode</i>), for example <c>safety-climate</c>. Ordinal, case-sensitive; never blank. A theme is known by its code, never by its number.</summary>
public sealed class ThemeCode : IEquatable<ThemeCode>, IComparable<ThemeCode>
{
    private ThemeCode(string value) => Value = value;

    /// <summary>The code itself.</summary>
    public string Value { get; }

    /// <summary>A theme code from its text, surrounding blanks removed.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static ThemeCode From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value.Trim());
    }

    /// <inheritdoc/>
    public int CompareTo(ThemeCode? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(ThemeCode? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ThemeCode);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The code.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two codes are the same.</summary>
    public static bool operator ==(ThemeCode? left, ThemeCode? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two codes differ.</summary>
    public static bool operator !=(ThemeCode? left, ThemeCode? right) => !(left == right);
}
