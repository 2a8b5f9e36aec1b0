using ForBedring.Calendar;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>What a reminder is about (<i>type påminnelse</i>).</summary>
public enum ReminderKind
{
    /// <summary>The months of a step begin (<i>trinnet kan starte</i>).</summary>
    StepOpens = 1,

    /// <summary>The months of a step end (<i>trinnet bør være ferdig</i>).</summary>
    StepCloses = 2,

    /// <summary>The months of a step are over (<i>trinnet er sent ute</i>).</summary>
    StepLate = 3,

    /// <summary>A deadline of the plan comes up (<i>frist nærmer seg</i>).</summary>
    DeadlineSoon = 4,

    /// <summary>A deadline of the plan has certainly passed (<i>frist ute</i>).</summary>
    DeadlinePassed = 5,

    /// <summary>A released survey needs a plan by this day (<i>plan etter undersøkelsen</i>).</summary>
    PlanDue = 6,
}

/// <summary>Something to be reminded of (<i>påminnelse</i>), as data: who sends it, and how, is another system's task.</summary>
/// <remarks>The id is the same every time the same thing is reminded of, so that nobody is reminded twice.</remarks>
public sealed class Reminder
{
    internal Reminder(string id, ReminderKind kind, LocalDate on, LocalisedText text)
    {
        Id = id;
        Kind = kind;
        On = on;
        Text = text;
    }

    /// <summary>The stable id, as in <c>2024/SEKSJON-A/9/StepCloses</c>.</summary>
    public string Id { get; }

    /// <summary>What it is about.</summary>
    public ReminderKind Kind { get; }

    /// <summary>The day it is about; passed for what is late.</summary>
    public LocalDate On { get; }

    /// <summary>The text for people.</summary>
    public LocalisedText Text { get; }

    /// <summary>The day and the bokmål text.</summary>
    public override string ToString() => $"{CalendarText.Iso(On)} {Text.Bokmaal}";

    /// <summary>What to be reminded of on a day, by day and id: the steps and deadlines of the coming days, and what is late.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="situation">What surrounds it.</param>
    /// <param name="today">The day.</param>
    /// <param name="practice">The thresholds; the defaults if left out.</param>
    public static ImmutableArray<Reminder> Of(WheelCycle cycle, WheelSituation situation, LocalDate today, WheelPractice? practice = null)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(situation);
        var settings = (practice ?? WheelPractice.Default).Settings;
        var last = today.PlusDays(settings.RemindDaysAhead);
        var found = new List<Reminder>();
        foreach (var record in cycle.AsOf(today).Records)
        {
            if (record.State.IsTerminal) continue;
            var window = cycle.WindowOf(record.Step, situation);
            var number = NumberText.Machine((int)record.Step);
            var label = WheelMethod.SammenOmForbedring[record.Step].Label;
            var id = cycle.SubjectOf(record.Step).Id + "/";
            if (!record.State.IsBegun && window.First >= today && window.First <= last)
            {
                found.Add(new(id + nameof(ReminderKind.StepOpens), ReminderKind.StepOpens, window.First, new(
                    $"Trinn {number} {label.Bokmaal} kan starte.", $"Steg {number} {label.Nynorsk} kan starte.", $"Step {number} {label.English} can start.")));
            }

            if (record.Step != WheelStep.DevelopMeasures && window.Last >= today && window.Last <= last)
            {
                found.Add(new(id + nameof(ReminderKind.StepCloses), ReminderKind.StepCloses, window.Last, new(
                    $"Trinn {number} {label.Bokmaal} bør være ferdig.", $"Steg {number} {label.Nynorsk} bør vere ferdig.", $"Step {number} {label.English} should be finished.")));
            }

            if (WheelPosition.IsLate(cycle, record, today, situation))
            {
                found.Add(new(id + nameof(ReminderKind.StepLate), ReminderKind.StepLate, window.Last, new(
                    $"Trinn {number} {label.Bokmaal} er sent ute.", $"Steg {number} {label.Nynorsk} er seint ute.", $"Step {number} {label.English} is late.")));
            }
        }

        if (situation.Plan is { } plan) found.AddRange(OfPlan(plan, today, settings.RemindDaysAhead));
        if (!situation.HasAdoptedPlan && situation.IsObliged && situation.RoundOf(cycle.Round) is { ReleasedOn: { } released } round && released <= today)
        {
            var due = released.PlusMonths(settings.FollowUpAfterMonths);
            if (due <= last)
            {
                found.Add(new(cycle.Subject.Id + "/" + nameof(ReminderKind.PlanDue), ReminderKind.PlanDue, due, new(
                    $"Runden {round.Id} er frigitt; vedta en plan.", $"Runden {round.Id} er frigitt; vedta ein plan.", $"Round {round.Id} is released; adopt a plan.")));
            }
        }

        return [.. found.OrderBy(r => r.On).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Reminder> OfPlan(ImprovementPlan plan, LocalDate today, int days)
    {
        foreach (var measure in plan.Measures.Where(m => m.IsOpen && !m.IsEvaluated))
        {
            if (plan.DeadlineOf(measure.Id).Current is not ImpreciseDate.Dated deadline) continue;
            var id = $"{plan.Id}/{measure.Id}/";
            if (deadline.Overdue(today) == Certainty.Yes)
            {
                yield return new(id + nameof(ReminderKind.DeadlinePassed), ReminderKind.DeadlinePassed, deadline.DueLatest(), new(
                    $"Fristen er ute: {measure.Text}", $"Fristen er ute: {measure.Text}", $"The deadline has passed: {measure.Text}"));
            }
            else if (deadline.DueSoon(today, days))
            {
                yield return new(id + nameof(ReminderKind.DeadlineSoon), ReminderKind.DeadlineSoon, deadline.DueLatest(), new(
                    $"Frist: {measure.Text}", $"Frist: {measure.Text}", $"Deadline: {measure.Text}"));
            }
        }
    }
}
