namespace ForBedring.Rules;

/// <summary>The stable code of a rule (<i>regelkode</i>): <c>AREA-L00</c>, for example <c>PLN-P05</c>.</summary>
/// <remarks>
/// Two to four capital letters for the area, a hyphen, one capital letter for the group and two digits. A published code is never
/// reused or given another meaning (RUL-R01). Equality and order are ordinal. A sealed class, because no code is a fair default.
/// </remarks>
public sealed class RuleCode : IEquatable<RuleCode>, IComparable<RuleCode>
{
    private RuleCode(string value) => Value = value;

    /// <summary>The code itself, for example <c>PLN-P05</c>.</summary>
    public string Value { get; }

    /// <summary>The area: what stands before the hyphen, for example <c>PLN</c>.</summary>
    public string Area => Value.Substring(0, Value.IndexOf('-'));

    /// <summary>A code from its text.</summary>
    /// <exception cref="ArgumentException">The text is not of the form <c>AREA-L00</c>.</exception>
    public static RuleCode From(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IsCode(value)
            ? new(value)
            : throw new ArgumentException($"'{value}' is not a rule code: two to four capital letters, a hyphen, a capital letter and two digits, as in PLN-P05.", nameof(value));
    }

    /// <inheritdoc/>
    public int CompareTo(RuleCode? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(RuleCode? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RuleCode);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The code, for example <c>PLN-P05</c>.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two codes are the same.</summary>
    public static bool operator ==(RuleCode? left, RuleCode? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two codes differ.</summary>
    public static bool operator !=(RuleCode? left, RuleCode? right) => !(left == right);

    private static bool IsCode(string value)
    {
        var hyphen = value.IndexOf('-');
        if (hyphen is < 2 or > 4 || value.Length != hyphen + 4) return false;
        for (var i = 0; i < hyphen; i++)
        {
            if (value[i] is < 'A' or > 'Z') return false;
        }

        return value[hyphen + 1] is >= 'A' and <= 'Z' && value[hyphen + 2] is >= '0' and <= '9' && value[hyphen + 3] is >= '0' and <= '9';
    }
}
