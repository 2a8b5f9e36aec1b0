using System.Text;
using System.Text.Json;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>A JSON source as its bytes and a table of where its values stand: some twenty bytes for each value, and no text before it is asked for.</summary>
/// <remarks>Values are numbered in the order of the file; the name of a member stands just before its value.</remarks>
internal sealed class JsonSource
{
    private const int MostDepth = 64;
    private const int FewMembers = 8;
    private const int AllAsked = -1;
    private const int LongestShared = 40;
    private const int MostShared = 1024;

    private readonly byte[] _bytes;
    private readonly bool _isUtf8;
    private readonly string _root;
    private readonly int _firstLine;
    private readonly AskedNames _names = new();
    private readonly string?[] _shared;
    private Token[] _tokens;
    private int _count;
    private int _lastStart;
    private List<int>? _lines;
    private Dictionary<int, string>? _told;
    private Dictionary<int, Dictionary<string, int>>? _wide;

    private JsonSource(ReadOnlySpan<byte> utf8, ReadProblems problems, string root, int firstLine)
    {
        _root = root;
        _firstLine = firstLine;
        _bytes = utf8.ToArray();
        _isUtf8 = Utf8Check.IsValid(utf8);
        _tokens = new Token[Math.Max(16, utf8.Length / 12)];
        _shared = new string?[Math.Max(16, Math.Min(MostShared, utf8.Length / 64))];
        Problems = problems;
    }

    public ReadProblems Problems { get; }

    /// <summary>The source; null, and a problem, if it is not JSON.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="root">The path of its outermost value, where it is a piece of a larger source.</param>
    /// <param name="firstLine">The line it begins on.</param>
    public static JsonSource? Parse(ReadOnlySpan<byte> utf8, ReadProblems problems, string root = "$", int firstLine = 1)
    {
        if (utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF) utf8 = utf8.Slice(3);
        var source = new JsonSource(utf8, problems, root, firstLine);
        try
        {
            var reader = new Utf8JsonReader(source._bytes, new JsonReaderOptions { MaxDepth = MostDepth });
            reader.Read();
            source.Add(ref reader, parent: -1, ordinal: 0);
            while (reader.Read())
            {
            }

            return source;
        }
        catch (JsonException e)
        {
            if (FormOf(utf8) is { } form) problems.Add(JsonRules.NotJson, null, null, ("form", form.Name));
            else problems.Add(JsonRules.Syntax, (int)(e.LineNumber ?? 0) + 1, null, ("position", (e.BytePositionInLine ?? 0) + 1));
        }
        catch (InvalidOperationException)
        {
            problems.Add(JsonRules.Syntax, source.LineAt(source._lastStart), null, ("position", "1"));
        }

        return null;
    }

    public JsonValueKind KindOf(int at) => _tokens[at].Kind;

    public string PathOf(int at)
    {
        if (at == 0) return _root;
        ref readonly var token = ref _tokens[at];
        if (_tokens[token.Parent].Kind == JsonValueKind.Array) return PathOf(token.Parent) + "[" + NumberText.Machine(token.Ordinal) + "]";
        return token.Parent == 0 && _root == "$" ? TextOf(at - 1) : PathOf(token.Parent) + "." + TextOf(at - 1);
    }

    public int LineOf(int at) => LineAt(_tokens[at].Start);

    /// <summary>A text or a name without its quotes, the digits of a number, or the word of another value.</summary>
    public string TextOf(int at)
    {
        ref readonly var token = ref _tokens[at];
        switch (token.Kind)
        {
            case JsonValueKind.Object: return "{…}";
            case JsonValueKind.Array: return "[…]";
            case JsonValueKind.True: return "true";
            case JsonValueKind.False: return "false";
            case JsonValueKind.Null: return "null";
            case JsonValueKind.Number: return Shared(_bytes.AsSpan(token.Start, token.Length));
            default:
                if (token.IsEscaped) return Unescaped(token);
                return Shared(_bytes.AsSpan(token.Start + 1, token.Length));
        }
    }

    /// <summary>The digits of a number.</summary>
    public ReadOnlySpan<byte> DigitsOf(int at) => _bytes.AsSpan(_tokens[at].Start, _tokens[at].Length);

