namespace ForBedring.Wheel;

/// <summary>Which steps a unit takes on (<i>innføringsprofil</i>). A step outside the profile does not apply.</summary>
/// <remarks>Equality is by the steps and the name.</remarks>
public sealed class AdoptionProfile : IEquatable<AdoptionProfile>
{
    private AdoptionProfile(string name, bool isOurs, ImmutableSortedSet<WheelStep> steps, ImmutableSortedSet<WheelStep>? anyOf = null)
    {
        AnyOf = anyOf ?? [];
        Name = name;
        IsOurs = isOurs;
        Steps = steps;
    }

    /// <summary>All nine steps.</summary>
    public static AdoptionProfile Full { get; } = new("Full", isOurs: false, [.. WheelSteps.All]);

    /// <summary>A light profile (<i>lett profil</i>): the representatives in step 2 or 6, then 5, 7, 8 and 9. Our proposal, not the method's.</summary>
    public static AdoptionProfile Light { get; } = new(
        "Light",
        isOurs: true,
        [WheelStep.InvolveRepresentatives, WheelStep.StrategicReview, WheelStep.RepsInFollowUpPlan, WheelStep.ResultsDialogue, WheelStep.DevelopMeasures, WheelStep.SecureFollowUp],
        [WheelStep.InvolveRepresentatives, WheelStep.RepsInFollowUpPlan]);

    /// <summary><c>Full</c>, <c>Light</c> or <c>Own</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the profile is our proposal and not the method's.</summary>
    public bool IsOurs { get; }

    /// <summary>Steps of which one is enough; empty where every step counts.</summary>
    public ImmutableSortedSet<WheelStep> AnyOf { get; }

    /// <summary>The steps, in order.</summary>
    public ImmutableSortedSet<WheelStep> Steps { get; }

    /// <summary>A profile of one's own.</summary>
    /// <exception cref="ArgumentException">There are no steps.</exception>
    public static AdoptionProfile Own(params WheelStep[] steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Length == 0) throw new ArgumentException("A profile needs at least one step.", nameof(steps));
        foreach (var step in steps) WheelSteps.Demand(step);
        return new("Own", isOurs: false, [.. steps]);
    }

    /// <summary>Whether a step is in the profile.</summary>
    public bool Includes(WheelStep step) => Steps.Contains(step);

    /// <inheritdoc/>
    public bool Equals(AdoptionProfile? other) => other is not null && Name == other.Name && Steps.SetEquals(other.Steps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AdoptionProfile);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.OfAll(Steps);

    /// <summary>The name and the steps, as in <c>Light 5, 6, 7, 8, 9</c>.</summary>
    public override string ToString() => Name + " " + string.Join(", ", Steps.Select(s => Rules.NumberText.Machine((int)s)));
}
