using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>Writes the plan format. Member names stand here once, for the writer and for what the reader knows.</summary>
internal static class PlanJsonWriter
{
    public static readonly string[] PlanMembers =
    [
        "schema", "language", "id", "title", "sensitivity", "category", "lastUpdated", "placement", "cycleYear", "provenance", "status", "owner", "preparedBy", "source", "form",
        "acceptedProposals", "columnGuidance", "themes", "participation", "versions", "goalLinks",
    ];

    public static readonly string[] AreaMembers =
    [
        "row", "id", "heading", "kind", "problem", "causes", "goals", "measures", "responsibleText", "responsible", "deadlineText", "deadline", "evaluationText", "correctionText", "origins",
        "selectedAsExtreme", "arenas", "notes", "closing",
    ];

    public static readonly string[] GoalMembers = ["id", "kind", "text", "indicator", "unit", "scale", "comparator", "target", "tolerance", "direction", "baseline", "dueText", "due", "carriedOverFrom"];

    public static readonly string[] MeasureMembers =
    [
        "id", "text", "state", "initialState", "responsibleText", "responsible", "deadlineText", "deadline", "review", "recurrence", "prediction", "design", "origin", "predecessor", "generation", "urgent",
        "sharedAs", "campaignPhases", "arenas", "externalSystems", "carryCount", "log",
    ];

    public static readonly string[] EventMembers =
    [
        "on", "what", "reason", "review", "percentDone", "evaluation", "place", "owner", "holdCheck", "onceOnly", "decision", "successors", "learned", "plan", "twin", "note", "held", "arena", "toText", "to",
        "responsible", "text",
    ];

    public static readonly string[] ParticipationMembers = ["party", "phase", "dateText", "date", "manner", "coverage", "absent"];

    public static readonly string[] VersionMembers = ["number", "adoptedOn", "adoptedBy", "contentHash", "added", "removed", "changed", "content"];

    public static readonly (string Name, PlanColumn Column)[] GuidanceNames =
    [
        ("area", PlanColumn.ImprovementArea), ("goal", PlanColumn.Goal), ("measure", PlanColumn.Measure), ("responsible", PlanColumn.Responsible), ("deadline", PlanColumn.Deadline),
        ("evaluation", PlanColumn.Evaluation), ("correction", PlanColumn.Correction),
    ];

    public static ShapedObject Plan(ImprovementPlan plan)
    {
        var context = new DateContext(plan.LastUpdated);
        return new ShapedObject()
            .Whole("schema", PlanJson.Version)
            .Text("language", plan.Language switch { ReportLanguage.Nynorsk => "nn", ReportLanguage.English => "en", _ => "nb" })
            .Text("id", plan.Shape is { } s && !Has(s, "id") && plan.Id.Value == $"{plan.Placement.Unit}-{NumberText.Machine(plan.CycleYear)}" ? null : plan.Id.Value)
            .Text("title", plan.Title)
            .Object("sensitivity", plan.Label == ImprovementPlan.Unlabelled ? null : new ShapedObject().Text("text", plan.Label.Text).Text("colour", plan.Label.Colour))
            .Text("category", plan.Category.Length == 0 ? null : plan.Category)
            .Date("lastUpdated", plan.LastUpdated)
            .Object("placement", Placement(plan.Placement))
            .Whole("cycleYear", plan.Shape is { } y && !Has(y, "cycleYear") && plan.CycleYear == plan.LastUpdated.Year ? null : plan.CycleYear)
            .Text("provenance", plan.Shape is { } p && !Has(p, "provenance") && plan.Provenance == PlanProvenance.Imported ? null : plan.Provenance.ToString())
            .Text("status", plan.Status == PlanStatus.Draft ? Kept(plan.Shape, "status", "Draft") : plan.Status.ToString())
            .Object("owner", plan.Owner is null ? null : Role(plan.Owner))
            .Object("preparedBy", plan.PreparedBy is null ? null : Role(plan.PreparedBy))
            .Text("source", plan.Source?.Value)
            .Object("form", plan.Form is null ? null : Form(plan.Form), plan.Form?.Shape)
            .Texts("acceptedProposals", plan.AcceptedProposals)
            .Member("columnGuidance", plan.ColumnGuidance.Count == 0 ? null : w =>
            {
                w.WriteStartObject();
                foreach (var (name, column) in GuidanceNames)
                {
                    if (plan.ColumnGuidance.TryGetValue(column, out var text)) w.WriteText(name, text);
                }

                w.WriteEndObject();
            })
            .Objects("themes", plan.Themes, t => (Theme(t, context), t.Shape), always: true)
            .Objects("participation", plan.Participation, r => (Participation(r, context), r.Shape))
            .Objects("versions", plan.Versions, v => (Version(v), v.Shape))
            .Objects("goalLinks", plan.GoalLinks, l => (new ShapedObject().Text("goal", l.Child.Value).Text("parentPlan", l.ParentPlan.Value).Text("parentGoal", l.Parent.Value), null));
    }

