namespace ForBedring.Comparisons;

/// <summary>The figure of everybody in a whole but a part of it (<i>resten</i>), from the two figures that are shown: sums less sums, n less n.</summary>
/// <remarks>A part is compared with the rest and not with the whole, which contains it: the whole moves with the part, so that true differences are seen too rarely and chance ones almost never.</remarks>
internal sealed class RestOfUnit
{
    private RestOfUnit(decimal value, int respondents, decimal? standardDeviation)
    {
        Value = value;
        Respondents = respondents;
        StandardDeviation = standardDeviation;
    }

    /// <summary>The mean, or the percentage, of the rest.</summary>
    public decimal Value { get; }

    /// <summary>People in the rest, at least 1.</summary>
    public int Respondents { get; }

    /// <summary>The standard deviation of the rest (divisor n − 1); null where one of the two is not shown, or for one person.</summary>
    public decimal? StandardDeviation { get; }

    /// <summary>The rest; null where nobody is left, or where the two figures cannot be those of a part and its whole.</summary>
    public static RestOfUnit? Of(decimal whole, int wholeRespondents, decimal? wholeDeviation, decimal part, int partRespondents, decimal? partDeviation)
    {
        var n = wholeRespondents - partRespondents;
        if (n < 1) return null;
        var value = ((wholeRespondents * whole) - (partRespondents * part)) / n;
        return new(value, n, n > 1 && wholeDeviation is { } s && partDeviation is { } t ? Deviation(whole, wholeRespondents, s, part, partRespondents, t, value, n) : null);
    }

    // The squares about the whole mean are those of the part and the rest about their own, and those of the two means about the whole one.
    private static decimal? Deviation(decimal whole, int wholeRespondents, decimal wholeDeviation, decimal part, int partRespondents, decimal partDeviation, decimal rest, int n)
    {
        var squares = ((wholeRespondents - 1) * wholeDeviation * wholeDeviation) - ((partRespondents - 1) * partDeviation * partDeviation)
            - (partRespondents * (part - whole) * (part - whole)) - (n * (rest - whole) * (rest - whole));
        return squares < -0.000001m ? null : (decimal)Math.Sqrt((double)Math.Max(0, squares) / (n - 1));
    }
}
