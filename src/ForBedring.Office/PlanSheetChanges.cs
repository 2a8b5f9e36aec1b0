using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Office;

/// <summary>What was changed in a workbook of a plan (<i>endringer i arket</i>), in row order.</summary>
public sealed class PlanSheetChanges
{
    internal PlanSheetChanges(ImmutableArray<PlanSheetChange> changes) => Changes = changes;

    /// <summary>The changes, in row order.</summary>
    public ImmutableArray<PlanSheetChange> Changes { get; }

    /// <summary>The number of changes.</summary>
    public override string ToString() => $"{NumberText.Machine(Changes.Length)} changes";
}

/// <summary>One changed cell as a command to its measure (<i>endring</i>), and what the plan says of it.</summary>
public sealed class PlanSheetChange
{
    internal PlanSheetChange(int row, LocalisedText column, MeasureId measure, MeasureCommand command, FindingList findings)
    {
        Row = row;
        Column = column;
        Measure = measure;
        Command = command;
        Findings = findings;
    }

    /// <summary>The 1-based row of the sheet.</summary>
    public int Row { get; }

    /// <summary>The column's heading.</summary>
    public LocalisedText Column { get; }

    /// <summary>The measure.</summary>
    public MeasureId Measure { get; }

    /// <summary>The command, for <see cref="ImprovementPlan.Apply"/>.</summary>
    public MeasureCommand Command { get; }

    /// <summary>What the command would break, asked alone against the plan as it was; without errors where the plan can take it.</summary>
    public FindingList Findings { get; }

    /// <summary>Whether the plan can take it.</summary>
    public bool CanBeTaken => !Findings.HasError;

    /// <summary>The row, the measure and the command.</summary>
    public override string ToString() => $"{NumberText.Machine(Row)}: {Measure} {Command}";
}
