namespace ForBedring.Samples;

/// <summary>What a program tells the shell. 0 is always done and 3 a refusal by a rule; programs differ in which of 1 and 2 is usage and which is input.</summary>
public sealed class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A rule of the domain refused.</summary>
    public const int Refused = 3;

    /// <summary>A mistake in the program itself.</summary>
    public const int Broken = 70;

    private ExitCodes(int usage, int input)
    {
        Usage = usage;
        Input = input;
    }

    /// <summary>1 for wrong options, 2 for problems in the input: the rule.</summary>
    public static ExitCodes UsageOneInputTwo { get; } = new(1, 2);

    /// <summary>1 for problems in the input, 2 for wrong options: the programs for charts and waiting lists.</summary>
    public static ExitCodes InputOneUsageTwo { get; } = new(2, 1);

    /// <summary>Wrong options.</summary>
    public int Usage { get; }

    /// <summary>Problems in the input, or a file that can't be read or written.</summary>
    public int Input { get; }
}
