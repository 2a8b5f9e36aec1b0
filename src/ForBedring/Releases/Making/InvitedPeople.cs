using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>Whom a round invited, one group per unit of its own tree: what the participation family is decided on. Invitations carry no role.</summary>
internal sealed class InvitedPeople(SurveyScores scores, WaveCells cells)
{
    /// <summary>Per unit the people invited to it; 0 where that is not known.</summary>
    public long[] Counts()
    {
        var counts = new long[scores.Organisation.Count];
        for (var u = 0; u < counts.Length; u++) counts[u] = Math.Max(0, scores.Round.Invited[u]);
        return counts;
    }

    /// <summary>The units of a cell; null where it is a breakdown or someone's number is not known.</summary>
    public int[]? GroupsOf(CellDefinition cell)
    {
        if (cell.Attribute is not null) return null;
        var cut = cells.CutOf(cell);
        var groups = new List<int>();
        foreach (var id in cell.Units)
        {
            var unit = cut.Tree.IndexOf(id);
            if (unit < 0 || cut.InvitedTo(unit, scores) is null) return null;
            groups.AddRange(cut.UnitsBelow(unit));
        }

        return [.. groups];
    }

    /// <summary>Everyone invited to a cell of the tree asked for; null where that is not known.</summary>
    public long? To(CellDefinition cell)
    {
        long sum = 0;
        foreach (var id in cell.Units)
        {
            if (cell.Attribute is not null || cells.Asked.InvitedTo(cells.Asked.Tree.IndexOf(id), scores) is not { } invited) return null;
            sum += invited;
        }

        return sum;
    }
}
