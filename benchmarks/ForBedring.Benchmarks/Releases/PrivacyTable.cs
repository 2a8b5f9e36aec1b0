using System.Globalization;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Synthetic;
using ForBedring.Tests.Releases.Attack;

namespace ForBedring.Benchmarks.Releases;

/// <summary>What is withheld, and what an attacker gets, under each choice of detail, score and threshold: the table of docs/privacy.md.</summary>
/// <remarks>A made-up hospital of 500 units, 6,000 sheets and 45 statements in nine themes, where about 4 % of the answers are blank. The attacker is the one of the tests.</remarks>
internal static class PrivacyTable
{
    private const int Units = 500;
    private const int SheetCount = 6000;
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 12, 0);

    public static void Write(TextWriter output)
    {
        output.WriteLine("| threshold | shown | theme means withheld: too few | beyond | combinations about 1 to d − 1 people | people who stand alone in one |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var k in new[] { 5, 8, 10 })
        {
            Old(k, output);
            New(k, Detail.Questions, UnitScoreMethod.PooledAnswers, "questions and themes, mean of all answers", output);
            New(k, Detail.Questions, UnitScoreMethod.MeanOfQuestionMeans, "questions and themes, mean of the questions' means", output);
            New(k, Detail.Questions, UnitScoreMethod.MeanOfRespondents, "questions and themes, mean of respondents", output);
            New(k, Detail.Themes, UnitScoreMethod.MeanOfRespondents, "themes only, mean of respondents", output);
        }
    }

    private static void Old(int k, TextWriter output)
    {
        var hospital = Hospital(UnitScoreMethod.MeanOfRespondents);
        var (few, beyond) = (0, 0);
        var published = new Published();
        var policy = Policy(k, Detail.Questions);
        for (var theme = 0; theme < hospital.Instrument.Themes.Length; theme++)
        {
            var shown = OldRule.Shown(hospital, theme, new FamilyThreshold(k)).ToHashSet(StringComparer.Ordinal);
            foreach (var unit in hospital.Tree.Units.Select(u => u.Id.Value))
            {
                var sheets = hospital.Below(unit);
                if (shown.Contains(unit)) published.TakeMeans(unit, hospital.Instrument, theme, sheets, policy);
                else Count(hospital, theme, sheets, k, ref few, ref beyond);
            }
        }

        Line(k, "each measure by itself, mean of respondents (the old rule)", hospital, few, beyond, published, output);
    }

    private static void New(int k, Detail detail, UnitScoreMethod method, string name, TextWriter output)
    {
        var hospital = Hospital(method);
        var (few, beyond) = (0, 0);
        var published = new Published();
        var policy = Policy(k, detail);
        foreach (var report in policy.Apply(new ReleaseOf(hospital.Scores, Now)).Reports)
        {
            var sheets = hospital.Below(report.Id);
            published.Take(report.Id, report.Total, hospital.Instrument, sheets, policy);
            for (var theme = 0; theme < hospital.Instrument.Themes.Length; theme++)
            {
                if (!report.Total.Themes[theme].Mean.IsShown) Count(hospital, theme, sheets, k, ref few, ref beyond);
            }
        }

        Line(k, name, hospital, few, beyond, published, output);
    }

    // Withheld for too few people, or although there are enough; where nobody answered there is nothing to withhold.
    private static void Count(TrueHospital hospital, int theme, List<TrueSheet> sheets, int k, ref int few, ref int beyond)
    {
        var questions = Enumerable.Range(hospital.Instrument.FirstQuestions[theme], hospital.Instrument.Themes[theme].Questions.Length);
        var answered = questions.Select(q => sheets.Count(s => s.Answered(q))).Where(n => n > 0).ToList();
        if (answered.Count == 0) return;
        if (answered.Min() < k) few++;
        else beyond++;
    }

    private static void Line(int k, string name, TrueHospital hospital, int few, int beyond, Published published, TextWriter output)
    {
        var all = hospital.Tree.Units.Sum(u => hospital.Below(u.Id.Value) is { Count: > 0 } ? hospital.Instrument.Themes.Length : 0);
        var sets = published.Names.Where(n => n.EndsWith("sums", StringComparison.Ordinal)).SelectMany(n => published.SmallestSets(n, k)).ToList();
        var alone = sets.Where(s => s.Count == 1).Select(s => s[0]).Distinct().Count();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {k} | {name} | {100m * few / all:0.0} % | {100m * beyond / all:0.0} % | {sets.Count} | {alone} of {hospital.Sheets.Count} |"));
        output.Flush();
    }

    private static DisclosurePolicy Policy(int k, Detail detail)
        => DisclosurePolicy.Create("measured", new FamilyThreshold(k), new FamilyThreshold(Math.Max(8, k)), participation: new FamilyThreshold(k), comments: new FamilyThreshold(10), detail: detail).ValueOrThrow();

    private static TrueHospital Hospital(UnitScoreMethod method)
    {
        var nine = SyntheticInstrument.NineThemes;
        var instrument = Instrument.Create(nine.Code, nine.Year, nine.Version, nine.Themes, nine.NonAnswers, nine.RoleSets, new ScoringRules(unitScore: method)).ValueOrThrow();
        var hospital = SyntheticHospital.Create(SheetCount, Units, instrument);
        return new(hospital, hospital.Planned("2026", 2026).Open().Close());
    }
}
