using ForBedring.Programme.Areas;
using ForBedring.Rules;

namespace ForBedring.Programme.Networks;

/// <summary>How a network goes (<i>resultattavle</i>): teams per round and in all, people, and how many teams have a measured aim and a completed test.</summary>
/// <remarks>A round of which only an ambition exists counts no teams. The shares are of the teams that are described. It holds counts only.</remarks>
public sealed class NetworkScoreboard
{
    private NetworkScoreboard(string network, LocalisedText name, ImmutableArray<ScoreboardRound> rounds, Portion measuredAim, Portion completedCycle, ImmutableSortedDictionary<ImplementationState, int> byState)
    {
        Network = network;
        Name = name;
        Rounds = rounds;
        WithMeasuredAim = measuredAim;
        WithCompletedCycle = completedCycle;
        TeamsByState = byState;
    }

    /// <summary>The network's id.</summary>
    public string Network { get; }

    /// <summary>The topic in words.</summary>
    public LocalisedText Name { get; }

    /// <summary>Each round with its counts.</summary>
    public ImmutableArray<ScoreboardRound> Rounds { get; }

    /// <summary>All teams so far.</summary>
    public int CumulativeTeams => Rounds.Length == 0 ? 0 : Rounds[Rounds.Length - 1].CumulativeTeams;

    /// <summary>Teams with a measured aim, of the teams that are described.</summary>
    public Portion WithMeasuredAim { get; }

    /// <summary>Teams with a completed test, of the teams that are described.</summary>
    public Portion WithCompletedCycle { get; }

    /// <summary>How many teams' changes have come how far.</summary>
    public ImmutableSortedDictionary<ImplementationState, int> TeamsByState { get; }

    /// <summary>The scoreboard of a network.</summary>
    public static NetworkScoreboard Of(LearningNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var rounds = ImmutableArray.CreateBuilder<ScoreboardRound>();
        var cumulative = 0;
        foreach (var round in network.Rounds)
        {
            if (round.Status >= NetworkRoundStatus.Ongoing) cumulative += round.CountTeams ?? 0;
            rounds.Add(new(round, cumulative));
        }

        var teams = network.Rounds.SelectMany(r => r.Teams).ToList();
        return new(
            network.Id, network.Name, rounds.ToImmutable(),
            Portion.From(teams.Count(t => t.Project?.HasMeasuredAim == true), teams.Count),
            Portion.From(teams.Count(t => t.Project?.HasCompletedCycle == true), teams.Count),
            teams.Where(t => t.Project is not null).GroupBy(t => t.Project!.State).ToImmutableSortedDictionary(g => g.Key, g => g.Count()));
    }

    /// <summary>The network and its teams so far.</summary>
    public override string ToString() => $"{Network}: {NumberText.Machine(CumulativeTeams)} teams";
}

/// <summary>One round of a scoreboard (<i>runde på tavlen</i>).</summary>
public sealed class ScoreboardRound
{
    internal ScoreboardRound(NetworkRound round, int cumulative)
    {
        Number = round.Number;
        When = round.Date.OriginalText;
        Status = round.Status;
        Teams = round.CountTeams;
        People = round.CountPeople;
        IsPeopleApproximate = round.IsPeopleApproximate;
        Gatherings = round.CountGatherings;
        CumulativeTeams = cumulative;
    }

    /// <summary>The number of the round.</summary>
    public int Number { get; }

    /// <summary>When, as written.</summary>
    public string When { get; }

    /// <summary>How far it has come.</summary>
    public NetworkRoundStatus Status { get; }

    /// <summary>How many teams; null where it is not known.</summary>
    public int? Teams { get; }

    /// <summary>How many people; null where it is not known.</summary>
    public int? People { get; }

    /// <summary>Whether <see cref="People"/> is about so many.</summary>
    public bool IsPeopleApproximate { get; }

    /// <summary>How many gatherings; null where it is not known.</summary>
    public int? Gatherings { get; }

    /// <summary>Teams of this round and those before; rounds not begun add none. Never falls from round to round.</summary>
    public int CumulativeTeams { get; }
}
