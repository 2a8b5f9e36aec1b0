using System.Collections;

namespace ForBedring.Rules;

/// <summary>Findings in their fixed order (<i>funnliste</i>): severity falling, code, subject (RUL-R05).</summary>
/// <remarks>The order does not depend on the order of insertion or on culture. Equality is by content.</remarks>
public sealed class FindingList : IReadOnlyList<Finding>, IEquatable<FindingList>
{
    private readonly ImmutableArray<Finding> _findings;

    /// <summary>A list of findings, sorted.</summary>
    public FindingList(IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        _findings = [.. findings.OrderBy(f => f)];
    }

    /// <summary>The list without findings.</summary>
    public static FindingList Empty { get; } = new([]);

    /// <summary>Whether any finding is an error.</summary>
    public bool HasError => _findings.Any(f => f.Severity == Severity.Error);

    /// <summary>The number of findings.</summary>
    public int Count => _findings.Length;

    /// <summary>The finding at a 0-based index.</summary>
    public Finding this[int index] => _findings[index];

    /// <summary>The number of findings of one rule.</summary>
    public int CountOf(RuleCode code) => _findings.Count(f => f.Code == code);

    /// <summary>The findings of one rule, in order.</summary>
    public IEnumerable<Finding> Of(RuleCode code) => _findings.Where(f => f.Code == code);

    /// <summary>These findings and others, in order.</summary>
    public FindingList And(IEnumerable<Finding> others) => new(_findings.Concat(others));

    /// <summary>Does nothing if there is no error.</summary>
    /// <exception cref="RuleViolationException">At least one finding is an error; the exception holds this list.</exception>
    public void ThrowIfRefused()
    {
        if (HasError) throw new RuleViolationException(this);
    }

    /// <inheritdoc/>
    public IEnumerator<Finding> GetEnumerator() => ((IEnumerable<Finding>)_findings).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(FindingList? other) => other is not null && _findings.SequenceEqual(other._findings);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FindingList);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.OfAll(_findings);

    /// <summary>The number of findings.</summary>
    public override string ToString() => $"{Count} findings";
}
