namespace ForBedring.Tests.Releases.Attack;

/// <summary>Something nobody published: of one person, on one sheet, about one item (a question, or the person's index).</summary>
internal readonly record struct Unknown(int Person, int Sheet, int Item);

/// <summary>A published figure as a reader writes it down: unknowns with known coefficients, and a sum that is known.</summary>
internal sealed class Equation(string label)
{
    private readonly Dictionary<Unknown, (long Above, long Below)> _terms = [];

    public string Label { get; } = label;

    public IReadOnlyDictionary<Unknown, (long Above, long Below)> Terms => _terms;

    public IEnumerable<int> People => _terms.Keys.Select(u => u.Person).Distinct();

    /// <summary>Adds a term with the coefficient above/below, which is not 0; an unknown stands once.</summary>
    public Equation Plus(Unknown unknown, long above = 1, long below = 1)
    {
        _terms.Add(unknown, (above, below));
        return this;
    }

    public bool IsSameAs(Equation other) => _terms.Count == other._terms.Count && _terms.All(t => other._terms.TryGetValue(t.Key, out var same) && same == t.Value);

    public override string ToString() => Label;
}
