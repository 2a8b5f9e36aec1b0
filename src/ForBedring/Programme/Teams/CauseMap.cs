using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Programme.Teams;

/// <summary>How a heading of a cause map is worded (<i>formulering</i>).</summary>
public enum CausePhrasing
{
    /// <summary>As a problem (<i>problem</i>).</summary>
    Problem = 1,

    /// <summary>As a solution (<i>løsning</i>).</summary>
    Solution = 2,

    /// <summary>As neither (<i>nøytral</i>).</summary>
    Neutral = 3,
}

/// <summary>A heading of a cause map (<i>årsak</i>) with ideas for change.</summary>
public sealed class MappedCause
{
    /// <summary>A heading.</summary>
    /// <param name="id">The id, unique in the map.</param>
    /// <param name="text">The heading.</param>
    /// <param name="phrasing">How it is worded.</param>
    /// <param name="ideas">Ideas for change; may be empty.</param>
    public MappedCause(string id, LocalisedText text, CausePhrasing phrasing, IEnumerable<LocalisedText>? ideas = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        if (phrasing is < CausePhrasing.Problem or > CausePhrasing.Neutral) throw new ArgumentOutOfRangeException(nameof(phrasing), phrasing, "The phrasing is not one of CausePhrasing.");
        Id = id;
        Text = text;
        Phrasing = phrasing;
        Ideas = ideas is null ? [] : [.. ideas];
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The heading.</summary>
    public LocalisedText Text { get; }

    /// <summary>How it is worded.</summary>
    public CausePhrasing Phrasing { get; }

    /// <summary>Ideas for change.</summary>
    public ImmutableArray<LocalisedText> Ideas { get; }

    /// <summary>A draft of a plan row, whose origin is this heading: a problem is its cause, and each idea a proposed measure.</summary>
    public AreaDraft ToAreaDraft()
    {
        var draft = AreaDraft.Create(Text, AreaKind.Improve, new AreaOrigin.External("CauseMap", Id));
        if (Phrasing == CausePhrasing.Problem) draft = draft.WithProblem(Text).AddCause(Text, CauseMethod.CauseMap);
        return Ideas.Aggregate(draft, (d, idea) => d.AddMeasure(idea));
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>A group of headings (<i>gruppe i årsakskartet</i>), with other names for it.</summary>
public sealed class CauseGroup
{
    /// <summary>A group.</summary>
    public CauseGroup(string id, LocalisedText name, IEnumerable<MappedCause> causes, IEnumerable<string>? aliases = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(causes);
        Id = id;
        Name = name;
        Causes = [.. causes];
        Aliases = aliases is null ? [] : [.. aliases];
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public LocalisedText Name { get; }

    /// <summary>The headings.</summary>
    public ImmutableArray<MappedCause> Causes { get; }

    /// <summary>Other names for the group.</summary>
    public ImmutableArray<string> Aliases { get; }

    /// <summary>Whether a text is the name of the group in a language, or one of its other names; case does not matter.</summary>
    public bool IsNamed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new[] { Id, Name.Bokmaal, Name.Nynorsk, Name.English }.Concat(Aliases).Any(n => string.Equals(n, text.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>A cause map (<i>årsakskart</i>): an aim, groups of headings, and ideas for change.</summary>
public sealed class CauseMap
{
    /// <summary>A map.</summary>
    /// <exception cref="ArgumentException">A group or a heading stands twice.</exception>
    public CauseMap(LocalisedText aim, IEnumerable<CauseGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(aim);
        ArgumentNullException.ThrowIfNull(groups);
        Aim = aim;
        Groups = [.. groups];
        if (Groups.Select(g => g.Id).Concat(Causes.Select(c => c.Id)).Distinct(StringComparer.Ordinal).Count() != Groups.Length + Causes.Count())
            throw new ArgumentException("A group or a heading stands twice.", nameof(groups));
    }

    /// <summary>The aim.</summary>
    public LocalisedText Aim { get; }

    /// <summary>The groups in order.</summary>
    public ImmutableArray<CauseGroup> Groups { get; }

    /// <summary>Every heading, in order.</summary>
    public IEnumerable<MappedCause> Causes => Groups.SelectMany(g => g.Causes);

    /// <summary>The heading of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public MappedCause Find(string id) => Causes.FirstOrDefault(c => c.Id == id) ?? throw new KeyNotFoundException($"The map has no heading {id}.");
}
