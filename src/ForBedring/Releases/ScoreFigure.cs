namespace ForBedring.Releases;

/// <summary>A released figure (<i>resultattall</i>): the value, whether it is a bound, and how many people are behind it.</summary>
/// <remarks>The value is rounded where the policy says so; else it is the exact result of one division (at most 28 digits). Only disclosure control, or the reading of a report it made, creates one. Equality is by content.</remarks>
public sealed class ScoreFigure : IEquatable<ScoreFigure>
{
    internal ScoreFigure(decimal value, int respondents, FigureBound bound = FigureBound.Exact)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(respondents);
        Value = value;
        Respondents = respondents;
        Bound = bound;
    }

    /// <summary>The value in the measure's own unit: index points 0 to 100, percent 0 to 100, or answer codes.</summary>
    public decimal Value { get; }

    /// <summary>Whether <see cref="Value"/> is exact or a bound.</summary>
    public FigureBound Bound { get; }

    /// <summary>People behind the figure (<i>n</i>); for a response rate the people invited.</summary>
    public int Respondents { get; }

    /// <summary>Whether the value is exact.</summary>
    public bool IsExact => Bound == FigureBound.Exact;

    /// <inheritdoc/>
    public bool Equals(ScoreFigure? other) => other is not null && Value == other.Value && Bound == other.Bound && Respondents == other.Respondents;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScoreFigure);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Value, Bound, Respondents);

    /// <summary>The value at ten decimals, with ≥ or ≤ before a bound.</summary>
    public override string ToString() => (Bound switch { FigureBound.AtLeast => "\u2265 ", FigureBound.AtMost => "\u2264 ", _ => "" }) + Rules.NumberText.Machine(Value);
}
