namespace ForBedring.Json;

/// <summary>Sets of names that were asked for, each a number: objects that are asked the same questions share one set.</summary>
internal sealed class AskedNames
{
    private readonly List<HashSet<string>> _sets = [new(StringComparer.Ordinal)];
    private readonly Dictionary<(int Set, string Name), int> _next = [];

    /// <summary>The set with one name more; 0 is the empty set.</summary>
    public int With(int set, string name)
    {
        if (_next.TryGetValue((set, name), out var next)) return next;
        next = set;
        if (!_sets[set].Contains(name))
        {
            _sets.Add(new(_sets[set], StringComparer.Ordinal) { name });
            next = _sets.Count - 1;
        }

        _next.Add((set, name), next);
        return next;
    }

    public HashSet<string> Of(int set) => _sets[set];
}
