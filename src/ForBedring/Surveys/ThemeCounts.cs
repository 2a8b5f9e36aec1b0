namespace ForBedring.Surveys;

/// <summary>What a theme has in one cell, in whole numbers.</summary>
internal readonly struct ThemeCounts(long asked, long respondents, long sum, long sumOfSquares, long positives, long noneAnswered)
{
    /// <summary>Sheets the theme was asked on.</summary>
    public long Asked { get; } = asked;

    /// <summary>Respondents with an index, n.</summary>
    public long Respondents { get; } = respondents;

    /// <summary>Σ y.</summary>
    public long Sum { get; } = sum;

    /// <summary>Σ y².</summary>
    public long SumOfSquares { get; } = sumOfSquares;

    /// <summary>Respondents whose index is positive.</summary>
    public long Positives { get; } = positives;

    /// <summary>Asked, and not one question of the theme answered.</summary>
    public long NoneAnswered { get; } = noneAnswered;

    /// <summary>Asked and answering something, but too little for an index.</summary>
    public long TooFewAnswered => Asked - Respondents - NoneAnswered;
}
