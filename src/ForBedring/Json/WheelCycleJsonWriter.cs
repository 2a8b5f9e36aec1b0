using System.Text.Json;
using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Wheel;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>Writes the wheel format. Members that say nothing are left out.</summary>
internal static class WheelCycleJsonWriter
{
    public static void Document(Utf8JsonWriter writer, WheelDocument document, Action<Utf8JsonWriter>? status)
    {
        var (cycle, situation) = (document.Cycle, document.Situation);
        writer.WriteStartObject();
        writer.WriteNumber("schema", WheelCycleJson.Version);
        writer.WriteNumber("cycleYear", cycle.CycleYear);
        writer.WriteString("unit", cycle.Unit.Value);
        if (cycle.Round is { } round) writer.WriteString("round", round.Value);
        writer.WriteStartObject("profile");
        writer.WriteString("name", cycle.Profile.Name);
        writer.WriteStartArray("steps");
        foreach (var step in cycle.Profile.Steps) writer.WriteNumberValue((int)step);
        writer.WriteEndArray();
        writer.WriteEndObject();
        if (cycle.Maturity is { } maturity) writer.WriteString("maturity", maturity.ToString());
        writer.WriteBoolean("isObliged", situation.IsObliged);
        Situation(writer, situation);
        writer.WriteStartArray("steps");
        foreach (var record in cycle.Records) Record(writer, record);
        writer.WriteEndArray();
        Many(writer, "barriers", cycle.Barriers, Barrier);
        Many(writer, "enablers", cycle.Enablers, (w, e) => w.WriteStringValue(e.ToString()));
        Many(writer, "effects", cycle.Effects.Items, Effect);
        Many(writer, "carriedGoals", cycle.CarriedGoals, Goal);
        if (situation.Plan is { } plan)
        {
            writer.WritePropertyName("plan");
            if (plan.SourceBytes is { } bytes && JsonValue.Parse(bytes, new ReadProblems()) is { } asRead) asRead.WriteTo(writer);
            else PlanJsonWriter.Plan(plan).Write(writer, plan.Shape);
        }

        status?.Invoke(writer);
        writer.WriteEndObject();
    }

    private static void Many<T>(Utf8JsonWriter writer, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0) return;
        writer.WriteStartArray(name);
        foreach (var item in items) write(writer, item);
        writer.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteString(name, text);
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static void Situation(Utf8JsonWriter writer, WheelSituation situation)
    {
        Many(writer, "rounds", situation.Rounds, (w, r) =>
        {
            w.WriteStartObject();
            w.WriteString("id", r.Id.Value);
            w.WriteString("opensOn", Iso(r.OpensOn));
            w.WriteString("closesOn", Iso(r.ClosesOn));
            if (r.ReleasedOn is { } released) w.WriteString("releasedOn", Iso(released));
            w.WriteEndObject();
        });
        if (situation.Coverage.Count > 0)
        {
            writer.WriteStartObject("coverage");
            foreach (var (role, coverage) in situation.Coverage.OrderBy(c => c.Key))
            {
                writer.WritePropertyName(role.Code);
                CoverageJson.Write(coverage).Write(writer, null);
            }

            writer.WriteEndObject();
        }

        if (situation.Frame is not { } frame) return;
        writer.WriteStartObject("frame");
        Referent(writer, frame.Referent);
        if (frame.LeaderMeant is { } level) writer.WriteString("leaderMeant", level.ToString());
        writer.WriteText("clarification", frame.Clarification);
        writer.WriteEndObject();
    }

    private static void Referent(Utf8JsonWriter writer, UnitOrGroup referent) => writer.WriteString(referent is UnitOrGroup.Unit ? "unit" : "group", referent.Id);

