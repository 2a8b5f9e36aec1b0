namespace ForBedring.Rules;

/// <summary>A step that named rules refuse (<i>regelbrudd</i>). The same rules can be asked first through the matching <c>Can…</c> method.</summary>
public sealed class RuleViolationException : InvalidOperationException
{
    /// <summary>A refusal with its findings, at least one of which is an error.</summary>
    /// <exception cref="ArgumentException">No finding is an error.</exception>
    public RuleViolationException(FindingList findings)
        : base(Describe(findings)) => Findings = findings;

    /// <summary>Everything that was found, errors first.</summary>
    public FindingList Findings { get; }

    private static string Describe(FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (!findings.HasError) throw new ArgumentException("A refusal needs at least one error.", nameof(findings));
        return string.Join(" ", findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code}: {f.Message.English}"));
    }
}
