using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Programme;
using ForBedring.Programme.Teams;
using ForBedring.Rules;
using ForBedring.WaitingLists;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>The format of a clinic's micro-teams (<i>teamformat</i>), <c>forbedring-teams/1</c>: teams, huddle, charter, goals, cause map, starts, lists and series.</summary>
/// <remarks>A date is a text as people write it, read against <c>writtenOn</c>, or an object with text and interval, whose interval wins. Years of referrals (<c>source</c> and <c>years</c>) are read by <see cref="ClinicYearsJson"/>.</remarks>
public static class ClinicTeamsJson
{
    private const string Name = "forbedring-teams/1";

    private static readonly JsonPart<MicroTeamKind> Kind = JsonParts.OneOf(("intake", MicroTeamKind.Intake), ("board", MicroTeamKind.Board), ("specialty", MicroTeamKind.Specialty), ("cleanUp", MicroTeamKind.CleanUp));

    private static readonly JsonPart<CharterQuestion> CharterQuestionForm = new JsonObjectPart<CharterQuestion>(b => new(b.Get<string>("id"), b.Get<CharterPart>("part"), b.Get<LocalisedText>("text"), b.Find<string>("answer")))
        .Required("id", JsonParts.Word, q => q.Id)
        .Required("part", JsonParts.OneOf(("WorkingTogether", CharterPart.WorkingTogether), ("RulesOfTheGame", CharterPart.RulesOfTheGame)), q => q.Part)
        .Required("text", JsonParts.Text, q => q.Text)
        .Optional("answer", JsonParts.Word, q => q.Answer);

    private static readonly JsonPart<TeamGoal> Goal = new JsonObjectPart<TeamGoal>(b => new(b.Get<string>("id"), b.Get<GoalPerspective>("perspective"), b.Get<LocalisedText>("text")))
        .Required("id", JsonParts.Word, g => g.Id)
        .Required("perspective", JsonParts.OneOf(("Patient", GoalPerspective.Patient), ("Staff", GoalPerspective.Staff)), g => g.Perspective)
        .Required("text", JsonParts.Text, g => g.Text);

    private static readonly JsonPart<Win> WinForm = new JsonObjectPart<Win>(b => new(b.Get<LocalDate>("date"), b.Get<string>("text")))
        .Required("date", JsonParts.Day, w => w.Date)
        .Required("text", JsonParts.Word, w => w.Text);

    private static readonly JsonPart<MicrosystemProfile> Microsystem = new JsonObjectPart<MicrosystemProfile>(b => new(b.Find<string>("purpose"), b.Find<string>("patients"), b.Find<string>("professionals"), b.Find<string>("processes"), b.Find<string>("patterns")))
        .Optional("purpose", JsonParts.Word, m => m.Purpose)
        .Optional("patients", JsonParts.Word, m => m.Patients)
        .Optional("professionals", JsonParts.Word, m => m.Professionals)
        .Optional("processes", JsonParts.Word, m => m.Processes)
        .Optional("patterns", JsonParts.Word, m => m.Patterns);

    private static readonly JsonPart<MicroTeamProfile> Team = new JsonObjectPart<MicroTeamProfile>(TeamOf, b => ProgrammeJson.IsUnique(b.List<CharterQuestion>("charter").Select(q => q.Id)) ? null : "a charter whose questions stand once")
        .Required("id", JsonParts.Word, t => t.Id)
        .Required("name", JsonParts.Text, t => t.Name)
        .Required("kind", Kind, t => t.Team.Kind)
        .Optional("started", JsonParts.When, t => t.Team.StartedOn.Equals(ImpreciseDate.Blank) ? null : t.Team.StartedOn)
        .List("seats", JsonParts.Seat, t => t.Team.Seats)
        .Optional("work", JsonParts.Recurrence, t => t.Team.Cadence)
        .Optional("review", JsonParts.Recurrence, t => t.Team.Review)
        .Optional("list", JsonParts.Unit, t => t.Team.TargetList)
        .List("charter", CharterQuestionForm, t => t.Charter?.Questions ?? [])
        .List("goals", Goal, t => t.Goals)
        .List("reviews", JsonParts.Day, t => t.Reviews)
        .List("wins", WinForm, t => t.Wins)
        .Optional("microsystem", Microsystem, t => t.Microsystem);

