using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Programme.Networks;

/// <summary>Three questions before a unit joins a network (<i>silingsspørsmål</i>): any yes is advice to wait (PRG-L05).</summary>
public sealed record JoinScreening
{
    /// <summary>The answers.</summary>
    /// <param name="largeReorganisation">Whether the unit is in a large reorganisation.</param>
    /// <param name="highConflict">Whether the level of conflict is high.</param>
    /// <param name="otherMajorEvent">Whether another major event takes the unit's time.</param>
    public JoinScreening(bool largeReorganisation, bool highConflict, bool otherMajorEvent)
    {
        LargeReorganisation = largeReorganisation;
        HighConflict = highConflict;
        OtherMajorEvent = otherMajorEvent;
    }

    /// <summary>Whether the unit is in a large reorganisation.</summary>
    public bool LargeReorganisation { get; }

    /// <summary>Whether the level of conflict is high.</summary>
    public bool HighConflict { get; }

    /// <summary>Whether another major event takes the unit's time.</summary>
    public bool OtherMajorEvent { get; }

    /// <summary>Whether nothing speaks against joining.</summary>
    public bool IsReady => !LargeReorganisation && !HighConflict && !OtherMajorEvent;
}

/// <summary>A team of a learning network (<i>forbedringsteam</i>): members by role, never by name, and its project. Not a permanent micro-team.</summary>
/// <remarks>Immutable; each verb gives a new team.</remarks>
public sealed class ImprovementTeam
{
    private ImprovementTeam(string id, UnitId unit)
    {
        Id = id;
        Unit = unit;
    }

    /// <summary>The id, unique in the network.</summary>
    public string Id { get; }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The topic; null for the network's.</summary>
    public string? Topic { get; private set; }

    /// <summary>How many members each role has.</summary>
    public ImmutableArray<KeyValuePair<Role, int>> Members { get; private set; } = [];

    /// <summary>Whether clinic management took the initiative.</summary>
    public bool IsInitiatedByManagement { get; private set; }

    /// <summary>Whether the leader follows the work, as a member or not.</summary>
    public bool IsLeaderInvolved { get; private set; }

    /// <summary>The answers before joining; null where nobody asked.</summary>
    public JoinScreening? Screening { get; private set; }

    /// <summary>The project; null where none is chosen yet.</summary>
    public ImprovementProject? Project { get; private set; }

    /// <summary>How many members there are.</summary>
    public int CountMembers => Members.Sum(m => m.Value);

    /// <summary>A team without members.</summary>
    public static ImprovementTeam Create(string id, UnitId unit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(unit);
        return new(id, unit);
    }

    /// <summary>The team with members of a role.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    public ImprovementTeam AddMembers(Role role, int count)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return Copy(t => t.Members = t.Members.Add(new(role, count)));
    }

    /// <summary>The team with a topic of its own; null for the network's.</summary>
    public ImprovementTeam WithTopic(string? topic) => Copy(t => t.Topic = topic);

    /// <summary>The team with the part management takes.</summary>
    /// <param name="initiated">Whether clinic management took the initiative.</param>
    /// <param name="involved">Whether the leader follows the work.</param>
    public ImprovementTeam WithManagement(bool initiated, bool involved) => Copy(t => (t.IsInitiatedByManagement, t.IsLeaderInvolved) = (initiated, involved));

    /// <summary>The team with the answers before joining.</summary>
    public ImprovementTeam WithScreening(JoinScreening? screening) => Copy(t => t.Screening = screening);

    /// <summary>The team with a project.</summary>
    public ImprovementTeam WithProject(ImprovementProject? project) => Copy(t => t.Project = project);

    /// <summary>The id and the number of members.</summary>
    public override string ToString() => $"{Id}, {NumberText.Machine(CountMembers)} members";

    internal IEnumerable<Finding> Findings(string topic, FindingPolicy policy)
    {
        var subject = new Subject("team", Id);
        var members = ("members", CountMembers);
        if (Topic is not null && Topic != topic) yield return ProgrammeRules.TopicDiffers.Find(policy, subject, ("team", Id));
        if (CountMembers < 2) yield return ProgrammeRules.TooFewMembers.Find(policy, subject, ("team", Id), members);
        else if (CountMembers is < 3 or > 4) yield return ProgrammeRules.TeamSizeAdvised.Find(policy, subject, ("team", Id), members);
        if (Members.Select(m => m.Key).Distinct().Count() < 2) yield return ProgrammeRules.OneProfession.Find(policy, subject, ("team", Id));
        if (!IsInitiatedByManagement || !IsLeaderInvolved) yield return ProgrammeRules.LeaderNotInvolved.Find(policy, subject, ("team", Id));
        if (Screening is { IsReady: false }) yield return ProgrammeRules.BetterNotJoin.Find(policy, subject, ("team", Id));
    }

    private ImprovementTeam Copy(Action<ImprovementTeam> change)
    {
        var copy = (ImprovementTeam)MemberwiseClone();
        change(copy);
        return copy;
    }
}
