using ForBedring.Calendar;

namespace ForBedring.Planning;

/// <summary>A deadline and how it was moved (<i>frist</i>). The original is never lost.</summary>
public sealed class DeadlineHistory
{
    internal DeadlineHistory(ImpreciseDate original, ImmutableArray<DeadlineMove> moves, bool isInherited)
    {
        Original = original;
        Moves = moves;
        IsInherited = isInherited;
    }

    /// <summary>What was promised first (<i>opprinnelig frist</i>).</summary>
    public ImpreciseDate Original { get; }

    /// <summary>What is promised now.</summary>
    public ImpreciseDate Current => Moves.Length == 0 ? Original : Moves[Moves.Length - 1].To;

    /// <summary>The moves, oldest first.</summary>
    public ImmutableArray<DeadlineMove> Moves { get; }

    /// <summary>Whether the original is the row's, not the measure's own.</summary>
    public bool IsInherited { get; }

    /// <summary>The current deadline as written.</summary>
    public override string ToString() => Current.OriginalText;
}
