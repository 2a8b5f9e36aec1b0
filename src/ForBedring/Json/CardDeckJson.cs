using System.Text;
using System.Text.Json;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Workshops;

namespace ForBedring.Json;

/// <summary>The format of a workshop's deck (<i>kortstokk</i>), <c>forbedring-deck/1</c>, in and out.</summary>
public static class CardDeckJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-deck/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/deck-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("deck-1.schema.json");

    /// <summary>A deck from UTF-8 JSON, with every problem and its line.</summary>
    public static ReadResult<CardDeck> Read(ReadOnlySpan<byte> utf8)
    {
        var problems = new ReadProblems();
        var root = JsonValue.Parse(utf8, problems);
        root?.Required("format")?.OneOf((Format, true));
        var deck = root is null ? null : ReadDeck(root);
        root?.NoOtherMembers();
        return problems.ToResult(() => deck!);
    }

    /// <summary>A deck from JSON text.</summary>
    public static ReadResult<CardDeck> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>A deck as UTF-8 JSON, indented by two, ending in a line feed.</summary>
    public static byte[] Write(CardDeck deck)
    {
        ArgumentNullException.ThrowIfNull(deck);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteString("id", deck.Id);
            writer.WriteString("version", deck.Version);
            Many(writer, "groups", deck.Groups, g =>
            {
                writer.WriteString("id", g.Id);
                writer.WriteText("name", g.Name);
                Many(writer, "cards", g.Cards, c =>
                {
                    writer.WriteString("id", c.Id);
                    writer.WriteText("text", c.Text);
                    if (c.IsTruncated) writer.WriteBoolean("isTruncated", true);
                });
            });
            Many(writer, "questions", deck.Questions, q => Question(writer, q));
            Many(writer, "tableQuestions", deck.TableQuestions, q => Question(writer, q));
            Many(writer, "smileys", deck.Smileys.Faces, f =>
            {
                writer.WriteString("id", f.Id);
                writer.WriteText("label", f.Label);
            });
            writer.WriteStartObject("ratings");
            writer.WriteNumber("lowest", deck.Ratings.Lowest);
            writer.WriteNumber("highest", deck.Ratings.Highest);
            writer.WriteBoolean("isHighGood", deck.Ratings.IsHighGood);
            writer.WriteEndObject();
            Many(writer, "areas", deck.Areas, a =>
            {
                writer.WriteString("id", a.Id);
                writer.WriteText("name", a.Name);
                Texts(writer, "groups", a.Groups);
                Texts(writer, "tableQuestions", a.TableQuestions);
                Texts(writer, "questions", a.Questions);
                Texts(writer, "evidence", a.Evidence);
                if (a.Theme is { } theme) writer.WriteString("theme", theme.Value);
            });
            writer.WriteEndObject();
        });
    }

    /// <summary>The deck of an object, whatever its header.</summary>
    internal static CardDeck? ReadDeck(JsonValue value)
    {
        var id = Id(value.Required("id"));
        var version = Id(value.Required("version"));
        var groups = Items(value, "groups", g =>
        {
            var group = Id(g.Required("id"));
            var name = g.Required("name") is { } n ? JsonText.ReadText(n) : null;
            var cards = (g.Required("cards")?.Items ?? []).Select(Card).OfType<StatementCard>().ToList();
            g.NoOtherMembers();
            return group is null || name is null ? null : new CardGroup(group, name, cards);
        });
        var questions = Items(value, "questions", ReadQuestion);
        var tableQuestions = Items(value, "tableQuestions", ReadQuestion);
        var smileys = value.Optional("smileys") is { } s ? Smileys(s) : null;
        var ratings = value.Optional("ratings") is { } r ? Ratings(r) : null;
        var areas = Items(value, "areas", a =>
        {
            var area = Id(a.Required("id"));
            var name = a.Required("name") is { } n ? JsonText.ReadText(n) : null;
            var (own, tables, people, evidence) = (TextsOf(a, "groups"), TextsOf(a, "tableQuestions"), TextsOf(a, "questions"), TextsOf(a, "evidence"));
            var theme = Id(a.Optional("theme"));
            a.NoOtherMembers();
            return area is null || name is null ? null : new DeckArea(area, name, own, tables, people, evidence, theme is null ? null : ThemeCode.From(theme));
        });
        if (value.Problems.HasError || id is null || version is null) return null;
        var deck = CardDeck.Create(id, version, new DeckParts(groups, questions, tableQuestions, areas, smileys, ratings));
        foreach (var problem in deck.Problems) value.Problems.Add(problem);
        return deck.TryGetValue(out var read) ? read : null;
    }

    internal static string? Id(JsonValue? value) => value?.NonBlankText() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    internal static List<T> Items<T>(JsonValue value, string name, Func<JsonValue, T?> read)
        where T : class
        => [.. (value.Optional(name)?.Items ?? []).Select(read).OfType<T>()];

    internal static List<string> TextsOf(JsonValue value, string name) => [.. (value.Optional(name)?.Items ?? []).Select(i => i.NonBlankText()).Where(t => !string.IsNullOrWhiteSpace(t))];

    internal static void Many<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void Texts(Utf8JsonWriter writer, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0) return;
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static StatementCard? Card(JsonValue value)
    {
        var id = Id(value.Required("id"));
        var text = value.Required("text") is { } t ? JsonText.ReadText(t) : null;
        var isTruncated = value.Optional("isTruncated")?.Boolean() ?? false;
        value.NoOtherMembers();
        return id is null || text is null ? null : new StatementCard(id, text, isTruncated);
    }

    private static DeckQuestion? ReadQuestion(JsonValue value)
    {
        var id = Id(value.Required("id"));
        var text = value.Required("text") is { } t ? JsonText.ReadText(t) : null;
        value.NoOtherMembers();
        return id is null || text is null ? null : new DeckQuestion(id, text);
    }

    private static SmileyScale? Smileys(JsonValue value)
    {
        var faces = value.Items.Select(f =>
        {
            var id = Id(f.Required("id"));
            var label = f.Required("label") is { } l ? JsonText.ReadText(l) : null;
            f.NoOtherMembers();
            return id is null || label is null ? null : new SmileyFace(id, label);
        }).OfType<SmileyFace>().ToList();
        if (faces.Count is 3 or 5 && faces.Select(f => f.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count() == faces.Count) return new SmileyScale(faces);
        if (!value.Problems.HasError) value.Refuse("three or five faces with different ids");
        return null;
    }

    private static RatingScale? Ratings(JsonValue value)
    {
        var lowest = value.Required("lowest")?.Whole(-1000, 1000) ?? 1;
        var highest = value.Required("highest")?.Whole(-1000, 1000) ?? 5;
        var isHighGood = value.Optional("isHighGood")?.Boolean() ?? true;
        value.NoOtherMembers();
        if (highest > lowest) return new RatingScale(lowest, highest, isHighGood);
        if (!value.Problems.HasError) value.Refuse("a scale whose lowest value is below its highest");
        return null;
    }

    private static void Question(Utf8JsonWriter writer, DeckQuestion question)
    {
        writer.WriteString("id", question.Id);
        writer.WriteText("text", question.Text);
    }
}
