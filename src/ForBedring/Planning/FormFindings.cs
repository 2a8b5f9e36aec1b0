using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>What the content of an imported form tells (<i>funn i skjemaet</i>): numbers, headings, repeated texts, likely copy errors, notes in the wrong column.</summary>
internal static class FormFindings
{
    private static readonly string[] Ongoing = ["pågående", "pågåande", "pågår", "ongoing", "under arbeid"];

    public static IEnumerable<Finding> Of(ImprovementPlan plan, FindingPolicy policy)
    {
        foreach (var theme in plan.Themes)
        {
            var subject = new Subject("theme", NumberText.Machine(theme.Position));
            if (theme.Number is null) yield return PlanningRules.ThemeWithoutNumber.Find(policy, subject, ("position", theme.Position));
            if (!IsBalanced(theme.Heading)) yield return PlanningRules.UnbalancedBracket.Find(policy, subject);
            if (theme.Theme is null) yield return PlanningRules.UnknownTheme.Find(policy, subject, ("position", theme.Position));
            var headings = new HeadingsOfTheme(theme);
            foreach (var area in theme.Areas)
            {
                foreach (var finding in OfArea(headings, area, plan, policy)) yield return finding;
            }
        }

        foreach (var finding in Repeated(plan, policy)) yield return finding;
    }

    /// <summary>The text without a status in brackets at its end, blanks joined, lower case: what makes two measures the same.</summary>
    public static string Key(string text)
    {
        var trimmed = text.Trim();
        if (StatusOf(trimmed) is not null) trimmed = trimmed.Substring(0, trimmed.LastIndexOf('(')).Trim();
        return string.Join(" ", trimmed.Split([' ', '\t', '\n', '\r', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
    }

    /// <summary>The state that a text's bracket at the end tells: in progress, or null.</summary>
    public static MeasureState? StatusOf(string text)
    {
        var trimmed = text.Trim();
        var open = trimmed.LastIndexOf('(');
        if (open < 0 || !trimmed.EndsWith(')')) return null;
        var status = trimmed.Substring(open + 1, trimmed.Length - open - 2).Trim().ToLowerInvariant();
        return Array.IndexOf(Ongoing, status) >= 0 ? MeasureState.InProgress : null;
    }

    private static IEnumerable<Finding> OfArea(HeadingsOfTheme headings, ImprovementArea area, ImprovementPlan plan, FindingPolicy policy)
    {
        var subject = new Subject("area", area.Id.Value);
        if (area.Heading is null) yield return PlanningRules.AreaWithoutHeading.Find(policy, subject, ("area", area.Id.Value));
        else if (!IsBalanced(area.Heading)) yield return PlanningRules.UnbalancedBracket.Find(policy, subject);
        if (!string.IsNullOrWhiteSpace(area.EvaluationNote))
        {
            yield return ArenaWords.In(area.EvaluationNote!) is { } arena
                ? PlanningRules.FollowUpInEvaluation.Find(policy, subject, ("area", area.Id.Value), ("arena", PlanningTexts.Of(arena)))
                : PlanningRules.EvaluationKeptAsNote.Find(policy, subject, ("area", area.Id.Value), ("column", PlanningTexts.Of(PlanColumn.Evaluation)));
        }

        if (!string.IsNullOrWhiteSpace(area.CorrectionNote))
            yield return PlanningRules.EvaluationKeptAsNote.Find(policy, new Subject("area", area.Id.Value, nameof(PlanColumn.Correction)), ("area", area.Id.Value), ("column", PlanningTexts.Of(PlanColumn.Correction)));
        foreach (var part in area.UnknownParties) yield return OrganisationRules.UnknownParty.Find(policy, new Subject("area", area.Id.Value, part), ("part", part));
        var copied = headings.Of(area);
        foreach (var measure in area.Measures)
        {
            var about = new Subject("measure", measure.Id.Value);
            foreach (var part in measure.UnknownParties) yield return OrganisationRules.UnknownParty.Find(policy, new Subject("measure", measure.Id.Value, part), ("part", part));
            if (copied.Is(measure)) yield return PlanningRules.PossibleCopyError.Find(policy, about, ("measure", measure.Id.Value));
            if (StatusOf(measure.Text) is not null) yield return PlanningRules.StatusLifted.Find(policy, about, ("measure", measure.Id.Value));
            if (measure.Recurrence is null && Recurrence.TryFind(measure.Text, plan.LastUpdated, null, out _)) yield return PlanningRules.RecurrenceFound.Find(policy, about, ("measure", measure.Id.Value));
        }
    }

    private static IEnumerable<Finding> Repeated(ImprovementPlan plan, FindingPolicy policy)
    {
        var byText = new Dictionary<string, List<(AreaId Area, MeasureId Measure)>>(StringComparer.Ordinal);
        foreach (var area in plan.Areas)
        {
            foreach (var measure in area.Measures)
            {
                var key = Key(measure.Text);
                if (!byText.TryGetValue(key, out var list)) byText.Add(key, list = []);
                list.Add((area.Id, measure.Id));
            }
        }

        foreach (var same in byText.Values)
        {
            var areas = same.Select(s => s.Area).Distinct().Count();
            if (areas < 2) continue;
            var measures = string.Join(", ", same.Select(s => s.Measure.Value));
            yield return PlanningRules.MeasureInSeveralAreas.Find(policy, new Subject("measure", same[0].Measure.Value), ("n", areas), ("measures", measures));
        }
    }

    private static bool IsBalanced(string text)
    {
        var open = new Stack<char>();
        foreach (var letter in text)
        {
            if (letter is '(' or '[') open.Push(letter);
            else if (letter == ')' && (open.Count == 0 || open.Pop() != '(')) return false;
            else if (letter == ']' && (open.Count == 0 || open.Pop() != '[')) return false;
        }

        return open.Count == 0;
    }
}
