using ForBedring.Protection;

namespace ForBedring.Tests.Protection;

/// <summary>A table written down as in the worked examples: units with the people attached to them, groups and cells.</summary>
internal sealed class Table(int threshold = 5, int? difference = null)
{
    private readonly List<DisclosureUnit> _units = [];
    private readonly List<DisclosureGroup> _groups = [];
    private readonly List<DisclosureCell> _cells = [];

    public int Threshold { get; } = threshold;

    public int Difference { get; } = difference ?? threshold;

    public List<DisclosureUnit> Units => _units;

    public List<DisclosureGroup> Groups => _groups;

    public List<DisclosureCell> Cells => _cells;

    /// <summary>A unit, its total as a cell, and the people attached to it, one count per measure.</summary>
    public Table Unit(string id, string? parent, params long[] people)
    {
        _units.Add(new DisclosureUnit(id, parent));
        _cells.Add(new DisclosureCell(id, PathOf(id)));
        if (people.Length > 0) _groups.Add(new DisclosureGroup("people of " + id, people, [PathOf(id)]));
        return this;
    }

    public Table Group(string id, long n, string[] units, params (string Attribute, string Value)[] by) => Group(id, [n], units, by);

    public Table Group(string id, long[] people, string[] units, params (string Attribute, string Value)[] by)
    {
        _groups.Add(new DisclosureGroup(id, people, units.Select(PathOf), by.Select(b => new KeyValuePair<string, string>(b.Attribute, b.Value))));
        return this;
    }

    public Table Cell(string id, string? unit = null, (string Attribute, string Value)[]? by = null, string[]? groups = null, bool released = false)
    {
        _cells.Add(new DisclosureCell(id, unit is null ? null : PathOf(unit), by?.Select(b => new KeyValuePair<string, string>(b.Attribute, b.Value)), null, groups, released));
        return this;
    }

    public Table WithoutCells(params string[] ids)
    {
        _cells.RemoveAll(c => ids.Contains(c.Id));
        return this;
    }

    public Table Released(params string[] ids)
    {
        foreach (var id in ids)
        {
            var at = _cells.FindIndex(c => c.Id == id);
            var cell = _cells[at];
            _cells[at] = new DisclosureCell(cell.Id, cell.Path.IsEmpty ? null : cell.Path, cell.By, cell.Period, cell.Groups, isReleased: true);
        }

        return this;
    }

    public DisclosureProblem Problem() => DisclosureProblem.Read(Threshold, Difference, _units, _groups, _cells).ValueOrThrow();

    public DisclosurePlan Decide(DisclosureObjective objective = DisclosureObjective.FewestRespondents, params string[] prefer)
        => Problem().Decide(new DisclosureOptions(objective, prefer));

    public override string ToString()
        => $"K {Threshold} d {Difference}\n"
        + string.Join("\n", _units.Select(u => $"unit {u.Id} below {u.Parent}")) + "\n"
        + string.Join("\n", _groups.Select(g => $"group {g.Id}: {string.Join(" ", g.Counts)} in {string.Join(" | ", g.Paths.Select(p => string.Join("/", p)))} {string.Join(" ", g.By.Values)}")) + "\n"
        + string.Join("\n", _cells.Select(c => $"cell {c.Id}{(c.IsReleased ? " released" : "")} {(c.Groups is { } own ? string.Join(" ", own) : "")}"));

    private IEnumerable<string> PathOf(string unit)
    {
        var path = new List<string>();
        for (var at = unit; at is not null; at = _units.Find(u => u.Id == at)?.Parent) path.Insert(0, at);
        return path;
    }
}
