namespace ForBedring.Calendar;

/// <summary>The words of written dates in bokmål and nynorsk, in lower case.</summary>
internal static class DateWords
{
    public static readonly Dictionary<string, int> Months = new(StringComparer.Ordinal)
    {
        ["januar"] = 1, ["jan"] = 1, ["februar"] = 2, ["febr"] = 2, ["feb"] = 2, ["mars"] = 3, ["mar"] = 3, ["april"] = 4, ["apr"] = 4,
        ["mai"] = 5, ["juni"] = 6, ["jun"] = 6, ["juli"] = 7, ["jul"] = 7, ["august"] = 8, ["aug"] = 8, ["september"] = 9, ["sept"] = 9,
        ["sep"] = 9, ["oktober"] = 10, ["okt"] = 10, ["november"] = 11, ["nov"] = 11, ["desember"] = 12, ["des"] = 12,
    };

    public static readonly Dictionary<string, IsoDayOfWeek> Weekdays = new(StringComparer.Ordinal)
    {
        ["mandag"] = IsoDayOfWeek.Monday, ["måndag"] = IsoDayOfWeek.Monday, ["man"] = IsoDayOfWeek.Monday,
        ["tirsdag"] = IsoDayOfWeek.Tuesday, ["tysdag"] = IsoDayOfWeek.Tuesday, ["tir"] = IsoDayOfWeek.Tuesday, ["tirs"] = IsoDayOfWeek.Tuesday,
        ["onsdag"] = IsoDayOfWeek.Wednesday, ["ons"] = IsoDayOfWeek.Wednesday,
        ["torsdag"] = IsoDayOfWeek.Thursday, ["tor"] = IsoDayOfWeek.Thursday, ["tors"] = IsoDayOfWeek.Thursday,
        ["fredag"] = IsoDayOfWeek.Friday, ["fre"] = IsoDayOfWeek.Friday,
        ["lørdag"] = IsoDayOfWeek.Saturday, ["laurdag"] = IsoDayOfWeek.Saturday, ["lør"] = IsoDayOfWeek.Saturday,
        ["søndag"] = IsoDayOfWeek.Sunday, ["sundag"] = IsoDayOfWeek.Sunday, ["søn"] = IsoDayOfWeek.Sunday,
    };

    public static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["første"] = 1, ["fyrste"] = 1, ["andre"] = 2, ["annet"] = 2, ["annen"] = 2, ["anna"] = 2, ["tredje"] = 3, ["fjerde"] = 4,
    };

    public static readonly Dictionary<string, Season> Seasons = new(StringComparer.Ordinal)
    {
        ["vår"] = Season.Spring, ["våren"] = Season.Spring, ["sommer"] = Season.Summer, ["sommeren"] = Season.Summer,
        ["sommar"] = Season.Summer, ["sommaren"] = Season.Summer, ["høst"] = Season.Autumn, ["høsten"] = Season.Autumn,
        ["haust"] = Season.Autumn, ["hausten"] = Season.Autumn, ["vinter"] = Season.Winter, ["vinteren"] = Season.Winter,
    };

    public static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        "løpende", "løpande", "fortløpende", "fortløpande", "kontinuerlig", "kontinuerleg", "hele året", "heile året",
        "inntil videre", "inntil vidare", "ved behov", "pågående", "pågåande",
    };

    public static readonly Dictionary<string, UnspecifiedReason> None = new(StringComparer.Ordinal)
    {
        [""] = UnspecifiedReason.Blank, ["-"] = UnspecifiedReason.Blank, ["?"] = UnspecifiedReason.ToBeDecided,
        ["snarest"] = UnspecifiedReason.AsSoonAsPossible, ["snarast"] = UnspecifiedReason.AsSoonAsPossible, ["asap"] = UnspecifiedReason.AsSoonAsPossible,
        ["så snart som mulig"] = UnspecifiedReason.AsSoonAsPossible, ["så snart som mogleg"] = UnspecifiedReason.AsSoonAsPossible,
        ["snarest mulig"] = UnspecifiedReason.AsSoonAsPossible, ["snarast mogleg"] = UnspecifiedReason.AsSoonAsPossible,
        ["straks"] = UnspecifiedReason.AsSoonAsPossible, ["omgående"] = UnspecifiedReason.AsSoonAsPossible, ["omgåande"] = UnspecifiedReason.AsSoonAsPossible,
        ["avklares"] = UnspecifiedReason.ToBeDecided, ["avklarast"] = UnspecifiedReason.ToBeDecided, ["ikke avklart"] = UnspecifiedReason.ToBeDecided,
        ["ikkje avklart"] = UnspecifiedReason.ToBeDecided, ["tbd"] = UnspecifiedReason.ToBeDecided,
    };

    public enum Season
    {
        Spring = 1,
        Summer,
        Autumn,
        Winter,
    }

    /// <summary>First month, counted from January of the year the season is named after, and number of months.</summary>
    public static (int FirstMonth, int Months) Of(Season season, SeasonConvention convention) => (season, convention) switch
    {
        (Season.Spring, SeasonConvention.Wide) => (1, 6),
        (Season.Autumn, SeasonConvention.Wide) => (8, 5),
        (Season.Winter, SeasonConvention.Wide) => (0, 4),
        (Season.Spring, _) => (3, 3),
        (Season.Summer, _) => (6, 3),
        (Season.Autumn, _) => (9, 3),
        _ => (0, 3),
    };
}
