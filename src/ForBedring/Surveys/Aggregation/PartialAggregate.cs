using System.Buffers.Binary;
using System.Text;
using ForBedring.Rules;

namespace ForBedring.Surveys.Aggregation;

/// <summary>Partial aggregates as bytes, format FBT1. All numbers are little-endian.</summary>
/// <remarks>
/// <c>FBT1</c> · format number (Int32) · four SHA-256 of the base: instrument, round, organisation, scoring · units (Int32) · row width (Int32) · groups (Int32) ·
/// per group: number of units, unit indexes, length of the role in bytes or −1 (Int32 each), role in UTF-8 · per group a row of Int64 · SHA-256 of all before it.
/// A row is: sheets; per theme asked, respondents, Σy, Σy², positives, none answered; per question its positions as answered, "don't know", "not applicable".
/// Groups are sorted, so that the same counts are the same bytes.
/// </remarks>
internal static class PartialAggregate
{
    private const int Format = 1;
    private const int HashLength = 32;
    private const int BaseAt = 8;
    private const int CountsAt = BaseAt + (4 * HashLength);
    private const int TableAt = CountsAt + 12;

    private static readonly byte[] Magic = [(byte)'F', (byte)'B', (byte)'T', (byte)'1'];

    public static byte[] Write(SurveyTally tally)
    {
        var layout = tally.Rows.Layout;
        var bytes = new ByteWriter();
        bytes.Add(Magic);
        bytes.Add(Format);
        foreach (var fingerprint in tally.Base.Fingerprints) bytes.Add(FromHex(fingerprint));
        bytes.Add(tally.Round.Organisation.Count);
        bytes.Add(WidthOf(layout));
        bytes.Add(tally.Groups.Length);
        foreach (var group in tally.Groups) Write(bytes, group);
        var row = new long[WidthOf(layout)];
        for (var g = 0; g < tally.Groups.Length; g++)
        {
            Pack(layout, tally.Rows.CountsOf(g), tally.Rows.SumsOf(g), row);
            foreach (var value in row) bytes.Add(value);
        }

        bytes.Add(Digest.Sha256(bytes.ToArray()));
        return bytes.ToArray();
    }

