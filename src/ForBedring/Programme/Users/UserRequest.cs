using ForBedring.Calendar;
using ForBedring.Organisation;

namespace ForBedring.Programme.Users;

/// <summary>Where users take part (<i>nivå for medvirkning</i>).</summary>
public enum ParticipationLevel
{
    /// <summary>In one's own care (<i>individnivå</i>).</summary>
    Individual = 1,

    /// <summary>In how a service is made (<i>tjenestenivå</i>).</summary>
    Service = 2,

    /// <summary>In how the system is governed (<i>systemnivå</i>).</summary>
    System = 3,
}

/// <summary>Where an order is (<i>status for bestillingen</i>).</summary>
public enum RequestStatus
{
    /// <summary>Received (<i>mottatt</i>).</summary>
    Received = 1,

    /// <summary>Users are found (<i>koblet</i>).</summary>
    Matched = 2,

    /// <summary>Declined (<i>avslått</i>).</summary>
    Declined = 3,

    /// <summary>Carried out (<i>gjennomført</i>).</summary>
    CarriedOut = 4,

    /// <summary>Withdrawn by the unit (<i>avlyst</i>).</summary>
    Cancelled = 5,
}

/// <summary>An order for users (<i>bestilling</i>): who ordered, for what, how many, and how it went.</summary>
/// <remarks>Immutable; each verb gives a new order.</remarks>
public sealed class UserRequest
{
    private UserRequest(string id, UnitId orderedBy, string purpose, int needed, LocalDate received)
    {
        Id = id;
        OrderedBy = orderedBy;
        Purpose = purpose;
        Needed = needed;
        Received = received;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The unit that ordered.</summary>
    public UnitId OrderedBy { get; }

    /// <summary>What the users are to take part in.</summary>
    public string Purpose { get; }

    /// <summary>How many users are needed; positive.</summary>
    public int Needed { get; }

    /// <summary>The day it was received.</summary>
    public LocalDate Received { get; }

    /// <summary>Where the users take part.</summary>
    public ParticipationLevel Level { get; private set; } = ParticipationLevel.Service;

    /// <summary>When they are wanted, as written.</summary>
    public ImpreciseDate Period { get; private set; } = ImpreciseDate.Blank;

    /// <summary>Where the order is.</summary>
    public RequestStatus Status { get; private set; } = RequestStatus.Received;

    /// <summary>The day users were found; null where they are not.</summary>
    public LocalDate? MatchedOn { get; private set; }

    /// <summary>An order that is received.</summary>
    /// <param name="id">The id.</param>
    /// <param name="orderedBy">The unit that orders.</param>
    /// <param name="purpose">What the users are to take part in.</param>
    /// <param name="needed">How many users; positive.</param>
    /// <param name="received">The day it is received.</param>
    public static UserRequest Create(string id, UnitId orderedBy, string purpose, int needed, LocalDate received)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(orderedBy);
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(needed);
        return new(id, orderedBy, purpose, needed, received);
    }

    /// <summary>The order with where users take part, and when they are wanted.</summary>
    public UserRequest WithLevel(ParticipationLevel level, ImpreciseDate? period = null)
    {
        if (level is < ParticipationLevel.Individual or > ParticipationLevel.System) throw new ArgumentOutOfRangeException(nameof(level), level, "The level is not one of ParticipationLevel.");
        return Copy(r => (r.Level, r.Period) = (level, period ?? r.Period));
    }

    /// <summary>The order for which users were found on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the order was received.</exception>
    public UserRequest Match(LocalDate on)
        => on >= Received ? Copy(r => (r.Status, r.MatchedOn) = (RequestStatus.Matched, on)) : throw new ArgumentOutOfRangeException(nameof(on), "Users are found on or after the day the order was received.");

    /// <summary>The order, declined.</summary>
    public UserRequest Decline() => Copy(r => r.Status = RequestStatus.Declined);

    /// <summary>The order, carried out.</summary>
    /// <exception cref="InvalidOperationException">Users are not found yet.</exception>
    public UserRequest CarryOut() => MatchedOn is null ? throw new InvalidOperationException("Users are found before an order is carried out.") : Copy(r => r.Status = RequestStatus.CarriedOut);

    /// <summary>The order, withdrawn by the unit.</summary>
    public UserRequest Cancel() => Copy(r => r.Status = RequestStatus.Cancelled);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private UserRequest Copy(Action<UserRequest> change)
    {
        var copy = (UserRequest)MemberwiseClone();
        change(copy);
        return copy;
    }
}
