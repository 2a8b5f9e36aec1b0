using ForBedring.Rules;

namespace ForBedring.Tool;

/// <summary>Whether a file could be read as a kind, and everything that was wrong with it.</summary>
/// <param name="IsRead">Whether it could be read.</param>
/// <param name="Groups">The problems, errors first, the same trouble once.</param>
internal sealed record ReadOutcome(bool IsRead, IReadOnlyList<ProblemGroup> Groups)
{
    /// <summary>Whether the columns or members are those of the kind, whatever else is wrong.</summary>
    public bool IsOfTheKind => IsRead || !Groups.Any(g => g.First.Rule.Code.Value is "WTL-B01" or "PLN-R04" or "CSV-F01" or "CSV-F02" or "CSV-F15" or "CSV-F18" || g.First.Rule.Code.Value.StartsWith("JSN-", StringComparison.Ordinal));
}