    private static void Record(Utf8JsonWriter writer, StepRecord record)
    {
        writer.WriteStartObject();
        writer.WriteNumber("step", (int)record.Step);
        writer.WriteString("state", record.State.Name);
        switch (record.State)
        {
            case StepState.Skipped skipped:
                writer.WriteString("reason", skipped.Reason.ToString());
                Optional(writer, "text", skipped.Text);
                break;
            case StepState.NotApplicable none:
                writer.WriteString("reason", none.Reason.ToString());
                Optional(writer, "text", none.Text);
                break;
            case StepState.MergedInto merged:
                writer.WriteNumber("into", (int)merged.Step);
                break;
            case StepState.CoveredElsewhere covered:
                writer.WriteString("reference", covered.Reference);
                break;
        }

        if (!record.Started.Equals(ImpreciseDate.Blank)) writer.WriteDate("started", record.Started);
        if (!record.Completed.Equals(ImpreciseDate.Blank)) writer.WriteDate("completed", record.Completed);
        Many(writer, "parties", record.Parties, (w, p) =>
        {
            w.WriteStartObject();
            Who(w, p.Who);
            if (!p.TookPart) w.WriteBoolean("tookPart", false);
            w.WriteEndObject();
        });
        if (record.Body is { } body)
        {
            writer.WriteStartObject("body");
            Who(writer, body);
            writer.WriteEndObject();
        }

        Many(writer, "activities", record.Activities, (w, a) =>
        {
            w.WriteStartObject();
            w.WriteString("date", Iso(a.Date));
            w.WriteString("text", a.Text);
            if (a.Attendance is { } attendance) w.WriteNumber("attendance", attendance);
            w.WriteEndObject();
        });
        Many(writer, "tools", record.ToolUses, Use);
        Many(writer, "references", record.References, Reference);
        if (record.Effort is { } effort) writer.WriteString("effort", effort.ToString());
        Many(writer, "history", record.History, (w, h) =>
        {
            w.WriteStartObject();
            w.WriteString("on", Iso(h.On));
            w.WriteString("from", h.From.Name);
            w.WriteString("to", h.To.Name);
            Optional(w, "reason", h.Reason);
            w.WriteEndObject();
        });
        writer.WriteEndObject();
    }

    private static void Who(Utf8JsonWriter writer, RoleRef who)
    {
        writer.WriteString("role", who.Role.Code);
        Optional(writer, "unit", who.Scope?.Value);
        if (who.Quantity != Quantity.One) writer.WriteString("quantity", who.Quantity.ToString());
    }

    private static void Use(Utf8JsonWriter writer, ToolUse use)
    {
        writer.WriteStartObject();
        writer.WriteString("tool", use.Tool.Value);
        writer.WriteString("date", Iso(use.Date));
        writer.WriteString("mode", use.Mode.ToString());
        writer.WriteNumber("plannedMinutes", use.PlannedMinutes);
        writer.WriteNumber("actualMinutes", use.ActualMinutes);
        Many(writer, "invited", use.Invited, (w, r) => w.WriteStringValue(r.Code));
        Many(writer, "present", use.Present, (w, r) => w.WriteStringValue(r.Code));
        Optional(writer, "adapted", use.Adapted);
        writer.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter writer, StepReference reference)
    {
        writer.WriteStartObject();
        switch (reference)
        {
            case StepReference.Figure figure:
                writer.WriteString("kind", "Figure");
                writer.WriteString("round", figure.Round.Value);
                Referent(writer, figure.Referent);
                writer.WriteString("name", figure.FigureName);
                writer.WriteBoolean("isShown", figure.IsShown);
                break;
            case StepReference.Plan plan:
                writer.WriteString("kind", "Plan");
                writer.WriteString("id", plan.PlanId);
                break;
            case StepReference.Workshop workshop:
                writer.WriteString("kind", "Workshop");
                writer.WriteString("id", workshop.Process);
                break;
            case StepReference.Document document:
                writer.WriteString("kind", "Document");
                writer.WriteString("title", document.Title);
                break;
        }

        writer.WriteEndObject();
    }

    private static void Barrier(Utf8JsonWriter writer, ReportedBarrier barrier)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", barrier.Kind.ToString());
        writer.WriteNumber("severity", barrier.Severity);
        writer.WriteString("reportedBy", barrier.ReportedBy.ToString());
        if (barrier.Note.Length > 0) writer.WriteString("note", barrier.Note);
        Optional(writer, "mitigation", barrier.Mitigation);
        writer.WriteEndObject();
    }

    private static void Effect(Utf8JsonWriter writer, EffectItem effect)
    {
        writer.WriteStartObject();
        writer.WriteString("text", effect.Text);
        writer.WriteString("horizon", effect.Horizon.ToString());
        writer.WriteString("evidence", effect.Evidence.ToString());
        Optional(writer, "series", effect.Series);
        writer.WriteEndObject();
    }

    private static void Goal(Utf8JsonWriter writer, CarriedGoal goal)
    {
        writer.WriteStartObject();
        writer.WriteString("goal", goal.Goal.Value);
        writer.WriteString("text", goal.Text);
        writer.WriteNumber("fromYear", goal.FromYear);
        writer.WriteEndObject();
    }
}
