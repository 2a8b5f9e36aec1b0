namespace ForBedring.Protection.Counts;

/// <summary>Equations between whole numbers, each with factors 1 and −1 and the sum 0: a whole is the sum of its parts.</summary>
internal sealed class MoveSystem
{
    private MoveSystem((int Equation, int Factor)[][] equationsOf, (int Variable, int Factor)[][] variablesOf)
    {
        EquationsOf = equationsOf;
        VariablesOf = variablesOf;
    }

    /// <summary>Per variable the equations it is in.</summary>
    public (int Equation, int Factor)[][] EquationsOf { get; }

    /// <summary>Per equation its variables.</summary>
    public (int Variable, int Factor)[][] VariablesOf { get; }

    public static MoveSystem Of(int variableCount, IReadOnlyList<(int Variable, int Factor)[]> equations)
    {
        var sizes = new int[variableCount];
        foreach (var equation in equations)
        {
            foreach (var (variable, _) in equation) sizes[variable]++;
        }

        var equationsOf = new (int, int)[variableCount][];
        for (var v = 0; v < variableCount; v++) equationsOf[v] = new (int, int)[sizes[v]];
        Array.Clear(sizes, 0, sizes.Length);
        for (var e = 0; e < equations.Count; e++)
        {
            foreach (var (variable, factor) in equations[e]) equationsOf[variable][sizes[variable]++] = (e, factor);
        }

        return new(equationsOf, [.. equations]);
    }
}

/// <summary>How far each variable may move, and what a move of it costs.</summary>
internal interface IMoveRules
{
    /// <summary>By how much a variable may grow (sign 1) or shrink (sign −1); 0 for not at all.</summary>
    long Room(int variable, int sign);

    /// <summary>What it costs to move a variable; 0 for nothing, −1 where it must not move.</summary>
    long Price(int variable);

    /// <summary>What it costs besides, where prices are equal.</summary>
    long SecondPrice(int variable);
}
