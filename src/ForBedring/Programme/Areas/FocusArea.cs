using ForBedring.Rules;

namespace ForBedring.Programme.Areas;

/// <summary>A focus area of a programme year (<i>satsing</i>): what it is, its statuses, cases, anchoring, activities and contents.</summary>
/// <remarks>Immutable; each verb gives a new area. <c>Add</c> appends, <c>With</c> replaces. Equality is by reference.</remarks>
public sealed class FocusArea
{
    private FocusArea(int number, FocusAreaKind kind, LocalisedText name)
    {
        Number = number;
        Kind = kind;
        Name = name;
    }

    /// <summary>The number in the programme, from 1.</summary>
    public int Number { get; }

    /// <summary>The kind.</summary>
    public FocusAreaKind Kind { get; }

    /// <summary>The name.</summary>
    public LocalisedText Name { get; }

    /// <summary>Its statuses, oldest first; the last is the one that stands.</summary>
    public ImmutableArray<FocusStatus> Statuses { get; private set; } = [];

    /// <summary>The cases it refers to.</summary>
    public ImmutableArray<CaseReference> Cases { get; private set; } = [];

    /// <summary>Where it has support.</summary>
    public ImmutableArray<Anchoring> Anchorings { get; private set; } = [];

    /// <summary>What it does.</summary>
    public ImmutableArray<ProgrammeActivity> Activities { get; private set; } = [];

    /// <summary>Whom it is for.</summary>
    public ImmutableArray<LocalisedText> TargetGroups { get; private set; } = [];

    /// <summary>What a package of it consists of (<i>innhold</i>); empty where it has no package.</summary>
    public ImmutableArray<LocalisedText> Contents { get; private set; } = [];

    /// <summary>The ways it reaches the units (<i>kanaler</i>).</summary>
    public ImmutableArray<LocalisedText> Channels { get; private set; } = [];

    /// <summary>The year it was carried over from; null for a new one.</summary>
    public int? CarriedFrom { get; private set; }

    /// <summary>How far the change has come into daily use; null where nobody has said.</summary>
    public ImplementationState? State { get; private set; }

    /// <summary>The status that stands; null where none is written.</summary>
    public FocusStatus? Status => Statuses.Length == 0 ? null : Statuses[Statuses.Length - 1];

    /// <summary>Whether the area, or something it does, is postponed.</summary>
    public bool IsPostponed => Status?.Kind == FocusStatusKind.Postponed || Activities.Any(a => a.Status?.Kind == FocusStatusKind.Postponed);

    /// <summary>An area without anything but its name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public static FocusArea Create(int number, FocusAreaKind kind, LocalisedText name)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(name);
        if (kind is < FocusAreaKind.CompetenceBuilding or > FocusAreaKind.Other) throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is not one of FocusAreaKind.");
        return new(number, kind, name);
    }

    /// <summary>The area with a later status.</summary>
    public FocusArea Add(FocusStatus status) => Copy(a => a.Statuses = Appended(a.Statuses, status));

    /// <summary>The area with one more case.</summary>
    public FocusArea Add(CaseReference reference) => Copy(a => a.Cases = Appended(a.Cases, reference));

    /// <summary>The area with one more anchoring.</summary>
    public FocusArea Add(Anchoring anchoring) => Copy(a => a.Anchorings = Appended(a.Anchorings, anchoring));

    /// <summary>The area with one more activity.</summary>
    public FocusArea Add(ProgrammeActivity activity) => Copy(a => a.Activities = Appended(a.Activities, activity));

    /// <summary>The area with one more target group.</summary>
    public FocusArea AddTargetGroup(LocalisedText group) => Copy(a => a.TargetGroups = Appended(a.TargetGroups, group));

    /// <summary>The area with one more part of its package.</summary>
    public FocusArea AddContent(LocalisedText content) => Copy(a => a.Contents = Appended(a.Contents, content));

    /// <summary>The area with one more way to the units.</summary>
    public FocusArea AddChannel(LocalisedText channel) => Copy(a => a.Channels = Appended(a.Channels, channel));

    /// <summary>The area with the year it was carried over from; null for a new one.</summary>
    public FocusArea WithCarriedFrom(int? year) => Copy(a => a.CarriedFrom = year);

    /// <summary>The area with how far the change has come.</summary>
    public FocusArea WithState(ImplementationState? state) => Copy(a => a.State = state);

    /// <summary>The name in bokmål.</summary>
    public override string ToString() => Name.Bokmaal;

    private static ImmutableArray<T> Appended<T>(ImmutableArray<T> items, T item)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(item);
        return items.Add(item);
    }

    private FocusArea Copy(Action<FocusArea> change)
    {
        var copy = (FocusArea)MemberwiseClone();
        change(copy);
        return copy;
    }
}
