using ForBedring.Calendar;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>One entry of a calendar (<i>kalenderhendelse</i>): whole days, a title, and an id that stays the same.</summary>
public sealed class CalendarEntry
{
    internal CalendarEntry(string id, LocalDate first, LocalDate last, LocalisedText title, LocalisedText description)
    {
        Id = id;
        First = first;
        Last = last;
        Title = title;
        Description = description;
    }

    /// <summary>The stable id: the same entry of the same cycle or plan always has it.</summary>
    public string Id { get; }

    /// <summary>The first day.</summary>
    public LocalDate First { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate Last { get; }

    /// <summary>The title.</summary>
    public LocalisedText Title { get; }

    /// <summary>What it is; may be empty.</summary>
    public LocalisedText Description { get; }

    /// <summary>The days and the bokmål title.</summary>
    public override string ToString() => $"{CalendarText.Iso(First, Last)} {Title.Bokmaal}";
}

/// <summary>The entries of one calendar (<i>kalender</i>): step windows and plan deadlines, by day and id. Each id stands once.</summary>
public sealed class CalendarFeed
{
    private CalendarFeed(LocalisedText name, IEnumerable<CalendarEntry> entries)
    {
        Name = name;
        Entries = [.. entries.GroupBy(e => e.Id, StringComparer.Ordinal).Select(g => g.First()).OrderBy(e => e.First).ThenBy(e => e.Id, StringComparer.Ordinal)];
    }

    /// <summary>The name of the calendar.</summary>
    public LocalisedText Name { get; }

    /// <summary>The entries, by first day and id.</summary>
    public ImmutableArray<CalendarEntry> Entries { get; }

    /// <summary>A unit's year: the window of each step that applies, and the deadlines of its plan.</summary>
    public static CalendarFeed Of(WheelCycle cycle, WheelSituation situation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(situation);
        var year = NumberText.Machine(cycle.CycleYear);
        var steps = cycle.Records.Where(r => r.State is not (StepState.NotApplicable or StepState.Skipped or StepState.MergedInto)).Select(r =>
        {
            var definition = WheelMethod.SammenOmForbedring[r.Step];
            var window = cycle.WindowOf(r.Step, situation);
            var number = NumberText.Machine(definition.Number);
            return new CalendarEntry(
                $"wheel/{year}/{cycle.Unit}/{number}",
                window.First,
                window.Last,
                new($"Trinn {number}: {definition.Label.Bokmaal}", $"Steg {number}: {definition.Label.Nynorsk}", $"Step {number}: {definition.Label.English}"),
                new(
                    $"Ferdig når: {definition.DoneWhen.Bokmaal}. Med: {Names(definition, ReportLanguage.Bokmaal)}.",
                    $"Ferdig når: {definition.DoneWhen.Nynorsk}. Med: {Names(definition, ReportLanguage.Nynorsk)}.",
                    $"Done when: {definition.DoneWhen.English}. With: {Names(definition, ReportLanguage.English)}."));
        });
        var name = new LocalisedText($"Årshjul {year} {cycle.Unit}", $"Årshjul {year} {cycle.Unit}", $"Annual wheel {year} {cycle.Unit}");
        return new(name, steps.Concat(situation.Plan is { } plan ? Deadlines(plan) : []));
    }

    /// <summary>A plan's deadlines and evaluations.</summary>
    public static CalendarFeed Of(ImprovementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(LocalisedText.Same(plan.Title), Deadlines(plan));
    }

    /// <summary>This calendar with the entries of another; where both have an id, this one's entry stands.</summary>
    public CalendarFeed And(CalendarFeed other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Name, Entries.Concat(other.Entries));
    }

    /// <summary>The name and the number of entries.</summary>
    public override string ToString() => $"{Name.Bokmaal}: {Entries.Length}";

    private static string Names(StepDefinition definition, ReportLanguage language) => string.Join(", ", definition.Must.Select(r => r.Label.In(language)));

    private static IEnumerable<CalendarEntry> Deadlines(ImprovementPlan plan)
    {
        foreach (var measure in plan.Measures.Where(m => m.IsOpen))
        {
            if (plan.DeadlineOf(measure.Id).Current is ImpreciseDate.Dated deadline)
            {
                var day = deadline.DueLatest();
                yield return new(
                    $"plan/{plan.Id}/{measure.Id}/deadline",
                    day,
                    day,
                    new($"Frist: {measure.Text}", $"Frist: {measure.Text}", $"Deadline: {measure.Text}"),
                    new($"{plan.Title}. Skrevet i planen: {deadline.OriginalText}", $"{plan.Title}. Skrive i planen: {deadline.OriginalText}", $"{plan.Title}. Written in the plan: {deadline.OriginalText}"));
            }

            if (measure.Design is { } design && !measure.IsEvaluated)
            {
                yield return new(
                    $"plan/{plan.Id}/{measure.Id}/evaluation",
                    design.FirstEvaluation,
                    design.FirstEvaluation,
                    new($"Evaluer: {measure.Text}", $"Evaluer: {measure.Text}", $"Evaluate: {measure.Text}"),
                    LocalisedText.Same(plan.Title));
            }
        }
    }
}
