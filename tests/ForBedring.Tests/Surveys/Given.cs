using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Tests.Surveys;

/// <summary>Small instruments, trees and rounds that tests share.</summary>
internal static class Given
{
    public static readonly LocalDate Opens = new(2026, 2, 2);
    public static readonly LocalDate Closes = new(2026, 2, 20);

    public static AnswerScale Agree5 { get; } = new("agree5", 1, 5);

    public static Question Question(string code, AnswerScale? scale = null, bool reversed = false, bool sensitive = false)
        => new(QuestionCode.From(code), scale ?? Agree5, reversed, sensitive);

    public static Theme Theme(string code, params Question[] questions) => new(ThemeCode.From(code), questions);

    public static Instrument Instrument(params Theme[] themes) => Instrument((ScoringRules?)null, themes);

    public static Instrument Instrument(ScoringRules? scoring, params Theme[] themes)
        => ForBedring.Surveys.Instrument.Create("test", 2026, "1", themes, new NonAnswerTokens(["vet ikke"], ["NA"]), [new RoleSet("leaders", ["Leder"])], scoring).ValueOrThrow();

    /// <summary>Three questions 1…5 in one theme.</summary>
    public static Instrument Three { get; } = Instrument(Theme("safety-climate", Question("s1"), Question("s2"), Question("s3")));

    /// <summary>D above A, B and C.</summary>
    public static OrgTree Tree(params string[] leaves)
        => OrgTree.Read([new OrgUnit(UnitId.From("D"), "D", OrgLevel.Department, null), .. leaves.Select(l => new OrgUnit(UnitId.From(l), l, OrgLevel.Section, UnitId.From("D")))]).ValueOrThrow();

    public static SurveyRound Open(Instrument instrument, OrgTree tree, params (string Unit, int People)[] invited)
        => SurveyRound.Plan(RoundId.From("2026"), 2026, instrument, tree, invited.Select(i => new KeyValuePair<UnitId, int>(UnitId.From(i.Unit), i.People)), Opens, Closes).ValueOrThrow().Open();

    public static SurveyRound Closed(Instrument instrument, OrgTree tree, params (string Unit, int People)[] invited) => Open(instrument, tree, invited).Close();

    public static ResponseSet Responses(SurveyRound round, params (string Unit, string? Role, string Answers)[] sheets)
    {
        var builder = ResponseSet.For(round);
        foreach (var (unit, role, answers) in sheets) builder.Add(unit, role, answers.Split(',').Select(a => (string?)a).ToArray());
        return builder.Build().ValueOrThrow();
    }

    /// <summary>Answers with a respondent's key each.</summary>
    public static ResponseSet Keyed(SurveyRound round, IEnumerable<(string Key, string Unit, string? Role, string Answers)> sheets)
    {
        var builder = ResponseSet.For(round);
        foreach (var (key, unit, role, answers) in sheets) builder.Add(unit, role, answers.Split(',').Select(a => (string?)a).ToArray(), key);
        return builder.Build().ValueOrThrow();
    }

    /// <summary>Two versions of answers, the second built on the first: keys by place; who answers otherwise the second time is replaced, and an empty answer is somebody who is gone.</summary>
    public static (SurveyScores First, SurveyScores Second) Versions(SurveyRound round, (string Unit, string? Role, string Answers)[] first, (string Unit, string? Role, string Answers)[] second)
    {
        static IEnumerable<(string, string, string?, string)> Keys((string Unit, string? Role, string Answers)[] sheets) => sheets.Select((s, i) => ("p" + i, s.Unit, s.Role, s.Answers)).Where(s => s.Answers.Length > 0);
        var before = Keyed(round, Keys(first));
        var changed = Enumerable.Range(0, Math.Min(first.Length, second.Length)).Where(i => first[i].Answers != second[i].Answers).Select(i => "p" + i);
        return (SurveyScores.Compute(round, SurveyTally.Of(before)), SurveyScores.Compute(round, SurveyTally.Of(before.NextVersion(Keyed(round, Keys(second)), changed))));
    }

    public static SurveyScores Scores(SurveyRound round, params (string Unit, string? Role, string Answers)[] sheets)
        => SurveyScores.Compute(round, SurveyTally.Of(Responses(round, sheets)));
}
