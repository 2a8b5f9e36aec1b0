namespace ForBedring.Calendar;

/// <summary>How exact a written date is (<i>presisjon</i>): what kind of stretch the text names.</summary>
public enum DatePrecision
{
    /// <summary>One day (<i>dag</i>).</summary>
    Day = 1,

    /// <summary>An ISO week (<i>uke, veke</i>).</summary>
    Week = 2,

    /// <summary>The start of a period (<i>primo, begynnelsen av</i>).</summary>
    StartOfPeriod = 3,

    /// <summary>The middle of a period (<i>medio, midten av</i>).</summary>
    MidPeriod = 4,

    /// <summary>The end of a period (<i>ultimo, slutten av</i>).</summary>
    EndOfPeriod = 5,

    /// <summary>A month (<i>måned</i>).</summary>
    Month = 6,

    /// <summary>A quarter (<i>kvartal</i>).</summary>
    Quarter = 7,

    /// <summary>A third of a year (<i>tertial</i>).</summary>
    Tertial = 8,

    /// <summary>A half-year (<i>halvår</i>).</summary>
    HalfYear = 9,

    /// <summary>A season (<i>årstid</i>), by the <see cref="SeasonConvention"/>.</summary>
    Season = 10,

    /// <summary>A year (<i>år</i>).</summary>
    Year = 11,

    /// <summary>From one date or period to another.</summary>
    Range = 12,

    /// <summary>Some time within a year, the rest of the text not understood.</summary>
    WithinYear = 13,
}

/// <summary>Whether a date is a promise of when, or of when at the latest (<i>frist</i>).</summary>
public enum DateBound
{
    /// <summary>In that stretch.</summary>
    On = 1,

    /// <summary>No later than its last day (<i>innen, senest, ut</i>).</summary>
    NoLaterThan = 2,
}

/// <summary>What a reader should know about how a date was read (<i>merknader til datoen</i>). None is the ordinary case.</summary>
[Flags]
public enum DateFlags
{
    /// <summary>Nothing to note.</summary>
    None = 0,

    /// <summary>A month and two digits that may also be a day: <i>Feb. 24</i>. Read as month and year (CAL-D01).</summary>
    DayOrYear = 1,

    /// <summary>Two numbers that may be day and month or month and year: <i>2/12</i>. Read as day and month.</summary>
    DayMonthOrMonthYear = 2,

    /// <summary>The year was not written and was inferred (CAL-D03).</summary>
    YearInferred = 4,

    /// <summary>A season, which people place differently (CAL-D06).</summary>
    CoarseSeason = 8,

    /// <summary>A winter with one year, although it spans two (CAL-D06).</summary>
    WinterSpansYears = 16,

    /// <summary><i>Innen</i> and a period: before it, or within it.</summary>
    InnenPeriod = 32,

    /// <summary>About (<i>ca.</i>): a day is widened by 7 days on each side.</summary>
    Approximate = 64,

    /// <summary>The weekday written is not that of the date.</summary>
    WeekdayMismatch = 128,

    /// <summary>Only a year was understood (CAL-D05).</summary>
    UnknownWords = 256,

    /// <summary>A date stands among other words, which were kept and not understood: <i>15.02.2026 (utsatt)</i> (CAL-D09).</summary>
    OtherWords = 512,

    /// <summary><i>Jul</i> and a year: July or Christmas. Read as July (CAL-D01).</summary>
    JulyOrChristmas = 1024,
}

/// <summary>Why a text names no date (<i>uten frist</i>).</summary>
public enum UnspecifiedReason
{
    /// <summary>Nothing is written.</summary>
    Blank = 1,

    /// <summary>As soon as possible (<i>snarest</i>).</summary>
    AsSoonAsPossible = 2,

    /// <summary>To be decided (<i>avklares</i>).</summary>
    ToBeDecided = 3,
}

/// <summary>An answer of three values (<i>sikkerhet</i>), so that an imprecise promise is never called broken too early. Ordered.</summary>
public enum Certainty
{
    /// <summary>Certainly not.</summary>
    No = 1,

    /// <summary>It may be so: the text does not decide it.</summary>
    Possibly = 2,

    /// <summary>Certainly.</summary>
    Yes = 3,
}
