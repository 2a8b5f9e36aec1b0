using ForBedring.Organisation;
using ForBedring.Surveys;
using ForBedring.Tests.Generators;
using FsCheck.Fluent;

namespace ForBedring.Tests.Surveys;

/// <summary>Q1, Q2, Q4–Q10, Q12: what must hold for every survey.</summary>
public class ScorePropertyTests
{
    private static SurveyScores Scores(SurveyCase survey) => SurveyScores.Compute(survey.Round, SurveyTally.Of(survey.Whole()));

    private static SurveyCase With(SurveyCase survey, Func<byte[], string?, byte[]> change)
        => new(survey.Round, [.. survey.Sheets.Select(s => (s.Units, s.Role, change((byte[])s.Codes.Clone(), s.Role)))]);

    private static SurveyCase On(SurveyCase survey, Instrument instrument)
    {
        var round = SurveyRound.Plan(RoundId.From("2026"), 2026, instrument, survey.Tree, [], new LocalDate(2026, 2, 1), new LocalDate(2026, 3, 1)).ValueOrThrow().Open().Close();
        return new(round, survey.Sheets);
    }

    private static Instrument Remade(Instrument instrument, Func<Question, Question> question, ScoringRules? scoring = null, Func<string, string>? theme = null)
        => Instrument.Create(
            instrument.Code, instrument.Year, instrument.Version,
            instrument.Themes.Select(t => new Theme(ThemeCode.From((theme ?? (c => c))(t.Code.Value)), t.Questions.Select(question), t.Audience)),
            instrument.NonAnswers, instrument.RoleSets, scoring ?? instrument.Scoring).ValueOrThrow();

    private static void ForEveryTheme(SurveyCase survey, Action<SurveyScores, CellCounts, int> check)
    {
        var scores = Scores(survey);
        for (var unit = 0; unit < survey.Tree.Count; unit++)
        {
            for (var t = 0; t < survey.Instrument.Themes.Length; t++) check(scores, scores.OfUnit(unit), t);
        }
    }

    [Fact]
    public void Q1_AllLowestIs0_AllHighestIs100_AndEverythingElseIsBetween()
        => Property.Holds(SurveyGen.Survey(60), survey =>
        {
            ForEveryTheme(survey, (_, cell, t) => Assert.InRange(cell.ThemeMoments(t)?.Mean ?? 0, 0, 100));
            foreach (var best in new[] { false, true })
            {
                var extreme = With(survey, (codes, _) =>
                {
                    for (var q = 0; q < codes.Length; q++)
                    {
                        var question = survey.Instrument.Questions[q];
                        if (codes[q] is > 0 and < 250) codes[q] = (byte)(best != question.IsReversed ? question.Scale.Points : 1);
                    }

                    return codes;
                });
                ForEveryTheme(extreme, (_, cell, t) => Assert.Equal(best ? 100 : 0, cell.ThemeMoments(t)?.Mean ?? (best ? 100 : 0)));
            }
        }, 80);

    [Fact]
    public void Q2_ReversingEveryQuestion_MapsEveryScoreTo100Less()
        => Property.Holds(SurveyGen.Survey(80), survey =>
        {
            var turned = Scores(On(survey, Remade(survey.Instrument, q => new(q.Code, q.Scale, !q.IsReversed))));
            var twice = Remade(Remade(survey.Instrument, q => new(q.Code, q.Scale, !q.IsReversed)), q => new(q.Code, q.Scale, !q.IsReversed));

            Assert.Equal(survey.Instrument.Fingerprint, twice.Fingerprint);
            ForEveryTheme(survey, (scores, cell, t) =>
            {
                var (counts, other) = (cell.Theme(t), turned.OfUnit(0).Theme(t));
                if (cell.ThemeMoments(t) is null) return;
                Assert.Equal(survey.Instrument.Arithmetic[t].M * scores.OfUnit(0).Theme(t).Respondents - scores.OfUnit(0).Theme(t).Sum, other.Sum);
                Assert.True(counts.Respondents > 0);
            });
        }, 80);

    [Fact]
    public void Q4_AUnitWithoutSheetsOfItsOwn_IsTheSumOfItsChildren()
        => Property.Holds(SurveyGen.Survey(150), survey =>
        {
            var scores = Scores(survey);
            for (var unit = 0; unit < survey.Tree.Count; unit++)
            {
                var own = scores.Groups.Select((g, i) => (g, i)).Where(p => p.g.SingleUnit == unit).Sum(p => scores.OfGroup(p.i).Sheets);
                Assert.Equal(scores.OfUnit(unit).Sheets, own + survey.Tree.ChildIndexes(unit).Sum(c => scores.OfUnit(c).Sheets));
                for (var t = 0; t < survey.Instrument.Themes.Length && own == 0; t++)
                    Assert.Equal(scores.OfUnit(unit).Theme(t).Sum, survey.Tree.ChildIndexes(unit).Sum(c => scores.OfUnit(c).Theme(t).Sum));
            }
        }, 100);

