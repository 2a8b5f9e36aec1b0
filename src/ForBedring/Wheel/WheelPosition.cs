using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>The step to take next (<i>neste trinn</i>), in this cycle or the following.</summary>
public sealed record NextStep
{
    internal NextStep(int cycleYear, WheelStep step)
    {
        CycleYear = cycleYear;
        Step = step;
    }

    /// <summary>The cycle it belongs to.</summary>
    public int CycleYear { get; }

    /// <summary>The step.</summary>
    public WheelStep Step { get; }

    /// <summary>The year and the step.</summary>
    public override string ToString() => $"{NumberText.Machine(CycleYear)}/{NumberText.Machine((int)Step)}";
}

/// <summary>Where a unit is in the year (<i>hvor er vi</i>): what is going on, what is next, what is late and what is untouched. Several steps may be active.</summary>
public sealed class WheelPosition
{
    private WheelPosition(ImmutableArray<WheelStep> active, NextStep next, ImmutableArray<WheelStep> late, ImmutableArray<WheelStep> untouched, ImmutableArray<WheelStep> done)
    {
        Active = active;
        Next = next;
        Late = late;
        Untouched = untouched;
        Done = done;
    }

    /// <summary>The steps in progress, in order.</summary>
    public ImmutableArray<WheelStep> Active { get; }

    /// <summary>The lowest step that is not started or planned, above the highest that is done or active; if there is none, step 1 of the next cycle.</summary>
    public NextStep Next { get; }

    /// <summary>The steps whose months are over and that are not finished; step 8 is never late.</summary>
    public ImmutableArray<WheelStep> Late { get; }

    /// <summary>The steps nobody has touched, in order.</summary>
    public ImmutableArray<WheelStep> Untouched { get; }

    /// <summary>The steps that are done, in order.</summary>
    public ImmutableArray<WheelStep> Done { get; }

    /// <summary>Where the unit is, in a sentence or two.</summary>
    public LocalisedText Sentence
    {
        get
        {
            var method = WheelMethod.SammenOmForbedring;
            string In(ReportLanguage language, string now, string nothing, string next, string late, string none)
            {
                string Names(IEnumerable<WheelStep> steps) => string.Join(", ", steps.Select(s => $"{NumberText.Machine((int)s)} {method[s].Label.In(language)}"));
                var text = Active.IsEmpty ? nothing : now + Names(Active) + ".";
                text += " " + next + Names([Next.Step]) + " (" + NumberText.Machine(Next.CycleYear) + ").";
                return Late.IsEmpty ? text + none : text + " " + late + Names(Late) + ".";
            }

            return new(
                In(ReportLanguage.Bokmaal, "Nå: ", "Ingen trinn pågår.", "Neste: ", "Sent ute: ", ""),
                In(ReportLanguage.Nynorsk, "No: ", "Ingen steg er i gang.", "Neste: ", "Seint ute: ", ""),
                In(ReportLanguage.English, "Now: ", "No step is in progress.", "Next: ", "Late: ", ""));
        }
    }

    internal static WheelPosition Of(WheelCycle cycle, LocalDate today, WheelSituation situation) => new(
        Steps(cycle, r => r.State is StepState.InProgress),
        NextOf(cycle),
        Steps(cycle, r => IsLate(cycle, r, today, situation)),
        Steps(cycle, r => r.State is StepState.NotStarted && !cycle.IsCoveredByAnother(r)),
        Steps(cycle, r => r.State is StepState.Done));

    internal static NextStep NextOf(WheelCycle cycle)
    {
        var highest = cycle.Records.Where(r => r.State.IsBegun).Select(r => (int)r.Step).DefaultIfEmpty(0).Max();
        var next = cycle.Records.FirstOrDefault(r => (int)r.Step > highest && r.State is (StepState.NotStarted or StepState.Planned) && !cycle.IsCoveredByAnother(r));
        return next is null ? new(cycle.CycleYear + 1, WheelStep.StrategicPreparation) : new(cycle.CycleYear, next.Step);
    }

    internal static bool IsLate(WheelCycle cycle, StepRecord record, LocalDate today, WheelSituation situation)
        => record.Step != WheelStep.DevelopMeasures && !record.State.IsTerminal && !cycle.IsCoveredByAnother(record) && today > cycle.WindowOf(record.Step, situation).Last;

    private static ImmutableArray<WheelStep> Steps(WheelCycle cycle, Func<StepRecord, bool> where) => [.. cycle.Records.Where(where).Select(r => r.Step)];
}
