namespace ForBedring.Surveys;

/// <summary>How a unit's theme score is made (<i>enhetsskår</i>, rule R5). Each is another figure; a report states which.</summary>
public enum UnitScoreMethod
{
    /// <summary>Mean of the indices of the respondents who have one. Beside question figures it can give away the answers of someone who skipped a question, so some means are withheld then.</summary>
    MeanOfRespondents = 1,

    /// <summary>Unweighted mean of the means of the questions with at least one answer.</summary>
    MeanOfQuestionMeans = 2,

    /// <summary>Mean over all answers to the theme's questions. The default: it tells nothing that the questions' own figures do not tell.</summary>
    PooledAnswers = 3,
}
