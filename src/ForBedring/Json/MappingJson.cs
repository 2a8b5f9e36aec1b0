using System.Text.Json;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>A mapping of a file's columns, rows and texts as JSON (<i>tilordning som JSON</i>), format <c>forbedring-mapping/1</c>, and the mappings that are part of the library.</summary>
/// <remarks>
/// Every member but <c>format</c> may be left out. <c>base</c> names a mapping of the library that this one builds on: its columns, rows and texts come after this one's. Unknown members are warnings.
/// </remarks>
public static class MappingJson
{
    /// <summary>The name and version of the format.</summary>
    public const string Format = "forbedring-mapping/1";

    private static readonly Lazy<ImmutableArray<SourceMapping>> BuiltIn = new(() => [.. KnownExports.All.Select(e => Read(EmbeddedData.Bytes("mapping-" + e.Id + ".json"), isOwn: false).ValueOrThrow())]);

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/mapping-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("mapping-1.schema.json");

    /// <summary>The names of the mappings that are part of the library: qualtrics, surveymonkey, limesurvey, forms.</summary>
    public static ImmutableArray<string> Names => [.. KnownExports.All.Select(e => e.Id)];

    /// <summary>A mapping that is part of the library, by its name without regard to case; null where there is none.</summary>
    /// <param name="name">For example <c>qualtrics</c>.</param>
    public static SourceMapping? Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return BuiltIn.Value.FirstOrDefault(m => m.Id.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads a mapping, listing every problem with its line.</summary>
    /// <param name="utf8">The source in UTF-8.</param>
    public static ReadResult<SourceMapping> Read(ReadOnlySpan<byte> utf8) => Read(utf8, isOwn: true);

    private static ReadResult<SourceMapping> Read(ReadOnlySpan<byte> utf8, bool isOwn)
    {
        var problems = new ReadProblems();
        if (JsonValue.Parse(utf8, problems) is not { } root) return problems.ToResult<SourceMapping>(() => throw new System.Diagnostics.UnreachableException());
        var mapping = ReadParts(root, isOwn);
        return problems.ToResult(() => new SourceMapping(mapping));
    }

    /// <summary>Reads a mapping from a stream, which is left open.</summary>
    public static ReadResult<SourceMapping> Read(System.IO.Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new System.IO.MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.ToArray().AsSpan());
    }

    private static MappingParts ReadParts(JsonValue root, bool isOwn)
    {
        root.Required("format")?.OneOf((Format, 1));
        var below = ReadBase(root.Optional("base"));
        var header = root.Optional("header");
        var round = root.Optional("round");
        var columns = ReadColumns(root.Optional("columns")).ToList();
        var id = root.Optional("id")?.NonBlankText() ?? below?.Id ?? "";
        var parts = new MappingParts
        {
            Id = id,
            Title = root.Optional("title")?.NonBlankText() ?? below?.Title ?? id,
            Delimiter = ReadDelimiter(root.Optional("delimiter")) ?? below?.Delimiter,
            Dates = root.Optional("dates")?.OneOf(("yyyy-MM-dd", DateForm.Iso), ("dd.MM.yyyy", DateForm.DayMonthYear), ("excel", DateForm.ExcelSerial)) ?? below?.Dates,
            HeaderLine = header?.Optional("line")?.Whole(1, 1000) ?? below?.HeaderLine,
            NameRows = header?.Optional("nameRows")?.Whole(1, 2) ?? below?.NameRows ?? 1,
            HeaderRows = header?.Optional("rows")?.Whole(1, 10) ?? below?.HeaderRows ?? 1,
            Columns = [.. columns, .. below?.Columns ?? []],
            OwnColumns = isOwn ? columns.Count : 0,
            Ignored = [.. Texts(root.Optional("ignore")), .. below?.Ignored ?? []],
            Rows = [.. ReadRows(root.Optional("rows")), .. below?.Rows ?? []],
            RoundColumn = round?.Required("column")?.NonBlankText() ?? below?.RoundColumn,
            RoundValue = round?.Optional("value")?.TextOrNumber() ?? below?.RoundValue,
            Values = ReadValues(root.Optional("values")),
            Scales = (root.Optional("scales")?.Members ?? []).ToImmutableDictionary(m => m.Name, m => ReadScale(m.Value)),
            NoAnswers = ReadNoAnswers(root.Optional("noAnswer"), below?.NoAnswers ?? AnswerTexts.None),
        };
        header?.NoOtherMembers();
        round?.NoOtherMembers();
        root.NoOtherMembers();
        return parts;
    }

    private static MappingParts? ReadBase(JsonValue? value)
    {
        if (value is null) return null;
        if (Named(value.Text()) is { } known) return known.Parts;
        value.Refuse("one of " + string.Join(", ", Names));
        return null;
    }

    private static char? ReadDelimiter(JsonValue? value) => value?.OneOf((";", ';'), (",", ','), ("tab", '\t'), ("\t", '\t'), ("|", '|'));

    // A column that is mapped to null is not read.
    private static IEnumerable<KeyValuePair<string, string>> ReadColumns(JsonValue? value)
        => (value?.Members ?? []).Select(m => new KeyValuePair<string, string>(m.Name, m.Value.Kind == JsonValueKind.Null ? "" : m.Value.NonBlankText().Trim()));

    private static IEnumerable<RowRule> ReadRows(JsonValue? value)
    {
        foreach (var item in value?.Items ?? [])
        {
            var column = item.Required("column")?.NonBlankText() ?? "";
            var (keep, drop, filled, heading) = (item.Optional("keep"), item.Optional("drop"), item.Optional("filled"), item.Optional("headingBegins"));
            item.NoOtherMembers();
            if (keep is not null) yield return new(column, RowRuleKind.Keep, Texts(keep));
            if (drop is not null) yield return new(column, RowRuleKind.Drop, Texts(drop));
            if (filled?.Boolean() == true) yield return new(column, RowRuleKind.Filled, []);
            if (heading is not null) yield return new(column, RowRuleKind.DropStarting, Texts(heading), isForHeaderRows: true);
            if (keep is null && drop is null && filled is null && heading is null) item.RefuseForm("a column with keep, drop, filled or headingBegins");
        }
    }

    private static ImmutableDictionary<string, ImmutableArray<KeyValuePair<string, string>>> ReadValues(JsonValue? value)
        => (value?.Members ?? []).ToImmutableDictionary(
            m => m.Name,
            m => m.Value.Members.Select(v => new KeyValuePair<string, string>(v.Name, v.Value.Kind == JsonValueKind.Null ? "" : v.Value.TextOrNumber())).ToImmutableArray(),
            StringComparer.OrdinalIgnoreCase);

    private static AnswerTexts ReadScale(JsonValue value)
    {
        var texts = AnswerTextsJson.Read(value);
        value.NoOtherMembers();
        if (texts.Repeated() is not null) value.RefuseForm("answers with texts that each stand for one thing");
        return texts;
    }

    private static AnswerTexts ReadNoAnswers(JsonValue? value, AnswerTexts below)
    {
        if (value is null) return below;
        var texts = new AnswerTexts([], Texts(value.Optional("dontKnow")), Texts(value.Optional("notApplicable")), Texts(value.Optional("blank")));
        value.NoOtherMembers();
        return below.Below(texts);
    }

    private static ImmutableArray<string> Texts(JsonValue? value) => [.. (value?.Items ?? []).Select(v => v.TextOrNumber().Trim()).Where(t => t.Length > 0)];
}
