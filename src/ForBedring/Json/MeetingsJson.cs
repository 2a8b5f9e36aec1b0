using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Programme.Meetings;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>The format of a unit's meetings (<i>møtelogg</i>), <c>forbedring-meetings/1</c>, in and out: the improvement board with its cadence, and the daily huddles.</summary>
/// <remarks>A date in words is read against <c>writtenOn</c>. What is written is always in one form: reading it and writing it again gives the same bytes. Huddles follow Monday to Friday.</remarks>
public static class MeetingsJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-meetings/1";

    private static readonly JsonPart<BoardSuggestion> Suggestion = new JsonObjectPart<BoardSuggestion>(b => new(
            b.Get<string>("text"), b.Find<Role>("responsible") is { } role ? new RoleRef(role) : null, b.Find<ImpreciseDate>("deadline"), b.Find<string>("expectedGain"), b.Find<string>("smallTest")))
        .Required("text", JsonParts.Word, s => s.Text)
        .Optional("responsible", JsonParts.Role, s => s.Responsible?.Role)
        .Optional("deadline", JsonParts.When, s => s.Deadline.Equals(ImpreciseDate.Blank) ? null : s.Deadline)
        .Optional("expectedGain", JsonParts.Word, s => s.ExpectedGain)
        .Optional("smallTest", JsonParts.Word, s => s.SmallTest);

    private static readonly JsonPart<ImprovementBoardMeeting> Meeting = Record(new JsonObjectPart<ImprovementBoardMeeting>(b => new(RecordOf(b), b.List<BoardSuggestion>("suggestions"))), m => m.Record)
        .List("suggestions", Suggestion, m => m.Suggestions);

    private static readonly JsonPart<DailyHuddle> Huddle = Record(new JsonObjectPart<DailyHuddle>(b => new(RecordOf(b))), h => h.Record);

    private static readonly JsonPart<ImprovementBoard> Board = new JsonObjectPart<ImprovementBoard>(b => new(b.Get<Recurrence>("cadence"), b.List<ImprovementBoardMeeting>("meetings")))
        .Required("cadence", JsonParts.Recurrence, x => x.Cadence)
        .List("meetings", Meeting, x => x.Meetings, isRequired: true);

    private static readonly JsonPart<HuddleRoutine> Huddles = new JsonObjectPart<HuddleRoutine>(b => new(b.List<LocalisedText>("questions"), b.Get<LocalDate>("from"), b.List<DailyHuddle>("held")))
        .Required("from", JsonParts.Day, h => h.From)
        .List("questions", JsonParts.Text, h => h.Questions)
        .List("held", Huddle, h => h.Huddles, isRequired: true);

    private static readonly JsonObjectPart<MeetingDocument> Document = new JsonObjectPart<MeetingDocument>(b => new(b.Get<UnitId>("unit"), b.Find<ImprovementBoard>("board"), b.Find<HuddleRoutine>("huddles")))
        .Required("format", JsonParts.Format(Format), _ => Format)
        .Required("unit", JsonParts.Unit, d => d.Unit)
        .OptionalValue("writtenOn", JsonParts.Day, _ => (LocalDate?)null)
        .Optional("board", Board, d => d.Board)
        .Optional("huddles", Huddles, d => d.Huddles);

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/meetings-1.schema.json</c>.</summary>
    public static string Schema => JsonParts.SchemaOf(Document, "meetings", "A unit's improvement board and daily huddles, version 1");

    /// <summary>Reads a unit's meetings, listing every problem with its line and path.</summary>
    /// <param name="utf8">The document.</param>
    public static ReadResult<MeetingDocument> Read(byte[] utf8) => JsonParts.ReadDocument(Document, utf8);

    /// <summary>A unit's meetings as UTF-8, indented by two, ending in a line feed.</summary>
    /// <param name="meetings">The meetings.</param>
    public static byte[] Write(MeetingDocument meetings)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        return JsonParts.WriteDocument(Document, meetings);
    }

    private static JsonObjectPart<T> Record<T>(JsonObjectPart<T> form, Func<T, MeetingRecord> get) => form
        .Required("date", JsonParts.Day, m => get(m).Date)
        .Required("minutes", JsonParts.Whole(1, 1440), m => get(m).Minutes)
        .List("attendance", JsonParts.Seat, m => get(m).Attendance)
        .List("actions", JsonParts.Word, m => get(m).Actions);

    private static MeetingRecord RecordOf(JsonBag b) => new(b.Get<LocalDate>("date"), b.Get<int>("minutes"), b.List<KeyValuePair<Role, int>>("attendance"), b.List<string>("actions"));
}
