using ForBedring.Rules;

namespace ForBedring.Programme.Networks;

/// <summary>How many, as far as it is known (<i>antall</i>): at least so many, at most so many or without an upper end. <i>En eller flere</i> is 1 and no upper end.</summary>
/// <remarks>Both ends included; the least is not negative. Equality is by content.</remarks>
public sealed record CountRange
{
    /// <summary>A range.</summary>
    /// <param name="atLeast">The fewest, 0 or more.</param>
    /// <param name="atMost">The most; null where there is no upper end.</param>
    public CountRange(int atLeast, int? atMost = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(atLeast);
        if (atMost < atLeast) throw new ArgumentOutOfRangeException(nameof(atMost), atMost, "The most is not below the fewest.");
        AtLeast = atLeast;
        AtMost = atMost;
    }

    /// <summary>The fewest.</summary>
    public int AtLeast { get; }

    /// <summary>The most; null where there is no upper end.</summary>
    public int? AtMost { get; }

    /// <summary>Whether a number lies in the range.</summary>
    public bool Contains(int count) => count >= AtLeast && !(count > AtMost);

    /// <summary>The range in words.</summary>
    public LocalisedText Describe()
    {
        var least = NumberText.Machine(AtLeast);
        if (AtMost is not { } most) return AtLeast == 1 ? new("en eller flere", "ein eller fleire", "one or more") : new($"minst {least}", $"minst {least}", $"at least {least}");
        return LocalisedText.Same(most == AtLeast ? least : least + "–" + NumberText.Machine(most));
    }

    /// <summary>The range in bokmål.</summary>
    public override string ToString() => Describe().Bokmaal;
}