    private static readonly JsonPart<Huddle> HuddleForm = new JsonObjectPart<Huddle>(b => new(b.List<LocalisedText>("questions"), b.Has("minutes") ? b.Get<int>("minutes") : null))
        .OptionalValue("minutes", JsonParts.Whole(1, 1440), h => h.Minutes)
        .List("questions", JsonParts.Text, h => h.Questions, isRequired: true);

    private static readonly JsonPart<MappedCause> Cause = new JsonObjectPart<MappedCause>(b => new(b.Get<string>("id"), b.Get<LocalisedText>("text"), b.Get<CausePhrasing>("phrasing"), b.List<LocalisedText>("ideas")))
        .Required("id", JsonParts.Word, c => c.Id)
        .Required("text", JsonParts.Text, c => c.Text)
        .Required("phrasing", JsonParts.OneOf(("Problem", CausePhrasing.Problem), ("Solution", CausePhrasing.Solution), ("Neutral", CausePhrasing.Neutral)), c => c.Phrasing)
        .List("ideas", JsonParts.Text, c => c.Ideas);

    private static readonly JsonPart<CauseGroup> Group = new JsonObjectPart<CauseGroup>(b => new(b.Get<string>("id"), b.Get<LocalisedText>("name"), b.List<MappedCause>("causes"), b.List<string>("aliases")))
        .Required("id", JsonParts.Word, g => g.Id)
        .Required("name", JsonParts.Text, g => g.Name)
        .List("aliases", JsonParts.Word, g => g.Aliases)
        .List("causes", Cause, g => g.Causes, isRequired: true);

    private static readonly JsonPart<CauseMap> Map = new JsonObjectPart<CauseMap>(
            b => new(b.Get<LocalisedText>("aim"), b.List<CauseGroup>("groups")),
            b => ProgrammeJson.IsUnique(b.List<CauseGroup>("groups").SelectMany(g => g.Causes.Select(c => c.Id).Prepend(g.Id))) ? null : "a cause map whose groups and headings stand once")
        .Required("aim", JsonParts.Text, m => m.Aim)
        .List("groups", Group, m => m.Groups, isRequired: true);

    private static readonly JsonPart<string> DayOrMonth = new JsonScalar<string>((v, _) => DayOrMonthOf(v), (w, text) => w.WriteStringValue(text), w =>
    {
        w.WriteString("type", "string");
        w.WriteString("pattern", "^\\d{4}-\\d{2}(-\\d{2})?$");
    });

    private static readonly JsonPart<TeamIntervention> Start = new JsonObjectPart<TeamIntervention>(b => new(b.Get<MicroTeamKind>("kind"), StartOf(b.Get<string>("date"), b.Get<LocalisedText>("text")), b.Find<string>("cause")))
        .Required("date", DayOrMonth, i => i.Start.When)
        .Required("kind", Kind, i => i.Team)
        .Required("text", JsonParts.Text, i => i.Start.Text)
        .Optional("cause", JsonParts.Word, i => i.Cause);

    private static readonly JsonPart<WaitingSlot> Slot = new JsonObjectPart<WaitingSlot>(b => new(b.Get<Role>("role"), b.Get<int>("waiting")))
        .Required("role", JsonParts.Role, s => s.Role)
        .Required("waiting", JsonParts.Whole(0, 1_000_000), s => s.Waiting);

    private static readonly JsonPart<ClinicList> List = new JsonObjectPart<ClinicList>(b => new(new ListLength(b.Get<string>("id"), b.Get<LocalisedText>("name"), b.Get<int>("waiting")), b.List<WaitingSlot>("slots")))
        .Required("id", JsonParts.Word, l => l.Length.Id)
        .Required("name", JsonParts.Text, l => l.Length.Name)
        .Required("waiting", JsonParts.Whole(0, 10_000_000), l => l.Length.Waiting)
        .List("slots", Slot, l => l.Slots);

