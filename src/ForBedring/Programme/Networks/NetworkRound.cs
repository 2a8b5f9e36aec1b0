using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Programme.Networks;

/// <summary>How far a round has come (<i>status for runden</i>).</summary>
public enum NetworkRoundStatus
{
    /// <summary>Wanted, not planned (<i>ambisjon</i>).</summary>
    Ambition = 1,

    /// <summary>Planned (<i>planlagt</i>).</summary>
    Planned = 2,

    /// <summary>Going on (<i>pågår</i>).</summary>
    Ongoing = 3,

    /// <summary>Carried out (<i>gjennomført</i>).</summary>
    Completed = 4,

    /// <summary>Carried out and evaluated (<i>evaluert</i>).</summary>
    Evaluated = 5,
}

/// <summary>A round of a network (<i>runde</i>): when, how far it has come, its teams and gatherings.</summary>
/// <remarks>
/// A source often says how many teams and people there were without naming the teams: <see cref="CountTeams"/> and <see cref="CountPeople"/> are then the numbers said,
/// and otherwise those of <see cref="Teams"/>. Immutable; each verb gives a new round.
/// </remarks>
public sealed class NetworkRound
{
    private int? _saidTeams;
    private int? _saidPeople;

    private NetworkRound(int number, ImpreciseDate date, NetworkRoundStatus status)
    {
        Number = number;
        Date = date;
        Status = status;
    }

    /// <summary>The number, from 1.</summary>
    public int Number { get; }

    /// <summary>When, as written.</summary>
    public ImpreciseDate Date { get; }

    /// <summary>How far it has come.</summary>
    public NetworkRoundStatus Status { get; }

    /// <summary>The teams that are described.</summary>
    public ImmutableArray<ImprovementTeam> Teams { get; private set; } = [];

    /// <summary>The gatherings (<i>samlinger</i>), as written, in order.</summary>
    public ImmutableArray<ImpreciseDate> Gatherings { get; private set; } = [];

    /// <summary>How many gatherings are said to be held; null where not said and none is listed.</summary>
    public int? CountGatherings { get; private set; }

    /// <summary>How many teams; null where it is not known.</summary>
    public int? CountTeams => _saidTeams ?? (Teams.Length > 0 ? Teams.Length : null);

    /// <summary>How many people in the teams; null where it is not known.</summary>
    public int? CountPeople => _saidPeople ?? (Teams.Length > 0 && Teams.Length == CountTeams ? Teams.Sum(t => t.CountMembers) : null);

    /// <summary>Whether the number of people is said to be about so many (<i>om lag</i>).</summary>
    public bool IsPeopleApproximate { get; private set; }

    /// <summary>A round without teams.</summary>
    public static NetworkRound Create(int number, ImpreciseDate date, NetworkRoundStatus status)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(date);
        if (status is < NetworkRoundStatus.Ambition or > NetworkRoundStatus.Evaluated) throw new ArgumentOutOfRangeException(nameof(status), status, "The status is not one of NetworkRoundStatus.");
        return new(number, date, status);
    }

    /// <summary>The round with the numbers a source says.</summary>
    /// <param name="teams">How many teams; null where not said.</param>
    /// <param name="people">How many people; null where not said.</param>
    /// <param name="peopleApproximate">Whether that is about so many.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or fewer teams are said than are described.</exception>
    public NetworkRound WithCounts(int? teams, int? people = null, bool peopleApproximate = false)
    {
        if (teams < Teams.Length) throw new ArgumentOutOfRangeException(nameof(teams), teams, "Fewer teams are said than are described.");
        if (people < 0) throw new ArgumentOutOfRangeException(nameof(people), people, "A number of people is not negative.");
        return Copy(r => (r._saidTeams, r._saidPeople, r.IsPeopleApproximate) = (teams, people, peopleApproximate));
    }

    /// <summary>The round with the number of gatherings a source says.</summary>
    public NetworkRound WithGatherings(int? count) => Copy(r => r.CountGatherings = count);

    /// <summary>The round with one more team.</summary>
    /// <exception cref="ArgumentException">A team of the id stands in the round already, or more teams are described than are said.</exception>
    public NetworkRound Add(ImprovementTeam team)
    {
        ArgumentNullException.ThrowIfNull(team);
        if (Teams.Any(t => t.Id == team.Id)) throw new ArgumentException($"The round already has a team {team.Id}.", nameof(team));
        if (_saidTeams <= Teams.Length) throw new ArgumentException("More teams are described than are said.", nameof(team));
        return Copy(r => r.Teams = r.Teams.Add(team));
    }

    /// <summary>The round with one more gathering.</summary>
    public NetworkRound AddGathering(ImpreciseDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return Copy(r => (r.Gatherings, r.CountGatherings) = (r.Gatherings.Add(date), Math.Max(r.CountGatherings ?? 0, r.Gatherings.Length + 1)));
    }

    /// <summary>The number of the round.</summary>
    public override string ToString() => NumberText.Machine(Number);

    internal int? SaidTeams => _saidTeams;

    internal int? SaidPeople => _saidPeople;

    private NetworkRound Copy(Action<NetworkRound> change)
    {
        var copy = (NetworkRound)MemberwiseClone();
        change(copy);
        return copy;
    }
}
