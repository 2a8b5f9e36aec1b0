using System.Buffers;

namespace ForBedring.WaitingLists;

/// <summary>Referrals copied into order by unit, and by sector within a unit, by counting: reading them in order costs less than jumping between them.</summary>
internal sealed class ReferralOrder : IDisposable
{
    private readonly int[] _starts;
    private readonly int _sectors;
    private readonly int _count;
    private ReferralRow[] _rows;

    /// <summary>The order of a list.</summary>
    /// <param name="list">The referrals.</param>
    /// <param name="workers">How many threads share the work.</param>
    public ReferralOrder(ReferralList list, int workers)
    {
        _sectors = list.Sectors.Length + 1;
        _count = list.Count;
        Units = list.Units.Length;
        _rows = ArrayPool<ReferralRow>.Shared.Rent(_count);
        _starts = new int[(Units * _sectors) + 1];
        var places = new int[workers][];
        Run(workers, w => places[w] = CountKeys(list, Part(_count, w, workers), Part(_count, w + 1, workers)));
        FindPlaces(places);
        Run(workers, w => Copy(list, Part(_count, w, workers), Part(_count, w + 1, workers), places[w]));
    }

    public int Units { get; }

    /// <summary>The referrals of a unit.</summary>
    public ReadOnlySpan<ReferralRow> OfUnit(int unit) => Between(unit * _sectors, (unit + 1) * _sectors);

    /// <summary>The referrals of a unit in a sector; −1 for those without one.</summary>
    public ReadOnlySpan<ReferralRow> OfUnit(int unit, int sector) => Between((unit * _sectors) + sector + 1, (unit * _sectors) + sector + 2);

    /// <summary>The first unit of a worker's share, so that shares have about as many referrals each; the number of units for the share after the last.</summary>
    public int FirstUnitOf(int worker, int workers)
    {
        if (worker == workers) return Units;
        var from = Part(_count, worker, workers);
        var (low, high) = (0, Units);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_starts[middle * _sectors] < from) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Gives the room back.</summary>
    public void Dispose()
    {
        ArrayPool<ReferralRow>.Shared.Return(_rows);
        _rows = [];
    }

    /// <summary>Does the same work for each worker 0 … workers − 1.</summary>
    public static void Run(int workers, Action<int> work)
    {
        if (workers == 1) work(0);
        else Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, work);
    }

    private static int Part(int count, int worker, int workers) => (int)((long)count * worker / workers);

    private ReadOnlySpan<ReferralRow> Between(int key, int nextKey) => _rows.AsSpan(_starts[key], _starts[nextKey] - _starts[key]);

    private int KeyOf(ReferralList list, int index) => _sectors == 1 ? list.Rows[index].Unit : (list.Rows[index].Unit * _sectors) + list.SectorOf(index) + 1;

    private int[] CountKeys(ReferralList list, int from, int to)
    {
        var counts = new int[Units * _sectors];
        for (var i = from; i < to; i++) counts[KeyOf(list, i)]++;
        return counts;
    }

    // Key by key, and within a key worker by worker, so that each has its own places to fill.
    private void FindPlaces(int[][] counts)
    {
        var place = 0;
        for (var key = 0; key < _starts.Length - 1; key++)
        {
            _starts[key] = place;
            foreach (var ofWorker in counts)
            {
                var n = ofWorker[key];
                ofWorker[key] = place;
                place += n;
            }
        }

        _starts[_starts.Length - 1] = place;
    }

    private void Copy(ReferralList list, int from, int to, int[] places)
    {
        var rows = _rows;
        for (var i = from; i < to; i++) rows[places[KeyOf(list, i)]++] = list.Rows[i];
    }
}
