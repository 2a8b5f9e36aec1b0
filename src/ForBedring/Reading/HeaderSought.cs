using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Reading;

/// <summary>What a reader needs of a header: which line of a file is it, and what to say when there is none.</summary>
internal sealed class HeaderSought
{
    private readonly ImmutableArray<ImmutableArray<string>> _required;
    private readonly HashSet<string> _known;
    private readonly Func<IReadOnlyList<string>, bool>? _isMetOtherwise;

    /// <summary>What a reader needs.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="required">The columns that must be there, each with its other names.</param>
    /// <param name="optional">Other columns the reader knows.</param>
    /// <param name="missing">The rule that tells of a missing column.</param>
    /// <param name="empty">The rule that tells of an empty file.</param>
    /// <param name="isMetOtherwise">Another shape of header that will do; null where there is none.</param>
    public HeaderSought(
        SourceKind kind,
        IEnumerable<IEnumerable<string>> required,
        IEnumerable<string> optional,
        RuleDefinition? missing = null,
        RuleDefinition? empty = null,
        Func<IReadOnlyList<string>, bool>? isMetOtherwise = null)
    {
        Kind = kind;
        _required = [.. required.Select(r => r.ToImmutableArray())];
        _known = new(_required.SelectMany(r => r).Concat(optional), StringComparer.OrdinalIgnoreCase);
        MissingRule = missing ?? CsvRules.MissingColumn;
        EmptyRule = empty ?? CsvRules.EmptyFile;
        _isMetOtherwise = isMetOtherwise;
    }

    /// <summary>Any line: a file of columns that no reader of the library knows.</summary>
    public static HeaderSought Any { get; } = new(SourceKind.Other, [], []);

    /// <summary>What the file holds.</summary>
    public SourceKind Kind { get; }

    /// <summary>The rule that tells of a missing column.</summary>
    public RuleDefinition MissingRule { get; }

    /// <summary>The rule that tells of an empty file.</summary>
    public RuleDefinition EmptyRule { get; }

    /// <summary>Whether a line holds what is needed.</summary>
    public bool IsMet(IReadOnlyList<string> names) => Missing(names).Count == 0 || (_isMetOtherwise?.Invoke(names) ?? false);

    /// <summary>The first names of the required columns that a line lacks.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<string> names)
    {
        var held = new HashSet<string>(names.Select(n => n.Trim()), StringComparer.OrdinalIgnoreCase);
        return [.. _required.Where(r => !r.Any(held.Contains)).Select(r => r[0])];
    }

    /// <summary>How many of a line's names the reader knows.</summary>
    public int Score(IReadOnlyList<string> names) => names.Select(n => n.Trim()).Where(_known.Contains).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>A name of the line that resembles a missing column, such as <c>Enhetsnavn</c> for <c>enhet</c>; null where none does.</summary>
    public string? Resembling(string missing, IReadOnlyList<string> names)
    {
        var wanted = _required.First(r => r[0] == missing);
        return names.FirstOrDefault(n => n.Length <= 60 && !_known.Contains(n) && wanted.Any(w => w.Length >= 4 && n.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The answers to an instrument: a column for the unit, and those of the questions.</summary>
    public static HeaderSought Answers(ResponseColumns columns, Instrument instrument)
        => new(
            SourceKind.Answers,
            [columns.Unit],
            columns.Respondent.Concat(columns.Role).Concat(instrument.Questions.Select(q => q.Code.Value)),
            SurveyRules.NoUnitColumn,
            SurveyRules.EmptyFile);
}
