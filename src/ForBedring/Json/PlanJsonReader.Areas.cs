using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Json;

internal sealed partial class PlanJsonReader
{
    private ImprovementArea? Area(JsonValue item, ref int row)
    {
        var printed = item.Optional("row")?.Whole(0);
        if (printed is { } given) row = given;
        var id = item.Optional("id")?.NonBlankText() ?? NumberText.Machine(row);
        if (string.IsNullOrWhiteSpace(id)) return null;
        var areaId = AreaId.From(id);
        var responsibleText = item.Optional("responsibleText")?.Text();
        var told = responsibleText is null ? null : Read(responsibleText, areaId.Value);
        var deadline = DateIn(item, "deadlineText", "deadline") ?? ImpreciseDate.Blank;
        var origins = (item.Optional("origins")?.Items ?? []).Select(Origin).Where(o => o is not null).Select(o => o!).ToList();
        var area = ImprovementArea.Create(areaId, item.Optional("heading")?.Text()).With(
            kind: item.Optional("kind")?.OneOf(PlanJsonNames.Range(3, n => (AreaKind)n)) ?? AreaKind.NotStated,
            problem: item.Optional("problem")?.Text(),
            causes: Causes(item, areaId),
            goals: Goals(item, areaId),
            responsible: item.Optional("responsible") is { } parties ? Parties(parties) : told?.Parties ?? [],
            deadline: deadline,
            origins: origins,
            isSelectedAsExtreme: item.Optional("selectedAsExtreme")?.Boolean() ?? false,
            followUpArenas: Arenas(item),
            notes: item.Optional("notes")?.Text());
        area = area.AsWritten(printed, responsibleText, item.Optional("evaluationText")?.Text(), item.Optional("correctionText")?.Text(), item.Optional("responsible") is null ? told : null);
        var number = 0;
        foreach (var measure in item.Optional("measures")?.Items ?? [])
        {
            number++;
            if (Measure(measure, areaId, number) is { } read) area = area.With(read);
        }

        if (item.Optional("closing") is { } closing) area = area.Closed(Closing(closing));
        return area.Shaped(ShapedObject.ShapeOf(item, PlanMembers.Area));
    }

    private static AreaClosing Closing(JsonValue value) => new(
        value.Required("on")?.Date() ?? new LocalDate(2000, 1, 1), value.Required("outcome")?.OneOf(PlanJsonNames.Range(3, n => (AreaOutcome)n)) ?? AreaOutcome.GoalReached,
        value.Optional("acceptedBy") is { } by ? RoleOf(by) : null, value.Optional("reason")?.Text(), value.Optional("holdCheck")?.Text());

    private List<Cause> Causes(JsonValue area, AreaId areaId)
    {
        var causes = new List<Cause>();
        var number = 0;
        foreach (var item in area.Optional("causes")?.Items ?? [])
        {
            number++;
            var id = item.Optional("id")?.NonBlankText() ?? $"{areaId}.c{NumberText.Machine(number)}";
            var text = item.Required("text")?.NonBlankText();
            var method = item.Optional("method")?.OneOf(PlanJsonNames.Range(3, n => (CauseMethod)n)) ?? CauseMethod.Stated;
            var parent = item.Optional("parent")?.NonBlankText();
            if (string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(text)) continue;
            causes.Add(new Cause(CauseId.From(id), text!, method, string.IsNullOrWhiteSpace(parent) ? null : CauseId.From(parent!)) { Shape = ShapedObject.ShapeOf(item, PlanMembers.Cause) });
        }

        foreach (var cause in causes)
        {
            if (cause.Parent is null) continue;
            var seen = new HashSet<CauseId> { cause.Id };
            var at = cause;
            while (at?.Parent is { } next && seen.Add(next)) at = causes.Find(c => c.Id == next);
            if (at is null || at.Parent is not null)
                problems.Add(PlanningRules.LineageWhole, area.Line, area.Path, ("kind", "causes"), ("id", cause.Id.Value), ("other", cause.Parent.Value));
        }

        return causes;
    }

