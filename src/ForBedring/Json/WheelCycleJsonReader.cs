using System.Text.Json;
using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;
using ForBedring.Wheel;

namespace ForBedring.Json;

/// <summary>Reads the wheel format.</summary>
internal sealed class WheelCycleJsonReader(ReadProblems problems, PlanAliases aliases)
{
    private DateContext _context = new(new LocalDate(2000, 9, 1));

    public WheelDocument? Document(JsonValue root)
    {
        root.Required("schema")?.Whole(WheelCycleJson.Version, WheelCycleJson.Version);
        var year = root.Required("cycleYear")?.Whole(1900, 2199) ?? 2000;
        _context = new DateContext(new LocalDate(year - 1, 9, 1));
        var unit = Id(root.Required("unit"));
        var round = Id(root.Optional("round"));
        var profile = root.Optional("profile") is { } p ? Profile(p) : AdoptionProfile.Full;
        var rounds = Many(root, "rounds", Round);
        var coverage = root.Optional("coverage")?.Members.Select(m => (Role: RoleOf(m.Name, m.Value), Coverage: Coverage(m.Value))).Where(c => c.Role is not null && c.Coverage is not null)
            .GroupBy(c => c.Role!).Select(g => new KeyValuePair<Role, RepresentativeCoverage>(g.Key, g.First().Coverage!)).ToList();
        var isObliged = root.Optional("isObliged")?.Boolean() ?? true;
        var frame = root.Optional("frame") is { } f ? Frame(f) : null;
        var maturity = root.Optional("maturity")?.OneOf(("Low", Maturity.Low), ("Medium", Maturity.Medium), ("High", Maturity.High));
        var steps = new List<StepRecord>();
        var seen = new HashSet<WheelStep>();
        foreach (var item in root.Optional("steps")?.Items ?? [])
        {
            if (Step(item.Required("step")) is not { } step) continue;
            if (!seen.Add(step)) problems.Add(WheelRules.CycleKeyUnique, item.Line, item.Path, ("step", (int)step), ("unit", unit ?? ""), ("year", year));
            steps.Add(Record(item, step));
        }

        var barriers = Many(root, "barriers", BarrierOf);
        var enablers = Many(root, "enablers", e => (object)e.OneOf(Names<Enabler>(5, n => (Enabler)n))).Select(e => (Enabler)e).ToList();
        var effects = Effects(root);
        var goals = Many(root, "carriedGoals", Goal);
        ImprovementPlan? plan = null;
        if (root.Optional("plan") is { } planValue) plan = new PlanJsonReader(problems, aliases).Plan(planValue, JsonText.Write(planValue.WriteTo));
        _ = root.Optional("status");
        root.NoOtherMembers();
        if (problems.HasError || unit is null) return null;
        var cycle = WheelCycle.Begin(year, UnitId.From(unit), round is null ? null : RoundId.From(round), profile).AsRead(steps, barriers, enablers, effects, maturity, goals);
        return new(cycle, new WheelSituation(rounds, coverage, plan, isObliged, frame));
    }

    private static RepresentativeCoverage? Coverage(JsonValue value)
    {
        var coverage = CoverageJson.Read(value);
        value.NoOtherMembers();
        return coverage;
    }

    private static string? Id(JsonValue? value) => value?.NonBlankText() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static List<T> Many<T>(JsonValue value, string name, Func<JsonValue, T?> read)
        where T : class
        => [.. (value.Optional(name)?.Items ?? []).Select(read).Where(x => x is not null).Select(x => x!)];

    private static (string Name, T Value)[] Names<T>(int count, Func<int, T> cast)
        where T : struct, Enum
        => [.. Enumerable.Range(1, count).Select(n => (cast(n).ToString(), cast(n)))];

    private static Role? RoleOf(string code, JsonValue at)
    {
        if (!string.IsNullOrWhiteSpace(code) && !code.Any(char.IsWhiteSpace)) return Role.Of(code);
        at.Refuse("a role code without blanks");
        return null;
    }

