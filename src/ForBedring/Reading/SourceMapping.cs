using ForBedring.Surveys;

namespace ForBedring.Reading;

/// <summary>What a file's columns, rows and texts mean to a reader (<i>tilordning</i>): columns by name, header rows, which rows count, the column of the round, codes and labels. Immutable.</summary>
/// <remarks>
/// Read from JSON in the format <c>forbedring-mapping/1</c> (<c>MappingJson</c>). Mappings for exports of Qualtrics, SurveyMonkey, LimeSurvey and Forms are part of the library
/// (<c>MappingJson.Named</c>); a mapping of one's own can build on one of them. Columns that a mapping leaves out keep their own names.
/// </remarks>
/// <example>
/// <code>
/// var mapping = MappingJson.Read(File.ReadAllBytes("min-tilordning.json")).ValueOrThrow();
/// var answers = ResponseCsv.Read(stream, round, options: ReadOptions.Default.WithMapping(mapping));
/// </code>
/// </example>
public sealed class SourceMapping
{
    internal SourceMapping(MappingParts parts) => Parts = parts;

    /// <summary>Its short name, for example <c>qualtrics</c>; empty where it has none.</summary>
    public string Id => Parts.Id;

    /// <summary>What it is called, for example <c>Qualtrics</c>.</summary>
    public string Title => Parts.Title;

    internal MappingParts Parts { get; }

    internal char? Delimiter => Parts.Delimiter;

    internal DateForm? Dates => Parts.Dates;

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}

/// <summary>The parts of a mapping.</summary>
internal sealed class MappingParts
{
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public char? Delimiter { get; init; }

    public DateForm? Dates { get; init; }

    /// <summary>The line the names stand on; null for the first that fits.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>How many rows give the names together: 1, or 2 where the second row holds the statements below a question.</summary>
    public int NameRows { get; init; } = 1;

    /// <summary>How many header rows there are, those with names included; the others are skipped.</summary>
    public int HeaderRows { get; init; } = 1;

    /// <summary>Name in the file → name the reader knows, or empty for a column that is not read.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Columns { get; init; } = [];

    /// <summary>How many of <see cref="Columns"/>, the first ones, the file ought to have; the others are of a mapping of the library.</summary>
    public int OwnColumns { get; init; }

    /// <summary>Columns that are not read; a star at the end stands for any text.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    public ImmutableArray<RowRule> Rows { get; init; } = [];

    public string? RoundColumn { get; init; }

    public string? RoundValue { get; init; }

    /// <summary>The name the reader knows → texts in the file and what they mean.</summary>
    public ImmutableDictionary<string, ImmutableArray<KeyValuePair<string, string>>> Values { get; init; } = ImmutableDictionary<string, ImmutableArray<KeyValuePair<string, string>>>.Empty;

    /// <summary>Scale of the instrument → what its answers are called in the file.</summary>
    public ImmutableDictionary<string, AnswerTexts> Scales { get; init; } = ImmutableDictionary<string, AnswerTexts>.Empty;

    /// <summary>Texts that are no answer on any scale.</summary>
    public AnswerTexts NoAnswers { get; init; } = AnswerTexts.None;
}
