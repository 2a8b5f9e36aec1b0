using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Programme.Areas;

/// <summary>Where an area or an activity is in its life (<i>status</i>).</summary>
public enum FocusStatusKind
{
    /// <summary>Planned (<i>planlagt</i>).</summary>
    Planned = 1,

    /// <summary>A pilot (<i>pilot</i>).</summary>
    Pilot = 2,

    /// <summary>Going on (<i>pågår</i>).</summary>
    Ongoing = 3,

    /// <summary>Extended until a date (<i>forlenget</i>).</summary>
    Extended = 4,

    /// <summary>Moved from one date to another (<i>utsatt</i>).</summary>
    Postponed = 5,

    /// <summary>Evaluated (<i>evaluert</i>).</summary>
    Evaluated = 6,

    /// <summary>Carried out (<i>gjennomført</i>).</summary>
    Completed = 7,
}

/// <summary>A status with the dates that belong to it (<i>status</i>): extended until, postponed from and to.</summary>
/// <remarks>Dates are kept as written. Equality is by content.</remarks>
public sealed record FocusStatus
{
    private FocusStatus(FocusStatusKind kind, ImpreciseDate? from = null, ImpreciseDate? until = null)
    {
        Kind = kind;
        From = from;
        Until = until;
    }

    /// <summary>The kind.</summary>
    public FocusStatusKind Kind { get; }

    /// <summary>For a postponement, the first date; null for every other kind.</summary>
    public ImpreciseDate? From { get; }

    /// <summary>For an extension, its end; for a postponement, the new date; null where there is none.</summary>
    public ImpreciseDate? Until { get; }

    /// <summary>Whether the area or activity was postponed and has no new date that can be placed in time.</summary>
    public bool IsPostponedWithoutDate => Kind == FocusStatusKind.Postponed && Until is not (ImpreciseDate.Dated or ImpreciseDate.Open);

    /// <summary>A status without dates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is extended or postponed, which have dates, or is not a kind.</exception>
    public static FocusStatus Of(FocusStatusKind kind)
        => kind is FocusStatusKind.Planned or FocusStatusKind.Pilot or FocusStatusKind.Ongoing or FocusStatusKind.Evaluated or FocusStatusKind.Completed
            ? new(kind)
            : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Use ExtendedUntil or PostponedFrom for a status with dates.");

    /// <summary>Extended until a date.</summary>
    public static FocusStatus ExtendedUntil(ImpreciseDate until)
    {
        ArgumentNullException.ThrowIfNull(until);
        return new(FocusStatusKind.Extended, until: until);
    }

    /// <summary>Postponed from one date to another; the new date is null where none is set yet (PRG-F02).</summary>
    public static FocusStatus PostponedFrom(ImpreciseDate from, ImpreciseDate? to)
    {
        ArgumentNullException.ThrowIfNull(from);
        return new(FocusStatusKind.Postponed, from, to);
    }

    /// <summary>The status with its dates, in words.</summary>
    public LocalisedText Describe()
    {
        var word = ProgrammeWords.Of(Kind);
        return (Kind, Until) switch
        {
            (FocusStatusKind.Extended, _) => new($"forlenget til {Until!.OriginalText}", $"forlengd til {Until.OriginalText}", $"extended until {Until.OriginalText}"),
            (FocusStatusKind.Postponed, null) => new($"utsatt fra {From!.OriginalText}, uten ny dato", $"utsett frå {From.OriginalText}, utan ny dato", $"postponed from {From.OriginalText}, no new date"),
            (FocusStatusKind.Postponed, { } to) => new($"utsatt fra {From!.OriginalText} til {to.OriginalText}", $"utsett frå {From.OriginalText} til {to.OriginalText}", $"postponed from {From.OriginalText} to {to.OriginalText}"),
            _ => word,
        };
    }

    /// <summary>The status in bokmål.</summary>
    public override string ToString() => Describe().Bokmaal;
}
