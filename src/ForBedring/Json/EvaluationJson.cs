using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;

namespace ForBedring.Json;

/// <summary>Evaluations and their evidence in the plan format.</summary>
internal static class EvaluationJson
{
    public static Evaluation Read(JsonValue value, Func<JsonValue, RoleRef?> roleOf)
    {
        var by = (value.Required("by")?.Items ?? []).Select(roleOf).Where(r => r is not null).Select(r => r!).ToList();
        var evidence = (value.Optional("evidence")?.Items ?? []).Select(ReadEvidence).Where(e => e is not null).Select(e => e!).ToList();
        return new Evaluation(
            by, value.Required("fidelity")?.OneOf(PlanJsonNames.Range(3, n => (Fidelity)n)) ?? Fidelity.AsPlanned, value.Required("verdict")?.OneOf(PlanJsonNames.Range(4, n => (Verdict)n)) ?? Verdict.Unclear,
            value.Optional("claimedGrade")?.OneOf(PlanJsonNames.Range(5, n => (EvidenceGrade)n)), evidence, value.Optional("note")?.Text() ?? "",
            value.Optional("outcome")?.OneOf(PlanJsonNames.Range(3, n => (GoalOutcome)n)) ?? GoalOutcome.NotDetermined,
            value.Optional("goal")?.NonBlankText() is { } goal && !string.IsNullOrWhiteSpace(goal) ? GoalId.From(goal) : null,
            value.Optional("figure") is { } figure ? ReadFigure(figure) : null, value.Optional("missingData")?.Text(), value.Optional("nextEvaluation")?.Date());
    }

    public static ShapedObject Write(Evaluation evaluation) => new ShapedObject()
        .Objects("by", evaluation.EvaluatedBy, r => (PlanJsonWriter.Role(r), null), always: true)
        .Text("fidelity", evaluation.Fidelity.ToString())
        .Text("verdict", evaluation.Verdict.ToString())
        .Text("claimedGrade", evaluation.ClaimedGrade?.ToString())
        .Objects("evidence", evaluation.Evidence, e => (WriteEvidence(e), null))
        .Text("note", evaluation.Note, byDefault: "")
        .Text("outcome", evaluation.Outcome.ToString(), byDefault: nameof(GoalOutcome.NotDetermined))
        .Text("goal", evaluation.Goal?.Value)
        .Object("figure", evaluation.Figure is { } figure ? WriteFigure(figure) : null)
        .Text("missingData", evaluation.MissingData)
        .Date("nextEvaluation", evaluation.NextEvaluation);

    public static Evidence? ReadEvidence(JsonValue value)
    {
        var kind = value.Required("kind")?.OneOf(("Note", 1), ("Feedback", 2), ("Figures", 3));
        var name = value.Required(kind switch { 1 => "text", 2 => "source", _ => "indicator" })?.NonBlankText();
        if (string.IsNullOrWhiteSpace(name)) return null;
        return kind switch
        {
            1 => new Evidence.Note(name!),
            2 => new Evidence.Feedback(name!, value.Required("people")?.Whole(0) ?? 0, value.Required("released")?.Boolean() ?? false),
            _ => new Evidence.Figures(
                IndicatorId.From(name!), value.Required("change")?.OneOf(PlanJsonNames.Range(4, n => (ChangeVerdict)n)) ?? ChangeVerdict.TooLittleData,
                value.Required("highestGrade")?.OneOf(PlanJsonNames.Range(5, n => (EvidenceGrade)n)) ?? EvidenceGrade.Judgement, value.Required("released")?.Boolean() ?? false, value.Optional("comparable")?.Boolean() ?? true),
        };
    }

    public static ShapedObject WriteEvidence(Evidence evidence) => evidence switch
    {
        Evidence.Note note => new ShapedObject().Text("kind", "Note").Text("text", note.Text),
        Evidence.Feedback feedback => new ShapedObject().Text("kind", "Feedback").Text("source", feedback.Source).Whole("people", feedback.People).Flag("released", feedback.IsReleased),
        Evidence.Figures figures => new ShapedObject().Text("kind", "Figures").Text("indicator", figures.Indicator.Value).Text("change", figures.Computed.ToString())
            .Text("highestGrade", figures.Allowed.ToString()).Flag("released", figures.IsReleased).Flag("comparable", figures.IsComparable, byDefault: true),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static GoalFigure? ReadFigure(JsonValue value)
    {
        if (value.Optional("amount") is { } amount) return GoalFigure.FromAmount(amount.Decimal());
        var (numerator, denominator) = (value.Required("numerator")?.Long(0) ?? 0, value.Required("denominator")?.Long(1) ?? 1);
        return GoalFigure.FromRate(numerator, denominator, value.Optional("per")?.Long(1) ?? 100);
    }

    public static ShapedObject WriteFigure(GoalFigure figure) => figure switch
    {
        GoalFigure.Amount amount => new ShapedObject().Figure("amount", amount.Value),
        GoalFigure.Ratio ratio => new ShapedObject().Member("numerator", w => w.WriteNumberValue(ratio.Numerator)).Member("denominator", w => w.WriteNumberValue(ratio.Denominator)).Member("per", w => w.WriteNumberValue(ratio.Per)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
