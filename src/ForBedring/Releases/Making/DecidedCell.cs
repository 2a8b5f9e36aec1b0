using ForBedring.Rules;

namespace ForBedring.Releases.Making;

/// <summary>A cell in a decision, with its groups there.</summary>
/// <param name="cell">Its definition.</param>
/// <param name="groups">Its groups, each once.</param>
/// <param name="round">The round it is of; null where the decision is about that round's cells, and for a cell of several rounds.</param>
internal sealed class DecidedCell(CellDefinition cell, int[] groups, string? round = null)
{
    public CellDefinition Cell { get; } = cell;

    public int[] Groups { get; } = groups;

    /// <summary>What tells it from every other cell: the same definition stands for other people in another round.</summary>
    public (string? Round, CellDefinition Cell) Identity => (round, Cell);

    /// <summary>The canonical text; orders cells.</summary>
    public string Key => round is null ? Cell.Key : $"round={round};{Cell.Key}";

    /// <summary>A name for people that tells it from the other cells of the decision.</summary>
    public string Name => Cell.Name + (Cell.Pooled.IsEmpty && Cell.Version != 1 ? $" version {NumberText.Machine(Cell.Version)}" : "") + (round is null ? "" : $" ({round})");
}
