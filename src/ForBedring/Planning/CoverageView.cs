using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>Coverage of plans by level (<i>plandekning per nivå</i>): counts and shares only.</summary>
/// <remarks>Stratified by level, because informants further from the clinic were more positive; an average over levels would hide that.</remarks>
public sealed class CoverageView
{
    private CoverageView(PlanViewHead head, ImmutableSortedDictionary<OrgLevel, PlanMetrics> byLevel)
    {
        Head = head;
        ByLevel = byLevel;
    }

    /// <summary>Label (the highest of the plans), day, language, bases.</summary>
    public PlanViewHead Head { get; }

    /// <summary>The metrics of each level that has obliged units, top first.</summary>
    public IReadOnlyDictionary<OrgLevel, PlanMetrics> ByLevel { get; }

    /// <summary>The coverage of obliged units in a tree.</summary>
    /// <exception cref="KeyNotFoundException">A unit is not in the tree.</exception>
    public static CoverageView Of(IEnumerable<UnitPlan> obliged, OrgTree tree, int cycleYear, LocalDate today, ReportLanguage language, PlanningSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(obliged);
        ArgumentNullException.ThrowIfNull(tree);
        var units = obliged.ToList();
        var labels = units.Where(u => u.Plan is not null).Select(u => u.Plan!.Label).ToList();
        var head = new PlanViewHead(labels.Count == 0 ? ImprovementPlan.Unlabelled : SensitivityLabel.Highest(labels), today, language, [LegalBases.Lb04]);
        return new(head, units.GroupBy(u => tree.Find(u.Unit).Level).ToImmutableSortedDictionary(g => g.Key, g => PlanMetrics.Of(g, cycleYear, today, settings)));
    }
}
