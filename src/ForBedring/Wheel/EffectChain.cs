using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>How soon an effect shows (<i>utfall – resultater – effekter</i>).</summary>
public enum EffectHorizon
{
    /// <summary>Soon (<i>utfall</i>).</summary>
    Short = 1,

    /// <summary>After a while (<i>resultater</i>).</summary>
    Medium = 2,

    /// <summary>In the long run (<i>effekter</i>): sick leave, turnover, patient safety.</summary>
    Long = 3,
}

/// <summary>What is known of an effect (<i>belegg</i>).</summary>
public enum EvidenceState
{
    /// <summary>Seen (<i>observert</i>).</summary>
    Observed = 1,

    /// <summary>Hoped for (<i>forventet</i>).</summary>
    Expected = 2,
}

/// <summary>One link of an effect chain (<i>ledd i virkningskjeden</i>). Which horizon it belongs to is the user's choice.</summary>
public sealed record EffectItem
{
    /// <summary>One link of an effect chain.</summary>
    /// <param name="text">What the effect is.</param>
    /// <param name="horizon">How soon it shows.</param>
    /// <param name="evidence">What is known of it.</param>
    /// <param name="series">The series of readings it is seen in; null where there is none.</param>
    public EffectItem(string text, EffectHorizon horizon, EvidenceState evidence, string? series = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (horizon is < EffectHorizon.Short or > EffectHorizon.Long) throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "The horizon is not one of EffectHorizon.");
        if (evidence is < EvidenceState.Observed or > EvidenceState.Expected) throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "The evidence is not one of EvidenceState.");
        Text = text;
        Horizon = horizon;
        Evidence = evidence;
        Series = string.IsNullOrWhiteSpace(series) ? null : series;
    }

    /// <summary>What the effect is.</summary>
    public string Text { get; }

    /// <summary>How soon it shows.</summary>
    public EffectHorizon Horizon { get; }

    /// <summary>What is known of it.</summary>
    public EvidenceState Evidence { get; }

    /// <summary>The series of readings it is seen in; null where there is none.</summary>
    public string? Series { get; }
}

/// <summary>The effects a unit has seen or expects (<i>virkningskjede</i>), soonest first. No long-term effect is observed without a series of readings.</summary>
public sealed class EffectChain
{
    private EffectChain(ImmutableArray<EffectItem> items) => Items = items;

    /// <summary>No effects.</summary>
    public static EffectChain None { get; } = new([]);

    /// <summary>The links, soonest first.</summary>
    public ImmutableArray<EffectItem> Items { get; }

    /// <summary>Whether links can be a chain (WHL-H07).</summary>
    public static FindingList CanCreate(IEnumerable<EffectItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new(items.Where(i => i is { Horizon: EffectHorizon.Long, Evidence: EvidenceState.Observed, Series: null })
            .Select(i => WheelRules.LongEffectNeedsSeries.Find(FindingPolicy.Default, new Subject("effect", i.Text), ("effect", i.Text))));
    }

    /// <summary>A chain of links.</summary>
    /// <exception cref="RuleViolationException">A long-term effect is observed without a series (WHL-H07).</exception>
    public static EffectChain Create(IEnumerable<EffectItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        ImmutableArray<EffectItem> given = [.. items.OrderBy(i => i.Horizon)];
        CanCreate(given).ThrowIfRefused();
        return new(given);
    }
}