    public static ShapedObject Placement(OrgPlacement placement) => new ShapedObject().Text("level", placement.Level.ToString()).Text("unit", placement.Unit.Value);

    public static ShapedObject Role(RoleRef role) => Add(new ShapedObject(), role);

    private static ShapedObject Add(ShapedObject to, RoleRef role) => to
        .Text("role", role.Role.Code)
        .Text("unit", role.Scope?.Value)
        .Text("quantity", role.Quantity == Quantity.One ? null : role.Quantity.ToString())
        .Member("label", Organisation.Role.WellKnown.Contains(role.Role) || role.Role.Label.Equals(LocalisedText.Same(role.Role.Code)) ? null : w =>
        {
            w.WriteStartObject();
            w.WriteString("nb", role.Role.Label.Bokmaal);
            w.WriteString("nn", role.Role.Label.Nynorsk);
            w.WriteString("en", role.Role.Label.English);
            w.WriteEndObject();
        });

    public static ShapedObject Party(ResponsibleParty party) => Add(new ShapedObject().Text("relation", party.Relation.ToString()), party.Who);

    private static ShapedObject Form(FormTraces form) => new ShapedObject()
        .Whole("columnHeaders", form.ColumnHeaders)
        .Whole("strayRows", form.StrayRows == 0 ? KeptNumber(form.Shape, "strayRows") : form.StrayRows)
        .Texts("joinedRows", form.JoinedRows.Select(a => a.Value))
        .Texts("columnProblems", form.ColumnProblems)
        .Whole("ownersDropped", form.OwnersDropped == 0 ? KeptNumber(form.Shape, "ownersDropped") : form.OwnersDropped);

    private static ShapedObject Theme(PlanTheme theme, DateContext context) => new ShapedObject()
        .Whole("position", theme.Position)
        .Whole("number", theme.Number)
        .Text("heading", theme.Heading)
        .Text("theme", theme.Theme?.Value)
        .Text("audience", theme.Audience is { } a ? Array.Find(PlanJsonNames.Audiences, n => n.Value == a).Name : null)
        .Objects("areas", theme.Areas, area => (Area(area, context), area.Shape), always: true);

