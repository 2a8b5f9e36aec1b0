using System.Text;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>The library's versioned plan format (<i>planformat</i>): an improvement plan as JSON, in and out.</summary>
/// <remarks>
/// Version 1. A plan that was read and not changed is written byte for byte as it was read; a changed plan keeps the order of its members and every member
/// that we do not know. Dates are kept as text <i>and</i> interval; where both stand, the interval wins. The schema is <see cref="Schema"/>.
/// </remarks>
public static class PlanJson
{
    /// <summary>The version of the format that is written, and the only one that is read: 1.</summary>
    public const int Version = 1;

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/improvement-plan-1.schema.json</c>.</summary>
    public static string Schema { get; } = EmbeddedData.Text("improvement-plan-1.schema.json");

    /// <summary>A plan from UTF-8 JSON, with every problem and its line. UTF-16 with a byte order mark is read too.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="aliases">The words for roles and themes; the library's own where left out.</param>
    public static ReadResult<ImprovementPlan> Read(ReadOnlySpan<byte> utf8, PlanAliases? aliases = null)
    {
        var problems = new ReadProblems();
        var root = JsonValue.Parse(TextBytes.IsUtf16(utf8) ? Encoding.UTF8.GetBytes(TextBytes.Decode(utf8, problems)) : utf8, problems);
        var plan = root is null ? null : new PlanJsonReader(problems, aliases ?? PlanAliases.Default).Plan(root, utf8.ToArray());
        return problems.ToResult(() => plan!);
    }

    /// <summary>A plan that stood within other JSON: it has no file of its own whose bytes could be kept, so its form is that of our files.</summary>
    internal static ReadResult<ImprovementPlan> ReadWithin(ReadOnlySpan<byte> utf8)
    {
        var problems = new ReadProblems();
        var root = JsonValue.Parse(utf8, problems);
        var plan = root is null ? null : new PlanJsonReader(problems, PlanAliases.Default).Plan(root, JsonText.Write(root.WriteTo));
        return problems.ToResult(() => plan!);
    }

    /// <summary>A plan from JSON text.</summary>
    public static ReadResult<ImprovementPlan> Read(string json, PlanAliases? aliases = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json), aliases);
    }

    /// <summary>The plan as UTF-8 JSON: the very bytes it was read from if it was not changed since, otherwise indented by two, ending in a line feed.</summary>
    public static byte[] Write(ImprovementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.SourceBytes is { } bytes ? (byte[])bytes.Clone() : JsonText.Write(w => PlanJsonWriter.Plan(plan).Write(w, plan.Shape));
    }

    /// <summary>The plan as JSON for somebody else (<i>eksport</i>): as <see cref="Write"/>, but never to an audience below the plan's label without an override, which then stands in the document as <c>labelOverride</c>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="audience">The rank the audience may see.</param>
    /// <param name="labelOverride">A reason and a role; null for none.</param>
    /// <exception cref="RuleViolationException"><see cref="ImprovementPlan.CanExportTo"/> holds an error (PLN-L10).</exception>
    public static byte[] Export(ImprovementPlan plan, SensitivityRank audience, LabelOverride? labelOverride = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.CanExportTo(audience, labelOverride).ThrowIfRefused();
        if (labelOverride is null || audience >= plan.Label.Rank) return Write(plan);
        var printed = new ShapedObject().Text("reason", labelOverride.Reason).Text("role", labelOverride.Role.Code);
        return JsonText.Write(w => PlanJsonWriter.Plan(plan).Object("labelOverride", printed).Write(w, Without(plan.Shape, "labelOverride")));
    }

    /// <summary>The plan as JSON with its diagnosis as the last member, <c>review</c>. Read again, it is the same plan; its old review is left behind.</summary>
    public static byte[] WriteReview(PlanDiagnostics diagnosis, ReportLanguage language = ReportLanguage.Bokmaal)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        var plan = diagnosis.Plan;
        return JsonText.Write(w => PlanJsonWriter.Plan(plan).Object("review", PlanReviewJson.Review(diagnosis, language)).Write(w, Without(plan.Shape, "review")));
    }

    private static SourceShape? Without(SourceShape? shape, string name) => shape is null ? null : new([.. shape.Members.Where(m => m.Name != name)]);
}
