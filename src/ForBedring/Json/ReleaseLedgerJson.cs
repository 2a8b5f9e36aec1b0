using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>Release ledgers as JSON (<i>frigivelseslogg som JSON</i>): <c>forbedring-ledger/1</c>. Definitions and hashes, never figures.</summary>
public static class ReleaseLedgerJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-ledger/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/ledger-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("ledger-1.schema.json");

    /// <summary>A ledger from UTF-8, its chain checked, with every problem found.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <param name="check">What is known of the ledger from elsewhere; null for nothing. The chain alone does not show entries cut off the end.</param>
    public static ReadResult<ReleaseLedger> Read(ReadOnlySpan<byte> utf8, LedgerCheck? check = null)
    {
        var problems = new ReadProblems();
        var root = JsonValue.Parse(utf8, problems);
        if (root is null) return new ReadResult<ReleaseLedger>.Unreadable(problems.ToImmutableArray());
        root.Required("format")?.OneOf((Format, 1));
        var round = root.Required("round")?.NonBlankText();
        var entries = (root.Required("entries")?.Items ?? []).Select(Entry).ToList();
        var policies = (root.Optional("policies")?.Items ?? []).Select(p => DisclosurePolicyJson.Read(p, problems)).ToList();
        var seal = root.Optional("seal")?.NonBlankText();
        root.NoOtherMembers(Severity.Error);
        if (problems.HasError) return new ReadResult<ReleaseLedger>.Unreadable(problems.ToImmutableArray());
        var read = ReleaseLedger.Read(RoundId.From(round!), entries, policies.Select(p => p.ValueOrThrow()), check, seal);
        foreach (var problem in read.Problems) problems.Add(problem);
        return problems.ToResult(read.ValueOrThrow);
    }

    /// <summary>The ledger as UTF-8.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="key">The key to seal it with, at least 16 bytes; null for no seal.</param>
    /// <exception cref="ArgumentException">The key is shorter than 16 bytes.</exception>
    public static byte[] Write(ReleaseLedger ledger, byte[]? key = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteString("round", ledger.Round.Value);
            writer.WriteStartArray("policies");
            foreach (var policy in ledger.Policies) DisclosurePolicyJson.Write(writer, policy);
            writer.WriteEndArray();
            writer.WriteStartArray("entries");
            foreach (var entry in ledger.Entries)
            {
                writer.WriteStartObject();
                writer.WriteNumber("version", entry.Cell.Version);
                writer.WriteStartArray("units");
                foreach (var unit in entry.Cell.Units) writer.WriteStringValue(unit.Value);
                writer.WriteEndArray();
                if (entry.Cell.Group is { } group) writer.WriteString("group", group.Value);
                if (entry.Cell.Attribute is { } attribute)
                {
                    writer.WriteString("attribute", attribute);
                    writer.WriteString("value", entry.Cell.Value);
                }

                if (!entry.Cell.Pooled.IsEmpty)
                {
                    writer.WriteStartArray("pooled");
                    foreach (var part in entry.Cell.Pooled)
                    {
                        writer.WriteStartObject();
                        writer.WriteString("round", part.Round.Value);
                        writer.WriteNumber("version", part.Version);
                        writer.WriteEndObject();
                    }

                    writer.WriteEndArray();
                }

                writer.WriteString("family", entry.Family);
                writer.WriteString("tree", entry.TreeFingerprint);
                if (entry.Cell.Tree is not null) writer.WriteBoolean("recut", true);
                writer.WriteString("responses", entry.ResponseFingerprint);
                writer.WriteString("policy", entry.PolicyFingerprint);
                if (entry.InstrumentFingerprint.Length > 0) writer.WriteString("instrument", entry.InstrumentFingerprint);
                if (entry.Scoring.Length > 0) writer.WriteString("scoring", entry.Scoring);
                if (!entry.Unpublished.IsEmpty)
                {
                    writer.WriteStartArray("unpublished");
                    foreach (var question in entry.Unpublished) writer.WriteStringValue(question.Value);
                    writer.WriteEndArray();
                }

                writer.WriteString("at", InstantPattern.ExtendedIso.Format(entry.At));
                if (entry.IsWithdrawal) writer.WriteBoolean("withdrawn", true);
                writer.WriteString("hash", entry.Hash);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (key is not null) writer.WriteString("seal", ledger.SealWith(key));
            writer.WriteEndObject();
        });
    }

    private static LedgerEntry Entry(JsonValue value)
    {
        var version = value.Required("version")?.Whole(1) ?? 1;
        var units = (value.Required("units")?.Items ?? []).Select(u => u.NonBlankText()).Where(u => !string.IsNullOrWhiteSpace(u)).Select(UnitId.From).ToImmutableArray();
        if (units.IsEmpty) value.Refuse("an entry with at least one unit");
        var group = value.Optional("group")?.NonBlankText();
        var tree = value.Required("tree")?.Text() ?? "";
        var isRecut = value.Optional("recut")?.Boolean() ?? false;
        var cell = new CellDefinition(
            version, units.IsEmpty ? [UnitId.From("?")] : units, string.IsNullOrWhiteSpace(group) ? null : GroupId.From(group!),
            value.Optional("attribute")?.NonBlankText(), value.Optional("value")?.Text() ?? "", isRecut ? tree : null, Pooled(value));
        var at = value.Required("at") is { } time && InstantPattern.ExtendedIso.Parse(time.Text()) is { Success: true } parsed ? parsed.Value : default;
        var entry = new LedgerEntry(
            cell, value.Required("family")?.NonBlankText() ?? "",
            new(tree, value.Required("responses")?.Text() ?? "", value.Required("policy")?.Text() ?? "", [.. (value.Optional("unpublished")?.Items ?? []).Select(q => q.NonBlankText()).Where(q => !string.IsNullOrWhiteSpace(q)).Select(QuestionCode.From)],
                value.Optional("instrument")?.NonBlankText() ?? "", value.Optional("scoring")?.NonBlankText() ?? ""),
            at, value.Optional("withdrawn")?.Boolean() ?? false, value.Required("hash")?.NonBlankText() ?? "");
        value.NoOtherMembers(Severity.Error);
        return entry;
    }

    private static ImmutableArray<PooledPart> Pooled(JsonValue entry)
    {
        if (entry.Optional("pooled") is not { } pooled) return [];
        var items = pooled.Items;
        var parts = ImmutableArray.CreateBuilder<PooledPart>();
        foreach (var part in items)
        {
            var round = part.Required("round")?.NonBlankText();
            var version = part.Required("version")?.Whole(1) ?? 1;
            part.NoOtherMembers(Severity.Error);
            if (!string.IsNullOrWhiteSpace(round)) parts.Add(new(RoundId.From(round!), version));
        }

        if (items.Count < 2) pooled.Refuse("at least two rounds");
        return parts.ToImmutable();
    }
}
