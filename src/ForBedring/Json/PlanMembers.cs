using System.Text.Json;
using ForBedring.Planning;

namespace ForBedring.Json;

/// <summary>The members of every object of the plan format. They stand here once, for the writer and for what the reader knows.</summary>
internal static class PlanMembers
{
    public static readonly (string Name, PlanColumn Column)[] Guidance =
    [
        ("area", PlanColumn.ImprovementArea), ("goal", PlanColumn.Goal), ("measure", PlanColumn.Measure), ("responsible", PlanColumn.Responsible), ("deadline", PlanColumn.Deadline),
        ("evaluation", PlanColumn.Evaluation), ("correction", PlanColumn.Correction),
    ];

    public static KnownMembers Text3 { get; } = KnownMembers.Of("nb", "nn", "en");

    public static KnownMembers Date { get; } = KnownMembers.ByKind(
        "kind",
        ("Unresolved", KnownMembers.Of("text", "kind")),
        ("Dated", KnownMembers.Of("text", "kind", "earliest", "latest", "precision", "bound", "flags").With("alternative", KnownMembers.Of("earliest", "latest"))),
        ("Open", KnownMembers.Of("text", "kind", "from")),
        ("Unspecified", KnownMembers.Of("text", "kind", "reason")));

    public static KnownMembers Role { get; } = KnownMembers.Of("role", "unit", "quantity", "collective").With("label", Text3);

    public static KnownMembers Party { get; } = KnownMembers.Of("relation", "role", "unit", "quantity", "collective").With("label", Text3);

    public static KnownMembers Recurrence { get; } = KnownMembers.Of("atLeast", "per", "from", "until", "approximate");

    private static KnownMembers AreaOrigin { get; } = KnownMembers.ByKind(
        "kind", ("Survey", KnownMembers.Of("kind", "round", "theme", "referent", "isGroup")), ("Workshop", KnownMembers.Of("kind", "signal")), ("External", KnownMembers.Of("kind", "source", "reference")));

    private static KnownMembers MeasureOrigin { get; } = KnownMembers.ByKind(
        "kind", ("Direct", KnownMembers.Of("kind")), ("Proposal", KnownMembers.Of("kind", "proposal")), ("CarriedOver", KnownMembers.Of("kind", "plan", "measure")), ("Successor", KnownMembers.Of("kind", "measure")));

    private static KnownMembers Coverage { get; } = KnownMembers.ByKind(
        "kind",
        ("NotRecorded", KnownMembers.Of("kind")),
        ("Own", KnownMembers.Of("kind", "count")),
        ("SharedAcross", KnownMembers.Of("kind", "units")),
        ("FromHigherLevel", KnownMembers.Of("kind", "unit", "vacantBetween")),
        ("Vacant", KnownMembers.Of("kind", "reason", "nearest")),
        ("NotRequired", KnownMembers.Of("kind", "reason")));

    private static KnownMembers Absent { get; } = KnownMembers.Of("phase", "absent", "manner").With("party", Role).With("coverage", Coverage);

    private static KnownMembers TookPart { get; } = KnownMembers.Of("phase", "dateText", "manner").With("party", Role).With("date", Date).With("coverage", Coverage);

    private static KnownMembers Evaluation { get; } = KnownMembers.Of("fidelity", "verdict", "claimedGrade", "note", "outcome", "goal", "missingData", "nextEvaluation")
        .With("by", Role)
        .With("evidence", KnownMembers.ByKind(
            "kind", ("Note", KnownMembers.Of("kind", "text")), ("Feedback", KnownMembers.Of("kind", "source", "people", "released")),
            ("Figures", KnownMembers.Of("kind", "indicator", "change", "highestGrade", "released", "comparable"))))
        .With("figure", KnownMembers.Choosing(value => value.Members.Any(m => m.Name == "amount" && m.Value.Kind != JsonValueKind.Null) ? KnownMembers.Of("amount") : KnownMembers.Of("amount", "numerator", "denominator", "per")));

    private static KnownMembers Successor { get; } = KnownMembers.Of("id", "text", "deadlineText").With("deadline", Date).With("responsible", Party);

    private static KnownMembers AnyGoal { get; } = KnownMembers.Of("id", "kind", "text", "carriedOverFrom");

    private static KnownMembers AnyEvent { get; } = KnownMembers.Of("on", "what");

    public static KnownMembers Plan { get; } = KnownMembers.Of(
            "schema", "language", "id", "title", "category", "lastUpdated", "cycleYear", "provenance", "status", "source", "form", "acceptedProposals", "themes", "participation", "versions")
        .With("sensitivity", KnownMembers.Of("text", "colour"))
        .With("placement", KnownMembers.Of("level", "unit"))
        .With("owner", Role)
        .With("preparedBy", Role)
        .With("answerFrame", KnownMembers.Of("referent", "isGroup", "leaderMeant").With("clarification", Text3))
        .With("columnGuidance", Guidance.Aggregate(KnownMembers.Of(), (known, column) => known.With(column.Name, Text3)))
        .With("goalLinks", KnownMembers.Of("goal", "parentPlan", "parentGoal"))
        .Carrying("review", "labelOverride");

