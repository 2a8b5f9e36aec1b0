using System.Text;
using ForBedring.Indicators;
using ForBedring.Reports.Charts;

namespace ForBedring.Reports.Markup;

/// <summary>A piece of a report that can be shown on a page and as plain text: one content, two forms.</summary>
internal abstract class ReportBlock
{
    private ReportBlock()
    {
    }

    /// <summary>The block as HTML.</summary>
    /// <param name="once">Gives a caption that no other table of the page has.</param>
    public abstract HtmlFragment ToHtml(Func<string, string> once);

    public abstract void AppendTo(StringBuilder text);

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');

    /// <summary>A paragraph.</summary>
    internal sealed class Paragraph(string words) : ReportBlock
    {
        public override HtmlFragment ToHtml(Func<string, string> once) => HtmlFragment.Paragraph(words);

        public override void AppendTo(StringBuilder text) => Line(text, "  " + words);
    }

    /// <summary>A heading inside a section.</summary>
    internal sealed class Heading(string words) : ReportBlock
    {
        public override HtmlFragment ToHtml(Func<string, string> once) => HtmlFragment.Heading(words);

        public override void AppendTo(StringBuilder text) => Line(text, "  " + words);
    }

    /// <summary>A list with a heading of its own; nothing where it is empty.</summary>
    internal sealed class Bullets(string label, IReadOnlyList<string> items) : ReportBlock
    {
        public override HtmlFragment ToHtml(Func<string, string> once) => items.Count == 0 ? HtmlFragment.Empty : HtmlFragment.Join(HtmlFragment.Paragraph(label + ":"), HtmlFragment.Bullets(items));

        public override void AppendTo(StringBuilder text)
        {
            if (items.Count == 0) return;
            Line(text, $"  {label}:");
            foreach (var item in items) Line(text, "    - " + item);
        }
    }

    /// <summary>A table of texts; nothing where it has no rows. One column may hold texts as they were written, in Norwegian whatever the page's language.</summary>
    internal sealed class Table(string caption, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows, int asWritten = -1) : ReportBlock
    {
        public override HtmlFragment ToHtml(Func<string, string> once)
        {
            if (rows.Count == 0) return HtmlFragment.Empty;
            var table = new HtmlTable(once(caption));
            foreach (var head in heads) table.Column(head);
            foreach (var row in rows)
                table.Row([.. row.Select((text, i) => i == asWritten && text.Length > 0 ? HtmlTable.Cell.Of(new MarkupWriter().Leaf("span", text, ("lang", "no")).ToFragment()) : HtmlTable.Cell.Of(text))]);
            return table.ToFragment();
        }

        public override void AppendTo(StringBuilder text)
        {
            if (rows.Count == 0) return;
            Line(text, $"  {caption}:");
            foreach (var row in rows)
            {
                var cells = row.Skip(1).Select((cell, i) => cell.Length == 0 ? "" : $"{heads[i + 1]}: {cell}").Where(c => c.Length > 0).ToList();
                Line(text, cells.Count == 0 ? $"    {row[0]}" : $"    {row[0]}: " + string.Join(" · ", cells));
            }
        }
    }

    /// <summary>A chart with the table of its readings; in plain text its name and what it marks.</summary>
    internal sealed class Chart(SeriesChart chart, ChartPictureOptions options, string words) : ReportBlock
    {
        public override HtmlFragment ToHtml(Func<string, string> once) => HtmlFragment.Join(ChartPicture.WithTable(chart, options), HtmlFragment.Paragraph(words));

        public override void AppendTo(StringBuilder text) => Line(text, "  " + words);
    }
}
