using ForBedring.Protection.Engine;

namespace ForBedring.Protection;

/// <summary>Cells over the unknowns of several questions, sheets and versions, decided together: people own unknowns, cells show sums of them. It holds no answer.</summary>
/// <remarks>
/// The weight of a combination of shown sums is the number of distinct people who own an unknown in it: a union, not a sum. The promise: no
/// combination other than 0 weighs less than d, and no shown sum has fewer than K people. Sets of people that no sum tells apart are one set,
/// unknowns of a set that differ by a factor only are one column, and columns stand in the order of what they are in: neither the order nor the
/// cutting of what was given changes a decision.
/// </remarks>
internal sealed class JointSystem
{
    private JointSystem(int minimum, int difference, long[] people, int[] owners, JointCell[] cells, int[] setOfGiven)
    {
        SetOfGiven = setOfGiven;
        Minimum = minimum;
        Difference = difference;
        People = people;
        Owners = owners;
        Cells = cells;
        ColumnWeights = Array.ConvertAll(owners, o => people[o]);
        Lowest = new long[cells.Length];
        Sizes = new int[cells.Length];
        var counted = new int[people.Length];
        var stamp = 0;
        for (var c = 0; c < cells.Length; c++)
        {
            foreach (var sum in cells[c].Functionals)
            {
                stamp++;
                long n = 0;
                foreach (var column in sum.Columns)
                {
                    if (counted[owners[column]] == stamp) continue;
                    counted[owners[column]] = stamp;
                    n += people[owners[column]];
                }

                Sizes[c] += sum.Columns.Length;
                if (n > 0 && (Lowest[c] == 0 || n < Lowest[c])) Lowest[c] = n;
            }

            if (Lowest[c] > 0 && cells[c].People is { } most) Lowest[c] = Math.Min(Lowest[c], most);
        }
    }

    /// <summary>K: fewer people than this are never shown.</summary>
    public int Minimum { get; }

    /// <summary>d: whatever can be worked out is about nobody or at least this many people.</summary>
    public int Difference { get; }

    /// <summary>Per set of people that was given the set it is part of; −1 where no sum has any of its unknowns.</summary>
    public int[] SetOfGiven { get; }

    /// <summary>Per set of people how many they are; never 0.</summary>
    public long[] People { get; }

    /// <summary>Per column the set of people that it is of.</summary>
    public int[] Owners { get; }

    /// <summary>Per column how many people it is of.</summary>
    public long[] ColumnWeights { get; }

    /// <summary>The cells, in given order, over the columns of this system.</summary>
    public JointCell[] Cells { get; }

    /// <summary>Per cell the fewest people behind one of its sums; 0 where nobody is behind any.</summary>
    public long[] Lowest { get; }

    /// <summary>Per cell the number of columns in its sums.</summary>
    public int[] Sizes { get; }

    public int CellCount => Cells.Length;

    public int ColumnCount => Owners.Length;

    /// <summary>The same system with another threshold.</summary>
    public JointSystem At(int minimum, int difference) => new(minimum, difference, People, Owners, Cells, SetOfGiven);

    /// <summary>A system from what was given: columns that nothing shows and sets without people left out, equal ones joined, all in canonical order.</summary>
    internal static JointSystem Of(int minimum, int difference, long[] people, int[] owners, JointCell[] cells)
    {
        var (signatures, factors) = Signatures(owners.Length, cells);

        // Per set of people its different columns, by number of the signature.
        var columnsOf = new List<int>?[people.Length];
        for (var column = 0; column < owners.Length; column++)
        {
            if (signatures[column] < 0 || people[owners[column]] == 0) continue;
            (columnsOf[owners[column]] ??= []).Add(signatures[column]);
        }

        var sets = new List<(int[] Signatures, long People, List<int> Members)>();
        var setAt = new Dictionary<int[], int>(Lists.Comparer);
        var setOf = new int[people.Length];
        for (var p = 0; p < people.Length; p++)
        {
            setOf[p] = -1;
            if (columnsOf[p] is not { } own) continue;
            var key = own.Distinct().OrderBy(s => s).ToArray();
            if (!setAt.TryGetValue(key, out var at))
            {
                setAt.Add(key, at = sets.Count);
                sets.Add((key, 0, []));
            }

            sets[at] = (key, sets[at].People + people[p], sets[at].Members);
            setOf[p] = at;
        }

        int[] order = [.. Enumerable.Range(0, sets.Count).OrderBy(s => sets[s].Signatures, Lists.Order)];
        var placeOf = new int[order.Length];
        for (var o = 0; o < order.Length; o++) placeOf[order[o]] = o;
        var newOwners = new List<int>();
        var newColumn = new Dictionary<(int Set, int Signature), int>();
        var newPeople = new long[order.Length];
        for (var o = 0; o < order.Length; o++)
        {
            newPeople[o] = sets[order[o]].People;
            foreach (var signature in sets[order[o]].Signatures)
            {
                newColumn.Add((order[o], signature), newOwners.Count);
                newOwners.Add(o);
            }
        }

        // A column stands for its signature's first coefficient; several members of a set give the same coefficients, so the first is taken.
        return new(minimum, difference, newPeople, [.. newOwners], Array.ConvertAll(cells, cell => cell.With(Array.ConvertAll(cell.Functionals, sum =>
        {
            var terms = new Dictionary<int, Ratio>();
            for (var i = 0; i < sum.Columns.Length; i++)
            {
                var column = sum.Columns[i];
                if (setOf[owners[column]] < 0) continue;
                terms[newColumn[(setOf[owners[column]], signatures[column])]] = sum.Coefficients[i] / factors[column];
            }

            return JointFunctional.Of(terms.Select(t => (t.Key, t.Value)));
        }))), Array.ConvertAll(setOf, set => set < 0 ? -1 : placeOf[set]));
    }

