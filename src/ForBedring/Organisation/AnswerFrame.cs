using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <summary>A unit or a reporting group (<i>enhet eller gruppe</i>). Closed.</summary>
public abstract record UnitOrGroup
{
    private UnitOrGroup()
    {
    }

    /// <summary>The code of the unit or the id of the group.</summary>
    public abstract string Id { get; }

    private protected abstract void Closed();

    /// <summary>A unit.</summary>
    public static UnitOrGroup Of(UnitId unit) => new Unit(unit);

    /// <summary>A reporting group.</summary>
    public static UnitOrGroup Of(GroupId group) => new Group(group);

    /// <summary>A unit of the tree (<i>enhet</i>).</summary>
    public sealed record Unit : UnitOrGroup
    {
        /// <summary>A unit of the tree.</summary>
        public Unit(UnitId unitId)
        {
            ArgumentNullException.ThrowIfNull(unitId);
            UnitId = unitId;
        }

        /// <summary>Its code.</summary>
        public UnitId UnitId { get; }

        /// <inheritdoc/>
        public override string Id => UnitId.Value;

        /// <summary>The code.</summary>
        public override string ToString() => Id;

        private protected override void Closed()
        {
        }
    }

    /// <summary>A reporting group (<i>rapporteringsgruppe</i>).</summary>
    public sealed record Group : UnitOrGroup
    {
        /// <summary>A reporting group.</summary>
        public Group(GroupId groupId)
        {
            ArgumentNullException.ThrowIfNull(groupId);
            GroupId = groupId;
        }

        /// <summary>Its id.</summary>
        public GroupId GroupId { get; }

        /// <inheritdoc/>
        public override string Id => GroupId.Value;

        /// <summary>The id.</summary>
        public override string ToString() => Id;

        private protected override void Closed()
        {
        }
    }
}

/// <summary>Whose workplace and whose leader an answer describes (<i>svarramme</i>). It travels with every reference to a figure.</summary>
public sealed record AnswerFrame
{
    /// <summary>An answer frame.</summary>
    /// <param name="referent">The workplace that is described.</param>
    /// <param name="leaderMeant">The level of the leader that is described; null where no leader is.</param>
    /// <param name="clarification">What the people who answer are told.</param>
    public AnswerFrame(UnitOrGroup referent, LeaderLevel? leaderMeant, LocalisedText clarification)
    {
        ArgumentNullException.ThrowIfNull(referent);
        ArgumentNullException.ThrowIfNull(clarification);
        Referent = referent;
        LeaderMeant = leaderMeant;
        Clarification = clarification;
    }

    /// <summary>The workplace that is described.</summary>
    public UnitOrGroup Referent { get; }

    /// <summary>The level of the leader that is described; null where no leader is.</summary>
    public LeaderLevel? LeaderMeant { get; }

    /// <summary>What the people who answer are told.</summary>
    public LocalisedText Clarification { get; }

    /// <summary>Whether the answers describe units joined in a reporting group.</summary>
    public bool IsMergedGroup => Referent is UnitOrGroup.Group;
}
