using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Planning;

/// <summary>Whether a plan and what it rests on still fit (<i>opphav</i>): themes that were pointed to and have no row, and rows whose origin is no longer there.</summary>
public static class PlanOrigins
{
    /// <summary>PLN-P21 for each draft without a row, PLN-P22 for each row of the same source that no draft stands for any more.</summary>
    /// <remarks>
    /// A draft has its row where a row has the same origin, or stands under the plan's theme of the draft's code. A row's origin is looked for only among drafts of its own source:
    /// the same round and unit of a survey, a workshop, or a source of the same kind; a source that no draft is from is not judged.
    /// </remarks>
    /// <param name="plan">The plan.</param>
    /// <param name="drafts">What the sources point to now.</param>
    /// <param name="policy">How severe each finding is; the default where left out.</param>
    public static FindingList Findings(ImprovementPlan plan, IEnumerable<AreaDraft> drafts, FindingPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(drafts);
        var used = policy ?? FindingPolicy.Default;
        var given = drafts.ToList();
        var origins = new HashSet<AreaOrigin>(plan.Areas.SelectMany(a => a.Origins));
        var themes = new HashSet<ThemeCode>(plan.Themes.Where(t => t.Theme is not null && !t.Areas.IsEmpty).Select(t => t.Theme!));
        var pointedTo = new HashSet<AreaOrigin>(given.Select(d => d.Origin));
        var sources = new HashSet<string>(given.Select(d => SourceOf(d.Origin)), StringComparer.Ordinal);
        var missing = given.Where(d => !origins.Contains(d.Origin) && !(d.Theme is { } theme && themes.Contains(theme)))
            .Select(d => PlanningRules.PointedToWithoutRow.Find(used, new Subject("plan", plan.Id.Value, d.Theme?.Value ?? d.Heading.Bokmaal), ("heading", d.Heading)));
        var gone = plan.Areas.Where(a => a.IsOpen).SelectMany(a => a.Origins.Where(o => sources.Contains(SourceOf(o)) && !pointedTo.Contains(o)).Take(1).Select(_ => a))
            .Select(a => PlanningRules.OriginGone.Find(used, new Subject("area", a.Id.Value), ("heading", a.Heading ?? a.Id.Value)));
        return new(missing.Concat(gone));
    }

    private static string SourceOf(AreaOrigin origin) => origin switch
    {
        AreaOrigin.Survey survey => $"survey {survey.Round} {survey.Referent}",
        AreaOrigin.Workshop => "workshop",
        AreaOrigin.External external => "external " + external.Kind,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
