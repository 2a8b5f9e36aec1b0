namespace ForBedring.Surveys;

/// <summary>A run of sheets: one row of bytes per sheet, padded with blanks to a multiple of 16, the group of each, and who gave it where that is known.</summary>
internal sealed class SheetChunk
{
    /// <summary>The most sheets in a chunk.</summary>
    public const int Capacity = 4096;

    private readonly object _origin;
    private PersonKey[]? _people;
    private SheetIdentity[]? _identities;

    public SheetChunk(int stride, int capacity = Capacity)
    {
        Rows = new byte[capacity * stride];
        Groups = new int[capacity];
        _origin = this;
    }

    private SheetChunk(SheetChunk from, int stride)
    {
        Rows = new byte[Capacity * stride];
        Groups = new int[Capacity];
        _origin = from._origin;
        Count = from.Count;
        Array.Copy(from.Rows, Rows, Count * stride);
        Array.Copy(from.Groups, Groups, Count);
        _people = Grown(from._people);
        _identities = Grown(from._identities);
    }

    /// <summary>Answers, [sheet × stride].</summary>
    public byte[] Rows { get; }

    /// <summary>Group index per sheet.</summary>
    public int[] Groups { get; }

    /// <summary>How many sheets are in use.</summary>
    public int Count { get; set; }

    /// <summary>The length of a row for a number of questions: the next multiple of 16.</summary>
    public static int StrideFor(int questions) => (questions + 15) & ~15;

    /// <summary>A copy with room for more; its sheets are the same ones.</summary>
    public SheetChunk Copy(int stride) => new(this, stride);

    /// <summary>Who gave a sheet.</summary>
    public PersonKey PersonOf(int sheet) => _people is null ? default : _people[sheet];

    /// <summary>Which sheet it is.</summary>
    public SheetIdentity IdentityOf(int sheet) => _identities is null ? new(_origin, sheet) : _identities[sheet];

    /// <summary>Notes who gave a sheet.</summary>
    public void SetPerson(int sheet, PersonKey person)
    {
        if (_people is null && !person.IsKnown) return;
        _people ??= new PersonKey[Groups.Length];
        _people[sheet] = person;
    }

    /// <summary>Notes that a sheet is one that was stored elsewhere before.</summary>
    public void SetIdentity(int sheet, SheetIdentity identity)
    {
        if (_identities is null)
        {
            _identities = new SheetIdentity[Groups.Length];
            for (var s = 0; s < sheet; s++) _identities[s] = new(_origin, s);
        }

        _identities[sheet] = identity;
    }

    /// <summary>Notes that a sheet is new, where others of the chunk are not.</summary>
    public void SetNew(int sheet)
    {
        if (_identities is not null) _identities[sheet] = new(_origin, sheet);
    }

    private static T[]? Grown<T>(T[]? from)
    {
        if (from is null) return null;
        var to = new T[Capacity];
        Array.Copy(from, to, from.Length);
        return to;
    }
}
