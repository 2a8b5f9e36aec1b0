using System.Text.Json;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>An instrument as JSON (<i>skjema som JSON</i>), format <c>forbedring-instrument/1</c>.</summary>
/// <remarks>
/// What may be left out: <c>scoring</c> and each of its members, <c>label</c>, <c>text</c>, <c>nonAnswers</c>, <c>audiences</c>, <c>reversed</c>, <c>sensitive</c>,
/// <c>audience</c> and <c>maturity</c> (the catalogue's, else everybody and false), and of a scale what files call its answers (<c>answers</c>, <c>dontKnow</c>, <c>notApplicable</c>, <c>blank</c>)
/// and <c>blankIsNotTicked</c>; with <c>answers</c>, <c>lowest</c> (1) and <c>points</c> (their number) may be left out too. Unknown members are warnings, so that a misspelt option does not pass silently.
/// </remarks>
public static class InstrumentJson
{
    /// <summary>The name and version of the format.</summary>
    public const string Format = "forbedring-instrument/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/instrument-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("instrument-1.schema.json");

    /// <summary>Reads an instrument, listing every problem with its line.</summary>
    /// <param name="utf8">The source in UTF-8.</param>
    public static ReadResult<Instrument> Read(ReadOnlySpan<byte> utf8)
    {
        var problems = new ReadProblems();
        return JsonValue.Parse(utf8, problems) is { } root
            ? new Reader(problems).Read(root)
            : problems.ToResult<Instrument>(() => throw new System.Diagnostics.UnreachableException());
    }

