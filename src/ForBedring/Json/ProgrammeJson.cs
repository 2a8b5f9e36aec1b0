using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Programme;
using ForBedring.Programme.Areas;
using ForBedring.Programme.Competence;
using ForBedring.Programme.Joy;
using ForBedring.Programme.Networks;
using ForBedring.Programme.Pulse;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>The format of a programme year (<i>programformat</i>), <c>forbedring-programme/1</c>: areas, networks, packages, questions, user bank, ladder, and what each part rests on.</summary>
/// <remarks>A date is a text as people write it, read against <c>writtenOn</c>, or an object with text and interval, whose interval wins. What is written is always in one form.</remarks>
public static class ProgrammeJson
{
    private const string Name = "forbedring-programme/1";

    private static readonly (string, FocusStatusKind)[] StatusNames =
    [
        .. new[] { FocusStatusKind.Planned, FocusStatusKind.Pilot, FocusStatusKind.Ongoing, FocusStatusKind.Extended, FocusStatusKind.Postponed, FocusStatusKind.Evaluated, FocusStatusKind.Completed }.Select(k => (k.ToString(), k)),
    ];

    private static readonly JsonPart<ImplementationState> State = JsonParts.OneOf(
        ("Idea", ImplementationState.Idea), ("Tested", ImplementationState.Tested), ("Installed", ImplementationState.Installed), ("Implemented", ImplementationState.Implemented),
        ("Spread", ImplementationState.Spread), ("Abandoned", ImplementationState.Abandoned));

    private static readonly JsonPart<CaseReference> Case = new JsonScalar<CaseReference>(
        (v, _) => v.NonBlankText() is var text && string.IsNullOrWhiteSpace(text) ? new("?") : new(text), (w, c) => w.WriteStringValue(c.Raw), w => w.WriteString("$ref", "#/$defs/word"));

    private static readonly JsonPart<FocusStatus> Status = new JsonObjectPart<FocusStatus>(
            b => b.Get<FocusStatusKind>("status") switch
            {
                FocusStatusKind.Extended => FocusStatus.ExtendedUntil(b.Get<ImpreciseDate>("until")),
                FocusStatusKind.Postponed => FocusStatus.PostponedFrom(b.Get<ImpreciseDate>("from"), b.Find<ImpreciseDate>("until")),
                var kind => FocusStatus.Of(kind),
            },
            b => b.Get<FocusStatusKind>("status") switch
            {
                FocusStatusKind.Extended => b.Has("until") && !b.Has("from") ? null : "a status with the dates that belong to it",
                FocusStatusKind.Postponed => b.Has("from") ? null : "a status with the dates that belong to it",
                _ => b.Has("from") || b.Has("until") ? "a status with the dates that belong to it" : null,
            })
        .Required("status", JsonParts.OneOf(StatusNames), s => s.Kind)
        .Optional("from", JsonParts.When, s => s.From)
        .Optional("until", JsonParts.When, s => s.Until);

    private static readonly JsonPart<ActivityLength> Length = new JsonObjectPart<ActivityLength>(
            b => b.Has("day") ? ActivityLength.PartOfDay(b.Get<DayFraction>("day")) : ActivityLength.Minutes(b.Get<int>("least"), b.Get<int>("most")),
            b => b.Has("day") ? (b.Has("least") || b.Has("most") ? "minutes from least to most, or a part of a day" : null)
                : b.Has("least") && b.Has("most") && b.Get<int>("least") <= b.Get<int>("most") ? null : "minutes from least to most, or a part of a day")
        .OptionalValue("least", JsonParts.Whole(1, 1440), l => l.LeastMinutes)
        .OptionalValue("most", JsonParts.Whole(1, 1440), l => l.MinutesAtMost)
        .OptionalValue("day", JsonParts.OneOf(("Half", DayFraction.Half), ("Full", DayFraction.Full), ("HalfOrFull", DayFraction.HalfOrFull)), l => l.Day);

