namespace ForBedring.Reading;

/// <content>Where a row's fields begin and end.</content>
public sealed partial class CsvReader
{
    // Without quotes each field begins one byte after the end of the one before; a quote sends the row to the careful path.
    private Found FindRow()
    {
        var bytes = _buffer.AsSpan(_row, _filled - _row);
        if (bytes.Length > 0 && bytes[0] == '"' && FindWhollyQuotedRow(bytes)) return Found.Row;
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

    // Many programs quote every field. Where quotes stand in pairs with one delimiter between and no line break inside, a row is found by its quotes alone; anything else is left to the careful path.
    private bool FindWhollyQuotedRow(ReadOnlySpan<byte> bytes)
    {
        var count = FieldScan.QuotedFields(bytes, _delimiter, ref _starts, ref _ends, out var end);
        if (count == 0 || (bytes[end] == '\r' && end + 1 == bytes.Length && !_source.AtEnd)) return false;
        _hasQuotes = true;
        FieldCount = count;
        _next = _row + AfterLineBreak(bytes, end);
        _nextLine++;
        return true;
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
}
