namespace ForBedring.Rules;

/// <summary>A rule (<i>regel</i>): its code, readable name, texts, basis, and how severe a breach is under each policy.</summary>
/// <remarks>
/// Severities never fall from Pilot to Default to Strict (RUL-R03). A hard rule protects privacy or structure: it is an
/// <see cref="Severity.Error"/> under every policy and cannot be lowered (RUL-R04).
/// </remarks>
public sealed class RuleDefinition
{
    private RuleDefinition(string code, string name, LocalisedText template, bool isHard, Severity inDefault, Severity inStrict, Severity inPilot, IEnumerable<Basis>? bases)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(template);
        if (inPilot > inDefault || inDefault > inStrict)
            throw new ArgumentException($"{code}: severities must not fall from Pilot to Default to Strict.", nameof(inDefault));
        Code = RuleCode.From(code);
        Name = name;
        Template = template;
        IsHard = isHard;
        InDefault = inDefault;
        InStrict = inStrict;
        InPilot = inPilot;
        Bases = bases is null ? [] : [.. bases];
    }

    /// <summary>The stable code, for example <c>PLN-P05</c>.</summary>
    public RuleCode Code { get; }

    /// <summary>The readable name in lower case with dots and hyphens, for example <c>responses.unknown-unit</c>. Stable like the code.</summary>
    public string Name { get; }

    /// <summary>The message with <c>{placeholders}</c>, the same in each language.</summary>
    public LocalisedText Template { get; }

    /// <summary>Whether the rule protects privacy or structure and is an error under every policy.</summary>
    public bool IsHard { get; }

    /// <summary>The severity under <see cref="FindingPolicy.Default"/>.</summary>
    public Severity InDefault { get; }

    /// <summary>The severity under <see cref="FindingPolicy.Strict"/>.</summary>
    public Severity InStrict { get; }

    /// <summary>The severity under <see cref="FindingPolicy.Pilot"/>.</summary>
    public Severity InPilot { get; }

    /// <summary>What the rule rests on; may be empty.</summary>
    public ImmutableArray<Basis> Bases { get; }

    /// <summary>A rule whose severity depends on the policy.</summary>
    public static RuleDefinition Create(string code, string name, LocalisedText template, Severity inDefault, Severity inStrict, Severity inPilot, params Basis[] bases)
        => new(code, name, template, isHard: false, inDefault, inStrict, inPilot, bases);

    /// <summary>A rule with the same severity under every policy.</summary>
    public static RuleDefinition Create(string code, string name, LocalisedText template, Severity severity, params Basis[] bases)
        => new(code, name, template, isHard: false, severity, severity, severity, bases);

    /// <summary>A hard rule: an error under every policy.</summary>
    public static RuleDefinition Hard(string code, string name, LocalisedText template, params Basis[] bases)
        => new(code, name, template, isHard: true, Severity.Error, Severity.Error, Severity.Error, bases);

    /// <summary>The code and the name.</summary>
    public override string ToString() => $"{Code} {Name}";

    /// <summary>A finding of this rule under a policy.</summary>
    /// <param name="policy">The policy that decides the severity.</param>
    /// <param name="subject">What the finding is about.</param>
    /// <param name="arguments">Name and value of each placeholder.</param>
    public Finding Find(FindingPolicy policy, Subject subject, params (string Name, MessageValue Value)[] arguments)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new Finding(this, policy.SeverityOf(this), subject, arguments);
    }

    /// <summary>A problem of this rule in something that was read, with the severity of the default policy.</summary>
    /// <param name="row">1-based line of the source, or null where there is none.</param>
    /// <param name="column">Name of the column or member, or null.</param>
    /// <param name="arguments">Name and value of each placeholder.</param>
    public ReadProblem Problem(int? row, string? column, params (string Name, MessageValue Value)[] arguments)
        => new(this, InDefault, row, column, arguments);
}