    private static Role? RoleOf(JsonValue? value) => value is null ? null : RoleOf(value.Text(), value);

    private WheelStep? Step(JsonValue? value)
    {
        if (value is null) return null;
        if (value.Kind == JsonValueKind.String)
        {
            var name = value.Text();
            foreach (var step in WheelSteps.All)
            {
                if (step.ToString() == name) return step;
            }

            problems.Add(WheelRules.UnknownStep, value.Line, value.Path, ("step", name.Length > 40 ? name.Substring(0, 40) + "…" : name));
            return null;
        }

        var before = problems.Counts.Count == 0 ? 0 : problems.Counts.Values.Sum();
        var number = value.Whole();
        if (problems.Counts.Values.Sum() != before) return null;
        if (number is >= 1 and <= 9) return (WheelStep)number;
        problems.Add(WheelRules.UnknownStep, value.Line, value.Path, ("step", number));
        return null;
    }

    private AdoptionProfile Profile(JsonValue value)
    {
        if (value.Kind == JsonValueKind.String) return value.OneOf(("Full", AdoptionProfile.Full), ("Light", AdoptionProfile.Light));
        var name = value.Required("name")?.OneOf(("Full", "Full"), ("Light", "Light"), ("Own", "Own"));
        var steps = (value.Required("steps")?.Items ?? []).Select(Step).Where(s => s is not null).Select(s => s!.Value).ToArray();
        value.NoOtherMembers();
        if (steps.Length == 0)
        {
            value.Refuse("a profile with at least one step");
            return AdoptionProfile.Full;
        }

        var own = AdoptionProfile.Own(steps);
        AdoptionProfile[] known = [AdoptionProfile.Full, AdoptionProfile.Light];
        return known.FirstOrDefault(p => p.Name == name && p.Steps.SetEquals(own.Steps)) ?? own;
    }

    private static WheelRound? Round(JsonValue value)
    {
        var id = Id(value.Required("id"));
        var opens = value.Required("opensOn")?.Date() ?? default;
        var closes = value.Required("closesOn")?.Date() ?? opens;
        var released = value.Optional("releasedOn")?.Date();
        value.NoOtherMembers();
        if (closes < opens || released <= closes)
        {
            value.Refuse("a round that opens, closes and is released in that order");
            return null;
        }

        return id is null ? null : new WheelRound(RoundId.From(id), opens, closes, released);
    }

    private static AnswerFrame? Frame(JsonValue value)
    {
        var unit = Id(value.Optional("unit"));
        var group = Id(value.Optional("group"));
        var level = value.Optional("leaderMeant")?.OneOf(Names<LeaderLevel>(5, n => (LeaderLevel)n));
        var text = value.Optional("clarification") is { } t ? JsonText.ReadText(t) : LocalisedText.Same("");
        value.NoOtherMembers();
        if (unit is null == group is null)
        {
            value.Refuse("a unit or a group");
            return null;
        }

        return new AnswerFrame(unit is not null ? UnitOrGroup.Of(UnitId.From(unit)) : UnitOrGroup.Of(GroupId.From(group!)), level, text);
    }

    private StepRecord Record(JsonValue value, WheelStep step)
    {
        var state = State(value, step);
        var started = value.Optional("started") is { } s ? ImpreciseDateJson.ReadDate(s, _context) : ImpreciseDate.Blank;
        var completed = value.Optional("completed") is { } c ? ImpreciseDateJson.ReadDate(c, _context) : ImpreciseDate.Blank;
        if (state is StepState.Done && started is ImpreciseDate.Unspecified) started = completed;
        var history = Many(value, "history", Change);
        var record = StepRecord.Of(step).WithState(state, started, completed, history).With([.. Many(value, "parties", Party)]);
        if (value.Optional("body") is { } b && Who(b) is { } body) record = record.WithBody(body);
        record = Many(value, "activities", Activity).Aggregate(record, (r, a) => r.With(a));
        record = Many(value, "tools", Use).Aggregate(record, (r, u) => r.With(u));
        record = Many(value, "references", Reference).Aggregate(record, (r, x) => r.With(x));
        if (value.Optional("effort")?.OneOf(Names<Effort>(3, n => (Effort)n)) is { } effort) record = record.With(effort);
        value.NoOtherMembers();
        return record;
    }

