namespace ForBedring.Protection.Engine;

/// <summary>A vector as the audit holds it: exact values per column and, where asked for, the combination of cells that makes it.</summary>
internal sealed class AuditVector(Dictionary<int, Ratio> values, Dictionary<int, Ratio>? terms)
{
    public Dictionary<int, Ratio> Values { get; } = values;

    /// <summary>Per cell its coefficient; null where combinations are not carried along.</summary>
    public Dictionary<int, Ratio>? Terms { get; } = terms;

    public AuditVector Copy() => new(new(Values), Terms is null ? null : new(Terms));

    /// <summary>Subtracts a multiple of another vector from this one.</summary>
    public void Subtract(Ratio factor, AuditVector other)
    {
        Subtract(Values, factor, other.Values);
        if (Terms is not null && other.Terms is not null) Subtract(Terms, factor, other.Terms);
    }

    public void Divide(Ratio by)
    {
        if (by == Ratio.One) return;
        foreach (var key in Values.Keys.ToList()) Values[key] /= by;
        if (Terms is null) return;
        foreach (var key in Terms.Keys.ToList()) Terms[key] /= by;
    }

    private static void Subtract(Dictionary<int, Ratio> from, Ratio factor, Dictionary<int, Ratio> what)
    {
        foreach (var pair in what)
        {
            var product = factor * pair.Value;
            var value = from.TryGetValue(pair.Key, out var own) ? own - product : -product;
            if (value.IsZero) from.Remove(pair.Key);
            else from[pair.Key] = value;
        }
    }
}
