using ForBedring.Organisation;

namespace ForBedring.Programme.Meetings;

/// <summary>A unit's improvement board and daily huddles (<i>møtelogg</i>). The two are counted apart.</summary>
public sealed class MeetingDocument
{
    /// <summary>The meetings of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="board">The improvement board; null for none.</param>
    /// <param name="huddles">The daily huddles; null for none.</param>
    public MeetingDocument(UnitId unit, ImprovementBoard? board, HuddleRoutine? huddles)
    {
        ArgumentNullException.ThrowIfNull(unit);
        Unit = unit;
        Board = board;
        Huddles = huddles;
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The improvement board; null for none.</summary>
    public ImprovementBoard? Board { get; }

    /// <summary>The daily huddles; null for none.</summary>
    public HuddleRoutine? Huddles { get; }

    /// <summary>The unit.</summary>
    public override string ToString() => Unit.Value;
}
