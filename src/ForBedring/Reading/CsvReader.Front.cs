using ForBedring.Rules;

namespace ForBedring.Reading;

/// <content>What stands above the rows, and what a mapping does to them.</content>
public sealed partial class CsvReader
{
    private const int LeastLook = 64 * 1024;

    /// <summary>Moves to the line with the column names, below titles, blank lines and a line <c>sep=;</c>; stays at the first line where none holds what is needed.</summary>
    /// <returns>What was found; null where the source is no text and a problem says so.</returns>
    internal HeaderSearch? SeekHeader(HeaderSought sought, Func<string[], IReadOnlyList<string>> names)
    {
        while (_filled < LeastLook - LeastRoom && Fill())
        {
        }

        if (FileForms.OfBytes(_source.FirstBytes) is { } form)
        {
            RefuseForm(form);
            return null;
        }

        var search = HeaderSearch.Look(_buffer.AsSpan(_next, _filled - _next), _source.AtEnd, _options.Delimiter ?? _options.Mapping?.Delimiter, sought, names);
        if (_options.Delimiter is null && search.SaidDelimiter is { } said) _delimiter = (byte)said;
        MoveTo(search.Header is { } header ? header.Offset : search.SaidLength, search.Header?.Number ?? (search.SaidLength > 0 ? 2 : 1));
        if (search.Header is { } found) _delimiter = (byte)found.Delimiter;
        return search;
    }

    /// <summary>Leaves out rows from here on.</summary>
    internal void Keep(RowFilter filter) => _filter = filter;

    /// <summary>Leaves out rows by one rule more from here on.</summary>
    internal void Keep(int field, RowRule rule) => (_filter ??= new()).Add(field, rule);

    /// <summary>Notes the values of a field from here on, of rows that are left out too.</summary>
    internal void Watch(int field, RoundColumn round) => (_filter ??= new()).Watch(field, round);

    /// <summary>Reads other texts in some fields from here on.</summary>
    internal void Replace(ReplacedTexts? texts) => _replaced = texts;

    /// <summary>The bytes that have been read and not handed out, for a look at what a file is that has no header.</summary>
    internal ReadOnlySpan<byte> Ahead => _buffer.AsSpan(_next, _filled - _next);

    internal void RefuseForm(FileForm form)
    {
        _problems.Add(CsvRules.NotText, null, null, ("form", form.Name), ("advice", form.Advice));
        _stopped = true;
    }

    private void ReportLeftOut()
    {
        if (_filter is not { IsTold: false } filter) return;
        filter.IsTold = true;
        if (filter.HeaderRows > 0) _problems.Add(CsvRules.MoreHeaderRows, null, null, ("n", filter.HeaderRows));
        if (filter.LeftOut > 0) _problems.Add(CsvRules.RowsLeftOut, null, null, ("n", NumberText.Machine(filter.LeftOut)), ("rules", filter.Described));
    }

    private void MoveTo(int offset, int line)
    {
        _next += offset;
        _row = _next;
        _nextLine = line;
    }
}
