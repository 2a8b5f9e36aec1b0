namespace ForBedring.Indicators;

/// <summary>The four point rules of an XmR phase; the first that a point meets counts.</summary>
internal static class MakingDataCountRules
{
    private const int RowLength = 7;

    /// <summary>The rule and the side (1 above or rising, −1 below or falling) of each point of a phase.</summary>
    public static (PointRule Rule, int Side)[] Of(Phase phase)
    {
        var points = phase.Points;
        var outside = points.Select(p => p.IsSigmaSignal ? (p.Value > p.UpperLimit ? 1 : -1) : 0).ToArray();

        // Excluded points are passed over; a missing one, and an absent period (−1), stays as a gap that breaks every window.
        var row = RowOf(points);
        var trend = Spread(points.Length, row, Trends([.. row.Select(i => i < 0 ? null : points[i].Value)]));
        var close = Spread(points.Length, row, Close([.. row.Select(i => i < 0 ? default : Standing.Of(points[i], phase.CentreLine, outside[i] != 0))]));
        var shift = Spread(points.Length, row, Shifts([.. row.Select(i => i < 0 || points[i].Value is null ? 0 : points[i].Side)]));
        return [.. points.Select((_, i) =>
            outside[i] != 0 ? (PointRule.Outside, outside[i])
            : trend[i] != 0 ? (PointRule.Trend, trend[i])
            : close[i] != 0 ? (PointRule.TwoOfThree, close[i])
            : shift[i] != 0 ? (PointRule.Shift, shift[i])
            : (PointRule.None, 0))];
    }

    private static int[] RowOf(ImmutableArray<ChartPoint> points)
    {
        var row = new List<int>(points.Length);
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i].AbsentBefore > 0) row.Add(-1);
            if (points[i].State != PointState.Excluded) row.Add(i);
        }

        return [.. row];
    }

    // Members of seven that rise or fall strictly; where two stretches meet, the later wins.
    private static int[] Trends(double?[] values)
    {
        var found = new int[values.Length];
        var length = 1;
        var way = 0;
        for (var i = 1; i < values.Length; i++)
        {
            var step = values[i] is { } now && values[i - 1] is { } before ? now.CompareTo(before) : 0;
            (length, way) = step == 0 ? (1, 0) : step == way ? (length + 1, way) : (2, step);
            if (length < RowLength) continue;
            for (var j = i - length + 1; j <= i; j++) found[j] = way;
        }

        return found;
    }

    private static int[] Shifts(int[] sides)
    {
        var found = new int[sides.Length];
        var length = 0;
        for (var i = 0; i < sides.Length; i++)
        {
            length = sides[i] == 0 ? 0 : i > 0 && sides[i] == sides[i - 1] ? length + 1 : 1;
            if (length < RowLength) continue;
            for (var j = i - length + 1; j <= i; j++) found[j] = sides[i];
        }

        return found;
    }

    private static int[] Close(Standing[] points)
    {
        var found = new int[points.Length];
        for (var i = 0; i + 2 < points.Length; i++)
        {
            var side = points[i].Side;
            if (side == 0 || points[i + 1].Side != side || points[i + 2].Side != side) continue;
            if (Enumerable.Range(i, 3).Count(j => points[j].IsClose) < 2) continue;
            for (var j = i; j < i + 3; j++)
            {
                if (points[j].IsClose) found[j] = side;
            }
        }

        return found;
    }

    private static int[] Spread(int length, int[] row, int[] found)
    {
        var all = new int[length];
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] >= 0) all[row[i]] = found[i];
        }

        return all;
    }

    /// <summary>The side a point lies on and whether it lies beyond two thirds of the way to a limit, but not outside it.</summary>
    private readonly record struct Standing(int Side, bool IsClose)
    {
        public static Standing Of(ChartPoint point, double? centre, bool isOutside)
        {
            if (point.Value is not { } value) return new(0, IsClose: false);
            if (isOutside || centre is not { } mean || point.UpperLimit is not { } upper || point.LowerLimit is not { } lower) return new(point.Side, IsClose: false);
            return new(point.Side, value > mean + ((upper - mean) * 2 / 3) || value < mean - ((mean - lower) * 2 / 3));
        }
    }
}