    private List<PlanGoal> Goals(JsonValue area, AreaId areaId)
    {
        var goals = new List<PlanGoal>();
        var number = 0;
        foreach (var item in area.Optional("goals")?.Items ?? [])
        {
            number++;
            var id = item.Optional("id")?.NonBlankText() ?? $"{areaId}.g{NumberText.Machine(number)}";
            if (string.IsNullOrWhiteSpace(id)) continue;
            var text = item.Required("text")?.Text() ?? "";
            var kind = item.Required("kind")?.OneOf(("Qualitative", 1), ("ZeroTolerance", 2), ("Milestone", 3), ("Numeric", 4)) ?? 1;
            var from = item.Optional("carriedOverFrom")?.NonBlankText() is { Length: > 0 } f ? GoalId.From(f) : null;
            var indicator = item.Optional("indicator")?.NonBlankText() is { Length: > 0 } i ? IndicatorId.From(i) : null;
            var goalId = GoalId.From(id);
            PlanGoal goal = kind switch
            {
                2 => new PlanGoal.ZeroTolerance(goalId, text, indicator, from),
                3 => new PlanGoal.Milestone(goalId, text, DateIn(item, "dueText", "due") ?? ImpreciseDate.Blank, from),
                4 => Numeric(item, goalId, text, indicator, from),
                _ => new PlanGoal.Qualitative(goalId, text, from),
            };
            goals.Add(goal.Shaped(ShapedObject.ShapeOf(item, PlanMembers.Goal)));
        }

        return goals;
    }

    private PlanGoal.Numeric Numeric(JsonValue item, GoalId id, string text, IndicatorId? indicator, GoalId? from)
    {
        Baseline? baseline = null;
        if (item.Optional("baseline") is { } b)
        {
            var value = b.Required("value")?.Decimal() ?? 0m;
            var (start, end) = (b.Required("from")?.Date() ?? default, b.Required("to")?.Date() ?? default);
            var n = b.Required("n")?.Whole(1) ?? 1;
            if (end < start) b.Refuse("a period whose last day is not before its first");
            else baseline = new Baseline(value, new DateInterval(start, end), n);
        }

        GoalScale? scale = null;
        if (item.Optional("scale") is { } s)
        {
            var (lowest, highest) = (s.Required("lowest")?.Decimal() ?? 0m, s.Required("highest")?.Decimal() ?? 1m);
            if (lowest >= highest) s.Refuse("a scale whose lowest value is below its highest");
            else scale = new GoalScale(lowest, highest);
        }

        return new PlanGoal.Numeric(
            id, text, indicator, item.Optional("unit")?.Text(), item.Optional("comparator")?.OneOf(PlanJsonNames.Range(5, n => (Comparator)n)), item.Optional("target")?.Decimal(),
            item.Optional("direction")?.OneOf(PlanJsonNames.Range(3, n => (Direction)n)), baseline, DateIn(item, "dueText", "due"), scale, item.Optional("tolerance")?.Decimal(), from);
    }

    private AreaOrigin? Origin(JsonValue value)
    {
        switch (value.Required("kind")?.OneOf(("Survey", 1), ("Workshop", 2), ("External", 3)))
        {
            case 1:
                var (round, theme, referent) = (value.Required("round")?.NonBlankText(), value.Required("theme")?.NonBlankText(), value.Required("referent")?.NonBlankText());
                return string.IsNullOrWhiteSpace(round) || string.IsNullOrWhiteSpace(theme) || string.IsNullOrWhiteSpace(referent) ? null : new AreaOrigin.Survey(RoundId.From(round!), Migrated(theme!, null), value.Optional("isGroup")?.Boolean() == true ? UnitOrGroup.Of(GroupId.From(referent!)) : UnitOrGroup.Of(UnitId.From(referent!)));
            case 2:
                return value.Required("signal")?.NonBlankText() is { Length: > 0 } signal && !string.IsNullOrWhiteSpace(signal) ? new AreaOrigin.Workshop(signal) : null;
            default:
                var source = value.Required("source")?.NonBlankText();
                return string.IsNullOrWhiteSpace(source) ? null : new AreaOrigin.External(source!, value.Optional("reference")?.Text() ?? "");
        }
    }
}
