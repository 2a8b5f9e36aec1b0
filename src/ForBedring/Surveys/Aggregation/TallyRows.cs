namespace ForBedring.Surveys.Aggregation;

/// <summary>The counts of a number of groups, one row each. Grows, and can be used again.</summary>
internal sealed class TallyRows
{
    private int[] _counts = [];
    private long[] _sums = [];

    public TallyRows(TallyLayout layout, int rows = 0)
    {
        Layout = layout;
        Reset(rows);
    }

    public TallyLayout Layout { get; }

    public int Rows { get; private set; }

    public Span<int> Counts => _counts.AsSpan(0, Rows * Layout.CountWidth);

    public Span<long> Sums => _sums.AsSpan(0, Rows * Layout.SumWidth);

    /// <summary>The arrays themselves, for workers that each own a range of rows.</summary>
    internal int[] CountArray => _counts;

    internal long[] SumArray => _sums;

    public Span<int> CountsOf(int row) => _counts.AsSpan(row * Layout.CountWidth, Layout.CountWidth);

    public Span<long> SumsOf(int row) => _sums.AsSpan(row * Layout.SumWidth, Layout.SumWidth);

    /// <summary>Makes room for a number of rows. The contents are those of before where the arrays are large enough: workers clear what they own.</summary>
    public void Resize(int rows)
    {
        Rows = rows;
        if (_counts.Length < rows * Layout.CountWidth) _counts = new int[rows * Layout.CountWidth];
        if (_sums.Length < rows * Layout.SumWidth) _sums = new long[rows * Layout.SumWidth];
    }

    /// <summary>A number of rows, all zero.</summary>
    public void Reset(int rows)
    {
        Resize(rows);
        Counts.Clear();
        Sums.Clear();
    }

    /// <summary>Makes a row all zero.</summary>
    public void Clear(int row)
    {
        CountsOf(row).Clear();
        SumsOf(row).Clear();
    }

    /// <summary>Makes a row of this table equal to a row of another one.</summary>
    public void Copy(int row, TallyRows other, int otherRow)
    {
        other.CountsOf(otherRow).CopyTo(CountsOf(row));
        other.SumsOf(otherRow).CopyTo(SumsOf(row));
    }

    /// <summary>Adds a row of another table to a row of this one.</summary>
    public void Add(int row, TallyRows other, int otherRow)
    {
        Adding.Add(other.CountsOf(otherRow), CountsOf(row));
        Adding.Add(other.SumsOf(otherRow), SumsOf(row));
    }
}
