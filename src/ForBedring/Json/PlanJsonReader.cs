using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>Reads the plan format. Ids that are left out follow from the place: row 3, measure 3.1, goal 3.g1.</summary>
internal sealed partial class PlanJsonReader(ReadProblems problems, PlanAliases aliases)
{
    private DateContext _context = new(new LocalDate(2000, 1, 1));
    private bool _isImported;

    public ImprovementPlan? Plan(JsonValue root, byte[] source)
    {
        root.Required("schema")?.Whole(PlanJson.Version, PlanJson.Version);
        var title = root.Required("title")?.NonBlankText() ?? "";
        var updated = root.Required("lastUpdated")?.Date() ?? new LocalDate(2000, 1, 1);
        _context = new DateContext(updated);
        var placement = root.Required("placement") is { } place ? Placement(place) : null;
        var provenance = root.Optional("provenance")?.OneOf(PlanJsonNames.Range(2, n => (PlanProvenance)n)) ?? PlanProvenance.Imported;
        _isImported = provenance == PlanProvenance.Imported;
        var cycle = root.Optional("cycleYear")?.Whole(1900, 2199) ?? updated.Year;
        var id = root.Optional("id")?.NonBlankText() ?? $"{placement?.Unit.Value}-{NumberText.Machine(cycle)}";
        var themes = Themes(root);
        var participation = (root.Optional("participation")?.Items ?? []).Select(Participation).Where(p => p is not null).Select(p => p!).ToImmutableArray();
        var status = root.Optional("status")?.OneOf(PlanJsonNames.Range(4, n => (PlanStatus)n)) ?? PlanStatus.Draft;
        var versions = (root.Optional("versions")?.Items ?? []).Select(Version).Where(v => v is not null).Select(v => v!).ToImmutableArray();
        var links = (root.Optional("goalLinks")?.Items ?? []).Select(Link).Where(l => l is not null).Select(l => l!).ToImmutableArray();
        var form = root.Optional("form") is { } traces ? Form(traces) : null;
        var language = root.Optional("language")?.OneOf(("nb", ReportLanguage.Bokmaal), ("nn", ReportLanguage.Nynorsk), ("en", ReportLanguage.English)) ?? ReportLanguage.Bokmaal;
        var guidance = root.Optional("columnGuidance") is { } columns ? Guidance(columns) : ImmutableSortedDictionary<PlanColumn, LocalisedText>.Empty;
        var label = root.Optional("sensitivity") is { } sensitivity ? Label(sensitivity) : null;
        var category = root.Optional("category")?.Text();
        var owner = root.Optional("owner") is { } o ? RoleOf(o) : null;
        var preparedBy = root.Optional("preparedBy") is { } p ? RoleOf(p) : null;
        var round = root.Optional("source")?.NonBlankText();
        var proposals = (root.Optional("acceptedProposals")?.Items ?? []).Select(i => i.NonBlankText()).ToList();
        _ = root.Optional("review");
        var shape = ShapedObject.ShapeOf(root, PlanJsonWriter.PlanMembers);
        CheckIds(root, themes);
        if (problems.HasError || placement is null) return null;
        return ImprovementPlan.Draft(PlanId.From(id), title, placement, cycle, updated)
            .With(category, label, owner, preparedBy, string.IsNullOrWhiteSpace(round) ? null : RoundId.From(round!), acceptedProposals: proposals)
            .AsRead(themes, status, provenance, versions, participation, links, form, language, guidance, shape, source);
    }

    private static OrgPlacement? Placement(JsonValue value)
    {
        var level = value.Required("level")?.OneOf(PlanJsonNames.Range(6, n => (OrgLevel)n)) ?? OrgLevel.Enterprise;
        var unit = value.Required("unit")?.NonBlankText();
        return string.IsNullOrWhiteSpace(unit) ? null : new OrgPlacement(level, UnitId.From(unit!));
    }

    private static SensitivityLabel Label(JsonValue value)
    {
        var text = value.Required("text")?.Text() ?? "";
        var colour = value.Optional("colour")?.Text();
        if (string.IsNullOrWhiteSpace(text)) return ImprovementPlan.Unlabelled;
        return SensitivityLabel.Parse(string.IsNullOrWhiteSpace(colour) ? text : $"{text} ({colour})");
    }

