using ForBedring.Calendar;
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
    private bool _isMigrated;

    public ImprovementPlan? Plan(JsonValue root, byte[] source)
    {
        if (root.Kind != System.Text.Json.JsonValueKind.Object)
        {
            _ = root.Members;
            return null;
        }

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
        var frame = root.Optional("answerFrame") is { } f ? Frame(f) : null;
        var shape = ShapedObject.ShapeOf(root, PlanMembers.Plan);
        CheckIds(root, themes);
        CheckLinks(root, id, themes, links);
        if (problems.HasError || placement is null) return null;
        return ImprovementPlan.Draft(PlanId.From(id), title, placement, cycle, updated)
            .With(category, label, owner, preparedBy, string.IsNullOrWhiteSpace(round) ? null : RoundId.From(round!), frame, acceptedProposals: proposals)
            .AsRead(themes, status, provenance, versions, participation, links, form, language, guidance, shape, _isMigrated ? null : source);
    }

    public static OrgPlacement? Placement(JsonValue value)
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

    private static AnswerFrame? Frame(JsonValue value)
    {
        var referent = value.Required("referent")?.NonBlankText();
        var isGroup = value.Optional("isGroup")?.Boolean() ?? false;
        var leader = value.Optional("leaderMeant")?.OneOf(PlanJsonNames.Range(5, n => (LeaderLevel)n));
        var clarification = value.Required("clarification") is { } text ? Text3(text) : LocalisedText.Same("");
        return string.IsNullOrWhiteSpace(referent) ? null : new AnswerFrame(isGroup ? UnitOrGroup.Of(GroupId.From(referent!)) : UnitOrGroup.Of(UnitId.From(referent!)), leader, clarification);
    }

    // Members that we do not know are told when the object's shape is taken.
    private static LocalisedText Text3(JsonValue value) => JsonText.ReadText(value, tellOthers: false);

    private static ImmutableSortedDictionary<PlanColumn, LocalisedText> Guidance(JsonValue value)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<PlanColumn, LocalisedText>();
        foreach (var (name, column) in PlanMembers.Guidance)
        {
            if (value.Optional(name) is { } text) texts[column] = Text3(text);
        }

        return texts.ToImmutable();
    }

    private static FormTraces Form(JsonValue value) => new(
        value.Optional("columnHeaders")?.Whole(0) ?? 1,
        value.Optional("strayRows")?.Whole(0) ?? 0,
        (value.Optional("joinedRows")?.Items ?? []).Select(i => i.NonBlankText()).Where(t => !string.IsNullOrWhiteSpace(t)).Select(AreaId.From),
        (value.Optional("columnProblems")?.Items ?? []).Select(i => i.Text()),
        value.Optional("ownersDropped")?.Whole(0) ?? 0,
        (value.Optional("unplaced")?.Items ?? []).Select(i => i.Text()))
    {
        Shape = ShapedObject.ShapeOf(value, PlanMembers.Form),
    };

    private static GoalLink? Link(JsonValue value)
    {
        var (child, plan, parent) = (value.Required("goal")?.NonBlankText(), value.Required("parentPlan")?.NonBlankText(), value.Required("parentGoal")?.NonBlankText());
        return string.IsNullOrWhiteSpace(child) || string.IsNullOrWhiteSpace(plan) || string.IsNullOrWhiteSpace(parent) ? null : new GoalLink(GoalId.From(child!), PlanId.From(plan!), GoalId.From(parent!));
    }

    // A plan with old codes is written anew, so its own bytes are not kept.
    private ThemeCode Migrated(string written, Audience? audience)
    {
        var code = OldThemeCodes.Current(written, audience);
        _isMigrated |= code.Value != written;
        return code;
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
            themes.Add(new PlanTheme(Math.Max(1, position), heading, number, string.IsNullOrWhiteSpace(code) ? null : Migrated(code!, audience), audience, areas)
                .Shaped(ShapedObject.ShapeOf(item, PlanMembers.Theme)));
        }

        return themes.ToImmutable();
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
        if (manner is { } how) return ParticipationRecord.TookPart(party, phase, date, how, coverage).Shaped(ShapedObject.ShapeOf(value, PlanMembers.Participation));
        if (!string.IsNullOrWhiteSpace(reason) && coverage is not null) return ParticipationRecord.Absent(party, phase, reason!, coverage).Shaped(ShapedObject.ShapeOf(value, PlanMembers.Participation));
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
        return by is null ? null : new PlanVersion(number, on, by, hash, new PlanDiff(List("added"), List("removed"), List("changed")), content.ToImmutable()) { Shape = ShapedObject.ShapeOf(value, PlanMembers.Version) };
    }

    public static RoleRef? RoleOf(JsonValue value)
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
        var known = Role.Of(code);
        var label = value.Optional("label") is { } text ? Text3(text) : known.Label;
        var isCollective = value.Optional("collective")?.Boolean() ?? known.IsCollective;
        var role = label.Equals(known.Label) && isCollective == known.IsCollective ? known : new Role(code, label, isCollective);
        return new RoleRef(role, string.IsNullOrWhiteSpace(scope) ? null : UnitId.From(scope!), quantity);
    }

    public static ResponsibleParty? PartyOf(JsonValue value)
    {
        var relation = value.Required("relation")?.OneOf(PlanJsonNames.Range(4, n => (PartyRelation)n)) ?? PartyRelation.Accountable;
        return RoleOf(value) is { } who ? new ResponsibleParty(who, relation) : null;
    }

    private static List<ResponsibleParty> Parties(JsonValue value) => [.. value.Items.Select(PartyOf).OfType<ResponsibleParty>()];

    private static List<Arena> Arenas(JsonValue value) => [.. (value.Optional("arenas")?.Items ?? []).Select(a => a.OneOf(PlanJsonNames.Range(12, n => (Arena)n)))];

    private ResponsiblePartyReading Read(string text, string id) => ResponsibleParty.Read(text, aliases.Roles, FindingPolicy.Default, new Subject("area", id));

    // The interval wins where it stands; a text alone is read against the day the plan was last written in.
    private ImpreciseDate? DateIn(JsonValue value, string textName, string intervalName)
    {
        var text = value.Optional(textName)?.Text();
        if (value.Optional(intervalName) is { } interval) return ImpreciseDateJson.ReadDate(interval, _context, tellOthers: false);
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
            Check("areas", area.Id.Value);
            foreach (var goal in area.Goals) Check("goals", goal.Id.Value);
            foreach (var cause in area.Causes) Check("causes", cause.Id.Value);
            foreach (var measure in area.Measures)
            {
                Check("measures", measure.Id.Value);
                if (measure.Predecessor is not { } before) continue;
                var found = measures.Find(m => m.Id == before);
                if (found is null || found.Generation >= measure.Generation) problems.Add(PlanningRules.LineageWhole, root.Line, null, ("kind", "measures"), ("id", measure.Id.Value), ("other", before.Value));
            }
        }
    }

    // A goal is linked once, to a goal of another plan; whether that plan's unit lies above is asked where the organisation is known.
    private void CheckLinks(JsonValue root, string plan, ImmutableArray<PlanTheme> themes, ImmutableArray<GoalLink> links)
    {
        var goals = themes.SelectMany(t => t.Areas).SelectMany(a => a.Goals).Select(g => g.Id).ToHashSet();
        var linked = new HashSet<GoalId>();
        foreach (var link in links)
        {
            if (!goals.Contains(link.Child) || link.ParentPlan.Value == plan) problems.Add(PlanningRules.LineageWhole, root.Line, "goalLinks", ("kind", "goalLinks"), ("id", link.Child.Value), ("other", link.Parent.Value));
            if (!linked.Add(link.Child)) problems.Add(PlanningRules.IdsUnique, root.Line, "goalLinks", ("kind", "goalLinks"), ("id", link.Child.Value));
        }
    }
}
