using System.Numerics;

namespace ForBedring.Protection.Engine;

/// <summary>A small group that shown cells give away: its columns, and the cells and whole coefficients that make it.</summary>
internal sealed class FoundLeak
{
    private FoundLeak(int measure, ImmutableArray<int> columns, bool hasMixedSigns, long people, ImmutableArray<(int Cell, BigInteger Coefficient)> terms)
    {
        Measure = measure;
        Columns = columns;
        HasMixedSigns = hasMixedSigns;
        People = people;
        Terms = terms;
    }

    public int Measure { get; }

    /// <summary>The columns, ascending.</summary>
    public ImmutableArray<int> Columns { get; }

    /// <summary>Whether a difference between people is known rather than their sum.</summary>
    public bool HasMixedSigns { get; }

    public long People { get; }

    /// <summary>Cells and coefficients: positive ones first, each part in cell order. Empty where combinations were not carried along.</summary>
    public ImmutableArray<(int Cell, BigInteger Coefficient)> Terms { get; }

    /// <summary>Those of the vectors whose people hold no other's, each once.</summary>
    public static List<FoundLeak> Minimal(CellSystem system, int measure, List<AuditVector> vectors)
    {
        var kept = new List<FoundLeak>();
        foreach (var vector in vectors.OrderBy(v => v.Values.Count).ThenBy(v => v.Terms?.Count ?? 0))
        {
            if (!kept.Exists(k => k.Columns.All(vector.Values.ContainsKey))) kept.Add(Of(system, measure, vector));
        }

        return kept;
    }

    private static FoundLeak Of(CellSystem system, int measure, AuditVector vector)
    {
        ImmutableArray<int> columns = [.. vector.Values.Keys.OrderBy(c => c)];
        var people = columns.Sum(c => system.Counts[measure][c]);
        var positive = vector.Values.Values.Count(v => v.Sign > 0);
        var terms = Whole(vector.Terms, flip: positive * 2 < columns.Length || (positive * 2 == columns.Length && vector.Values[columns[0]].Sign < 0));
        return new(measure, columns, positive > 0 && positive < columns.Length, people, terms);
    }

    private static ImmutableArray<(int Cell, BigInteger Coefficient)> Whole(Dictionary<int, Ratio>? terms, bool flip)
    {
        if (terms is null || terms.Count == 0) return [];
        BigInteger common = 1, shared = 0;
        foreach (var value in terms.Values) common = common / BigInteger.GreatestCommonDivisor(common, value.Denominator) * value.Denominator;
        foreach (var value in terms.Values) shared = BigInteger.GreatestCommonDivisor(shared, value.Numerator * (common / value.Denominator));
        var sign = flip ? -1 : 1;
        return [.. terms
            .Select(t => (Cell: t.Key, Coefficient: sign * t.Value.Numerator * (common / t.Value.Denominator) / shared))
            .OrderBy(t => t.Coefficient.Sign < 0)
            .ThenBy(t => t.Cell)];
    }
}
