namespace ForBedring.Calendar;

/// <summary>How a text without a year is read (<i>årstall utelatt</i>).</summary>
public enum YearInference
{
    /// <summary>The first that ends on or after the reference date: deadlines look ahead. The default.</summary>
    Forward = 1,

    /// <summary>The last that begins on or before the reference date: history looks back.</summary>
    Backward = 2,
}

/// <summary>What the seasons are (<i>årstider</i>), CAL-D06.</summary>
public enum SeasonConvention
{
    /// <summary>Wide: <i>vår</i> 1 Jan–30 Jun, <i>sommer</i> 1 Jun–31 Aug, <i>høst</i> 1 Aug–31 Dec, <i>vinter</i> Y 1 Dec Y−1–31 Mar Y. The default: avoids false overdue. Our choice.</summary>
    Wide = 1,

    /// <summary>Meteorological: Mar–May, Jun–Aug, Sep–Nov, Dec–Feb.</summary>
    Meteorological = 2,
}

/// <summary>What an imprecise date is read against (<i>lesegrunnlag</i>): a reference date, the seasons and the direction of missing years.</summary>
public sealed class DateContext : IEquatable<DateContext>
{
    /// <summary>A context.</summary>
    /// <param name="referenceDate">Usually the day the text was written.</param>
    /// <param name="seasons">What the seasons are.</param>
    /// <param name="years">How a missing year is inferred.</param>
    public DateContext(LocalDate referenceDate, SeasonConvention seasons = SeasonConvention.Wide, YearInference years = YearInference.Forward)
    {
        if (seasons is not (SeasonConvention.Wide or SeasonConvention.Meteorological)) throw new ArgumentOutOfRangeException(nameof(seasons), seasons, "The convention is not one of SeasonConvention.");
        if (years is not (YearInference.Forward or YearInference.Backward)) throw new ArgumentOutOfRangeException(nameof(years), years, "The direction is not one of YearInference.");
        ReferenceDate = referenceDate;
        Seasons = seasons;
        Years = years;
    }

    /// <summary>The day the text is read against.</summary>
    public LocalDate ReferenceDate { get; }

    /// <summary>What the seasons are.</summary>
    public SeasonConvention Seasons { get; }

    /// <summary>How a missing year is inferred.</summary>
    public YearInference Years { get; }

    /// <inheritdoc/>
    public bool Equals(DateContext? other) => other is not null && ReferenceDate == other.ReferenceDate && Seasons == other.Seasons && Years == other.Years;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DateContext);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(ReferenceDate, Seasons, Years);

    /// <summary>The reference date, the seasons and the direction.</summary>
    public override string ToString() => $"{CalendarText.Iso(ReferenceDate)}, {Seasons}, {Years}";
}
