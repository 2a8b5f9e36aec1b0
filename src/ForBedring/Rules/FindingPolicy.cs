namespace ForBedring.Rules;

/// <summary>How severe each rule is (<i>regelpolicy</i>). A policy changes severity only, never what is found (RUL-R03).</summary>
/// <remarks>Immutable. Hard rules are errors under every policy (RUL-R04).</remarks>
public sealed class FindingPolicy
{
    private readonly Func<RuleDefinition, Severity> _column;
    private readonly ImmutableDictionary<RuleCode, Severity> _exceptions;
    private readonly Severity _cap;

    private FindingPolicy(string name, Func<RuleDefinition, Severity> column, ImmutableDictionary<RuleCode, Severity>? exceptions = null, Severity cap = Severity.Error)
    {
        Name = name;
        _column = column;
        _exceptions = exceptions ?? ImmutableDictionary<RuleCode, Severity>.Empty;
        _cap = cap;
    }

    /// <summary>The everyday policy (<i>vanlig</i>).</summary>
    public static FindingPolicy Default { get; } = new("default", r => r.InDefault);

    /// <summary>The strict policy (<i>streng</i>): for those who want the whole method.</summary>
    public static FindingPolicy Strict { get; } = new("strict", r => r.InStrict);

    /// <summary>The pilot policy (<i>pilot</i>): for a first year, when order is only advice.</summary>
    public static FindingPolicy Pilot { get; } = new("pilot", r => r.InPilot);

    /// <summary>The policy's name: <c>default</c>, <c>strict</c>, <c>pilot</c>, with <c>+</c> when changed.</summary>
    public string Name { get; }

    /// <summary>The severity of a rule under this policy.</summary>
    public Severity SeverityOf(RuleDefinition rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.IsHard) return Severity.Error;
        var severity = _exceptions.TryGetValue(rule.Code, out var other) ? other : _column(rule);
        return severity > _cap ? _cap : severity;
    }

    /// <summary>This policy with another severity for one rule.</summary>
    /// <exception cref="ArgumentException">The rule is hard and the severity is below Error.</exception>
    public FindingPolicy With(RuleDefinition rule, Severity severity)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.IsHard && severity != Severity.Error)
            throw new ArgumentException($"{rule.Code} protects privacy or structure and is an error under every policy.", nameof(rule));
        return new(Changed(), _column, _exceptions.SetItem(rule.Code, severity), _cap);
    }

    /// <summary>This policy with no severity above a cap; hard rules stay errors.</summary>
    public FindingPolicy CappedAt(Severity cap) => new(Changed(), _column, _exceptions, cap < _cap ? cap : _cap);

    /// <summary>The policy of a name: <c>default</c>, <c>strict</c> or <c>pilot</c>; null for any other.</summary>
    public static FindingPolicy? Named(string name) => name switch
    {
        "default" => Default,
        "strict" => Strict,
        "pilot" => Pilot,
        _ => null,
    };

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private string Changed() => Name.EndsWith('+') ? Name : Name + "+";
}