    public JsonValue[] ItemsOf(int at)
    {
        var items = new JsonValue[_tokens[at].Length];
        for (int i = 0, item = at + 1; i < items.Length; i++, item = _tokens[item].Next) items[i] = new(this, item);
        return items;
    }

    public List<(string Name, JsonValue Value)> MembersOf(int at)
    {
        var members = new List<(string, JsonValue)>();
        for (var name = at + 1; name < _tokens[at].Next; name = _tokens[name + 1].Next)
        {
            if (!_tokens[name].IsRepeated) members.Add((TextOf(name), new(this, name + 1)));
        }

        return members;
    }

    /// <summary>The value of a member; −1 where there is none.</summary>
    public int MemberOf(int at, string name)
    {
        var looked = 0;
        for (var member = at + 1; member < _tokens[at].Next; member = _tokens[member + 1].Next)
        {
            if (!_tokens[member].IsRepeated && IsNamed(member, name)) return member + 1;
            if (++looked > 2 * FewMembers) return InWide(at, name);
        }

        return -1;
    }

    /// <summary>Notes that a member was asked for.</summary>
    public void Ask(int at, string name)
    {
        if (_tokens[at].Length != AllAsked) _tokens[at].Length = _names.With(_tokens[at].Length, name);
    }

    /// <summary>Notes that every member was asked for.</summary>
    public void AskAll(int at) => _tokens[at].Length = AllAsked;

    public HashSet<string> AskedOf(int at) => _names.Of(_tokens[at].Length);

    /// <summary>Whether an object has a member that was not asked for.</summary>
    public bool HasOthers(int at)
    {
        if (_tokens[at].Length == AllAsked) return false;
        var asked = AskedOf(at);
        for (var name = at + 1; name < _tokens[at].Next; name = _tokens[name + 1].Next)
        {
            if (!_tokens[name].IsRepeated && !asked.Contains(TextOf(name))) return true;
        }

        return false;
    }

    /// <summary>Whether it was not said just before that a value must be this.</summary>
    public bool MayTell(int at, string wanted)
    {
        _told ??= [];
        if (_told.TryGetValue(at, out var told) && told == wanted) return false;
        _told[at] = wanted;
        return true;
    }

    // Something else than JSON altogether: a workbook, a web page, a text whose first sign begins no document.
    private static FileForm? FormOf(ReadOnlySpan<byte> bytes)
    {
        if (FileForms.OfBytes(bytes) is { } form) return form;
        var at = 0;
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') at++;
        return at == bytes.Length || bytes[at] is (byte)'{' or (byte)'[' ? null : FileForms.OfText(bytes) ?? FileForms.Text;
    }

