using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Tests.Generators;

/// <summary>A small survey with people invited, where answers often are alike: all at one end, all but one, or spread.</summary>
internal sealed class InvitedSurvey
{
    private static readonly (int Lowest, int Points)[] Scales = [(1, 5), (1, 5), (0, 4), (1, 6), (1, 2)];

    private static readonly string?[] Roles = [null, "Lege", "Leder"];

    public InvitedSurvey(Random random)
    {
        var number = 0;
        var themes = Enumerable.Range(1, random.Next(1, 4)).Select(t =>
        {
            var (lowest, points) = Scales[random.Next(Scales.Length)];
            var isMixed = random.Next(4) == 0;
            var questions = Enumerable.Range(0, random.Next(1, 4)).Select(i =>
            {
                var (own, k) = isMixed ? Scales[random.Next(Scales.Length)] : (lowest, points);
                return new Question(QuestionCode.From("q" + ++number), new AnswerScale($"{own}-{k}", own, k), random.Next(3) == 0, random.Next(10) == 0);
            }).ToList();
            return new Theme(ThemeCode.From("t" + t), questions, random.Next(5) switch { 0 => Audience.Leaders, 1 => Audience.Employees, _ => Audience.All }, hasMaturity: random.Next(2) == 0);
        }).ToList();
        var methods = new[] { UnitScoreMethod.MeanOfRespondents, UnitScoreMethod.MeanOfRespondents, UnitScoreMethod.MeanOfQuestionMeans, UnitScoreMethod.PooledAnswers };
        var scoring = new ScoringRules(Fraction.From(random.Next(1, 5), 4), matureFrom: Fraction.From(random.Next(20, 90)), unitScore: methods[random.Next(4)]);
        var instrument = Instrument.Create("random", 2026, "1", themes, roleSets: [new RoleSet("leaders", ["Leder"])], scoring: scoring).ValueOrThrow();
        var units = new List<OrgUnit>();
        for (var u = random.Next(1, 7); u > 0; u--) units.Add(new OrgUnit(UnitId.From("u" + units.Count), "", OrgLevel.Team, units.Count == 0 ? null : units[random.Next(units.Count)].Id));
        var tree = OrgTree.Read(units).ValueOrThrow();
        var severalUnits = random.Next(6) == 0;
        var likes = random.Next(4);
        var sheets = Enumerable.Range(0, random.Next(0, 70)).Select(_ => Sheet(random, instrument, tree, likes, severalUnits)).ToList();
        Invited = [.. Enumerable.Range(0, tree.Count).Select(u => random.Next(8) == 0 ? -1 : sheets.Count(s => s.Units.Contains(u)) + random.Next(0, 5))];
        var invited = Enumerable.Range(0, tree.Count).Where(u => Invited[u] >= 0).Select(u => new KeyValuePair<UnitId, int>(tree.Units[u].Id, Invited[u]));
        Case = new SurveyCase(SurveyRound.Plan(RoundId.From("2026"), 2026, instrument, tree, invited, new LocalDate(2026, 2, 1), new LocalDate(2026, 3, 1)).ValueOrThrow().Open().Close(), sheets);
        Scores = SurveyScores.Compute(Case.Round, SurveyTally.Of(Case.Whole()));
    }

    public SurveyCase Case { get; }

    /// <summary>Per unit the people invited to it; −1 where that is not known.</summary>
    public int[] Invited { get; }

    public SurveyScores Scores { get; }

    private static (int[] Units, string? Role, byte[] Codes) Sheet(Random random, Instrument instrument, OrgTree tree, int likes, bool severalUnits)
    {
        int[] units = severalUnits && random.Next(4) == 0 ? [random.Next(tree.Count), random.Next(tree.Count)] : [random.Next(tree.Count)];
        var role = Roles[random.Next(Roles.Length)];
        var codes = new byte[instrument.Questions.Length];
        var q = 0;
        foreach (var theme in instrument.Themes)
        {
            foreach (var question in theme.Questions)
            {
                var points = question.Scale.Points;
                var alike = likes switch { 0 => random.Next(25) > 0 ? points : points - 1, 1 => random.Next(12) > 0 ? 1 : 2, 2 => random.Next(3) == 0 ? points : random.Next(1, points + 1), _ => random.Next(1, points + 1) };
                if (likes < 2 && question.IsReversed) alike = points + 1 - alike;
                codes[q++] = !instrument.IsAsked(theme, role) ? AnswerCode.NotAsked : random.Next(15) == 0 ? AnswerCode.Blank : (byte)alike;
            }
        }

        return (units, role, codes);
    }
}
