using System.Text;

namespace ForBedring.Reading;

/// <summary>Texts of a file that a mapping reads as other texts, column by column: <c>Kvinneklinikken</c> as <c>KK</c>.</summary>
internal sealed class ReplacedTexts
{
    private readonly Dictionary<int, Dictionary<string, byte[]>> _byField = [];

    /// <summary>Reads texts of a field as others; case and blanks round a text do not matter.</summary>
    public void Add(int field, IEnumerable<KeyValuePair<string, string>> texts)
    {
        var known = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var (text, meaning) in texts) known[text.Trim()] = Encoding.UTF8.GetBytes(meaning);
        _byField[field] = known;
    }

    public bool IsEmpty => _byField.Count == 0;

    /// <summary>What a field is read as: the text itself where nothing else is said.</summary>
    public ReadOnlySpan<byte> Of(int field, ReadOnlySpan<byte> text)
        => _byField.TryGetValue(field, out var known) && known.TryGetValue(Encoding.UTF8.GetString(text.ToArray()).Trim(), out var meaning) ? meaning : text;
}
