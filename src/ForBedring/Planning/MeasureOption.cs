using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>A command that a measure's state has, and what would stand in its way (<i>mulig steg</i>).</summary>
public sealed class MeasureOption
{
    internal MeasureOption(MeasureCommandKind command, FindingList findings)
    {
        Command = command;
        Findings = findings;
    }

    /// <summary>The kind of command.</summary>
    public MeasureCommandKind Command { get; }

    /// <summary>What would be broken or noted.</summary>
    public FindingList Findings { get; }

    /// <summary>Whether no error stands in the way.</summary>
    public bool IsPermitted => !Findings.HasError;

    /// <summary>The command and whether it is permitted.</summary>
    public override string ToString() => $"{Command} {(IsPermitted ? "permitted" : "refused")}";
}
