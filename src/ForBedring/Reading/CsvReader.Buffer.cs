using ForBedring.Rules;

namespace ForBedring.Reading;

/// <content>What is held of the source, and what is refused of it.</content>
public sealed partial class CsvReader
{
    private Found StopAtUnclosedQuote()
    {
        _problems.Add(CsvRules.UnclosedQuote, RowNumber, null);
        _stopped = true;
        return Found.Refused;
    }

    private Found RefuseStrayQuote(int field, int at)
    {
        Refuse(CsvRules.StrayQuote, ("field", field));
        _nextLine += FieldScan.LineBreaks(_buffer.AsSpan(_row, at));
        _next = _row + at;
        SkipLine();
        return Found.Refused;
    }

    // Where a quote is open, nobody can say where the next row begins: the file is not read further.
    private void RefuseLongRow()
    {
        _isFirst |= _buffer.AsSpan(_row, _filled - _row).IndexOf((byte)'"') >= 0;
        Refuse(CsvRules.RowTooLong, ("limit", _options.MostBytesPerRow));
        _next = _filled;
        SkipLine();
    }

    // Without a header there is nothing to read rows by: what is wrong with the first row is wrong with the file.
    private void Refuse(RuleDefinition rule, params (string Name, MessageValue Value)[] arguments)
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
        if (_next - _row > _options.MostBytesPerRow) Refuse(CsvRules.RowTooLong, ("limit", _options.MostBytesPerRow));
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
