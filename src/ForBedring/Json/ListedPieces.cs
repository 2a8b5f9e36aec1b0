using System.Text.Json;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>A large list of a JSON document, read item by item, so that no more than an item for each worker is held beside the bytes.</summary>
internal sealed class ListedPieces
{
    private readonly string _list;
    private readonly List<(int Start, int Length, int Line)> _items;

    private ListedPieces(string list, byte[] rest, List<(int, int, int)> items)
    {
        _list = list;
        Rest = rest;
        _items = items;
    }

    /// <summary>The document with an empty list in its place, lines as they were.</summary>
    public byte[] Rest { get; }

    /// <summary>The items of the list that is a member of the root; null where the document must be read whole: it is no JSON, or has no such list, or several.</summary>
    public static ListedPieces? Of(ReadOnlySpan<byte> utf8, string list)
    {
        var mark = utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;
        try
        {
            var reader = new Utf8JsonReader(utf8.Slice(mark), new JsonReaderOptions { MaxDepth = 64 });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            List<(int Start, int Length, int Line)>? items = null;
            int from = 0, to = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isList = reader.ValueTextEquals(list);
                reader.Read();
                if (!isList)
                {
                    reader.Skip();
                    continue;
                }

                if (items is not null || reader.TokenType != JsonTokenType.StartArray) return null;
                from = (int)reader.BytesConsumed + mark;
                items = Items(ref reader, utf8, mark);
                to = (int)reader.TokenStartIndex + mark;
            }

            while (reader.Read())
            {
            }

            return items is null ? null : new(list, Without(utf8, from, to), items);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What is read of each item, in order, with the problems in the same order for any number of workers.</summary>
    public List<T> Read<T>(ReadOnlySpan<byte> utf8, ReadProblems problems, int workers, Func<JsonValue, T> read)
        where T : class
    {
        var made = new T?[_items.Count];
        var found = new ReadProblems?[_items.Count];
        if (workers == 1)
        {
            for (var i = 0; i < made.Length; i++) One(utf8, i);
        }
        else
        {
            var bytes = utf8.ToArray();
            Parallel.For(0, made.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => One(bytes, i));
        }

        foreach (var own in found)
        {
            foreach (var problem in own?.ToImmutableArray() ?? []) problems.Add(problem);
        }

        return [.. made.OfType<T>()];

        void One(ReadOnlySpan<byte> source, int i)
        {
            var own = new ReadProblems();
            var (start, length, line) = _items[i];
            if (JsonValue.Parse(source.Slice(start, length), own, _list + "[" + NumberText.Machine(i) + "]", line) is { } value) made[i] = read(value);
            if (own.Counts.Count > 0) found[i] = own;
        }
    }

    private static List<(int Start, int Length, int Line)> Items(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, int mark)
    {
        var items = new List<(int, int, int)>();
        var line = 1;
        var counted = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex + mark;
            line += LinesIn(utf8.Slice(counted, start - counted));
            counted = start;
            reader.Skip();
            items.Add((start, (int)reader.BytesConsumed + mark - start, line));
        }

        return items;
    }

    // Only the line feeds of the list are kept, so that what stands after it keeps its lines.
    private static byte[] Without(ReadOnlySpan<byte> utf8, int from, int to)
    {
        var lines = LinesIn(utf8.Slice(from, to - from));
        var rest = new byte[from + lines + utf8.Length - to];
        utf8.Slice(0, from).CopyTo(rest);
        rest.AsSpan(from, lines).Fill((byte)'\n');
        utf8.Slice(to).CopyTo(rest.AsSpan(from + lines));
        return rest;
    }

    private static int LinesIn(ReadOnlySpan<byte> bytes)
    {
        var lines = 0;
        for (var at = bytes.IndexOf((byte)'\n'); at >= 0; at = bytes.IndexOf((byte)'\n'))
        {
            lines++;
            bytes = bytes.Slice(at + 1);
        }

        return lines;
    }
}