    private static readonly JsonPart<ProgrammeActivity> Activity = new JsonObjectPart<ProgrammeActivity>(
            b => new(b.Get<LocalisedText>("name"), b.Find<ImpreciseDate>("date") ?? ImpreciseDate.Blank, b.Find<ActivityLength>("length"), b.Find<FocusStatus>("status")))
        .Required("name", JsonParts.Text, a => a.Name)
        .Optional("date", JsonParts.When, a => a.Date.Equals(ImpreciseDate.Blank) ? null : a.Date)
        .Optional("length", Length, a => a.Length)
        .Optional("status", Status, a => a.Status);

    private static readonly JsonPart<Anchoring> Anchor = new JsonObjectPart<Anchoring>(
            b => new(new RoleRef(b.Get<Role>("body"), b.Find<UnitId>("unit")), b.Find<ImpreciseDate>("date") ?? ImpreciseDate.Blank, b.Find<CaseReference>("case")))
        .Required("body", JsonParts.Role, a => a.Body.Role)
        .Optional("unit", JsonParts.Unit, a => a.Body.Scope)
        .Optional("date", JsonParts.When, a => a.Date.Equals(ImpreciseDate.Blank) ? null : a.Date)
        .Optional("case", Case, a => a.Case);

    private static readonly JsonPart<FocusArea> Area = new JsonObjectPart<FocusArea>(AreaOf)
        .Required("no", JsonParts.Whole(1, 999), a => a.Number)
        .Required("kind", JsonParts.OneOf(
            ("CompetenceBuilding", FocusAreaKind.CompetenceBuilding), ("LearningNetworks", FocusAreaKind.LearningNetworks), ("JoyInWork", FocusAreaKind.JoyInWork), ("UserBank", FocusAreaKind.UserBank),
            ("StrategyAdoption", FocusAreaKind.StrategyAdoption), ("PulseCheck", FocusAreaKind.PulseCheck), ("ResearchInnovationImprovementDay", FocusAreaKind.ResearchInnovationImprovementDay),
            ("GodBedring", FocusAreaKind.GodBedring), ("Other", FocusAreaKind.Other)), a => a.Kind)
        .Required("name", JsonParts.Text, a => a.Name)
        .List("statuses", Status, a => a.Statuses)
        .List("caseReferences", Case, a => a.Cases)
        .List("anchoredIn", Anchor, a => a.Anchorings)
        .List("activities", Activity, a => a.Activities)
        .List("targetGroups", JsonParts.Text, a => a.TargetGroups)
        .List("contents", JsonParts.Text, a => a.Contents)
        .List("channels", JsonParts.Text, a => a.Channels)
        .OptionalValue("carriedFrom", JsonParts.Whole(1948, 2199), a => a.CarriedFrom)
        .OptionalValue("state", State, a => a.State);

    private static readonly JsonPart<PdsaCycle> Cycle = new JsonObjectPart<PdsaCycle>(
            b =>
            {
                var cycle = PdsaCycle.Create(b.Get<string>("plan"), b.Get<string>("prediction"));
                if (b.Has("study")) cycle = cycle.CarryOut(b.Get<bool>("asPlanned"), b.Get<string>("study"));
                return b.Has("decision") ? cycle.Decide(b.Get<PdsaDecision>("decision")) : cycle;
            },
            b => b.Has("study") == b.Has("asPlanned") && (b.Has("study") || !b.Has("decision")) ? null : "a test that is studied before it is decided on")
        .Required("plan", JsonParts.Word, c => c.Plan)
        .Required("prediction", JsonParts.Word, c => c.Prediction)
        .OptionalValue("asPlanned", JsonParts.Flag, c => c.CarriedOutAsPlanned)
        .Optional("study", JsonParts.Word, c => c.Study)
        .OptionalValue("decision", JsonParts.OneOf(("Adopt", PdsaDecision.Adopt), ("Adapt", PdsaDecision.Adapt), ("Abandon", PdsaDecision.Abandon)), c => c.Decision);

