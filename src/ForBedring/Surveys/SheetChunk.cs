namespace ForBedring.Surveys;

/// <summary>A run of sheets: one row of bytes per sheet, padded with blanks to a multiple of 16, and the group of each.</summary>
internal sealed class SheetChunk
{
    /// <summary>The most sheets in a chunk.</summary>
    public const int Capacity = 4096;

    public SheetChunk(int stride, int capacity = Capacity)
    {
        Rows = new byte[capacity * stride];
        Groups = new int[capacity];
    }

    /// <summary>Answers, [sheet × stride].</summary>
    public byte[] Rows { get; }

    /// <summary>Group index per sheet.</summary>
    public int[] Groups { get; }

    /// <summary>How many sheets are in use.</summary>
    public int Count { get; set; }

    /// <summary>The length of a row for a number of questions: the next multiple of 16.</summary>
    public static int StrideFor(int questions) => (questions + 15) & ~15;
}
