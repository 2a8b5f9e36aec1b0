namespace ForBedring.Releases.Making;

/// <summary>What was decided about every family of figures.</summary>
internal sealed class ReleaseDecisions(FamilyDecision[] index, FamilyDecision[] distribution, FamilyDecision participation, bool[] themeShown)
{
    /// <summary>Per theme the decision about its index and questions.</summary>
    public FamilyDecision[] Index { get; } = index;

    /// <summary>Per theme the decision about its distributions.</summary>
    public FamilyDecision[] Distribution { get; } = distribution;

    /// <summary>All of them, in the order they are entered.</summary>
    public IEnumerable<FamilyDecision> All => Index.Concat(Distribution).Append(participation);

    /// <summary>How many answered, and the rate: with an unknown number invited nothing is decided, and the number answered is shown where some theme is.</summary>
    public (Disclosed<ResponseCount> Responses, Disclosed<ScoreFigure> Rate) Responses(int wanted, long? invited, long sheets, bool isEmptyPlace)
    {
        var isShown = invited is null ? themeShown[wanted] : participation.Shows(wanted);
        if (!isShown)
        {
            var responses = isEmptyPlace ? Disclosed<ResponseCount>.None : Disclosed<ResponseCount>.Hidden;
            return (responses, invited is null or 0 || isEmptyPlace ? Disclosed<ScoreFigure>.None : Disclosed<ScoreFigure>.Hidden);
        }

        var answered = checked((int)sheets);
        var rate = invited is null or 0 ? Disclosed<ScoreFigure>.None : Disclosed<ScoreFigure>.Show(new ScoreFigure(100m * answered / invited.Value, checked((int)invited.Value)));
        return (Disclosed<ResponseCount>.Show(new ResponseCount(answered, (int?)invited)), rate);
    }
}