    private StepState State(JsonValue value, WheelStep step)
    {
        string Words(string name) => Id(value.Required(name)) ?? "-";
        switch (value.Required("state")?.OneOf(("NotStarted", 1), ("Planned", 2), ("InProgress", 3), ("Done", 4), ("Skipped", 5), ("NotApplicable", 6), ("MergedInto", 7), ("CoveredElsewhere", 8)))
        {
            case 2: return new StepState.Planned();
            case 3: return new StepState.InProgress();
            case 4: return new StepState.Done();
            case 5:
                var skip = value.Required("reason")?.OneOf(Names<SkipReason>(3, n => (SkipReason)n)) ?? SkipReason.LateStart;
                return new StepState.Skipped(skip, skip == SkipReason.Other ? Words("text") : Id(value.Optional("text")));
            case 6:
                var reason = value.Required("reason")?.OneOf(Names<NotApplicableReason>(2, n => (NotApplicableReason)n)) ?? NotApplicableReason.OutsideProfile;
                return new StepState.NotApplicable(reason, reason == NotApplicableReason.Other ? Words("text") : Id(value.Optional("text")));
            case 7:
                var into = Step(value.Required("into"));
                if (into != step && into is { } other) return new StepState.MergedInto(other);
                value.Refuse("merged into another step");
                return new StepState.NotStarted();
            case 8: return new StepState.CoveredElsewhere(Words("reference"));
            default: return new StepState.NotStarted();
        }
    }

    private static RoleRef? Who(JsonValue value)
    {
        if (value.Kind == JsonValueKind.String) return RoleOf(value) is { } only ? new RoleRef(only) : null;
        var role = RoleOf(value.Required("role"));
        var unit = Id(value.Optional("unit"));
        var quantity = value.Optional("quantity")?.OneOf(Names<Quantity>(3, n => (Quantity)n)) ?? Quantity.One;
        _ = value.Optional("tookPart");
        value.NoOtherMembers();
        return role is null ? null : new RoleRef(role, unit is null ? null : UnitId.From(unit), quantity);
    }

    private static StepParty? Party(JsonValue value)
    {
        var tookPart = value.Kind != JsonValueKind.Object || (value.Optional("tookPart")?.Boolean() ?? true);
        return Who(value) is { } who ? new StepParty(who, tookPart) : null;
    }

    private static StepActivity? Activity(JsonValue value)
    {
        var date = value.Required("date")?.Date() ?? default;
        var text = Id(value.Required("text"));
        var attendance = value.Optional("attendance")?.Whole(0);
        value.NoOtherMembers();
        return text is null ? null : new StepActivity(date, text, attendance);
    }

    private static ToolUse? Use(JsonValue value)
    {
        var tool = Id(value.Required("tool"));
        var date = value.Required("date")?.Date() ?? default;
        var mode = value.Required("mode")?.OneOf(Names<MeetingMode>(3, n => (MeetingMode)n)) ?? MeetingMode.Physical;
        var planned = value.Required("plannedMinutes")?.Whole(1) ?? 1;
        var actual = value.Required("actualMinutes")?.Whole(0) ?? 0;
        var invited = Many(value, "invited", r => RoleOf(r));
        var present = Many(value, "present", r => RoleOf(r));
        var adapted = Id(value.Optional("adapted"));
        value.NoOtherMembers();
        return tool is null ? null : new ToolUse(ToolId.From(tool), date, mode, planned, actual, invited, present, adapted);
    }

