namespace ForBedring.Surveys.Aggregation;

/// <summary>Where each count of a group stands: two rows of whole numbers, one of answers per question and one of sums per theme.</summary>
/// <remarks>
/// Answer counts are [code × lane] with one lane per question, padded like the rows of answers: first the positions 0 … k − 1 of the longest
/// scale, then "don't know", then "not applicable". Blanks are what is left of those asked. Sums are six per theme and last the sheets.
/// </remarks>
internal sealed class TallyLayout
{
    public const int Asked = 0;
    public const int Respondents = 1;
    public const int Sum = 2;
    public const int SumOfSquares = 3;
    public const int Positives = 4;
    public const int NoneAnswered = 5;
    public const int PerTheme = 6;

    public TallyLayout(Instrument instrument)
    {
        Instrument = instrument;
        Questions = instrument.Questions.Length;
        Themes = instrument.Themes.Length;
        Stride = SheetChunk.StrideFor(Questions);
        Positions = instrument.Questions.Max(q => q.Scale.Points);
        CountWidth = (Positions + 2) * Stride;
        SumWidth = (Themes * PerTheme) + 1;
        ThemeOf = new int[Questions];
        for (var t = 0; t < Themes; t++)
        {
            for (var q = 0; q < instrument.Themes[t].Questions.Length; q++) ThemeOf[instrument.FirstQuestions[t] + q] = t;
        }
    }

    public Instrument Instrument { get; }

    public int Questions { get; }

    public int Themes { get; }

    /// <summary>Lanes per code.</summary>
    public int Stride { get; }

    /// <summary>Positions of the longest scale.</summary>
    public int Positions { get; }

    public int DontKnow => Positions;

    public int NotApplicable => Positions + 1;

    /// <summary>Answer counts per group.</summary>
    public int CountWidth { get; }

    /// <summary>Sums per group.</summary>
    public int SumWidth { get; }

    public int Sheets => SumWidth - 1;

    /// <summary>Per question, its theme.</summary>
    public int[] ThemeOf { get; }
}