    private static ImmutableSortedDictionary<PlanColumn, LocalisedText> Guidance(JsonValue value)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<PlanColumn, LocalisedText>();
        foreach (var (name, column) in PlanJsonWriter.GuidanceNames)
        {
            if (value.Optional(name) is { } text) texts[column] = JsonText.ReadText(text);
        }

        return texts.ToImmutable();
    }

    private static FormTraces Form(JsonValue value) => new(
        value.Optional("columnHeaders")?.Whole(0) ?? 1,
        value.Optional("strayRows")?.Whole(0) ?? 0,
        (value.Optional("joinedRows")?.Items ?? []).Select(i => i.NonBlankText()).Where(t => !string.IsNullOrWhiteSpace(t)).Select(AreaId.From),
        (value.Optional("columnProblems")?.Items ?? []).Select(i => i.Text()),
        value.Optional("ownersDropped")?.Whole(0) ?? 0)
    {
        Shape = ShapedObject.ShapeOf(value, "columnHeaders", "strayRows", "joinedRows", "columnProblems", "ownersDropped"),
    };

    private static GoalLink? Link(JsonValue value)
    {
        var (child, plan, parent) = (value.Required("goal")?.NonBlankText(), value.Required("parentPlan")?.NonBlankText(), value.Required("parentGoal")?.NonBlankText());
        return string.IsNullOrWhiteSpace(child) || string.IsNullOrWhiteSpace(plan) || string.IsNullOrWhiteSpace(parent) ? null : new GoalLink(GoalId.From(child!), PlanId.From(plan!), GoalId.From(parent!));
    }

    private ImmutableArray<PlanTheme> Themes(JsonValue root)
    {
        var themes = ImmutableArray.CreateBuilder<PlanTheme>();
        var row = 0;
        foreach (var item in root.Required("themes")?.Items ?? [])
        {
            var position = item.Optional("position")?.Whole(1) ?? themes.Count + 1;
            var heading = item.Required("heading")?.Text() ?? "";
            var code = item.Optional("theme")?.NonBlankText();
            var audience = item.Optional("audience")?.OneOf(PlanJsonNames.Audiences);
            if (code is null && aliases.ThemeOf(heading) is { } known) (code, audience) = (known.Theme.Value, audience ?? known.Audience);
            var number = item.Optional("number")?.Whole(0);
            var areas = new List<ImprovementArea>();
            foreach (var area in item.Required("areas")?.Items ?? [])
            {
                row++;
                if (Area(area, ref row) is { } read) areas.Add(read);
            }

            if (themes.Count > 0 && themes[themes.Count - 1].Position >= position) item.Refuse("a theme with a higher position than the one before");
            themes.Add(new PlanTheme(Math.Max(1, position), heading, number, string.IsNullOrWhiteSpace(code) ? null : ThemeCode.From(code!), audience, areas)
                .Shaped(ShapedObject.ShapeOf(item, "position", "number", "heading", "theme", "audience", "areas")));
        }

        return themes.ToImmutable();
    }

    private ImprovementArea? Area(JsonValue item, ref int row)
    {
        var printed = item.Optional("row")?.Whole(0);
        if (printed is { } given) row = given;
        var id = item.Optional("id")?.NonBlankText() ?? NumberText.Machine(row);
        if (string.IsNullOrWhiteSpace(id)) return null;
        var areaId = AreaId.From(id);
        var responsibleText = item.Optional("responsibleText")?.Text();
        var deadline = DateIn(item, "deadlineText", "deadline") ?? ImpreciseDate.Blank;
        var origins = (item.Optional("origins")?.Items ?? []).Select(Origin).Where(o => o is not null).Select(o => o!).ToList();
        var area = ImprovementArea.Create(areaId, item.Optional("heading")?.Text()).With(
            kind: item.Optional("kind")?.OneOf(PlanJsonNames.Range(3, n => (AreaKind)n)) ?? AreaKind.NotStated,
            problem: item.Optional("problem")?.Text(),
            causes: Causes(item, areaId),
            goals: Goals(item, areaId),
            responsible: item.Optional("responsible") is { } parties ? Parties(parties) : responsibleText is null ? [] : Read(responsibleText, areaId.Value),
            deadline: deadline,
            origins: origins,
            isSelectedAsExtreme: item.Optional("selectedAsExtreme")?.Boolean() ?? false,
            followUpArenas: Arenas(item),
            notes: item.Optional("notes")?.Text());
        area = area.AsWritten(printed, responsibleText, item.Optional("evaluationText")?.Text(), item.Optional("correctionText")?.Text());
        var number = 0;
        foreach (var measure in item.Optional("measures")?.Items ?? [])
        {
            number++;
            if (Measure(measure, areaId, number) is { } read) area = area.With(read);
        }

        if (item.Optional("closing") is { } closing) area = area.Closed(Closing(closing));
        return area.Shaped(ShapedObject.ShapeOf(item, PlanJsonWriter.AreaMembers));
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
            causes.Add(new Cause(CauseId.From(id), text!, method, string.IsNullOrWhiteSpace(parent) ? null : CauseId.From(parent!)) { Shape = ShapedObject.ShapeOf(item, "id", "text", "method", "parent") });
        }

        foreach (var cause in causes)
        {
            if (cause.Parent is null) continue;
            var seen = new HashSet<CauseId> { cause.Id };
            var at = cause;
            while (at?.Parent is { } next && seen.Add(next)) at = causes.Find(c => c.Id == next);
            if (at is null || at.Parent is not null)
                problems.Add(PlanningRules.LineageWhole, area.Line, area.Path, ("kind", "cause"), ("id", cause.Id.Value), ("other", cause.Parent.Value));
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
            goals.Add(goal.Shaped(ShapedObject.ShapeOf(item, PlanJsonWriter.GoalMembers)));
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

    private static AreaOrigin? Origin(JsonValue value)
    {
        switch (value.Required("kind")?.OneOf(("Survey", 1), ("Workshop", 2), ("External", 3)))
        {
            case 1:
                var (round, theme, referent) = (value.Required("round")?.NonBlankText(), value.Required("theme")?.NonBlankText(), value.Required("referent")?.NonBlankText());
                return string.IsNullOrWhiteSpace(round) || string.IsNullOrWhiteSpace(theme) || string.IsNullOrWhiteSpace(referent) ? null : new AreaOrigin.Survey(RoundId.From(round!), ThemeCode.From(theme!), value.Optional("isGroup")?.Boolean() == true ? UnitOrGroup.Of(GroupId.From(referent!)) : UnitOrGroup.Of(UnitId.From(referent!)));
            case 2:
                return value.Required("signal")?.NonBlankText() is { Length: > 0 } signal && !string.IsNullOrWhiteSpace(signal) ? new AreaOrigin.Workshop(signal) : null;
            default:
                var source = value.Required("source")?.NonBlankText();
                return string.IsNullOrWhiteSpace(source) ? null : new AreaOrigin.External(source!, value.Optional("reference")?.Text() ?? "");
        }
    }

    private ParticipationRecord? Participation(JsonValue value)
    {
        var party = value.Required("party") is { } p ? RoleOf(p) : null;
        var phase = value.Required("phase")?.OneOf(PlanJsonNames.Range(4, n => (PdcaPhase)n)) ?? PdcaPhase.Plan;
        var coverage = value.Optional("coverage") is { } c ? CoverageJson.Read(c) : null;
        var reason = value.Optional("absent")?.NonBlankText();
        var manner = value.Optional("manner")?.OneOf(PlanJsonNames.Range(3, n => (ParticipationManner)n));
        var date = DateIn(value, "dateText", "date") ?? ImpreciseDate.Blank;
        if (party is null) return null;
        if (manner is { } how) return ParticipationRecord.TookPart(party, phase, date, how, coverage).Shaped(ShapedObject.ShapeOf(value, PlanJsonWriter.ParticipationMembers));
        if (!string.IsNullOrWhiteSpace(reason) && coverage is not null) return ParticipationRecord.Absent(party, phase, reason!, coverage).Shaped(ShapedObject.ShapeOf(value, PlanJsonWriter.ParticipationMembers));
        value.Refuse("a manner, or a reason for absence with coverage");
        return null;
    }

    private static PlanVersion? Version(JsonValue value)
    {
        var number = value.Required("number")?.Whole(1) ?? 1;
        var on = value.Required("adoptedOn")?.Date() ?? default;
        var by = value.Required("adoptedBy") is { } b ? RoleOf(b) : null;
        var hash = value.Required("contentHash")?.NonBlankText() ?? "";
        IEnumerable<string> List(string name) => (value.Optional(name)?.Items ?? []).Select(i => i.Text());
        var content = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (path, print) in value.Required("content")?.Members ?? []) content[path] = print.Text();
        return by is null ? null : new PlanVersion(number, on, by, hash, new PlanDiff(List("added"), List("removed"), List("changed")), content.ToImmutable()) { Shape = ShapedObject.ShapeOf(value, PlanJsonWriter.VersionMembers) };
    }

    private static RoleRef? RoleOf(JsonValue value)
    {
        var code = value.Required("role")?.NonBlankText() ?? "";
        if (string.IsNullOrWhiteSpace(code)) return null;
        if (code.Any(char.IsWhiteSpace))
        {
            value.Refuse("a role code without blanks");
            return null;
        }

        var scope = value.Optional("unit")?.NonBlankText();
        var quantity = value.Optional("quantity")?.OneOf(PlanJsonNames.Range(3, n => (Quantity)n)) ?? Quantity.One;
        var label = value.Optional("label");
        var role = label is null ? Role.Of(code) : new Role(code, JsonText.ReadText(label));
        return new RoleRef(role, string.IsNullOrWhiteSpace(scope) ? null : UnitId.From(scope!), quantity);
    }

    private static List<ResponsibleParty> Parties(JsonValue value)
    {
        var parties = new List<ResponsibleParty>();
        foreach (var item in value.Items)
        {
            var relation = item.Required("relation")?.OneOf(PlanJsonNames.Range(4, n => (PartyRelation)n)) ?? PartyRelation.Accountable;
            if (RoleOf(item) is { } who) parties.Add(new ResponsibleParty(who, relation));
        }

        return parties;
    }

    private static List<Arena> Arenas(JsonValue value) => [.. (value.Optional("arenas")?.Items ?? []).Select(a => a.OneOf(PlanJsonNames.Range(12, n => (Arena)n)))];

    private ImmutableArray<ResponsibleParty> Read(string text, string id) => ResponsibleParty.Read(text, aliases.Roles, FindingPolicy.Default, new Subject("area", id)).Parties;

    // The interval wins where it stands; a text alone is read against the day the plan was last written in.
    private ImpreciseDate? DateIn(JsonValue value, string textName, string intervalName)
    {
        var text = value.Optional(textName)?.Text();
        if (value.Optional(intervalName) is { } interval) return ImpreciseDateJson.ReadDate(interval, _context);
        return text is null ? null : ImpreciseDate.Parse(text, _context);
    }

    private void CheckIds(JsonValue root, ImmutableArray<PlanTheme> themes)
    {
        var seen = new HashSet<(string, string)>();
        void Check(string kind, string id)
        {
            if (!seen.Add((kind, id))) problems.Add(PlanningRules.IdsUnique, root.Line, null, ("kind", kind), ("id", id));
        }

        var measures = themes.SelectMany(t => t.Areas).SelectMany(a => a.Measures).ToList();
        foreach (var area in themes.SelectMany(t => t.Areas))
        {
            Check("area", area.Id.Value);
            foreach (var goal in area.Goals) Check("goal", goal.Id.Value);
            foreach (var cause in area.Causes) Check("cause", cause.Id.Value);
            foreach (var measure in area.Measures)
            {
                Check("measure", measure.Id.Value);
                if (measure.Predecessor is not { } before) continue;
                var found = measures.Find(m => m.Id == before);
                if (found is null || found.Generation >= measure.Generation) problems.Add(PlanningRules.LineageWhole, root.Line, null, ("kind", "measure"), ("id", measure.Id.Value), ("other", before.Value));
            }
        }
    }
}
