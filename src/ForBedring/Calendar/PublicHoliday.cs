namespace ForBedring.Calendar;

/// <summary>One of the twelve Norwegian public holidays (<i>helligdag, offentlig høytidsdag</i>).</summary>
public enum PublicHoliday
{
    /// <summary>1 January (<i>1. nyttårsdag</i>).</summary>
    NewYearsDay = 1,

    /// <summary>Three days before Easter Sunday (<i>skjærtorsdag</i>).</summary>
    MaundyThursday = 2,

    /// <summary>Two days before Easter Sunday (<i>langfredag</i>).</summary>
    GoodFriday = 3,

    /// <summary>Easter Sunday (<i>1. påskedag</i>).</summary>
    EasterSunday = 4,

    /// <summary>The day after Easter Sunday (<i>2. påskedag</i>).</summary>
    EasterMonday = 5,

    /// <summary>1 May (<i>1. mai</i>).</summary>
    LabourDay = 6,

    /// <summary>17 May (<i>17. mai</i>).</summary>
    ConstitutionDay = 7,

    /// <summary>39 days after Easter Sunday (<i>Kristi himmelfartsdag</i>).</summary>
    AscensionDay = 8,

    /// <summary>49 days after Easter Sunday (<i>1. pinsedag</i>).</summary>
    WhitSunday = 9,

    /// <summary>50 days after Easter Sunday (<i>2. pinsedag</i>).</summary>
    WhitMonday = 10,

    /// <summary>25 December (<i>1. juledag</i>).</summary>
    ChristmasDay = 11,

    /// <summary>26 December (<i>2. juledag</i>).</summary>
    BoxingDay = 12,
}
