namespace ForBedring.Surveys.Aggregation;

/// <summary>People invited, from units to the units above them.</summary>
internal static class InvitedRollUp
{
    /// <summary>Per unit, people invited to it and everything below; −1 where a part is unknown.</summary>
    public static long[] Of(SurveyRound round, ImmutableArray<ResponseGroup> groups)
    {
        var tree = round.Organisation;
        var hasSheets = new bool[tree.Count];
        foreach (var unit in groups.SelectMany(g => g.Units)) hasSheets[unit] = true;
        var invited = new long[tree.Count];
        for (var i = tree.Count - 1; i >= 0; i--)
        {
            var unit = tree.PreOrder[i];
            var isInner = tree.ChildIndexes(unit).Length > 0;
            long sum = round.Invited[unit];
            if (sum < 0 && isInner && !hasSheets[unit]) sum = 0;
            foreach (var child in tree.ChildIndexes(unit)) sum = sum < 0 || invited[child] < 0 ? -1 : sum + invited[child];
            invited[unit] = sum;
        }

        return invited;
    }
}