    // Per column the number of what it is in (which sums, with which coefficients relative to the first one) in canonical order, and the first coefficient.
    private static (int[] Signatures, Ratio[] Factors) Signatures(int count, JointCell[] cells)
    {
        var factors = new Ratio[count];
        var parts = new List<int>?[count];
        var partCount = 0;
        foreach (var cell in Enumerable.Range(0, cells.Length).OrderBy(c => cells[c].Key, StringComparer.Ordinal))
        {
            foreach (var sum in cells[cell].Functionals)
            {
                for (var i = 0; i < sum.Columns.Length; i++)
                {
                    if (parts[sum.Columns[i]] is not null) continue;
                    parts[sum.Columns[i]] = [];
                    factors[sum.Columns[i]] = sum.Coefficients[i];
                }

                if (IsPlain(sum, factors))
                {
                    if (sum.Columns.Length == 0) continue;
                    foreach (var column in sum.Columns) parts[column]!.Add(partCount);
                    partCount++;
                    continue;
                }

                // Coefficients in order of size, so that the order of the columns changes nothing.
                var relative = sum.Columns.Select((column, i) => (Column: column, Coefficient: sum.Coefficients[i] / factors[column])).ToList();
                var numbers = new Dictionary<Ratio, int>();
                foreach (var coefficient in relative.Select(r => r.Coefficient).Distinct().OrderBy(c => c)) numbers.Add(coefficient, partCount++);
                foreach (var (column, coefficient) in relative) parts[column]!.Add(numbers[coefficient]);
            }
        }

        var ranks = new SortedDictionary<int[], int>(Lists.Order);
        var keys = new int[]?[count];
        for (var column = 0; column < count; column++)
        {
            if (parts[column] is not { } own) continue;
            keys[column] = [.. own];
            if (!ranks.ContainsKey(keys[column]!)) ranks.Add(keys[column]!, 0);
        }

        var next = 0;
        foreach (var key in ranks.Keys.ToList()) ranks[key] = next++;
        return (Array.ConvertAll(keys, key => key is null ? -1 : ranks[key]), factors);
    }

    // Whether every unknown is in the sum as in the first one it was in.
    private static bool IsPlain(JointFunctional sum, Ratio[] factors)
    {
        for (var i = 0; i < sum.Columns.Length; i++)
        {
            if (sum.Coefficients[i] != factors[sum.Columns[i]]) return false;
        }

        return true;
    }

    /// <summary>Lists of numbers compared by content.</summary>
    private sealed class Lists : IEqualityComparer<int[]>, IComparer<int[]>
    {
        public static IEqualityComparer<int[]> Comparer { get; } = new Lists();

        public static IComparer<int[]> Order { get; } = new Lists();

        public int Compare(int[]? x, int[]? y)
        {
            var length = Math.Min(x!.Length, y!.Length);
            for (var i = 0; i < length; i++)
            {
                if (x[i] != y[i]) return x[i] < y[i] ? -1 : 1;
            }

            return x.Length.CompareTo(y.Length);
        }

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = obj.Length;
            foreach (var x in obj) hash = unchecked((hash * 486_187_739) + x);
            return hash;
        }
    }
}
