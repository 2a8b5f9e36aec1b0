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
public sealed partial class CsvReader
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
    private long _rows;
    private RowFilter? _filter;
    private ReplacedTexts? _replaced;

    internal CsvReader(Stream stream, ReadProblems problems, ReadOptions options, RuleDefinition windows1252)
    {
        _source = new Utf8Source(stream, options);
        _problems = problems;
        _options = options;
        _windows1252 = windows1252;
        _delimiter = (byte)(options.Delimiter ?? '\0');
        _ends[0] = -1;
    }

    /// <summary>How the rows are read.</summary>
    internal ReadOptions Options => _options;

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
                var field = new ReadOnlySpan<byte>(_buffer, _row + start, _ends[index + 1] - start);
                return _replaced is null ? field : _replaced.Of(index, field);
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
            _problems.AddBadRow(CsvRules.FieldCount, RowNumber, null, ("found", FieldCount), ("wanted", wanted));
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
    /// <remarks>The bytes go on to the end of the buffer, so that several fields can be loaded at once.</remarks>
    internal bool TryGetPlain(out ReadOnlySpan<byte> row, out ReadOnlySpan<int> ends)
    {
        row = _buffer.AsSpan(_row);
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
                _rows++;
                if (_filter is not null && !_filter.Keeps(this)) continue;
                return true;
            }
        }

        ReportLeftOut();
        _problems.RowsRead = Math.Max(_problems.RowsRead, _rows - 1);
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
}