    private static ShapedObject Area(ImprovementArea area, DateContext context)
    {
        var parsed = area.ResponsibleText is { } text && ResponsibleParty.Read(text, PlanAliases.Default.Roles, FindingPolicy.Default, new Subject("area", area.Id.Value)).Parties.SequenceEqual(area.Responsible);
        var json = new ShapedObject()
            .Whole("row", area.Row)
            .Text("id", area.Row is { } row && area.Id.Value == NumberText.Machine(row) && !Has(area.Shape, "id") ? null : area.Id.Value)
            .Text("heading", area.Heading)
            .Text("kind", area.Kind.ToString())
            .Text("problem", area.Problem)
            .Objects("causes", area.Causes, c => (Cause(area, c), c.Shape))
            .Objects("goals", area.Goals, g => (Goal(area, g, context), g.Shape))
            .Objects("measures", area.Measures, m => (Measure(area, m, context), m.Shape))
            .Text("responsibleText", area.ResponsibleText)
            .Objects("responsible", parsed ? [] : area.Responsible, p => (Party(p), null));
        return Date(json, "deadlineText", "deadline", area.Deadline.OriginalText.Length == 0 && area.Deadline is ImpreciseDate.Unspecified ? null : area.Deadline, area.Shape, context)
            .Text("evaluationText", area.EvaluationNote)
            .Text("correctionText", area.CorrectionNote)
            .Objects("origins", area.Origins, o => (Origin(o), null))
            .Flag("selectedAsExtreme", area.IsSelectedAsExtreme || Has(area.Shape, "selectedAsExtreme") ? area.IsSelectedAsExtreme : null)
            .Texts("arenas", area.FollowUpArenas.Select(a => a.ToString()))
            .Text("notes", area.Notes)
            .Object("closing", area.Closing is { } closing ? Closing(closing) : null);
    }

    private static ShapedObject Closing(AreaClosing closing) => new ShapedObject()
        .Date("on", closing.On).Text("outcome", closing.Outcome.ToString()).Object("acceptedBy", closing.AcceptedBy is { } by ? Role(by) : null).Text("reason", closing.Reason).Text("holdCheck", closing.HoldCheck);

    private static ShapedObject Cause(ImprovementArea area, Cause cause) => new ShapedObject()
        .Text("id", cause.Id.Value == $"{area.Id}.c{NumberText.Machine(area.Causes.IndexOf(cause) + 1)}" && !Has(cause.Shape, "id") ? null : cause.Id.Value)
        .Text("text", cause.Text)
        .Text("method", cause.Method == CauseMethod.Stated ? Kept(cause.Shape, "method", "Stated") : cause.Method.ToString())
        .Text("parent", cause.Parent?.Value);

    private static ShapedObject Goal(ImprovementArea area, PlanGoal goal, DateContext context)
    {
        var numeric = goal as PlanGoal.Numeric;
        var json = new ShapedObject()
            .Text("id", goal.Id.Value == $"{area.Id}.g{NumberText.Machine(area.Goals.IndexOf(goal) + 1)}" && !Has(goal.Shape, "id") ? null : goal.Id.Value)
            .Text("kind", goal switch { PlanGoal.Numeric => "Numeric", PlanGoal.ZeroTolerance => "ZeroTolerance", PlanGoal.Milestone => "Milestone", _ => "Qualitative" })
            .Text("text", goal.Text)
            .Text("indicator", goal.Indicator?.Value)
            .Text("unit", numeric?.Unit)
            .Object("scale", numeric?.Scale is { } scale ? new ShapedObject().Figure("lowest", scale.Lowest).Figure("highest", scale.Highest) : null)
            .Text("comparator", numeric?.Comparator?.ToString())
            .Figure("target", numeric?.Target)
            .Figure("tolerance", numeric?.Tolerance)
            .Text("direction", numeric?.Direction?.ToString())
            .Object("baseline", numeric?.Baseline is { } b ? new ShapedObject().Figure("value", b.Value).Date("from", b.Period.Start).Date("to", b.Period.End).Whole("n", b.Count) : null);
        return Date(json, "dueText", "due", goal is PlanGoal.Milestone milestone ? milestone.Due : numeric?.Due, goal.Shape, context).Text("carriedOverFrom", goal.CarriedOverFrom?.Value);
    }

