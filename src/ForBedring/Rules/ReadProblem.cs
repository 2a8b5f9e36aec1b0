namespace ForBedring.Rules;

/// <summary>One problem in something that was read (<i>leseproblem</i>): where, which rule, how severe.</summary>
/// <remarks>Control signs and signs that turn the direction of writing are written as their numbers, and long quotations are cut. Messages name codes, units and what would be right; they never quote a respondent's key, an answer or a free text.</remarks>
public sealed class ReadProblem
{
    internal ReadProblem(RuleDefinition rule, Severity severity, int? row, string? column, IReadOnlyCollection<(string Name, MessageValue Value)> arguments)
        : this(rule, severity, row, column, rule.Template.Filled(arguments))
    {
    }

    private ReadProblem(RuleDefinition rule, Severity severity, int? row, string? column, LocalisedText message)
    {
        Rule = rule;
        Severity = severity;
        Row = row;
        Column = column is null ? null : MessageText.Safe(column);
        Message = message;
    }

    /// <summary>The rule.</summary>
    public RuleDefinition Rule { get; }

    /// <summary>The rule's stable code.</summary>
    public RuleCode Code => Rule.Code;

    /// <summary>How severe it is; a source with an error gives no value.</summary>
    public Severity Severity { get; }

    /// <summary>The 1-based line of the source, the header being 1; null where the problem has no line.</summary>
    public int? Row { get; }

    /// <summary>The column or member; null where the problem has none.</summary>
    public string? Column { get; }

    /// <summary>The message in three languages.</summary>
    public LocalisedText Message { get; }

    /// <summary>The line as tools print it: <c>file(line): CODE name message</c>, without the line where there is none.</summary>
    public string Describe(string source, ReportLanguage language = ReportLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(source);
        var place = Row is { } row ? $"{MessageText.Safe(source)}({row})" : MessageText.Safe(source);
        return $"{place}: {Code} {Rule.Name} {Message.In(language)}";
    }

    /// <summary>Line, code and the bokmål message.</summary>
    public override string ToString() => Row is { } row ? $"{row}: {Code} {Message.Bokmaal}" : $"{Code} {Message.Bokmaal}";
}
