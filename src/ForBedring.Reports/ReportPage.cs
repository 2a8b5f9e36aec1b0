using System.IO;
using ForBedring.Reports.Markup;
using ForBedring.Rules;

namespace ForBedring.Reports;

/// <summary>One page for people (<i>rapportside</i>): a single file that needs no network, no script and no mouse; for screen, phone, dark screen and paper.</summary>
/// <remarks>
/// Has a language, landmarks, a link past the menu, a list of contents, and heads and captions on every table. A content policy in the page
/// forbids loading and running anything. Immutable: each verb gives a new page. The same content gives the same bytes.
/// </remarks>
public sealed class ReportPage
{
    private static readonly LocalisedText SkipText = new("Hopp til innholdet", "Hopp til innhaldet", "Skip to the content");
    private static readonly LocalisedText ContentsText = new("Innhold", "Innhald", "Contents");

    private readonly string? _lead;
    private readonly string? _closing;
    private readonly ImmutableArray<(string Label, string Value)> _facts;
    private readonly ImmutableArray<Section> _sections;

    private ReportPage(ReportLanguage language, string title, string? lead, string? closing, ImmutableArray<(string, string)> facts, ImmutableArray<Section> sections)
    {
        Language = language;
        Title = title;
        _lead = lead;
        _closing = closing;
        _facts = facts;
        _sections = sections;
    }

    /// <summary>The language the page says it is in.</summary>
    public ReportLanguage Language { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>A page with a title and no sections.</summary>
    /// <param name="language">The language of its texts.</param>
    /// <param name="title">The title; not blank.</param>
    /// <param name="lead">A sentence or two below the title; null for none.</param>
    public static ReportPage Create(ReportLanguage language, string title, string? lead = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        if (language is not (ReportLanguage.Bokmaal or ReportLanguage.Nynorsk or ReportLanguage.English))
            throw new ArgumentOutOfRangeException(nameof(language), language, "The languages are Bokmaal, Nynorsk and English.");
        return new ReportPage(language, title, lead, null, [], []);
    }

    /// <summary>The page with one more fact below the title: sensitivity label, as-of date, policy.</summary>
    public ReportPage WithFact(string label, string value)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(value);
        return new ReportPage(Language, Title, _lead, _closing, _facts.Add((label, value)), _sections);
    }

    /// <summary>The page with one more section.</summary>
    /// <param name="id">A name for links to the section: small letters, digits and hyphens, once on the page.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="ArgumentException">The id is not of that form, or another section has it.</exception>
    public ReportPage WithSection(string id, string heading, HtmlFragment content)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(heading);
        ArgumentNullException.ThrowIfNull(content);
        if (id.Length == 0 || !id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) throw new ArgumentException("A section's id has small letters, digits and hyphens only.", nameof(id));
        if (id == "content" || _sections.Any(s => s.Id == id)) throw new ArgumentException($"The page already has a section {id}.", nameof(id));
        return new ReportPage(Language, Title, _lead, _closing, _facts, _sections.Add(new(id, heading, writer => writer.Fragment(content))));
    }

    /// <summary>The page with sections whose content is made when the page is written, each with an id of ours.</summary>
    internal ReportPage WithSections(IEnumerable<Section> sections) => new(Language, Title, _lead, _closing, _facts, [.. _sections, .. sections]);

    /// <summary>The page with a closing line at its foot.</summary>
    public ReportPage WithClosing(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ReportPage(Language, Title, _lead, text, _facts, _sections);
    }

    /// <summary>The tag of a language as HTML has it: <c>nb</c>, <c>nn</c> or <c>en</c>.</summary>
    public static string LanguageTag(ReportLanguage language) => LocalisedTags.In(language);

    /// <summary>The page as one HTML document, ending in a line feed.</summary>
    public string ToHtml()
    {
        var writer = new MarkupWriter();
        WriteTo(writer);
        return writer.ToString();
    }

    /// <summary>Writes the page as one HTML document in UTF-8, ending in a line feed, as it goes.</summary>
    /// <param name="stream">Where it goes; left open.</param>
    public void WriteHtml(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var writer = new MarkupWriter(new Utf8Output(stream));
        WriteTo(writer);
        writer.Finish();
    }

    /// <summary>The title.</summary>
    public override string ToString() => Title;

    private static LocalisedText LocalisedTags { get; } = new("nb", "nn", "en");

    private void WriteTo(MarkupWriter writer)
    {
        writer.Doctype();
        using (writer.Element("html", ("lang", LanguageTag(Language))))
        {
            WriteHead(writer);
            using (writer.Element("body"))
            {
                using (writer.Element("p")) writer.Leaf("a", SkipText.In(Language), ("class", "skip"), ("href", "#content"));
                WriteHeader(writer);
                WriteContents(writer);
                using (writer.Element("main", ("id", "content"), ("tabindex", "-1")))
                {
                    foreach (var section in _sections)
                    {
                        using (writer.Element("section", ("id", section.Id), ("aria-labelledby", section.Id + "-heading")))
                        {
                            writer.Leaf("h2", section.Heading, ("id", section.Id + "-heading"));
                            section.Write(writer);
                        }
                    }
                }

                if (_closing is not null)
                {
                    using (writer.Element("footer")) writer.Leaf("p", _closing);
                }
            }
        }

    }

    private void WriteHead(MarkupWriter writer)
    {
        using (writer.Element("head"))
        {
            writer.Empty("meta", ("charset", "utf-8"));
            writer.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"));
            writer.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            writer.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
            writer.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
            writer.Leaf("title", Title);
            writer.Style(PageStyle.Page);
        }
    }

    private void WriteHeader(MarkupWriter writer)
    {
        using (writer.Element("header"))
        {
            writer.Leaf("h1", Title);
            if (_lead is not null) writer.Leaf("p", _lead, ("class", "lead"));
            if (_facts.Length == 0) return;
            using (writer.Element("dl", ("class", "facts")))
            {
                foreach (var (label, value) in _facts)
                {
                    using (writer.Element("div"))
                    {
                        writer.Leaf("dt", label);
                        writer.Leaf("dd", value);
                    }
                }
            }
        }
    }

    private void WriteContents(MarkupWriter writer)
    {
        if (_sections.Length < 2) return;
        using (writer.Element("nav", ("aria-label", ContentsText.In(Language))))
        using (writer.Element("ul"))
        {
            foreach (var section in _sections)
            {
                using (writer.Element("li")) writer.Leaf("a", section.Heading, ("href", "#" + section.Id));
            }
        }
    }

    /// <summary>A part of the page with a heading of its own, written when its turn comes.</summary>
    internal sealed class Section(string id, string heading, Action<MarkupWriter> write)
    {
        public string Id { get; } = id;

        public string Heading { get; } = heading;

        public void Write(MarkupWriter writer) => write(writer);
    }
}