    private static readonly JsonPart<PlanGoal> Aim = new JsonObjectPart<PlanGoal>(AimOf)
        .Required("id", JsonParts.Word, g => g.Id.Value)
        .Required("text", JsonParts.Word, g => g.Text)
        .Optional("indicator", JsonParts.Word, g => g.Indicator?.Value)
        .Optional("unit", JsonParts.Word, g => (g as PlanGoal.Numeric)?.Unit)
        .OptionalValue("comparator", JsonParts.OneOf(
            ("GreaterThan", Comparator.GreaterThan), ("AtLeast", Comparator.AtLeast), ("LessThan", Comparator.LessThan), ("AtMost", Comparator.AtMost)), g => (g as PlanGoal.Numeric)?.Comparator)
        .OptionalValue("target", JsonParts.Number, g => (g as PlanGoal.Numeric)?.Target);

    private static readonly JsonPart<ImprovementProject> Project = new JsonObjectPart<ImprovementProject>(b =>
        {
            var project = ImprovementProject.Create(b.Get<PlanGoal>("aim"), b.Has("state") ? b.Get<ImplementationState>("state") : ImplementationState.Idea);
            if (b.Find<string>("area") is { } area) project = project.WithArea(AreaId.From(area));
            project = b.List<string>("series").Aggregate(project, (p, s) => p.Add(IndicatorId.From(s)));
            return b.List<PdsaCycle>("cycles").Aggregate(project, (p, c) => p.Add(c));
        })
        .Required("aim", Aim, p => p.Aim)
        .Optional("area", JsonParts.Word, p => p.Area?.Value)
        .List("series", JsonParts.Word, p => p.Series.Select(s => s.Value))
        .List("cycles", Cycle, p => p.Cycles)
        .OptionalValue("state", State, p => p.State);

    private static readonly JsonPart<JoinScreening> Screening = new JsonObjectPart<JoinScreening>(b => new(b.Get<bool>("largeReorganisation"), b.Get<bool>("highConflict"), b.Get<bool>("otherMajorEvent")))
        .Required("largeReorganisation", JsonParts.Flag, s => s.LargeReorganisation)
        .Required("highConflict", JsonParts.Flag, s => s.HighConflict)
        .Required("otherMajorEvent", JsonParts.Flag, s => s.OtherMajorEvent);

    private static readonly JsonPart<ImprovementTeam> Team = new JsonObjectPart<ImprovementTeam>(b => b.List<KeyValuePair<Role, int>>("members")
            .Aggregate(ImprovementTeam.Create(b.Get<string>("id"), b.Get<UnitId>("unit")), (t, m) => t.AddMembers(m.Key, m.Value))
            .WithTopic(b.Find<string>("topic"))
            .WithManagement(b.Find<bool>("initiatedByManagement"), b.Find<bool>("leaderInvolved"))
            .WithScreening(b.Find<JoinScreening>("screening"))
            .WithProject(b.Find<ImprovementProject>("project")))
        .Required("id", JsonParts.Word, t => t.Id)
        .Required("unit", JsonParts.Unit, t => t.Unit)
        .Optional("topic", JsonParts.Word, t => t.Topic)
        .List("members", JsonParts.Seat, t => t.Members)
        .Flag("initiatedByManagement", t => t.IsInitiatedByManagement)
        .Flag("leaderInvolved", t => t.IsLeaderInvolved)
        .Optional("screening", Screening, t => t.Screening)
        .Optional("project", Project, t => t.Project);

