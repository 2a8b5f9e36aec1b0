using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <summary>How a party is responsible (<i>type ansvar</i>).</summary>
public enum PartyRelation
{
    /// <summary>Alone answers for it (<i>ansvarlig</i>).</summary>
    Accountable = 1,

    /// <summary>Together with others, and/or undetermined (<i>HR/ klinikksjefer</i>).</summary>
    Joint = 2,

    /// <summary>Takes part with the responsible (<i>i samarbeid med</i>).</summary>
    InCollaborationWith = 3,

    /// <summary>Contributes (<i>bidrar</i>).</summary>
    Contributor = 4,
}

/// <summary>A party with responsibility (<i>ansvarlig</i>): a role somewhere, and how it is responsible.</summary>
public sealed record ResponsibleParty
{
    /// <summary>A party with responsibility.</summary>
    public ResponsibleParty(RoleRef who, PartyRelation relation)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (relation is < PartyRelation.Accountable or > PartyRelation.Contributor) throw new ArgumentOutOfRangeException(nameof(relation), relation, "The relation is not one of PartyRelation.");
        Who = who;
        Relation = relation;
    }

    /// <summary>The role.</summary>
    public RoleRef Who { get; }

    /// <summary>How it is responsible.</summary>
    public PartyRelation Relation { get; }

    /// <summary>The parties a text names, as in <i>HR/ klinikksjefer i samarbeid med vernetjeneste</i>, by the reading rules ORG-P01 to ORG-P05.</summary>
    /// <remarks>
    /// One party alone is accountable; several before <i>i samarbeid med</i> are joint; those after it are in collaboration. <i>Alle</i> means every
    /// holder. A part the aliases lack becomes a custom role with the part as its label, and is reported (ORG-P05).
    /// </remarks>
    /// <param name="text">The text of the form; blank gives no party.</param>
    /// <param name="aliases">The words for roles.</param>
    /// <param name="policy">The policy that decides how severe an unknown part is.</param>
    /// <param name="subject">What the text belongs to.</param>
    public static ResponsiblePartyReading Read(string text, RoleAliases aliases, FindingPolicy policy, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(aliases);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(subject);
        return ResponsiblePartyReader.Read(text, aliases, policy, subject);
    }

    /// <summary>The relation and the role.</summary>
    public override string ToString() => $"{Relation} {Who}";
}

/// <summary>What came of reading who is responsible (<i>ansvarlige</i>): the parties, the text and what to tell its owner.</summary>
public sealed class ResponsiblePartyReading
{
    internal ResponsiblePartyReading(string originalText, ImmutableArray<ResponsibleParty> parties, FindingList findings)
    {
        OriginalText = originalText;
        Parties = parties;
        Findings = findings;
    }

    /// <summary>The text, character for character.</summary>
    public string OriginalText { get; }

    /// <summary>The parties in the order of the text.</summary>
    public ImmutableArray<ResponsibleParty> Parties { get; }

    /// <summary>A finding for each part that is not a known role (ORG-P05).</summary>
    public FindingList Findings { get; }
}
