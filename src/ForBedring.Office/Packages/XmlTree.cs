using System.Xml;
using System.Xml.Linq;

namespace ForBedring.Office.Packages;

/// <summary>Reads XML from an untrusted file: no document type, no outside entities, bounded in depth and number of nodes.</summary>
internal static class XmlTree
{
    public static XElement? Load(Stream stream)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false };
        using var reader = XmlReader.Create(stream, settings);
        XElement? root = null;
        XElement? at = null;
        var nodes = 0;
        while (reader.Read())
        {
            if (++nodes > OfficeFile.MostNodes || reader.Depth > OfficeFile.MostDepth) throw new PartTooLargeException();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    var isEmpty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                    {
                        if (++nodes > OfficeFile.MostNodes) throw new PartTooLargeException();
                        if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName) element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
                    }

                    if (at is null) root ??= element;
                    else at.Add(element);
                    if (!isEmpty) at = element;
                    break;
                case XmlNodeType.EndElement:
                    at = at?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    // Blanks between elements are layout; those inside a text are not.
                    if (at is not null && (reader.NodeType == XmlNodeType.Text || reader.NodeType == XmlNodeType.CDATA || at.Name.LocalName is "t")) at.Add(new XText(reader.Value));
                    break;
            }
        }

        return root;
    }
}

/// <summary>A part of a file holds more than is read.</summary>
internal sealed class PartTooLargeException : Exception
{
    public PartTooLargeException()
        : base("The part is too large.")
    {
    }
}

/// <summary>A stream that ends with an exception after a number of bytes: what a file says of its own size is not trusted.</summary>
internal sealed class CountedStream(Stream inner, long most) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        _read += read;
        return _read <= most ? read : throw new PartTooLargeException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
