namespace ForBedring.Rules;

/// <summary>One finding (<i>funn</i>): a rule that is not kept, where, and how much it weighs.</summary>
public sealed class Finding : IEquatable<Finding>, IComparable<Finding>
{
    private readonly ImmutableSortedDictionary<string, string> _arguments;

    internal Finding(RuleDefinition rule, Severity severity, Subject subject, IReadOnlyCollection<(string Name, MessageValue Value)> arguments)
        : this(rule, severity, subject, rule.Template.Filled(arguments), arguments.ToImmutableSortedDictionary(a => a.Name, a => a.Value.ToString(), StringComparer.Ordinal))
    {
    }

    private Finding(RuleDefinition rule, Severity severity, Subject subject, LocalisedText message, ImmutableSortedDictionary<string, string> arguments)
    {
        ArgumentNullException.ThrowIfNull(subject);
        Rule = rule;
        Severity = severity;
        Subject = subject;
        Message = message;
        _arguments = arguments;
    }

    /// <summary>The rule.</summary>
    public RuleDefinition Rule { get; }

    /// <summary>The rule's stable code.</summary>
    public RuleCode Code => Rule.Code;

    /// <summary>The severity under the policy it was found with.</summary>
    public Severity Severity { get; }

    /// <summary>What it is about.</summary>
    public Subject Subject { get; }

    /// <summary>The message, placeholders filled in.</summary>
    public LocalisedText Message { get; }

    /// <summary>The values of the placeholders, for programs: codes and numbers as they are, days as yyyy-MM-dd, words in English.</summary>
    public IReadOnlyDictionary<string, string> Arguments => _arguments;

    /// <summary>The same finding with another severity.</summary>
    internal Finding WithSeverity(Severity severity) => new(Rule, severity, Subject, Message, _arguments);

    /// <summary>Severity falling, then code, subject kind, id and path, all ordinal (RUL-R05).</summary>
    public int CompareTo(Finding? other)
    {
        if (other is null) return -1;
        var order = other.Severity.CompareTo(Severity);
        if (order == 0) order = Code.CompareTo(other.Code);
        if (order == 0) order = string.CompareOrdinal(Subject.Kind, other.Subject.Kind);
        if (order == 0) order = string.CompareOrdinal(Subject.Id, other.Subject.Id);
        if (order == 0) order = string.CompareOrdinal(Subject.Path, other.Subject.Path);
        return order != 0 ? order : string.CompareOrdinal(Message.Bokmaal, other.Message.Bokmaal);
    }

    /// <inheritdoc/>
    public bool Equals(Finding? other)
        => other is not null && Code == other.Code && Severity == other.Severity && Subject == other.Subject && Message.Equals(other.Message);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Finding);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Code, Severity, Subject);

    /// <summary>Severity, code and the bokmål message.</summary>
    public override string ToString() => $"{Severity} {Code} {Message.Bokmaal}";
}
