using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Bands of waiting time as data (<i>ventetidsgrupper</i>): ascending inclusive upper bounds in days, and one open band at the end.</summary>
public sealed class WaitBands
{
    private WaitBands(string name, ImmutableArray<int> upperBounds)
    {
        Name = name;
        UpperBounds = upperBounds;
    }

    /// <summary>At most 30, 31–91, 92–182 and over 182 days. The published bands are in months; the limits in days are our choice.</summary>
    public static WaitBands MonthsSamdata { get; } = Of("monthsSamdata", [30, 91, 182]);

    /// <summary>At most 126 days (18 weeks), and more.</summary>
    public static WaitBands Weeks18 { get; } = Of("weeks18", [126]);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The upper bounds in days, each included in its band.</summary>
    public ImmutableArray<int> UpperBounds { get; }

    /// <summary>The number of bands: one more than the bounds.</summary>
    public int Count => UpperBounds.Length + 1;

    /// <summary>Bands with their upper bounds.</summary>
    /// <exception cref="ArgumentException">The bounds are not ascending, or one is negative.</exception>
    public static WaitBands Of(string name, IEnumerable<int> upperBounds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(upperBounds);
        ImmutableArray<int> bounds = [.. upperBounds];
        for (var i = 0; i < bounds.Length; i++)
        {
            if (bounds[i] < 0 || (i > 0 && bounds[i] <= bounds[i - 1])) throw new ArgumentException("The bounds must be ascending and not negative.", nameof(upperBounds));
        }

        return new(name, bounds);
    }

    /// <summary>The 0-based band of a number of days.</summary>
    public int IndexOf(int days)
    {
        for (var i = 0; i < UpperBounds.Length; i++)
        {
            if (days <= UpperBounds[i]) return i;
        }

        return UpperBounds.Length;
    }

    /// <summary>The band as text, as in <c>31–91</c>.</summary>
    public string TextOf(int index) => index switch
    {
        _ when index < 0 || index >= Count => throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such band."),
        _ when UpperBounds.Length == 0 => "≥ 0",
        0 => "≤ " + NumberText.Machine(UpperBounds[0]),
        _ when index == UpperBounds.Length => "> " + NumberText.Machine(UpperBounds[index - 1]),
        _ => NumberText.Machine(UpperBounds[index - 1] + 1) + "–" + NumberText.Machine(UpperBounds[index]),
    };

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
