using ForBedring.Organisation;

namespace ForBedring.Surveys.Aggregation;

/// <summary>From groups to units: every unit covers itself and everything below it.</summary>
internal static class RollUp
{
    /// <summary>One row per unit: the groups that are wanted, summed over its subtree. A sheet in several units counts once in a unit above them.</summary>
    public static TallyRows Units(OrgTree tree, ImmutableArray<ResponseGroup> groups, TallyRows groupRows, Func<ResponseGroup, bool> wanted)
    {
        var rows = new TallyRows(groupRows.Layout, tree.Count);
        Fill(tree, groups, groupRows, wanted, rows);
        return rows;
    }

    /// <summary>As <see cref="Units(OrgTree, ImmutableArray{ResponseGroup}, TallyRows, Func{ResponseGroup, bool})"/> for all groups, into a table that is used again.</summary>
    public static void Units(OrgTree tree, ImmutableArray<ResponseGroup> groups, TallyRows groupRows, TallyRows rows)
    {
        rows.Reset(tree.Count);
        Fill(tree, groups, groupRows, static _ => true, rows);
    }

    /// <summary>Adds every unit's row to its parent's, last unit of the pre-order first, so that each row ends up covering its subtree.</summary>
    public static void AddChildrenToParents(OrgTree tree, TallyRows rows)
    {
        for (var i = tree.Count - 1; i >= 0; i--)
        {
            var unit = tree.PreOrder[i];
            var parent = tree.ParentIndexes[unit];
            if (parent >= 0) rows.Add(parent, rows, unit);
        }
    }

    /// <summary>Per unit, people invited to it and everything below; −1 where a part is unknown.</summary>
    public static long[] Invited(SurveyRound round, ImmutableArray<ResponseGroup> groups)
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

    private static void Fill(OrgTree tree, ImmutableArray<ResponseGroup> groups, TallyRows groupRows, Func<ResponseGroup, bool> wanted, TallyRows rows)
    {
        for (var g = 0; g < groups.Length; g++)
        {
            if (groups[g].SingleUnit >= 0 && wanted(groups[g])) rows.Add(groups[g].SingleUnit, groupRows, g);
        }

        AddChildrenToParents(tree, rows);
        AddSheetsInSeveralUnits(tree, groups, groupRows, wanted, rows);
    }

    private static void AddSheetsInSeveralUnits(OrgTree tree, ImmutableArray<ResponseGroup> groups, TallyRows groupRows, Func<ResponseGroup, bool> wanted, TallyRows rows)
    {
        int[]? lastGroup = null;
        for (var g = 0; g < groups.Length; g++)
        {
            if (groups[g].SingleUnit >= 0 || !wanted(groups[g])) continue;
            lastGroup ??= new int[tree.Count];
            foreach (var unit in groups[g].Units)
            {
                for (var at = unit; at >= 0 && lastGroup[at] != g + 1; at = tree.ParentIndexes[at])
                {
                    lastGroup[at] = g + 1;
                    rows.Add(at, groupRows, g);
                }
            }
        }
    }
}
