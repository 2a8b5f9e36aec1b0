namespace ForBedring.Planning;

/// <summary>Where the rows, measures and goals of a plan stand, by id (<i>register</i>): the first of each.</summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<AreaId, ImprovementArea> _areas = [];
    private readonly Dictionary<MeasureId, (ImprovementArea Area, ImprovementMeasure Measure)> _measures = [];
    private readonly Dictionary<GoalId, PlanGoal> _goals = [];

    public PlanIndex(ImmutableArray<PlanTheme> themes)
    {
        foreach (var theme in themes)
        {
            foreach (var area in theme.Areas)
            {
                _areas.TryAdd(area.Id, area);
                foreach (var measure in area.Measures) _measures.TryAdd(measure.Id, (area, measure));
                foreach (var goal in area.Goals) _goals.TryAdd(goal.Id, goal);
            }
        }
    }

    public ImprovementArea? Area(AreaId id) => _areas.TryGetValue(id, out var found) ? found : null;

    public (ImprovementArea Area, ImprovementMeasure Measure)? Measure(MeasureId id) => _measures.TryGetValue(id, out var found) ? found : null;

    public PlanGoal? Goal(GoalId id) => _goals.TryGetValue(id, out var found) ? found : null;
}