    private static readonly JsonPart<NetworkRound> Round = new JsonObjectPart<NetworkRound>(
            b =>
            {
                var round = NetworkRound.Create(b.Get<int>("no"), b.Find<ImpreciseDate>("date") ?? ImpreciseDate.Blank, b.Get<NetworkRoundStatus>("status"))
                    .WithCounts(b.Has("teams") ? b.Get<int>("teams") : null, b.Has("people") ? b.Get<int>("people") : null, b.Find<bool>("peopleApproximate"));
                round = b.List<ImpreciseDate>("gatheringDates").Aggregate(round, (r, d) => r.AddGathering(d));
                if (b.Has("gatherings")) round = round.WithGatherings(b.Get<int>("gatherings"));
                return b.List<ImprovementTeam>("teamList").Aggregate(round, (r, t) => r.Add(t));
            },
            b => IsUnique(b.List<ImprovementTeam>("teamList").Select(t => t.Id)) && !(b.Has("teams") && b.Get<int>("teams") < b.List<ImprovementTeam>("teamList").Count) ? null : "a round whose teams stand once and are no more than it says")
        .Required("no", JsonParts.Whole(1, 999), r => r.Number)
        .Optional("date", JsonParts.When, r => r.Date.Equals(ImpreciseDate.Blank) ? null : r.Date)
        .Required("status", JsonParts.OneOf(
            ("Ambition", NetworkRoundStatus.Ambition), ("Planned", NetworkRoundStatus.Planned), ("Ongoing", NetworkRoundStatus.Ongoing), ("Completed", NetworkRoundStatus.Completed), ("Evaluated", NetworkRoundStatus.Evaluated)), r => r.Status)
        .OptionalValue("teams", JsonParts.Whole(0, 100_000), r => r.SaidTeams)
        .OptionalValue("people", JsonParts.Whole(0, 1_000_000), r => r.SaidPeople)
        .Flag("peopleApproximate", r => r.IsPeopleApproximate)
        .OptionalValue("gatherings", JsonParts.Whole(0, 1000), r => r.CountGatherings)
        .List("gatheringDates", JsonParts.When, r => r.Gatherings)
        .List("teamList", Team, r => r.Teams);

    private static readonly JsonPart<CoHosts> CoHostsForm = new JsonObjectPart<CoHosts>(
            b => new(b.Get<LocalisedText>("kind"), new CountRange(b.Get<int>("atLeast"), b.Has("atMost") ? b.Get<int>("atMost") : null)),
            b => b.Has("atMost") && b.Get<int>("atMost") < b.Get<int>("atLeast") ? "a range that does not fall" : null)
        .Required("kind", JsonParts.Text, c => c.Kind)
        .Required("atLeast", JsonParts.Whole(0, 1000), c => c.Count.AtLeast)
        .OptionalValue("atMost", JsonParts.Whole(0, 1000), c => c.Count.AtMost);

    private static readonly JsonPart<LearningNetwork> Network = new JsonObjectPart<LearningNetwork>(
            b =>
            {
                var network = b.List<UnitId>("hosts").Aggregate(LearningNetwork.Create(b.Get<string>("id"), b.Get<string>("topic"), b.Get<LocalisedText>("name")), (n, h) => n.Add(h));
                network = network.WithCoHosts(b.Find<CoHosts>("coHosts"));
                return b.List<NetworkRound>("rounds").Aggregate(network, (n, r) => n.Add(r));
            },
            b => Rises(b.List<NetworkRound>("rounds").Select(r => r.Number)) ? null : "rounds in order of number")
        .Required("id", JsonParts.Word, n => n.Id)
        .Required("topic", JsonParts.Word, n => n.Topic)
        .Required("name", JsonParts.Text, n => n.Name)
        .List("hosts", JsonParts.Unit, n => n.Hosts)
        .Optional("coHosts", CoHostsForm, n => n.CoHosts)
        .List("rounds", Round, n => n.Rounds);

    private static readonly JsonPart<OfferedPackage> Package = new JsonObjectPart<OfferedPackage>(b => new(b.Get<string>("id"), b.Get<LocalisedText>("name"), b.Get<ActivityLength>("length"), b.List<string>("combinesWith")))
        .Required("id", JsonParts.Word, p => p.Id)
        .Required("name", JsonParts.Text, p => p.Name)
        .Required("length", Length, p => p.Length)
        .List("combinesWith", JsonParts.Word, p => p.CombinesWith);

    private static readonly JsonPart<IgpQuestion> Igp = new JsonObjectPart<IgpQuestion>(b => new(b.Get<string>("id"), b.Get<LocalisedText>("text"), b.Get<int>("ihiStep")))
        .Required("id", JsonParts.Word, q => q.Id)
        .Required("text", JsonParts.Text, q => q.Text)
        .Required("ihiStep", JsonParts.Whole(1, 4), q => q.Step);

