using System.Globalization;
using System.Xml.Linq;

namespace ForBedring.Office.Word;

/// <summary>The styles and lists of a document that is read: what a paragraph's style is called, whether it is a heading, and the mark its list gives it.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Abstract, Dictionary<int, int> Starts)> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, (string Format, string Text, int Start)>> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _started = new(StringComparer.Ordinal);

    public WordStyles(XElement? styles, XElement? numbering)
    {
        foreach (var style in (styles?.Elements() ?? []).Where(e => e.Name.LocalName == "style"))
        {
            if (style.Attr("styleId") is { } id) _styles[id] = style;
        }

        foreach (var list in (numbering?.Elements() ?? []).Where(e => e.Name.LocalName == "abstractNum"))
        {
            var levels = new Dictionary<int, (string, string, int)>();
            foreach (var level in list.Elements().Where(e => e.Name.LocalName == "lvl"))
                levels[Whole(level.Attr("ilvl"), 0)] = (level.Child("numFmt").Attr("val") ?? "decimal", level.Child("lvlText").Attr("val") ?? "", Whole(level.Child("start").Attr("val"), 1));
            _levels[list.Attr("abstractNumId") ?? ""] = levels;
        }

        foreach (var number in (numbering?.Elements() ?? []).Where(e => e.Name.LocalName == "num"))
        {
            var starts = new Dictionary<int, int>();
            foreach (var over in number.Elements().Where(e => e.Name.LocalName == "lvlOverride"))
            {
                if (over.Child("startOverride").Attr("val") is { } start) starts[Whole(over.Attr("ilvl"), 0)] = Whole(start, 1);
            }

            _numbers[number.Attr("numId") ?? ""] = (number.Child("abstractNumId").Attr("val") ?? "", starts);
        }
    }

    /// <summary>The name of a style, in lower case; the id where the document does not define it.</summary>
    public string NameOf(string? id) => id is null ? "" : (_styles.TryGetValue(id, out var style) ? style.Child("name").Attr("val") ?? id : id).ToLowerInvariant();

    /// <summary>Whether a paragraph is a heading: by its style, or its outline level.</summary>
    public bool IsHeading(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        if (properties.Child("outlineLvl").Attr("val") is { } level && Whole(level, 9) < 9) return true;
        foreach (var style in ChainOf(properties.Child("pStyle").Attr("val")))
        {
            var name = NameOf(style.Attr("styleId"));
            if (name.StartsWith("heading", StringComparison.Ordinal) || name.StartsWith("overskrift", StringComparison.Ordinal)) return true;
            if (style.Child("pPr").Child("outlineLvl").Attr("val") is { } outline && Whole(outline, 9) < 9) return true;
        }

        return false;
    }

    /// <summary>The mark of a paragraph that is an item of a list: <c>•</c>, or a number such as <c>2.</c>; null where it is none. Counts the item.</summary>
    public string? MarkOf(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var (id, level) = ListOf(properties);
        if (id is null or "0" || !_numbers.TryGetValue(id, out var number)) return null;
        if (!_levels.TryGetValue(number.Abstract, out var levels) || !levels.TryGetValue(level, out var form)) return "•";
        if (form.Format is "bullet") return "•";
        if (form.Format is "none") return null;
        var counters = Count(id, number.Abstract, number.Starts, levels, level);
        var text = form.Text;
        for (var i = 0; i <= level; i++)
        {
            var shown = levels.TryGetValue(i, out var at) ? Shown(counters[i] ?? at.Start, at.Format) : "";
            text = text.Replace("%" + (i + 1).ToString(CultureInfo.InvariantCulture), shown);
        }

        return text.Trim() is { Length: > 0 } mark ? mark : null;
    }

    private int?[] Count(string id, string list, Dictionary<int, int> starts, Dictionary<int, (string Format, string Text, int Start)> levels, int level)
    {
        if (!_counters.TryGetValue(list, out var counters)) _counters.Add(list, counters = new int?[10]);
        if (starts.Count > 0 && _started.Add(id)) Array.Clear(counters, 0, counters.Length);
        var start = starts.TryGetValue(level, out var own) ? own : levels[level].Start;
        counters[level] = counters[level] is { } last && last < int.MaxValue ? last + 1 : start;
        for (var i = level + 1; i < counters.Length; i++) counters[i] = null;
        return counters;
    }

    private (string? Id, int Level) ListOf(XElement? properties)
    {
        var own = properties.Child("numPr");
        var id = own.Child("numId").Attr("val");
        var level = own.Child("ilvl").Attr("val");
        foreach (var style in ChainOf(properties.Child("pStyle").Attr("val")))
        {
            if (id is not null) break;
            var list = style.Child("pPr").Child("numPr");
            id = list.Child("numId").Attr("val");
            level ??= list.Child("ilvl").Attr("val");
        }

        return (id, Math.Min(8, Math.Max(0, Whole(level, 0))));
    }

    private IEnumerable<XElement> ChainOf(string? id)
    {
        for (var depth = 0; depth < 12 && id is not null && _styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = style.Child("basedOn").Attr("val");
        }
    }

    private static string Shown(int number, string format) => format switch
    {
        "lowerLetter" when number is >= 1 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperLetter" when number is >= 1 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        var text = "";
        foreach (var (value, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value) text += sign;
        }

        return text;
    }

    internal static int Whole(string? text, int otherwise) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

/// <summary>Elements by local name: transitional and strict files differ in namespace only.</summary>
internal static class XmlShort
{
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static string? Attr(this XElement? element, string name) => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    /// <summary>Whether a property that is on by standing there is on.</summary>
    public static bool IsOn(this XElement? property) => property is not null && property.Attr("val") is not ("0" or "false" or "off");
}
