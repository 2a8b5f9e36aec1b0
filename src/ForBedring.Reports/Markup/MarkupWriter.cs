using System.Text;
using ForBedring.Rules;

namespace ForBedring.Reports.Markup;

/// <summary>Writes HTML and SVG that is safe by construction: every text and attribute is escaped, only known elements are written, nothing can run or load.</summary>
/// <remarks>One line per block element, so that a changed page shows as a readable difference. Forms valid both as HTML5 and as XML.</remarks>
internal sealed class MarkupWriter
{
    private const int MostHeld = 32 * 1024;

    private static readonly Dictionary<string, Kind> Kinds = KindsOf(
        (Kind.Container, "html head body header main footer nav section article div figure table thead tbody tfoot tr ul ol dl svg g defs pattern details"),
        (Kind.Line, "title meta style h1 h2 h3 h4 p li dt dd caption th td figcaption summary desc path rect circle line text polyline polygon hr"),
        (Kind.Inline, "a span strong em abbr time code tspan br bdi small"));

    private readonly Utf8Output? _output;
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>A writer whose text is kept.</summary>
    public MarkupWriter()
    {
    }

    /// <summary>A writer whose text goes on to a stream as it grows.</summary>
    public MarkupWriter(Utf8Output output) => _output = output;

    private enum Kind
    {
        Container = 1,
        Line = 2,
        Inline = 3,
    }

    /// <summary>Opens an element; the scope closes it. Attributes with the value null are left out.</summary>
    public Scope Element(string name, params (string Name, string? Value)[] attributes)
    {
        var kind = Start(name, attributes);
        _text.Append('>');
        if (kind == Kind.Container) NewLine();
        _open.Push(name);
        return new Scope(this, name, kind == Kind.Inline);
    }

    /// <summary>An element that holds a text only.</summary>
    public MarkupWriter Leaf(string name, string text, params (string Name, string? Value)[] attributes)
    {
        using (Element(name, attributes)) Text(text);
        return this;
    }

    /// <summary>An element without content.</summary>
    public MarkupWriter Empty(string name, params (string Name, string? Value)[] attributes)
    {
        var kind = Start(name, attributes);
        _text.Append("/>");
        if (kind != Kind.Inline) NewLine();
        return this;
    }

    /// <summary>A text, escaped.</summary>
    public MarkupWriter Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Escape(_text, text, attribute: false);
        return this;
    }

    /// <summary>A fragment that was written by a writer like this one.</summary>
    public MarkupWriter Fragment(HtmlFragment fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        _text.Append(fragment.Html);
        Drain();
        return this;
    }

    /// <summary>A style sheet of ours; never a text from outside.</summary>
    public MarkupWriter Style(string css)
    {
        if (css.IndexOfAny(['<', '&']) >= 0) throw new ArgumentException("A style sheet holds no markup.", nameof(css));
        using (Element("style")) _text.Append(css);
        return this;
    }

    /// <summary>The declaration that starts an HTML document.</summary>
    public MarkupWriter Doctype()
    {
        _text.Append("<!DOCTYPE html>");
        NewLine();
        return this;
    }

    /// <summary>What was written.</summary>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public HtmlFragment ToFragment() => new(ToString());

    /// <inheritdoc/>
    public override string ToString()
    {
        CheckClosed();
        return _text.ToString();
    }

    /// <summary>Hands what is left to the stream.</summary>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public void Finish()
    {
        CheckClosed();
        HandOn();
        _output?.Flush();
    }

    private static Dictionary<string, Kind> KindsOf(params (Kind Kind, string Names)[] kinds)
        => kinds.SelectMany(k => k.Names.Split(' ').Select(n => (Name: n, k.Kind))).ToDictionary(n => n.Name, n => n.Kind, StringComparer.Ordinal);

    private void CheckClosed()
    {
        if (_open.Count > 0) throw new InvalidOperationException($"The element {_open.Peek()} is still open.");
    }

    private void Drain()
    {
        if (_output is not null && _text.Length > MostHeld) HandOn();
    }

    private void HandOn()
    {
        _output?.Write(_text.ToString());
        _text.Clear();
    }

    private Kind Start(string name, (string Name, string? Value)[] attributes)
    {
        if (!Kinds.TryGetValue(name, out var kind))
            throw new ArgumentException($"{name} is not an element that reports are written with.", nameof(name));
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null) continue;
            Check(attribute, value);
            _text.Append(' ').Append(attribute).Append("=\"");
            Escape(_text, value, attribute: true);
            _text.Append('"');
        }

        return kind;
    }

    private void Close(string name, bool isInline)
    {
        if (_open.Count == 0 || _open.Peek() != name) throw new InvalidOperationException($"The element {name} is not the one that is open.");
        _open.Pop();
        _text.Append("</").Append(name).Append('>');
        if (isInline) return;
        NewLine();
        Drain();
    }

    private void NewLine() => _text.Append('\n');

    // Nothing runs and nothing is fetched: no event handlers, no inline styles, no addresses but places on the page itself.
    private static void Check(string attribute, string value)
    {
        foreach (var letter in attribute)
        {
            if (letter is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')) throw new ArgumentException($"{attribute} is not an attribute name.", nameof(attribute));
        }

        if (attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute is "style" or "src" or "srcset" or "action" or "srcdoc")
            throw new ArgumentException($"The attribute {attribute} could run or load something.", nameof(attribute));
        if (attribute == "href" && (value.Length == 0 || value[0] != '#'))
            throw new ArgumentException("A link leads to a place on the same page.", nameof(value));
        if (attribute == "fill" && value.StartsWith("url(", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("url(#", StringComparison.Ordinal))
            throw new ArgumentException("A fill is a pattern of the same picture.", nameof(value));
    }

    // Characters that XML forbids become U+FFFD, so that a picture is well-formed whatever a unit is called.
    private static void Escape(StringBuilder to, string text, bool attribute)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var plain = i;
            while (i < text.Length && IsPlain(text[i])) i++;
            if (i > plain) to.Append(text, plain, i - plain);
            if (i == text.Length) return;
            var letter = text[i];
            switch (letter)
            {
                case '&': to.Append("&amp;"); break;
                case '<': to.Append("&lt;"); break;
                case '>': to.Append("&gt;"); break;
                case '"' when attribute: to.Append("&quot;"); break;
                case '\n' or '\r' or '\t' when attribute: to.Append(' '); break;
                case '\n' or '\t': to.Append(letter); break;
                case '\r': to.Append('\n'); break;
                case < ' ' or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF': to.Append('\uFFFD'); break;
                case >= '\u202A' and <= '\u202E' or (>= '\u2066' and <= '\u2069'): break; // direction overrides could show another text than the one written
                case var _ when char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    to.Append(letter).Append(text[++i]);
                    break;
                case var _ when char.IsSurrogate(letter): to.Append('\uFFFD'); break;
                default: to.Append(letter); break;
            }
        }
    }

    // Letters, digits and signs that stand for themselves everywhere.
    private static bool IsPlain(char letter) => letter is >= ' ' and < '\u007F' and not ('&' or '<' or '>' or '"') or (>= '\u00A0' and < '\u2000');

    /// <summary>An open element; disposing closes it.</summary>
    internal readonly struct Scope : IDisposable
    {
        private readonly MarkupWriter _writer;
        private readonly string _name;
        private readonly bool _isInline;

        public Scope(MarkupWriter writer, string name, bool isInline)
        {
            _writer = writer;
            _name = name;
            _isInline = isInline;
        }

        public void Dispose() => _writer.Close(_name, _isInline);
    }
}
