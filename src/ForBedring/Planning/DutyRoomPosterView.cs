using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>The poster in the duty room (<i>oppslag på vaktrommet</i>): the open measures on one page, nearest deadline first.</summary>
public sealed class DutyRoomPosterView
{
    private DutyRoomPosterView(PlanViewHead head, string title, ImmutableArray<PosterLine> lines, int notShown)
    {
        Head = head;
        Title = title;
        Lines = lines;
        NotShown = notShown;
    }

    /// <summary>Label, day, language, bases.</summary>
    public PlanViewHead Head { get; }

    /// <summary>The plan's title.</summary>
    public string Title { get; }

    /// <summary>The lines that fit on one page.</summary>
    public ImmutableArray<PosterLine> Lines { get; }

    /// <summary>How many open measures did not fit.</summary>
    public int NotShown { get; }

    /// <summary>The poster of a plan for an audience.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The day.</param>
    /// <param name="language">The language.</param>
    /// <param name="audience">The rank the audience may see.</param>
    /// <param name="labelOverride">A reason and a role; printed.</param>
    /// <param name="settings">Thresholds.</param>
    /// <param name="mostLines">How many lines fit; 12, our choice.</param>
    /// <exception cref="RuleViolationException">The audience is below the plan's label and there is no override (PLN-L10).</exception>
    public static DutyRoomPosterView Of(
        ImprovementPlan plan, LocalDate today, ReportLanguage language, SensitivityRank audience, LabelOverride? labelOverride = null, PlanningSettings? settings = null, int mostLines = 12)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostLines);
        var used = settings ?? PlanningSettings.Default;
        var open = plan.Areas.SelectMany(a => a.Measures.Where(m => m.IsOpen).Select(m => new PosterLine(m, m.DeadlineIn(a).Current, plan.Overdue(m.Id, today, used))))
            .Select((line, i) => (Line: line, Place: i))
            .OrderBy(x => x.Line.Deadline is ImpreciseDate.Dated d ? d.DueLatest(used.DueRule) : LocalDate.MaxIsoValue).ThenBy(x => x.Place).Select(x => x.Line).ToList();
        return new(PlanViewHead.Of(plan, today, language, audience, labelOverride), plan.Title, [.. open.Take(mostLines)], Math.Max(0, open.Count - mostLines));
    }
}
