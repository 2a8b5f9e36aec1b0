using System.Text;
using System.Text.Json;
using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Workshops;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>The format of a measure canvas (<i>tiltaksduk</i>), <c>forbedring-measure-canvas/1</c>, in and out.</summary>
/// <remarks>A date in words is read against the day the canvas was opened. What is written is always in one form: reading it and writing it again gives the same bytes.</remarks>
public static class MeasureCanvasJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-measure-canvas/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/measure-canvas-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("measure-canvas-1.schema.json");

    /// <summary>A canvas from UTF-8 JSON, with every problem and its line.</summary>
    public static ReadResult<MeasureCanvas> Read(ReadOnlySpan<byte> utf8)
    {
        var problems = new ReadProblems();
        var root = JsonValue.Parse(utf8, problems);
        if (root is null) return new ReadResult<MeasureCanvas>.Unreadable(problems.ToImmutableArray());
        root.Required("format")?.OneOf((Format, true));
        var id = CardDeckJson.Id(root.Required("id"));
        var unit = CardDeckJson.Id(root.Required("unit"));
        var openedOn = root.Required("openedOn")?.Date() ?? new LocalDate(2000, 1, 1);
        var reader = new Reader(new DateContext(openedOn));
        var parts = CanvasParts.Empty
            .WithIdeasInRows(Rows(root, "ideas", Reader.Idea))
            .WithCategoriesInRows(Rows(root, "categories", Reader.Category))
            .WithMarksInRows(Rows(root, "prioritised", Reader.Mark))
            .WithProposalsInRows(Rows(root, "proposals", reader.Proposal))
            .WithHandoversInRows(Rows(root, "handovers", Reader.Handover))
            .WithDecisionsInRows((root.Optional("decisions")?.Items ?? []).Select(v => (Of: reader.Decision(v), v.Line)).Where(d => d.Of is not null).Select(d => (d.Of!.Value.Key, d.Of.Value.Value, (int?)d.Line)))
            .WithScores(CardDeckJson.Items(root, "scores", Reader.Score));
        root.NoOtherMembers();
        return problems.HasError ? new ReadResult<MeasureCanvas>.Unreadable(problems.ToImmutableArray()) : MeasureCanvas.Create(id!, UnitId.From(unit!), openedOn, parts, problems);
    }

    /// <summary>A canvas from JSON text.</summary>
    public static ReadResult<MeasureCanvas> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>A canvas as UTF-8 JSON, indented by two, ending in a line feed.</summary>
    public static byte[] Write(MeasureCanvas canvas)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteString("id", canvas.Id);
            writer.WriteString("unit", canvas.Unit.Value);
            writer.WriteString("openedOn", LocalDatePattern.Iso.Format(canvas.OpenedOn));
            CardDeckJson.Many(writer, "ideas", canvas.Ideas, i =>
            {
                writer.WriteString("id", i.Id);
                writer.WriteString("text", i.Text);
                writer.WriteNumber("group", i.Group);
            });
            CardDeckJson.Many(writer, "categories", canvas.Categories, c =>
            {
                writer.WriteString("id", c.Id);
                writer.WriteString("name", c.Name);
                CardDeckJson.Texts(writer, "ideas", c.Ideas);
            });
            CardDeckJson.Many(writer, "prioritised", canvas.Marks, m =>
            {
                writer.WriteString("category", m.Category);
                if (m.Votes is { } votes) writer.WriteNumber("votes", votes);
            });
            CardDeckJson.Many(writer, "proposals", canvas.Proposals, p => Write(writer, p));
            CardDeckJson.Many(writer, "handovers", canvas.Handovers, h =>
            {
                writer.WriteString("on", LocalDatePattern.Iso.Format(h.On));
                writer.WritePropertyName("to");
                CanvasJsonParts.Write(writer, h.To);
                CardDeckJson.Texts(writer, "proposals", h.Proposals);
            });
            CardDeckJson.Many(writer, "decisions", canvas.Parts.Decisions, d => Write(writer, d.Proposal, d.Item));
            CardDeckJson.Many(writer, "scores", canvas.Scores, s =>
            {
                writer.WriteString("proposal", s.Proposal);
                writer.WritePropertyName("scorer");
                CanvasJsonParts.Write(writer, s.Scorer);
                writer.WriteNumber("effect", s.Effect);
                writer.WriteNumber("ease", s.Ease);
                writer.WriteString("quality", s.Quality.ToString());
                writer.WriteNumber("cost", s.Cost);
            });
            writer.WriteEndObject();
        });
    }

    private static List<(T, int?)> Rows<T>(JsonValue root, string name, Func<JsonValue, T?> read)
        where T : class
        => [.. (root.Optional(name)?.Items ?? []).Select(v => (Of: read(v), v.Line)).Where(x => x.Of is not null).Select(x => (x.Of!, (int?)x.Line))];

    private static void Write(Utf8JsonWriter writer, ConcreteProposal proposal)
    {
        writer.WriteString("id", proposal.Id);
        writer.WriteString("what", proposal.What);
        CardDeckJson.Texts(writer, "categories", proposal.Categories);
        CardDeckJson.Texts(writer, "areas", proposal.Reasons.Areas);
        CardDeckJson.Texts(writer, "evidence", proposal.Reasons.Evidence);
        if (proposal.Plan.How is { } how) writer.WriteString("how", how);
        if (proposal.Plan.Who is { } who)
        {
            writer.WritePropertyName("who");
            CanvasJsonParts.Write(writer, who);
        }

        if (!proposal.Plan.When.Equals(ImpreciseDate.Blank)) writer.WriteDate("when", proposal.Plan.When);
    }

    private static void Write(Utf8JsonWriter writer, string proposal, ProposalDecision decision)
    {
        writer.WriteString("proposal", proposal);
        writer.WriteString("on", LocalDatePattern.Iso.Format(decision.On));
        writer.WriteStartArray("by");
        foreach (var who in decision.By) CanvasJsonParts.Write(writer, who);
        writer.WriteEndArray();
        switch (decision.Outcome)
        {
            case ProposalOutcome.Accepted:
                writer.WriteString("outcome", "Accepted");
                break;
            case ProposalOutcome.MergedInto merged:
                writer.WriteString("outcome", "MergedInto");
                writer.WriteString("into", merged.Proposal);
                break;
            case ProposalOutcome.Deferred deferred:
                writer.WriteString("outcome", "Deferred");
                writer.WriteDate("until", deferred.Until);
                writer.WriteString("reason", deferred.Reason);
                break;
            case ProposalOutcome.Declined declined:
                writer.WriteString("outcome", "Declined");
                writer.WriteString("reason", declined.Reason);
                break;
        }

        if (decision.Told is not { } told) return;
        writer.WriteStartObject("told");
        writer.WriteString("on", LocalDatePattern.Iso.Format(told.On));
        writer.WriteString("arena", told.Arena);
        writer.WriteEndObject();
    }

    /// <summary>Reads the parts.</summary>
    private sealed class Reader(DateContext context)
    {
        public static Idea? Idea(JsonValue value)
        {
            var id = CardDeckJson.Id(value.Required("id"));
            var text = value.Optional("text")?.Text() ?? "";
            var group = value.Optional("group")?.Whole(0) ?? 0;
            value.NoOtherMembers();
            return id is null ? null : new Idea(id, text, group);
        }

        public static IdeaCategory? Category(JsonValue value)
        {
            var id = CardDeckJson.Id(value.Required("id"));
            var name = value.Optional("name")?.Text() ?? "";
            var ideas = CardDeckJson.TextsOf(value, "ideas");
            value.NoOtherMembers();
            return id is null ? null : new IdeaCategory(id, name, ideas);
        }

        public static PriorityMark? Mark(JsonValue value)
        {
            var category = CardDeckJson.Id(value.Required("category"));
            var votes = value.Optional("votes")?.Whole(0);
            value.NoOtherMembers();
            return category is null ? null : new PriorityMark(category, votes);
        }

        public ConcreteProposal? Proposal(JsonValue value)
        {
            var (id, what) = (CardDeckJson.Id(value.Required("id")), CardDeckJson.Id(value.Required("what")));
            var categories = CardDeckJson.TextsOf(value, "categories");
            var reasons = new ProposalReasons(CardDeckJson.TextsOf(value, "areas"), CardDeckJson.TextsOf(value, "evidence"));
            var plan = new ProposalPlan(value.Optional("how")?.Text(), CanvasJsonParts.Who(value.Optional("who")), value.Optional("when") is { } w ? ImpreciseDateJson.ReadDate(w, context) : null);
            value.NoOtherMembers();
            return id is null || what is null ? null : new ConcreteProposal(id, what, categories, reasons, plan);
        }

        public static Handover? Handover(JsonValue value)
        {
            var on = value.Required("on")?.Date() ?? default;
            var to = CanvasJsonParts.Who(value.Required("to"));
            var proposals = CardDeckJson.TextsOf(value, "proposals");
            value.NoOtherMembers();
            return to is null ? null : new Handover(on, to, proposals);
        }

        public KeyValuePair<string, ProposalDecision>? Decision(JsonValue value)
        {
            var proposal = CardDeckJson.Id(value.Required("proposal"));
            var on = value.Required("on")?.Date() ?? default;
            var by = (value.Required("by")?.Items ?? []).Select(CanvasJsonParts.Who).OfType<RoleRef>().ToList();
            var (merged, until, reason) = (value.Optional("into"), value.Optional("until"), value.Optional("reason")?.Text() ?? "");
            var later = until is null ? ImpreciseDate.Blank : ImpreciseDateJson.ReadDate(until, context);
            var other = CardDeckJson.Id(merged);
            ProposalOutcome? outcome = value.Required("outcome")?.OneOf(("Accepted", 1), ("MergedInto", 2), ("Deferred", 3), ("Declined", 4)) switch
            {
                2 => value.Required("into") is not null && other is not null ? new ProposalOutcome.MergedInto(other) : null,
                3 => new ProposalOutcome.Deferred(later, reason),
                4 => new ProposalOutcome.Declined(reason),
                _ => new ProposalOutcome.Accepted(),
            };
            StaffTold? told = null;
            if (value.Optional("told") is { } t)
            {
                var (day, arena) = (t.Required("on")?.Date() ?? default, CardDeckJson.Id(t.Required("arena")));
                t.NoOtherMembers();
                told = arena is null ? null : new StaffTold(day, arena);
            }

            value.NoOtherMembers();
            return proposal is null || outcome is null ? null : new(proposal, new ProposalDecision(on, by, outcome, told));
        }

        public static PriorityScore? Score(JsonValue value)
        {
            var proposal = CardDeckJson.Id(value.Required("proposal"));
            var scorer = CanvasJsonParts.Who(value.Required("scorer"));
            var (effect, ease) = (value.Required("effect")?.Whole() ?? 0, value.Required("ease")?.Whole() ?? 0);
            var quality = value.Required("quality")?.OneOf(("None", QualityContribution.None), ("Indirect", QualityContribution.Indirect), ("Direct", QualityContribution.Direct)) ?? QualityContribution.None;
            var cost = value.Required("cost")?.Whole() ?? 0;
            value.NoOtherMembers();
            return proposal is null || scorer is null ? null : new PriorityScore(proposal, scorer, effect, ease, quality, cost);
        }
    }
}
