using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>What a text file is expected to hold.</summary>
internal enum SourceKind
{
    /// <summary>Columns of any names.</summary>
    Other = 1,

    /// <summary>Answers to a survey.</summary>
    Answers = 2,

    /// <summary>The units of an organisation.</summary>
    Organisation = 3,

    /// <summary>Referrals.</summary>
    Referrals = 4,

    /// <summary>Readings of an indicator.</summary>
    Readings = 5,

    /// <summary>A plan as a table.</summary>
    Plan = 6,

    /// <summary>Counts of waits per band.</summary>
    Bands = 7,

    /// <summary>Days of events.</summary>
    Events = 8,

    /// <summary>Forms of Ta pulsen.</summary>
    Pulse = 9,

    /// <summary>A workshop's sheets.</summary>
    Workshop = 10,
}

/// <summary>Tells a file that was given in the place of another.</summary>
internal static class SourceKinds
{
    /// <summary>Kinds that their headers tell from all others.</summary>
    public static ImmutableArray<HeaderSought> Recognisable { get; } =
    [
        OrganisationCsv.Sought, ReferralCsv.Sought, ReadingsCsv.SoughtAmounts, Plan, new(SourceKind.Bands, [["0-1"], ["1-2"]], []), new(SourceKind.Pulse, [["form", "skjema"], ["filledBy", "utfyltAv"]], []),
    ];

    /// <summary>What a plan as a table has at the least.</summary>
    public static HeaderSought Plan => new(SourceKind.Plan, [["tiltak", "measure", "measures"], ["ansvarlig", "ansvarlege", "ansvarleg", "ansvarlige", "responsible"], ["frist", "deadline"]], []);

    /// <summary>What a line of column names belongs to, where it is another kind of file than the one asked for; null where it is not known.</summary>
    public static SourceKind? Other(IReadOnlyList<string> names, SourceKind wanted) => Recognisable.FirstOrDefault(r => r.Kind != wanted && r.IsMet(names))?.Kind;

    /// <summary>What a kind is called, in the middle of a sentence.</summary>
    public static LocalisedText NameOf(SourceKind kind) => kind switch
    {
        SourceKind.Answers => new("svar på en undersøkelse", "svar på ei undersøking", "answers to a survey"),
        SourceKind.Organisation => new("en organisasjon", "ein organisasjon", "an organisation"),
        SourceKind.Referrals => new("henvisninger", "tilvisingar", "referrals"),
        SourceKind.Readings => new("målinger (x,y)", "målingar (x,y)", "readings (x,y)"),
        SourceKind.Bands => new("ventetider i grupper", "ventetider i grupper", "waits in bands"),
        SourceKind.Events => new("hendelsesdatoer", "hendingsdatoar", "days of events"),
        SourceKind.Pulse => new("skjemaer fra Ta pulsen", "skjema frå Ta pulsen", "forms of Ta pulsen"),
        SourceKind.Workshop => new("ark fra en kartlegging", "ark frå ei kartlegging", "sheets of a workshop"),
        SourceKind.Plan => new("en handlingsplan", "ein handlingsplan", "an improvement plan"),
        _ => new("en tekstfil med kolonner", "ei tekstfil med kolonnar", "a text file with columns"),
    };
}
