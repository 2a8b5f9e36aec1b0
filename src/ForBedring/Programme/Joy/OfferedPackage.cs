using ForBedring.Programme.Areas;
using ForBedring.Rules;

namespace ForBedring.Programme.Joy;

/// <summary>A package that units can order (<i>pakke</i>): its name, how long it takes and what it can be combined with.</summary>
public sealed class OfferedPackage
{
    /// <summary>A package.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">The name.</param>
    /// <param name="length">How long it takes.</param>
    /// <param name="combinesWith">The ids of what it can be combined with.</param>
    public OfferedPackage(string id, LocalisedText name, ActivityLength length, IEnumerable<string>? combinesWith = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(length);
        Id = id;
        Name = name;
        Length = length;
        CombinesWith = combinesWith is null ? [] : [.. combinesWith];
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public LocalisedText Name { get; }

    /// <summary>How long it takes.</summary>
    public ActivityLength Length { get; }

    /// <summary>The ids of what it can be combined with.</summary>
    public ImmutableArray<string> CombinesWith { get; }

    /// <summary>The name in bokmål.</summary>
    public override string ToString() => Name.Bokmaal;
}
