using System.Buffers;
using System.Runtime.CompilerServices;

namespace ForBedring.WaitingLists;

/// <summary>The numbers of one unit and month in an overview.</summary>
internal struct OverviewCell
{
    public int Received;
    public int Rejected;
    public int Waiting;
    public int WaitingMedianTwice;
    public int WaitingBreaches;
    public int Started;
    public int StartedMedianTwice;
    public int StartedBreaches;
    public long WaitingDays;
    public long StartedDays;
}

/// <summary>
/// The fast core of the overview. Each referral becomes two words (the months it enters and leaves the list, breaches, starts, was received and rejected; its
/// seniority and wait), put straight into its unit's place by counting. Then each unit is counted on its own, in cache: difference arrays over months and
/// running histograms of whole days. A referral is touched a constant number of times, whatever the number of months.
/// </summary>
internal sealed class OverviewKernel
{
    private const int MonthBits = 12;
    private const int None = (1 << MonthBits) - 1;
    private const int DayBits = 17;
    private const int DayMask = (1 << DayBits) - 1;

    private readonly MonthGrid _grid;
    private readonly ListProfile _profile;
    private readonly short[] _monthOfDay;
    private readonly int _first;
    private readonly int _months;

    public OverviewKernel(MonthGrid grid, ListProfile profile)
    {
        _grid = grid;
        _profile = profile;
        _monthOfDay = grid.MonthOfDay;
        _first = grid.First;
        _months = grid.Count;
    }

    /// <summary>The cells of every unit and month, unit by unit.</summary>
    public OverviewCell[] Count(ReferralRow[] rows, int count, int units, int workers)
    {
        var cells = new OverviewCell[units * _months];
        if (count == 0) return cells;
        var words = ArrayPool<ulong>.Shared.Rent(count * 2);
        var places = new int[workers][];
        var starts = new int[units + 1];
        Run(workers, w => places[w] = CountUnits(rows, Part(count, w, workers), Part(count, w + 1, workers), units));
        PlaceUnits(places, starts);
        Run(workers, w => Place(rows, Part(count, w, workers), Part(count, w + 1, workers), words, places[w]));

        // Units are shared out by their number of referrals, so that one large unit does not keep the others waiting.
        Run(workers, w =>
        {
            var counter = new UnitCounter(_grid, cells);
            for (var unit = FirstUnit(starts, count, w, workers); unit < FirstUnit(starts, count, w + 1, workers); unit++)
                counter.Count(words.AsSpan(starts[unit] * 2, (starts[unit + 1] - starts[unit]) * 2), unit);
        });
        ArrayPool<ulong>.Shared.Return(words);
        return cells;
    }

