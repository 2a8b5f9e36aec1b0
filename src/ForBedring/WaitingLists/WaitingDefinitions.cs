using ForBedring.Calendar;

namespace ForBedring.WaitingLists;

/// <summary>By which definitions figures are made (<i>definisjoner</i>). Every result carries its own; figures of different definitions are never merged.</summary>
/// <remarks>Immutable; each <c>With…</c> gives a new value. Equality is by content.</remarks>
public sealed class WaitingDefinitions : IEquatable<WaitingDefinitions>
{
    private WaitingDefinitions(ListProfile profile, WorkingDayRule workingDays, PercentileConvention percentile, PublicationState state, BreachPostponements postponements)
    {
        Profile = profile;
        WorkingDayRule = workingDays;
        PercentileConvention = percentile;
        PublicationState = state;
        BreachPostponements = postponements;
    }

    /// <summary>The version of the definitions in this library: <c>1.0</c>.</summary>
    public const string DefinitionsVersion = "1.0";

    /// <summary>The simple profile, Monday to Friday, nearest rank, preliminary.</summary>
    public static WaitingDefinitions Simple { get; } = For(ListProfile.Simple);

    /// <summary>As near the national register as one record can tell; otherwise as <see cref="Simple"/>.</summary>
    public static WaitingDefinitions NprLike { get; } = For(ListProfile.NprLike);

    /// <summary>Every referral from the day it came; otherwise as <see cref="Simple"/>.</summary>
    public static WaitingDefinitions IncludeUnassessed { get; } = For(ListProfile.IncludeUnassessed);

    /// <summary>Who counts.</summary>
    public ListProfile Profile { get; }

    /// <summary>Which days are working days.</summary>
    public WorkingDayRule WorkingDayRule { get; }

    /// <summary>How percentiles are read.</summary>
    public PercentileConvention PercentileConvention { get; }

    /// <summary>Whether the figures are preliminary or official.</summary>
    public PublicationState PublicationState { get; }

    /// <summary>Whether postponed starts stay among the breaches.</summary>
    public BreachPostponements BreachPostponements { get; }

    /// <summary>The default definitions of a profile.</summary>
    public static WaitingDefinitions For(ListProfile profile) => profile is >= ListProfile.Simple and <= ListProfile.IncludeUnassessed
        ? new(profile, WorkingDayRule.MondayToFriday, PercentileConvention.NearestRank, PublicationState.Preliminary, BreachPostponements.Keep)
        : throw new ArgumentOutOfRangeException(nameof(profile), profile, "The profile is not one of ListProfile.");

    /// <summary>The same with another rule for working days.</summary>
    public WaitingDefinitions With(WorkingDayRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(Profile, rule, PercentileConvention, PublicationState, BreachPostponements);
    }

    /// <summary>The same with another way to read percentiles.</summary>
    public WaitingDefinitions With(PercentileConvention convention) => convention is PercentileConvention.NearestRank or PercentileConvention.Type7
        ? new(Profile, WorkingDayRule, convention, PublicationState, BreachPostponements)
        : throw new ArgumentOutOfRangeException(nameof(convention), convention, "The convention is not one of PercentileConvention.");

    /// <summary>The same with another publication state.</summary>
    public WaitingDefinitions With(PublicationState state) => state is PublicationState.Preliminary or PublicationState.Official
        ? new(Profile, WorkingDayRule, PercentileConvention, state, BreachPostponements)
        : throw new ArgumentOutOfRangeException(nameof(state), state, "The state is not one of PublicationState.");

    /// <summary>The same with another treatment of postponed starts.</summary>
    public WaitingDefinitions With(BreachPostponements postponements) => postponements is BreachPostponements.Keep or BreachPostponements.LeaveOut
        ? new(Profile, WorkingDayRule, PercentileConvention, PublicationState, postponements)
        : throw new ArgumentOutOfRangeException(nameof(postponements), postponements, "The choice is not one of BreachPostponements.");

    /// <inheritdoc/>
    public bool Equals(WaitingDefinitions? other)
        => other is not null && Profile == other.Profile && WorkingDayRule.Equals(other.WorkingDayRule) && PercentileConvention == other.PercentileConvention
            && PublicationState == other.PublicationState && BreachPostponements == other.BreachPostponements;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WaitingDefinitions);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Profile, WorkingDayRule, PercentileConvention, BreachPostponements);

    /// <summary>The definitions in one line.</summary>
    public override string ToString() => $"{Profile}, {WorkingDayRule}, {PercentileConvention}, {DefinitionsVersion}, {PublicationState}";
}