    public static ReadResult<SurveyTally> Read(byte[] bytes, TallyBase expected)
    {
        var problems = new ReadProblems();
        if (bytes.Length < TableAt + HashLength || !bytes.AsSpan(0, 4).SequenceEqual(Magic)) return Refuse(problems, SurveyRules.DamagedTally);
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)) > Format) return Refuse(problems, SurveyRules.NewerTally);
        var body = bytes.AsSpan(0, bytes.Length - HashLength).ToArray();
        if (!Digest.Sha256(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length))) return Refuse(problems, SurveyRules.DamagedTally);
        var others = Enumerable.Range(0, 4).Select(i => Digest.Hex(body.AsSpan(BaseAt + (i * HashLength), HashLength).ToArray()));
        if (expected.Compare(others) is { HasError: true } different)
        {
            problems.Add(SurveyRules.DifferentBase, null, null, ("part", string.Join(", ", different.Select(f => f.Arguments["part"]))));
            return problems.ToResult<SurveyTally>(() => throw new System.Diagnostics.UnreachableException());
        }

        return ReadRows(new ByteReader(body, CountsAt), expected) is { } tally
            ? new ReadResult<SurveyTally>.Accepted(tally, [])
            : Refuse(problems, SurveyRules.DamagedTally);
    }

    private static SurveyTally? ReadRows(ByteReader bytes, TallyBase expected)
    {
        var layout = new TallyLayout(expected.Round.Instrument);
        var units = expected.Round.Organisation.Count;
        if (bytes.Int32() != units || bytes.Int32() != WidthOf(layout)) return null;
        var count = bytes.Int32();
        if (count < 0 || count > bytes.Left / 8) return null;
        var groups = new List<ResponseGroup>();
        for (var g = 0; g < count; g++)
        {
            if (ReadGroup(bytes, units) is not { } group || (g > 0 && groups[g - 1].CompareTo(group) >= 0)) return null;
            groups.Add(group);
        }

        if (bytes.Left != (long)count * WidthOf(layout) * 8) return null;
        var rows = new TallyRows(layout, count);
        var total = 0L;
        for (var g = 0; g < count; g++)
        {
            if (!Unpack(layout, bytes, rows.CountsOf(g), rows.SumsOf(g))) return null;
            total += rows.SumsOf(g)[layout.Sheets];
            if (total > expected.Round.Instrument.Capacity) return null;
        }

        return SurveyTally.Trusted(expected, [.. groups], rows);
    }

    private static ReadResult<SurveyTally> Refuse(ReadProblems problems, RuleDefinition rule)
    {
        problems.Add(rule, null, null);
        return problems.ToResult<SurveyTally>(() => throw new System.Diagnostics.UnreachableException());
    }

    private static int WidthOf(TallyLayout layout) => layout.SumWidth + layout.Instrument.Questions.Sum(q => q.Scale.Points + 2);

    private static void Write(ByteWriter bytes, ResponseGroup group)
    {
        bytes.Add(group.Units.Length);
        foreach (var unit in group.Units) bytes.Add(unit);
        var role = group.Role is { } text ? Encoding.UTF8.GetBytes(text) : null;
        bytes.Add(role?.Length ?? -1);
        if (role is not null) bytes.Add(role);
    }

    private static ResponseGroup? ReadGroup(ByteReader bytes, int unitCount)
    {
        var length = bytes.Int32();
        if (length < 1 || length > bytes.Left / 4) return null;
        var units = new int[length];
        for (var i = 0; i < length; i++)
        {
            units[i] = bytes.Int32();
            if (units[i] < 0 || units[i] >= unitCount || (i > 0 && units[i] <= units[i - 1])) return null;
        }

        var roleLength = bytes.Int32();
        if (roleLength == -1) return new ResponseGroup(units, null);
        return roleLength < 1 || roleLength > bytes.Left ? null : new ResponseGroup(units, Encoding.UTF8.GetString(bytes.Bytes(roleLength)));
    }

    private static void Pack(TallyLayout layout, ReadOnlySpan<int> counts, ReadOnlySpan<long> sums, Span<long> row)
    {
        row[0] = sums[layout.Sheets];
        sums.Slice(0, layout.Sheets).CopyTo(row.Slice(1));
        var at = layout.SumWidth;
        for (var q = 0; q < layout.Questions; q++)
        {
            for (var p = 0; p < layout.Instrument.Questions[q].Scale.Points; p++) row[at++] = counts[(p * layout.Stride) + q];
            row[at++] = counts[(layout.DontKnow * layout.Stride) + q];
            row[at++] = counts[(layout.NotApplicable * layout.Stride) + q];
        }
    }

    // Every number must be one that some set of sheets could have given: not negative, and no count above the sheets.
    private static bool Unpack(TallyLayout layout, ByteReader bytes, Span<int> counts, Span<long> sums)
    {
        var sheets = bytes.Int64();
        var isGood = sheets is > 0 and <= int.MaxValue;
        sums[layout.Sheets] = sheets;
        for (var i = 0; i < layout.Sheets; i++)
        {
            sums[i] = bytes.Int64();
            var isSum = i % TallyLayout.PerTheme is TallyLayout.Sum or TallyLayout.SumOfSquares;
            isGood &= sums[i] >= 0 && (isSum || sums[i] <= sheets);
        }

        for (var q = 0; q < layout.Questions; q++)
        {
            var points = layout.Instrument.Questions[q].Scale.Points;
            for (var i = 0; i < points + 2; i++)
            {
                var value = bytes.Int64();
                isGood &= value >= 0 && value <= sheets;
                if (isGood) counts[((i < points ? i : layout.Positions + i - points) * layout.Stride) + q] = (int)value;
            }
        }

        return isGood;
    }

    private static byte[] FromHex(string hex)
    {
        var bytes = new byte[hex.Length / 2];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)((Digit(hex[2 * i]) << 4) | Digit(hex[(2 * i) + 1]));
        return bytes;

        static int Digit(char c) => c <= '9' ? c - '0' : c - 'a' + 10;
    }

    private sealed class ByteWriter
    {
        private byte[] _bytes = new byte[64 * 1024];
        private int _length;

        public void Add(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(4), value);

        public void Add(long value) => BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);

        public void Add(byte[] bytes) => bytes.CopyTo(Room(bytes.Length));

        public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

        private Span<byte> Room(int count)
        {
            if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
            _length += count;
            return _bytes.AsSpan(_length - count, count);
        }
    }

    // Past the end it gives −1, which no field allows.
    private sealed class ByteReader(byte[] bytes, int start)
    {
        private int _at = start;

        public int Left => bytes.Length - _at;

        public int Int32()
        {
            if (Left < 4) return -1;
            _at += 4;
            return BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(_at - 4));
        }

        public long Int64()
        {
            if (Left < 8) return -1;
            _at += 8;
            return BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(_at - 8));
        }

        public byte[] Bytes(int count)
        {
            _at += count;
            return bytes.AsSpan(_at - count, count).ToArray();
        }
    }
}
