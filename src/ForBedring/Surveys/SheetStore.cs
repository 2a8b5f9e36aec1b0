using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>Collects sheets and their groups in chunks, so that nothing is copied as it grows.</summary>
internal sealed class SheetStore
{
    private const int SheetsOfAFirstChunk = 256;

    private readonly Instrument _instrument;
    private readonly int _stride;
    private readonly long _capacity;
    private readonly List<SheetChunk> _chunks = [];
    private readonly List<ResponseGroup> _groups;
    private readonly Dictionary<ResponseGroup, int> _indexOf = [];
    private readonly List<int> _indexOfUnit;
    private SheetChunk? _last;
    private long _count;
    private int _runs;
    private int _lastGroup = -1;
    private readonly List<bool> _isSeen;
    private int _seen;
    private int _known;
    private bool _isHandedOut;

    public SheetStore(Instrument instrument, int units)
    {
        _instrument = instrument;
        _groups = new(units);
        _indexOfUnit = new(units);
        _isSeen = new(units);
        _stride = SheetChunk.StrideFor(instrument.Questions.Length);
        _capacity = instrument.Capacity;
    }

    /// <summary>The index of a group, which is added if it is new.</summary>
    public int IndexOf(ResponseGroup group)
    {
        if (group.SingleUnit >= 0 && group.Role is null) return IndexOf(group.SingleUnit, null);
        if (_indexOf.TryGetValue(group, out var index)) return index;
        _indexOf.Add(group, _groups.Count);
        _groups.Add(group);
        return _groups.Count - 1;
    }

    /// <summary>The index of the group of one unit and a role, which is added if it is new.</summary>
    public int IndexOf(int unit, string? role)
    {
        if (!string.IsNullOrWhiteSpace(role)) return IndexOf(new ResponseGroup([unit], role));
        while (_indexOfUnit.Count <= unit) _indexOfUnit.Add(-1);
        if (_indexOfUnit[unit] < 0)
        {
            _indexOfUnit[unit] = _groups.Count;
            _groups.Add(new ResponseGroup([unit], null));
        }

        return _indexOfUnit[unit];
    }

    public ResponseGroup Group(int index) => _groups[index];

    /// <summary>Whether the sheets of every group stand together.</summary>
    public bool IsGrouped => _runs == _seen;

    /// <summary>Whether any answer is "don't know" or "not applicable".</summary>
    public bool HasTokens { get; private set; }

    /// <summary>Adds a sheet; lanes beyond the answers given stay blank.</summary>
    /// <exception cref="OverflowException">There are more sheets than the instrument can count exactly.</exception>
    /// <param name="group">The index of its group.</param>
    /// <param name="answers">Its bytes.</param>
    /// <param name="person">Who gave it; the default for an unknown person.</param>
    /// <param name="identity">Which sheet it is, where it was stored before; null for a new one.</param>
    public void Add(int group, ReadOnlySpan<byte> answers, PersonKey person = default, SheetIdentity? identity = null)
    {
        if (_last is null || _last.Count == _last.Groups.Length) Grow();
        if (_isHandedOut) TakeBack();
        if (_count == _capacity) throw new OverflowException($"There are more sheets than instrument {_instrument.Code} can count exactly.");
        _count++;
        if (group != _lastGroup) Begin(group);
        if (!HasTokens) HasTokens = HasAnyToken(answers);
        var at = _last!.Count++;
        _last.Groups[at] = group;
        answers.CopyTo(_last.Rows.AsSpan(at * _stride, _stride));
        if (person.IsKnown) _known++;
        _last.SetPerson(at, person);
        if (identity is { } stored) _last.SetIdentity(at, stored);
        else _last.SetNew(at);
    }

    /// <summary>Notes the scales where an end of the scale was never used (SRV-A17).</summary>
    public void ReportUnusedEnds(ReadProblems problems) => UnusedEnds.Report(_instrument, _chunks, _stride, problems);

    /// <summary>The sheets so far. More can be added afterwards; the set does not change.</summary>
    /// <param name="round">The round.</param>
    /// <param name="version">The version.</param>
    /// <param name="repeatsPeople">Whether someone may have several of the sheets.</param>
    /// <param name="lineage">What it shares with the version it was built on; null for a first version.</param>
    public ResponseSet ToSet(SurveyRound round, int version, bool repeatsPeople = false, object? lineage = null)
    {
        _isHandedOut = true;
        return new(round, version, [.. _groups], [.. _chunks], IsGrouped, HasTokens) { KnownPeople = _known, RepeatsPeople = repeatsPeople, Lineage = lineage ?? this };
    }

    // The last chunk belongs to a set: what comes now goes into a copy.
    private void TakeBack()
    {
        _isHandedOut = false;
        _chunks[_chunks.Count - 1] = _last = _last!.Copy(_stride);
    }

    private void Begin(int group)
    {
        _lastGroup = group;
        _runs++;
        while (_isSeen.Count <= group) _isSeen.Add(false);
        if (!_isSeen[group]) _seen++;
        _isSeen[group] = true;
    }

    private static bool HasAnyToken(ReadOnlySpan<byte> answers)
    {
#if NET
        return answers.ContainsAnyInRange(AnswerCode.DontKnow, AnswerCode.NotApplicable);
#else
        foreach (var answer in answers)
        {
            if (answer >= AnswerCode.DontKnow) return true;
        }

        return false;
#endif
    }

    private void Grow()
    {
        _last = new(_stride, _chunks.Count == 0 ? SheetsOfAFirstChunk : SheetChunk.Capacity);
        _isHandedOut = false;
        _chunks.Add(_last);
    }
}