    private static void Run(int workers, Action<int> work)
    {
        if (workers == 1) work(0);
        else Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, work);
    }

    private static int Part(int count, int worker, int workers) => (int)((long)count * worker / workers);

    private static int FirstUnit(int[] starts, int count, int worker, int workers)
    {
        if (worker == workers) return starts.Length - 1;
        var unit = Array.BinarySearch(starts, Part(count, worker, workers));
        if (unit < 0) unit = ~unit;
        while (unit > 0 && starts[unit - 1] == starts[unit]) unit--;
        return Math.Min(unit, starts.Length - 1);
    }

    private static int[] CountUnits(ReferralRow[] rows, int from, int to, int units)
    {
        var counts = new int[units];
        for (var i = from; i < to; i++) counts[rows[i].Unit]++;
        return counts;
    }

    // Unit by unit, and within a unit worker by worker, so that each has its own places to fill.
    private static void PlaceUnits(int[][] counts, int[] starts)
    {
        var place = 0;
        for (var unit = 0; unit < starts.Length - 1; unit++)
        {
            starts[unit] = place;
            foreach (var ofWorker in counts)
            {
                var n = ofWorker[unit];
                ofWorker[unit] = place;
                place += n;
            }
        }

        starts[starts.Length - 1] = place;
    }

    private void Place(ReferralRow[] rows, int from, int to, ulong[] words, int[] places)
    {
        unchecked
        {
            for (var i = from; i < to; i++)
            {
                ref readonly var row = ref rows[i];
                var lo = 0;
                var hi = 0;
                var breached = 0;
                if (Populations.TryGetStay(row, _profile, out var entry, out var exit) && exit > entry)
                {
                    lo = EndOnOrAfter(entry);
                    hi = EndOnOrAfter(exit);
                    breached = Math.Max(lo, row.Deadline == DayNumber.Absent ? _months : EndOnOrAfter(row.Deadline + 1));
                }

                var started = None;
                var wait = 0;
                var late = 0;
                if (row.WaitEndCode == Populations.CareStarted && MonthOf(row.WaitEnd) is >= 0 and var month && row.WaitEnd >= row.Seniority && Populations.IsStarted(row, _profile))
                {
                    started = month;
                    wait = row.WaitEnd - row.Seniority;
                    late = row.WaitEnd > row.Deadline ? 1 : 0;
                }

                var received = MonthOf(row.Received);
                var rejected = row.Right == Populations.Rejected ? MonthOf(row.Assessed) : -1;
                var at = places[row.Unit]++ * 2;
                words[at + 1] = (uint)(wait | (late << DayBits)) | ((ulong)(started & None) << 18) | ((ulong)(received & None) << 30) | ((ulong)(rejected & None) << 42);
                words[at] = (uint)(row.Seniority - DayNumber.First) | ((ulong)lo << DayBits) | ((ulong)hi << (DayBits + MonthBits)) | ((ulong)breached << (DayBits + (2 * MonthBits)));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int MonthOf(int day)
    {
        var at = unchecked((uint)(day - _first));
        return at < (uint)_monthOfDay.Length ? _monthOfDay[at] : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int EndOnOrAfter(int day)
    {
        var at = unchecked((uint)(day - _first));
        if (at < (uint)_monthOfDay.Length) return _monthOfDay[at];
        return day < _first ? 0 : _months;
    }

    /// <summary>Counts one unit after the other, with room that is used again.</summary>
    private sealed class UnitCounter(MonthGrid grid, OverviewCell[] cells)
    {
        private readonly int _months = grid.Count;
        private readonly int[] _entryStarts = new int[grid.Count + 2];
        private readonly int[] _exitStarts = new int[grid.Count + 2];
        private readonly int[] _startStarts = new int[grid.Count + 2];
        private readonly int[] _breaches = new int[grid.Count + 1];
        private readonly RunningHistogram _seniorities = new();
        private readonly RunningHistogram _waits = new();
        private int[] _entries = new int[64];
        private int[] _exits = new int[64];
        private int[] _starts = new int[64];

        public void Count(ReadOnlySpan<ulong> words, int unit)
        {
            var row = cells.AsSpan(unit * _months, _months);
            Array.Clear(_entryStarts, 0, _entryStarts.Length);
            Array.Clear(_exitStarts, 0, _exitStarts.Length);
            Array.Clear(_startStarts, 0, _startStarts.Length);
            Array.Clear(_breaches, 0, _breaches.Length);
            var (earliest, latest, longest) = CountEvents(words, row);
            LayOut(words);
            CountStarted(row, longest);
            if (latest >= 0) CountWaiting(row, earliest, latest);
        }

        private (int Earliest, int Latest, int Longest) CountEvents(ReadOnlySpan<ulong> words, Span<OverviewCell> row)
        {
            var earliest = int.MaxValue;
            var latest = -1;
            var longest = 0;
            unchecked
            {
                for (var i = 0; i + 1 < words.Length; i += 2)
                {
                    var stay = words[i];
                    var lo = (int)(stay >> DayBits) & None;
                    var hi = (int)(stay >> (DayBits + MonthBits)) & None;
                    if (lo < hi)
                    {
                        var seniority = (int)stay & DayMask;
                        earliest = Math.Min(earliest, seniority);
                        latest = Math.Max(latest, seniority);
                        _entryStarts[lo + 1]++;
                        _exitStarts[hi + 1]++;
                        var breached = (int)(stay >> (DayBits + (2 * MonthBits))) & None;
                        if (breached < hi)
                        {
                            _breaches[breached]++;
                            _breaches[hi]--;
                        }
                    }

                    var events = words[i + 1];
                    var received = (int)(events >> 30) & None;
                    if (received < row.Length) row[received].Received++;
                    var rejected = (int)(events >> 42) & None;
                    if (rejected < row.Length) row[rejected].Rejected++;
                    var started = (int)(events >> 18) & None;
                    if (started >= row.Length) continue;
                    var wait = (int)events & DayMask;
                    longest = Math.Max(longest, wait);
                    _startStarts[started + 1]++;
                    ref var cell = ref row[started];
                    cell.Started++;
                    cell.StartedDays += wait;
                    cell.StartedBreaches += (int)(events >> DayBits) & 1;
                }
            }

            return (earliest, latest, longest);
        }

        // Seniorities by the month of entry and of exit, waits by the month of the start.
        private void LayOut(ReadOnlySpan<ulong> words)
        {
            for (var m = 1; m < _entryStarts.Length; m++)
            {
                _entryStarts[m] += _entryStarts[m - 1];
                _exitStarts[m] += _exitStarts[m - 1];
                _startStarts[m] += _startStarts[m - 1];
            }

            var n = words.Length / 2;
            if (_entries.Length < n)
            {
                _entries = new int[n * 2];
                _exits = new int[n * 2];
                _starts = new int[n * 2];
            }

            unchecked
            {
                for (var i = 0; i + 1 < words.Length; i += 2)
                {
                    var stay = words[i];
                    var lo = (int)(stay >> DayBits) & None;
                    var hi = (int)(stay >> (DayBits + MonthBits)) & None;
                    if (lo < hi)
                    {
                        var seniority = (int)stay & DayMask;
                        _entries[_entryStarts[lo]++] = seniority;
                        _exits[_exitStarts[hi]++] = seniority;
                    }

                    var events = words[i + 1];
                    var started = (int)(events >> 18) & None;
                    if (started < _months) _starts[_startStarts[started]++] = (int)events & DayMask;
                }
            }
        }

        // After laying out, the start of a bucket has moved to its end: bucket m runs from the end of m − 1.
        private static ReadOnlySpan<int> Bucket(int[] items, int[] ends, int month) => items.AsSpan(month == 0 ? 0 : ends[month - 1], ends[month] - (month == 0 ? 0 : ends[month - 1]));

        private void CountStarted(Span<OverviewCell> row, int longest)
        {
            _waits.Prepare(0, longest);
            for (var m = 0; m < row.Length; m++)
            {
                var waits = Bucket(_starts, _startStarts, m);
                if (waits.IsEmpty) continue;
                _waits.AddAll(waits);
                row[m].StartedMedianTwice = _waits.MedianTwice();
                _waits.RemoveAll(waits);
            }
        }

        private void CountWaiting(Span<OverviewCell> row, int earliest, int latest)
        {
            _seniorities.Prepare(earliest, latest);
            long sum = 0;
            var breaches = 0;
            for (var m = 0; m < row.Length; m++)
            {
                sum += _seniorities.AddAll(Bucket(_entries, _entryStarts, m)) - _seniorities.RemoveAll(Bucket(_exits, _exitStarts, m));
                breaches += _breaches[m];
                var n = _seniorities.Count;
                if (n == 0) continue;

                // wait = T − seniority, both counted from the first day the calendar knows.
                var end = grid.Ends[m] - DayNumber.First;
                ref var cell = ref row[m];
                cell.Waiting = n;
                cell.WaitingDays = ((long)n * end) - sum;
                cell.WaitingMedianTwice = (2 * end) - _seniorities.MedianTwice();
                cell.WaitingBreaches = breaches;
            }

            _seniorities.RemoveAll(Bucket(_exits, _exitStarts, row.Length));
        }
    }
}
