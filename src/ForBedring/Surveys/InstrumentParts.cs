namespace ForBedring.Surveys;

/// <summary>What an instrument is made of, before it is checked.</summary>
internal sealed class InstrumentParts(
    string code,
    int year,
    string version,
    ImmutableArray<Theme> themes,
    ImmutableArray<AnswerScale> scales,
    NonAnswerTokens nonAnswers,
    ImmutableArray<RoleSet> roleSets,
    ScoringRules scoring)
{
    public string Code { get; } = code;

    public int Year { get; } = year;

    public string Version { get; } = version;

    public ImmutableArray<Theme> Themes { get; } = themes;

    public ImmutableArray<AnswerScale> Scales { get; } = scales;

    public NonAnswerTokens NonAnswers { get; } = nonAnswers;

    public ImmutableArray<RoleSet> RoleSets { get; } = roleSets;

    public ScoringRules Scoring { get; } = scoring;
}
