using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>Finds everything that is wrong with the parts of an instrument (SRV-I01 … SRV-I13).</summary>
internal static class InstrumentCheck
{
    public static void Run(InstrumentParts parts, ReadProblems problems, Func<string, int?> rowOf)
    {
        if (parts.Themes.Length == 0) problems.Add(SurveyRules.NoThemes, null, "themes", ("instrument", parts.Code));
        CheckCodes(parts.Themes.Select((t, i) => (t.Code.Value, Path(i))), problems, rowOf);
        CheckCodes(parts.Themes.SelectMany((t, i) => t.Questions.Select((q, j) => (q.Code.Value, Path(i, j)))), problems, rowOf);
        CheckTokens(parts, problems);
        for (var i = 0; i < parts.Themes.Length; i++) CheckTheme(parts, i, problems, rowOf);
    }

    /// <summary>The path of a theme, or of a question in it, as JSON sources name it.</summary>
    public static string Path(int theme, int? question = null)
        => "themes[" + NumberText.Machine(theme) + "]" + (question is { } q ? ".questions[" + NumberText.Machine(q) + "]" : "");

    private static void CheckTheme(InstrumentParts parts, int index, ReadProblems problems, Func<string, int?> rowOf)
    {
        var theme = parts.Themes[index];
        var path = Path(index);
        var row = rowOf(path);
        if (theme.Questions.Length == 0) problems.Add(SurveyRules.EmptyTheme, row, path, ("theme", theme.Code.Value));
        else if (ThemeArithmetic.Of(theme, parts.Scoring) is null) problems.Add(SurveyRules.ThemeTooFine, row, path, ("theme", theme.Code.Value));
        if (ForBedringThemes.Find(theme.Code) is null) problems.Add(SurveyRules.UnknownTheme, row, path, ("theme", theme.Code.Value));
        if (theme.Questions.Length > 1 && theme.Questions.FirstOrDefault(q => q.IsSensitive) is { } sensitive)
            problems.Add(SurveyRules.SensitiveInIndex, row, path, ("question", sensitive.Code.Value), ("theme", theme.Code.Value));
        if (theme.Audience is Audience.RoleGroup && parts.RoleSets.All(s => s.Name != theme.Audience.Name))
            problems.Add(SurveyRules.UnknownAudience, row, path, ("audience", theme.Audience.Name), ("theme", theme.Code.Value));
        if (theme.Audience is Audience.LeadersOnly && parts.RoleSets.All(s => s.Name != "leaders" || s.Roles.Length == 0))
            problems.Add(SurveyRules.LeadersNotListed, row, path, ("theme", theme.Code.Value));
    }

    private static void CheckCodes(IEnumerable<(string Code, string Path)> codes, ReadProblems problems, Func<string, int?> rowOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var similar = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, path) in codes)
        {
            (string Name, MessageValue Value)[] arguments = [("code", code), ("other", similar.GetValueOrDefault(code, code))];
            if (!seen.Add(code)) problems.Add(new ReadProblem(SurveyRules.DuplicateCode, Severity.Error, rowOf(path), path, arguments));
            else if (!similar.TryAdd(code, code)) problems.Add(new ReadProblem(SurveyRules.DuplicateCode, Severity.Warning, rowOf(path), path, arguments));
        }
    }

    private static void CheckTokens(InstrumentParts parts, ReadProblems problems)
    {
        var inUse = parts.Themes.SelectMany(t => t.Questions).Select(q => q.Scale).Distinct().ToList();
        foreach (var token in parts.NonAnswers.DontKnow.Concat(parts.NonAnswers.NotApplicable))
        {
            if (!AnswerText.IsNumber(token, out var number) || number is not { } code) continue;
            if (inUse.Find(s => s.Has(code)) is { } scale) problems.Add(SurveyRules.TokenIsAnAnswer, null, "nonAnswers", ("token", token), ("scale", scale.Name));
        }

        foreach (var token in parts.NonAnswers.DontKnow.Where(d => parts.NonAnswers.NotApplicable.Any(n => n.Equals(d, StringComparison.OrdinalIgnoreCase))))
            problems.Add(SurveyRules.TokenTwice, null, "nonAnswers", ("token", token));
    }
}
