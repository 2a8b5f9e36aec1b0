namespace ForBedring.Surveys;

/// <summary>The code of a question (<i>spørsmålskode</i>), unique in its instrument. Ordinal, case-sensitive; never blank.</summary>
public sealed class QuestionCode : IEquatable<QuestionCode>, IComparable<QuestionCode>
{
    private QuestionCode(string value) => Value = value;

    /// <summary>The code itself.</summary>
    public string Value { get; }

    /// <summary>A question code from its text, surrounding blanks removed.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static QuestionCode From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value.Trim());
    }

    /// <inheritdoc/>
    public int CompareTo(QuestionCode? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(QuestionCode? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as QuestionCode);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The code.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two codes are the same.</summary>
    public static bool operator ==(QuestionCode? left, QuestionCode? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two codes differ.</summary>
    public static bool operator !=(QuestionCode? left, QuestionCode? right) => !(left == right);
}
