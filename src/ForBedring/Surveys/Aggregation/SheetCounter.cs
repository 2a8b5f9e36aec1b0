namespace ForBedring.Surveys.Aggregation;

/// <summary>Counts a set of sheets group by group: sheets are brought together by group, then each group is counted in one run. Can be used again; its scratch is kept.</summary>
/// <remarks>
/// Sheets that already arrive group by group are counted where they lie. Others are copied into order a slab at a time by a counting sort, because
/// copying rows costs less than jumping between them. Every group is owned by one worker and all state is whole numbers, so the bits are the same for any number of workers.
/// </remarks>
internal sealed class SheetCounter
{
    private const int ChunksPerSlab = 128;
    private const int FewestSheetsPerWorker = 20_000;

    private readonly TallyLayout _layout;
    private readonly bool _useVectors;
    private SegmentCounter[] _counters = [];
    private byte[] _slab = [];
    private int[] _starts = [];
    private int[] _places = [];
    private ResponseSet? _responses;
    private TallyRows? _rows;
    private TallyOptions? _options;
    private readonly Action<WorkTeam, int> _work;

    public SheetCounter(TallyLayout layout, bool useVectors = true)
    {
        _layout = layout;
        _useVectors = useVectors;
        _work = Work;
    }

    /// <summary>Counts a set into rows, one per group of the set; what the rows held before is gone.</summary>
    public void Count(ResponseSet responses, TallyRows rows, TallyOptions options)
    {
        var workers = Math.Max(1, Math.Min(options.Workers, responses.SheetCount / FewestSheetsPerWorker));
        rows.Resize(responses.Groups.Length);
        Prepare(responses, workers);
        (_responses, _rows, _options) = (responses, rows, options);
        WorkTeam.Run(workers, _work);
        (_responses, _rows, _options) = (null, null, null);
        options.Cancellation.ThrowIfCancellationRequested();
        options.Progress?.Report(1);
    }

    private void Prepare(ResponseSet responses, int workers)
    {
        if (_counters.Length < workers) _counters = [.. _counters, .. Enumerable.Range(_counters.Length, workers - _counters.Length).Select(_ => new SegmentCounter(_layout, _useVectors))];
        if (responses.IsGrouped) return;
        var sheets = Math.Min(responses.SheetCount, ChunksPerSlab * SheetChunk.Capacity);
        if (_slab.Length < sheets * _layout.Stride) _slab = new byte[sheets * _layout.Stride];
        if (_starts.Length < responses.Groups.Length + 1) _starts = new int[responses.Groups.Length + 1];
        if (_places.Length < workers * responses.Groups.Length) _places = new int[workers * responses.Groups.Length];
    }

    private void Work(WorkTeam team, int worker)
    {
        var rows = _rows!;
        var from = Part(rows.Rows, worker, team.Workers);
        var to = Part(rows.Rows, worker + 1, team.Workers);
        rows.Counts.Slice(from * _layout.CountWidth, (to - from) * _layout.CountWidth).Clear();
        rows.Sums.Slice(from * _layout.SumWidth, (to - from) * _layout.SumWidth).Clear();
        team.Meet();
        if (_responses!.IsGrouped) CountWhereTheyLie(team, worker);
        else CountSlabBySlab(team, worker);
    }

    private static int Part(int whole, int part, int parts) => (int)((long)whole * part / parts);

    // A worker skips the group that the worker before it has begun, and finishes the one it has begun itself.
    private void CountWhereTheyLie(WorkTeam team, int worker)
    {
        var chunks = _responses!.Chunks;
        var from = Part(chunks.Length, worker, team.Workers);
        var to = Part(chunks.Length, worker + 1, team.Workers);
        var skipped = from > 0 ? LastGroupOf(chunks[from - 1]) : -1;
        var begun = -1;
        for (var c = from; c < chunks.Length; c++)
        {
            if (_options!.Cancellation.IsCancellationRequested || (c >= to && begun < 0)) return;
            var chunk = chunks[c];
            for (var at = 0; at < chunk.Count;)
            {
                var group = chunk.Groups[at];
                var length = RunLength(chunk.Groups.AsSpan(at, chunk.Count - at), group);
                if (c >= to && group != begun) return;
                if (group != skipped || (c > from && begun >= 0))
                {
                    Add(worker, chunk.Rows.AsSpan(at * _layout.Stride, length * _layout.Stride), length, group);
                    begun = group;
                }

                at += length;
            }

            if (worker == 0 && c < to) _options.Progress?.Report((decimal)(c + 1) / chunks.Length);
        }
    }

