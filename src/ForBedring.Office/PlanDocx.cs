using ForBedring.Json;
using ForBedring.Office.Packages;
using ForBedring.Office.Word;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Office;

/// <summary>An improvement plan as a Word document (<i>forbedringsplan i Word</i>), in and out.</summary>
/// <remarks>
/// Reading finds the plan's table wherever it stands and gives what <see cref="PlanTableText.Read(string, PlanAliases?, LocalDate?, SourceMapping?)"/> gives of the same table pasted as text: merged cells, lists, soft breaks,
/// repeated headings, nested tables, content controls, fields and links are read; tracked changes are taken as accepted. What is not read (comments, footnotes, hidden text, pictures) is
/// told with row and column. Rows are counted through the plan's tables from the first row of headings, which is row 1. Macros are refused; nothing is run, followed or fetched.
/// Limits: a file of 50 MB, 16 MB of XML a part and 100 times its packed size, 250 columns and 20,000 rows. Reading takes at most about 400 MB of memory at these limits, a few MB for a real form.
/// </remarks>
public static partial class PlanDocx
{
    /// <summary>A draft from a Word document.</summary>
    /// <param name="stream">The document, from where it stands; it is read to its end and left open.</param>
    /// <param name="aliases">The words for roles and themes; the library's own where left out.</param>
    /// <param name="writtenOn">The day the form was written, where its head does not say; deadlines without a year are read against it.</param>
    public static ReadResult<ImprovementPlan> Read(Stream stream, PlanAliases? aliases = null, LocalDate? writtenOn = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var problems = new ReadProblems();
        using var file = OfficeFile.Open(stream, OfficeKind.Word, problems);
        if (file?.Xml(file.MainPart) is not { } document || problems.HasError)
        {
            if (!problems.HasError) problems.Add(DocumentRules.Damaged, null, null);
            return problems.ToResult<ImprovementPlan>(() => throw new InvalidOperationException());
        }

        var related = file.RelationshipsOf(file.MainPart);
        TellOutside(related, file, problems);
        var parts = related.Where(r => !r.IsExternal).ToList();
        var styles = new WordStyles(parts.Where(r => r.Is("styles")).Select(r => file.Xml(r.Target)).FirstOrDefault(), parts.Where(r => r.Is("numbering")).Select(r => file.Xml(r.Target)).FirstOrDefault());
        var heads = parts.Where(r => r.Is("header")).OrderBy(r => r.Target, StringComparer.Ordinal).Select(r => file.Xml(r.Target)).OfType<System.Xml.Linq.XElement>().ToList();
        var rows = problems.HasError ? null : new PlanTable(styles, problems).Read(document.Child("body") ?? document, heads);
        return problems.HasError ? problems.ToResult<ImprovementPlan>(() => throw new InvalidOperationException()) : PlanTableText.Read(rows, problems, aliases, writtenOn);
    }

    private static void TellOutside(IReadOnlyList<Relationship> related, OfficeFile file, ReadProblems problems)
    {
        var outside = related.Concat(related.Where(r => !r.IsExternal && (r.Is("settings") || r.Is("header") || r.Is("footer"))).SelectMany(r => file.RelationshipsOf(r.Target))).Where(r => r.IsExternal).ToList();
        var links = outside.Count(r => r.Is("hyperlink"));
        if (links > 0) problems.Add(DocumentRules.Hyperlinks, null, null, ("n", NumberText.Machine(links)));
        if (outside.Count > links) problems.Add(DocumentRules.ExternalContent, null, null, ("n", NumberText.Machine(outside.Count - links)));
    }
}
