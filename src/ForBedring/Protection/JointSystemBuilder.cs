namespace ForBedring.Protection;

/// <summary>Puts together a joint system: first people, then their unknowns, then the cells that show sums of unknowns.</summary>
/// <remarks>
/// Not every person needs a number of his own: people with the same memberships, the same sheets and the same questions answered are one set.
/// Sets that the cells do not tell apart are joined by <see cref="Build"/>, so that giving every person alone is right too, only slower.
/// </remarks>
internal sealed class JointSystemBuilder
{
    private readonly int _minimum;
    private readonly int _difference;
    private readonly List<long> _people = [];
    private readonly List<int> _owners = [];
    private readonly List<JointCell> _cells = [];

    /// <summary>A system for a threshold.</summary>
    /// <param name="minimum">K: the fewest people behind a shown figure.</param>
    /// <param name="difference">d, 1 to K: whatever can be worked out is about nobody or at least this many people.</param>
    public JointSystemBuilder(int minimum, int difference)
    {
        if (difference < 1 || difference > minimum) throw new ArgumentOutOfRangeException(nameof(difference), difference, "The difference is at least 1 and at most the minimum.");
        _minimum = minimum;
        _difference = difference;
    }

    /// <summary>A set of distinct people who are always together; people in different sets are different people.</summary>
    /// <param name="count">How many; 0 or more.</param>
    /// <returns>The set's number.</returns>
    public int AddPeople(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _people.Add(count);
        return _people.Count - 1;
    }

    /// <summary>An unknown: the sum of a set's answers to one question on one sheet (a replaced sheet is another unknown of the same people).</summary>
    /// <param name="people">The set that gave the answers.</param>
    /// <returns>The column's number.</returns>
    public int AddColumn(int people)
    {
        if (people < 0 || people >= _people.Count) throw new ArgumentOutOfRangeException(nameof(people), people, "There is no such set of people.");
        _owners.Add(people);
        return _owners.Count - 1;
    }

    /// <summary>A cell: sums that are shown together or not at all.</summary>
    /// <param name="key">Its canonical text, different from every other cell's; orders cells where nothing else does.</param>
    /// <param name="functionals">The sums. Each that somebody is behind needs K people; a cell with nobody behind any is without data.</param>
    /// <param name="rank">Order of preference, lower first: 0 for questions, 1 for indexes that are fitted in where the system stays safe.</param>
    /// <param name="isReleased">Whether it was released before: then it is shown whatever else is decided.</param>
    /// <param name="mayShow">Whether it may be shown.</param>
    /// <param name="people">The number of distinct people behind the cell where that is less than each sum has; null to count them from the sums.</param>
    /// <returns>The cell's number.</returns>
    public int AddCell(string key, IEnumerable<JointFunctional> functionals, int rank = 0, bool isReleased = false, bool mayShow = true, long? people = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        var sums = functionals.ToArray();
        foreach (var sum in sums)
        {
            if (sum.Columns.Length > 0 && (sum.Columns[0] < 0 || sum.Columns[sum.Columns.Length - 1] >= _owners.Count))
                throw new ArgumentOutOfRangeException(nameof(functionals), "A sum has a column that does not exist.");
        }

        _cells.Add(new JointCell(key, sums, rank, isReleased, mayShow, people));
        return _cells.Count - 1;
    }

    /// <summary>The system; cells keep their numbers.</summary>
    public JointSystem Build() => JointSystem.Of(_minimum, _difference, [.. _people], [.. _owners], [.. _cells]);
}

/// <summary>A cell of a joint system.</summary>
internal sealed class JointCell(string key, JointFunctional[] functionals, int rank, bool isReleased, bool mayShow, long? people)
{
    public string Key { get; } = key;

    public JointFunctional[] Functionals { get; } = functionals;

    public int Rank { get; } = rank;

    public bool IsReleased { get; } = isReleased;

    public bool MayShow { get; } = mayShow;

    public long? People { get; } = people;

    public JointCell With(JointFunctional[] own) => new(Key, own, Rank, IsReleased, MayShow, People);
}
