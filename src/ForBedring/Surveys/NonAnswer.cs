namespace ForBedring.Surveys;

/// <summary>Why a question that was asked has no answer (<i>ikke svar</i>). The kinds are counted apart and are never in a mean.</summary>
public enum NonAnswer
{
    /// <summary>Left empty (<i>ubesvart</i>).</summary>
    Blank = 1,

    /// <summary>"Don't know" (<i>vet ikke</i>).</summary>
    DontKnow = 2,

    /// <summary>"Not applicable" (<i>ikke aktuelt</i>).</summary>
    NotApplicable = 3,
}
