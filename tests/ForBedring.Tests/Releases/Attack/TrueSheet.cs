namespace ForBedring.Tests.Releases.Attack;

/// <summary>A sheet as it was answered. The attacker learns only which unknowns it holds: whose, and which questions were answered.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Number">Which sheet; a replaced one has another number.</param>
/// <param name="Units">The units it describes.</param>
/// <param name="Role">The role; null for none.</param>
/// <param name="Answers">Per question of the instrument the 0-based position answered; −1 for none.</param>
internal sealed record TrueSheet(int Person, int Number, IReadOnlyList<string> Units, string? Role, IReadOnlyList<int> Answers)
{
    public bool Answered(int question) => Answers[question] >= 0;

    /// <summary>How many questions of a theme were answered.</summary>
    public int CountIn(int first, int questions) => Enumerable.Range(first, questions).Count(Answered);
}
