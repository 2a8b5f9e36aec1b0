namespace ForBedring.Releases;

/// <summary>What became of a figure.</summary>
internal enum ToldState
{
    /// <summary>It is shown.</summary>
    Shown = 1,

    /// <summary>It is withheld.</summary>
    Withheld = 2,

    /// <summary>Nobody answered.</summary>
    NoData = 3,

    /// <summary>It was not asked.</summary>
    NotAsked = 4,
}

/// <summary>One figure of a cell as files have it, without an object of its own: what a <see cref="ReportRow"/> says beside its names.</summary>
internal readonly struct ToldFigure
{
    private ToldFigure(ToldState state, decimal value, int? respondents, FigureBound bound)
    {
        State = state;
        Value = value;
        Respondents = respondents;
        Bound = bound;
    }

    public ToldState State { get; }

    public decimal Value { get; }

    public int? Respondents { get; }

    public FigureBound Bound { get; }

    public static ToldFigure Shown(decimal value, int? respondents, FigureBound bound = FigureBound.Exact) => new(ToldState.Shown, value, respondents, bound);

    public static ToldFigure Not(ToldState state) => new(state, 0, null, FigureBound.Exact);

    public static ToldFigure Of(Disclosed<ScoreFigure> figure) => figure is Disclosed<ScoreFigure>.Shown shown ? Shown(shown.Value.Value, shown.Value.Respondents, shown.Value.Bound) : Without(figure);

    /// <summary>A change of a mean, which has no number of people.</summary>
    public static ToldFigure OfChange(Disclosed<ScoreFigure> change) => change is Disclosed<ScoreFigure>.Shown shown ? Shown(shown.Value.Value, null, shown.Value.Bound) : Without(change);

    public static ToldFigure Of(Disclosed<ResponseCount> count) => count is Disclosed<ResponseCount>.Shown shown ? Shown(shown.Value.Answered, shown.Value.Invited) : Without(count);

    public static ToldFigure Of(Disclosed<Maturity> maturity) => maturity is Disclosed<Maturity>.Shown shown ? Shown(shown.Value.IsMature ? 1 : 0, shown.Value.Respondents) : Without(maturity);

    public static ToldFigure Of(Disclosed<AnswerDistribution> shares, int position)
        => shares is Disclosed<AnswerDistribution>.Shown shown ? Shown(shown.Value.Shares[position], shown.Value.Respondents) : Without(shares);

    /// <summary>The figure as reports have it.</summary>
    public Disclosed<T> As<T>(Func<ToldFigure, T> shown)
        where T : notnull
        => State switch
        {
            ToldState.Shown => Disclosed<T>.Show(shown(this)),
            ToldState.Withheld => Disclosed<T>.Hidden,
            ToldState.NoData => Disclosed<T>.None,
            _ => Disclosed<T>.Unasked,
        };

    private static ToldFigure Without<T>(Disclosed<T> figure)
        where T : notnull
        => Not(figure switch { Disclosed<T>.Withheld => ToldState.Withheld, Disclosed<T>.NoData => ToldState.NoData, _ => ToldState.NotAsked });
}
