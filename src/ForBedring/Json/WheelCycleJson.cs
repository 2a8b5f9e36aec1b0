using System.Text;
using ForBedring.Rules;
using ForBedring.Wheel;

namespace ForBedring.Json;

/// <summary>The library's versioned format of a wheel cycle (<i>årshjulformat</i>): the cycle, its rounds, representatives and plan, in and out.</summary>
/// <remarks>
/// Version 1. A date is a text as people write it, read against 1 September of the year before the survey year, or an object with text and interval, whose
/// interval wins. A step left out is not started. What is written is always in one form: reading it and writing it again gives the same bytes.
/// </remarks>
public static class WheelCycleJson
{
    /// <summary>The version of the format that is written, and the only one that is read: 1.</summary>
    public const int Version = 1;

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/wheel-cycle-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("wheel-cycle-1.schema.json");

    /// <summary>A cycle and its situation from UTF-8 JSON, with every problem and its line.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="aliases">The words for roles and themes in an embedded plan; the library's own where left out.</param>
    public static ReadResult<WheelDocument> Read(ReadOnlySpan<byte> utf8, PlanAliases? aliases = null)
    {
        var problems = new ReadProblems();
        var root = JsonValue.Parse(utf8, problems);
        var document = root is null ? null : new WheelCycleJsonReader(problems, aliases ?? PlanAliases.Default).Document(root);
        return problems.ToResult(() => document!);
    }

    /// <summary>A cycle and its situation from JSON text.</summary>
    public static ReadResult<WheelDocument> Read(string json, PlanAliases? aliases = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json), aliases);
    }

    /// <summary>A cycle and its situation as UTF-8 JSON, indented by two, ending in a line feed.</summary>
    public static byte[] Write(WheelDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return JsonText.Write(writer => WheelCycleJsonWriter.Document(writer, document, null));
    }

    /// <summary>The document with where the unit is, what is next and what was found on a day, as the last member <c>status</c>. Read again, it is the same document; its old status is left behind.</summary>
    public static byte[] WriteStatus(WheelDocument document, LocalDate today, WheelPractice? practice = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return JsonText.Write(writer => WheelCycleJsonWriter.Document(writer, document, w => WheelStatusJson.Write(w, document, today, practice ?? WheelPractice.Default)));
    }
}