    private static ShapedObject Measure(ImprovementArea area, ImprovementMeasure measure, DateContext context)
    {
        var first = measure.Log.Select(e => e.What).OfType<MeasureCommand.ChangeText>().Any();
        var replayStart = measure.Log.Length == 0;
        var json = new ShapedObject()
            .Text("id", measure.Id.Value == $"{area.Id}.{NumberText.Machine(area.Measures.IndexOf(measure) + 1)}" && !Has(measure.Shape, "id") ? null : measure.Id.Value)
            .Text("text", measure.Text)
            .Text("state", Has(measure.Shape, "state") || measure.Log.Length > 0 || measure.State != MeasureState.Planned || measure.Shape is null ? StateToWrite(measure, replayStart) : null)
            .Text("initialState", measure.Log.Length > 0 || Has(measure.Shape, "initialState") ? measure.InitialState.ToString() : null)
            .Text("responsibleText", null)
            .Objects("responsible", measure.Responsible, p => (Party(p), null));
        _ = first;
        return Date(json, "deadlineText", "deadline", measure.OwnDeadline, measure.Shape, context)
            .Object("review", measure.Review is { } review ? Recurrence(review) : null)
            .Object("recurrence", measure.Recurrence is { } again ? Recurrence(again) : null)
            .Text("prediction", measure.Prediction)
            .Object("design", measure.Design is { } d ? new ShapedObject().Date("firstEvaluation", d.FirstEvaluation).Text("indicator", d.Indicator?.Value).Whole("plannedPoints", d.PlannedPoints).Whole("latencyDays", d.LatencyDays) : null)
            .Object("origin", measure.Origin == MeasureOrigin.Direct ? null : Origin(measure.Origin))
            .Text("predecessor", measure.Predecessor?.Value)
            .Whole("generation", measure.Generation == 1 ? KeptNumber(measure.Shape, "generation", 1) : measure.Generation)
            .Flag("urgent", measure.IsUrgent || Has(measure.Shape, "urgent") ? measure.IsUrgent : null)
            .Text("sharedAs", measure.SharedAs?.Value)
            .Texts("campaignPhases", measure.CampaignPhases)
            .Texts("arenas", measure.Arenas.Select(a => a.ToString()))
            .Texts("externalSystems", measure.ExternalSystems)
            .Whole("carryCount", measure.CarryCount == 0 ? KeptNumber(measure.Shape, "carryCount") : measure.CarryCount)
            .Objects("log", measure.Log, e => (Event(e, context), e.Shape));
    }

    // The state of a form's measure that its text gives is not written twice.
    private static string? StateToWrite(ImprovementMeasure measure, bool logIsEmpty)
        => logIsEmpty && measure.Shape is not null && !Has(measure.Shape, "state") && FormFindings.StatusOf(measure.Text) == measure.State ? null : measure.State.ToString();

    public static ShapedObject Recurrence(Recurrence recurrence) => new ShapedObject()
        .Whole("atLeast", recurrence.AtLeast).Text("per", recurrence.Per.ToString()).Date("from", recurrence.From).Date("until", recurrence.Until).Flag("approximate", recurrence.IsApproximate ? true : null);

