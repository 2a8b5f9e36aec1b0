using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>The names of closed choices in the plan format.</summary>
internal static class PlanJsonNames
{
    public static readonly (string Name, Audience Value)[] Audiences = [("All", Audience.All), ("Employee", Audience.Employees), ("Leader", Audience.Leaders)];

    /// <summary>The members of an enum by their own names, in order; the enums are listed by hand so that trimming keeps them.</summary>
    public static (string Name, T Value)[] Of<T>(params T[] values)
        where T : struct, Enum
        => [.. values.Select(v => (v.ToString(), v))];

    public static (string Name, T Value)[] Range<T>(int count, Func<int, T> cast, int first = 1)
        where T : struct, Enum
        => [.. Enumerable.Range(first, count).Select(n => cast(n)).Select(v => (v.ToString(), v))];
}
