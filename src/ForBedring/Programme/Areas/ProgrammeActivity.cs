using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Programme.Areas;

/// <summary>Something an area does (<i>aktivitet</i>): a name, a date as written, and perhaps a length and a status.</summary>
public sealed class ProgrammeActivity
{
    /// <summary>An activity.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="date">When; <see cref="ImpreciseDate.Blank"/> where no date is written.</param>
    /// <param name="length">How long it takes; null where not written.</param>
    /// <param name="status">Its own status; null where the area's applies.</param>
    public ProgrammeActivity(LocalisedText name, ImpreciseDate date, ActivityLength? length = null, FocusStatus? status = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(date);
        Name = name;
        Date = date;
        Length = length;
        Status = status;
    }

    /// <summary>What it is.</summary>
    public LocalisedText Name { get; }

    /// <summary>When, as written.</summary>
    public ImpreciseDate Date { get; }

    /// <summary>How long it takes; null where not written.</summary>
    public ActivityLength? Length { get; }

    /// <summary>Its own status; null where the area's applies.</summary>
    public FocusStatus? Status { get; }

    /// <summary>The name in bokmål.</summary>
    public override string ToString() => Name.Bokmaal;
}
