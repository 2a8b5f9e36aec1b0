using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Tool;

/// <summary>A kind of file: what it is called, how it is told from others, and how it is read so that everything wrong in it is listed.</summary>
internal sealed class FileKind
{
    private static readonly LocalDate Day = new(2000, 1, 1);

    private FileKind(string key, LocalisedText name, string? format, Func<byte[], ReadOutcome> read)
    {
        Key = key;
        Name = name;
        Format = format;
        Read = read;
    }

    /// <summary>A short key, such as <c>organisation</c>.</summary>
    public string Key { get; }

    /// <summary>What it is called, in the middle of a sentence.</summary>
    public LocalisedText Name { get; }

    /// <summary>The value of the member <c>format</c> of a JSON document; null where it has none, or is no JSON.</summary>
    public string? Format { get; }

    /// <summary>Reads a file of this kind.</summary>
    public Func<byte[], ReadOutcome> Read { get; }

    /// <summary>Documents in JSON.</summary>
    public static IReadOnlyList<FileKind> Documents { get; } =
    [
        Json("instrument", new("et spørreskjema", "eit spørjeskjema", "an instrument"), "forbedring-instrument/1", b => InstrumentJson.Read(b)),
        Json("report", new("rapporter fra en undersøkelse", "rapportar frå ei undersøking", "reports of a survey"), "forbedring-report/1", b => UnitReportJson.Read(b)),
        Json("ledger", new("en frigivelseslogg", "ein frigjevingslogg", "a release ledger"), "forbedring-ledger/1", b => ReleaseLedgerJson.Read(b)),
        Json("table", new("en tabell som skal vernes", "ein tabell som skal vernast", "a table to protect"), "forbedring-disclosure/1", b => DisclosureJson.ReadProblem(b)),
        Json("policy", new("regler for skjuling", "reglar for skjuling", "a disclosure policy"), "forbedring-disclosure-policy/1", b => DisclosurePolicyJson.Read(b)),
        Json("mapping", new("en kolonneliste", "ei kolonneliste", "a mapping of columns"), "forbedring-mapping/1", b => MappingJson.Read(b)),
        Json("deck", new("en kortstokk", "ein kortstokk", "a deck of cards"), "forbedring-deck/1", b => CardDeckJson.Read(b)),
        Json("session", new("en kartlegging", "ei kartlegging", "a mapping session"), "forbedring-mapping-session/1", b => MappingSessionJson.Read(b, ShoeMethodJson.Default.Deck)),
        Json("canvas", new("et tiltakslerret", "eit tiltakslerret", "a measure canvas"), "forbedring-measure-canvas/1", b => MeasureCanvasJson.Read(b)),
        Json("programme", new("et forbedringsprogram", "eit forbetringsprogram", "an improvement programme"), "forbedring-programme/1", ProgrammeJson.Read),
        Json("teams", new("mikroteam ved en klinikk", "mikroteam ved ein klinikk", "a clinic's micro-teams"), "forbedring-teams/1", ClinicTeamsJson.Read),
        Json("process", new("en prosess i Der skoen trykker", "ein prosess i Der skoen trykker", "a run of Der skoen trykker"), ShoeProcessJson.Format, b => ShoeProcessJson.Read(b)),
        Json("bank", new("en brukerbank", "ein brukarbank", "a user bank"), UserBankJson.Format, UserBankJson.Read),
        Json("competence", new("en kompetanseoversikt", "ei kompetanseoversikt", "a register of competence"), CompetenceJson.Format, CompetenceJson.Read),
        Json("meetings", new("en møtelogg", "ein møtelogg", "a log of meetings"), MeetingsJson.Format, MeetingsJson.Read),
        Json("plan", new("en handlingsplan", "ein handlingsplan", "an improvement plan"), null, b => PlanJson.Read(b)),
        Json("wheel", new("en syklus i årshjulet", "ein syklus i årshjulet", "a cycle of the annual wheel"), null, b => WheelCycleJson.Read(b)),
    ];

    /// <summary>Text files with columns.</summary>
    public static IReadOnlyList<FileKind> Tables { get; } =
    [
        Table("organisation", new("en organisasjon", "ein organisasjon", "an organisation"), s => OrganisationCsv.Read(s)),
        Table("referrals", new("henvisninger", "tilvisingar", "referrals"), s => ReferralCsv.Read(s)),
        Table("readings", new("målinger (x,y)", "målingar (x,y)", "readings (x,y)"), s => ReadingsCsv.Read(s, SickLeave.Indicator, UnitId.From("-"))),
        Table("bands", new("ventende i intervaller", "ventande i intervall", "waits in bands"), s => BandedWaitsCsv.Read(s)),
        Table("pulse", new("skjemaer fra Ta pulsen", "skjema frå Ta pulsen", "forms of Ta pulsen"), s => PulseCsv.Read(s)),
        new("plan-table", new("en handlingsplan som tabell", "ein handlingsplan som tabell", "an improvement plan as a table"), null, b => Outcome(PlanTableText.Read(b, writtenOn: Day))),
    ];

    private static FileKind Json<T>(string key, LocalisedText name, string? format, Func<byte[], ReadResult<T>> read)
        where T : notnull
        => new(key, name, format, bytes => Outcome(read(bytes)));

    private static FileKind Table<T>(string key, LocalisedText name, Func<Stream, ReadResult<T>> read)
        where T : notnull
        => new(key, name, null, bytes =>
        {
            using var stream = new MemoryStream(bytes);
            return Outcome(read(stream));
        });

    private static ReadOutcome Outcome<T>(ReadResult<T> result)
        where T : notnull
        => new(result.Match((_, _) => true, _ => false), result.Groups);
}
