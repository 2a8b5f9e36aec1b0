using System.Text;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Json;

/// <summary>The format of a workshop's sheets (<i>ark fra en kartlegging</i>), <c>forbedring-mapping-session/1</c>. It is only read: sheets never leave the library.</summary>
public static class MappingSessionJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-mapping-session/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/mapping-session-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("mapping-session-1.schema.json");

    /// <summary>A session from UTF-8 JSON, with every problem and its line.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="deck">What was asked; the sheets name its id and version.</param>
    public static ReadResult<MappingSession> Read(ReadOnlySpan<byte> utf8, CardDeck deck)
    {
        ArgumentNullException.ThrowIfNull(deck);
        var problems = new ReadProblems();
        var root = JsonValue.Parse(utf8, problems);
        if (root is null) return new ReadResult<MappingSession>.Unreadable(problems.ToImmutableArray());
        root.Required("format")?.OneOf((Format, true));
        var id = CardDeckJson.Id(root.Required("id"));
        if (id is not null && id.IndexOfAny([',', '[', ']', ';', '=', '@', '+']) >= 0)
        {
            root.Required("id")!.Refuse("a session id without the signs , ; = @ + [ ]");
            id = null;
        }

        var unit = CardDeckJson.Id(root.Required("unit"));
        var date = root.Required("date")?.Date() ?? default;
        var version = root.Optional("sheetVersion")?.Whole(1) ?? 1;
        Deck(root, deck);
        var tables = (root.Required("tables")?.Items ?? []).Select(Table).ToList();
        var ballots = (root.Optional("ballots")?.Items ?? []).Select(b => new SmileyBallot([.. b.Members.Select(m => (m.Name, m.Value.Text()))], 1, b.Line)).Concat(Counted(root)).ToList();
        var notes = CardDeckJson.Items(root, "notes", Note);
        var freeText = CardDeckJson.Items(root, "freeText", FreeText);
        root.NoOtherMembers();
        var heading = id is null || unit is null || date == default ? null : new SessionHeading(id, UnitId.From(unit), date, version);
        var session = MappingSession.Create(heading, deck, new MappingSheets(tables, ballots, notes, freeText), new SheetProblems(problems));
        return problems.ToResult(() => session!);
    }

    /// <summary>A session from JSON text.</summary>
    public static ReadResult<MappingSession> Read(string json, CardDeck deck)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json), deck);
    }

    private static void Deck(JsonValue root, CardDeck deck)
    {
        if (root.Required("deck") is not { } named) return;
        var (id, version) = (named.Required("id")?.Text(), named.Required("version")?.Text());
        named.NoOtherMembers();
        if (id is not null && version is not null && (id != deck.Id || version != deck.Version))
            root.Problems.Add(WorkshopRules.AnotherDeck, named.Line, "deck", ("deck", $"{id} {version}"), ("other", deck.ToString()));
    }

    private static TableSheet Table(JsonValue value)
    {
        var number = value.Required("table")?.Whole(1) ?? 0;
        var size = value.Required("size")?.Whole(0, 1000) ?? 1;
        var played = Cards(value, "played");
        var kept = Cards(value, "kept");
        var ratings = (value.Optional("ratings")?.Members ?? []).Select(m => (m.Name, m.Value.Whole(-1000, 1000), (int?)m.Value.Line)).ToImmutableArray();
        value.NoOtherMembers();
        return new TableSheet(number, size, value.Line, played, kept, ratings);
    }

    private static ImmutableArray<(string, int?)> Cards(JsonValue value, string name) => [.. (value.Required(name)?.Items ?? []).Select(c => (c.Text(), (int?)c.Line))];

    private static IEnumerable<SmileyBallot> Counted(JsonValue root)
    {
        if (root.Optional("smileys") is not { } smileys) yield break;
        foreach (var (question, votes) in smileys.Members)
        {
            foreach (var (face, count) in votes.Members) yield return new SmileyBallot([(question, face)], count.Long(0, 1_000_000), count.Line);
        }
    }

    private static StickyNote? Note(JsonValue value)
    {
        var id = CardDeckJson.Id(value.Required("id"));
        var text = value.Optional("text")?.Text() ?? "";
        var area = CardDeckJson.Id(value.Optional("area"));
        value.NoOtherMembers();
        return id is null ? null : new StickyNote(id, text, area, value.Line);
    }

    private static FreeTextStatement? FreeText(JsonValue value)
    {
        var id = CardDeckJson.Id(value.Required("id"));
        var kind = value.Required("kind")?.OneOf(("Preserve", FreeTextKind.Preserve), ("Improve", FreeTextKind.Improve)) ?? FreeTextKind.Improve;
        var text = value.Required("text")?.Text() ?? "";
        var area = CardDeckJson.Id(value.Optional("area"));
        var review = value.Optional("review") is { } r ? Review(r) : null;
        value.NoOtherMembers();
        return id is null ? null : new FreeTextStatement(id, kind, text, area, review, value.Line);
    }

    private static FreeTextReview? Review(JsonValue value)
    {
        var by = CanvasJsonParts.RoleOf(value.Required("by"));
        var paraphrase = CardDeckJson.Id(value.Optional("paraphrase"));
        value.NoOtherMembers();
        if (by is null) return null;
        return paraphrase is null ? new FreeTextReview.Verbatim(by) : new FreeTextReview.Paraphrased(paraphrase, by);
    }
}
