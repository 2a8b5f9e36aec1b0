using System.Xml.Linq;
using ForBedring.Rules;

namespace ForBedring.Office.Word;

/// <summary>Paragraphs, tables, rows and cells, whatever wraps them: content controls, accepted insertions, custom XML. What is deleted is left out.</summary>
internal static class WordBlocks
{
    /// <summary>The paragraphs and tables, in order.</summary>
    public static IEnumerable<XElement> Of(IEnumerable<XElement> elements, HashSet<RuleDefinition> notes) => Unwrapped(elements, notes, "p", "tbl");

    /// <summary>The rows that stand once the changes are accepted.</summary>
    public static IEnumerable<XElement> Rows(XElement table, HashSet<RuleDefinition> notes)
    {
        foreach (var row in Unwrapped(table.Elements(), notes, "tr", "tr"))
        {
            var properties = row.Child("trPr");
            if (properties.Child("ins") is not null || properties.Child("del") is not null) notes.Add(DocumentRules.TrackedChange);
            if (properties.Child("del") is null) yield return row;
        }
    }

    /// <summary>The cells that stand once the changes are accepted.</summary>
    public static IEnumerable<XElement> Cells(XElement row, HashSet<RuleDefinition> notes)
    {
        foreach (var cell in Unwrapped(row.Elements(), notes, "tc", "tc"))
        {
            if (cell.Child("tcPr").Child("cellDel") is null) yield return cell;
            else notes.Add(DocumentRules.TrackedChange);
        }
    }

    private static IEnumerable<XElement> Unwrapped(IEnumerable<XElement> elements, HashSet<RuleDefinition> notes, string first, string second)
    {
        foreach (var element in elements)
        {
            var name = element.Name.LocalName;
            if (name == first || name == second)
            {
                yield return element;
                continue;
            }

            var inside = name switch
            {
                "sdt" => element.Child("sdtPr").Child("showingPlcHdr").IsOn() ? null : element.Child("sdtContent"),
                "AlternateContent" => element.Child("Choice") ?? element.Child("Fallback"),
                "ins" or "moveTo" or "customXml" or "smartTag" => element,
                _ => null,
            };
            if (name is "ins" or "moveTo" or "del" or "moveFrom") notes.Add(DocumentRules.TrackedChange);
            if (name is "altChunk") notes.Add(DocumentRules.PartNotRead);
            if (inside is null) continue;
            foreach (var child in Unwrapped(inside.Elements(), notes, first, second)) yield return child;
        }
    }
}
