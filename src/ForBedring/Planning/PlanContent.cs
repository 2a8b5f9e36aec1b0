using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>What a plan promises, as paths with fingerprints: the ground for versions and their difference. Logs and evaluations are activity, not content.</summary>
internal static class PlanContent
{
    public static string PathOf(MeasureId measure) => $"measures/{measure}";

    public static string PathOf(AreaId area) => $"areas/{area}";

    public static ImmutableSortedDictionary<string, string> Of(ImprovementPlan plan)
    {
        var content = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        content["plan"] = Print(plan.Title, plan.Category, plan.Placement.ToString(), NumberText.Machine(plan.CycleYear));
        foreach (var theme in plan.Themes)
        {
            content[$"themes/{NumberText.Machine(theme.Position)}"] = Print(theme.Heading, theme.Number is { } n ? NumberText.Machine(n) : null, theme.Theme?.Value);
            foreach (var area in theme.Areas)
            {
                content[PathOf(area.Id)] = Print(area.Heading, area.Kind.ToString(), area.Problem, area.Deadline.OriginalText, Join(area.Responsible), area.IsSelectedAsExtreme ? "extreme" : null, NumberText.Machine(theme.Position));
                foreach (var cause in area.Causes) content[$"causes/{cause.Id}"] = Print(area.Id.Value, cause.Text, cause.Method.ToString(), cause.Parent?.Value);
                foreach (var goal in area.Goals) content[$"goals/{goal.Id}"] = Print(GoalParts(area, goal));
                foreach (var measure in area.Measures)
                {
                    content[PathOf(measure.Id)] = Print(
                        area.Id.Value, measure.Text, measure.OwnDeadline?.OriginalText, Join(measure.Log.Any(e => e.What is MeasureCommand.ChangeResponsible) ? [] : measure.Responsible), measure.Prediction,
                        measure.Predecessor?.Value, measure.SharedAs?.Value, measure.IsUrgent ? "urgent" : null, measure.Recurrence?.ToString());
                }
            }
        }

        return content.ToImmutable();
    }

    public static string HashOf(ImmutableSortedDictionary<string, string> content)
        => Hex(string.Concat(content.Select(p => p.Key + "\n" + p.Value + "\n")), 32);

    private static string?[] GoalParts(ImprovementArea area, PlanGoal goal) => goal is PlanGoal.Numeric n
        ? [area.Id.Value, goal.Text, n.Indicator?.Value, n.Unit, n.Comparator?.ToString(), Number(n.Target), n.Direction?.ToString(), Number(n.Baseline?.Value), n.Due?.OriginalText, Number(n.Tolerance)]
        : [area.Id.Value, goal.GetType().Name, goal.Text, goal.Indicator?.Value];

    private static string? Number(decimal? value) => value is { } v ? NumberText.Machine(v) : null;

    private static string Join(ImmutableArray<Organisation.ResponsibleParty> parties) => string.Join("; ", parties.Select(p => p.ToString()));

    // The fingerprint of one path: a separator that no text can hold keeps neighbours apart.
    private static string Print(params string?[] parts) => Hex(string.Join("\u001f", parts.Select(p => p ?? "\u0000")), 8);

    private static string Hex(string text, int bytes)
    {
#if NET
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
#endif
        return string.Concat(hash.Take(bytes).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
