using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>People whose sheets lie in the same groups and count for the same measures: nothing that is decided tells them apart.</summary>
/// <param name="people">How many they are.</param>
/// <param name="sheets">Each of a person's sheets: its group, and as bits the measures that count it.</param>
internal sealed class PeopleSet(long people, (int Group, ulong Measures)[] sheets)
{
    public long People { get; } = people;

    public (int Group, ulong Measures)[] Sheets { get; } = sheets;
}

/// <summary>Puts sheets together to sets of people, one sheet after the other.</summary>
/// <param name="hasSeveral">Whether someone may have several sheets.</param>
internal sealed class PeopleSets(bool hasSeveral)
{
    private readonly Dictionary<(int Group, ulong Measures), long> _alone = [];
    private readonly Dictionary<PersonKey, List<(int Group, ulong Measures)>> _several = [];

    /// <summary>One sheet; without a respondent's key it is a person.</summary>
    public void Add(PersonKey person, int group, ulong measures)
    {
        if (measures == 0) return;
        if (hasSeveral && person.IsKnown)
        {
            if (!_several.TryGetValue(person, out var own)) _several.Add(person, own = []);
            own.Add((group, measures));
            return;
        }

        Alone((group, measures), 1);
    }

    /// <summary>The sets, those of one sheet first, by group and measures.</summary>
    public IReadOnlyList<PeopleSet> All()
    {
        var sets = new SortedDictionary<(int Group, ulong Measures)[], long>(Comparer<(int Group, ulong Measures)[]>.Create(Compare));
        foreach (var own in _several.Values)
        {
            own.Sort();
            if (own.Count == 1) Alone(own[0], 1);
            else
            {
                (int, ulong)[] key = [.. own];
                sets[key] = (sets.TryGetValue(key, out var people) ? people : 0) + 1;
            }
        }

        _several.Clear();
        foreach (var (key, people) in _alone.Select(p => (p.Key, p.Value))) sets[[key]] = people;
        return [.. sets.Select(s => new PeopleSet(s.Value, s.Key))];
    }

    private void Alone((int Group, ulong Measures) key, long people) => _alone[key] = (_alone.TryGetValue(key, out var before) ? before : 0) + people;

    private static int Compare((int Group, ulong Measures)[]? left, (int Group, ulong Measures)[]? right)
    {
        if (left!.Length != right!.Length) return left.Length.CompareTo(right.Length);
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i].CompareTo(right[i]) is not 0 and var order) return order;
        }

        return 0;
    }
}
