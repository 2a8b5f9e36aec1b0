namespace ForBedring.Protection.Counts;

/// <summary>The equations of a table: in each family, a cell is the sum of the cells right below it and of the columns in none of them.</summary>
/// <remarks>Variables are the cells, then the columns; a column that is a cell by itself has the cell's variable. With at most two families the system is a network.</remarks>
internal sealed class CountEquations
{
    private CountEquations(MoveSystem system, int[] variableOfColumn, int[] columnOfVariable, int familyCount)
    {
        System = system;
        VariableOfColumn = variableOfColumn;
        ColumnOfVariable = columnOfVariable;
        FamilyCount = familyCount;
    }

    public MoveSystem System { get; }

    /// <summary>Per column its variable.</summary>
    public int[] VariableOfColumn { get; }

    /// <summary>Per variable its column; −1 where it is a cell of several.</summary>
    public int[] ColumnOfVariable { get; }

    public int FamilyCount { get; }

    public static CountEquations Of(CountTable table)
    {
        var sets = table.Sets;
        var families = NestedFamilies.Of(sets, table.People.Length);
        var variableOfColumn = new int[table.People.Length];
        for (var j = 0; j < variableOfColumn.Length; j++) variableOfColumn[j] = sets.Length + j;
        for (var s = 0; s < sets.Length; s++)
        {
            if (sets[s].Length == 1) variableOfColumn[sets[s][0]] = s;
        }

        var columnOfVariable = new int[sets.Length + variableOfColumn.Length];
        for (var v = 0; v < columnOfVariable.Length; v++) columnOfVariable[v] = v < sets.Length ? -1 : v - sets.Length;
        for (var j = 0; j < variableOfColumn.Length; j++) columnOfVariable[variableOfColumn[j]] = j;
        var childrenOf = new List<int>[sets.Length];
        for (var s = 0; s < sets.Length; s++) childrenOf[s] = [];
        for (var s = 0; s < sets.Length; s++)
        {
            if (families.ParentOf[s] >= 0) childrenOf[families.ParentOf[s]].Add(s);
        }

        var equations = new List<(int, int)[]>();
        for (var s = 0; s < sets.Length; s++)
        {
            if (sets[s].Length == 1) continue;
            var whole = families.FamilyOf[s] == 1 ? -1 : 1;
            equations.Add([(s, whole), .. childrenOf[s].Select(c => (c, -whole)), .. families.FreeColumns[s].Select(j => (variableOfColumn[j], -whole))]);
        }

        return new(MoveSystem.Of(columnOfVariable.Length, equations), variableOfColumn, columnOfVariable, families.Count);
    }
}
