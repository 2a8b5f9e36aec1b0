using System.IO;
using System.Text;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>Rows of an untrusted text file (<i>CSV-fil</i>), read forward only from a stream: fields as spans of UTF-8, rows numbered by the lines of the file.</summary>
/// <remarks>
/// <para>RFC 4180 strictly: a field is quoted as a whole or not at all, quotes inside are doubled, line breaks inside quotes belong to the field. Lines end with CRLF, LF or CR.
/// The delimiter is the first of <c>;</c> <c>,</c> tab <c>|</c> that gives the first line the most columns. UTF-8 with or without byte order mark, UTF-16 with one;
/// bytes that are not UTF-8 are read as Windows-1252.</para>
/// <para>Nothing is thrown for content: what is wrong goes into the problems, and a row that is wrong is not handed out. Memory is bounded by the longest row allowed. The stream is not closed.</para>
/// </remarks>
public sealed class CsvReader
{
    private const int FirstBufferLength = 64 * 1024;
    private const int LeastRoom = 4 * 1024;

    private readonly Utf8Source _source;
    private readonly ReadProblems _problems;
    private readonly ReadOptions _options;
    private readonly RuleDefinition _windows1252;
    private byte[] _buffer = new byte[FirstBufferLength];
    private int _filled;
    private int _row;
    private int _next;
    private int _nextLine = 1;

    // Field i ends at _ends[i + 1] and begins one byte after _ends[i]; in a row with quotes it begins at _starts[i]. Counted from _row.
    private int[] _ends = new int[64];
    private int[] _starts = new int[64];
    private bool _hasQuotes;
    private bool _isFirst = true;
    private bool _stopped;
    private bool _hasNul;
    private bool _isCutOff;
    private byte _delimiter;

    internal CsvReader(Stream stream, ReadProblems problems, ReadOptions options, RuleDefinition windows1252)
    {
        _source = new Utf8Source(stream, options);
        _problems = problems;
        _options = options;
        _windows1252 = windows1252;
        _delimiter = (byte)(options.Delimiter ?? '\0');
        _ends[0] = -1;
    }

    /// <summary>The 1-based line of the file on which the current row begins.</summary>
    public int RowNumber { get; private set; }

    /// <summary>How many fields the current row has; at least 1.</summary>
    public int FieldCount { get; private set; }

    /// <summary>The delimiter in use; NUL before the first row when it was not forced.</summary>
    public char Delimiter => (char)_delimiter;

    /// <summary>Whether every field of the current row is empty or white space.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < FieldCount; i++)
            {
                if (Trimmed(i).Length > 0) return false;
            }

