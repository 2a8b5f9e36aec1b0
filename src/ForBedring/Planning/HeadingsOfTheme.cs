using System.Text;

namespace ForBedring.Planning;

/// <summary>The headings of a theme's rows by their words, so that a measure's text is looked through once for all of them.</summary>
internal sealed class HeadingsOfTheme
{
    // The words of headings, joined, with the keys of the headings that have them.
    private readonly Dictionary<string, HashSet<string>> _keys = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _lengths = [];

    public HeadingsOfTheme(PlanTheme theme)
    {
        foreach (var heading in theme.Areas.Select(a => a.Heading).OfType<string>())
        {
            var words = Words(heading);
            if (words.Count == 0) continue;
            var joined = string.Join(" ", words);
            if (!_keys.TryGetValue(joined, out var keys)) _keys.Add(joined, keys = new(StringComparer.Ordinal));
            keys.Add(FormFindings.Key(heading));
            _lengths.Add(words.Count);
        }
    }

    /// <summary>The headings as one row of the theme sees them.</summary>
    public OfRow Of(ImprovementArea area) => new(this, area);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant() + " ")
        {
            if (char.IsLetterOrDigit(letter)) word.Append(letter);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    private bool NamesAnother(List<string> words, string ownKey)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var length in _lengths)
            {
                if (at + length > words.Count) break;
                var joined = length == 1 ? words[at] : string.Join(" ", words.GetRange(at, length));
                if (_keys.TryGetValue(joined, out var keys) && (keys.Count > 1 || !keys.Contains(ownKey))) return true;
            }
        }

        return false;
    }

    /// <summary>Whether measures of one row name another heading of the theme as whole words, and no word of at least four letters of their own.</summary>
    public readonly struct OfRow
    {
        private readonly HeadingsOfTheme _headings;
        private readonly string? _key;
        private readonly List<string> _own;

        internal OfRow(HeadingsOfTheme headings, ImprovementArea area)
        {
            _headings = headings;
            _key = area.Heading is { } heading ? FormFindings.Key(heading) : null;
            _own = area.Heading is null ? [] : [.. Words(area.Heading).Where(w => w.Length >= 4)];
        }

        public bool Is(ImprovementMeasure measure)
        {
            if (_key is null) return false;
            var words = Words(measure.Text);
            return !_own.Exists(words.Contains) && _headings.NamesAnother(words, _key);
        }
    }
}
