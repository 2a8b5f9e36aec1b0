namespace ForBedring.Tests;

/// <summary>What every value type owes its users: equality by content, everywhere the same, and an order that agrees with it.</summary>
internal static class ValueTypeContract
{
    /// <summary>Checks ==, !=, Equals, GetHashCode, and where the type has an order, CompareTo and the four operators.</summary>
    /// <param name="value">A value.</param>
    /// <param name="equal">The same value, made anew.</param>
    /// <param name="greater">Other values; where the type is ordered, each greater than the one before and all greater than <paramref name="value"/>.</param>
    public static void Check<T>(T value, T equal, params T[] greater)
        where T : struct, IEquatable<T>
    {
        Assert.NotEmpty(greater);
        Assert.True(value.Equals(equal), "Equals(T) of equal values");
        Assert.True(value.Equals((object)equal), "Equals(object) of equal values");
        Assert.Equal(value.GetHashCode(), equal.GetHashCode());
        Assert.False(value.Equals((object)"other type"), "Equals(object) of another type");
        Assert.False(value.Equals(null), "Equals(null)");
        Assert.True(Operator(value, equal, "op_Equality") ?? true, "== of equal values");
        Assert.False(Operator(value, equal, "op_Inequality") ?? false, "!= of equal values");
        Assert.NotNull(Operator(value, equal, "op_Equality"));
        foreach (var other in greater)
        {
            Assert.False(value.Equals(other), $"Equals(T) of {value} and {other}");
            Assert.False(Operator(value, other, "op_Equality")!.Value, $"== of {value} and {other}");
            Assert.True(Operator(value, other, "op_Inequality")!.Value, $"!= of {value} and {other}");
        }

        // The default value is a value too: it must not throw.
        _ = default(T).Equals(value);
        _ = default(T).GetHashCode();
        _ = default(T).ToString();
        if (value is IComparable<T>) CheckOrder([value, .. greater], equal);
    }

    private static void CheckOrder<T>(T[] ascending, T equal)
        where T : struct
    {
        Assert.Equal(0, ((IComparable<T>)ascending[0]).CompareTo(equal));
        for (var i = 0; i < ascending.Length; i++)
        {
            for (var j = 0; j < ascending.Length; j++)
            {
                var (left, right) = (ascending[i], ascending[j]);
                Assert.Equal(i.CompareTo(j), Math.Sign(((IComparable<T>)left).CompareTo(right)));
                Assert.Equal(i < j, Operator(left, right, "op_LessThan") ?? i < j);
                Assert.Equal(i > j, Operator(left, right, "op_GreaterThan") ?? i > j);
                Assert.Equal(i <= j, Operator(left, right, "op_LessThanOrEqual") ?? i <= j);
                Assert.Equal(i >= j, Operator(left, right, "op_GreaterThanOrEqual") ?? i >= j);
            }
        }
    }

    private static bool? Operator<T>(T left, T right, string name)
        => typeof(T).GetMethod(name, [typeof(T), typeof(T)])?.Invoke(null, [left, right]) as bool?;
}
