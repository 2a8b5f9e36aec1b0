using System.Text.Json;
using ForBedring.Protection;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>Disclosure problems and decisions as JSON (<i>anonymitet som JSON</i>): <c>forbedring-disclosure/1</c>, for any table, not only surveys.</summary>
public static class DisclosureJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-disclosure/1";

    /// <summary>The name of the format that decisions are written in.</summary>
    public const string AnswerFormat = "forbedring-disclosure-answer/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/disclosure-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("disclosure-1.schema.json");

    /// <summary>The JSON schema of decisions (draft 2020-12), as in <c>schemas/disclosure-answer-1.schema.json</c>.</summary>
    public static string AnswerSchema => EmbeddedData.Text("disclosure-answer-1.schema.json");

    /// <summary>A problem from UTF-8, with every problem found.</summary>
    /// <remarks><c>difference</c> left out equals <c>threshold</c>; <c>cells</c> left out asks for every unit's total; <c>units</c> left out are made from the groups' paths; <c>secret</c> left out is <c>values</c>.</remarks>
    public static ReadResult<DisclosureProblem> ReadProblem(ReadOnlySpan<byte> utf8)
    {
        var problems = new ReadProblems();
        var root = JsonValue.Parse(utf8, problems);
        if (root is null) return new ReadResult<DisclosureProblem>.Unreadable(problems.ToImmutableArray());
        root.Required("format")?.OneOf((Format, 1));
        var secret = root.Optional("secret")?.OneOf(("values", DisclosureSecret.Values), ("counts", DisclosureSecret.Counts)) ?? DisclosureSecret.Values;
        var threshold = root.Required("threshold")?.Whole(1) ?? 1;
        var difference = root.Optional("difference")?.Whole(1) ?? threshold;
        var units = root.Optional("units")?.Items.Select(Unit).ToImmutableArray() ?? [];
        var groups = root.Required("groups")?.Items.Select(Group).ToImmutableArray() ?? [];
        ImmutableArray<DisclosureCell>? cells = root.Optional("cells") is { } given ? [.. given.Items.Select(Cell)] : null;
        root.Optional("shown");
        root.Optional("withheld");
        root.NoOtherMembers();
        return problems.HasError
            ? new ReadResult<DisclosureProblem>.Unreadable(problems.ToImmutableArray())
            : DisclosureProblem.Read(secret, threshold, difference, units, groups, cells, problems);
    }

    /// <summary>The cells that a file says are shown: its list <c>shown</c>, else its cells marked <c>released</c>, else every cell. For audits of tables made elsewhere.</summary>
    /// <param name="utf8">An answer, or a table.</param>
    /// <param name="problem">The problem whose cells they are.</param>
    public static ReadResult<IReadOnlyList<string>> ReadShown(ReadOnlySpan<byte> utf8, DisclosureProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var problems = new ReadProblems();
        var shown = new List<string>();
        void Add(JsonValue item, string list, string id)
        {
            if (problem.IndexOfCell.ContainsKey(id)) shown.Add(id);
            else problems.Add(DisclosureRules.UnknownCell, item.Line, list, ("id", id));
        }

        var root = JsonValue.Parse(utf8, problems);
        if (root?.Optional("shown") is { } listed)
        {
            foreach (var item in listed.Items) Add(item, "shown", item.NonBlankText());
            foreach (var item in root.Optional("withheld")?.Items ?? [])
            {
                // A cell that is named as empty is as good as a zero shown.
                if (item.Optional("kind")?.Text() == nameof(WithholdingKind.NoData) && problem.Counts is not null) Add(item, "withheld", Id(item));
            }
        }
        else
        {
            shown.AddRange(problem.Cells.Where(c => c.IsReleased || problem.Released.Length == 0).Select(c => c.Id));
        }

        return problems.ToResult<IReadOnlyList<string>>(() => shown);
    }

    /// <summary>A decision as UTF-8, <see cref="AnswerFormat"/>: <c>shown</c> and <c>withheld</c>, in the problem's order; with explanations where asked for.</summary>
    /// <param name="plan">The decision.</param>
    /// <param name="explain">Whether each withheld cell gets its explanation. For the data controller only: it holds counts.</param>
    /// <remarks>Where the counts are the secret, the kind of withholding stands only beside an explanation: it says on which side of the threshold a count is.</remarks>
    public static byte[] WritePlan(DisclosurePlan plan, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var explanations = explain ? plan.Explain().ToDictionary(e => e.CellId, StringComparer.Ordinal) : null;
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", AnswerFormat);
            var hasSecretCounts = plan.Problem.Secret == DisclosureSecret.Counts;
            if (hasSecretCounts) writer.WriteString("secret", "counts");
            writer.WriteNumber("threshold", plan.Problem.Threshold);
            if (!hasSecretCounts) writer.WriteNumber("difference", plan.Problem.Difference);
            if (plan.WasLimited) writer.WriteBoolean("limited", true);
            writer.WriteStartArray("shown");
            foreach (var id in plan.Shown) writer.WriteStringValue(id);
            writer.WriteEndArray();
            writer.WriteStartArray("withheld");
            foreach (var cell in plan.Withheld)
            {
                writer.WriteStartObject();
                writer.WriteString("id", cell.Id);
                if (!hasSecretCounts || explain) writer.WriteString("kind", cell.Kind.ToString());
                if (explanations is not null) WriteExplanation(writer, explanations[cell.Id]);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    /// <summary>An audit as UTF-8: whether it is safe, every leak with its calculation, and what can harmlessly be derived.</summary>
    public static byte[] WriteAudit(DisclosureAudit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", "forbedring-disclosure-audit/1");
            writer.WriteBoolean("safe", audit.IsSafe);
            writer.WriteBoolean("complete", audit.IsComplete);
            writer.WriteStartArray("leaks");
            foreach (var leak in audit.Leaks)
            {
                writer.WriteStartObject();
                writer.WriteString("kind", leak.Kind.ToString());
                if (leak.CellId is { } cell) writer.WriteString("cell", cell);
                writer.WriteString("text", leak.Describe());
                WriteLeak(writer, leak);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("derivable");
            foreach (var id in audit.HarmlessDerivable) writer.WriteStringValue(id);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void WriteExplanation(Utf8JsonWriter writer, DisclosureExplanation explanation)
    {
        writer.WriteString("text", explanation.Text.English);
        if (explanation.Witness is { } witness) WriteLeak(writer, witness);
    }

    private static void WriteLeak(Utf8JsonWriter writer, DisclosureLeak leak)
    {
        writer.WriteStartArray("terms");
        foreach (var term in leak.Terms)
        {
            writer.WriteStartObject();
            writer.WriteString("cell", term.CellId);
            writer.WritePropertyName("coefficient");
            writer.WriteRawValue(term.Coefficient.ToString(System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("groups");
        foreach (var group in leak.Groups) writer.WriteStringValue(group);
        writer.WriteEndArray();
        writer.WriteNumber("respondents", leak.Respondents);
        if (leak.Least is { } least) writer.WriteNumber("least", least);
        if (leak.Greatest is { } greatest) writer.WriteNumber("greatest", greatest);
    }

    private static DisclosureUnit Unit(JsonValue value)
    {
        var unit = new DisclosureUnit(Id(value), value.Optional("parent")?.NonBlankText()) { Row = value.Line };
        value.Optional("name");
        value.NoOtherMembers();
        return unit;
    }

    private static DisclosureGroup Group(JsonValue value)
    {
        var id = Id(value);
        var counts = value.Optional("counts")?.Items.Select(c => c.Long()).ToList();
        var n = value.Optional("n")?.Long();
        if (counts is not null && n is not null) value.Refuse("n or counts, not both");
        if (counts is null || counts.Count == 0)
        {
            if (n is null) value.Required("n");
            counts = [n ?? 0];
        }

        var paths = value.Optional("paths")?.Items.Select(p => p.Items.Select(u => u.NonBlankText()).ToList()).ToList() ?? [];
        if (value.Optional("path") is { } one) paths.Add([.. one.Items.Select(u => u.NonBlankText())]);
        var group = new DisclosureGroup(id, counts, paths, By(value), Period(value)) { Row = value.Line };
        value.NoOtherMembers();
        return group;
    }

    private static DisclosureCell Cell(JsonValue value)
    {
        var cell = new DisclosureCell(
            Id(value),
            value.Optional("path")?.Items.Select(u => u.NonBlankText()).ToList(),
            By(value),
            Period(value),
            value.Optional("groups")?.Items.Select(g => g.NonBlankText()).ToList(),
            value.Optional("released")?.Boolean() ?? false)
        { Row = value.Line };
        value.NoOtherMembers();
        return cell;
    }

    private static string Id(JsonValue value)
    {
        var id = value.Required("id")?.NonBlankText();
        return string.IsNullOrWhiteSpace(id) ? "?" : id!;
    }

    // A period is a text or a whole number, such as a year.
    private static string? Period(JsonValue value)
        => value.Optional("period") is { } period ? period.Kind == JsonValueKind.Number ? NumberText.Machine(period.Long()) : period.Text() : null;

    private static List<KeyValuePair<string, string>>? By(JsonValue value)
        => value.Optional("by")?.Members.Select(m => new KeyValuePair<string, string>(m.Name, m.Value.Text())).ToList();
}