    [Fact]
    public void TheTotalIsTheSumOverRoles_NoRoleIncluded()
        => Property.Holds(SurveyGen.Survey(150, severalUnits: true), survey =>
        {
            var scores = Scores(survey);
            for (var unit = 0; unit < survey.Tree.Count; unit++)
            {
                Assert.Equal(scores.OfUnit(unit).Sheets, scores.Roles.Sum(r => scores.OfUnit(unit, r).Sheets));
                for (var q = 0; q < survey.Instrument.Questions.Length; q++) Assert.Equal(scores.OfUnit(unit).AnswersTo(q), scores.Roles.Sum(r => scores.OfUnit(unit, r).AnswersTo(q)));
            }
        }, 80);

    [Fact]
    public void Q5_RenamingThemesAndQuestions_ChangesNoCount()
        => Property.Holds(SurveyGen.Survey(100), survey =>
        {
            var (before, after) = (SurveyTally.Of(survey.Whole()), SurveyTally.Of(On(survey, Remade(survey.Instrument, q => new(QuestionCode.From("x" + q.Code), q.Scale, q.IsReversed), theme: c => "y" + c)).Whole()));

            Assert.True(before.Rows.Sums.SequenceEqual(after.Rows.Sums));
            Assert.True(before.Rows.Counts.SequenceEqual(after.Rows.Counts));
        }, 60);

    [Fact]
    public void Q6_RaisingOneAnswer_NeverLowersAScoreOrTheShareOfPositives()
        => Property.Holds(from survey in SurveyGen.Survey(60) from place in Gen.Choose(0, int.MaxValue - 1) select (survey, place), pair =>
        {
            var (survey, place) = pair;
            var question = place % survey.Instrument.Questions.Length;
            var asked = survey.Instrument.Questions[question];
            if (survey.Sheets.Count == 0) return;
            var sheet = place % survey.Sheets.Count;
            var code = survey.Sheets[sheet].Codes[question];
            if (asked.IsReversed || code is 0 or >= 250 || code == asked.Scale.Points) return;
            var raised = new SurveyCase(survey.Round, [.. survey.Sheets.Select((s, i) =>
            {
                var codes = (byte[])s.Codes.Clone();
                if (i == sheet) codes[question]++;
                return (s.Units, s.Role, codes);
            })]);

            var higher = Scores(raised);
            var lower = Scores(survey);
            for (var unit = 0; unit < survey.Tree.Count; unit++)
            {
                for (var t = 0; t < survey.Instrument.Themes.Length; t++)
                {
                    var (a, b) = (lower.OfUnit(unit).Theme(t), higher.OfUnit(unit).Theme(t));
                    Assert.True(b.Sum >= a.Sum && b.Positives >= a.Positives && a.Respondents == b.Respondents);
                }
            }
        }, 150);

    [Fact]
    public void Q7_AnotherRespondent_MovesTheMeanTowardsHisIndex()
        => Property.Holds(SurveyGen.Survey(40), survey =>
        {
            if (survey.Sheets.Count < 2) return;
            var before = SurveyScores.Compute(survey.Round, SurveyTally.Of(survey.SetOf(Enumerable.Range(0, survey.Sheets.Count - 1))));
            var after = Scores(survey);
            var (units, _, codes) = survey.Sheets[^1];
            for (var t = 0; t < survey.Instrument.Themes.Length; t++)
            {
                var (a, b) = (before.OfUnit(units[0]).Theme(t), after.OfUnit(units[0]).Theme(t));
                if (codes[survey.Instrument.FirstQuestions[t]] == 250 || a.Respondents == 0 || b.Respondents == a.Respondents) continue;
                var index = b.Sum - a.Sum;
                // Between the old mean and the index: (old − new) and (new − index) never have opposite signs.
                Assert.True(((decimal)a.Sum * b.Respondents - (decimal)b.Sum * a.Respondents) * ((decimal)b.Sum - ((decimal)index * b.Respondents)) >= 0);
            }
        }, 100);

    [Fact]
    public void Q8_NotApplicableInsteadOfBlank_ChangesNoScore()
        => Property.Holds(SurveyGen.Survey(100), survey =>
        {
            var other = With(survey, (codes, _) => [.. codes.Select(c => c == 0 ? AnswerCode.NotApplicable : c)]);

            Assert.True(SurveyTally.Of(survey.Whole()).Rows.Sums.SequenceEqual(SurveyTally.Of(other.Whole()).Rows.Sums));
        }, 60);

    [Fact]
    public void Q9_ARaisedMinimum_NeverAddsRespondents()
        => Property.Holds(SurveyGen.Survey(100), survey =>
        {
            SurveyScores At(long above, long below) => Scores(On(survey, Remade(survey.Instrument, q => q, new ScoringRules(Fraction.From(above, below), survey.Instrument.Scoring.PositiveFrom))));
            var (some, half, all) = (At(1, 4), At(1, 2), At(1, 1));
            for (var t = 0; t < survey.Instrument.Themes.Length; t++)
            {
                Assert.True(some.OfUnit(0).Theme(t).Respondents >= half.OfUnit(0).Theme(t).Respondents);
                Assert.True(half.OfUnit(0).Theme(t).Respondents >= all.OfUnit(0).Theme(t).Respondents);
            }
        }, 60);

