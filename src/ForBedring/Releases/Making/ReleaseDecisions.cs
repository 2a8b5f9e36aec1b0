namespace ForBedring.Releases.Making;

/// <summary>What was decided about every family of figures.</summary>
internal sealed class ReleaseDecisions(
    FamilyDecision[] index, FamilyDecision[] distribution, FamilyDecision answered, FamilyDecision invited, bool[] themeShown, bool[]?[] showsMean, ParticipationRule rule)
{
    /// <summary>Per theme the decision about its index and questions.</summary>
    public FamilyDecision[] Index { get; } = index;

    /// <summary>Per theme the decision about its distributions.</summary>
    public FamilyDecision[] Distribution { get; } = distribution;

    /// <summary>All of them, in the order they are entered.</summary>
    public IEnumerable<FamilyDecision> All => [.. Index, .. Distribution, answered, invited];

    /// <summary>Whether a theme's mean is shown where its questions are.</summary>
    public bool ShowsMean(int theme, int wanted) => showsMean[theme]?[wanted] != false;

    /// <summary>Whether a cell of a family is shown: what was decided about participation is shown only where it is asked for.</summary>
    public bool IsShown(FamilyDecision decision, int wanted) => decision != answered || ShowsNumber(wanted);

    /// <summary>How many answered, and the rate: with an unknown number invited the number answered is shown where some theme is.</summary>
    public (Disclosed<ResponseCount> Responses, Disclosed<ScoreFigure> Rate) Responses(int wanted, long? invitedTo, long sheets, bool isEmptyPlace, Precision precision)
    {
        if (!ShowsNumber(wanted) || (invitedTo is not null && !invited.Shows(wanted)))
        {
            var responses = isEmptyPlace ? Disclosed<ResponseCount>.None : Disclosed<ResponseCount>.Hidden;
            return (responses, invitedTo is null or 0 || isEmptyPlace ? Disclosed<ScoreFigure>.None : Disclosed<ScoreFigure>.Hidden);
        }

        var answeredBy = checked((int)sheets);
        var rate = invitedTo is null or 0
            ? Disclosed<ScoreFigure>.None
            : Disclosed<ScoreFigure>.Show(FigureMaking.Given(new ScoreFigure(100m * answeredBy / invitedTo.Value, checked((int)invitedTo.Value)), precision, 1));
        return (Disclosed<ResponseCount>.Show(new ResponseCount(answeredBy, (int?)invitedTo)), rate);
    }

    private bool ShowsNumber(int wanted) => answered.Shows(wanted) && (themeShown[wanted] || (rule == ParticipationRule.WhereInvitedAllows && invited.Shows(wanted)));
}
