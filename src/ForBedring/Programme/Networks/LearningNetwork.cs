using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Programme.Networks;

/// <summary>Hosts of a kind whose number is only partly known (<i>flere vertsenheter</i>), as in one or more surgical clinics.</summary>
public sealed record CoHosts
{
    /// <summary>Hosts of a kind.</summary>
    public CoHosts(LocalisedText kind, CountRange count)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(count);
        Kind = kind;
        Count = count;
    }

    /// <summary>The kind of unit.</summary>
    public LocalisedText Kind { get; }

    /// <summary>How many.</summary>
    public CountRange Count { get; }
}

/// <summary>A learning network (<i>læringsnettverk</i>): one topic, the units that host it, and its rounds.</summary>
/// <remarks>Immutable; each verb gives a new network.</remarks>
public sealed class LearningNetwork
{
    private LearningNetwork(string id, string topic, LocalisedText name)
    {
        Id = id;
        Topic = topic;
        Name = name;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The code of the topic; a network has one.</summary>
    public string Topic { get; }

    /// <summary>The topic in words.</summary>
    public LocalisedText Name { get; }

    /// <summary>The units that host it.</summary>
    public ImmutableArray<UnitId> Hosts { get; private set; } = [];

    /// <summary>How many more units of a kind host it, as in <i>en eller flere kirurgiske klinikker</i>; null for none.</summary>
    public CoHosts? CoHosts { get; private set; }

    /// <summary>The rounds, in order of number.</summary>
    public ImmutableArray<NetworkRound> Rounds { get; private set; } = [];

    /// <summary>A network without rounds.</summary>
    /// <param name="id">The id.</param>
    /// <param name="topic">The code of the topic.</param>
    /// <param name="name">The topic in words.</param>
    public static LearningNetwork Create(string id, string topic, LocalisedText name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(topic);
        ArgumentNullException.ThrowIfNull(name);
        return new(id, topic, name);
    }

    /// <summary>The network with one more host.</summary>
    public LearningNetwork Add(UnitId host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return Copy(n => n.Hosts = n.Hosts.Add(host));
    }

    /// <summary>The network with hosts of a kind whose number is only partly known; null for none.</summary>
    public LearningNetwork WithCoHosts(CoHosts? coHosts) => Copy(n => n.CoHosts = coHosts);

    /// <summary>The network with one more round.</summary>
    /// <exception cref="ArgumentException">Its number is not above the one before.</exception>
    public LearningNetwork Add(NetworkRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (Rounds.Length > 0 && round.Number <= Rounds[Rounds.Length - 1].Number) throw new ArgumentException("The rounds stand in order of number.", nameof(round));
        return Copy(n => n.Rounds = n.Rounds.Add(round));
    }

    /// <summary>What the teams lack: PRG-L01 to PRG-L06.</summary>
    public FindingList Findings(FindingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new(Rounds.SelectMany(r => r.Teams).SelectMany(t => t.Findings(Topic, policy)));
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private LearningNetwork Copy(Action<LearningNetwork> change)
    {
        var copy = (LearningNetwork)MemberwiseClone();
        change(copy);
        return copy;
    }
}
