using System.Text.Json;
using ForBedring.Rules;
using ForBedring.Wheel;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>Writes where a unit is on a day: position, scorecard, findings and reminders.</summary>
internal static class WheelStatusJson
{
    public static void Write(Utf8JsonWriter writer, WheelDocument document, LocalDate today, WheelPractice practice)
    {
        var (cycle, situation) = (document.Cycle, document.Situation);
        var position = cycle.WhereAmI(today, situation);
        writer.WriteStartObject("status");
        writer.WriteString("today", LocalDatePattern.Iso.Format(today));
        writer.WriteString("policy", practice.Policy.Name);
        Steps("done", position.Done);
        Steps("active", position.Active);
        writer.WriteStartObject("next");
        writer.WriteNumber("cycleYear", position.Next.CycleYear);
        writer.WriteNumber("step", (int)position.Next.Step);
        writer.WriteEndObject();
        Steps("late", position.Late);
        Steps("untouched", position.Untouched);
        writer.WriteText("sentence", position.Sentence);
        writer.WriteStartArray("scorecard");
        foreach (var score in cycle.Scorecard(situation, today).Scores)
        {
            writer.WriteStartObject();
            writer.WriteString("principle", score.Principle.ToString());
            writer.WriteString("status", score.Status.ToString());
            writer.WriteStartArray("evidence");
            foreach (var evidence in score.Evidence) writer.WriteStringValue(evidence.Bokmaal);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in cycle.Findings(situation, today, practice)) Finding(writer, finding);
        writer.WriteEndArray();
        writer.WriteStartArray("reminders");
        foreach (var reminder in Reminder.Of(cycle, situation, today, practice))
        {
            writer.WriteStartObject();
            writer.WriteString("id", reminder.Id);
            writer.WriteString("kind", reminder.Kind.ToString());
            writer.WriteString("on", LocalDatePattern.Iso.Format(reminder.On));
            writer.WriteText("text", reminder.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();

        void Steps(string name, IEnumerable<WheelStep> steps)
        {
            writer.WriteStartArray(name);
            foreach (var step in steps) writer.WriteNumberValue((int)step);
            writer.WriteEndArray();
        }
    }

    private static void Finding(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("code", finding.Code.Value);
        writer.WriteString("name", finding.Rule.Name);
        writer.WriteString("severity", finding.Severity.ToString());
        writer.WriteStartObject("subject");
        writer.WriteString("kind", finding.Subject.Kind);
        writer.WriteString("id", finding.Subject.Id);
        if (finding.Subject.Path is { } path) writer.WriteString("path", path);
        writer.WriteEndObject();
        writer.WriteText("message", finding.Message);
        writer.WriteEndObject();
    }
}
