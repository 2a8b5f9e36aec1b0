using ForBedring.Surveys;

namespace ForBedring.Synthetic;

/// <summary>Made-up instruments: theme codes are the catalogue's, questions are codes without text.</summary>
public static class SyntheticInstrument
{
    private static readonly (string Theme, int Questions)[] Nine =
    [
        ("engagement", 5), ("teamwork-climate", 6), ("working-conditions", 5), ("safety-climate", 7), ("psychosocial-environment", 6),
        ("leadership-employee", 4), ("top-leader-safety-role", 4), ("physical-environment", 3), ("follow-up", 5),
    ];

    /// <summary>Nine themes of 3 to 7 statements, 45 in all, answered 1 to 5 by everybody.</summary>
    public static Instrument NineThemes { get; } = Make(Nine, new AnswerScale("agree5", 1, 5), forLeaders: false);

    /// <summary>The nine themes, one more for leaders only, and one sensitive question.</summary>
    public static Instrument WithLeadersAndSensitive { get; } = Make(Nine, new AnswerScale("agree5", 1, 5), forLeaders: true);

    /// <summary>The catalogue's ten themes with two statements each, answered 1 to 5; one theme is for leaders, one for their employees.</summary>
    public static Instrument TwoOfEachTheme(int year)
    {
        var scale = new AnswerScale("agree5", 1, 5);
        var themes = ForBedringThemes.All.Select((theme, i) => new Theme(theme.Code, [new Question(QuestionCode.From($"q{(2 * i) + 1:00}"), scale), new Question(QuestionCode.From($"q{(2 * i) + 2:00}"), scale, isReversed: i % 4 == 3)]));
        return Instrument.Create("made-up", year, year + ".1", themes, new NonAnswerTokens(["vet ikke"], ["ikke aktuelt"]), [new RoleSet("leaders", ["Leder"])]).ValueOrThrow();
    }

    /// <summary>Themes of a given size on a given scale: for measurements of other instruments.</summary>
    public static Instrument Uniform(int themes, int questionsPerTheme, int lowest, int points)
        => Make([.. Enumerable.Range(1, themes).Select(t => ($"theme-{t}", questionsPerTheme))], new AnswerScale("scale", lowest, points), forLeaders: false);

    private static Instrument Make((string Theme, int Questions)[] themes, AnswerScale scale, bool forLeaders)
    {
        var number = 0;
        var list = themes.Select(t => new Theme(ThemeCode.From(t.Theme), Questions(t.Questions), Audience.All)).ToList();
        if (forLeaders)
        {
            list.Add(new Theme(ThemeCode.From("leadership-leader"), Questions(4)));
            list.Add(new Theme(ThemeCode.From("unwanted-behaviour"), [new Question(QuestionCode.From($"q{++number:00}"), scale, isSensitive: true)], label: new("Uønsket atferd", "Uønskt åtferd", "Unwanted behaviour")));
        }

        return Instrument.Create("synthetic", 2026, "2026.1", list, new NonAnswerTokens(["vet ikke"], ["ikke aktuelt"]), [new RoleSet("leaders", ["Leder"])]).ValueOrThrow();

        // Every eighth statement is a reversed one.
        IEnumerable<Question> Questions(int count)
            => Enumerable.Range(0, count).Select(_ => new Question(QuestionCode.From($"q{++number:00}"), scale, isReversed: number % 8 == 0)).ToList();
    }
}