    private static readonly JsonPart<MonthCount> Month = new JsonObjectPart<MonthCount>(b => new(b.Get<YearMonth>("month"), b.Get<int>("value")))
        .Required("month", new JsonScalar<YearMonth>((v, _) => MonthOf(v), (w, month) => w.WriteStringValue(YearMonthPattern.Iso.Format(month)), w =>
        {
            w.WriteString("type", "string");
            w.WriteString("pattern", "^\\d{4}-\\d{2}$");
        }), m => m.Month)
        .Required("value", JsonParts.Whole(0, 10_000_000), m => m.Value);

    private static readonly JsonPart<ReadingSeries> Series = new JsonObjectPart<ReadingSeries>(
            b => SeriesOf(b).ValueOrThrow(),
            b => b.List<MonthCount>("readings").Zip(b.List<MonthCount>("readings").Skip(1), (a, next) => a.Month < next.Month).All(x => x) ? null : "months in order")
        .Required("id", JsonParts.Word, s => s.Indicator.Id.Value)
        .Required("name", JsonParts.Text, s => s.Indicator.Name)
        .Required("unitOfCount", JsonParts.Text, s => s.Indicator.Unit)
        .Required("unit", JsonParts.Unit, s => s.Unit)
        .OptionalValue("direction", JsonParts.OneOf(("Increase", Direction.Increase), ("Decrease", Direction.Decrease)), s => s.Indicator.Direction)
        .List("readings", Month, s => s.Select(MonthCount.Of), isRequired: true);

    private static readonly JsonPart<ClinicName> Clinic = new JsonObjectPart<ClinicName>(b => new(b.Get<UnitId>("id"), b.Get<LocalisedText>("name")))
        .Required("id", JsonParts.Unit, c => c.Id)
        .Required("name", JsonParts.Text, c => c.Name);

    private static readonly JsonObjectPart<ClinicTeams> Document = new JsonObjectPart<ClinicTeams>(
            DocumentOf, b => ProgrammeJson.IsUnique(b.List<CharterQuestion>("charterQuestions").Select(q => q.Id)) ? null : "a charter whose questions stand once")
        .Required("format", JsonParts.Format(Name), _ => Name)
        .OptionalValue("schema", JsonParts.Whole(1, 1), _ => (int?)null)
        .PassedOver("source")
        .Required("origin", JsonParts.Text, c => c.Origin)
        .Required("writtenOn", JsonParts.Day, c => c.WrittenOn)
        .Required("clinic", Clinic, c => new ClinicName(c.Unit, c.Name))
        .PassedOver("years")
        .List("microTeams", Team, c => c.Teams, isRequired: true)
        .Optional("huddle", HuddleForm, c => c.HuddleQuestions.IsEmpty && c.HuddleMinutes is null ? null : new Huddle(c.HuddleQuestions, c.HuddleMinutes))
        .List("charterQuestions", CharterQuestionForm, c => c.CharterQuestions.Questions)
        .List("goals", Goal, c => c.Goals)
        .Optional("causeMap", Map, c => c.CauseMap)
        .List("interventions", Start, c => c.Interventions)
        .List("lists", List, c => c.Lists)
        .List("series", Series, c => c.Series)
        .List("marks", FactMarkPart.Form, c => c.Marks);

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/teams-1.schema.json</c>.</summary>
    public static string Schema => JsonParts.SchemaOf(Document, "teams", "A clinic's micro-teams, version 1");

    /// <summary>Reads a clinic's teams, listing every problem with its line and path.</summary>
    /// <param name="utf8">The document.</param>
    public static ReadResult<ClinicTeams> Read(byte[] utf8) => JsonParts.ReadDocument(Document, utf8);

    /// <summary>A clinic's teams as UTF-8, indented by two, ending in a line feed. Years of referrals are not part of it.</summary>
    public static byte[] Write(ClinicTeams teams)
    {
        ArgumentNullException.ThrowIfNull(teams);
        return JsonParts.WriteDocument(Document, teams);
    }

