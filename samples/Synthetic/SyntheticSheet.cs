namespace ForBedring.Synthetic;

/// <summary>Who a made-up sheet is from: a place in the tree and in the list of roles. The answers are asked for by number.</summary>
public readonly struct SyntheticSheet(int number, int unit, int role)
{
    /// <summary>The sheet's number, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>The 0-based index of its unit in the organisation.</summary>
    public int Unit { get; } = unit;

    /// <summary>The 0-based index of its role in <see cref="SyntheticHospital.Roles"/>.</summary>
    public int Role { get; } = role;
}
