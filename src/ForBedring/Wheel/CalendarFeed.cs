using ForBedring.Calendar;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>What an entry of a calendar is about (<i>type hendelse</i>).</summary>
public enum CalendarEntryKind
{
    /// <summary>The months of a step of the wheel (<i>trinn i årshjulet</i>).</summary>
    Step = 1,

    /// <summary>The deadline of a measure (<i>frist</i>).</summary>
    Deadline = 2,

    /// <summary>The day a measure is evaluated (<i>evaluering</i>).</summary>
    Evaluation = 3,
}

/// <summary>One entry of a calendar (<i>kalenderhendelse</i>): whole days, a title, and an id that stays the same.</summary>
public sealed class CalendarEntry
{
    internal CalendarEntry(string id, LocalDate first, LocalDate last, LocalisedText title, LocalisedText description, CalendarEntryKind kind, int revision = 0, LocalDate? changedOn = null, bool isCancelled = false)
    {
        Kind = kind;
        Revision = revision;
        ChangedOn = changedOn;
        IsCancelled = isCancelled;
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

    /// <summary>What kind of entry it is.</summary>
    public CalendarEntryKind Kind { get; }

    /// <summary>How many times the entry has been moved or cancelled; 0 for one that never was. Higher than in every earlier file.</summary>
    public int Revision { get; }

    /// <summary>The day of the last move or of the cancelling; null where there is none.</summary>
    public LocalDate? ChangedOn { get; }

    /// <summary>Whether it is called off: the measure was rejected, cancelled or ended in another way before its deadline mattered.</summary>
    public bool IsCancelled { get; }

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
                    $"Done when: {definition.DoneWhen.English}. With: {Names(definition, ReportLanguage.English)}."),
                CalendarEntryKind.Step);
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

    /// <summary>This calendar with some kinds of entries only, for example the deadlines without the steps.</summary>
    /// <exception cref="ArgumentException">No kind is given.</exception>
    public CalendarFeed Only(params CalendarEntryKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return kinds.Length == 0 ? throw new ArgumentException("No kind is given.", nameof(kinds)) : new(Name, Entries.Where(e => Array.IndexOf(kinds, e.Kind) >= 0));
    }

    /// <summary>The name and the number of entries.</summary>
    public override string ToString() => $"{Name.Bokmaal}: {Entries.Length}";

    private static string Names(StepDefinition definition, ReportLanguage language) => string.Join(", ", definition.Must.Select(r => r.Label.In(language)));

    // A measure that was called off keeps its entry, so that calendars that have it take it out. One that was done simply has none any more.
    private static IEnumerable<CalendarEntry> Deadlines(ImprovementPlan plan)
    {
        foreach (var measure in plan.Measures)
        {
            var ending = measure.Log.LastOrDefault(e => e.What is MeasureCommand.Reject or MeasureCommand.Cancel or MeasureCommand.CarryOver || e.What is MeasureCommand.Correct { Decision: CorrectionDecision.Discard or CorrectionDecision.CarryOver });
            var isCancelled = measure.State is MeasureState.Discarded or MeasureState.CarriedOver;
            if (!measure.IsOpen && !isCancelled) continue;
            var moves = plan.DeadlineOf(measure.Id).Moves;
            var cancelledOn = isCancelled ? ending?.On : null;
            if (plan.DeadlineOf(measure.Id).Current is ImpreciseDate.Dated deadline)
            {
                var day = deadline.DueLatest();
                yield return new(
                    $"plan/{plan.Id}/{measure.Id}/deadline",
                    day,
                    day,
                    new($"Frist: {measure.Text}", $"Frist: {measure.Text}", $"Deadline: {measure.Text}"),
                    new($"{plan.Title}. Skrevet i planen: {deadline.OriginalText}", $"{plan.Title}. Skrive i planen: {deadline.OriginalText}", $"{plan.Title}. Written in the plan: {deadline.OriginalText}"),
                    CalendarEntryKind.Deadline,
                    moves.Length + (isCancelled ? 1 : 0),
                    cancelledOn ?? (moves.Length == 0 ? null : moves[moves.Length - 1].On),
                    isCancelled);
            }

            if (measure.Design is { } design && !measure.IsEvaluated)
            {
                yield return new(
                    $"plan/{plan.Id}/{measure.Id}/evaluation",
                    design.FirstEvaluation,
                    design.FirstEvaluation,
                    new($"Evaluer: {measure.Text}", $"Evaluer: {measure.Text}", $"Evaluate: {measure.Text}"),
                    LocalisedText.Same(plan.Title),
                    CalendarEntryKind.Evaluation,
                    isCancelled ? 1 : 0,
                    cancelledOn,
                    isCancelled);
            }
        }
    }
}