    private static MicroTeamProfile TeamOf(JsonBag b)
    {
        var team = new MicroTeam(
            b.Get<MicroTeamKind>("kind"), b.List<KeyValuePair<Role, int>>("seats"), b.Find<ImpreciseDate>("started") ?? ImpreciseDate.Blank, b.Find<Recurrence>("work"), b.Find<Recurrence>("review"), b.Find<UnitId>("list"));
        var profile = MicroTeamProfile.Create(b.Get<string>("id"), b.Get<LocalisedText>("name"), team).WithMicrosystem(b.Find<MicrosystemProfile>("microsystem"));
        if (b.Has("charter")) profile = profile.WithCharter(new TeamCharter(b.List<CharterQuestion>("charter")));
        profile = b.List<TeamGoal>("goals").Aggregate(profile, (t, g) => t.Add(g));
        profile = b.List<LocalDate>("reviews").Aggregate(profile, (t, d) => t.AddReview(d));
        return b.List<Win>("wins").Aggregate(profile, (t, w) => t.Add(w));
    }

    private static ClinicTeams DocumentOf(JsonBag b)
    {
        var clinic = b.Get<ClinicName>("clinic");
        var teams = ClinicTeams.Create(clinic.Id, clinic.Name, b.Get<LocalDate>("writtenOn"), b.Get<LocalisedText>("origin")).WithCauseMap(b.Find<CauseMap>("causeMap"));
        if (b.Find<Huddle>("huddle") is { } huddle) teams = teams.WithHuddle(huddle.Questions, huddle.Minutes);
        teams = b.List<MicroTeamProfile>("microTeams").Aggregate(teams, (c, t) => c.Add(t)).WithCharterQuestions(new TeamCharter(b.List<CharterQuestion>("charterQuestions")));
        teams = b.List<TeamGoal>("goals").Aggregate(teams, (c, g) => c.Add(g));
        teams = b.List<TeamIntervention>("interventions").Aggregate(teams, (c, i) => c.Add(i));
        teams = b.List<ClinicList>("lists").Aggregate(teams, (c, l) => c.Add(l));
        teams = b.List<ReadingSeries>("series").Aggregate(teams, (c, s) => c.Add(s));
        return b.List<FactMark>("marks").Aggregate(teams, (c, m) => c.Add(m));
    }

    private static ReadResult<ReadingSeries> SeriesOf(JsonBag b) => ReadingSeries.Create(
        new Indicator(IndicatorId.From(b.Get<string>("id")), b.Get<LocalisedText>("name"), ValueKind.Count, b.Get<LocalisedText>("unitOfCount"), b.Has("direction") ? b.Get<Direction>("direction") : null),
        b.Get<UnitId>("unit"),
        b.List<MonthCount>("readings").Select(m => Indicators.Reading.Of(ReadingTime.InMonth(m.Month.Year, m.Month.Month), m.Value)));

    private static string DayOrMonthOf(JsonValue value)
    {
        var text = value.Text();
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } || YearMonthPattern.Iso.Parse(text) is { Success: true }) return text;
        if (value.Kind == System.Text.Json.JsonValueKind.String) value.Refuse("a day as yyyy-MM-dd or a month as yyyy-MM");
        return "1900-01";
    }

    private static YearMonth MonthOf(JsonValue value)
    {
        if (YearMonthPattern.Iso.Parse(value.Text()) is { Success: true } parsed) return parsed.Value;
        if (value.Kind == System.Text.Json.JsonValueKind.String) value.Refuse("a month as yyyy-MM");
        return new YearMonth(1900, 1);
    }

    private static Intervention StartOf(string date, LocalisedText text)
        => LocalDatePattern.Iso.Parse(date) is { Success: true } day ? Intervention.OnDay(day.Value, text) : YearMonthPattern.Iso.Parse(date).Value is var month ? Intervention.InMonth(month.Year, month.Month, text) : throw new System.Diagnostics.UnreachableException();

    private sealed record ClinicName(UnitId Id, LocalisedText Name);

    private sealed record Huddle(IReadOnlyList<LocalisedText> Questions, int? Minutes);

    private sealed record MonthCount(YearMonth Month, int Value)
    {
        public static MonthCount Of(Indicators.Reading reading)
            => new(new YearMonth(reading.Time.FirstDay!.Value.Year, reading.Time.FirstDay.Value.Month), (int)((ReadingValue.Amount)reading.Value).Number);
    }
}