    /// <summary>Reads an instrument from a stream, which is left open.</summary>
    public static ReadResult<Instrument> Read(System.IO.Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new System.IO.MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.ToArray().AsSpan());
    }

    /// <summary>The instrument as JSON in UTF-8, defaults written out.</summary>
    public static byte[] Write(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("code", instrument.Code);
            json.WriteNumber("year", instrument.Year);
            json.WriteString("version", instrument.Version);
            WriteScales(json, instrument);
            WriteTokens(json, instrument.NonAnswers);
            WriteRoleSets(json, instrument);
            json.WriteStartArray("themes");
            foreach (var theme in instrument.Themes) WriteTheme(json, theme);
            json.WriteEndArray();
            WriteScoring(json, "scoring", instrument.Scoring);
            json.WriteEndObject();
        });
    }

    /// <summary>Scoring rules as an object member.</summary>
    internal static void WriteScoring(Utf8JsonWriter json, string name, ScoringRules scoring)
    {
        json.WritePropertyName(name);
        WriteScoring(json, scoring);
    }

    /// <summary>Scoring rules as an object.</summary>
    internal static void WriteScoring(Utf8JsonWriter json, ScoringRules scoring)
    {
        json.WriteStartObject();
        json.WriteString("minimumAnsweredShare", scoring.MinimumAnsweredShare.ToString());
        json.WriteString("positiveFrom", scoring.PositiveFrom.ToString());
        json.WriteString("matureFrom", scoring.MatureFrom.ToString());
        json.WriteString("unitScore", CanonicalInstrument.NameOf(scoring.UnitScore));
        json.WriteEndObject();
    }

    /// <summary>Scoring rules from an object; null is the default.</summary>
    internal static ScoringRules ReadScoring(JsonValue? value)
    {
        if (value is null) return ScoringRules.Default;
        var share = Limit(value.Optional("minimumAnsweredShare"), ScoringRules.IsShare, "a fraction above 0 and at most 1, such as \"1/2\"");
        var positive = Limit(value.Optional("positiveFrom"), ScoringRules.IsLimit, "a number from 0 to 100, such as \"75\"");
        var mature = Limit(value.Optional("matureFrom"), ScoringRules.IsLimit, "a number from 0 to 100, such as \"60\"");
        var method = value.Optional("unitScore")?.OneOf(
            ("meanOfRespondents", UnitScoreMethod.MeanOfRespondents),
            ("meanOfQuestionMeans", UnitScoreMethod.MeanOfQuestionMeans),
            ("pooledAnswers", UnitScoreMethod.PooledAnswers));
        value.NoOtherMembers();
        return new(share, positive, mature, method ?? ScoringRules.Default.UnitScore);
    }

    private static Fraction? Limit(JsonValue? value, Func<Fraction, bool> isAllowed, string wanted)
    {
        if (value is null) return null;
        var text = value.Kind == JsonValueKind.Number ? NumberText.Machine(value.Decimal()) : value.Text();
        if (Fraction.TryParse(text) is { } fraction && isAllowed(fraction)) return fraction;
        if (value.Kind is JsonValueKind.Number or JsonValueKind.String) value.Refuse(wanted);
        return null;
    }

    private static void WriteScales(Utf8JsonWriter json, Instrument instrument)
    {
        json.WriteStartObject("scales");
        foreach (var scale in instrument.Scales)
        {
            json.WriteStartObject(scale.Name);
            json.WriteNumber("lowest", scale.Lowest);
            json.WriteNumber("points", scale.Points);
            AnswerTextsJson.Write(json, scale.Texts);
            if (scale.BlankIsNotTicked) json.WriteBoolean("blankIsNotTicked", true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTokens(Utf8JsonWriter json, NonAnswerTokens tokens)
    {
        json.WriteStartObject("nonAnswers");
        WriteTexts(json, "dontKnow", tokens.DontKnow);
        WriteTexts(json, "notApplicable", tokens.NotApplicable);
        json.WriteEndObject();
    }

    private static void WriteRoleSets(Utf8JsonWriter json, Instrument instrument)
    {
        json.WriteStartObject("audiences");
        foreach (var set in instrument.RoleSets)
        {
            json.WriteStartObject(set.Name);
            WriteTexts(json, "roles", set.Roles);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTheme(Utf8JsonWriter json, Theme theme)
    {
        json.WriteStartObject();
        json.WriteString("code", theme.Code.Value);
        json.WriteString("audience", theme.Audience.Name);
        json.WriteBoolean("maturity", theme.HasMaturity);
        json.WriteText("label", theme.Label);
        json.WriteStartArray("questions");
        foreach (var question in theme.Questions)
        {
            json.WriteStartObject();
            json.WriteString("code", question.Code.Value);
            json.WriteString("scale", question.Scale.Name);
            json.WriteBoolean("reversed", question.IsReversed);
            json.WriteBoolean("sensitive", question.IsSensitive);
            if (question.Text is { } text) json.WriteText("text", text);
            if (question.Block is { } block) json.WriteString("block", block);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private sealed class Reader(ReadProblems problems)
    {
        private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
        private readonly Dictionary<string, AnswerScale?> _scales = new(StringComparer.Ordinal);
        private readonly List<AnswerScale> _scalesInOrder = [];

        public ReadResult<Instrument> Read(JsonValue root)
        {
            root.Required("format")?.OneOf((Format, 1));
            var code = root.Required("code")?.NonBlankText() ?? "";
            var year = root.Required("year")?.Whole(1900, 9999) ?? 0;
            var version = root.Required("version")?.Text() ?? "";
            foreach (var (name, value) in root.Required("scales")?.Members ?? []) ReadScale(name, value);
            var tokens = ReadTokens(root.Optional("nonAnswers"));
            var roles = root.Optional("audiences")?.Members.Select(m => ReadRoleSet(m.Name, m.Value)).OfType<RoleSet>().ToImmutableArray() ?? [];
            var themes = root.Required("themes")?.Items.Select(ReadTheme).OfType<Theme>().ToImmutableArray() ?? [];
            var scoring = ReadScoring(root.Optional("scoring"));
            root.NoOtherMembers();
            var parts = new InstrumentParts(code.Trim(), year, version, themes, [.. _scalesInOrder], tokens, roles, scoring);
            return Instrument.Create(parts, problems, path => _lines.TryGetValue(path, out var line) ? line : null);
        }

        private void ReadScale(string name, JsonValue value)
        {
            var before = problems.Counts.Values.Sum();
            var texts = AnswerTextsJson.Read(value);
            var lowest = (texts.Answers.Length > 0 ? value.Optional("lowest") : value.Required("lowest"))?.Whole() ?? (texts.Answers.Length > 0 ? 1 : 0);
            var points = (texts.Answers.Length > 0 ? value.Optional("points") : value.Required("points"))?.Whole() ?? texts.Answers.Length;
            var blankIsNotTicked = value.Optional("blankIsNotTicked")?.Boolean() ?? false;
            value.NoOtherMembers();
            if (texts.Answers.Length > 0 && texts.Answers.Length != points) value.Optional("answers")?.RefuseForm("as many answers as the scale has points");
            if (texts.Repeated() is not null) value.RefuseForm("answers with texts that each stand for one thing");
            if (blankIsNotTicked && points != 2) value.Optional("blankIsNotTicked")?.Refuse("false, except on a scale of two answers");
            AnswerScale? scale = null;
            if (problems.Counts.Values.Sum() == before && AnswerScale.IsPossible(lowest, points) && !string.IsNullOrWhiteSpace(name))
            {
                scale = new AnswerScale(name, lowest, points).With(texts);
                if (blankIsNotTicked) scale = scale.WithBlankAsNotTicked();
                _scalesInOrder.Add(scale);
            }
            else if (problems.Counts.Values.Sum() == before) problems.Add(SurveyRules.ScaleOutOfRange, value.Line, value.Path, ("scale", name));
            _scales[name] = scale;
        }

        private static NonAnswerTokens ReadTokens(JsonValue? value)
        {
            if (value is null) return NonAnswerTokens.None;
            var tokens = new NonAnswerTokens(Texts(value.Optional("dontKnow")), Texts(value.Optional("notApplicable")));
            value.NoOtherMembers();
            return tokens;
        }

        private static RoleSet? ReadRoleSet(string name, JsonValue value)
        {
            var roles = Texts(value.Required("roles"));
            value.NoOtherMembers();
            if (!string.IsNullOrWhiteSpace(name) && name.Trim() != "all") return new(name, roles);
            value.Refuse("the roles of leaders, employees or an own audience");
            return null;
        }

        private Theme? ReadTheme(JsonValue value)
        {
            _lines[value.Path] = value.Line;
            var code = value.Required("code")?.NonBlankText();
            var audience = value.Optional("audience")?.NonBlankText();
            var maturity = value.Optional("maturity")?.Boolean();
            var label = value.Optional("label") is { } text ? JsonText.ReadText(text) : null;
            var questions = (value.Required("questions")?.Items ?? []).Select(ReadQuestion).ToList();
            value.NoOtherMembers();
            if (string.IsNullOrWhiteSpace(code)) return null;
            return new(ThemeCode.From(code!), questions.OfType<Question>(), string.IsNullOrWhiteSpace(audience) ? null : Audience.From(audience!), maturity, label);
        }

        private Question? ReadQuestion(JsonValue value)
        {
            _lines[value.Path] = value.Line;
            var code = value.Required("code")?.NonBlankText();
            var scaleName = value.Required("scale")?.NonBlankText() ?? "";
            var reversed = value.Optional("reversed")?.Boolean() ?? false;
            var sensitive = value.Optional("sensitive")?.Boolean() ?? false;
            var text = value.Optional("text") is { } texts ? JsonText.ReadText(texts) : null;
            var block = value.Optional("block")?.NonBlankText();
            value.NoOtherMembers();
            if (string.IsNullOrWhiteSpace(code) || string.IsNullOrWhiteSpace(scaleName)) return null;
            if (!_scales.TryGetValue(scaleName, out var scale)) problems.Add(SurveyRules.UnknownScale, value.Line, value.Path, ("question", code!), ("scale", scaleName));
            return scale is null ? null : new(QuestionCode.From(code!), scale, reversed, sensitive, text, block);
        }

        private static List<string> Texts(JsonValue? value)
            => [.. (value?.Items ?? []).Select(v => v.NonBlankText()).Where(t => !string.IsNullOrWhiteSpace(t))];
    }
}
