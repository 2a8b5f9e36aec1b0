using System.Text.Json;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>A plan's diagnosis as JSON: the member <c>review</c> of the plan format.</summary>
internal static class PlanReviewJson
{
    public static ShapedObject Review(PlanDiagnostics diagnosis, ReportLanguage language)
    {
        var plan = diagnosis.Plan;
        return new ShapedObject()
            .Date("today", diagnosis.Today)
            .Text("policy", diagnosis.Practice.Policy.Name)
            .Object("summary", new ShapedObject()
                .Whole("themes", plan.Themes.Length)
                .Whole("areas", plan.Areas.Count())
                .Whole("measures", plan.Measures.Count())
                .Whole("overdueRows", diagnosis.OverdueRows)
                .Whole("possiblyOverdueRows", diagnosis.PossiblyOverdueRows)
                .Whole("overdueMeasures", diagnosis.OverdueMeasures)
                .Whole("corrections", diagnosis.Corrections)
                .Member("goalsMeasurable", Share(diagnosis.MeasurableGoals))
                .Member("singleAccountable", Share(diagnosis.SingleAccountable))
                .Member("areasWithProblem", Share(diagnosis.AreasWithProblem))
                .Member("areasWithCause", Share(diagnosis.AreasWithCause))
                .Member("areasWithKind", Share(diagnosis.AreasWithKind))
                .Member("pastDeadlineWithoutEvaluation", Share(diagnosis.PastDeadlineWithoutEvaluation))
                .Member("evaluationsRecorded", Share(diagnosis.EvaluationsRecorded))
                .Member("correctionsAfterWeakEffect", Share(diagnosis.CorrectionsAfterWeakEffect))
                .Member("recurringCompliance", Share(diagnosis.RecurringCompliance)))
            .Member("counts", w =>
            {
                w.WriteStartObject();
                foreach (var (code, count) in diagnosis.CountsByCode) w.WriteNumber(code, count);
                w.WriteEndObject();
            })
            .Objects("deadlines", plan.Areas, a => (new ShapedObject()
                .Text("area", a.Id.Value)
                .Text("deadline", a.Deadline.OriginalText)
                .Text("overdue", plan.Overdue(a.Id, diagnosis.Today, diagnosis.Practice.Settings).ToString())
                .Whole("measures", a.Measures.Length), null), always: true)
            .Objects("findings", diagnosis.Findings, f => (new ShapedObject()
                .Text("code", f.Code.Value)
                .Text("name", f.Rule.Name)
                .Text("severity", f.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" })
                .Text("subject", f.Subject.Kind)
                .Text("id", f.Subject.Id)
                .Text("path", f.Subject.Path)
                .Text("message", f.Message.In(language)), null), always: true);
    }

    private static Action<Utf8JsonWriter> Share(Portion portion) => w => portion.Match(
        (numerator, denominator) =>
        {
            w.WriteStartObject();
            w.WriteNumber("numerator", numerator);
            w.WriteNumber("denominator", denominator);
            w.WriteEndObject();
            return 0;
        },
        _ =>
        {
            w.WriteNullValue();
            return 0;
        });
}