    /// <summary>A rung of the ladder.</summary>
    internal static readonly JsonPart<CompetenceLevel> Level = new JsonObjectPart<CompetenceLevel>(b => new(
            b.Get<int>("order"), b.Get<LocalisedText>("name"), b.Get<LocalisedText>("audience"), b.List<LocalisedText>("offerings"), b.Has("minutes") ? b.Get<int>("minutes") : null, b.Find<bool>("mandatory")))
        .Required("order", JsonParts.Whole(0, 99), l => l.Order)
        .Required("name", JsonParts.Text, l => l.Name)
        .Required("audience", JsonParts.Text, l => l.Audience)
        .List("offerings", JsonParts.Text, l => l.Offerings)
        .OptionalValue("minutes", JsonParts.Whole(1, 100_000), l => l.Minutes)
        .Flag("mandatory", l => l.IsMandatory);

    /// <summary>A target for a critical mass.</summary>
    internal static readonly JsonPart<CriticalMassTarget> Target = new JsonObjectPart<CriticalMassTarget>(
            b => b.Has("percent")
                ? CriticalMassTarget.OfShare(b.Get<int>("level"), b.Get<decimal>("percent"), b.Get<UnitId>("unit"), b.Get<int>("year"))
                : CriticalMassTarget.OfPeople(b.Get<int>("level"), b.Get<int>("people"), b.Get<UnitId>("unit"), b.Get<int>("year")),
            b => b.Has("percent") != b.Has("people") && !(b.Has("percent") && b.Get<decimal>("percent") is <= 0 or > 100) ? null : "a percent above 0 and at most 100, or a number of people")
        .Required("level", JsonParts.Whole(0, 99), t => t.Level)
        .Required("unit", JsonParts.Unit, t => t.Scope)
        .Required("year", JsonParts.Whole(1948, 2199), t => t.Year)
        .OptionalValue("percent", JsonParts.Number, t => t.Percent)
        .OptionalValue("people", JsonParts.Whole(1, 1_000_000), t => t.People);

    private static readonly JsonPart<PulseChoice> Choice = new JsonObjectPart<PulseChoice>(b => new(b.Get<string>("code"), b.Get<LocalisedText>("text")))
        .Required("code", JsonParts.Word, c => c.Code)
        .Required("text", JsonParts.Text, c => c.Text);

    private static readonly JsonPart<QuestionRow> Question = new JsonObjectPart<QuestionRow>(
            b => new(b.Get<string>("id"), b.List<PulseForm>("forms"), b.Get<PulseAnswerKind>("kind"), b.Get<LocalisedText>("text"), b.List<PulseChoice>("choices")),
            b => b.List<PulseForm>("forms").Count > 0 && (b.Get<PulseAnswerKind>("kind") == PulseAnswerKind.Choice) == (b.List<PulseChoice>("choices").Count > 0) && IsUnique(b.List<PulseChoice>("choices").Select(c => c.Code))
                ? null : "a question of at least one form, with different choices where it is a choice")
        .Required("id", JsonParts.Word, q => q.Id)
        .List("forms", JsonParts.OneOf(("Outpatient", PulseForm.Outpatient), ("Ward", PulseForm.Ward)), q => q.Forms, isRequired: true)
        .Required("kind", JsonParts.OneOf(("YesNo", PulseAnswerKind.YesNo), ("Choice", PulseAnswerKind.Choice), ("Number", PulseAnswerKind.Number)), q => q.Kind)
        .Required("text", JsonParts.Text, q => q.Text)
        .List("choices", Choice, q => q.Choices);

    private static readonly JsonPart<UserBankParts> Users = new JsonObjectPart<UserBankParts>(b => new(b.List<LocalisedText>("parts"), b.Find<ImpreciseDate>("established") ?? ImpreciseDate.Blank))
        .List("parts", JsonParts.Text, u => u.Parts, isRequired: true)
        .Optional("established", JsonParts.When, u => u.Established.Equals(ImpreciseDate.Blank) ? null : u.Established);

