namespace ForBedring.Surveys;

/// <summary>Collects sheets and their groups in chunks, so that nothing is copied as it grows.</summary>
internal sealed class SheetStore
{
    private readonly Instrument _instrument;
    private readonly int _stride;
    private readonly long _capacity;
    private readonly List<SheetChunk> _chunks = [];
    private readonly List<ResponseGroup> _groups = [];
    private readonly Dictionary<ResponseGroup, int> _indexOf = [];
    private SheetChunk? _last;
    private long _count;
    private int _runs;
    private int _lastGroup = -1;
    private readonly List<bool> _isSeen = [];
    private int _seen;

    public SheetStore(Instrument instrument)
    {
        _instrument = instrument;
        _stride = SheetChunk.StrideFor(instrument.Questions.Length);
        _capacity = instrument.Capacity;
    }

    /// <summary>The index of a group, which is added if it is new.</summary>
    public int IndexOf(ResponseGroup group)
    {
        if (_indexOf.TryGetValue(group, out var index)) return index;
        _indexOf.Add(group, _groups.Count);
        _groups.Add(group);
        return _groups.Count - 1;
    }

    public ResponseGroup Group(int index) => _groups[index];

    /// <summary>Whether the sheets of every group stand together.</summary>
    public bool IsGrouped => _runs == _seen;

    /// <summary>Whether any answer is "don't know" or "not applicable".</summary>
    public bool HasTokens { get; private set; }

    /// <summary>Adds a sheet; lanes beyond the answers given stay blank.</summary>
    /// <exception cref="OverflowException">There are more sheets than the instrument can count exactly.</exception>
    public void Add(int group, ReadOnlySpan<byte> answers)
    {
        if (_last is null || _last.Count == SheetChunk.Capacity) Grow();
        if (_count == _capacity) throw new OverflowException($"There are more sheets than instrument {_instrument.Code} can count exactly.");
        _count++;
        if (group != _lastGroup) Begin(group);
        if (!HasTokens) HasTokens = HasAnyToken(answers);
        var at = _last!.Count++;
        _last.Groups[at] = group;
        answers.CopyTo(_last.Rows.AsSpan(at * _stride, _stride));
    }

    public ResponseSet ToSet(SurveyRound round, int version) => new(round, version, [.. _groups], Chunks(), IsGrouped, HasTokens);

    /// <summary>The chunks as they stand: the last one, which may still grow, as a copy of its own.</summary>
    private ImmutableArray<SheetChunk> Chunks()
    {
        if (_last is null) return [];
        var copy = new SheetChunk(_stride, _last.Count) { Count = _last.Count };
        Array.Copy(_last.Rows, copy.Rows, copy.Rows.Length);
        Array.Copy(_last.Groups, copy.Groups, copy.Groups.Length);
        return [.. _chunks.Take(_chunks.Count - 1), copy];
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
        _last = new(_stride);
        _chunks.Add(_last);
    }
}