    [Fact]
    public void Q10_RecodingFromZero_ChangesOnlyTheRawMean_ByTheShift()
        => Property.Holds(SurveyGen.Survey(60), survey =>
        {
            var zero = Scores(On(survey, Remade(survey.Instrument, q => new(q.Code, new AnswerScale("z" + q.Scale.Points, 0, q.Scale.Points), q.IsReversed))));
            var given = Scores(survey);
            for (var q = 0; q < survey.Instrument.Questions.Length; q++)
            {
                var (a, b) = (given.OfUnit(0).QuestionMoments(q), zero.OfUnit(0).QuestionMoments(q));
                Assert.Equal((a?.Mean, a?.StandardDeviation, a?.Positives), (b?.Mean, b?.StandardDeviation, b?.Positives));
                if (a is not null) Assert.Equal(survey.Instrument.Questions[q].Scale.Lowest, Math.Round(a.RawMean!.Value - b!.RawMean!.Value, 20));
            }
        }, 60);

    [Fact]
    public void TheOtherMethods_AreWhatTheirNamesSay()
        => Property.Holds(SurveyGen.Survey(60), survey =>
        {
            SurveyScores By(UnitScoreMethod method) => Scores(On(survey, Remade(survey.Instrument, q => q, new ScoringRules(survey.Instrument.Scoring.MinimumAnsweredShare, survey.Instrument.Scoring.PositiveFrom, unitScore: method))));
            var (questions, pooled) = (By(UnitScoreMethod.MeanOfQuestionMeans).OfUnit(0), By(UnitScoreMethod.PooledAnswers).OfUnit(0));
            for (var t = 0; t < survey.Instrument.Themes.Length; t++)
            {
                var theme = survey.Instrument.Themes[t];
                var items = Enumerable.Range(survey.Instrument.FirstQuestions[t], theme.Questions.Length).Select(q => (Moments: questions.QuestionMoments(q), q)).Where(i => i.Moments is not null).ToList();
                if (questions.ThemeMoments(t) is not { } byQuestion) continue;
                Assert.Equal(Math.Round(items.Average(i => i.Moments!.Mean), 18), Math.Round(byQuestion.Mean, 18));
                Assert.Equal(Math.Round(items.Sum(i => i.Moments!.Mean * i.Moments.N) / items.Sum(i => i.Moments!.N), 18), Math.Round(pooled.ThemeMoments(t)!.Mean, 18));
            }
        }, 60);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void AVerySmallSurvey_IsScoredWithoutAWord(int sheets)
    {
        var round = Given.Closed(Given.Three, Given.Tree("A"));
        var scores = Given.Scores(round, [.. Enumerable.Range(0, sheets).Select(i => ("A", (string?)null, "5,4," + (i + 1)))]);

        Assert.Equal(sheets, scores.OfUnit(0).Sheets);
        Assert.Equal(sheets == 0, scores.OfUnit(0).ThemeMoments(0) is null);
        Assert.Equal(sheets == 2, scores.OfUnit(0).ThemeMoments(0)?.StandardDeviation is not null);
    }

    [Fact]
    public void ManyUnitsInADeepChain_AreRolledUpWithoutRecursion()
    {
        var units = new List<OrgUnit> { new(UnitId.From("u0"), "", OrgLevel.Team, null) };
        for (var i = 1; i < 100_000; i++) units.Add(new(UnitId.From("u" + i), "", OrgLevel.Team, UnitId.From("u" + (i <= 50 ? i - 1 : i % 50))));
        var tree = OrgTree.Read(units).ValueOrThrow();
        var instrument = Given.Instrument(Given.Theme("follow-up", Given.Question("f1")));
        var round = Given.Closed(instrument, tree);
        var set = SurveyCase.SetOf(round, Enumerable.Range(0, 130_000).Select(i => (new[] { i % 100_000 }, (string?)null, new[] { (byte)(1 + (i % 5)) })));

        Assert.Equal(130_000, SurveyScores.Compute(round, SurveyTally.Of(set)).OfUnit(0).Sheets);
    }

    [Fact]
    public void MoreSheetsThanCanBeCountedExactly_AreRefusedBeforeAnythingIsCounted()
    {
        // 16 questions of 2 points and one of 11 in the same theme: the finest that holds 200,000.
        var fine = Given.Instrument(Given.Theme("t", [.. Enumerable.Range(1, 16).Select(i => Given.Question("q" + i, AnswerScale.OneTo(9)))]));
        var store = new SheetStore(fine, 1);
        var group = store.IndexOf(new ResponseGroup([0], null));
        Assert.InRange(fine.Capacity, 200_000, 300_000);
        var codes = new byte[16];
        for (var i = 0; i < fine.Capacity; i++) store.Add(group, codes);

        Assert.Throws<OverflowException>(() => store.Add(group, codes));
    }
}