    private static int LastGroupOf(SheetChunk chunk) => chunk.Groups[chunk.Count - 1];

    private static int RunLength(ReadOnlySpan<int> groups, int group)
    {
#if NET
        var length = groups.IndexOfAnyExcept(group);
        return length < 0 ? groups.Length : length;
#else
        var length = 1;
        while (length < groups.Length && groups[length] == group) length++;
        return length;
#endif
    }

    private void CountSlabBySlab(WorkTeam team, int worker)
    {
        var chunks = _responses!.Chunks;
        for (var first = 0; first < chunks.Length; first += ChunksPerSlab)
        {
            var some = Math.Min(ChunksPerSlab, chunks.Length - first);
            var (from, to) = (first + Part(some, worker, team.Workers), first + Part(some, worker + 1, team.Workers));
            CountGroups(worker, from, to);
            team.Meet();
            if (worker == 0) FindPlaces(team.Workers);
            team.Meet();
            CopyIntoOrder(worker, from, to);
            team.Meet();
            CountOwnGroups(worker, team.Workers);
            team.Meet();
            if (worker == 0) _options!.Progress?.Report((decimal)(first + some) / chunks.Length);
            if (_options!.Cancellation.IsCancellationRequested || team.HasFailed) return;
        }
    }

    private void CountGroups(int worker, int from, int to)
    {
        unchecked
        {
            var groups = _responses!.Groups.Length;
            var places = _places.AsSpan(worker * groups, groups);
            places.Clear();
            for (var c = from; c < to; c++)
            {
                foreach (var group in _responses.Chunks[c].Groups.AsSpan(0, _responses.Chunks[c].Count)) places[group]++;
            }
        }
    }

    // From counts per worker and group to the place of each worker's first sheet of each group.
    private void FindPlaces(int workers)
    {
        unchecked
        {
            var groups = _responses!.Groups.Length;
            var next = 0;
            for (var group = 0; group < groups; group++)
            {
                _starts[group] = next;
                for (var worker = 0; worker < workers; worker++)
                {
                    ref var place = ref _places[(worker * groups) + group];
                    var count = place;
                    place = next;
                    next += count;
                }
            }

            _starts[groups] = next;
        }
    }

    private void CopyIntoOrder(int worker, int from, int to)
    {
        var groups = _responses!.Groups.Length;
        for (var c = from; c < to; c++)
            RowCopy.Scatter(_responses.Chunks[c], _layout.Stride, _places.AsSpan(worker * groups, groups), _slab);
    }

    private void CountOwnGroups(int worker, int workers)
    {
        var groups = _responses!.Groups.Length;
        var total = _starts[groups];
        var (from, to) = (Part(total, worker, workers), Part(total, worker + 1, workers));
        var group = Array.BinarySearch(_starts, 0, groups, from);
        if (group < 0) group = ~group;
        while (group > 0 && _starts[group - 1] == from) group--;
        for (; group < groups && _starts[group] < to; group++)
        {
            var sheets = _starts[group + 1] - _starts[group];
            if (sheets > 0) Add(worker, _slab.AsSpan(_starts[group] * _layout.Stride, sheets * _layout.Stride), sheets, group);
        }
    }

    private void Add(int worker, ReadOnlySpan<byte> rows, int sheets, int group)
        => _counters[worker].Add(rows, sheets, _responses!.HasTokens, _rows!.CountsOf(group), _rows.SumsOf(group));
}
