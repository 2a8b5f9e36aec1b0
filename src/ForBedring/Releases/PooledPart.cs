using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Releases;

/// <summary>One round of a cell that covers several (<i>del av samlede år</i>): the round and the version of its answers.</summary>
public sealed class PooledPart
{
    internal PooledPart(RoundId round, int version)
    {
        Round = round;
        Version = version;
    }

    /// <summary>The round.</summary>
    public RoundId Round { get; }

    /// <summary>The version of the answers.</summary>
    public int Version { get; }

    /// <summary>The round, with the version where it is not the first.</summary>
    public override string ToString() => Version == 1 ? Round.Value : $"{Round} version {NumberText.Machine(Version)}";

    /// <summary>The canonical text, free of the signs that end it.</summary>
    internal string Key => NumberText.Machine(Version) + ":" + Round.Value.Replace("\\", "\\\\").Replace(",", "\\,").Replace(";", "\\;");
}