            return true;
        }
    }

    /// <summary>A reader of a stream; nothing is read yet.</summary>
    /// <param name="stream">Where the bytes come from; left open.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    public static CsvReader Open(Stream stream, ReadProblems problems, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(problems);
        return new CsvReader(stream, problems, options ?? ReadOptions.Default, CsvRules.Windows1252);
    }

    /// <summary>The UTF-8 bytes of a field without its quotes. Valid until the next <see cref="Read"/>.</summary>
    /// <param name="index">0-based.</param>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)FieldCount) RefuseIndex(index);
            unchecked
            {
                var start = _hasQuotes ? _starts[index] : _ends[index] + 1;
                return new ReadOnlySpan<byte>(_buffer, _row + start, _ends[index + 1] - start);
            }
        }
    }

    /// <summary>A field without blanks, tabs and line breaks round it.</summary>
    /// <param name="index">0-based.</param>
    public ReadOnlySpan<byte> Trimmed(int index)
    {
        var field = this[index];
        var start = 0;
        var end = field.Length;
        while (start < end && IsBlankByte(field[start])) start++;
        while (end > start && IsBlankByte(field[end - 1])) end--;
        return field.Slice(start, end - start);
    }

    /// <summary>A field as text, exactly as written.</summary>
    /// <param name="index">0-based.</param>
    public string Text(int index) => ToText(this[index]);

    /// <summary>A field as text without blanks, tabs and line breaks round it.</summary>
    /// <param name="index">0-based.</param>
    public string TrimmedText(int index) => ToText(Trimmed(index));

    /// <summary>Whether the row has this many fields, once empty fields at its end that are too many are dropped; reports CSV-F05 if not.</summary>
    /// <param name="wanted">The number of columns of the header.</param>
    public bool HasFields(int wanted)
    {
        if (FieldCount != wanted && !HasFieldsWhenTrimmed(wanted))
        {
            _problems.AddBadRow(CsvRules.FieldCount, RowNumber, null, ("found", NumberText.Machine(FieldCount)), ("wanted", NumberText.Machine(wanted)));
            return false;
        }

        return true;
    }

    /// <summary>As <see cref="HasFields"/>, without reporting.</summary>
    internal bool HasFieldsWhenTrimmed(int wanted)
    {
        var count = FieldCount;
        while (count > wanted && this[count - 1].Length == 0) count--;
        return count == wanted;
    }

    /// <summary>The row at once, where it has no quotes: its bytes and the positions between which the fields lie (field i from <c>ends[i] + 1</c> to <c>ends[i + 1]</c>).</summary>
    internal bool TryGetPlain(out ReadOnlySpan<byte> row, out ReadOnlySpan<int> ends)
    {
        row = _buffer.AsSpan(_row, _next - _row);
        ends = _ends.AsSpan(0, FieldCount + 1);
        return !_hasQuotes;
    }

    /// <summary>Moves to the next row that is in order; false at the end. Lines without anything are rows too (<see cref="IsBlank"/>).</summary>
    /// <exception cref="OperationCanceledException">The caller's token said so.</exception>
    public bool Read()
    {
        while (!_stopped)
        {
            _row = _next;
            if (_row == _filled && !Fill()) break;
            RowNumber = _nextLine;
            if (_isFirst && _delimiter == 0 && !FindDelimiter()) continue;
            var found = FindRow();
            if (found == Found.Part)
            {
                if (!Grow()) RefuseLongRow();
            }
            else if (found == Found.Row && IsInOrder())
            {
                _isFirst &= FieldCount == 1 && this[0].Length == 0;
                return true;
            }
        }

        return false;
    }

    private enum Found
    {
        Row = 1,
        Part = 2,
        Refused = 3,
    }

    private static void RefuseIndex(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, "The row has no such field.");

    private static bool IsBlankByte(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static string ToText(ReadOnlySpan<byte> utf8)
    {
#if NET
        return Encoding.UTF8.GetString(utf8);
#else
        return utf8.Length == 0 ? "" : Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }

    // Without quotes each field begins one byte after the end of the one before; a quote sends the row to the careful path.
    private Found FindRow()
    {
        var bytes = _buffer.AsSpan(_row, _filled - _row);
        var stop = FieldScan.FieldEnds(bytes, _delimiter, ref _ends, out var count);
        if (stop >= 0 && bytes[stop] == '"') return FindQuotedRow(bytes);
        if (stop < 0 && !_source.AtEnd) return Found.Part;
        if (stop < 0) stop = bytes.Length;
        else if (bytes[stop] == '\r' && stop + 1 == bytes.Length && !_source.AtEnd) return Found.Part;
        _ends[count] = stop;
        _hasQuotes = false;
        FieldCount = count;
        _next = _row + AfterLineBreak(bytes, stop);
        _nextLine++;
        return Found.Row;
    }

    private Found FindQuotedRow(Span<byte> bytes)
    {
        var at = 0;
        var count = 0;
        var hasDoubled = false;
        while (true)
        {
            if (count + 1 >= _ends.Length) Array.Resize(ref _ends, _ends.Length * 2);
            if (_starts.Length < _ends.Length) Array.Resize(ref _starts, _ends.Length);
            if (at < bytes.Length && bytes[at] == '"')
            {
                _starts[count] = at + 1;
                var close = ClosingQuote(bytes, at + 1, ref hasDoubled);
                if (close < 0 && _source.AtEnd) return StopAtUnclosedQuote();
                if (close < 0) return Found.Part;
                _ends[++count] = close;
                at = close + 1;
            }
            else
            {
                _starts[count] = at;
                while (at < bytes.Length && !IsSpecial(bytes[at])) at++;
                _ends[++count] = at;
            }

            if (at == bytes.Length && !_source.AtEnd) return Found.Part;
            if (at < bytes.Length && bytes[at] == _delimiter)
            {
                at++;
                continue;
            }

            if (at < bytes.Length && bytes[at] is not ((byte)'\n' or (byte)'\r')) return RefuseStrayQuote(count, at);
            if (at + 1 == bytes.Length && bytes[at] == '\r' && !_source.AtEnd) return Found.Part;
            break;
        }

        var end = AfterLineBreak(bytes, at);
        _hasQuotes = true;
        FieldCount = count;
        _next = _row + end;
        _nextLine += FieldScan.LineBreaks(bytes.Slice(0, at)) + 1;
        if (hasDoubled) HalveDoubledQuotes();
        return Found.Row;
    }

    private bool IsSpecial(byte value) => value == _delimiter || value is (byte)'"' or (byte)'\n' or (byte)'\r';

    // The index of the quote that ends the field, or −1 if the buffer ends before that is known.
    private int ClosingQuote(ReadOnlySpan<byte> bytes, int from, ref bool hasDoubled)
    {
        while (true)
        {
            var found = bytes.Slice(from).IndexOf((byte)'"');
            if (found < 0) return -1;
            from += found;
            if (from + 1 == bytes.Length) return _source.AtEnd ? from : -1;
            if (bytes[from + 1] != '"') return from;
            hasDoubled = true;
            from += 2;
        }
    }

    private void HalveDoubledQuotes()
    {
        for (var i = 0; i < FieldCount; i++)
        {
            if (_starts[i] == 0 || _buffer[_row + _starts[i] - 1] != '"') continue;
            var field = _buffer.AsSpan(_row + _starts[i], _ends[i + 1] - _starts[i]);
            var written = 0;
            for (var at = 0; at < field.Length; at++)
            {
                field[written++] = field[at];
                if (field[at] == '"') at++;
            }

            _ends[i + 1] = _starts[i] + written;
        }
    }

    private static int AfterLineBreak(ReadOnlySpan<byte> bytes, int at)
    {
        if (at == bytes.Length) return at;
        return bytes[at] == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    // Counts outside quotes on the first line; ties go to the first of the four.
    private bool FindDelimiter()
    {
        Span<int> counts = [0, 0, 0, 0];
        var isQuoted = false;
        var at = _row;
        for (; at < _filled; at++)
        {
            var value = _buffer[at];
            if (value == '"') isQuoted = !isQuoted;
            else if (isQuoted) continue;
            else if (value is (byte)'\n' or (byte)'\r') break;
            else if (value == ';') counts[0]++;
            else if (value == ',') counts[1]++;
            else if (value == '\t') counts[2]++;
            else if (value == '|') counts[3]++;
        }

        if (at == _filled && !_source.AtEnd)
        {
            if (!Grow()) RefuseLongRow();
            return false;
        }

        if (at == _row) return true;
        var best = 0;
        for (var i = 1; i < 4; i++)
        {
            if (counts[i] > counts[best]) best = i;
        }

        _delimiter = (byte)";,\t|"[best];
        return true;
    }

    private Found StopAtUnclosedQuote()
    {
        _problems.Add(CsvRules.UnclosedQuote, RowNumber, null);
        _stopped = true;
        return Found.Refused;
    }

    private Found RefuseStrayQuote(int field, int at)
    {
        Refuse(CsvRules.StrayQuote, ("field", NumberText.Machine(field)));
        _nextLine += FieldScan.LineBreaks(_buffer.AsSpan(_row, at));
        _next = _row + at;
        SkipLine();
        return Found.Refused;
    }

    // Where a quote is open, nobody can say where the next row begins: the file is not read further.
    private void RefuseLongRow()
    {
        _isFirst |= _buffer.AsSpan(_row, _filled - _row).IndexOf((byte)'"') >= 0;
        Refuse(CsvRules.RowTooLong, ("limit", NumberText.Machine(_options.MostBytesPerRow)));
        _next = _filled;
        SkipLine();
    }

    // Without a header there is nothing to read rows by: what is wrong with the first row is wrong with the file.
    private void Refuse(RuleDefinition rule, params (string Name, string Value)[] arguments)
    {
        if (_isFirst)
        {
            _problems.Add(rule, RowNumber, null, arguments);
            _stopped = true;
        }
        else
        {
            _problems.AddBadRow(rule, RowNumber, null, arguments);
        }
    }

    private void SkipLine()
    {
        while (!_stopped)
        {
            var rest = _buffer.AsSpan(_next, _filled - _next);
            var found = rest.IndexOfAny((byte)'\n', (byte)'\r');
            if (found >= 0 && (rest[found] == '\n' || found + 1 < rest.Length || _source.AtEnd))
            {
                _next += AfterLineBreak(rest, found);
                _nextLine++;
                return;
            }

            _next = found >= 0 ? _next + found : _filled;
            if (!Fill() && found < 0) return;
        }
    }

    private bool IsInOrder()
    {
        if (_next - _row > _options.MostBytesPerRow) Refuse(CsvRules.RowTooLong, ("limit", NumberText.Machine(_options.MostBytesPerRow)));
        else if (_source.Encoding == SourceEncoding.BrokenUtf8 && !Utf8Check.IsValid(_buffer.AsSpan(_row, _next - _row))) Refuse(CsvRules.BrokenUtf8);
        else return true;
        return false;
    }

    // More bytes for a row that does not end in the buffer; false if the row is as long as allowed.
    private bool Grow()
    {
        if (_filled - _row > _options.MostBytesPerRow) return false;
        _next = _row;
        Fill();
        return true;
    }

    // Moves what is left to the front and fills the rest of the buffer; false if nothing came.
    private bool Fill()
    {
        var left = _filled - _next;
        if (_next > 0) Array.Copy(_buffer, _next, _buffer, 0, left);
        if (left > _buffer.Length - LeastRoom) Array.Resize(ref _buffer, _buffer.Length * 2);
        (_row, _next, _filled) = (0, 0, left);
        while (!_source.AtEnd && _filled <= _buffer.Length - LeastRoom)
        {
            var before = _source.Encoding;
            var written = _source.Read(_buffer, _filled);
            LookForNul(_filled, written);
            _filled += written;
            if (_source.Encoding == SourceEncoding.Windows1252 && before != SourceEncoding.Windows1252) _problems.Add(_windows1252, LineAt(_filled), null);
        }

        if (_source.IsCutOff && !_isCutOff) _problems.Add(CsvRules.CutOff, LineAt(_filled), null);
        _isCutOff = _source.IsCutOff;
        return _filled > left;
    }

    private void LookForNul(int from, int count)
    {
        if (_hasNul) return;
        var found = _buffer.AsSpan(from, count).IndexOf((byte)0);
        if (found < 0) return;
        _hasNul = true;
        _problems.Add(CsvRules.NulByte, LineAt(from + found), null);
    }

    private int LineAt(int position) => _nextLine + FieldScan.LineBreaks(_buffer.AsSpan(_next, position - _next));
}
