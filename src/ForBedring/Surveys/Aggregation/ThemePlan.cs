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
        var points = questions[0].Scale.Points;
        var isUniform = questions.All(q => q.Scale.Points == points);
        var most = Arithmetic.Factors.Max();
        SumsFitInBytes = isUniform && questions.Length <= 15 && questions.Length * Arithmetic.D <= byte.MaxValue;
        FitsInVectors = SumsFitInBytes && most <= byte.MaxValue && Arithmetic.M <= MostForVectors;
        Flip = [.. questions.Select(q => (byte)(q.IsReversed ? 0xFF : 0))];
        Shift = [.. questions.Select(q => unchecked((byte)(q.IsReversed ? points + 1 : -1)))];
        Factors = new byte[16];
        if (most <= byte.MaxValue)
        {
            for (var m = 0; m < Arithmetic.Factors.Length && m < 16; m++) Factors[m] = (byte)Arithmetic.Factors[m];
        }
    }

    /// <summary>The largest M whose squares, four a step, stay within 32 bits for a whole segment: √(2³¹ / (4 · 15)).</summary>
    public const int MostForVectors = 5_900;

    public int Theme { get; }

    public ThemeArithmetic Arithmetic { get; }

    /// <summary>The first lane.</summary>
    public int First { get; }

    /// <summary>Whether the sum of points and the number of answers of a respondent fit in a byte: all questions on scales of the same length.</summary>
    public bool SumsFitInBytes { get; }

    /// <summary>Whether y fits in 16 bits and its squares can be added in 32.</summary>
    public bool FitsInVectors { get; }

    /// <summary>Per question, what the code is exclusive-ored with: all ones where reversed.</summary>
    public byte[] Flip { get; }

    /// <summary>Per question, what is then added, so that points come out: code − 1, or k − code.</summary>
    public byte[] Shift { get; }

    /// <summary>L/m for m = 0 … 15; 0 where there is no index.</summary>
    public byte[] Factors { get; }
}
