namespace ForBedring.WaitingLists;

/// <summary>Who counts as waiting and as started (<i>profil</i>).</summary>
public enum ListProfile
{
    /// <summary>Everyone assessed with a right (<i>enkel</i>).</summary>
    Simple = 1,

    /// <summary>
    /// As near the national register as one record can tell (<i>NPR-nær</i>): without controls, emergencies and training, and without starts that
    /// have an exclusion code or a postponement for the patient's or medical reasons.
    /// </summary>
    /// <remarks>The published codes 3, 6, 7, 9, 10, 11, 20, 23, 24, 27, 30 and 32 are not evaluated: they need department, period or linkage data.</remarks>
    NprLike = 2,

    /// <summary>Every referral from the day it came (<i>med uvurderte</i>). Unassessed referrals are not in any national count.</summary>
    IncludeUnassessed = 3,
}

/// <summary>Where monthly figures stand (<i>status for tallene</i>).</summary>
public enum PublicationState
{
    /// <summary>Preliminary (<i>foreløpig</i>): monthly figures.</summary>
    Preliminary = 1,

    /// <summary>Official (<i>offisiell</i>): quality-assured tertial and year figures.</summary>
    Official = 2,
}

/// <summary>How a percentile is read from whole days (<i>persentilregel</i>).</summary>
public enum PercentileConvention
{
    /// <summary>The value of rank ⌈p·n/100⌉ (<i>nærmeste rang</i>): always an observed wait. The default.</summary>
    NearestRank = 1,

    /// <summary>Linear between ranks, h = (n − 1)·p/100, as spreadsheets and R's type 7 (<i>lineær</i>).</summary>
    Type7 = 2,
}

/// <summary>Whether postponed starts stay in the share of breaches (<i>utsettelser i fristbrudd</i>). The public sources read do not settle it.</summary>
public enum BreachPostponements
{
    /// <summary>They stay (<i>behold</i>). The default; the register-like profile has them out already.</summary>
    Keep = 1,

    /// <summary>Starts put off for the patient's or medical reasons are left out of the breach figures (<i>hold utenfor</i>).</summary>
    LeaveOut = 2,
}
