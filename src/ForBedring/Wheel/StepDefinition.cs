using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>What the method says of one step (<i>trinnbeskrivelse</i>): who must and may take part, when, and what makes it done. Data.</summary>
/// <remarks>Must is a requirement of the method and can be overridden with a reason. Labels and windows are ours.</remarks>
public sealed class StepDefinition
{
    internal StepDefinition(
        WheelStep step,
        LocalisedText label,
        LocalisedText fullName,
        StepLevel level,
        IEnumerable<Role> must,
        IEnumerable<Role> may,
        IEnumerable<StepWish> wantsFirst,
        StepWindow window,
        IEnumerable<LocalisedText> outputs,
        LocalisedText doneWhen)
    {
        Step = step;
        Label = label;
        FullName = fullName;
        Level = level;
        Must = [.. must];
        May = [.. may];
        WantsFirst = [.. wantsFirst];
        Window = window;
        Outputs = [.. outputs];
        DoneWhen = doneWhen;
    }

    /// <summary>The step.</summary>
    public WheelStep Step { get; }

    /// <summary>The number, 1–9.</summary>
    public int Number => (int)Step;

    /// <summary>The name for people.</summary>
    public LocalisedText Label { get; }

    /// <summary>Its name in full, as the method has it.</summary>
    public LocalisedText FullName { get; }

    /// <summary>Where it is taken.</summary>
    public StepLevel Level { get; }

    /// <summary>Who must take part.</summary>
    public ImmutableArray<Role> Must { get; }

    /// <summary>Who may take part.</summary>
    public ImmutableArray<Role> May { get; }

    /// <summary>The steps that should be started before it; order is advice, never enforced.</summary>
    public ImmutableArray<StepWish> WantsFirst { get; }

    /// <summary>The months it is usually taken in.</summary>
    public StepWindow Window { get; }

    /// <summary>What it brings.</summary>
    public ImmutableArray<LocalisedText> Outputs { get; }

    /// <summary>What makes it done.</summary>
    public LocalisedText DoneWhen { get; }

    /// <summary>The number and the bokmål name.</summary>
    public override string ToString() => $"{NumberText.Machine(Number)} {Label.Bokmaal}";
}

/// <summary>A step that another wants started first (<i>bygger på</i>), in the same cycle or an earlier one.</summary>
public sealed record StepWish
{
    /// <summary>A step that another wants started first.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cycleOffset">0 for the same cycle, −1 for the one before.</param>
    public StepWish(WheelStep step, int cycleOffset = 0)
    {
        WheelSteps.Demand(step);
        if (cycleOffset is < -1 or > 0) throw new ArgumentOutOfRangeException(nameof(cycleOffset), cycleOffset, "The offset is 0 or -1.");
        Step = step;
        CycleOffset = cycleOffset;
    }

    /// <summary>The step.</summary>
    public WheelStep Step { get; }

    /// <summary>0 for the same cycle, −1 for the one before.</summary>
    public int CycleOffset { get; }

    /// <summary>The step.</summary>
    public override string ToString() => $"{Step}{(CycleOffset == 0 ? "" : " of the year before")}";
}

/// <summary>The months a step is usually taken in (<i>tidsrom</i>), relative to the survey year. Our choice, anchored in the survey in February.</summary>
public sealed record StepWindow
{
    /// <summary>From one month to another, both included.</summary>
    /// <param name="fromYearOffset">−1 for the year before the survey year, 0 for the survey year.</param>
    /// <param name="fromMonth">1–12.</param>
    /// <param name="toYearOffset">−1 or 0.</param>
    /// <param name="toMonth">1–12.</param>
    public StepWindow(int fromYearOffset, int fromMonth, int toYearOffset, int toMonth)
    {
        if (fromYearOffset is < -1 or > 0) throw new ArgumentOutOfRangeException(nameof(fromYearOffset), fromYearOffset, "The offset is 0 or -1.");
        if (toYearOffset is < -1 or > 0) throw new ArgumentOutOfRangeException(nameof(toYearOffset), toYearOffset, "The offset is 0 or -1.");
        if (fromMonth is < 1 or > 12) throw new ArgumentOutOfRangeException(nameof(fromMonth), fromMonth, "A month is from 1 to 12.");
        if (toMonth is < 1 or > 12) throw new ArgumentOutOfRangeException(nameof(toMonth), toMonth, "A month is from 1 to 12.");
        if ((toYearOffset * 12) + toMonth < (fromYearOffset * 12) + fromMonth) throw new ArgumentException("The window ends before it begins.", nameof(toMonth));
        FromYearOffset = fromYearOffset;
        FromMonth = fromMonth;
        ToYearOffset = toYearOffset;
        ToMonth = toMonth;
    }

    /// <summary>−1 for the year before the survey year, 0 for the survey year.</summary>
    public int FromYearOffset { get; }

    /// <summary>The first month, 1–12.</summary>
    public int FromMonth { get; }

    /// <summary>−1 for the year before the survey year, 0 for the survey year.</summary>
    public int ToYearOffset { get; }

    /// <summary>The last month, 1–12, included.</summary>
    public int ToMonth { get; }

    /// <summary>The days of the window in a cycle: from the first of the first month to the last of the last.</summary>
    public Calendar.CalendarPeriod In(int cycleYear)
        => Calendar.CalendarPeriod.Between(
            new LocalDate(cycleYear + FromYearOffset, FromMonth, 1),
            new LocalDate(cycleYear + ToYearOffset, ToMonth, CalendarSystem.Iso.GetDaysInMonth(cycleYear + ToYearOffset, ToMonth)));

    /// <summary>The months from and to, with how many years after the cycle's they fall.</summary>
    public override string ToString() => $"{NumberText.Machine(FromMonth)} (+{NumberText.Machine(FromYearOffset)})…{NumberText.Machine(ToMonth)} (+{NumberText.Machine(ToYearOffset)})";
}

/// <summary>The nine steps as numbers (<i>trinnene</i>).</summary>
public static class WheelSteps
{
    /// <summary>The nine steps in order.</summary>
    public static ImmutableArray<WheelStep> All { get; } = [.. Enumerable.Range(1, 9).Select(n => (WheelStep)n)];

    /// <summary>Whether a number is a step: 1–9 (WHL-H04).</summary>
    public static FindingList CanBe(int number)
        => number is >= 1 and <= 9
            ? FindingList.Empty
            : new([WheelRules.UnknownStep.Find(FindingPolicy.Default, new Subject("step", NumberText.Machine(number)), ("step", number))]);

    /// <summary>The step of a number.</summary>
    /// <exception cref="RuleViolationException">The number is not 1–9 (WHL-H04).</exception>
    public static WheelStep Of(int number)
    {
        CanBe(number).ThrowIfRefused();
        return (WheelStep)number;
    }

    internal static void Demand(WheelStep step)
    {
        if (step is < WheelStep.StrategicPreparation or > WheelStep.SecureFollowUp) throw new ArgumentOutOfRangeException(nameof(step), step, "The step is not one of WheelStep.");
    }
}
