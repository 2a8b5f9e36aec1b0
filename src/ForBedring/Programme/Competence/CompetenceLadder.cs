using ForBedring.Rules;

namespace ForBedring.Programme.Competence;

/// <summary>A rung of the competence ladder (<i>trinn på kompetansetrappen</i>): what is offered on it, and to whom. Order and names are data.</summary>
public sealed class CompetenceLevel
{
    /// <summary>A rung.</summary>
    /// <param name="order">Its place, from 0.</param>
    /// <param name="name">Its name.</param>
    /// <param name="audience">Whom it is for.</param>
    /// <param name="offerings">What is offered; may be empty.</param>
    /// <param name="minutes">How long it takes; null where not said.</param>
    /// <param name="isMandatory">Whether everyone in the audience takes it.</param>
    public CompetenceLevel(int order, LocalisedText name, LocalisedText audience, IEnumerable<LocalisedText>? offerings = null, int? minutes = null, bool isMandatory = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(audience);
        if (minutes <= 0) throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "Minutes are positive.");
        Order = order;
        Name = name;
        Audience = audience;
        Offerings = offerings is null ? [] : [.. offerings];
        Minutes = minutes;
        IsMandatory = isMandatory;
    }

    /// <summary>Its place, from 0; a higher one is more.</summary>
    public int Order { get; }

    /// <summary>Its name.</summary>
    public LocalisedText Name { get; }

    /// <summary>Whom it is for.</summary>
    public LocalisedText Audience { get; }

    /// <summary>What is offered.</summary>
    public ImmutableArray<LocalisedText> Offerings { get; }

    /// <summary>How long it takes in minutes; null where not said.</summary>
    public int? Minutes { get; }

    /// <summary>Whether everyone in the audience takes it.</summary>
    public bool IsMandatory { get; }

    /// <summary>The name in bokmål.</summary>
    public override string ToString() => Name.Bokmaal;
}

/// <summary>The competence ladder (<i>kompetansetrapp</i>): its rungs in order.</summary>
public sealed class CompetenceLadder
{
    /// <summary>A ladder.</summary>
    /// <exception cref="ArgumentException">The places do not rise.</exception>
    public CompetenceLadder(IEnumerable<CompetenceLevel> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        Levels = [.. levels];
        for (var i = 1; i < Levels.Length; i++)
        {
            if (Levels[i].Order <= Levels[i - 1].Order) throw new ArgumentException("The rungs stand in order, each place once.", nameof(levels));
        }
    }

    /// <summary>The rungs, lowest first.</summary>
    public ImmutableArray<CompetenceLevel> Levels { get; }
}