    public static KnownMembers Form { get; } = KnownMembers.Of("columnHeaders", "strayRows", "joinedRows", "columnProblems", "ownersDropped", "unplaced");

    public static KnownMembers Theme { get; } = KnownMembers.Of("position", "number", "heading", "theme", "audience", "areas");

    public static KnownMembers Area { get; } = KnownMembers.Of(
            "row", "id", "heading", "kind", "problem", "causes", "goals", "measures", "responsibleText", "deadlineText", "evaluationText", "correctionText", "selectedAsExtreme", "arenas", "notes")
        .With("responsible", Party)
        .With("deadline", Date)
        .With("origins", AreaOrigin)
        .With("closing", KnownMembers.Of("on", "outcome", "reason", "holdCheck").With("acceptedBy", Role));

    public static KnownMembers Cause { get; } = KnownMembers.Of("id", "text", "method", "parent");

    public static KnownMembers Goal { get; } = KnownMembers.ByKind(
        "kind",
        ("Qualitative", AnyGoal),
        ("ZeroTolerance", AnyGoal.And(KnownMembers.Of("indicator"))),
        ("Milestone", AnyGoal.And(KnownMembers.Of("dueText").With("due", Date))),
        ("Numeric", AnyGoal.And(KnownMembers.Of("indicator", "unit", "comparator", "target", "tolerance", "direction", "dueText")
            .With("scale", KnownMembers.Of("lowest", "highest"))
            .With("baseline", KnownMembers.Of("value", "from", "to", "n"))
            .With("due", Date))));

    public static KnownMembers Measure { get; } = KnownMembers.Of(
            "id", "text", "state", "initialState", "responsibleText", "deadlineText", "prediction", "predecessor", "generation", "urgent", "sharedAs", "campaignPhases", "arenas", "externalSystems", "carryCount", "log")
        .With("responsible", Party)
        .With("deadline", Date)
        .With("review", Recurrence)
        .With("recurrence", Recurrence)
        .With("design", KnownMembers.Of("firstEvaluation", "indicator", "plannedPoints", "latencyDays"))
        .With("origin", MeasureOrigin);

    public static KnownMembers Event { get; } = KnownMembers.ByKind(
        "what",
        (nameof(MeasureCommandKind.Adopt), AnyEvent),
        (nameof(MeasureCommandKind.Reject), AnyEvent.And(KnownMembers.Of("reason"))),
        (nameof(MeasureCommandKind.Start), AnyEvent),
        (nameof(MeasureCommandKind.PutOnHold), AnyEvent.And(KnownMembers.Of("reason", "review"))),
        (nameof(MeasureCommandKind.Resume), AnyEvent),
        (nameof(MeasureCommandKind.Complete), AnyEvent.And(KnownMembers.Of("percentDone"))),
        (nameof(MeasureCommandKind.Evaluate), AnyEvent.With("evaluation", Evaluation)),
        (nameof(MeasureCommandKind.ReopenEvaluation), AnyEvent.And(KnownMembers.Of("reason"))),
        (nameof(MeasureCommandKind.Standardise), AnyEvent.And(KnownMembers.Of("place", "holdCheck", "onceOnly")).With("owner", Role)),
        (nameof(MeasureCommandKind.Correct), AnyEvent.And(KnownMembers.Of("decision", "reason")).With("successors", Successor)),
        (nameof(MeasureCommandKind.Cancel), AnyEvent.And(KnownMembers.Of("reason", "learned"))),
        (nameof(MeasureCommandKind.CarryOver), AnyEvent.And(KnownMembers.Of("plan", "twin"))),
        (nameof(MeasureCommandKind.LogProgress), AnyEvent.And(KnownMembers.Of("note"))),
        (nameof(MeasureCommandKind.LogOccurrence), AnyEvent.And(KnownMembers.Of("held", "arena"))),
        (nameof(MeasureCommandKind.MoveDeadline), AnyEvent.And(KnownMembers.Of("reason", "toText")).With("to", Date)),
        (nameof(MeasureCommandKind.ChangeResponsible), AnyEvent.With("responsible", Party)),
        (nameof(MeasureCommandKind.ChangeText), AnyEvent.And(KnownMembers.Of("text"))));

    public static KnownMembers Participation { get; } = KnownMembers.Choosing(value => value.Members.Any(m => m.Name == "manner" && m.Value.Kind == JsonValueKind.String) ? TookPart : Absent);

    public static KnownMembers Version { get; } = KnownMembers.Of("number", "adoptedOn", "contentHash", "added", "removed", "changed").With("adoptedBy", Role).With("content", KnownMembers.Anything);
}