    private static ShapedObject Origin(AreaOrigin origin) => origin switch
    {
        AreaOrigin.Survey survey => new ShapedObject().Text("kind", "Survey").Text("round", survey.Round.Value).Text("theme", survey.Theme.Value).Text("referent", survey.Referent.Id).Flag("isGroup", survey.Referent is UnitOrGroup.Group ? true : null),
        AreaOrigin.Workshop workshop => new ShapedObject().Text("kind", "Workshop").Text("signal", workshop.Signal),
        AreaOrigin.External external => new ShapedObject().Text("kind", "External").Text("source", external.Kind).Text("reference", external.Reference),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ShapedObject Origin(MeasureOrigin origin) => origin switch
    {
        MeasureOrigin.Proposal proposal => new ShapedObject().Text("kind", "Proposal").Text("proposal", proposal.ProposalId),
        MeasureOrigin.CarriedOver carried => new ShapedObject().Text("kind", "CarriedOver").Text("plan", carried.Plan.Value).Text("measure", carried.Measure.Value),
        MeasureOrigin.Successor successor => new ShapedObject().Text("kind", "Successor").Text("measure", successor.Measure.Value),
        MeasureOrigin.StandardOrigin => new ShapedObject().Text("kind", "Standard"),
        _ => new ShapedObject().Text("kind", "Direct"),
    };

    private static ShapedObject Event(MeasureEvent e, DateContext context)
    {
        var json = new ShapedObject().Date("on", e.On).Text("what", e.What.Kind.ToString());
        return e.What switch
        {
            MeasureCommand.Reject reject => json.Text("reason", reject.Reason),
            MeasureCommand.PutOnHold hold => json.Text("reason", hold.Reason).Date("review", hold.Review),
            MeasureCommand.Complete complete => json.Whole("percentDone", complete.PercentDone),
            MeasureCommand.Evaluate evaluate => json.Object("evaluation", EvaluationJson.Write(evaluate.Evaluation)),
            MeasureCommand.ReopenEvaluation reopen => json.Text("reason", reopen.Reason),
            MeasureCommand.Standardise s => json.Text("place", s.Place).Object("owner", s.Owner is null ? null : Role(s.Owner)).Date("holdCheck", s.HoldCheck).Text("onceOnly", s.OnceOnly),
            MeasureCommand.Correct correct => json.Text("decision", correct.Decision.ToString()).Text("reason", correct.Reason).Objects("successors", correct.Successors, s => (Successor(s), null)),
            MeasureCommand.Cancel cancel => json.Text("reason", cancel.Reason).Text("learned", cancel.Learned),
            MeasureCommand.CarryOver carry => json.Text("plan", carry.Plan.Value).Text("twin", carry.Twin.Value),
            MeasureCommand.LogProgress progress => json.Text("note", progress.Note),
            MeasureCommand.LogOccurrence held => json.Date("held", held.Held).Text("arena", held.Arena),
            MeasureCommand.MoveDeadline move => Date(json, "toText", "to", move.To, e.Shape, context).Text("reason", move.Reason),
            MeasureCommand.ChangeResponsible change => json.Objects("responsible", change.Responsible, p => (Party(p), null), always: true),
            MeasureCommand.ChangeText change => json.Text("text", change.Text),
            _ => json,
        };
    }

    private static ShapedObject Successor(SuccessorDraft draft) => new ShapedObject()
        .Text("id", draft.Id.Value).Text("text", draft.Text).ImpreciseDate("deadline", draft.Deadline).Objects("responsible", draft.Responsible, p => (Party(p), null));

    private static ShapedObject Participation(ParticipationRecord record, DateContext context)
    {
        var json = new ShapedObject().Object("party", Role(record.Party)).Text("phase", record.Phase.ToString());
        return Date(json, "dateText", "date", record.Manner is null ? null : record.Date, record.Shape, context)
            .Text("manner", record.Manner?.ToString())
            .Object("coverage", record.Coverage is { } coverage ? CoverageJson.Write(coverage) : null)
            .Text("absent", record.AbsenceReason);
    }

    private static ShapedObject Version(PlanVersion version) => new ShapedObject()
        .Whole("number", version.Number)
        .Date("adoptedOn", version.AdoptedOn)
        .Object("adoptedBy", Role(version.AdoptedBy))
        .Text("contentHash", version.ContentHash)
        .Texts("added", version.Diff.Added)
        .Texts("removed", version.Diff.Removed)
        .Texts("changed", version.Diff.Changed)
        .Member("content", w =>
        {
            w.WriteStartObject();
            foreach (var (path, print) in version.Content) w.WriteString(path, print);
            w.WriteEndObject();
        });

    // A text that still reads as the date it became is written as it stood; everything else as text and interval.
    private static ShapedObject Date(ShapedObject json, string textName, string intervalName, ImpreciseDate? date, SourceShape? shape, DateContext context)
    {
        var textOnly = date is not null && Has(shape, textName) && !Has(shape, intervalName) && ImpreciseDate.Parse(date.OriginalText, context).Equals(date);
        return json.Text(textName, date is not null && Has(shape, textName) ? date.OriginalText : null).ImpreciseDate(intervalName, textOnly ? null : date);
    }

    private static bool Has(SourceShape? shape, string name) => shape is not null && shape.Members.Any(m => m.Name == name);

    private static string? Kept(SourceShape? shape, string name, string value) => Has(shape, name) ? value : null;

    private static int? KeptNumber(SourceShape? shape, string name, int value = 0) => Has(shape, name) ? value : null;
}
