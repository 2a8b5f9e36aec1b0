namespace ForBedring.Surveys;

/// <summary>How a unit's theme score is made (<i>enhetsskår</i>, rule R5). Each is another figure; a report states which.</summary>
public enum UnitScoreMethod
{
    /// <summary>Mean of the indices of the respondents who have one. The default.</summary>
    MeanOfRespondents = 1,

    /// <summary>Unweighted mean of the means of the questions with at least one answer.</summary>
    MeanOfQuestionMeans = 2,

    /// <summary>Mean over all answers to the theme's questions.</summary>
    PooledAnswers = 3,
}