    private static readonly JsonObjectPart<ProgrammeDocument> Document = new JsonObjectPart<ProgrammeDocument>(DocumentOf, Mismatch)
        .Required("format", JsonParts.Format(Name), _ => Name)
        .OptionalValue("schema", JsonParts.Whole(1, 1), _ => (int?)null)
        .Required("year", JsonParts.Whole(1948, 2199), d => d.Year.Year)
        .Required("writtenOn", JsonParts.Day, d => d.WrittenOn)
        .Required("origin", JsonParts.Text, d => d.Origin)
        .List("caseReferences", Case, d => d.Cases)
        .List("areas", Area, d => d.Year.Areas, isRequired: true)
        .List("networks", Network, d => d.Networks)
        .List("packages", Package, d => d.Packages)
        .List("igpQuestions", Igp, d => d.IgpQuestions)
        .Optional("userBank", Users, d => d.UserBankParts.IsEmpty && d.UserBankEstablished.Equals(ImpreciseDate.Blank) ? null : new UserBankParts(d.UserBankParts, d.UserBankEstablished))
        .List("pulseQuestions", Question, d => QuestionRow.Of(d.PulseQuestions))
        .List("ladder", Level, d => d.Ladder.Levels)
        .List("criticalMass", Target, d => d.CriticalMass)
        .List("marks", FactMarkPart.Form, d => d.Marks);

    private enum PulseForm
    {
        Outpatient = 1,
        Ward = 2,
    }

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/programme-1.schema.json</c>.</summary>
    public static string Schema => JsonParts.SchemaOf(Document, "programme", "A year of the improvement programme, version 1");

    /// <summary>Reads a programme year, listing every problem with its line and path.</summary>
    /// <param name="utf8">The document.</param>
    public static ReadResult<ProgrammeDocument> Read(byte[] utf8) => JsonParts.ReadDocument(Document, utf8);

    /// <summary>A programme year as UTF-8, indented by two, ending in a line feed.</summary>
    public static byte[] Write(ProgrammeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return JsonParts.WriteDocument(Document, document);
    }

    internal static bool IsUnique(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.All(seen.Add);
    }

    private static bool Rises(IEnumerable<int> numbers)
    {
        var last = int.MinValue;
        foreach (var number in numbers)
        {
            if (number <= last) return false;
            last = number;
        }

        return true;
    }

    private static FocusArea AreaOf(JsonBag b)
    {
        var area = FocusArea.Create(b.Get<int>("no"), b.Get<FocusAreaKind>("kind"), b.Get<LocalisedText>("name"));
        area = b.List<FocusStatus>("statuses").Aggregate(area, (a, s) => a.Add(s));
        area = b.List<CaseReference>("caseReferences").Aggregate(area, (a, c) => a.Add(c));
        area = b.List<Anchoring>("anchoredIn").Aggregate(area, (a, x) => a.Add(x));
        area = b.List<ProgrammeActivity>("activities").Aggregate(area, (a, x) => a.Add(x));
        area = b.List<LocalisedText>("targetGroups").Aggregate(area, (a, t) => a.AddTargetGroup(t));
        area = b.List<LocalisedText>("contents").Aggregate(area, (a, t) => a.AddContent(t));
        area = b.List<LocalisedText>("channels").Aggregate(area, (a, t) => a.AddChannel(t));
        return area.WithCarriedFrom(b.Has("carriedFrom") ? b.Get<int>("carriedFrom") : null).WithState(b.Has("state") ? b.Get<ImplementationState>("state") : null);
    }

    private static PlanGoal AimOf(JsonBag b)
    {
        var (id, text) = (GoalId.From(b.Get<string>("id")), b.Get<string>("text"));
        if (!b.Has("target") && !b.Has("indicator")) return new PlanGoal.Qualitative(id, text);
        return new PlanGoal.Numeric(
            id, text, b.Find<string>("indicator") is { } indicator ? IndicatorId.From(indicator) : null, b.Find<string>("unit"), b.Has("comparator") ? b.Get<Comparator>("comparator") : null,
            b.Has("target") ? b.Get<decimal>("target") : null);
    }

