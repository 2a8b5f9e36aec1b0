using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>Which end of a factor a knowledge card tells of (<i>retning</i>).</summary>
public enum FactorLevel
{
    /// <summary>Much of it (<i>høy</i>).</summary>
    High = 1,

    /// <summary>Little of it (<i>lav</i>).</summary>
    Low = 2,
}

/// <summary>A knowledge card (<i>kunnskapskort</i>): what research links a factor at work to. A link between groups in studies, never a cause in one unit.</summary>
/// <remarks>Texts are our own; authors and years are facts.</remarks>
public sealed class EvidenceNote
{
    /// <summary>A knowledge card.</summary>
    /// <param name="id">Its id; not blank.</param>
    /// <param name="set">The id of the set it belongs to, such as <c>JobDemands</c>.</param>
    /// <param name="factor">The factor as people say it, such as <i>lav jobbkontroll</i>.</param>
    /// <param name="level">Which end of the factor it tells of.</param>
    /// <param name="outcomes">What it is linked to; at least one.</param>
    /// <param name="sources">Authors and years; empty where the source names none.</param>
    /// <exception cref="ArgumentException">An id is blank, or there is no outcome.</exception>
    public EvidenceNote(string id, string set, LocalisedText factor, FactorLevel level, IEnumerable<LocalisedText> outcomes, IEnumerable<string> sources)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(set);
        ArgumentNullException.ThrowIfNull(factor);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(sources);
        if (level is not (FactorLevel.High or FactorLevel.Low)) throw new ArgumentOutOfRangeException(nameof(level), level, "The level is high or low.");
        Id = id;
        Set = set;
        Factor = factor;
        Level = level;
        Outcomes = [.. outcomes];
        Sources = [.. sources];
        if (Outcomes.IsEmpty) throw new ArgumentException("A knowledge card has at least one outcome.", nameof(outcomes));
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The id of the set it belongs to.</summary>
    public string Set { get; }

    /// <summary>The factor as people say it.</summary>
    public LocalisedText Factor { get; }

    /// <summary>Which end of the factor it tells of.</summary>
    public FactorLevel Level { get; }

    /// <summary>What it is linked to.</summary>
    public ImmutableArray<LocalisedText> Outcomes { get; }

    /// <summary>Authors and years.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>The card in one sentence, as in <i>Støttende ledelse henger sammen med …</i>.</summary>
    public LocalisedText Sentence => new(
        $"{Factor.Bokmaal} henger sammen med {WorkshopTexts.And([.. Outcomes.Select(o => o.Bokmaal)], "og")}.",
        $"{Factor.Nynorsk} heng saman med {WorkshopTexts.And([.. Outcomes.Select(o => o.Nynorsk)], "og")}.",
        $"{Factor.English}: linked to {WorkshopTexts.And([.. Outcomes.Select(o => o.English)], "and")}.");

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
