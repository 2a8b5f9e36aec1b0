using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Json;

/// <summary>The workshop method as data (<i>metoden Der skoen trykker</i>), as in <c>seeds/der-skoen-trykker.json</c>: default deck, knowledge cards, phases and entry criteria.</summary>
public static class ShoeMethodJson
{
    private static readonly Lazy<ShoeMethod> Shared = new(() => Read(EmbeddedData.Bytes("der-skoen-trykker.json")).ValueOrThrow());

    /// <summary>The library's own: texts in our words, facts from the source.</summary>
    public static ShoeMethod Default => Shared.Value;

    internal static ReadResult<ShoeMethod> Read(ReadOnlySpan<byte> utf8)
    {
        var problems = new ReadProblems();
        var root = JsonValue.Parse(utf8, problems);
        var method = root is null ? null : Method(root);
        return problems.ToResult(() => method!);
    }

    private static ShoeMethod? Method(JsonValue root)
    {
        root.Required("schema")?.Whole(1, 1);
        var phases = (root.Required("phases")?.Items ?? []).Select(p =>
        {
            var number = p.Required("number")?.Whole(1, 7) ?? 1;
            _ = p.Required("id")?.OneOf(Enumerable.Range(1, 7).Select(n => (((ShoePhase)n).ToString(), n)).ToArray());
            var label = JsonText.ReadText(p.Required("label")!);
            var who = CardDeckJson.TextsOf(p, "who").Select(RoleOf).ToImmutableArray();
            p.NoOtherMembers();
            return new PhaseDefinition((ShoePhase)number, label, who);
        }).ToImmutableArray();
        var criteria = (root.Required("entryCriteria")?.Items ?? []).Select(c => new EntryCriterion(c.Required("id")!.NonBlankText(), JsonText.ReadText(c.Required("text")!))).ToImmutableArray();
        var deck = root.Required("deck") is { } d ? CardDeckJson.ReadDeck(d) : null;
        var evidence = (root.Required("evidence")?.Items ?? []).Select(Note).OfType<EvidenceNote>().ToImmutableArray();
        var scales = root.Required("prioritisation");
        var ends = scales?.Required("scale")?.Items;
        var threshold = scales?.Required("threshold")?.Decimal() ?? 3;
        var reference = root.Required("reference");
        var size = (reference?.Required("tables")?.Whole(1) ?? 0, reference?.Required("participants")?.Whole(1) ?? 0);
        if (root.Problems.HasError || deck is null || ends is not { Count: 2 }) return null;
        return new(phases, criteria, deck, evidence, new PriorityScales(ends[0].Whole(), ends[1].Whole(), threshold), size);
    }

    private static EvidenceNote? Note(JsonValue value)
    {
        var (id, set) = (CardDeckJson.Id(value.Required("id")), CardDeckJson.Id(value.Required("set")));
        var factor = value.Required("factor") is { } f ? JsonText.ReadText(f) : null;
        var level = value.Required("level")?.OneOf(("High", FactorLevel.High), ("Low", FactorLevel.Low)) ?? FactorLevel.High;
        var outcomes = (value.Required("outcomes")?.Items ?? []).Select(JsonText.ReadText).ToList();
        var sources = CardDeckJson.TextsOf(value, "sources");
        value.NoOtherMembers();
        return id is null || set is null || factor is null || outcomes.Count == 0 ? null : new EvidenceNote(id, set, factor, level, outcomes, sources);
    }

    /// <summary>A role of the method by its code.</summary>
    internal static Role RoleOf(string code) => code == ShoeProcess.SuperiorLeader.Code ? ShoeProcess.SuperiorLeader : Role.Of(code);
}