    private static string? Mismatch(JsonBag b)
    {
        var areas = b.List<FocusArea>("areas");
        if (!Rises(areas.Select(a => a.Number))) return "areas in order of number";
        if (areas.Any(a => a.CarriedFrom >= b.Get<int>("year"))) return "areas that are carried over from an earlier year";
        if (!Rises(b.List<CompetenceLevel>("ladder").Select(l => l.Order))) return "a ladder in order";
        var questions = b.List<QuestionRow>("pulseQuestions");
        return questions.Count == 0 || QuestionRow.IsWhole(questions) ? null : "questions that stand once in each form, with the bed days of the ward form";
    }

    private static ProgrammeDocument DocumentOf(JsonBag b)
    {
        var document = ProgrammeDocument.Create(new ProgrammeYear(b.Get<int>("year"), b.List<FocusArea>("areas")), b.Get<LocalDate>("writtenOn"), b.Get<LocalisedText>("origin"));
        document = b.List<CaseReference>("caseReferences").Aggregate(document, (d, c) => d.Add(c));
        document = b.List<LearningNetwork>("networks").Aggregate(document, (d, n) => d.Add(n));
        document = b.List<OfferedPackage>("packages").Aggregate(document, (d, p) => d.Add(p));
        document = b.List<CriticalMassTarget>("criticalMass").Aggregate(document, (d, t) => d.Add(t));
        document = b.List<FactMark>("marks").Aggregate(document, (d, m) => d.Add(m));
        if (b.Find<UserBankParts>("userBank") is { } users) document = document.WithUserBank(users.Parts, users.Established);
        var questions = b.List<QuestionRow>("pulseQuestions");
        if (questions.Count > 0) document = document.WithPulseQuestions(QuestionRow.ToPulseQuestions(questions));
        return document.WithIgpQuestions(b.List<IgpQuestion>("igpQuestions")).WithLadder(new CompetenceLadder(b.List<CompetenceLevel>("ladder")));
    }

    private sealed record UserBankParts(IReadOnlyList<LocalisedText> Parts, ImpreciseDate Established);

    private sealed record QuestionRow(string Id, IReadOnlyList<PulseForm> Forms, PulseAnswerKind Kind, LocalisedText Text, IReadOnlyList<PulseChoice> Choices)
    {
        private bool IsCommon => Forms.Contains(PulseForm.Outpatient) && Forms.Contains(PulseForm.Ward);

        public static IEnumerable<QuestionRow> Of(PulseQuestions questions)
        {
            if (ReferenceEquals(questions, PulseQuestions.Default)) return [];
            return questions.Common.Select(q => Of(q, PulseForm.Outpatient, PulseForm.Ward)).Concat(questions.Outpatient.Select(q => Of(q, PulseForm.Outpatient))).Concat(questions.Ward.Select(q => Of(q, PulseForm.Ward)));
        }

        public static bool IsWhole(IReadOnlyList<QuestionRow> rows)
        {
            var days = new[] { PulseQuestions.BedDays, PulseQuestions.UnnecessaryBedDays, PulseQuestions.DaysReadyForDischarge };
            return IsUnique(rows.SelectMany(r => r.Forms.Distinct().Select(f => $"{(int)f} {r.Id}")))
                && days.All(d => rows.Any(r => r.Id == d && r.Kind == PulseAnswerKind.Number && r.Forms.Contains(PulseForm.Ward) && !r.IsCommon));
        }

        public static PulseQuestions ToPulseQuestions(IReadOnlyList<QuestionRow> rows)
        {
            var ofOne = rows.Where(r => !r.IsCommon).ToLookup(r => r.Forms[0]);
            return new(
                rows.Where(r => r.IsCommon).Select(r => new PulseQuestion.Common(r.Id, r.Text, r.Kind, r.Choices)),
                ofOne[PulseForm.Outpatient].Select(r => new PulseQuestion.Outpatient(r.Id, r.Text, r.Kind, r.Choices)),
                ofOne[PulseForm.Ward].Select(r => new PulseQuestion.Ward(r.Id, r.Text, r.Kind, r.Choices)));
        }

        private static QuestionRow Of(PulseQuestion question, params PulseForm[] forms) => new(question.Id, forms, question.Kind, question.Text, question.Choices);
    }
}