    private void Add(ref Utf8JsonReader reader, int parent, int ordinal)
    {
        var at = New((int)reader.TokenStartIndex, parent, ordinal);
        _lastStart = _tokens[at].Start;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                _tokens[at].Kind = JsonValueKind.Object;
                AddMembers(ref reader, at);
                break;
            case JsonTokenType.StartArray:
                _tokens[at].Kind = JsonValueKind.Array;
                var items = 0;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) Add(ref reader, at, items++);
                _tokens[at].Length = items;
                break;
            case JsonTokenType.String:
                _tokens[at].Kind = JsonValueKind.String;
                Spell(ref reader, at);
                break;
            case JsonTokenType.Number:
                _tokens[at].Kind = JsonValueKind.Number;
                _tokens[at].Length = reader.ValueSpan.Length;
                break;
            default:
                _tokens[at].Kind = reader.TokenType switch { JsonTokenType.True => JsonValueKind.True, JsonTokenType.False => JsonValueKind.False, _ => JsonValueKind.Null };
                break;
        }

        _tokens[at].Next = _count;
    }

    private void AddMembers(ref Utf8JsonReader reader, int at)
    {
        HashSet<string>? seen = null;
        var members = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = New((int)reader.TokenStartIndex, at, members++);
            Spell(ref reader, name);
            _tokens[name].Next = _count;
            reader.Read();
            Add(ref reader, at, 0);
            if (members > FewMembers && seen is null) seen = NamesBefore(at, name);
            if (seen is null ? !IsBefore(at, name) : seen.Add(TextOf(name))) continue;
            _tokens[name].IsRepeated = true;
            var path = PathOf(name + 1);
            Problems.Add(JsonRules.DuplicateMember, LineOf(name + 1), path, ("path", path));
        }
    }

    private int New(int start, int parent, int ordinal)
    {
        if (_count == _tokens.Length) Array.Resize(ref _tokens, _count * 2);
        _tokens[_count] = new() { Start = start, Parent = parent, Ordinal = ordinal };
        return _count++;
    }

    // What cannot be a text must be found now, while the source can still be refused.
    private void Spell(ref Utf8JsonReader reader, int at)
    {
        if (!_isUtf8 || reader.ValueIsEscaped) _ = reader.GetString();
        _tokens[at].Length = reader.ValueSpan.Length;
        _tokens[at].IsEscaped = reader.ValueIsEscaped;
    }

    private bool IsBefore(int at, int name)
    {
        for (var other = at + 1; other < name; other = _tokens[other + 1].Next)
        {
            if (_tokens[other].IsEscaped || _tokens[name].IsEscaped ? TextOf(other) == TextOf(name) : BytesOf(other).SequenceEqual(BytesOf(name))) return true;
        }

        return false;
    }

    private HashSet<string> NamesBefore(int at, int name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var other = at + 1; other < name; other = _tokens[other + 1].Next) names.Add(TextOf(other));
        return names;
    }

    private ReadOnlySpan<byte> BytesOf(int at) => _bytes.AsSpan(_tokens[at].Start + 1, _tokens[at].Length);

    private bool IsNamed(int at, string name) => _tokens[at].IsEscaped ? TextOf(at) == name : IsSpelt(BytesOf(at), name);

    // Names of ours are ASCII; one that is not is compared as text.
    private static bool IsSpelt(ReadOnlySpan<byte> bytes, string text)
    {
        if (bytes.Length < text.Length) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80) return Encoding.UTF8.GetString(bytes.ToArray()) == text;
            if (bytes[i] != text[i]) return false;
        }

        return bytes.Length == text.Length;
    }

    private int InWide(int at, string name)
    {
        _wide ??= [];
        if (!_wide.TryGetValue(at, out var members))
        {
            members = new(StringComparer.Ordinal);
            for (var member = at + 1; member < _tokens[at].Next; member = _tokens[member + 1].Next)
            {
                if (!_tokens[member].IsRepeated) members.Add(TextOf(member), member + 1);
            }

            _wide.Add(at, members);
        }

        return members.TryGetValue(name, out var found) ? found : -1;
    }

    private string Unescaped(in Token token)
    {
        var reader = new Utf8JsonReader(_bytes.AsSpan(token.Start, token.Length + 2));
        reader.Read();
        return reader.GetString()!;
    }

    // Codes and words come again and again: the last one with the same mark is kept and used again.
    private string Shared(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > LongestShared) return Decoded(bytes);
        uint mark = (uint)bytes.Length;
        unchecked
        {
            foreach (var b in bytes) mark = (mark * 31) + b;
            mark ^= mark >> 15;
        }

        ref var kept = ref _shared[mark % (uint)_shared.Length];
        if (kept is null || !IsSpelt(bytes, kept)) kept = Decoded(bytes);
        return kept;
    }

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
#if NET
        return Encoding.UTF8.GetString(bytes);
#else
        return bytes.Length == 0 ? "" : Encoding.UTF8.GetString(bytes.ToArray());
#endif
    }

    private int LineAt(int position)
    {
        if (_lines is null)
        {
            _lines = [];
            for (var at = Array.IndexOf(_bytes, (byte)'\n'); at >= 0; at = Array.IndexOf(_bytes, (byte)'\n', at + 1)) _lines.Add(at);
        }

        var before = _lines.BinarySearch(position);
        return (before < 0 ? ~before : before) + _firstLine;
    }

    private struct Token
    {
        /// <summary>The index of its first byte; of a text, of the quote.</summary>
        public int Start;

        /// <summary>Bytes of a text without its quotes or of a number, items of an array; of an object, what was asked for.</summary>
        public int Length;

        /// <summary>The token after it and all that is in it.</summary>
        public int Next;
        public int Parent;
        public int Ordinal;

        /// <summary>The kind of a value; <see cref="JsonValueKind.Undefined"/> for a name.</summary>
        public JsonValueKind Kind;
        public bool IsEscaped;
        public bool IsRepeated;
    }
}
