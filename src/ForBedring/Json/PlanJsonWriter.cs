using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>Writes the plan format. What has its default value is written only where the source had it.</summary>
internal static class PlanJsonWriter
{
    public static ShapedObject Plan(ImprovementPlan plan)
    {
        var context = new DateContext(plan.LastUpdated);
        return new ShapedObject()
            .Whole("schema", PlanJson.Version)
            .Text("language", plan.Language switch { ReportLanguage.Nynorsk => "nn", ReportLanguage.English => "en", _ => "nb" })
            .Text("id", plan.Shape is { } s && !Has(s, "id") && plan.Id.Value == $"{plan.Placement.Unit}-{NumberText.Machine(plan.CycleYear)}" ? null : plan.Id.Value)
            .Text("title", plan.Title)
            .Object("sensitivity", new ShapedObject().Text("text", plan.Label == ImprovementPlan.Unlabelled ? "" : plan.Label.Text).Text("colour", plan.Label.Colour), isDefault: plan.Label == ImprovementPlan.Unlabelled)
            .Text("category", plan.Category, byDefault: "")
            .Date("lastUpdated", plan.LastUpdated)
            .Object("placement", Placement(plan.Placement))
            .Whole("cycleYear", plan.Shape is { } y && !Has(y, "cycleYear") && plan.CycleYear == plan.LastUpdated.Year ? null : plan.CycleYear)
            .Text("provenance", plan.Shape is { } p && !Has(p, "provenance") && plan.Provenance == PlanProvenance.Imported ? null : plan.Provenance.ToString())
            .Text("status", plan.Status.ToString(), byDefault: nameof(PlanStatus.Draft))
            .Object("owner", plan.Owner is null ? null : Role(plan.Owner))
            .Object("preparedBy", plan.PreparedBy is null ? null : Role(plan.PreparedBy))
            .Text("source", plan.Source?.Value)
            .Object("answerFrame", plan.Frame is null ? null : Frame(plan.Frame))
            .Object("form", plan.Form is null ? null : Form(plan.Form), plan.Form?.Shape)
            .Texts("acceptedProposals", plan.AcceptedProposals)
            .Object("columnGuidance", Guidance(plan), isDefault: plan.ColumnGuidance.Count == 0)
            .Objects("themes", plan.Themes, t => (Theme(t, context), t.Shape), always: true)
            .Objects("participation", plan.Participation, r => (Participation(r, context), r.Shape))
            .Objects("versions", plan.Versions, v => (Version(v), v.Shape))
            .Objects("goalLinks", plan.GoalLinks, l => (new ShapedObject().Text("goal", l.Child.Value).Text("parentPlan", l.ParentPlan.Value).Text("parentGoal", l.Parent.Value), null));
    }

    public static ShapedObject Placement(OrgPlacement placement) => new ShapedObject().Text("level", placement.Level.ToString()).Text("unit", placement.Unit.Value);

    public static ShapedObject Role(RoleRef role) => Add(new ShapedObject(), role);

    private static ShapedObject Add(ShapedObject to, RoleRef role)
    {
        var known = Organisation.Role.Of(role.Role.Code);
        return to
            .Text("role", role.Role.Code)
            .Text("unit", role.Scope?.Value)
            .Text("quantity", role.Quantity.ToString(), byDefault: nameof(Quantity.One))
            .Flag("collective", role.Role.IsCollective, byDefault: known.IsCollective)
            .Object("label", Text3(role.Role.Label), isDefault: role.Role.Label.Equals(known.Label));
    }

    private static ShapedObject Text3(LocalisedText text) => new ShapedObject().Text("nb", text.Bokmaal).Text("nn", text.Nynorsk, byDefault: text.Bokmaal).Text("en", text.English, byDefault: text.Bokmaal);

    private static ShapedObject Frame(AnswerFrame frame) => new ShapedObject()
        .Text("referent", frame.Referent.Id)
        .Flag("isGroup", frame.IsMergedGroup, byDefault: false)
        .Text("leaderMeant", frame.LeaderMeant?.ToString())
        .Object("clarification", Text3(frame.Clarification));

    private static ShapedObject Guidance(ImprovementPlan plan)
    {
        var json = new ShapedObject();
        foreach (var (name, column) in PlanMembers.Guidance)
        {
            if (plan.ColumnGuidance.TryGetValue(column, out var text)) json.Object(name, Text3(text));
        }

        return json;
    }

