namespace ForBedring.Planning;

/// <summary>One member of an object as it stood in its source.</summary>
internal sealed class SourceMember
{
    public SourceMember(string name, string? unknown, bool isNull, ImmutableArray<SourceShape?> inside)
    {
        Name = name;
        Unknown = unknown;
        IsNull = isNull;
        Inside = inside;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The value as JSON text, for a member that we do not know; null for one that we write ourselves.</summary>
    public string? Unknown { get; }

    /// <summary>Whether it was written as null.</summary>
    public bool IsNull { get; }

    /// <summary>The shapes of the objects in it: one for an object, one for each item of a list; none where we keep nothing of the inside.</summary>
    public ImmutableArray<SourceShape?> Inside { get; }

    public SourceMember Emptied() => new(Name, Unknown, IsNull, []);
}
