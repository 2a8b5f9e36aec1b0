using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>A code of a national list (<i>kode</i>): its number and its text. A number outside the list is kept as it stands. Closed.</summary>
/// <remarks>Equality: the same list and the same number.</remarks>
public abstract class ListedCode : IEquatable<ListedCode>, IComparable<ListedCode>
{
    private protected ListedCode(int number, LocalisedText text, bool isRecognised)
    {
        if (number is < 0 or > MostNumber) throw new ArgumentOutOfRangeException(nameof(number), number, "A code number is from 0 to 32766.");
        Number = number;
        Text = text;
        IsRecognised = isRecognised;
    }

    /// <summary>The largest code number that can be kept: 32,766.</summary>
    public const int MostNumber = 32766;

    /// <summary>The number.</summary>
    public int Number { get; }

    /// <summary>What it means; the number itself where it is not on the list.</summary>
    public LocalisedText Text { get; }

    /// <summary>Whether the number is on the list.</summary>
    public bool IsRecognised { get; }

    /// <inheritdoc/>
    public int CompareTo(ListedCode? other) => other is null ? 1 : Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public bool Equals(ListedCode? other) => other is not null && other.GetType() == GetType() && other.Number == Number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ListedCode);

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <summary>The number, or <c>Unrecognised(n)</c>.</summary>
    public override string ToString() => IsRecognised ? NumberText.Machine(Number) : "Unrecognised(" + NumberText.Machine(Number) + ")";

    /// <summary>Whether two codes are the same.</summary>
    public static bool operator ==(ListedCode? left, ListedCode? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two codes differ.</summary>
    public static bool operator !=(ListedCode? left, ListedCode? right) => !(left == right);

    private protected static LocalisedText Unknown(int number) => LocalisedText.Same(NumberText.Machine(number));
}