    public static ShapedObject Party(ResponsibleParty party) => Add(new ShapedObject().Text("relation", party.Relation.ToString()), party.Who);

    private static ShapedObject Form(FormTraces form) => new ShapedObject()
        .Whole("columnHeaders", form.ColumnHeaders)
        .Whole("strayRows", form.StrayRows, byDefault: 0)
        .Texts("joinedRows", form.JoinedRows.Select(a => a.Value))
        .Texts("columnProblems", form.ColumnProblems)
        .Whole("ownersDropped", form.OwnersDropped, byDefault: 0)
        .Texts("unplaced", form.Unplaced);

    // What a heading tells by itself is not written beside it, unless the source did.
    private static ShapedObject Theme(PlanTheme theme, DateContext context)
    {
        var told = theme.Shape is null ? null : PlanAliases.Default.ThemeOf(theme.Heading);
        return new ShapedObject()
            .Whole("position", theme.Position)
            .Whole("number", theme.Number)
            .Text("heading", theme.Heading)
            .Text("theme", theme.Theme?.Value, byDefault: told?.Theme.Value)
            .Text("audience", Name(theme.Audience), byDefault: Name(told?.Audience))
            .Objects("areas", theme.Areas, area => (Area(area, context), area.Shape), always: true);
    }

    private static string? Name(Audience? audience) => audience is { } a ? Array.Find(PlanJsonNames.Audiences, n => n.Value == a).Name : null;

    private static ShapedObject Area(ImprovementArea area, DateContext context)
    {
        var json = new ShapedObject()
            .Whole("row", area.Row)
            .Text("id", area.Id.Value, byDefault: area.Row is { } row ? NumberText.Machine(row) : null)
            .Text("heading", area.Heading)
            .Text("kind", area.Kind.ToString())
            .Text("problem", area.Problem)
            .Objects("causes", area.Causes, c => (Cause(area, c), c.Shape))
            .Objects("goals", area.Goals, g => (Goal(area, g, context), g.Shape))
            .Objects("measures", area.Measures, m => (Measure(area, m, context), m.Shape))
            .Text("responsibleText", area.ResponsibleText)
            .Objects("responsible", Parties(area.ResponsibleText, area.Responsible, area.Id.Value, area.Shape), p => (Party(p), null));
        return Date(json, "deadlineText", "deadline", area.Deadline.OriginalText.Length == 0 && area.Deadline is ImpreciseDate.Unspecified ? null : area.Deadline, area.Shape, context)
            .Text("evaluationText", area.EvaluationNote)
            .Text("correctionText", area.CorrectionNote)
            .Objects("origins", area.Origins, o => (Origin(o), null))
            .Flag("selectedAsExtreme", area.IsSelectedAsExtreme, byDefault: false)
            .Texts("arenas", area.FollowUpArenas.Select(a => a.ToString()))
            .Text("notes", area.Notes)
            .Object("closing", area.Closing is { } closing ? Closing(closing) : null);
    }

    private static ShapedObject Closing(AreaClosing closing) => new ShapedObject()
        .Date("on", closing.On).Text("outcome", closing.Outcome.ToString()).Object("acceptedBy", closing.AcceptedBy is { } by ? Role(by) : null).Text("reason", closing.Reason).Text("holdCheck", closing.HoldCheck);

    private static ShapedObject Cause(ImprovementArea area, Cause cause) => new ShapedObject()
        .Text("id", cause.Id.Value, byDefault: $"{area.Id}.c{NumberText.Machine(area.Causes.IndexOf(cause) + 1)}")
        .Text("text", cause.Text)
        .Text("method", cause.Method.ToString(), byDefault: nameof(CauseMethod.Stated))
        .Text("parent", cause.Parent?.Value);

