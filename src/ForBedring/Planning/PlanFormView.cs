using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>The seven columns of a plan on a day (<i>planskjema</i>).</summary>
public sealed class PlanFormView
{
    private PlanFormView(PlanViewHead head, string title, ImmutableArray<PlanFormRow> rows)
    {
        Head = head;
        Title = title;
        Rows = rows;
    }

    /// <summary>Label, day, language, bases.</summary>
    public PlanViewHead Head { get; }

    /// <summary>The plan's title.</summary>
    public string Title { get; }

    /// <summary>The rows in order.</summary>
    public ImmutableArray<PlanFormRow> Rows { get; }

    /// <summary>The form of a plan for an audience.</summary>
    /// <exception cref="RuleViolationException">The audience is below the plan's label and there is no override (PLN-L10).</exception>
    public static PlanFormView Of(ImprovementPlan plan, LocalDate today, ReportLanguage language, SensitivityRank audience, LabelOverride? labelOverride = null, PlanningSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var head = PlanViewHead.Of(plan, today, language, audience, labelOverride);
        return new(head, plan.Title, [.. plan.Themes.SelectMany(t => t.Areas.Select(a => new PlanFormRow(t, a, plan.Overdue(a.Id, today, settings))))]);
    }
}
