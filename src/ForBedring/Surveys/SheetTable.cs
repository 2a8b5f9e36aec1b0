namespace ForBedring.Surveys;

/// <summary>Every sheet behind the scores (<i>arkliste</i>): its group, who gave it, which sheet it is, and which questions it answers. Read only by disclosure control.</summary>
internal sealed class SheetTable
{
    private readonly byte[][] _rows;
    private readonly int[] _starts;

    private SheetTable(int count)
    {
        Groups = new int[count];
        People = new PersonKey[count];
        Identities = new SheetIdentity[count];
        _rows = new byte[count][];
        _starts = new int[count];
    }

    /// <summary>Per sheet its group among those of the scores.</summary>
    public int[] Groups { get; }

    /// <summary>Per sheet who gave it.</summary>
    public PersonKey[] People { get; }

    /// <summary>Per sheet which sheet it is, also in other versions.</summary>
    public SheetIdentity[] Identities { get; }

    public int Count => Groups.Length;

    /// <summary>A sheet's bytes.</summary>
    public ReadOnlySpan<byte> Row(int sheet, int stride) => _rows[sheet].AsSpan(_starts[sheet], stride);

    /// <summary>Whether a sheet answers a question.</summary>
    public bool Answers(int sheet, int question) => AnswerCode.IsAnswer(_rows[sheet][_starts[sheet] + question]);

    /// <summary>The sheets of sets of answers.</summary>
    /// <param name="sources">The sets.</param>
    /// <param name="groups">The groups of the scores.</param>
    public static SheetTable Of(ImmutableArray<ResponseSet> sources, ImmutableArray<ResponseGroup> groups)
    {
        var at = new Dictionary<ResponseGroup, int>();
        for (var g = 0; g < groups.Length; g++) at.Add(groups[g], g);
        var table = new SheetTable(sources.Sum(s => s.SheetCount));
        var next = 0;
        foreach (var set in sources)
        {
            int[] own = [.. set.Groups.Select(g => at.TryGetValue(g, out var index) ? index : -1)];
            foreach (var chunk in set.Chunks)
            {
                for (var s = 0; s < chunk.Count; s++, next++)
                {
                    table.Groups[next] = own[chunk.Groups[s]];
                    table.People[next] = chunk.PersonOf(s);
                    table.Identities[next] = chunk.IdentityOf(s);
                    table._rows[next] = chunk.Rows;
                    table._starts[next] = s * set.Stride;
                }
            }
        }

        return table;
    }
}
