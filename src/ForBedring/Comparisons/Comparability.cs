using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Comparisons;

/// <summary>Whether themes and questions of two rounds measure the same (K2).</summary>
internal static class Comparability
{
    /// <summary>SRV-K02 for each thing that differs, SRV-K08 if only the wording does; nothing if they are the same.</summary>
    public static FindingList OfTheme(ThemeCode code, ReportBasis now, ReportBasis before)
    {
        var (mine, other) = (now.Themes.FirstOrDefault(t => t.Code == code), before.Themes.FirstOrDefault(t => t.Code == code));
        var subject = new Subject("theme", code.Value);
        if (mine is null || other is null) return Changed("theme");
        var differs = new List<string>();
        var questions = other.Questions.ToDictionary(q => q.Code);
        if (mine.Questions.Length != other.Questions.Length || mine.Questions.Any(q => !questions.ContainsKey(q.Code))) differs.Add("questions");
        else if (mine.Questions.Any(q => !IsSame(q, questions[q.Code]))) differs.Add("scales");
        if (!now.Scoring.Equals(before.Scoring)) differs.Add("scoring rules");
        if (mine.Audience != other.Audience) differs.Add("audience");
        if (differs.Count > 0) return Changed(string.Join(", ", differs));
        return mine.Questions.All(q => Equals(q.Text, questions[q.Code].Text))
            ? FindingList.Empty
            : new([SurveyRules.ChangedTexts.Find(FindingPolicy.Default, subject, ("theme", code.Value))]);

        FindingList Changed(string what) => new([SurveyRules.ChangedInstrument.Find(FindingPolicy.Default, subject, ("theme", code.Value), ("what", what))]);
    }

    /// <summary>Whether a question has the same code, scale and direction in both; the theme around it may have changed.</summary>
    public static bool OfQuestion(QuestionCode code, ReportBasis now, ReportBasis before)
        => Find(now, code) is { } mine && Find(before, code) is { } other && IsSame(mine, other);

    private static bool IsSame(Question a, Question b) => a.Scale.HasSameCodesAs(b.Scale) && a.IsReversed == b.IsReversed;

    private static Question? Find(ReportBasis basis, QuestionCode code) => basis.Themes.SelectMany(t => t.Questions).FirstOrDefault(q => q.Code == code);
}
