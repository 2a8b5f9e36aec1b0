namespace ForBedring.Protection.Counts;

/// <summary>Proof that a withheld count is not given away: a run of small changes of the columns, after each of which everything shown stays the same.</summary>
/// <param name="set">The withheld cell.</param>
/// <param name="sign">1 where its count grows by each unit of change, −1 where it shrinks.</param>
/// <param name="changes">Changes one after the other: the columns that grow or shrink by one, and how many times.</param>
internal sealed class CountWitness(int set, int sign, List<CountChange> changes)
{
    public int Set { get; } = set;

    public int Sign { get; } = sign;

    public List<CountChange> Changes { get; } = changes;
}

/// <summary>Columns that grow or shrink by one each, and how many times over.</summary>
internal sealed class CountChange((int Column, int Sign)[] columns, long times)
{
    public (int Column, int Sign)[] Columns { get; } = columns;

    public long Times { get; } = times;
}
