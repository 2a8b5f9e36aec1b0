using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <summary>Small units joined so that a report can be given (<i>sammenslått rapporteringsgruppe</i>). Not a node of the tree; chosen by the caller, never merged silently (ORG-G03).</summary>
public sealed class ReportingGroup
{
    /// <summary>A reporting group of one round. Whether it can be used is asked of <see cref="ReportingGroups"/>.</summary>
    /// <param name="id">Its id; no unit has it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="members">The units, two or more.</param>
    /// <param name="reason">Why they are joined.</param>
    /// <param name="round">The round it holds for.</param>
    public ReportingGroup(GroupId id, string name, IEnumerable<UnitId> members, string reason, RoundId round)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(members);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentNullException.ThrowIfNull(round);
        Id = id;
        Name = name;
        Members = [.. members];
        Reason = reason;
        Round = round;
    }

    /// <summary>The id; no unit has it.</summary>
    public GroupId Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The units, in the order of their codes.</summary>
    public ImmutableSortedSet<UnitId> Members { get; }

    /// <summary>Why they are joined.</summary>
    public string Reason { get; }

    /// <summary>The round it holds for.</summary>
    public RoundId Round { get; }

    /// <summary>The name and the units.</summary>
    public override string ToString() => $"{Name} ({string.Join(" + ", Members.Select(m => m.Value))})";
}

/// <summary>The reporting groups of a tree (<i>rapporteringsgrupper</i>), checked: each unit is in at most one group a round.</summary>
public sealed class ReportingGroups
{
    private readonly Dictionary<(RoundId, UnitId), ReportingGroup> _groupOf;

    private ReportingGroups(ImmutableArray<ReportingGroup> groups)
    {
        Groups = groups;
        _groupOf = groups.SelectMany(g => g.Members.Select(m => (g.Round, Member: m, Group: g))).ToDictionary(x => (x.Round, x.Member), x => x.Group);
    }

    /// <summary>No groups.</summary>
    public static ReportingGroups None { get; } = new([]);

    /// <summary>The groups, by round and id.</summary>
    public ImmutableArray<ReportingGroup> Groups { get; }

    /// <summary>Whether groups can be used with a tree: ORG-G01 and ORG-G02.</summary>
    public static FindingList CanCreate(IEnumerable<ReportingGroup> groups, OrgTree tree, FindingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(policy);
        var findings = new List<Finding>();
        var taken = new HashSet<(RoundId, UnitId)>();
        var ids = new HashSet<(RoundId, GroupId)>();
        foreach (var group in groups)
        {
            var subject = new Subject("group", group.Id.Value, group.Round.Value);
            void Refuse(LocalisedText problem) => findings.Add(OrganisationRules.GroupNotValid.Find(policy, subject, ("group", group.Id.Value), ("problem", problem)));
            if (group.Members.Count < 2) Refuse(OrganisationWords.FewMembers(group.Members.Count));
            if (tree.Contains(UnitId.From(group.Id.Value))) Refuse(OrganisationWords.IdOfUnit);
            if (!ids.Add((group.Round, group.Id))) Refuse(OrganisationWords.GivenTwice);
            foreach (var member in group.Members)
            {
                if (!tree.Contains(member)) Refuse(OrganisationWords.UnknownMember(member));
                if (!taken.Add((group.Round, member))) Refuse(OrganisationWords.MemberElsewhere(member));
            }

            var parents = group.Members.Where(tree.Contains).Select(m => tree.Find(m).Parent?.Value ?? "–").Distinct().OrderBy(p => p, StringComparer.Ordinal).ToList();
            if (parents.Count > 1) findings.Add(OrganisationRules.GroupMembersApart.Find(policy, subject, ("group", group.Id.Value), ("parents", string.Join(", ", parents))));
        }

        return new(findings);
    }

    /// <summary>Groups that can be used with a tree.</summary>
    /// <exception cref="RuleViolationException">A rule refuses them; see <see cref="CanCreate"/>.</exception>
    public static ReportingGroups Create(IEnumerable<ReportingGroup> groups, OrgTree tree, FindingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ImmutableArray<ReportingGroup> given = [.. groups.OrderBy(g => g.Round).ThenBy(g => g.Id)];
        CanCreate(given, tree, policy).ThrowIfRefused();
        return new(given);
    }

    /// <summary>The group a unit reports with in a round; null where it reports alone.</summary>
    public ReportingGroup? GroupOf(RoundId round, UnitId unit)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(unit);
        return _groupOf.TryGetValue((round, unit), out var group) ? group : null;
    }

    /// <summary>What a unit's answers of a round are reported for: its group, or the unit itself.</summary>
    public UnitOrGroup ReferentOf(RoundId round, UnitId unit) => GroupOf(round, unit) is { } group ? UnitOrGroup.Of(group.Id) : UnitOrGroup.Of(unit);
}
