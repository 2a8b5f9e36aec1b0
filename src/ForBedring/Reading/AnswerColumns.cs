#if NET
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif
using ForBedring.Surveys;

namespace ForBedring.Reading;

/// <summary>What the fields of the answer columns say when they are one byte long: looked up byte by byte, or sixteen fields at a time where columns stand in the instrument's order.</summary>
internal sealed class AnswerColumns
{
    /// <summary>Not said by one byte: the field must be read as text.</summary>
    public const byte LookCloser = 200;

    private const int FieldsAtATime = 16;
    private readonly int[] _fields;
    private readonly int[] _questions;
    private readonly byte[] _codes;
    private readonly int[] _run;
    private readonly byte[] _beforeLowest;
    private readonly byte[] _digits;

    public AnswerColumns(ResponseHeader header, ResponseSetBuilder builder)
    {
        _fields = header.Fields;
        _questions = header.Questions;
        _codes = new byte[_fields.Length * 256];
        _run = new int[_fields.Length];
        _beforeLowest = new byte[_fields.Length + FieldsAtATime];
        _digits = new byte[_fields.Length + FieldsAtATime];
        for (var i = _fields.Length - 1; i >= 0; i--)
        {
            var table = _codes.AsSpan(i * 256, 256);
            FillTable(table, _questions[i], builder);
            FindDigits(table, out _beforeLowest[i], out _digits[i]);
            var isFollowed = i + 1 < _fields.Length && _fields[i + 1] == _fields[i] + 1 && _questions[i + 1] == _questions[i] + 1;
            _run[i] = isFollowed ? _run[i + 1] + 1 : 1;
        }
    }

    public int Count => _fields.Length;

    /// <summary>The field of a column.</summary>
    public int Field(int column) => _fields[column];

    /// <summary>The question of a column.</summary>
    public int Question(int column) => _questions[column];

    /// <summary>The answer a lone byte is; <see cref="LookCloser"/> where it is none.</summary>
    public byte Code(int column, byte value) => _codes[(column * 256) + value];

    /// <summary>Reads columns from one on as long as each holds a lone digit of its scale and a delimiter follows, and answers how many; 0 where the slow way must be taken.</summary>
    /// <param name="bytes">The row, and whatever stands behind it.</param>
    /// <param name="start">Where the field of the first column begins.</param>
    /// <param name="delimiter">What ends a field.</param>
    /// <param name="column">The first column.</param>
    /// <param name="codes">The answers by question; only those read are changed.</param>
    public int ReadDigits(ReadOnlySpan<byte> bytes, int start, byte delimiter, int column, Span<byte> codes)
    {
#if NET
        unchecked
        {
            var question = _questions[column];
            if (!Vector256.IsHardwareAccelerated || start > bytes.Length - Vector256<byte>.Count || question > codes.Length - FieldsAtATime) return 0;
            var block = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(bytes), (nuint)start);
            var delimiters = Vector256.Equals(block, Vector256.Create(delimiter)).ExtractMostSignificantBits();
            var isLone = ~delimiters & (delimiters >> 1) & 0x55555555;
            var count = Math.Min(BitOperations.TrailingZeroCount(~(isLone | 0xAAAAAAAA)) / 2, _run[column]);
            var pairs = block.AsUInt16() & Vector256.Create((ushort)0xFF);
            var found = Vector128.Narrow(pairs.GetLower(), pairs.GetUpper()) - Vector128.LoadUnsafe(ref _beforeLowest[column]);
            var isDigit = Vector128.LessThan(found - Vector128<byte>.One, Vector128.LoadUnsafe(ref _digits[column])).ExtractMostSignificantBits();
            count = Math.Min(count, BitOperations.TrailingZeroCount(~isDigit));
            ref var target = ref codes[question];
            var isRead = Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)count));
            Vector128.ConditionalSelect(isRead, found, Vector128.LoadUnsafe(ref target)).StoreUnsafe(ref target);
            return count;
        }
#else
        return 0;
#endif
    }

    private static void FillTable(Span<byte> table, int question, ResponseSetBuilder builder)
    {
        table.Fill(LookCloser);
        for (var c = ' '; c < 127; c++)
        {
            if (builder.IsAnswer(c.ToString(), question, out var code)) table[c] = code;
        }
    }

    // The longest run of digits that stand for the first answers of the scale: code = digit − beforeLowest for that many digits from the lowest on.
    private static void FindDigits(ReadOnlySpan<byte> table, out byte beforeLowest, out byte digits)
    {
        beforeLowest = digits = 0;
        for (var c = '0'; c <= '9'; c++)
        {
            if (digits == 0 && table[c] == 1) beforeLowest = (byte)(c - 1);
            if (table[c] == digits + 1) digits++;
            else if (digits > 0) return;
        }
    }
}
