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
}

/// <summary>Tells a file that was given in the place of another.</summary>
internal static class SourceKinds
{
    private static readonly HeaderSought[] Recognisable =
    [
        OrganisationCsv.Sought, ReferralCsv.Sought, ReadingsCsv.SoughtAmounts,
        new(SourceKind.Plan, [["tiltak", "measure", "measures"], ["ansvarlig", "ansvarlege", "ansvarleg", "ansvarlige", "responsible"], ["frist", "deadline"]], []),
    ];

    /// <summary>What a line of column names belongs to, where it is another kind of file than the one asked for; null where it is not known.</summary>
    public static SourceKind? Other(IReadOnlyList<string> names, SourceKind wanted) => Recognisable.FirstOrDefault(r => r.Kind != wanted && r.IsMet(names))?.Kind;

    /// <summary>What a kind is called, in the middle of a sentence.</summary>
    public static LocalisedText NameOf(SourceKind kind) => kind switch
    {
        SourceKind.Answers => new("svar på en undersøkelse", "svar på ei undersøking", "answers to a survey"),
        SourceKind.Organisation => new("en organisasjon", "ein organisasjon", "an organisation"),
        SourceKind.Referrals => new("henvisninger", "tilvisingar", "referrals"),
        SourceKind.Readings => new("målinger (x,y)", "målingar (x,y)", "readings (x,y)"),
        SourceKind.Plan => new("en handlingsplan", "ein handlingsplan", "an improvement plan"),
        _ => new("en tekstfil med kolonner", "ei tekstfil med kolonnar", "a text file with columns"),
    };
}
