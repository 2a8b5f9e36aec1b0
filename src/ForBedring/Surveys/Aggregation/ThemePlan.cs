namespace ForBedring.Surveys.Aggregation;

/// <summary>What the vector path needs to know of a theme, worked out once.</summary>
internal sealed class ThemePlan
{
    public ThemePlan(Instrument instrument, int theme)
    {
        Theme = theme;
        Arithmetic = instrument.Arithmetic[theme];
        First = instrument.FirstQuestions[theme];
        var questions = instrument.Themes[theme].Questions;
        var most = Arithmetic.Factors.Max();
        SumsFitInBytes = questions.Length <= 15 && questions.Length * Arithmetic.D <= byte.MaxValue;
        FitsInVectors = SumsFitInBytes && most <= byte.MaxValue && Arithmetic.M <= MostForVectors;
        Tables = new byte[SumsFitInBytes ? questions.Length * TableLength : 0];
        Factors = new byte[16];
        MiddleOfFactors = new byte[16];
        TopOfFactors = new byte[16];
        if (SumsFitInBytes) Fill();
    }

    /// <summary>Bytes per question in <see cref="Tables"/>.</summary>
    public const int TableLength = 32;

    /// <summary>The largest M whose squares, four a step, stay within 32 bits for a whole segment: √(2³¹ / (4 · 15)).</summary>
    public const int MostForVectors = 5_900;

    public int Theme { get; }

    public ThemeArithmetic Arithmetic { get; }

    /// <summary>The first lane.</summary>
    public int First { get; }

    /// <summary>Whether the sum of points and the number of answers of a respondent fit in a byte.</summary>
    public bool SumsFitInBytes { get; }

    /// <summary>Whether y fits in 16 bits and its squares can be added in 32.</summary>
    public bool FitsInVectors { get; }

    /// <summary>Per question, the points of code 0 … 15, twice, so that 32 codes can be looked up at a time.</summary>
    public byte[] Tables { get; }

    /// <summary>L/m for m = 0 … 15, the lowest 8 bits; 0 where there is no index.</summary>
    public byte[] Factors { get; }

    /// <summary>The next 8 bits of L/m.</summary>
    public byte[] MiddleOfFactors { get; }

    /// <summary>The next 8 bits of L/m; L is at most 360,360, the least common multiple of 1 … 15.</summary>
    public byte[] TopOfFactors { get; }

    private void Fill()
    {
        for (var m = 0; m < Arithmetic.Factors.Length; m++)
        {
            var factor = Arithmetic.Factors[m];
            Factors[m] = (byte)(factor & 0xFF);
            MiddleOfFactors[m] = (byte)((factor >> 8) & 0xFF);
            TopOfFactors[m] = (byte)(factor >> 16);
        }

        for (var q = 0; q < Arithmetic.Questions; q++)
        {
            for (var position = 0; position < Arithmetic.Points[q].Length; position++)
            {
                var points = (byte)Arithmetic.Points[q][position];
                Tables[(q * TableLength) + position + 1] = points;
                Tables[(q * TableLength) + 16 + position + 1] = points;
            }
        }
    }
}
