using System.Text.Json;
using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>Disclosure policies as JSON (<i>anonymitetspolicy som JSON</i>): <c>forbedring-disclosure-policy/1</c>. Unknown members are errors: a misspelt option must not weaken protection.</summary>
public static class DisclosurePolicyJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-disclosure-policy/1";

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/disclosure-policy-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("disclosure-policy-1.schema.json");

    private static readonly (string, Unanimity)[] Unanimities = [("band", Unanimity.Band), ("exact", Unanimity.Exact)];
    private static readonly (string, EmptyBreakdownCells)[] EmptyCells = [("asWithheld", EmptyBreakdownCells.AsWithheld), ("asNoData", EmptyBreakdownCells.AsNoData)];
    private static readonly (string, ParticipationRule)[] Participations = [("withFiguresOnly", ParticipationRule.WithFiguresOnly), ("whereInvitedAllows", ParticipationRule.WhereInvitedAllows)];
    private static readonly (string, Detail)[] Details = [("questions", Detail.Questions), ("themes", Detail.Themes)];
    private static readonly (string, Precision)[] Precisions = [("rounded", Precision.Rounded), ("exact", Precision.Exact)];
    private static readonly (string, DisclosureObjective)[] Objectives = [("fewestRespondents", DisclosureObjective.FewestRespondents), ("fewestCells", DisclosureObjective.FewestCells)];

    private static readonly (string, OrgLevel)[] Levels =
    [
        ("regionalAuthority", OrgLevel.RegionalAuthority), ("enterprise", OrgLevel.Enterprise), ("clinic", OrgLevel.Clinic),
        ("department", OrgLevel.Department), ("section", OrgLevel.Section), ("team", OrgLevel.Team),
    ];

    /// <summary>A policy from UTF-8, with every problem found. Left-out members take the value of the standard policy; a left-out difference that of its minimum.</summary>
    public static ReadResult<DisclosurePolicy> Read(ReadOnlySpan<byte> utf8)
    {
        var problems = new ReadProblems();
        var root = JsonValue.Parse(utf8, problems);
        return root is null ? new ReadResult<DisclosurePolicy>.Unreadable(problems.ToImmutableArray()) : Read(root, problems);
    }

    /// <summary>The policy as UTF-8, every member written out.</summary>
    public static byte[] Write(DisclosurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return JsonText.Write(writer => Write(writer, policy));
    }

    internal static ReadResult<DisclosurePolicy> Read(JsonValue root, ReadProblems problems)
    {
        root.Required("format")?.OneOf((Format, 1));
        var name = root.Required("name")?.NonBlankText() ?? "";
        var families = root.Optional("families");
        var index = Threshold(families, "index");
        var distribution = Threshold(families, "distribution");
        var sensitive = Threshold(families, "sensitive");
        var comments = Threshold(families, "comments");
        var participation = Threshold(families, "participation");
        families?.NoOtherMembers(Severity.Error);
        var allowance = root.Optional("insiderAllowance")?.Whole(0, 1000) ?? 0;
        var objective = root.Optional("objective")?.OneOf(Objectives) ?? DisclosureObjective.FewestRespondents;
        var unanimity = root.Optional("unanimity")?.OneOf(Unanimities) ?? Unanimity.Band;
        var empty = root.Optional("emptyBreakdownCells")?.OneOf(EmptyCells) ?? EmptyBreakdownCells.AsWithheld;
        var rule = root.Optional("participation")?.OneOf(Participations) ?? ParticipationRule.WithFiguresOnly;
        var detail = root.Optional("detail")?.OneOf(Details) ?? Detail.Questions;
        var precision = root.Optional("precision")?.OneOf(Precisions) ?? Precision.Rounded;
        var prefer = root.Optional("alwaysPrefer")?.Items.Select(i => i.NonBlankText()).ToList();
        var unpublished = root.Optional("unpublished")?.Items.Select(i => i.NonBlankText()).Where(c => !string.IsNullOrWhiteSpace(c)).Select(QuestionCode.From).ToList();
        var levels = root.Optional("breakdownLevels")?.Members.Select(m => new KeyValuePair<string, ImmutableArray<OrgLevel>>(m.Name, [.. m.Value.Items.Select(l => l.OneOf(Levels))])).ToList();
        var accept = root.Optional("acceptLowThreshold")?.NonBlankText();
        var workLimit = root.Optional("workLimit")?.Long(1) ?? DisclosureOptions.StandardWorkLimit;
        var improve = root.Optional("improveRounds")?.Whole(0, 100_000) ?? 0;
        root.NoOtherMembers(Severity.Error);
        if (problems.HasError) return new ReadResult<DisclosurePolicy>.Unreadable(problems.ToImmutableArray());
        var created = DisclosurePolicy.Create(
            name, index, distribution, sensitive, comments, participation, allowance, unanimity, empty, rule,
            new DisclosureOptions(objective, prefer, workLimit, improve), unpublished, levels, accept, detail, precision);
        foreach (var problem in created.Problems) problems.Add(problem);
        return problems.ToResult(created.ValueOrThrow);
    }

    internal static void Write(Utf8JsonWriter writer, DisclosurePolicy policy)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("name", policy.Name);
        writer.WriteStartObject("families");
        foreach (var family in new[] { MeasureFamily.Index, MeasureFamily.Distribution, MeasureFamily.Sensitive, MeasureFamily.Comments, MeasureFamily.Participation })
        {
            writer.WritePropertyName(DisclosurePolicy.NameOf(family));
            WriteThreshold(writer, policy.Threshold(family));
        }

        writer.WriteEndObject();
        writer.WriteNumber("insiderAllowance", policy.InsiderAllowance);
        writer.WriteString("objective", NameOf(Objectives, policy.Options.Objective));
        writer.WriteString("unanimity", NameOf(Unanimities, policy.Unanimity));
        writer.WriteString("emptyBreakdownCells", NameOf(EmptyCells, policy.EmptyBreakdownCells));
        writer.WriteString("participation", NameOf(Participations, policy.Participation));
        writer.WriteString("detail", NameOf(Details, policy.Detail));
        writer.WriteString("precision", NameOf(Precisions, policy.Precision));
        List(writer, "alwaysPrefer", policy.Options.AlwaysPrefer);
        List(writer, "unpublished", policy.Unpublished.Select(q => q.Value));
        writer.WriteStartObject("breakdownLevels");
        foreach (var pair in policy.BreakdownLevels) List(writer, pair.Key, pair.Value.Select(l => NameOf(Levels, l)));
        writer.WriteEndObject();
        if (policy.AcceptLowThreshold is { } reason) writer.WriteString("acceptLowThreshold", reason);
        else writer.WriteNull("acceptLowThreshold");
        if (policy.Options.WorkLimit != DisclosureOptions.StandardWorkLimit) writer.WriteNumber("workLimit", policy.Options.WorkLimit);
        if (policy.Options.ImproveRounds != 0) writer.WriteNumber("improveRounds", policy.Options.ImproveRounds);
        writer.WriteEndObject();
    }

    internal static string NameOf(OrgLevel level) => NameOf(Levels, level);

    internal static OrgLevel Level(JsonValue value) => value.OneOf(Levels);

    internal static void WriteThreshold(Utf8JsonWriter writer, FamilyThreshold threshold)
    {
        writer.WriteStartObject();
        writer.WriteNumber("minimum", threshold.Minimum);
        writer.WriteNumber("difference", threshold.Difference);
        writer.WriteEndObject();
    }

    private static FamilyThreshold? Threshold(JsonValue? families, string name) => families?.Optional(name) is { } family ? ReadThreshold(family) : null;

    internal static FamilyThreshold ReadThreshold(JsonValue family)
    {
        var minimum = family.Required("minimum")?.Whole(1, 1_000_000) ?? 1;
        var difference = family.Optional("difference")?.Whole(1, 1_000_000);
        family.NoOtherMembers(Severity.Error);
        return new FamilyThreshold(minimum, difference);
    }

    private static string NameOf<T>((string Name, T Value)[] choices, T value) => Array.Find(choices, c => EqualityComparer<T>.Default.Equals(c.Value, value)).Name;

    private static void List(Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) writer.WriteStringValue(item);
        writer.WriteEndArray();
    }
}