    private static StepReference? Reference(JsonValue value)
    {
        StepReference? reference = null;
        switch (value.Required("kind")?.OneOf(("Figure", 1), ("Plan", 2), ("Document", 3), ("Workshop", 4)))
        {
            case 1:
                var round = Id(value.Required("round"));
                var unit = Id(value.Optional("unit"));
                var group = Id(value.Optional("group"));
                var name = Id(value.Required("name"));
                var isShown = value.Required("isShown")?.Boolean() ?? false;
                if (unit is null == group is null) value.Refuse("a unit or a group");
                else if (round is not null && name is not null)
                    reference = new StepReference.Figure(RoundId.From(round), unit is not null ? UnitOrGroup.Of(UnitId.From(unit)) : UnitOrGroup.Of(GroupId.From(group!)), name, isShown);
                break;
            case 2: reference = Id(value.Required("id")) is { } plan ? new StepReference.Plan(plan) : null; break;
            case 4: reference = Id(value.Required("id")) is { } process ? new StepReference.Workshop(process) : null; break;
            case 3: reference = Id(value.Required("title")) is { } title ? new StepReference.Document(title) : null; break;
        }

        value.NoOtherMembers();
        return reference;
    }

    private static StepChange? Change(JsonValue value)
    {
        var on = value.Required("on")?.Date() ?? default;
        var from = value.Required("from")?.OneOf(("Done", (StepState)new StepState.Done()), ("InProgress", new StepState.InProgress()));
        var to = value.Required("to")?.OneOf(("InProgress", (StepState)new StepState.InProgress()), ("Done", new StepState.Done()));
        var reason = Id(value.Optional("reason"));
        value.NoOtherMembers();
        return from is null || to is null ? null : new StepChange(on, from, to, reason);
    }

    private static ReportedBarrier? BarrierOf(JsonValue value)
    {
        var kind = value.Required("kind")?.OneOf(Names<BarrierKind>(9, n => (BarrierKind)n)) ?? BarrierKind.TimePressure;
        var severity = value.Required("severity")?.Whole(1, 3) ?? 1;
        var level = value.Required("reportedBy")?.OneOf(Names<LeaderLevel>(5, n => (LeaderLevel)n)) ?? LeaderLevel.Section;
        var note = value.Optional("note")?.Text() ?? "";
        var mitigation = Id(value.Optional("mitigation"));
        value.NoOtherMembers();
        return new ReportedBarrier(kind, severity, level, note, mitigation);
    }

    private EffectChain Effects(JsonValue root)
    {
        var items = Many(root, "effects", Effect);
        foreach (var refused in EffectChain.CanCreate(items)) problems.Add(WheelRules.LongEffectNeedsSeries, root.Optional("effects")?.Line, "effects", ("effect", refused.Arguments["effect"]));
        return EffectChain.CanCreate(items).HasError ? EffectChain.None : EffectChain.Create(items);
    }

    private static EffectItem? Effect(JsonValue value)
    {
        var text = Id(value.Required("text"));
        var horizon = value.Required("horizon")?.OneOf(Names<EffectHorizon>(3, n => (EffectHorizon)n)) ?? EffectHorizon.Short;
        var evidence = value.Required("evidence")?.OneOf(Names<EvidenceState>(2, n => (EvidenceState)n)) ?? EvidenceState.Expected;
        var series = Id(value.Optional("series"));
        value.NoOtherMembers();
        return text is null ? null : new EffectItem(text, horizon, evidence, series);
    }

    private static CarriedGoal? Goal(JsonValue value)
    {
        var goal = Id(value.Required("goal"));
        var text = Id(value.Required("text"));
        var year = value.Required("fromYear")?.Whole(1900, 2199) ?? 1900;
        value.NoOtherMembers();
        return goal is null || text is null ? null : new CarriedGoal(GoalId.From(goal), text, year);
    }
}