    private static ShapedObject Goal(ImprovementArea area, PlanGoal goal, DateContext context)
    {
        var numeric = goal as PlanGoal.Numeric;
        var json = new ShapedObject()
            .Text("id", goal.Id.Value, byDefault: $"{area.Id}.g{NumberText.Machine(area.Goals.IndexOf(goal) + 1)}")
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
        var replayStart = measure.Log.Length == 0;
        var json = new ShapedObject()
            .Text("id", measure.Id.Value, byDefault: $"{area.Id}.{NumberText.Machine(area.Measures.IndexOf(measure) + 1)}")
            .Text("text", measure.Text)
            .Text("state", Has(measure.Shape, "state") || measure.Log.Length > 0 || measure.State != MeasureState.Planned || measure.Shape is null ? StateToWrite(measure, replayStart) : null)
            .Text("initialState", measure.Log.Length > 0 || Has(measure.Shape, "initialState") ? measure.InitialState.ToString() : null)
            .Text("responsibleText", measure.ResponsibleText)
            .Objects("responsible", Parties(measure.ResponsibleText, measure.Responsible, measure.Id.Value, measure.Shape), p => (Party(p), null));
        return Date(json, "deadlineText", "deadline", measure.OwnDeadline, measure.Shape, context)
            .Object("review", measure.Review is { } review ? Recurrence(review) : null)
            .Object("recurrence", measure.Recurrence is { } again ? Recurrence(again) : null)
            .Text("prediction", measure.Prediction)
            .Object("design", measure.Design is { } d ? new ShapedObject().Date("firstEvaluation", d.FirstEvaluation).Text("indicator", d.Indicator?.Value).Whole("plannedPoints", d.PlannedPoints).Whole("latencyDays", d.LatencyDays) : null)
            .Object("origin", Origin(measure.Origin), isDefault: measure.Origin == MeasureOrigin.Direct)
            .Text("predecessor", measure.Predecessor?.Value)
            .Whole("generation", measure.Generation, byDefault: 1)
            .Flag("urgent", measure.IsUrgent, byDefault: false)
            .Text("sharedAs", measure.SharedAs?.Value)
            .Texts("campaignPhases", measure.CampaignPhases)
            .Texts("arenas", measure.Arenas.Select(a => a.ToString()))
            .Texts("externalSystems", measure.ExternalSystems)
            .Whole("carryCount", measure.CarryCount, byDefault: 0)
            .Objects("log", measure.Log, e => (Event(e, context), e.Shape));
    }

    // The state of a form's measure that its text gives is not written twice.
    private static string? StateToWrite(ImprovementMeasure measure, bool logIsEmpty)
        => logIsEmpty && measure.Shape is not null && !Has(measure.Shape, "state") && FormFindings.StatusOf(measure.Text) == measure.State ? null : measure.State.ToString();

    public static ShapedObject Recurrence(Recurrence recurrence) => new ShapedObject()
        .Whole("atLeast", recurrence.AtLeast).Text("per", recurrence.Per.ToString()).Date("from", recurrence.From).Date("until", recurrence.Until).Flag("approximate", recurrence.IsApproximate, byDefault: false);

    private static ShapedObject Origin(AreaOrigin origin) => origin switch
    {
        AreaOrigin.Survey survey => new ShapedObject().Text("kind", "Survey").Text("round", survey.Round.Value).Text("theme", survey.Theme.Value).Text("referent", survey.Referent.Id).Flag("isGroup", survey.Referent is UnitOrGroup.Group, byDefault: false),
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
        .Text("id", draft.Id.Value).Text("text", draft.Text).Text("deadlineText", draft.Deadline.OriginalText, byDefault: draft.Deadline.OriginalText).ImpreciseDate("deadline", draft.Deadline).Objects("responsible", draft.Responsible, p => (Party(p), null));

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
        .Object("content", version.Content.Aggregate(new ShapedObject(), (json, entry) => json.Text(entry.Key, entry.Value)));

    // Parties that still follow from the text are not written beside it, unless the source did.
    private static ImmutableArray<ResponsibleParty> Parties(string? text, ImmutableArray<ResponsibleParty> parties, string id, SourceShape? shape)
        => text is not null && shape?.Has("responsible") != true && ResponsibleParty.Read(text, PlanAliases.Default.Roles, FindingPolicy.Default, new Subject("area", id)).Parties.SequenceEqual(parties) ? [] : parties;

    // A text that still reads as the date it became is written as it stood; everything else as text and interval.
    private static ShapedObject Date(ShapedObject json, string textName, string intervalName, ImpreciseDate? date, SourceShape? shape, DateContext context)
    {
        var hadText = Has(shape, textName);
        var textOnly = date is not null && hadText && !Has(shape, intervalName) && ImpreciseDate.Parse(date.OriginalText, context).Equals(date);
        return json.Text(textName, hadText && date is not null ? date.OriginalText : null, byDefault: date is null ? "" : null).ImpreciseDate(intervalName, textOnly ? null : date);
    }

    private static bool Has(SourceShape? shape, string name) => shape?.Has(name) == true;
}
